//! What people see when a file is wrong.

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

fn complaints(text: &str) -> String {
    match parse::<Sheet>("answers/ada.yaml", text.as_bytes().to_vec(), Limits::KEPT) {
        Ok(_) => "fine".to_owned(),
        Err(complaints) => complaints.to_string(),
    }
}

#[test]
fn a_right_file_is_fine() {
    assert_eq!(
        complaints("format: 1\nparticipant: ada\nanswers: {a: {score: 3}, b: pass}\n"),
        "fine"
    );
}

#[expect(clippy::too_many_lines, reason = "a long file has many complaints")]
#[test]
fn everything_wrong_is_told_at_once() {
    insta::assert_snapshot!(complaints(
        "format: 1
particpant: ada
language: English
answers:
  first-feeling: {scor: 3, text: 2009}
  Second: pass
  third: pas
  fourth: {score: 7}
  fifth: {score: don't knwo}
  sixth: [a]
parked: one
"
    ), @r"
    error: the key `particpant` is not known here
     --> answers/ada.yaml:2:1
      |
    2 | particpant: ada
      | ^^^^^^^^^^ did you mean `participant`?

    error: a language is a code such as `en`, `de` or `pt-BR`
     --> answers/ada.yaml:3:11
      |
    3 | language: English
      |           ^^^^^^^

    error: the key `scor` is not known here
     --> answers/ada.yaml:5:19
      |
    5 |   first-feeling: {scor: 3, text: 2009}
      |                   ^^^^ did you mean `score`?

    error: `text` must be text
     --> answers/ada.yaml:5:34
      |
    5 |   first-feeling: {scor: 3, text: 2009}
      |                                  ^^^^ this is a number; put it in quotes to make it text

    error: `Second` is not an id: use lower-case letters and digits, in words joined by single hyphens, at most 64 characters
     --> answers/ada.yaml:6:3
      |
    6 |   Second: pass
      |   ^^^^^^

    error: the word `pas` is not known here
     --> answers/ada.yaml:7:10
      |
    7 |   third: pas
      |          ^^^ did you mean `pass`?

    error: `score` is out of range
     --> answers/ada.yaml:8:19
      |
    8 |   fourth: {score: 7}
      |                   ^ expected a number from 1 to 5

    error: the word `don't knwo` is not known here
     --> answers/ada.yaml:9:18
      |
    9 |   fifth: {score: don't knwo}
      |                  ^^^^^^^^^^ did you mean `don't know`?

    error: `sixth` must be text or a map of keys
      --> answers/ada.yaml:10:3
       |
    10 |   sixth: [a]
       |   ^^^^^ this is a list
       |
       = help: as a word, expected one of `pass`, `answered`

    error: `parked` must be a list
      --> answers/ada.yaml:11:9
       |
    11 | parked: one
       |         ^^^ this is text
    ");
}
