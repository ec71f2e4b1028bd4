//! A small workshop, whole: every line of the conversation and every file.

use snapbox::{assert_data_eq, str};

use crate::workplace::Workplace;

/// A workshop of two people and two questions, in which about everything happens that may.
const SMALL: &str = "\
Tarnwick Kilns
Customer support
Ada (support lead), Ben
With names
The keyboard goes round

1

The eleven boxes.
:back
The eleven boxes: who reads them?
No plan for September.

:help

:off
I am asked to mark late repairs as waiting.

1

:pas
:pass
:park Could we see the workshop for a day?
:unnamed
\"\"\"
El manual.
:off is not a word in here
\"\"\"




";

#[test]
fn a_small_workshop_from_the_first_line_to_the_document() {
    let workplace = Workplace::new();
    let ran =
        workplace.credo("run --plain --sets improvements").types(SMALL).closes().types("\n").runs();
    assert_data_eq!(
        ran.to_string(),
        str![[r#"
(`:back` `:pause`)
Which company? 
Which team? 
Names apart by commas or lines; a role may follow in parentheses: Maren (lead).
Who is here? 
How are answers shown? Everybody may choose otherwise, answer by answer.
  1. With names
  2. Without names
1 to 2 [1]: 
How do answers come in?
  1. The keyboard goes round
  2. The facilitator types for the room
1 to 2 [1]: 
----------------------------------------
Tarnwick Kilns, Customer support: 2025 Q3
Here: Ada, Ben.

Part                  Questions  Minutes
────────────────────────────────────────
What needs attention          2       24

Every answer is shown with your name, unless you say otherwise:
- named: quoted with your name.
- unnamed: quoted as “one of us”; where only one is unnamed, no names are shown.
- off the record: heard at the reveal, never written into anything that lasts.
Nobody sees anything before the reveal. Passing is a proper answer.
You are 2: with so few, the way somebody writes may give them away, even without
a name.

Begin (Enter) 
----------------------------------------
What needs attention: 2 questions, about 6 minutes a person.
Through: nobody yet.
Still to come: Ada, Ben.
What next?
  1. The keyboard goes to Ada
  2. To somebody else first
  3. Somebody joins
  4. Somebody leaves
  5. Reveal now, without who is missing
  6. Stop for now
1 to 6 [1]: 
----------------------------------------
Ada, the keyboard is yours. 2 questions. Nobody sees what you write before the
reveal.
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
Ada · What needs attention · 1 of 2

What in our own department needs attention?

(up to 3, one at a time; an empty one ends the list)
(`:back` `:pass` `:unnamed` `:off` `:park` `:help` `:pause`)
0 of 6 min
There is already (Enter keeps it):
  The eleven boxes.
1. 
2. 
3. 
----------------------------------------
Ada · What needs attention · 2 of 2

What elsewhere in the company needs attention because it gets in the way of
serving customers?

(up to 3, one at a time; an empty one ends the list)
(`:back` `:pass` `:unnamed` `:off` `:park` `:help` `:pause`)
0 of 6 min
1. 
----------------------------------------
Why we ask
A good deal of our service is settled in other rooms. We can't fix that
ourselves, but we can ask plainly, and keep the answer, also when it is no.

When nobody writes
You share a lift with whoever runs the company, and they ask what they could do
for customers. What do you say before the doors open?

To ask further
- Who is in a position to say yes?
- What would make it easier for them, and what could we give in return?
- When did we last ask, and what was the answer?

Take care
Of all the questions this one most easily brings up what must not be printed.
Explain "off the record" before anyone starts to write. People who are new may
well have nothing yet: tell them that passing is quite all right.

For any quiet room
- Two more minutes of silence.
- In pairs for two minutes; then each tells the other's point.
- The newest colleague first, the lead last.
- Ask for last Tuesday, not for opinions.
- Turn it round: how would we make this worse?
- Count ten seconds. Never call on somebody by name.
Back to the question (Enter) 
----------------------------------------
Ada · What needs attention · 2 of 2

What elsewhere in the company needs attention because it gets in the way of
serving customers?

(up to 3, one at a time; an empty one ends the list)
(`:back` `:pass` `:unnamed` `:off` `:park` `:help` `:pause`)
0 of 6 min
1. 
----------------------------------------
Ada · What needs attention · 2 of 2

What elsewhere in the company needs attention because it gets in the way of
serving customers?

This answer is off the record: heard at the reveal, and then erased.
(up to 3, one at a time; an empty one ends the list)
(`:back` `:pass` `:unnamed` `:off` `:park` `:help` `:pause`)
0 of 6 min
1. 
2. 
----------------------------------------
Thank you, Ada. Everything you gave is kept.

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
`:pas` is not one of the words, did you mean `:pass`? (`::` begins a text with a
colon)
1. 
----------------------------------------
Ben · What needs attention · 2 of 2

What elsewhere in the company needs attention because it gets in the way of
serving customers?

(up to 3, one at a time; an empty one ends the list)
(`:back` `:pass` `:unnamed` `:off` `:park` `:help` `:pause`)
0 of 6 min
1. 
Your thought is parked.
1. 
----------------------------------------
Ben · What needs attention · 2 of 2

What elsewhere in the company needs attention because it gets in the way of
serving customers?

This answer is kept and quoted without your name.
(up to 3, one at a time; an empty one ends the list)
(`:back` `:pass` `:unnamed` `:off` `:park` `:help` `:pause`)
0 of 6 min
1. 
3. 
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

1 of 2 answered, 1 passed.

- The eleven boxes: who reads them?
- No plan for September.
    — Ada

Read and talk, then go on (Enter) 
----------------------------------------
What elsewhere in the company needs attention because it gets in the way of
serving customers?

2 of 2 answered.

- I am asked to mark late repairs as waiting.
    — off the record: not written down

- El manual.
- :off is not a word in here
    — one of us

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
Thoughts that were parked:

- Could we see the workshop for a day?

Read them out, then go on (Enter) 
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
[exit status: 0]
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
editions/2025-q3/workshop.yaml
editions/2025-q3/written/PHILOSOPHY.md
editions/2025-q3/written/PHILOSOPHY.sections.yaml
"#]]
    );
    assert_data_eq!(
        workplace.read("editions/2025-q3/answers/ada.yaml"),
        str![[r#"
format: 1
participant: ada
answers:
  department-issues:
    items:
    - 'The eleven boxes: who reads them?'
    - No plan for September.
  company-issues: answered

"#]]
    );
    assert_data_eq!(
        workplace.read("editions/2025-q3/answers/ben.yaml"),
        str![[r#"
format: 1
participant: ben
answers:
  department-issues: pass
  company-issues: answered
parked:
- Could we see the workshop for a day?

"#]]
    );
    assert_data_eq!(
        workplace.read("PHILOSOPHY.md"),
        str![[r#"
# How we serve our customers

**Tarnwick Kilns, Customer support. Edition 1, 2025 Q3.**
Both of us took part in the workshop of 18 September 2025.
Next read: **18 December 2025**.

It holds what each of us said, in our own words.
Nothing has been sorted into themes, voted on or decided yet.

## What needs attention

### In our own department

*What in our own department needs attention?* From one of the two of us.

- **Ada**: The eleven boxes: who reads them?
- **Ada**: No plan for September.

### Elsewhere in the company

*What elsewhere in the company needs attention because it gets in the way of serving customers?* From one of the two of us.

- :off is not a word in here
- El manual.

**Parked for another day:**

- Could we see the workshop for a day?

## Changed since last time

This is our first edition, so there is no other to set it beside.
The next one tells here what we kept, changed, added and dropped, and why.

## Who said what

We gave 2 of 4 answers to two questions; the other two were passed or off the record.
Names stand where nobody asked otherwise.

"#]]
    );
}
