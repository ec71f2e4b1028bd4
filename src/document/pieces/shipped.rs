//! The pieces that come with the program.

use std::borrow::Cow;

use super::Piece;
use crate::document::Format;

/// Makes a piece that comes with the program.
const fn shipped(name: &'static str, about: &'static str, template: &'static str) -> Piece {
    Piece {
        name: Cow::Borrowed(name),
        about: Cow::Borrowed(about),
        template: Cow::Borrowed(template),
        shipped: Some(template),
        label: None,
        format: Format::Markdown,
        needs: None,
        in_full: false,
    }
}

impl Piece {
    /// The document that everything else hangs on.
    pub const PHILOSOPHY: Self = shipped(
        "philosophy",
        "what the team agreed, where it differs, what it promised",
        include_str!("philosophy.md.j2"),
    );

    /// The pieces that come with the program, the philosophy first.
    pub const ALL: [Self; 1] = [Self::PHILOSOPHY];
}
