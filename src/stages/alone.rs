//! Answering alone, ahead of the day.

use super::answer::Walk;
use super::promises::promises;
use super::session::{Outcome, Session};
use super::status::answered;
use crate::domain::ParticipantId;
use crate::error::Error;
use crate::flow::{Flow, Next};
use crate::prompt::Waited;

impl Session<'_, '_> {
    /// Asks `participant` everything that is not revealed yet.
    pub(super) fn answer_alone(&mut self, participant: &ParticipantId) -> Result<Outcome, Error> {
        self.flow = Flow::alone(
            self.sitting.workshop(),
            participant,
            self.sitting.sheets().flat_map(answered),
        );
        let (questions, answered) = self.flow.progress(self.sitting.workshop(), participant);
        let (name, questions) = (self.name(participant), super::agenda::questions(questions));
        self.page(&format!(
            "{name}: {questions}, {answered} answered so far.\n\n{}\n",
            promises(self.workshop())
        ))?;
        if self.wait("Begin")? == Waited::Pause {
            return Ok(Outcome::Paused);
        }
        let mut walk = Walk::default();
        while let Next::Ask(turn) = self.flow.next(self.sitting.workshop()) {
            if self.ask(&turn, &mut walk)?.is_some() {
                return Ok(Outcome::Paused);
            }
        }
        Ok(Outcome::Finished)
    }
}
