//! `credo write`: the philosophy of an edition and its family, put where the team reads them or
//! anywhere else.

mod list;

use std::path::PathBuf;

use clap::Args;

use crate::context::Context;
use crate::document::formats::{Paper, Setting};
use crate::document::{self, Format, Piece};
use crate::domain::EditionId;
use crate::error::Error;
use crate::stages::{self, Made};
use crate::store::{EditionFolder, Folder, file};
use crate::ui::Results;

/// Longer lines are hard to read, however wide the terminal.
const WIDEST: usize = 96;

/// The arguments of `credo write`.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag that somebody may type")]
pub struct Write {
    /// What to write, one or several; `--list` names the pieces
    #[arg(value_name = "PIECE", default_value = "philosophy")]
    pieces: Vec<String>,
    /// What to write it as [default: what suits the piece]
    #[arg(long)]
    format: Option<Format>,
    /// The paper that it will be printed on: a4, a3 or letter
    #[arg(long)]
    paper: Option<Paper>,
    /// The columns that text is set for [default: those of the terminal]
    #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(20..))]
    width: Option<u16>,
    /// Name the pieces that can be written
    #[arg(long, group = "where")]
    list: bool,
    /// Write to standard output, and change no file
    #[arg(long, group = "where")]
    stdout: bool,
    /// Write to this file, which is replaced if it is there
    #[arg(long, value_name = "FILE", group = "where")]
    output: Option<PathBuf>,
    /// Replace a file that somebody edited, which is kept beside the new one
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
            return result(context, self.one(shipped)?.shipped_template().as_bytes());
        }
        if self.list {
            return list::run(context);
        }
        let (folder, edition) = stages::find(context)?;
        let find = |name: &str| stages::piece(&folder, name);
        if self.stdout {
            let piece = self.one(find)?;
            let made = self.made(context, (&folder, &edition), &piece)?;
            return result(context, &made);
        }
        if let Some(output) = &self.output {
            let piece = self.one(find)?;
            let path = context.here.join(output);
            file::replace(&path, &self.made(context, (&folder, &edition), &piece)?)?;
            return told(context, &piece, &path.display().to_string());
        }
        self.is_current(&folder, edition.id())?;
        let pieces = self.pieces.iter().map(|name| find(name)).collect::<Result<Vec<_>, _>>()?;
        self.put(context, (&folder, &edition), &pieces)
    }

    /// Returns the piece that was named; there is room for one.
    fn one(&self, find: impl Fn(&str) -> Result<Piece, Error>) -> Result<Piece, Error> {
        match self.pieces.as_slice() {
            [name] => find(name),
            _ => Err(Error::OnePiece),
        }
    }

    /// Makes a piece in its format.
    fn made(
        &self,
        context: &mut Context<'_>,
        (folder, edition): (&Folder, &EditionFolder),
        piece: &Piece,
    ) -> Result<Vec<u8>, Error> {
        let made = Made::of(&stages::view(folder, edition)?, piece)?;
        // Whoever looks at it in a terminal sees it set for that.
        let is_shown = self.stdout && matches!(context.ui.go(), Results::Shown { .. });
        let suits = if is_shown && piece.format() == Format::Markdown {
            Format::Text
        } else {
            piece.format()
        };
        made.in_format(context, self.format.unwrap_or(suits), self.setting(context))
    }

    /// Returns how pieces are set.
    fn setting(&self, context: &Context<'_>) -> Setting {
        let columns = self.width.map_or(context.ui.columns().min(WIDEST), usize::from);
        let styled = self.stdout && context.ui.go() == Results::Shown { styled: true };
        Setting { paper: self.paper, columns, styled }
    }

    /// Puts pieces where the team reads them: all or, where one cannot be made, none.
    fn put(
        &self,
        context: &mut Context<'_>,
        (folder, edition): (&Folder, &EditionFolder),
        pieces: &[Piece],
    ) -> Result<(), Error> {
        let view = stages::view(folder, edition)?;
        let mut made = Vec::new();
        for piece in pieces {
            let format = self.format.unwrap_or(piece.format());
            let made_of = Made::of(&view, piece)?;
            let bytes = made_of.in_format(context, format, self.setting(context))?;
            made.push((piece, piece.file_name(format, false), bytes));
        }
        for (piece, name, bytes) in made {
            let published = folder.publish(edition.id(), (&name, &bytes), self.force)?;
            if let Some(edited) = published.edited {
                let kept = format!("The one that was edited is now {}.", edited.display());
                context.ui.remark(&kept).map_err(Error::Output)?;
            }
            told(context, piece, &published.path.display().to_string())?;
        }
        Ok(())
    }

    /// Checks that no newer edition's document would make room for that of `edition` unawares.
    fn is_current(&self, folder: &Folder, edition: EditionId) -> Result<(), Error> {
        match folder.editions()?.pop() {
            Some(last) if last > edition && !self.force => Err(Error::NotCurrent { edition, last }),
            Some(_) | None => Ok(()),
        }
    }
}

/// Returns the piece of this name that comes with credo.
fn shipped(name: &str) -> Result<Piece, Error> {
    Piece::named(name).ok_or_else(|| Error::NoPiece { name: name.to_owned() })
}

/// Says that a piece was written.
fn told(context: &mut Context<'_>, piece: &Piece, path: &str) -> Result<(), Error> {
    let what = if piece.name() == Piece::PHILOSOPHY.name() {
        "The document".to_owned()
    } else {
        format!("`{}`", piece.name())
    };
    let told =
        format!("{what} is written: {path}. Before you share it, read it for names of customers.");
    context.ui.remark(&told).map_err(Error::Output)
}

fn result(context: &mut Context<'_>, bytes: &[u8]) -> Result<(), Error> {
    let results = context.ui.results();
    results.write_all(bytes).and_then(|()| results.flush()).map_err(Error::Output)
}
