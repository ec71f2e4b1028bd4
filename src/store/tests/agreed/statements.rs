//! Statements and commitments that do not fit the people and what they name.

use super::*;

#[test]
fn support_stands_lowest_first_and_from_no_more_than_take_part() {
    insta::assert_snapshot!(told("statements", "\
promise:
  text: ''
  support: [5, 4]
goal:
  text: Every kiln.
  support: [1, 2, 3, 4]
  from:
  - {question: good, theme: we-sty}
  - {question: good, card: ines}
  - {question: gud, card: tom}
"), @r"
    error: the text is empty
     --> editions/2026-q4/statements.yaml:3:9
      |
    3 |   text: ''
      |         ^^ expected some words

    error: support stands lowest first
     --> editions/2026-q4/statements.yaml:4:3
      |
    4 |   support: [5, 4]
      |   ^^^^^^^
      |
      = help: any other order could tell whose a number is

    error: 4 people gave their support, of 3 who take part
     --> editions/2026-q4/statements.yaml:7:3
      |
    7 |   support: [1, 2, 3, 4]
      |   ^^^^^^^ expected at most 3

    error: `we-sty` is no theme of `good`
     --> editions/2026-q4/statements.yaml:9:29
      |
    9 |   - {question: good, theme: we-sty}
      |                             ^^^^^^ did you mean `we-stay`?

    error: `gud` is not asked in this edition
      --> editions/2026-q4/statements.yaml:11:16
       |
    11 |   - {question: gud, card: tom}
       |                ^^^ expected one of `good`, `measuring`, `safe`, `bad`
    ");
}

#[test]
#[expect(clippy::too_many_lines, reason = "most are those of the snapshot")]
fn principles_and_objections_are_what_they_name() {
    insta::assert_snapshot!(told("statements", "\
principles:
- {id: calm, name: Calm, means: We breathe., since: 2027-q1, in-practice: ['']}
- {id: calm, name: '', means: '', since: 2026-q4, even-over: ''}
- {id: order, name: Order, means: O., since: 2026-q3}
order: [people, '', people]
rituals: ['']
voted-down:
- {about: never, text: '', support: [3, 2]}
dissent:
- {id: d1, about: clam, by: tomm, text: '', answer: ''}
- {id: d1, about: never, text: I do.}
"), @r"
    error: what stands in `2026-q4` cannot have begun in `2027-q1`
     --> editions/2026-q4/statements.yaml:3:53
      |
    3 | - {id: calm, name: Calm, means: We breathe., since: 2027-q1, in-practice: ['']}
      |                                                     ^^^^^^^ expected `2026-q4` or an earlier edition

    error: the text is empty
     --> editions/2026-q4/statements.yaml:3:76
      |
    3 | - {id: calm, name: Calm, means: We breathe., since: 2027-q1, in-practice: ['']}
      |                                                                            ^^ expected some words

    error: another principle has this id
     --> editions/2026-q4/statements.yaml:4:8
      |
    4 | - {id: calm, name: '', means: '', since: 2026-q4, even-over: ''}
      |        ^^^^

    error: the text is empty
     --> editions/2026-q4/statements.yaml:4:20
      |
    4 | - {id: calm, name: '', means: '', since: 2026-q4, even-over: ''}
      |                    ^^ expected some words

    error: the text is empty
     --> editions/2026-q4/statements.yaml:4:31
      |
    4 | - {id: calm, name: '', means: '', since: 2026-q4, even-over: ''}
      |                               ^^ expected some words

    error: the text is empty
     --> editions/2026-q4/statements.yaml:4:62
      |
    4 | - {id: calm, name: '', means: '', since: 2026-q4, even-over: ''}
      |                                                              ^^ expected some words

    error: no principle can have the id `order`, which means something else
     --> editions/2026-q4/statements.yaml:5:8
      |
    5 | - {id: order, name: Order, means: O., since: 2026-q3}
      |        ^^^^^ expected another id

    error: the text is empty
     --> editions/2026-q4/statements.yaml:6:17
      |
    6 | order: [people, '', people]
      |                 ^^ expected some words

    error: it has its place in the order already
     --> editions/2026-q4/statements.yaml:6:21
      |
    6 | order: [people, '', people]
      |                     ^^^^^^

    error: the text is empty
     --> editions/2026-q4/statements.yaml:7:11
      |
    7 | rituals: ['']
      |           ^^ expected some words

    error: the text is empty
     --> editions/2026-q4/statements.yaml:9:24
      |
    9 | - {about: never, text: '', support: [3, 2]}
      |                        ^^ expected some words

    error: support stands lowest first
     --> editions/2026-q4/statements.yaml:9:28
      |
    9 | - {about: never, text: '', support: [3, 2]}
      |                            ^^^^^^^
      |
      = help: any other order could tell whose a number is

    error: there is no principle `clam`
      --> editions/2026-q4/statements.yaml:11:19
       |
    11 | - {id: d1, about: clam, by: tomm, text: '', answer: ''}
       |                   ^^^^ did you mean `calm`?

    error: `tomm` does not take part in this edition
      --> editions/2026-q4/statements.yaml:11:29
       |
    11 | - {id: d1, about: clam, by: tomm, text: '', answer: ''}
       |                             ^^^^ did you mean `tom`?
       |
       = help: who takes part stands in `workshop.yaml`, under `participants`

    error: the text is empty
      --> editions/2026-q4/statements.yaml:11:41
       |
    11 | - {id: d1, about: clam, by: tomm, text: '', answer: ''}
       |                                         ^^ expected some words

    error: the text is empty
      --> editions/2026-q4/statements.yaml:11:53
       |
    11 | - {id: d1, about: clam, by: tomm, text: '', answer: ''}
       |                                                     ^^ expected some words

    error: another dissent has this id
      --> editions/2026-q4/statements.yaml:12:8
       |
    12 | - {id: d1, about: never, text: I do.}
       |        ^^
    ");
}

#[test]
#[expect(clippy::too_many_lines, reason = "most are those of the snapshot")]
fn commitments_are_of_people_who_take_part_and_for_issues_that_are_there() {
    insta::assert_snapshot!(told("commitments", "\
commitments:
- {id: c1, owner: tomm, will: '', by: 2026-12-01, asks: we, from: ''}
- {id: c1, owner: tom, will: Ask., by: 2026-12-01, issue: {question: good, theme: silence}}
requests:
- {id: r1, to: IT, asked-by: them, ask: '', by: 2026-12-01, answer: {agreed: true, words: ''}}
- {id: r1, to: IT, asked-by: tom, ask: A van., by: 2026-12-01}
not-now:
- {issue: {question: good, theme: we-stay}, why: Later.}
- {issue: {question: good, theme: we-stay}, why: ''}
"), @r"
    error: `tomm` does not take part in this edition
     --> editions/2026-q4/commitments.yaml:3:19
      |
    3 | - {id: c1, owner: tomm, will: '', by: 2026-12-01, asks: we, from: ''}
      |                   ^^^^ did you mean `tom`?
      |
      = help: who takes part stands in `workshop.yaml`, under `participants`

    error: the text is empty
     --> editions/2026-q4/commitments.yaml:3:31
      |
    3 | - {id: c1, owner: tomm, will: '', by: 2026-12-01, asks: we, from: ''}
      |                               ^^ expected some words

    error: `we` does not take part in this edition
     --> editions/2026-q4/commitments.yaml:3:57
      |
    3 | - {id: c1, owner: tomm, will: '', by: 2026-12-01, asks: we, from: ''}
      |                                                         ^^ expected one of `maren`, `ines`, `tom`
      |
      = help: who takes part stands in `workshop.yaml`, under `participants`

    error: the text is empty
     --> editions/2026-q4/commitments.yaml:3:67
      |
    3 | - {id: c1, owner: tomm, will: '', by: 2026-12-01, asks: we, from: ''}
      |                                                                   ^^ expected some words

    error: another commitment has this id
     --> editions/2026-q4/commitments.yaml:4:8
      |
    4 | - {id: c1, owner: tom, will: Ask., by: 2026-12-01, issue: {question: good, theme: silence}}
      |        ^^

    error: `silence` is no theme of `good`
     --> editions/2026-q4/commitments.yaml:4:83
      |
    4 | - {id: c1, owner: tom, will: Ask., by: 2026-12-01, issue: {question: good, theme: silence}}
      |                                                                                   ^^^^^^^ expected one of `we-stay`, `one-owner`

    error: `them` does not take part in this edition
     --> editions/2026-q4/commitments.yaml:6:30
      |
    6 | - {id: r1, to: IT, asked-by: them, ask: '', by: 2026-12-01, answer: {agreed: true, words: ''}}
      |                              ^^^^ expected one of `maren`, `ines`, `tom`
      |
      = help: who takes part stands in `workshop.yaml`, under `participants`

    error: the text is empty
     --> editions/2026-q4/commitments.yaml:6:41
      |
    6 | - {id: r1, to: IT, asked-by: them, ask: '', by: 2026-12-01, answer: {agreed: true, words: ''}}
      |                                         ^^ expected some words

    error: the text is empty
     --> editions/2026-q4/commitments.yaml:6:91
      |
    6 | - {id: r1, to: IT, asked-by: them, ask: '', by: 2026-12-01, answer: {agreed: true, words: ''}}
      |                                                                                           ^^ expected some words

    error: another request has this id
     --> editions/2026-q4/commitments.yaml:7:8
      |
    7 | - {id: r1, to: IT, asked-by: tom, ask: A van., by: 2026-12-01}
      |        ^^

    error: it is said already why this is not now
      --> editions/2026-q4/commitments.yaml:10:4
       |
    10 | - {issue: {question: good, theme: we-stay}, why: ''}
       |    ^^^^^

    error: the text is empty
      --> editions/2026-q4/commitments.yaml:10:50
       |
    10 | - {issue: {question: good, theme: we-stay}, why: ''}
       |                                                  ^^ expected some words
    ");
}
