//! The order of what three versions hold: theirs, but for what people added or moved, which stays
//! where they put it relative to what is beside it.

use std::collections::{HashMap, HashSet};

/// The elements of three versions, each by its number, in the order of each version.
///
/// Of `ours` and `theirs` only what is to be in the result is there.
#[derive(Debug, Default)]
pub(super) struct Strands {
    pub(super) base: Vec<usize>,
    pub(super) ours: Vec<usize>,
    pub(super) theirs: Vec<usize>,
}

/// Returns the order in which all of `ours` and `theirs` stand. `depth` says how far in an element
/// is: what is further in belongs to what stands before it.
pub(super) fn weave(strands: &Strands, depth: impl Fn(usize) -> usize) -> Vec<usize> {
    let Strands { ours, theirs, .. } = strands;
    let is_ours: HashSet<usize> = ours.iter().copied().collect();
    let moved = moved(strands);
    let mut chain = Chain::default();
    // What is new in theirs behind something that people moved, and goes with it.
    let mut follows = Vec::new();
    let (mut last, mut leader) = (None, None);
    for element in theirs.iter().copied() {
        if depth(element) == 0 {
            leader = Some(element);
        }
        if moved.contains(&element) {
            last = Some((element, true));
            continue;
        }
        let group_moved = leader.is_some_and(|leader| moved.contains(&leader));
        if let Some((before, true)) = last
            && !is_ours.contains(&element)
            && depth(element) > 0
            && group_moved
        {
            follows.push((element, before));
            last = Some((element, true));
        } else {
            chain.push(element);
            last = Some((element, false));
        }
    }
    let mut before = None;
    for element in ours.iter().copied() {
        if !chain.holds(element) {
            let goes_on = |next| !is_ours.contains(&next) && depth(next) > depth(element);
            let before = before.map(|before| chain.skip(before, goes_on));
            chain.insert(element, before);
        }
        before = Some(element);
    }
    for (element, before) in follows {
        chain.insert(element, Some(before));
    }
    chain.in_order()
}

/// Returns what stands where people put it: what they moved, or brought here from elsewhere.
fn moved(strands: &Strands) -> HashSet<usize> {
    let Strands { base, ours, theirs } = strands;
    let places: HashMap<usize, usize> = base.iter().copied().zip(0..).collect();
    let is_theirs: HashSet<usize> = theirs.iter().copied().collect();
    let common: Vec<_> = ours.iter().copied().filter(|it| is_theirs.contains(it)).collect();
    let stayed: Vec<_> = common.iter().copied().filter(|it| places.contains_key(it)).collect();
    let rows: Vec<_> = stayed.iter().filter_map(|it| places.get(it).copied()).collect();
    let in_row = rising(&rows);
    let still: HashSet<usize> =
        stayed.into_iter().zip(in_row).filter(|(_, is_in)| *is_in).map(|(it, _)| it).collect();
    common.into_iter().filter(|it| !still.contains(it) && places.contains_key(it)).collect()
}

/// Elements in a row into which others can be put.
#[derive(Default)]
struct Chain {
    first: Option<usize>,
    last: Option<usize>,
    next: HashMap<usize, Option<usize>>,
}

impl Chain {
    fn holds(&self, element: usize) -> bool {
        self.next.contains_key(&element)
    }

    fn push(&mut self, element: usize) {
        self.insert(element, self.last);
    }

    /// Puts `element` behind `before`, or first.
    fn insert(&mut self, element: usize, before: Option<usize>) {
        if self.holds(element) {
            return;
        }
        let before = before.filter(|before| self.holds(*before));
        let behind = match before {
            Some(before) => self.next.insert(before, Some(element)).flatten(),
            None => self.first.replace(element),
        };
        self.next.insert(element, behind);
        if behind.is_none() {
            self.last = Some(element);
        }
    }

    /// Returns the last of those behind `at` that `goes_on` says so of, one after the other.
    fn skip(&self, mut at: usize, goes_on: impl Fn(usize) -> bool) -> usize {
        while let Some(Some(next)) = self.next.get(&at)
            && goes_on(*next)
        {
            at = *next;
        }
        at
    }

