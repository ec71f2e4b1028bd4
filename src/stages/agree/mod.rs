//! Agreeing on statements: candidates, wording, support, dissent, and the word of whoever decides.

mod back;
mod decision;
mod dissent;
mod lists;
mod looked;
mod objections;
mod principle;
mod principles;
mod reasons;
mod review;
mod sentence;
mod several;
mod support;

use super::line::{Line, Typed};
use super::session::{Outcome, Session};
use crate::changes::explained;
use crate::domain::{Statements, Subject};
use crate::error::Error;
use crate::figures::{Accord, Supports};
use crate::flow::agreeing::{self, Open, Tested, Wording};
use crate::flow::candidates::feeds_statements;
use crate::flow::spoken;
use crate::flow::wording::Remark;
use crate::prompt::{PromptError, Waited};

/// Where the fists to five lie while the keyboard goes round.
const URN: &str = "support";

/// How a step ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Moved {
    /// The next one comes.
    On,
    /// They want the one before.
    Back,
    /// This one comes: a wording that has changed is tested again, whoever objects has the floor.
    To(Wording),
}

/// What the writers want at the beginning.
#[derive(Clone, Copy)]
enum Want {
    From(Wording),
    /// All of it anew.
    Anew,
    Choose,
    Leave,
    Pause,
}

/// What becomes of something that stands already.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Stands {
    Keep,
    Change,
    Aside,
    /// This practice of it, which is gone, comes back.
    Again(String),
    Back,
}

impl Session<'_, '_> {
    /// Makes the statements.
    pub(super) fn agree(&mut self) -> Result<Outcome, Error> {
        // Who left the look back out has not taken them over yet.
        self.carry_over()?;
        self.take_up()?;
        let asked: Vec<_> = self.workshop().questions().collect();
        if !feeds_statements(&asked) && *self.stated() == Statements::default() {
            return Ok(Outcome::Finished);
        }
        loop {
            let from = match self.where_to_begin()? {
                Want::From(step) => step,
                Want::Anew => {
                    self.looks_anew()?;
                    Wording::Promise
                }
                Want::Choose => match self.choose_step()? {
                    Some(step) => step,
                    None => continue,
                },
                Want::Leave => return Ok(Outcome::Finished),
                Want::Pause => return Err(PromptError::Paused.into()),
            };
            if self.steps_from(from)? {
                self.context.prompter.clear()?;
                return Ok(Outcome::Finished);
            }
        }
    }

    /// Goes through the steps from one of them on. Returns `false` where the writers go back before
    /// the first.
    fn steps_from(&mut self, from: Wording) -> Result<bool, Error> {
        let mut at = place(from);
        while let Some(step) = Wording::ALL.get(at) {
            let moved = match step {
                Wording::Promise => self.sentence(&sentence::PROMISE)?,
                Wording::Goal => self.sentence(&sentence::GOAL)?,
                Wording::Feeling => self.sentence(&sentence::FEELING)?,
                Wording::Principles => self.principles()?,
                Wording::Order => self.order()?,
                Wording::Rituals => self.rituals()?,
                Wording::Support => self.support()?,
                Wording::Objections => self.objections()?,
                Wording::Reasons => self.reasons()?,
                Wording::Decision => self.decision()?,
            };
            if let (Moved::On, Some(on)) = (moved, about(*step)) {
                self.has_looked_at(&on)?;
            }
            at = match moved {
                Moved::On => at + 1,
                Moved::Back if at == 0 => return Ok(false),
                Moved::Back => self.step_before(at)?,
                Moved::To(step) => place(step),
            };
        }
        Ok(true)
    }

    /// Returns the step before, over those that would pass by themselves.
    fn step_before(&self, at: usize) -> Result<usize, Error> {
        let began = self.began()?;
        let passes = |step: &Wording| match step {
            Wording::Order => self.stated().principles.len() < 2,
            Wording::Support => agreeing::untested(self.stated()).is_empty(),
            Wording::Reasons => {
                began.as_ref().is_none_or(|began| explained(began, self.stated()).is_empty())
            }
            Wording::Promise
            | Wording::Goal
            | Wording::Feeling
            | Wording::Principles
            | Wording::Rituals
            | Wording::Objections
            | Wording::Decision => false,
        };
        let before = Wording::ALL.iter().enumerate().take(at);
        Ok(before.filter(|(_, step)| !passes(step)).map(|(at, _)| at).next_back().unwrap_or(0))
    }

    /// Returns what is stated so far.
    fn stated(&self) -> &Statements {
        &self.sitting.agreement().statements
    }

    /// Whether every objection has led to a change or a dissent.
    pub(super) fn is_settled(&self) -> bool {
        self.unsettled().is_empty()
    }

