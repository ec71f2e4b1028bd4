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
    /// Returns the time planned for the whole set.
    pub fn minutes(&self) -> Duration {
        self.questions.iter().map(|question| question.minutes.total()).sum()
    }
}
