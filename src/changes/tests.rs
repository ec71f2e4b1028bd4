//! Tests of what changed between two states of the statements.

use proptest::prelude::*;

use super::reasons::{explained, forget_undone};
use super::statements::{Worded, changes};
use crate::domain::Statements;

/// Reads statements as they stand in their file.
fn stated(yaml: &str) -> Statements {
    serde_yaml::from_str(yaml).unwrap()
}

/// Tells every change, one a line.
fn told(before: &str, now: &str) -> String {
    let Worded { kept, altered, added, dropped, rituals } = changes(&stated(before), &stated(now));
    let mut lines = Vec::new();
    lines.extend(kept.iter().map(|it| format!("kept {}", it.on)));
    lines.extend(
        altered.iter().map(|it| {
            format!("{:?} of {}: {} -> {} ({:?})", it.part, it.on, it.old, it.new, it.why)
        }),
    );
    let whose =
        |it: &super::Added| format!("added {:?} {}: {} ({:?})", it.part, it.on, it.text, it.why);
    lines.extend(added.iter().map(whose));
    lines.extend(dropped.iter().map(|it| {
        format!("dropped {:?} {}: {} ({:?}, {:?})", it.part, it.on, it.text, it.ground, it.why)
    }));
    lines.extend(rituals.altered.iter().map(|it| format!("ritual {} -> {}", it.old, it.new)));
    lines.extend(rituals.added.iter().map(|it| format!("added ritual {it}")));
    lines.extend(rituals.dropped.iter().map(|it| format!("dropped ritual {it}")));
    lines.extend(rituals.is_reordered.then(|| "rituals in another order".to_owned()));
    lines.join("\n")
}

const BEFORE: &str = "
promise: {text: We stay until it fires.}
goal: {text: Less effort.}
principles:
- {id: owner, name: One owner, means: One keeps hold., even-over: the queue, since: 2026-q1,
   in-practice: [We say our name., 'Never by note, only by talking.']}
- {id: kind, name: Be kind, means: We are kind., since: 2026-q1}
order: [safety, the promise, the queue]
";

