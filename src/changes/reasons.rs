//! The reasons that what changed in the statements asks for: one for all in a statement but its lines,
//! one for each of these, and one for each that is gone.

use super::statements::{Added, Altered, Gone, Part, Worded, changes};
use crate::domain::{Change, Dropped, Ground, Name, Statements, Subject};
use crate::order::Order as _;

/// Something that one reason explains.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// Where it is, or was.
    pub on: Subject,
    /// What the principle is called, or was.
    pub name: Option<String>,
    /// The line that the reason names: a practice, or a line of the order. All else where none.
    pub what: Option<String>,
    /// Whether it is gone, so that a ground is asked for, too.
    pub is_gone: bool,
    /// What moved, part by part.
    pub moved: Vec<Moved>,
    /// On which ground it was dropped, as far as that is recorded.
    pub ground: Option<Ground>,
    /// Why, as far as that is recorded.
    pub why: Option<String>,
    /// Whose wish it was, as far as that is recorded.
    pub by: Option<Name>,
}

/// One part that is worded otherwise, new or gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Which part.
    pub part: Part,
    /// The words before; none of what is new.
    pub old: Option<String>,
    /// The words now; none of what is gone.
    pub new: Option<String>,
}

impl Explained {
    /// Whether a reason is recorded.
    pub fn is_given(&self) -> bool {
        self.ground.is_some() || self.why.is_some()
    }

    /// Whether both are about the same.
    pub fn is_about(&self, other: &Self) -> bool {
        (&self.on, &self.what, self.is_gone) == (&other.on, &other.what, other.is_gone)
    }
}

/// Returns everything that asks for a reason, statement by statement: each as a whole first, then its
/// lines. What is said of the whole is no reason for a line, which may have come later.
pub fn explained(before: &Statements, now: &Statements) -> Vec<Explained> {
    let Worded { kept: _, altered, added, dropped, rituals: _ } = changes(before, now);
    let mut all: Vec<Explained> = Vec::new();
    let parts = altered.into_iter().map(|it| of_altered(it, now));
    let parts = parts.chain(added.into_iter().map(|it| of_added(it, now)));
    for part in parts.chain(dropped.into_iter().map(of_gone)) {
        match all.iter_mut().find(|one| one.is_about(&part)) {
            Some(one) => one.moved.extend(part.moved),
            None => all.push(part),
        }
    }
    all.order_by_key(|one| (place(before, now, &one.on), one.what.is_some()));
    all
}

/// Takes out the reasons that are about nothing that changed, and returns what they said, each with
/// what it was about.
pub fn forget_undone(before: &Statements, now: &mut Statements) -> Vec<(Subject, String)> {
    let all = explained(before, now);
    let mut undone = Vec::new();
    now.changes.retain(|Change { on, what, why, .. }| {
        let mut about = all.iter().filter(|one| one.on == *on && !one.is_gone);
        let is_due = about.any(|one| what.is_none() || one.what == *what);
        if !is_due {
            undone.push((on.clone(), why.clone()));
        }
        is_due
    });
    now.dropped.retain(|Dropped { on, what, why, .. }| {
        let is_due = all.iter().any(|one| one.is_gone && one.on == *on && one.what == *what);
        if !is_due {
            undone.push((on.clone(), why.clone().unwrap_or_default()));
        }
        is_due
    });
    undone
}

/// Returns the line that a reason for these words names, if they are one.
fn line(statements: &Statements, on: &Subject, (part, words): (Part, &String)) -> Option<String> {
    let is_line = matches!(part, Part::Practice | Part::Line);
    (is_line && statements.lines(on).contains(words)).then(|| words.clone())
}

/// Returns the reason that is recorded for a line itself, and whose wish it was; nothing of what is no
/// line.
fn own(
    (on, what): (&Subject, Option<&String>),
    now: &Statements,
) -> Option<(Option<String>, Option<Name>)> {
    let line = what?;
    let named = |change: &&Change| change.on == *on && change.what.as_ref() == Some(line);
    let change = now.changes.iter().find(named);
    Some((change.map(|it| it.why.clone()), change.and_then(|it| it.by.clone())))
}

fn of_altered(altered: Altered, now: &Statements) -> Explained {
    let Altered { on, name, number: _, part, old, new, runs: _, why, by } = altered;
    let what = line(now, &on, (part, &new));
    let (why, by) = own((&on, what.as_ref()), now).unwrap_or((why, by));
    let moved = vec![Moved { part, old: Some(old), new: Some(new) }];
    Explained { on, name, what, is_gone: false, moved, ground: None, why, by }
}

fn of_added(added: Added, now: &Statements) -> Explained {
    let Added { on, name, number: _, part, text, why, by } = added;
    let what = line(now, &on, (part, &text));
    let (why, by) = own((&on, what.as_ref()), now).unwrap_or((why, by));
    let moved = vec![Moved { part, old: None, new: Some(text) }];
    Explained { on, name, what, is_gone: false, moved, ground: None, why, by }
}

fn of_gone(gone: Gone) -> Explained {
    let Gone { on, name, number: _, part, text, ground, why, by } = gone;
    let what = matches!(part, Part::Practice | Part::Line).then(|| text.clone());
    // What a principle gives up is part of what it says: without it the principle is another one.
    let is_gone = part == Part::Whole || what.is_some();
    let moved = vec![Moved { part, old: Some(text), new: None }];
    Explained { on, name, what, is_gone, moved, ground, why, by }
}

/// Returns the place of a statement: promise, goal and feeling, the principles as they stand, those
/// that are gone, the order.
fn place(before: &Statements, now: &Statements, on: &Subject) -> (u8, usize) {
    match on {
        Subject::Promise => (0, 0),
        Subject::Goal => (1, 0),
        Subject::Feeling => (2, 0),
        Subject::Principle(id) => {
            let at = |all: &Statements| all.principles.iter().position(|one| one.id == *id);
            let gone = || (4, at(before).unwrap_or_default());
            at(now).map_or_else(gone, |at| (3, at))
        }
        Subject::Order => (5, 0),
    }
}
