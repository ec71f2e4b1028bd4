//! Agreeing on statements: from people's own words to a decision, with objections on the way.

use snapbox::{assert_data_eq, str};

use crate::script::Script;
use crate::workplace::Workplace;

const SET: &str = "\
format: 1
id: ours
title: Ours
questions:
- {id: message, prompt: Which message?, kind: text, feeds: [promise]}
- id: goal
  prompt: Which goal?
  kind: choice
  options: [{id: effort, label: Less effort}, {id: teach, label: Teach}]
  feeds: [promise, order]
- {id: great, prompt: What is great service?, kind: text, vote: true, feeds: [principles]}
";

const THEMES: &str = "\
format: 1
questions:
  message:
    themes:
    - {id: stay, says: We stay until it is fixed, cards: [ada, cy]}
  great:
    themes:
    - {id: calm, says: They come away calm, cards: [ben]}
    - {id: owner, says: They explain it once, cards: [ada]}
";

const VOTES: &str = "\
format: 1
questions:
  great:
    rounds:
    - {each: 1, voted: 3, dots: {calm: 0, owner: 3}}
";

const STATEMENTS: &str = "editions/2025-q3/statements.yaml";

/// Makes a place in which everything is voted on.
fn ready(way: &str) -> Workplace {
    let workplace = Workplace::new();
    workplace.write("questions/ours.yaml", SET);
    let arguments = format!("init --plain --company C --team T --shown named --way {way}");
    let credo = workplace.credo(&arguments).with("--sets=ours");
    credo.with("--people=Ada, Ben, Cy").with("--decider=Maren").succeeds();
    let file = "editions/2025-q3/workshop.yaml";
    let agreeing = "stage: agree\nrevealed: [message, goal, great]";
    workplace.edit(file, "stage: answer\nrevealed: []", agreeing);
    for (person, message, goal, great) in [
        ("ada", "We stay till it is fixed.", "effort", "They explain it once."),
        ("ben", "We answer.", "teach", "Calm."),
        ("cy", "We stay.", "effort", "A voice."),
    ] {
        workplace.write(
            &format!("editions/2025-q3/answers/{person}.yaml"),
            format!(
                "format: 1\nparticipant: {person}\nanswers:\n  message: {{text: {message}}}\n  goal: \
                 {{choice: {goal}}}\n  great: {{text: {great}}}\n"
            ),
        );
    }
    workplace.write("editions/2025-q3/themes.yaml", THEMES);
    workplace.write("editions/2025-q3/votes.yaml", VOTES);
    workplace
}

/// Words a promise from a theme, a goal in other words, no feeling, and two principles.
fn words_everything(script: &mut Script) {
    script.enter().line("Go on with the promise");
    script.line("We stay until it is fixed (").line("We stay with you until it works.");
    script.line("In our own words").line("Less effort, and they know why.");
    script.line("Not yet");
    script
        .line("They explain it once (")
        .line("One person keeps hold")
        .line("They explain it once.");
    script
        .words("- Our name first.\n- A call on the day.\n• Our name first.")
        .line("clearing our own queue");
    script.line("In our own words").line("Excellence").line("We are excellent.").line(":pass");
    script.line(":pass").line("yes").line("No more principles");
    script.words("2\npeople's safety\n1").line("Mondays: one principle, one case");
}

/// Shows one person's fingers and seals them.
fn shows(script: &mut Script, fingers: &str) {
    script.enter().enter().line(fingers).enter();
}

