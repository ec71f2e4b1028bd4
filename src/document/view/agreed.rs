//! What the team states, as the view has it.

use super::board::Board;
use super::fields::{Many, many};
use super::names::objector;
use super::parts::{
    DecidedPart, DissentPart, PrinciplePart, StatementPart, SupportPart, VotedDownPart,
};
use super::scores::{dots, range};
use crate::document::words::Words;
use crate::domain::{
    Dissent, DissentStatus, EditionId, Origin, Principle, Statement, Statements, Subject, Support,
    VotedDown, Workshop,
};
use crate::figures::Supports;

/// Returns a sentence that the team stands behind.
pub(super) fn statement(statement: &Statement, board: &Board<'_>) -> StatementPart {
    let themes = statement.from.iter().filter_map(|origin| match origin {
        Origin::Theme(of) => board.theme(of),
        Origin::Card(_) => None,
    });
    StatementPart {
        text: statement.text.clone(),
        since: statement.since.map(EditionId::title),
        themes: many(themes),
        support: support(&statement.support, board.words).map(Into::into),
    }
}

/// Returns who decided, and when.
pub(super) fn decided(
    statements: &Statements,
    workshop: &Workshop,
    words: &Words,
) -> Option<DecidedPart> {
    let decided = statements.decided.as_ref()?;
    Some(DecidedPart {
        by: Some(decided.by.to_string()),
        on: words.day_near(decided.on.0, workshop.held),
    })
}

/// Returns the principles in the team's order.
pub(super) fn principles(statements: &Statements, board: &Board<'_>) -> Many<PrinciplePart> {
    let Board { workshop, words, .. } = board;
    let is_new = |since: EditionId| workshop.number > 1 && since == workshop.edition;
    many(statements.principles.iter().map(|principle| {
        let Principle { id, name, means, in_practice, even_over, since, from, support: hands } =
            principle;
        PrinciplePart {
            id: id.to_string(),
            name: name.clone(),
            means: means.clone(),
            in_practice: in_practice.clone(),
            even_over: even_over.clone(),
            lack: board.lack(from),
            since: since.title(),
            new: is_new(*since),
            support: support(hands, words).map(Into::into),
        }
    }))
}

/// Returns every objection.
pub(super) fn dissent(
    statements: &Statements,
    workshop: &Workshop,
    words: &Words,
) -> Many<DissentPart> {
    many(statements.dissent.iter().map(|dissent| {
        let Dissent { id, on, by, text, would_change_my_mind, answer, status, revisit, .. } =
            dissent;
        let Dissent { since, update, closed, adopted_by, .. } = dissent;
        DissentPart {
            id: id.to_string(),
            on: objected_to(on, statements, words),
            who: by.as_ref().map(|by| objector(statements, workshop, by)),
            text: text.clone(),
            would_change_my_mind: would_change_my_mind.clone(),
            answer: answer.clone(),
            status: match status {
                DissentStatus::Open => "open",
                DissentStatus::Resolved => "resolved",
                DissentStatus::Withdrawn => "withdrawn",
                DissentStatus::Closed => "closed",
            }
            .to_owned(),
            revisit: revisit.map(|revisit| words.day_near(revisit.0, workshop.held)),
            since: since.filter(|since| *since != workshop.edition).map(EditionId::title),
            update: update.clone(),
            closed: closed.map(|closed| words.day_near(closed.0, workshop.held)),
            adopted_by: adopted_by.as_ref().map(|by| objector(statements, workshop, by)),
        }
    }))
}

/// Returns what was put to the test and not taken.
pub(super) fn voted_down(statements: &Statements, words: &Words) -> Many<VotedDownPart> {
    many(statements.voted_down.iter().map(|down| {
        let VotedDown { on, text, from: _, support: hands } = down;
        VotedDownPart {
            on: subject(on, statements, words),
            text: text.clone(),
            support: support(hands, words).map(Into::into),
        }
    }))
}

/// Says what an objection is to. A principle that was not taken still has its name.
fn objected_to(on: &Subject, statements: &Statements, words: &Words) -> String {
    let called = match on {
        Subject::Principle(id) => statements.names(id).map(str::to_owned),
        Subject::Promise | Subject::Goal | Subject::Feeling | Subject::Order => None,
    };
    called.unwrap_or_else(|| subject(on, statements, words))
}

/// Says what support was shown for.
fn subject(subject: &Subject, statements: &Statements, words: &Words) -> String {
    let id = match subject {
        Subject::Promise => "subject-promise",
        Subject::Goal => "subject-goal",
        Subject::Feeling => "subject-feeling",
        Subject::Order => "subject-order",
        Subject::Principle(id) => {
            let principle = statements.principles.iter().find(|principle| principle.id == *id);
            if let Some(principle) = principle {
                return principle.name.clone();
            }
            "subject-principle"
        }
    };
    words.say(id, &[])
}

/// Returns how far we support something; none where nobody showed a hand.
fn support(hands: &[Support], words: &Words) -> Option<SupportPart> {
    let supports: Supports = hands.iter().copied().collect();
    let (lowest, highest) = (supports.lowest()?, supports.highest()?);
    let (count, objections) = (supports.count(), supports.objections());
    let range = if lowest == highest {
        words.digits(usize::from(lowest))
    } else {
        range(lowest, highest, words)
    };
    let told =
        [("range", (&range).into()), ("count", count.into()), ("objections", objections.into())];
    Some(SupportPart {
        people: count,
        lowest: usize::from(lowest),
        highest: usize::from(highest),
        objections,
        dots: supports.fingers().map(|count| dots(count, words)).to_vec(),
        summary: words.say("support-summary", &told),
        range,
    })
}
