//! Comparing a value with the JSON Schema of a type, so that everything wrong is found at once.
//!
//! It knows what `schemars` makes of our types, and nothing else of JSON Schema.

use schemars::Schema;
use serde_json::Value as Json;
use serde_yaml::{Mapping, Value};

use super::fault::{did_you_mean, nearest, shown};
use super::place::Step;
use super::words::{self, Type};
use super::{Fault, Place};

/// The most faults that are looked for.
const MOST_FAULTS: usize = 1_000;

/// Returns everything in which `value` differs from `schema`.
pub(crate) fn check(schema: &Schema, value: &Value) -> Vec<Fault> {
    let root = schema.as_value();
    Checker { root }.check(root, value, &Place::root())
}

/// Removes what stands at `place`, if anything does. Items of lists become nothing, so that the
/// items behind keep their numbers.
pub(super) fn take_out(value: &mut Value, place: &Place) {
    let Some((last, steps)) = place.steps().split_last() else { return };
    let parent = steps.iter().try_fold(value, |value, step| match step {
        Step::Key(key) => value.get_mut(key.as_str()),
        Step::Item(at) => value.get_mut(*at),
    });
    match (parent, last) {
        (Some(Value::Mapping(map)), Step::Key(key)) => {
            map.shift_remove(key.as_str());
        }
        (Some(Value::Sequence(items)), Step::Item(at)) => {
            if let Some(item) = items.get_mut(*at) {
                *item = Value::Null;
            }
        }
        (_, Step::Key(_) | Step::Item(_)) => {}
    }
}

#[derive(Clone, Copy)]
struct Checker<'a> {
    root: &'a Json,
}

impl<'a> Checker<'a> {
    fn check(self, schema: &'a Json, value: &Value, place: &Place) -> Vec<Fault> {
        let schema = self.resolve(schema);
        let mut faults = Vec::new();
        for part in list(schema, "allOf") {
            faults.extend(self.check(part, value, place));
        }
        let choices = self.alternatives(schema);
        if !choices.is_empty() {
            faults.extend(self.check_any(&choices, value, place));
            return faults;
        }
        if let Some(words) = self.words(schema) {
            faults.extend(check_word(&words, value, place));
            return faults;
        }
        let types = Type::of_schema(schema);
        if !types.is_empty() && !types.iter().any(|kind| kind.takes(value)) {
            faults.push(wrong_type(&types, &[], value, place));
            return faults;
        }
        faults.extend(match value {
            Value::String(text) => check_text(schema, text, place),
            Value::Number(number) => check_number(schema, number, place),
            Value::Sequence(items) => self.check_items(schema, items, place),
            Value::Mapping(map) => self.check_map(schema, map, place),
            Value::Null | Value::Bool(_) | Value::Tagged(_) => Vec::new(),
        });
        faults
    }

