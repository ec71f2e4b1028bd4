//! Themes and votes that do not fit the answers and the people.

use super::*;

#[test]
fn themes_are_of_questions_that_are_asked_and_answered_in_words() {
    insta::assert_snapshot!(told("themes", "\
questions:
  goood: {}
  safe: {}
"), @r"
    error: `goood` is not asked in this edition
     --> editions/2026-q4/themes.yaml:3:3
      |
    3 |   goood: {}
      |   ^^^^^ did you mean `good`?

    error: `safe` is not answered in words, so it has no cards
     --> editions/2026-q4/themes.yaml:4:3
      |
    4 |   safe: {}
      |   ^^^^
    ");
}

#[test]
fn a_theme_says_something_and_holds_a_card_once() {
    insta::assert_snapshot!(told("themes", "\
questions:
  good:
    themes:
    - {id: a, says: ' ', cards: [maren, tom, maren]}
    - {id: a, says: A., cards: [maren]}
    - {id: b, says: B., cards: [maren]}
    - {id: c, says: C., cards: [tom, maren]}
    said-once: [tom, unnamed/00000000c0ffee00, unnamed/00000000c0ffee00]
    quotes: [{card: maren, words: ''}]
"), @r"
    error: the text is empty
     --> editions/2026-q4/themes.yaml:5:21
      |
    5 |     - {id: a, says: ' ', cards: [maren, tom, maren]}
      |                     ^^^ expected some words

    error: `maren` is there twice
     --> editions/2026-q4/themes.yaml:5:46
      |
    5 |     - {id: a, says: ' ', cards: [maren, tom, maren]}
      |                                              ^^^^^

    error: another theme of this question has this id
     --> editions/2026-q4/themes.yaml:6:12
      |
    6 |     - {id: a, says: A., cards: [maren]}
      |            ^

    error: `maren` is under more than 3 themes
     --> editions/2026-q4/themes.yaml:8:38
      |
    8 |     - {id: c, says: C., cards: [tom, maren]}
      |                                      ^^^^^

    error: `tom` is under a theme as well
     --> editions/2026-q4/themes.yaml:9:17
      |
    9 |     said-once: [tom, unnamed/00000000c0ffee00, unnamed/00000000c0ffee00]
      |                 ^^^ expected in one of the two

    error: `unnamed/00000000c0ffee00` is there twice
     --> editions/2026-q4/themes.yaml:9:48
      |
    9 |     said-once: [tom, unnamed/00000000c0ffee00, unnamed/00000000c0ffee00]
      |                                                ^^^^^^^^^^^^^^^^^^^^^^^^

    error: the text is empty
      --> editions/2026-q4/themes.yaml:10:35
       |
    10 |     quotes: [{card: maren, words: ''}]
       |                                   ^^ expected some words
    ");
}

#[test]
#[expect(clippy::too_many_lines, reason = "most are those of the snapshot")]
fn a_card_that_is_not_there_is_told() {
    insta::assert_snapshot!(told("themes", "\
questions:
  good:
    themes:
    - {id: a, says: A., cards: [maren/1, marn, ines]}
    said-once: [unnamed/00000000c0ffee01]
    quotes: [{card: tom, words: one owner}, {card: ines, words: A}]
  bad:
    said-once: [maren/3, maren, ines/1]
"), @r"
    error: there is no card `maren/1` of `good`
     --> editions/2026-q4/themes.yaml:5:33
      |
    5 |     - {id: a, says: A., cards: [maren/1, marn, ines]}
      |                                 ^^^^^^^ did you mean `maren`?

    error: `marn` does not take part in this edition
     --> editions/2026-q4/themes.yaml:5:42
      |
    5 |     - {id: a, says: A., cards: [maren/1, marn, ines]}
      |                                          ^^^^ did you mean `maren`?
      |
      = help: who takes part stands in `workshop.yaml`, under `participants`

    error: `ines` said nothing to `good` under their name
     --> editions/2026-q4/themes.yaml:5:48
      |
    5 |     - {id: a, says: A., cards: [maren/1, marn, ines]}
      |                                                ^^^^ expected one of `maren`, `tom`, `unnamed/00000000c0ffee00`

    error: there is no answer `unnamed/00000000c0ffee01` to `good`
     --> editions/2026-q4/themes.yaml:6:17
      |
    6 |     said-once: [unnamed/00000000c0ffee01]
      |                 ^^^^^^^^^^^^^^^^^^^^^^^^ did you mean `unnamed/00000000c0ffee00`?
      |
      = help: such an answer lies in `answers/unnamed`, in a file of that name

    error: `tom` does not say this
     --> editions/2026-q4/themes.yaml:7:33
      |
    7 |     quotes: [{card: tom, words: one owner}, {card: ines, words: A}]
      |                                 ^^^^^^^^^ expected a piece of it, word for word
      |
      = help: it says: One owner.

    error: `ines` said nothing to `good` under their name
     --> editions/2026-q4/themes.yaml:7:52
      |
    7 |     quotes: [{card: tom, words: one owner}, {card: ines, words: A}]
      |                                                    ^^^^ expected one of `maren`, `tom`, `unnamed/00000000c0ffee00`

    error: there is no card `maren/3` of `bad`
     --> editions/2026-q4/themes.yaml:9:17
      |
    9 |     said-once: [maren/3, maren, ines/1]
      |                 ^^^^^^^ did you mean `maren/2`?

    error: there is no card `maren` of `bad`
     --> editions/2026-q4/themes.yaml:9:26
      |
    9 |     said-once: [maren/3, maren, ines/1]
      |                          ^^^^^ did you mean `maren/2`?

    error: `ines` said nothing to `bad` under their name
     --> editions/2026-q4/themes.yaml:9:33
      |
    9 |     said-once: [maren/3, maren, ines/1]
      |                                 ^^^^^^ expected one of `maren/1`, `maren/2`
    ");
}

#[test]
fn no_more_dots_are_counted_than_people_have() {
    insta::assert_snapshot!(told("votes", "\
questions:
  goood: {rounds: []}
  good:
    rounds:
    - each: 2
      voted: 2
      dots: {we-stay: 5, one-owner: 0}
    - each: 1
      voted: 4
      dots: {we-sty: 1}
    - {each: 6, voted: 1, dots: {}}
  measuring:
    rounds:
    - {each: 1, voted: 1, dots: {silence: 1}}
"), @r"
    error: `goood` is not asked in this edition
     --> editions/2026-q4/votes.yaml:3:3
      |
    3 |   goood: {rounds: []}
      |   ^^^^^ did you mean `good`?

    error: 5 dots are more than 2 people have, with 2 each
     --> editions/2026-q4/votes.yaml:8:7
      |
    8 |       dots: {we-stay: 5, one-owner: 0}
      |       ^^^^ expected at most 4

    error: 5 dots on `we-stay` are more than 2 people can put there
     --> editions/2026-q4/votes.yaml:8:23
      |
    8 |       dots: {we-stay: 5, one-owner: 0}
      |                       ^ expected at most 4

    error: 4 people voted, of 3 who take part
      --> editions/2026-q4/votes.yaml:10:14
       |
    10 |       voted: 4
       |              ^ expected at most 3

    error: `we-sty` is no theme of `good`
      --> editions/2026-q4/votes.yaml:11:14
       |
    11 |       dots: {we-sty: 1}
       |              ^^^^^^ did you mean `we-stay`?

    error: `6` dots for each person
      --> editions/2026-q4/votes.yaml:12:14
       |
    12 |     - {each: 6, voted: 1, dots: {}}
       |              ^ expected a number from 1 to 5

    error: `silence` is no theme of `measuring`
      --> editions/2026-q4/votes.yaml:15:34
       |
    15 |     - {each: 1, voted: 1, dots: {silence: 1}}
       |                                  ^^^^^^^ it has none
    ");
}
