//! Where an edition stands: who is through with what, never what anybody wrote.

use super::progress::{doing, made};
use super::session::began;
use crate::domain::{Sheet, Stage};
use crate::error::Error;
use crate::flow::{Flow, Progress, Turn};
use crate::store::EditionFolder;
use crate::text::minutes;

/// Returns where the edition in `folder` stands, in lines, and a row for everybody: their name, what they have
/// answered and passed, and what is still open.
pub fn status(folder: &EditionFolder) -> Result<(String, Vec<Vec<String>>), Error> {
    let edition = folder.load()?;
    let workshop = &edition.workshop;
    let progress = Progress::of(&edition, &began(folder, workshop)?.unwrap_or_default());
    let stage = match workshop.stage {
        Stage::Answer => {
            format!("{} of {} questions revealed", progress.revealed, progress.asked)
        }
        Stage::Open => format!("next: {}", doing(workshop.stage)),
        Stage::Theme | Stage::Vote | Stage::Agree | Stage::Commit | Stage::Close => {
            let Progress { revealed, asked, .. } = progress;
            let left = if revealed < asked {
                format!("{revealed} of {asked} questions revealed")
            } else {
                "all questions revealed".to_owned()
            };
            format!("{left}; next: {}", doing(workshop.stage))
        }
        Stage::Closed => "closed; its document is written".to_owned(),
    };
    let mut made = made(&progress, workshop.stage).join("\n");
    if !made.is_empty() {
        made.push('\n');
    }
    let lines = format!(
        "{}, {}: {}, edition {}\n{stage}; {} of {} minutes used\n{made}Next workshop: {}",
        workshop.company,
        workshop.team,
        workshop.edition.title(),
        workshop.number,
        minutes(workshop.spent),
        minutes(workshop.planned()),
        workshop.next.format("%-d %B %Y"),
    );
    let turns = edition.sheets.iter().flat_map(answered);
    let flow = Flow::new(turns);
    let rows = workshop.participants.iter().map(|person| {
        let asked = workshop.questions().filter(|q| q.applies(person, workshop.number));
        let (done, open): (Vec<_>, Vec<_>) =
            asked.partition(|question| flow.has_answered(&question.id, &person.id));
        let open = open.iter().filter(|question| !workshop.revealed.contains(&question.id)).count();
        let note = if person.left {
            "has left"
        } else if open == 0 {
            "through"
        } else {
            ""
        };
        vec![person.name.to_string(), done.len().to_string(), open.to_string(), note.to_owned()]
    });
    let rows = rows.collect();
    Ok((lines, rows))
}

/// Returns every turn that somebody answered or passed.
pub(super) fn answered(sheet: &Sheet) -> impl Iterator<Item = Turn> {
    sheet.entries.iter().map(|(question, _)| Turn {
        question: question.clone(),
        participant: sheet.participant.clone(),
    })
}
