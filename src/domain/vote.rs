//! Votes: dots on themes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{InOrder, QuestionId, Sorting, Theme, ThemeId};
use crate::order::Order as _;

/// The most dots that one person puts on one theme.
pub const MOST_ON_ONE: u8 = 2;

/// The most dots that one person has.
pub const MOST_DOTS: u8 = 5;

/// The last place that is at the top of a vote. What is there is answered for: an issue becomes a
/// commitment, a request, or is put off with a reason; a picture of good service, a row of the
/// document.
pub const LAST_AT_THE_TOP: usize = 3;

/// The votes on the themes of each question.
pub type Votes = InOrder<QuestionId, Vote>;

/// The vote on one question's themes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Vote {
    /// The rounds, the last of which counts; the others are kept.
    pub rounds: Vec<Round>,
}

impl Vote {
    /// Returns the round that counts, if there was one.
    pub fn last(&self) -> Option<&Round> {
        self.rounds.last()
    }

    /// Returns the dots on a theme in the round that counts.
    pub fn dots(&self, theme: &ThemeId) -> Option<u32> {
        self.last()?.dots.get(theme).copied()
    }
}

/// One round of a vote, counted. Nothing tells who put a dot where.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Round {
    /// How many dots each person had.
    #[schemars(range(min = 1, max = 5))]
    pub each: u8,
    /// How many people voted. Who was not there did not.
    pub voted: u32,
    /// The dots on each theme, also where there are none.
    pub dots: InOrder<ThemeId, u32>,
}

impl Round {
    /// Returns how the themes of `sorting` stand, most dots first. Themes with as many dots have the
    /// same place and leave out as many after it (standard competition ranking): 1, 2, 2, 4. Among
    /// them they stay in the team's order. A theme that was not voted on has no place.
    pub fn standing<'s>(&self, sorting: &'s Sorting) -> Vec<Standing<'s>> {
        let dots = |theme: &'s Theme| Some((theme, self.dots.get(&theme.id).copied()?));
        let voted: Vec<_> = sorting.themes.iter().filter_map(dots).collect();
        let with =
            |rule: &dyn Fn(u32) -> bool| voted.iter().filter(|(_, dots)| rule(*dots)).count();
        let mut standing: Vec<_> = voted
            .iter()
            .map(|&(theme, dots)| Standing {
                theme,
                dots,
                place: with(&|other| other > dots) + 1,
                is_shared: with(&|other| other == dots) > 1,
            })
            .collect();
        standing.order_by_key(|one| one.place);
        standing
    }
}

/// How a theme stands in a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing<'s> {
    /// The theme.
    pub theme: &'s Theme,
    /// Its dots; often none.
    pub dots: u32,
    /// Its place, from 1.
    pub place: usize,
    /// Whether another theme has as many dots: a tie stays a tie.
    pub is_shared: bool,
}

impl Standing<'_> {
    /// Whether it is at the top: one of the first [`LAST_AT_THE_TOP`] places, all that share the last
    /// of them too, and at least one dot.
    pub fn is_at_the_top(&self) -> bool {
        self.dots > 0 && self.place <= LAST_AT_THE_TOP
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sorting(dots: &[u32]) -> (Sorting, Round) {
        let id = |number: usize| format!("t{number}").parse::<ThemeId>().unwrap();
        let theme = |number| Theme { id: id(number), says: String::new(), cards: Vec::new() };
        let themes = (0..dots.len()).map(theme).collect();
        let dots = dots.iter().enumerate().map(|(number, dots)| (id(number), *dots)).collect();
        (Sorting { themes, ..Sorting::default() }, Round { each: 3, voted: 7, dots })
    }

    fn told<'s>(sorting: &'s Sorting, round: &Round) -> Vec<(&'s str, u32, usize, bool, bool)> {
        let standing = round.standing(sorting);
        let tell = |one: Standing<'s>| {
            (one.theme.id.as_str(), one.dots, one.place, one.is_shared, one.is_at_the_top())
        };
        standing.into_iter().map(tell).collect()
    }

    #[test]
    fn a_tie_stays_a_tie_and_all_who_share_the_last_place_at_the_top_are_there() {
        let (sorting, round) = sorting(&[5, 3, 7, 3, 2, 0]);
        assert_eq!(
            told(&sorting, &round),
            [
                ("t2", 7, 1, false, true),
                ("t0", 5, 2, false, true),
                ("t1", 3, 3, true, true),
                ("t3", 3, 3, true, true),
                ("t4", 2, 5, false, false),
                ("t5", 0, 6, false, false),
            ]
        );
    }

    #[test]
    fn nothing_without_a_dot_is_at_the_top() {
        let (sorting, round) = sorting(&[0, 1, 0]);
        assert_eq!(
            told(&sorting, &round),
            [("t1", 1, 1, false, true), ("t0", 0, 2, true, false), ("t2", 0, 2, true, false)]
        );
    }

    #[test]
    fn a_theme_that_was_not_voted_on_has_no_place_and_one_that_went_leaves_no_gap() {
        let (_, round) = sorting(&[4, 9, 2]);
        let (mut sorting, _) = sorting(&[0, 0, 0, 0]);
        sorting.themes.remove(1);
        assert_eq!(told(&sorting, &round), [("t0", 4, 1, false, true), ("t2", 2, 2, false, true)]);
    }

    proptest! {
        #[test]
        fn as_many_dots_are_the_same_place_in_whatever_order(
            dots in prop::collection::vec(0_u32..6, 0..12),
        ) {
            let (mut sorting, round) = sorting(&dots);
            let before = round.standing(&sorting);
            for one in &before {
                for other in &before {
                    prop_assert_eq!(one.dots.cmp(&other.dots), other.place.cmp(&one.place));
                }
                prop_assert_eq!(
                    one.is_shared,
                    before.iter().filter(|other| other.place == one.place).count() > 1
                );
            }
            let places: Vec<_> = before.iter().map(|one| (one.dots, one.place)).collect();
            sorting.themes.reverse();
            let after = round.standing(&sorting);
            let after: Vec<_> = after.iter().map(|one| (one.dots, one.place)).collect();
            prop_assert_eq!(places, after);
        }
    }
}
