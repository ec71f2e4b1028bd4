//! The check-in: the short look between two editions, alone or with the team, in any month. It asks the
//! short form of the team's question sets as a workshop asks its questions, shows what it came to, and
//! is over: no themes, no votes, no document.

mod begin;
mod came;
mod earlier;
mod people;

pub use begin::{CheckIn, Who, check_in};
pub(super) use begin::{pointless, remind_of_check_ins};
pub use came::came_to;
pub use people::find_alone;
pub(super) use people::{as_known, begins};

use super::close::tell_paused;
use super::session::{Outcome, Session};
use crate::error::Error;
use crate::prompt::Waited;

impl Session<'_, '_> {
    /// Holds a check-in, from where it stands to its end, or to where somebody stops.
    pub fn run_check_in(mut self) -> Result<(), Error> {
        let outcome = self.hold_check_in();
        match self.settle(outcome)? {
            Outcome::Finished => self.close_check_in(),
            Outcome::Paused => tell_paused(self.context, "check-in"),
        }
    }

    fn hold_check_in(&mut self) -> Result<Outcome, Error> {
        if self.welcome()? == Outcome::Paused || self.answer()? == Outcome::Paused {
            return Ok(Outcome::Paused);
        }
        let columns = self.context.prompter.columns();
        let came = came_to(self.context, &self.folder, self.sitting.folder(), columns)?;
        Ok(match self.pages(&came, "Talk, then end the check-in")? {
            Waited::Ready => Outcome::Finished,
            Waited::Pause => Outcome::Paused,
        })
    }

    /// Closes a check-in: erases what is off the record, and says what comes next.
    fn close_check_in(mut self) -> Result<(), Error> {
        self.sitting.close()?;
        let id = self.sitting.folder().id();
        let again = self.context.command(&format!("check-in --edition {id}"));
        let next = self.workshop().next.format("%-d %B %Y");
        self.page(&format!(
            "The check-in is over. What was off the record is erased.\n`{again}` shows again what \
             it came to.\nNext workshop: {next}\n"
        ))
    }
}
