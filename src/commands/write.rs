//! `credo write`: the philosophy of an edition and its family, put where the team reads them or
//! anywhere else.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::Args;

use crate::context::Context;
use crate::document::{self, Format, Piece, formats};
use crate::domain::EditionId;
use crate::error::Error;
use crate::stages;
use crate::store::{EditionFolder, Folder, file};

/// The arguments of `credo write`.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag that somebody may type")]
pub struct Write {
    /// What to write; `--list` names the pieces
    #[arg(default_value = Piece::PHILOSOPHY.name, value_parser = piece)]
    piece: Piece,
    /// What to write it as
    #[arg(long, default_value = Format::Markdown.name())]
    format: Format,
    /// Name the pieces that can be written
    #[arg(long, group = "where")]
    list: bool,
    /// Write to standard output, and change no file
    #[arg(long, group = "where")]
    stdout: bool,
    /// Write to this file, which is replaced if it is there
    #[arg(long, value_name = "FILE", group = "where")]
    output: Option<PathBuf>,
    /// Replace a PHILOSOPHY.md that somebody edited, which is kept beside the new one
    #[arg(long, group = "where")]
    force: bool,
    /// Tell which fields and filters a template can use
    #[arg(long, group = "where")]
    help_templates: bool,
    /// Show the template that comes with credo, to begin one's own with
    #[arg(long, group = "where")]
    show_template: bool,
}

impl Write {
    pub(super) fn run(&self, context: &mut Context<'_>) -> Result<(), Error> {
        if self.help_templates {
            return result(context, document::guide().as_bytes());
        }
        if self.show_template {
            return result(context, self.piece.template.as_bytes());
        }
        if self.list {
            return result(context, list().as_bytes());
        }
        let (folder, edition) = stages::find(context)?;
        if self.stdout {
            return result(context, &self.made(&folder, &edition)?);
        }
        let path = if let Some(output) = &self.output {
            let path = context.here.join(output);
            file::replace(&path, &self.made(&folder, &edition)?)?;
            path
        } else {
            self.is_current(&folder, edition.id())?;
            let published = stages::publish(&folder, &edition, self.force)?;
            if let Some(edited) = published.edited {
                let kept = format!("The one that was edited is now {}.", edited.display());
                context.ui.remark(&kept).map_err(Error::Output)?;
            }
            published.path
        };
        let written = format!(
            "The document is written: {}. Before you share it, read it for names of customers.",
            path.display()
        );
        context.ui.remark(&written).map_err(Error::Output)
    }

    /// Makes the piece in its format.
    fn made(&self, folder: &Folder, edition: &EditionFolder) -> Result<Vec<u8>, Error> {
        let made = stages::make(folder, edition, self.piece)?;
        Ok(formats::write(self.format, &made.markdown, &made.about))
    }

    /// Checks that no newer edition's document would make room for that of `edition` unawares.
    fn is_current(&self, folder: &Folder, edition: EditionId) -> Result<(), Error> {
        match folder.editions()?.pop() {
            Some(last) if last > edition && !self.force => Err(Error::NotCurrent { edition, last }),
            Some(_) | None => Ok(()),
        }
    }
}

/// Reads the name of a piece.
fn piece(name: &str) -> Result<Piece, String> {
    Piece::named(name).ok_or_else(|| "`credo write --list` names the pieces".to_owned())
}

/// Names the pieces, one a line.
fn list() -> String {
    let mut list = String::new();
    for piece in Piece::ALL {
        // Writing to a string cannot fail.
        let _written = writeln!(list, "{}  {}", piece.name, piece.about);
    }
    list
}

fn result(context: &mut Context<'_>, bytes: &[u8]) -> Result<(), Error> {
    let results = context.ui.results();
    results.write_all(bytes).and_then(|()| results.flush()).map_err(Error::Output)
}
