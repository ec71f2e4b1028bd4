//! Every text of a view that somebody said or agreed, looked at once, each with its place.

use std::collections::HashSet;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use minijinja::Value;

use super::super::view::Speech;
use super::rules::{Found, Rules};
use super::shape::{Holds, Shape, WHOLE, shape};
use crate::domain::{Fingerprint, LeakKind, Stretch};
use crate::processors::shared;
use crate::text::clip;

/// Something that may be private, in a text that would be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leak {
    /// The text that it stands in.
    pub text: Arc<str>,
    /// The bytes where it stands there.
    pub range: Range<usize>,
    /// What it may be.
    pub kind: LeakKind,
    /// The same place by characters, as decisions name it.
    pub stretch: Stretch,
    /// Whose words the text is.
    pub words: Speech,
    /// Where it would be printed.
    pub place: Arc<Place>,
}

/// Where in the document something would be printed; the first place of several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The title of its section, where it stands under one.
    pub section: Option<String>,
    /// Id and prompt of the question that it answers.
    pub question: Option<(String, String)>,
    /// Whose words they are, where that would be printed.
    pub who: Option<String>,
    /// What it is: a part of the view, with its id where it has one, or a field of the whole.
    pub what: String,
    /// What that is called where people read it, unless it is the same: a part by its title, where the
    /// document shows no id of it.
    pub called: Option<String>,
}

impl Leak {
    /// Returns the words that may be private.
    pub fn found(&self) -> &str {
        self.text.get(self.range.clone()).unwrap_or_default()
    }
}

impl Place {
    /// Returns the place without a word that anybody said, for the file of decisions.
    pub fn tag(&self) -> String {
        match &self.question {
            Some((id, _)) => format!("{id}, {}", self.what),
            None => self.what.clone(),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.question, &self.section) {
            (Some((_, prompt)), _) => write!(f, "{prompt} ")?,
            (None, Some(section)) => write!(f, "{section}: ")?,
            (None, None) => {}
        }
        let what = self.called.as_ref().unwrap_or(&self.what);
        match (&self.question, &self.who) {
            (Some(_), Some(who)) => write!(f, "({what}, {who})"),
            (Some(_), None) => write!(f, "({what})"),
            (None, Some(who)) => write!(f, "{what}, {who}"),
            (None, None) => f.write_str(what),
        }
    }
}

/// Whether it is a name of the team's own, in a sentence that the team agreed, which the team reads
/// before anybody decided about it.
pub fn is_known(leak: &Leak) -> bool {
    leak.kind == LeakKind::Participant && leak.words == Speech::Team
}

/// The most characters of a title.
const LONGEST: usize = 60;

/// So many parts of a list are looked at together.
const TOGETHER: usize = 256;

/// Around what is looked at: the part that holds it, and whatever that stands in.
#[derive(Clone, Copy)]
struct Around<'a> {
    outer: Option<&'a Around<'a>>,
    part: &'a Value,
    shape: &'static Shape,
    /// The field of the whole that it stands in: the whole is no place of its own, what it holds is.
    field: Option<&'static str>,
}

/// What has been found so far.
struct Walk<'r> {
    rules: &'r Rules,
    seen: HashSet<Fingerprint>,
    leaks: Vec<Leak>,
}

/// Returns everything in the texts of `view` that may be private, once for each text, in the
/// order of the view.
pub(in crate::document) fn leaks(view: &Value, rules: &Rules) -> Vec<Leak> {
    let mut walk = Walk { rules, seen: HashSet::new(), leaks: Vec::new() };
    if let Some(shape) = shape(WHOLE) {
        walk.part(Around { outer: None, part: view, shape, field: None });
    }
    walk.leaks
}

/// Returns the text that a field of `part` holds, if it holds one.
pub(super) fn text(part: &Value, field: &str) -> Option<Value> {
    part.get_attr(field).ok().filter(|text| text.as_str().is_some())
}

