//! What is what in three versions of a document, and where each thing goes.

use std::collections::HashMap;

use super::align::{Match, Numbers, Reach, Unit, align};
use super::outline::Outline;
use super::triples::{Lists, Triple, join, left, once, pair};

/// Three versions of a document.
pub(super) struct Three<'t> {
    pub(super) base: Outline<'t>,
    pub(super) ours: Outline<'t>,
    pub(super) theirs: Outline<'t>,
    /// Whether it is known what was last written.
    pub(super) has_base: bool,
}

/// The ids of sections, each with its title.
pub(super) type Titles<'n> = &'n [(String, String)];

/// What is what, and the section of the result that each section and each block goes into.
pub(super) struct Plan {
    /// The first is the whole document.
    pub(super) sections: Vec<Place>,
    pub(super) blocks: Vec<Place>,
    pub(super) numbers: Homes,
}

/// A thing and where it goes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) triple: Triple,
    /// The section of the result that it is in, by its number.
    pub(super) home: usize,
    /// Whether it is a section that people took out.
    pub(super) is_gone: bool,
}

/// How deep sections may lie in each other before people's own order of them is taken whole: theirs
/// and ours together could put sections into each other round and round.
const DEEPEST: usize = 32;

/// Finds what is what. `names` are the ids and titles of the sections, of base and of theirs.
pub(super) fn plan(three: &Three<'_>, names: (Titles<'_>, Titles<'_>)) -> Plan {
    let mut numbers = Numbers::default();
    let sections = sections(three, names, &mut numbers);
    let blocks = blocks(three, &sections, &mut numbers);
    let homes = Homes::of(three, &sections);
    let sections = homes.sections(three, &sections);
    let of = |triple: &Triple| {
        let section = |outline: &Outline<'_>, at: Option<usize>| {
            at.and_then(|at| outline.section_of.get(at).copied())
        };
        let home = homes.home((
            section(&three.base, triple.base),
            section(&three.ours, triple.ours),
            section(&three.theirs, triple.theirs),
        ));
        Place { triple: *triple, home, is_gone: false }
    };
    let blocks = blocks.iter().map(of).collect();
    Plan { sections, blocks, numbers: homes }
}

fn sections(
    three: &Three<'_>,
    (of_base, of_theirs): (Titles<'_>, Titles<'_>),
    numbers: &mut Numbers,
) -> Vec<Triple> {
    let all = |first: Titles<'_>, second: Titles<'_>| {
        first.iter().chain(second).cloned().collect::<Vec<_>>()
    };
    let (old, new) = (all(of_base, of_theirs), all(of_theirs, of_base));
    let (old, new): (Vec<_>, Vec<_>) = (old.iter().collect(), new.iter().collect());
    let of = [
        three.base.section_units(&old, numbers),
        three.ours.section_units(&old, numbers),
        three.theirs.section_units(&new, numbers),
    ];
    let [base, ours, theirs] = &of;
    let lists = Lists {
        base: base.iter().skip(1).collect(),
        ours: ours.iter().skip(1).collect(),
        theirs: theirs.iter().skip(1).collect(),
    };
    let whole = Triple { base: Some(0), ours: Some(0), theirs: Some(0) };
    let up = |at: Option<usize>| at.map(|at| at + 1);
    let found = lists.triples().into_iter().map(|it| Triple {
        base: up(it.base),
        ours: up(it.ours),
        theirs: up(it.theirs),
    });
    std::iter::once(whole).chain(found).collect()
}

