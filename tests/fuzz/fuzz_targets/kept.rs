//! Any bytes as a file that is kept of a workshop: answers, what became of them, or complaints.

#![no_main]

use std::collections::BTreeMap;

use credo::domain::{Commitments, QuestionId, Said, Statements, Themes, Votes};
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

/// A file that has something of each question.
#[derive(serde::Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(dead_code)]
struct ByQuestion<T> {
    format: u32,
    questions: T,
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
    read::<Kept>(bytes);
    read::<ByQuestion<Themes>>(bytes);
    read::<ByQuestion<Votes>>(bytes);
    read::<Statements>(bytes);
    read::<Commitments>(bytes);
});

/// Reads the bytes as a `T`, and draws what is wrong.
fn read<T: serde::de::DeserializeOwned + schemars::JsonSchema>(bytes: &[u8]) {
    if let Err(complaints) = parse::<T>("fuzzed.yaml", bytes.to_vec(), Limits::KEPT) {
        drop(complaints.render(true));
    }
}
