//! What is likely not meant is told, and what people mean is understood.

use snapbox::{assert_data_eq, str};

use crate::due::of_two;
use crate::workplace::Workplace;

fn said(workplace: &Workplace, day: &str, arguments: &str) -> String {
    workplace.credo(arguments).on(day).runs().to_string()
}

#[test]
fn what_is_odd_in_the_files_of_an_edition_is_told_when_it_is_written() {
    let workplace = of_two("closed");
    workplace.edit("editions/2025-q4/workshop.yaml", "next: 2026-03-18", "next: 2025-03-18");
    assert_data_eq!(
        said(&workplace, "2025-12-18", "write"),
        str![[r#"
The philosophy was to be read again on 18 March 2025: 9 months overdue.
warning: the team would come back on `2025-03-18`, before the workshop
 --> editions/2025-q4/workshop.yaml:7:7
  |
7 | next: 2025-03-18
  |       ^^^^^^^^^^ this one was held on `2025-12-17`
The document is written: (folder)/PHILOSOPHY.md. Before you share it, read it for names of customers.
[exit status: 0]
"#]]
    );
    let first = workplace.credo("run").on("2025-12-18").runs().err;
    assert!(!first.contains("warning"), "{first}");
    workplace.edit("editions/2025-q4/workshop.yaml", "stage: closed", "stage: answer");
    let again = workplace.credo("run").on("2025-12-18").runs().err;
    assert!(again.contains("warning: the team would come back on `2025-03-18`"), "{again}");
}

#[test]
fn an_edition_of_a_period_that_is_long_over_is_told_before_anything_is_made() {
    let told = "2025 Q2 is long over: today falls into 2026 Q4.";
    let begins = |edition: &str| {
        let workplace = Workplace::new();
        let ran =
            workplace.credo(&format!("run --plain --edition {edition}")).on("2026-11-26").runs();
        assert_eq!(workplace.files().len(), 0, "{ran}");
        ran.err
    };
    let old = begins("2025-q2");
    assert!(old.contains(told), "{old}");
    for edition in ["2026-q3", "2026-q4", "2027-q1"] {
        let recent = begins(edition);
        assert!(!recent.contains("long over"), "{recent}");
    }
}

#[test]
fn a_first_workshop_that_was_begun_and_never_finished_is_due_once_it_is_left_lying() {
    let workplace = of_two("vote");
    assert_data_eq!(said(&workplace, "2026-01-14", "due"), "[exit status: 0]");
    assert_data_eq!(
        said(&workplace, "2026-01-20", "due"),
        str![[r#"
Day                              Who  What
──────────────────────────────────────────────────────────────────────────
15 January 2026  5 days overdue       The workshop of 2025 Q4; begun on 17
                                      December 2025, and not finished
[exit status: 3]
"#]]
    );
    assert_data_eq!(
        said(&workplace, "2026-01-14", "due --within 7 --json"),
        str![[r#"
{
  "format": 1,
  "credo": "due",
  "today": "2026-01-14",
  "edition": "2025-q4",
  "items": [
    {
      "kind": "workshop",
      "id": null,
      "day": "2026-01-15",
      "days-overdue": -1,
      "who": null,
      "what": "The workshop of 2025 Q4; begun on 17 December 2025, and not finished"
    }
  ]
}
[exit status: 3]
"#]]
    );
}

#[test]
fn whoever_may_be_two_people_is_told_and_an_accent_may_be_left_out() {
    let workplace = of_two("closed");
    workplace.edit("editions/2025-q4/workshop.yaml", "name: Ada}", "name: Lucy Abaro}");
    workplace.edit("editions/2025-q4/workshop.yaml", "name: Ben}", "name: Lúcy Berg}");
    assert_data_eq!(
        said(&workplace, "2026-01-01", "commitments --owner Lucy"),
        str![[r#"
error: `Lucy` may be Lucy Abaro or Lúcy Berg
hint: name one in full, or as files do: ada, ben
[exit status: 2]
"#]]
    );
    let berg = workplace.credo("commitments --owner").with("lucy berg").on("2026-01-01").runs();
    assert!(berg.out.contains("Count"), "{berg}");
}

#[test]
fn how_something_stands_may_be_noted_for_yesterday() {
    let workplace = of_two("closed");
    let note = "commitments update c1 --state partly --figure 3 --line Rota --on yesterday";
    assert_eq!(workplace.credo(note).on("2026-01-09").runs().code, Some(0));
    let updates = workplace.read("editions/2025-q4/updates.yaml");
    assert!(updates.contains("2026-01-08"), "{updates}");
}

#[test]
fn a_language_without_words_is_told_where_editions_are_compared() {
    let workplace = Workplace::with_both_quarters();
    let told = "There are no words in `xx` yet";
    for command in ["compare", "trends"] {
        let ran = workplace.credo(&format!("{command} --language xx")).runs();
        assert!(ran.code == Some(0) && ran.err.contains(told), "{ran}");
        let ran = workplace.credo(&format!("{command} --language de")).runs();
        assert!(!ran.err.contains(told), "{ran}");
    }
}
