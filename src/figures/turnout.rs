//! How many were asked, answered and passed.

/// How many people a question reached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Turnout {
    /// To how many people the question applies. Who came late or left early is among them, so that
    /// "7 of 9" says how much of the team stands behind an answer.
    pub asked: usize,
    /// How many answered, in whatever way: by name, without one, or off the record.
    pub answered: usize,
    /// How many passed, which is a proper answer too.
    pub passed: usize,
}

impl Turnout {
    /// Returns how many neither answered nor passed: they came late, left, or are not there yet.
    pub fn not_reached(self) -> usize {
        self.asked.saturating_sub(self.answered + self.passed)
    }
}
