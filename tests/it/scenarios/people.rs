//! People who answer ahead, come late, leave, or want no name; and answers from two machines.

use snapbox::{assert_data_eq, str};

use crate::workplace::Workplace;

/// Makes a workshop ready.
fn ready(people: &str, more: &str) -> Workplace {
    let workplace = Workplace::new();
    workplace
        .credo(&format!("init --plain --company C --team T --shown named --way round {more}"))
        .with(&format!("--people={people}"))
        .succeeds();
    workplace
}

#[test]
fn who_answered_ahead_is_asked_nothing_more_on_the_day() {
    let workplace = ready("Ada, Ben", "--sets improvements");
    let alone = workplace.credo("answer --plain --as ada").types("\nHer first.\n\nHer second.\n\n");
    assert_data_eq!(
        alone.runs().to_string(),
        str![[r#"
----------------------------------------
Ada: 2 questions, 0 answered so far.

Every answer is shown with your name, unless you say otherwise:
- named: quoted with your name.
- unnamed: quoted as “one of us”; where only one is unnamed, no names are shown.
- off the record: heard at the reveal, never written into anything that lasts.
Nobody sees anything before the reveal. Passing is a proper answer.
You are 2: with so few, the way somebody writes may give them away, even without
a name.
Begin (Enter) 
----------------------------------------
Ada · What needs attention · 1 of 2

What in our own department needs attention?

(up to 3, one at a time; an empty one ends the list)
(`:back` `:pass` `:unnamed` `:off` `:park` `:help` `:pause`)
0 of 6 min
1. 
2. 
----------------------------------------
Ada · What needs attention · 2 of 2

What elsewhere in the company needs attention because it gets in the way of
serving customers?

(up to 3, one at a time; an empty one ends the list)
(`:back` `:pass` `:unnamed` `:off` `:park` `:help` `:pause`)
0 of 6 min
1. 
2. 
----------------------------------------
Thank you. Everything you gave is kept, unseen.
[exit status: 0]
"#]]
    );
    let status = workplace.credo("status").runs();
    assert_data_eq!(
        status.to_string(),
        str![[r#"
C, T: 2025 Q3, edition 1
0 of 2 questions revealed; 0 of 24 minutes used
Next workshop: 18 December 2025

Who  Answered  Open
────────────────────────────
Ada         2     0  through
Ben         0     2
[exit status: 0]
"#]]
    );
    let day = workplace
        .credo("run --plain")
        .types("\n\n\nHis first.\n\n:pass\n\n\n\n")
        .closes()
        .succeeds();
    let (_, day) = day.split_once("Begin (Enter)").unwrap();
    assert_data_eq!(
        day,
        str![[r#"
 
----------------------------------------
What needs attention: 2 questions, about 6 minutes a person.
Through: Ada.
Still to come: Ben.
What next?
  1. The keyboard goes to Ben
  2. To somebody else first
  3. Somebody joins
  4. Somebody leaves
  5. Reveal now, without who is missing
  6. Stop for now
1 to 6 [1]: 
----------------------------------------
Ben, the keyboard is yours. 2 questions. Nobody sees what you write before the
reveal.
Begin (Enter) 
----------------------------------------
Ben · What needs attention · 1 of 2

What in our own department needs attention?

(up to 3, one at a time; an empty one ends the list)
(`:back` `:pass` `:unnamed` `:off` `:park` `:help` `:pause`)
0 of 6 min
1. 
2. 
----------------------------------------
Ben · What needs attention · 2 of 2

What elsewhere in the company needs attention because it gets in the way of
serving customers?

(up to 3, one at a time; an empty one ends the list)
(`:back` `:pass` `:unnamed` `:off` `:park` `:help` `:pause`)
0 of 6 min
1. 
----------------------------------------
Thank you, Ben. Everything you gave is kept.

What needs attention: everybody here is through.
What next?
  1. Reveal the answers
  2. Somebody changes an answer
  3. Stop for now
1 to 3 [1]: 
----------------------------------------
What in our own department needs attention?

2 of 2 answered.

- Her first.
    — Ada

- His first.
    — Ben

Read and talk, then go on (Enter) 
----------------------------------------
What elsewhere in the company needs attention because it gets in the way of
serving customers?

1 of 2 answered, 1 passed.

- Her second.
    — Ada

Read and talk, then go on (Enter) 
----------------------------------------
----------------------------------------
What belongs together? A theme is a sentence that one or more answers say. An
answer may be under none, one, or up to three. 2 questions have answers to look
at.
Themes:
  1. Put the answers under themes
  2. Go on, and leave them as they are
  3. Stop for now
1 to 3 [1]: 
----------------------------------------
What becomes of the issues

No issue was put under a theme and voted on.
What next?
  1. A commitment beside the issues
  2. A request beside the issues
  3. Go on
  4. Stop for now
1 to 4 [3]: 
----------------------------------------
Was this workshop worth the time it took?

Each of us gives a number from 1 to 5.
  1. The keyboard goes round, unseen
  2. Numbers from the room
  3. Leave it out
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
    assert_eq!(workplace.read("PHILOSOPHY.md").matches("Her second.").count(), 1);
}

#[test]
fn a_latecomer_and_somebody_who_leaves_are_counted_as_they_were_there() {
    let workplace = ready("Ada, Ben, Cy", "--sets improvements");
    // Ada answers; Dee joins; Ben leaves; Cy answers; Dee passes both.
    let typed = "\n\n\nAda's.\n\n:pass\n\
                 Somebody joins\nDee (new)\nSomebody leaves\nBen\n\
                 \n\nCy's.\n\n\
                 Cy's other.\n\n\
                 \n\n:pass\n:pass\n\n\n\n";
    let told = workplace.credo("run --plain").types(typed).closes().succeeds();
    let (_, revealed) = told.split_once("Thank you, Dee.").unwrap();
    assert_data_eq!(
        revealed,
        str![[r#"
 Everything you gave is kept.

What needs attention: everybody here is through.
What next?
  1. Reveal the answers
  2. Somebody changes an answer
  3. Stop for now
1 to 3 [1]: 
----------------------------------------
What in our own department needs attention?

2 of 4 answered, 1 passed, 1 did not.

- Ada's.
    — Ada

- Cy's.
    — Cy

Read and talk, then go on (Enter) 
----------------------------------------
What elsewhere in the company needs attention because it gets in the way of
serving customers?

1 of 4 answered, 2 passed, 1 did not.

- Cy's other.
    — Cy

Read and talk, then go on (Enter) 
----------------------------------------
----------------------------------------
What belongs together? A theme is a sentence that one or more answers say. An
answer may be under none, one, or up to three. 2 questions have answers to look
at.
Themes:
  1. Put the answers under themes
  2. Go on, and leave them as they are
  3. Stop for now
1 to 3 [1]: 
----------------------------------------
What becomes of the issues

No issue was put under a theme and voted on.
What next?
  1. A commitment beside the issues
  2. A request beside the issues
  3. Go on
  4. Stop for now
1 to 4 [3]: 
----------------------------------------
Was this workshop worth the time it took?

Each of us gives a number from 1 to 5.
  1. The keyboard goes round, unseen
  2. Numbers from the room
  3. Leave it out
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
3 things in it may be private and are masked as (…); `credo write` asks about
each.

"#]]
    );
    let document = workplace.read("PHILOSOPHY.md");
    assert_eq!(document.matches("(…)").count(), 3, "{document}");
    let (_, method) = document.split_once("## Who said what\n").unwrap();
    assert_data_eq!(
        method,
        str![[r#"

We gave 3 of 8 answers to two questions; the other five were passed, not reached or off the record.
Names stand where nobody asked otherwise.
What was off the record is written nowhere.

"#]]
    );
    let status = workplace.credo("status --edition 2025-q3").runs();
    assert_data_eq!(
        status.to_string(),
        str![[r#"
C, T: 2025 Q3, edition 1
closed; its document is written; 1 of 24 minutes used
Next workshop: 18 December 2025

Who  Answered  Open
─────────────────────────────
Ada         2     0  through
Ben         0     0  has left
Cy          2     0  through
Dee         2     0  through
[exit status: 0]
"#]]
    );
}

#[test]
fn an_unnamed_answer_lies_apart_and_tells_nobodys_name() {
    let workplace = ready("Ada, Ben, Cy, Dee", "--sets improvements");
    let typed = "\n\n\n:unnamed\nNobody reads the form.\n\n:pass\n";
    workplace.credo("run --plain").types(typed).breaks_off();
    assert_data_eq!(
        workplace.read("editions/2025-q3/answers/ada.yaml"),
        str![[r#"
format: 1
participant: ada
answers:
  department-issues: answered
  company-issues: pass

"#]]
    );
    let files = workplace.files();
    let apart: Vec<_> = files.iter().filter(|(path, _)| path.contains("unnamed")).collect();
    let [(path, text)] = apart.as_slice() else { panic!("{apart:?}") };
    assert_data_eq!(
        text.as_str(),
        str![[r#"
format: 1
question: department-issues
said:
  items:
  - Nobody reads the form.

"#]]
    );
    let modified = std::fs::metadata(workplace.path(path)).unwrap().modified().unwrap();
    let since = modified.duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    assert_eq!(since, 1_758_153_600, "it is not of midnight of the day, 18 September 2025");
    for (path, text) in &files {
        let is_aside = !path.contains("unnamed") && text.contains("Nobody reads the form.");
        assert!(!is_aside, "{path} holds it too:\n{text}");
    }
}

#[test]
fn answers_from_two_machines_are_put_together_by_copying_a_file() {
    let here = ready("Ada, Ben", "--sets improvements");
    let there = ready("Ada, Ben", "--sets improvements");
    here.credo("answer --plain --as Ada").types("\nHers.\n\n:pass\n").succeeds();
    there.credo("answer --plain --as Ben").types("\nHis.\n\n:pass\n").succeeds();
    let his = "editions/2025-q3/answers/ben.yaml";
    here.write(his, there.read(his));
    let day = here.credo("run --plain").types("\n\n\n\n").closes().succeeds();
    let (_, day) = day.split_once("Begin (Enter)").unwrap();
    assert_data_eq!(
        day,
        str![[r#"
 
----------------------------------------
What needs attention: everybody here is through.
What next?
  1. Reveal the answers
  2. Somebody changes an answer
  3. Stop for now
1 to 3 [1]: 
----------------------------------------
What in our own department needs attention?

2 of 2 answered.

- Hers.
    — Ada

- His.
    — Ben

Read and talk, then go on (Enter) 
----------------------------------------
What elsewhere in the company needs attention because it gets in the way of
serving customers?

0 of 2 answered, 2 passed.

Read and talk, then go on (Enter) 
----------------------------------------
----------------------------------------
What belongs together? A theme is a sentence that one or more answers say. An
answer may be under none, one, or up to three. 1 question has answers to look
at.
Themes:
  1. Put the answers under themes
  2. Go on, and leave them as they are
  3. Stop for now
1 to 3 [1]: 
----------------------------------------
What becomes of the issues

No issue was put under a theme and voted on.
What next?
  1. A commitment beside the issues
  2. A request beside the issues
  3. Go on
  4. Stop for now
1 to 4 [3]: 
----------------------------------------
Was this workshop worth the time it took?

Each of us gives a number from 1 to 5.
  1. The keyboard goes round, unseen
  2. Numbers from the room
  3. Leave it out
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
}

#[test]
fn somebody_who_is_not_there_cannot_answer() {
    let workplace = ready("Ada, Ben", "--sets improvements");
    let ran = workplace.credo("answer --plain --as Adda").runs();
    assert_data_eq!(
        ran.to_string(),
        str![[r#"
error: nobody called `Adda` takes part
hint: these do: ada, ben
[exit status: 2]
"#]]
    );
}

/// A set with one question of which only numbers are kept.
const TALLY: &str = "\
format: 1
id: mood
title: Mood
questions:
- id: mood-today
  prompt: How safe is it to say what you think?
  kind: scale
  ends: {low: not at all, high: wholly}
  tally-only: true
  minutes: {write: 1, reveal: 1}
  feeds: [scores]
  notes: {why: Because., quiet-room: Wait., probes: [When?], synthesis: Count.}
";

#[test]
fn tallies_hold_numbers_and_no_people() {
    let workplace = Workplace::new();
    workplace.write("questions/mood.yaml", TALLY);
    let typed = "\n\n\n:unnamed\n4\n\n\nd\n\n\n";
    let told = workplace
        .credo("run --plain --company C --team T --shown named --way round --people Ada,Ben")
        .with("--sets=mood")
        .types(typed)
        // There is nothing to put under themes.
        .types("\nLeave it out\n\n")
        .succeeds();
    let (_, told) = told.split_once("keyboard is yours").unwrap();
    assert_data_eq!(
        told,
        str![[r#"
. One question. Nobody sees what you write before the
reveal.
Begin (Enter) 
----------------------------------------
Ada · Mood · 1 of 1

How safe is it to say what you think?

Only the number is kept, without any name.
1 not at all … 5 wholly
(d: don't know)
(`:back` `:pass` `:park` `:help` `:pause`)
0 of 1 min
1 to 5: 
`:unnamed` cannot be said here; there is `:back` `:pass` `:park` `:help`
`:pause`
1 to 5: 
----------------------------------------
Thank you, Ada. Everything you gave is kept.

Mood: 1 question, about 1 minute a person.
Through: Ada.
Still to come: Ben.
What next?
  1. The keyboard goes to Ben
  2. To somebody else first
  3. Somebody joins
  4. Somebody leaves
  5. Reveal now, without who is missing
  6. Stop for now
1 to 6 [1]: 
----------------------------------------
Ben, the keyboard is yours. One question. Nobody sees what you write before the
reveal.
Begin (Enter) 
----------------------------------------
Ben · Mood · 1 of 1

How safe is it to say what you think?

Only the number is kept, without any name.
1 not at all … 5 wholly
(d: don't know)
(`:back` `:pass` `:park` `:help` `:pause`)
0 of 1 min
1 to 5: 
----------------------------------------
Thank you, Ben. Everything you gave is kept.

Mood: everybody here is through.
What next?
  1. Reveal the answers
  2. Somebody changes an answer
  3. Stop for now
1 to 3 [1]: 
----------------------------------------
How safe is it to say what you think?

2 of 2 answered.

1 · 2 · 3 · 4 ● 5 ·
1 not at all … 5 wholly
1 score, 1 don't know

Read and talk, then go on (Enter) 
----------------------------------------
----------------------------------------
What becomes of the issues

No issue was put under a theme and voted on.
What next?
  1. A commitment beside the issues
  2. A request beside the issues
  3. Go on
  4. Stop for now
1 to 4 [3]: 
----------------------------------------
Was this workshop worth the time it took?

Each of us gives a number from 1 to 5.
  1. The keyboard goes round, unseen
  2. Numbers from the room
  3. Leave it out
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
The document is written: ./PHILOSOPHY.md

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
editions/2025-q3/answers/unnamed/(random).yaml
editions/2025-q3/answers/unnamed/(random).yaml
editions/2025-q3/workshop.yaml
editions/2025-q3/written/PHILOSOPHY.md
editions/2025-q3/written/PHILOSOPHY.sections.yaml
questions/mood.yaml
"#]]
    );
    assert_data_eq!(
        workplace.read("editions/2025-q3/answers/ada.yaml"),
        str![[r#"
format: 1
participant: ada
answers:
  mood-today: answered

"#]]
    );
}

#[test]
fn whoever_is_through_may_change_an_answer_until_the_reveal() {
    let workplace = ready("Ada, Ben", "--sets improvements");
    // Ada answers, takes the keyboard again while Ben is still to come, and once more when all are through.
    let typed = "\n\n\nAda's.\n\n:pass\n\
                 To somebody else first\n２\n\nAda's other.\n\n:pass\n\
                 \n\nBen's.\n\n:pass\n\
                 Somebody changes\nAda\n\nAda's last.\n\n:pass\n\
                 :back\n\n";
    let told = workplace.credo("run --plain").types(typed).closes().runs().to_string();
    let (_, told) = told.split_once("Thank you, Ada.").unwrap();
    let menu = "Who takes the keyboard?\n  1. Ben\n  2. Ada, to change an answer\n";
    assert!(told.contains(menu), "{told}");
    let menu =
        "Who takes the keyboard?\n  1. Ada, to change an answer\n  2. Ben, to change an answer\n";
    assert!(told.contains(menu), "{told}");
    let (_, revealed) = told.split_once("2 of 2 answered.").unwrap();
    assert!(
        revealed.starts_with("\n\n- Ada's last.\n    — Ada\n\n- Ben's.\n    — Ben\n"),
        "{told}"
    );
}

#[test]
fn whoever_goes_back_begins_with_what_was_chosen() {
    let workplace = Workplace::new();
    let typed = "C\nT\nAda, Ben\nWithout names\n:back\n\nThe facilitator types\n";
    let told = workplace.credo("init --plain --sets improvements").types(typed).closes().runs();
    let told = told.to_string();
    let again = told.rsplit("How are answers shown?").next().unwrap();
    assert!(again.contains("1 to 2 [2]: "), "{told}");
    let begun = workplace.read("editions/2025-q3/workshop.yaml");
    assert!(begun.contains("shown: unnamed\n"), "{begun}");
}
