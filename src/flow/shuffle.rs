//! An order that tells nothing about who said what.

/// Puts `things` into an order that depends on `seed` alone.
///
/// The numbers come from `SplitMix64` (Steele, Lea and Flood, 2014), the order from the shuffle of
/// Fisher and Yates.
pub fn shuffle<T>(things: &mut [T], seed: u64) {
    let mut state = seed;
    for last in (1..things.len()).rev() {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let bound = u64::try_from(last).unwrap_or(u64::MAX).saturating_add(1);
        let pick = usize::try_from(mix(state) % bound).unwrap_or(last);
        things.swap(last, pick);
    }
}

fn mix(state: u64) -> u64 {
    let z = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_order_of_three_comes_up() {
        let orders: BTreeSet<_> = (0..200)
            .map(|seed| {
                let mut things = ["a", "b", "c"];
                shuffle(&mut things, seed);
                things
            })
            .collect();
        assert_eq!(orders.len(), 6);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_a_seed_always_gives_the_same_order(len in 0_usize..40, seed: u64) {
            let mut once: Vec<_> = (0..len).collect();
            let mut twice = once.clone();
            shuffle(&mut once, seed);
            shuffle(&mut twice, seed);
            prop_assert_eq!(&once, &twice);
            once.sort_unstable();
            prop_assert_eq!(once, (0..len).collect::<Vec<_>>());
        }
    }
}
