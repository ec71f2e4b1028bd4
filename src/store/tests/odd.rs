//! What is likely not meant in the files of an edition is told, and hinders nothing.

use super::*;

/// Returns what is told of the edition, which is read all the same.
fn odd(home: &Home) -> String {
    let (edition, workshop) = (home.edition(), home.load().workshop);
    edition.agreement(&workshop).unwrap();
    edition.odd(&workshop).unwrap().to_string()
}

const STATEMENTS: &str = "\
format: 1
promise: {text: We answer., since: 2025-q4}
principles:
- {id: calm, name: Calm, means: We stay calm., since: 2026-q4}
- {id: kind, name: Kind, means: We are kind., since: 2026-q1}
dissent:
- {id: d1, about: calm, by: maren, text: No., since: 2026-q1}
";

#[test]
fn an_edition_as_it_is_written_has_nothing_odd() {
    assert_eq!(odd(&Home::new()), "");
}

#[test]
fn days_out_of_order_and_a_number_that_counts_nothing_are_told() {
    let home = Home::new();
    let workshop = WORKSHOP
        .replace("number: 1", "number: 7")
        .replace("next: 2027-02-26", "next: 2026-02-26")
        .replace("revealed:", "left:\n- {who: bo, name: Bo, when: 2026-12-01}\nrevealed:");
    home.put("editions/2026-q4/workshop.yaml", &workshop);
    insta::assert_snapshot!(odd(&home), @r"
    warning: this is number 7, and no edition before it is here
     --> editions/2026-q4/workshop.yaml:3:9
      |
    3 | number: 7
      |         ^ the first is number 1

    warning: the team would come back on `2026-02-26`, before the workshop
     --> editions/2026-q4/workshop.yaml:7:7
      |
    7 | next: 2026-02-26
      |       ^^^^^^^^^^ this one was held on `2026-11-26`

    warning: `bo` left on `2026-12-01`, after the workshop
      --> editions/2026-q4/workshop.yaml:20:29
       |
    20 | - {who: bo, name: Bo, when: 2026-12-01}
       |                             ^^^^^^^^^^ this one was held on `2026-11-26`
    ");
}

#[test]
fn an_edition_that_is_not_here_is_told_where_none_may_have_been_taken_away() {
    let home = Home::new();
    home.put("editions/2026-q4/statements.yaml", STATEMENTS);
    insta::assert_snapshot!(odd(&home), @r"
    warning: no edition `2025-q4` is here
     --> editions/2026-q4/statements.yaml:2:36
      |
    2 | promise: {text: We answer., since: 2025-q4}
      |                                    ^^^^^^^ did you mean `2026-q4`?

    warning: no edition `2026-q1` is here
     --> editions/2026-q4/statements.yaml:5:54
      |
    5 | - {id: kind, name: Kind, means: We are kind., since: 2026-q1}
      |                                                      ^^^^^^^ did you mean `2026-q4`?

    warning: no edition `2026-q1` is here
     --> editions/2026-q4/statements.yaml:7:54
      |
    7 | - {id: d1, about: calm, by: maren, text: No., since: 2026-q1}
      |                                                      ^^^^^^^ did you mean `2026-q4`?
    ");
    // There were seven, and it may be one of those.
    let workshop = WORKSHOP.replace("number: 1", "number: 7");
    home.put("editions/2026-q4/workshop.yaml", &workshop);
    assert!(!odd(&home).contains("statements.yaml"));
}

#[test]
fn what_was_carried_from_nowhere_is_told() {
    let home = Home::new();
    let before = WORKSHOP.replace("2026-q4", "2026-q3");
    home.put("editions/2026-q3/workshop.yaml", &before);
    let promised = "{id: c1, owner: maren, will: Do it, by: 2026-12-01";
    home.put(
        "editions/2026-q3/commitments.yaml",
        &format!("format: 1\ncommitments: [{promised}}}]\n"),
    );
    let workshop = WORKSHOP.replace("number: 1", "number: 2\nafter: 2026-q3");
    home.put("editions/2026-q4/workshop.yaml", &workshop);
    let carried = |from: &str| {
        let text = format!("format: 1\ncommitments:\n- {promised}, carried: {from}}}\n");
        home.put("editions/2026-q4/commitments.yaml", &text);
        odd(&home)
    };
    assert_eq!(carried("2026-q3"), "");
    insta::assert_snapshot!(carried("2026-q2"), @r"
    warning: no edition `2026-q2` is here
     --> editions/2026-q4/commitments.yaml:3:64
      |
    3 | - {id: c1, owner: maren, will: Do it, by: 2026-12-01, carried: 2026-q2}
      |                                                                ^^^^^^^ did you mean `2026-q3`?
    ");
}