#[test]
fn an_edition_and_itself_have_kept_everything() {
    insta::assert_snapshot!(told(BEFORE, BEFORE), @r"
    kept promise
    kept goal
    kept owner
    kept kind
    kept order
    ");
}

#[test]
fn what_goes_without_a_reason_is_shown_without_one() {
    insta::assert_snapshot!(told(BEFORE, "
promise: {text: We stay until your kiln fires.}
feeling: {text: Calm.}
principles:
- {id: owner, name: One owner, means: One keeps hold., since: 2026-q1,
   in-practice: [We say our name., Get in touch on the day we said.]}
order: [the promise, safety, the queue]
"), @r"
    Sentence of promise: We stay until it fires. -> We stay until your kiln fires. (None)
    Line of order: safety
    the promise
    the queue -> the promise
    safety
    the queue (None)
    added Whole feeling: Calm. (None)
    added Practice owner: Get in touch on the day we said. (None)
    dropped Whole goal: Less effort. (None, None)
    dropped EvenOver owner: the queue (None, None)
    dropped Practice owner: Never by note, only by talking. (None, None)
    dropped Whole kind: Be kind: We are kind. (None, None)
    ");
}

#[test]
fn reasons_belong_to_the_words_that_they_name_or_else_to_the_whole() {
    insta::assert_snapshot!(told(BEFORE, "
promise: {text: We stay until it fires.}
goal: {text: Least effort.}
principles:
- {id: owner, name: One person, means: One keeps hold., even-over: the queue, since: 2026-q1,
   in-practice: ['We say our name, and when.', We write it down.]}
order: [safety, the promise]
changes:
- {about: owner, why: Ours is a person.}
- {about: owner, what: 'We say our name, and when.', why: Nobody knew when.}
dropped:
- {about: kind, reason: vague, why: Everybody is.}
- {about: owner, what: 'Never by note, only by talking.', reason: no-longer-true}
- {about: order, what: the queue, reason: merged}
"), @r#"
    kept promise
    Sentence of goal: Less effort. -> Least effort. (None)
    Name of owner: One owner -> One person (Some("Ours is a person."))
    Practice of owner: We say our name. -> We say our name, and when. (Some("Nobody knew when."))
    added Practice owner: We write it down. (Some("Ours is a person."))
    dropped Practice owner: Never by note, only by talking. (Some(NoLongerTrue), None)
    dropped Whole kind: Be kind: We are kind. (Some(Vague), Some("Everybody is."))
    dropped Line order: the queue (Some(Merged), None)
    "#);
}

#[test]
fn rituals_are_compared_as_lines_are() {
    let before = "rituals: ['Mondays, five minutes.', A case a month., New people read it.]";
    let now = "rituals: ['Mondays, ten minutes.', A wall chart., New people read it.]";
    insta::assert_snapshot!(told(before, now), @"
    ritual Mondays, five minutes. -> Mondays, ten minutes.
    added ritual A wall chart.
    dropped ritual A case a month.
    ");
    let now = "rituals: [A case a month., 'Mondays, five minutes.', New people read it.]";
    assert_eq!(told(before, now), "rituals in another order");
    assert_eq!(told(before, before), "");
}

proptest! {
    #[test]
    fn turned_round_what_was_added_was_dropped(
        old in prop::collection::vec("[a-e]{1,2}", 0..6),
        new in prop::collection::vec("[a-e]{1,2}", 0..6),
    ) {
        let order = |lines: &[String]| {
            let mut order: Vec<String> = Vec::new();
            for line in lines {
                if !order.contains(line) {
                    order.push(line.clone());
                }
            }
            Statements { order, ..Statements::default() }
        };
        let (old, new) = (order(&old), order(&new));
        let (there, back) = (changes(&old, &new), changes(&new, &old));
        let added: Vec<_> = there.added.iter().map(|it| &it.text).collect();
        let gone: Vec<_> = back.dropped.iter().map(|it| &it.text).collect();
        prop_assert_eq!(added, gone);
        // Every line then is somewhere: still there, reworded or dropped.
        for line in &old.order {
            let is_told = new.order.contains(line)
                || there.dropped.iter().any(|it| it.text == *line)
                || there.altered.iter().any(|it| it.old == *line);
            prop_assert!(is_told, "{} vanished", line);
        }
    }
}

const NOW: &str = "
promise: {text: We stay until your kiln fires.}
feeling: {text: Calm.}
principles:
- {id: owner, name: One person, means: One keeps hold of it., since: 2026-q1,
   in-practice: ['We say our name, and when.', Get in touch on the day we said.]}
order: [the promise, safety, the queue]
";

/// Tells what asks for a reason, one a line.
fn asked(now: &Statements) -> String {
    let lines = explained(&stated(BEFORE), now).into_iter().map(|it| {
        let parts: Vec<_> = it.moved.iter().map(|moved| format!("{:?}", moved.part)).collect();
        let is_given = if it.is_given() { "given" } else { "none" };
        let gone = if it.is_gone { "gone " } else { "" };
        format!("{gone}{} {:?} ({}): {is_given}", it.on, it.what, parts.join(", "))
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn each_line_asks_for_a_reason_of_its_own_and_all_else_in_a_statement_for_one() {
    insta::assert_snapshot!(asked(&stated(NOW)), @r#"
    promise None (Sentence): none
    gone goal None (Whole): none
    feeling None (Whole): none
    owner None (Name, Sentence, EvenOver): none
    owner Some("We say our name, and when.") (Practice): none
    owner Some("Get in touch on the day we said.") (Practice): none
    gone owner Some("Never by note, only by talking.") (Practice): none
    gone kind None (Whole): none
    order None (Line): none
    "#);
    let given = "
changes:
- {about: owner, what: Get in touch on the day we said., why: So.}
- {about: owner, why: So.}
- {about: order, why: So.}
dropped:
- {about: goal, reason: vague}
- {about: owner, what: 'Never by note, only by talking.', reason: merged}
";
    insta::assert_snapshot!(asked(&stated(&format!("{NOW}{given}"))), @r#"
    promise None (Sentence): none
    gone goal None (Whole): given
    feeling None (Whole): none
    owner None (Name, Sentence, EvenOver): given
    owner Some("We say our name, and when.") (Practice): none
    owner Some("Get in touch on the day we said.") (Practice): given
    gone owner Some("Never by note, only by talking.") (Practice): given
    gone kind None (Whole): none
    order None (Line): given
    "#);
}

#[test]
fn a_reason_goes_when_what_it_is_about_is_undone_and_none_other() {
    let given = "
changes:
- {about: promise, why: Kilns fire.}
- {about: goal, why: It was too long.}
- {about: owner, what: Get in touch on the day we said., why: They ring.}
- {about: order, why: Hm.}
dropped:
- {about: kind, reason: vague}
- {about: owner, what: 'Never by note, only by talking.', reason: merged, why: It is told.}
";
    let undone = |now: &str| {
        let mut now = stated(now);
        let undone = forget_undone(&stated(BEFORE), &mut now);
        let left = (now.changes.len(), now.dropped.len());
        (undone.into_iter().map(|(on, why)| format!("{on}: {why}")).collect::<Vec<_>>(), left)
    };
    assert_eq!(
        undone(&format!("{NOW}{given}")),
        (vec!["goal: It was too long.".to_owned()], (3, 2))
    );
    let back = format!("{BEFORE}{given}").replace("We stay until it fires.", "We stay.");
    let (gone, left) = undone(&back);
    assert_eq!(left, (1, 0));
    assert_eq!(gone.len(), 5);
}
