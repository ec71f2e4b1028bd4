//! Reading the days that people name: by when something is done, and when somebody asks.

use chrono::{Datelike as _, Days, Months, NaiveDate};

use crate::text::half_width;

/// The last year that is written with four digits, as days in files are.
const LAST_YEAR: i32 = 9999;

/// How many years on a day without a year is looked for: the 29th of February may be eight away.
const YEARS: i32 = 8;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Why no day could be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoDay {
    /// It is no day that we can read.
    #[error("write the day as `2026-12-18`, `18 Dec`, `18 December 2026` or `in 3 weeks`")]
    Unreadable,
    /// It is no day that we can read, where it has to be past.
    #[error("write the day as `2026-12-18`, `18 Dec`, `18 December 2026` or `today`")]
    NoneBefore,
    /// The calendar has no such day.
    #[error("there is no such day in the calendar")]
    NotInCalendar,
    /// It is still to come.
    #[error("{} is still to come; today is {}", spoken(*.day), spoken(*.today))]
    ToCome {
        /// The day.
        day: NaiveDate,
        /// Today.
        today: NaiveDate,
    },
    /// It has gone by.
    #[error("{} is past; today is {}", spoken(*.day), spoken(*.today))]
    Past {
        /// The day.
        day: NaiveDate,
        /// Today.
        today: NaiveDate,
    },
}

/// Reads a day that is today or later: `2026-12-18`, `18 Dec`, `18 December 2026`, `in 3 weeks`
/// (`days`, `months`). Without a year it is the next such day.
pub fn read_day(typed: &str, today: NaiveDate) -> Result<NaiveDate, NoDay> {
    let day = read(typed, today, |day| day >= today)?;
    if day < today { Err(NoDay::Past { day, today }) } else { Ok(day) }
}

/// Reads a day that is today or earlier, as [`read_day`] does; and `today` and `yesterday`. Without a
/// year it is the last such day.
pub fn read_past_day(typed: &str, today: NaiveDate) -> Result<NaiveDate, NoDay> {
    match typed.trim().to_lowercase().as_str() {
        "today" => return Ok(today),
        "yesterday" => return today.pred_opt().ok_or(NoDay::NotInCalendar),
        _ => {}
    }
    let day = read(typed, today, |day| day <= today).map_err(|no_day| match no_day {
        NoDay::Unreadable => NoDay::NoneBefore,
        other @ (NoDay::NoneBefore
        | NoDay::NotInCalendar
        | NoDay::ToCome { .. }
        | NoDay::Past { .. }) => other,
    })?;
    if day > today { Err(NoDay::ToCome { day, today }) } else { Ok(day) }
}

/// Reads a day; where no year is named, the nearest to `today` that `fits`.
fn read(
    typed: &str,
    today: NaiveDate,
    fits: impl Fn(NaiveDate) -> bool,
) -> Result<NaiveDate, NoDay> {
    let folded = half_width(typed.trim()).trim_end_matches('.').to_lowercase();
    let words: Vec<_> = folded.split_whitespace().collect();
    let day = match words.as_slice() {
        [one] => dashed(one)?,
        ["in", count, unit] => from_now(count, unit, today)?,
        [day, month] => {
            let (day, month) = day_of_month(day, month)?;
            let years = (0..=YEARS).flat_map(|away| [today.year() + away, today.year() - away]);
            let mut days = years.filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
            days.find(|day| fits(*day)).ok_or(NoDay::NotInCalendar)?
        }
        [day, month, year] => {
            let (day, month) = day_of_month(day, month)?;
            in_year(day, month, year)?
        }
        _ => return Err(NoDay::Unreadable),
    };
    if (0..=LAST_YEAR).contains(&day.year()) { Ok(day) } else { Err(NoDay::NotInCalendar) }
}

/// Returns a day as it is said aloud: `Friday 18 December 2026`.
pub fn spoken(day: NaiveDate) -> String {
    day.format("%A %-d %B %Y").to_string()
}

/// Returns how a day to come may be typed, by the example of one three weeks from `today`:
/// `2026-12-18`, `18 Dec`.
pub fn such_as(today: NaiveDate) -> String {
    let day = today.checked_add_days(Days::new(21)).unwrap_or(today);
    format!("`{day}`, `{}`", day.format("%-d %b"))
}

/// Reads `2026-12-18`.
fn dashed(typed: &str) -> Result<NaiveDate, NoDay> {
    let parts: Vec<_> = typed.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return Err(NoDay::Unreadable) };
    if year.len() != 4 {
        return Err(NoDay::Unreadable);
    }
    let year = i32::try_from(number(year)?).map_err(|_| NoDay::Unreadable)?;
    NaiveDate::from_ymd_opt(year, number(month)?, number(day)?).ok_or(NoDay::NotInCalendar)
}

