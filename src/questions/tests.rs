//! What people see when a question set is wrong, and what overlays do.

use std::path::PathBuf;

use proptest::prelude::*;

use super::file::SetInFile;
use super::*;
use crate::domain::QuestionSet;

/// A folder of question sets.
struct Folder(tempfile::TempDir);

impl Folder {
    fn with(files: &[(&str, &str)]) -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        for (name, text) in files {
            folder.put(name, text.as_bytes());
        }
        folder
    }

    #[expect(clippy::disallowed_methods, reason = "a test may write as it likes")]
    fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    fn complaints(&self) -> String {
        self.name(&check(&files_in(self.0.path()).unwrap()).unwrap().to_string())
    }

    fn load(&self, wanted: &[&str]) -> Result<Vec<QuestionSet>, String> {
        let wanted: Vec<_> = wanted.iter().map(|id| id.parse().unwrap()).collect();
        load(&wanted, Some(self.0.path())).map_err(|error| self.name(&error.to_string()))
    }

    /// Puts a name that stays the same where the folder's own stands.
    fn name(&self, text: &str) -> String {
        text.replace(&format!("{}/", self.0.path().display()), "questions/")
    }
}

fn complaints(text: &str) -> String {
    Folder::with(&[("ours.yaml", text)]).complaints()
}

fn ids(set: &QuestionSet) -> Vec<&str> {
    set.questions.iter().map(|question| question.id.as_str()).collect()
}

/// A set of one question with these lines, each indented by four.
fn one(lines: &str) -> String {
    let lines: Vec<_> = lines.lines().map(|line| format!("    {line}\n")).collect();
    format!(
        "format: 1\nid: ours\ntitle: Ours\nquestions:\n  - id: first\n{}    \
         minutes: {{write: 1}}\n    feeds: [scores]\n    notes: {{why: Because.}}\n",
        lines.concat()
    )
}

#[test]
fn a_right_set_is_fine() {
    assert_eq!(complaints(&one("prompt: Why?\nkind: text")), "");
}

