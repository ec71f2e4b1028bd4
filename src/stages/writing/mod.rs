//! The pieces of an edition's family: made, and put where the team reads them.

mod compared;
mod discretion;
mod family;
mod front;
mod json;
mod merging;
mod printing;
mod trends;
mod withheld;

pub use compared::two_editions;
pub use discretion::{
    ByHand, Checked, Matter, Settling, check, check_of, seen, seen_as_file, seen_of, seen_unasked,
};
pub use family::{Family, piece};
pub use front::{had_front, with_front};
pub use json::{changes_json, json, read_view, trends_csv, trends_json};
pub use merging::{OnConflict, Put, Ready, is_edited, with_edits};
pub(in crate::stages) use trends::scores;
pub use trends::trends;
use withheld::withhold;

pub(super) use discretion::{discreet, texts};
use discretion::{masked, masked_for};

use chrono::NaiveDate;

use super::current::stand;
use super::due::is_overdue;
use crate::changes::Before;
use crate::context::Context;
use crate::document::formats::{self, Setting};
use crate::document::trace::Line;
use crate::document::words::Words;
use crate::document::{About, Format, Piece, View, Writer};
use crate::domain::{CommitmentId, Commitments, EditionId, Language, RequestId, Updates, Workshop};
use crate::error::Error;
use crate::figures::Sums;
use crate::store::{EditionFolder, Folder};

/// A piece as it was made.
#[derive(Clone, Debug)]
pub struct Made {
    /// Its Markdown.
    pub markdown: String,
    /// What formats have to know besides.
    pub about: About,
}

impl Made {
    /// Makes `piece` of what `view` shows.
    pub fn of(view: &View, piece: &Piece) -> Result<Self, Error> {
        Ok(Self { markdown: view.write(piece)?, about: view.about(piece) })
    }

    /// Makes `piece` for the file called `name`: with front matter, if it was last written with some.
    pub fn again(
        place: (&Folder, EditionId),
        name: &str,
        (view, piece): (&View, &Piece),
    ) -> Result<Self, Error> {
        if had_front(place, name)? { with_front(view, piece) } else { Self::of(view, piece) }
    }

    /// Returns it in `format`, set as `setting` says.
    pub fn in_format(
        &self,
        context: &mut Context<'_>,
        format: Format,
        setting: Setting,
    ) -> Result<Vec<u8>, Error> {
        match format {
            Format::Pdf => printing::printed(context, self, setting),
            Format::Markdown | Format::Html | Format::Docx | Format::Text => {
                Ok(formats::write(format, &self.markdown, &self.about, setting))
            }
        }
    }
}

/// What a view is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a choice of its own")]
pub struct Seeing<'a> {
    /// Whether it is for whoever is not one of us.
    pub public: bool,
    /// Whether it holds every answer in full.
    pub in_full: bool,
    /// The language of the document's own sentences, if not the workshop's. What people said stands
    /// as they said it.
    pub language: Option<&'a Language>,
    /// Which commitments and requests it holds, if not all.
    pub only: Option<&'a Only>,
    /// How what was promised has stood since, if more is known of it than the edition tells.
    pub updates: Option<&'a Updates>,
    /// The edition that it is set beside, where it holds nothing but what changed since that one.
    pub before: Option<EditionId>,
    /// Whether it may go elsewhere than into the culture folder, where links to its files lead nowhere.
    pub apart: bool,
    /// The day on which it is written, by which it may be overdue.
    pub today: Option<NaiveDate>,
    /// Whether it looks back at what was scored before, which stays in.
    pub looking_back: bool,
}

impl Seeing<'_> {
    /// Returns the edition that `edition`, which is that of `workshop`, is set beside.
    fn before(
        self,
        folder: &Folder,
        (edition, workshop): (&EditionFolder, &Workshop),
    ) -> Result<Option<EditionFolder>, Error> {
        match self.before {
            Some(before) => Ok(Some(folder.edition(before))),
            None => Ok(edition.before(workshop)?),
        }
    }
}

/// Some of the commitments and requests of an edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Only {
    /// The commitments.
    pub commitments: Vec<CommitmentId>,
    /// The requests.
    pub requests: Vec<RequestId>,
}

/// Makes the view of an edition as it may be seen, without asking: what is undecided is masked. It is
/// overdue on no day.
pub fn view(folder: &Folder, edition: &EditionFolder) -> Result<View, Error> {
    Ok(masked(folder, edition, Seeing { looking_back: true, ..Seeing::default() })?.view)
}

/// Writes some of what an edition promised and asked for as a list to tick off, without asking: what
/// is undecided is masked.
pub(super) fn tasks(
    folder: &Folder,
    edition: &EditionFolder,
    (only, updates): (&Only, &Updates),
) -> Result<String, Error> {
    let tasks = piece(folder, "tasks")?;
    let seeing = Seeing { only: Some(only), updates: Some(updates), ..Seeing::default() };
    let view = masked(folder, edition, seeing)?.view;
    Ok(view.write(&tasks)?)
}

