//! Dots on themes: how many everybody has, how they are typed, what a show of hands can add up to,
//! and counting them.

use unicode_normalization::UnicodeNormalization as _;

use crate::domain::{InOrder, MOST_DOTS, MOST_ON_ONE, Round, Sorting, Theme, ThemeId};
use crate::order::Order as _;
use crate::text;

/// The fewest dots that are suggested where there are at least as many themes.
const FEWEST: u8 = 3;

/// Returns how many dots each person has where nobody says otherwise.
///
/// The rule of dot voting: about a third of what is voted on, and here at least three and at most
/// [`MOST_DOTS`]. Of two themes, one is chosen.
pub fn suggested_dots(themes: usize) -> u8 {
    if themes < usize::from(FEWEST) {
        return 1;
    }
    let third = (themes + 1) / 3;
    u8::try_from(third).unwrap_or(MOST_DOTS).clamp(FEWEST, MOST_DOTS)
}

/// Returns the most dots that a person may have on so many themes: never so many that everything
/// could be full, or a vote would tell nothing.
pub fn most_dots(themes: usize) -> u8 {
    let full = themes.saturating_mul(usize::from(MOST_ON_ONE));
    u8::try_from(full.saturating_sub(1)).unwrap_or(MOST_DOTS).clamp(1, MOST_DOTS)
}

/// Returns the themes in the order in which they are lettered: that of their words, which tells
/// nothing about who said them or how many, and is the same for everybody.
pub fn lettered(sorting: &Sorting) -> Vec<&Theme> {
    let mut themes: Vec<_> = sorting.themes.iter().collect();
    themes.order_by_key(|theme| (theme.says.to_lowercase(), theme.id.clone()));
    themes
}

/// Returns the letter of the theme at `at`, the first of which is 0; after `z` come numbers.
pub fn letter(at: usize) -> String {
    let letter = u32::try_from(at).ok().filter(|at| *at < 26);
    match letter.and_then(|at| char::from_u32(u32::from('a') + at)) {
        Some(letter) => letter.to_string(),
        None => (at + 1).to_string(),
    }
}

/// One person's dots, in the order of the letters. There may be fewer than they have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    dots: Vec<u8>,
}

/// Why what was typed is no ballot.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotABallot {
    /// Nothing was typed.
    #[error("type the letters of your themes, or `:pass` to leave this vote out")]
    Blank,
    /// It is none of the letters.
    #[error("`{typed}` is none of the letters; they go from a to {last}, or as numbers from 1")]
    NoTheme {
        /// What was typed.
        typed: String,
        /// The last letter.
        last: String,
    },
    /// Too many on one theme.
    #[error("at most {MOST_ON_ONE} dots on one theme; {letter} has {dots}")]
    OnOne {
        /// Its letter.
        letter: String,
        /// The dots on it.
        dots: usize,
    },
    /// Too many in all.
    #[error("you have {each}, and that is {typed}")]
    TooMany {
        /// How many everybody has.
        each: u8,
        /// How many were typed.
        typed: usize,
    },
}

