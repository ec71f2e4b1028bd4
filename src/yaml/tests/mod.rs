//! What people see when a file is wrong.

mod hostile;
mod shape;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Limits, parse};
use crate::domain::{Language, QuestionId, Said};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[expect(dead_code, reason = "only reading is of interest")]
struct Sheet {
    format: u32,
    participant: QuestionId,
    language: Option<Language>,
    answers: BTreeMap<QuestionId, Entry>,
    #[serde(default)]
    parked: Vec<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "only reading is of interest")]
enum Entry {
    Word(Word),
    Said(Said),
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum Word {
    Pass,
    Answered,
}

fn complaints(text: impl Into<Vec<u8>>) -> String {
    let read = parse::<Sheet>("answers/ada.yaml", text.into(), Limits::KEPT);
    match read {
        Ok(_) => "fine".to_owned(),
        Err(complaints) => complaints.to_string(),
    }
}

fn many(count: usize, text: impl Fn(usize) -> String) -> String {
    (0..count).map(text).collect::<Vec<_>>().concat()
}
