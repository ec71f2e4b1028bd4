//! What only theirs has goes where that went which stands before it: people may have put principles
//! under headings of their own, and what is new among them goes under these, too.

use super::homes::DEEPEST;
use super::outline::Outline;
use super::plan::Place;

/// Lets what ours does not have follow what stands before it into the sections that people made of the
/// one that it is in.
pub(super) fn follow(theirs: &Outline<'_>, sections: &[Place], blocks: &mut [Place]) {
    let mut numbers = vec![None; theirs.blocks.len()];
    for (number, block) in blocks.iter().enumerate() {
        if let Some(place) = block.triple.theirs.and_then(|at| numbers.get_mut(at)) {
            *place = Some(number);
        }
    }
    let mut now = Vec::new();
    for section in &theirs.sections {
        let members = section.blocks.iter().filter_map(|at| numbers.get(*at).copied().flatten());
        let members: Vec<_> = members.filter_map(|it| Some((it, *blocks.get(it)?))).collect();
        let both = |place: &Place| place.triple.ours.map(|_| place.home);
        let mut after = Vec::with_capacity(members.len());
        let mut next = None;
        for (_, place) in members.iter().rev() {
            after.push(next);
            next = both(place).or(next);
        }
        let mut last = None;
        for ((number, place), next) in members.iter().zip(after.into_iter().rev()) {
            if let Some(home) = both(place) {
                last = Some(home);
            } else if let Some(home) = last.filter(|home| is_own(sections, *home)) {
                // One thing that people took elsewhere takes nothing with it.
                let goes_on = next.is_some_and(|next| next != place.home);
                if goes_on || is_in(sections, home, place.home) {
                    now.push((*number, home));
                }
            }
        }
    }
    for (number, home) in now {
        if let Some(block) = blocks.get_mut(number) {
            block.home = home;
        }
    }
}

/// Whether a section of the result is people's own.
pub(super) fn is_own(sections: &[Place], number: usize) -> bool {
    let triple = sections.get(number).map(|section| section.triple);
    triple.is_some_and(|it| it.base.is_none() && it.theirs.is_none())
}

/// Whether a section of the result lies in another.
fn is_in(sections: &[Place], number: usize, other: usize) -> bool {
    let up = |at: &usize| sections.get(*at).map(|section| section.home).filter(|_| *at > 0);
    std::iter::successors(Some(number), up).take(DEEPEST).skip(1).any(|at| at == other)
}
