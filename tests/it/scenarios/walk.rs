//! Going to a stage that was named, back or ahead.

use snapbox::{assert_data_eq, str};

use crate::workplace::Workplace;

const SET: &str = "\
format: 1
id: one
title: One
questions:
- {id: issues, prompt: What gets in our way?, kind: list, vote: true, feeds: [issues, commitments]}
";

/// Makes a workshop of two people and one question ready.
fn ready() -> Workplace {
    let workplace = Workplace::new();
    workplace.write("questions/one.yaml", SET);
    workplace
        .credo("init --plain --company C --team T --shown named --way room --people Ada,Ben")
        .with("--sets=one")
        .succeeds();
    workplace
}

#[test]
fn nothing_can_be_made_of_answers_that_nobody_has_seen() {
    let workplace = ready();
    let before = workplace.files();
    let told = ["run --plain theme", "run --plain close", "run --plain closed"]
        .map(|command| workplace.credo(command).types("\n\n\n").runs().to_string())
        .join("\n\n");
    assert_data_eq!(
        told,
        str![[r#"
error: the workshop cannot go there yet: one question is not revealed
hint: `credo run` goes on with the answers
[exit status: 2]

error: the workshop cannot go there yet: one question is not revealed
hint: `credo run` goes on with the answers
[exit status: 2]

error: invalid value 'closed' for '[STAGE]'
  [possible values: open, answer, theme, vote, agree, commit, close]

  tip: a similar value exists: 'close'

For more information, try '--help'.
[exit status: 2]
"#]]
    );
    assert_eq!(workplace.files(), before);
}

#[test]
fn a_stage_of_no_workshop_cannot_be_named() {
    let workplace = Workplace::new();
    let told = ["run --plain commit", "run --plain commit --team T"]
        .map(|command| workplace.credo(command).types("\n\n\n").runs().to_string())
        .join("\n\n");
    assert_data_eq!(
        told,
        str![[r#"
error: there is no culture folder in `.` or above it
hint: begin with `credo run`, or name the folder with `--folder DIR`
[exit status: 2]

error: the argument '[STAGE]' cannot be used with:
  --company <COMPANY>
  --team <TEAM>
  --people <NAMES>
  --shown <SHOWN>
  --way <WAY>
  --facilitator <NAME>
  --keeper <NAME>
  --decider <NAME>
  --cadence <CADENCE>
  --year-starts <MONTH>
  --language <CODE>
  --sets <IDS>
  --next <DATE>
  --setup <FILE>

Usage: credo run --plain <STAGE>

For more information, try '--help'.
[exit status: 2]
"#]]
    );
}
