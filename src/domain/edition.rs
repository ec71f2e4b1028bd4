//! Editions: one period's workshop and document.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike as _, Month, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Cadence, YearStart};

/// The identifier of an edition: a year and what part of it, as in `2026-q4`, `2026-11`, `2026-h2`
/// or `2026`; a second one in the same part is `2026-q4-2`.
///
/// Quarters, halves and years are counted from the month in which the team's year starts, and the year
/// is the one in which that lies: where it starts in April, January 2027 falls into `2026-q4`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("pattern" = "^[0-9]{4}(-(q[1-4]|h[12]|0[1-9]|1[0-2]))?(-[2-9])?$"))]
pub struct EditionId {
    year: u16,
    /// The first month of the period, so that editions of any length are in order of time.
    first_month: u8,
    months: u8,
    /// 1 for the first edition in the period.
    round: u8,
}

/// The most editions in one period.
const MOST_ROUNDS: u8 = 9;

/// Why a text names no edition.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an edition is named as `2026-q4`, `2026-h2`, `2026-11` or `2026`")]
pub struct NotAnEdition;

/// Why what somebody typed names no edition.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "an edition is named as `2026-q4`, `2026-h2`, `2026-11` or `2026`; or as in `November 2026`"
)]
pub struct NotTyped;

impl EditionId {
    /// Returns the edition that `day` falls into, the first one in its period, of a team whose year
    /// begins with `start`. Months are those of the calendar, whenever the year starts.
    pub fn of(day: NaiveDate, cadence: Cadence, start: YearStart) -> Self {
        let months = cadence.months();
        let late = if months == 1 { 0 } else { start.month0() };
        let passed = (day.month0() + 12 - late) % 12;
        let year = day.year() - i32::from(day.month0() < late);
        let small = |number: u32| u8::try_from(number).unwrap_or(1);
        Self {
            year: u16::try_from(year).unwrap_or(0),
            first_month: small(passed / months * months + 1),
            months: small(months),
            round: 1,
        }
    }

    /// Returns the next edition in the same period, unless there are nine already.
    pub fn again(self) -> Option<Self> {
        (self.round < MOST_ROUNDS).then(|| Self { round: self.round + 1, ..self })
    }

    /// Whether both are editions of one period.
    pub fn is_in_period_of(self, other: Self) -> bool {
        Self { round: 1, ..self } == Self { round: 1, ..other }
    }

    /// Whether its period is a month of the calendar.
    pub fn is_month(self) -> bool {
        self.months == 1
    }

    /// Returns how often a team makes an edition whose editions are as long as this one.
    pub fn cadence(self) -> Cadence {
        match self.months {
            1 => Cadence::Monthly,
            3 => Cadence::Quarterly,
            6 => Cadence::HalfYearly,
            _ => Cadence::Yearly,
        }
    }

    /// Whether its period is longer than that of `other`, which lies in it, as where the cadence changed.
    pub fn holds(self, other: Self) -> bool {
        let months = self.first_month..self.first_month + self.months;
        self.months > other.months && self.year == other.year && months.contains(&other.first_month)
    }

    /// Returns the first edition of the period after this one, which is as long.
    #[must_use]
    pub fn following(self) -> Self {
        let first_month = self.first_month + self.months;
        let is_later = first_month > 12;
        let (first_month, years) = if is_later { (1, 1) } else { (first_month, 0) };
        Self { year: self.year.saturating_add(years), first_month, round: 1, ..self }
    }

    /// Returns the first day of the edition, as in `2026-10-01`.
    pub fn first_day(self) -> String {
        format!("{:04}-{:02}-01", self.year, self.first_month)
    }

    /// Returns the edition as readers see it: `2026 Q4`, `January 2024` of a month, and `2026 Q4 (2)`
    /// for the second in its period.
    pub fn title(self) -> String {
        self.titled(|month| month.format("%B %Y").to_string())
    }

