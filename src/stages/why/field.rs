//! What a field of the view comes from.

use super::changed;
use super::counted::{self, counted};
use super::record::Record;
use super::said::{answers_saying, asked, paired, theme};
use super::source::Source;
use super::stated::{
    commitment, decided, dissent, listed, not_now, principle, request, statement, voted_down,
};
use crate::document::trace::{Field, Step};
use crate::domain::QuestionId;
use crate::error::Error;
use crate::yaml::Place;

/// Returns what `field` comes from: what it says itself that it was made from, or else the innermost
/// thing on the way to it that has a source.
pub(super) fn sources(record: &Record, field: &Field) -> Result<Vec<Source>, Error> {
    let made_from: Vec<_> = field.steps().iter().flat_map(|step| &step.about).collect();
    if made_from.is_empty() {
        return itself(record, field);
    }
    let mut sources = Vec::new();
    for field in made_from {
        sources.extend(itself(record, field)?);
    }
    Ok(sources)
}

fn itself(record: &Record, field: &Field) -> Result<Vec<Source>, Error> {
    if let Some((changes, inside)) = field.steps().split_first()
        && changes.name == "changes"
    {
        return changed::sources(record, inside);
    }
    if field.steps().first().is_some_and(|step| step.name == "trends") {
        return Ok(vec![over_time(record, field.steps())?]);
    }
    Ok(source(record, field)?.into_iter().collect())
}

/// Returns what a figure comes from that stands beside those of the editions before.
fn over_time(record: &Record, steps: &[Step]) -> Result<Source, Error> {
    let scale = steps.iter().find(|step| step.name == "scales");
    let question: Option<QuestionId> = scale.and_then(|step| step.id.as_ref()?.parse().ok());
    let asked = question.filter(|id| record.workshop().question(id).is_some());
    let own = asked.map(|id| counted(record, &id)).transpose()?;
    let what = "scores of this edition and of the editions and check-ins before it, each counted \
                from its own answers";
    Ok(Source::new(what, None).from(own))
}

fn source(record: &Record, field: &Field) -> Result<Option<Source>, Error> {
    let mut question: Option<QuestionId> = None;
    let mut rest = field.steps();
    while let Some((step, inside)) = rest.split_first() {
        rest = inside;
        if step.name == "questions" && step.id.is_some() {
            question = step.id.as_ref().and_then(|id| id.parse().ok());
        } else if let Some(source) = of_step(record, step, inside, question.as_ref())? {
            return Ok(Some(source));
        }
    }
    match question {
        Some(question) => of_question(record, &question, field),
        None => of_root(record, field),
    }
}

/// Returns what a field of a question comes from.
fn of_question(
    record: &Record,
    question: &QuestionId,
    field: &Field,
) -> Result<Option<Source>, Error> {
    let names: Vec<_> = field.steps().iter().map(|step| step.name.as_str()).collect();
    match names.last().copied() {
        Some("prompt" | "called" | "label" | "id" | "kind" | "asked") => {
            return asked(record, question).map(Some);
        }
        // Whose words they are: the words tell.
        Some("who") => return Ok(None),
        Some("one_voice") => return counted::one_voice(record, question).map(Some),
        Some(_) | None => {}
    }
    if names.contains(&"vote") {
        return counted::vote(record, question).map(Some);
    }
    let counts = ["scores", "options", "ranking", "evidence"];
    let is_figure = field.is_number() || counts.iter().any(|name| names.contains(name));
    let spoken = record.workshop().question(question).filter(|_| !is_figure);
    let answers = spoken.map_or(Ok(Vec::new()), |it| answers_saying(record, it, field.text()))?;
    match <[Source; 1]>::try_from(answers) {
        Ok([answer]) => Ok(Some(answer)),
        Err(_) => counted(record, question).map(Some),
    }
}

/// Returns what a step leads to, if that has a source of its own.
fn of_step(
    record: &Record,
    step: &Step,
    inside: &[Step],
    question: Option<&QuestionId>,
) -> Result<Option<Source>, Error> {
    if step.at.is_none() && step.id.is_none() {
        return match step.name.as_str() {
            "promise" | "goal" | "feeling" if inside.first().is_some_and(is_own) => {
                statement(record, &step.name)
            }
            "decided" => decided(record),
            _ => Ok(None),
        };
    }
    let at = step.at.unwrap_or_default();
    match (step.name.as_str(), step.id.as_deref()) {
        ("themes", Some(id)) => id.parse().map_or(Ok(None), |id| theme(record, question, &id)),
        ("left" | "right", Some(id)) => {
            id.parse().map_or(Ok(None), |id| paired(record, &step.name, &id))
        }
        ("principles", Some(id)) => principle(record, id, |place| in_principle(place, inside)),
        ("dissent", Some(id)) => dissent(record, id),
        ("commitments", Some(id)) => commitment(record, id),
        ("requests", Some(id)) => request(record, id),
        ("not_now", id) => not_now(record, (at, id)),
        ("voted_down", _) => voted_down(record, at),
        ("order" | "rituals", _) => listed(record, &step.name, at).map(Some),
        ("parked", _) => {
            let what = "a thought that was parked; who parked it is withheld";
            Ok(Some(Source::new(what, None)))
        }
        _ => Ok(None),
    }
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
    let name = root.name.as_str();
    let in_file = |what: String, file: &str, place: Place| -> Result<_, Error> {
        Ok(Some(Source::new(what, record.spot(file, &place)?)))
    };
    let key = Place::root().key(&name.replace('_', "-"));
    match name {
        "company" | "team" | "held" | "next" | "keeper" | "decider" | "facilitator" | "edition" => {
            in_file(format!("what the edition says of itself: {name}"), "workshop.yaml", key)
        }
        "people" | "took_part" => counted::people(record).map(Some),
        "possible" | "answers" | "missing" | "not_reached" => counted::all(record).map(Some),
        "questions" | "sealed" => {
            let what = "the questions that were asked".to_owned();
            in_file(what, "workshop.yaml", Place::root().key("sets"))
        }
        "messages" => {
            "one-clear-message".parse().map_or(Ok(None), |id| counted(record, &id).map(Some))
        }
        "themed" | "said_once" | "unsorted" => {
            in_file("how the answers were sorted".to_owned(), "themes.yaml", Place::root())
        }
        "vote" | "voted" | "voted_again" => {
            let what = "the votes; whose is whose is kept nowhere".to_owned();
            in_file(what, "votes.yaml", Place::root())
        }
        "left_out" => in_file(
            "what was decided about what may be private".to_owned(),
            "discretion.yaml",
            Place::root(),
        ),
        "worth" => counted::worth(record).map(Some),
        "principles" | "order" | "rituals" | "dissent" | "voted_down" => {
            let key = Place::root().key(&name.replace('_', "-"));
            in_file(format!("what the team decided: {name}"), "statements.yaml", key)
        }
        "commitments" | "requests" | "not_now" => {
            in_file(format!("what becomes of the issues: {name}"), "commitments.yaml", key)
        }
        "unanswered" => {
            let mut questions = record.workshop().questions();
            let of = questions.find(|it| record.prompt(&it.id) == field.text());
            of.map(|question| asked(record, &question.id)).transpose()
        }
        _ => Ok(None),
    }
}
