//! Editions: one period's workshop and document, and how often there is one.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike as _, Months, NaiveDate};
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
    fn months(self) -> u32 {
        match self {
            Self::Monthly => 1,
            Self::Quarterly => 3,
            Self::HalfYearly => 6,
            Self::Yearly => 12,
        }
    }

    /// Returns the day of the next edition after one held on `day`: the same day of a later month,
    /// or that month's last.
    pub fn next(self, day: NaiveDate) -> NaiveDate {
        day.checked_add_months(Months::new(self.months())).unwrap_or(day)
    }
}

/// The identifier of an edition: a year and what part of it, as in `2026-q4`, `2026-11`, `2026-h2`
/// or `2026`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("pattern" = "^[0-9]{4}(-(q[1-4]|h[12]|0[1-9]|1[0-2]))?$"))]
pub struct EditionId {
    year: u16,
    /// The first month of the period, so that editions of any length are in order of time.
    first_month: u8,
    months: u8,
}

/// Why a text names no edition.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an edition is named as `2026-q4`, `2026-h2`, `2026-11` or `2026`")]
pub struct NotAnEdition;

impl EditionId {
    /// Returns the edition that `day` falls into.
    pub fn of(day: NaiveDate, cadence: Cadence) -> Self {
        let months = cadence.months();
        let first_month = day.month0() / months * months + 1;
        let small = |number: u32| u8::try_from(number).unwrap_or(1);
        Self {
            year: u16::try_from(day.year()).unwrap_or(0),
            first_month: small(first_month),
            months: small(months),
        }
    }

    /// Returns the first day of the edition, as in `2026-10-01`.
    pub fn first_day(self) -> String {
        format!("{:04}-{:02}-01", self.year, self.first_month)
    }

    /// Returns the edition as readers of the document see it: `2026 Q4`.
    pub fn title(self) -> String {
        self.to_string().replace('-', " ").to_uppercase()
    }
}

impl fmt::Display for EditionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { year, first_month, months } = *self;
        let part = match months {
            1 => format!("-{first_month:02}"),
            3 => format!("-q{}", first_month / 3 + 1),
            6 => format!("-h{}", first_month / 6 + 1),
            _ => String::new(),
        };
        f.pad(&format!("{year:04}{part}"))
    }
}

impl FromStr for EditionId {
    type Err = NotAnEdition;

    fn from_str(text: &str) -> Result<Self, NotAnEdition> {
        let (year, part) = match text.split_once('-') {
            Some((year, part)) => (year, Some(part)),
            None => (text, None),
        };
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        if year.len() != 4 || !digits(year) {
            return Err(NotAnEdition);
        }
        let year = year.parse().map_err(|_| NotAnEdition)?;
        let number = |text: &str, most: u8| match text.parse() {
            Ok(number) if digits(text) && (1..=most).contains(&number) => Ok(number),
            Ok(_) | Err(_) => Err(NotAnEdition),
        };
        let (number, months) = match part {
            None => (1, 12),
            Some(part) => match (part.strip_prefix('q'), part.strip_prefix('h')) {
                (Some(quarter), _) if quarter.len() == 1 => (number(quarter, 4)?, 3),
                (_, Some(half)) if half.len() == 1 => (number(half, 2)?, 6),
                _ if part.len() == 2 => (number(part, 12)?, 1),
                _ => return Err(NotAnEdition),
            },
        };
        Ok(Self { year, first_month: (number - 1) * months + 1, months })
    }
}

impl TryFrom<String> for EditionId {
    type Error = NotAnEdition;

    fn try_from(text: String) -> Result<Self, NotAnEdition> {
        text.parse()
    }
}

impl From<EditionId> for String {
    fn from(edition: EditionId) -> Self {
        edition.to_string()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_falls_into_one_edition_of_each_cadence() {
        let name = |cadence| EditionId::of(day("2026-11-26"), cadence).to_string();
        assert_eq!(name(Cadence::Monthly), "2026-11");
        assert_eq!(name(Cadence::Quarterly), "2026-q4");
        assert_eq!(name(Cadence::HalfYearly), "2026-h2");
        assert_eq!(name(Cadence::Yearly), "2026");
    }

    #[test]
    fn only_the_canonical_spelling_is_an_edition() {
        for right in ["2026-q4", "2026-01", "2026-h1", "2026"] {
            assert_eq!(right.parse::<EditionId>().unwrap().to_string(), right);
        }
        for wrong in ["2026-q5", "2026-Q4", "26-q1", "2026-13", "2026-1", "2026-q+1", "", "q4"] {
            assert!(wrong.parse::<EditionId>().is_err(), "{wrong:?} passed");
        }
    }

    #[test]
    fn the_next_date_exists_in_every_month() {
        assert_eq!(Cadence::Quarterly.next(day("2026-11-30")), day("2027-02-28"));
        assert_eq!(Cadence::Yearly.next(day("2028-02-29")), day("2029-02-28"));
    }

    #[test]
    fn editions_are_in_order_of_time() {
        let edition = |text: &str| text.parse::<EditionId>().unwrap();
        assert!(edition("2025-q4") < edition("2026-q1"));
        assert!(edition("2026-q1") < edition("2026-q2"));
    }

    proptest! {
        #[test]
        fn every_day_has_an_edition_that_reads_back(days in 0..3_000_000) {
            let day = NaiveDate::from_num_days_from_ce_opt(days + 366).unwrap();
            for cadence in [Cadence::Monthly, Cadence::Quarterly, Cadence::HalfYearly, Cadence::Yearly] {
                let edition = EditionId::of(day, cadence);
                prop_assert_eq!(edition.to_string().parse(), Ok(edition));
            }
        }
    }
}
