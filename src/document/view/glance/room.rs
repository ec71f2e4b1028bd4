//! As much of what there is to say as there is room for.

use crate::document::view::parts::Finding;
use crate::order::Order as _;
use crate::text::words as count_words;

/// The most findings that there are.
const MOST: usize = 6;

/// Findings that are nice to know are added while there are fewer than this.
const ENOUGH: usize = 5;

/// The most words of all findings together.
const WORDS: usize = 120;

/// How much it matters that something is said; what comes first matters most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// Harm that one voice is enough for.
    Harm,
    /// What is to be known each time: what is new, what was done, and what is in the way.
    Must,
    /// What is to be known where something more important does not take its place.
    Should,
    /// What fills up.
    Nice,
}

/// One thing to say, in ways that get longer: the shortest first.
#[derive(Debug)]
pub(super) struct Candidate {
    weight: Weight,
    ways: Vec<Finding>,
}

impl Candidate {
    /// Makes something to say of the ways in which it can be said.
    pub(super) fn new(weight: Weight, ways: Vec<Finding>) -> Self {
        Self { weight, ways }
    }

    /// Returns the longest way that has at most `words`.
    fn within(&self, words: usize) -> Option<&Finding> {
        self.ways.iter().rev().find(|way| length(way) <= words)
    }
}

/// Returns what there is room for, in the order of `candidates`: each first in its shortest way, what
/// matters most before the rest, and then longer, as far as words are left, in the same order.
pub(super) fn fitting(candidates: &[Candidate]) -> Vec<Finding> {
    let mut by_weight: Vec<_> = (0..).zip(candidates).collect();
    by_weight.order_by_key(|(_, candidate)| candidate.weight);
    let mut fit: Vec<(usize, &Candidate, &Finding)> = Vec::new();
    let mut left = WORDS;
    for (at, candidate) in by_weight {
        let most = if candidate.weight == Weight::Nice { ENOUGH } else { MOST };
        let Some(shortest) = candidate.ways.first() else { continue };
        let is_new = fit.iter().all(|(_, _, other)| other.about != shortest.about);
        if fit.len() < most && is_new && length(shortest) <= left {
            left -= length(shortest);
            fit.push((at, candidate, shortest));
        }
    }
    for (_, candidate, way) in &mut fit {
        let room = left + length(way);
        *way = candidate.within(room).unwrap_or(way);
        left = room - length(way);
    }
    fit.order_by_key(|(at, _, _)| *at);
    fit.into_iter().map(|(_, _, way)| way.clone()).collect()
}

/// Returns how many words a finding has.
fn length(finding: &Finding) -> usize {
    count_words(&finding.lead) + count_words(&finding.rest)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Something to say whose ways have so many words.
    fn candidate(weight: Weight, lengths: &[usize]) -> Candidate {
        let way = |count: &usize| Finding {
            lead: String::new(),
            rest: vec!["word"; *count].join(" "),
            about: Some(vec![format!("{weight:?}{lengths:?}")]),
        };
        Candidate::new(weight, lengths.iter().map(way).collect())
    }

    fn lengths(candidates: &[Candidate]) -> Vec<usize> {
        fitting(candidates).iter().map(length).collect()
    }

    #[test]
    fn what_matters_most_gets_longer_once_all_are_in_and_the_lightest_stays_out() {
        let candidates = [
            candidate(Weight::Nice, &[20]),
            candidate(Weight::Should, &[30, 60]),
            candidate(Weight::Must, &[40, 50, 70]),
            candidate(Weight::Harm, &[35]),
        ];
        assert_eq!(lengths(&candidates), [30, 50, 35]);
        assert_eq!(lengths(&candidates[..3]), [20, 30, 70]);
    }

    #[test]
    fn there_are_at_most_six_and_what_is_nice_to_know_makes_no_more_than_five() {
        let must: Vec<_> = (1..=7).map(|count| candidate(Weight::Must, &[count])).collect();
        assert_eq!(lengths(&must), [1, 2, 3, 4, 5, 6]);
        let nice: Vec<_> = (1..=7).map(|count| candidate(Weight::Nice, &[count])).collect();
        assert_eq!(lengths(&nice), [1, 2, 3, 4, 5]);
    }

    #[test]
    fn what_is_about_the_same_is_said_once() {
        let twice = [candidate(Weight::Nice, &[3]), candidate(Weight::Nice, &[3])];
        assert_eq!(lengths(&twice), [3]);
    }

    proptest! {
        #[test]
        fn there_are_never_more_than_a_hundred_and_twenty_words(
            all in prop::collection::vec(prop::collection::vec(0_usize..150, 0..4), 0..12),
        ) {
            let weights = [Weight::Nice, Weight::Must, Weight::Should, Weight::Harm];
            let candidates = all.iter().zip(weights.iter().cycle());
            let candidates: Vec<_> =
                candidates.map(|(lengths, weight)| candidate(*weight, lengths)).collect();
            prop_assert!(lengths(&candidates).iter().sum::<usize>() <= WORDS);
        }
    }
}
