//! `credo write --format json` and `--from-json`: the view itself, for other programs and from them.

use std::path::Path;

use super::pieces::Finished;
use super::{Write, public, result, shipped};
use crate::commands::tell_language;
use crate::context::Context;
use crate::document::words::Words;
use crate::document::{DocumentError, Piece, View, Wanted};
use crate::domain::Name;
use crate::error::Error;
use crate::stages::{self, Settling};
use crate::store::{EditionFolder, Folder, file};

/// What has to be in a file for a piece that shows every answer in full.
const IN_FULL: &str =
    "the file holds no answers in full: `credo write appendix --format json` writes one that does";

impl Write {
    /// Writes the view of an edition.
    pub(super) fn view(
        &self,
        context: &mut Context<'_>,
        (folder, edition): (&Folder, &EditionFolder),
    ) -> Result<(), Error> {
        let mut in_full = false;
        for name in self.names() {
            in_full |= stages::piece(folder, name)?.in_full();
        }
        let seeing = self.seeing(in_full);
        let view = stages::seen_as_file(context, (folder, edition), seeing, self.may_ask())?;
        if let Some(outgoing) = view.outgoing()
            && !public::may_go_out(context, outgoing, (&[shown(&view)], self.yes))?
        {
            return Ok(());
        }
        let bytes = stages::json(&view)?;
        self.put_out(context, &bytes)
    }

    /// Writes a piece of the view that a file holds, by the team's own template where there is a
    /// culture folder. What may be private in it is asked about as in an edition.
    pub(super) fn told(&self, context: &mut Context<'_>, file: &Path) -> Result<(), Error> {
        self.is_told(context)?;
        let view = stages::read_view(context, file)?;
        if self.public && !view.is_public() {
            return Err(Error::NotPublic);
        }
        let places = view.stays_in();
        if !places.is_empty() {
            return Err(Error::StaysIn { places });
        }
        let folder = Folder::find(&context.start())?;
        let private = match &folder {
            Some(folder) => folder.culture()?.private,
            None => Vec::new(),
        };
        if let Some(folder) = &folder {
            self.may_replace(folder, &context.here)?;
        }
        if self.check {
            return stages::check_of(context, view, &private);
        }
        let outgoing = view.outgoing().filter(|_| self.public).cloned();
        let ask = self.may_ask();
        let (bytes, shown) = match self.wanted() {
            Some(Wanted::Json) => {
                let settling = Settling { pieces: None, ask };
                let view = stages::seen_of(context, (view, &private), settling)?;
                (stages::json(&view)?, shown(&view))
            }
            Some(Wanted::Piece(_)) | None => {
                self.told_piece(context, folder.as_ref(), (view, &private))?
            }
        };
        if let Some(outgoing) = outgoing
            && !public::may_go_out(context, &outgoing, (&[shown], self.yes))?
        {
            return Ok(());
        }
        self.put_out(context, &bytes)
    }

    /// Returns a piece of a view that a file holds, and what it says by its name.
    fn told_piece(
        &self,
        context: &mut Context<'_>,
        folder: Option<&Folder>,
        (view, private): (View, &[Name]),
    ) -> Result<(Vec<u8>, (String, String)), Error> {
        let (piece, view) = match folder {
            Some(folder) => {
                let words = Words::new(view.language(), &folder.words(view.language())?)?;
                (self.one(|name| stages::piece(folder, name))?, view.with(words))
            }
            None => (self.one(shipped)?, view),
        };
        let pieces = Some(std::slice::from_ref(&piece));
        let settling = Settling { pieces, ask: self.may_ask() };
        let view = stages::seen_of(context, (view, private), settling)?;
        tell_language(context, &view)?;
        let (format, setting) = (self.format_or(piece.format()), self.setting(context));
        self.may_show(context, format)?;
        let made = self.made_of(&view, &piece, None).map_err(|error| lacking(error, &piece))?;
        let bytes = made.in_format(context, format, setting)?;
        let finished = Finished { piece, made, bytes, ready: None };
        let shown = finished.shown(context);
        Ok((finished.bytes, shown))
    }

    fn put_out(&self, context: &mut Context<'_>, bytes: &[u8]) -> Result<(), Error> {
        match &self.output {
            Some(output) => Ok(file::replace(&context.here.join(output), bytes)?),
            None => result(context, bytes),
        }
    }
}

/// Says of a piece that shows every answer in full which file it is written from.
fn lacking(error: Error, of: &Piece) -> Error {
    let Error::Document(DocumentError::Nothing { needs, .. }) = &error else { return error };
    if !of.in_full() || needs.as_deref() != of.needs() {
        return error;
    }
    let (piece, needs) = (of.name().to_owned(), Some(IN_FULL.to_owned()));
    DocumentError::Nothing { piece, needs }.into()
}

/// Returns what a view as a file holds, for whoever decides whether it goes out.
fn shown(view: &View) -> (String, String) {
    ("json".to_owned(), view.listed())
}
