//! How a vote came out: dots, places, and from how many of us.

use crate::domain::{Sorting, Standing, Vote};

/// How the vote on a question's themes came out.
///
/// Dots say what a team wants looked at first, and nothing about how true a theme is; so they stand
/// beside the people who say it and are never added to them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome<'a> {
    /// The themes that were voted on, most dots first, also those without any. A tie stays a tie.
    /// What became a theme after the vote is not among them.
    pub standing: Vec<Standing<'a>>,
    /// All dots on the themes that there are.
    pub dots: u32,
    /// How many dots each person had.
    pub each: u8,
    /// How many people voted. Who was not there did not.
    pub voted: u32,
    /// Which round it was, from 1; those before it do not count.
    pub round: usize,
}

impl<'a> Outcome<'a> {
    /// Counts the last round of `vote` on the themes of `sorting`; nothing if there was none.
    pub fn of(vote: &Vote, sorting: &'a Sorting) -> Option<Self> {
        let last = vote.last()?;
        let standing = last.standing(sorting);
        Some(Self {
            dots: standing.iter().map(|one| one.dots).fold(0, u32::saturating_add),
            standing,
            each: last.each,
            voted: last.voted,
            round: vote.rounds.len(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Round, Theme, ThemeId};

    fn sorting(ids: &[&str]) -> Sorting {
        let theme =
            |id: &&str| Theme { id: id.parse().unwrap(), says: String::new(), cards: Vec::new() };
        Sorting { themes: ids.iter().map(theme).collect(), ..Sorting::default() }
    }

    fn round(voted: u32, dots: &[(&str, u32)]) -> Round {
        let dots = dots.iter().map(|(id, dots)| (id.parse::<ThemeId>().unwrap(), *dots)).collect();
        Round { each: 3, voted, dots }
    }

    #[test]
    fn the_last_round_counts_on_the_themes_that_there_are() {
        let sorting = sorting(&["a", "b", "c", "new"]);
        let vote = Vote {
            rounds: vec![
                round(7, &[("a", 20)]),
                round(6, &[("a", 2), ("b", 5), ("c", 2), ("gone", 9)]),
            ],
        };
        let outcome = Outcome::of(&vote, &sorting).unwrap();
        let standing: Vec<_> =
            outcome.standing.iter().map(|one| (one.theme.id.as_str(), one.place)).collect();
        assert_eq!(standing, [("b", 1), ("a", 2), ("c", 2)]);
        assert_eq!((outcome.dots, outcome.each, outcome.voted, outcome.round), (9, 3, 6, 2));
    }

    #[test]
    fn without_a_round_there_is_no_outcome() {
        assert_eq!(Outcome::of(&Vote::default(), &sorting(&["a"])), None);
    }
}
