//! What becomes of the issues, and how a workshop is closed.

use snapbox::{assert_data_eq, str};

use crate::workplace::Workplace;

const SET: &str = "\
format: 1
id: one
title: One
questions:
- id: ours
  prompt: What gets in our way?
  kind: list
  vote: true
  feeds: [issues, commitments]
- id: theirs
  prompt: What gets in our way elsewhere?
  kind: list
  vote: true
  feeds: [issues, requests]
";

const THEMES: &str = "\
format: 1
questions:
  ours:
    themes:
    - {id: form, says: The form has eleven boxes, cards: [cy/1]}
    - {id: no-owner, says: Nobody owns a case once it moves, cards: [ada/1, ben/1]}
  theirs:
    themes:
    - {id: told-last, says: We are told last, cards: [ada/1]}
";

const VOTES: &str = "\
format: 1
questions:
  ours:
    rounds:
    - {each: 1, voted: 3, dots: {form: 0, no-owner: 3}}
  theirs:
    rounds:
    - {each: 1, voted: 3, dots: {told-last: 2}}
";

/// Makes a workshop whose answers are under themes and voted on, and which stands before the themes.
pub(crate) fn voted() -> Workplace {
    let workplace = Workplace::new();
    workplace.write("questions/one.yaml", SET);
    let answers = "\nNo owner.\n\nNobody owns it.\n\nEleven boxes.\n\n\
                   \nTold last.\n\n:pass\n:pass\n\n3\n";
    workplace
        .credo("run --plain --company C --team T --shown named --way room")
        .with("--people=Ada,Ben,Cy")
        .with("--sets=one")
        .types(answers)
        .succeeds();
    workplace.write("editions/2025-q3/themes.yaml", THEMES);
    workplace.write("editions/2025-q3/votes.yaml", VOTES);
    workplace
}

/// A commitment of the first issue.
const COMMITMENT: &str = "\n\nAda\nPut one named owner on every case\nin 3 weeks\ny\n\
    Sample of 30 open cases\n12 of 30\n27 of 30\nben\n1 Dec\n";

/// A request of the one after it, to which nobody has answered yet.
const REQUEST: &str = "\n\nHead of product\nTell us five days before\nAda\n2025-10-03\n";

/// Stops before the workshop is closed.
const STOPS: &str = "Stop for now\n";

fn commitments(workplace: &Workplace) -> String {
    workplace.read("editions/2025-q3/commitments.yaml")
}

/// Returns what is said from the first time that `from` is said.
fn since<'t>(told: &'t str, from: &str) -> &'t str {
    &told[told.find(from).unwrap_or_else(|| panic!("{from:?} in:\n{told}"))..]
}

