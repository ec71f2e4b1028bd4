//! Whether the workshop was worth the time: a number from everybody, and nobody's name.

use crate::domain::{HIGHEST, NotWorth, Way, Worth};
use crate::error::Error;
use crate::flow::ballot;
use crate::prompt::{PromptError, Waited};
use crate::stages::line::{Line, Typed};
use crate::stages::progress::count;
use crate::stages::round::Trip;
use crate::stages::session::Session;
use crate::ui;

/// Where the numbers are sealed until all are in.
const URN: &str = "worth";

/// What is sealed for somebody who gives no number.
const PASS: &str = "pass";

const QUESTION: &str = "Was this workshop worth the time it took?";
const ENDS: &str = "1 a waste of my time … 5 well worth it";

/// What the facilitator may ask then.
const TO_ASK: &str = "\
To ask the whole room, and nobody alone:
- What was missing for whoever gave a low number?
- What should we leave out next time?
- What should stay as it is?
Take what you hear without defending the day, and change one thing for next time.";

/// How the numbers come in.
#[derive(Clone, Copy)]
enum Want {
    Give(Way),
    Keep,
    Leave,
    Pause,
}

impl Session<'_, '_> {
    /// Asks everybody whether it was worth the time, unless the facilitator leaves it out, and shows
    /// the numbers.
    pub(super) fn worth(&mut self) -> Result<(), Error> {
        loop {
            let is_counted = !self.workshop().worth.is_empty();
            if is_counted {
                // A killed run may have counted them and no more.
                self.sitting.empty(URN)?;
            }
            let is_under_way = !self.sitting.sealed(URN)?.is_empty();
            let want = if is_under_way { Want::Give(Way::Round) } else { self.how_worth()? };
            let is_through = match want {
                Want::Give(Way::Round) => self.worth_by_keyboard()?,
                Want::Give(Way::Room) => self.worth_from_the_room()?,
                Want::Keep | Want::Leave => return Ok(()),
                Want::Pause => return Err(PromptError::Paused.into()),
            };
            if is_through {
                return self.show_worth();
            }
        }
    }

    /// Lets the facilitator choose how the numbers come in; where they are there, whether they stay.
    fn how_worth(&mut self) -> Result<Want, Error> {
        let mut choices = Vec::new();
        let stands = self.strip();
        if !stands.is_empty() {
            choices.push(("Keep the numbers".to_owned(), Want::Keep));
        }
        self.page(&format!("{QUESTION}\n{stands}\n"))?;
        let default = match (stands.is_empty(), self.workshop().way) {
            (false, _) | (true, Way::Round) => 0,
            (true, Way::Room) => 1,
        };
        choices.push(("The keyboard goes round, unseen".to_owned(), Want::Give(Way::Round)));
        choices.push(("Numbers from the room".to_owned(), Want::Give(Way::Room)));
        if stands.is_empty() {
            choices.push(("Leave it out".to_owned(), Want::Leave));
        }
        choices.push(("Stop for now".to_owned(), Want::Pause));
        self.pick_one("Each of us gives a number from 1 to 5.", choices, default)
    }

    /// Lets the keyboard go round; `false` where the facilitator goes back.
    fn worth_by_keyboard(&mut self) -> Result<bool, Error> {
        let urns = [URN.to_owned()];
        let trip = Trip { title: QUESTION, verb: ("answer", "answered"), urns: &urns };
        let are_in = self.go_round(trip, |session, person| {
            session.page(&format!(
                "{}\n\n{QUESTION}\n{ENDS}\n\nOnly the number is kept, without any name.\n",
                session.name(person)
            ))?;
            let line =
                Line { label: "1 to 5:", may_pass: true, by: Some(person), ..Line::default() };
            Ok(match session.line(line, worth)? {
                Typed::Said(worth) => Typed::Said(vec![u8::from(worth).to_string()]),
                Typed::Pass => Typed::Said(vec![PASS.to_owned()]),
                Typed::Back => Typed::Back,
            })
        })?;
        if are_in {
            let sealed = self.sitting.sealed(URN)?;
            let numbers = sealed.values().filter_map(|sealed| worth(sealed).ok()).collect();
            self.keep_worth(numbers)?;
            self.sitting.empty(URN)?;
        }
        Ok(are_in)
    }