    fn in_order(&self) -> Vec<usize> {
        let next = |at: &usize| self.next.get(at).copied().flatten();
        std::iter::successors(self.first, next).collect()
    }
}

/// Returns which elements of `places` are in a longest row of them that rises.
fn rising(places: &[usize]) -> Vec<bool> {
    // Where the best row of each length ends, and what each stands behind.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(places.len());
    let place = |at: usize| places.get(at).copied();
    for (at, wanted) in places.iter().enumerate() {
        let length = ends.partition_point(|end| place(*end) < Some(*wanted));
        before.push(length.checked_sub(1).and_then(|last| ends.get(last).copied()));
        ends.truncate(length.max(ends.len()));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut is_in = vec![false; places.len()];
    let mut last = ends.last().copied();
    while let Some(at) = last {
        if let Some(is_in) = is_in.get_mut(at) {
            *is_in = true;
        }
        last = before.get(at).copied().flatten();
    }
    is_in
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Weaves letters; capitals lead, and small letters belong to them.
    fn woven(base: &str, ours: &str, theirs: &str) -> String {
        let list = |letters: &str| letters.bytes().map(usize::from).collect::<Vec<_>>();
        let strands = Strands { base: list(base), ours: list(ours), theirs: list(theirs) };
        let depth = |it| usize::from(u8::try_from(it).unwrap().is_ascii_lowercase());
        let woven = weave(&strands, depth);
        woven.into_iter().map(|it| char::from(u8::try_from(it).unwrap())).collect()
    }

    #[test]
    fn what_was_added_stays_behind_what_it_stood_behind() {
        assert_eq!(woven("ABC", "AXBC", "ABNC"), "AXBNC");
        assert_eq!(woven("ABC", "XABC", "CBA"), "XCBA");
        assert_eq!(woven("ABC", "ABCX", "ABCN"), "ABCXN");
        assert_eq!(woven("AB", "XB", "B"), "XB");
    }

    #[test]
    fn what_people_moved_stays_where_they_put_it() {
        assert_eq!(woven("ABCD", "ADBC", "ABNCD"), "ADBNC");
        assert_eq!(woven("ABCD", "BCDA", "DCBA"), "DACB");
    }

    #[test]
    fn what_belongs_to_something_stays_with_it() {
        // People added a group where the other added to the group before.
        assert_eq!(woven("AabB", "AabXyB", "AabcB"), "AabcXyB");
        // People moved a group that the other added to.
        assert_eq!(woven("ZAaB", "ZBAa", "ZAacB"), "ZBAac");
        assert_eq!(woven("AaBbCc", "CcAaBb", "AaBbnCcm"), "CcmAaBbn");
    }

    proptest::proptest! {
        #[test]
        fn all_of_both_is_there_once(
            base in "[A-Ea-e]{0,10}", ours in "[A-Ga-g]{0,12}", theirs in "[A-Ga-g]{0,12}"
        ) {
            let once = |letters: &str| {
                let mut seen = HashSet::new();
                letters.chars().filter(|c| seen.insert(*c)).collect::<String>()
            };
            let (base, ours, theirs) = (once(&base), once(&ours), once(&theirs));
            let mut found: Vec<char> = woven(&base, &ours, &theirs).chars().collect();
            let mut all: Vec<char> = once(&format!("{ours}{theirs}")).chars().collect();
            found.sort_unstable();
            all.sort_unstable();
            proptest::prop_assert_eq!(found, all);
            if base == theirs {
                // Theirs brings nothing: what people made of it stands.
                let kept: String = base.chars().filter(|c| ours.contains(*c)).collect();
                proptest::prop_assert_eq!(woven(&base, &ours, &kept), ours);
            }
        }
    }

    #[test]
    fn a_longest_rising_row_is_found() {
        assert_eq!(rising(&[3, 0, 1, 4, 2]), [false, true, true, false, true]);
        assert_eq!(rising(&[0, 1, 2]), [true; 3]);
        assert_eq!(rising(&[]), [true; 0]);
    }
}
