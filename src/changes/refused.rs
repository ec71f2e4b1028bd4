//! Why two editions are not compared.

use crate::domain::EditionId;

/// Why two editions are not compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotCompared {
    /// They are one and the same.
    #[error("`{0}` cannot be compared with itself")]
    Same(EditionId),
    /// There are not two that are closed.
    #[error("there are no two closed editions to compare")]
    NoTwo,
    /// One is still on: before it is closed nobody sees what others have answered.
    #[error("edition `{0}` is still on")]
    StillOn(EditionId),
}

impl NotCompared {
    /// Returns what can be done about it.
    pub fn hint(self) -> &'static str {
        match self {
            Self::Same(_) => "name another one, or none for the last two that are closed",
            Self::NoTwo => "it takes a second workshop: `credo run` begins it",
            Self::StillOn(_) => "it can be compared once it is closed: `credo run` goes on",
        }
    }
}
