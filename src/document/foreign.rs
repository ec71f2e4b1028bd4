//! What is taken out of a view as a whole: what people said in another language than the edition's,
//! and whom it names.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use minijinja::Value;
use minijinja::value::ValueKind;

use super::{Described, Kind, Speech, View, describe};
use crate::domain::{Language, Question, Workshop};

/// The language in which a team speaks and agrees, where its view is written in another.
#[derive(Clone, Debug)]
pub(super) struct Spoken {
    language: Language,
    /// The texts of questions that stand in another language.
    otherwise: HashSet<String>,
}

impl Spoken {
    /// Makes it of a workshop that is told in its `language`.
    pub(super) fn new(language: Language, workshop: &Workshop) -> Self {
        let texts = workshop.questions().flat_map(Question::texts);
        let texts = texts.filter_map(|text| text.found(&workshop.language));
        let otherwise = texts.filter(|(found, _)| **found != language);
        Self { otherwise: otherwise.map(|(_, text)| text.to_owned()).collect(), language }
    }
}

/// Returns every text of `view` that is in another language, with that language.
pub(super) fn texts(view: &Value, spoken: Option<&Spoken>) -> Vec<(String, Language)> {
    let mut found = Vec::new();
    let has_some = view.get_attr("other_languages").is_ok_and(|it| it.is_true());
    if has_some {
        walk(view, &mut |part| take(part, &mut found));
    }
    if let (Some(spoken), Some(whole)) = (spoken, describe().first()) {
        said(view, whole, &mut |text| {
            if !spoken.otherwise.contains(text) {
                found.push((text.to_owned(), spoken.language.clone()));
            }
        });
    }
    found
}

/// The fields in which the program's own words may stand, by their parts.
const TOLD: [(&str, &str); 5] = [
    ("philosophy", "worth"),
    ("group", "label"),
    ("dissent", "on"),
    ("voted_down", "on"),
    ("dissent_change", "on"),
];

/// Shows to `take` whatever of a part people said or agreed, but for what has a language of its own.
fn said(part: &Value, described: &Described, take: &mut dyn FnMut(&str)) {
    let has_its_own = described.fields.iter().any(|field| field.name == "language");
    for field in described.fields {
        let is_apart = has_its_own && field.name != "gloss";
        if is_apart || TOLD.contains(&(described.name, field.name)) {
            continue;
        }
        let Ok(value) = part.get_attr(field.name) else { continue };
        let is_said = matches!(field.words, Speech::Own | Speech::Team);
        match field.kind.there() {
            Kind::Text if is_said => value.as_str().into_iter().for_each(&mut *take),
            Kind::Texts if is_said => {
                for text in value.try_iter().into_iter().flatten() {
                    text.as_str().into_iter().for_each(&mut *take);
                }
            }
            Kind::Part(name) if !value.is_none() => {
                if let Some(inner) = named(name) {
                    said(&value, inner, take);
                }
            }
            Kind::Parts(name) => {
                let Some(inner) = named(name) else { continue };
                value.try_iter().into_iter().flatten().for_each(|it| said(&it, inner, take));
            }
            Kind::Text
            | Kind::Texts
            | Kind::Part(_)
            | Kind::Number
            | Kind::Flag
            | Kind::OrNone(_) => {}
        }
    }
}

/// Returns the description of the part of this name.
fn named(name: &str) -> Option<&'static Described> {
    describe().iter().find(|part| part.name == name)
}

/// The fields that hold names.
const NAMES: [&str; 7] =
    ["who", "keeper", "decider", "facilitator", "asks", "asked_by", "adopted_by"];

/// Returns the names of everybody whom `view` names, each once.
pub(super) fn people(view: &Value) -> Vec<String> {
    let mut found = BTreeSet::new();
    walk(view, &mut |part| {
        for field in NAMES {
            let name = part.get_attr(field).ok();
            found.extend(name.and_then(|name| name.as_str().map(str::to_owned)));
        }
    });
    found.into_iter().collect()
}

impl View {
    /// Returns the languages in which words stand without a name, where one person alone has said
    /// something in them under theirs: the language may tell whose these are.
    pub fn telling_languages(&self) -> Vec<Language> {
        let mut named: BTreeMap<Language, BTreeSet<String>> = BTreeMap::new();
        let mut nameless = BTreeSet::new();
        walk(&self.value, &mut |part| {
            let text = |field| part.get_attr(field).ok()?.as_str().map(str::to_owned);
            let language = text("language").and_then(|code| code.parse::<Language>().ok());
            match (language, text("who")) {
                (Some(language), Some(who)) => {
                    named.entry(language).or_default().insert(who);
                }
                (Some(language), None) => {
                    nameless.insert(language);
                }
                (None, _) => {}
            }
        });
        nameless.retain(|language| named.get(language).is_some_and(|who| who.len() == 1));
        nameless.into_iter().collect()
    }
}

/// Shows every part of `value` to `take`.
fn walk(value: &Value, take: &mut dyn FnMut(&Value)) {
    #[expect(clippy::wildcard_enum_match_arm, reason = "nothing else holds texts with a language")]
    match value.kind() {
        ValueKind::Map => {
            take(value);
            for field in value.try_iter().into_iter().flatten() {
                if let Ok(inner) = value.get_item(&field) {
                    walk(&inner, take);
                }
            }
        }
        ValueKind::Seq => {
            value.try_iter().into_iter().flatten().for_each(|item| walk(&item, take));
        }
        _ => {}
    }
}

/// Takes what a part says, if it is in another language. A translation is in the edition's.
fn take(part: &Value, found: &mut Vec<(String, Language)>) {
    let Ok(language) = part.get_attr("language") else { return };
    let Some(language) = language.as_str().and_then(|code| code.parse::<Language>().ok()) else {
        return;
    };
    let mut text = |text: &Value| {
        let text = text.as_str().map(str::to_owned);
        found.extend(text.map(|text| (text, language.clone())));
    };
    if let Ok(words) = part.get_attr("text") {
        text(&words);
    }
    if let Ok(cells) = part.get_attr("cells") {
        cells.try_iter().into_iter().flatten().for_each(|cell| text(&cell));
    }
}
