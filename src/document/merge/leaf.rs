//! What becomes of one block that is in up to three versions.

use super::blocks::{Block, Kind};
use super::front;
use super::mark::{split_mark, split_tick};
use super::outline::identity;
use super::padded::is_padded;
use super::prose::{self, Sides, Words};
use super::space::Space;
use super::subject::is_another;
use super::tables;
use crate::document::sentences::{key, sentences as sentences_of};

/// A block of the result, or what two sides made of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Leaf {
    pub(super) kind: Kind,
    /// The empty lines around it, as far as somebody decided that.
    pub(super) space: Space,
    /// What was there before.
    pub(super) base: Option<String>,
    pub(super) words: Words,
}

/// The versions of a block.
pub(super) type Versions<'v, 't> =
    (Option<&'v Block<'t>>, Option<&'v Block<'t>>, Option<&'v Block<'t>>);

/// Decides what becomes of a block. Where nobody knows what was written before (`has_base` is
/// false), people are asked before anything new goes in.
pub(super) fn resolve(versions: Versions<'_, '_>, has_base: bool) -> Vec<Leaf> {
    let (base, ours, theirs) = versions;
    let identities = [base, ours, theirs].map(|block| block.map(identity));
    let [of_base, of_ours, of_theirs] = &identities;
    match (base, ours, theirs) {
        (_, None, None) => Vec::new(),
        (None, Some(ours), None) => vec![Leaf::of(ours)],
        (None, None, Some(theirs)) if has_base => vec![Leaf::of(theirs)],
        (_, None, Some(_)) if of_base == of_theirs => Vec::new(),
        (Some(base), Some(ours), None) if is_left(base, ours) => Vec::new(),
        (_, None, Some(theirs)) => vec![Leaf::both(base, None, Some(theirs))],
        (_, Some(ours), None) => vec![Leaf::both(base, Some(ours), None)],
        (None, Some(ours), Some(_)) if of_ours == of_theirs => vec![Leaf::of(ours)],
        (None, Some(ours), Some(theirs)) => vec![Leaf::both(None, Some(ours), Some(theirs))],
        (Some(base), Some(ours), Some(theirs)) => changed((base, ours, theirs), &identities),
    }
}

