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

    /// Returns how many words each way has.
    fn lengths(&self) -> Vec<usize> {
        self.ways.iter().map(length).collect()
    }
}

/// Returns what there is room for, in the order of `candidates`: each first in its shortest way, what
/// matters most before the rest, and then longer, as far as words are left, in the same order. Words are
/// counted in `measured`, which says the same in another language or in this one.
pub(super) fn fitting(candidates: &[Candidate], measured: &[Candidate]) -> Vec<Finding> {
    let mut by_weight: Vec<_> = (0_usize..).zip(candidates.iter().zip(measured)).collect();
    by_weight.order_by_key(|(_, (candidate, _))| candidate.weight);
    let mut fit: Vec<Fit<'_>> = Vec::new();
    let mut left = WORDS;
    for (at, (candidate, measured)) in by_weight {
        let most = if candidate.weight == Weight::Nice { ENOUGH } else { MOST };
        let Some(shortest) = candidate.ways.first() else { continue };
        let lengths = measured.lengths();
        let length = lengths.first().copied().unwrap_or_default();
        let is_new = fit.iter().all(|other| other.way.about != shortest.about);
        if fit.len() < most && is_new && length <= left {
            left -= length;
            fit.push(Fit { at, candidate, lengths, way: shortest });
        }
    }
    for Fit { candidate, lengths, way, .. } in &mut fit {
        let room = left + lengths.first().copied().unwrap_or_default();
        let mut ways = candidate.ways.iter().zip(lengths.iter()).rev();
        if let Some((longest, length)) = ways.find(|(_, length)| **length <= room) {
            *way = longest;
            left = room - length;
        }
    }
    fit.order_by_key(|fit| fit.at);
    fit.into_iter().map(|fit| fit.way.clone()).collect()
}

/// Something that there is room for.
struct Fit<'c> {
    at: usize,
    candidate: &'c Candidate,
    /// How many words each way of it has.
    lengths: Vec<usize>,
    /// The way in which it is said.
    way: &'c Finding,
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
        fitting(candidates, candidates).iter().map(length).collect()
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

    #[test]
    fn what_is_told_is_the_same_however_long_it_is_in_another_language() {
        let told = [candidate(Weight::Must, &[60, 200]), candidate(Weight::Should, &[70, 90])];
        let in_own = [candidate(Weight::Must, &[10, 50]), candidate(Weight::Should, &[20, 80])];
        let fit = fitting(&told, &in_own);
        assert_eq!(fit.iter().map(length).collect::<Vec<_>>(), [200, 70]);
        assert_eq!(lengths(&in_own), [50, 20]);
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
