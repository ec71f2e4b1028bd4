//! How far a commitment came: by its day, and by its figure.

use std::cmp::Ordering;

use crate::domain::{Commitment, CommitmentState, Day};

/// Where a figure stands between where it began and where it was to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// It is there.
    There,
    /// It came at least nine tenths of the way, which is *nearly* and not *done*.
    Nearly,
    /// It is on its way.
    Short,
    /// It is where it began, or further away.
    NoNearer,
    /// There are several figures, and not all of them are as far: `5 in August, 1 in November`.
    Unclear,
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
/// Where it is to be a share, a share is looked for: `31 of 44` is 70%. What stands in parentheses is
/// looked at only where there is no figure beside it.
///
/// *Nearly* begins at nine tenths of the way.
pub fn reach(from: &str, to: &str, now: &str) -> Option<Reach> {
    let to = Figure::all(to).next()?;
    let from = *to.alike(from).first()?;
    let way = to.number - from;
    if way == 0.0 {
        return None;
    }
    // Nine tenths of a way are not quite 0.9 in binary.
    let reach = |now: f64| match (now - from) / way {
        part if part > 1.0 - f64::EPSILON => Reach::There,
        part if part > NEARLY - f64::EPSILON => Reach::Nearly,
        part if part > 0.0 => Reach::Short,
        _ => Reach::NoNearer,
    };
    let mut reached = to.alike(now).into_iter().map(reach);
    let first = reached.next()?;
    Some(if reached.all(|other| other == first) { first } else { Reach::Unclear })
}

/// Returns how far a target is from where a figure began, beside how far another is: less is smaller.
/// All are told in words, as in [`reach`]; nothing where a number is missing.
pub(super) fn beside(from: &str, to: &str, other: &str) -> Option<Ordering> {
    let to = Figure::all(to).next()?;
    let (from, other) = (*to.alike(from).first()?, *to.alike(other).first()?);
    let way = to.number - from;
    // What goes the other way is no smaller.
    let other = if way < 0.0 { from - other } else { other - from };
    Some(if other < 0.0 { Ordering::Greater } else { other.total_cmp(&way.abs()) })
}

/// What speaks against what somebody says of a commitment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubted {
    /// Where its figure is instead of where it was to go.
    pub told: String,
    /// Whether it is what they say all the same.
    pub question: &'static str,
    /// What it is rather.
    pub rather: CommitmentState,
}

/// Returns what speaks against it where something is told to be done, or nearly, and its figure is not
/// there.
pub fn doubted(one: &Commitment, state: CommitmentState, now: &str) -> Option<Doubted> {
    let question = match state {
        CommitmentState::Done | CommitmentState::DoneLate => "Is it done?",
        CommitmentState::Nearly => "Is it nearly there?",
        CommitmentState::Partly | CommitmentState::NotStarted | CommitmentState::Dropped => {
            return None;
        }
    };
    let (from, to) = (one.from.as_ref()?, one.to.as_ref()?);
    let (told, rather) = match reach(from, to, now)? {
        Reach::There => return None,
        Reach::Nearly => (" That is nearly, and nearly is not done.", CommitmentState::Nearly),
        Reach::Short => (" That is a part of the way.", CommitmentState::Partly),
        Reach::NoNearer => (" That is no nearer.", CommitmentState::Partly),
        Reach::Unclear => ("", CommitmentState::Partly),
    };
    let told = format!("It was to go to {to}; now it is {now}.{told}");
    (rather != state).then_some(Doubted { told, question, rather })
}

/// A number in a text, and what it is a part of.
#[derive(Clone, Copy, Debug)]
struct Figure {
    number: f64,
    /// Of how many, as in `12 of 30`.
    of: Option<f64>,
    is_percent: bool,
}

impl Figure {
    /// Returns the figures in a text, one after the other.
    fn all(text: &str) -> impl Iterator<Item = Self> {
        let mut rest = text;
        std::iter::from_fn(move || {
            let (number, behind) = number(rest)?;
            let whole = behind.trim_start().strip_prefix("of ").map(str::trim_start);
            let whole = whole.filter(|whole| whole.starts_with(|c: char| c.is_ascii_digit()));
            let whole = whole.and_then(self::number);
            rest = whole.map_or(behind, |(_, behind)| behind);
            let is_percent = behind.trim_start().starts_with('%');
            Some(Self { number, of: whole.map(|(of, _)| of), is_percent })
        })
    }

    /// Returns the figures of a text in the terms of this one: shares where it is one, as far as there
    /// are any.
    fn alike(self, text: &str) -> Vec<f64> {
        let all = |text: &str| Self::all(text).collect::<Vec<_>>();
        let beside = all(&without_parentheses(text));
        let all = if beside.is_empty() { all(text) } else { beside };
        let percents = all.iter().filter(|one| one.is_percent && self.is_percent);
        let percents: Vec<_> = percents.map(|one| one.number).collect();
        if !percents.is_empty() {
            return percents;
        }
        let whole = if self.is_percent { Some(100.0) } else { self.of };
        let share = |one: &Self| Some(whole? * one.number / one.of.filter(|of| *of > 0.0)?);
        let shares: Vec<_> = all.iter().filter_map(share).collect();
        if shares.is_empty() { all.iter().map(|one| one.number).collect() } else { shares }
    }
}

/// Returns a text without what stands in parentheses in it.
fn without_parentheses(text: &str) -> String {
    let mut depth = 0_usize;
    let is_beside = |letter: &char| {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0
    };
    text.chars().filter(is_beside).collect()
}

