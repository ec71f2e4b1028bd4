//! What a piece can be written as. Everything but Markdown is made from the finished Markdown, so
//! that what people edited in it is there too. Only JSON is no piece: it is the view itself.

mod docx;
mod html;
mod markdown;
mod paper;
mod text;

use std::str::FromStr;

pub(super) use html::escape;
pub use markdown::Foreign;
pub(super) use markdown::read_as;
pub use paper::{NotAPaper, Paper};

use super::chart::Chart;
use crate::domain::{EditionId, Language};

/// What a piece can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `CommonMark` with tables: the file that people edit.
    Markdown,
    /// One page for browsers, which prints.
    Html,
    /// A document for word processors.
    Docx,
    /// Pages to be sent and printed.
    Pdf,
    /// Text set for a terminal.
    Text,
}

/// What can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A piece as this.
    Piece(Format),
    /// The view that every piece is written from, as JSON.
    Json,
}

/// Why a word is no format.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a format is one of: {}, json", Format::ALL.map(Format::name).join(", "))]
pub struct NotAFormat;

/// What is known of a piece besides its Markdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The name of the piece.
    pub piece: String,
    /// The language that it is written in.
    pub language: Language,
    /// The edition that it is written from, where one is known.
    pub edition: Option<EditionId>,
    /// The sections of the philosophy that it may hold: stable id and title.
    pub sections: Vec<(String, String)>,
    /// What stands in it in other languages.
    pub foreign: Foreign,
    /// Whose it is, and of when.
    pub whose: Whose,
    /// How scores moved, where pictures of that stand in it.
    pub chart: Option<Chart>,
    /// What a link says that leads past the links at the beginning of a page, to its text.
    pub skip: String,
}

/// Whose a piece is, and of when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whose {
    /// The company.
    pub company: String,
    /// The team.
    pub team: String,
    /// The day of the workshop, as 2025-09-18, where it is known.
    pub held: Option<String>,
    /// The day on which the team reads it again, likewise.
    pub next: Option<String>,
}

/// Returns the title of finished Markdown: the words of its first heading.
pub fn title(markdown: &str) -> Option<String> {
    markdown::read(markdown).title()
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 5] = [Self::Markdown, Self::Html, Self::Docx, Self::Pdf, Self::Text];

    /// Whether it is text, which a terminal shows.
    pub fn is_text(self) -> bool {
        match self {
            Self::Markdown | Self::Html | Self::Text => true,
            Self::Docx | Self::Pdf => false,
        }
    }

    /// Returns what people type for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Text => "text",
        }
    }

    /// Returns what people call it.
    pub fn title(self) -> &'static str {
        match self {
            Self::Markdown => "Markdown",
            Self::Html => "HTML",
            Self::Docx => "DOCX",
            Self::Pdf => "PDF",
            Self::Text => "text",
        }
    }

    /// Returns how names of its files end.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Text => "txt",
        }
    }
}

/// How a piece is set, as far as its format leaves a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The paper that it is to be printed on; where there is none, what the reader's printer has.
    pub paper: Option<Paper>,
    /// The columns that there are for text.
    pub columns: usize,
    /// Whether text may be bold and italic, as terminals show it.
    pub styled: bool,
}

impl Default for Setting {
    /// On any paper, and as plain text of 80 columns.
    fn default() -> Self {
        Self { paper: None, columns: 80, styled: false }
    }
}

/// Makes of finished Markdown what `format` says. Of a PDF it makes the page that is printed as one,
/// on A4 where nothing else is said.
pub fn write(format: Format, markdown: &str, about: &About, setting: Setting) -> Vec<u8> {
    match format {
        Format::Markdown => markdown.as_bytes().to_vec(),
        Format::Docx => docx::write(&page(markdown, about), about, setting.paper),
        Format::Html => html::write(&page(markdown, about), about, setting.paper).into_bytes(),
        Format::Pdf => {
            let paper = setting.paper.unwrap_or(Paper::A4);
            html::write(&page(markdown, about).apart(), about, Some(paper)).into_bytes()
        }
        Format::Text => {
            let is_form = matches!(about.piece.as_str(), "interview-guide" | "review-criteria");
            let set = text::Set { columns: setting.columns, styled: setting.styled, is_form };
            text::write(&markdown::read(markdown), set).into_bytes()
        }
    }
}

/// Reads finished Markdown, with what in it is in other languages.
fn page(markdown: &str, about: &About) -> markdown::Page {
    let mut page = markdown::read(markdown).in_lines();
    about.foreign.mark(&mut page);
    page
}

impl FromStr for Wanted {
    type Err = NotAFormat;

    fn from_str(word: &str) -> Result<Self, NotAFormat> {
        if word == "json" { Ok(Self::Json) } else { word.parse().map(Self::Piece) }
    }
}

impl FromStr for Format {
    type Err = NotAFormat;

    fn from_str(word: &str) -> Result<Self, NotAFormat> {
        let is_it = |format: &Self| format.name() == word || format.ending() == word;
        Self::ALL.into_iter().find(is_it).ok_or(NotAFormat)
    }
}
