//! Days as they are written.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A day, as in `2026-11-26`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("pattern" = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
pub struct Day(pub NaiveDate);

/// Why a text is not a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotADay {
    /// It is written otherwise.
    #[error("a day is written as `2026-11-26`")]
    Unlike,
    /// The calendar has no such day.
    #[error("there is no such day in the calendar")]
    NotInCalendar,
}

impl FromStr for Day {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        // One way to write a day, so that equal days are equal files.
        let is_alike = |(at, c): (usize, char)| match at {
            4 | 7 => c == '-',
            _ => c.is_ascii_digit(),
        };
        if text.len() != 10 || !text.chars().enumerate().all(is_alike) {
            return Err(NotADay::Unlike);
        }
        text.parse().map(Self).map_err(|_| NotADay::NotInCalendar)
    }
}

impl TryFrom<String> for Day {
    type Error = NotADay;

    fn try_from(text: String) -> Result<Self, NotADay> {
        text.parse()
    }
}

impl From<Day> for String {
    fn from(Day(day): Day) -> Self {
        day.to_string()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_in_one_way() {
        assert!(Day::try_from("2026-11-06".to_owned()).is_ok());
        for wrong in ["2026-11-6", "26.11.2026", "26-11-06", "+2026-11-06", "today", "", "二〇二六"]
        {
            assert_eq!(wrong.parse::<Day>(), Err(NotADay::Unlike), "{wrong:?}");
        }
    }

    #[test]
    fn a_day_that_no_calendar_has_is_no_day() {
        for wrong in ["2026-02-29", "2026-13-01", "2026-11-31", "2026-00-10"] {
            assert_eq!(wrong.parse::<Day>(), Err(NotADay::NotInCalendar), "{wrong:?}");
        }
        assert!("2028-02-29".parse::<Day>().is_ok());
    }
}
