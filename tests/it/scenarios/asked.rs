//! Who is asked what, and in which language.

use snapbox::{assert_data_eq, str};

use crate::workplace::Workplace;

const SET: &str = "\
format: 1
id: ours
title: {en: Ours, de: Unseres}
questions:
- id: for-all
  prompt: {en: What now?, de: Was jetzt?}
  kind: text
  feeds: [issues]
- id: for-leads
  prompt: What do leads say?
  kind: text
  when: {roles: [Team Lead]}
  feeds: [issues]
- id: for-nobody-here
  prompt: What do cooks say?
  kind: text
  when: {roles: [cook]}
  feeds: [issues]
- id: for-later
  prompt: What became of it?
  kind: text
  when: {edition: later}
  feeds: [issues]
";

const INIT: &str = "run --plain --company C --team T --shown named --way room --sets ours";

/// Runs a workshop of a lead and somebody else, and returns the lines that ask or count.
fn run(more: &[&str], typed: &str) -> String {
    let workplace = Workplace::new();
    workplace.write("questions/ours.yaml", SET);
    let mut credo = workplace.credo(INIT).with("--people=Ada (team lead), Ben");
    for argument in more {
        credo = credo.with(argument);
    }
    let told = credo.types(typed).closes().succeeds();
    let asks = |line: &&str| line.contains('?') || line.contains(" of ") || line.ends_with(" 0");
    told.lines().filter(asks).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_question_is_asked_of_its_role_and_in_its_edition_only() {
    assert_data_eq!(
        run(&[], "\nHers.\nHis.\n\nA lead's.\n\n"),
        str![[r#"
Ours          3        0
- unnamed: quoted as “one of us”; where only one is unnamed, no names are shown.
Ada · Ours · 1 of 3
What now?
Ben · Ours · 1 of 3
What now?
What now?
2 of 2 answered.
Ada · Ours · 2 of 3
What do leads say?
What do leads say?
1 of 1 answered.
What belongs together? A theme is a sentence that one or more answers say. An
What becomes of the issues
What next?
Was this workshop worth the time it took?
Each of us gives a number from 1 to 5.
"#]]
    );
}

#[test]
fn a_question_is_asked_in_the_edition_s_language_and_else_in_english() {
    assert_data_eq!(
        run(&["--language=de"], "\nHers.\nHis.\n\nA lead's.\n\n"),
        str![[r#"
Unseres          3        0
- unnamed: quoted as “one of us”; where only one is unnamed, no names are shown.
Ada · Unseres · 1 of 3
Was jetzt?
Ben · Unseres · 1 of 3
Was jetzt?
Was jetzt?
2 of 2 answered.
Ada · Unseres · 2 of 3
What do leads say?
What do leads say?
1 of 1 answered.
What belongs together? A theme is a sentence that one or more answers say. An
What becomes of the issues
What next?
Was this workshop worth the time it took?
Each of us gives a number from 1 to 5.
"#]]
    );
}

#[test]
fn a_first_edition_with_nothing_but_later_questions_is_refused() {
    let workplace = Workplace::new();
    let (head, _) = SET.split_once("- id: for-all").unwrap();
    let only_later = [head, &SET[SET.find("- id: for-later").unwrap()..]].concat();
    workplace.write("questions/ours.yaml", &only_later);
    let ran = workplace.credo(INIT).with("--people=Ada").runs();
    assert_data_eq!(
        ran.to_string(),
        str![[r#"
error: there is nothing to ask in edition `2025-q3`
hint: every question of these sets is for later editions; choose others with `--sets`
[exit status: 2]
"#]]
    );
    assert!(!workplace.path("editions").exists());
}
