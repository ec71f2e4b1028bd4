//! The last edition that is closed, with what has happened since.

use chrono::NaiveDate;

use crate::context::Context;
use crate::domain::{Agreement, EditionId, Stage, Workshop};
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
    /// What its team made of its answers, and how that has stood since.
    pub(in crate::stages) agreement: Agreement,
    check_ins: Vec<NaiveDate>,
    newer: Option<Agreement>,
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
        let agreement = edition.agreement(&workshop)?;
        let newer = editions.into_iter().find(|id| *id > edition.id());
        let newer = newer.map(|id| made(&folder.edition(id))).transpose()?;
        let check_ins = folder.check_ins()?.into_iter();
        let check_ins = check_ins.map(|month| Ok(folder.check_in(month).workshop()?));
        let check_ins: Vec<_> = check_ins.collect::<Result<_, Error>>()?;
        let over = check_ins.iter().filter(|it| it.stage == Stage::Closed);
        let check_ins = over.map(|it| it.held).collect();
        Ok(Some(Self { edition, workshop, agreement, check_ins, newer }))
    }

    /// Returns what its days are worked out from.
    pub(in crate::stages) fn since(&self) -> Since<'_> {
        let Self { workshop, agreement, check_ins, newer, .. } = self;
        Since { workshop, agreement, check_ins, newer: newer.as_ref() }
    }
}

/// Returns the last one of `editions`, which are in order of time, that is closed.
fn closed(
    folder: &Folder,
    editions: &[EditionId],
) -> Result<Option<(EditionFolder, Workshop)>, Error> {
    for id in editions.iter().rev() {
        let edition = folder.edition(*id);
        let workshop = edition.workshop()?;
        if workshop.stage == Stage::Closed {
            return Ok(Some((edition, workshop)));
        }
    }
    Ok(None)
}

/// Reads what an edition has made so far.
fn made(edition: &EditionFolder) -> Result<Agreement, Error> {
    Ok(edition.agreement(&edition.workshop()?)?)
}
