//! Where an edition stands: who is through with what, never what anybody wrote.

use std::time::Duration;

use chrono::NaiveDate;
use serde::Serialize;

use super::progress::{doing, made};
use super::session::began;
use crate::domain::{Edition, EditionId, ParticipantId, Question, Sheet, Stage, Workshop};
use crate::error::Error;
use crate::flow::{Flow, Progress, Turn};
use crate::store::EditionFolder;
use crate::text::minutes;

/// Where an edition stands, and who is through with what.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Standing {
    id: EditionId,
    number: u32,
    held: NaiveDate,
    next: NaiveDate,
    stage: Stage,
    minutes_used: u64,
    minutes_planned: u64,
    #[serde(skip)]
    times: [Duration; 2],
    #[serde(flatten)]
    progress: Progress,
    people: Vec<Through>,
    /// What it is, and whose.
    #[serde(skip)]
    title: String,
    /// Whether it is a check-in.
    #[serde(skip)]
    is_check_in: bool,
}

/// How far somebody is.
#[derive(Debug, Serialize)]
struct Through {
    id: ParticipantId,
    name: String,
    /// How many questions they answered or passed.
    answered: usize,
    /// How many they may still answer.
    open: usize,
    /// Whether they have left.
    left: bool,
}

impl Standing {
    /// Looks where the edition or the check-in in `folder` stands.
    pub fn of(folder: &EditionFolder) -> Result<Self, Error> {
        let edition = folder.load()?;
        let is_check_in = folder.is_check_in();
        // A check-in states nothing.
        let began = if is_check_in {
            None
        } else {
            began(folder, (&edition.workshop, &edition.agreement.themes))?
        };
        let progress = Progress::of(&edition, &began.unwrap_or_default());
        let Edition { workshop, sheets, .. } = &edition;
        let flow = Flow::new(sheets.iter().flat_map(answered));
        let people = workshop.participants.iter().map(|person| {
            let asked = workshop.questions().filter(|q| q.applies(person, workshop.number));
            let (done, open): (Vec<_>, Vec<_>) =
                asked.partition(|question| flow.has_answered(&question.id, &person.id));
            let is_open = |question: &&&Question| !workshop.revealed.contains(&question.id);
            Through {
                id: person.id.clone(),
                name: person.name.to_string(),
                answered: done.len(),
                open: open.iter().filter(is_open).count(),
                left: person.left,
            }
        });
        Ok(Self {
            id: workshop.edition,
            number: workshop.number,
            held: workshop.held,
            next: workshop.next,
            stage: workshop.stage,
            minutes_used: workshop.spent.as_secs() / 60,
            minutes_planned: workshop.planned().as_secs() / 60,
            times: [workshop.spent, workshop.planned()],
            progress,
            people: people.collect(),
            title: title(workshop, is_check_in),
            is_check_in,
        })
    }

    /// Returns where it stands, in lines.
    pub fn lines(&self) -> String {
        let Self { stage, times, progress, title, .. } = self;
        let [used, planned] = times.map(minutes);
        let Progress { revealed, asked, .. } = progress;
        let some = format!("{revealed} of {asked} questions revealed");
        let stands = match stage {
            Stage::Answer => some,
            Stage::Open if self.is_check_in => some,
            Stage::Open => format!("next: {}", doing(*stage)),
            Stage::Theme | Stage::Vote | Stage::Agree | Stage::Commit | Stage::Close => {
                let all = "all questions revealed".to_owned();
                let left = if revealed < asked { some } else { all };
                format!("{left}; next: {}", doing(*stage))
            }
            Stage::Closed if self.is_check_in => "over".to_owned(),
            Stage::Closed => "closed; its document is written".to_owned(),
        };
        let mut made = made(progress, *stage).join("\n");
        if !made.is_empty() {
            made.push('\n');
        }
        format!(
            "{title}\n{stands}; {used} of {planned} minutes used\n{made}Next workshop: {}",
            self.next.format("%-d %B %Y"),
        )
    }

    /// Returns a row for everybody: their name, what they have answered and passed, and what is still
    /// open.
    pub fn rows(&self) -> Vec<Vec<String>> {
        let row = |one: &Through| {
            let note = match (one.left, one.open) {
                (true, _) => "has left",
                (false, 0) => "through",
                (false, _) => "",
            };
            let Through { name, answered, open, .. } = one;
            vec![name.clone(), answered.to_string(), open.to_string(), note.to_owned()]
        };
        self.people.iter().map(row).collect()
    }
}

/// Returns whose an edition or a check-in is, and which.
fn title(workshop: &Workshop, is_check_in: bool) -> String {
    let Workshop { company, team, edition, number, held, .. } = workshop;
    if is_check_in {
        format!("{company}, {team}: check-in of {}", held.format("%-d %B %Y"))
    } else {
        format!("{company}, {team}: {}, edition {number}", edition.title())
    }
}

/// Returns every turn that somebody answered or passed.
pub(super) fn answered(sheet: &Sheet) -> impl Iterator<Item = Turn> {
    sheet.entries.iter().map(|(question, _)| Turn {
        question: question.clone(),
        participant: sheet.participant.clone(),
    })
}
