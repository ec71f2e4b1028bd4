//! Where what is written goes, and what it is written as for that.

use std::path::Path;

use super::Write;
use crate::commands::ending;
use crate::context::Context;
use crate::document::{Format, Wanted};
use crate::error::{Error, Unwritable};
use crate::stages::Family;
use crate::store::Folder;
use crate::ui::Results;

impl Write {
    /// Returns what was asked for: by name, or by how the name of the file ends that is written.
    pub(super) fn wanted(&self) -> Option<Wanted> {
        self.format.or_else(|| ending(self.output.as_deref())?.parse().ok())
    }

    /// Checks that the name of the file that is written ends as something does that pieces are written
    /// as, where it has an ending and nothing else says what it is to be.
    pub(super) fn may_end(&self) -> Result<(), Error> {
        let is_asked = self.front_matter || self.wanted().is_some();
        match ending(self.output.as_deref()).filter(|_| !is_asked) {
            Some(ending) => Err(Unwritable::Piece { ending }.into()),
            None => Ok(()),
        }
    }

    /// Checks that what is no text is not shown on somebody's terminal.
    pub(super) fn may_show(&self, context: &Context<'_>, format: Format) -> Result<(), Error> {
        let is_shown = self.output.is_none() && matches!(context.ui.go(), Results::Shown { .. });
        if is_shown && !format.is_text() {
            return Err(Unwritable::NoText { format: format.title() }.into());
        }
        Ok(())
    }

    /// Checks that no piece which is merged with what people edited would be written over.
    pub(super) fn may_replace(&self, folder: &Folder, here: &Path) -> Result<(), Error> {
        let Some(output) = &self.output else { return Ok(()) };
        let path = here.join(output);
        let is_at = |name: String| folder.is_at(&name, &path);
        let is_kept = Family::of(folder)?.pieces.iter().any(|piece| {
            let names = |format| [false, true].map(|public| piece.file_name(format, public));
            Format::ALL.into_iter().flat_map(names).any(is_at)
        });
        if is_kept { Err(Unwritable::Kept { path: output.clone() }.into()) } else { Ok(()) }
    }

    /// Checks that nothing is asked for which a view in a file says already.
    pub(super) fn is_told(&self, context: &Context<'_>) -> Result<(), Error> {
        let language = self.language.as_ref().map(|_| "--language");
        match language.or_else(|| context.edition.map(|_| "--edition")) {
            Some(option) => Err(Unwritable::Told { option }.into()),
            None => Ok(()),
        }
    }
}
