//! Names of pieces, which name files, too.

use std::fmt;
use std::str::FromStr;

use crate::domain::SetId;

/// What stands behind the name of a piece in the name of its public file.
pub(super) const PUBLIC: &str = "-public";

/// Names that some system reads as a device.
const DEVICES: [&str; 4] = ["aux", "con", "nul", "prn"];

/// The name of a piece.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PieceName(String);

/// Why a text names no piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAPiece {
    /// It is not in kebab-case.
    #[error(
        "the name of a piece is lower-case letters and digits, in words joined by single hyphens"
    )]
    Kebab,
    /// Its file would have the name of another piece's public one.
    #[error("the name of a piece does not end in `{PUBLIC}`: public files are called so")]
    Public,
    /// Some system would not take its file for one.
    #[error("some systems take that name for a device")]
    Device,
}

impl FromStr for PieceName {
    type Err = NotAPiece;

    fn from_str(text: &str) -> Result<Self, NotAPiece> {
        // Ids of question sets are kebab-case and short, too.
        let id: SetId = text.parse().map_err(|_| NotAPiece::Kebab)?;
        let numbered = |stem| text.strip_prefix(stem).is_some_and(|rest| rest.len() == 1);
        if text.ends_with(PUBLIC) {
            Err(NotAPiece::Public)
        } else if DEVICES.contains(&text) || numbered("com") || numbered("lpt") {
            Err(NotAPiece::Device)
        } else {
            Ok(Self(id.to_string()))
        }
    }
}

impl fmt::Display for PieceName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_name_another_file_is_no_name() {
        for name in [
            "",
            "A",
            "a b",
            "../a",
            "a/b",
            "a\\b",
            ".a",
            "a.b",
            "a--b",
            "é",
            "a\u{202E}b",
            &"a".repeat(65),
        ] {
            assert_eq!(name.parse::<PieceName>(), Err(NotAPiece::Kebab), "{name}");
        }
        assert_eq!("poster-public".parse::<PieceName>(), Err(NotAPiece::Public));
        for name in ["con", "nul", "com1", "lpt9"] {
            assert_eq!(name.parse::<PieceName>(), Err(NotAPiece::Device), "{name}");
        }
        for name in ["public", "van-door", "7", "console", "com10"] {
            assert_eq!(name.parse::<PieceName>().unwrap().to_string(), name);
        }
    }
}
