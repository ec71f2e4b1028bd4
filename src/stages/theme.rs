//! Putting answers under themes: one question after the other, card by card.

use super::session::{Outcome, Session};
use crate::error::Error;

impl Session<'_, '_> {
    /// Puts the answers of each question under themes.
    #[expect(clippy::unnecessary_wraps, clippy::unused_self, reason = "the stage comes next")]
    pub(super) fn theme(&mut self) -> Result<Outcome, Error> {
        Ok(Outcome::Finished)
    }
}
