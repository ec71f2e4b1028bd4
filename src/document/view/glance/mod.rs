//! What somebody should know who reads nothing else. Rules only, and people's own sentences.

mod news;

use std::iter;

use chrono::NaiveDate;

use crate::document::view::board::{Board, OnBoard};
use crate::document::view::findings::Figures;
use crate::document::view::names::name_of;
use crate::document::view::parts::{ChangesPart, Finding, QuestionPart, ThemePart};
use crate::document::view::ways::way;
use crate::document::words::{Words, ended};
use crate::domain::{
    Commitment, Commitments, DissentStatus, QuestionId, Section, Statements, ThemeId, ThemeOf,
};
use crate::text::{clip, words as count_words};

/// The most findings that there are.
const MOST: usize = 6;

/// Findings that are nice to know are added while there are fewer than this.
const ENOUGH: usize = 5;

/// The most words of all findings together, as far as what must be said allows it.
const WORDS: usize = 120;

/// The most themes that lead together before nothing leads.
const MOST_LEADERS: usize = 3;

/// The most columns of somebody's sentence that stands in a finding.
const LONGEST: usize = 120;

/// The most of what broke our promise that stands in a finding.
const MOST_BROKEN: usize = 4;

/// Returns what stands out, at most six. What must be said: what is new since the edition before,
/// what one voice is enough for, when we broke our promise, our issue and the company's with most
/// votes and what becomes of them, and how many commitments there are. Where that is little, also the
/// bad that most votes are for, where we are furthest apart, how many objections are open, and the
/// other figures.
pub(super) fn glance(
    board: &Board<'_>,
    statements: &Statements,
    (parts, changes): (&[QuestionPart], Option<&ChangesPart>),
    figures: Figures,
) -> Vec<Finding> {
    let Figures { all: figures, widest } = figures;
    let bad = board.paired().and_then(|[_, bad]| top(board, bad, "glance-bad"));
    let issue = |becomes: Section, message: &str| {
        let mut issues = board.questions.iter().filter(|on| {
            on.question.feeds.contains(&Section::Issues) && on.question.feeds.contains(&becomes)
        });
        issues.find_map(|on| top(board, on, message))
    };
    let company = issue(Section::Requests, "glance-company");
    let others = [
        one_voice(parts, board.words),
        broken(board, parts),
        issue(Section::Commitments, "glance-ours"),
        news::refused(changes, company, board.words),
        commitments(board),
    ];
    let others: Vec<_> = others.into_iter().flatten().collect();
    let room = WORDS.saturating_sub(others.iter().map(length).sum());
    let news = news::news(changes, room, board.words);
    let must: Vec<_> = news.into_iter().chain(others).take(MOST).collect();
    let mut first = Vec::new();
    let mut left = WORDS.saturating_sub(must.iter().map(length).sum());
    let nice = [bad, widest, objections(statements, board.words)];
    for finding in nice.into_iter().flatten().chain(figures) {
        let room = first.len() + must.len() < ENOUGH && length(&finding) <= left;
        if room && first.iter().all(|other: &Finding| other.lead != finding.lead) {
            left -= length(&finding);
            first.push(finding);
        }
    }
    first.extend(must);
    first
}

/// Returns how many words a finding has.
pub(super) fn length(finding: &Finding) -> usize {
    count_words(&finding.lead) + count_words(&finding.rest)
}

/// Says what one voice is enough for.
fn one_voice(parts: &[QuestionPart], words: &Words) -> Option<Finding> {
    let with = parts.iter().filter(|question| question.one_voice.len() > 0);
    let about = with.map(|question| format!("{}.one_voice", way("questions", &question.id)));
    let mut all = parts.iter().flat_map(|question| question.one_voice.iter());
    let first = all.next()?;
    let said = words.say("quoted", &[("text", clip(&first.text, LONGEST).as_ref().into())]);
    let said = ended(&said);
    let rest = match all.count() {
        0 => said,
        more => format!("{said} {}", words.say("glance-one-voice-more", &[("more", more.into())])),
    };
    Some(Finding { lead: words.say("glance-one-voice", &[]), rest, about: Some(about.collect()) })
}

/// Says what has most votes, of what as `message` tells, and what became of it, if a few themes do.
fn top(board: &Board<'_>, on: &OnBoard<'_>, message: &str) -> Option<Finding> {
    let words = board.words;
    let standing = on.standing();
    let leaders: Vec<_> = standing.iter().filter(|one| one.place == 1 && one.dots > 0).collect();
    let first = leaders.first().filter(|_| leaders.len() <= MOST_LEADERS)?;
    let says: Vec<_> = leaders.iter().map(|one| clip(bare(&one.theme.says), LONGEST)).collect();
    let dots = usize::try_from(first.dots).unwrap_or(usize::MAX);
    let mut rest = words.say(
        message,
        &[
            ("count", leaders.len().into()),
            ("votes", dots.into()),
            ("all", on.vote_part()?.votes.into()),
        ],
    );
    let question = way("questions", on.question.id.as_str());
    let themes =
        leaders.iter().map(|one| way(&format!("{question}.themes"), one.theme.id.as_str()));
    let mut about: Vec<_> = themes.collect();
    if let [only] = leaders.as_slice()
        && let Some((became, what)) = became(board, &on.question.id, &only.theme.id)
    {
        rest = format!("{rest} {became}");
        about.push(what);
    }
    Some(Finding { lead: ended(&words.apart(&says)), rest, about: Some(about) })
}