    /// Takes the numbers from the room: fingers held up at once, or slips of paper.
    fn worth_from_the_room(&mut self) -> Result<bool, Error> {
        self.page(&format!("{QUESTION}\n{ENDS}\n"))?;
        let most = self.workshop().participants.len();
        let line = Line {
            label: "Numbers:",
            note: Some(
                "Fingers held up at once, or slips of paper. Apart by blanks, as in `4 5 3`."
                    .to_owned(),
            ),
            ..Line::default()
        };
        match self.line(line, |typed| numbers(typed, most))? {
            Typed::Said(numbers) => self.keep_worth(numbers)?,
            Typed::Pass | Typed::Back => return Ok(false),
        }
        Ok(true)
    }

    /// Keeps the numbers, the lowest first, so that nothing tells whose they are.
    fn keep_worth(&mut self, mut numbers: Vec<Worth>) -> Result<(), Error> {
        numbers.sort_unstable();
        self.change(|workshop| workshop.worth = numbers)
    }

    /// Shows what all have given.
    fn show_worth(&mut self) -> Result<(), Error> {
        let stands = self.strip();
        if stands.is_empty() {
            return Ok(());
        }
        let shown = format!("{QUESTION}\n\n{stands}\n\n{TO_ASK}\n\n");
        match self.pages(&shown, "Talk, then go on")? {
            Waited::Ready => Ok(()),
            Waited::Pause => Err(PromptError::Paused.into()),
        }
    }

    /// Returns the numbers as a strip of dots, or nothing where there are none.
    fn strip(&self) -> String {
        let given = &self.workshop().worth;
        if given.is_empty() {
            return String::new();
        }
        let points = (1..=HIGHEST)
            .map(|point| given.iter().filter(|one| u8::from(**one) == point).count())
            .collect::<Vec<_>>();
        let columns = self.context.prompter.columns();
        let numbers = count(given.len(), "number", "numbers");
        format!("{}\n{ENDS}\n{numbers}", ui::dots(&points, columns))
    }
}

/// Reads a number from 1 to 5.
fn worth(typed: &str) -> Result<Worth, NotWorth> {
    let number = ballot::number(typed).map_err(|_| NotWorth)?;
    Worth::try_from(u8::try_from(number).map_err(|_| NotWorth)?)
}

/// Reads the numbers of the room, at most as many as took part.
fn numbers(typed: &str, most: usize) -> Result<Vec<Worth>, String> {
    let typed = typed.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';'));
    let numbers: Result<Vec<_>, _> = typed.filter(|one| !one.is_empty()).map(worth).collect();
    let numbers = numbers.map_err(|wrong| wrong.to_string())?;
    match numbers.len() {
        0 => Err("give at least one number, or go back to leave it out".to_owned()),
        given if given > most => Err(format!("these are {given} numbers, and {most} took part")),
        _ => Ok(numbers),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_it_was_worth_is_a_number_and_nobody_is_offered_not_to_know() {
        for typed in ["d", "don't know", "0", "6", "4.5", ""] {
            let told = worth(typed).unwrap_err().to_string();
            assert!(told.contains("from 1 to 5") && !told.contains("know"), "{typed}: {told}");
        }
    }

    #[test]
    fn numbers_stand_apart_by_blanks_or_commas_and_are_no_more_than_people() {
        let read = |typed| numbers(typed, 3).map(|all| all.into_iter().map(u8::from).collect());
        assert_eq!(read(" 4, 5  3"), Ok(vec![4, 5, 3]));
        assert!(read("").is_err());
        assert!(read("4 6").is_err());
        assert!(read("453").is_err());
        assert_eq!(read("1 2 3 4"), Err("these are 4 numbers, and 3 took part".to_owned()));
    }
}
