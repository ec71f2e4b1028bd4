//! Making commitments and requests of the voted issues.

use super::session::{Outcome, Session};
use crate::error::Error;

impl Session<'_, '_> {
    /// Makes commitments and requests.
    #[expect(clippy::unnecessary_wraps, clippy::unused_self, reason = "the stage comes next")]
    pub(super) fn commit(&mut self) -> Result<Outcome, Error> {
        Ok(Outcome::Finished)
    }
}
