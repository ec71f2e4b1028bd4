//! What somebody should know who reads nothing else. Rules only, and people's own sentences.

use super::board::{Board, OnBoard, count};
use super::findings::Findings;
use super::parts::Finding;
use crate::document::words::Words;
use crate::domain::{
    Commitments, DissentStatus, QuestionId, Section, Statements, ThemeId, ThemeOf,
};
use crate::text::clip;

/// The most findings that there are.
const MOST: usize = 6;

/// Figures are added while there are fewer findings than this.
const FEW: usize = 4;

/// The most themes that lead together before nothing leads.
const MOST_LEADERS: usize = 3;

/// The most columns of a theme that stands in a finding.
const LONGEST_THEME: usize = 120;

/// Returns what stands out, at most six: the bad that most votes are for, where we are furthest
/// apart, our issue and the company's with most votes and what becomes of them, how many commitments
/// there are, and how many objections. Before there is any of that it is the figures alone.
pub(super) fn glance(
    board: &Board<'_>,
    statements: &Statements,
    figures: Findings,
) -> Vec<Finding> {
    let Findings { all: figures, widest } = figures;
    let bad = board.paired().and_then(|[_, bad]| top(board, bad));
    let issue = |becomes: Section| {
        let mut issues = board.questions.iter().filter(|on| {
            on.question.feeds.contains(&Section::Issues) && on.question.feeds.contains(&becomes)
        });
        issues.find_map(|on| top(board, on))
    };
    let agreed = [
        issue(Section::Commitments),
        issue(Section::Requests),
        commitments(board.commitments, board.words),
        objections(statements, board.words),
    ];
    if bad.is_none() && agreed.iter().all(Option::is_none) {
        return figures.into_iter().take(MOST).collect();
    }
    let mut all: Vec<_> = [bad, widest].into_iter().chain(agreed).flatten().collect();
    for figure in figures {
        if all.len() < FEW && all.iter().all(|other| other.prompt != figure.prompt) {
            all.push(figure);
        }
    }
    all
}

/// Says what has most votes and what became of it, if a few themes do.
fn top(board: &Board<'_>, on: &OnBoard<'_>) -> Option<Finding> {
    let standing = on.standing();
    let leaders: Vec<_> = standing.iter().filter(|one| one.place == 1 && one.dots > 0).collect();
    let first = leaders.first().filter(|_| leaders.len() <= MOST_LEADERS)?;
    let votes = on.vote_part()?.votes;
    let says: Vec<_> =
        leaders.iter().map(|one| clip(bare(&one.theme.says), LONGEST_THEME)).collect();
    let rest = match leaders.as_slice() {
        [only] => became(board, &on.question.id, &only.theme.id),
        _ => None,
    };
    Some(Finding {
        lead: board.words.say(
            "glance-votes",
            &[
                ("says", (&says.join("; ")).into()),
                ("leaders", leaders.len().into()),
                ("count", count(first.dots).into()),
                ("votes", votes.into()),
            ],
        ),
        prompt: on.question.prompt.text(&board.workshop.language).to_owned(),
        rest,
    })
}

/// Returns a sentence without its full stop.
fn bare(sentence: &str) -> &str {
    sentence.trim().trim_end_matches(['.', '。'])
}

/// Says what became of an issue.
fn became(board: &Board<'_>, question: &QuestionId, theme: &ThemeId) -> Option<String> {
    let of = ThemeOf { question: question.clone(), theme: theme.clone() };
    let Commitments { commitments, requests, not_now } = board.commitments;
    let words = board.words;
    if let Some(it) = commitments.iter().find(|it| it.answers(&of)) {
        let who = super::agreed::name_of(board.workshop, &it.owner);
        let args = [("who", (&who).into()), ("by", it.by.0.into())];
        return Some(words.say("glance-taken-on", &args));
    }
    if let Some(it) = requests.iter().find(|it| it.answers(&of)) {
        let answer = match &it.answer {
            None => "none",
            Some(reply) if reply.yes => "yes",
            Some(_) => "no",
        };
        let args =
            [("whom", it.to.as_str().into()), ("answer", answer.into()), ("by", it.by.0.into())];
        return Some(words.say("glance-asked", &args));
    }
    let it = not_now.iter().find(|it| it.issue == of)?;
    Some(words.say("glance-not-now", &[("why", bare(&it.why).into())]))
}

/// Says how many commitments there are.
fn commitments(commitments: &Commitments, words: &Words) -> Option<Finding> {
    let days = commitments.commitments.iter().map(|commitment| commitment.by.0);
    let (first, last) = (days.clone().min()?, days.clone().max()?);
    let count = days.count();
    let args = [("count", count.into()), ("first", first.into()), ("last", last.into())];
    let rest = if first == last {
        words.say("glance-due", &[("day", first.into())])
    } else {
        words.say("glance-due-from-to", args.get(1..).unwrap_or_default())
    };
    let lead = words.say("glance-commitments", args.get(..1).unwrap_or_default());
    Some(Finding { lead, prompt: String::new(), rest: Some(rest) })
}

/// Says how many objections are open.
fn objections(statements: &Statements, words: &Words) -> Option<Finding> {
    let open = statements.dissent.iter().filter(|it| it.status == DissentStatus::Open).count();
    let count = [("count", open.into())];
    let rest = Some(words.say("glance-objections-where", &count));
    let lead = words.say("glance-objections", &count);
    (open > 0).then_some(Finding { lead, prompt: String::new(), rest })
}
