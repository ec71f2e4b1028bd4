//! Days and clocks: time zones, midnight at the end of a year, leap days, a clock that is wrong, a
//! folder that nobody has touched for years.

use crate::due::of_two;
use crate::workplace::Workplace;

#[test]
fn today_is_the_day_where_the_machine_stands() {
    let workplace = of_two("closed");
    let today = |zone: &str| {
        let ran = workplace.credo("due --json").now_in(zone).runs().out;
        let told: serde_json::Value = serde_json::from_str(&ran).unwrap();
        told["today"].as_str().unwrap().parse::<chrono::NaiveDate>().unwrap()
    };
    // 26 hours lie between them.
    assert!(today("EAST-14") > today("WEST+12"));
}

#[test]
fn a_workshop_that_goes_on_in_another_year_is_the_same_edition() {
    let workplace = Workplace::with_the_example();
    let begins = "\n2\n:pause\n";
    workplace.credo("run --plain").on("2025-12-31").types(begins).succeeds();
    let goes_on = "3\n:pause\n";
    workplace.credo("run --plain").on("2026-01-01").types(goes_on).succeeds();
    let workshop = workplace.edition("2025-q4").workshop;
    assert_eq!(workshop.held.to_string(), "2025-12-31");
    assert_eq!(workshop.next.to_string(), "2026-03-31");
    assert!(!workplace.path("editions/2026-q1").exists());
    // And one that begins then is another year's.
    let workplace = Workplace::with_the_example();
    workplace.credo("init --plain").on("2026-01-01").types("\n2\n").succeeds();
    assert_eq!(workplace.edition("2026-q1").workshop.number, 2);
}

#[test]
fn editions_of_the_future_are_read_and_written_like_others() {
    let workplace = Workplace::with_both_quarters();
    let said = |command: &str, day: &str| {
        let ran = workplace.credo(command).on(day).runs();
        assert_eq!(ran.code, Some(0), "{command}: {ran}");
        (ran.out, ran.err)
    };
    for command in ["status", "write --stdout", "compare", "calendar --stdout", "commitments"] {
        assert_eq!(said(command, "2024-02-29"), said(command, "2025-12-31"), "{command}");
    }
    // What is noted is noted for no day before the workshop.
    said("commitments update c5 --state partly --figure 30", "2024-02-29");
    let updates = &workplace.edition("2025-q4").agreement.updates.commitments;
    assert_eq!(updates[0].on.to_string(), "2025-12-17");
}

#[test]
fn a_leap_day_is_a_day() {
    let workplace = of_two("closed");
    let commitments = "editions/2025-q4/commitments.yaml";
    workplace.edit(commitments, "by: 2026-01-09", "by: 2028-02-29");
    let calendar = workplace.credo("calendar --stdout").runs().out;
    let (_, event) = calendar.split_once("DTSTART;VALUE=DATE:20280229").unwrap();
    assert!(event.lines().nth(1).unwrap().contains("20280301"), "{calendar}");
    let due = |day: &str| workplace.credo("due").on(day).runs().out;
    assert!(!due("2028-02-28").contains("29 February 2028"), "{}", due("2028-02-28"));
    assert!(due("2028-02-29").contains("29 February 2028  today"), "{}", due("2028-02-29"));
    assert!(due("2029-02-28").contains("29 February 2028"), "{}", due("2029-02-28"));
    workplace.edit(commitments, "2028-02-29", "2027-02-29");
    let ran = workplace.credo("due").on("2028-03-01").runs();
    assert_eq!(ran.code, Some(2), "{ran}");
}

#[test]
fn a_folder_that_nobody_touched_for_three_years_goes_on_where_it_stood() {
    let workplace = Workplace::with_both_quarters();
    let told = workplace.credo("run --plain").on("2028-12-18").types("\n2\n:pause\n").succeeds();
    assert!(told.contains("What you promised last time: 2025 Q4, Wednesday 17 December 2025"));
    let workshop = workplace.edition("2028-q4").workshop;
    assert_eq!((workshop.number, workshop.after.unwrap().to_string()), (3, "2025-q4".into()));
    assert_eq!(workshop.next.to_string(), "2029-03-19");
}
