//! What a team made of its answers.

use super::{Commitments, Review, Statements, Themes, Updates, Votes};

/// What a team made of its answers, and of what it promised before: one file on the disk for each of
/// the six.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// What became of what the edition before promised.
    pub review: Review,
    /// Which answers say the same.
    pub themes: Themes,
    /// What the team votes for.
    pub votes: Votes,
    /// What it states, and where it differs.
    pub statements: Statements,
    /// What becomes of its issues.
    pub commitments: Commitments,
    /// How these have stood since.
    pub updates: Updates,
}