    /// Returns the statements to which somebody objects without a dissent: fewer than three fingers.
    fn unsettled(&self) -> Vec<Tested<'_>> {
        let dissent = &self.stated().dissent;
        let mut stated = agreeing::stated(self.stated());
        stated.retain(|one| {
            let supports: Supports = one.support.iter().copied().collect();
            supports.accord(&one.on, dissent) == Accord::Unsettled
        });
        stated
    }

    /// Returns what is in the way of a decision.
    fn open(&self) -> Result<Open, Error> {
        Ok(if !self.is_settled() {
            Open::Objections
        } else if !self.without_a_reason()?.is_empty() {
            Open::Reasons
        } else {
            Open::Nothing
        })
    }

    /// Shows what is stated so far, and asks where to go on.
    fn where_to_begin(&mut self) -> Result<Want, Error> {
        let next = if self.sitting.sealed(URN)?.is_empty() {
            let began = self.began()?.unwrap_or_default();
            Wording::next(self.stated(), &began, &self.looked_at()?, self.open()?)
        } else {
            // Some have shown their support already.
            Wording::Support
        };
        let is_decided = self.stated().decided.is_some();
        let overview = self.overview()?;
        self.screens(&format!("What you state\n\n{overview}\n"))?;
        let first = if is_decided {
            ("Go through it again".to_owned(), Want::Anew)
        } else {
            (format!("Go on with {}", called(next)), Want::From(next))
        };
        let choices = vec![
            first,
            ("Choose where to begin".to_owned(), Want::Choose),
            ("Leave it as it is, and go on".to_owned(), Want::Leave),
            ("Stop for now".to_owned(), Want::Pause),
        ];
        let default = if is_decided { 2 } else { 0 };
        self.pick_one("What next?", choices, default)
    }

    fn choose_step(&mut self) -> Result<Option<Wording>, Error> {
        let steps = Wording::ALL.into_iter().map(|step| (capital(called(step)), step)).collect();
        self.pick("Where do you begin?", steps, 0)
    }

    /// Returns what is stated so far, a line each. What the edition before stated and is there no
    /// longer was dropped.
    fn overview(&self) -> Result<String, Error> {
        let (statements, began) = (self.stated(), self.began()?.unwrap_or_default());
        let line = |title: &str, words: Option<&str>, was_there: bool| match words {
            Some(words) => format!("{title}: {words}"),
            None if was_there => format!("{title}: dropped"),
            None => format!("{title}: not yet"),
        };
        let text = |on: &Subject| {
            let stated = agreeing::stated(statements).into_iter();
            stated.filter(|one| one.on == *on).map(|one| one.words).next()
        };
        let mut lines = vec![
            line("Promise", text(&Subject::Promise), began.promise.is_some()),
            line("Goal", text(&Subject::Goal), began.goal.is_some()),
            line("Feeling", text(&Subject::Feeling), began.feeling.is_some()),
        ];
        let principles = statements.principles.iter().map(|one| format!("  - {}", one.name));
        let principles: Vec<_> = principles.collect();
        if principles.is_empty() {
            lines.push(line("Principles", None, !began.principles.is_empty()));
        } else {
            lines.push("Principles:".to_owned());
            lines.extend(principles);
        }
        let order = statements.order.join("; ");
        let order = Some(order.as_str()).filter(|order| !order.is_empty());
        lines.push(line("What wins", order, !began.order.is_empty()));
        let rituals = statements.rituals.join("; ");
        let rituals = Some(rituals.as_str()).filter(|rituals| !rituals.is_empty());
        lines.push(line("Rituals", rituals, !began.rituals.is_empty()));
        if !statements.dissent.is_empty() {
            lines.push(format!("Where you differ: {} recorded", statements.dissent.len()));
        }
        let decided = statements.decided.as_ref();
        let decided =
            decided.map(|decided| format!("by {} on {}", decided.by, spoken(decided.on.0)));
        lines.push(line("Decided", decided.as_deref(), false));
        Ok(lines.join("\n"))
    }

    /// Shows a statement that stands already, and asks what becomes of it. What stood in the edition
    /// before is not put aside but dropped.
    fn keep_or_change(&mut self, on: &Subject, shown: &str) -> Result<Stands, Error> {
        let began = self.began()?.unwrap_or_default();
        let aside = if began.states(on) { "Drop it, and say why" } else { "Put it aside" };
        let mut choices = vec![
            ("Keep it".to_owned(), Some(Stands::Keep)),
            ("Change it".to_owned(), Some(Stands::Change)),
        ];
        if let Subject::Principle(id) = on {
            let principle = self.stated().principle(id);
            let gone = principle.map(|one| agreeing::gone_practices(one, &began));
            choices.extend(gone.into_iter().flatten().map(|practice| {
                let again = Stands::Again(practice.to_owned());
                (format!("Take back, in practice: {practice}"), Some(again))
            }));
        }
        choices.push((aside.to_owned(), Some(Stands::Aside)));
        choices.push(("Stop for now".to_owned(), None));
        self.context.prompter.clear()?;
        let rows_of_the_list = choices.len() + 2;
        let read = self.context.prompter.read_above(&format!("{shown}\n"), rows_of_the_list)?;
        if read == Waited::Pause {
            return Err(PromptError::Paused.into());
        }
        match self.pick("What becomes of it?", choices, 0)? {
            None => Ok(Stands::Back),
            Some(None) => Err(PromptError::Paused.into()),
            Some(Some(stands)) => {
                let is_sure = stands == Stands::Keep || self.may_change()?;
                Ok(if is_sure { stands } else { Stands::Keep })
            }
        }
    }

    /// Asks whether a wording may change although some have shown their support already; then all are
    /// asked again.
    fn may_change(&mut self) -> Result<bool, Error> {
        let shown = self.sitting.sealed(URN)?.len();
        if shown == 0 {
            return Ok(true);
        }
        let question = format!(
            "{} shown how far they support it. If the wording changes, all are asked again. Change \
             it?",
            if shown == 1 { "1 of you has".to_owned() } else { format!("{shown} of you have") }
        );
        let is_sure = self.context.prompter.confirm(&question, false)? == Some(true);
        if is_sure {
            self.sitting.empty(URN)?;
        }
        Ok(is_sure)
    }

    /// Says what is worth a second look, and asks whether it stays; the writers decide.
    fn stays(&mut self, remarks: &[Remark]) -> Result<bool, Error> {
        if remarks.is_empty() {
            return Ok(true);
        }
        let told: Vec<_> = remarks.iter().map(|remark| format!("- {remark}")).collect();
        self.show(&format!("Worth a second look:\n{}", told.join("\n")))?;
        Ok(self.context.prompter.confirm("Does it stay like this?", true)? == Some(true))
    }

    /// Shows `text` at the top of an empty screen, screenful by screenful.
    fn screens(&mut self, text: &str) -> Result<(), Error> {
        self.context.prompter.clear()?;
        match self.context.prompter.read(text)? {
            Waited::Ready => Ok(()),
            Waited::Pause => Err(PromptError::Paused.into()),
        }
    }

    /// Waits until they go on.
    fn go_on(&mut self) -> Result<(), Error> {
        match self.wait("Go on")? {
            Waited::Ready => Ok(()),
            Waited::Pause => Err(PromptError::Paused.into()),
        }
    }

    /// Asks for a line that is not blank.
    fn words(&mut self, line: Line<'_>) -> Result<Typed<String>, Error> {
        self.line(line, |typed| {
            let words = typed.trim();
            if words.is_empty() { Err("words are asked for") } else { Ok(words.to_owned()) }
        })
    }
}

