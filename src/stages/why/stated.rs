//! What the team decided: statements, objections, commitments, requests.

use super::record::Record;
use super::said::{answer, theme};
use super::source::Source;
use crate::domain::{Origin, Subject, Support, ThemeOf};
use crate::error::Error;
use crate::figures::{FEWEST_FOR_A_MEAN, Supports};
use crate::yaml::Place;

/// The file of statements.
pub(super) const STATEMENTS: &str = "statements.yaml";

/// The file of commitments.
const COMMITMENTS: &str = "commitments.yaml";

/// Returns the promise, the goal or the feeling: the one that stands under `key` in the file.
pub(super) fn statement(record: &Record, key: &str) -> Result<Option<Source>, Error> {
    let statements = &record.edition.agreement.statements;
    let stated = match key {
        "promise" => &statements.promise,
        "goal" => &statements.goal,
        _ => &statements.feeling,
    };
    let Some(stated) = stated else { return Ok(None) };
    let place = Place::root().key(key);
    let source = Source::new(format!("the {key}"), record.spot(STATEMENTS, &place)?);
    let behind = behind(record, (&stated.from, &stated.support), &place)?;
    let mut source = source.from(behind);
    if let Some(then) = kept(record, key.parse().ok().as_ref()) {
        source = source.from(statement(then, key)?.map(|was| same_words(then, was)));
    }
    Ok(Some(source))
}

/// Returns the record of the edition before, where it has a statement in the same words.
fn kept<'r>(record: &'r Record, on: Option<&Subject>) -> Option<&'r Record> {
    let (then, changes) = record.before.as_ref()?;
    let on = on?;
    changes.kept.iter().any(|kept| kept.on == *on).then_some(then)
}

/// Says of a statement that it had the same words in the edition before.
fn same_words(then: &Record, was: Source) -> Source {
    Source { what: format!("the same words in {}", then.title()), ..was }
}

/// Returns the principle of this id; `inside` is where in it something stands.
pub(super) fn principle(
    record: &Record,
    id: &str,
    inside: impl Fn(&Place) -> Place,
) -> Result<Option<Source>, Error> {
    let principles = &record.edition.agreement.statements.principles;
    let Some(at) = principles.iter().position(|principle| principle.id.as_str() == id) else {
        return Ok(None);
    };
    let Some(principle) = principles.get(at) else { return Ok(None) };
    let place = Place::root().key("principles").item(at);
    let what = format!(
        "the principle “{}”, since {}",
        record.stated(&principle.name),
        principle.since.title()
    );
    let source = Source::new(what, record.spot(STATEMENTS, &inside(&place))?);
    let behind = behind(record, (&principle.from, &principle.support), &place)?;
    let mut source = source.from(behind);
    if let Some(then) = kept(record, id.parse().ok().as_ref()) {
        source =
            source.from(self::principle(then, id, Place::clone)?.map(|was| same_words(then, was)));
    }
    Ok(Some(source))
}

/// Returns what stands behind a statement at `place`: what it was made from, how far we support it,
/// and who decided.
fn behind(
    record: &Record,
    (from, support): (&[Origin], &[Support]),
    place: &Place,
) -> Result<Vec<Source>, Error> {
    let mut behind = Vec::new();
    for origin in from {
        match origin {
            Origin::Theme(of) => behind.extend(issue(record, of)?),
            Origin::Card(of) => {
                if let Some(question) = record.workshop().question(&of.question) {
                    behind.extend(answer(record, question, &of.card)?);
                }
            }
        }
    }
    let supports: Supports = support.iter().copied().collect();
    if (1..FEWEST_FOR_A_MEAN).contains(&supports.count()) {
        let what = "support from fewer than four people, so nothing more is told";
        behind.push(Source::new(what, None));
    } else if let (Some(lowest), Some(highest)) = (supports.lowest(), supports.highest()) {
        let what = format!(
            "support {lowest} to {highest} of 5, from {} people; whose is kept nowhere",
            supports.count()
        );
        behind.push(Source::new(what, record.spot(STATEMENTS, &place.key("support"))?));
    }
    behind.extend(decided(record)?);
    Ok(behind)
}

