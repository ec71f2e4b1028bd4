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
        match (&self.question, &self.who) {
            (Some(_), Some(who)) => write!(f, "({}, {who})", self.what),
            (Some(_), None) => write!(f, "({})", self.what),
            (None, Some(who)) => write!(f, "{}, {who}", self.what),
            (None, None) => f.write_str(&self.what),
        }
    }
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
    if let Some(whole) = shape(WHOLE) {
        walk.part(view, whole, &Place::default());
    }
    walk.leaks
}

/// Returns the text that a field of `part` holds, if it holds one.
pub(super) fn text(part: &Value, field: &str) -> Option<Value> {
    part.get_attr(field).ok().filter(|text| text.as_str().is_some())
}

impl Walk<'_> {
    fn part(&mut self, part: &Value, shape: &'static Shape, around: &Place) {
        let place = place(part, shape, around);
        for (name, holds) in &shape.fields {
            if let Holds::Other
            | Holds::Text(Speech::Told | Speech::Retold)
            | Holds::Texts(Speech::Told | Speech::Retold) = holds
            {
                continue;
            }
            let Ok(value) = part.get_attr(name) else { continue };
            // The whole is no place of its own: what it holds is.
            let whole = (shape.name == WHOLE)
                .then(|| Place { what: name.replace('_', " "), ..place.clone() });
            let place = whole.as_ref().unwrap_or(&place);
            match holds {
                Holds::Text(words) => self.text(&value, *words, place),
                Holds::Texts(words) => {
                    for text in value.try_iter().into_iter().flatten() {
                        self.text(&text, *words, place);
                    }
                }
                Holds::Part(inner) => {
                    if let Some(inner) = super::shape::shape(inner).filter(|_| !value.is_none()) {
                        self.part(&value, inner, place);
                    }
                }
                Holds::Parts(inner) => {
                    let Some(inner) = super::shape::shape(inner) else { continue };
                    for item in value.try_iter().into_iter().flatten() {
                        self.part(&item, inner, place);
                    }
                }
                Holds::Other => {}
            }
        }
    }

    fn text(&mut self, value: &Value, words: Speech, place: &Place) {
        let Some(text) = value.as_str() else { return };
        if !self.seen.insert(Fingerprint::of(text)) {
            return;
        }
        self.leaks.extend(leaks_in(text, self.rules, (words, place)));
    }
}

/// Returns everything in a text at this place that may be private by these rules.
pub fn leaks_of(text: &str, rules: &Rules, place: &Place) -> Vec<Leak> {
    leaks_in(text, rules, (Speech::Own, place))
}

/// Returns everything in one text that may be private; whose words it is, and where it stands.
pub(super) fn leaks_in(text: &str, rules: &Rules, (words, place): (Speech, &Place)) -> Vec<Leak> {
    let found = rules.find(text);
    if found.is_empty() {
        return Vec::new();
    }
    let fingerprint = Fingerprint::of(text);
    let (text, place): (Arc<str>, _) = (text.into(), Arc::new(place.clone()));
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

/// Returns the place of what `part` holds, which stands in `around`.
fn place(part: &Value, shape: &Shape, around: &Place) -> Place {
    let own = |field: &str| {
        let text = shape.holds(field).and_then(|_| text(part, field));
        text.and_then(|text| text.as_str().map(str::to_owned))
    };
    let mut place = around.clone();
    match shape.name {
        "section" => place.section = own("title"),
        "question" => {
            place.question = own("id").zip(own("prompt"));
            "question".clone_into(&mut place.what);
        }
        // A promise is a statement; which one, the field that holds it says.
        WHOLE | "group" | "table" | "statement" | "decided" => {}
        "voice" | "row" => {
            "answer".clone_into(&mut place.what);
            place.who = own("who");
        }
        name => {
            let name = name.replace('_', " ");
            place.what = own("id").map_or_else(|| name.clone(), |id| format!("{name} {id}"));
            place.who = own("who");
        }
    }
    place
}
