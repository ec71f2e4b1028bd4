//! What a team made of its answers.

use super::{Commitments, Statements, Themes, Votes};

/// What a team made of its answers: one file on the disk for each of the four.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// Which answers say the same.
    pub themes: Themes,
    /// What the team votes for.
    pub votes: Votes,
    /// What it states, and where it differs.
    pub statements: Statements,
    /// What becomes of its issues.
    pub commitments: Commitments,
}
