//! How strongly a team is behind something, in words that say no more than the count.

/// How many of a team, in words.
///
/// Words for counts differ from reader to reader ("most" has been heard for anything from half
/// upwards), so each has one meaning here, and the count is said with it anyway: *five of seven*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Exactly one, also where there is nobody else.
    One,
    /// Two or more, fewer than 40 %.
    Some,
    /// From 40 to 60 %.
    AboutHalf,
    /// More than 60 %.
    Most,
    /// All but one.
    NearlyAll,
    /// All.
    All,
}

impl Strength {
    /// Returns how strong `count` of `team` people are; nothing where nobody is, or more than there
    /// are.
    ///
    /// The first that fits: one, all, all but one, more than 60 %, at least 40 %, some. The bounds
    /// are exact, not rounded: three of five are about half, four of six most.
    pub fn of(count: usize, team: usize) -> Option<Self> {
        if count == 0 || count > team {
            return None;
        }
        Some(match count {
            1 => Self::One,
            all if all == team => Self::All,
            but_one if but_one + 1 == team => Self::NearlyAll,
            most if is_most(most, team) => Self::Most,
            half if 10 * half >= 4 * team => Self::AboutHalf,
            _ => Self::Some,
        })
    }

    /// Returns the words for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::One => "one of us",
            Self::Some => "some of us",
            Self::AboutHalf => "about half of us",
            Self::Most => "most of us",
            Self::NearlyAll => "nearly all of us",
            Self::All => "all of us",
        }
    }
}

/// Whether `count` is more than 60 % of `all`: what "most" means, and when one option of a choice
/// leads.
pub(super) fn is_most(count: usize, all: usize) -> bool {
    10 * count > 6 * all
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Returns the words for one, two, three … of `team`.
    fn words(team: usize) -> Vec<&'static str> {
        (1..=team).map(|count| Strength::of(count, team).unwrap().as_str()).collect()
    }

    #[test]
    fn each_count_of_seven_has_its_words() {
        assert_eq!(
            words(7),
            [
                "one of us",
                "some of us",
                "about half of us",
                "about half of us",
                "most of us",
                "nearly all of us",
                "all of us"
            ]
        );
    }

    #[test]
    fn in_the_smallest_teams_one_is_one_and_all_are_all() {
        assert_eq!(words(1), ["one of us"]);
        assert_eq!(words(2), ["one of us", "all of us"]);
        assert_eq!(words(3), ["one of us", "nearly all of us", "all of us"]);
    }

    #[test]
    fn the_bounds_are_exact() {
        assert_eq!(Strength::of(3, 10), Some(Strength::Some));
        assert_eq!(Strength::of(4, 10), Some(Strength::AboutHalf));
        assert_eq!(Strength::of(6, 10), Some(Strength::AboutHalf));
        assert_eq!(Strength::of(7, 10), Some(Strength::Most));
        assert_eq!(Strength::of(8, 10), Some(Strength::Most));
    }

    #[test]
    fn nobody_and_more_than_there_are_have_no_words() {
        assert_eq!(
            (Strength::of(0, 7), Strength::of(0, 0), Strength::of(8, 7)),
            (None, None, None)
        );
    }

    proptest! {
        #[test]
        fn every_count_has_words_and_more_people_are_never_weaker(team in 1_usize..500) {
            let all: Vec<_> = (1..=team).map(|count| Strength::of(count, team)).collect();
            prop_assert!(all.iter().all(Option::is_some));
            prop_assert!(all.is_sorted());
        }
    }
}
