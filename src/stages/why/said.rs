//! What people said: themes, the answers under them, votes, and what answers add up to.

use super::record::Record;
use super::source::Source;
use crate::domain::{CardId, Evidence, ParticipantId, Question, QuestionId, Theme, ThemeId, Whose};
use crate::error::Error;
use crate::figures::{FEWEST_FOR_A_MEAN, Outcome, QuestionFigures};
use crate::text::clip;
use crate::yaml::Place;

/// The most columns of what somebody said that are told; the file has the rest.
pub(super) const LONGEST: usize = 200;

/// Returns what a theme comes from: the answers under it, and the vote on it.
pub(super) fn theme(
    record: &Record,
    question: Option<&QuestionId>,
    id: &ThemeId,
) -> Result<Option<Source>, Error> {
    let Some((question, at, theme)) = record.theme(question, id) else { return Ok(None) };
    let what = format!(
        "the theme “{}”, to “{}”",
        record.stated(&theme.says),
        clip(&record.prompt(question), LONGEST)
    );
    let place = questions(question).key("themes").item(at);
    let mut source = Source::new(what, record.spot("themes.yaml", &place)?);
    source.from.extend(votes(record, question, theme)?);
    if let Some(asked) = record.workshop().question(question) {
        for card in &theme.cards {
            source.from.extend(answer(record, asked, card)?);
        }
    }
    if theme.cards.is_empty() {
        source.from.push(Source::new("no answer says it: it was named in the room", None));
    }
    Ok(Some(source))
}

/// Returns what a theme comes from that stands on a `side` of good and bad, and who set it there.
pub(super) fn paired(record: &Record, side: &str, id: &ThemeId) -> Result<Option<Source>, Error> {
    let both = record.workshop().opposites();
    let question = both.map(|[good, bad]| if side == "right" { &bad.id } else { &good.id });
    let Some(source) = theme(record, question, id)? else { return Ok(None) };
    Ok(Some(match both.filter(|_| side == "right") {
        Some([good, bad]) => source.first(beside(record, [&good.id, &bad.id], id)?),
        None => source,
    }))
}

/// Returns beside what the team set a theme, if it did.
fn beside(
    record: &Record,
    [good, bad]: [&QuestionId; 2],
    id: &ThemeId,
) -> Result<Option<Source>, Error> {
    let pairs = record.sorting(bad).map_or(&[][..], |sorting| &sorting.pairs);
    let Some((at, pair)) = pairs.iter().enumerate().find(|(_, pair)| pair.theme == *id) else {
        return Ok(None);
    };
    let opposite = pair.opposite.as_ref().and_then(|id| record.sorting(good)?.theme(id));
    let what = match opposite {
        Some(theme) => {
            format!("set beside its opposite in the room: “{}”", record.stated(&theme.says))
        }
        None => "set alone in the room: it has no opposite".to_owned(),
    };
    let place = questions(bad).key("pairs").item(at);
    Ok(Some(Source::new(what, record.spot("themes.yaml", &place)?)))
}

/// Returns the vote on a theme, if there was one.
fn votes(record: &Record, question: &QuestionId, theme: &Theme) -> Result<Option<Source>, Error> {
    let agreement = &record.edition.agreement;
    let vote = agreement.votes.get(question).zip(record.sorting(question));
    let Some(outcome) = vote.and_then(|(vote, sorting)| Outcome::of(vote, sorting)) else {
        return Ok(None);
    };
    let Some(standing) = outcome.standing.iter().find(|one| one.theme.id == theme.id) else {
        return Ok(None);
    };
    if usize::try_from(outcome.voted).is_ok_and(|voted| voted < FEWEST_FOR_A_MEAN) {
        let what = "its votes; fewer than four people voted, so nothing more is told";
        return Ok(Some(Source::new(what, None)));
    }
    let what = format!(
        "{} of {} votes, {} each from {} people; whose is kept nowhere",
        standing.dots, outcome.dots, outcome.each, outcome.voted
    );
    let rounds = questions(question).key("rounds").item(outcome.round.saturating_sub(1));
    let place = rounds.key("dots").key(theme.id.as_str());
    Ok(Some(Source::new(what, record.spot("votes.yaml", &place)?)))
}

/// Returns an answer, or that it is withheld.
pub(super) fn answer(
    record: &Record,
    question: &Question,
    card: &CardId,
) -> Result<Option<Source>, Error> {
    let Some((words, said)) = record.card(question, card) else { return Ok(None) };
    let mut words = format!("“{}”", clip(&words, LONGEST));
    if let Some(gloss) = &said.gloss {
        words = format!("{words} ({})", clip(&record.said(gloss), LONGEST));
    }
    let Whose::Named(person) = &card.of else {
        let what = format!("one of us: {words}; who and where is withheld, as promised");
        return Ok(Some(Source::new(what, None)));
    };
    if record.figures(&question.id).is_some_and(QuestionFigures::names_tell) {
        let what = format!(
            "one of us: {words}; who and where is withheld, because names here would tell whose \
             the answers without a name are"
        );
        return Ok(Some(Source::new(what, None)));
    }
    let how = said.evidence.map_or("", |evidence| match evidence {
        Evidence::Heard => ", who heard it from a customer",
        Evidence::Seen => ", who saw it",
        Evidence::Guessed => ", who guesses",
    });
    let what = format!("{}{how}: {words}", record.name(person));
    let answers = Place::root().key("answers").key(question.id.as_str());
    let place = match card.item {
        Some(item) => answers.key("items").item(usize::from(item).saturating_sub(1)),
        None => answers.key("text"),
    };
    Ok(Some(Source::new(what, record.spot(&sheet(person), &place)?)))
}

/// Returns the answers to a question in which `words` stand.
pub(super) fn answers_saying(
    record: &Record,
    question: &Question,
    words: &str,
) -> Result<Vec<Source>, Error> {
    let mut sources = Vec::new();
    for card in record.cards_saying(question, words) {
        sources.extend(answer(record, question, &card)?);
    }
    Ok(sources)
}

/// Returns a question as it was asked.
pub(super) fn asked(record: &Record, question: &QuestionId) -> Result<Source, Error> {
    let what = format!("the question “{}”", clip(&record.prompt(question), LONGEST));
    let mut place = Place::root();
    for (set, at) in record.workshop().sets.iter().zip(0..) {
        if let Some(number) = set.questions.iter().position(|one| one.id == *question) {
            place = place.key("sets").item(at).key("questions").item(number);
        }
    }
    Ok(Source::new(what, record.spot("workshop.yaml", &place)?))
}

/// Returns the file of what somebody said, in the edition's folder.
pub(super) fn sheet(person: &ParticipantId) -> String {
    format!("answers/{person}.yaml")
}

/// Returns the place of what a file by questions holds of one.
pub(super) fn questions(question: &QuestionId) -> Place {
    Place::root().key("questions").key(question.as_str())
}
