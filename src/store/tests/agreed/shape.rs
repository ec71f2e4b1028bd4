//! Files that do not have their shape are refused, with everything that is wrong.

use super::*;

#[test]
#[expect(clippy::too_many_lines, reason = "most are those of the snapshot")]
fn the_shape_of_all_files_is_told_at_once() {
    let home = answered();
    put(
        &home,
        "themes",
        "format: 1\nquestions:\n  Good: {themes: []}\n  good:\n    themes:\n    - {id: We stay, say: We stay., cards: [Maren, maren/0]}\n",
    );
    put(&home, "votes", "format: 1\n");
    put(
        &home,
        "statements",
        "format: 1\ngaol: {text: x}\ngoal: {text: 1, support: [6], from: [{question: good, crad: maren}]}\n",
    );
    put(&home, "commitments", "commitments:\n- {id: C1, owner: tom, will: Ask., by: tomorrow}\n");
    insta::assert_snapshot!(home.complaints(), @r"
    error: `format` is missing
     --> editions/2026-q4/commitments.yaml:1:1
      |
    1 | commitments:
      | ^^^^^^^^^^^ needs `format`

    error: `C1` is not an id: use lower-case letters and digits, in words joined by single hyphens, at most 64 characters
     --> editions/2026-q4/commitments.yaml:2:8
      |
    2 | - {id: C1, owner: tom, will: Ask., by: tomorrow}
      |        ^^

    error: a day is written as `2026-11-26`
     --> editions/2026-q4/commitments.yaml:2:40
      |
    2 | - {id: C1, owner: tom, will: Ask., by: tomorrow}
      |                                        ^^^^^^^^

    error: the key `gaol` is not known here
     --> editions/2026-q4/statements.yaml:2:1
      |
    2 | gaol: {text: x}
      | ^^^^ expected one of `changes`, `decided`, `dissent`, `dropped`, `feeling`, `order`, `principles`, `promise`, `rituals`, `voted-down`

    error: `text` must be text
     --> editions/2026-q4/statements.yaml:3:14
      |
    3 | goal: {text: 1, support: [6], from: [{question: good, crad: maren}]}
      |              ^ this is a number; put it in quotes to make it text

    error: this item is out of range
     --> editions/2026-q4/statements.yaml:3:27
      |
    3 | goal: {text: 1, support: [6], from: [{question: good, crad: maren}]}
      |                           ^ expected a number from 0 to 5

    error: the key `crad` is not known here
     --> editions/2026-q4/statements.yaml:3:55
      |
    3 | goal: {text: 1, support: [6], from: [{question: good, crad: maren}]}
      |                                                       ^^^^ did you mean `card`?

    error: `Good` is not an id: use lower-case letters and digits, in words joined by single hyphens, at most 64 characters
     --> editions/2026-q4/themes.yaml:3:3
      |
    3 |   Good: {themes: []}
      |   ^^^^

    error: `We stay` is not an id: use lower-case letters and digits, in words joined by single hyphens, at most 64 characters
     --> editions/2026-q4/themes.yaml:6:12
      |
    6 |     - {id: We stay, say: We stay., cards: [Maren, maren/0]}
      |            ^^^^^^^

    error: the key `say` is not known here
     --> editions/2026-q4/themes.yaml:6:21
      |
    6 |     - {id: We stay, say: We stay., cards: [Maren, maren/0]}
      |                     ^^^ did you mean `says`?

    error: a card is named by its answer, `maren` or `unnamed/` and 16 digits, and in a list by `/` and the number of its item
     --> editions/2026-q4/themes.yaml:6:44
      |
    6 |     - {id: We stay, say: We stay., cards: [Maren, maren/0]}
      |                                            ^^^^^

    error: a card is named by its answer, `maren` or `unnamed/` and 16 digits, and in a list by `/` and the number of its item
     --> editions/2026-q4/themes.yaml:6:51
      |
    6 |     - {id: We stay, say: We stay., cards: [Maren, maren/0]}
      |                                                   ^^^^^^^

    error: `questions` is missing
     --> editions/2026-q4/votes.yaml:1:1
      |
    1 | format: 1
      | ^^^^^^ needs `questions`
    ");
}

#[test]
fn a_newer_format_is_refused() {
    let home = answered();
    put(&home, "themes", "format: 2\nthemes: new\n");
    insta::assert_snapshot!(home.complaints(), @r"
    error: format 2 is newer than this credo, which knows 1
     --> editions/2026-q4/themes.yaml:1:9
      |
    1 | format: 2
      |         ^
      |
      = help: read it with the credo that wrote it, or a newer one
    ");
}

#[test]
fn of_themes_that_cannot_be_read_nothing_more_is_said() {
    let home = answered();
    put(&home, "themes", "format: 1\nquestion: {}\n");
    put(
        &home,
        "votes",
        "format: 1\nquestions: {good: {rounds: [{each: 1, voted: 1, dots: {a: 1}}]}}\n",
    );
    insta::assert_snapshot!(home.complaints(), @r"
    error: the key `question` is not known here
     --> editions/2026-q4/themes.yaml:2:1
      |
    2 | question: {}
      | ^^^^^^^^ did you mean `questions`?
    ");
}

#[test]
fn faults_in_answers_and_in_what_was_made_of_them_are_told_together() {
    let home = answered();
    put(&home, "themes", "format: 1\nquestions: {gud: {}}\n");
    home.put_answer("tom.yaml", "format: 1\nparticipant: tom\nanswers: {gud: pass}\n");
    insta::assert_snapshot!(home.complaints(), @r"
    error: `gud` is not asked in this edition
     --> editions/2026-q4/themes.yaml:2:13
      |
    2 | questions: {gud: {}}
      |             ^^^ expected one of `good`, `measuring`, `safe`, `bad`

    error: `gud` is not asked in this edition
     --> editions/2026-q4/answers/tom.yaml:3:11
      |
    3 | answers: {gud: pass}
      |           ^^^ expected one of `good`, `measuring`, `safe`, `bad`
    ");
}

#[test]
fn a_card_of_an_answer_that_cannot_be_read_is_no_fault_of_its_own() {
    let home = answered();
    put(&home, "themes", THEMES);
    home.put_answer("tom.yaml", "format: 1\nparticipant: tom\nanswers: {gud: pass}\n");
    assert!(!home.complaints().contains("themes.yaml"), "{}", home.complaints());
}
