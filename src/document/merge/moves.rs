//! What stands in another section than it did.

use std::collections::{HashMap, HashSet};

use super::align::{Match, Reach, Unit, align};
use super::outline::Outline;
use super::plan::{Three, units};
use super::triples::{Triple, once};

/// What of credo's may have gone from one section to another.
///
/// What stands in a section that is new is not what stood in one that is gone, however like it is:
/// an interview guide asks much the same about each quality. A sentence that nothing else has, or the
/// heads of the columns that no other table has, may tell that it is.
pub(super) struct Across<'a> {
    /// Whether the section that each block is in is in the other version.
    base: Vec<bool>,
    theirs: Vec<bool>,
    units: (&'a [Unit], &'a [Unit]),
    /// The sentences, and the heads of tables, that are there once in either version.
    single: HashSet<u32>,
}

impl<'a> Across<'a> {
    pub(super) fn of(
        three: &Three<'_>,
        sections: &[Triple],
        (base, theirs): (&'a [Unit], &'a [Unit]),
    ) -> Self {
        let both = || sections.iter().filter(|it| it.base.is_some() && it.theirs.is_some());
        let known = |outline: &Outline<'_>, sections: HashSet<usize>| {
            outline.section_of.iter().map(|it| sections.contains(it)).collect()
        };
        let single = |units: &[Unit]| {
            let mut counts: HashMap<u32, usize> = HashMap::new();
            for told in units.iter().flat_map(told) {
                *counts.entry(told).or_default() += 1;
            }
            counts.into_iter().filter(|(_, count)| *count == 1).map(|(it, _)| it).collect()
        };
        let (old, new): (HashSet<u32>, HashSet<u32>) = (single(base), single(theirs));
        Self {
            base: known(&three.base, both().filter_map(|it| it.base).collect()),
            theirs: known(&three.theirs, both().filter_map(|it| it.theirs).collect()),
            units: (base, theirs),
            single: old.intersection(&new).copied().collect(),
        }
    }

    /// Whether what was the block `at` may be the block `to` now.
    pub(super) fn may_be(&self, at: usize, to: usize) -> bool {
        let is_known = self.base.get(at) == Some(&true) || self.theirs.get(to) == Some(&true);
        let has_one = |old: &Unit, new: &Unit| {
            told(old).any(|it| self.single.contains(&it) && told(new).any(|new| new == it))
        };
        let pair = self.units.0.get(at).zip(self.units.1.get(to));
        is_known || pair.is_some_and(|(old, new)| has_one(old, new))
    }
}

/// Returns what may tell that a block is the one that it was: its sentences, or the heads of a table,
/// which is about nothing else.
fn told(unit: &Unit) -> impl Iterator<Item = u32> {
    let heads = unit.name.filter(|_| unit.subject.is_none());
    unit.sentences.iter().copied().chain(heads)
}

/// Finds what is there once and word for word, whatever section it is in now: that is surer than
/// that something else became it.
pub(super) fn moved(found: &mut [Option<Match>], base: &[Unit], other: &[Unit]) {
    let places = once(&other.iter().collect::<Vec<_>>());
    let in_base = once(&base.iter().collect::<Vec<_>>());
    let became: HashMap<usize, usize> =
        (0..).zip(found.iter()).filter_map(|(at, it)| Some(((*it)?.to, at))).collect();
    for (at, unit) in base.iter().enumerate() {
        let to = places.get(&unit.key).copied().flatten();
        let Some(to) = to.filter(|_| in_base.get(&unit.key) == Some(&Some(at))) else { continue };
        let was = became.get(&to).and_then(|was| found.get_mut(*was));
        if let Some(place) = was.filter(|place| place.is_some_and(|it| it.to == to)) {
            *place = None;
        }
        if let Some(place) = found.get_mut(at) {
            *place = Some(Match { to, is_loose: false });
        }
    }
}

/// Finds what is left in other sections than it was in, where it `may_be` there.
pub(super) fn elsewhere(
    found: &mut [Option<Match>],
    (base, other): (&[Unit], &[Unit]),
    (of_base, of_other, reach): (&Outline<'_>, &Outline<'_>, Reach),
    may_be: impl Fn(usize, usize) -> bool,
) {
    let mut is_taken = vec![false; other.len()];
    // What nothing but its place speaks for may be there word for word elsewhere.
    let is_sure = |it: &Option<Match>| it.is_some_and(|it| !it.is_loose);
    for taken in found.iter().flatten().filter(|it| !it.is_loose) {
        if let Some(is_taken) = is_taken.get_mut(taken.to) {
            *is_taken = true;
        }
    }
    let blocks = |outline: &Outline<'_>| {
        outline.sections.iter().flat_map(|it| it.blocks.iter().copied()).collect::<Vec<_>>()
    };
    let from: Vec<_> =
        blocks(of_base).into_iter().filter(|at| !found.get(*at).is_some_and(is_sure)).collect();
    let to: Vec<_> =
        blocks(of_other).into_iter().filter(|at| is_taken.get(*at) == Some(&false)).collect();
    let pairs = align(&units(base, &from), &units(other, &to), Vec::new(), reach);
    let pairs = from.iter().zip(pairs).filter_map(|(at, it)| Some((*at, *to.get(it?.to)?)));
    let pairs: Vec<_> = pairs.filter(|(at, to)| may_be(*at, *to)).collect();
    let now: HashSet<usize> = pairs.iter().map(|(_, to)| *to).collect();
    for place in found.iter_mut() {
        if place.is_some_and(|it| it.is_loose && now.contains(&it.to)) {
            *place = None;
        }
    }
    for (at, to) in pairs {
        if let Some(place) = found.get_mut(at) {
            *place = Some(Match { to, is_loose: false });
        }
    }
}
