//! The JSON Schema of a view, for programs that write one or want to know what they read.

use serde_json::{Map, Value, json};

use super::read::LARGEST;
use super::rule::Rule;
use super::shape::Shape;
use super::{FILE, FORMAT, IS};
use crate::document::{Field, Kind};

/// Returns the JSON Schema (draft 2020-12) of what `credo write --format json` writes and
/// `--from-json` reads.
pub fn schema() -> String {
    let mut parts = Map::new();
    let mut schema = Map::new();
    for shape in Shape::all() {
        let described = part(shape);
        if shape.described().name == FILE {
            schema = described;
        } else {
            parts.insert(shape.described().name.to_owned(), Value::Object(described));
        }
    }
    schema.insert("$schema".to_owned(), "https://json-schema.org/draft/2020-12/schema".into());
    schema.insert("$defs".to_owned(), Value::Object(parts));
    format!("{:#}\n", Value::Object(schema))
}

fn part(shape: &Shape) -> Map<String, Value> {
    let own = shape.described().name == FILE;
    let property = |field: &Field| {
        let fixed = if own { of_file(field.name) } else { Map::new() };
        let mut property = told(field, Rule::of(shape.described().name, field.name));
        property.extend(fixed);
        (field.name.to_owned(), Value::Object(property))
    };
    let needed = shape.fields().iter().filter(|field| !matches!(field.kind, Kind::OrNone(_)));
    let needed: Vec<_> = needed.map(|field| field.name).collect();
    let properties: Map<_, _> = shape.fields().iter().map(property).collect();
    object(json!({
        "description": shape.described().about,
        "type": "object",
        "properties": properties,
        "required": needed,
        "additionalProperties": false,
    }))
}

/// Returns what is known besides of a field of the file itself.
fn of_file(name: &str) -> Map<String, Value> {
    object(match name {
        "format" => json!({ "const": FORMAT }),
        "credo" => json!({ "const": IS }),
        "language" => json!({ "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$" }),
        "kept" => json!({ "anyOf": [
            { "type": "array", "items": { "type": "string", "pattern": "^[a-f0-9]{16} [0-9]{1,9} [0-9]{1,9}$" } },
            { "type": "null" },
        ] }),
        _ => json!({}),
    })
}

fn told(field: &Field, rule: Option<Rule>) -> Map<String, Value> {
    let mut property = object(of_kind(&field.kind, rule));
    property.insert("description".to_owned(), field.about.into());
    if let Some(example) = example(&field.kind, field.example) {
        property.insert("examples".to_owned(), json!([example]));
    }
    property
}

fn of_kind(kind: &Kind, rule: Option<Rule>) -> Value {
    let of_part = |name: &str| json!({ "$ref": format!("#/$defs/{name}") });
    match kind {
        Kind::Text => rule.map_or_else(|| json!({ "type": "string" }), Rule::schema),
        Kind::Texts => json!({ "type": "array", "items": { "type": "string" } }),
        Kind::Number => json!({ "type": "integer", "minimum": 0, "maximum": LARGEST }),
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Part(name) => of_part(name),
        Kind::Parts(name) => json!({ "type": "array", "items": of_part(name) }),
        Kind::OrNone(kind) => json!({ "anyOf": [of_kind(kind, rule), { "type": "null" }] }),
    }
}

/// Returns the example of a field as JSON; none where it stands elsewhere.
fn example(kind: &Kind, example: &str) -> Option<Value> {
    match kind {
        Kind::Text => Some(example.into()),
        Kind::Texts | Kind::Number | Kind::Flag => serde_json::from_str(example).ok(),
        Kind::Part(_) | Kind::Parts(_) => None,
        Kind::OrNone(kind) => self::example(kind, example),
    }
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            Map::new()
        }
    }
}