    /// Returns the same with what `month` calls a month, by its first day.
    pub fn titled(self, month: impl FnOnce(NaiveDate) -> String) -> String {
        let (year, number) = (i32::from(self.year), u32::from(self.first_month));
        let first = NaiveDate::from_ymd_opt(year, number, 1).filter(|_| self.is_month());
        let period = match first {
            Some(first) => month(first),
            None => Self { round: 1, ..self }.to_string().replace('-', " ").to_uppercase(),
        };
        if self.round == 1 { period } else { format!("{period} ({})", self.round) }
    }
}

impl EditionId {
    /// Reads an edition as people type it: as readers see it, too, in `2026 Q4 (2)` as in `2026-q4-2`,
    /// in `November 2026` as in `2026-11`.
    ///
    /// # Errors
    /// [`NotTyped`] where it is none.
    pub fn typed(text: &str) -> Result<Self, NotTyped> {
        let text = text.trim().to_lowercase();
        let (period, round) = match text.strip_suffix(')').and_then(|text| text.rsplit_once('(')) {
            Some((period, round)) => (period, format!("-{round}")),
            None => (text.as_str(), String::new()),
        };
        let words: Vec<_> = period.split_whitespace().collect();
        let month = |word: &str| word.parse().ok().map(|month: Month| month.number_from_month());
        let period = match words.as_slice() {
            [one, other] => match (month(one), month(other)) {
                (Some(month), _) => format!("{other}-{month:02}"),
                (None, Some(month)) => format!("{one}-{month:02}"),
                (None, None) if one.starts_with(['q', 'h']) => format!("{other}-{one}"),
                (None, None) => format!("{one}-{other}"),
            },
            words => words.join("-"),
        };
        format!("{period}{round}").parse().map_err(|NotAnEdition| NotTyped)
    }

    /// Reads which edition of its period it is, from the second.
    fn round(text: &str) -> Result<u8, NotAnEdition> {
        match text.parse() {
            Ok(round) if (2..=MOST_ROUNDS).contains(&round) => Ok(round),
            Ok(_) | Err(_) => Err(NotAnEdition),
        }
    }
}

impl fmt::Display for EditionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { year, first_month, months, round } = *self;
        let part = match months {
            1 => format!("-{first_month:02}"),
            3 => format!("-q{}", first_month / 3 + 1),
            6 => format!("-h{}", first_month / 6 + 1),
            _ => String::new(),
        };
        let again = if round == 1 { String::new() } else { format!("-{round}") };
        f.pad(&format!("{year:04}{part}{again}"))
    }
}

impl FromStr for EditionId {
    type Err = NotAnEdition;

    fn from_str(text: &str) -> Result<Self, NotAnEdition> {
        let (text, round) = match text.rsplit_once('-') {
            Some((first, round)) if round.len() == 1 => (first, Self::round(round)?),
            Some(_) | None => (text, 1),
        };
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
        Ok(Self { year, first_month: (number - 1) * months + 1, months, round })
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
        let name =
            |cadence| EditionId::of(day("2026-11-26"), cadence, YearStart::default()).to_string();
        assert_eq!(name(Cadence::Monthly), "2026-11");
        assert_eq!(name(Cadence::Quarterly), "2026-q4");
        assert_eq!(name(Cadence::HalfYearly), "2026-h2");
        assert_eq!(name(Cadence::Yearly), "2026");
    }

    #[test]
    fn only_the_canonical_spelling_is_an_edition() {
        for right in ["2026-q4", "2026-01", "2026-h1", "2026", "2026-q4-2", "2026-12-9", "2026-2"] {
            assert_eq!(right.parse::<EditionId>().unwrap().to_string(), right);
        }
        for wrong in [
            "2026-q5",
            "2026-Q4",
            "26-q1",
            "2026-13",
            "2026-1",
            "2026-q+1",
            "",
            "q4",
            "2026-q4-1",
            "2026-q4-10",
            "2026-q4--2",
            "-2",
        ] {
            assert!(wrong.parse::<EditionId>().is_err(), "{wrong:?} passed");
        }
    }