#[test]
fn issues_become_a_commitment_a_request_or_not_now() {
    let workplace = voted();
    let not_now = "The form\nNot now\nNo votes; Cy says which boxes go.\n";
    let typed = format!("yes\n\n{COMMITMENT}{REQUEST}{not_now}\n\n{STOPS}");
    let told = workplace.credo("run --plain commit").types(&typed).succeeds();
    assert_data_eq!(
        since(&told, "Go on (Enter)"),
        str![[r#"
Go on (Enter) 
----------------------------------------
What becomes of the issues

2 issues with the most votes need an answer: a commitment, a request, or not
now, and why.
What next?
  1. Nobody owns a case once it moves (3 votes): needs an answer
  2. The form has eleven boxes (no votes)
  3. We are told last (2 votes): needs an answer
  4. A commitment beside the issues
  5. A request beside the issues
  6. Go on
  7. Stop for now
1 to 7 [1]: 
----------------------------------------
Nobody owns a case once it moves
3 votes; 2 of us say it.
What becomes of it?
  1. A commitment: one of us does it
  2. A request: others are asked
  3. Not now, and why
  4. Back to the issues
1 to 4 [1]: 
----------------------------------------
A commitment
Nobody owns a case once it moves

(`:back` `:park` `:pause`)
1 Ada · 2 Ben · 3 Cy
Who does it? 
A change that somebody could see.
Ada will: 
As in `2025-10-09`, `9 Oct` or `in 3 weeks`.
By when? 
That is Thursday 9 October 2025.
Ada, is this yours?
yes or no [no]: 
(`:back` `:park` `:pause` `:help`)
The figure that tells, and where it comes from. Enter: none.
We'll know by: 
(`:back` `:park` `:pause`)
What it is now. Enter: not counted yet; then the first half is to count.
From: 
What it shall be.
To: 
1 Ada · 2 Ben · 3 Cy. Enter: nobody.
Who asks how it went? 
There is already (Enter keeps it):
  2025-10-09
Ben asks on: 
That is Monday 1 December 2025.
----------------------------------------
What becomes of the issues

So far 1 commitment, no requests.
1 issue with the most votes needs an answer: a commitment, a request, or not
now, and why.
What next?
  1. Nobody owns a case once it moves (3 votes): c1
  2. The form has eleven boxes (no votes)
  3. We are told last (2 votes): needs an answer
  4. A commitment beside the issues
  5. A request beside the issues
  6. Look at all, change, remove
  7. Go on
  8. Stop for now
1 to 8 [3]: 
----------------------------------------
We are told last
2 votes; 1 of us says it.
What becomes of it?
  1. A request: others are asked
  2. A commitment: one of us does it
  3. Not now, and why
  4. Answered by c1: Put one named owner on every case
  5. Back to the issues
1 to 5 [1]: 
----------------------------------------
A request
We are told last

(`:back` `:park` `:pause`)
A role and no name, as in `Head of sales`.
Of whom? 
What for? 
1 Ada · 2 Ben · 3 Cy
Who asks them? 
As in `2025-10-09`, `9 Oct` or `in 3 weeks`.
An answer by when? 
That is Friday 3 October 2025.
----------------------------------------
What becomes of the issues

So far 1 commitment, 1 request.
What next?
  1. Nobody owns a case once it moves (3 votes): c1
  2. The form has eleven boxes (no votes)
  3. We are told last (2 votes): r1
  4. A commitment beside the issues
  5. A request beside the issues
  6. Look at all, change, remove
  7. Go on
  8. Stop for now
1 to 8 [7]: 
----------------------------------------
The form has eleven boxes
no votes; 1 of us says it.
What becomes of it?
  1. A commitment: one of us does it
  2. A request: others are asked
  3. Not now, and why
  4. Answered by c1: Put one named owner on every case
  5. Answered by r1, Head of product: Tell us five days before
  6. Back to the issues
1 to 6 [1]: 
----------------------------------------
Not now: The form has eleven boxes
(`:back` `:park` `:pause`)
Why not now? 
----------------------------------------
What becomes of the issues

So far 1 commitment, 1 request, 1 not now.
What next?
  1. Nobody owns a case once it moves (3 votes): c1
  2. The form has eleven boxes (no votes): not now
  3. We are told last (2 votes): r1
  4. A commitment beside the issues
  5. A request beside the issues
  6. Look at all, change, remove
  7. Go on
  8. Stop for now
1 to 8 [7]: 
----------------------------------------
What we will do

     Who  What                  By          How we'll know       Who asks
────────────────────────────────────────────────────────────────────────────────
c1   Ada  Put one named owner   9 Oct 2025  Sample of 30 open    Ben, 1 Dec 2025
          on every case                     cases: 12 of 30 →
                                            27 of 30

What we ask of others

     Asked of         For                By          Who asks  Answer
──────────────────────────────────────────────────────────────────────────
r1   Head of product  Tell us five days  3 Oct 2025  Ada       nothing yet
                      before

Not now, and why

- The form has eleven boxes: No votes; Cy says which boxes go.

To think about; nothing of it has to be changed

- 1 commitment: three to five are what a team keeps in a quarter.

Read it out, then:
  1. Go on
  2. Change or remove one
  3. Back to the issues
  4. Stop for now
1 to 4 [1]: 
----------------------------------------
Was this workshop worth the time it took?

Each of us gives a number from 1 to 5.
  1. The keyboard goes round, unseen
  2. Numbers from the room
  3. Leave it out
  4. Stop for now
1 to 4 [2]: 
----------------------------------------
Stopped for now. Everything given so far is kept; `credo run` goes on.

"#]]
    );
    assert_data_eq!(
        commitments(&workplace),
        str![[r#"
format: 1
commitments:
- id: c1
  owner: ada
  will: Put one named owner on every case
  by: 2025-10-09
  measure: Sample of 30 open cases
  from: 12 of 30
  to: 27 of 30
  asks: ben
  asks-on: 2025-12-01
  issue:
    question: ours
    theme: no-owner
requests:
- id: r1
  to: Head of product
  asked-by: ada
  ask: Tell us five days before
  by: 2025-10-03
  issue:
    question: theirs
    theme: told-last
not-now:
- issue:
    question: ours
    theme: form
  why: No votes; Cy says which boxes go.

"#]]
    );
    assert_data_eq!(
        workplace.credo("status").runs().out,
        str![[r#"
C, T: 2025 Q3, edition 1
all questions revealed; next: closing; 1 of 0 minutes used
3 themes
2 of 2 votes counted
no statements
1 commitment, 1 request, 1 not now
Next workshop: 18 December 2025

Who  Answered  Open
────────────────────────────
Ada         2     0  through
Ben         2     0  through
Cy          2     0  through

"#]]
    );
}

#[test]
fn nobody_is_volunteered_and_we_are_nobody() {
    let workplace = voted();
    let owners = "we\nAda and Ben\nDora\nAda\n";
    let days = "1 Sep 2025\n31 Sep\n18 Dec\n";
    let typed = format!("yes\n\n\n\n{owners}Improve communication\n{days}n\nBen\n\n\n\n:pause\n");
    let told = workplace.credo("run --plain commit").types(&typed).succeeds();
    assert_data_eq!(
        since(&told, "Who does it?"),
        str![[r#"
Who does it? 
`we` is nobody: where all own it, nobody does; name one person
Who does it? 
one person; who helps may stand in what they will do
Who does it? 
nobody called `Dora` is here; these are: Ada, Ben, Cy
Who does it? 
A change that somebody could see.
Ada will: 
`improve`: would somebody see that done? It may stay as it is.
As in `2025-10-09`, `9 Oct` or `in 3 weeks`.
By when? 
Monday 1 September 2025 is past; today is Thursday 18 September 2025
By when? 
there is no such day in the calendar
By when? 
That is Thursday 18 December 2025.
Ada, is this yours?
yes or no [no]: 
----------------------------------------
A commitment
Nobody owns a case once it moves

Nobody yet: Improve communication
by Thursday 18 December 2025
(`:back` `:park` `:pause`)
1 Ada · 2 Ben · 3 Cy
Who does it? 
There is already (Enter keeps it):
  Improve communication
A change that somebody could see.
Ben will: 
`improve`: would somebody see that done? It may stay as it is.
There is already (Enter keeps it):
  18 Dec
As in `2025-10-09`, `9 Oct` or `in 3 weeks`.
By when? 
That is Thursday 18 December 2025.
Ben, is this yours?
yes or no [no]: 
----------------------------------------
A commitment
Nobody owns a case once it moves

Nobody yet: Improve communication
by Thursday 18 December 2025
(`:back` `:park` `:pause`)
1 Ada · 2 Ben · 3 Cy
Who does it? 
----------------------------------------
Stopped for now. Everything given so far is kept; `credo run` goes on.

"#]]
    );
    assert!(!workplace.path("editions/2025-q3/commitments.yaml").exists());
}

#[test]
fn what_was_voted_up_keeps_the_stage_open() {
    let workplace = voted();
    let typed = format!("yes\n\n{COMMITMENT}Go on\n:pause\n");
    let told = workplace.credo("run --plain commit").types(&typed).succeeds();
    assert_data_eq!(
        since(&told, "These had"),
        str![[r#"
These had the most votes, and nothing became of them yet:
- We are told last
What a team votes up and leaves lying teaches it not to vote. `Not now, and why`
is an answer, too.

What becomes of the issues

So far 1 commitment, no requests.
1 issue with the most votes needs an answer: a commitment, a request, or not
now, and why.
What next?
  1. Nobody owns a case once it moves (3 votes): c1
  2. The form has eleven boxes (no votes)
  3. We are told last (2 votes): needs an answer
  4. A commitment beside the issues
  5. A request beside the issues
  6. Look at all, change, remove
  7. Go on
  8. Stop for now
1 to 8 [3]: 
----------------------------------------
Stopped for now. Everything given so far is kept; `credo run` goes on.

"#]]
    );
    let ahead = workplace.credo("run --plain close").types("yes\n").runs();
    assert_data_eq!(
        ahead.to_string(),
        str![[r#"
error: the workshop cannot go there yet: one of the issues with the most votes is not answered
hint: `credo run commit` answers them; `not now, and why` is an answer, too
[exit status: 2]
"#]]
    );
}

#[test]
fn a_commitment_that_is_killed_halfway_is_there_again() {
    let workplace = voted();
    let mut talk = workplace.credo("run --plain commit").talks();
    talk.says("[no]:").types("yes\n\n\n\n").says("Who does it?").types("Ada\n");
    talk.says("Ada will:").types("Ring back\n").says("By when?");
    talk.kill();
    let mut talk = workplace.credo("run --plain").talks();
    talk.says("Go on (Enter)").types("\n\n\n").says("Who does it?").types("\n");
    talk.says("Ada will:").types("Ring back within a day\n").says("By when?");
    talk.types("18 Dec\n").says("yes or no [no]:").types("y\n").says("We'll know by:");
    talk.kill();
    assert_data_eq!(
        commitments(&workplace),
        str![[r#"
format: 1
commitments:
- id: c1
  owner: ada
  will: Ring back within a day
  by: 2025-12-18
  issue:
    question: ours
    theme: no-owner

"#]]
    );
    // What is there of it is asked no more; the rest can be added.
    let again = "Nobody owns\nChange c1\n\n\n\nSample\n\n\n\n:pause\n";
    workplace.credo("run --plain").types(&format!("\n{again}")).succeeds();
    assert_data_eq!(
        commitments(&workplace),
        str![[r#"
format: 1
commitments:
- id: c1
  owner: ada
  will: Ring back within a day
  by: 2025-12-18
  measure: Sample
  from: not counted yet
  issue:
    question: ours
    theme: no-owner

"#]]
    );
    let drafts = workplace.files().into_keys().filter(|path| path.contains(".together"));
    assert_eq!(drafts.count(), 0);
}

#[test]
fn commitments_are_changed_and_taken_out_again() {
    let workplace = voted();
    let typed = format!("yes\n\n{COMMITMENT}{REQUEST}{STOPS}");
    workplace.credo("run --plain commit").types(&typed).succeeds();
    // Two weeks later, the two of them alone: an answer came, and the commitment goes to Ben.
    let answer = "We are told\nChange r1\n\n\n\n\nNo\nNot this quarter\n";
    let owner = "Look at all\nChange or remove\nc1\nChange it\nBen\n\n2025-12-18\ny\n\n\n\n-\n";
    let back = "Back to the issues\n";
    let typed = format!("\n{answer}{owner}{back}{STOPS}");
    workplace.credo("run --plain").on("2025-10-02").types(&typed).succeeds();
    assert_data_eq!(
        commitments(&workplace),
        str![[r#"
format: 1
commitments:
- id: c1
  owner: ben
  will: Put one named owner on every case
  by: 2025-12-18
  measure: Sample of 30 open cases
  from: 12 of 30
  to: 27 of 30
  issue:
    question: ours
    theme: no-owner
requests:
- id: r1
  to: Head of product
  asked-by: ada
  ask: Tell us five days before
  by: 2025-10-03
  answer:
    agreed: false
    when: 2025-10-02
    words: Not this quarter
  issue:
    question: theirs
    theme: told-last

"#]]
    );
    let out = "Look at all\nChange or remove\nc1\nRemove it\ny\nBack to the issues\n";
    let told = workplace.credo("run --plain").types(&format!("\n{out}{STOPS}")).succeeds();
    assert_data_eq!(
        since(&told, "This goes"),
        str![[r#"
This goes: c1, Ben: Put one named owner on every case. Remove it?
yes or no [no]: 
----------------------------------------
What we ask of others

     Asked of         For                By          Who asks  Answer
───────────────────────────────────────────────────────────────────────────
r1   Head of product  Tell us five days  3 Oct 2025  Ada       no: Not this
                      before                                   quarter

Read it out, then:
  1. Go on
  2. Change or remove one
  3. Back to the issues
  4. Stop for now
1 to 4 [1]: 
----------------------------------------
What becomes of the issues

So far no commitments, 1 request.
1 issue with the most votes needs an answer: a commitment, a request, or not
now, and why.
What next?
  1. Nobody owns a case once it moves (3 votes): needs an answer
  2. The form has eleven boxes (no votes)
  3. We are told last (2 votes): r1
  4. A commitment beside the issues
  5. A request beside the issues
  6. Look at all, change, remove
  7. Go on
  8. Stop for now
1 to 8 [1]: 
----------------------------------------
Stopped for now. Everything given so far is kept; `credo run` goes on.

"#]]
    );
    assert_data_eq!(
        commitments(&workplace),
        str![[r#"
format: 1
requests:
- id: r1
  to: Head of product
  asked-by: ada
  ask: Tell us five days before
  by: 2025-10-03
  answer:
    agreed: false
    when: 2025-10-02
    words: Not this quarter
  issue:
    question: theirs
    theme: told-last

"#]]
    );
}

#[test]
fn numbers_on_the_time_are_sealed_until_all_are_in_and_survive_a_kill() {
    let workplace = voted();
    let typed = format!("yes\n\n{COMMITMENT}{REQUEST}\n\n");
    let mut talk = workplace.credo("run --plain commit").talks();
    talk.says("[no]:").types(&typed).says("[2]:").types("1\n").says("[1]:").types("\n\n");
    talk.says("1 to 5:").types("5\n").says("[1]:");
    talk.kill();
    assert!(!workplace.read("editions/2025-q3/workshop.yaml").contains("worth"));
    let typed = "\n\n\n2\n\n\n:pass\n\n\n18 Sep\nin 2 months\n";
    let told = workplace.credo("run --plain").types(typed).succeeds();
    assert_data_eq!(
        since(&told, "Next: closing"),
        str![[r#"
Next: closing.

Go on (Enter) 
----------------------------------------
Was this workshop worth the time it took?
Through: Ada.
Still to come: Ben, Cy.
What next?
  1. The keyboard goes to Ben
  2. To somebody else first
  3. Somebody is not here
  4. Somebody joins
  5. Go on without who is missing
  6. Stop for now
1 to 6 [1]: 
----------------------------------------
Ben, the keyboard is yours. Nobody sees how you answer.
Begin (Enter) 
----------------------------------------
Ben

Was this workshop worth the time it took?
1 a waste of my time … 5 well worth it

Only the number is kept, without any name.
(`:back` `:pass` `:park` `:pause`)
1 to 5: 
----------------------------------------
Thank you, Ben. It is sealed.

Was this workshop worth the time it took?
Through: Ada, Ben.
Still to come: Cy.
What next?
  1. The keyboard goes to Cy
  2. Somebody is not here
  3. Somebody joins
  4. Go on without who is missing
  5. Stop for now
1 to 5 [1]: 
----------------------------------------
Cy, the keyboard is yours. Nobody sees how you answer.
Begin (Enter) 
----------------------------------------
Cy

Was this workshop worth the time it took?
1 a waste of my time … 5 well worth it

Only the number is kept, without any name.
(`:back` `:pass` `:park` `:pause`)
1 to 5: 
----------------------------------------
Thank you, Cy. It is sealed.

Everybody here has answered.
Show it to all (Enter) 
----------------------------------------
Was this workshop worth the time it took?

1 · 2 ● 3 · 4 · 5 ●
1 a waste of my time … 5 well worth it
2 numbers

To ask the whole room, and nobody alone:
- What was missing for whoever gave a low number?
- What should we leave out next time?
- What should stay as it is?
Take what you hear without defending the day, and change one thing for next
time.

Talk, then go on (Enter) 
----------------------------------------
The team comes back on Thursday 18 December 2025.
(`:back` `:park` `:pause`)
There is already (Enter keeps it):
  2025-12-18
As in `2025-12-18` or `in 3 months`.
Next workshop: 
There is already (Enter keeps it):
  2025-12-18
the next workshop is on a later day than this one
Next workshop: 
----------------------------------------
That was the last question. What was off the record is erased.
The team comes back on 18 November 2025.
The document is written: (folder)/PHILOSOPHY.md

"#]]
    );
    let workshop = workplace.read("editions/2025-q3/workshop.yaml");
    assert_data_eq!(
        since(&workshop, "worth:"),
        str![[r#"
worth:
- 2
- 5
sets:
- id: one
  title: One
  questions:
  - id: ours
    prompt: What gets in our way?
    kind: list
    vote: true
    feeds:
    - issues
    - commitments
  - id: theirs
    prompt: What gets in our way elsewhere?
    kind: list
    vote: true
    feeds:
    - issues
    - requests

"#]]
    );
    assert_data_eq!(
        workplace.tree(),
        str![[r#"
.credo/.gitignore
.gitignore
PHILOSOPHY.md
credo.yaml
editions/2025-q3/answers/ada.yaml
editions/2025-q3/answers/ben.yaml
editions/2025-q3/answers/cy.yaml
editions/2025-q3/commitments.yaml
editions/2025-q3/themes.yaml
editions/2025-q3/votes.yaml
editions/2025-q3/workshop.yaml
editions/2025-q3/written/PHILOSOPHY.md
editions/2025-q3/written/PHILOSOPHY.sections.yaml
questions/one.yaml
"#]]
    );
    assert_data_eq!(
        workplace.credo("status --edition 2025-q3").runs().out,
        str![[r#"
C, T: 2025 Q3, edition 1
closed; its document is written; 1 of 0 minutes used
3 themes
2 of 2 votes counted
1 commitment, 1 request
Next workshop: 18 November 2025

Who  Answered  Open
────────────────────────────
Ada         2     0  through
Ben         2     0  through
Cy          2     0  through

"#]]
    );
}

#[test]
fn who_goes_back_finds_everything_and_walks_on() {
    let workplace = voted();
    let typed = format!("yes\n\n{COMMITMENT}{REQUEST}\n\n\n4 5\n\n:pause\n");
    workplace.credo("run --plain commit").types(&typed).succeeds();
    let before = commitments(&workplace);
    let told = workplace.credo("run --plain commit").types("\n\n\n\n\n").succeeds();
    assert_data_eq!(
        since(&told, "C, T: 2025 Q3"),
        str![[r#"
C, T: 2025 Q3

2 of 2 questions are revealed.
3 themes.
2 of 2 votes counted.
No statements.
1 commitment, 1 request.

Next: making commitments.

Go on (Enter) 
----------------------------------------
What becomes of the issues

So far 1 commitment, 1 request.
What next?
  1. Nobody owns a case once it moves (3 votes): c1
  2. The form has eleven boxes (no votes)
  3. We are told last (2 votes): r1
  4. A commitment beside the issues
  5. A request beside the issues
  6. Look at all, change, remove
  7. Go on
  8. Stop for now
1 to 8 [7]: 
----------------------------------------
What we will do

     Who  What                  By          How we'll know       Who asks
────────────────────────────────────────────────────────────────────────────────
c1   Ada  Put one named owner   9 Oct 2025  Sample of 30 open    Ben, 1 Dec 2025
          on every case                     cases: 12 of 30 →
                                            27 of 30

What we ask of others

     Asked of         For                By          Who asks  Answer
──────────────────────────────────────────────────────────────────────────
r1   Head of product  Tell us five days  3 Oct 2025  Ada       nothing yet
                      before

To think about; nothing of it has to be changed

- 1 commitment: three to five are what a team keeps in a quarter.

Read it out, then:
  1. Go on
  2. Change or remove one
  3. Back to the issues
  4. Stop for now
1 to 4 [1]: 
----------------------------------------
Was this workshop worth the time it took?
1 · 2 · 3 · 4 ● 5 ●
1 a waste of my time … 5 well worth it
2 numbers
Each of us gives a number from 1 to 5.
  1. Keep the numbers
  2. The keyboard goes round, unseen
  3. Numbers from the room
  4. Stop for now
1 to 4 [1]: 
----------------------------------------
The team comes back on Thursday 18 December 2025.
(`:back` `:park` `:pause`)
There is already (Enter keeps it):
  2025-12-18
As in `2025-12-18` or `in 3 months`.
Next workshop: 
----------------------------------------
That was the last question. What was off the record is erased.
The team comes back on 18 December 2025.
The document is written: (folder)/PHILOSOPHY.md

"#]]
    );
    assert_eq!(commitments(&workplace), before);
    assert_data_eq!(
        workplace.credo("run --plain agree").runs().to_string(),
        str![[r#"
error: edition `2025-q3` is closed
hint: its files may still be edited by hand, and `credo write` makes its document again; `credo run` begins the next edition on its day; `--edition 2025-q3-2` begins another one now
[exit status: 2]
"#]]
    );
}
