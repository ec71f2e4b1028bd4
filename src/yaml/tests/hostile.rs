//! Files that are made to do harm.

use proptest::prelude::*;

use super::{Sheet, complaints, many};
use crate::yaml::{Limits, parse};

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
fn entries_are_counted_before_they_are_read() {
    let wrong = |text: String| {
        let wrong = parse::<Sheet>("ours.yaml", text.into(), Limits::QUESTIONS).unwrap_err();
        wrong.to_string().lines().next().unwrap().to_owned()
    };
    assert_eq!(
        wrong(format!("[{}", "a,".repeat(500_000))),
        "error: more than 20000 keys, values and items"
    );
    for odd in ["? \n".repeat(300_000), "- \n".repeat(300_000), "a: 1\n".repeat(200_000)] {
        assert!(wrong(odd).starts_with("error: "));
    }
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
