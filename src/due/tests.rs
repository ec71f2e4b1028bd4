//! Tests of what is due, on days of every kind.

use chrono::NaiveDate;

use super::{Since, days, due};
use crate::domain::{Agreement, Workshop};
use crate::flow::sample::workshop;

const COMMITMENTS: &str = "
commitments:
- {id: c1, owner: ada, will: Ring back, by: 2027-01-15, asks: ben, asks-on: 2027-02-01}
- {id: c2, owner: ben, will: Count, by: 2026-12-10}
requests:
- {id: r1, to: IT, asked-by: cy, ask: A board, by: 2026-12-20}
";

const DISSENT: &str = "
dissent:
- {id: d1, about: promise, text: No, revisit: 2027-02-26}
- {id: d2, about: goal, text: Never}
- {id: d3, about: goal, text: Not so, status: withdrawn, revisit: 2026-12-01}
";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Returns the workshop of 26 November 2026, or of other days.
fn held(held: &str, next: &str) -> Workshop {
    Workshop { held: day(held), next: day(next), ..workshop(Vec::new()) }
}

fn quarter() -> Workshop {
    held("2026-11-26", "2027-02-26")
}

fn agreement(updates: &str) -> Agreement {
    Agreement {
        commitments: serde_yaml::from_str(COMMITMENTS).unwrap(),
        statements: serde_yaml::from_str(DISSENT).unwrap(),
        updates: serde_yaml::from_str(updates).unwrap(),
        ..Agreement::default()
    }
}

fn since<'e>(workshop: &'e Workshop, agreement: &'e Agreement) -> Since<'e> {
    Since { workshop, agreement, check_ins: &[], newer: None }
}

/// Tells what is due on a day: each by its kind or its id.
fn on(today: &str, since: Since<'_>) -> String {
    let due = due(since, day(today), day(today));
    let told = due.iter().map(|it| match it.what.id() {
        Some(id) => format!("{} {id}", it.what.kind()),
        None => it.what.kind().to_owned(),
    });
    told.collect::<Vec<_>>().join(", ")
}

