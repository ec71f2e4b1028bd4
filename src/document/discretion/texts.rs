//! Texts as they may be seen, one by one, outside the view.

use std::collections::BTreeSet;

use super::super::view::Speech;
use super::rules::Rules;
use super::seen::{Discreet, NUMBER, Undecided};
use super::walk::{Place, leaks_in};
use crate::domain::{Audience, Decisions};

/// What is looked for in texts, and what was decided about it.
#[derive(Debug)]
pub struct Texts {
    rules: Rules,
    decisions: Decisions,
}

impl Texts {
    /// Makes it of what is looked for and what was decided.
    pub fn new(rules: Rules, decisions: Decisions) -> Self {
        Self { rules, decisions }
    }

    /// Returns a text as it may be seen: what nobody decided about is masked. `words` says whose it
    /// is.
    pub fn seen(&self, text: &str, words: Speech) -> String {
        let leaks = leaks_in(text, &self.rules, words, Place::default);
        let ruling = |stretch| self.decisions.ruling(Audience::Team, stretch);
        Discreet::new(&leaks, ruling, Undecided::Masked).one(text)
    }
}

/// Returns the numbers of what is undecided that stand in something that was written.
pub fn numbered(written: &str) -> BTreeSet<usize> {
    let between = written.split(NUMBER).filter(|it| it.bytes().all(|byte| byte.is_ascii_digit()));
    between.filter_map(|number| number.parse().ok()).collect()
}
