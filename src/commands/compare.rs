//! `credo compare`: what changed between two editions.

use clap::{Args, ValueEnum};

use super::{result, setting, tell_language, told};
use crate::context::Context;
use crate::document::discretion::MASK;
use crate::document::{Format, Piece};
use crate::domain::{EditionId, Language};
use crate::error::Error;
use crate::stages::{self, Seeing};

/// The arguments of `credo compare`.
#[derive(Debug, Args)]
pub(crate) struct Compare {
    /// The two editions; one alone is set beside the last one [default: the last two that are closed]
    #[arg(value_name = "EDITIONS", num_args = 0..=2, value_parser = EditionId::typed)]
    editions: Vec<EditionId>,
    /// What to write it as
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Written,
    /// The columns that text is set for [default: those of the terminal]
    #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(20..))]
    width: Option<u16>,
    /// The language of credo's own sentences, by its code [default: that of the later edition]
    #[arg(long, value_name = "CODE")]
    language: Option<Language>,
}

/// What a comparison can be written as.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Written {
    /// Set for a terminal.
    Text,
    /// As documents are.
    Markdown,
    /// For other programs: the `changes` that templates see; a day also as `2025-12-17` in a field
    /// that ends in `_day`, a mean also in tenths.
    Json,
}

impl Compare {
    pub(super) fn run(&self, context: &mut Context<'_>) -> Result<(), Error> {
        stages::remind(context)?;
        let (folder, [then, now]) = stages::two_editions(context, &self.editions)?;
        let language = self.language.as_ref();
        let seeing = Seeing { before: Some(then.id()), language, ..Seeing::default() };
        let (view, is_masked) = stages::seen_unasked((&folder, &now), seeing)?;
        tell_language(context, &view)?;
        let format = match self.format {
            Written::Json => None,
            Written::Text => Some(Format::Text),
            Written::Markdown => Some(Format::Markdown),
        };
        let bytes = match format {
            None => stages::changes_json(&view)?,
            Some(format) => {
                let setting = setting(context, self.width, true);
                told(context, (&view, &Piece::COMPARISON), format, setting)?
            }
        };
        result(context, &bytes)?;
        let is_shown = String::from_utf8_lossy(&bytes).contains(MASK);
        super::tell_masked(context, is_masked && is_shown)
    }
}