impl Ballot {
    /// Reads letters, as in `a a c`, `aac` or `a, a, c`; numbers do as well, for keyboards of other
    /// scripts: `1 1 3`. There are so many `themes`, and `each` person has so many dots.
    pub fn read(typed: &str, themes: usize, each: u8) -> Result<Self, NotABallot> {
        let plain: String = typed.nfkc().flat_map(char::to_lowercase).collect();
        let mut picked = Vec::new();
        for word in plain.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '、')) {
            picks(word, themes, &mut picked)?;
        }
        if picked.is_empty() {
            return Err(NotABallot::Blank);
        }
        if picked.len() > usize::from(each) {
            return Err(NotABallot::TooMany { each, typed: picked.len() });
        }
        let dots: Vec<usize> =
            (0..themes).map(|at| picked.iter().filter(|one| **one == at).count()).collect();
        let most = usize::from(MOST_ON_ONE);
        if let Some((at, dots)) = dots.iter().enumerate().find(|(_, dots)| **dots > most) {
            return Err(NotABallot::OnOne { letter: letter(at), dots: *dots });
        }
        let dots = dots.into_iter().filter_map(|dots| u8::try_from(dots).ok()).collect();
        Ok(Self { dots })
    }

    /// Returns the dots on each theme, in the order of the letters.
    pub fn dots(&self) -> &[u8] {
        &self.dots
    }

    /// Returns how many dots there are on it.
    pub fn total(&self) -> u8 {
        self.dots.iter().sum()
    }

    /// Returns it as it is sealed: how many dots there were to give, and the id of a theme for each
    /// that was given.
    pub fn sealed(&self, each: u8, lettered: &[&Theme]) -> String {
        let ids =
            self.dots.iter().zip(lettered).flat_map(|(dots, theme)| {
                std::iter::repeat_n(theme.id.as_str(), usize::from(*dots))
            });
        std::iter::once(each.to_string())
            .chain(ids.map(str::to_owned))
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// Adds what one word of a ballot picks.
fn picks(word: &str, themes: usize, picked: &mut Vec<usize>) -> Result<(), NotABallot> {
    let wrong = |typed: &str| NotABallot::NoTheme {
        typed: typed.chars().take(20).collect(),
        last: letter(themes.saturating_sub(1)),
    };
    if let Ok(number) = word.parse::<usize>() {
        if !(1..=themes).contains(&number) {
            return Err(wrong(word));
        }
        picked.push(number - 1);
        return Ok(());
    }
    for one in word.chars() {
        let mut written = [0; 4];
        let one = &*one.encode_utf8(&mut written);
        let at = (0..themes.min(26)).find(|at| letter(*at) == one).ok_or_else(|| wrong(one))?;
        picked.push(at);
    }
    Ok(())
}

/// Returns how many dots everybody had when `sealed` was sealed.
pub fn dots_of_sealed(sealed: &str) -> Option<u8> {
    sealed.split_whitespace().next()?.parse().ok()
}

/// Counts sealed ballots on the themes of `sorting`. Nobody's dots can be told from it. Whoever gave
/// no dot at all has left the vote out and is not among those who voted.
pub fn count(
    sorting: &Sorting,
    each: u8,
    ballots: impl IntoIterator<Item = impl AsRef<str>>,
) -> Round {
    let mut voted = 0;
    let mut dots: InOrder<ThemeId, u32> =
        sorting.themes.iter().map(|theme| (theme.id.clone(), 0)).collect();
    for ballot in ballots {
        let picked = ballot.as_ref().split_whitespace().skip(1);
        voted += u32::from(picked.clone().next().is_some());
        for id in picked.filter_map(|id| id.parse::<ThemeId>().ok()) {
            if let Some(before) = dots.get(&id).copied() {
                dots.put(id, before + 1);
            }
        }
    }
    Round { each, voted, dots }
}

/// Why counts cannot come from a show of hands.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotPossible {
    /// Nobody voted, or more than are here.
    #[error("from 1 to {here} can have voted")]
    Voters {
        /// How many are here.
        here: usize,
    },
    /// More dots on one theme than everybody together may put there.
    #[error("{voted} of you can put at most {most} on one theme")]
    OnOne {
        /// How many voted.
        voted: u32,
        /// The most that they can put on one.
        most: u32,
    },
    /// More dots than everybody together has.
    #[error("together you have {most}, and that would be {typed}")]
    TooMany {
        /// How many there are.
        most: u32,
        /// How many that would be.
        typed: u32,
    },
    /// It is no number.
    #[error("a whole number is asked for")]
    NoNumber,
}

/// Reads a whole number in digits of any width.
pub fn number(typed: &str) -> Result<u32, NotPossible> {
    text::number(typed).ok_or(NotPossible::NoNumber)
}

/// Reads how many voted of those who are `here`.
pub fn voters(typed: &str, here: usize) -> Result<u32, NotPossible> {
    let voted = number(typed)?;
    let is_possible = voted > 0 && usize::try_from(voted).is_ok_and(|voted| voted <= here);
    if is_possible { Ok(voted) } else { Err(NotPossible::Voters { here }) }
}

