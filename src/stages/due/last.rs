//! The last edition that is closed, with what has happened since.

use chrono::NaiveDate;

use super::super::current::closed;
use super::overdue::is_left_lying;
use crate::context::Context;
use crate::domain::{Agreement, Day, Dissent, DissentStatus, EditionId, Stage, Workshop};
use crate::due::Since;
use crate::error::Error;
use crate::store::{EditionFolder, Folder};

/// The last edition that is closed, with what has happened since.
#[derive(Debug)]
pub(in crate::stages) struct Last {
    /// Its folder.
    pub(in crate::stages) edition: EditionFolder,
    /// Its workshop.
    pub(in crate::stages) workshop: Workshop,
    /// What its team made of its answers, and how that has stood since; what the edition after it said
    /// when it looked back is said last.
    pub(in crate::stages) agreement: Agreement,
    check_ins: Vec<NaiveDate>,
    newer: Option<(Workshop, Agreement)>,
}

impl Last {
    /// Finds the edition that was named, or the last one that is closed; nothing where none is.
    pub(in crate::stages) fn find(context: &Context<'_>) -> Result<(Folder, Option<Self>), Error> {
        let start = context.start();
        let folder = Folder::find(&start)?.ok_or(Error::NoFolder { from: start })?;
        let last = Self::of(&folder, context.edition)?;
        Ok((folder, last))
    }

    /// Reads the edition that was named, or the last one of `folder` that is closed.
    pub(in crate::stages) fn of(
        folder: &Folder,
        named: Option<EditionId>,
    ) -> Result<Option<Self>, Error> {
        let editions = folder.editions()?;
        let found = match named {
            Some(id) => Some((folder.edition(id), folder.edition(id).workshop()?)),
            None => closed(folder, &editions)?,
        };
        let Some((edition, workshop)) = found else { return Ok(None) };
        let mut agreement = edition.agreement(&workshop)?;
        let newer = newer(folder, editions.into_iter().filter(|id| *id > edition.id()))?;
        if let Some((newer, made)) = &newer {
            agreement.updates.add_review(&made.review, Day(newer.held));
            take_ends(&mut agreement, made);
        }
        let check_ins = folder.check_ins()?.into_iter();
        let check_ins = check_ins.map(|month| Ok(folder.check_in(month).workshop()?));
        let check_ins: Vec<_> = check_ins.collect::<Result<_, Error>>()?;
        let over = check_ins.iter().filter(|it| it.stage == Stage::Closed);
        let check_ins = over.map(|it| it.held).collect();
        Ok(Some(Self { edition, workshop, agreement, check_ins, newer }))
    }

    /// Reads the last edition before it that is closed.
    pub(super) fn before(&self, folder: &Folder) -> Result<Option<Self>, Error> {
        let mut editions = folder.editions()?;
        editions.retain(|id| *id < self.edition.id());
        match closed(folder, &editions)? {
            Some((edition, _)) => Self::of(folder, Some(edition.id())),
            None => Ok(None),
        }
    }

    /// Returns the edition after it, as far as it has come.
    pub(in crate::stages) fn newer(&self) -> Option<(&Workshop, &Agreement)> {
        self.newer.as_ref().map(|(workshop, made)| (workshop, made))
    }

    /// Returns the workshop after it if that was begun, and is left lying on a day.
    pub(super) fn left_lying(&self, today: NaiveDate) -> Option<&Workshop> {
        self.newer().map(|(workshop, _)| workshop).filter(|it| is_left_lying(it, today))
    }

    /// Returns what its days are worked out from, on whatever day.
    pub(in crate::stages) fn since(&self) -> Since<'_> {
        let Self { workshop, agreement, check_ins, .. } = self;
        Since { workshop, agreement, check_ins, newer: self.newer().map(|(_, made)| made) }
    }

    /// Returns what its days are worked out from on a day: a workshop after it that is left lying has
    /// taken nothing over.
    pub(in crate::stages) fn since_on(&self, today: NaiveDate) -> Since<'_> {
        let since = self.since();
        let newer = since.newer.filter(|_| self.left_lying(today).is_none());
        Since { newer, ..since }
    }
}

/// Reads the first one of the `later` editions that is closed or, where none is, the last one, with
/// what it has made so far.
fn newer(
    folder: &Folder,
    later: impl Iterator<Item = EditionId>,
) -> Result<Option<(Workshop, Agreement)>, Error> {
    let mut newer = None;
    for id in later {
        let edition = folder.edition(id);
        let workshop = edition.workshop()?;
        let is_closed = workshop.stage == Stage::Closed;
        newer = Some((edition, workshop));
        if is_closed {
            break;
        }
    }
    let Some((edition, workshop)) = newer else { return Ok(None) };
    let agreement = edition.agreement(&workshop)?;
    Ok(Some((workshop, agreement)))
}

/// Takes over how objections have ended in the edition after.
fn take_ends(agreement: &mut Agreement, newer: &Agreement) {
    let ended = |it: &&Dissent| it.status != DissentStatus::Open;
    for told in newer.statements.dissent.iter().filter(ended) {
        let ours = agreement.statements.dissent.iter_mut().filter(|ours| ours.id == told.id);
        ours.for_each(|ours| ours.status = told.status);
    }
}
