//! What was kept, changed, added and dropped of the statements.

use std::collections::BTreeSet;

use super::Kept;
use super::runs::{Run, runs};
use crate::domain::{Ground, Name, Principle, PrincipleId, Statement, Statements, Subject};

/// What changed in the statements.
#[derive(Debug, Default)]
pub(super) struct Worded {
    pub(super) kept: Vec<Kept>,
    pub(super) altered: Vec<Altered>,
    pub(super) added: Vec<Added>,
    pub(super) dropped: Vec<Gone>,
    pub(super) rituals: RitualsChange,
}

/// Which part of a statement it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// All of it.
    Whole,
    /// What a principle is called.
    Name,
    /// The sentence: of a promise, goal or feeling, or what a principle means.
    Sentence,
    /// One practice of a principle.
    Practice,
    /// What a principle gives up.
    EvenOver,
    /// One line of the order, or the order of its lines.
    Line,
}

/// Something that is worded otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Altered {
    /// What it is in.
    pub on: Subject,
    /// What the principle is called now.
    pub name: Option<String>,
    /// Its place among the principles, from 1.
    pub number: Option<usize>,
    /// Which part.
    pub part: Part,
    /// The words before; of the order, one line for each.
    pub old: String,
    /// The words now.
    pub new: String,
    /// What of the words stayed, went and came.
    pub runs: Vec<Run>,
    /// Why, as far as that was recorded.
    pub why: Option<String>,
    /// Whose wish it was, as far as that was recorded.
    pub by: Option<Name>,
}

/// Something that is new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Added {
    /// What it is, or what it is in.
    pub on: Subject,
    /// What the principle is called.
    pub name: Option<String>,
    /// Its place among the principles, from 1.
    pub number: Option<usize>,
    /// Which part.
    pub part: Part,
    /// Its words.
    pub text: String,
    /// Why, as far as that was recorded.
    pub why: Option<String>,
    /// Whose wish it was, as far as that was recorded.
    pub by: Option<Name>,
}

/// Something that is there no longer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// What it was, or what it was in.
    pub on: Subject,
    /// What the principle is called, or was.
    pub name: Option<String>,
    /// Its place among the principles now, from 1, where it is still one.
    pub number: Option<usize>,
    /// Which part.
    pub part: Part,
    /// Its words.
    pub text: String,
    /// On which ground it was dropped; none where nobody recorded any.
    pub ground: Option<Ground>,
    /// Why, in the team's words.
    pub why: Option<String>,
    /// Whose wish it was, as far as that was recorded.
    pub by: Option<Name>,
}

/// How the rituals changed. Nobody is asked why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RitualsChange {
    /// Those that are in other words.
    pub altered: Vec<AlteredLine>,
    /// Those that are new.
    pub added: Vec<String>,
    /// Those that are there no longer.
    pub dropped: Vec<String>,
    /// Whether they are the same in another order.
    pub is_reordered: bool,
}

/// A line in other words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlteredLine {
    /// The words before.
    pub old: String,
    /// The words now.
    pub new: String,
    /// What of the words stayed, went and came.
    pub runs: Vec<Run>,
}

/// Both states of the statements.
#[derive(Clone, Copy, Debug)]
struct Both<'s> {
    before: &'s Statements,
    now: &'s Statements,
}

/// Where something stands.
#[derive(Clone, Debug)]
struct At {
    on: Subject,
    name: Option<String>,
    number: Option<usize>,
}

/// Returns what changed between two states of the statements: promise, goal and feeling, then the
/// principles by their ids, then the order.
pub(super) fn changes(before: &Statements, now: &Statements) -> Worded {
    let both = Both { before, now };
    let mut worded = Worded::default();
    let single = [
        (Subject::Promise, &before.promise, &now.promise),
        (Subject::Goal, &before.goal, &now.goal),
        (Subject::Feeling, &before.feeling, &now.feeling),
    ];
    for (on, old, new) in single {
        both.single(on, (old.as_ref(), new.as_ref()), &mut worded);
    }
    for (number, principle) in (1..).zip(&now.principles) {
        let at = At {
            on: Subject::Principle(principle.id.clone()),
            name: Some(principle.name.clone()),
            number: Some(number),
        };
        if let Some(old) = find(before, &principle.id) {
            both.principle(&at, (old, principle), &mut worded);
        } else {
            let text = principle.said();
            worded.added.push(both.added(&at, Part::Whole, &text));
        }
    }
    for principle in before.principles.iter().filter(|old| find(now, &old.id).is_none()) {
        let on = Subject::Principle(principle.id.clone());
        let at = At { on, name: Some(principle.name.clone()), number: None };
        let text = principle.said();
        worded.dropped.push(both.gone(&at, Part::Whole, &text));
    }
    both.order(&mut worded);
    worded.rituals = rituals(&before.rituals, &now.rituals);
    worded
}

