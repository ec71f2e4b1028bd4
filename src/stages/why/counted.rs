//! What figures are counted from: the answers with a name by file and line; the others withheld, and
//! said so. Of few people nothing is told that could give one of them away.

use super::record::Record;
use super::said::{answer, asked, questions, sheet};
use super::source::Source;
use crate::domain::{Entry, Keeps, ParticipantId, QuestionId};
use crate::error::Error;
use crate::figures::{FEWEST_FOR_A_MEAN, Outcome, QuestionFigures};
use crate::text::clip;
use crate::yaml::Place;

use super::said::LONGEST;

/// Returns what the figures of a question are counted from.
pub(super) fn counted(record: &Record, question: &QuestionId) -> Result<Source, Error> {
    let Some(figures) = record.figures(question) else { return asked(record, question) };
    let prompt = clip(&record.prompt(question), LONGEST).into_owned();
    let spot = asked(record, question)?.spot;
    let named = figures.kept.saturating_sub(figures.unnamed);
    if named == 0 && figures.kept < FEWEST_FOR_A_MEAN {
        let what = format!(
            "counted from fewer than four answers without a name to “{prompt}”; nothing more is \
             told of them"
        );
        return Ok(Source::new(what, spot));
    }
    let what =
        format!("counted from {} of {} answers to “{prompt}”", figures.kept, figures.turnout.asked);
    Ok(Source::new(what, spot).from(behind(record, question, figures)?))
}

/// Returns the answers that figures are counted from.
fn behind(
    record: &Record,
    question: &QuestionId,
    figures: &QuestionFigures,
) -> Result<Vec<Source>, Error> {
    let asked = record.workshop().question(question);
    if asked.is_some_and(|question| question.keeps == Keeps::Numbers) {
        let what = "only the numbers were kept; whose they are is withheld, and kept nowhere";
        return Ok(vec![Source::new(what, None)]);
    }
    if figures.names_tell() {
        let what = "who and where is withheld, because names here would tell whose the answers \
                    without a name are";
        return Ok(vec![Source::new(what, None)]);
    }
    let mut sources = Vec::new();
    for person in record.named(question) {
        let place = Place::root().key("answers").key(question.as_str());
        let spot = record.spot(&sheet(person), &place)?;
        sources.push(Source::new(record.name(person), spot));
    }
    if figures.unnamed > 0 {
        let what = "one or more of us without a name; who and where is withheld, as promised";
        sources.push(Source::new(what, None));
    }
    Ok(sources)
}

/// Returns the answers for which one voice is enough.
pub(super) fn one_voice(record: &Record, question: &QuestionId) -> Result<Source, Error> {
    let mut source = asked(record, question)?;
    let sorting = record.sorting(question).zip(record.workshop().question(question));
    if let Some((sorting, asked)) = sorting {
        for card in &sorting.one_voice {
            source.from.extend(answer(record, asked, card)?);
        }
    }
    Ok(source)
}

/// Returns the vote on the themes of a question.
pub(super) fn vote(record: &Record, question: &QuestionId) -> Result<Source, Error> {
    let vote = record.edition.agreement.votes.get(question).zip(record.sorting(question));
    let what = match vote.and_then(|(vote, sorting)| Outcome::of(vote, sorting)) {
        Some(outcome) => format!(
            "the vote, {} each from {} people; whose is kept nowhere",
            outcome.each, outcome.voted
        ),
        None => "the vote".to_owned(),
    };
    Ok(Source::new(what, record.spot("votes.yaml", &questions(question))?))
}

/// Returns who was there to answer.
pub(super) fn people(record: &Record) -> Result<Source, Error> {
    let place = Place::root().key("participants");
    let what = "those who take part, and whether they said anything";
    let source = Source::new(what, record.spot("workshop.yaml", &place)?);
    let mut sheets = Vec::new();
    for sheet in &record.edition.sheets {
        let person: &ParticipantId = &sheet.participant;
        let spot = record.spot(&self::sheet(person), &Place::root())?;
        sheets.push(Source::new(record.name(person), spot));
    }
    Ok(source.from(sheets))
}

/// Returns what all answers are counted from. Which are missing is told nowhere: it would tell who
/// is off the record.
pub(super) fn all(record: &Record) -> Result<Source, Error> {
    let what = "counted over all questions and everybody whom they reach; whose answers are missing \
                is withheld";
    let place = Place::root().key("sets");
    Ok(Source::new(what, record.spot("workshop.yaml", &place)?))
}

/// Returns what was said to whether it was worth the time.
pub(super) fn worth(record: &Record) -> Result<Source, Error> {
    let said = record.workshop().worth.len();
    let what = if said < FEWEST_FOR_A_MEAN {
        "fewer than four of us said whether it was worth the time; whose is kept nowhere".to_owned()
    } else {
        format!("what {said} of us said to whether it was worth the time; whose is kept nowhere")
    };
    Ok(Source::new(what, record.spot("workshop.yaml", &Place::root().key("worth"))?))
}

impl Record {
    /// Returns who answered a question under their name, in the order of people.
    fn named<'r>(&'r self, question: &'r QuestionId) -> impl Iterator<Item = &'r ParticipantId> {
        let named = self.edition.sheets.iter().filter(
            |sheet| matches!(sheet.entry(question), Some(Entry::Named(said)) if !said.is_empty()),
        );
        named.map(|sheet| &sheet.participant)
    }
}
