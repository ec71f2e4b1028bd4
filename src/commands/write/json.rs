//! `credo write --format json` and `--from-json`: the view itself, for other programs and from them.

use std::path::Path;

use super::{Write, public, result, shipped};
use crate::context::Context;
use crate::document::words::Words;
use crate::document::{View, Wanted};
use crate::error::Error;
use crate::stages;
use crate::store::{EditionFolder, Folder, file};

impl Write {
    /// Writes the view of an edition.
    pub(super) fn view(
        &self,
        context: &mut Context<'_>,
        (folder, edition): (&Folder, &EditionFolder),
    ) -> Result<(), Error> {
        let view = stages::seen_as_file(context, (folder, edition), self.seeing(self.appendix))?;
        if let Some(outgoing) = view.outgoing()
            && !public::may_go_out(context, outgoing, (&["json".to_owned()], self.yes))?
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
        let view = stages::seen_of(context, view, &private)?;
        let bytes = match self.wanted() {
            Some(Wanted::Json) => stages::json(&view)?,
            Some(Wanted::Piece(_)) | None => self.told_piece(context, folder.as_ref(), view)?,
        };
        self.put_out(context, &bytes)
    }

    fn told_piece(
        &self,
        context: &mut Context<'_>,
        folder: Option<&Folder>,
        view: View,
    ) -> Result<Vec<u8>, Error> {
        let (piece, view) = match folder {
            Some(folder) => {
                let words = Words::new(view.language(), &folder.words(view.language())?)?;
                (self.one(|name| stages::piece(folder, name))?, view.with(words))
            }
            None => (self.one(shipped)?, view),
        };
        let (format, setting) = (self.format_or(piece.format()), self.setting(context));
        self.may_show(context, format)?;
        self.made_of(&view, &piece)?.in_format(context, format, setting)
    }

    fn put_out(&self, context: &mut Context<'_>, bytes: &[u8]) -> Result<(), Error> {
        match &self.output {
            Some(output) => Ok(file::replace(&context.here.join(output), bytes)?),
            None => result(context, bytes),
        }
    }
}
