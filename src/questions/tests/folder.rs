//! A team's own sets and overlays.

use proptest::prelude::*;

use super::super::file::{SetFile, SetInFile, text};
use super::super::{Origin, Unusable, all, check, load, shipped};
use super::{Folder, complaints, ids, one};
use crate::domain::{Keeps, QuestionSet};

#[test]
fn an_overlay_adds_replaces_and_drops() {
    let folder = Folder::with(&[(
        "changes.yaml",
        "format: 1
overlays: support-team
add:
  - {id: our-last, prompt: Last?, kind: text}
  - {id: our-second, after: measuring-success, prompt: Second?, kind: text}
replace:
  - {id: workload-tasks, prompt: Too much?, kind: text}
drop: [rep-qualities]
",
    )]);
    let sets = folder.load(&["support-team"]).unwrap();
    assert_eq!(ids(&sets[0]), ["measuring-success", "our-second", "workload-tasks", "our-last"]);
    assert_eq!(sets[0].questions[2].prompt.text(&crate::domain::Language::english()), "Too much?");
    let listed = all(Some(&folder.path())).unwrap();
    assert_eq!(listed[0].origin, Origin::Shipped);
    assert!(matches!(&listed[1].origin, Origin::Changed(files) if files.len() == 1));
}

#[test]
fn an_overlay_that_gives_names_to_answers_without_is_told_and_used() {
    let with = |more: &str| {
        format!(
            "format: 1
overlays: check-in
replace:
  - {{id: promise-broken, prompt: When?, kind: text{more}, minutes: {{write: 1}}, feeds: [changes], notes: {{why: So.}}}}
"
        )
    };
    insta::assert_snapshot!(complaints(&with("")), @r"
    warning: credo asks `promise-broken` without names, and this keeps them
     --> questions/ours.yaml:4:10
      |
    4 |   - {id: promise-broken, prompt: When?, kind: text, minutes: {write: 1}, feeds: [changes], notes: {why: So.}}
      |          ^^^^^^^^^^^^^^ `unnamed: true`, unless that is meant
    ");
    assert_eq!(complaints(&with(", unnamed: true")), "");
    let sets = Folder::with(&[("o.yaml", &with(""))]).load(&["check-in"]).unwrap();
    let asked = sets[0].questions.iter().find(|one| one.id.as_str() == "promise-broken").unwrap();
    assert_eq!(asked.keeps, Keeps::Names);
}

#[test]
fn an_overlay_that_does_not_fit_is_told() {
    insta::assert_snapshot!(complaints("format: 1
overlays: support-team
add:
  - {id: measuring-success, prompt: Again?, kind: text, minutes: {write: 1}, feeds: [scores], notes: {why: So.}}
  - {id: outstanding-service, prompt: Again?, kind: text, minutes: {write: 1}, feeds: [scores], notes: {why: So.}}
  - {id: mine, after: measuring-sucess, prompt: Mine?, kind: text, minutes: {write: 1}, feeds: [scores], notes: {why: So.}}
replace:
  - {id: workload, prompt: Too much?, kind: text, minutes: {write: 1}, feeds: [scores], notes: {why: So.}}
drop: [rep-quality, nothing-like-it]
"), @r"
error: `measuring-success` is a question of `support-team` already
 --> questions/ours.yaml:4:10
  |
4 |   - {id: measuring-success, prompt: Again?, kind: text, minutes: {write: 1}, feeds: [scores], notes: {why: So.}}
  |          ^^^^^^^^^^^^^^^^^ give it an id of its own
  |
  = help: to change the question, put it under `replace`

error: `outstanding-service` is a question of `general` already
 --> questions/ours.yaml:5:10
  |
5 |   - {id: outstanding-service, prompt: Again?, kind: text, minutes: {write: 1}, feeds: [scores], notes: {why: So.}}
  |          ^^^^^^^^^^^^^^^^^^^ give it an id of its own

error: `support-team` has no question `measuring-sucess`
 --> questions/ours.yaml:6:23
  |
6 |   - {id: mine, after: measuring-sucess, prompt: Mine?, kind: text, minutes: {write: 1}, feeds: [scores], notes: {why: So.}}
  |                       ^^^^^^^^^^^^^^^^ did you mean `measuring-success`?

error: `support-team` has no question `workload`
 --> questions/ours.yaml:8:10
  |
8 |   - {id: workload, prompt: Too much?, kind: text, minutes: {write: 1}, feeds: [scores], notes: {why: So.}}
  |          ^^^^^^^^ did you mean `workload-tasks`?

error: `support-team` has no question `rep-quality`
 --> questions/ours.yaml:9:8
  |
9 | drop: [rep-quality, nothing-like-it]
  |        ^^^^^^^^^^^ did you mean `rep-qualities`?

error: `support-team` has no question `nothing-like-it`
 --> questions/ours.yaml:9:21
  |
9 | drop: [rep-quality, nothing-like-it]
  |                     ^^^^^^^^^^^^^^^
  |
  = help: its questions are measuring-success, rep-qualities, workload-tasks, outstanding-service
");
    insta::assert_snapshot!(complaints("format: 1\noverlays: suport-team\n"), @r"
    error: this overlay changes nothing
     --> questions/ours.yaml:2:11
      |
    2 | overlays: suport-team
      |           ^^^^^^^^^^^ needs `add`, `replace` or `drop`

    error: no set `suport-team` is shipped
     --> questions/ours.yaml:2:11
      |
    2 | overlays: suport-team
      |           ^^^^^^^^^^^ did you mean `support-team`?
    ");
}

#[test]
fn ids_are_not_used_again() {
    let ours = one("prompt: Why?\nkind: text");
    let folder = Folder::with(&[
        ("a.yaml", &ours),
        ("b.yaml", &ours),
        ("c.yaml", &ours.replace("ours", "general").replace("first", "bad-service")),
    ]);
    insta::assert_snapshot!(folder.complaints(), @r"
    error: `ours` is the id of another set
     --> questions/b.yaml:2:5
      |
    2 | id: ours
      |     ^^^^ it is in questions/a.yaml already

    error: `general` is the id of a shipped set
     --> questions/c.yaml:2:5
      |
    2 | id: general
      |     ^^^^^^^ give it an id of its own
      |
      = help: to change the shipped set, write `overlays: general`
    ");
    assert!(folder.load(&["support-team"]).is_err());
}

#[test]
fn a_teams_own_set_is_found_and_an_unknown_one_is_told() {
    let folder = Folder::with(&[("ours.yaml", &one("prompt: Why?\nkind: text"))]);
    let sets = folder.load(&["ours", "company"]).unwrap();
    assert_eq!(sets.iter().map(|set| set.id.as_str()).collect::<Vec<_>>(), ["ours", "company"]);
    assert_eq!(folder.load(&["our"]).unwrap_err(), "there is no question set `our`");
    let elsewhere = load(&["compony".parse().unwrap()], None).unwrap_err();
    assert!(
        matches!(elsewhere, Unusable::NoSuchSet { instead, .. } if instead == "did you mean `company`?")
    );
}

#[test]
fn a_copy_of_a_shipped_set_is_that_set() {
    let folder = Folder::with(&[("general.yaml", super::super::shipped_text("general").unwrap())]);
    assert_eq!(folder.complaints(), "");
    assert_eq!(all(Some(&folder.path())).unwrap().len(), 6);
}

#[test]
fn hidden_files_and_other_files_are_left_alone() {
    let folder = Folder::with(&[(".ours.yaml", "nonsense"), ("notes.txt", "nonsense")]);
    assert_eq!(folder.load(&["company"]).unwrap().len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_bytes_do_any_harm(bytes in any::<Vec<u8>>()) {
        let folder = Folder::with(&[]);
        let file = folder.put("ours.yaml", &bytes);
        check(&[file.into()]).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_survives_a_file(prompt in any::<String>(), why in any::<String>()) {
        let english = crate::domain::Localized::english;
        prop_assume!(english(&prompt).is_ok() && english(&why).is_ok());
        let mut set = shipped(&"company".parse().unwrap()).unwrap().unwrap();
        set.questions[0].prompt = english(&prompt).unwrap();
        set.questions[1].notes.why = Some(english(&why).unwrap());
        let text = text(&set).unwrap();
        let read = crate::yaml::parse::<SetFile>("x", text.into(), crate::yaml::Limits::KEPT);
        let (file, _) = read.unwrap_or_else(|wrong| panic!("{wrong}"));
        prop_assert_eq!(QuestionSet::try_from(SetInFile::from(file)), Ok(set));
    }
}
