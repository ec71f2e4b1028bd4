//! DOCX: a document for word processors, as ECMA-376 describes it. Headings, lists and tables are
//! real ones; the language is said of the document and of what is written from right to left.
//!
//! We write the few parts of it ourselves: what libraries write lacks languages, rows of headings
//! that come again on every page and lines from right to left, and is not compressed. The same
//! piece gives the same bytes: no clock, no user, no numbers drawn by lot.

mod address;
mod body;
mod fit;
mod language;
mod line;
mod package;
mod table;
mod xml;

use super::markdown::Page;
use super::{About, Paper};

/// How a piece is set: sizes and the room between paragraphs in percent of the usual ones, lines in 240ths
/// of what their type takes, margins in twentieths of a point. Columns begin with its first section; what
/// stands before that goes across.
#[derive(Clone, Copy, Debug)]
struct Look {
    type_size: usize,
    spacing: usize,
    line: usize,
    margin: usize,
    columns: usize,
    kind: Kind,
}

/// The room between two columns, in twentieths of a point.
const GAP: usize = 340;

/// What kind of piece it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// It is read from the top to the end.
    Text,
    /// Sizes go with the paper.
    Sheet,
    /// The same, and what leads is the largest.
    Poster,
    /// What stands under a heading stays on one page, and empty cells have room to write in.
    Form,
}

/// How most pieces are set.
const USUAL: Look =
    Look { type_size: 100, spacing: 100, line: 250, margin: 1_134, columns: 1, kind: Kind::Text };

/// How the philosophy is set, whose core is to stand on its first page; that of Letter is shorter.
const PHILOSOPHY: Look =
    Look { type_size: 91, spacing: 78, line: 245, margin: 640, columns: 2, ..USUAL };
const ON_LETTER: Look = Look { spacing: 69, line: 240, margin: 600, ..PHILOSOPHY };

/// The pieces that are set in another way.
const PIECES: [(&str, Look); 7] = [
    ("philosophy", PHILOSOPHY),
    ("poster", Look { type_size: 185, line: 240, margin: 1_000, kind: Kind::Poster, ..USUAL }),
    ("standards-card", Look { type_size: 115, margin: 850, kind: Kind::Sheet, ..USUAL }),
    ("onboarding", Look { type_size: 84, margin: 780, columns: 2, ..USUAL }),
    ("newsletter", Look { kind: Kind::Form, ..USUAL }),
    ("interview-guide", Look { kind: Kind::Form, ..USUAL }),
    ("review-criteria", Look { kind: Kind::Form, ..USUAL }),
];

/// Makes a document for `paper`, or for A4.
pub(super) fn write(page: &Page, about: &About, paper: Option<Paper>) -> Vec<u8> {
    let look = match (about.piece.as_str(), paper) {
        ("philosophy", Some(Paper::Letter)) => ON_LETTER,
        (name, _) => PIECES.iter().find(|(piece, _)| *piece == name).map_or(USUAL, |(_, it)| *it),
    };
    let sheet = Sheet { size: size(paper.unwrap_or(Paper::A4)), look }.in_proportion();
    let sheet = fit::fitting(page, sheet);
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
    /// Returns it with sizes that go with the paper, where they do: those of a look are for A4.
    fn in_proportion(self) -> Self {
        if !matches!(self.look.kind, Kind::Poster | Kind::Sheet) {
            return self;
        }
        let (width, height) = size(Paper::A4);
        let narrow = self.size.0 * height <= self.size.1 * width;
        let (side, of) = if narrow { (self.size.0, width) } else { (self.size.1, height) };
        let grown = |length: usize| length * side / of;
        let (type_size, margin) = (grown(self.look.type_size), grown(self.look.margin));
        Self { look: Look { type_size, margin, ..self.look }, ..self }
    }

    /// Returns what lies between the margins, in twentieths of a point.
    fn width(self) -> usize {
        self.size.0.saturating_sub(2 * self.look.margin)
    }

    /// Returns the width of lines, in twentieths of a point.
    fn line(self) -> usize {
        let columns = self.look.columns.max(1);
        self.width().saturating_sub(GAP * (columns - 1)) / columns
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