impl Walk<'_> {
    fn part(&mut self, around: Around<'_>) {
        for (name, holds) in &around.shape.fields {
            if let Holds::Other
            | Holds::Text(Speech::Told | Speech::Id | Speech::Retold)
            | Holds::Texts(Speech::Told | Speech::Id | Speech::Retold) = holds
            {
                continue;
            }
            let Ok(value) = around.part.get_attr(name) else { continue };
            let field = (around.shape.name == WHOLE).then_some(*name);
            let around = &Around { field, ..around };
            match holds {
                Holds::Text(words) => self.text(&value, *words, around),
                Holds::Texts(words) => {
                    for text in value.try_iter().into_iter().flatten() {
                        self.text(&text, *words, around);
                    }
                }
                Holds::Part(inner) => {
                    if let Some(shape) = shape(inner).filter(|_| !value.is_none()) {
                        self.part(Around { outer: Some(around), part: &value, shape, field: None });
                    }
                }
                Holds::Parts(inner) => {
                    if let Some(shape) = shape(inner) {
                        self.parts(&value, shape, around);
                    }
                }
                Holds::Other => {}
            }
        }
    }

    /// Looks at the parts of a list, on all processors where they are many.
    fn parts(&mut self, value: &Value, shape: &'static Shape, around: &Around<'_>) {
        let parts: Vec<_> = value.try_iter().into_iter().flatten().collect();
        let each = |walk: &mut Self, parts: &[Value]| {
            for part in parts {
                walk.part(Around { outer: Some(around), part, shape, field: None });
            }
        };
        if parts.len() <= TOGETHER {
            return each(self, &parts);
        }
        let rules = self.rules;
        let some: Vec<_> = parts.chunks(TOGETHER).collect();
        let found = shared(&some, 1, &|parts| {
            let mut walk = Walk { rules, seen: HashSet::new(), leaks: Vec::new() };
            each(&mut walk, parts);
            walk
        });
        for Walk { seen, leaks, .. } in found {
            let is_new = |leak: &Leak| !self.seen.contains(&leak.stretch.text);
            self.leaks.extend(leaks.into_iter().filter(is_new));
            self.seen.extend(seen);
        }
    }

    fn text(&mut self, value: &Value, words: Speech, around: &Around<'_>) {
        let Some(text) = value.as_str() else { return };
        if !self.seen.insert(Fingerprint::of(text)) {
            return;
        }
        self.leaks.extend(leaks_in(text, self.rules, words, || around.place(text)));
    }
}

/// Returns everything in a text at this place that may be private by these rules.
pub fn leaks_of(text: &str, rules: &Rules, place: &Place) -> Vec<Leak> {
    leaks_in(text, rules, Speech::Own, || place.clone())
}

/// Returns everything in one text that may be private; whose words it is, and where it stands.
pub(super) fn leaks_in(
    text: &str,
    rules: &Rules,
    words: Speech,
    place: impl FnOnce() -> Place,
) -> Vec<Leak> {
    let found = rules.find(text);
    if found.is_empty() {
        return Vec::new();
    }
    let fingerprint = Fingerprint::of(text);
    let (text, place): (Arc<str>, _) = (text.into(), Arc::new(place()));
    let count = |range: Range<usize>| text.get(range).map_or(0, |it| it.chars().count());
    let (mut bytes, mut at) = (0, 0);
    let leak = |found: Found| {
        at += count(bytes..found.range.start);
        let length = count(found.range.clone());
        let stretch = Stretch { text: fingerprint, at, length };
        at += length;
        bytes = found.range.end;
        let (text, place) = (Arc::clone(&text), Arc::clone(&place));
        Leak { text, range: found.range, kind: found.kind, stretch, words, place }
    };
    found.into_iter().map(leak).collect()
}

impl Around<'_> {
    /// Returns the place of a `text` that it holds.
    fn place(&self, text: &str) -> Place {
        let mut place = self.outer.map(|outer| outer.place(text)).unwrap_or_default();
        match self.shape.name {
            "section" => place.section = self.own("title"),
            "question" => {
                place.question = self.own("id").zip(self.own("prompt"));
                "question".clone_into(&mut place.what);
            }
            // A promise is a statement; which one, the field that holds it says.
            WHOLE | "group" | "table" | "statement" | "decided" => {}
            "voice" | "row" => {
                "answer".clone_into(&mut place.what);
                place.who = self.own("who");
            }
            name => {
                let name = name.replace('_', " ");
                place.called = self.called(&name, text);
                place.what =
                    self.own("id").map_or_else(|| name.clone(), |id| format!("{name} {id}"));
                place.who = self.own("who");
            }
        }
        if let Some(field) = self.field {
            place.what = field.replace('_', " ");
        }
        place
    }

    /// Returns what the part is called, by its `name`, where the document shows no id of it: with its
    /// title, unless that is the `text` that is told with it.
    fn called(&self, name: &str, text: &str) -> Option<String> {
        let (before, title) = match self.shape.name {
            "principle" | "kept" | "altered" | "added" | "dropped" => ("", "name"),
            "theme" | "theme_change" => ("", "says"),
            "not_now" | "put_off" => ("", "issue"),
            "dissent" | "dissent_change" => ("on ", "on"),
            "line" => return Some("answer".to_owned()),
            _ => return None,
        };
        let title = self.own(title)?;
        let titled = || format!("{name} {before}“{}”", clip(&title, LONGEST));
        Some(if title == text { name.to_owned() } else { titled() })
    }

    /// Returns the text of one of its fields.
    fn own(&self, field: &str) -> Option<String> {
        let text = self.shape.holds(field).and_then(|_| text(self.part, field));
        text.and_then(|text| text.as_str().map(str::to_owned))
    }
}
