//! What is promised about names and reveals, held where it is easiest to break.

use snapbox::{assert_data_eq, str};

use crate::workplace::Workplace;

const ONE: &str = "\
format: 1
id: one
title: One
questions:
- id: how
  prompt: How are we?
  kind: text
  feeds: [issues]
";

/// Makes a workshop of one question ready.
fn ready(people: &str, more: &str) -> Workplace {
    let workplace = Workplace::new();
    workplace.write("questions/one.yaml", ONE);
    workplace
        .credo(&format!("init --plain --company C --team T --sets one --people {people} {more}"))
        .succeeds();
    workplace
}

/// Runs it in the room and returns who is told to have said something, in the order of the alphabet.
fn said_by(typed: &str) -> Vec<String> {
    let told = ready("Ada,Ben,Cy", "--shown named --way room");
    let told = told.credo("run --plain").types(typed).closes().succeeds();
    let mut by: Vec<_> =
        told.lines().filter_map(|line| line.strip_prefix("    — ")).map(str::to_owned).collect();
    by.sort();
    by
}

#[test]
fn the_reveal_names_nobody_where_that_would_tell_whose_the_one_unnamed_answer_is() {
    let nobody = ["one of us", "one of us", "one of us"];
    assert_eq!(said_by("\nHers.\n:unnamed\nHis.\nCy's.\n\n"), nobody);
    assert_eq!(
        said_by("\nHers.\n:off\nHis.\nCy's.\n\n"),
        ["off the record: not written down", "one of us", "one of us"]
    );
    // Whoever passed might have been it.
    assert_eq!(said_by("\nHers.\n:unnamed\nHis.\n:pass\n\n"), ["Ada", "one of us"]);
}

#[test]
fn a_wish_taken_back_leaves_an_answer_as_the_edition_shows_it() {
    for (wishes, kept) in [
        ("", "how: answered"),
        (":off\n:off\n", "how: answered"),
        (":unnamed\n", "text: Hers."),
        (":unnamed\n:unnamed\n", "how: answered"),
    ] {
        let workplace = ready("Ada,Ben", "--shown unnamed --way room");
        let typed = format!("\n{wishes}Hers.\n:pass\n\n");
        workplace.credo("run --plain").types(&typed).closes().succeeds();
        let sheet = workplace.read("editions/2025-q3/answers/ada.yaml");
        assert_eq!(sheet.lines().last().unwrap().trim(), kept, "{wishes:?} left\n{sheet}");
        let edition = workplace.edition("2025-q3");
        assert_eq!(edition.unnamed.len(), usize::from(kept == "how: answered"), "{wishes:?}");
    }
}

#[test]
fn nothing_is_revealed_without_somebody_until_that_is_meant() {
    let workplace = ready("Ada,Ben", "--shown named --way round");
    let now = "Reveal now, without who is missing";
    let told = workplace
        .credo("run --plain")
        .types(&format!("\n\n\nHers.\n{now}\nno\n{now}\nyes\n\n"))
        .closes()
        .succeeds();
    let asked =
        told.lines().filter(|line| line.starts_with("Not through") || line.contains(" of 2 "));
    assert_data_eq!(
        asked.collect::<Vec<_>>().join("\n"),
        str![[r#"
Not through yet: Ben. Once it is revealed, nobody can answer it any more. Reveal
Not through yet: Ben. Once it is revealed, nobody can answer it any more. Reveal
1 of 2 answered, 1 did not.
"#]]
    );
}

#[test]
fn who_left_may_come_back_and_is_known_by_how_their_name_begins() {
    for named in ["Ben", "be"] {
        let workplace = ready("Ada,Ben", "--shown named --way round");
        let typed =
            format!("\nSomebody leaves\nBen\nSomebody joins\n{named}\n\n\nHers.\n\n\nHis.\n\n\n");
        workplace.credo("run --plain").types(&typed).closes().succeeds();
        let people = workplace.edition("2025-q3").workshop.participants;
        let people: Vec<_> = people.iter().map(|one| (one.id.as_str(), one.left)).collect();
        assert_eq!(people, [("ada", false), ("ben", false)], "{named}");
    }
}
