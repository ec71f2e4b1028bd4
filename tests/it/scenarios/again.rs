//! An edition that follows another: who is here, and the look back, as the example's team had it.

use credo::domain::{CommitmentState, DissentStatus, Stage};
use snapbox::{assert_data_eq, str};

use crate::workplace::Workplace;

/// Who is here, who has left, no check-in.
const OPENS: &str = "\
Maren Oduya, Tomek Wilczur, Prisha Sandhal, Inés Carravide, Lucy Abaro, Bram Visserink, Noor Haddawey
1
31 oct
retired
2
";

/// What became of the four commitments, told as the owners told it.
const COMMITMENTS: &str = "\
1
1
17 oct
26 of 30 on 5 December
n


1
12 dec
In use from 17 November
Second keeper wanted
3
31 of 44 repairs followed up
:pass
1

10 oct
1 in November
:pass
";

/// What became of the three requests and the three objections.
const REST: &str = "\
2
20 oct
:pass
Notice given for 3 of 4 changes
3
:pass
:pass
:pass
1
Asked twice, no answer
1
Owners are on the board; repair dates are not.
2026-03-18
1
Prisha: Gethin was right.
2
Repeat E4 cases fell by a third without more teaching.
";

#[test]
fn who_took_an_objection_on_can_be_put_right() {
    let workplace = Workplace::with_the_example();
    let credo = workplace.credo("run --plain").on("2025-12-17");
    let credo = credo.types(OPENS).types(COMMITMENTS).types(REST);
    // Tomek takes it on by mistake, then Prisha; then it is closed after all, and Prisha holds nothing.
    let credo = credo.types("Again: d2\nTomek\n:pass\n:pass\n\nAgain: d2\nPrisha\n\n:pass\n\n");
    let ran = credo.types(":pause\nStop for now\n").runs();
    let adopted = || {
        let all = workplace.edition("2025-q4").agreement.statements.dissent;
        let one = all.into_iter().find(|one| one.id.as_str() == "d2").unwrap();
        (one.adopted_by.map(|by| by.to_string()), one.status)
    };
    assert_eq!(adopted(), (Some("prisha-sandhal".to_owned()), DissentStatus::Open), "{ran}");
    assert_eq!(ran.err.matches("Closed, because Gethin Prydderch has left").count(), 3, "{ran}");
    let again = workplace.credo("run --plain open").on("2025-12-17");
    let ran = again.types("Again: d2\nClosed\n\nStop for now\n").runs();
    assert_eq!(adopted(), (None, DissentStatus::Closed), "{ran}");
}

