//! What goes on from one quarter to the next, and to the one after that.

use crate::script::Script;
use crate::workplace::{Credo, Workplace};

const STATEMENTS: &str = "editions/2025-q4/statements.yaml";

/// What the example promises, and what else was said when it was asked for one message.
const PROMISE: &str = "We stay with you until your kiln fires.";
const THEME: &str = "We stay until your kiln fires";

/// Makes the example with an objection open whose author has left.
fn with_a_leavers_objection() -> Workplace {
    let workplace = Workplace::with_both_quarters();
    let text = workplace.read(STATEMENTS);
    let (before, of_gethin) = text.split_once("- id: d2").unwrap();
    let (of_gethin, after) = of_gethin.split_once("- id: d3").unwrap();
    let of_gethin = of_gethin
        .replace("status: closed", "status: open")
        .replace("  closed: 2025-12-17\n", "  revisit: 2026-01-30\n");
    workplace.write(STATEMENTS, format!("{before}- id: d2{of_gethin}- id: d3{after}"));
    workplace
}

/// Begins the quarter after the example's, and leaves it where nothing is looked at yet.
fn begins(workplace: &Workplace) -> String {
    workplace.credo("run --plain").on("2026-03-18").types("\nYes\n").breaks_off()
}

fn credo(workplace: &Workplace) -> Credo {
    workplace.credo("run --plain").on("2026-03-18")
}

/// Returns what a command writes, on one line.
fn written(workplace: &Workplace, arguments: &str) -> String {
    flat(&workplace.credo(arguments).on("2025-12-22").runs().out)
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn an_objection_of_somebody_who_has_left_goes_on_through_every_quarter_after() {
    let workplace = with_a_leavers_objection();
    let said = flat(&begins(&workplace));
    assert!(said.contains("Gethin Prydderch: “Phone first for everyone"), "{said}");
    // Somebody takes it on, and it goes on with her.
    let q1 = "editions/2026-q1/statements.yaml";
    let text = workplace.read(q1);
    let (before, of_gethin) = text.split_once("- id: d2").unwrap();
    let adopted =
        of_gethin.replacen("  status: open\n", "  status: open\n  adopted-by: prisha-sandhal\n", 1);
    workplace.write(q1, format!("{before}- id: d2{adopted}"));
    workplace.edit("editions/2026-q1/workshop.yaml", "stage: open", "stage: closed");
    let ran = workplace.credo("run --plain").on("2026-06-18").types("\nYes\n").breaks_off();
    let ran = flat(&ran);
    assert!(ran.contains("d2, on the principle “Calm first, then kiln”, Prisha Sandhal:"), "{ran}");
    let made = workplace.edition("2026-q2").agreement.statements;
    let d2 = made.dissent.iter().find(|one| one.id.as_str() == "d2").unwrap();
    assert_eq!(d2.by.as_ref().unwrap().as_str(), "gethin-prydderch");
    assert_eq!(d2.adopted_by.as_ref().unwrap().as_str(), "prisha-sandhal");
}

#[test]
fn an_objection_that_nobody_looked_at_keeps_its_day_and_falls_due() {
    let workplace = with_a_leavers_objection();
    begins(&workplace);
    let said = flat(&credo(&workplace).types("Go on with\ny\n:pause\n").succeeds());
    assert!(said.contains("9 were not looked at"), "{said}");
    let made = workplace.edition("2026-q1").agreement.statements;
    let days: Vec<_> = made.dissent.iter().map(|one| one.revisit.unwrap().to_string()).collect();
    assert_eq!(days, ["2026-03-18", "2026-01-30", "2026-03-18"]);
    workplace.edit("editions/2026-q1/workshop.yaml", "stage: answer", "stage: closed");
    let due = workplace.credo("due").on("2026-03-19").runs();
    assert_eq!(due.code, Some(3), "{due}");
    assert!(flat(&due.out).contains("d2"), "{due}");
    let compared = written(&workplace, "compare");
    assert!(compared.contains("Nobody has said what became of it."), "{compared}");
}

#[test]
fn what_was_put_off_is_read_out_at_the_start() {
    let workplace = Workplace::with_both_quarters();
    let said = flat(&begins(&workplace));
    let (_, put_off) = said.split_once("Put off, and why - ").unwrap();
    assert!(
        put_off
            .starts_with("The fault log depends on one person → Tomek and Lucy to try sharing it"),
        "{put_off}"
    );
}

#[test]
fn a_promise_that_is_kept_stays_made_from_its_theme() {
    // As an edition that was made by an older version has it.
    let workplace = Workplace::with_both_quarters();
    let from = "  from:\n  - question: one-clear-message\n    theme: we-stay-until-it\n";
    workplace.edit(STATEMENTS, from, "");
    let document = written(&workplace, "write --stdout");
    let (_, behind) = document.split_once("us give this promise").unwrap();
    let (behind, _) = behind.split_once("##").unwrap();
    assert!(!behind.contains(THEME), "{behind}");
    let why = flat(&workplace.credo("why").with(PROMISE).on("2025-12-22").runs().out);
    assert!(why.contains("the same words in 2025 Q3"), "{why}");
    assert!(why.contains("editions/2025-q3/themes.yaml"), "{why}");
    assert!(why.contains("editions/2025-q4/themes.yaml"), "{why}");

    // And as the program makes one.
    std::fs::remove_file(workplace.path(STATEMENTS)).unwrap();
    std::fs::remove_file(workplace.path("editions/2025-q4/commitments.yaml")).unwrap();
    workplace.edit("editions/2025-q4/workshop.yaml", "stage: closed", "stage: agree");
    let mut script = Script::default();
    script.enter().line("Go on with the promise").line("Keep it").line(":pause");
    workplace.credo("run --plain").on("2025-12-17").types(&script.text()).succeeds();
    let made = workplace.edition("2025-q4").agreement.statements;
    assert_eq!(made.promise.unwrap().from.len(), 1);
    let hold = made.principles.iter().find(|one| one.id.as_str() == "one-person-keeps-hold");
    assert_eq!(hold.unwrap().from.len(), 1);
    // The promise was kept, so they go on with the goal.
    let said = workplace.credo("run --plain").on("2025-12-17").types("\n:pause\n").succeeds();
    assert!(said.contains("Go on with the goal"), "{said}");
    // Nothing was worded: where nobody has looked yet, the writers begin with the promise.
    std::fs::remove_dir_all(workplace.path(".credo/drafts")).unwrap();
    let said = workplace.credo("run --plain").on("2025-12-17").types("\n:pause\n").succeeds();
    assert!(said.contains("Go on with the promise"), "{said}");
}

#[test]
fn what_is_carried_over_is_said_beside_how_far_it_came() {
    let workplace = Workplace::with_both_quarters();
    let compared = written(&workplace, "compare");
    assert!(compared.contains("kilns had not fired properly. Carried over."), "{compared}");
    let document = written(&workplace, "write --stdout");
    assert!(document.contains("had not fired properly. Carried over."), "{document}");
}

#[test]
fn old_scores_stand_under_the_ends_that_they_were_given_on() {
    let workplace = Workplace::with_both_quarters();
    let first = "editions/2025-q3/workshop.yaml";
    workplace.edit(first, "low: could be much improved", "low: is nothing yet");
    let told = workplace.credo("trends").on("2025-12-22").runs().out;
    let (_, scale) = told.split_once("easuring").unwrap();
    let (old, new) = (scale.find("is nothing yet"), scale.find("could be much improved"));
    let (then, now) = (scale.find("2025 Q3"), scale.find("2025 Q4"));
    assert!(old.is_some() && old < then && then < new && new < now, "{told}");
}
