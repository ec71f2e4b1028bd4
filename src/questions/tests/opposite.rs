//! A question that asks for the opposite of another one.

use super::{Folder, complaints};

/// A set of two questions about good and bad, with these keys of the second.
fn two(bad: &str) -> String {
    format!(
        "format: 1
id: ours
title: Ours
questions:
  - {{id: proud, prompt: Proud?, kind: text, feeds: [good-bad], {REST}}}
  - {{id: other, prompt: Other?, kind: text, feeds: [principles], {REST}}}
  - {{id: ashamed, prompt: Ashamed?, {bad}, {REST}}}
"
    )
}

/// What keeps a question from being looked at a second time.
const REST: &str = "minutes: {write: 1}, notes: {why: So.}";

#[test]
fn a_team_may_set_two_questions_of_its_own_side_by_side() {
    let set = two("kind: list, feeds: [good-bad, principles], opposite-of: proud");
    assert_eq!(complaints(&set), "");
    let sets = Folder::with(&[("ours.yaml", &set)]).load(&["ours"]).unwrap();
    let opposite = sets[0].questions[2].opposite_of.as_ref();
    assert_eq!(opposite.map(ToString::to_string).as_deref(), Some("proud"));
}

#[test]
fn the_opposite_has_words_stands_in_good_and_bad_and_is_of_another() {
    let told = |bad: &str| complaints(&two(bad));
    insta::assert_snapshot!(told("kind: text, feeds: [good-bad], opposite-of: ashamed"), @"
    error: nothing is the opposite of itself
     --> questions/ours.yaml:7:81
      |
    7 |   - {id: ashamed, prompt: Ashamed?, kind: text, feeds: [good-bad], opposite-of: ashamed, minutes: {write: 1}, notes: {why: So.}}
      |                                                                                 ^^^^^^^ the id of another question
    ");
    insta::assert_snapshot!(told("kind: evidence, feeds: [good-bad], opposite-of: proud"), @"
    error: there are no words to put under themes
     --> questions/ours.yaml:7:72
      |
    7 |   - {id: ashamed, prompt: Ashamed?, kind: evidence, feeds: [good-bad], opposite-of: proud, minutes: {write: 1}, notes: {why: So.}}
      |                                                                        ^^^^^^^^^^^ only for a `kind` with `text` or `list`
    ");
    insta::assert_snapshot!(told("kind: text, feeds: [principles], opposite-of: proud"), @"
    error: only what feeds `good-bad` first is set beside its opposite
     --> questions/ours.yaml:7:70
      |
    7 |   - {id: ashamed, prompt: Ashamed?, kind: text, feeds: [principles], opposite-of: proud, minutes: {write: 1}, notes: {why: So.}}
      |                                                                      ^^^^^^^^^^^
      |
      = help: write `feeds: [good-bad]`, or leave `opposite-of` out
    ");
}

#[test]
fn the_other_question_is_there_and_free() {
    let told =
        |of: &str| complaints(&two(&format!("kind: text, feeds: [good-bad], opposite-of: {of}")));
    insta::assert_snapshot!(told("prout"), @"
    error: there is no question `prout`
     --> questions/ours.yaml:7:81
      |
    7 |   - {id: ashamed, prompt: Ashamed?, kind: text, feeds: [good-bad], opposite-of: prout, minutes: {write: 1}, notes: {why: So.}}
      |                                                                                 ^^^^^ did you mean `proud`?
    ");
    insta::assert_snapshot!(told("other"), @"
    error: `other` does not feed `good-bad` first
     --> questions/ours.yaml:7:81
      |
    7 |   - {id: ashamed, prompt: Ashamed?, kind: text, feeds: [good-bad], opposite-of: other, minutes: {write: 1}, notes: {why: So.}}
      |                                                                                 ^^^^^ expected a question that does, as this one
    ");
    insta::assert_snapshot!(told("bad-service"), @"
    error: `bad-service` asks for the opposite of another itself
     --> questions/ours.yaml:7:81
      |
    7 |   - {id: ashamed, prompt: Ashamed?, kind: text, feeds: [good-bad], opposite-of: bad-service, minutes: {write: 1}, notes: {why: So.}}
      |                                                                                 ^^^^^^^^^^^ only one of two opposites says so
    ");
    insta::assert_snapshot!(told("outstanding-service"), @"
    error: `bad-service` asks for the opposite of `outstanding-service` already
     --> questions/ours.yaml:7:81
      |
    7 | ...t, feeds: [good-bad], opposite-of: outstanding-service, minutes: {write: 1}, notes: {why: So.}}
      |                                       ^^^^^^^^^^^^^^^^^^^ expected a question that has no opposite
      |
      = help: a shipped question is left out by the `drop` of an overlay
    ");
}

#[test]
fn where_the_shipped_one_is_left_out_another_may_take_its_place() {
    let overlay = format!(
        "format: 1
overlays: general
drop: [bad-service]
add:
  - {{id: ashamed, prompt: Ashamed?, kind: text, feeds: [good-bad], opposite-of: outstanding-service, {REST}}}
"
    );
    assert_eq!(complaints(&overlay), "");
    // Whose opposite is asked for need not be asked: then nothing stands beside it.
    let folder =
        Folder::with(&[("o.yaml", "format: 1\noverlays: general\ndrop: [outstanding-service]\n")]);
    assert_eq!(folder.complaints(), "");
    assert!(folder.load(&["general"]).is_ok());
}
