//! What a piece can be written as. Everything but Markdown is made from the finished Markdown, so
//! that what people edited in it is there too.

#[cfg_attr(not(test), expect(dead_code, reason = "formats that read it are about to come"))]
mod markdown;

use std::str::FromStr;

use crate::domain::Language;

/// What a piece can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `CommonMark` with tables: the file that people edit.
    Markdown,
}

/// Why a word is no format.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a format is one of: {}", Format::ALL.map(Format::name).join(", "))]
pub struct NotAFormat;

/// What is known of a piece besides its Markdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The name of the piece.
    pub piece: String,
    /// The language that it is written in.
    pub language: Language,
    /// The sections of the philosophy that it may hold: stable id and title.
    pub sections: Vec<(String, String)>,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 1] = [Self::Markdown];

    /// Returns what people type for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
        }
    }

    /// Returns how names of its files end.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Markdown => "md",
        }
    }
}

/// Makes of finished Markdown what `format` says.
pub fn write(format: Format, markdown: &str, _about: &About) -> Vec<u8> {
    match format {
        Format::Markdown => markdown.as_bytes().to_vec(),
    }
}

impl FromStr for Format {
    type Err = NotAFormat;

    fn from_str(word: &str) -> Result<Self, NotAFormat> {
        let is_it = |format: &Self| format.name() == word || format.ending() == word;
        Self::ALL.into_iter().find(is_it).ok_or(NotAFormat)
    }
}
