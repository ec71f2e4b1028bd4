//! What is what in three versions of a document, and where each thing goes.

use std::collections::HashMap;

use super::align::{Match, Numbers, Reach, Unit};
use super::following::follow;
use super::homes::{Homes, is_over, without_heading};
use super::moves::{Across, elsewhere, moved};
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

/// Finds what is what. `names` are the ids and titles of the sections, of base and of theirs.
pub(super) fn plan(three: &Three<'_>, names: (Titles<'_>, Titles<'_>)) -> Plan {
    let mut numbers = Numbers::default();
    let reach = if is_translated(names) { Reach::Translated } else { Reach::Near };
    let units = section_units(three, names, &mut numbers);
    let sections = sections(&units, reach);
    let blocks = blocks(three, (&sections, reach), &mut numbers);
    let homes = Homes::of(three, &sections, &without_heading(three, &sections, &blocks));
    let sections = homes.sections(three, &sections);
    let of = |triple: &Triple| {
        let section = |outline: &Outline<'_>, at: Option<usize>| {
            at.and_then(|at| outline.section_of.get(at).copied())
        };
        let of_theirs = section(&three.theirs, triple.theirs);
        // What became something else in a section that people took out is out, too.
        let is_out = homes.is_theirs_gone(of_theirs) && is_over(three, triple);
        let home = homes.home((
            section(&three.base, triple.base),
            section(&three.ours, triple.ours).filter(|_| !is_out),
            of_theirs,
        ));
        Place { triple: *triple, home, is_gone: false }
    };
    let mut blocks: Vec<_> = blocks.iter().map(of).collect();
    follow(&three.theirs, &sections, &mut blocks);
    Plan { sections, blocks, numbers: homes }
}

/// Whether most sections have other titles now: all is in another language, and nothing but ids and
/// places says what is what.
fn is_translated((of_base, of_theirs): (Titles<'_>, Titles<'_>)) -> bool {
    let old: HashMap<_, _> = of_base.iter().map(|(id, title)| (id, title)).collect();
    let both = of_theirs.iter().filter_map(|(id, title)| Some((*old.get(id)?, title)));
    let (same, other): (Vec<_>, Vec<_>) = both.partition(|(old, new)| old == new);
    other.len() > same.len()
}

/// Returns what is known of the sections of base, ours and theirs.
fn section_units(
    three: &Three<'_>,
    (of_base, of_theirs): (Titles<'_>, Titles<'_>),
    numbers: &mut Numbers,
) -> [Vec<Unit>; 3] {
    let all = |first: Titles<'_>, second: Titles<'_>| {
        first.iter().chain(second).cloned().collect::<Vec<_>>()
    };
    let (old, new) = (all(of_base, of_theirs), all(of_theirs, of_base));
    let (old, new): (Vec<_>, Vec<_>) = (old.iter().collect(), new.iter().collect());
    [
        three.base.section_units(&old, numbers),
        three.ours.section_units(&old, numbers),
        three.theirs.section_units(&new, numbers),
    ]
}

