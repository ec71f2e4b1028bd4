//! The JSON Schema of question sets, so that editors complete and check them as they are written.

use schemars::JsonSchema;

use super::file::{OverlayFile, SetFile};

/// A file that holds a question set, or changes to a shipped one.
#[derive(JsonSchema)]
#[schemars(title = "credo question set")]
#[serde(untagged)]
#[expect(dead_code, reason = "it is there for its schema")]
enum QuestionFile {
    Set(SetFile),
    Overlay(OverlayFile),
}

/// Returns the JSON Schema of question sets and overlays, with a line end at the end.
pub fn schema() -> String {
    let schema = schemars::schema_for!(QuestionFile);
    // A schema is a value of JSON, so that writing it cannot fail.
    let text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    format!("{text}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_beside_the_shipped_sets_is_up_to_date() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/questions/question-set.schema.json");
        let there = std::fs::read_to_string(path).unwrap_or_default();
        assert!(
            there == schema(),
            "write it again: `cargo run -- questions schema > questions/question-set.schema.json`"
        );
    }

    #[test]
    fn every_key_is_explained() {
        let schema: serde_json::Value = serde_json::from_str(&schema()).unwrap();
        let types = schema["$defs"].as_object().unwrap().values();
        let keys = types.filter_map(|one| one["properties"].as_object()).flatten();
        let silent: Vec<_> = keys.filter(|(_, schema)| schema["description"].is_null()).collect();
        assert_eq!(silent, []);
    }
}
