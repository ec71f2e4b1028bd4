//! Agreeing on statements: candidates, wording, support, dissent, and the word of whoever decides.

use super::session::{Outcome, Session};
use crate::error::Error;

impl Session<'_, '_> {
    /// Makes the statements.
    #[expect(clippy::unnecessary_wraps, clippy::unused_self, reason = "the stage comes next")]
    pub(super) fn agree(&mut self) -> Result<Outcome, Error> {
        Ok(Outcome::Finished)
    }
}
