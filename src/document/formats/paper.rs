//! The paper that a piece is printed on.

use std::str::FromStr;

/// A size of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// 210 by 297 millimetres.
    A4,
    /// 297 by 420 millimetres.
    A3,
    /// 8.5 by 11 inches.
    Letter,
}

/// Why a word is no size of paper.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("paper is one of: {}", Paper::ALL.map(Paper::name).join(", "))]
pub struct NotAPaper;

impl Paper {
    /// Every size.
    pub const ALL: [Self; 3] = [Self::A4, Self::A3, Self::Letter];

    /// Returns what people type for it, which is also what CSS calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A3 => "a3",
            Self::Letter => "letter",
        }
    }
}

impl Paper {
    /// Returns width and height in millimetres, without what is less than one.
    pub(super) fn millimetres(self) -> (usize, usize) {
        match self {
            Self::A4 => (210, 297),
            Self::A3 => (297, 420),
            Self::Letter => (215, 279),
        }
    }
}

impl FromStr for Paper {
    type Err = NotAPaper;

    fn from_str(word: &str) -> Result<Self, NotAPaper> {
        Self::ALL.into_iter().find(|paper| paper.name().eq_ignore_ascii_case(word)).ok_or(NotAPaper)
    }
}
