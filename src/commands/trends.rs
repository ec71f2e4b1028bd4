//! `credo trends`: how scores moved over editions and check-ins.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{ending, result, setting, tell_language, told};
use crate::context::Context;
use crate::document::{Format, Piece};
use crate::domain::Language;
use crate::error::{Error, Unwritable};
use crate::stages;
use crate::store::file;

/// The arguments of `credo trends`.
#[derive(Debug, Args)]
pub(crate) struct Trends {
    /// What to write it as [default: text, or as the name of the file ends]
    #[arg(long, value_name = "FORMAT")]
    format: Option<Written>,
    /// Write to this file, which is replaced if it is there; without `--format`, as its name ends
    /// [default: standard output]
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
    #[value(alias = "txt")]
    Text,
    /// As documents are.
    #[value(alias = "md")]
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
        let format = self.written()?;
        stages::remind(context)?;
        let view = stages::trends(context, self.language.as_ref())?;
        tell_language(context, &view)?;
        let piece = (&view, &Piece::TRENDS);
        let setting = setting(context, self.width, self.output.is_none());
        let bytes = match format {
            Written::Json => stages::trends_json(&view)?,
            Written::Csv => stages::trends_csv(&view)?,
            Written::Svg => view.trends_svg()?.into_bytes(),
            Written::Text => told(context, piece, Format::Text, setting)?,
            Written::Markdown => told(context, piece, Format::Markdown, setting)?,
        };
        match &self.output {
            Some(output) => Ok(file::replace(&context.here.join(output), &bytes)?),
            None => result(context, &bytes),
        }
    }

    /// Returns what it is written as: what was asked for, or what the name of the file says.
    fn written(&self) -> Result<Written, Error> {
        match (self.format, ending(self.output.as_deref())) {
            (Some(format), _) => Ok(format),
            (None, None) => Ok(Written::Text),
            (None, Some(ending)) => {
                Written::from_str(&ending, true).map_err(|_| Unwritable::Trends { ending }.into())
            }
        }
    }
}