fn changed(
    (base, ours, theirs): (&Block<'_>, &Block<'_>, &Block<'_>),
    [of_base, of_ours, of_theirs]: &[Option<String>; 3],
) -> Vec<Leaf> {
    let space = |kind| Space::of((base, ours, theirs), kind);
    if of_theirs == of_base || of_theirs == of_ours {
        // Words that nobody edited are laid out as they are now.
        let text = if ours.text == base.text { theirs } else { ours };
        return vec![Leaf { space: space(text.kind), ..Leaf::of(text) }];
    }
    let is = |kind: fn(Kind) -> bool| kind(base.kind) && kind(ours.kind) && kind(theirs.kind);
    if is(Kind::is_prose) {
        return vec![sentences(base, ours, theirs)];
    }
    let is_padded = ours.kind == Kind::Table && is_padded(ours.text);
    if of_ours == of_base && !is_padded {
        return vec![Leaf { space: space(theirs.kind), ..Leaf::of(theirs) }];
    }
    let space = space(ours.kind);
    if is(|kind| kind == Kind::Front)
        && let Some(text) = front::merge(base.text, ours.text, theirs.text)
    {
        return vec![Leaf { space, words: Words::Merged(text), ..Leaf::of(ours) }];
    }
    let lines = if is(|kind| kind == Kind::Table) {
        tables::merge(base.text, ours.text, theirs.text)
    } else {
        None
    };
    let Some(lines) = lines else {
        return if of_ours == of_base {
            vec![Leaf { space: Space::of((base, ours, theirs), theirs.kind), ..Leaf::of(theirs) }]
        } else {
            vec![Leaf::both(Some(base), Some(ours), Some(theirs))]
        };
    };
    let leaf = |(at, line): (usize, tables::Line)| Leaf {
        kind: Kind::Row,
        space: Space { blank: if at == 0 { space.blank } else { 0 }, ..space },
        base: line.base,
        words: line.words,
    };
    lines.into_iter().enumerate().map(leaf).collect()
}

/// Merges prose: its mark, and its sentences.
fn sentences(base: &Block<'_>, ours: &Block<'_>, theirs: &Block<'_>) -> Leaf {
    let (old_mark, old) = split_mark(base.text);
    let (my_mark, mine) = split_mark(ours.text);
    let (new_mark, new) = split_mark(theirs.text);
    let is_mine = my_mark != old_mark;
    let (mark, kind) = if is_mine { (my_mark, ours.kind) } else { (new_mark, theirs.kind) };
    let space = Space::of((base, ours, theirs), kind);
    let ((old_tick, old), (my_tick, mine), (new_tick, new)) =
        (split_tick(old), split_tick(mine), split_tick(new));
    let tick = if my_tick == old_tick { new_tick } else { my_tick };
    let is_open = mark.chars().next_back().is_some_and(|c| !c.is_whitespace() && c != '>');
    let mark = if is_open { format!("{mark} ") } else { mark.to_owned() };
    let whole =
        |words: &str| if words.is_empty() { String::new() } else { format!("{mark}{tick}{words}") };
    let is_other = my_tick != old_tick && my_tick != new_tick && key(old) != key(new);
    if is_other && key(mine) != key(new) || ours.text != base.text && is_another(base, theirs) {
        // What people wrote into the one, or ticked, goes into no sentence of the other.
        return Leaf { space, ..Leaf::both(Some(base), Some(ours), Some(theirs)) };
    }
    let words = match prose::merge(old, mine, new) {
        Words::Merged(words) => Words::Merged(whole(&words)),
        Words::Both(sides) if is_apart((mine, new), &sides.both) => {
            return Leaf { space, ..Leaf::both(Some(base), Some(ours), Some(theirs)) };
        }
        Words::Both(sides) => Words::Both(Sides {
            ours: as_it_stands(ours, mine),
            theirs: as_it_stands(theirs, new),
            both: whole(&sides.both),
        }),
    };
    Leaf { kind, space, base: Some(base.text.to_owned()), words }
}

/// Whether people left a block as it was, or did nothing to it but tick it: nothing of theirs is lost
/// where it is over and gone.
pub(super) fn is_left(base: &Block<'_>, ours: &Block<'_>) -> bool {
    let words = |block: &Block<'_>| key(split_tick(split_mark(block.text).1).1);
    let is_ticked = base.kind == Kind::Item && ours.kind == Kind::Item;
    identity(base) == identity(ours) || is_ticked && words(base) == words(ours)
}

/// Whether two texts stay two where both stay: they share no sentence, or what the new one begins with
/// in bold would stand in the middle of what people wrote.
fn is_apart((mine, new): (&str, &str), both: &str) -> bool {
    if mine.is_empty() || new.is_empty() {
        return false;
    }
    let lead = sentences_of(new).first().filter(|it| it.text.starts_with("**")).map(|it| it.text);
    let in_row = sentences_of(both);
    key(both) == key(&format!("{mine} {new}"))
        || lead.is_some_and(|lead| in_row.iter().skip(1).any(|it| it.text == lead))
}

/// Returns a block as it stands, or nothing where it has no words.
fn as_it_stands(block: &Block<'_>, words: &str) -> String {
    if words.is_empty() { String::new() } else { block.text.to_owned() }
}

impl Leaf {
    fn of(block: &Block<'_>) -> Self {
        let words = Words::Merged(block.text.to_owned());
        Self { kind: block.kind, space: block.space, base: None, words }
    }

    /// What both sides made of a block, each as it stands there.
    pub(super) fn both(
        base: Option<&Block<'_>>,
        ours: Option<&Block<'_>>,
        theirs: Option<&Block<'_>>,
    ) -> Self {
        let text = |block: Option<&Block<'_>>| block.map(|it| it.text.to_owned());
        let (mine, new) = (text(ours).unwrap_or_default(), text(theirs).unwrap_or_default());
        let is_row = |block: Option<&Block<'_>>| block.is_some_and(|it| it.kind == Kind::Item);
        let between = match (mine.is_empty() || new.is_empty(), is_row(ours) && is_row(theirs)) {
            (true, _) => "",
            (false, true) => "\n",
            (false, false) => "\n\n",
        };
        let both = format!("{mine}{between}{new}");
        Self {
            kind: ours.or(theirs).map_or(Kind::Paragraph, |block| block.kind),
            space: ours.or(theirs).map(|block| block.space).unwrap_or_default(),
            base: text(base),
            words: Words::Both(Sides { ours: mine, theirs: new, both }),
        }
    }
}
