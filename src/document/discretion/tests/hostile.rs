//! Texts that were made to take for ever, and texts of anything.

use proptest::prelude::*;

use super::super::Rules;
use super::rules;

/// Many bytes of one thing after the other: what takes time in their square takes minutes.
fn much(of: &str) -> String {
    of.repeat((1 << 15) / of.len())
}

#[test]
fn a_lot_of_anything_is_looked_through_once() {
    let rules = rules();
    for of in [
        "1",
        "12 ",
        "0 ",
        "+1 ",
        "(",
        "1-",
        "4111 ",
        "AA00 ",
        "AA00",
        "a@",
        "a.",
        "a.b",
        "a at ",
        " at a dot ",
        "Mr ",
        "M. ",
        "Mr. A ",
        "Gethin ",
        "Gethin-",
        "d'",
        "'",
        "O'",
        "http://",
        "order ",
        "order no 1",
        "№",
        "山",
        "山田",
        "様",
        "さん",
        "田様",
        "王先生",
        "씨",
        " ",
        "ostrander & ",
        "\u{301}",
        "de la ",
        "#1",
        "-_/",
        "x@x.x at x dot x ",
    ] {
        let text = much(of);
        let found = rules.find(&text);
        assert!(found.iter().all(|found| text.get(found.range.clone()).is_some()), "{of}");
    }
}

#[test]
fn thousands_of_names_are_known_as_fast_as_ten() {
    let names: Vec<_> =
        (0..20_000).map(|n| format!("Ada Number{} 山田{n}", "x".repeat(n % 40))).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let rules = Rules::new(&names, &names);
    assert!(!rules.find(&much("Ada Ada Ada ask ")).is_empty());
}

proptest! {
    #[test]
    fn whatever_is_found_stands_there_in_order(text in "(\\PC|[0-9 +().@'-]|Gethin|Mr |order ){0,200}") {
        let mut end = 0;
        for found in rules().find(&text) {
            prop_assert!(found.range.start >= end);
            prop_assert!(text.get(found.range.clone()).is_some_and(|found| !found.is_empty()));
            end = found.range.end;
        }
    }
}