/// Reads `in 3 weeks`.
fn from_now(count: &str, unit: &str, today: NaiveDate) -> Result<NaiveDate, NoDay> {
    let count = match count {
        "a" | "one" => 1,
        digits => number(digits)?,
    };
    let day = match unit {
        "day" | "days" => today.checked_add_days(Days::new(count.into())),
        "week" | "weeks" => today.checked_add_days(Days::new(u64::from(count) * 7)),
        "month" | "months" => today.checked_add_months(Months::new(count)),
        _ => return Err(NoDay::Unreadable),
    };
    day.ok_or(NoDay::NotInCalendar)
}

/// Reads `18` and `Dec` or `December`.
fn day_of_month(day: &str, month: &str) -> Result<(u32, u32), NoDay> {
    let day = number(day.trim_end_matches('.'))?;
    let month = month.trim_end_matches([',', '.']);
    let is_meant = |name: &&str| month.len() >= 3 && name.starts_with(month);
    let (month, _) = (1..).zip(MONTHS).find(|(_, name)| is_meant(name)).ok_or(NoDay::Unreadable)?;
    Ok((day, month))
}

fn in_year(day: u32, month: u32, year: &str) -> Result<NaiveDate, NoDay> {
    if year.len() != 4 {
        return Err(NoDay::Unreadable);
    }
    let year = i32::try_from(number(year)?).map_err(|_| NoDay::Unreadable)?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or(NoDay::NotInCalendar)
}

fn number(digits: &str) -> Result<u32, NoDay> {
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { digits.parse().map_err(|_| NoDay::Unreadable) } else { Err(NoDay::Unreadable) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn told(typed: &str) -> Result<String, String> {
        read_day(typed, day("2026-11-26")).map(spoken).map_err(|error| error.to_string())
    }

    #[test]
    fn a_day_may_be_named_in_a_few_ways() {
        let december = Ok("Friday 18 December 2026".to_owned());
        for typed in [
            "2026-12-18",
            " 18 Dec ",
            "18 december 2026",
            "18. Dec.",
            "18 Dec, 2026",
            "２０２６-１２-１８",
        ] {
            assert_eq!(told(typed), december, "{typed}");
        }
        assert_eq!(told("in 3 weeks"), Ok("Thursday 17 December 2026".to_owned()));
        assert_eq!(told("in a month"), Ok("Saturday 26 December 2026".to_owned()));
        assert_eq!(told("in 1 day"), Ok("Friday 27 November 2026".to_owned()));
        assert_eq!(told("26 Nov"), Ok("Thursday 26 November 2026".to_owned()));
    }

    #[test]
    fn without_a_year_it_is_the_next_such_day() {
        assert_eq!(told("25 November"), Ok("Thursday 25 November 2027".to_owned()));
        assert_eq!(told("29 feb"), Ok("Tuesday 29 February 2028".to_owned()));
    }

    #[test]
    fn a_day_that_is_none_is_refused_with_the_reason() {
        insta::assert_snapshot!(
            told("2026-11-25").unwrap_err(),
            @"Wednesday 25 November 2026 is past; today is Thursday 26 November 2026"
        );
        insta::assert_snapshot!(told("31 Feb").unwrap_err(), @"there is no such day in the calendar");
        for typed in ["", "soon", "18", "18 De", "12/18/2026", "in weeks", "18 Dec 26", "26-12-18"]
        {
            assert_eq!(read_day(typed, day("2026-11-26")), Err(NoDay::Unreadable), "{typed}");
        }
        for typed in ["in 4000000000 weeks", "in 4000000000 months", "in 9000 months 9"] {
            assert!(told(typed).is_err(), "{typed}");
        }
    }

    #[test]
    fn what_was_done_was_done_on_a_day_that_has_come() {
        let read = |typed| read_past_day(typed, day("2026-11-26")).map(|day| day.to_string());
        assert_eq!(read("12 Dec"), Ok("2025-12-12".into()));
        assert_eq!(read("26 nov"), Ok("2026-11-26".into()));
        assert_eq!(read("29 feb"), Ok("2024-02-29".into()));
        assert_eq!(read("Today"), Ok("2026-11-26".into()));
        assert_eq!(read(" yesterday "), Ok("2026-11-25".into()));
        assert_eq!(read_past_day("soon", day("2026-11-26")), Err(NoDay::NoneBefore));
        let tomorrow = read_past_day("2026-11-27", day("2026-11-26")).unwrap_err().to_string();
        insta::assert_snapshot!(
            tomorrow,
            @"Friday 27 November 2026 is still to come; today is Thursday 26 November 2026"
        );
    }

    proptest! {
        #[test]
        fn what_is_read_is_never_past(typed in any::<String>(), days in 0_u64..900_000) {
            let today = day("2026-11-26");
            if let Ok(read) = read_day(&typed, today) {
                prop_assert!(read >= today);
            }
            if let Ok(read) = read_past_day(&typed, today) {
                prop_assert!(read <= today);
            }
            let later = today.checked_add_days(Days::new(days)).unwrap();
            prop_assert_eq!(read_day(&later.to_string(), today), Ok(later));
            prop_assert_eq!(read_day(&later.format("%-d %B %Y").to_string(), today), Ok(later));
        }
    }
}