#[test]
fn a_team_words_its_statements_and_whoever_objects_has_a_dissent() {
    let workplace = ready("round");
    let mut script = Script::default();
    words_everything(&mut script);
    script.line("The keyboard goes round");
    shows(&mut script, "5 5 5 4");
    shows(&mut script, "1 4 3 2");
    // Cy begins again once.
    script.enter().enter().line("1").line(":back").line("5454").line("no").line("3 4 5 5").enter();
    script.enter().enter();
    // Ben differs by name on the promise; somebody without one on the second principle.
    script.line("Record a dissent").line("Ben").line("Not while repairs are late.");
    script.line("Dates that we can see.").line("We look at it in winter.").enter().line("no");
    script.enter().enter().enter().line(":pass").line("2025-12-01").line("yes");
    script.line("Record a dissent").line("One of us").line("Anybody says that.").enter().enter();
    script.line("soon").line("2026-01-15").enter();
    // And one who can live with it.
    script.line("Record a dissent").line("Goal").line("Cy").line("Teach first.").enter().enter();
    script.enter().enter().line("Nobody else differs").line("Stop for now");
    let said = workplace.credo("run --plain").types(&script.text()).succeeds();
    let (_, revealed) = said.split_once("Everybody here has shown it.").unwrap();
    assert_data_eq!(
        revealed,
        str![[r#"

Show it to all (Enter) 
----------------------------------------
Fist to five

Promise: We stay with you until it works.
0 · 1 ● 2 · 3 ● 4 · 5 ●
1 of you has the floor

Goal: Less effort, and they know why.
0 · 1 · 2 · 3 · 4 ●● 5 ●
all can live with it

One person keeps hold. They explain it once.
0 · 1 · 2 · 3 ● 4 · 5 ●●
all can live with it

Excellence. We are excellent.
0 · 1 · 2 ● 3 · 4 ● 5 ●
1 of you has the floor

Look and talk, then go on (Enter) 
----------------------------------------
Promise: We stay with you until it works.

0 · 1 ● 2 · 3 ● 4 · 5 ●
1 of you has the floor

The floor is theirs: what would have to change?
What becomes of it?
  1. Change the words
  2. Record a dissent
  3. Put it aside
  4. Show fingers again, as it stands
  5. Not yet
  6. Stop for now
1 to 6 [1]: 
----------------------------------------
A dissent: Promise

The words are the dissenter's; nobody improves them.
Whose is it?
  1. Ada
  2. Ben
  3. Cy
  4. One of us
1 to 4 [4]: 
(`:back` `:park` `:pause`)
What they object to, in a sentence.
In their own words: 
(`:back` `:pass` `:park` `:pause`)
It may stay open; then it is asked again next time.
What would change their mind? 
What they are answered, in a sentence; it may stay open.
The answer: 
(`:back` `:park` `:pause`)
There is already (Enter keeps it):
  2025-12-18
Looked at again on: 
----------------------------------------
Promise

Ben: “Not while repairs are late.”
What would change their mind: Dates that we can see.
The answer: We look at it in winter.
Looked at again on Thursday 18 December 2025.
Read it out. Does whoever differs approve these words?
yes or no [yes]: 
Whose is it?
  1. Ada
  2. Ben
  3. Cy
  4. One of us
1 to 4 [2]: 
(`:back` `:park` `:pause`)
There is already (Enter keeps it):
  Not while repairs are late.
What they object to, in a sentence.
In their own words: 
(`:back` `:pass` `:park` `:pause`)
There is already (Enter keeps it):
  Dates that we can see.
It may stay open; then it is asked again next time.
What would change their mind? 
There is already (Enter keeps it):
  We look at it in winter.
What they are answered, in a sentence; it may stay open.
The answer: 
(`:back` `:park` `:pause`)
There is already (Enter keeps it):
  2025-12-18
Looked at again on: 
----------------------------------------
Promise

Ben: “Not while repairs are late.”
What would change their mind: Dates that we can see.
The answer: open
Looked at again on Monday 1 December 2025.
Read it out. Does whoever differs approve these words?
yes or no [yes]: 
----------------------------------------
Excellence. We are excellent.

0 · 1 · 2 ● 3 · 4 ● 5 ●
1 of you has the floor

The floor is theirs: what would have to change?
What becomes of it?
  1. Change the words
  2. Record a dissent
  3. Put it aside
  4. Show fingers again, as it stands
  5. Not yet
  6. Stop for now
1 to 6 [1]: 
----------------------------------------
A dissent: Excellence

The words are the dissenter's; nobody improves them.
Whose is it?
  1. Ada
  2. Ben
  3. Cy
  4. One of us
1 to 4 [4]: 
(`:back` `:park` `:pause`)
What they object to, in a sentence.
In their own words: 
(`:back` `:pass` `:park` `:pause`)
It may stay open; then it is asked again next time.
What would change their mind? 
What they are answered, in a sentence; it may stay open.
The answer: 
(`:back` `:park` `:pause`)
There is already (Enter keeps it):
  2025-12-18
Looked at again on: 
There is already (Enter keeps it):
  2025-12-18
write the day as `2026-12-18`, `18 Dec`, `18 December 2026` or `in 3 weeks`
Looked at again on: 
----------------------------------------
Excellence

One of us: “Anybody says that.”
What would change their mind: open
The answer: open
Looked at again on Thursday 15 January 2026.
Read it out. Does whoever differs approve these words?
yes or no [yes]: 
----------------------------------------
Where you differ

- Promise: Not while repairs are late.
- Excellence: Anybody says that.

Whoever can live with something may differ all the same, and have it written
down.
Does anybody else differ?
  1. Nobody else differs
  2. Record a dissent
  3. Stop for now
1 to 3 [1]: 
What is it about?
  1. Promise
  2. Goal
  3. One person keeps hold
  4. Excellence
  5. What wins
1 to 5 [1]: 
----------------------------------------
A dissent: Goal

The words are the dissenter's; nobody improves them.
Whose is it?
  1. Ada
  2. Ben
  3. Cy
  4. One of us
1 to 4 [4]: 
(`:back` `:park` `:pause`)
What they object to, in a sentence.
In their own words: 
(`:back` `:pass` `:park` `:pause`)
It may stay open; then it is asked again next time.
What would change their mind? 
What they are answered, in a sentence; it may stay open.
The answer: 
(`:back` `:park` `:pause`)
There is already (Enter keeps it):
  2025-12-18
Looked at again on: 
----------------------------------------
Goal

Cy: “Teach first.”
What would change their mind: open
The answer: open
Looked at again on Thursday 18 December 2025.
Read it out. Does whoever differs approve these words?
yes or no [yes]: 
----------------------------------------
Where you differ

- Promise: Not while repairs are late.
- Excellence: Anybody says that.
- Goal: Teach first.

Whoever can live with something may differ all the same, and have it written
down.
Does anybody else differ?
  1. Nobody else differs
  2. Record a dissent
  3. Stop for now
1 to 3 [1]: 
----------------------------------------
The decision

Promise: We stay with you until it works.
Goal: Less effort, and they know why.
Feeling: not yet
Principles:
  - One person keeps hold
  - Excellence
What wins: Excellence; people's safety; One person keeps hold
Rituals: Mondays: one principle, one case
Where you differ: 3 recorded
Decided: not yet

The goal, as you chose:
  2 Less effort
  1 Teach
2 of the 3 who chose made the same choice.
Maren decides:
  1. It stands
  2. Not yet
  3. Somebody else decides
  4. Stop for now
1 to 4 [1]: 
----------------------------------------
Stopped for now. Everything given so far is kept; `credo run` goes on.

"#]]
    );

    let decided = workplace.credo("run --plain").types("\n\nIt stands\n").breaks_off();
    let (_, told) = decided.split_once("The decision\n").unwrap();
    let (told, _) = told.split_once("-----").unwrap();
    assert_data_eq!(
        told,
        str![[r#"

Promise: We stay with you until it works.
Goal: Less effort, and they know why.
Feeling: not yet
Principles:
  - One person keeps hold
  - Excellence
What wins: Excellence; people's safety; One person keeps hold
Rituals: Mondays: one principle, one case
Where you differ: 3 recorded
Decided: not yet

The goal, as you chose:
  2 Less effort
  1 Teach
2 of the 3 who chose made the same choice.
Maren decides:
  1. It stands
  2. Not yet
  3. Somebody else decides
  4. Stop for now
1 to 4 [1]: 

"#]]
    );
    assert_data_eq!(
        workplace.read(STATEMENTS),
        str![[r#"
format: 1
promise:
  text: We stay with you until it works.
  from:
  - question: message
    theme: stay
  support:
  - 1
  - 3
  - 5
goal:
  text: Less effort, and they know why.
  support:
  - 4
  - 4
  - 5
principles:
- id: one-person-keeps-hold
  name: One person keeps hold
  means: They explain it once.
  in-practice:
  - Our name first.
  - A call on the day.
  even-over: clearing our own queue
  since: 2025-q3
  from:
  - question: great
    theme: owner
  support:
  - 3
  - 5
  - 5
- id: excellence
  name: Excellence
  means: We are excellent.
  since: 2025-q3
  support:
  - 2
  - 4
  - 5
order:
- Excellence
- people's safety
- One person keeps hold
rituals:
- 'Mondays: one principle, one case'
dissent:
- id: d1
  about: promise
  by: ben
  text: Not while repairs are late.
  would-change-my-mind: Dates that we can see.
  status: open
  revisit: 2025-12-01
- id: d2
  about: excellence
  text: Anybody says that.
  status: open
  revisit: 2026-01-15
- id: d3
  about: goal
  by: cy
  text: Teach first.
  status: open
  revisit: 2025-12-18
decided:
  by: Maren
  when: 2025-09-18

"#]]
    );
}

#[test]
fn what_is_stopped_is_changed_and_shown_again_or_put_aside() {
    let workplace = ready("room");
    let mut script = Script::default();
    words_everything(&mut script);
    // Nobody's fingers stand in an order, and one row is longer than there are people.
    script.line("By a show of fingers").line("5 4 0").line("5543").line("4 4 4").line("3 5 2");
    script.line("1 1 1").enter();
    // The promise changes and the second principle goes; the first is not settled yet.
    script.line("Change the words").line("We stay until it works.");
    script.line("Not yet").line("Put it aside");
    // Only the promise is shown again.
    script.line("By a show of fingers").line("4 5 5").enter().line("Not yet");
    script.line("Nobody else differs").line("Go on, and decide another day");
    let said = workplace.credo("run --plain").types(&script.text()).breaks_off();
    let (_, again) = said.rsplit_once("Fist to five\n\nEverybody").unwrap();
    let (again, _) = again.split_once("-----").unwrap();
    assert_data_eq!(
        again,
        str![[r#"
 shows how far they support each of these. Whoever shows fewer than
three has the floor afterwards.

 1. Promise: We stay until it works.

0 I stop it
1 something must change first
2 I doubt it, and say why
3 I can live with it
4 I am behind it
5 I would lead it
How do you show it?
  1. The keyboard goes round, unseen
  2. By a show of fingers
  3. Not yet
  4. Stop for now
1 to 4 [2]: 

"#]]
    );
    let (_, barred) = said.split_once("It cannot be decided yet.").unwrap();
    let (barred, _) = barred.split_once("1. ").unwrap();
    assert_data_eq!(
        barred,
        str![[r#"
 Somebody objects, and nothing has become of it:
- One person keeps hold
What next?
  
"#]]
    );
    assert_data_eq!(
        workplace.read(STATEMENTS),
        str![[r#"
format: 1
promise:
  text: We stay until it works.
  from:
  - question: message
    theme: stay
  support:
  - 4
  - 5
  - 5
goal:
  text: Less effort, and they know why.
  support:
  - 4
  - 4
  - 4
principles:
- id: one-person-keeps-hold
  name: One person keeps hold
  means: They explain it once.
  in-practice:
  - Our name first.
  - A call on the day.
  even-over: clearing our own queue
  since: 2025-q3
  from:
  - question: great
    theme: owner
  support:
  - 2
  - 3
  - 5
order:
- people's safety
- One person keeps hold
rituals:
- 'Mondays: one principle, one case'
voted-down:
- about: excellence
  text: 'Excellence: We are excellent.'
  support:
  - 1
  - 1
  - 1

"#]]
    );
}

#[test]
fn a_kill_loses_no_more_than_a_line_and_what_is_missing_comes_next() {
    let workplace = ready("round");
    let mut script = Script::default();
    // In the middle of a principle.
    script.enter().enter().line("In our own words").line("We stay with you.").line("Not yet");
    script.line("Not yet").line("In our own words").line("Calm before everything");
    let mut talk = workplace.credo("run --plain").talks();
    talk.types(&script.text()).says("Means:");
    talk.kill();
    let mut script = Script::default();
    script.enter().line("Choose where to begin").line("The principles").line("In our own words");
    let mut talk = workplace.credo("run --plain").talks();
    talk.types(&script.text()).says("Name:");
    assert!(talk.said().contains("There is already (Enter keeps it):\n  Calm before everything"));
    let mut script = Script::default();
    script.enter().line("First the next ten minutes.").line("A person speaks.").line("the queue");
    script.line("No more").line(":pass").line("The keyboard goes round");
    shows(&mut script, "5 5");
    talk.types(&script.text()).says("1 to 6 [1]:");
    talk.kill();

    // The next sitting goes on with Ben; wordings stay unless all are asked again.
    let mut talk = workplace.credo("run --plain").talks();
    talk.types("\n").says("1 to 4 [1]:");
    assert!(talk.said().contains("1. Go on with how far everybody supports it"), "{}", talk.said());
    talk.types("2\n1\n2\n").says("yes or no [no]:");
    talk.types("no\n").says("1 to 3 [1]:");
    talk.types(":back\n:back\n\n").says("1 to 6 [1]:");
    assert!(talk.said().contains("Through: Ada.\nStill to come: Ben, Cy."), "{}", talk.said());
}

#[test]
fn what_stands_is_kept_when_it_is_gone_through_again() {
    let workplace = ready("room");
    let mut script = Script::default();
    words_everything(&mut script);
    script.line("By a show of fingers").line("5 4 3").line("555").line("4 4 4").line("3 5 3");
    script.enter().enter().line("It stands");
    workplace.credo("run --plain").types(&script.text()).breaks_off();
    let before = workplace.read(STATEMENTS);
    let mut script = Script::default();
    script.enter().line("Go through it again");
    script.enter().enter().line("Not yet").enter().enter().enter().enter().enter();
    let said =
        workplace.credo("run agree --plain").types(&script.text()).on("2025-09-25").breaks_off();
    assert!(said.contains("Maren decides:"), "{said}");
    assert_eq!(workplace.read(STATEMENTS), before);

    // Other words are not decided any more, and only these are shown again.
    let mut script = Script::default();
    script.enter().line("Choose where to begin").line("The goal").line("Change it");
    script.line("Less effort first, then they know why.").line(":back").line("4");
    workplace.credo("run agree --plain").types(&script.text()).succeeds();
    let after = workplace.read(STATEMENTS);
    assert!(!after.contains("decided:"), "{after}");
    assert_eq!(after.matches("support:").count(), 3, "{after}");
}

#[test]
fn whoever_decides_is_one_of_us_and_another_may_do_it() {
    let workplace = ready("round");
    workplace.write(STATEMENTS, "format: 1\npromise:\n  text: We stay.\n");
    let mut script = Script::default();
    script.enter().line("Choose where to begin").line("The decision").line("Somebody else decides");
    script.line("Bn").line("ben").line("Somebody else decides").line("3").line("It stands");
    let said = workplace.credo("run --plain").types(&script.text()).breaks_off();
    assert!(said.contains("nobody called `Bn` is here; these are: Ada, Ben, Cy"), "{said}");
    assert!(said.contains("Ben decides:"), "{said}");
    assert!(workplace.read(STATEMENTS).contains("by: Cy"));
    assert!(workplace.read("editions/2025-q3/workshop.yaml").contains("decider: Cy"));
}
