//! What has a day, found in the culture folder: what of it is due, and all of it as a calendar.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::last::Last;
use super::overdue::left_lying_from;
use super::told::{Due, Telling};
use crate::context::Context;
use crate::document::Days;
use crate::document::discretion::Discreet;
use crate::document::words::Words;
use crate::error::Error;
use crate::stages::writing::{self, Seeing};
use crate::store::{Folder, file};
use crate::{document, due};

/// What the calendar is called in the culture folder.
const CALENDAR: &str = "calendar.ics";

/// Returns what is due within so many days of today, which may be none.
///
/// Texts are as they may be seen in the document of the edition.
pub fn due(context: &Context<'_>, within: u32) -> Result<Due, Error> {
    let (folder, last) = Last::find(context)?;
    let today = context.today;
    let until = today.checked_add_days(chrono::Days::new(within.into())).unwrap_or(NaiveDate::MAX);
    let Some(last) = last else { return unfinished(&folder, today, until) };
    let since = last.since_on(today);
    let all = due::due(since, today, until);
    let mut told = Due::new(today, Some(last.edition.id()));
    if !all.is_empty() {
        let discreet = discreet(&folder, &last)?;
        let begun = last.left_lying(today).map(|workshop| workshop.held);
        for dated in &all {
            told.push(dated, Telling { since, discreet: &discreet, begun });
        }
    }
    Ok(told)
}

/// Returns what is due where no edition is closed yet: that the last one is finished, once its workshop
/// is left lying.
fn unfinished(folder: &Folder, today: NaiveDate, until: NaiveDate) -> Result<Due, Error> {
    let Some(id) = folder.editions()?.pop() else { return Ok(Due::new(today, None)) };
    let workshop = folder.edition(id).workshop()?;
    let Some(day) = left_lying_from(&workshop).filter(|day| *day <= until) else {
        return Ok(Due::new(today, None));
    };
    let mut told = Due::new(today, Some(id));
    told.push_unfinished(day, &workshop);
    Ok(told)
}

/// Returns what becomes of the texts of an edition, and of what was said of them since.
pub(in crate::stages) fn discreet(folder: &Folder, last: &Last) -> Result<Discreet, Error> {
    let updates = Some(&last.agreement.updates);
    writing::discreet(folder, &last.edition, Seeing { updates, ..Seeing::default() })
}

/// Returns everything that has a day until the next workshop as a calendar, where it is to be written,
/// and whether something that may be private and is undecided is masked in it. What changes since the
/// one that stands there is counted on from it.
///
/// Texts are as they may be seen in the document of the edition, in whose language it is.
///
/// # Errors
/// [`Error::NothingClosed`] where no edition is closed yet.
pub fn calendar(
    context: &Context<'_>,
    output: Option<&Path>,
) -> Result<(PathBuf, String, bool), Error> {
    let (folder, last) = Last::find(context)?;
    let Some(last) = last else {
        return Err(Error::NothingClosed { folder: folder.root().to_owned() });
    };
    let language = &last.workshop.language;
    let words = Words::new(language, &folder.words(language)?)?;
    let discreet = discreet(&folder, &last)?;
    let path = output.map_or_else(|| folder.root().join(CALENDAR), |to| context.here.join(to));
    let before = file::written_before(&path);
    let days = Days { since: last.since(), discreet: &discreet };
    let gone = last.before(&folder)?;
    let gone = gone.as_ref().map(|gone| Ok::<_, Error>((gone, self::discreet(&folder, gone)?)));
    let gone = gone.transpose()?;
    let gone = gone.as_ref().map(|(gone, discreet)| Days { since: gone.since(), discreet });
    let calendar = document::calendar(days, gone, &words, before.as_deref());
    let is_masked = discreet.masks(&document::unfolded(&calendar));
    Ok((path, calendar, is_masked))
}