fn find<'s>(statements: &'s Statements, id: &PrincipleId) -> Option<&'s Principle> {
    statements.principles.iter().find(|principle| principle.id == *id)
}

impl Both<'_> {
    fn single(
        self,
        on: Subject,
        states: (Option<&Statement>, Option<&Statement>),
        worded: &mut Worded,
    ) {
        let at = At { on, name: None, number: None };
        match states {
            (Some(old), Some(new)) if old.text == new.text => worded.kept.push(at.kept()),
            (Some(old), Some(new)) => {
                worded.altered.push(self.altered(&at, Part::Sentence, (&old.text, &new.text)));
            }
            (None, Some(new)) => worded.added.push(self.added(&at, Part::Whole, &new.text)),
            (Some(old), None) => worded.dropped.push(self.gone(&at, Part::Whole, &old.text)),
            (None, None) => {}
        }
    }

    fn principle(self, at: &At, (old, new): (&Principle, &Principle), worded: &mut Worded) {
        let none = String::new();
        let parts = [
            (Part::Name, &old.name, &new.name),
            (Part::Sentence, &old.means, &new.means),
            (
                Part::EvenOver,
                old.even_over.as_ref().unwrap_or(&none),
                new.even_over.as_ref().unwrap_or(&none),
            ),
        ];
        let mut is_kept = true;
        for (part, old, new) in parts.into_iter().filter(|(_, old, new)| old != new) {
            is_kept = false;
            if old.is_empty() {
                worded.added.push(self.added(at, part, new));
            } else if new.is_empty() {
                worded.dropped.push(self.gone(at, part, old));
            } else {
                worded.altered.push(self.altered(at, part, (old, new)));
            }
        }
        let lines = (&old.in_practice[..], &new.in_practice[..]);
        is_kept &= !self.lines((at, Part::Practice), lines, worded);
        if is_kept {
            worded.kept.push(at.kept());
        }
    }

    fn order(self, worded: &mut Worded) {
        let (old, new) = (&self.before.order, &self.now.order);
        let at = At { on: Subject::Order, name: None, number: None };
        let changed = self.lines((&at, Part::Line), (old, new), worded);
        let is_there = !new.is_empty();
        if !changed && is_there && old == new {
            worded.kept.push(at.kept());
        } else if !changed && old != new {
            let lines = (&old.join("\n"), &new.join("\n"));
            worded.altered.push(self.altered(&at, Part::Line, (lines.0, lines.1)));
        }
    }

    /// Notes which lines came, went or are in other words, and returns whether any did.
    fn lines(
        self,
        (at, part): (&At, Part),
        (old, new): (&[String], &[String]),
        worded: &mut Worded,
    ) -> bool {
        // What somebody recorded as dropped did not become anything else.
        let Lines { altered, gone, come } =
            Lines::between(old, new, |line| !self.is_dropped(&at.on, line));
        let changed = !(altered.is_empty() && gone.is_empty() && come.is_empty());
        let altered = altered.into_iter().map(|(old, new)| self.altered(at, part, (old, new)));
        worded.altered.extend(altered);
        worded.dropped.extend(gone.into_iter().map(|line| self.gone(at, part, line)));
        worded.added.extend(come.into_iter().map(|line| self.added(at, part, line)));
        changed
    }

    fn is_dropped(self, on: &Subject, line: &str) -> bool {
        self.now.dropped.iter().any(|one| one.on == *on && one.what.as_deref() == Some(line))
    }

    /// Returns why something is otherwise or new: what was said of these words, or else of the whole.
    fn why(self, on: &Subject, words: &str) -> (Option<String>, Option<Name>) {
        let about = || self.now.changes.iter().filter(|change| change.on == *on);
        let named = about().find(|change| change.what.as_deref() == Some(words));
        let said = named.or_else(|| about().find(|change| change.what.is_none()));
        (said.map(|change| change.why.clone()), said.and_then(|change| change.by.clone()))
    }

    fn altered(self, at: &At, part: Part, (old, new): (&str, &str)) -> Altered {
        let (why, by) = self.why(&at.on, new);
        let At { on, name, number } = at.clone();
        let runs = runs(old, new);
        let (old, new) = (old.to_owned(), new.to_owned());
        Altered { on, name, number, part, old, new, runs, why, by }
    }

    fn added(self, at: &At, part: Part, text: &str) -> Added {
        let (why, by) = self.why(&at.on, text);
        let At { on, name, number } = at.clone();
        Added { on, name, number, part, text: text.to_owned(), why, by }
    }

    fn gone(self, at: &At, part: Part, text: &str) -> Gone {
        let said = self.now.dropped.iter().find(|dropped| {
            let is_it = match &dropped.what {
                None => part == Part::Whole,
                Some(what) => what == text,
            };
            dropped.on == at.on && is_it
        });
        // What a principle gives up has no line of its own that a reason could name.
        let (why, by) = match part {
            Part::EvenOver => self.why(&at.on, text),
            Part::Whole | Part::Name | Part::Sentence | Part::Practice | Part::Line => (None, None),
        };
        let At { on, name, number } = at.clone();
        Gone {
            on,
            name,
            number,
            part,
            text: text.to_owned(),
            ground: said.map(|dropped| dropped.reason),
            why: said.and_then(|dropped| dropped.why.clone()).or(why),
            by: said.and_then(|dropped| dropped.by.clone()).or(by),
        }
    }
}

