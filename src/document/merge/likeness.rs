//! How much two have in common, by their words.

use super::align::Unit;
use super::subject::common;

/// Out of a thousand words of two, how many both have when one may be the other in its place.
pub(super) const ALIKE: usize = 500;

/// The most words of two units together for one to be the other with more added to it.
const SHORT: usize = 12;

/// Out of a thousand words of two, how many both have when one may still be the other, however much of
/// it people wrote anew.
pub(super) const SOME_ALIKE: usize = 330;
/// Out of a thousand words of the shorter of two, and how many, when it is what people left of the other.
const LEFT: (usize, usize) = (700, 4);

/// Whether enough of one is in the other for it to be what people made of it.
pub(super) fn is_left_of(one: &Unit, other: &Unit) -> bool {
    let (all, shorter) =
        (one.words.len() + other.words.len(), one.words.len().min(other.words.len()));
    let shared = common(&one.words, &other.words);
    let (most, least) = LEFT;
    2_000 * shared >= SOME_ALIKE * all || shared >= least && 1_000 * shared >= most * shorter
}

/// Returns how many of a thousand words of two both have (Dice's measure).
pub(super) fn likeness(one: &Unit, other: &Unit) -> usize {
    let all = one.words.len() + other.words.len();
    let shorter = one.words.len().min(other.words.len());
    let is_short = all <= SHORT;
    // One that is much longer than the other is another, and takes long to look through.
    if !is_short && 2_000 * shorter < ALIKE * all {
        return 0;
    }
    let shared = common(&one.words, &other.words);
    let likeness = (2_000 * shared).checked_div(all).unwrap_or_default();
    // A few words to which a sentence was added are still the same.
    if is_short && shared > 0 && shared == shorter { likeness.max(ALIKE) } else { likeness }
}
