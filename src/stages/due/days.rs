//! What has a day, found in the culture folder: what of it is due, and all of it as a calendar.

use chrono::{Days, NaiveDate};

use super::last::Last;
use super::told::Due;
use crate::context::Context;
use crate::document::words::Words;
use crate::error::Error;
use crate::stages::writing::discreet;
use crate::store::Folder;
use crate::{document, due};

/// Returns what is due within so many days of today, which may be none.
///
/// Texts are as they may be seen in the document of the edition.
pub fn due(context: &Context<'_>, within: u32) -> Result<Due, Error> {
    let (folder, last) = Last::find(context)?;
    let today = context.today;
    let Some(last) = last else { return Ok(Due::new(today, None)) };
    let until = today.checked_add_days(Days::new(within.into())).unwrap_or(NaiveDate::MAX);
    let all = due::due(last.since(), today, until);
    let mut told = Due::new(today, Some(last.edition.id()));
    if !all.is_empty() {
        let discreet = discreet(&folder, &last.edition)?;
        for dated in &all {
            told.push(dated, (last.since(), &discreet));
        }
    }
    Ok(told)
}

/// Returns everything that has a day until the next workshop as a calendar, its folder, and whether
/// something that may be private and is undecided is masked in it.
///
/// Texts are as they may be seen in the document of the edition, in whose language it is.
///
/// # Errors
/// [`Error::NothingClosed`] where no edition is closed yet.
pub fn calendar(context: &Context<'_>) -> Result<(Folder, String, bool), Error> {
    let (folder, last) = Last::find(context)?;
    let Some(last) = last else {
        return Err(Error::NothingClosed { folder: folder.root().to_owned() });
    };
    let language = &last.workshop.language;
    let words = Words::new(language, &folder.words(language)?)?;
    let discreet = discreet(&folder, &last.edition)?;
    let calendar = document::calendar(last.since(), &words, &discreet);
    let is_masked = discreet.masks(&document::unfolded(&calendar));
    Ok((folder, calendar, is_masked))
}
