//! A session: a workshop that is being worked on by whoever sits here.

use std::collections::HashMap;
use std::time::Duration;

use super::close::tell_paused;
use super::status::answered;
use crate::context::Context;
use crate::domain::{
    Agreement, Answer, ParticipantId, QuestionId, Said, Statements, Themes, Workshop,
};
use crate::error::Error;
use crate::flow::{Flow, carry};
use crate::prompt::{Clock, PromptError, Waited};
use crate::store::{EditionFolder, Folder, Sitting};

/// How a session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It went through to its end.
    Finished,
    /// Somebody stopped for now; everything given so far is kept.
    Paused,
}

/// A workshop that is being worked on.
#[expect(missing_debug_implementations, reason = "the context is made of borrowed streams")]
pub struct Session<'c, 'io> {
    pub(super) context: &'c mut Context<'io>,
    pub(super) folder: Folder,
    pub(super) sitting: Sitting,
    pub(super) flow: Flow,
    /// What can be picked besides own words, question by question, as far as it was looked up.
    pub(super) offered: HashMap<QuestionId, Vec<String>>,
    /// The time spent in earlier sittings.
    spent_before: Duration,
}

impl<'c, 'io> Session<'c, 'io> {
    /// Takes up a workshop where it stands.
    pub fn new(context: &'c mut Context<'io>, folder: Folder, sitting: Sitting) -> Self {
        let flow = Flow::new(sitting.sheets().flat_map(answered));
        let spent_before = sitting.workshop().spent;
        Self { context, folder, sitting, flow, offered: HashMap::new(), spent_before }
    }

    /// Asks `participant` alone what is not revealed yet.
    pub fn run_alone(mut self, participant: &ParticipantId) -> Result<(), Error> {
        // The time of one alone is not the workshop's.
        let outcome = paused(self.answer_alone(participant));
        match self.cleared(outcome)? {
            Outcome::Finished => self.page("Thank you. Everything you gave is kept, unseen."),
            Outcome::Paused => {
                let is_check_in = self.sitting.folder().is_check_in();
                let command = if is_check_in { "check-in" } else { "answer" };
                tell_paused(self.context, &format!("{command} --as {participant}"))
            }
        }
    }

    /// Keeps the time that was spent, however a sitting ended.
    pub(super) fn settle(&mut self, outcome: Result<Outcome, Error>) -> Result<Outcome, Error> {
        let saved = self.change(|_| {});
        // What ended the sitting is told rather than what came of it.
        let outcome = self.cleared(paused(outcome))?;
        saved?;
        Ok(outcome)
    }

    /// Clears the screen where a sitting did not go to its end: whoever stops may be in the middle
    /// of an answer, before everybody's eyes.
    fn cleared(&mut self, outcome: Result<Outcome, Error>) -> Result<Outcome, Error> {
        let is_finished = matches!(outcome, Ok(Outcome::Finished));
        let cleared = if is_finished { Ok(()) } else { self.context.prompter.clear() };
        // What ended the sitting is told rather than what came of it.
        let outcome = outcome?;
        cleared?;
        Ok(outcome)
    }

    /// Returns the workshop as it stands.
    pub(super) fn workshop(&self) -> &Workshop {
        self.sitting.workshop()
    }

    /// Reads the edition that this one follows, and what its team made of its answers.
    pub(super) fn edition_before(&self) -> Result<Option<Before>, Error> {
        before(self.sitting.folder(), self.workshop())
    }

    /// Returns what the statements begin with of an edition that follows another.
    pub(super) fn began(&self) -> Result<Option<Statements>, Error> {
        let themes = &self.sitting.agreement().themes;
        began(self.sitting.folder(), (self.workshop(), themes))
    }

    /// Takes over what the edition before states, unless something is stated already.
    pub(super) fn carry_over(&mut self) -> Result<(), Error> {
        if self.sitting.agreement().statements == Statements::default()
            && let Some(began) = self.began()?
        {
            self.sitting.change_statements(|all| *all = began)?;
        }
        Ok(())
    }

    /// Takes up the themes that what was carried over is made from, once they are there.
    pub(super) fn take_up(&mut self) -> Result<(), Error> {
        if let Some((_, _, before)) = self.edition_before()? {
            let themes = self.sitting.agreement().themes.clone();
            self.sitting.change_statements(|all| all.take_up(&before.statements, &themes))?;
        }
        Ok(())
    }

    /// Changes the workshop, and saves it with the time spent so far.
    pub(super) fn change(&mut self, change: impl FnOnce(&mut Workshop)) -> Result<(), Error> {
        let spent = self.spent_before + (self.context.elapsed)();
        self.sitting.change_workshop(|workshop| {
            change(workshop);
            workshop.spent = spent;
        })?;
        Ok(())
    }

    /// Shows `text` as part of the conversation.
    pub(super) fn show(&mut self, text: &str) -> Result<(), Error> {
        Ok(self.context.prompter.show(text)?)
    }

    /// Shows `text` at the top of an empty screen, screenful by screenful, and waits until it has
    /// been read.
    pub(super) fn pages(&mut self, text: &str, invitation: &str) -> Result<Waited, Error> {
        self.context.prompter.clear()?;
        match self.context.prompter.read(text)? {
            Waited::Ready => self.wait(invitation),
            Waited::Pause => Ok(Waited::Pause),
        }
    }

    /// Waits until people are ready.
    pub(super) fn wait(&mut self, invitation: &str) -> Result<Waited, Error> {
        Ok(self.context.prompter.wait(invitation)?)
    }

    /// Shows `text` at the top of an empty screen, which shows nothing of what was there before.
    pub(super) fn page(&mut self, text: &str) -> Result<(), Error> {
        self.context.prompter.clear()?;
        self.show(text)
    }

    /// Returns the time that is running since `began`, beside what was `planned`.
    pub(super) fn clock(&self, (began, planned): (Duration, Duration)) -> Clock {
        Clock { elapsed: (self.context.elapsed)().saturating_sub(began), planned }
    }
}

/// The edition before another, and what its team made of its answers.
pub(super) type Before = (EditionFolder, Workshop, Agreement);

/// Reads the edition that another one follows.
fn before(folder: &EditionFolder, workshop: &Workshop) -> Result<Option<Before>, Error> {
    let Some(folder) = folder.before(workshop)? else { return Ok(None) };
    let workshop = folder.workshop()?;
    let agreement = folder.agreement(&workshop)?;
    Ok(Some((folder, workshop, agreement)))
}

/// Returns what the statements of an edition with these themes begin with that follows another.
pub(super) fn began(
    folder: &EditionFolder,
    (workshop, themes): (&Workshop, &Themes),
) -> Result<Option<Statements>, Error> {
    let Some((_, before, made)) = before(folder, workshop)? else { return Ok(None) };
    let mut began = carry(&made.statements, before.edition);
    began.take_up(&made.statements, themes);
    folder.name_gone(workshop, &mut began)?;
    Ok(Some(began))
}

/// Takes what ended a sitting for what it means.
fn paused(outcome: Result<Outcome, Error>) -> Result<Outcome, Error> {
    match outcome {
        Err(Error::Prompt(PromptError::Paused)) => Ok(Outcome::Paused),
        Err(Error::Prompt(PromptError::Ended)) => Err(Error::Unfinished),
        other => other,
    }
}

/// Returns what an answer says, if it says anything.
pub(super) fn said(answer: &Answer) -> Option<&Said> {
    match answer {
        Answer::Named(said) | Answer::Unnamed(said) | Answer::OffTheRecord(said) => Some(said),
        Answer::Pass => None,
    }
}