/// Returns the place of a step among all.
fn place(step: Wording) -> usize {
    Wording::ALL.iter().position(|one| *one == step).unwrap_or(0)
}

/// Returns what is looked at in a step, where that is one thing.
fn about(step: Wording) -> Option<Subject> {
    match step {
        Wording::Promise => Some(Subject::Promise),
        Wording::Goal => Some(Subject::Goal),
        Wording::Feeling => Some(Subject::Feeling),
        Wording::Order => Some(Subject::Order),
        Wording::Principles
        | Wording::Rituals
        | Wording::Support
        | Wording::Objections
        | Wording::Reasons
        | Wording::Decision => None,
    }
}

/// Returns what a step is about.
fn called(step: Wording) -> &'static str {
    match step {
        Wording::Promise => "the promise",
        Wording::Goal => "the goal",
        Wording::Feeling => "the feeling",
        Wording::Principles => "the principles",
        Wording::Order => "what wins when two pull apart",
        Wording::Rituals => "the rituals",
        Wording::Support => "how far everybody supports it",
        Wording::Objections => "where you differ",
        Wording::Reasons => "why something is otherwise",
        Wording::Decision => "the decision",
    }
}

/// Returns a subject as people call it; a principle by its name.
pub(super) fn title(statements: &Statements, on: &Subject) -> String {
    match on {
        Subject::Promise => "Promise".to_owned(),
        Subject::Goal => "Goal".to_owned(),
        Subject::Feeling => "Feeling".to_owned(),
        Subject::Order => "What wins".to_owned(),
        Subject::Principle(id) => statements.names(id).unwrap_or(id.as_str()).to_owned(),
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
