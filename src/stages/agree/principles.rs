//! The principles: one after the other, from what the votes say or from nothing.

use super::sentence::told;
use super::several::SEVERAL;
use super::{Moved, Session, Stands};
use crate::domain::{Principle, Subject};
use crate::error::Error;
use crate::flow::candidates::{Candidate, Wanted, candidates};
use crate::prompt::PromptError;

/// What the writers want next.
enum Next {
    From(Candidate),
    Several,
    Own,
    Change,
    Enough,
    Pause,
}

const ABOUT: &str = "The principles\n\nWhat to do when nobody has told you. Four to six are \
                     enough; each costs something.";

impl Session<'_, '_> {
    /// Words principles until the writers have enough of them.
    pub(super) fn principles(&mut self) -> Result<Moved, Error> {
        let edition = self.sitting.folder().load()?;
        let candidates = candidates(&edition, Wanted::Principle);
        let before = self.edition_before()?;
        let before = before.map_or_else(Vec::new, |(_, _, made)| made.statements.principles);
        loop {
            let stands: Vec<_> = self.stated().principles.iter().map(in_short).collect();
            let stands = if stands.is_empty() {
                String::new()
            } else {
                format!("\n\n{}", stands.join("\n"))
            };
            self.page(&format!("{ABOUT}{stands}\n"))?;
            let (choices, default) = self.next_principles(&candidates, &before);
            match self.pick("Which one comes next?", choices, default)? {
                None => return Ok(Moved::Back),
                Some(Next::Enough) => return Ok(Moved::On),
                Some(Next::Pause) => return Err(PromptError::Paused.into()),
                Some(Next::Change) => self.change_a_principle()?,
                Some(Next::From(one)) => {
                    if self.may_change()? {
                        self.principle(None, Some((one.words, vec![one.from])))?;
                    }
                }
                Some(Next::Several) => {
                    if let Some(several) = self.several(&candidates)?
                        && self.may_change()?
                    {
                        self.principle(None, Some(several))?;
                    }
                }
                Some(Next::Own) => {
                    if self.may_change()? {
                        self.principle(None, None)?;
                    }
                }
            }
        }
    }

    /// Returns what the next principle may be, and what is likeliest. What one that stands is made from
    /// is none, nor is what it was made from in the edition `before`.
    fn next_principles(
        &self,
        candidates: &[Candidate],
        before: &[Principle],
    ) -> (Vec<(String, Next)>, usize) {
        let principles = &self.stated().principles;
        let stands = |one: &&Principle| principles.iter().any(|principle| principle.id == one.id);
        let made: Vec<_> = principles.iter().chain(before.iter().filter(stands)).collect();
        let is_used =
            |one: &&Candidate| made.iter().any(|principle| principle.from.contains(&one.from));
        let free: Vec<_> = candidates.iter().filter(|one| !is_used(one)).cloned().collect();
        let is_tested = principles.iter().any(|principle| !principle.support.is_empty());
        let is_likely =
            principles.is_empty() || (!is_tested && free.first().is_some_and(|one| one.half));
        let mut choices: Vec<_> =
            free.into_iter().map(|one| (told(&one), Next::From(one))).collect();
        if candidates.len() > 1 {
            choices.push((SEVERAL.to_owned(), Next::Several));
        }
        choices.push(("In our own words".to_owned(), Next::Own));
        if !principles.is_empty() {
            choices.push(("Change one of these".to_owned(), Next::Change));
        }
        let enough = choices.len();
        let none = if principles.is_empty() { "None yet" } else { "No more principles" };
        choices.push((none.to_owned(), Next::Enough));
        choices.push(("Stop for now".to_owned(), Next::Pause));
        (choices, if is_likely { 0 } else { enough })
    }

    /// Lets the writers choose a principle, and keeps it, changes it or puts it aside.
    fn change_a_principle(&mut self) -> Result<(), Error> {
        let principles = self.stated().principles.iter();
        let choices = principles.map(|one| (one.name.clone(), one.clone())).collect();
        let Some(principle) = self.pick("Which one?", choices, 0)? else { return Ok(()) };
        let on = Subject::Principle(principle.id.clone());
        match self.keep_or_change(&on, &in_full(&principle))? {
            Stands::Keep | Stands::Back => Ok(()),
            Stands::Change => self.principle(Some(principle), None),
            Stands::Aside => self.put_aside(&on).map(drop),
        }
    }
}

/// Returns a principle in a line.
fn in_short(principle: &Principle) -> String {
    format!("- {}: {}", principle.name, principle.means)
}

/// Returns a principle with all that belongs to it.
pub(super) fn in_full(principle: &Principle) -> String {
    let Principle { name, means, in_practice, even_over, .. } = principle;
    let mut lines = vec![format!("{name}\n\n{means}")];
    lines.extend(in_practice.iter().map(|behaviour| format!("- {behaviour}")));
    lines.extend(even_over.iter().map(|over| format!("Even over {over}")));
    lines.join("\n")
}
