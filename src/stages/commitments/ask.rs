//! What is not given as an option and has to be asked: lines, and days that are past.

use std::fmt::Display;

use chrono::NaiveDate;

use crate::context::Context;
use crate::domain::Day;
use crate::error::Error;
use crate::flow::{NoDay, read_past_day};
use crate::stages::ask::{self, Line};

/// Asks for a line until `read` takes it; nothing is *back*. Where nobody can be asked any more, what
/// stands in it is taken if it can be.
pub(super) fn ask<T, E: Display>(
    context: &mut Context<'_>,
    line: Line<'_>,
    read: impl Fn(&str) -> Result<T, E>,
) -> Result<Option<T>, Error> {
    if context.prompter.has_ended()
        && let Ok(said) = read(&line.text)
    {
        return Ok(Some(said));
    }
    ask::ask(context, line, read)
}

/// The days on which something can have been said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Days {
    /// The first: nothing that was said before it is told after it.
    first: NaiveDate,
    /// The last.
    last: NaiveDate,
    /// Today, which lies before the first where a clock went back.
    today: NaiveDate,
}

/// Returns a day in words.
fn told(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}

impl Days {
    /// Returns those from `first` to today; where a clock went back, `first` alone.
    pub(super) fn since(first: NaiveDate, context: &Context<'_>) -> Self {
        Self { first, last: context.today.max(first), today: context.today }
    }

    /// Says on which day something is noted where a clock went back and nobody named a day.
    pub(super) fn remark(self, context: &mut Context<'_>) -> Result<(), Error> {
        let Self { first, today, .. } = self;
        if today >= first {
            return Ok(());
        }
        let (today, first) = (told(today), told(first));
        let told = format!(
            "Today is {today} by this clock, which is before {first}, when this was last told of: it \
             is noted on that day."
        );
        context.ui.remark(&told).map_err(Error::Output)
    }

    /// Returns the last of them.
    pub(super) fn last(self) -> Day {
        Day(self.last)
    }

    /// Takes a day that is one of them, or returns why it is not.
    fn take(self, day: NaiveDate) -> Result<Day, String> {
        let Self { first, last, .. } = self;
        if day < first {
            Err(format!(
                "{} is before {}, of which something is told already",
                told(day),
                told(first)
            ))
        } else if day > last {
            Err(format!("{} is still to come", told(day)))
        } else {
            Ok(Day(day))
        }
    }

    /// Reads a day that is one of them, or returns why there is none.
    pub(super) fn read(self, typed: &str) -> Result<Day, String> {
        match read_past_day(typed, self.last) {
            Ok(day) | Err(NoDay::ToCome { day, .. }) => self.take(day),
            Err(no_day) => Err(no_day.to_string()),
        }
    }

    /// Asks for one; nothing is *back*.
    pub(super) fn ask(self, context: &mut Context<'_>) -> Result<Option<Day>, Error> {
        let note = format!("As in `{}`.", self.last);
        let line = Line {
            label: "Said on:",
            note: Some(&note),
            text: self.last.to_string(),
            ..Line::default()
        };
        ask(context, line, |typed| self.read(typed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_neither_to_come_nor_before_what_was_said_last() {
        let day = |text: &str| text.parse().unwrap();
        let (first, last) = (day("2026-12-01"), day("2026-12-18"));
        let days = Days { first, last, today: last };
        assert!(days.take(day("2026-12-01")).is_ok());
        assert!(days.take(day("2026-12-18")).is_ok());
        let read = |typed| days.read(typed).map(|day| day.to_string());
        assert_eq!(read("yesterday"), Ok("2026-12-17".to_owned()));
        assert_eq!(read("3 Dec"), Ok("2026-12-03".to_owned()));
        assert_eq!(read("2026-12-19"), Err("19 December 2026 is still to come".to_owned()));
        assert!(read("soon").is_err());
        let told = [day("2026-11-30"), day("2026-12-19")].map(|day| days.take(day).unwrap_err());
        insta::assert_snapshot!(told.join("\n"), @r"
        30 November 2026 is before 1 December 2026, of which something is told already
        19 December 2026 is still to come
        ");
    }
}
