//! How far a commitment came: by its day, and by its figure.

use crate::domain::{CommitmentState, Day};

/// Where a figure stands between where it began and where it was to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// It is there.
    There,
    /// It came at least nine tenths of the way, which is *nearly* and not *done*.
    Nearly,
    /// It is on its way, or went elsewhere.
    Short,
}

/// How much of the way *nearly* is.
const NEARLY: f64 = 0.9;

/// Returns the state of what was done `on` a day and was due `by` another.
pub fn done(by: Day, on: Day) -> CommitmentState {
    if on <= by { CommitmentState::Done } else { CommitmentState::DoneLate }
}

/// Returns where a figure stands that went `from` somewhere `to` somewhere, each told in words that
/// begin with its number: `12 of 30`, `38 (November)`, `70% or more`. Nothing where a number is
/// missing, or where it began is where it was to go.
///
/// *Nearly* begins at nine tenths of the way.
pub fn reach(from: &str, to: &str, now: &str) -> Option<Reach> {
    let (from, to, now) = (number(from)?, number(to)?, number(now)?);
    let way = to - from;
    if way == 0.0 {
        return None;
    }
    let part = (now - from) / way;
    // Nine tenths of a way are not quite 0.9 in binary.
    Some(if part > 1.0 - f64::EPSILON {
        Reach::There
    } else if part > NEARLY - f64::EPSILON {
        Reach::Nearly
    } else {
        Reach::Short
    })
}

/// Returns the first number in a text.
fn number(text: &str) -> Option<f64> {
    let begins = text.find(|letter: char| letter.is_ascii_digit())?;
    let number = text.get(begins..)?;
    let ends = number.find(|letter: char| !letter.is_ascii_digit() && !matches!(letter, '.' | ','));
    let number = number.get(..ends.unwrap_or(number.len()))?.trim_end_matches(['.', ',']);
    // A comma before three digits parts thousands; before any others it is a decimal one.
    let parts: Vec<_> = number.split(',').collect();
    let is_thousands =
        parts.iter().skip(1).all(|part| part.split('.').next().is_some_and(is_three));
    let plain = if is_thousands { parts.concat() } else { parts.join(".") };
    plain.parse().ok()
}

fn is_three(digits: &str) -> bool {
    digits.len() == 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_tenths_of_the_way_is_nearly_and_nearly_is_not_done() {
        let reach = |now| reach("12 of 30", "27 of 30", now).unwrap();
        assert_eq!(reach("27 of 30"), Reach::There);
        assert_eq!(reach("28 of 30"), Reach::There);
        assert_eq!(reach("26 of 30 on 5 December"), Reach::Nearly);
        assert_eq!(reach("25.5"), Reach::Nearly);
        assert_eq!(reach("25"), Reach::Short);
        assert_eq!(reach("3"), Reach::Short);
    }

    #[test]
    fn a_figure_may_have_to_fall_and_may_stand_in_words() {
        assert_eq!(reach("38 (November)", "12 or fewer", "12"), Some(Reach::There));
        assert_eq!(reach("1,200", "800", "about 830"), Some(Reach::Nearly));
        assert_eq!(reach("3,5 days", "2,5 days", "2,6"), Some(Reach::Nearly));
        assert_eq!(reach("70%", "85%", "70%"), Some(Reach::Short));
        assert_eq!(reach("not counted yet", "85%", "80%"), None);
        assert_eq!(reach("5", "5", "5"), None);
    }

    #[test]
    fn what_is_done_after_its_day_is_done_late() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        assert_eq!(done(day("2026-02-28"), day("2026-02-28")), CommitmentState::Done);
        assert_eq!(done(day("2026-02-28"), day("2026-03-01")), CommitmentState::DoneLate);
    }
}
