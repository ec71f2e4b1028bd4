//! The principles: those of the edition before one by one, as they stand; then what is added, from
//! what the votes say or from nothing.

use super::review::Reviewed;
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
    TakeBack(Subject),
    Enough,
    Pause,
}

/// What there is to choose from once all that stands was looked at.
struct Material {
    candidates: Vec<Candidate>,
    /// The principles of the edition before, as they stood there.
    before: Vec<Principle>,
}

const ABOUT: &str = "The principles\n\nWhat to do when nobody has told you. Four to six are \
                     enough; each costs something.";

impl Session<'_, '_> {
    /// Keeps, changes or drops the principles of the edition before, one after the other, and words
    /// new ones until the writers have enough of them. What was looked at earlier is not asked again,
    /// unless they go back to it.
    pub(super) fn principles(&mut self) -> Result<Moved, Error> {
        let began = self.began()?.unwrap_or_default().principles.into_iter();
        let all: Vec<_> = began.map(|one| Subject::Principle(one.id)).collect();
        let looked = self.looked_at()?;
        let reviewed = self.reviewed()?;
        let mut at = all.iter().position(|on| !looked.contains(on)).unwrap_or(all.len());
        loop {
            let moved = match all.get(at) {
                Some(on) => {
                    let heading = format!("Principle {} of {}", at + 1, all.len());
                    self.look_at_principle(on, &heading, &reviewed)?
                }
                None => self.more_principles(&reviewed)?,
            };
            at = match moved {
                Moved::On if at < all.len() => at + 1,
                Moved::On | Moved::To(_) => return Ok(moved),
                Moved::Back => {
                    let mut before = all.iter().take(at);
                    match before.rposition(|on| self.stated().states(on)) {
                        Some(before) => before,
                        None => return Ok(Moved::Back),
                    }
                }
            };
        }
    }

    /// Shows a principle in full, and keeps it, changes it or puts it aside. One that is gone passes by
    /// itself.
    fn look_at_principle(
        &mut self,
        on: &Subject,
        heading: &str,
        reviewed: &Reviewed,
    ) -> Result<Moved, Error> {
        let Subject::Principle(id) = on else { return Ok(Moved::On) };
        loop {
            let Some(principle) = self.stated().principle(id).cloned() else {
                return Ok(Moved::On);
            };
            let shown = format!("{heading}\n\n{}{}", in_full(&principle), reviewed.of(id));
            let is_through = match self.keep_or_change(on, &shown)? {
                Stands::Back => return Ok(Moved::Back),
                Stands::Keep => true,
                Stands::Change => self.principle(Some(principle), None)?,
                Stands::Aside => self.put_aside(on)?,
                Stands::Again(practice) => {
                    self.take_practice_back((&principle, &practice))?;
                    false
                }
            };
            if is_through {
                self.has_looked_at(on)?;
                return Ok(Moved::On);
            }
        }
    }

    /// Words principles until the writers have enough of them.
    fn more_principles(&mut self, reviewed: &Reviewed) -> Result<Moved, Error> {
        let edition = self.sitting.folder().load()?;
        let candidates = candidates(&edition, Wanted::Principle);
        let before = self.edition_before()?;
        let before = before.map_or_else(Vec::new, |(_, _, made)| made.statements.principles);
        let material = Material { candidates, before };
        let of_none = reviewed.of_none();
        loop {
            let stands: Vec<_> = self.stated().principles.iter().map(in_short).collect();
            let stands = if stands.is_empty() {
                String::new()
            } else {
                format!("\n\n{}", stands.join("\n"))
            };
            self.page(&format!("{ABOUT}{stands}{of_none}\n"))?;
            let (choices, default) = self.next_principles(&material)?;
            match self.pick("Which one comes next?", choices, default)? {
                None => return Ok(Moved::Back),
                Some(Next::Enough) => return Ok(Moved::On),
                Some(Next::Pause) => return Err(PromptError::Paused.into()),
                Some(Next::Change) => self.change_a_principle(reviewed)?,
                Some(next) => {
                    if self.may_change()? {
                        self.next_principle(next, &material.candidates)?;
                    }
                }
            }
        }
    }

    /// Words the principle that comes next, or takes one back.
    fn next_principle(&mut self, next: Next, candidates: &[Candidate]) -> Result<(), Error> {
        let begun = match next {
            Next::TakeBack(on) => return self.take_back(&on),
            Next::From(one) => Some((one.words, vec![one.from])),
            Next::Several => match self.several(candidates)? {
                None => return Ok(()),
                several => several,
            },
            Next::Own | Next::Change | Next::Enough | Next::Pause => None,
        };
        self.principle(None, begun).map(drop)
    }

    /// Returns what the next principle may be, and what is likeliest. What one that stands is made from
    /// is none, nor is what it was made from in the edition before. Where all of that edition were
    /// looked at, it is likeliest that there are enough.
    fn next_principles(&self, material: &Material) -> Result<(Vec<(String, Next)>, usize), Error> {
        let Material { candidates, before } = material;
        let principles = &self.stated().principles;
        let stands = |one: &&Principle| principles.iter().any(|principle| principle.id == one.id);
        let made: Vec<_> = principles.iter().chain(before.iter().filter(stands)).collect();
        let is_used =
            |one: &&Candidate| made.iter().any(|principle| principle.from.contains(&one.from));
        let free: Vec<_> = candidates.iter().filter(|one| !is_used(one)).cloned().collect();
        let is_tested = principles.iter().any(|principle| !principle.support.is_empty());
        let is_likely = principles.is_empty()
            || (before.is_empty() && !is_tested && free.first().is_some_and(|one| one.half));
        let mut choices = Vec::new();
        if !principles.is_empty() {
            choices.push(("No more principles".to_owned(), Next::Enough));
            choices.push(("Change one of these".to_owned(), Next::Change));
        }
        let gone = self.gone_principles()?.into_iter();
        choices.extend(gone.map(|one| {
            (format!("Take back: {}", one.name), Next::TakeBack(Subject::Principle(one.id)))
        }));
        let default = if is_likely { choices.len() } else { 0 };
        choices.extend(free.into_iter().map(|one| (told(&one), Next::From(one))));
        if candidates.len() > 1 {
            choices.push((SEVERAL.to_owned(), Next::Several));
        }
        choices.push(("In our own words".to_owned(), Next::Own));
        if principles.is_empty() {
            choices.push(("None yet".to_owned(), Next::Enough));
        }
        choices.push(("Stop for now".to_owned(), Next::Pause));
        Ok((choices, default))
    }

    /// Lets the writers choose a principle, and keeps it, changes it or puts it aside.
    fn change_a_principle(&mut self, reviewed: &Reviewed) -> Result<(), Error> {
        let principles = self.stated().principles.iter();
        let choices = principles.map(|one| (one.name.clone(), one.id.clone())).collect();
        let Some(id) = self.pick("Which one?", choices, 0)? else { return Ok(()) };
        self.look_at_principle(&Subject::Principle(id), "A principle", reviewed).map(drop)
    }
}

/// Returns a principle in a line.
fn in_short(principle: &Principle) -> String {
    format!("- {}", principle.said())
}

/// Returns a principle with all that belongs to it.
pub(super) fn in_full(principle: &Principle) -> String {
    let Principle { name, means, in_practice, even_over, .. } = principle;
    let mut lines = vec![format!("{name}\n\n{means}")];
    lines.extend(in_practice.iter().map(|behaviour| format!("- {behaviour}")));
    lines.extend(even_over.iter().map(|over| format!("Even over {over}")));
    lines.join("\n")
}
