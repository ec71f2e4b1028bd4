//! Votes on themes: the keyboard goes round, or hands are counted; stopped, killed and held again.

use snapbox::{assert_data_eq, str};

use crate::script::Script;
use crate::workplace::Workplace;

/// Two questions that are voted on, and one that is not.
const SET: &str = "\
format: 1
id: ours
title: Ours
questions:
- {id: great, prompt: What is great service?, kind: text, vote: true, feeds: [good-bad]}
- {id: issues, prompt: What needs attention?, kind: list, vote: true, feeds: [issues]}
- {id: alone, prompt: What else?, kind: list, vote: true, feeds: [issues]}
";

const THEMES: &str = "\
format: 1
questions:
  great:
    themes:
    - {id: owner, says: One person stays with it}
    - {id: cause, says: The cause and not the call}
    - {id: calm, says: They come away calm}
    - {id: voice, says: A human voice}
  issues:
    themes:
    - {id: log, says: No shared fault log}
    - {id: form, says: The eleven-box form}
    - {id: case, says: Nobody owns a case}
  alone:
    themes:
    - {id: only, says: The only one}
";

const VOTES: &str = "editions/2025-q3/votes.yaml";

/// Makes a place in which everything is revealed and under themes.
fn ready(people: &str, way: &str) -> Workplace {
    let workplace = Workplace::new();
    workplace.write("questions/ours.yaml", SET);
    let arguments = format!("init --plain --company C --team T --shown named --way {way}");
    let credo = workplace.credo(&arguments).with("--sets=ours");
    credo.with(&format!("--people={people}")).succeeds();
    let file = "editions/2025-q3/workshop.yaml";
    workplace.edit(
        file,
        "stage: answer\nrevealed: []",
        "stage: vote\nrevealed: [great, issues, alone]",
    );
    workplace.write("editions/2025-q3/themes.yaml", THEMES);
    workplace
}

/// Types what one person does at the keyboard.
fn votes(script: &mut Script, great: &str, issues: &str) {
    script.enter().enter().line(great).line(issues).enter();
}

