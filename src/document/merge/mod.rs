//! KEEPING HAND EDITS: what was last written, what stands there and what is new become one document.
//!
//! Sections are followed by their headings, by the ids that the writer knows and by what they say,
//! however people renamed and moved them; blocks within sections, sentences within blocks, rows and
//! cells within tables. What only one side changed is as that side has it. What both changed, each in
//! its own way, is a [`Conflict`]. What people wrote is never lost and never there twice; a section
//! that they took out stays out.

mod align;
mod belonging;
mod blocks;
mod composed;
mod emit;
mod following;
mod front;
mod homes;
mod leaf;
mod likeness;
mod mark;
mod merged;
mod moves;
mod outline;
mod padded;
mod plan;
mod prose;
mod rejoin;
mod reopened;
mod space;
mod subject;
mod tables;
#[cfg(test)]
mod tests;
mod triples;
mod unmergeable;
mod weave;

use std::borrow::Cow;

pub(super) use blocks::begins_anew;
pub use merged::{Choice, Conflict, MARKS, Merged};
pub use reopened::Reopened;
pub use unmergeable::{Unmergeable, unclosed};

use merged::Layout;
use outline::Outline;
use plan::Three;

/// A document as it was written by the program.
#[derive(Clone, Copy, Debug)]
pub struct Version<'v> {
    /// Its text.
    pub text: &'v str,
    /// The ids of its sections, each with its title.
    pub sections: &'v [(String, String)],
}

/// Merges what stands there with what is new, given what was last written, if that is known.
///
/// Where nothing is known of it, nobody can tell who changed what: each difference is a conflict, but
/// for what only stands there, which stays.
pub fn merge(base: Option<Version<'_>>, ours: &str, theirs: Version<'_>) -> Merged {
    let layout = Layout::read(ours);
    if base.is_some_and(|base| base.text == ours) || ours == theirs.text {
        return Merged::whole(theirs.text.to_owned(), layout);
    }
    if base.is_some_and(|base| base.text == theirs.text) {
        return Merged::whole(ours.to_owned(), layout);
    }
    let old = base.map(|base| plain(base.text)).unwrap_or_default();
    let (mine, new) = (plain(ours), plain(theirs.text));
    let mine = composed::as_written(&[&old, &new], &mine).map_or(mine, Cow::Owned);
    let mine = rejoin::rejoined(&old, &mine).map_or(mine, Cow::Owned);
    if mine == new || base.is_some() && old == new {
        return Merged::whole(ours.to_owned(), layout);
    }
    if base.is_some() && old == mine {
        return Merged::whole(layout.of(new.trim_end_matches('\n').to_owned()), layout);
    }
    let three = Three {
        base: Outline::of(&old),
        ours: Outline::of(&mine),
        theirs: Outline::of(&new),
        has_base: base.is_some(),
    };
    let names = base.map(|base| base.sections).unwrap_or_default();
    let plan = plan::plan(&three, (names, theirs.sections));
    let left_out = emit::left_out(&three, &plan);
    Merged::of(emit::emit(&three, &plan), left_out, layout)
}

/// Returns the line, counted from 1, of the first mark of a conflict that nobody has decided yet:
/// ours, or those of version control, where all three are there.
pub fn marked(text: &str) -> Option<usize> {
    let [begin, _, end] = MARKS;
    let lines = || text.lines().map(str::trim_end).zip(1..);
    let ours = lines().find(|(line, _)| *line == begin || *line == end);
    let after = |at: usize, sign: &str| {
        let mut rest = lines().skip(at);
        rest.find(|(line, _)| *line == sign || line.starts_with(&format!("{sign} ")))
            .map(|(_, number)| number)
    };
    let others = || {
        let begin = after(0, "<<<<<<<")?;
        after(after(begin, "=======")?, ">>>>>>>").map(|_| begin)
    };
    ours.map(|(_, number)| number).or_else(others)
}

/// Returns `text` without a byte order mark, each line ending in a line feed only.
fn plain(text: &str) -> Cow<'_, str> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    match (text.contains('\r'), text.contains('\n')) {
        (false, _) => Cow::Borrowed(text),
        (true, false) => Cow::Owned(text.replace('\r', "\n")),
        (true, true) => Cow::Owned(text.replace("\r\n", "\n")),
    }
}
