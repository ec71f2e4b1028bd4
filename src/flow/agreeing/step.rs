//! The steps on the way to statements, and where the writers go on.

use super::{due, later, tested};
use crate::domain::{Statements, Subject};

/// A step on the way to statements, in the order in which they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wording {
    /// What we say to a customer in one breath.
    Promise,
    /// What we are for.
    Goal,
    /// What customers should feel.
    Feeling,
    /// What to do when nobody has told you.
    Principles,
    /// What wins when two of them pull apart.
    Order,
    /// When anyone opens the document again.
    Rituals,
    /// How far everybody supports it.
    Support,
    /// What those who differ ask for.
    Objections,
    /// Why something is otherwise than in the edition before.
    Reasons,
    /// The word that closes it.
    Decision,
}

impl Wording {
    /// All of them, in their order.
    pub const ALL: [Self; 10] = [
        Self::Promise,
        Self::Goal,
        Self::Feeling,
        Self::Principles,
        Self::Order,
        Self::Rituals,
        Self::Support,
        Self::Objections,
        Self::Reasons,
        Self::Decision,
    ];

    /// Returns the step at which the writers go on: after the last one that left something other than
    /// what the edition `began` with, or that was `looked` at and kept; among the principles until they
    /// are tested, for there may be more.
    pub fn next(
        statements: &Statements,
        began: &Statements,
        looked: &[Subject],
        open: Open,
    ) -> Self {
        if tested(statements) {
            return match open {
                _ if !due(statements, began).is_empty() => Self::Support,
                Open::Objections => Self::Objections,
                Open::Reasons => Self::Reasons,
                Open::Nothing => Self::Decision,
            };
        }
        let is_done =
            |on: &Subject| looked.contains(on) || !later::is_as_it_was(statements, began, on);
        let is_principle = |on: &Subject| matches!(on, Subject::Principle(_));
        if statements.rituals != began.rituals {
            Self::Support
        } else if statements.order != began.order || looked.contains(&Subject::Order) {
            Self::Rituals
        } else if !later::are_as_they_were(statements, began)
            || looked.iter().any(is_principle)
            || is_done(&Subject::Feeling)
        {
            Self::Principles
        } else if is_done(&Subject::Goal) {
            Self::Feeling
        } else if is_done(&Subject::Promise) {
            Self::Goal
        } else {
            Self::Promise
        }
    }
}

/// What is in the way of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// An objection that led neither to a change nor to a dissent.
    Objections,
    /// Something that is otherwise than before, or gone, and nobody said why.
    Reasons,
    /// Nothing.
    Nothing,
}