/// Returns the first number in a text, and what stands behind it.
fn number(text: &str) -> Option<(f64, &str)> {
    let begins = text.find(|letter: char| letter.is_ascii_digit())?;
    let number = text.get(begins..)?;
    let ends = number.find(|letter: char| !letter.is_ascii_digit() && !matches!(letter, '.' | ','));
    let (number, behind) = number.split_at_checked(ends.unwrap_or(number.len()))?;
    let number = number.trim_end_matches(['.', ',']);
    // A comma before three digits parts thousands; before any others it is a decimal one.
    let parts: Vec<_> = number.split(',').collect();
    let is_thousands =
        parts.iter().skip(1).all(|part| part.split('.').next().is_some_and(is_three));
    let plain = if is_thousands { parts.concat() } else { parts.join(".") };
    Some((plain.parse().ok()?, behind))
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
        assert_eq!(reach("3"), Reach::NoNearer);
        assert_eq!(reach("12 of 30"), Reach::NoNearer);
    }

    #[test]
    fn done_and_nearly_are_doubted_where_the_figure_is_not_there() {
        let one = "{id: c1, owner: ada, will: Ring back, by: 2026-01-09, from: 0%, to: 80%}";
        let one: Commitment = serde_yaml::from_str(one).unwrap();
        let doubted = |state, now| {
            let it = doubted(&one, state, now)?;
            Some(format!("{} {} {:?}", it.told, it.question, it.rather))
        };
        let told = [
            doubted(CommitmentState::Done, "75%"),
            doubted(CommitmentState::DoneLate, "31 of 44"),
            doubted(CommitmentState::Nearly, "31 of 44"),
            doubted(CommitmentState::Nearly, "0%"),
        ];
        insta::assert_snapshot!(told.map(Option::unwrap).join("\n"), @r"
        It was to go to 80%; now it is 75%. That is nearly, and nearly is not done. Is it done? Nearly
        It was to go to 80%; now it is 31 of 44. That is a part of the way. Is it done? Partly
        It was to go to 80%; now it is 31 of 44. That is a part of the way. Is it nearly there? Partly
        It was to go to 80%; now it is 0%. That is no nearer. Is it nearly there? Partly
        ");
        let none = [
            doubted(CommitmentState::Done, "80%"),
            doubted(CommitmentState::Nearly, "75%"),
            doubted(CommitmentState::Nearly, "80%"),
            doubted(CommitmentState::Partly, "0%"),
            doubted(CommitmentState::Done, "no idea"),
        ];
        assert_eq!(none, [const { None }; 5]);
    }

    #[test]
    fn a_figure_may_have_to_fall_and_may_stand_in_words() {
        assert_eq!(reach("38 (November)", "12 or fewer", "12"), Some(Reach::There));
        assert_eq!(reach("1,200", "800", "about 830"), Some(Reach::Nearly));
        assert_eq!(reach("3,5 days", "2,5 days", "2,6"), Some(Reach::Nearly));
        assert_eq!(reach("70%", "85%", "70%"), Some(Reach::NoNearer));
        assert_eq!(reach("not counted yet", "85%", "80%"), None);
        assert_eq!(reach("5", "5", "5"), None);
    }

    #[test]
    fn a_share_is_a_share_however_it_is_told() {
        let reach = |now| reach("0%", "80%", now).unwrap();
        assert_eq!(reach("31 of 44 repairs followed up (70%; aimed for 80%)"), Reach::Short);
        assert_eq!(reach("33 of 44"), Reach::Nearly);
        assert_eq!(reach("36 of 44 in week 2"), Reach::There);
        assert_eq!(reach("about 85 %"), Reach::There);
        assert_eq!(reach("75"), Reach::Nearly);
        assert_eq!(super::reach("12 of 30", "27 of 30", "54 of 60"), Some(Reach::There));
        assert_eq!(super::reach("0", "9 of 10", "5 of 0"), Some(Reach::Short));
    }

    #[test]
    fn of_several_figures_nobody_can_say_which_is_meant() {
        assert_eq!(reach("9", "1", "5 in August, 1 in November"), Some(Reach::Unclear));
        assert_eq!(reach("9", "1", "1 (5 in August)"), Some(Reach::There));
        assert_eq!(reach("9", "1", "5 (1 on a good day)"), Some(Reach::Short));
        assert_eq!(reach("9", "1", "(1)"), Some(Reach::There));
        assert_eq!(reach("38", "12", "12 on 5 December"), Some(Reach::There), "both are as far");
        assert_eq!(reach("0%", "80%", "60% in August, 80% in November"), Some(Reach::Unclear));
        assert_eq!(reach("0%", "80%", "3 weeks at 80%"), Some(Reach::There));
        assert_eq!(reach("9", "1", "none yet"), None);
    }

    #[test]
    fn a_target_that_is_nearer_is_smaller_whichever_way_the_figure_goes() {
        let beside = |other| beside("10", "40", other);
        assert_eq!(beside("30"), Some(Ordering::Less));
        assert_eq!(beside("40 or more"), Some(Ordering::Equal));
        assert_eq!(beside("60"), Some(Ordering::Greater));
        assert_eq!(beside("5"), Some(Ordering::Greater));
        assert_eq!(beside("a few"), None);
        assert_eq!(super::beside("41", "20 or fewer", "30"), Some(Ordering::Less));
        assert_eq!(super::beside("41", "20 or fewer", "10"), Some(Ordering::Greater));
        assert_eq!(super::beside("0%", "80%", "31 of 44"), Some(Ordering::Less));
        assert_eq!(super::beside("not counted yet", "80%", "90%"), None);
    }

    #[test]
    fn what_is_done_after_its_day_is_done_late() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        assert_eq!(done(day("2026-02-28"), day("2026-02-28")), CommitmentState::Done);
        assert_eq!(done(day("2026-02-28"), day("2026-03-01")), CommitmentState::DoneLate);
    }
}
