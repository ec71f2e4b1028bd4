//! What most votes are for, what becomes of it, and how much there is to do.

use chrono::NaiveDate;

use super::room::{Candidate, Weight};
use crate::document::view::board::{Board, OnBoard};
use crate::document::view::names::name_of;
use crate::document::view::parts::Finding;
use crate::document::view::ways::way;
use crate::document::words::{bare, ended};
use crate::domain::{Commitment, Commitments, QuestionId, ThemeId, ThemeOf};

/// The most themes that lead together before nothing leads.
const MOST_LEADERS: usize = 3;

/// Says what has most votes of what a customer should never meet, if a few themes do.
pub(super) fn worst(board: &Board<'_>, on: &OnBoard<'_>) -> Option<Vec<Finding>> {
    Some(vec![top(board, on, "glance-bad")?.0])
}

/// Says which issue has most votes, if a few do; where there is room, what becomes of it, and by which
/// figure that is to be known.
pub(super) fn first(board: &Board<'_>, on: &OnBoard<'_>, message: &str) -> Option<Vec<Finding>> {
    let (finding, only) = top(board, on, message)?;
    let becomes = only.and_then(|only| became(board, &on.question.id, &only));
    let Some(Became { says, figure, about }) = becomes else { return Some(vec![finding]) };
    let with = |rest: String| Finding {
        rest,
        about: finding.about.clone().map(|all| all.into_iter().chain([about.clone()]).collect()),
        ..finding.clone()
    };
    let becomes = with(format!("{} {says}", finding.rest));
    let figure = figure.map(|figure| with(format!("{} {figure}", becomes.rest)));
    Some([finding.clone(), becomes].into_iter().chain(figure).collect())
}

/// Says what has most votes, and which theme that is where it is one alone.
fn top(board: &Board<'_>, on: &OnBoard<'_>, message: &str) -> Option<(Finding, Option<ThemeId>)> {
    let words = board.words;
    let standing = on.standing();
    let leaders: Vec<_> = standing.iter().filter(|one| one.place == 1 && one.dots > 0).collect();
    let first = leaders.first().filter(|_| leaders.len() <= MOST_LEADERS)?;
    let says: Vec<_> = leaders.iter().map(|one| bare(&one.theme.says)).collect();
    let says = words.apart(&says);
    let args = [
        ("text", (&says).into()),
        ("count", leaders.len().into()),
        ("votes", usize::try_from(first.dots).unwrap_or(usize::MAX).into()),
        ("all", on.vote_part()?.votes.into()),
    ];
    let themes = format!("{}.themes", way("questions", on.question.id.as_str()));
    let about = leaders.iter().map(|one| way(&themes, one.theme.id.as_str())).collect();
    let rest = words.say("glance-votes", &args);
    let finding = Finding { lead: words.say(message, &[]), rest, about: Some(about) };
    let only = (leaders.len() == 1).then(|| first.theme.id.clone());
    Some((finding, only))
}

/// What becomes of an issue.
struct Became {
    says: String,
    /// The figure that is to tell.
    figure: Option<String>,
    /// Where it stands.
    about: String,
}

/// Says what becomes of an issue.
fn became(board: &Board<'_>, question: &QuestionId, theme: &ThemeId) -> Option<Became> {
    let words = board.words;
    let of = ThemeOf { question: question.clone(), theme: theme.clone() };
    let Commitments { commitments, requests, not_now } = board.commitments;
    if let Some(it) = commitments.iter().find(|it| it.answers(&of)) {
        let (who, by) = (name_of(board.workshop, &it.owner), day(board, it.by.0));
        let args = [("who", (&who).into()), ("day", (&by).into())];
        let says = words.say("became-commitment", &args);
        return Some(Became {
            says,
            figure: figure(board, it),
            about: way("commitments", it.id.as_str()),
        });
    }
    if let Some(it) = requests.iter().find(|it| it.answers(&of)) {
        let to = ("to", it.to.as_str().into());
        let says = match &it.answer {
            None => {
                let day = day(board, it.by.0);
                words.say("became-request", &[to, ("day", (&day).into())])
            }
            Some(reply) if reply.yes => words.say("became-yes", &[to]),
            Some(_) => words.say("became-no", &[to]),
        };
        return Some(Became { says, figure: None, about: way("requests", it.id.as_str()) });
    }
    let it = not_now.iter().find(|it| it.issue == of)?;
    let says = words.say("became-not-now", &[("why", (&ended(&it.why)).into())]);
    Some(Became { says, figure: None, about: way("not_now", theme.as_str()) })
}

/// Returns a day as this edition tells it.
fn day(board: &Board<'_>, day: NaiveDate) -> String {
    board.words.day_near(day, board.workshop.held)
}

/// Says which figure is to tell whether a commitment was kept.
fn figure(board: &Board<'_>, it: &Commitment) -> Option<String> {
    let args = [
        ("measure", bare(it.measure.as_deref()?).into()),
        ("from", it.from.as_deref()?.into()),
        ("to", it.to.as_deref()?.into()),
    ];
    Some(board.words.say("glance-figure", &args))
}

/// Says how many commitments there are.
pub(super) fn commitments(board: &Board<'_>) -> Option<Candidate> {
    let (count, last, about) = all(board)?;
    let lead = board.words.say("glance-commitments", &[("count", count.into())]);
    let args = [("count", count.into()), ("day", (&last).into())];
    let rest = board.words.say("glance-commitments-by", &args);
    Some(Candidate::new(Weight::Must, vec![Finding { lead, rest, about: Some(about) }]))
}

/// Says in one sentence how many commitments there are now, and where they stand.
pub(super) fn now(board: &Board<'_>) -> Option<(String, Vec<String>)> {
    let (count, last, about) = all(board)?;
    let args = [("count", count.into()), ("day", (&last).into())];
    Some((board.words.say("glance-now", &args), about))
}

/// Returns how many commitments there are, the last of their days, and where they stand.
fn all(board: &Board<'_>) -> Option<(usize, String, Vec<String>)> {
    let made = &board.commitments.commitments;
    let last = made.iter().map(|commitment| commitment.by.0).max()?;
    let about = made.iter().map(|it| way("commitments", it.id.as_str())).collect();
    Some((made.len(), day(board, last), about))
}
