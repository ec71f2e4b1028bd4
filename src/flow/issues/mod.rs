//! The issues: themes of what needs attention, how many want them answered, and what became of each.

use std::cmp::Reverse;

use crate::domain::{
    Agreement, CommitmentId, Question, RequestId, Section, Theme, ThemeOf, Vote, Workshop,
};
use crate::order::Order as _;

/// A theme of what needs attention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// Which theme it is.
    pub of: ThemeOf,
    /// Its sentence.
    pub says: String,
    /// Its dots in the round that counts; none where it was not voted on.
    pub dots: Option<u32>,
    /// Whether another issue of its question has as many dots.
    pub is_shared: bool,
    /// How many of us say it.
    pub people: usize,
    /// Whose it is to put right.
    pub whose: Side,
    /// Whether it must be answered: see [`issues`].
    pub is_top: bool,
    /// What became of it.
    pub answers: Vec<IssueAnswer>,
}

/// Whose an issue is to put right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Ours: it becomes a commitment.
    Ours,
    /// Others': it becomes a request.
    Others,
    /// Nobody has said.
    Either,
}

/// What became of an issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IssueAnswer {
    /// One of us takes it on.
    Commitment(CommitmentId),
    /// Others were asked.
    Request(RequestId),
    /// It is not done now, and the team says why.
    NotNow,
}

/// Returns the issues: the themes of every question that feeds the section of issues and is voted
/// on, question by question, the one with the most dots first; without dots, the one that most of us
/// say. Where two tie they stay in the team's order.
///
/// The *top* issues are those [at the top](crate::domain::Standing::is_at_the_top) of their
/// question's vote: the first three places, all that share the third, and none without a dot. Each
/// must become a commitment, a request, or *not now, and why*, before the commitments are through:
/// what a team votes up and then leaves lying teaches it not to vote.
pub fn issues(workshop: &Workshop, agreement: &Agreement) -> Vec<Issue> {
    let feeds = |question: &&Question| question.feeds.contains(&Section::Issues);
    let mut all = Vec::new();
    for question in workshop.questions().filter(feeds) {
        let round = agreement.votes.get(&question.id).and_then(Vote::last);
        let Some(sorting) = agreement.themes.get(&question.id) else { continue };
        if !question.vote && round.is_none() {
            continue;
        }
        let standing = round.map(|round| round.standing(sorting)).unwrap_or_default();
        let mut unvoted: Vec<_> = sorting
            .themes
            .iter()
            .filter(|theme| standing.iter().all(|one| one.theme.id != theme.id))
            .collect();
        unvoted.order_by_key(|theme| Reverse(theme.people()));
        all.extend(standing.iter().map(|one| Issue {
            dots: Some(one.dots),
            is_shared: one.is_shared,
            is_top: one.is_at_the_top(),
            ..issue(question, one.theme, agreement)
        }));
        all.extend(unvoted.into_iter().map(|theme| issue(question, theme, agreement)));
    }
    all
}

/// Returns the top issues that nothing became of yet.
pub fn unanswered(workshop: &Workshop, agreement: &Agreement) -> Vec<Issue> {
    let mut all = issues(workshop, agreement);
    all.retain(|issue| issue.is_top && issue.answers.is_empty());
    all
}

/// Returns what is known of an issue beside its votes.
fn issue(question: &Question, theme: &Theme, agreement: &Agreement) -> Issue {
    let of = ThemeOf { question: question.id.clone(), theme: theme.id.clone() };
    let feeds = |section| question.feeds.contains(&section);
    let whose = match (feeds(Section::Commitments), feeds(Section::Requests)) {
        (true, false) => Side::Ours,
        (false, true) => Side::Others,
        (true, true) | (false, false) => Side::Either,
    };
    Issue {
        says: theme.says.clone(),
        dots: None,
        is_shared: false,
        people: theme.people(),
        whose,
        is_top: false,
        answers: answers(&of, agreement),
        of,
    }
}

/// Returns what became of one issue.
fn answers(of: &ThemeOf, agreement: &Agreement) -> Vec<IssueAnswer> {
    let all = &agreement.commitments;
    let commitments = all.commitments.iter().filter(|one| one.answers(of));
    let requests = all.requests.iter().filter(|one| one.answers(of));
    let not_now = all.not_now.iter().filter(|one| one.issue == *of);
    commitments
        .map(|one| IssueAnswer::Commitment(one.id.clone()))
        .chain(requests.map(|one| IssueAnswer::Request(one.id.clone())))
        .chain(not_now.map(|_| IssueAnswer::NotNow))
        .collect()
}

#[cfg(test)]
mod tests;
