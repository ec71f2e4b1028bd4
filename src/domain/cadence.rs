//! How often a team makes a new edition, and when its year starts.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike as _, Days, Month, Months, NaiveDate, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How often a team makes a new edition.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema, clap::ValueEnum,
)]
#[serde(rename_all = "kebab-case")]
pub enum Cadence {
    /// Every month.
    Monthly,
    /// Every three months.
    #[default]
    Quarterly,
    /// Every six months.
    HalfYearly,
    /// Once a year.
    Yearly,
}

impl Cadence {
    /// Returns how many months lie between two editions.
    pub(super) fn months(self) -> u32 {
        match self {
            Self::Monthly => 1,
            Self::Quarterly => 3,
            Self::HalfYearly => 6,
            Self::Yearly => 12,
        }
    }

    /// Returns the day that is proposed for the next edition after one held on `day`: the same day of
    /// a later month, or that month's last; of a weekend the nearest working day in that month.
    pub fn next(self, day: NaiveDate) -> NaiveDate {
        on_working_day(day.checked_add_months(Months::new(self.months())).unwrap_or(day))
    }
}

/// Returns the Friday before a Saturday, the Monday after a Sunday, or the other of the two where that
/// lies in another month; any other day as it is.
fn on_working_day(day: NaiveDate) -> NaiveDate {
    let [friday, monday] = match day.weekday() {
        Weekday::Sat => [day.pred_opt(), day.checked_add_days(Days::new(2))],
        Weekday::Sun => [day.checked_sub_days(Days::new(2)), day.succ_opt()],
        Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => return day,
    };
    let nearest = if day.weekday() == Weekday::Sat { [friday, monday] } else { [monday, friday] };
    let in_month = nearest.into_iter().flatten().find(|other| other.month() == day.month());
    in_month.unwrap_or(day)
}

/// The month in which a team's year starts, from which its quarters and halves are counted; January
/// where nothing is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("enum" = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
]))]
pub struct YearStart(Month);

/// Why a text is no month in which a year starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a year starts in a month, written as `april`")]
pub struct NotAMonth;

impl YearStart {
    /// Returns how many months of the calendar come before it.
    pub(super) fn month0(self) -> u32 {
        self.0.number_from_month() - 1
    }
}

impl Default for YearStart {
    fn default() -> Self {
        Self(Month::January)
    }
}

impl fmt::Display for YearStart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0.name().to_lowercase())
    }
}

impl FromStr for YearStart {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let start = Self(text.parse().map_err(|_| NotAMonth)?);
        // One way to write a month, so that equal files mean the same.
        if start.to_string() == text { Ok(start) } else { Err(NotAMonth) }
    }
}

impl TryFrom<String> for YearStart {
    type Error = NotAMonth;

    fn try_from(text: String) -> Result<Self, NotAMonth> {
        text.parse()
    }
}

impl From<YearStart> for String {
    fn from(start: YearStart) -> Self {
        start.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_next_date_exists_in_every_month() {
        assert_eq!(Cadence::Quarterly.next(day("2026-11-26")), day("2027-02-26"));
        assert_eq!(Cadence::Quarterly.next(day("2026-12-31")), day("2027-03-31"));
        assert_eq!(Cadence::Yearly.next(day("2028-02-29")), day("2029-02-28"));
    }

    #[test]
    fn nobody_is_asked_to_come_on_a_weekend() {
        // A Saturday, a Sunday; a Sunday that ends its month, a Saturday that begins one.
        for (held, next) in [
            ("2026-11-27", "2027-02-26"),
            ("2026-12-14", "2027-03-15"),
            ("2026-11-30", "2027-02-26"),
            ("2026-05-01", "2026-08-03"),
        ] {
            assert_eq!(Cadence::Quarterly.next(day(held)), day(next), "{held}");
        }
    }

    #[test]
    fn a_month_is_written_in_one_way() {
        assert_eq!("april".parse::<YearStart>().unwrap().month0(), 3);
        for wrong in ["April", "apr", "4", "", "smarch"] {
            assert_eq!(wrong.parse::<YearStart>(), Err(NotAMonth), "{wrong:?} passed");
        }
    }
}
