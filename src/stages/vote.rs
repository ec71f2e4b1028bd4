//! Voting on themes: dots, secret until all are in.

use super::session::{Outcome, Session};
use crate::error::Error;

impl Session<'_, '_> {
    /// Lets people vote on the themes of each question that asks for it.
    #[expect(clippy::unnecessary_wraps, clippy::unused_self, reason = "the stage comes next")]
    pub(super) fn vote(&mut self) -> Result<Outcome, Error> {
        Ok(Outcome::Finished)
    }
}
