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
use crate::domain::Workshop;
use crate::error::Error;
use crate::stages::due::Last;
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

/// Begins to work on that edition.
fn sit(context: &Context<'_>) -> Result<Sitting, Error> {
    let (_, last) = found(context)?;
    Ok(last.edition.sit(&holder(context))?)
}

/// Returns that an edition has nothing of that name, and what it has instead.
fn no_such((what, id): (&'static str, &str), there: &[&str], workshop: &Workshop) -> Error {
    let instead = match there {
        [] => format!("there is no {what} at all"),
        ids => format!("there are: {}", ids.join(", ")),
    };
    Error::NoSuch { what, id: id.to_owned(), edition: workshop.edition, instead }
}
