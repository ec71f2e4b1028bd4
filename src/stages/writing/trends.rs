//! What was scored on all occasions: at the editions that are closed, and the check-ins between them.

use chrono::NaiveDate;

use super::compared::is_closed;
use super::discretion::masked_of;
use crate::context::Context;
use crate::document::words::Words;
use crate::document::{self, View};
use crate::domain::{Language, Stage, Workshop};
use crate::error::Error;
use crate::figures::{Figures, Sums};
use crate::order::Order as _;
use crate::processors::shared;
use crate::store::{EditionFolder, Folder, StoreError};
use crate::trends::{LOOKED_BACK_AT, Past};

/// An occasion that is over.
struct Over {
    folder: EditionFolder,
    workshop: Workshop,
    /// Where it stands among the others. Editions are in the order of their ids, also where somebody's
    /// clock went back.
    day: NaiveDate,
}

/// Makes the view of how scores moved, up to the edition that is named or else to the last occasion,
/// told in `language` or else in that of the last edition. Nobody is asked about what may be private
/// in it: what is undecided is masked.
///
/// # Errors
/// Where no edition is closed, or the one that is named is not.
pub fn trends(context: &Context<'_>, language: Option<&Language>) -> Result<View, Error> {
    let start = context.start();
    let folder = Folder::find(&start)?.ok_or(Error::NoFolder { from: start })?;
    let last = match context.edition {
        Some(edition) => {
            is_closed(&folder, edition)?;
            Some(edition)
        }
        None => None,
    };
    let editions: Vec<_> = folder.editions()?;
    let editions = editions.into_iter().filter(|id| last.is_none_or(|last| *id <= last));
    let editions = over(editions.map(|id| folder.edition(id)), usize::MAX, |_| true)?;
    let nothing = || Error::NothingClosed { folder: folder.root().to_owned() };
    let newest = editions.last().ok_or_else(nothing)?;
    let (id, held) = (newest.workshop.edition, newest.workshop.held);
    let language = language.unwrap_or(&newest.workshop.language).clone();
    let is_meant = |workshop: &Workshop| last.is_none() || workshop.held <= held;
    let check_ins = folder.check_ins()?.into_iter().map(|id| folder.check_in(id));
    let check_ins = over(check_ins, usize::MAX, is_meant)?;
    let past = read(in_order(editions, check_ins))?;
    let words = Words::new(&language, &folder.words(&language)?)?;
    let occasions: Vec<_> = past.iter().map(Past::occasion).collect();
    masked_of(&folder, &folder.edition(id), document::trends(&occasions, words))
}

/// Reads what was scored before the edition of `now`, as far as its document looks back.
pub(super) fn before(folder: &Folder, now: &Workshop) -> Result<Vec<Past>, Error> {
    let most = LOOKED_BACK_AT - 1;
    let editions = folder.editions()?.into_iter().filter(|id| *id < now.edition);
    let editions = over(editions.map(|id| folder.edition(id)), most, |_| true)?;
    let check_ins = folder.check_ins()?.into_iter().map(|id| folder.check_in(id));
    let check_ins = over(check_ins, most, |workshop| workshop.held <= now.held)?;
    let mut all = in_order(editions, check_ins);
    all.drain(..all.len().saturating_sub(most));
    read(all)
}

/// Returns those of `folders`, which are in the order of time, that are over and meant, at most so
/// many of the last, in that order.
fn over(
    folders: impl Iterator<Item = EditionFolder>,
    most: usize,
    is_meant: impl Fn(&Workshop) -> bool,
) -> Result<Vec<Over>, Error> {
    let folders: Vec<_> = folders.collect();
    let mut all = Vec::new();
    'enough: for some in folders.rchunks(most.min(folders.len()).max(1)) {
        let workshops = shared(some, 1, &EditionFolder::workshop);
        for (folder, workshop) in some.iter().zip(workshops).rev() {
            if all.len() == most {
                break 'enough;
            }
            let workshop = workshop?;
            if workshop.stage == Stage::Closed && is_meant(&workshop) {
                let (folder, day) = (folder.clone(), workshop.held);
                all.push(Over { folder, workshop, day });
            }
        }
    }
    all.reverse();
    Ok(all)
}

/// Puts check-ins between editions: one of the day of an edition goes before it.
fn in_order(mut editions: Vec<Over>, mut check_ins: Vec<Over>) -> Vec<Over> {
    let mut latest = NaiveDate::MIN;
    for edition in &mut editions {
        latest = latest.max(edition.day);
        edition.day = latest;
    }
    check_ins.append(&mut editions);
    // What is of one day stays in the order in which it was put in.
    check_ins.order_by_key(|over| over.day);
    check_ins
}

/// Adds up what was scored each time, in their order.
fn read(all: Vec<Over>) -> Result<Vec<Past>, Error> {
    let figures = shared(&all, 1, &|Over { folder, workshop, .. }| scores(folder, workshop));
    let past = |(Over { folder, workshop, .. }, figures): (Over, Result<_, StoreError>)| {
        Ok(Past::new(workshop, figures?, folder.is_check_in()))
    };
    all.into_iter().zip(figures).map(past).collect()
}

/// Adds up what was scored at an edition or a check-in. What people said in words goes by, and what was
/// made of it is not read.
pub(in crate::stages) fn scores(
    folder: &EditionFolder,
    workshop: &Workshop,
) -> Result<Figures, StoreError> {
    let mut sums = Sums::new(workshop).by_person();
    folder.read_scores(workshop, |portion| sums.add(&portion))?;
    Ok(sums.done())
}
