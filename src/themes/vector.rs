//! What a text says as numbers: how much of it each mark is, and how much two texts have in common.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::marks::Mark;

/// How often each mark of a text stands in it, the marks by their number, each once.
pub(super) type Counts = Vec<(u32, f32)>;

/// The marks that occur in a set of texts, and how many of the texts each occurs in.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    /// The number of each mark.
    numbers: HashMap<u64, u32>,
    /// How many texts each mark occurs in, by its number.
    frequencies: Vec<u32>,
    /// How many texts there are.
    texts: u32,
}

/// A text as numbers: what share of it each mark is. Its length is 1, or 0 if nothing is in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Vector(Vec<(u32, f32)>);

impl Vocabulary {
    /// Takes in the marks of one more text.
    pub(super) fn learn(&mut self, marks: Vec<Mark>) -> Counts {
        self.texts = self.texts.saturating_add(1);
        let mut counts = Vec::with_capacity(marks.len());
        for mark in marks {
            let next = u32::try_from(self.frequencies.len()).unwrap_or(u32::MAX);
            let number = match self.numbers.entry(mark.key) {
                Entry::Occupied(known) => *known.get(),
                Entry::Vacant(new) => {
                    self.frequencies.push(0);
                    *new.insert(next)
                }
            };
            counts.push((number, mark.weight));
        }
        let counts = gathered(counts);
        for (number, _) in &counts {
            if let Some(frequency) = index(*number).and_then(|at| self.frequencies.get_mut(at)) {
                *frequency = frequency.saturating_add(1);
            }
        }
        counts
    }

    /// Returns the counts of a text that is not one of the set, without what the set does not know.
    pub(super) fn look_up(&self, marks: Vec<Mark>) -> Counts {
        let known = |mark: Mark| Some((*self.numbers.get(&mark.key)?, mark.weight));
        gathered(marks.into_iter().filter_map(known).collect())
    }

    /// Makes a vector of counts: a mark weighs the more the fewer texts it occurs in.
    pub(super) fn vector(&self, counts: Counts) -> Vector {
        let weighed = counts.into_iter().map(|(number, count)| {
            let frequency = index(number).and_then(|at| self.frequencies.get(at)).copied();
            let rarity = float(self.texts) / float(frequency.unwrap_or(0).max(1));
            (number, (1.0 + count.ln_1p()) * rarity.ln_1p() * count.min(1.0))
        });
        Vector(weighed.collect()).of_length_one()
    }
}

impl Vector {
    /// Returns how much two vectors have in common, from 0 to 1: the cosine of their angle.
    pub(super) fn likeness(&self, other: &Self) -> f32 {
        let (mut ours, mut theirs) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut sum = 0.0;
        while let (Some((one, weight)), Some((another, with))) = (ours.peek(), theirs.peek()) {
            if one == another {
                sum += weight * with;
            }
            let (forward, back) = (one <= another, another <= one);
            if forward {
                ours.next();
            }
            if back {
                theirs.next();
            }
        }
        sum.clamp(0.0, 1.0)
    }

    /// Returns what lies in the middle of several vectors.
    pub(super) fn middle(vectors: &[&Self]) -> Self {
        Self(gathered(vectors.iter().flat_map(|vector| vector.0.iter().copied()).collect()))
            .of_length_one()
    }

    fn of_length_one(mut self) -> Self {
        let length = self.0.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
        if length > 0.0 {
            for (_, weight) in &mut self.0 {
                *weight /= length;
            }
        }
        self
    }
}

/// Returns `number` as a place in a list.
pub(super) fn index(number: u32) -> Option<usize> {
    usize::try_from(number).ok()
}

/// Returns a whole number as a number with fractions.
#[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "std has no other way")]
pub(super) fn float(number: u32) -> f32 {
    number as f32
}

/// Adds up what stands several times.
fn gathered(mut counts: Vec<(u32, f32)>) -> Counts {
    counts.sort_by_key(|(number, _)| *number);
    counts.dedup_by(|next, kept| {
        let is_same = next.0 == kept.0;
        if is_same {
            kept.1 += next.1;
        }
        is_same
    });
    counts
}