/// Finds what is what among the blocks that are no headings, first in the same section.
fn blocks(three: &Three<'_>, sections: &[Triple], numbers: &mut Numbers) -> Vec<Triple> {
    let of = [&three.base, &three.ours, &three.theirs].map(|it| it.block_units(numbers));
    let [base, ours, theirs] = &of;
    let lists_of = |section: &Triple| {
        let list = |outline: &Outline<'_>, at: Option<usize>| {
            let section = at.and_then(|at| outline.sections.get(at));
            section.map(|section| section.blocks.clone()).unwrap_or_default()
        };
        [
            list(&three.base, section.base),
            list(&three.ours, section.ours),
            list(&three.theirs, section.theirs),
        ]
    };
    let (mut in_ours, mut in_theirs) = (vec![None; base.len()], vec![None; base.len()]);
    for section in sections {
        let [mine, to_ours, to_theirs] = lists_of(section);
        let lists = Lists {
            base: units(base, &mine),
            ours: units(ours, &to_ours),
            theirs: units(theirs, &to_theirs),
        };
        let (of_ours, of_theirs) = lists.found();
        put(&mut in_ours, &mine, &to_ours, &of_ours);
        put(&mut in_theirs, &mine, &to_theirs, &of_theirs);
    }
    moved(&mut in_ours, base, ours);
    moved(&mut in_theirs, base, theirs);
    elsewhere(&mut in_ours, (base, ours), (&three.base, &three.ours));
    elsewhere(&mut in_theirs, (base, theirs), (&three.base, &three.theirs));
    let mut both = vec![None; ours.len()];
    let reach = if three.has_base { Reach::Words } else { Reach::Place };
    let mine = left(&in_ours, &in_theirs, ours.len());
    let new = left(&in_theirs, &in_ours, theirs.len());
    for section in sections {
        let [_, of_ours, of_theirs] = lists_of(section);
        let free = |list: Vec<usize>, is_free: &[bool]| {
            list.into_iter().filter(|at| is_free.get(*at) == Some(&true)).collect::<Vec<_>>()
        };
        let (from, to) = (free(of_ours, &mine), free(of_theirs, &new));
        for (at, to) in pair((&from, &to), (ours, theirs), reach) {
            if let Some(place) = both.get_mut(at) {
                *place = Some(to);
            }
        }
    }
    let triples = join(&in_ours, &in_theirs, &both, (ours.len(), theirs.len()));
    let is_heading = |outline: &Outline<'_>, at: Option<usize>| {
        at.is_some_and(|at| {
            let section = outline.section_of.get(at).and_then(|it| outline.sections.get(*it));
            section.is_some_and(|section| section.heading == Some(at))
        })
    };
    let is_block = |it: &Triple| {
        !is_heading(&three.base, it.base)
            && !is_heading(&three.ours, it.ours)
            && !is_heading(&three.theirs, it.theirs)
    };
    triples.into_iter().filter(is_block).collect()
}

fn units<'u>(units: &'u [Unit], places: &[usize]) -> Vec<&'u Unit> {
    places.iter().filter_map(|at| units.get(*at)).collect()
}

/// Notes what was found of a section's blocks.
fn put(found: &mut [Option<Match>], from: &[usize], to: &[usize], of_section: &[Option<Match>]) {
    for (at, there) in from.iter().zip(of_section) {
        let there = there.and_then(|it| Some(Match { to: *to.get(it.to)?, ..it }));
        if let Some(place) = found.get_mut(*at) {
            *place = there;
        }
    }
}

/// Finds what is there once and word for word, whatever section it is in now: that is surer than
/// that something else became it.
fn moved(found: &mut [Option<Match>], base: &[Unit], other: &[Unit]) {
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

/// Finds what is left in other sections than it was in.
fn elsewhere(
    found: &mut [Option<Match>],
    (base, other): (&[Unit], &[Unit]),
    (of_base, of_other): (&Outline<'_>, &Outline<'_>),
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
    let pairs = align(&units(base, &from), &units(other, &to), Vec::new(), Reach::Words);
    let pairs: Vec<_> =
        from.iter().zip(pairs).filter_map(|(at, it)| Some((*at, *to.get(it?.to)?))).collect();
    let now: std::collections::HashSet<usize> = pairs.iter().map(|(_, to)| *to).collect();
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

/// The number of each version's sections in the result, and which sections are gone.
pub(super) struct Homes {
    pub(super) base: Vec<Option<usize>>,
    pub(super) ours: Vec<Option<usize>>,
    pub(super) theirs: Vec<Option<usize>>,
    is_gone: Vec<bool>,
}

impl Homes {
    fn of(three: &Three<'_>, sections: &[Triple]) -> Self {
        let numbers = |count: usize, of: fn(&Triple) -> Option<usize>| {
            let mut numbers = vec![None; count];
            for (number, triple) in sections.iter().enumerate() {
                if let Some(place) = of(triple).and_then(|at| numbers.get_mut(at)) {
                    *place = Some(number);
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
        // A section comes before those in it.
        for (at, section) in three.theirs.sections.iter().enumerate().skip(1) {
            let number = |at: usize| homes.theirs.get(at).copied().flatten();
            let Some(triple) = number(at).and_then(|it| sections.get(it)) else { continue };
            let is_in_gone = number(section.parent).is_some_and(|it| homes.is_gone(it));
            let is_taken_out = triple.ours.is_none() && (triple.base.is_some() || is_in_gone);
            if let Some(is_gone) = number(at).and_then(|it| homes.is_gone.get_mut(it)) {
                *is_gone = is_taken_out;
            }
        }
        homes
    }

    fn is_gone(&self, number: usize) -> bool {
        self.is_gone.get(number) == Some(&true)
    }

    /// Returns where something goes that is in these sections of the versions: where people moved
    /// it, else where theirs has it.
    fn home(&self, of: (Option<usize>, Option<usize>, Option<usize>)) -> usize {
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

    fn sections(&self, three: &Three<'_>, sections: &[Triple]) -> Vec<Place> {
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