/// Returns a sentence without its full stop.
pub(in crate::document::view) fn bare(sentence: &str) -> &str {
    sentence.trim().trim_end_matches(['.', '。'])
}

/// Says what became of an issue, and where that stands.
fn became(board: &Board<'_>, question: &QuestionId, theme: &ThemeId) -> Option<(String, String)> {
    let words = board.words;
    let of = ThemeOf { question: question.clone(), theme: theme.clone() };
    let Commitments { commitments, requests, not_now } = board.commitments;
    if let Some(it) = commitments.iter().find(|it| it.answers(&of)) {
        return Some((taken_on(board, it), way("commitments", it.id.as_str())));
    }
    if let Some(it) = requests.iter().find(|it| it.answers(&of)) {
        let asked = [("id", it.id.as_str().into()), ("to", it.to.as_str().into())];
        let became = match &it.answer {
            None => {
                let [id, to] = asked;
                let day = day(board, it.by.0);
                words.say("became-request", &[id, to, ("day", (&day).into())])
            }
            Some(reply) if reply.yes => words.say("became-yes", &asked),
            Some(_) => words.say("became-no", &asked),
        };
        return Some((became, way("requests", it.id.as_str())));
    }
    let it = not_now.iter().find(|it| it.issue == of)?;
    let became = words.say("became-not-now", &[("why", (&ended(&it.why)).into())]);
    Some((became, way("not_now", theme.as_str())))
}

/// Returns a day as this edition tells it.
fn day(board: &Board<'_>, day: NaiveDate) -> String {
    board.words.day_near(day, board.workshop.held)
}

/// Says who takes an issue on, by when, and which figure is to tell.
fn taken_on(board: &Board<'_>, it: &Commitment) -> String {
    let (who, by) = (name_of(board.workshop, &it.owner), day(board, it.by.0));
    let args = [("who", (&who).into()), ("day", (&by).into())];
    let taken_on = board.words.say("became-commitment", &args);
    let Commitment { measure: Some(measure), from: Some(from), to: Some(to), .. } = it else {
        return taken_on;
    };
    let measure = clip(bare(measure), LONGEST);
    let args = [
        ("measure", measure.as_ref().into()),
        ("from", from.as_str().into()),
        ("to", to.as_str().into()),
    ];
    format!("{taken_on} {}", board.words.say("glance-figure", &args))
}

/// Says when we broke our promise, in the sentences that most of those who told of it say.
fn broken(board: &Board<'_>, parts: &[QuestionPart]) -> Option<Finding> {
    let tells = |on: &&OnBoard<'_>| on.question.feeds.contains(&Section::Changes);
    board.questions.iter().filter(tells).find_map(|on| {
        let part = parts.iter().find(|part| *part.id == *on.question.id.as_str())?;
        let themes = || part.themes.iter().take(MOST_BROKEN);
        let says = |(theme, place): (&ThemePart, &str)| {
            let people = [("people", theme.people.into()), ("place", place.into())];
            let people = board.words.say("theme-behind", &people);
            format!("{} ({people}).", clip(bare(&theme.says), LONGEST))
        };
        let places = iter::once("first").chain(iter::repeat("next"));
        let says: Vec<_> = themes().zip(places).map(says).collect();
        let question = way("questions", &part.id);
        let about = themes().map(|theme| way(&format!("{question}.themes"), &theme.id)).collect();
        (!says.is_empty()).then(|| Finding {
            lead: ended(&part.called),
            rest: says.join(" "),
            about: Some(about),
        })
    })
}

/// Says how many commitments there are.
fn commitments(board: &Board<'_>) -> Option<Finding> {
    let words = board.words;
    let days = board.commitments.commitments.iter().map(|commitment| commitment.by.0);
    let (first, last) = (days.clone().min()?, days.clone().max()?);
    let count = days.count();
    let (is_one, first, last) = (first == last, day(board, first), day(board, last));
    let rest = if is_one {
        words.say("glance-commitments-day", &[("count", count.into()), ("day", (&first).into())])
    } else {
        words
            .say("glance-commitments-days", &[("first", (&first).into()), ("last", (&last).into())])
    };
    let made = board.commitments.commitments.iter();
    let about = made.map(|it| way("commitments", it.id.as_str())).collect();
    let lead = words.say("glance-commitments", &[("count", count.into())]);
    Some(Finding { lead, rest, about: Some(about) })
}

/// Says how many objections are open.
fn objections(statements: &Statements, words: &Words) -> Option<Finding> {
    let all = statements.dissent.iter().filter(|it| it.status == DissentStatus::Open);
    let about: Vec<_> = all.map(|it| way("dissent", it.id.as_str())).collect();
    let open = about.len();
    (open > 0).then(|| Finding {
        lead: words.say("glance-objections", &[("count", open.into())]),
        rest: words.say("glance-objections-where", &[("count", open.into())]),
        about: Some(about),
    })
}