/// Reads how many dots one theme has, where `before` are on those before it. `voted` people have
/// `each` so many.
pub fn hands(typed: &str, before: u32, (voted, each): (u32, u8)) -> Result<u32, NotPossible> {
    let dots = number(typed)?;
    let on_one = voted.saturating_mul(u32::from(MOST_ON_ONE.min(each)));
    if dots > on_one {
        return Err(NotPossible::OnOne { voted, most: on_one });
    }
    let most = voted.saturating_mul(u32::from(each));
    let typed = before.saturating_add(dots);
    if typed > most { Err(NotPossible::TooMany { most, typed }) } else { Ok(dots) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sorting(themes: usize) -> Sorting {
        let theme = |at: usize| Theme {
            id: format!("t{at:02}").parse().unwrap(),
            says: format!("Sentence {at:02}"),
            cards: Vec::new(),
        };
        Sorting { themes: (0..themes).map(theme).collect(), ..Sorting::default() }
    }

    #[test]
    fn about_a_third_of_the_themes_is_suggested() {
        let suggested: Vec<_> = (2..=20).map(suggested_dots).collect();
        assert_eq!(suggested, [1, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5]);
    }

    #[test]
    fn dots_are_typed_as_letters_or_as_numbers() {
        let read = |typed| Ballot::read(typed, 4, 3).unwrap().dots().to_vec();
        for typed in ["a a c", "aac", "A, A, C", "1 1 3", "ａ ａ ｃ", " c a; a "] {
            assert_eq!(read(typed), [2, 0, 1, 0], "{typed}");
        }
        assert_eq!(read("d"), [0, 0, 0, 1]);
        assert_eq!(Ballot::read("28 z aa", 30, 5).unwrap().total(), 4);
    }

    #[test]
    fn what_is_no_ballot_is_told() {
        let told = |typed| Ballot::read(typed, 4, 3).unwrap_err().to_string();
        insta::assert_snapshot!(
            told(" , "),
            @"type the letters of your themes, or `:pass` to leave this vote out"
        );
        insta::assert_snapshot!(
            told("a e"),
            @"`e` is none of the letters; they go from a to d, or as numbers from 1"
        );
        insta::assert_snapshot!(
            told("ф"),
            @"`ф` is none of the letters; they go from a to d, or as numbers from 1"
        );
        insta::assert_snapshot!(told("bbb"), @"at most 2 dots on one theme; b has 3");
        insta::assert_snapshot!(told("a b c d"), @"you have 3, and that is 4");
    }

    #[test]
    fn a_show_of_hands_is_checked_against_what_is_possible() {
        assert_eq!(hands("８", 0, (7, 3)), Ok(8));
        insta::assert_snapshot!(
            hands("15", 0, (7, 3)).unwrap_err(),
            @"7 of you can put at most 14 on one theme"
        );
        insta::assert_snapshot!(
            hands("8", 14, (7, 3)).unwrap_err(),
            @"together you have 21, and that would be 22"
        );
        insta::assert_snapshot!(hands("many", 0, (7, 3)).unwrap_err(), @"a whole number is asked for");
        insta::assert_snapshot!(voters("8", 7).unwrap_err(), @"from 1 to 7 can have voted");
        assert_eq!(voters("7", 7), Ok(7));
    }

    #[test]
    fn whoever_gives_no_dot_has_not_voted_and_a_dot_on_a_theme_that_went_counts_nowhere() {
        let round = count(&sorting(2), 3, ["3 t00 gone", "3 gone", "3"]);
        assert_eq!(round.voted, 2);
        assert_eq!(round.dots.iter().map(|(_, dots)| *dots).collect::<Vec<_>>(), [1, 0]);
    }

    proptest! {
        #[test]
        fn dots_are_never_above_what_everybody_has(
            typed in any::<String>(),
            themes in 1_usize..40,
            each in 1_u8..=MOST_DOTS,
        ) {
            if let Ok(ballot) = Ballot::read(&typed, themes, each) {
                prop_assert!((1..=each).contains(&ballot.total()));
                prop_assert!(ballot.dots().iter().all(|dots| *dots <= MOST_ON_ONE));
                prop_assert_eq!(ballot.dots().len(), themes);
            }
        }

        #[test]
        fn everything_that_is_sealed_is_counted(
            picks in prop::collection::vec(prop::collection::vec(0_usize..6, 1..4), 0..9),
        ) {
            let sorting = sorting(6);
            let themes = lettered(&sorting);
            let ballots: Vec<_> = picks
                .iter()
                .filter_map(|picks| {
                    let typed: String = picks.iter().map(|at| letter(*at)).collect();
                    Ballot::read(&typed, themes.len(), 3).ok()
                })
                .collect();
            let sealed: Vec<_> = ballots.iter().map(|ballot| ballot.sealed(3, &themes)).collect();
            let round = count(&sorting, 3, sealed.iter().map(String::as_str));
            let dots: u32 = round.dots.iter().map(|(_, dots)| *dots).sum();
            prop_assert_eq!(dots, ballots.iter().map(|ballot| u32::from(ballot.total())).sum::<u32>());
            prop_assert_eq!(round.voted, u32::try_from(ballots.len()).unwrap());
            prop_assert!(sealed.iter().all(|sealed| dots_of_sealed(sealed) == Some(3)));
        }

        #[test]
        fn suggested_dots_can_always_be_given_and_never_fill_everything(themes in 2_usize..200) {
            let suggested = suggested_dots(themes);
            prop_assert!((1..=most_dots(themes)).contains(&suggested));
            prop_assert!(usize::from(most_dots(themes)) < themes * usize::from(MOST_ON_ONE));
        }
    }
}
