//! How well groups agree with labels, and suggestions with what people did.
//!
//! `tests/it` holds every figure against one worked out by hand.

use std::collections::BTreeMap;

/// Returns the V-measure of groups against labels, from 0 to 1: the harmonic mean of how far each
/// group is of one label and how far each label is in one group.
///
/// Rosenberg and Hirschberg, *V-Measure: A conditional entropy-based external cluster evaluation
/// measure*, 2007, with beta 1.
pub(crate) fn v_measure(labels: &[usize], groups: &[usize]) -> f64 {
    let pairs: Vec<_> = labels.iter().zip(groups).collect();
    let joint = entropy(&pairs);
    let (of_labels, of_groups) = (entropy(labels), entropy(groups));
    // What is left to know of the one when the other is known: H(A|B) = H(A,B) − H(B).
    let share = |left: f64, whole: f64| if whole > 0.0 { 1.0 - left / whole } else { 1.0 };
    let homogeneity = share(joint - of_groups, of_labels);
    let completeness = share(joint - of_labels, of_groups);
    let sum = homogeneity + completeness;
    if sum > 0.0 { (2.0 * homogeneity * completeness / sum).max(0.0) } else { 0.0 }
}

/// Returns the adjusted Rand index of groups against labels: 1 if they are the same, about 0 for
/// groups drawn by chance.
///
/// Hubert and Arabie, *Comparing partitions*, 1985.
pub(crate) fn adjusted_rand(labels: &[usize], groups: &[usize]) -> f64 {
    let together = |counts: Vec<u32>| -> f64 { counts.into_iter().map(pairs).sum() };
    let both: Vec<_> = labels.iter().zip(groups).collect();
    let (both, one, other) =
        (together(counts(&both)), together(counts(labels)), together(counts(groups)));
    let all = pairs(u32::try_from(labels.len()).unwrap_or(u32::MAX));
    let by_chance = if all > 0.0 { one * other / all } else { 0.0 };
    let most = f64::midpoint(one, other);
    // Both all in one, or all alone: they are the same.
    if (most - by_chance).abs() < f64::EPSILON {
        1.0
    } else {
        (both - by_chance) / (most - by_chance)
    }
}

/// How often the right theme was suggested.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Hits {
    /// The share of cards whose own theme came first.
    pub(crate) first: f64,
    /// The share of cards whose own theme was one of the first three.
    pub(crate) top_three: f64,
}

impl Hits {
    /// Counts the hits of `suggest`, which orders the themes for a card, nearest first. Each theme
    /// is given as the cards under it, the card in question taken out.
    pub(crate) fn leave_one_out(
        themes: &[Vec<usize>],
        mut suggest: impl FnMut(usize, &[Vec<usize>]) -> Vec<usize>,
    ) -> Self {
        let (mut cards, mut first, mut top_three) = (0_u32, 0_u32, 0_u32);
        for (own, theme) in themes.iter().enumerate() {
            for card in theme {
                let mut others = themes.to_vec();
                for theme in &mut others {
                    theme.retain(|other| other != card);
                }
                let place = suggest(*card, &others).iter().position(|theme| *theme == own);
                cards += 1;
                first += u32::from(place == Some(0));
                top_three += u32::from(place.is_some_and(|place| place < 3));
            }
        }
        let share = |hits| if cards > 0 { f64::from(hits) / f64::from(cards) } else { 0.0 };
        Self { first: share(first), top_three: share(top_three) }
    }
}

/// Returns the entropy of how things are distributed, in nats.
fn entropy<T: Ord>(of: &[T]) -> f64 {
    let counts = counts(of);
    let all: f64 = counts.iter().copied().map(f64::from).sum();
    counts.into_iter().map(|count| f64::from(count) / all).map(|share| -share * share.ln()).sum()
}

/// Returns how often each thing is there.
fn counts<T: Ord>(of: &[T]) -> Vec<u32> {
    let mut counts = BTreeMap::new();
    for thing in of {
        *counts.entry(thing).or_insert(0) += 1;
    }
    counts.into_values().collect()
}

/// Returns how many pairs `count` things make.
fn pairs(count: u32) -> f64 {
    let count = f64::from(count);
    count * (count - 1.0) / 2.0
}
