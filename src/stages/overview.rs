//! Where all editions stand, when none is on: what was held, what is next, what is due.

use chrono::NaiveDate;
use serde::Serialize;

use super::due::{Item, due, is_overdue};
use super::open::find;
use super::progress::{count, doing};
use super::status::Standing;
use crate::context::Context;
use crate::domain::{EditionId, Stage, Workshop};
use crate::error::Error;
use crate::store::{EditionFolder, Folder};

/// Where all editions of a culture folder stand, as it is shown or written for other programs.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Overview {
    /// The format of the file.
    format: u32,
    /// What the file is.
    credo: &'static str,
    today: NaiveDate,
    company: String,
    team: String,
    /// The edition that is on, or that was named; none where all is closed.
    edition: Option<Standing>,
    editions: Vec<Begun>,
    check_ins: Vec<Between>,
    /// The check-in that is on, or that was named.
    check_in: Option<Standing>,
    /// The day of the next workshop.
    next: NaiveDate,
    overdue: bool,
    due: Vec<Item>,
    #[serde(skip)]
    rows: Vec<Vec<String>>,
    #[serde(skip)]
    is_masked: bool,
}

/// Where an edition stands.
#[derive(Debug, Serialize)]
struct Begun {
    id: EditionId,
    held: NaiveDate,
    stage: Stage,
    /// How many take part.
    people: usize,
}

/// Which check-in it is, and when it was.
#[derive(Debug, Serialize)]
struct Between {
    id: String,
    held: NaiveDate,
    /// Whether it is over.
    over: bool,
    /// How many took part.
    people: usize,
}

/// Finds the edition that was named, or the last one; or the check-in of that name, where no edition has
/// it.
pub fn find_held(context: &Context<'_>) -> Result<(Folder, EditionFolder), Error> {
    let (folder, edition) = find(context)?;
    let check_in = folder.check_in(edition.id());
    let is_check_in = !edition.exists() && check_in.exists();
    Ok((folder, if is_check_in { check_in } else { edition }))
}

impl Overview {
    /// Looks where all editions stand, and the last of them or the one that was named, in `edition`,
    /// by itself where it is on or was named; and where the last check-in does, while it is on.
    pub fn of(
        context: &Context<'_>,
        (folder, edition): (&Folder, &EditionFolder),
    ) -> Result<Self, Error> {
        let all = folder.editions()?.into_iter().map(|id| begun(&folder.edition(id)));
        let editions = all.collect::<Result<Vec<_>, _>>()?;
        let check_ins =
            folder.check_ins()?.into_iter().map(|month| between(&folder.check_in(month)));
        let check_ins = check_ins.collect::<Result<Vec<_>, _>>()?;
        let last = match editions.last() {
            Some(last) => folder.edition(last.id).workshop()?,
            None => edition.workshop()?,
        };
        let is_named = context.edition.is_some();
        let is_told = (is_named || last.stage != Stage::Closed) && !edition.is_check_in();
        let due = due(context, 0)?;
        let on = if edition.is_check_in() { Some(edition.clone()) } else { on(folder, &editions)? };
        Ok(Self {
            format: 1,
            credo: "status",
            today: context.today,
            company: last.company.to_string(),
            team: last.team.to_string(),
            edition: is_told.then(|| Standing::of(edition)).transpose()?,
            editions,
            check_ins,
            check_in: on.map(|on| Standing::of(&on)).transpose()?,
            next: last.next,
            overdue: is_overdue(folder, context.today)?.is_some(),
            rows: due.rows(),
            is_masked: due.is_masked(),
            due: due.into_items(),
        })
    }

    /// Whether nothing is on and no edition was named, so that all are told of.
    pub fn is_of_all(context: &Context<'_>, folder: &Folder) -> Result<bool, Error> {
        let editions = folder.editions()?;
        let Some(last) = editions.last().filter(|_| context.edition.is_none()) else {
            return Ok(false);
        };
        Ok(folder.edition(*last).workshop()?.stage == Stage::Closed)
    }

    /// Returns whose they are.
    pub fn whose(&self) -> String {
        format!("{}, {}", self.company, self.team)
    }

    /// Returns a row for each edition: which, when, where it stands, how many people.
    pub fn editions(&self) -> Vec<Vec<String>> {
        let row = |Begun { id, held, stage, people }: &Begun| {
            let stands = match stage {
                Stage::Closed => "closed".to_owned(),
                Stage::Open
                | Stage::Answer
                | Stage::Theme
                | Stage::Vote
                | Stage::Agree
                | Stage::Commit
                | Stage::Close => format!("stopped at {}", doing(*stage)),
            };
            vec![id.title(), day(*held), stands, people.to_string()]
        };
        self.editions.iter().map(row).collect()
    }

    /// Returns what there is besides, a line for each thing.
    pub fn rest(&self) -> String {
        let told = |Between { id, held, over, people }: &Between| {
            let people = count(*people, "person", "people");
            let came = if *over { people } else { "not over".to_owned() };
            format!("{id}, {} ({came})", day(*held))
        };
        let check_ins: Vec<_> = self.check_ins.iter().map(told).collect();
        let next = format!("Next workshop: {}", day(self.next));
        if check_ins.is_empty() {
            next
        } else {
            format!("Check-ins: {}\n{next}", check_ins.join("; "))
        }
    }

    /// Returns where the last check-in stands, while it is on.
    pub fn check_in(&self) -> Option<&Standing> {
        self.check_in.as_ref()
    }

    /// Returns a row for everything that is due.
    pub fn due(&self) -> &[Vec<String>] {
        &self.rows
    }

    /// Whether something that may be private and is undecided is masked in it.
    pub fn is_masked(&self) -> bool {
        self.is_masked
    }
}

/// Returns the last check-in, while it is on and no newer one of the `editions` is closed.
fn on(folder: &Folder, editions: &[Begun]) -> Result<Option<EditionFolder>, Error> {
    let Some(last) = folder.check_ins()?.pop().map(|month| folder.check_in(month)) else {
        return Ok(None);
    };
    let Workshop { stage, after, .. } = last.workshop()?;
    let closed = editions.iter().rfind(|it| it.stage == Stage::Closed).map(|it| it.id);
    Ok((stage != Stage::Closed && after == closed).then_some(last))
}

fn begun(folder: &EditionFolder) -> Result<Begun, Error> {
    let Workshop { edition, held, stage, participants, .. } = folder.workshop()?;
    Ok(Begun { id: edition, held, stage, people: participants.len() })
}

fn between(folder: &EditionFolder) -> Result<Between, Error> {
    let workshop = folder.workshop()?;
    Ok(Between {
        id: folder.id().to_string(),
        held: workshop.held,
        over: workshop.stage == Stage::Closed,
        people: workshop.participants.len(),
    })
}

fn day(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}