    /// Checks a value that may be one of several things.
    fn check_any(self, choices: &[&'a Json], value: &Value, place: &Place) -> Vec<Fault> {
        let mut best: Option<Vec<Fault>> = None;
        for choice in choices {
            let found = self.check(choice, value, place);
            if found.is_empty() {
                return found;
            }
            let fits = self.types(choice).iter().any(|kind| kind.takes(value));
            if fits && best.as_ref().is_none_or(|best| found.len() < best.len()) {
                best = Some(found);
            }
        }
        best.unwrap_or_else(|| {
            let (words, others): (Vec<_>, Vec<_>) =
                choices.iter().copied().partition(|choice| self.words(choice).is_some());
            let types: Vec<_> = others.iter().flat_map(|choice| self.types(choice)).collect();
            let words: Vec<_> =
                words.iter().filter_map(|choice| self.words(choice)).flatten().collect();
            vec![wrong_type(&types, &words, value, place)]
        })
    }

    fn check_items(self, schema: &'a Json, items: &[Value], place: &Place) -> Vec<Fault> {
        let mut faults = check_count(schema, items.len(), place);
        if let Some(inner) = schema.get("items") {
            for (at, item) in items.iter().enumerate() {
                if faults.len() >= MOST_FAULTS {
                    break;
                }
                faults.extend(self.check(inner, item, &place.item(at)));
            }
        }
        if schema.get("uniqueItems").and_then(Json::as_bool) == Some(true) {
            for (at, item) in items.iter().enumerate().take(MOST_FAULTS) {
                if items.iter().take(at).any(|earlier| earlier == item) {
                    let text = item.as_str().map_or_else(|| "this".to_owned(), quoted);
                    faults.push(Fault::error(place.item(at), format!("{text} is there twice")));
                }
            }
        }
        faults
    }

    fn check_map(self, schema: &'a Json, map: &Mapping, place: &Place) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut strange = Vec::new();
        for (key, value) in map {
            if faults.len() >= MOST_FAULTS {
                break;
            }
            match key.as_str() {
                None => faults.push(key_is_no_text(key, place)),
                Some(key) => match entry(schema, key) {
                    Entry::Known(inner) => {
                        faults.extend(self.check(inner, value, &place.key(key)));
                    }
                    Entry::Anything => {}
                    Entry::Strange => strange.push(key),
                    Entry::Unfit(why) => {
                        faults.push(Fault::error(place.key(key), why).on_key());
                    }
                },
            }
        }
        let names = properties(schema).into_iter().flatten().map(|(name, _)| name.as_str());
        let unused: Vec<_> = names.filter(|name| map.get(*name).is_none()).collect();
        for key in strange.iter().take(MOST_FAULTS) {
            faults.push(Fault::strange_key(place, key, &unused));
        }
        // A key that was meant but spelt wrongly has been told already.
        let told = |key| {
            let near = |word: &str| nearest(word, &unused) == Some(key);
            strange.iter().take(MOST_FAULTS).any(|word| near(word))
        };
        let required = list(schema, "required").filter_map(Json::as_str);
        for key in required.filter(|key| map.get(*key).is_none() && !told(key)) {
            faults.push(Fault::missing_key(place, key));
        }
        faults
    }

    /// Follows references.
    fn resolve(self, schema: &'a Json) -> &'a Json {
        schema
            .get("$ref")
            .and_then(Json::as_str)
            .and_then(|reference| self.root.pointer(reference.strip_prefix('#')?))
            .map_or(schema, |found| self.resolve(found))
    }

    /// Returns the alternatives of a schema, unless they are nothing but words.
    fn alternatives(self, schema: &'a Json) -> Vec<&'a Json> {
        if self.words(schema).is_some() {
            return Vec::new();
        }
        list(schema, "anyOf").chain(list(schema, "oneOf")).map(|one| self.resolve(one)).collect()
    }

    /// Returns the words of a schema that takes nothing but certain words.
    fn words(self, schema: &'a Json) -> Option<Vec<String>> {
        let schema = self.resolve(schema);
        let own = |json: &Json| json.as_str().map(str::to_owned);
        if let Some(word) = schema.get("const") {
            return own(word).map(|word| vec![word]);
        }
        if schema.get("enum").is_some() {
            return list(schema, "enum").map(own).collect();
        }
        let choices: Vec<_> = list(schema, "oneOf").collect();
        if choices.is_empty() {
            return None;
        }
        let words: Option<Vec<_>> = choices.into_iter().map(|one| self.words(one)).collect();
        words.map(|words| words.into_iter().flatten().collect())
    }

    fn types(self, schema: &'a Json) -> Vec<Type> {
        let schema = self.resolve(schema);
        if self.words(schema).is_some() {
            return vec![Type::Text];
        }
        let choices = self.alternatives(schema);
        if choices.is_empty() {
            Type::of_schema(schema)
        } else {
            choices.into_iter().flat_map(|choice| self.types(choice)).collect()
        }
    }
}

/// What a map's schema says about a key.
enum Entry<'a> {
    /// Its value has this schema.
    Known(&'a Json),
    /// Its value may be anything.
    Anything,
    /// There is no such key.
    Strange,
    /// The key itself is not as it should be, and why.
    Unfit(String),
}

/// Finds what a map's schema says about a key.
fn entry<'a>(schema: &'a Json, key: &str) -> Entry<'a> {
    if let Some(inner) = properties(schema).and_then(|known| known.get(key)) {
        return Entry::Known(inner);
    }
    let patterns = schema.get("patternProperties").and_then(Json::as_object);
    if let Some((pattern, inner)) = patterns.and_then(|some| some.iter().next()) {
        return match words::fits(pattern, key) {
            Ok(()) => Entry::Known(inner),
            Err(why) => Entry::Unfit(why),
        };
    }
    match schema.get("additionalProperties") {
        None | Some(Json::Bool(true)) => Entry::Anything,
        Some(Json::Bool(false)) => Entry::Strange,
        Some(inner) => Entry::Known(inner),
    }
}

fn check_word(words: &[String], value: &Value, place: &Place) -> Option<Fault> {
    let known: Vec<_> = words.iter().map(String::as_str).collect();
    match value.as_str() {
        Some(word) if words.iter().any(|known| known == word) => None,
        Some(word) => {
            let what = format!("the word `{}` is not known here", shown(word));
            Some(Fault::error(place.clone(), what).expected(did_you_mean(word, &known)))
        }
        None => Some(wrong_type(&[], words, value, place)),
    }
}

fn check_count(schema: &Json, count: usize, place: &Place) -> Vec<Fault> {
    let name = words::name(place);
    let count = u64::try_from(count).unwrap_or(u64::MAX);
    let error = |what| Fault::error(place.clone(), format!("{name} has {what}"));
    let few = limit(schema, "minItems").filter(|least| count < *least).map(|least| {
        error("too few items").expected(format!("expected at least {least}, found {count}"))
    });
    let many = limit(schema, "maxItems").filter(|most| count > *most).map(|most| {
        error("too many items").expected(format!("expected at most {most}, found {count}"))
    });
    few.into_iter().chain(many).collect()
}

fn check_text(schema: &Json, text: &str, place: &Place) -> Vec<Fault> {
    if let Some(pattern) = schema.get("pattern").and_then(Json::as_str)
        && let Err(why) = words::fits(pattern, text)
    {
        return vec![Fault::error(place.clone(), why)];
    }
    let count = u64::try_from(text.chars().count()).unwrap_or(u64::MAX);
    let name = words::name(place);
    let short = limit(schema, "minLength")
        .filter(|least| count < *least)
        .map(|_| Fault::error(place.clone(), format!("{name} is empty")));
    let long = limit(schema, "maxLength").filter(|most| count > *most).map(|most| {
        Fault::error(place.clone(), format!("{name} is too long"))
            .expected(format!("expected at most {most} characters, found {count}"))
    });
    short.into_iter().chain(long).collect()
}

fn check_number(schema: &Json, number: &serde_yaml::Number, place: &Place) -> Vec<Fault> {
    let found = number.as_f64().unwrap_or(f64::NAN);
    let bound = |key| schema.get(key).and_then(Json::as_f64);
    let (least, most) = (bound("minimum"), bound("maximum"));
    if found >= least.unwrap_or(f64::NEG_INFINITY) && found <= most.unwrap_or(f64::INFINITY) {
        return Vec::new();
    }
    let expected = match (least, most) {
        (Some(least), Some(most)) => format!("expected a number from {least} to {most}"),
        (Some(least), None) => format!("expected at least {least}"),
        (None, Some(most)) => format!("expected at most {most}"),
        (None, None) => "expected a number".to_owned(),
    };
    let what = format!("{} is out of range", words::name(place));
    vec![Fault::error(place.clone(), what).expected(expected)]
}

/// Complains about a value that is none of `types` and could be none of `words`.
fn wrong_type(types: &[Type], words: &[String], value: &Value, place: &Place) -> Fault {
    let fault = Fault::must_be(place, &words::either(types, words));
    let found = words::found(value);
    let is_bare = matches!(value, Value::Number(_) | Value::Bool(_));
    if is_bare && types.contains(&Type::Text) {
        fault.expected(format!("{found}; put it in quotes to make it text"))
    } else {
        fault.expected(found)
    }
}

fn key_is_no_text(key: &Value, place: &Place) -> Fault {
    let written = match key {
        Value::Number(number) => number.to_string(),
        Value::Bool(yes) => yes.to_string(),
        Value::Null
        | Value::String(_)
        | Value::Sequence(_)
        | Value::Mapping(_)
        | Value::Tagged(_) => String::new(),
    };
    let fault = Fault::error(place.key(&written), "a key must be text").on_key();
    fault.expected(format!("{}; put it in quotes to make it text", words::found(key)))
}

fn quoted(text: &str) -> String {
    format!("`{}`", shown(text))
}

/// Returns the list that a schema has under `key`.
fn list<'a>(schema: &'a Json, key: &str) -> impl Iterator<Item = &'a Json> {
    schema.get(key).and_then(Json::as_array).into_iter().flatten()
}

/// Returns the limit that a schema has under `key`.
fn limit(schema: &Json, key: &str) -> Option<u64> {
    schema.get(key).and_then(Json::as_u64)
}

/// Returns the keys that a map's schema names.
fn properties(schema: &Json) -> Option<&serde_json::Map<String, Json>> {
    schema.get("properties").and_then(Json::as_object)
}
