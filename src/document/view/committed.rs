//! What becomes of the issues, as the view has it.

use std::sync::Arc;

use super::board::Board;
use super::fields::{Many, many};
use super::names::name_of;
use super::parts::{CommitmentPart, NotNowPart, RequestPart, UpdatePart};
use crate::domain::{Commitment, CommitmentUpdate, EditionId, Reply, Request, ThemeOf};
use crate::order::Order as _;

/// Returns what each of us will do, what is due first in front.
pub(super) fn commitments(board: &Board<'_>) -> Many<CommitmentPart> {
    let day = |day| board.words.day_near(day, board.workshop.held);
    // What is due first stands first.
    let mut due: Vec<_> = board.commitments.commitments.iter().collect();
    due.order_by_key(|commitment| commitment.by.0);
    many(due.into_iter().map(|commitment| {
        let Commitment { id, carried, owner, will, by, measure, from, to, asks, .. } = commitment;
        let Commitment { asks_on, issue, .. } = commitment;
        CommitmentPart {
            id: id.to_string(),
            carried: carried.map(EditionId::title),
            who: name_of(board.workshop, owner),
            will: will.clone(),
            by: day(by.0),
            measure: measure.clone(),
            from: from.clone(),
            to: to.clone(),
            asks: asks.as_ref().map(|asks| name_of(board.workshop, asks)),
            asks_on: asks_on.map(|on| day(on.0)),
            issue: says(board, issue.as_ref()),
            update: board.updates.commitment(id).map(|update| {
                let CommitmentUpdate { id: _, on, state, figure, line } = update;
                Arc::new(UpdatePart {
                    day: day(on.0),
                    state: Some(state.to_string()),
                    figure: figure.clone(),
                    answer: None,
                    words: None,
                    line: line.clone(),
                })
            }),
        }
    }))
}

/// Returns the issues that are not done now; one whose theme has gone by its id.
pub(super) fn not_now(board: &Board<'_>) -> Many<NotNowPart> {
    many(board.commitments.not_now.iter().map(|not_now| NotNowPart {
        id: Some(format!("{}/{}", not_now.issue.question, not_now.issue.theme)),
        issue: says(board, Some(&not_now.issue)).unwrap_or_else(|| not_now.issue.theme.to_string()),
        why: not_now.why.clone(),
    }))
}

/// Returns what was asked of others.
pub(super) fn requests(board: &Board<'_>) -> Many<RequestPart> {
    let day = |day| board.words.day_near(day, board.workshop.held);
    many(board.commitments.requests.iter().map(|request| {
        let Request { id, carried, to, asked_by, ask, by, answer, issue, also: _ } = request;
        let said = answer.as_ref();
        RequestPart {
            id: id.to_string(),
            carried: carried.map(EditionId::title),
            to: to.to_string(),
            asked_by: name_of(board.workshop, asked_by),
            ask: ask.clone(),
            by: day(by.0),
            answer: said.map_or("nothing yet", answer_of).to_owned(),
            answered_on: said.and_then(|reply| reply.on).map(|on| day(on.0)),
            words: said.and_then(|reply| reply.words.clone()),
            issue: says(board, issue.as_ref()),
            update: board.updates.request(id).map(|update| {
                let reply = board.updates.answer(id);
                Arc::new(UpdatePart {
                    day: day(update.on.0),
                    state: None,
                    figure: None,
                    answer: reply.map(answer_of).map(str::to_owned),
                    words: reply.and_then(|reply| reply.words.clone()),
                    line: update.line.clone(),
                })
            }),
        }
    }))
}

fn answer_of(reply: &Reply) -> &'static str {
    if reply.yes { "yes" } else { "no" }
}

fn says(board: &Board<'_>, issue: Option<&ThemeOf>) -> Option<String> {
    Some(board.says(issue?)?.to_owned())
}
