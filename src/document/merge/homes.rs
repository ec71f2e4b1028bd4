//! Where each section of three versions goes, and what stands in it.

use std::collections::HashMap;

use super::leaf::is_left;
use super::outline::{Outline, identity};
use super::plan::{Place, Three};
use super::triples::Triple;
use crate::order::Order as _;

/// How deep sections may lie in each other before people's own order of them is taken whole: theirs
/// and ours together could put sections into each other round and round.
pub(super) const DEEPEST: usize = 32;

/// Finds the sections of which people took out the heading only: most of what was in them stands in one
/// other section of theirs. Returns the number of that for the number of each.
pub(super) fn without_heading(
    three: &Three<'_>,
    sections: &[Triple],
    blocks: &[Triple],
) -> HashMap<usize, usize> {
    let number_of = |of: fn(&Triple) -> Option<usize>| {
        let numbers = (0..).zip(sections).filter_map(|(number, it)| Some((of(it)?, number)));
        numbers.collect::<HashMap<usize, usize>>()
    };
    let (of_base, of_ours) = (number_of(|it| it.base), number_of(|it| it.ours));
    let number = |outline: &Outline<'_>, numbers: &HashMap<usize, usize>, at: Option<usize>| {
        numbers.get(outline.section_of.get(at?)?).copied()
    };
    // How many blocks each had, and how many of them stand in which section now.
    let mut stands: HashMap<usize, (usize, HashMap<usize, usize>)> = HashMap::new();
    for block in blocks {
        if let Some(was) = number(&three.base, &of_base, block.base)
            && sections.get(was).is_some_and(|it| it.ours.is_none())
        {
            let (all, places) = stands.entry(was).or_default();
            *all += 1;
            if let Some(place) = number(&three.ours, &of_ours, block.ours) {
                *places.entry(place).or_default() += 1;
            }
        }
    }
    let most = |(was, (all, places)): (usize, (usize, HashMap<usize, usize>))| {
        let most = places.into_iter().find(|(_, there)| there * 2 > all);
        most.map(|(place, _)| (was, place))
    };
    stands.into_iter().filter_map(most).collect()
}

/// Whether people left as it was what says something else now.
pub(super) fn is_over(three: &Three<'_>, triple: &Triple) -> bool {
    let (Some(base), Some(ours), Some(theirs)) = (triple.base, triple.ours, triple.theirs) else {
        return false;
    };
    let blocks = (three.base.blocks.get(base), three.ours.blocks.get(ours));
    let (Some(base), Some(ours)) = blocks else { return false };
    let now = three.theirs.blocks.get(theirs);
    is_left(base, ours) && now.is_some_and(|now| identity(base) != identity(now))
}

/// The number of each version's sections in the result, and which sections are gone.
#[derive(Debug)]
pub(super) struct Homes {
    pub(super) base: Vec<Option<usize>>,
    pub(super) ours: Vec<Option<usize>>,
    pub(super) theirs: Vec<Option<usize>>,
    is_gone: Vec<bool>,
}

impl Homes {
    /// Numbers the sections. Those of `stands_in` have lost their headings, and what is in them stands in
    /// others.
    pub(super) fn of(
        three: &Three<'_>,
        sections: &[Triple],
        stands_in: &HashMap<usize, usize>,
    ) -> Self {
        let numbers = |count: usize, of: fn(&Triple) -> Option<usize>| {
            let mut numbers = vec![None; count];
            for (number, triple) in sections.iter().enumerate() {
                if let Some(place) = of(triple).and_then(|at| numbers.get_mut(at)) {
                    *place = Some(stands_in.get(&number).copied().unwrap_or(number));
                }
            }
            numbers
        };
        let mut homes = Self {
            base: numbers(three.base.sections.len(), |it| it.base),
            ours: numbers(three.ours.sections.len(), |it| it.ours),
            theirs: numbers(three.theirs.sections.len(), |it| it.theirs),
            is_gone: vec![false; sections.len()],
        };
        let mut in_theirs: Vec<_> =
            (0..).zip(sections).filter_map(|(number, it)| Some((it.theirs?, number, it))).collect();
        // A section comes before those in it.
        in_theirs.order_by_key(|(at, ..)| *at);
        for (at, number, triple) in in_theirs.into_iter().skip(1) {
            let parent = three.theirs.sections.get(at).map(|section| section.parent);
            let is_in_gone = homes.is_theirs_gone(parent);
            if let Some(is_gone) = homes.is_gone.get_mut(number) {
                *is_gone = triple.ours.is_none() && (triple.base.is_some() || is_in_gone);
            }
        }
        homes
    }

    /// Whether people took out a section of theirs.
    pub(super) fn is_theirs_gone(&self, section: Option<usize>) -> bool {
        let number = section.and_then(|at| self.theirs.get(at).copied().flatten());
        number.is_some_and(|number| self.is_gone(number))
    }

    fn is_gone(&self, number: usize) -> bool {
        self.is_gone.get(number) == Some(&true)
    }

    /// Returns where something goes that is in these sections of the versions: where people moved
    /// it, else where theirs has it.
    pub(super) fn home(&self, of: (Option<usize>, Option<usize>, Option<usize>)) -> usize {
        let number = |numbers: &[Option<usize>], at: Option<usize>| {
            at.and_then(|at| numbers.get(at).copied().flatten())
        };
        let base = number(&self.base, of.0);
        match (number(&self.ours, of.1), number(&self.theirs, of.2)) {
            (Some(ours), Some(theirs)) if base == Some(ours) && !self.is_gone(theirs) => theirs,
            (Some(ours), _) => ours,
            (None, theirs) => theirs.unwrap_or_default(),
        }
    }

    pub(super) fn sections(&self, three: &Three<'_>, sections: &[Triple]) -> Vec<Place> {
        let parent = |outline: &Outline<'_>, at: Option<usize>| {
            at.and_then(|at| outline.sections.get(at)).map(|section| section.parent)
        };
        let place = |(number, triple): (usize, &Triple)| Place {
            triple: *triple,
            home: self.home((
                parent(&three.base, triple.base),
                parent(&three.ours, triple.ours),
                parent(&three.theirs, triple.theirs),
            )),
            is_gone: self.is_gone(number),
        };
        let mut places: Vec<_> = sections.iter().enumerate().map(place).collect();
        if (0..places.len()).any(|number| is_lost(&places, number)) {
            for place in &mut places {
                if let Some(ours) = parent(&three.ours, place.triple.ours) {
                    place.home = self.ours.get(ours).copied().flatten().unwrap_or_default();
                }
            }
        }
        places
    }
}

/// Whether a section lies in itself, or too deep.
fn is_lost(places: &[Place], number: usize) -> bool {
    let mut at = number;
    for _ in 0..DEEPEST {
        if at == 0 {
            return false;
        }
        at = places.get(at).map_or(0, |place| place.home);
    }
    true
}
