//! Where an edition stands: who is through with what, never what anybody wrote.

use crate::domain::{Piece, Sheet, Stage};
use crate::error::Error;
use crate::flow::{Flow, Turn};
use crate::store::EditionFolder;
use crate::text::minutes;

/// Returns where `edition` stands, in lines, and a row for everybody: their name, what they have
/// answered and passed, and what is still open.
pub fn status(edition: &EditionFolder) -> Result<(String, Vec<Vec<String>>), Error> {
    let workshop = edition.workshop()?;
    let mut turns = Vec::new();
    edition.read(&workshop, |piece| match piece {
        Piece::Sheet(sheet) => turns.extend(answered(&sheet)),
        Piece::Unnamed(_) => {}
    })?;
    let asked = workshop.questions().count();
    let stage = match workshop.stage {
        Stage::Answer => format!("{} of {asked} questions revealed", workshop.revealed.len()),
        Stage::Theme => "all revealed; putting answers under themes".to_owned(),
        Stage::Vote => "voting on themes".to_owned(),
        Stage::Agree => "agreeing on statements".to_owned(),
        Stage::Commit => "making commitments".to_owned(),
        Stage::Close => "about to close".to_owned(),
        Stage::Closed => "closed; its document is written".to_owned(),
    };
    let lines = format!(
        "{}, {}: {}, edition {}\n{stage}; {} of {} minutes used\nNext workshop: {}",
        workshop.company,
        workshop.team,
        workshop.edition.title(),
        workshop.number,
        minutes(workshop.spent),
        minutes(workshop.planned()),
        workshop.next.format("%-d %B %Y"),
    );
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
