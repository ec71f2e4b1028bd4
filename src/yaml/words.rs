//! The words in which types, values and patterns are explained to people.

use std::str::FromStr;

use serde_json::Value as Json;
use serde_yaml::Value;

use super::Place;
use super::fault::shown;
use crate::domain::{
    CardId, Day, EditionId, Fingerprint, Language, ParticipantId, QuestionId, UnnamedId,
};

/// A type that a schema names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Type {
    Null,
    Bool,
    Whole,
    Number,
    Text,
    List,
    Map,
}

impl Type {
    /// Returns the types that a schema names; none when it takes anything.
    pub(super) fn of_schema(schema: &Json) -> Vec<Self> {
        match schema.get("type") {
            Some(Json::String(name)) => Self::named(name).into_iter().collect(),
            Some(Json::Array(names)) => {
                names.iter().filter_map(Json::as_str).filter_map(Self::named).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Whether `value` is of this type.
    pub(super) fn takes(self, value: &Value) -> bool {
        match value {
            Value::Null => self == Self::Null,
            Value::Bool(_) => self == Self::Bool,
            Value::Number(number) => {
                self == Self::Number || (self == Self::Whole && !number.is_f64())
            }
            Value::String(_) => self == Self::Text,
            Value::Sequence(_) => self == Self::List,
            Value::Mapping(_) => self == Self::Map,
            Value::Tagged(_) => false,
        }
    }

    fn named(name: &str) -> Option<Self> {
        match name {
            "null" => Some(Self::Null),
            "boolean" => Some(Self::Bool),
            "integer" => Some(Self::Whole),
            "number" => Some(Self::Number),
            "string" => Some(Self::Text),
            "array" => Some(Self::List),
            "object" => Some(Self::Map),
            _ => None,
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Bool => "`true` or `false`",
            Self::Whole => "a whole number",
            Self::Number => "a number",
            Self::Text => "text",
            Self::List => "a list",
            Self::Map => "a map of keys",
        }
    }
}

/// Says "`pass`, text or a whole number".
pub(super) fn either(types: &[Type], words: &[String]) -> String {
    let mut all: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
    for word in types.iter().filter(|kind| **kind != Type::Null).map(|kind| kind.words()) {
        if !all.iter().any(|known| known == word) {
            all.push(word.to_owned());
        }
    }
    match all.split_last() {
        None => "left out".to_owned(),
        Some((only, [])) => only.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
    }
}

/// Says what a value is.
pub(super) fn found(value: &Value) -> &'static str {
    match value {
        Value::Null => "there is nothing",
        Value::Bool(true) => "this is the word for yes",
        Value::Bool(false) => "this is the word for no",
        Value::Number(_) => "this is a number",
        Value::String(_) => "this is text",
        Value::Sequence(_) => "this is a list",
        Value::Mapping(_) => "this is a map of keys",
        Value::Tagged(_) => "this has a tag",
    }
}

/// Returns what to call the thing at `place`.
pub(super) fn name(place: &Place) -> String {
    match place.last_key() {
        Some(key) => format!("`{}`", shown(key)),
        None if place == &Place::root() => "the file".to_owned(),
        None => "this item".to_owned(),
    }
}

/// Checks `text` against a pattern of one of our types, in the type's own words.
///
/// A pattern that is not known here passes: the type itself still refuses what does not fit.
pub(super) fn fits(pattern: &str, text: &str) -> Result<(), String> {
    PATTERNS.iter().find(|(known, _)| *known == pattern).map_or(Ok(()), |(_, check)| check(text))
}

type Check = fn(&str) -> Result<(), String>;

/// The patterns of the domain's types, each with the type's own check.
const PATTERNS: &[(&str, Check)] = &[
    (r"^[a-z0-9]+(-[a-z0-9]+)*$", parses::<QuestionId>),
    (
        r"^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$",
        parses::<ParticipantId>,
    ),
    (r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", parses::<Language>),
    (r"^[0-9]{4}(-(q[1-4]|h[12]|0[1-9]|1[0-2]))?(-[2-9])?$", parses::<EditionId>),
    (r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", parses::<Day>),
    (
        r"^(unnamed/[0-9a-f]{16}|[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*)(/[1-9][0-9]{0,2})?$",
        parses::<CardId>,
    ),
    (r"^[0-9a-f]{16}$", parses::<UnnamedId>),
    (r"^[a-f0-9]{16}$", parses::<Fingerprint>),
    (r"\S", is_filled),
];

fn parses<T: FromStr<Err: std::fmt::Display>>(text: &str) -> Result<(), String> {
    text.parse::<T>().map(drop).map_err(|error| error.to_string())
}

fn is_filled(text: &str) -> Result<(), String> {
    if text.trim().is_empty() { Err("the text is empty".to_owned()) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use schemars::schema_for;

    use super::*;
    use crate::domain::{Localized, OptionId, SetId, Subject, ThemeId};

    #[test]
    fn the_patterns_of_the_domain_are_known() {
        for schema in [
            schema_for!(SetId),
            schema_for!(QuestionId),
            schema_for!(OptionId),
            schema_for!(ParticipantId),
            schema_for!(Language),
            schema_for!(EditionId),
            schema_for!(Day),
            schema_for!(CardId),
            schema_for!(UnnamedId),
            schema_for!(ThemeId),
            schema_for!(Subject),
        ] {
            let pattern = schema.get("pattern").and_then(Json::as_str).unwrap();
            assert!(fits(pattern, "not / one").is_err(), "{pattern} is not known");
        }
        let text = schema_for!(Localized);
        let pattern = text.pointer("/anyOf/0/pattern").and_then(Json::as_str).unwrap();
        assert!(fits(pattern, " ").is_err(), "{pattern} is not known");
    }
}