#[test]
fn the_keyboard_goes_round_and_nothing_is_told_before_all_are_in() {
    let workplace = ready("Ada,Ben,Cy", "round");
    let mut script = Script::default();
    script.enter().line("The keyboard goes round");
    votes(&mut script, "b b c", "a a c");
    // Ben leaves the first vote out, types too much, and changes his mind.
    script
        .enter()
        .enter()
        .line(":pass")
        .line("aaa")
        .line("a")
        .line("no")
        .line("b")
        .line("aab")
        .enter();
    // Cy is not here.
    script.line("Somebody is not here").line("Cy");
    script.enter().enter().line("Stop for now");
    let said = workplace.credo("run --plain").types(&script.text()).succeeds();
    let (before, after) = said.split_once("Everybody here has voted.").unwrap();
    assert_eq!(before.matches("●").count(), 3 + 3 + 1 + 1 + 3, "{before}");
    assert_data_eq!(
        after,
        str![[r#"

Show it to all (Enter) 
----------------------------------------
What is great service?

2 of 3 voted, 3 dots each.

 1. 3 ●●● One person stays with it
 2. 1 ● The cause and not the call
 3. 0 · They come away calm
 3. 0 · A human voice

Look and talk, then:
  1. Go on
  2. Vote again
  3. Stop for now
1 to 3 [1]: 
----------------------------------------
What needs attention?

2 of 3 voted, 3 dots each.

 1. 4 ●●●● No shared fault log
 2. 1 ● The eleven-box form (tie)
 2. 1 ● Nobody owns a case (tie)

Look and talk, then:
  1. Go on
  2. Vote again
  3. Stop for now
1 to 3 [1]: 
----------------------------------------
Stopped for now. Everything given so far is kept; `credo run` goes on.

"#]]
    );
    assert_data_eq!(
        workplace.read(VOTES),
        str![[r#"
format: 1
questions:
  great:
    rounds:
    - each: 3
      voted: 2
      dots:
        owner: 3
        cause: 1
        calm: 0
        voice: 0
  issues:
    rounds:
    - each: 3
      voted: 2
      dots:
        log: 4
        form: 1
        case: 1

"#]]
    );
    let sealed: Vec<_> =
        workplace.files().into_keys().filter(|path| path.contains("ballots")).collect();
    assert_eq!(sealed, [""; 0]);
}

#[test]
fn a_vote_that_is_killed_between_two_ballots_goes_on_with_who_has_not_voted() {
    let workplace = ready("Ada,Ben,Cy", "round");
    let mut script = Script::default();
    // Everybody has two dots this time.
    script.enter().line("Another number of dots").line("9").line("2").line("1");
    votes(&mut script, "b b", "a c");
    script.enter().enter().line("c");
    let mut talk = workplace.credo("run --plain").talks();
    // Ada is asked twice, and Ben, who has answered once, too.
    talk.types(&script.text()).says_times("Your dots:", 4);
    talk.kill();
    let mut script = Script::default();
    script.enter();
    votes(&mut script, "b", "b");
    votes(&mut script, "2 3", ":pass");
    let going_on = workplace.credo("run --plain").types(&script.text()).breaks_off();
    let (_, told) = going_on.split_once("Go on (Enter)").unwrap();
    let told = told.split("What next?").next().unwrap();
    assert_data_eq!(
        told,
        str![[r#"
 
----------------------------------------
Votes on the themes of 2 questions.
Through: Ada.
Still to come: Ben, Cy.

"#]]
    );
    // Nobody has seen it yet, so it is not counted.
    assert!(!workplace.path(VOTES).exists());
    let said = workplace.credo("run --plain").types("\n\n\n3\n").succeeds();
    assert_eq!(said.matches("3 of 3 voted, 2 dots each.").count(), 1, "{said}");
    assert_data_eq!(
        workplace.read(VOTES),
        str![[r#"
format: 1
questions:
  great:
    rounds:
    - each: 2
      voted: 3
      dots:
        owner: 4
        cause: 1
        calm: 0
        voice: 0
  issues:
    rounds:
    - each: 2
      voted: 2
      dots:
        log: 1
        form: 1
        case: 1

"#]]
    );
}

#[test]
fn hands_are_counted_checked_and_may_be_counted_again() {
    let workplace = ready("Ada,Ben,Cy", "room");
    let mut script = Script::default();
    // How many vote is wrong once; then there are more dots than there can be.
    script.enter().enter().line("4").line("2").line("5").line("0").line("4").line("3").line("2");
    script.line("0");
    // Going back takes the last count away.
    script.enter().line("1").line("3").line(":back").line("4").line("4").line("0");
    // The first is voted on once more, now by one of them.
    script.line("Vote again").line("1").line("0").line("1").line("2").line("0");
    script.line("Go on").line("Stop for now");
    let said = workplace.credo("run --plain").types(&script.text()).succeeds();
    let (_, told) = said.split_once("How do you vote?").unwrap();
    assert_data_eq!(
        told,
        str![[r#"

  1. The keyboard goes round, unseen
  2. By a show of hands
  3. Another number of dots
  4. Leave the votes out
  5. Stop for now
1 to 5 [2]: 
----------------------------------------
What is great service?

  a  A human voice
  b  One person stays with it
  c  The cause and not the call
  d  They come away calm

Each of you has 3 dots, at most 2 on one theme. Read them out one by one and
count.
(`:back` `:park` `:pause`)
There is already (Enter keeps it):
  3
How many vote? 
There is already (Enter keeps it):
  3
from 1 to 3 can have voted
How many vote? 
A human voice
Dots for a: 
2 of you can put at most 4 on one theme
Dots for a: 
One person stays with it
Dots for b: 
The cause and not the call
Dots for c: 
together you have 6, and that would be 7
Dots for c: 
They come away calm
Dots for d: 
----------------------------------------
What needs attention?

  a  No shared fault log
  b  Nobody owns a case
  c  The eleven-box form

Each of you has 3 dots, at most 2 on one theme. Read them out one by one and
count.
(`:back` `:park` `:pause`)
There is already (Enter keeps it):
  3
How many vote? 
No shared fault log
Dots for a: 
Nobody owns a case
Dots for b: 
The eleven-box form
Dots for c: 
Nobody owns a case
Dots for b: 
The eleven-box form
Dots for c: 
----------------------------------------
What is great service?

2 of 3 voted, 3 dots each.

 1. 4 ●●●● One person stays with it
 2. 2 ●● The cause and not the call
 3. 0 · They come away calm
 3. 0 · A human voice

Look and talk, then:
  1. Go on
  2. Vote again
  3. Stop for now
1 to 3 [1]: 
`0` is not one of them; answer with a number from 1 to 3
1 to 3 [1]: 
----------------------------------------
What is great service?

  a  A human voice
  b  One person stays with it
  c  The cause and not the call
  d  They come away calm

Each of you has 3 dots, at most 2 on one theme. Read them out one by one and
count.
(`:back` `:park` `:pause`)
There is already (Enter keeps it):
  3
How many vote? 
A human voice
Dots for a: 
One person stays with it
Dots for b: 
The cause and not the call
Dots for c: 
They come away calm
Dots for d: 
----------------------------------------
What is great service?

1 of 3 voted, 3 dots each. Round 2; the round before stands in brackets.

 1. 2 ●● The cause and not the call (before: 2)
 2. 1 ● One person stays with it (before: 4)
 3. 0 · They come away calm (before: 0)
 3. 0 · A human voice (before: 0)

Look and talk, then:
  1. Go on
  2. Vote again
  3. Stop for now
1 to 3 [1]: 
----------------------------------------
What needs attention?

3 of 3 voted, 3 dots each.

 1. 4 ●●●● The eleven-box form (tie)
 1. 4 ●●●● Nobody owns a case (tie)
 3. 1 ● No shared fault log

Look and talk, then:
  1. Go on
  2. Vote again
  3. Stop for now
1 to 3 [1]: 
----------------------------------------
Stopped for now. Everything given so far is kept; `credo run` goes on.

"#]]
    );
    assert_data_eq!(
        workplace.read(VOTES),
        str![[r#"
format: 1
questions:
  great:
    rounds:
    - each: 3
      voted: 2
      dots:
        owner: 4
        cause: 2
        calm: 0
        voice: 0
    - each: 3
      voted: 1
      dots:
        owner: 1
        cause: 2
        calm: 0
        voice: 0
  issues:
    rounds:
    - each: 3
      voted: 3
      dots:
        log: 1
        form: 4
        case: 4

"#]]
    );
}

#[test]
fn votes_that_were_held_are_shown_again_and_a_lonely_one_needs_none() {
    let workplace = ready("Ada,Ben", "room");
    let counts = "\n\n2\n3\n1\n0\n0\n\n2\n1\n1\n1\n3\n";
    workplace.credo("run --plain").types(counts).succeeds();
    let votes = workplace.read(VOTES);
    let again = workplace.credo("run --plain").types("\n\n:back\n\n3\n").succeeds();
    assert_eq!(again.matches("2 of 2 voted").count(), 4, "{again}");
    assert_eq!(workplace.read(VOTES), votes);

    let alone = ready("Ada", "round");
    let said = alone.credo("run --plain").types("\n").breaks_off();
    assert!(said.contains("Only one of you is here, so there is nothing to vote on."), "{said}");
}
