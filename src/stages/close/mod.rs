//! The end of a sitting, and of a workshop: what is off the record goes, the document is written,
//! and people are told where it is.

mod next;
mod worth;

use std::path::Path;

use super::session::{Outcome, Session};
use super::writing::put_philosophy;
use crate::context::Context;
use crate::error::{Error, exit};
use crate::flow::shuffle;
use crate::prompt::{PromptError, Waited};
use crate::store::{Folder, Sitting};

impl Session<'_, '_> {
    /// Asks whether it was worth the time, reads out what was parked, and says when the team comes
    /// back.
    pub(super) fn closing(&mut self) -> Result<Outcome, Error> {
        self.worth()?;
        if self.read_out_parked()? == Outcome::Paused {
            return Ok(Outcome::Paused);
        }
        self.next_day()
    }

    /// Shows the thoughts that people parked, without names and in an order that tells nothing.
    fn read_out_parked(&mut self) -> Result<Outcome, Error> {
        let mut thoughts: Vec<_> =
            self.sitting.sheets().flat_map(|sheet| &sheet.parked).cloned().collect();
        if thoughts.is_empty() {
            return Ok(Outcome::Finished);
        }
        shuffle(&mut thoughts, self.context.seed);
        let thoughts = thoughts.join("\n\n- ");
        let parked = format!("Thoughts that were parked:\n\n- {thoughts}\n\n");
        Ok(match self.pages(&parked, "Read them out, then go on")? {
            Waited::Ready => Outcome::Finished,
            Waited::Pause => Outcome::Paused,
        })
    }

    /// Closes the workshop: erases what is off the record, and writes the document.
    pub(super) fn close(mut self) -> Result<(), Error> {
        self.sitting.close()?;
        let next = self.workshop().next.format("%-d %B %Y");
        let over = format!(
            "That was the last question. What was off the record is erased.\nThe team comes back on \
             {next}.\n"
        );
        self.page(&over)?;
        // The workshop is over whatever becomes of the document, which can be written again.
        match put_philosophy(self.context, &self.folder, self.sitting.folder()) {
            Ok((put, masked)) => {
                for told in put.told() {
                    self.show(&told)?;
                }
                self.show(&format!("The document is written: {}", put.path.display()))?;
                if masked > 0 {
                    let told = tell_masked(masked, &self.context.command("write"));
                    self.show(&told)?;
                }
                match put.marked {
                    Some((count, line)) => {
                        let path = put.path;
                        self.unwritten(&Error::Conflicts { path, count, line })
                    }
                    None => Ok(()),
                }
            }
            Err(Error::Prompt(PromptError::Paused)) => {
                let again = self.context.command("write");
                self.show(&format!("The document is not written yet; `{again}` does it."))
            }
            Err(
                error @ (Error::Unmergeable { .. } | Error::Conflicts { .. } | Error::Store(_)),
            ) if error.exit_code() == exit::YOURS => self.unwritten(&error),
            Err(error) => Err(error),
        }
    }

    /// Says what is left to do about the document.
    fn unwritten(&mut self, error: &Error) -> Result<(), Error> {
        let hint = error.hint().map(|hint| format!("\n{hint}")).unwrap_or_default();
        self.show(&format!("{error}{hint}"))
    }
}

/// Says how much is masked in the document, and what asks about it.
fn tell_masked(masked: usize, write: &str) -> String {
    match masked {
        1 => {
            format!("One thing in it may be private and is masked as (…); `{write}` asks about it.")
        }
        many => format!(
            "{many} things in it may be private and are masked as (…); `{write}` asks about each."
        ),
    }
}

/// Says that everything is kept, and how to go on.
pub fn tell_paused(context: &mut Context<'_>, command: &str) -> Result<(), Error> {
    let command = context.command(command);
    let told = format!("Stopped for now. Everything given so far is kept; `{command}` goes on.");
    Ok(context.prompter.show(&told)?)
}

/// Says that a workshop is ready, and what can be done with it.
pub fn tell_ready(
    context: &mut Context<'_>,
    folder: &Folder,
    sitting: &Sitting,
) -> Result<(), Error> {
    let workshop = sitting.workshop();
    let first = workshop.participants.first().map_or("NAME", |person| person.id.as_str());
    let root = folder.root();
    let place = if root == Path::new(".") {
        "in this folder".to_owned()
    } else {
        format!("in {}", root.display())
    };
    let told = format!(
        "{} is ready {place}.\nBefore the day, alone: {}\nOn the day: {}",
        workshop.edition.title(),
        context.command(&format!("answer --as {first}")),
        context.command("run"),
    );
    context.ui.remark(&told).map_err(Error::Output)
}
