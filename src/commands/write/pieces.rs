//! Pieces are made, each in its format, and put where they were asked for.

use std::path::PathBuf;

use super::Write;
use crate::commands::{result, tell_language};
use crate::context::Context;
use crate::document::formats::{self, Setting};
use crate::document::{DocumentError, Format, Outgoing, Piece, View};
use crate::domain::EditionId;
use crate::error::{Error, Unwritable, exit};
use crate::prompt::PromptError;
use crate::stages::{self, ByHand, Family, Made, Matter, OnConflict, Put, Ready, Seeing, Settling};
use crate::store::{EditionFolder, Folder, StoreError, Written, file};

/// A piece as it was made.
pub(super) struct Finished {
    pub(super) piece: Piece,
    pub(super) made: Made,
    pub(super) bytes: Vec<u8>,
    /// With what people edited, where it goes where they do.
    pub(super) ready: Option<Ready>,
}

impl Finished {
    /// Returns its name, and what it says as text for whoever decides whether it goes out.
    pub(super) fn shown(&self, context: &Context<'_>) -> (String, String) {
        let markdown = self.ready.as_ref().map_or(&self.made.markdown, |ready| &ready.text);
        let setting = Setting { columns: context.prompter.columns(), ..Setting::default() };
        let text = formats::write(Format::Text, markdown, &self.made.about, setting);
        (self.piece.name().to_owned(), String::from_utf8_lossy(&text).into_owned())
    }
}

impl Write {
    /// Whether anybody is asked about what is undecided: who says yes beforehand is not there.
    pub(super) fn may_ask(&self) -> bool {
        !self.yes
    }

    /// Lists what may be private: everything, or what the pieces show that were named; and what people
    /// wrote into them by hand.
    pub(super) fn checked(
        &self,
        context: &mut Context<'_>,
        (folder, edition): (&Folder, &EditionFolder),
    ) -> Result<(), Error> {
        let are_named = self.appendix || !self.pieces.is_empty();
        let pieces = if are_named {
            let named = self.names().into_iter().map(|name| stages::piece(folder, name));
            named.collect::<Result<Vec<_>, _>>()?
        } else {
            Family::of(folder)?.pieces
        };
        let place = (folder, edition.id());
        let seeing = self.seeing(pieces.iter().any(Piece::in_full));
        let only = are_named.then_some(pieces.as_slice());
        let mut checked = stages::check(context, (folder, edition), seeing, only)?;
        let mut edited = Vec::new();
        for piece in pieces {
            let name = piece.file_name(Format::Markdown, self.public);
            edited.extend(stages::is_edited(place, &name)?.then_some((piece, name)));
        }
        for (piece, name) in &edited {
            let made = match self.made_of(checked.view(), piece, Some((place, name))) {
                Err(Error::Document(DocumentError::Nothing { .. })) => continue,
                made => made?,
            };
            // What both changed stands as people have it: it is theirs until they decide otherwise.
            let text = &stages::with_edits(place, name, &made, OnConflict::Mine)?;
            checked.by_hand(context, ByHand { name, made: &made.markdown, text })?;
        }
        checked.end(context)
    }

    /// Makes pieces, each in its format: all of them or, where one cannot be made, none. With them
    /// comes what stays in, if they are for the public, and what was decided about it.
    pub(super) fn made<'e>(
        &self,
        context: &mut Context<'_>,
        (folder, edition): (&Folder, &'e EditionFolder),
        pieces: Vec<Piece>,
    ) -> Result<(Vec<Finished>, Option<Outgoing>, Matter<'e>), Error> {
        let in_full = pieces.iter().any(Piece::in_full);
        let seeing = Seeing { apart: self.output.is_some(), ..self.seeing(in_full) };
        let ask = self.may_ask();
        let settling = Settling { pieces: Some(&pieces), ask };
        let (view, mut matter) = stages::seen(context, (folder, edition), seeing, settling)?;
        tell_language(context, &view)?;
        if in_full {
            tell_telling(context, &view)?;
        }
        let mut finished = Vec::new();
        for piece in pieces {
            let (format, setting) = (self.format_of(context, &piece), self.setting(context));
            if self.stdout {
                self.may_show(context, format)?;
            }
            let name = &piece.file_name(Format::Markdown, self.public);
            let place = (folder, edition.id());
            let goes_apart = format == Format::Markdown && self.output.is_some();
            let is_merged = !self.stdout && !self.force && !goes_apart;
            let mut made = self.made_of(&view, &piece, is_merged.then_some((place, name)))?;
            let mut ready = None;
            if is_merged {
                if format == Format::Markdown {
                    let mut merged =
                        Ready::merged(context, place, (name, &made), self.conflicts)
                            .map_err(|error| asked_again(error, folder.root().join(name)))?;
                    let by_hand = ByHand { name, made: merged.made(), text: &merged.text };
                    merged.text = matter.by_hand(context, by_hand, ask)?;
                    ready = Some(merged);
                } else {
                    // What goes into a file is made with what people edited in the Markdown.
                    let text = &stages::with_edits(place, name, &made, self.conflicts)?;
                    let by_hand = ByHand { name, made: &made.markdown, text };
                    made.markdown = matter.by_hand(context, by_hand, ask)?;
                }
            }
            let bytes = made.in_format(context, format, setting)?;
            finished.push(Finished { piece, made, bytes, ready });
        }
        Ok((finished, view.outgoing().cloned(), matter))
    }