fn sections([base, ours, theirs]: &[Vec<Unit>; 3], reach: Reach) -> Vec<Triple> {
    let lists = Lists {
        base: base.iter().skip(1).collect(),
        ours: ours.iter().skip(1).collect(),
        theirs: theirs.iter().skip(1).collect(),
        reach,
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
fn blocks(
    three: &Three<'_>,
    (sections, reach): (&[Triple], Reach),
    numbers: &mut Numbers,
) -> Vec<Triple> {
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
            reach,
        };
        let (of_ours, of_theirs) = lists.found();
        put(&mut in_ours, &mine, &to_ours, &of_ours);
        put(&mut in_theirs, &mine, &to_theirs, &of_theirs);
    }
    moved(&mut in_ours, base, ours);
    moved(&mut in_theirs, base, theirs);
    elsewhere(&mut in_ours, (base, ours), (&three.base, &three.ours, Reach::Words), |_, _| true);
    let across = Across::of(three, sections, (base, theirs));
    elsewhere(
        &mut in_theirs,
        (base, theirs),
        (&three.base, &three.theirs, Reach::Elsewhere),
        |at, to| across.may_be(at, to),
    );
    let mut paired = Paired {
        units: (ours, theirs),
        mine: left(&in_ours, &in_theirs, ours.len()),
        new: left(&in_theirs, &in_ours, theirs.len()),
        both: vec![None; ours.len()],
    };
    if !three.has_base {
        for (at, to) in under_other_headings(three, sections, (ours, theirs)) {
            paired.join(at, to);
        }
    }
    let reach = if three.has_base { Reach::Words } else { Reach::Unknown };
    for section in sections {
        let [_, of_ours, of_theirs] = lists_of(section);
        paired.pair((of_ours, of_theirs), reach);
    }
    if !three.has_base {
        let all = |it: &Outline<'_>| it.sections.iter().flat_map(|it| it.blocks.clone()).collect();
        paired.pair((all(&three.ours), all(&three.theirs)), Reach::Elsewhere);
    }
    let both = paired.both;
    let triples = join(&in_ours, &in_theirs, &both, (ours.len(), theirs.len()));
    triples.into_iter().filter(|it| is_block(three, it)).collect()
}

/// What base has not: which elements of ours and of theirs are still to be found on the other side, and
/// which of theirs those of ours are.
struct Paired<'u> {
    units: (&'u [Unit], &'u [Unit]),
    mine: Vec<bool>,
    new: Vec<bool>,
    both: Vec<Option<usize>>,
}

impl Paired<'_> {
    fn join(&mut self, at: usize, to: usize) {
        for (is_left, at) in [(&mut self.mine, at), (&mut self.new, to)] {
            if let Some(is_left) = is_left.get_mut(at) {
                *is_left = false;
            }
        }
        if let Some(place) = self.both.get_mut(at) {
            *place = Some(to);
        }
    }

    /// Joins what is the same among these, as far as it is still to be found.
    fn pair(&mut self, (mine, new): (Vec<usize>, Vec<usize>), reach: Reach) {
        let free = |list: Vec<usize>, is_left: &[bool]| {
            list.into_iter().filter(|at| is_left.get(*at) == Some(&true)).collect::<Vec<_>>()
        };
        let (mine, new) = (free(mine, &self.mine), free(new, &self.new));
        for (at, to) in pair((&mine, &new), self.units, reach) {
            self.join(at, to);
        }
    }
}

/// Finds what stands in both, word for word and once, under different headings.
fn under_other_headings(
    three: &Three<'_>,
    sections: &[Triple],
    (ours, theirs): (&[Unit], &[Unit]),
) -> Vec<(usize, usize)> {
    let homes = Homes::of(three, sections, &HashMap::new());
    let home = |outline: &Outline<'_>, numbers: &[Option<usize>], at: usize| {
        outline.section_of.get(at).and_then(|section| numbers.get(*section).copied().flatten())
    };
    let [mine, new] = [ours, theirs].map(|units| once(&units.iter().collect::<Vec<_>>()));
    let found = |(key, at): (&u32, &Option<usize>)| {
        let (at, to) = ((*at)?, new.get(key).copied().flatten()?);
        let is_here = home(&three.ours, &homes.ours, at) == home(&three.theirs, &homes.theirs, to);
        (!is_here).then_some((at, to))
    };
    mine.iter().filter_map(found).collect()
}

/// Whether something is no heading of a section in any version.
fn is_block(three: &Three<'_>, triple: &Triple) -> bool {
    let is_heading = |outline: &Outline<'_>, at: Option<usize>| {
        at.is_some_and(|at| {
            let section = outline.section_of.get(at).and_then(|it| outline.sections.get(*it));
            section.is_some_and(|section| section.heading == Some(at))
        })
    };
    !is_heading(&three.base, triple.base)
        && !is_heading(&three.ours, triple.ours)
        && !is_heading(&three.theirs, triple.theirs)
}

/// Returns what is known of the elements at these places.
pub(super) fn units<'u>(units: &'u [Unit], places: &[usize]) -> Vec<&'u Unit> {
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
