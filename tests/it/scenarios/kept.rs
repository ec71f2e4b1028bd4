//! Agreeing on what stands from the edition before: it comes one by one, and what was dropped by
//! mistake is taken back as it stood.

use super::reasons::{STATEMENTS, before_agreeing, credo};
use crate::script::Script;
use crate::workplace::Workplace;

/// Goes into the statements, and keeps everything up to the principle of this number.
fn keeps_up_to(script: &mut Script, number: usize) -> &mut Script {
    script.enter().line("Go on with the promise");
    script.line("Keep it").line("Keep it").line("Keep it");
    (1..number).fold(script, |script, _| script.line("Keep it"))
}

/// Returns the statements as they stand where everything was kept.
fn kept(workplace: &Workplace) -> String {
    let mut script = Script::default();
    keeps_up_to(&mut script, 6).line("Stop for now");
    credo(workplace).types(&script.text()).succeeds();
    std::fs::remove_dir_all(workplace.path(".credo")).unwrap();
    workplace.read(STATEMENTS)
}

/// Returns which principles were shown, in this order, by their numbers.
fn shown(said: &str) -> Vec<&str> {
    said.lines().filter(|line| line.starts_with("Principle ")).collect()
}

#[test]
fn each_principle_is_kept_on_purpose_and_whoever_is_interrupted_goes_on_there() {
    let workplace = before_agreeing();
    let mut script = Script::default();
    keeps_up_to(&mut script, 3).line(":back").line("Keep it").line("Stop for now");
    let said = credo(&workplace).types(&script.text()).succeeds();
    let (two, three) = ("Principle 2 of 5", "Principle 3 of 5");
    assert_eq!(shown(&said), ["Principle 1 of 5", two, three, two, three]);
    assert!(said.contains("- Hand over only by talking to each other"), "in full: {said}");
    assert!(!said.contains("Which one comes next?"), "{said}");

    // They go on at the third, and come back to the last from what is added, and from what wins.
    let mut script = Script::default();
    script.enter().line("Go on with the principles").line("Keep it").line("Keep it");
    script.line("Keep it").line(":back").line("Keep it").line("No more principles").line(":back");
    script.line(":back").line(":back").line("Stop for now");
    let said = credo(&workplace).types(&script.text()).succeeds();
    let (four, five) = ("Principle 4 of 5", "Principle 5 of 5");
    assert_eq!(shown(&said), [three, four, five, five, five, four]);
    let (_, added) = said.split_once("Which one comes next?").unwrap();
    assert!(added.starts_with("\n  1. No more principles\n  2. Change one of these\n"), "{added}");
    assert!(added.contains(" [1]: "), "{added}");

    // Having looked at all of it, they go on with what is added.
    let mut script = Script::default();
    script.enter().line("Go on with").line("Keep it").line(":pause");
    let said = credo(&workplace).types(&script.text()).succeeds();
    assert_eq!(shown(&said), Vec::<&str>::new(), "{said}");
}

#[test]
fn a_principle_that_was_dropped_by_mistake_is_taken_back_whole() {
    let workplace = before_agreeing();
    let kept = kept(&workplace);
    let mut script = Script::default();
    keeps_up_to(&mut script, 2).line("Drop it, and say why").line("Vague").line("No.");
    script.line(":pass").line("Keep it").line("Keep it").line("Keep it");
    script.line("Take back: Fix the cause, not the call").line("Stop for now");
    let said = credo(&workplace).types(&script.text()).succeeds();
    assert_eq!(said.matches(". Take back: ").count(), 1, "{said}");
    assert_eq!(workplace.read(STATEMENTS), kept);
}

#[test]
fn a_principle_that_is_named_as_one_that_was_dropped_is_that_one_again() {
    let workplace = before_agreeing();
    let kept = kept(&workplace);
    let dropped = |script: &mut Script| {
        keeps_up_to(script, 5).line("Drop it, and say why").line("Vague").line("No.");
        script.line(":pass").line("In our own words").line("Leave them knowing why");
    };
    // With nothing else said, it has the words that it had.
    let mut script = Script::default();
    dropped(&mut script);
    script.enter().enter().enter().line(":pause");
    let said = credo(&workplace).types(&script.text()).succeeds();
    assert!(said.contains("It stood in the edition before and was dropped: it is taken back."));
    assert_eq!(workplace.read(STATEMENTS), kept);

    // In other words it has changed, and is neither dropped nor added.
    std::fs::remove_dir_all(workplace.path(".credo")).unwrap();
    let mut script = Script::default();
    dropped(&mut script);
    script.line("They know what went wrong.").enter().enter().line(":pause");
    credo(&workplace).types(&script.text()).succeeds();
    let statements = workplace.edition("2025-q4").agreement.statements;
    assert_eq!(statements.dropped, []);
    let ids: Vec<_> = statements.principles.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids.last(), Some(&"leave-them-knowing-why"));
    let last = statements.principles.last().unwrap();
    assert_eq!(last.since.to_string(), "2025-q3");
    assert_eq!(last.means, "They know what went wrong.");
}

#[test]
fn a_sentence_that_was_dropped_by_mistake_is_taken_back_or_typed_again() {
    let workplace = before_agreeing();
    let kept = kept(&workplace);
    let mut script = Script::default();
    script.enter().line("Go on with the promise");
    // Two have objections; what was settled only because they had gone is held again.
    script.line("Drop it, and say why").line("Vague").line("No.").line(":pass").line("Resolved");
    script.line("Take back: We stay").line("Held again").line("Keep it");
    script.line("Drop it, and say why").line("Vague").line("No.").line(":pass");
    script.line("In our own words").line("Calm first. Then confident.").line("Stop for now");
    let said = credo(&workplace).types(&script.text()).succeeds();
    assert!(said.contains(" [2]: "), "it is not taken back by Enter alone: {said}");
    assert_eq!(workplace.read(STATEMENTS), kept.replacen("2025-12-17", "2026-03-18", 1));
}

#[test]
fn a_practice_that_went_by_mistake_is_taken_back_in_its_place() {
    let workplace = before_agreeing();
    let kept = kept(&workplace);
    let mut script = Script::default();
    keeps_up_to(&mut script, 1).line("Change it").enter().enter();
    script.words("Our name, and what happens next and when, in the first reply.").enter();
    script.line(":back");
    script.line("Take back, in practice: Hand over");
    script.line("Take back, in practice: Get in touch").line("Stop for now");
    let said = credo(&workplace).types(&script.text()).succeeds();
    assert_eq!(shown(&said).len(), 5, "{said}");
    assert_eq!(workplace.read(STATEMENTS), kept);
}
