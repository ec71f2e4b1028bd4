//! Files that are not what they should be.

use super::{complaints, many};

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
