//! Two editions that are set beside each other, whether the one follows the other or not.

use super::super::current::closed;
use crate::changes::NotCompared;
use crate::context::Context;
use crate::domain::{Agreement, DissentStatus, EditionId, Stage, Workshop};
use crate::error::Error;
use crate::store::{EditionFolder, Folder};

/// Finds the two editions that are meant, the earlier one first: those `named`, and the last closed
/// ones where fewer than two are.
///
/// # Errors
/// Where they are one and the same, where one is still on, and where there are no two.
pub fn two_editions(
    context: &Context<'_>,
    named: &[EditionId],
) -> Result<(Folder, [EditionFolder; 2]), Error> {
    let start = context.start();
    let folder = Folder::find(&start)?.ok_or(Error::NoFolder { from: start })?;
    let last = |but: Option<EditionId>| {
        let all: Vec<_> = folder.editions()?.into_iter().filter(|id| Some(*id) != but).collect();
        match closed(&folder, &all)? {
            Some((last, _)) => Ok(last.id()),
            None => Err(Error::from(NotCompared::NoTwo(all.last().copied()))),
        }
    };
    let mut named = named.iter().copied().chain(context.edition);
    let mut ids = match (named.next(), named.next()) {
        (Some(one), Some(other)) => [one, other],
        (Some(one), None) => {
            is_closed(&folder, one)?;
            [one, last(Some(one))?]
        }
        (None, _) => {
            let now = last(None)?;
            [now, last(Some(now))?]
        }
    };
    ids.sort_unstable();
    let [then, now] = ids;
    if then == now {
        return Err(NotCompared::Same(now).into());
    }
    is_closed(&folder, then)?;
    is_closed(&folder, now)?;
    let both = ids.map(|id| folder.edition(id));
    Ok((folder, both))
}

/// Checks that an edition is there, and over: before that nobody sees what others have answered.
pub(super) fn is_closed(folder: &Folder, edition: EditionId) -> Result<(), Error> {
    let there = folder.editions()?;
    if !there.is_empty() && !there.contains(&edition) {
        let there: Vec<_> = there.iter().map(|edition| format!("`{edition}`")).collect();
        let instead = format!("there are: {}", there.join(", "));
        return Err(Error::NoSuchEdition { edition, instead });
    }
    if folder.edition(edition).workshop()?.stage == Stage::Closed {
        Ok(())
    } else {
        Err(NotCompared::StillOn(edition).into())
    }
}

/// Adds to an edition what those between it and `then` told of who left, of commitments and requests,
/// and of objections that have ended, as far as it says nothing of them itself.
pub(super) fn add_told_between(
    folder: &Folder,
    then: EditionId,
    (now, agreement): (&mut Workshop, &mut Agreement),
) -> Result<(), Error> {
    let end = now.edition;
    let between = folder.editions()?.into_iter().filter(|id| then < *id && *id < end);
    for id in between.rev() {
        let edition = folder.edition(id);
        let workshop = edition.workshop()?;
        if workshop.stage != Stage::Closed {
            continue;
        }
        let Agreement { review, statements, .. } = edition.agreement(&workshop)?;
        for told in workshop.left {
            if now.left.iter().all(|known| known.who != told.who) {
                now.left.push(told);
            }
        }
        let ours = &mut agreement.review;
        for told in review.commitments {
            if ours.commitment(&told.id).is_none() {
                ours.commitments.push(told);
            }
        }
        for told in review.requests {
            if ours.request(&told.id).is_none() {
                ours.requests.push(told);
            }
        }
        let dissent = &mut agreement.statements.dissent;
        for told in statements.dissent {
            let has_ended = told.status != DissentStatus::Open;
            if has_ended && dissent.iter().all(|known| known.id != told.id) {
                dissent.push(told);
            }
        }
    }
    Ok(())
}
