//! What is not given as an option and has to be asked: lines, and days that are past.

use std::fmt::Display;

use chrono::NaiveDate;

use crate::context::Context;
use crate::domain::Day;
use crate::error::Error;
use crate::prompt::{Action, Field, Intent, PromptError};

/// A line to be typed.
#[derive(Clone, Debug)]
pub(super) struct Line<'a> {
    /// The few words in front of it.
    pub(super) label: &'a str,
    /// What helps with it.
    pub(super) note: &'a str,
    /// What stands in it already.
    pub(super) text: String,
}

/// Asks for a line until `read` takes it; nothing is *back*. Where nobody can be asked any more, what
/// stands in it is taken if it can be.
pub(super) fn ask<T, E: Display>(
    context: &mut Context<'_>,
    line: Line<'_>,
    read: impl Fn(&str) -> Result<T, E>,
) -> Result<Option<T>, Error> {
    let Line { label, note, mut text } = line;
    if context.prompter.has_ended()
        && let Ok(said) = read(&text)
    {
        return Ok(Some(said));
    }
    let mut note = note.to_owned();
    loop {
        let field = Field {
            label,
            text: &text,
            note: Some(&note),
            lines: false,
            actions: &[Action::Back, Action::Pause],
            clock: None,
            draft: None,
        };
        let reply = context.prompter.write(&field)?;
        match reply.intent {
            Intent::Act(Action::Pause) => return Err(PromptError::Paused.into()),
            Intent::Act(_) | Intent::Parked(_) => return Ok(None),
            Intent::Said => match read(&reply.text) {
                Ok(said) => return Ok(Some(said)),
                Err(wrong) => {
                    note = wrong.to_string();
                    text = reply.text;
                }
            },
        }
    }
}

/// The days on which something can have been said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Days {
    /// The first: nothing that was said before it is told after it.
    first: NaiveDate,
    /// The last.
    last: NaiveDate,
}

impl Days {
    /// Returns those from `first` to today; where a clock went back, `first` alone.
    pub(super) fn since(first: NaiveDate, context: &Context<'_>) -> Self {
        Self { first, last: context.today.max(first) }
    }

    /// Returns the last of them.
    pub(super) fn last(self) -> Day {
        Day(self.last)
    }

    /// Checks a day that was given.
    ///
    /// # Errors
    /// [`Error::NotThatDay`] where it is none of these.
    pub(super) fn check(self, day: NaiveDate) -> Result<Day, Error> {
        match self.fault(day) {
            None => Ok(Day(day)),
            Some(why) => Err(Error::NotThatDay { day, why }),
        }
    }

    /// Asks for one; nothing is *back*.
    pub(super) fn ask(self, context: &mut Context<'_>) -> Result<Option<Day>, Error> {
        let text = self.last.to_string();
        let line = Line { label: "Said on:", note: "As in `2026-12-18`.", text };
        ask(context, line, |typed| {
            let Day(day) = typed.trim().parse::<Day>().map_err(|error| error.to_string())?;
            self.fault(day).map_or(Ok(Day(day)), Err)
        })
    }

    fn fault(self, day: NaiveDate) -> Option<String> {
        let Self { first, last } = self;
        if day < first {
            Some(format!("what was said before it is of {}", first.format("%-d %B %Y")))
        } else if day > last {
            Some("that day is still to come".to_owned())
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_neither_to_come_nor_before_what_was_said_last() {
        let day = |text: &str| text.parse().unwrap();
        let days = Days { first: day("2026-12-01"), last: day("2026-12-18") };
        assert_eq!(days.fault(day("2026-12-01")), None);
        assert_eq!(days.fault(day("2026-12-18")), None);
        assert!(days.fault(day("2026-11-30")).is_some());
        assert!(days.fault(day("2026-12-19")).is_some());
    }
}
