//! What belongs to what: an item to what leads its list, a note to what it stands behind. What people
//! wrote into something that is gone goes under nothing else: people are asked about all of it.

use std::collections::HashSet;

/// A block of a section, as people have it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Member {
    /// Its number.
    pub(super) block: usize,
    /// How far in it is.
    pub(super) depth: usize,
    /// Whether it can lead what is further in than it.
    pub(super) leads: bool,
    /// Whether it begins with words in bold, and leads what people put behind it, too.
    pub(super) is_bold: bool,
    /// What became of it.
    pub(super) fate: Fate,
}

/// What became of a block that stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is in what is new, too.
    Stays,
    /// It is not in what is new.
    Gone,
    /// The same, and people wrote something else into it.
    GoneEdited,
    /// People added it.
    Added,
}

impl Fate {
    fn is_gone(self) -> bool {
        matches!(self, Self::Gone | Self::GoneEdited)
    }

    fn is_by_hand(self) -> bool {
        matches!(self, Self::Added | Self::GoneEdited)
    }
}

/// Returns the numbers of the blocks that stand there and that people are to be asked about, because
/// what they belong to is gone, and somebody wrote in it.
pub(super) fn asked(members: &[Member]) -> HashSet<usize> {
    let leaders = leaders(members);
    let leader = |at: usize| leaders.get(at).copied().flatten();
    let is_gone = |at: usize| members.get(at).is_some_and(|it| it.fate.is_gone());
    let mut is_asked = vec![false; members.len()];
    let ask = |at: usize, is_asked: &mut Vec<bool>| {
        if let Some(is_asked) = is_asked.get_mut(at) {
            *is_asked = true;
        }
    };
    for (at, member) in members.iter().enumerate() {
        if member.fate == Fate::GoneEdited {
            ask(at, &mut is_asked);
        }
        let mut below = at;
        while member.fate.is_by_hand()
            && let Some(above) = leader(below).filter(|above| is_gone(*above))
        {
            ask(above, &mut is_asked);
            below = above;
        }
    }
    for (at, member) in members.iter().enumerate() {
        let is_below = leader(at).is_some_and(|above| is_asked.get(above) == Some(&true));
        if is_below && member.fate != Fate::Stays {
            ask(at, &mut is_asked);
        }
    }
    members.iter().zip(is_asked).filter(|(_, is)| *is).map(|(it, _)| it.block).collect()
}

/// Returns the numbers of the blocks of what is new that were added to something of which people left
/// nothing: what leads them is gone or another, and nothing else that it led is there.
pub(super) fn adrift(members: &[Member]) -> HashSet<usize> {
    let leaders = leaders(members);
    let led = || members.iter().zip(&leaders);
    let stand: HashSet<usize> =
        led().filter(|(it, _)| it.fate == Fate::Stays).filter_map(|(_, leader)| *leader).collect();
    let is_adrift = |(member, leader): &(&Member, &Option<usize>)| {
        let leader = leader.filter(|leader| !stand.contains(leader));
        let is_gone = leader.and_then(|at| members.get(at)).is_some_and(|it| it.fate.is_gone());
        member.fate == Fate::Added && is_gone
    };
    led().filter(is_adrift).map(|(member, _)| member.block).collect()
}

/// Returns what leads each of them, by its place.
fn leaders(members: &[Member]) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut top = None;
    let mut leaders = Vec::with_capacity(members.len());
    for (at, member) in members.iter().enumerate() {
        while let Some(last) = open.last()
            && members.get(*last).is_some_and(|last| last.depth >= member.depth)
        {
            open.pop();
        }
        let above =
            open.last().copied().filter(|above| members.get(*above).is_some_and(|it| it.leads));
        let is_note = member.depth == 0 && member.fate == Fate::Added && !member.is_bold;
        leaders.push(if is_note { top } else { above });
        open.push(at);
        if member.depth == 0 && member.fate != Fate::Added {
            top = Some(at).filter(|_| member.is_bold);
        }
    }
    leaders
}
