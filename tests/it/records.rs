//! Who is named where: scores in the record of every answer, and people who have long left.

use crate::workplace::Workplace;

const GOALS: &str = "## How well do the goals";

/// Returns what the appendix of the second quarter says of how well goals line up.
fn goals(place: &Workplace) -> String {
    let written = place.credo("write appendix --edition 2025-q4 --format md --stdout").runs();
    assert_eq!(written.code, Some(0), "{}", written.err);
    let (_, rest) = written.out.split_once(GOALS).unwrap();
    rest.split("\n## ").next().unwrap().to_owned()
}

/// Gives the answer of somebody to that question, which is on no theme, no name.
fn unname(place: &Workplace, (who, text): (&str, &str), (random, score): (&str, u8)) {
    let sheet = format!("editions/2025-q4/answers/{who}.yaml");
    let theirs = format!("  goal-alignment:\n    score: 3\n    text: {text}\n");
    place.edit(&sheet, &theirs, "  goal-alignment: answered\n");
    let card = format!("\n    - {who}\n    - ines-carravide\n    - noor");
    let left = card.replacen(&format!("\n    - {who}"), "", 1);
    let rest = ["\n    - ines-carravide\n    - noor", "\n    - noor"];
    let (from, to) = if who == "ines-carravide" { (rest[0], rest[1]) } else { (&*card, &*left) };
    place.edit("editions/2025-q4/themes.yaml", from, to);
    let unnamed = format!("format: 1\nquestion: goal-alignment\nsaid: {{score: {score}}}\n");
    place.write(&format!("editions/2025-q4/answers/unnamed/{random}.yaml"), unnamed);
}

#[test]
fn a_score_stands_beside_the_name_of_whoever_gave_it() {
    let told = goals(&Workplace::with_both_quarters());
    for line in
        ["- **Maren** (3): One of", "- **Bram** (1): Shipped", "- **Noor** (doesn't know): "]
    {
        assert!(told.contains(line), "{line} in {told}");
    }
    // Where nobody would put a number on it, that is said; where no names are kept, nothing is.
    let place = Workplace::with_the_example();
    let written = place.credo("write --appendix --edition 2025-q3 --stdout").runs().out;
    assert!(written.contains("- **Gethin** (no score): I won't"), "{written}");
    let place = Workplace::with_both_quarters();
    let written = place.credo("write --appendix --edition 2025-q4 --stdout").runs().out;
    let (_, living) = written.split_once("## Am I still living").unwrap();
    let living = living.split("\n## ").next().unwrap();
    assert!(!living.contains("(3)") && !living.contains("**"), "{living}");
}

#[test]
fn no_score_has_a_name_where_that_would_tell_those_of_others() {
    // Of one without a name nobody is named; of two that gave the same, both would be known.
    let place = Workplace::with_both_quarters();
    let (one, other) = ("00000000c0ffee01", "00000000c0ffee02");
    let tomek = ("tomek-wilczur", "Better. W4 has a support person in the room.");
    unname(&place, tomek, (one, 3));
    let told = goals(&place);
    assert!(!told.contains("**Bram**") && !told.contains("(1)"), "{told}");
    unname(&place, ("ines-carravide", "Sin cambios.\n    language: es"), (other, 3));
    let told = goals(&place);
    assert!(told.contains("- **Bram**: Shipped") && !told.contains("(1)"), "{told}");
    // Of two that gave otherwise, nobody knows which is whose; theirs have no names either.
    let unnamed = "format: 1\nquestion: goal-alignment\nsaid: {score: 2}\n";
    place.write(&format!("editions/2025-q4/answers/unnamed/{other}.yaml"), unnamed);
    let told = goals(&place);
    assert!(told.contains("- **Bram** (1): Shipped"), "{told}");
    assert_eq!(told.matches("(2)").count(), 1, "only Prisha's: {told}");
    assert!(!told.contains("One of us"), "{told}");
}

#[test]
fn no_score_has_a_name_where_names_are_not_the_rule() {
    let place = Workplace::with_both_quarters();
    place.edit("editions/2025-q4/workshop.yaml", "shown: named", "shown: unnamed");
    let told = goals(&place);
    assert!(told.contains("- **Maren**: One of") && !told.contains("(3)"), "{told}");
}

#[test]
fn whoever_left_long_ago_is_called_by_name_wherever_their_objection_stands() {
    let place = Workplace::with_three_quarters();
    let statements = "editions/2026-q1/statements.yaml";
    let dissent = "dissent:\n- id: d2\n  about: calm-first-then-kiln\n  by: gethin-prydderch\n  \
                   text: Phone first for everyone, always.\n  status: open\n  revisit: 2026-06-17\n  \
                   since: 2025-q3\n  adopted-by: ines-carravide\n";
    let stated = place.read(statements);
    place.write(statements, format!("{stated}{dissent}"));
    for command in [
        "write --edition 2026-q1 --stdout",
        "write onboarding --edition 2026-q1 --format md --stdout",
        "why --edition 2026-q1 d2",
        "compare 2025-q4 2026-q1",
        "due --edition 2026-q1 --within 999",
        "write --edition 2025-q4 --stdout",
    ] {
        let ran = place.credo(command).runs();
        let told = format!("{}{}", ran.out, ran.err);
        assert!(!told.contains("gethin-prydderch"), "{command}: {told}");
    }
    let written = place.credo("write --edition 2026-q1 --stdout").runs().out;
    assert!(written.contains("Gethin: “Phone first for everyone"), "{written}");
    let why = place.credo("why --edition 2026-q1").with("Where we differ").runs().out;
    assert!(why.contains("the objection d2 of Gethin Prydderch"), "{why}");
    let why = place.credo("why --edition 2025-q4").with("Where we differ").runs().out;
    assert!(why.contains("the objection d2 of Gethin Prydderch"), "{why}");
}
