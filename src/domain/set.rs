//! Question sets.

use std::time::Duration;

use super::{Localized, Question, SetId};

/// Questions that are asked together, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionSet {
    /// Names it, for ever.
    pub id: SetId,
    /// What it is called.
    pub title: Localized,
    /// Its questions, in the order in which they are asked.
    pub questions: Vec<Question>,
}

impl QuestionSet {
    /// Returns the set as it is asked in the edition with this `number`; nothing if no question of
    /// it is.
    pub fn in_edition(mut self, number: u32) -> Option<Self> {
        self.questions.retain(|question| question.belongs_to(number));
        (!self.questions.is_empty()).then_some(self)
    }

    /// Returns what of the set is asked in a check-in; nothing if no question of it is.
    pub fn short_form(mut self) -> Option<Self> {
        self.questions.retain(|question| question.short_form);
        (!self.questions.is_empty()).then_some(self)
    }

    /// Returns the set without the questions that have one of these `ids`; nothing if no other is in it.
    pub fn without(mut self, ids: &[&str]) -> Option<Self> {
        self.questions.retain(|question| !ids.contains(&question.id.as_str()));
        (!self.questions.is_empty()).then_some(self)
    }

    /// Returns the time planned for the whole set.
    pub fn minutes(&self) -> Duration {
        self.questions.iter().map(|question| question.minutes.total()).sum()
    }
}
