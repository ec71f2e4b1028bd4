//! Why two editions are not compared.

use crate::domain::EditionId;

/// Why two editions are not compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotCompared {
    /// They are one and the same.
    #[error("`{0}` cannot be compared with itself")]
    Same(EditionId),
    /// There are not two that are closed; this one is still on, if one is.
    #[error("there are no two closed editions to compare")]
    NoTwo(Option<EditionId>),
    /// One is still on: before it is closed nobody sees what others have answered.
    #[error("edition `{0}` is still on")]
    StillOn(EditionId),
}

impl NotCompared {
    /// Returns what can be done about it.
    pub fn hint(self) -> String {
        let goes_on =
            |on: EditionId| format!("once it is closed: `credo run --edition {on}` goes on");
        match self {
            Self::Same(_) => {
                "name another one, or none for the last two that are closed".to_owned()
            }
            Self::NoTwo(None) => "it takes a second workshop: `credo run` begins it".to_owned(),
            Self::NoTwo(Some(on)) => {
                format!("`{on}` is still on, and can be compared {}", goes_on(on))
            }
            Self::StillOn(on) => format!("it can be compared {}", goes_on(on)),
        }
    }
}
