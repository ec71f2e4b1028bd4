//! Workshops that are stopped, by people or by the end of the input, and go on where they stood.

use credo::domain::Way;
use snapbox::{assert_data_eq, str};

use super::example::{as_typed, example, lines, run};
use crate::workplace::Workplace;

/// Stops the example's workshop after some of its lines, goes on, and looks whether the document is
/// the same as without a stop.
#[track_caller]
fn stops_and_goes_on(way: Way, stops: &[usize]) {
    let edition = as_typed(example());
    let all = lines(&edition, way, None);
    let whole = Workplace::new();
    run(&whole).types(&all).succeeds();

    let count = all.lines().count();
    for percent in stops {
        let workplace = Workplace::new();
        let first: String = all.split_inclusive('\n').take(count * percent / 100).collect();
        let told = run(&workplace).types(&first).breaks_off();
        let (_, told) = told.rsplit_once("----\n").unwrap();
        assert_eq!(
            told,
            "error: the input ended before the workshop did\n\
             hint: everything given so far is kept; the same command goes on\n"
        );
        assert!(!workplace.path("PHILOSOPHY.md").exists());
        let rest = lines(&edition, way, Some(&workplace.edition("2025-q3")));
        run(&workplace).types(&rest).succeeds();
        assert_eq!(workplace.read("PHILOSOPHY.md"), whole.read("PHILOSOPHY.md"));
    }
}

#[test]
fn a_workshop_may_stop_at_any_line_when_the_keyboard_goes_round() {
    stops_and_goes_on(Way::Round, &[10, 55, 99]);
}

#[test]
fn a_workshop_may_stop_at_any_line_when_the_facilitator_types() {
    stops_and_goes_on(Way::Room, &[33, 77]);
}

/// Makes a workshop of two people and one question of three parts ready.
fn ready() -> Workplace {
    let workplace = Workplace::new();
    workplace.write("questions/one.yaml", ONE);
    workplace
        .credo("init --plain --company C --team T --shown named --way round --people Ada,Ben")
        .with("--sets=one")
        .succeeds();
    workplace
}

const ONE: &str = "\
format: 1
id: one
title: One
questions:
- id: how
  prompt: How are we?
  kind: scale-and-text
  ends: {low: low, high: high}
  feeds: [scores]
";

#[test]
fn a_killed_session_loses_no_field_and_no_wish_about_names() {
    let workplace = ready();
    let mut talk = workplace.credo("answer --plain --as ada").talks();
    talk.says("Begin (Enter)").types("\n").says("1 to 5:").types(":off\n").says("1 to 5:");
    talk.types("2\n").says("In words:").types("\"\"\"\nHalf a thought,\nand mo");
    let draft = ".credo/drafts/2025-q3/ada/how.1-0-0.txt";
    while workplace.files().get(draft).is_none_or(|text| text != "Half a thought,") {
        std::thread::sleep(std::time::Duration::from_millis(3));
    }
    talk.kill();

    let mut talk = workplace.credo("answer --plain --as ada").talks();
    talk.says("Begin (Enter)").types("\n").says("1 to 5:").types("\n").says("In words:");
    let said = talk.said();
    let (_, asked) = said.split_once("Begin (Enter)").unwrap();
    assert_data_eq!(
        asked,
        str![[r#"
 
----------------------------------------
Ada · One · 1 of 1

How are we?

This answer is off the record: heard at the reveal, and then erased.
1 low … 5 high
(d: don't know)
(`:back` `:pass` `:unnamed` `:off` `:park` `:help` `:pause`)
0 min
There is already (Enter keeps it):
  2
1 to 5: 
There is already (Enter keeps it):
  Half a thought,
In words: 
"#]]
    );
    assert_eq!(talk.types("\n").ends(), Some(0));
    assert_data_eq!(
        workplace.read("editions/2025-q3/answers/ada.yaml"),
        str![[r#"
format: 1
participant: ada
answers:
  how: answered

"#]]
    );
    assert_data_eq!(
        workplace.tree(),
        str![[r#"
.credo/.gitignore
.credo/off-the-record/2025-q3/(random).yaml
.gitignore
credo.yaml
editions/2025-q3/answers/ada.yaml
editions/2025-q3/workshop.yaml
questions/one.yaml
"#]]
    );
}
