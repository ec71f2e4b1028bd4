//! `credo trends`: how scores moved over editions and check-ins.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{result, told};
use crate::context::Context;
use crate::document::{Format, Piece};
use crate::domain::Language;
use crate::error::Error;
use crate::stages;
use crate::store::file;

/// The arguments of `credo trends`.
#[derive(Debug, Args)]
pub(crate) struct Trends {
    /// What to write it as
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Written,
    /// Write to this file, which is replaced if it is there [default: standard output]
    #[arg(long, value_name = "FILE", value_parser = super::place)]
    output: Option<PathBuf>,
    /// The columns that text is set for [default: those of the terminal]
    #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(20..))]
    width: Option<u16>,
    /// The language of credo's own sentences, by its code [default: that of the last edition]
    #[arg(long, value_name = "CODE")]
    language: Option<Language>,
}

/// What trends can be written as.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Written {
    /// Set for a terminal.
    Text,
    /// As documents are.
    Markdown,
    /// For spreadsheets: a line for each scale and occasion.
    Csv,
    /// As pictures.
    Svg,
    /// For other programs: the `trends` that templates see.
    Json,
}

impl Trends {
    pub(super) fn run(&self, context: &mut Context<'_>) -> Result<(), Error> {
        stages::remind(context)?;
        let view = stages::trends(context, self.language.as_ref())?;
        let piece = (&view, &Piece::TRENDS);
        let bytes = match self.format {
            Written::Json => stages::trends_json(&view)?,
            Written::Csv => stages::trends_csv(&view)?,
            Written::Svg => view.trends_svg()?.into_bytes(),
            Written::Text => told(context, piece, Format::Text, self.width)?,
            Written::Markdown => told(context, piece, Format::Markdown, self.width)?,
        };
        match &self.output {
            Some(output) => Ok(file::replace(&context.here.join(output), &bytes)?),
            None => result(context, &bytes),
        }
    }
}