    #[test]
    fn quarters_are_counted_from_where_the_year_starts() {
        let april: YearStart = "april".parse().unwrap();
        let name = |of, cadence| EditionId::of(day(of), cadence, april).to_string();
        assert_eq!(name("2026-04-01", Cadence::Quarterly), "2026-q1");
        assert_eq!(name("2027-03-31", Cadence::Quarterly), "2026-q4");
        assert_eq!(name("2026-09-30", Cadence::HalfYearly), "2026-h1");
        assert_eq!(name("2027-01-01", Cadence::Yearly), "2026");
        assert_eq!(name("2027-01-01", Cadence::Monthly), "2027-01");
    }

    #[test]
    fn a_period_may_have_several_editions() {
        let first: EditionId = "2026-q4".parse().unwrap();
        let second = first.again().unwrap();
        assert_eq!(
            (second.to_string(), second.title()),
            ("2026-q4-2".into(), "2026 Q4 (2)".into())
        );
        let title = |id: &str| id.parse::<EditionId>().unwrap().title();
        let titles = ["2024-01", "2024-12-2", "2024-h1", "2024"].map(title);
        assert_eq!(titles, ["January 2024", "December 2024 (2)", "2024 H1", "2024"]);
        for typed in ["2026-Q4", "2026 Q4", " q4 2026 "] {
            assert_eq!(EditionId::typed(typed), Ok(first), "{typed}");
        }
        assert!("2026-Q4".parse::<EditionId>().is_err());
        assert!(first < second && second < "2027-q1".parse().unwrap());
        assert!(second.is_in_period_of(first));
        assert!(!second.is_in_period_of("2026-q3-2".parse().unwrap()));
        assert_eq!("2026-q4-9".parse::<EditionId>().unwrap().again(), None);
    }

    #[test]
    fn what_readers_see_is_read_back_and_so_are_the_names_of_months() {
        for id in ["2024-01", "2024-12-2", "2024-h1", "2024-h2-3", "2024", "2024-q3-2"] {
            let edition: EditionId = id.parse().unwrap();
            assert_eq!(EditionId::typed(&edition.title()), Ok(edition), "{}", edition.title());
        }
        let january = Ok("2024-01".parse().unwrap());
        for typed in ["january 2024", "Jan 2024", "2024 JANUARY", "2024-01"] {
            assert_eq!(EditionId::typed(typed), january, "{typed}");
        }
        for wrong in
            ["January", "January 24", "Smarch 2024", "May 5 2024", "2024 Q4 (", "2024 Q4 (1)"]
        {
            assert_eq!(EditionId::typed(wrong), Err(NotTyped), "{wrong}");
        }
    }

    #[test]
    fn only_months_are_months() {
        let is_month = |id: &str| id.parse::<EditionId>().unwrap().is_month();
        assert!(["2026-01", "2026-12-2"].into_iter().all(is_month));
        assert!(!["2026", "2026-2", "2026-h1", "2026-q1"].into_iter().any(is_month));
    }

    #[test]
    fn a_period_is_followed_by_one_as_long_and_may_lie_in_a_longer_one() {
        let edition = |text: &str| text.parse::<EditionId>().unwrap();
        for (one, next) in [
            ("2026-11", "2026-12"),
            ("2026-12-2", "2027-01"),
            ("2026-q3", "2026-q4"),
            ("2026-q4", "2027-q1"),
            ("2026-h1", "2026-h2"),
            ("2026", "2027"),
        ] {
            assert_eq!(edition(one).following(), edition(next));
            assert_eq!(edition(one).cadence(), edition(next).cadence());
        }
        assert!(edition("2026").holds(edition("2026-q2-2")));
        assert!(edition("2026-q4").holds(edition("2026-11")));
        for (one, other) in [("2026", "2025-q4"), ("2026-q2", "2026"), ("2026-q4", "2026-q4-2")] {
            assert!(!edition(one).holds(edition(other)), "{one} {other}");
        }
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
                let edition = EditionId::of(day, cadence, YearStart::default());
                prop_assert_eq!(edition.to_string().parse(), Ok(edition));
                let again = edition.again().unwrap();
                prop_assert_eq!(again.to_string().parse(), Ok(again));
            }
        }
    }
}
