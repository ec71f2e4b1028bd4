//! Groups of texts that lie close together, without knowing any theme.
//!
//! Some of the texts are held against each other one by one, and joined by average linkage; the
//! others go where they are closest. What is then left alone is gone through again in the same way. So
//! the work grows with the number of texts, and not with that of their pairs.

use kodama::Method;

use super::vector::{Vector, place};
use crate::order::Order as _;

/// Two groups are one if their texts have on average at least this much in common.
const CLOSE: f32 = 0.18;

/// The most texts that are held against each other one by one.
const MOST_AT_ONCE: usize = 1_000;

/// How often what is left alone is gone through.
const ROUNDS: usize = 3;

/// How many marks of a group are looked at to find what is close to it: those that say most.
const TELLING: usize = 64;

/// Returns groups of the places in `vectors`, the biggest first; each place is in one.
pub(super) fn groups(vectors: &[&Vector]) -> Vec<Vec<usize>> {
    grouped(vectors, MOST_AT_ONCE)
}

fn grouped(vectors: &[&Vector], most_at_once: usize) -> Vec<Vec<usize>> {
    let mut groups = Vec::new();
    let mut alone: Vec<_> = (0..vectors.len()).collect();
    for _ in 0..ROUNDS {
        let step = alone.len().div_ceil(most_at_once).max(1);
        let sample: Vec<_> = alone.iter().copied().step_by(step).collect();
        let (mut linked, single) = parted(linked(vectors, &sample));
        let rest = alone.iter().enumerate().filter(|(at, _)| at % step != 0);
        let far = joined(vectors, &mut linked, rest.map(|(_, place)| *place));
        let is_done = linked.is_empty() || far.is_empty();
        groups.append(&mut linked);
        alone = [single, far].concat();
        alone.sort_unstable();
        if is_done {
            break;
        }
    }
    groups.extend(alone.into_iter().map(|at| vec![at]));
    groups.order_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
    groups
}

/// Parts groups from texts that are in none.
fn parted(groups: Vec<Vec<usize>>) -> (Vec<Vec<usize>>, Vec<usize>) {
    let (groups, single): (Vec<_>, Vec<_>) = groups.into_iter().partition(|it| it.len() > 1);
    (groups, single.concat())
}

/// Joins the closest groups until none are close, beginning with each place alone.
fn linked(vectors: &[&Vector], sample: &[usize]) -> Vec<Vec<usize>> {
    let mut apart = Vec::new();
    for (before, one) in sample.iter().enumerate() {
        let one = vectors.get(*one);
        apart.extend(sample.iter().skip(before + 1).map(|other| {
            one.zip(vectors.get(*other)).map_or(1.0, |(one, other)| 1.0 - one.likeness(other))
        }));
    }
    let mut groups: Vec<_> = sample.iter().map(|at| vec![*at]).collect();
    let count = groups.len();
    for step in kodama::linkage(&mut apart, count, Method::Average).steps() {
        if step.dissimilarity > 1.0 - CLOSE {
            break;
        }
        let mut take = |at: usize| groups.get_mut(at).map(std::mem::take).unwrap_or_default();
        let mut both = [take(step.cluster1), take(step.cluster2)].concat();
        both.sort_unstable();
        groups.push(both);
    }
    groups.retain(|group| !group.is_empty());
    groups
}

/// Adds each place to the group that is closest to it, and returns those that are close to none.
fn joined(
    vectors: &[&Vector],
    groups: &mut [Vec<usize>],
    rest: impl Iterator<Item = usize>,
) -> Vec<usize> {
    let index = Index::of(vectors, groups);
    let mut likenesses = vec![0.0; groups.len()];
    let mut far = Vec::new();
    for at in rest {
        let closest = vectors.get(at).and_then(|vector| index.closest(vector, &mut likenesses));
        match closest.and_then(|group| groups.get_mut(group)) {
            Some(group) => group.push(at),
            None => far.push(at),
        }
    }
    for group in groups {
        group.sort_unstable();
    }
    far
}

/// Which groups a mark tells of, by the number of the mark, and how much of each it is.
struct Index(Vec<Vec<(usize, f32)>>);

impl Index {
    fn of(vectors: &[&Vector], groups: &[Vec<usize>]) -> Self {
        let mut index = Vec::new();
        for (group, places) in groups.iter().enumerate() {
            let vectors: Vec<_> =
                places.iter().filter_map(|at| vectors.get(*at)).copied().collect();
            let mut shares = Vector::middle(&vectors).shares().to_vec();
            shares.order_by(|(one, a), (other, b)| b.total_cmp(a).then(one.cmp(other)));
            for (number, share) in shares.into_iter().take(TELLING) {
                if index.len() <= place(number) {
                    index.resize_with(place(number) + 1, Vec::new);
                }
                index.get_mut(place(number)).into_iter().for_each(|it| it.push((group, share)));
            }
        }
        Self(index)
    }

    /// Returns the group that a vector is closest to, if it is close to any. `likenesses` has a place
    /// for each group.
    fn closest(&self, vector: &Vector, likenesses: &mut [f32]) -> Option<usize> {
        likenesses.fill(0.0);
        for (number, share) in vector.shares() {
            for (group, theirs) in self.0.get(place(*number)).into_iter().flatten() {
                if let Some(likeness) = likenesses.get_mut(*group) {
                    *likeness += share * theirs;
                }
            }
        }
        let groups = likenesses.iter().enumerate().filter(|(_, likeness)| **likeness >= CLOSE);
        let closest = groups.max_by(|(one, a), (other, b)| a.total_cmp(b).then(other.cmp(one)));
        closest.map(|(group, _)| group)
    }
}

#[cfg(test)]
mod tests {
    use super::super::vector::Vocabulary;
    use super::*;
    use crate::domain::Language;

    /// Returns so many texts of three kinds by turns, and one of no kind.
    fn texts(count: usize) -> Vec<String> {
        let kinds = ["refund", "parcel", "training"];
        let mut texts: Vec<_> = kinds
            .iter()
            .cycle()
            .take(count)
            .zip(0..)
            .map(|(it, at)| format!("{it} {at}"))
            .collect();
        texts.push("zebra".to_owned());
        texts
    }

    fn groups_of(texts: &[String], most_at_once: usize) -> Vec<Vec<usize>> {
        let texts: Vec<_> = texts.iter().map(String::as_str).collect();
        let (_, vectors) = Vocabulary::of(&texts, &Language::english());
        grouped(&vectors.iter().collect::<Vec<_>>(), most_at_once)
    }

    #[test]
    fn many_texts_are_grouped_as_few_are() {
        let texts = texts(60);
        let by_kind = |first: usize| (first..60).step_by(3).collect::<Vec<_>>();
        let expected = [by_kind(0), by_kind(1), by_kind(2), vec![60]];
        assert_eq!(groups_of(&texts, 1_000), expected);
        assert_eq!(groups_of(&texts, 10), expected);
    }

    #[test]
    fn what_no_sample_met_is_gone_through_again() {
        // Every second text is held against others at first, and no parcel is among them.
        let texts: Vec<_> = (0..20)
            .map(|at| format!("{} {at}", if at % 2 == 0 { "refund" } else { "parcel" }))
            .collect();
        let expected: [Vec<_>; 2] = [0, 1].map(|first| (first..20).step_by(2).collect());
        assert_eq!(groups_of(&texts, 10), expected);
    }
}