/// Returns who decided the wording, and when.
pub(super) fn decided(record: &Record) -> Result<Option<Source>, Error> {
    let Some(decided) = &record.edition.agreement.statements.decided else { return Ok(None) };
    let what = format!("decided by {} on {}", decided.by, decided.on.0.format("%-d %B %Y"));
    Ok(Some(Source::new(what, record.spot(STATEMENTS, &Place::root().key("decided"))?)))
}

/// Returns an item of a list of statements: `order` or `rituals`.
pub(super) fn listed(record: &Record, key: &str, at: usize) -> Result<Source, Error> {
    let place = Place::root().key(key).item(at);
    let what = match key {
        "order" => "the order, when principles pull apart",
        _ => "how the team uses the document",
    };
    Ok(Source::new(what, record.spot(STATEMENTS, &place)?).from(decided(record)?))
}

/// Returns the objection of this id.
pub(super) fn dissent(record: &Record, id: &str) -> Result<Option<Source>, Error> {
    let dissent = &record.edition.agreement.statements.dissent;
    let Some(at) = dissent.iter().position(|one| one.id.as_str() == id) else { return Ok(None) };
    let whose = dissent.get(at).and_then(|one| one.by.as_ref());
    let what = match whose {
        Some(by) => format!("the objection {id} of {}, in their own words", record.name(by)),
        None => format!("the objection {id} of one of us; whose is kept nowhere"),
    };
    let place = Place::root().key("dissent").item(at);
    Ok(Some(Source::new(what, record.spot(STATEMENTS, &place)?)))
}

/// Returns something that was put to the test and not taken.
pub(super) fn voted_down(record: &Record, at: usize) -> Result<Option<Source>, Error> {
    let down = record.edition.agreement.statements.voted_down.get(at);
    let Some(down) = down else { return Ok(None) };
    let place = Place::root().key("voted-down").item(at);
    let source = Source::new("put to the test and not taken", record.spot(STATEMENTS, &place)?);
    Ok(Some(source.from(behind(record, (&down.from, &down.support), &place)?)))
}

/// Returns the commitment of this id.
pub(super) fn commitment(record: &Record, id: &str) -> Result<Option<Source>, Error> {
    let all = &record.edition.agreement.commitments.commitments;
    let Some(at) = all.iter().position(|one| one.id.as_str() == id) else { return Ok(None) };
    let Some(commitment) = all.get(at) else { return Ok(None) };
    let place = Place::root().key("commitments").item(at);
    let what =
        format!("the commitment {id}, decided by its owner, {}", record.name(&commitment.owner));
    let source = Source::new(what, record.spot(COMMITMENTS, &place)?);
    Ok(Some(source.from(issues_of(record, (commitment.issue.as_ref(), &commitment.also))?)))
}

/// Returns the request of this id.
pub(super) fn request(record: &Record, id: &str) -> Result<Option<Source>, Error> {
    let all = &record.edition.agreement.commitments.requests;
    let Some(at) = all.iter().position(|one| one.id.as_str() == id) else { return Ok(None) };
    let Some(request) = all.get(at) else { return Ok(None) };
    let place = Place::root().key("requests").item(at);
    let what = format!("the request {id}, asked by {}", record.name(&request.asked_by));
    let source = Source::new(what, record.spot(COMMITMENTS, &place)?);
    Ok(Some(source.from(issues_of(record, (request.issue.as_ref(), &request.also))?)))
}

/// Returns an issue that is not done now: by its number, or by the id of its theme.
pub(super) fn not_now(
    record: &Record,
    (at, theme): (usize, Option<&str>),
) -> Result<Option<Source>, Error> {
    let all = &record.edition.agreement.commitments.not_now;
    let named = theme.and_then(|id| all.iter().position(|it| it.issue.theme.as_str() == id));
    let at = named.unwrap_or(at);
    let Some(not_now) = all.get(at) else { return Ok(None) };
    let place = Place::root().key("not-now").item(at);
    let source = Source::new("not now, and why", record.spot(COMMITMENTS, &place)?);
    Ok(Some(source.from(issue(record, &not_now.issue)?)))
}

fn issues_of(
    record: &Record,
    (issue, also): (Option<&ThemeOf>, &[ThemeOf]),
) -> Result<Vec<Source>, Error> {
    let issues = issue.into_iter().chain(also);
    issues.filter_map(|of| self::issue(record, of).transpose()).collect()
}

fn issue(record: &Record, of: &ThemeOf) -> Result<Option<Source>, Error> {
    theme(record, Some(&of.question), &of.theme)
}
