//! What somebody should know who reads nothing else. Rules only, and people's own sentences.

mod issues;
mod news;
mod room;

use self::room::{Candidate, Weight, fitting};
use crate::document::view::board::{Board, OnBoard};
use crate::document::view::findings::Figures;
use crate::document::view::parts::{ChangesPart, Finding, QuestionPart};
use crate::document::view::ways::way;
use crate::document::words::{Words, ended};
use crate::domain::{DissentStatus, Section, Statements};
use crate::text::width;

/// The most columns of somebody's sentence that stands in a finding beside another one.
const LONGEST: usize = 120;

/// Returns what stands out, at most six things in 120 words. What is new since the edition before:
/// principles that were added or dropped, what came of the commitments, scores that fell; what one
/// voice is enough for; when we broke our promise; our issue and the company's with most votes, and
/// what becomes of them; how many commitments there are. Where that is little, also the bad that most
/// votes are for, where we are furthest apart, how many objections are open, and the other figures.
///
/// Which of it there is room for is the same in whatever language it is told: it goes by how it is
/// told in the second place, in the workshop's own.
pub(super) fn glance(
    told: [(&Board<'_>, Figures); 2],
    statements: &Statements,
    (parts, changes): (&[QuestionPart], Option<&ChangesPart>),
) -> Vec<Finding> {
    let [told, in_own] =
        told.map(|(board, figures)| candidates(board, figures, (statements, parts, changes)));
    fitting(&told, &in_own)
}

/// Returns all that there is to say, in the order in which it stands.
fn candidates(
    board: &Board<'_>,
    figures: Figures,
    (statements, parts, changes): (&Statements, &[QuestionPart], Option<&ChangesPart>),
) -> Vec<Candidate> {
    let words = board.words;
    let Figures { all: figures, widest } = figures;
    let bad = board.paired().and_then(|[_, bad]| issues::worst(board, bad));
    let nice = [bad, widest, objections(statements, words).map(|it| vec![it])];
    let nice = nice.into_iter().flatten().chain(figures.into_iter().map(|it| vec![it]));
    let mut all: Vec<_> = nice.map(|ways| Candidate::new(Weight::Nice, ways)).collect();
    if let Some(changes) = changes {
        all.extend(news::principles(changes, words));
    }
    let before = changes.and_then(|it| news::before(it, issues::now(board), words));
    let to_do = if before.is_some() { None } else { issues::commitments(board) };
    let company = issue(board, Section::Requests, "glance-company");
    let others = [
        before,
        one_voice(parts, words),
        changes.and_then(|changes| news::fell(changes, words)),
        broken(board, parts),
        issue(board, Section::Commitments, "glance-ours"),
        company.or_else(|| news::refused(changes?, words)),
        to_do,
    ];
    all.extend(others.into_iter().flatten());
    all
}

/// Says which of the issues that become what a section holds has most votes.
fn issue(board: &Board<'_>, becomes: Section, message: &str) -> Option<Candidate> {
    let feeds = |on: &&OnBoard<'_>| {
        on.question.feeds.contains(&Section::Issues) && on.question.feeds.contains(&becomes)
    };
    let mut issues = board.questions.iter().filter(feeds);
    let ways = issues.find_map(|on| issues::first(board, on, message))?;
    Some(Candidate::new(Weight::Must, ways))
}

/// Whether somebody's sentence is short enough to stand beside another one.
fn fits(sentence: &str) -> bool {
    width(sentence) <= LONGEST
}

/// Says what one voice is enough for; at least how much that is.
fn one_voice(parts: &[QuestionPart], words: &Words) -> Option<Candidate> {
    let with = parts.iter().filter(|question| question.one_voice.len() > 0);
    let about = with.map(|question| format!("{}.one_voice", way("questions", &question.id)));
    let about: Vec<_> = about.collect();
    let mut all = parts.iter().flat_map(|question| question.one_voice.iter());
    let first = all.next()?;
    let more = all.count();
    let said = |rest| Finding {
        lead: words.say("glance-one-voice", &[]),
        rest,
        about: Some(about.clone()),
    };
    let below = said(words.say("glance-one-voice-below", &[("count", (more + 1).into())]));
    let quoted = ended(&words.say("quoted", &[("text", first.text.as_ref().into())]));
    let quoted = fits(&first.text).then(|| said(with_more(quoted, more, words)));
    Some(Candidate::new(Weight::Harm, [below].into_iter().chain(quoted).collect()))
}

/// Returns a sentence, and how many things more there are.
fn with_more(said: String, more: usize, words: &Words) -> String {
    if more == 0 {
        return said;
    }
    format!("{said} {}", words.say("glance-more", &[("count", more.into())]))
}

/// Says when we broke our promise, in the first of the sentences that say so, which most of us say: all
/// of them stand below.
fn broken(board: &Board<'_>, parts: &[QuestionPart]) -> Option<Candidate> {
    let tells = |on: &&OnBoard<'_>| on.question.feeds.contains(&Section::Changes);
    board.questions.iter().filter(tells).find_map(|on| {
        let part = parts.iter().find(|part| *part.id == *on.question.id.as_str())?;
        let first = part.themes.iter().next()?;
        let themes = format!("{}.themes", way("questions", &part.id));
        let about: Vec<_> = part.themes.iter().map(|theme| way(&themes, &theme.id)).collect();
        let finding = Finding {
            lead: ended(&part.called),
            rest: with_more(ended(&first.says), part.themes.len() - 1, board.words),
            about: Some(about),
        };
        Some(Candidate::new(Weight::Should, vec![finding]))
    })
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