#[expect(clippy::too_many_lines, reason = "a bad file has many complaints")]
#[test]
fn every_problem_of_a_file_is_told_at_once() {
    insta::assert_snapshot!(complaints("format: 1
id: Ours
title: 2009
questions:
  - id: first
    promt: Why?
    kind: scale-and-txt
    minuts: {write: 2}
  - id: first
    prompt: {en: How?, german: Wie?}
    kind: scale
    tally_only: true
    feeds: [score]
    when: {edition: frist}
  - prompt: ''
    kind: list
    at-most: 50
    columns: [{id: who}]
    words: few
"), @r"
error: `Ours` is not an id: use lower-case letters and digits, in words joined by single hyphens, at most 64 characters
 --> questions/ours.yaml:2:5
  |
2 | id: Ours
  |     ^^^^

error: `title` must be text or a map of keys
 --> questions/ours.yaml:3:8
  |
3 | title: 2009
  |        ^^^^ this is a number; put it in quotes to make it text

error: the key `promt` is not known here
 --> questions/ours.yaml:6:5
  |
6 |     promt: Why?
  |     ^^^^^ did you mean `prompt`?

error: `txt` is no part of a kind of question
 --> questions/ours.yaml:7:11
  |
7 |     kind: scale-and-txt
  |           ^^^^^^^^^^^^^ did you mean `text`?

error: the key `minuts` is not known here
 --> questions/ours.yaml:8:5
  |
8 |     minuts: {write: 2}
  |     ^^^^^^ did you mean `minutes`?

error: two questions are called `first`
 --> questions/ours.yaml:9:9
  |
9 |   - id: first
  |         ^^^^^ give it an id of its own

error: a language is a code such as `en`, `de` or `pt-BR`
  --> questions/ours.yaml:10:24
   |
10 |     prompt: {en: How?, german: Wie?}
   |                        ^^^^^^

error: a scale needs `ends`
  --> questions/ours.yaml:11:11
   |
11 |     kind: scale
   |           ^^^^^ what do 1 and 5 mean?
   |
   = help: add a line such as `ends: {low: not at all, high: very much}`

error: the key `tally_only` is not known here
  --> questions/ours.yaml:12:5
   |
12 |     tally_only: true
   |     ^^^^^^^^^^ did you mean `tally-only`?

error: the word `score` is not known here
  --> questions/ours.yaml:13:13
   |
13 |     feeds: [score]
   |             ^^^^^ did you mean `scores`?

error: the word `frist` is not known here
  --> questions/ours.yaml:14:21
   |
14 |     when: {edition: frist}
   |                     ^^^^^ did you mean `first`?

error: `id` is missing
  --> questions/ours.yaml:15:5
   |
15 |   - prompt: ''
   |     ^^^^^^ needs `id`

error: the text is empty
  --> questions/ours.yaml:15:13
   |
15 |   - prompt: ''
   |             ^^

error: `at-most` is out of range
  --> questions/ours.yaml:17:14
   |
17 |     at-most: 50
   |              ^^ expected a number from 1 to 20

error: `label` is missing
  --> questions/ours.yaml:18:16
   |
18 |     columns: [{id: who}]
   |                ^^ needs `label`

error: `words` must be a whole number
  --> questions/ours.yaml:19:12
   |
19 |     words: few
   |            ^^^ this is text
");
}

#[test]
fn each_kind_says_what_it_needs() {
    insta::assert_snapshot!(complaints(&one("prompt: Why?\nkind: scale")), @r"
    error: a scale needs `ends`
     --> questions/ours.yaml:7:11
      |
    7 |     kind: scale
      |           ^^^^^ what do 1 and 5 mean?
      |
      = help: add a line such as `ends: {low: not at all, high: very much}`
    ");
    insta::assert_snapshot!(complaints(&one("prompt: Why?\nkind: choice-and-text")), @r"
    error: a choice needs at least two `options`
     --> questions/ours.yaml:7:11
      |
    7 |     kind: choice-and-text
      |           ^^^^^^^^^^^^^^^
      |
      = help: options look like `- {id: reduce-effort, label: Reduce their effort}`
    ");
    insta::assert_snapshot!(
        complaints(&one("prompt: Why?\nkind: multi-choice\noptions: [{id: a, label: A}]")), @r"
        error: a multi-choice needs at least two `options`
         --> questions/ours.yaml:8:5
          |
        8 |     options: [{id: a, label: A}]
          |     ^^^^^^^
          |
          = help: options look like `- {id: reduce-effort, label: Reduce their effort}`
        "
    );
}

#[test]
fn each_kind_says_what_it_does_not_take() {
    insta::assert_snapshot!(complaints(&one("prompt: Why?
kind: text
ends: {low: bad, high: good}
options: [{id: a, label: A}, {id: a, label: B}]
other: true
at-most: 3
columns: [{id: who, label: Who}]
tally-only: true
after: second")), @r"
error: a question of kind `text` takes no `ends`
 --> questions/ours.yaml:8:5
  |
8 |     ends: {low: bad, high: good}
  |     ^^^^ only for `scale`

error: a question of kind `text` takes no `options`
 --> questions/ours.yaml:9:5
  |
9 |     options: [{id: a, label: A}, {id: a, label: B}]
  |     ^^^^^^^ only for `choice`, `multi-choice`, `ranking`

error: two options are called `a`
 --> questions/ours.yaml:9:39
  |
9 |     options: [{id: a, label: A}, {id: a, label: B}]
  |                                       ^ give it an id of its own

error: a question of kind `text` takes no `other`
  --> questions/ours.yaml:10:5
   |
10 |     other: true
   |     ^^^^^ only for `ranking`

error: a question of kind `text` takes no `at-most`
  --> questions/ours.yaml:11:5
   |
11 |     at-most: 3
   |     ^^^^^^^ only for `list`, `multi-choice`, `ranking`

error: a question of kind `text` takes no `columns`
  --> questions/ours.yaml:12:5
   |
12 |     columns: [{id: who, label: Who}]
   |     ^^^^^^^ only for `list`

error: only numbers can be tallied without people
  --> questions/ours.yaml:13:5
   |
13 |     tally-only: true
   |     ^^^^^^^^^^ only for `kind: scale`

error: `after: second` belongs in the `add` of an overlay
  --> questions/ours.yaml:14:5
   |
14 |     after: second
   |     ^^^^^
   |
   = help: questions of a set are asked in the order in which they stand
");
    insta::assert_snapshot!(complaints(&one("prompt: Why?\nkind: evidence\nwords: 3")), @r"
    error: a question of kind `evidence` takes no `words`
     --> questions/ours.yaml:8:5
      |
    8 |     words: 3
      |     ^^^^^ only for `text`
    ");
}

#[test]
fn a_strange_kind_gets_the_nearest_word() {
    insta::assert_snapshot!(complaints(&one("prompt: Why?\nkind: scael")), @r"
    error: `scael` is no kind of question
     --> questions/ours.yaml:7:11
      |
    7 |     kind: scael
      |           ^^^^^ did you mean `scale`?
    ");
    insta::assert_snapshot!(complaints(&one("prompt: Why?\nkind: text-and-text")), @r"
    error: `text` is in the kind twice
     --> questions/ours.yaml:7:11
      |
    7 |     kind: text-and-text
      |           ^^^^^^^^^^^^^ each part once
    ");
    insta::assert_snapshot!(complaints(&one("prompt: Why?\nkind: choice-and-ranking")), @r"
    error: two parts of this kind would share the same options
     --> questions/ours.yaml:7:11
      |
    7 |     kind: choice-and-ranking
      |           ^^^^^^^^^^^^^^^^^^ only one of `choice`, `multi-choice`, `ranking`
    ");
}

#[test]
fn what_deserves_a_look_is_a_warning() {
    insta::assert_snapshot!(complaints("format: 1
id: ours
title: Ours
questions:
  - id: first
    prompt: one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six
    kind: scale
    ends: {low: '1', high: '1'}
  - id: second
    prompt: Why?
    kind: text
    minutes: {write: 100}
    feeds: [scores]
    notes: {why: Because.}
"), @r"
warning: 100 minutes are planned for this set
 --> questions/ours.yaml:4:1
  |
4 | questions:
  | ^^^^^^^^^ 90 are much for one sitting

warning: nothing says why `first` is asked
 --> questions/ours.yaml:5:5
  |
5 |   - id: first
  |     ^^ `notes: {why: …}` is what the facilitator says

warning: no time is planned for `first`
 --> questions/ours.yaml:5:5
  |
5 |   - id: first
  |     ^^ such as `minutes: {write: 2, reveal: 3}`

warning: the answers to `first` feed no section of the document
 --> questions/ours.yaml:5:5
  |
5 |   - id: first
  |     ^^ such as `feeds: [principles]`

warning: the prompt of `first` has 26 words
 --> questions/ours.yaml:6:5
  |
6 |     prompt: one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five...
  |     ^^^^^^ 25 are what people take in at once

warning: both ends of the scale of `first` read the same
 --> questions/ours.yaml:8:5
  |
8 |     ends: {low: '1', high: '1'}
  |     ^^^^

warning: `low` does not say what that end of the scale means
 --> questions/ours.yaml:8:17
  |
8 |     ends: {low: '1', high: '1'}
  |                 ^^^ words, such as `not at all`

warning: `high` does not say what that end of the scale means
 --> questions/ours.yaml:8:28
  |
8 |     ends: {low: '1', high: '1'}
  |                            ^^^ words, such as `not at all`
");
}

#[test]
fn the_shipped_sets_need_no_second_look() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/questions");
    for file in files_in(folder.as_ref()).unwrap() {
        let text = std::fs::read_to_string(&file).unwrap();
        let (_, rest) = text.split_once("\nid: ").unwrap();
        // Under another id, and with ids of its own, each is a right set of a team.
        let text = format!("format: 1\nid: our-{}", rest.replace("- id: ", "- id: our-"));
        assert_eq!(complaints(&text), "");
    }
}

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
    let listed = all(Some(folder.0.path())).unwrap();
    assert_eq!(listed[0].origin, Origin::Shipped);
    assert!(matches!(&listed[1].origin, Origin::Changed(files) if files.len() == 1));
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
        check(&[file]).unwrap();
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
        let text = serde_yaml::to_string(&SetInFile::from(&set)).unwrap();
        let read = crate::yaml::parse::<SetInFile>("x", text.into(), crate::yaml::Limits::KEPT);
        let (file, _) = read.unwrap_or_else(|wrong| panic!("{wrong}"));
        prop_assert_eq!(QuestionSet::try_from(file), Ok(set));
    }
}
