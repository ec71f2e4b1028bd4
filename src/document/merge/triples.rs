//! What one thing is in each of three versions.

use std::borrow::Borrow;
use std::collections::HashMap;

use super::align::{Match, Reach, Unit, align};
use super::weave::{Strands, weave};

/// A thing, by its number in each version in which it is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Triple {
    pub(super) base: Option<usize>,
    pub(super) ours: Option<usize>,
    pub(super) theirs: Option<usize>,
}

/// Joins what was found of base in ours and in theirs, and of ours in theirs where base has neither.
///
/// Where nothing but its place says what a thing became on one side, and it is gone on the other, it
/// is gone, and what stands in its place is new.
pub(super) fn join(
    ours: &[Option<Match>],
    theirs: &[Option<Match>],
    both: &[Option<usize>],
    count: (usize, usize),
) -> Vec<Triple> {
    let mut triples = Vec::new();
    let (mut is_ours, mut is_theirs) = (vec![false; count.0], vec![false; count.1]);
    let mut mark = |triple: Triple| {
        for (place, is_in) in [(triple.ours, &mut is_ours), (triple.theirs, &mut is_theirs)] {
            if let Some(is_in) = place.and_then(|at| is_in.get_mut(at)) {
                *is_in = true;
            }
        }
        triples.push(triple);
    };
    for (base, (ours, theirs)) in ours.iter().zip(theirs).enumerate() {
        let sure = |found: &Option<Match>, other: &Option<Match>| {
            found.filter(|it| !it.is_loose || other.is_some()).map(|it| it.to)
        };
        let (ours, theirs) = (sure(ours, theirs), sure(theirs, ours));
        mark(Triple { base: Some(base), ours, theirs });
    }
    for (ours, theirs) in both.iter().enumerate().filter_map(|(at, to)| Some((at, (*to)?))) {
        mark(Triple { base: None, ours: Some(ours), theirs: Some(theirs) });
    }
    let alone = |is_in: Vec<bool>| (0..).zip(is_in).filter(|(_, is_in)| !is_in).map(|(at, _)| at);
    triples.extend(alone(is_ours).map(|at| Triple { ours: Some(at), ..Triple::default() }));
    triples.extend(alone(is_theirs).map(|at| Triple { theirs: Some(at), ..Triple::default() }));
    triples
}

/// What is known of the elements of three versions of a list.
pub(super) struct Lists<'u> {
    pub(super) base: Vec<&'u Unit>,
    pub(super) ours: Vec<&'u Unit>,
    pub(super) theirs: Vec<&'u Unit>,
    /// How far what is new may be from what was there.
    pub(super) reach: Reach,
}

impl Lists<'_> {
    /// Finds what is what.
    pub(super) fn triples(&self) -> Vec<Triple> {
        let Self { ours, theirs, .. } = self;
        let (in_ours, in_theirs) = self.found();
        let places = |is_left: Vec<bool>| {
            (0..).zip(is_left).filter(|(_, is_left)| *is_left).map(|(at, _)| at).collect()
        };
        let mine: Vec<usize> = places(left(&in_ours, &in_theirs, ours.len()));
        let new: Vec<usize> = places(left(&in_theirs, &in_ours, theirs.len()));
        let mut both = vec![None; ours.len()];
        for (at, to) in pair((&mine, &new), (ours, theirs), Reach::Words) {
            if let Some(place) = both.get_mut(at) {
                *place = Some(to);
            }
        }
        join(&in_ours, &in_theirs, &both, (ours.len(), theirs.len()))
    }

    /// Finds what base's elements are in ours and in theirs.
    pub(super) fn found(&self) -> (Vec<Option<Match>>, Vec<Option<Match>>) {
        let Self { base, ours, theirs, reach: _ } = self;
        let in_theirs = align(base, theirs, Vec::new(), self.reach);
        let known = self.taken_over(&in_theirs);
        (align(base, ours, known, Reach::Place), in_theirs)
    }

    /// Finds what stands in ours already as theirs has it now.
    fn taken_over(&self, in_theirs: &[Option<Match>]) -> Vec<Option<Match>> {
        let places = once(&self.ours);
        let in_base = once(&self.base);
        let became = |(unit, found): (&&Unit, &Option<Match>)| {
            let theirs = self.theirs.get((*found)?.to)?;
            let is_new = unit.key != theirs.key && !in_base.contains_key(&theirs.key);
            let to = places.get(&theirs.key).copied().flatten()?;
            // Where the old one still stands beside it, that is what people made of it.
            let is_gone = !places.contains_key(&unit.key);
            (is_new && is_gone).then_some(Match { to, is_loose: false })
        };
        self.base.iter().zip(in_theirs).map(became).collect()
    }
}

/// Returns where each key is, or nothing where it is several times.
pub(super) fn once(units: &[&Unit]) -> HashMap<u32, Option<usize>> {
    let mut places = HashMap::new();
    for (at, unit) in units.iter().enumerate() {
        places.entry(unit.key).and_modify(|place| *place = None).or_insert(Some(at));
    }
    places
}

/// Returns which of so many elements were not found for any of base; what only its place speaks
/// for was not, where the other side has it no more.
pub(super) fn left(found: &[Option<Match>], other: &[Option<Match>], count: usize) -> Vec<bool> {
    let mut is_left = vec![true; count];
    for (found, other) in found.iter().zip(other) {
        let found = found.filter(|it| !it.is_loose || other.is_some());
        if let Some(is_left) = found.and_then(|found| is_left.get_mut(found.to)) {
            *is_left = false;
        }
    }
    is_left
}

/// Finds which of these elements of ours are which of theirs.
pub(super) fn pair<U: Borrow<Unit>>(
    (mine, new): (&[usize], &[usize]),
    (ours, theirs): (&[U], &[U]),
    reach: Reach,
) -> Vec<(usize, usize)> {
    let from: Vec<&Unit> = mine.iter().filter_map(|at| ours.get(*at)).map(Borrow::borrow).collect();
    let to: Vec<&Unit> = new.iter().filter_map(|at| theirs.get(*at)).map(Borrow::borrow).collect();
    let found = align(&from, &to, Vec::new(), reach);
    mine.iter().zip(found).filter_map(|(at, it)| Some((*at, *new.get(it?.to)?))).collect()
}

/// Returns the order in which the triples stand that `is_kept`, by their numbers.
pub(super) fn in_order(triples: &[Triple], is_kept: impl Fn(&Triple) -> bool) -> Vec<usize> {
    let kept = |of: fn(&Triple) -> Option<usize>, all: bool| {
        let mut places: Vec<_> = triples
            .iter()
            .enumerate()
            .filter(|(_, triple)| all || is_kept(triple))
            .filter_map(|(number, triple)| Some((of(triple)?, number)))
            .collect();
        places.sort_unstable();
        places.into_iter().map(|(_, number)| number).collect()
    };
    let strands = Strands {
        base: kept(|it| it.base, true),
        ours: kept(|it| it.ours, false),
        theirs: kept(|it| it.theirs, false),
    };
    weave(&strands, |_| 0)
}