impl At {
    fn kept(&self) -> Kept {
        let Self { on, name, number } = self.clone();
        Kept { on, name, number }
    }
}

/// Which of some lines came, which went, and which are in other words.
#[derive(Debug)]
struct Lines<'s> {
    altered: Vec<(&'s str, &'s str)>,
    gone: Vec<&'s str>,
    come: Vec<&'s str>,
}

impl<'s> Lines<'s> {
    /// A line that comes as one goes is that line in other words, where half of the words are the
    /// same and it `may_change`.
    fn between(old: &'s [String], new: &'s [String], may_change: impl Fn(&str) -> bool) -> Self {
        let only = |these: &'s [String], those: &[String]| {
            let lines = these.iter().filter(|line| !those.contains(line)).map(String::as_str);
            lines.collect::<Vec<_>>()
        };
        let (mut gone, mut come) = (only(old, new), only(new, old));
        let mut altered = Vec::new();
        gone.retain(|line| {
            let near = come.iter().position(|other| alike(line, other));
            near.filter(|_| may_change(line))
                .map(|place| altered.push((*line, come.remove(place))))
                .is_none()
        });
        Self { altered, gone, come }
    }
}

fn rituals(old: &[String], new: &[String]) -> RitualsChange {
    let Lines { altered, gone, come } = Lines::between(old, new, |_| true);
    let is_same = altered.is_empty() && gone.is_empty() && come.is_empty();
    let line = |(old, new): (&str, &str)| {
        let runs = runs(old, new);
        AlteredLine { old: old.to_owned(), new: new.to_owned(), runs }
    };
    let owned = |lines: Vec<&str>| lines.into_iter().map(str::to_owned).collect();
    RitualsChange {
        altered: altered.into_iter().map(line).collect(),
        added: owned(come),
        dropped: owned(gone),
        is_reordered: is_same && old != new,
    }
}

/// Whether two lines share half of their words or more: by Dice's coefficient (Dice, 1945), twice
/// the shared ones through all of both.
fn alike(one: &str, other: &str) -> bool {
    let words = |text: &str| -> BTreeSet<String> {
        let words = text.split(|letter: char| !letter.is_alphanumeric());
        words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
    };
    let (one, other) = (words(one), words(other));
    4 * one.intersection(&other).count() >= one.len() + other.len() && !one.is_empty()
}
