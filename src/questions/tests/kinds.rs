//! What each kind of question needs and takes.

use super::super::files_in;
use super::{complaints, one};

#[test]
fn a_right_set_is_fine() {
    assert_eq!(complaints(&one("prompt: Why?\nkind: text")), "");
}

#[test]
fn a_scale_whose_ends_are_wrong_hides_no_other_problem() {
    let faulty = one("prompt: Why?\nkind: scale-and-txt\nends: {low: bad, hihg: good}");
    insta::assert_snapshot!(complaints(&faulty), @r"
error: `txt` is no part of a kind of question
 --> questions/ours.yaml:7:11
  |
7 |     kind: scale-and-txt
  |           ^^^^^^^^^^^^^ did you mean `text`?

error: the key `hihg` is not known here
 --> questions/ours.yaml:8:22
  |
8 |     ends: {low: bad, hihg: good}
  |                      ^^^^ did you mean `high`?
");
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
fn what_is_unnamed_is_no_tally() {
    for kind in ["text", "list", "evidence-and-text"] {
        assert_eq!(complaints(&one(&format!("prompt: Why?\nkind: {kind}\nunnamed: true"))), "");
    }
    let both =
        "prompt: Why?\nkind: scale\nends: {low: a, high: b}\ntally-only: true\nunnamed: true";
    insta::assert_snapshot!(complaints(&one(both)), @r"
    error: `tally-only` keeps no names already
      --> questions/ours.yaml:10:5
       |
    10 |     unnamed: true
       |     ^^^^^^^ only one of the two
    ");
    insta::assert_snapshot!(complaints(&one("prompt: Why?\nkind: text\nunnamed: yes")), @r"
    error: `unnamed` must be `true` or `false`
     --> questions/ours.yaml:8:14
      |
    8 |     unnamed: yes
      |              ^^^ this is text
    ");
    insta::assert_snapshot!(complaints(&one("prompt: Why?\nkind: text\nunamed: true")), @r"
    error: the key `unamed` is not known here
     --> questions/ours.yaml:8:5
      |
    8 |     unamed: true
      |     ^^^^^^ did you mean `unnamed`?
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
        let text = std::fs::read_to_string(&file.path).unwrap();
        let (_, rest) = text.split_once("\nid: ").unwrap();
        // Under another id, and with ids of its own, each is a right set of a team.
        let rest =
            rest.replace("- id: ", "- id: our-").replace("opposite-of: ", "opposite-of: our-");
        let text = format!("format: 1\nid: our-{rest}");
        assert_eq!(complaints(&text), "");
    }
}
