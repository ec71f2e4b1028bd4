//! Scores from 1 to 5: how they lie, their mean, and whether people agree.

use std::fmt;

use crate::domain::{HIGHEST, Score, Worth};

/// The fewest scores of which a mean is taken. With three, one person moves it by a third of a
/// point for each step, so fewer are shown as dots and nothing else.
pub const FEWEST_FOR_A_MEAN: usize = 4;

/// What several people said on one scale.
///
/// *Don't know* and a pass have counts of their own and are never taken for a score: a 3 in their
/// place would say something that nobody said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scores {
    points: [usize; 5],
    dont_know: usize,
    declined: usize,
}

/// The mean of scores, to one decimal.
///
/// It is rounded from the exact fraction, halves up: 2.45 is 2.5. More decimals would claim to know
/// more than a few people can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mean {
    tenths: usize,
}

/// How far apart the scores lie: what a mean hides, and often the finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spread {
    /// Highest and lowest are at most one apart: we agree.
    Agree,
    /// They are two apart: mixed.
    Mixed,
    /// They are three or more apart: we don't agree.
    DontAgree,
}

impl Scores {
    /// Counts one more.
    pub fn add(&mut self, score: Score) {
        match score {
            Score::Points(points) => {
                if let Some(count) = self.points.get_mut(usize::from(points).wrapping_sub(1)) {
                    *count += 1;
                }
            }
            Score::DontKnow => self.dont_know += 1,
            Score::Pass => self.declined += 1,
        }
    }

    /// Returns how many gave each score, from 1 to 5.
    pub fn points(&self) -> [usize; 5] {
        self.points
    }

    /// Returns how many gave a score.
    pub fn count(&self) -> usize {
        self.points.iter().sum()
    }

    /// Returns the sum of all points.
    pub(super) fn sum(&self) -> usize {
        (1..).zip(self.points).map(|(points, count): (usize, _)| points * count).sum()
    }

    /// Returns how many cannot know.
    pub fn dont_know(&self) -> usize {
        self.dont_know
    }

    /// Returns how many answered and would not put a number on it.
    pub fn declined(&self) -> usize {
        self.declined
    }

    /// Returns the lowest score that somebody gave.
    pub fn lowest(&self) -> Option<u8> {
        (1..=HIGHEST).zip(self.points).find(|(_, count)| *count > 0).map(|(points, _)| points)
    }

    /// Returns the highest score that somebody gave.
    pub fn highest(&self) -> Option<u8> {
        (1..=HIGHEST).zip(self.points).rfind(|(_, count)| *count > 0).map(|(points, _)| points)
    }

    /// Returns the mean; none of fewer than [`FEWEST_FOR_A_MEAN`] scores.
    pub fn mean(&self) -> Option<Mean> {
        let (sum, count) = (self.sum(), self.count());
        (count >= FEWEST_FOR_A_MEAN).then(|| Mean { tenths: (20 * sum + count) / (2 * count) })
    }

    /// Returns how far apart the scores lie; of fewer than [`FEWEST_FOR_A_MEAN`] there is nothing
    /// to say, for two people "agree" by chance.
    pub fn spread(&self) -> Option<Spread> {
        if self.count() < FEWEST_FOR_A_MEAN {
            return None;
        }
        Some(match self.highest()? - self.lowest()? {
            0 | 1 => Spread::Agree,
            2 => Spread::Mixed,
            _ => Spread::DontAgree,
        })
    }
}

impl Extend<Score> for Scores {
    fn extend<I: IntoIterator<Item = Score>>(&mut self, scores: I) {
        scores.into_iter().for_each(|score| self.add(score));
    }
}

impl FromIterator<Score> for Scores {
    fn from_iter<I: IntoIterator<Item = Score>>(scores: I) -> Self {
        let mut all = Self::default();
        all.extend(scores);
        all
    }
}

