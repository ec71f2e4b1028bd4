//! What can be picked by its number: where own words are ranked, and where it is asked of each principle
//! whether it is kept, changed or dropped.

use super::{Form, Step};
use crate::domain::{Items, Leaning, Part, Rejected};
use crate::text::{named, number, word_for_word};

impl Form<'_> {
    /// Returns what was meant by what was `typed` into a field: what was picked, or the words themselves.
    pub(super) fn meant(&self, step: Step, typed: &str) -> Result<String, Rejected> {
        match self.part(step) {
            Some(Part::Ranking(_)) => picked(self.offered, typed).map(str::to_owned),
            Some(Part::Items(items)) => self.of_review(items, step, typed),
            Some(
                Part::Text(_)
                | Part::Scale(_)
                | Part::Choice(_)
                | Part::Choices(_)
                | Part::Evidence,
            )
            | None => Ok(typed.to_owned()),
        }
    }

    /// Whether a part asks about the principles that are offered; an empty row ends it at once.
    pub(super) fn reviews(&self, part: &Part) -> bool {
        let is_review = matches!(part, Part::Items(items) if items.review().is_some());
        is_review && !self.offered.is_empty()
    }

    /// Returns what was meant in a review of the principles that are offered: one of these, each once,
    /// and one of three words.
    fn of_review(&self, items: &Items, step: Step, typed: &str) -> Result<String, Rejected> {
        let columns = items.review().filter(|_| !self.offered.is_empty() && !typed.is_empty());
        let text = || typed.to_owned();
        let Some((principle, verdict)) = columns else { return Ok(text()) };
        if step.column == verdict {
            let leaning =
                Leaning::read(typed).ok_or_else(|| Rejected::NotALeaning { text: text() })?;
            return Ok(leaning.as_str().to_owned());
        }
        if step.column != principle {
            return Ok(text());
        }
        let names: Vec<_> = self.offered.iter().map(String::as_str).collect();
        let at = named(&names, typed);
        let name = at
            .and_then(|at| self.offered.get(at))
            .ok_or_else(|| Rejected::NotAnOption { text: text(), options: self.offered.len() })?;
        let mut before = (0..step.item).map(|item| self.text(Step { item, ..step }));
        if before.any(|other| word_for_word(other, name)) {
            return Err(Rejected::Twice { text: name.clone() });
        }
        Ok(name.clone())
    }
}

/// Returns what was picked of what is `offered`, or what was `typed` where that is no number.
fn picked<'t>(offered: &'t [String], typed: &'t str) -> Result<&'t str, Rejected> {
    let Some(number) = number::<usize>(typed) else { return Ok(typed) };
    let options = offered.len();
    if options == 0 {
        return Ok(typed);
    }
    let picked = number.checked_sub(1).and_then(|at| offered.get(at)).map(String::as_str);
    picked.ok_or_else(|| Rejected::NotAnOption { text: typed.to_owned(), options })
}
