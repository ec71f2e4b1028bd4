//! Where all editions stand, when none is on: what was held, what is next, what is due.

use super::due::due;
use super::progress::{count, doing};
use crate::context::Context;
use crate::domain::{Stage, Workshop};
use crate::error::Error;
use crate::store::{EditionFolder, Folder};

/// Where all editions of a culture folder stand.
#[derive(Debug)]
pub struct Overview {
    /// Whose they are.
    pub whose: String,
    /// A row for each edition: which, when, where it stands, how many people.
    pub editions: Vec<Vec<String>>,
    /// What there is besides, a line for each thing.
    pub rest: String,
    /// A row for everything that is due.
    pub due: Vec<Vec<String>>,
}

/// Returns where all editions stand; nothing where one is on, or one was named, which is then told
/// of by itself.
pub fn overview(context: &Context<'_>, folder: &Folder) -> Result<Option<Overview>, Error> {
    let editions = folder.editions()?;
    let Some(last) = editions.last().filter(|_| context.edition.is_none()) else { return Ok(None) };
    let last = folder.edition(*last).workshop()?;
    if last.stage != Stage::Closed {
        return Ok(None);
    }
    let workshops = editions.iter().map(|id| folder.edition(*id).workshop());
    let workshops: Vec<_> = workshops.collect::<Result<_, _>>()?;
    let check_ins = folder.check_ins()?.into_iter().map(|month| folder.check_in(month));
    let check_ins = check_ins.map(|one| check_in(&one)).collect::<Result<Vec<_>, _>>()?;
    let mut rest = format!("Next workshop: {}", last.next.format("%-d %B %Y"));
    if !check_ins.is_empty() {
        rest = format!("Check-ins: {}\n{rest}", check_ins.join("; "));
    }
    Ok(Some(Overview {
        whose: format!("{}, {}", last.company, last.team),
        editions: workshops.iter().map(row).collect(),
        rest,
        due: due(context, 0)?.rows(),
    }))
}

fn row(workshop: &Workshop) -> Vec<String> {
    let stage = match workshop.stage {
        Stage::Closed => "closed".to_owned(),
        Stage::Open
        | Stage::Answer
        | Stage::Theme
        | Stage::Vote
        | Stage::Agree
        | Stage::Commit
        | Stage::Close => format!("stopped at {}", doing(workshop.stage)),
    };
    let people = workshop.participants.len();
    let held = workshop.held.format("%-d %B %Y").to_string();
    vec![workshop.edition.title(), held, stage, people.to_string()]
}

/// Returns which check-in it is, when it was and with how many people, or that it is not over yet.
fn check_in(folder: &EditionFolder) -> Result<String, Error> {
    let workshop = folder.workshop()?;
    let (id, held) = (folder.id(), workshop.held.format("%-d %B %Y"));
    let is_over = workshop.stage == Stage::Closed;
    let here = workshop.participants.iter().filter(|person| !person.left);
    let people = count(here.count(), "person", "people");
    Ok(if is_over {
        format!("{id}, {held} ({people})")
    } else {
        format!("{id}, {held} (not over)")
    })
}
