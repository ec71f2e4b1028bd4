//! Which edition is the current one: the one whose document the team goes by.

use super::open::find_or;
use super::session::began;
use crate::context::Context;
use crate::domain::{Agreement, EditionId, Stage, Statements, Workshop};
use crate::error::Error;
use crate::store::{EditionFolder, Folder};

/// Returns the current edition: the last one that is closed, for what it states changes only by a
/// decision; while none is closed, the last one. Nothing where there is no edition.
pub fn current(folder: &Folder) -> Result<Option<EditionId>, Error> {
    let editions = folder.editions()?;
    let closed = closed(folder, &editions)?.map(|(edition, _)| edition.id());
    Ok(closed.or_else(|| editions.last().copied()))
}

/// Finds the edition that was named, or the current one, for reading.
pub fn find_current(context: &Context<'_>) -> Result<(Folder, EditionFolder), Error> {
    find_or(context, current)
}

/// Says that a newer edition than `edition` has begun, where that was not named: its document waits
/// until it is closed.
pub fn tell_newer(
    context: &mut Context<'_>,
    folder: &Folder,
    edition: EditionId,
) -> Result<(), Error> {
    let newer = folder.editions()?.pop().filter(|last| *last > edition);
    let Some(newer) = newer.filter(|_| context.edition.is_none()) else { return Ok(()) };
    let command = context.command(&format!("write --edition {newer} --stdout"));
    let told = format!(
        "{} is not closed yet, so this is {}. `{command}` shows the new one as it stands.",
        newer.title(),
        edition.title()
    );
    context.ui.remark(&told).map_err(Error::Output)
}

/// Says what stands in the files of an edition, that of `workshop`, and is likely not meant.
pub fn tell_odd(
    context: &mut Context<'_>,
    (edition, workshop): (&EditionFolder, &Workshop),
) -> Result<(), Error> {
    let odd = edition.odd(workshop)?;
    if odd.is_empty() { Ok(()) } else { context.ui.remark(&odd.to_string()).map_err(Error::Output) }
}

/// Returns the last one of `editions`, which are in order of time, that is closed.
pub(super) fn closed(
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

/// Puts what the edition before states into what the team of an open one has made, as long as it has
/// come to no statement: nothing is dropped before anybody decided about it.
pub(super) fn stand(
    edition: &EditionFolder,
    workshop: &Workshop,
    made: &mut Agreement,
) -> Result<(), Error> {
    if workshop.stage != Stage::Closed
        && made.statements == Statements::default()
        && let Some(began) = began(edition, (workshop, &made.themes))?
    {
        made.statements = began;
    }
    Ok(())
}