#[test]
fn what_was_promised_is_looked_back_at_before_anything_else() {
    let workplace = Workplace::with_the_example();
    let ran = workplace
        .credo("run --plain")
        .on("2025-12-17")
        .types(OPENS)
        .types(COMMITMENTS)
        .types(REST)
        .types("1\n:pause\n")
        .runs();
    assert_data_eq!(ran.to_string(), snapbox::file!["snapshots/looks_back.txt"]);

    let edition = workplace.edition("2025-q4");
    let workshop = &edition.workshop;
    assert_eq!((workshop.number, workshop.stage), (2, Stage::Answer));
    assert_eq!(workshop.after.unwrap().to_string(), "2025-q3");
    let [gethin] = &workshop.left[..] else { panic!("{:?}", workshop.left) };
    assert_eq!((gethin.who.as_str(), gethin.why.as_deref()), ("gethin-prydderch", Some("retired")));
    assert_eq!(gethin.on.unwrap().to_string(), "2025-10-31");
    let maren = &workshop.participants[0];
    assert_eq!(maren.role.as_ref().unwrap().as_str(), "support lead");

    let review = &edition.agreement.review;
    let states: Vec<_> = review.commitments.iter().map(|one| one.state).collect();
    let told = [
        CommitmentState::Nearly,
        CommitmentState::DoneLate,
        CommitmentState::Partly,
        CommitmentState::Done,
    ];
    assert_eq!(states, told);
    assert_data_eq!(
        workplace.read("editions/2025-q4/review.yaml"),
        str![[r#"
format: 1
commitments:
- id: c1
  state: nearly
  result: 26 of 30 on 5 December
- id: c2
  state: done-late
  when: 2025-12-12
  result: In use from 17 November
  next: Second keeper wanted
- id: c3
  state: partly
  result: 31 of 44 repairs followed up
- id: c4
  state: done
  when: 2025-10-10
  result: 1 in November
requests:
- id: r1
  answer:
    agreed: true
    when: 2025-10-20
  result: Notice given for 3 of 4 changes
- id: r2
  answer:
    agreed: false
- id: r3
  result: Asked twice, no answer

"#]]
    );
    let statements = &edition.agreement.statements;
    let fates = [DissentStatus::Open, DissentStatus::Closed, DissentStatus::Withdrawn];
    assert!(statements.dissent.iter().map(|dissent| dissent.status).eq(fates));
    let promise = statements.promise.as_ref().unwrap();
    assert_eq!(
        (promise.since.unwrap().to_string(), &promise.support[..]),
        ("2025-q3".into(), &[][..])
    );
    assert_eq!(statements.principles.len(), 5);
    assert_eq!(statements.decided, None);
    // What was asked from memory later is not given away.
    assert!(!ran.to_string().contains(&promise.text));
}

#[test]
fn whoever_stops_in_the_middle_goes_on_with_what_was_not_looked_at() {
    let workplace = Workplace::with_the_example();
    let credo = || workplace.credo("run --plain").on("2025-12-17");
    credo().types(OPENS).types("1\n4\n:pass\n7\n").succeeds();
    assert_eq!(workplace.edition("2025-q4").workshop.stage, Stage::Open);
    let told = credo().types("2\nn\n4\n").succeeds();
    assert!(told.contains("9 were not looked at, and the document will say so."), "{told}");
    let told = credo().types("2\ny\n:pause\n").succeeds();
    assert!(told.contains("Begin"), "{told}");
    assert_eq!(workplace.edition("2025-q4").workshop.stage, Stage::Answer);
}

#[test]
fn nobody_is_asked_twice_and_a_first_edition_has_nothing_to_look_back_at() {
    let workplace = Workplace::new();
    let first = "C\nT\nAda\n\n\n:pause\n";
    workplace.credo("run --plain --sets improvements").types(first).succeeds();
    let told = workplace.credo("run --plain open").types("\n:pause\n").succeeds();
    assert!(
        told.contains("This is the first edition: there is nothing to look back at."),
        "{told}"
    );
}

#[test]
fn a_clock_that_went_back_begins_nothing() {
    let workplace = Workplace::with_both_quarters();
    let ran = workplace.credo("run --plain").on("2025-08-01").runs();
    assert_data_eq!(
        ran.to_string(),
        str![[r#"
error: today falls into `2025-q3`, which is before the last edition, `2025-q4`
hint: look at the clock of this machine; where it is right, name a later one with `--edition`
[exit status: 2]
"#]]
    );
}

#[test]
fn another_cadence_is_told_where_the_next_edition_begins() {
    let workplace = Workplace::with_both_quarters();
    workplace.edit("credo.yaml", "cadence: quarterly", "cadence: yearly");
    // The year began before the last quarter did.
    let ran = workplace.credo("run --plain").on("2025-12-20").runs();
    assert_data_eq!(
        ran.to_string(),
        str![[r#"
error: today falls into `2025`, which is before the last edition, `2025-q4`
hint: the cadence in `credo.yaml` is another one now; until `2026` begins, name an edition as before: `--edition 2026-q1`
[exit status: 2]
"#]]
    );
    let told = workplace.credo("init --plain").on("2026-03-18").types("\n2\n").succeeds();
    let remark = "There is an edition every year now, and no longer every quarter: this one is 2026. It is \
                  set beside 2025 Q4 as any other; what was agreed then keeps its days.";
    assert!(told.contains(remark), "{told}");
    let yearly = workplace.edition("2026").workshop;
    assert_eq!((yearly.number, yearly.next.to_string()), (3, "2027-03-18".into()));
    // As before, nothing is said of it.
    let quarterly = Workplace::with_both_quarters();
    let told = quarterly.credo("init --plain").on("2026-03-18").types("\n2\n").succeeds();
    assert!(!told.contains("no longer every"), "{told}");
}

#[test]
fn a_period_may_have_a_second_edition_and_one_may_be_left_out() {
    let workplace = Workplace::with_both_quarters();
    let opens = "\n2\n";
    let credo = |edition: &str, day| workplace.credo(&format!("init --plain{edition}")).on(day);
    credo(" --edition 2025-q4-2", "2025-12-20").types(opens).succeeds();
    let second = workplace.edition("2025-q4-2").workshop;
    assert_eq!((second.number, second.after.unwrap().to_string()), (3, "2025-q4".into()));
    assert_eq!(second.edition.title(), "2025 Q4 (2)");

    let workplace = Workplace::with_both_quarters();
    workplace.credo("init --plain").on("2028-02-29").types(opens).succeeds();
    let later = workplace.edition("2028-q1").workshop;
    assert_eq!((later.number, later.after.unwrap().to_string()), (3, "2025-q4".into()));
    assert_eq!(later.next.to_string(), "2028-05-29");
}
