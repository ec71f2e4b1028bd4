//! What was promised and asked for, between two workshops: who looks after what, how it stands, and
//! noting that.

mod answer;
mod ask;
mod list;
mod update;

pub use answer::{Answered, answer};
pub use list::{Taken, taken, tasks};
pub(in crate::stages) use update::in_full;
pub use update::{Said, update};

use crate::context::Context;
use crate::document::discretion::Discreet;
use crate::domain::{Stage, Workshop};
use crate::error::Error;
use crate::stages::due::{Last, discreet};
use crate::stages::open::holder;
use crate::store::{Folder, Sitting};

/// Finds the edition whose commitments are looked after.
///
/// # Errors
/// [`Error::NothingClosed`] where no edition is closed yet.
fn found(context: &Context<'_>) -> Result<(Folder, Last), Error> {
    let (folder, last) = Last::find(context)?;
    match last {
        Some(last) => Ok((folder, last)),
        None => Err(Error::NothingClosed { folder: folder.root().to_owned() }),
    }
}

/// Begins to work on that edition; with it comes what becomes of its texts where they are shown.
fn sit(context: &Context<'_>) -> Result<(Sitting, Last, Discreet), Error> {
    let (folder, last) = found(context)?;
    let sitting = last.edition.sit(&holder(context))?;
    let discreet = discreet(&folder, &last)?;
    Ok((sitting, last, discreet))
}

/// What the edition after it has made of something.
struct After {
    /// What it said when it looked back, in words.
    says: Option<String>,
    /// Whether it has taken it over.
    goes_on: bool,
}

/// Checks that what is noted of something still counts: the edition after it has neither looked at it
/// nor taken it over. Returns what there is to say where that has looked back without it.
///
/// # Errors
/// [`Error::NotNoted`], which says what that edition says.
fn still_counts(
    context: &Context<'_>,
    last: &Last,
    (id, after): (&str, After),
) -> Result<Option<String>, Error> {
    let Some((newer, _)) = last.newer() else { return Ok(None) };
    let (title, run) = (newer.edition.title(), context.command("run open"));
    let is_on = newer.stage != Stage::Closed;
    let mut why = match after {
        After { says: Some(says), .. } => format!("{title} looked back at it and says: {says}"),
        After { goes_on: true, .. } => format!("{title} has taken it over"),
        After { .. } if is_on && newer.stage > Stage::Open => {
            let told = format!("{title} is past its look back; `{run}` goes back to it.");
            return Ok(Some(told));
        }
        After { .. } => return Ok(None),
    };
    if is_on {
        why = format!("{why}; `{run}` goes back to that");
    }
    Err(Error::NotNoted { id: id.to_owned(), why })
}

/// Returns that an edition has nothing of that name, and what it has instead.
fn no_such((what, id): (&'static str, &str), there: &[&str], workshop: &Workshop) -> Error {
    let instead = match there {
        [] => format!("there is no {what} at all"),
        ids => format!("there are: {}", ids.join(", ")),
    };
    Error::NoSuch { what, id: id.to_owned(), edition: workshop.edition, instead }
}
