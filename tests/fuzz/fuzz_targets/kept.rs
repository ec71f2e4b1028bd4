//! Any bytes as a file that is kept of a workshop: answers or complaints.

#![no_main]

use std::collections::BTreeMap;

use credo::domain::{QuestionId, Said};
use credo::yaml::{Limits, parse};
use libfuzzer_sys::fuzz_target;

/// A file much like one person's answers.
#[derive(serde::Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(dead_code)]
struct Kept {
    format: u32,
    answers: BTreeMap<QuestionId, Entry>,
}

/// An answer, or a word for none.
#[derive(serde::Deserialize, schemars::JsonSchema)]
#[serde(untagged)]
#[allow(dead_code)]
enum Entry {
    Said(Said),
    Word(String),
}

fuzz_target!(|bytes: &[u8]| {
    if let Err(complaints) = parse::<Kept>("fuzzed.yaml", bytes.to_vec(), Limits::KEPT) {
        drop(complaints.render(true));
    }
});
