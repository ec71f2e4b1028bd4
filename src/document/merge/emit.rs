//! Putting the result together: section by section, block by block.

use std::collections::HashSet;

use super::belonging::{Fate, Member, adrift, asked};
use super::blocks::{Block, Kind};
use super::following::is_own;
use super::leaf::{Leaf, is_left, resolve};
use super::mark::split_mark;
use super::outline::{Outline, identity};
use super::plan::{Place, Plan, Three};
use super::prose::{Sides, Words};
use super::subject::is_another;
use super::triples::Triple;
use super::weave::{Strands, weave};

/// A block of the result, and the section that it is in, in words.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    pub(super) under: String,
    pub(super) leaf: Leaf,
}

/// Puts the result together.
pub(super) fn emit(three: &Three<'_>, plan: &Plan) -> Vec<Placed> {
    let mut sections = lists(&plan.sections, (three, plan), parent);
    if !three.has_base {
        // Nobody knows who moved a section: it stays where it stands.
        for strands in &mut sections {
            strands.base.clone_from(&strands.theirs);
        }
    }
    let emitting =
        Emitting { three, plan, sections, blocks: lists(&plan.blocks, (three, plan), section_of) };
    let mut placed = Vec::new();
    emitting.section(0, &mut placed);
    placed
}

/// Returns the headings of sections that people took out and that say something else now.
pub(super) fn left_out(three: &Three<'_>, plan: &Plan) -> Vec<String> {
    let is_new = |place: &Place| {
        let Triple { base, theirs, .. } = place.triple;
        let identity = |outline: &Outline<'_>, at: Option<usize>| {
            at.and_then(|at| outline.blocks.get(at)).map(identity)
        };
        theirs.is_some() && identity(&three.base, base) != identity(&three.theirs, theirs)
    };
    let mut is_changed = vec![false; plan.sections.len()];
    for block in plan.blocks.iter().filter(|block| is_new(block)) {
        if let Some(is_changed) = is_changed.get_mut(block.home) {
            *is_changed = true;
        }
    }
    let gone = plan.sections.iter().zip(is_changed).filter(|(place, is)| place.is_gone && *is);
    gone.filter_map(|(place, _)| Some(three.theirs.title(place.triple.theirs?))).collect()
}

struct Emitting<'e, 't> {
    three: &'e Three<'t>,
    plan: &'e Plan,
    /// The sections in each section of the result.
    sections: Vec<Strands>,
    /// The blocks in each section of the result.
    blocks: Vec<Strands>,
}

impl Emitting<'_, '_> {
    fn section(&self, number: usize, placed: &mut Vec<Placed>) {
        let Some(place) = self.plan.sections.get(number) else { return };
        if place.is_gone {
            return;
        }
        let under = match (place.triple.ours, place.triple.theirs) {
            (Some(ours), _) => self.three.ours.title(ours),
            (None, Some(theirs)) => self.three.theirs.title(theirs),
            (None, None) => return,
        };
        let begin = placed.len();
        let (asked, adrift) = (self.asked(number), self.adrift(number));
        for number in order(&self.blocks, number, |it| self.depth(it)) {
            let Some(block) = self.plan.blocks.get(number) else { continue };
            let versions = self.versions(&block.triple);
            let leaves = if asked.contains(&number) {
                vec![Leaf::both(versions.0, versions.1, None)]
            } else if adrift.contains(&number) {
                vec![Leaf::both(None, None, versions.2)]
            } else {
                resolve(versions, self.three.has_base)
            };
            let leaves = leaves.into_iter().map(|leaf| Placed { under: under.clone(), leaf });
            placed.extend(leaves);
        }
        for section in order(&self.sections, number, |_| 0) {
            self.section(section, placed);
        }
        if let Some(leaf) = self.heading(place, placed.get(begin..).unwrap_or_default()) {
            placed.insert(begin, Placed { under, leaf });
        }
    }

    fn versions(
        &self,
        triple: &Triple,
    ) -> (Option<&Block<'_>>, Option<&Block<'_>>, Option<&Block<'_>>) {
        let Three { base, ours, theirs, .. } = self.three;
        (
            triple.base.and_then(|at| base.blocks.get(at)),
            triple.ours.and_then(|at| ours.blocks.get(at)),
            triple.theirs.and_then(|at| theirs.blocks.get(at)),
        )
    }

    /// Returns the blocks of a section that people are to be asked about because what they belong to
    /// is gone.
    fn asked(&self, number: usize) -> HashSet<usize> {
        let ours = self.blocks.get(number).map(|strands| strands.ours.as_slice());
        let member = |block: &usize| {
            let (base, ours, theirs) = self.versions(&self.plan.blocks.get(*block)?.triple);
            let text = ours?;
            let fate = match (base, theirs) {
                (_, Some(_)) => Fate::Stays,
                (None, None) => Fate::Added,
                (Some(base), None) if is_left(base, text) => Fate::Gone,
                (Some(_), None) => Fate::GoneEdited,
            };
            Some(Member {
                block: *block,
                depth: text.depth,
                leads: matches!(text.kind, Kind::Paragraph | Kind::Item),
                is_bold: text.kind == Kind::Paragraph && split_mark(text.text).1.starts_with("**"),
                fate,
            })
        };
        asked(&ours.unwrap_or_default().iter().filter_map(member).collect::<Vec<_>>())
    }