    /// Puts pieces where they were asked for, or else where the team reads them. One that is refused keeps
    /// none of the others back; what is wrong with each is told.
    ///
    /// # Errors
    /// The last thing that is wrong with any, when the others are told.
    pub(super) fn put_all(
        &self,
        context: &mut Context<'_>,
        place: (&Folder, EditionId),
        pieces: Vec<Finished>,
    ) -> Result<(), Error> {
        let are_many = pieces.len() > 1;
        let mut wrong = Vec::new();
        let mut pieces = pieces.into_iter();
        while let Some(one) = pieces.next() {
            let name = one.piece.name().to_owned();
            let error = match self.put(context, place, one) {
                Ok(None) => continue,
                Ok(Some(marked)) => marked,
                Err(error) => {
                    // Where the machine fails, it would with the others, too.
                    let mut left = vec![name];
                    if error.exit_code() != exit::YOURS {
                        left.extend(pieces.by_ref().map(|it| it.piece.name().to_owned()));
                    }
                    for name in left.iter().filter(|_| are_many) {
                        let told = format!("`{name}` is not written.");
                        context.ui.remark(&told).map_err(Error::Output)?;
                    }
                    error
                }
            };
            wrong.push(error);
        }
        let last = wrong.pop();
        for error in &wrong {
            context.ui.error(error, error.hint().as_deref()).map_err(Error::Output)?;
        }
        last.map_or(Ok(()), Err)
    }

    /// Puts a piece where it was asked for, or else where the team reads it. Returns what is wrong
    /// with it, if conflicts are marked in it.
    fn put(
        &self,
        context: &mut Context<'_>,
        (folder, edition): (&Folder, EditionId),
        Finished { piece, made, bytes, ready }: Finished,
    ) -> Result<Option<Error>, Error> {
        if self.stdout {
            return result(context, &bytes).map(|()| None);
        }
        let format = self.format_of(context, &piece);
        let name = piece.file_name(format, self.public);
        let mut open = None;
        let path = if let Some(output) = &self.output {
            let path = context.here.join(output);
            file::replace(&path, &bytes)?;
            path
        } else if let Some(ready) = ready {
            let put = ready.put(folder)?;
            merged(context, &put)?;
            open = put.marked.map(|(count, line)| Error::Conflicts {
                path: put.path.clone(),
                count,
                line,
            });
            put.path
        } else {
            let published = folder.publish(edition, (&name, &bytes), self.force);
            let published = published.map_err(|error| self.refused(error, (&piece, format)))?;
            if format == Format::Markdown {
                let (text, sections) = (made.markdown, made.about.sections);
                folder.note(edition, &name, &Written { text, sections })?;
            }
            if let Some(edited) = published.edited {
                let kept = format!("The one that was edited is now {}.", edited.display());
                context.ui.remark(&kept).map_err(Error::Output)?;
            }
            published.path
        };
        told(context, &piece, &path.display().to_string())?;
        Ok(open)
    }

    /// Says of a piece that somebody edited how the new one is seen.
    fn refused(&self, error: StoreError, (piece, format): (&Piece, Format)) -> Error {
        let StoreError::Edited { path } = error else { return error.into() };
        let public = if self.public { " --public" } else { "" };
        let to = if format.is_text() { "--stdout" } else { "--output FILE" };
        let (name, format) = (piece.name(), format.name());
        let shown = format!("write {name} --format {format}{public} {to}");
        Unwritable::Edited { path, shown }.into()
    }
}

/// Returns what ended it, where that is a stop for now: what becomes of passages is kept by no file.
fn asked_again(error: Error, path: PathBuf) -> Error {
    let is_stop = matches!(error, Error::Prompt(PromptError::Paused));
    if is_stop { Error::Stopped { path } } else { error }
}

/// Says what became of what people had edited.
fn merged(context: &mut Context<'_>, put: &Put) -> Result<(), Error> {
    for told in put.told() {
        context.ui.remark(&told).map_err(Error::Output)?;
    }
    Ok(())
}

/// Says in which languages words stand that may tell whose they are, although they have no name.
fn tell_telling(context: &mut Context<'_>, view: &View) -> Result<(), Error> {
    for language in view.telling_languages() {
        let told = format!(
            "Words without a name stand here in `{language}`, and one person alone says something in it \
             under theirs: it may tell whose they are."
        );
        context.ui.remark(&told).map_err(Error::Output)?;
    }
    Ok(())
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
