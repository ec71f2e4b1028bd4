//! Putting things in order.
//!
//! The sorts of the standard library are made anew for each type and each key: fast, and a twelfth of
//! all that a compiler has to do for this program. Here places are sorted, and what stands in them is
//! moved afterwards, so that there is one sort for everything. For numbers and texts as they are,
//! `sort` and `sort_unstable` stay the better choice.

use std::cmp::Ordering;

/// What can be put in order. What is equal stays as it stood.
pub trait Order<T> {
    /// Puts all in the order of `compare`.
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering);

    /// Puts all in the order of their keys.
    fn order_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K);
}

impl<T> Order<T> for [T] {
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering) {
        let swaps = swaps(self.len(), &|one, other| match (self.get(one), self.get(other)) {
            (Some(one), Some(other)) => compare(one, other),
            (None, _) | (_, None) => Ordering::Equal,
        });
        for (at, from) in swaps.into_iter().enumerate() {
            self.swap(at, from);
        }
    }

    fn order_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        self.order_by(|one, other| key(one).cmp(&key(other)));
    }
}

/// Returns for each of `count` places, one after the other, the place to swap it with.
fn swaps(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<_> = (0..count).collect();
    places.sort_by(|one, other| compare(*one, *other));
    for at in 0..count {
        // What stood in a place before this one was swapped with what stands there.
        let mut from = places.get(at).copied().unwrap_or(at);
        while from < at {
            from = places.get(from).copied().unwrap_or(at);
        }
        if let Some(place) = places.get_mut(at) {
            *place = from;
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn things_come_in_order_as_by_the_standard_library(
            all in prop::collection::vec((0..9_u8, any::<u8>()), 0..60)
        ) {
            let mut ordered = all.clone();
            ordered.order_by_key(|(key, _)| *key);
            let mut sorted = all;
            sorted.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(&ordered, &sorted);
            ordered.order_by(|one, other| other.cmp(one));
            sorted.sort_by(|one, other| other.cmp(one));
            prop_assert_eq!(ordered, sorted);
        }
    }
}