/// Whether a workshop was worth the time adds up as any scale does.
impl FromIterator<Worth> for Scores {
    fn from_iter<I: IntoIterator<Item = Worth>>(worth: I) -> Self {
        worth.into_iter().map(|worth| Score::Points(worth.into())).collect()
    }
}

impl Mean {
    /// Returns it in tenths: 24 is 2.4.
    pub fn tenths(self) -> usize {
        self.tenths
    }
}

/// As in `2.4`.
impl fmt::Display for Mean {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}.{}", self.tenths / 10, self.tenths % 10))
    }
}

impl Spread {
    /// Returns the words for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Agree => "we agree",
            Self::Mixed => "mixed",
            Self::DontAgree => "we don't agree",
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn scores(points: &[u8]) -> Scores {
        points.iter().map(|points| Score::Points(*points)).collect()
    }

    #[test]
    fn the_mean_is_rounded_to_one_decimal_with_halves_up() {
        let mean = |points: &[u8]| scores(points).mean().unwrap().to_string();
        assert_eq!(mean(&[3, 2, 3, 2, 1, 4, 2]), "2.4");
        assert_eq!(mean(&[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2]), "1.1");
        assert_eq!(mean(&[2, 2, 2, 3]), "2.3");
        assert_eq!(mean(&[5, 5, 5, 5]), "5.0");
    }

    #[test]
    fn fewer_than_four_scores_have_neither_mean_nor_agreement() {
        assert_eq!((scores(&[1, 5, 5]).mean(), scores(&[1, 5, 5]).spread()), (None, None));
        assert_eq!((scores(&[]).lowest(), scores(&[]).highest()), (None, None));
    }

    #[test]
    fn spread_is_the_way_from_the_lowest_to_the_highest() {
        let spread = |points: &[u8]| scores(points).spread().unwrap();
        assert_eq!(spread(&[3, 3, 3, 3]), Spread::Agree);
        assert_eq!(spread(&[3, 2, 3, 3]), Spread::Agree);
        assert_eq!(spread(&[2, 3, 4, 3]), Spread::Mixed);
        assert_eq!(spread(&[1, 4, 3, 3]), Spread::DontAgree);
        assert_eq!(spread(&[1, 5, 3, 3]), Spread::DontAgree);
    }

    #[test]
    fn worth_the_time_adds_up_as_scores_do() {
        let worth = |points: &[u8]| {
            points.iter().map(|points| Worth::try_from(*points).unwrap()).collect::<Scores>()
        };
        assert_eq!(worth(&[3, 3, 4, 4, 4, 5, 5]), scores(&[3, 3, 4, 4, 4, 5, 5]));
        assert_eq!(worth(&[1, 5, 5]).mean(), None);
    }

    #[test]
    fn what_is_no_number_is_counted_apart() {
        let all: Scores =
            [Score::Points(2), Score::DontKnow, Score::Pass, Score::DontKnow].into_iter().collect();
        assert_eq!((all.count(), all.dont_know(), all.declined()), (1, 2, 1));
    }

    proptest! {
        #[test]
        fn the_mean_is_within_half_a_tenth_and_between_lowest_and_highest(
            points in prop::collection::vec(1_u8..=5, 4..200),
        ) {
            let all = scores(&points);
            let shown: f64 = all.mean().unwrap().to_string().parse().unwrap();
            let sum: u32 = points.iter().map(|p| u32::from(*p)).sum();
            let exact = f64::from(sum) / f64::from(u32::try_from(points.len()).unwrap());
            prop_assert!((shown - exact).abs() <= 0.05 + 1e-9);
            prop_assert!(shown >= f64::from(all.lowest().unwrap()));
            prop_assert!(shown <= f64::from(all.highest().unwrap()));
        }

        #[test]
        fn the_order_of_scores_does_not_matter(mut points in prop::collection::vec(1_u8..=5, 0..50)) {
            let before = scores(&points);
            points.sort_unstable();
            prop_assert_eq!(before, scores(&points));
        }
    }
}
