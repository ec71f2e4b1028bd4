//! What people see when a file is wrong.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use proptest::prelude::*;
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
    let started = Instant::now();
    let read = parse::<Sheet>("answers/ada.yaml", text.into(), Limits::KEPT);
    assert!(started.elapsed() < Duration::from_secs(2), "took {:?}", started.elapsed());
    match read {
        Ok(_) => "fine".to_owned(),
        Err(complaints) => complaints.to_string(),
    }
}

fn many(count: usize, text: impl Fn(usize) -> String) -> String {
    (0..count).map(text).collect::<Vec<_>>().concat()
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

    error: `sixth` must be `pass`, `answered` or a map of keys
      --> answers/ada.yaml:10:3
       |
    10 |   sixth: [a]
       |   ^^^^^ this is a list

    error: `parked` must be a list
      --> answers/ada.yaml:11:9
       |
    11 | parked: one
       |         ^^^ this is text
    ");
}

#[test]
fn a_file_that_is_too_large_is_refused_unread() {
    insta::assert_snapshot!(complaints(vec![b'x'; 50_000_000]), @r"
    error: larger than 16 MiB
     --> answers/ada.yaml:1:1
      |
    1 |
      | ^
      |
      = help: no file of this kind gets so large: check that it is the right one
    ");
}

#[test]
fn an_empty_file_is_told() {
    insta::assert_snapshot!(complaints(""), @r"
    error: the file is empty
     --> answers/ada.yaml:1:1
      |
    1 |
      | ^
      |
      = help: a file begins with `format: 1`
    ");
    assert_eq!(complaints("# only a remark\n").lines().next(), Some("error: the file is empty"));
}

#[test]
fn a_byte_that_is_no_character_is_pointed_at() {
    insta::assert_snapshot!(complaints(b"format: 1\nparticipant: Fran\xe7ois\n".to_vec()), @r"
    error: not UTF-8 text
     --> answers/ada.yaml:2:18
      |
    2 | participant: Fran�ois
      |                  ^ the byte 0xe7 is no character
      |
      = help: save the file as UTF-8 in your editor
    ");
}

#[test]
fn a_nul_is_pointed_at() {
    insta::assert_snapshot!(complaints("format: 1\nparticipant: a\0b\n"), @r"
    error: a control character (U+0000), which YAML does not allow
     --> answers/ada.yaml:2:15
      |
    2 | participant: a␀b
      |               ^ take it out
    ");
}

#[test]
fn every_tab_in_the_indentation_is_pointed_at() {
    insta::assert_snapshot!(
        complaints("format: 1\nanswers:\n\ta: pass\n\tb: pass\n"), @r"
        error: a tab in the indentation
         --> answers/ada.yaml:3:1
          |
        3 |  a: pass
          | ^ spaces are expected here
          |
          = help: YAML is indented by spaces only; two for each level

        error: a tab in the indentation
         --> answers/ada.yaml:4:1
          |
        4 |  b: pass
          | ^ spaces are expected here
          |
          = help: YAML is indented by spaces only; two for each level
        "
    );
}

#[test]
fn nesting_is_cut_off_however_it_is_written() {
    let hidden = format!("format: 1\nx: [{}", "\"]]]]\", [".repeat(100_000));
    let deep = [
        "[".repeat(100_000),
        "{a: ".repeat(100_000),
        "- ".repeat(100_000),
        "? ".repeat(100_000),
        "[\n".repeat(100_000),
        hidden,
        many(3_000, |level| format!("{}a:\n", " ".repeat(level))),
    ];
    let told: Vec<_> =
        deep.into_iter().map(|text| complaints(text).lines().next().unwrap().to_owned()).collect();
    assert_eq!(told, ["error: nested more than 64 levels deep"; 7]);
    insta::assert_snapshot!(complaints("[".repeat(100_000)), @r"
    error: nested more than 64 levels deep
     --> answers/ada.yaml:1:256
      |
    1 | ...[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[...
      |                                                           ^ one level too many
    ");
}

#[test]
fn aliases_cannot_explode() {
    let laughs =
        many(40, |level| format!("a{}: &a{} [*a{level}, *a{level}]\n", level + 1, level + 1));
    let laughs = format!("a0: &a0 [ha, ha]\n{laughs}");
    let told = complaints(laughs);
    insta::assert_snapshot!(told.split("\n\n").next().unwrap(), @r"
    error: an alias stands for a text elsewhere, which is not read
     --> answers/ada.yaml:2:10
      |
    2 | a1: &a1 [*a0, *a0]
      |          ^^^ write out what it stands for
      |
      = help: a text that begins with `*` needs quotes round it
    ");
}

#[test]
fn tags_and_directives_are_not_read() {
    insta::assert_snapshot!(complaints("format: 1\nparticipant: !!str ada\n"), @r"
    error: a tag is not read
     --> answers/ada.yaml:2:20
      |
    2 | participant: !!str ada
      |                    ^^^ leave out the word with the `!` before it
      |
      = help: a text that begins with `!` needs quotes round it
    ");
    insta::assert_snapshot!(complaints("%YAML 1.1\n---\nformat: 1\n"), @r"
    error: a YAML directive, which is not read
     --> answers/ada.yaml:1:1
      |
    1 | %YAML 1.1
      | ^ take this line out
    ");
}

#[test]
fn keys_that_are_there_twice_are_all_told() {
    insta::assert_snapshot!(
        complaints("format: 1\nparticipant: ada\nanswers:\n  a: pass\n  a: pass\nparticipant: bob\n"),
        @r"
        error: `a` is there twice
         --> answers/ada.yaml:5:3
          |
        5 |   a: pass
          |   ^ it is on line 4 already

        error: `participant` is there twice
         --> answers/ada.yaml:6:1
          |
        6 | participant: bob
          | ^^^^^^^^^^^ it is on line 2 already
        "
    );
}

#[test]
fn a_second_document_is_pointed_at() {
    insta::assert_snapshot!(complaints("format: 1\n---\nformat: 1\n"), @r"
    error: a second document begins in the same file
     --> answers/ada.yaml:2:1
      |
    2 | ---
      | ^^^ one file holds one document
      |
      = help: take this line out, or put what follows into a file of its own
    ");
}

#[test]
fn what_is_no_yaml_is_pointed_at() {
    insta::assert_snapshot!(complaints("format: 1\nparticipant: a: b\n"), @r"
    error: a colon where no key can stand
     --> answers/ada.yaml:2:15
      |
    2 | participant: a: b
      |               ^
      |
      = help: a text with a colon in it needs quotes round it; keys of one map begin in the same column
    ");
    insta::assert_snapshot!(complaints("format: 1\nparticipant: \"ada\n"), @r#"
    error: a quotation mark that is never closed
     --> answers/ada.yaml:2:14
      |
    2 | participant: "ada
      |              ^
    "#);
    insta::assert_snapshot!(complaints("format: 1\nparticipant: @ada\n"), @r"
    error: no text can begin with this character
     --> answers/ada.yaml:2:14
      |
    2 | participant: @ada
      |              ^
      |
      = help: put quotes round the text
    ");
    insta::assert_snapshot!(complaints("format: 1\n  participant: ada\n"), @r"
    error: a colon where no key can stand
     --> answers/ada.yaml:2:14
      |
    2 |   participant: ada
      |              ^
      |
      = help: a text with a colon in it needs quotes round it; keys of one map begin in the same column
    ");
}

#[test]
fn a_newer_format_is_refused_before_the_rest() {
    insta::assert_snapshot!(complaints("format: 2\nnonsense: [\"\"]\n"), @r"
    error: format 2 is newer than this credo, which knows 1
     --> answers/ada.yaml:1:9
      |
    1 | format: 2
      |         ^
      |
      = help: read it with the credo that wrote it, or a newer one
    ");
    insta::assert_snapshot!(complaints("format: one\n"), @r"
    error: `format` is no number of a format
     --> answers/ada.yaml:1:9
      |
    1 | format: one
      |         ^^^ expected `1`
    ");
    insta::assert_snapshot!(complaints("participant: ada\nanswers: {}\n"), @r"
    error: `format` is missing
     --> answers/ada.yaml:1:1
      |
    1 | participant: ada
      | ^^^^^^^^^^^ needs `format`
    ");
}

#[test]
fn a_file_that_is_something_else_is_told() {
    insta::assert_snapshot!(complaints("just a sentence"), @r"
    error: the file must be a map of keys
     --> answers/ada.yaml:1:1
      |
    1 | just a sentence
      | ^^^^^^^^^^^^^^^ this is text
    ");
    insta::assert_snapshot!(complaints("- format: 1"), @r"
    error: the file must be a map of keys
     --> answers/ada.yaml:1:1
      |
    1 | - format: 1
      | ^ this is a list
    ");
}

#[test]
fn text_from_a_file_is_harmless_and_a_long_line_is_cut() {
    insta::assert_snapshot!(complaints("format: 1\nparticipant: ada\nanswers: {}\n\u{9b}2J\u{202e}: x\n"), @r"
    error: a control character (U+009B), which YAML does not allow
     --> answers/ada.yaml:4:1
      |
    4 | �2J�: x
      | ^ take it out
    ");
    insta::assert_snapshot!(complaints("format: 1\nparticipant: ada\nanswers: {a, b: {}}\n"), @r"
    error: `a` must be `pass`, `answered` or a map of keys
     --> answers/ada.yaml:3:11
      |
    3 | answers: {a, b: {}}
      |           ^ there is nothing
    ");
    let items = many(100, |number| format!("q-{number}: pass, "));
    insta::assert_snapshot!(
        complaints(format!("format: 1\nparticipant: ada\nanswers: {{{items}b: pas}}\n")), @r"
        error: the word `pas` is not known here
         --> answers/ada.yaml:3:1204
          |
        3 | ..., q-96: pass, q-97: pass, q-98: pass, q-99: pass, b: pas}
          |                                                         ^^^ did you mean `pass`?
        "
    );
}

#[test]
fn so_many_complaints_are_kept_and_the_rest_is_counted() {
    let keys = many(5_000, |number| format!("  q{number}: nothing\n"));
    let told = complaints(format!("format: 1\nparticipant: ada\nanswers:\n{keys}"));
    assert_eq!(told.matches("error:").count(), 100);
    assert_eq!(told.lines().last(), Some("and 900 more"));
}

#[test]
fn what_only_the_type_itself_refuses_is_pointed_at() {
    let text = format!("format: 1\nparticipant: {}\nanswers: {{}}\n", "a".repeat(65));
    insta::assert_snapshot!(complaints(text), @r"
    error: `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa` is not an id: use lower-case letters and digits, in words joined by single hyphens, at most 64 characters
     --> answers/ada.yaml:2:14
      |
    2 | participant: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
      |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ");
}

proptest! {
    #[test]
    fn no_bytes_do_any_harm(bytes in any::<Vec<u8>>()) {
        complaints(bytes);
    }

    #[test]
    fn no_text_does_any_harm(
        text in r#"(format: 1\n)?([ \t\[\]{}:,'"&*!#%@|>?-]|[a-z]{1,3}|\n| {1,4}|answers|pass|\PC){0,60}"#
    ) {
        complaints(text);
    }
}
