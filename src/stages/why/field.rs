//! What a field of the view comes from.

use super::record::Record;
use super::said::{answers_saying, asked, counted, theme};
use super::source::Source;
use super::stated::{
    commitment, decided, dissent, listed, not_now, principle, request, statement, voted_down,
};
use crate::document::trace::{Field, Step};
use crate::domain::QuestionId;
use crate::error::Error;
use crate::yaml::Place;

/// Returns what `field` comes from: the innermost thing on the way to it that has a source.
pub(super) fn source(record: &Record, field: &Field) -> Result<Option<Source>, Error> {
    let mut question: Option<QuestionId> = None;
    let mut rest = field.steps();
    while let Some((step, inside)) = rest.split_first() {
        rest = inside;
        if step.name == "questions" {
            question = step.id.as_ref().and_then(|id| id.parse().ok());
        } else if let Some(source) = of_step(record, step, inside, question.as_ref())? {
            return Ok(Some(source));
        }
    }
    let Some(question) = question else { return of_root(record, field) };
    let last = field.steps().last().map(|step| step.name.as_str());
    match last {
        Some("prompt" | "short" | "label") => return asked(record, &question).map(Some),
        // Whose words they are: the words tell.
        Some("who") => return Ok(None),
        Some(_) | None => {}
    }
    let spoken = record.workshop().question(&question);
    let answers = spoken.map_or(Ok(Vec::new()), |it| answers_saying(record, it, field.text()))?;
    match <[Source; 1]>::try_from(answers) {
        Ok([answer]) => Ok(Some(answer)),
        Err(several) => Ok(Some(counted(record, &question)?.from(several))),
    }
}

/// Returns what a step leads to, if that has a source of its own.
fn of_step(
    record: &Record,
    step: &Step,
    inside: &[Step],
    question: Option<&QuestionId>,
) -> Result<Option<Source>, Error> {
    let at = step.at.unwrap_or_default();
    match (step.name.as_str(), step.id.as_deref()) {
        ("themes" | "left" | "right", Some(id)) => {
            id.parse().map_or(Ok(None), |id| theme(record, question, &id))
        }
        ("principles", Some(id)) => principle(record, id, |place| in_principle(place, inside)),
        ("promise" | "goal" | "feeling", _) if inside.first().is_some_and(is_own) => {
            statement(record, &step.name)
        }
        ("dissent", Some(id)) => dissent(record, id),
        ("commitments", Some(id)) => commitment(record, id),
        ("requests", Some(id)) => request(record, id),
        ("not_now", _) => not_now(record, at),
        ("voted_down", _) => voted_down(record, at),
        ("order" | "rituals", _) => listed(record, &step.name, at).map(Some),
        ("decided", _) => decided(record),
        ("parked", _) => {
            let what = "a thought that was parked; who parked it is withheld";
            Ok(Some(Source::new(what, None)))
        }
        _ => Ok(None),
    }
}

/// Returns what a sentence of the document's own rests on, which shows nothing but figures.
pub(super) fn of_message(record: &Record, id: &str) -> Result<Source, Error> {
    let what = format!("a sentence of the document's own (`{id}`); its figures are counted from");
    let section = id.split('-').next().unwrap_or(id);
    let files: &[&str] = match section {
        "masthead" | "people" => &["workshop.yaml", "answers/*.yaml"],
        "scores" | "ranked" | "messages" | "worth" => &["answers/*.yaml", "workshop.yaml"],
        "votes" | "good" | "glance" => &["themes.yaml", "votes.yaml", "commitments.yaml"],
        "changes" => &["review.yaml", "statements.yaml", "and those of the edition before"],
        _ => &["workshop.yaml", "answers/*.yaml", "themes.yaml", "votes.yaml"],
    };
    let files = files.iter().map(|file| Source::new(*file, None));
    Ok(Source::new(what, record.spot("workshop.yaml", &Place::root())?).from(files))
}

/// Whether a step leads to something of a statement's own, and not to a theme that it is made from.
fn is_own(step: &Step) -> bool {
    step.name != "themes"
}

/// Returns the place in a principle at `place` to which `inside` leads.
fn in_principle(place: &Place, inside: &[Step]) -> Place {
    let Some(step) = inside.first() else { return place.clone() };
    let key = place.key(&step.name.replace('_', "-"));
    step.at.map_or_else(|| key.clone(), |at| key.item(at))
}

/// Returns what a field of the whole document comes from.
fn of_root(record: &Record, field: &Field) -> Result<Option<Source>, Error> {
    let Some(root) = field.steps().first() else { return Ok(None) };
    let key = match root.name.as_str() {
        "company" | "team" | "held" | "next" | "keeper" | "decider" | "facilitator" | "edition" => {
            root.name.as_str()
        }
        _ => return Ok(None),
    };
    let place = Place::root().key(key);
    let what = format!("what the edition says of itself: {key}");
    Ok(Some(Source::new(what, record.spot("workshop.yaml", &place)?)))
}
