//! The walk from stage to stage: from where a workshop stands, or from a stage that was named, to
//! the written document.

use super::agenda::agenda;
use super::close::tell_paused;
use super::progress::{doing, made};
use super::promises::promises;
use super::session::{Outcome, Session};
use crate::domain::{Stage, Workshop};
use crate::error::Error;
use crate::flow::{Path, Progress, path, spoken};
use crate::prompt::Waited;

impl Session<'_, '_> {
    /// Walks from where the workshop stands, or from the stage that is `wanted`, to the written
    /// document, or to where somebody stops.
    pub fn run(mut self, wanted: Option<Stage>) -> Result<(), Error> {
        // What cannot be is told before anything else.
        let way = wanted.map(|wanted| self.way_to(wanted)).transpose()?;
        let outcome = self.walk(way, wanted);
        match self.settle(outcome)? {
            Outcome::Finished => self.close(),
            Outcome::Paused => tell_paused(self.context, "run"),
        }
    }

    fn way_to(&self, wanted: Stage) -> Result<Path, Error> {
        let before = self.edition_before()?.map(|(_, _, made)| made);
        let before = before.unwrap_or_default();
        path(self.workshop(), self.sitting.agreement(), &before, wanted).map_err(Error::Barred)
    }

    /// Walks through everything that people have a part in.
    fn walk(&mut self, way: Option<Path>, wanted: Option<Stage>) -> Result<Outcome, Error> {
        if let (Some(way), Some(wanted)) = (way, wanted) {
            if !self.means(&way)? {
                return Ok(Outcome::Paused);
            }
            self.change(|workshop| workshop.stage = wanted)?;
        }
        // What was promised comes before anything new, even before the agenda.
        if self.workshop().stage == Stage::Open {
            if self.look_back()? == Outcome::Paused {
                return Ok(Outcome::Paused);
            }
            self.change(|workshop| workshop.stage = Stage::Answer)?;
        }
        if self.welcome()? == Outcome::Paused {
            return Ok(Outcome::Paused);
        }
        loop {
            let (outcome, next) = match self.workshop().stage {
                Stage::Open => (self.look_back()?, Stage::Answer),
                Stage::Answer => (self.answer()?, Stage::Theme),
                Stage::Theme => (self.theme()?, Stage::Vote),
                Stage::Vote => (self.vote_and_pair()?, Stage::Agree),
                Stage::Agree => (self.agree()?, Stage::Commit),
                Stage::Commit => (self.commit()?, Stage::Close),
                Stage::Close if !self.is_settled() => (self.goes_back_to_agree()?, Stage::Agree),
                Stage::Close => return self.closing(),
                Stage::Closed => return Ok(Outcome::Finished),
            };
            if outcome == Outcome::Paused {
                return Ok(Outcome::Paused);
            }
            self.change(|workshop| workshop.stage = next)?;
        }
    }

    /// Asks whether stages are really to be left out, where some are.
    fn means(&mut self, way: &Path) -> Result<bool, Error> {
        let Path::Over(left_out) = way else { return Ok(true) };
        if left_out.is_empty() {
            return Ok(true);
        }
        let left_out: Vec<_> = left_out.iter().map(|stage| doing(*stage)).collect();
        let question = format!(
            "This leaves out {}. What was made there so far stays, and you can go back to it. Leave \
             it out?",
            left_out.join(", ")
        );
        Ok(self.context.prompter.confirm(&question, false)? == Some(true))
    }

    /// Says that an objection is open, and lets the facilitator go back to it: fewer than three
    /// fingers lead to a change or a dissent before a workshop is closed.
    fn goes_back_to_agree(&mut self) -> Result<Outcome, Error> {
        self.page(
            "Somebody showed fewer than three fingers, and it has led neither to a change nor to a \
             dissent. One of both is due before the workshop is closed.\n",
        )?;
        Ok(match self.wait("Back to the statements")? {
            Waited::Ready => Outcome::Finished,
            Waited::Pause => Outcome::Paused,
        })
    }

    /// Shows the agenda and says the promises, before anybody types; later only where it stands and
    /// what comes next.
    pub(super) fn welcome(&mut self) -> Result<Outcome, Error> {
        let workshop = self.workshop();
        let Workshop { company, team, edition, participants, stage, .. } = workshop;
        let what = if self.sitting.folder().is_check_in() {
            format!("Check-in, {}", spoken(workshop.held))
        } else {
            edition.title()
        };
        let title = format!("{company}, {team}: {what}");
        // Who answered ahead of the day has heard the promises; the others have not.
        let has_answered = self.sitting.sheets().next().is_some();
        let has_begun =
            (has_answered && !workshop.spent.is_zero()) || !workshop.revealed.is_empty();
        let (welcome, invitation) = if has_begun || *stage > Stage::Answer {
            let stands = self.where_it_has_got()?;
            (format!("{title}\n\n{stands}\n\n"), "Go on")
        } else {
            let agenda = agenda(workshop, self.context.prompter.columns());
            let here = participants.iter().filter(|person| !person.left);
            let names: Vec<_> = here.map(|person| person.name.as_str()).collect();
            let (names, promises) = (names.join(", "), promises(workshop));
            (format!("{title}\nHere: {names}.\n\n{agenda}\n{promises}\n\n"), "Begin")
        };
        Ok(match self.pages(&welcome, invitation)? {
            Waited::Ready => Outcome::Finished,
            Waited::Pause => Outcome::Paused,
        })
    }

    /// Says how far the workshop has got, stage by stage, and what comes next.
    fn where_it_has_got(&self) -> Result<String, Error> {
        let stage = self.workshop().stage;
        let began = self.began()?.unwrap_or_default();
        let progress = Progress::of(&self.sitting.folder().load()?, &began);
        let (revealed, asked) = (progress.revealed, progress.asked);
        let mut lines = vec![format!("{revealed} of {asked} questions are revealed.")];
        lines.extend(made(&progress, stage).iter().map(|line| format!("{}.", capital(line))));
        if stage > Stage::Answer {
            lines.push(format!("\nNext: {}.", doing(stage)));
        }
        Ok(lines.join("\n"))
    }
}

/// Returns `line` with a capital letter at its beginning.
fn capital(line: &str) -> String {
    let mut rest = line.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}