    /// Returns the blocks of a section that are new in something of which people left nothing.
    fn adrift(&self, number: usize) -> HashSet<usize> {
        let theirs = self.blocks.get(number).map(|strands| strands.theirs.as_slice());
        let member = |block: &usize| {
            let (base, ours, theirs) = self.versions(&self.plan.blocks.get(*block)?.triple);
            let text = theirs?;
            let fate = match (base, ours) {
                (None, None) => Fate::Added,
                (Some(_), None) => Fate::Gone,
                (Some(base), Some(ours)) if is_another(base, ours) => Fate::GoneEdited,
                (_, Some(_)) => Fate::Stays,
            };
            let leads = matches!(text.kind, Kind::Paragraph | Kind::Item);
            Some(Member { block: *block, depth: text.depth, leads, is_bold: true, fate })
        };
        adrift(&theirs.unwrap_or_default().iter().filter_map(member).collect::<Vec<_>>())
    }

    fn depth(&self, block: usize) -> usize {
        let place = self.plan.blocks.get(block);
        let versions = place.map(|place| self.versions(&place.triple));
        versions.and_then(|(_, ours, theirs)| ours.or(theirs)).map_or(0, |block| block.depth)
    }

    /// Decides what becomes of a section's heading, given what stands under it.
    fn heading(&self, place: &Place, body: &[Placed]) -> Option<Leaf> {
        let Triple { base, ours, theirs } = place.triple;
        let heading = |outline: &Outline<'_>, section: Option<usize>| {
            section.and_then(|at| outline.sections.get(at)?.heading)
        };
        let heading = Triple {
            base: heading(&self.three.base, base),
            ours: heading(&self.three.ours, ours),
            theirs: heading(&self.three.theirs, theirs),
        };
        let (base, ours, theirs) = self.versions(&heading);
        let is_dropped = base.is_some() && ours.is_some() && theirs.is_none();
        let stays = body.iter().any(|it| match &it.leaf.words {
            Words::Merged(text) => !text.is_empty(),
            Words::Both(sides) => !sides.theirs.is_empty(),
        });
        if is_dropped && stays {
            return resolve((None, ours, None), true).pop();
        }
        if is_dropped && !body.is_empty() {
            // What people wrote in it stays or goes, and its heading with it.
            let text = ours.map(|it| it.text.to_owned()).unwrap_or_default();
            let sides = Sides { ours: text.clone(), theirs: String::new(), both: text };
            let mut leaf = resolve((None, ours, None), true).pop()?;
            leaf.words = Words::Both(sides);
            leaf.base = base.map(|it| it.text.to_owned());
            return Some(leaf);
        }
        resolve((base, ours, theirs), self.three.has_base).pop()
    }
}

fn order(strands: &[Strands], number: usize, depth: impl Fn(usize) -> usize) -> Vec<usize> {
    strands.get(number).map(|strands| weave(strands, depth)).unwrap_or_default()
}

/// Returns the section that a section is in.
fn parent(outline: &Outline<'_>, section: usize) -> Option<usize> {
    outline.sections.get(section).filter(|_| section > 0).map(|section| section.parent)
}

/// Returns the section that a block is in.
fn section_of(outline: &Outline<'_>, block: usize) -> Option<usize> {
    outline.section_of.get(block).copied()
}

/// Returns what is in each section of the result, in the order of each version that has it there.
fn lists(
    places: &[Place],
    (three, plan): (&Three<'_>, &Plan),
    section_of: fn(&Outline<'_>, usize) -> Option<usize>,
) -> Vec<Strands> {
    let mut strands = Vec::new();
    strands.resize_with(plan.sections.len(), Strands::default);
    let numbers = &plan.numbers;
    let versions: [Version<'_>; 3] = [
        (&three.base, &numbers.base, |it| it.base, |it| &mut it.base),
        (&three.ours, &numbers.ours, |it| it.ours, |it| &mut it.ours),
        (&three.theirs, &numbers.theirs, |it| it.theirs, |it| &mut it.theirs),
    ];
    for (which, (outline, numbers, of, list)) in versions.into_iter().enumerate() {
        let in_version = places.iter().enumerate();
        let mut in_version: Vec<_> =
            in_version.filter_map(|(number, place)| Some((of(&place.triple)?, number))).collect();
        in_version.sort_unstable();
        for (at, number) in in_version {
            let Some(section) = section_of(outline, at) else { continue };
            let home = numbers.get(section).copied().flatten();
            let there = places.get(number).map(|place| place.home);
            // In a section of people's own its order is that of the section it came from.
            let is_own = there.is_some_and(|there| is_own(&plan.sections, there));
            let home = if is_own { there } else { home.filter(|_| which == 0 || there == home) };
            if let Some(strands) = home.and_then(|home| strands.get_mut(home)) {
                list(strands).push(number);
            }
        }
    }
    strands
}

/// A version, the numbers of its sections in the result, which of a triple is its, and where its
/// order goes.
type Version<'v> = (
    &'v Outline<'v>,
    &'v [Option<usize>],
    fn(&Triple) -> Option<usize>,
    fn(&mut Strands) -> &mut Vec<usize>,
);
