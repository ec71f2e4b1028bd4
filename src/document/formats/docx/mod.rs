//! DOCX: a document for word processors, as ECMA-376 describes it. Headings, lists and tables are
//! real ones; the language is said of the document and of what is written from right to left.
//!
//! We write the few parts of it ourselves: what libraries write lacks languages, rows of headings
//! that come again on every page and lines from right to left, and is not compressed. The same
//! piece gives the same bytes: no clock, no user, no numbers drawn by lot.

mod address;
mod body;
mod language;
mod line;
mod package;
mod table;
mod xml;

use super::markdown::Page;
use super::{About, Paper};

/// How a piece is set: sizes in percent of the philosophy's, margins in twentieths of a point.
#[derive(Clone, Copy, Debug)]
struct Look {
    type_size: usize,
    margin: usize,
}

/// How most pieces are set.
const USUAL: Look = Look { type_size: 100, margin: 1_134 };

/// The pieces that are set in another way.
const PIECES: [(&str, Look); 2] = [
    ("poster", Look { type_size: 170, margin: 1_000 }),
    ("standards-card", Look { type_size: 125, margin: 850 }),
];

/// Makes a document for `paper`, or for A4.
pub(super) fn write(page: &Page, about: &About, paper: Option<Paper>) -> Vec<u8> {
    let look = PIECES.iter().find(|(piece, _)| *piece == about.piece).map_or(USUAL, |(_, it)| *it);
    let sheet = Sheet { size: size(paper.unwrap_or(Paper::A4)), look };
    let written = body::write(page, about, sheet);
    package::pack(page, about, (sheet, &written))
}

/// The paper, and how the piece is set on it.
#[derive(Clone, Copy, Debug)]
struct Sheet {
    /// Width and height in twentieths of a point.
    size: (usize, usize),
    look: Look,
}

impl Sheet {
    /// Returns the width of lines, in twentieths of a point.
    fn width(self) -> usize {
        self.size.0.saturating_sub(2 * self.look.margin)
    }
}

/// Returns width and height of paper in twentieths of a point.
fn size(paper: Paper) -> (usize, usize) {
    match paper {
        Paper::A4 => (11_906, 16_838),
        Paper::A3 => (16_838, 23_811),
        Paper::Letter => (12_240, 15_840),
    }
}

#[cfg(test)]
mod tests;
