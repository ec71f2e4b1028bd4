//! What was promised, looked after between two workshops: listed, and noted day by day.

use snapbox::{assert_data_eq, str};

use crate::due::of_two;
use crate::workplace::Workplace;
#[cfg(unix)]
use crate::workshop::{NARROW, WIDE, credo};

const UPDATES: &str = "editions/2025-q4/updates.yaml";

/// Returns the exit status and what was said on the 12th of January 2026.
fn said(workplace: &Workplace, arguments: &str, lines: &str) -> String {
    workplace.credo(arguments).on("2026-01-12").types(lines).runs().to_string()
}

#[test]
fn what_was_promised_is_listed_with_how_it_stands() {
    let workplace = of_two("closed");
    assert_data_eq!(
        said(&workplace, "commitments", ""),
        str![[r#"
Id   Who  What                    By                   Stands
─────────────────────────────────────────────────────────────
c1   Ada  Ring back within a day  9 Jan 2026, overdue
c2   Ben  Count                   1 Feb 2026

Id   Who asked whom  For what             By           Answer
──────────────────────────────────────────────────────────────────
r1   Ada, to Sales   No dates without us  16 Jan 2026  nothing yet
[exit status: 0]
"#]]
    );
}

/// Makes the culture folder of a team that has noted how it stands.
fn noted() -> Workplace {
    let workplace = of_two("closed");
    workplace.write(
        UPDATES,
        "format: 1
commitments:
- {id: c1, when: 2026-01-05, state: not-started}
- {id: c1, when: 2026-01-09, state: nearly, figure: 26 of 30, line: The phone is not in it}
requests:
- {id: r1, when: 2026-01-10, answer: {agreed: false, when: 2026-01-09, words: Not this year}}
",
    );
    workplace
}

#[test]
fn what_was_noted_last_stands_beside_what_was_promised() {
    let workplace = noted();
    assert_data_eq!(
        said(&workplace, "commitments", ""),
        str![[r#"
Id   Who  What                    By                   Stands
────────────────────────────────────────────────────────────────────────────────
c1   Ada  Ring back within a day  9 Jan 2026, overdue  nearly, 9 Jan 2026: 26 of
                                                       30 (The phone is not in
                                                       it)
c2   Ben  Count                   1 Feb 2026

Id   Who asked whom  For what             By           Answer
────────────────────────────────────────────────────────────────────────────────
r1   Ada, to Sales   No dates without us  16 Jan 2026  no, 9 Jan 2026: “Not this
                                                       year”
[exit status: 0]
"#]]
    );
    assert_data_eq!(
        said(&workplace, "commitments --owner ben", ""),
        str![[r#"
Id   Who  What   By          Stands
───────────────────────────────────
c2   Ben  Count  1 Feb 2026
[exit status: 0]
"#]]
    );
    assert_data_eq!(
        said(&workplace, "commitments --owner cy", ""),
        str![[r#"
error: nobody called `cy` takes part
hint: these do: ada, ben
[exit status: 2]
"#]]
    );
}

#[test]
fn what_was_promised_can_be_read_by_programs() {
    let workplace = noted();
    assert_data_eq!(
        said(&workplace, "commitments --owner ada --format json", ""),
        str![[r#"
{
  "format": 1,
  "credo": "commitments",
  "edition": "2025-q4",
  "commitments": [
    {
      "id": "c1",
      "owner": "ada",
      "who": "Ada",
      "will": "Ring back within a day",
      "by": "2026-01-09",
      "measure": null,
      "from": null,
      "to": null,
      "asks": "Ben",
      "asks-on": "2026-02-02",
      "update": {
        "day": "2026-01-09",
        "state": "nearly",
        "figure": "26 of 30",
        "line": "The phone is not in it"
      }
    }
  ],
  "requests": [
    {
      "id": "r1",
      "to": "Sales",
      "asked-by": "ada",
      "who": "Ada",
      "ask": "No dates without us",
      "by": "2026-01-16",
      "answer": "no",
      "answered-on": "2026-01-09",
      "words": "Not this year",
      "line": null
    }
  ]
}
[exit status: 0]
"#]]
    );
}

#[test]
fn what_was_promised_is_a_list_to_tick_off() {
    let workplace = noted();
    assert_data_eq!(
        said(&workplace, "commitments --format markdown", ""),
        str![[r#"
# What we took on

**Kestrel, Support.** 2025 Q4.
We look at all of it again on 18 March 2026.

## What we will do

- [ ] **c1** Ring back within a day (Ada, by 9 January)
  - Ben asks on 2 February
  - Nearly done, as of 9 January
  - Now: 26 of 30
  - The phone is not in it
- [ ] **c2** Count (Ben, by 1 February)

## What we asked of others

- [x] **r1** No dates without us (asked of: Sales; Ada asked, answer due 16 January)
  - The answer was no.
    “Not this year”
[exit status: 0]
"#]]
    );
}

#[test]
fn the_list_to_tick_off_is_the_piece_of_the_document() {
    let workplace = of_two("closed");
    let piece = workplace.credo("write tasks --stdout").runs().out;
    assert_eq!(workplace.credo("commitments --format markdown").runs().out, piece);
    workplace
        .write(UPDATES, "format: 1\ncommitments:\n- {id: c2, when: 2026-01-05, state: done}\n");
    let ticked = workplace.credo("commitments --format markdown --owner Ben").runs().out;
    assert!(ticked.contains("- [x] **c2**") && !ticked.contains("c1"), "{ticked}");
}

#[test]
fn what_is_given_is_noted_without_asking() {
    let workplace = of_two("closed");
    let first =
        workplace.credo("commitments update c1 --state partly --on 2026-01-05").with("--figure");
    assert_data_eq!(
        first.with("12 of 30").on("2026-01-12").runs().to_string(),
        str![[r#"
c1 is noted: partly, 5 Jan 2026: 12 of 30.
[exit status: 0]
"#]]
    );
    assert_data_eq!(
        said(&workplace, "commitments update c2 --state done", ""),
        str![[r#"
c2 is noted: done, 12 Jan 2026.
[exit status: 0]
"#]]
    );
    assert_data_eq!(
        said(&workplace, "commitments update c1 --state done", ""),
        str![[r#"
Its day was 9 January 2026: it is done late.
c1 is noted: done late, 12 Jan 2026.
[exit status: 0]
"#]]
    );
    let late = "commitments update c2 --state done-late --on 2026-01-12";
    assert_data_eq!(
        said(&workplace, late, ""),
        str![[r#"
Its day is 1 February 2026: it is not late.
c2 is noted: done, 12 Jan 2026.
[exit status: 0]
"#]]
    );
    assert_data_eq!(
        workplace.read(UPDATES),
        str![[r#"
format: 1
commitments:
- id: c1
  when: 2026-01-05
  state: partly
  figure: 12 of 30
- id: c2
  when: 2026-01-12
  state: done
- id: c1
  when: 2026-01-12
  state: done-late
- id: c2
  when: 2026-01-12
  state: done

"#]]
    );
}

#[test]
fn an_answer_that_is_given_is_noted_without_asking() {
    let workplace = of_two("closed");
    let no = workplace.credo("commitments answer r1 --no --words").with("Not this year");
    assert_data_eq!(
        no.on("2026-01-12").runs().to_string(),
        str![[r#"
r1 is noted: no, 12 Jan 2026: “Not this year”.
[exit status: 0]
"#]]
    );
    // Words that end in a full stop get no second one.
    let place = of_two("closed");
    let ended = place.credo("commitments answer r1 --no --words").with("Not this year.");
    let told = ended.on("2026-01-12").runs().to_string();
    assert!(told.contains("2026: “Not this year.”\n"), "{told}");
    assert_data_eq!(
        workplace.read(UPDATES),
        str![[r#"
format: 1
requests:
- id: r1
  when: 2026-01-12
  answer:
    agreed: false
    when: 2026-01-12
    words: Not this year

"#]]
    );
}

#[test]
fn what_is_not_given_is_asked() {
    let workplace = of_two("closed");
    let talk =
        said(&workplace, "commitments update", "1\n4\n:back\n6\n\n\nAda has left\n2026-01-10\n");
    assert_data_eq!(
        talk,
        str![[r#"
Which commitment?
  1. c1 Ada: Ring back within a day
  2. c2 Ben: Count
1 to 2 [1]: 
How far is it? Ring back within a day
  1. done
  2. done late
  3. nearly, which is not done
  4. partly
  5. not started
  6. dropped
1 to 6 [1]: 
(`:back` `:pause`)
Enter: no figure.
The figure now: 
How far is it? Ring back within a day
  1. done
  2. done late
  3. nearly, which is not done
  4. partly
  5. not started
  6. dropped
1 to 6 [4]: 
Enter: no figure.
The figure now: 
What is dropped needs a reason.
Why? 
say it in a few words
Why? 
There is already (Enter keeps it):
  2026-01-12
As in `2026-01-12`.
Said on: 
c1 is noted: dropped, 10 Jan 2026 (Ada has left).
[exit status: 0]
"#]]
    );
    assert_data_eq!(
        workplace.read(UPDATES),
        str![[r#"
format: 1
commitments:
- id: c1
  when: 2026-01-10
  state: dropped
  line: Ada has left

"#]]
    );
}

#[test]
fn an_answer_that_is_not_given_is_asked() {
    let workplace = of_two("closed");
    let talk = said(&workplace, "commitments answer", "1\nyes\nFrom spring\n\n");
    assert_data_eq!(
        talk,
        str![[r#"
Which request?
  1. r1 Sales: No dates without us
1 to 1 [1]: 
Did Sales say yes? No dates without us
yes or no [no]: 
(`:back` `:pause`)
Their words, without comment. Enter: none.
They said: 
There is already (Enter keeps it):
  2026-01-12
As in `2026-01-12`.
Said on: 
r1 is noted: yes, 12 Jan 2026: “From spring”.
[exit status: 0]
"#]]
    );
    assert_data_eq!(
        workplace.read(UPDATES),
        str![[r#"
format: 1
requests:
- id: r1
  when: 2026-01-12
  answer:
    agreed: true
    when: 2026-01-12
    words: From spring

"#]]
    );
}

#[cfg(unix)]
#[test]
fn a_commitment_is_noted_by_keys_on_a_narrow_screen() {
    let workplace = of_two("closed");
    let mut screen = credo(&workplace, "commitments update c1 --today 2026-01-12", NARROW);
    screen.shows("> done").types("\x1b[B\x1b[B\x1b[B").shows("> partly").types("\r");
    screen.asks("The figure now: ").types("12 of 30\r").asks("A line: ").types("\x1b");
    screen.asks("The figure now: 12 of 30").types("\r").asks("A line: ").types("So far\r");
    screen.asks("Said on: 2026-01-12").types("\r").shows("c1 is noted: partly");
    assert_eq!(screen.ends(), 0);
    screen.is_left_in_order();
    let noted =
        "- id: c1\n  when: 2026-01-12\n  state: partly\n  figure: 12 of 30\n  line: So far\n";
    assert!(workplace.read(UPDATES).ends_with(noted));
}

#[test]
fn what_cannot_be_noted_is_refused_and_nothing_is_written() {
    let workplace = of_two("closed");
    for arguments in [
        "commitments update c9 --state done",
        "commitments update r1 --state done",
        "commitments answer r9 --yes",
        "commitments update c1 --state done --on 2026-01-13",
        "commitments update c1 --state done --on 2025-12-16",
        "commitments update c1 --state dropped",
        "commitments update c1",
        "commitments answer r1 --yes --no",
    ] {
        let ran = workplace.credo(arguments).on("2026-01-12").runs();
        assert_eq!(ran.code, Some(2), "{arguments}: {ran}");
    }
    assert!(!workplace.path(UPDATES).exists());
    assert_data_eq!(
        said(&workplace, "commitments update c9 --state done", ""),
        str![[r#"
error: there is no commitment `c9` in edition `2025-q4`
hint: there are: c1, c2
[exit status: 2]
"#]]
    );
    let early = "commitments update c1 --state done --on 2025-12-16";
    assert_data_eq!(
        said(&workplace, early, ""),
        str![[r#"
error: `c1` is not noted: 16 December 2025 is before 17 December 2025, of which something is told already
[exit status: 2]
"#]]
    );
    let on = of_two("commit");
    assert_data_eq!(
        said(&on, "commitments", ""),
        str![[r#"
error: no edition in `(folder)` is closed yet
hint: `credo run` goes on to the end of the workshop
[exit status: 2]
"#]]
    );
}

#[test]
fn nothing_that_was_noted_before_is_changed() {
    let workplace = of_two("closed");
    let before =
        "# Ours.\nformat: 1\ncommitments:\n- id: c2\n  when: 2026-01-12\n  state: partly\n";
    workplace.write(UPDATES, before);
    // The day before, of another one.
    said(&workplace, "commitments update c1 --state done --on 2026-01-09", "");
    assert_data_eq!(
        workplace.read(UPDATES),
        str![[r#"
# Ours.
format: 1
commitments:
- id: c1
  when: 2026-01-09
  state: done
- id: c2
  when: 2026-01-12
  state: partly

"#]]
    );
    // A clock that went back notes on the day that was noted last.
    let back = workplace.credo("commitments update c2 --state nearly").on("2025-11-01").runs();
    assert!(workplace.read(UPDATES).ends_with("- id: c2\n  when: 2026-01-12\n  state: nearly\n"));
    assert!(
        back.err.contains(
            "Today is 1 November 2025 by this clock, which is before 12 January 2026, when this was \
             last told of: it is noted on that day."
        ),
        "{back}"
    );
    let now = workplace.credo("commitments update c2 --state nearly").on("2026-01-12").runs();
    assert!(!now.err.contains("by this clock"), "{now}");
    let back = workplace.credo("commitments answer r1 --no").on("2025-11-01").runs();
    assert!(
        back.err.contains("before 17 December 2025, when this was last told of: it is noted"),
        "{back}"
    );
}

#[test]
fn what_the_edition_that_is_on_has_taken_over_is_not_listed_twice() {
    let workplace = of_two("closed");
    let workshop = workplace.read("editions/2025-q4/workshop.yaml");
    let workshop = workshop.replace("2025-q4", "2026-q1").replace("number: 1", "number: 2");
    let workshop =
        workshop.replace("stage: closed", "stage: commit").replace("2025-12-17", "2026-03-18");
    workplace.write(
        "editions/2026-q1/workshop.yaml",
        workshop.replace("next: 2026-03-18", "next: 2026-06-18"),
    );
    workplace.write(
        "editions/2026-q1/commitments.yaml",
        "format: 1
commitments:
- {id: c1, carried: 2025-q4, owner: ada, will: Ring back on the day, by: 2026-05-01}
",
    );
    for format in ["text", "markdown", "json"] {
        let listed = said(&workplace, &format!("commitments --format {format}"), "");
        assert!(!listed.contains("Ring back") && listed.contains("Count"), "{listed}");
    }
    assert!(!said(&workplace, "due", "").contains("Ring back"));
}

#[test]
fn a_day_that_is_none_is_told_apart_from_one_that_is_written_otherwise() {
    let workplace = of_two("closed");
    let first = |on: &str| {
        let told = said(&workplace, &format!("commitments update c1 --state done --on {on}"), "");
        told.lines().next().unwrap().to_owned()
    };
    assert_data_eq!(
        [first("2026-02-30"), first("9.1.2026")].join("\n"),
        str![[r"
error: `c1` is not noted: there is no such day in the calendar
error: `c1` is not noted: write the day as `2026-12-18`, `18 Dec`, `18 December 2026` or `today`
"]]
    );
    workplace.edit("editions/2025-q4/commitments.yaml", "by: 2026-01-09", "by: 2026-02-30");
    assert!(said(&workplace, "due", "").contains("error: there is no such day in the calendar"));
}

#[test]
fn what_turns_a_terminal_around_is_an_escape_in_json() {
    let workplace = of_two("closed");
    workplace.edit("editions/2025-q4/commitments.yaml", "will: Count", "will: \"Co\\u202eunt\"");
    for arguments in
        ["commitments --format json", "due --json", "status --json", "write --format json"]
    {
        let told = workplace.credo(arguments).on("2026-02-12").runs().out;
        assert!(told.contains(r"Co\u202eunt") && !told.contains('\u{202e}'), "{arguments}: {told}");
    }
}

#[cfg(unix)]
#[test]
fn whoever_interrupts_before_anything_is_kept_is_told_so() {
    let workplace = of_two("closed");
    let mut screen = credo(&workplace, "commitments update c1 --today 2026-01-12", NARROW);
    screen.shows("> done").types("\r").asks("The figure now: ").types("12\r");
    screen.asks("A line: ").types("\x03");
    assert_eq!(screen.ends(), 130);
    screen.is_left_in_order();
    screen.shows("interrupted; nothing was made").hides("error");
    assert!(!workplace.path(UPDATES).exists());

    let mut screen = credo(&workplace, "run --today 2026-03-18", WIDE);
    screen.asks("Who is here? Ada, Ben").types("\x15Ada\r").shows("Ben was here last time");
    screen.types("\x03");
    assert_eq!(screen.ends(), 130);
    screen.shows("hint: the same command asks again");
    assert!(!workplace.path("editions/2026-q1").exists());
}

#[test]
fn the_next_workshop_begins_with_what_was_noted_on_its_day() {
    let workplace = of_two("closed");
    for noted in [
        "commitments update c1 --state done --figure 3 --line Lately --on 2026-01-12",
        "commitments update c2 --state nearly --figure 12",
    ] {
        workplace.credo(noted).on("2026-02-12").succeeds();
    }
    let run = "run --plain --people Ada,Ben";
    let ran = workplace.credo(run).on("2026-03-18").types("\n\n1\n\n\n\n").runs();
    for told in [
        "- c1, Ada, by Friday 9 January 2026: Ring back within a day\n  → on Monday 12 January 2026: done late; 3; Lately\n",
        "  2026-01-12\nIt was due on Friday 9 January 2026.\nDone on: ",
    ] {
        assert!(ran.err.contains(told), "{told:?} is not in:\n{ran}");
    }
    let review = workplace.read("editions/2026-q1/review.yaml");
    assert!(
        review.ends_with(
            "- id: c1\n  state: done-late\n  when: 2026-01-12\n  result: '3'\n  next: Lately\n"
        ),
        "{review}"
    );
}

#[test]
fn whoever_names_what_they_note_and_not_that_they_note_it_is_told_how() {
    let workplace = of_two("closed");
    assert_data_eq!(
        said(&workplace, "commitments c1 --state done", ""),
        str![[r#"
error: unrecognized subcommand 'c1'

  tip: `credo commitments update c1` notes how it stands

Usage: credo commitments [OPTIONS]
       credo commitments <COMMAND>

For more information, try '--help'.
[exit status: 2]
"#]]
    );
    let answer = "`credo commitments answer r1` notes what was answered";
    for (arguments, tip) in [
        ("commitments done C1", "`credo commitments update c1` notes how it stands"),
        ("c1", "`credo commitments update c1` notes how it stands"),
        ("commitment r1", answer),
        ("commitments R1", answer),
    ] {
        let told = said(&workplace, arguments, "");
        assert!(told.contains(&format!("  tip: {tip}\n")), "{arguments}: {told}");
    }
    for arguments in ["commitments Maren", "commitments c", "commitments d1"] {
        assert!(!said(&workplace, arguments, "").contains("tip:"), "{arguments}");
    }
}