/// Makes the view of an edition for what it is for, before anything in it is hidden: what pieces are
/// written from is [`seen`] or [`masked`].
fn view_for(
    folder: &Folder,
    (edition, mut workshop): (&EditionFolder, Workshop),
    seeing: Seeing<'_>,
) -> Result<View, Error> {
    let spoken = seeing.language.filter(|language| **language != workshop.language);
    let spoken = spoken.map(|told| std::mem::replace(&mut workshop.language, told.clone()));
    let mut agreement = edition.agreement(&workshop)?;
    if let Some(updates) = seeing.updates {
        agreement.updates.clone_from(updates);
    }
    stand(edition, &workshop, &mut agreement)?;
    withhold(edition, &workshop, &mut agreement)?;
    if let Some(only) = seeing.only {
        let Commitments { commitments, requests, .. } = &mut agreement.commitments;
        commitments.retain(|commitment| only.commitments.contains(&commitment.id));
        requests.retain(|request| only.requests.contains(&request.id));
    }
    if let Some(before) = seeing.before {
        compared::add_told_between(folder, before, (&mut workshop, &mut agreement))?;
    }
    let words = Words::new(&workshop.language, &folder.words(&workshop.language)?)?;
    let own = match &spoken {
        Some(own) => Some(Words::new(own, &folder.words(own)?)?),
        None => None,
    };
    let mut writer = Writer::new(&workshop, &agreement).with(words, own);
    if let Some(spoken) = spoken {
        writer = writer.spoken_in(spoken);
    }
    if let Some(before) = seeing.before(folder, (edition, &workshop))? {
        writer = writer.after(before_of(&before)?);
        if !seeing.apart && !seeing.public {
            writer = writer.beside(earlier_documents(folder, &before)?);
        }
    }
    if let Some(today) = seeing.today {
        let may_be = today > workshop.next;
        writer = writer.overdue(may_be && is_overdue(folder, today)? == Some(edition.id()));
    }
    if seeing.looking_back && !seeing.public {
        writer = writer.looking_back(trends::before(folder, &workshop)?);
    }
    if seeing.before.is_some() {
        writer = writer.for_comparison();
    }
    if seeing.in_full {
        writer = writer.in_full();
    }
    if seeing.public {
        writer = writer.for_public();
    }
    edition.read(&workshop, &agreement, |portion| writer.take(portion))?;
    Ok(writer.view())
}

/// Returns where the documents lie that were written from an edition and from those before it, the
/// newest first.
fn earlier_documents(
    folder: &Folder,
    last: &EditionFolder,
) -> Result<Vec<(EditionId, String)>, Error> {
    let editions = folder.editions()?.into_iter().rev().filter(|id| *id <= last.id());
    let document = |id: EditionId| Some((id, folder.edition(id).document()?));
    Ok(editions.filter_map(document).collect())
}

/// Reads of an edition what the next one is compared with: what people said goes by and is added up.
fn before_of(edition: &EditionFolder) -> Result<Before, Error> {
    let workshop = edition.workshop()?;
    let agreement = edition.agreement(&workshop)?;
    let mut sums = Sums::new(&workshop).sorted(&agreement.themes).by_person();
    edition.read(&workshop, &agreement, |portion| sums.add(&portion))?;
    let figures = sums.done();
    Ok(Before::new(workshop, agreement, figures))
}

/// Returns the lines of the philosophy of an edition as they would be written on a day, and what each
/// of them shows.
pub(super) fn trace(
    folder: &Folder,
    edition: &EditionFolder,
    today: Option<NaiveDate>,
) -> Result<Vec<Line>, Error> {
    let philosophy = piece(folder, Piece::PHILOSOPHY.name())?;
    let view =
        masked(folder, edition, Seeing { today, looking_back: true, ..Seeing::default() })?.view;
    let name = philosophy.file_name(Format::Markdown, false);
    let view = if had_front((folder, edition.id()), &name)? { view.for_site() } else { view };
    Ok(view.trace(&philosophy)?)
}

/// Makes the philosophy of an edition and puts it where the team reads it, with what people edited
/// there. Nobody is asked what may be private: that is masked, and how much of it the
/// document shows is returned, too.
pub(super) fn put_philosophy(
    context: &mut Context<'_>,
    folder: &Folder,
    edition: &EditionFolder,
) -> Result<(Put, usize), Error> {
    let philosophy = piece(folder, Piece::PHILOSOPHY.name())?;
    let today = Some(context.today);
    let seeing = Seeing { today, looking_back: true, ..Seeing::default() };
    let (view, masked) = masked_for(folder, edition, (seeing, &philosophy))?;
    let name = philosophy.file_name(Format::Markdown, false);
    let place = (folder, edition.id());
    let made = Made::again(place, &name, (&view, &philosophy))?;
    let ready = Ready::merged(context, place, (&name, &made), OnConflict::Ask)?;
    Ok((ready.put(folder)?, masked))
}