#[test]
fn everything_with_a_day_is_there_in_the_order_of_the_days() {
    let (workshop, agreement) = (quarter(), agreement("{}"));
    let all = days(since(&workshop, &agreement));
    let told = all.iter().map(|it| {
        let settled = if it.settled { " (settled)" } else { "" };
        format!("{} {} {}{settled}", it.day, it.what.kind(), it.what.id().unwrap_or("-"))
    });
    insta::assert_snapshot!(told.collect::<Vec<_>>().join("\n"), @r"
    2026-12-01 dissent d3 (settled)
    2026-12-10 commitment c2
    2026-12-20 request r1
    2027-01-11 check-in -
    2027-01-15 commitment c1
    2027-02-01 asks c1
    2027-02-26 workshop -
    2027-02-26 dissent d1
    ");
}

#[test]
fn something_is_due_from_its_day_on_and_not_before() {
    let (workshop, agreement) = (quarter(), agreement("{}"));
    let since = since(&workshop, &agreement);
    assert_eq!(on("2026-12-09", since), "");
    assert_eq!(on("2026-12-10", since), "commitment c2");
    assert_eq!(on("2027-01-11", since), "commitment c2, request r1, check-in");
    let within = due(since, day("2026-12-01"), day("2026-12-20"));
    assert_eq!(within.len(), 2);
}

#[test]
fn once_the_workshop_is_due_nobody_is_sent_to_the_check_in() {
    let (workshop, agreement) = (quarter(), agreement("{}"));
    let since = since(&workshop, &agreement);
    assert!(on("2027-02-25", since).contains("check-in"));
    let told = on("2027-02-26", since);
    assert_eq!(told, "commitment c2, request r1, commitment c1, asks c1, workshop, dissent d1");
}

#[test]
fn what_was_done_dropped_or_answered_is_not_due() {
    let workshop = quarter();
    let done = |state: &str, on: &str| format!("{{id: c2, when: {on}, state: {state}}}");
    let updated = |of: &[String]| agreement(&format!("commitments: [{}]", of.join(", ")));
    for end in ["done", "done-late", "dropped"] {
        let agreement = updated(&[done("partly", "2026-12-02"), done(end, "2026-12-03")]);
        assert_eq!(on("2026-12-10", since(&workshop, &agreement)), "", "{end}");
    }
    for open in ["nearly", "partly", "not-started"] {
        let agreement = updated(&[done("done", "2026-12-02"), done(open, "2026-12-03")]);
        assert_eq!(on("2026-12-10", since(&workshop, &agreement)), "commitment c2", "{open}");
    }
    let no = "{when: 2026-12-01, id: r1, answer: {agreed: false}}";
    let asked_again = "{when: 2026-12-02, id: r1, line: Asked again}";
    let agreement = agreement(&format!("requests: [{no}, {asked_again}]"));
    assert_eq!(on("2026-12-20", since(&workshop, &agreement)), "commitment c2");
}

#[test]
fn whoever_was_asked_is_not_to_be_asked_again() {
    let workshop = quarter();
    let told =
        |on: &str| agreement(&format!("commitments: [{{id: c1, when: {on}, state: partly}}]"));
    let (early, late) = (told("2027-01-31"), told("2027-02-01"));
    assert!(on("2027-02-02", since(&workshop, &early)).contains("asks c1"));
    let told = on("2027-02-02", since(&workshop, &late));
    assert!(told.contains("commitment c1") && !told.contains("asks"), "{told}");
}

#[test]
fn a_check_in_lies_half_way_unless_there_was_one_or_there_is_no_room() {
    let agreement = Agreement::default();
    let half_way = |first: &str, next: &str, check_ins: &[NaiveDate]| {
        let workshop = held(first, next);
        let since = Since { check_ins, ..since(&workshop, &agreement) };
        let check_in = days(since).into_iter().find(|it| it.what.kind() == "check-in")?;
        (!check_in.settled).then(|| check_in.day.to_string())
    };
    // Over the end of a year, and over a leap day.
    assert_eq!(half_way("2026-11-26", "2027-02-26", &[]).unwrap(), "2027-01-11");
    assert_eq!(half_way("2028-02-29", "2028-05-29", &[]).unwrap(), "2028-04-14");
    assert_eq!(half_way("2027-12-31", "2028-12-31", &[]).unwrap(), "2028-07-01");
    // Eight weeks leave room, a day less does not; nor does a day that lies before.
    assert_eq!(half_way("2026-11-26", "2027-01-21", &[]).unwrap(), "2026-12-24");
    assert_eq!(half_way("2026-11-26", "2027-01-20", &[]), None);
    assert_eq!(half_way("2026-11-26", "2026-11-25", &[]), None);
    // One of before the workshop is another's.
    let before = [day("2026-11-26")];
    assert_eq!(half_way("2026-11-26", "2027-02-26", &before).unwrap(), "2027-01-11");
    assert_eq!(half_way("2026-11-26", "2027-02-26", &[day("2026-11-27")]), None);
}

#[test]
fn before_the_workshop_nothing_is_due_and_years_after_everything() {
    let (workshop, agreement) = (quarter(), agreement("{}"));
    let since = since(&workshop, &agreement);
    assert_eq!(on("2024-11-26", since), "", "a clock that went back");
    assert_eq!(
        on("2029-11-26", since),
        "commitment c2, request r1, commitment c1, asks c1, workshop, dissent d1"
    );
}

#[test]
fn a_workshop_of_the_last_day_that_there_is_has_its_days() {
    let workshop = held("9999-01-31", "9999-12-31");
    let agreement = Agreement::default();
    assert_eq!(on("9999-12-31", since(&workshop, &agreement)), "workshop");
    let last = due(since(&workshop, &agreement), day("9999-12-31"), NaiveDate::MAX);
    assert_eq!(last.len(), 1);
}

#[test]
fn what_the_edition_that_is_on_has_taken_up_is_not_due_any_more() {
    let (workshop, agreement) = (quarter(), agreement("{}"));
    let begun = Agreement::default();
    let since = Since { newer: Some(&begun), ..since(&workshop, &agreement) };
    assert_eq!(
        on("2027-02-27", since),
        "commitment c2, request r1, commitment c1, asks c1, dissent d1"
    );
    let taken_up = Agreement {
        commitments: serde_yaml::from_str(
            "commitments: [{id: c1, carried: 2026-q4, owner: ada, will: Ring, by: 2027-05-01}]",
        )
        .unwrap(),
        review: serde_yaml::from_str(
            "{commitments: [{id: c2, state: done}], requests: [{id: r1, answer: {agreed: true}}]}",
        )
        .unwrap(),
        statements: serde_yaml::from_str("dissent: [{id: d1, about: promise, text: No}]").unwrap(),
        ..Agreement::default()
    };
    assert_eq!(on("2027-02-27", Since { newer: Some(&taken_up), ..since }), "");
}

#[test]
fn what_the_edition_after_has_let_go_is_not_due_any_more() {
    let (workshop, agreement) = (quarter(), agreement("{}"));
    let let_go = Agreement {
        review: serde_yaml::from_str(
            "{commitments: [{id: c2, state: nearly, next: No more}], requests: [{id: r1, next: No}]}",
        )
        .unwrap(),
        ..Agreement::default()
    };
    let since = Since { newer: Some(&let_go), ..since(&workshop, &agreement) };
    assert_eq!(on("2027-02-27", since), "commitment c1, asks c1, dissent d1");
}
