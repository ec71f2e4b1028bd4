//! Where all editions stand, when none is on: what was held, what is next, what is due.

use chrono::NaiveDate;
use serde::Serialize;

use super::due::{Item, due, is_overdue};
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

impl Overview {
    /// Looks where all editions stand, and the last of them or the one that was named, in `edition`,
    /// by itself where it is on or was named.
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
        let is_told = context.edition.is_some() || last.stage != Stage::Closed;
        let due = due(context, 0)?;
        Ok(Self {
            format: 1,
            credo: "status",
            today: context.today,
            company: last.company.to_string(),
            team: last.team.to_string(),
            edition: is_told.then(|| Standing::of(edition)).transpose()?,
            editions,
            check_ins,
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

    /// Returns a row for everything that is due.
    pub fn due(&self) -> &[Vec<String>] {
        &self.rows
    }

    /// Whether something that may be private and is undecided is masked in it.
    pub fn is_masked(&self) -> bool {
        self.is_masked
    }
}

fn begun(folder: &EditionFolder) -> Result<Begun, Error> {
    let Workshop { edition, held, stage, participants, .. } = folder.workshop()?;
    Ok(Begun { id: edition, held, stage, people: participants.len() })
}

fn between(folder: &EditionFolder) -> Result<Between, Error> {
    let workshop = folder.workshop()?;
    let here = workshop.participants.iter().filter(|person| !person.left);
    Ok(Between {
        id: folder.id().to_string(),
        held: workshop.held,
        over: workshop.stage == Stage::Closed,
        people: here.count(),
    })
}

fn day(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}
