//! Finished Markdown, which somebody may have edited by hand, read into its parts. Every format is
//! made from these, so that all take a document alike.
//!
//! What comes out is harmless: no HTML, no picture, no address that runs something, no character
//! that a terminal or a word processor would act upon. What was meant as one of those stands there
//! as its words.

mod apart;
mod direction;
mod foreign;
mod lines;
mod read;

pub(super) use direction::{all_run, runs_from_the_right};
pub use foreign::Foreign;
pub(super) use read::read;
pub(in crate::document) use read::read_as;

use super::About;
use crate::domain::Language;

/// A document in its parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Page {
    /// What stands in it, from the top.
    pub blocks: Vec<Block>,
}

/// A part that stands by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// A heading.
    Heading {
        /// 1 is the title, 6 the lowest.
        level: u8,
        /// Its words.
        spans: Vec<Span>,
    },
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// What is set apart as somebody's words.
    Quotation(Vec<Block>),
    /// A list.
    List(List),
    /// A table.
    Table(Table),
    /// Lines to be set as they are, each with its end.
    Verbatim(String),
    /// A line across.
    Rule,
}

/// A list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct List {
    /// The number of its first item, if its items are numbered.
    pub first: Option<usize>,
    /// Whether its items stand close together, as one line each does.
    pub tight: bool,
    /// Its items.
    pub items: Vec<Item>,
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item {
    /// Whether it is done, if it is a task.
    pub done: Option<bool>,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// A table. Every row has as many cells as there are columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Table {
    /// How each column is set.
    pub sides: Vec<Side>,
    /// What stands over each column.
    pub head: Vec<Cell>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell.
pub(super) type Cell = Vec<Span>;

/// How a column is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// From where lines begin.
    Start,
    /// In the middle.
    Middle,
    /// To where lines end, as figures are.
    End,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Span {
    /// Words.
    Text(String),
    /// Words in another language than the document's.
    In {
        /// Which one.
        language: Language,
        /// The words.
        text: String,
    },
    /// Words to be set as they are.
    Code(String),
    /// What stands out.
    Strong(Vec<Span>),
    /// What is stressed.
    Emphasis(Vec<Span>),
    /// What is struck out.
    Struck(Vec<Span>),
    /// A link.
    Link {
        /// Where to: a place in the document, a file beside it, `https:`, `http:`, `mailto:` or
        /// `tel:`.
        to: String,
        /// Its words.
        spans: Vec<Span>,
    },
    /// Where a line of the file ends, which means no more than a blank.
    Blank,
    /// Where a new line begins.
    NewLine,
}

impl Page {
    /// Returns the title: the words of the first heading.
    pub(super) fn title(&self) -> Option<String> {
        let heading = |block: &Block| match block {
            Block::Heading { spans, .. } => Some(words(spans)),
            Block::Paragraph(_)
            | Block::Quotation(_)
            | Block::List(_)
            | Block::Table(_)
            | Block::Verbatim(_)
            | Block::Rule => None,
        };
        self.blocks.iter().find_map(heading)
    }

    /// Returns what people call it: its title, or the first line of its first paragraph, or else the
    /// name of the piece.
    pub(super) fn called(&self, about: &About) -> String {
        let paragraph = |block: &Block| {
            if let Block::Paragraph(spans) = block { Some(first_line(spans)) } else { None }
        };
        let called = self.title().or_else(|| self.blocks.iter().find_map(paragraph));
        called.filter(|called| !called.is_empty()).unwrap_or_else(|| about.piece.clone())
    }
}

/// Returns the words of `spans` on one line, without any style.
pub(super) fn words(spans: &[Span]) -> String {
    let mut words = String::new();
    add_words(spans, &mut words);
    words
}

/// Returns the words of the first line of a paragraph.
fn first_line(spans: &[Span]) -> String {
    let end = spans.iter().position(|span| *span == Span::NewLine).unwrap_or(spans.len());
    words(spans.get(..end).unwrap_or_default())
}

fn add_words(spans: &[Span], words: &mut String) {
    for span in spans {
        match span {
            Span::Text(text) | Span::Code(text) | Span::In { text, .. } => words.push_str(text),
            Span::Strong(spans)
            | Span::Emphasis(spans)
            | Span::Struck(spans)
            | Span::Link { spans, .. } => add_words(spans, words),
            Span::Blank | Span::NewLine => words.push(' '),
        }
    }
}
