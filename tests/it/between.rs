//! Between two workshops, while the next one is on, left lying or late: one truth, wherever one asks.

use snapbox::{assert_data_eq, str};

use crate::check_in::kestrel;
use crate::due::{begin, of_two};
use crate::workplace::Workplace;

const NEXT: &str = "held: 2026-03-18\nnext: 2026-06-18\nafter: 2025-q4\nstage: ";

/// Makes a team of two whose next workshop has looked back at what they promised, but for c2.
fn looked_back(stage: &str) -> Workplace {
    let workplace = of_two("closed");
    begin(&workplace, "2026-q1", &format!("{NEXT}{stage}"));
    workplace.write(
        "editions/2026-q1/review.yaml",
        "format: 1
commitments:
- {id: c1, state: nearly, result: '28 of 30; ada@kestrel.example knows'}
requests:
- {id: r1, result: Asked twice}
",
    );
    workplace
}

fn said(workplace: &Workplace, arguments: &str) -> String {
    workplace.credo(arguments).on("2026-03-19").runs().to_string()
}

#[test]
fn what_the_workshop_that_is_on_says_of_a_commitment_is_how_it_stands() {
    let workplace = looked_back("answer");
    assert_data_eq!(
        said(&workplace, "commitments"),
        str![[r#"
Id   Who  What                    By                   Stands
────────────────────────────────────────────────────────────────────────────────
c1   Ada  Ring back within a day  9 Jan 2026, overdue  nearly, 18 Mar 2026: 28
                                                       of 30; (…) knows
c2   Ben  Count                   1 Feb 2026, overdue

Id   Who asked whom  For what             By            Answer
──────────────────────────────────────────────────────────────────────────
r1   Ada, to Sales   No dates without us  16 Jan 2026,  nothing yet: Asked
                                          overdue       twice
What may be private in it, and is undecided, is masked as (…); `credo write` asks about it.
[exit status: 0]
"#]]
    );
    for format in ["markdown", "json"] {
        let told = said(&workplace, &format!("commitments --format {format}"));
        assert!(told.contains("28 of 30") && !told.contains("ada@"), "{told}");
    }
}

#[test]
fn what_the_workshop_that_is_on_has_looked_at_is_not_noted_beside_it() {
    let workplace = looked_back("answer");
    assert_data_eq!(
        said(&workplace, "commitments update c1 --state done --figure 30"),
        str![[r#"
error: `c1` is not noted: 2026 Q1 looked back at it and says: nearly; `credo run open` goes back to that
[exit status: 2]
"#]]
    );
    assert_data_eq!(
        said(&workplace, "commitments answer r1 --yes --words ok"),
        str![[r#"
error: `r1` is not noted: 2026 Q1 looked back at it and says: nothing yet; `credo run open` goes back to that
[exit status: 2]
"#]]
    );
    assert!(!workplace.path("editions/2025-q4/updates.yaml").exists());
    assert_data_eq!(
        said(&workplace, "commitments update c2 --state done --figure 3 --line so"),
        str![[r#"
Its day was 1 February 2026: it is done late.
c2 is noted: done late, 19 Mar 2026: 3 (so). 2026 Q1 is past its look back; `credo run open` goes back to it.
[exit status: 0]
"#]]
    );
    let open = looked_back("open");
    let told = said(&open, "commitments update c2 --state done");
    assert!(!told.contains("look back"), "it is still to come: {told}");
}

#[test]
fn what_was_answered_between_stands_on_the_first_screen() {
    let workplace = of_two("closed");
    let answer = "commitments answer r1 --yes --words ok";
    workplace.credo(answer).on("2026-02-10").succeeds();
    begin(&workplace, "2026-q1", &format!("{NEXT}open"));
    let told = workplace.credo("run").on("2026-03-18").types("\n").runs().to_string();
    let line = told.lines().skip_while(|line| !line.contains("No dates without us")).nth(1);
    assert!(line.is_some_and(|line| line.contains("yes") && line.contains("ok")), "{told}");
}

#[test]
fn a_workshop_that_was_begun_and_left_lying_switches_nothing_off() {
    let workplace = of_two("closed");
    let dissent = "format: 1\ndissent:\n- {id: d1, about: goal, text: No., revisit: 2026-03-18}\n";
    workplace.write("editions/2025-q4/statements.yaml", dissent);
    begin(&workplace, "2026-q1", &format!("{NEXT}open"));
    workplace.write("editions/2026-q1/statements.yaml", dissent);
    let due = |day| workplace.credo("due").on(day).runs().to_string();
    let on = due("2026-04-15");
    assert!(!on.contains("d1:") && !on.contains("The next workshop"), "four weeks later: {on}");
    assert_data_eq!(
        due("2029-08-09"),
        str![[r#"
Day                               Who  What
────────────────────────────────────────────────────────────────────────────────
9 January 2026   3 years overdue  Ada  c1: Ring back within a day
16 January 2026  3 years overdue  Ada  r1: Answer of Sales: No dates without us
1 February 2026  3 years overdue  Ben  c2: Count
2 February 2026  3 years overdue  Ben  c1: Ask Ada: Ring back within a day
18 March 2026    3 years overdue       The next workshop: the philosophy is read
                                       again; begun on 18 March 2026, and not
                                       finished
18 March 2026    3 years overdue       d1: The objection to the goal: No.
[exit status: 3]
"#]]
    );
    let told = "The philosophy was to be read again on 18 March 2026: 3 years overdue. The workshop \
                of 18 March 2026 was begun and is not finished; `credo run` goes on with it.";
    for command in ["status", "run", "write --edition 2025-q4 --force"] {
        let ran = workplace.credo(command).on("2029-08-09").runs();
        assert!(ran.err.contains(told), "{command}: {ran}");
        let ran = workplace.credo(command).on("2026-04-15").runs();
        assert!(!ran.err.contains("to be read again"), "{command}: {ran}");
    }
    let written = workplace.credo("write --edition 2025-q4 --stdout").on("2029-08-09").runs().out;
    assert!(written.contains("Overdue"), "{written}");
}

#[test]
fn an_overdue_review_is_said_wherever_one_looks() {
    let workplace = of_two("closed");
    let told = "The philosophy was to be read again on 18 March 2026: 2 days overdue.";
    for command in
        ["compare", "trends", "commitments", "calendar --stdout", "why 1", "answer --as Ada"]
    {
        let ran = workplace.credo(command).on("2026-03-20").runs();
        assert_eq!(ran.err.matches(told).count(), 1, "{command}: {ran}");
        let ran = workplace.credo(command).on("2026-03-18").runs();
        assert!(!ran.err.contains("to be read again"), "{command}: {ran}");
    }
}

#[test]
fn a_day_that_moved_says_so_to_calendars_and_what_did_not_stays() {
    let workplace = of_two("closed");
    workplace.credo("calendar").succeeds();
    let first = workplace.read("calendar.ics");
    workplace.edit("editions/2025-q4/commitments.yaml", "by: 2026-02-01", "by: 2026-01-20");
    let moved = first
        .replace("DTSTART;VALUE=DATE:20260201", "DTSTART;VALUE=DATE:20260120")
        .replace("DTEND;VALUE=DATE:20260202", "DTEND;VALUE=DATE:20260121");
    let events = |file: &str| {
        let mut events: Vec<_> = file.split("BEGIN:VEVENT").map(str::to_owned).collect();
        events.sort();
        events
    };
    let later = workplace.credo("calendar --stdout").runs().out;
    let changed: Vec<_> = events(&later).into_iter().filter(|it| !first.contains(it)).collect();
    let [changed] = changed.as_slice() else { panic!("{changed:?}") };
    assert!(changed.contains("SEQUENCE:1") && changed.contains("20260120"), "{changed}");
    assert_eq!(later.matches("SEQUENCE:0").count(), moved.matches("SEQUENCE:0").count() - 1);
    workplace.credo("calendar").succeeds();
    assert_eq!(workplace.read("calendar.ics"), later);
    workplace.credo("calendar").succeeds();
    assert_eq!(workplace.read("calendar.ics"), later, "nothing has changed since");
}

#[test]
fn on_its_day_the_next_workshop_begins_though_the_quarter_has_one() {
    let workplace = of_two("closed");
    begin(&workplace, "2026-q1", "held: 2026-01-05\nnext: 2026-03-18\nstage: closed");
    let run = |day| {
        let credo = workplace.credo("run").with("--people").with("Ada, Ben").on(day);
        credo.types(&"\n".repeat(9)).runs().to_string()
    };
    assert_data_eq!(
        run("2026-03-17"),
        str![[r#"
error: edition `2026-q1` is closed
hint: its files may still be edited by hand, and `credo write` makes its document again; `credo run` begins the next edition on its day; `--edition 2026-q1-2` begins another one now
[exit status: 2]
"#]]
    );
    let told = run("2026-03-18");
    assert!(told.contains("What you promised last time"), "{told}");
    assert!(workplace.path("editions/2026-q1-2/workshop.yaml").exists());
}

#[test]
fn a_check_in_is_of_a_month_that_has_come_since_the_workshop() {
    let workplace = kestrel();
    let on = |month: &str| {
        let command = format!("check-in --as Ada --edition {month}");
        workplace.credo(&command).on("2025-09-09").runs()
    };
    let told = format!("{}\n{}", on("2025-10"), on("2025-05"));
    assert_data_eq!(
        told,
        str![[r#"
error: no check-in begins for `2025-10`: that month is still to come
hint: name one as in `--edition 2026-11`, or none for this month
[exit status: 2]
error: no check-in begins for `2025-05`: the philosophy is newer
hint: name one as in `--edition 2026-11`, or none for this month
[exit status: 2]
"#]]
    );
    assert!(!workplace.path("check-ins/2025-10").exists());
    for month in ["2025-09-2", "2025-08", "2025-06"] {
        on(month);
        assert!(workplace.path(&format!("check-ins/{month}/workshop.yaml")).exists(), "{month}");
    }
}

#[test]
fn what_is_done_with_a_figure_that_is_not_there_is_said_or_asked() {
    let workplace = of_two("closed");
    let path = "editions/2025-q4/commitments.yaml";
    workplace.edit(path, "will: Count", "will: Count, from: '41', to: 20 or fewer");
    let on = |command: &str, lines: &str| {
        workplace.credo(command).on("2026-01-12").types(lines).runs().to_string()
    };
    assert_data_eq!(
        on("commitments update c2 --state done --figure 22", ""),
        str![[r#"
It was to go to 20 or fewer; now it is 22. That is nearly, and nearly is not done.
c2 is noted: done, 12 Jan 2026: 22.
[exit status: 0]
"#]]
    );
    let asked = on("commitments update c2", "1\n41\n\n\nno\n");
    assert!(asked.contains("now it is 41. That is no nearer. Is it done?"), "{asked}");
    assert!(asked.contains("c2 is noted: partly, 12 Jan 2026: 41."), "{asked}");
    let asked = on("commitments update c2", "3\n30\n\n\nno\n");
    assert!(asked.contains("That is a part of the way. Is it\nnearly there?"), "{asked}");
    assert!(asked.contains("c2 is noted: partly, 12 Jan 2026: 30."), "{asked}");
}
