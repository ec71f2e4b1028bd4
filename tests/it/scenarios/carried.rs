//! Commitments and requests in an edition that follows another: what was not done or answered is
//! carried over or let go, and nothing is left lying.

use credo::domain::CommitmentState;
use snapbox::{assert_data_eq, str};

use crate::script::Script;
use crate::workplace::{Credo, Workplace};

const REVIEW: &str = "\
format: 1
commitments:
- {id: c1, state: nearly, result: 26 of 30}
- {id: c2, state: done-late, when: 2025-12-12}
- {id: c3, state: partly, result: 70% (31 of 44)}
requests:
- {id: r1, answer: {agreed: true}}
- {id: r2, answer: {agreed: false}}
- {id: r3, result: Asked twice}
";

/// Makes the example's second edition as it was before its team committed to anything; nobody has
/// looked at c4.
fn before_committing() -> Workplace {
    let workplace = Workplace::with_both_quarters();
    let folder = workplace.path("editions/2025-q4");
    std::fs::remove_file(folder.join("commitments.yaml")).unwrap();
    workplace.write("editions/2025-q4/review.yaml", REVIEW);
    workplace.edit("editions/2025-q4/workshop.yaml", "stage: closed", "stage: commit");
    workplace
}

fn credo(workplace: &Workplace) -> Credo {
    workplace.credo("run --plain").on("2025-12-17")
}

#[test]
fn what_was_not_done_is_carried_over_or_let_go() {
    let workplace = before_committing();
    let mut script = Script::default();
    script.enter().line("Go on");
    script.enter().line("No more, and why").line("It is how we work now.");
    script.enter().enter().enter().line("Ask every owner by message on day 7").line("16 jan");
    // Where it begins now stands there already.
    script.line("y").enter().enter().line("85%").enter().enter();
    script.enter().line("No more, and why").line("Nobody needs it.");
    script.enter().line("Ask somebody else").line("managing director").enter().line("maren");
    script.line("16 jan");
    script.line("No cover for Spanish").line("Answered by c3").line("Stop for now");
    let said = credo(&workplace).types(&script.text()).succeeds();
    let (_, from) = said.split_once("Go on (Enter)").unwrap();
    assert_data_eq!(
        from,
        str![[r#"
 
----------------------------------------
What becomes of the issues

6 issues with the most votes need an answer: a commitment, a request, or not
now, and why.
4 things from last time need an answer: carried over, or let go, and why.
What next?
  1. Last time, c1, needs an answer: Put one named owner on every case that
     leaves chat or phone for the workshop
  2. Last time, c3, needs an answer: Ask every repaired kiln's owner whether it
     fired, within 7 days of delivery
  3. Last time, c4, needs an answer: Write a one-page guide to when to escalate
     and to whom, with a Saturday rule (with Gethin)
  4. Last time, r3, needs an answer (operations manager): Bring the Spanish
     manual up to date
  5. The phone, since Gethin retired (7 votes): needs an answer
  6. No cover for Spanish (6 votes): needs an answer
  7. No plan for January (5 votes): needs an answer
  8. Follow-up calls take half a day of workshop time a week (2 votes)
  9. The fault log depends on one person (1 vote)
 10. Repair dates promised without the workshop (8 votes): needs an answer
 11. Repairs aren't on the shared board (6 votes): needs an answer
 12. The Spanish manual, now three versions behind (4 votes): needs an answer
 13. One firmware release came without notice (2 votes)
 14. Nobody owns replacing the phone post (1 vote)
 15. A commitment beside the issues
 16. A request beside the issues
 17. Go on
 18. Stop for now
1 to 18 [1]: 
----------------------------------------
This is left lying from last time:
- c1: Put one named owner on every case that leaves chat or phone for the
  workshop
- c3: Ask every repaired kiln's owner whether it fired, within 7 days of
  delivery
- c4: Write a one-page guide to when to escalate and to whom, with a Saturday
  rule (with Gethin)
- r3, operations manager: Bring the Spanish manual up to date
Carry it over, or let it go and say why. What was carried once already is made
smaller or handed to somebody else.

What becomes of the issues

6 issues with the most votes need an answer: a commitment, a request, or not
now, and why.
4 things from last time need an answer: carried over, or let go, and why.
What next?
  1. Last time, c1, needs an answer: Put one named owner on every case that
     leaves chat or phone for the workshop
  2. Last time, c3, needs an answer: Ask every repaired kiln's owner whether it
     fired, within 7 days of delivery
  3. Last time, c4, needs an answer: Write a one-page guide to when to escalate
     and to whom, with a Saturday rule (with Gethin)
  4. Last time, r3, needs an answer (operations manager): Bring the Spanish
     manual up to date
  5. The phone, since Gethin retired (7 votes): needs an answer
  6. No cover for Spanish (6 votes): needs an answer
  7. No plan for January (5 votes): needs an answer
  8. Follow-up calls take half a day of workshop time a week (2 votes)
  9. The fault log depends on one person (1 vote)
 10. Repair dates promised without the workshop (8 votes): needs an answer
 11. Repairs aren't on the shared board (6 votes): needs an answer
 12. The Spanish manual, now three versions behind (4 votes): needs an answer
 13. One firmware release came without notice (2 votes)
 14. Nobody owns replacing the phone post (1 vote)
 15. A commitment beside the issues
 16. A request beside the issues
 17. Go on
 18. Stop for now
1 to 18 [1]: 
----------------------------------------
c1: Put one named owner on every case that leaves chat or phone for the workshop
Nearly, which is not done.
What becomes of it?
  1. Carry it over
  2. No more, and why
  3. Back to the issues
1 to 3 [1]: 
(`:back` `:park` `:pause`)
The document says it.
Why? 
----------------------------------------
What becomes of the issues

6 issues with the most votes need an answer: a commitment, a request, or not
now, and why.
3 things from last time need an answer: carried over, or let go, and why.
What next?
  1. Last time, c1, let go: Put one named owner on every case that leaves chat
     or phone for the workshop
  2. Last time, c3, needs an answer: Ask every repaired kiln's owner whether it
     fired, within 7 days of delivery
  3. Last time, c4, needs an answer: Write a one-page guide to when to escalate
     and to whom, with a Saturday rule (with Gethin)
  4. Last time, r3, needs an answer (operations manager): Bring the Spanish
     manual up to date
  5. The phone, since Gethin retired (7 votes): needs an answer
  6. No cover for Spanish (6 votes): needs an answer
  7. No plan for January (5 votes): needs an answer
  8. Follow-up calls take half a day of workshop time a week (2 votes)
  9. The fault log depends on one person (1 vote)
 10. Repair dates promised without the workshop (8 votes): needs an answer
 11. Repairs aren't on the shared board (6 votes): needs an answer
 12. The Spanish manual, now three versions behind (4 votes): needs an answer
 13. One firmware release came without notice (2 votes)
 14. Nobody owns replacing the phone post (1 vote)
 15. A commitment beside the issues
 16. A request beside the issues
 17. Go on
 18. Stop for now
1 to 18 [2]: 
----------------------------------------
c3: Ask every repaired kiln's owner whether it fired, within 7 days of delivery
Done in part.
What becomes of it?
  1. Carry it over
  2. No more, and why
  3. Back to the issues
1 to 3 [1]: 
----------------------------------------
Commitment c3

Bram Visserink: Ask every repaired kiln's owner whether it fired, within 7 days
of delivery
(`:back` `:park` `:pause`)
There is already (Enter keeps it):
  Bram Visserink
1 Maren Oduya · 2 Tomek Wilczur · 3 Prisha Sandhal · 4 Inés Carravide · 5 Lucy
Abaro · 6 Bram Visserink · 7 Noor Haddawey
Who does it? 
There is already (Enter keeps it):
  Ask every repaired kiln's owner whether it fired, within 7 days of delivery
A change that somebody could see.
Bram Visserink will: 
As in `2026-01-07`, `7 Jan` or `in 3 weeks`.
By when? 
That is Friday 16 January 2026.
Bram Visserink, is this yours?
yes or no [no]: 
(`:back` `:park` `:pause` `:help`)
There is already (Enter keeps it):
  Share of delivered repairs followed up within 7 days, November to mid-December
The figure that tells, and where it comes from. `-` takes it out.
We'll know by: 
(`:back` `:park` `:pause`)
There is already (Enter keeps it):
  70% (31 of 44)
What it is now. `-` takes it out.
From: 
There is already (Enter keeps it):
  80%
What it shall be. `-` takes it out.
To: 
There is already (Enter keeps it):
  Lucy Abaro
1 Maren Oduya · 2 Tomek Wilczur · 3 Prisha Sandhal · 4 Inés Carravide · 5 Lucy
Abaro · 6 Bram Visserink · 7 Noor Haddawey. `-` takes it out.
Who asks how it went? 
There is already (Enter keeps it):
  2026-01-16
Lucy Abaro asks on: 
That is Friday 16 January 2026.
----------------------------------------
What becomes of the issues

So far 1 commitment, no requests.
6 issues with the most votes need an answer: a commitment, a request, or not
now, and why.
2 things from last time need an answer: carried over, or let go, and why.
What next?
  1. Last time, c1, let go: Put one named owner on every case that leaves chat
     or phone for the workshop
  2. Last time, c3, carried over: Ask every repaired kiln's owner whether it
     fired, within 7 days of delivery
  3. Last time, c4, needs an answer: Write a one-page guide to when to escalate
     and to whom, with a Saturday rule (with Gethin)
  4. Last time, r3, needs an answer (operations manager): Bring the Spanish
     manual up to date
  5. The phone, since Gethin retired (7 votes): needs an answer
  6. No cover for Spanish (6 votes): needs an answer
  7. No plan for January (5 votes): needs an answer
  8. Follow-up calls take half a day of workshop time a week (2 votes): c3
  9. The fault log depends on one person (1 vote)
 10. Repair dates promised without the workshop (8 votes): needs an answer
 11. Repairs aren't on the shared board (6 votes): needs an answer
 12. The Spanish manual, now three versions behind (4 votes): needs an answer
 13. One firmware release came without notice (2 votes)
 14. Nobody owns replacing the phone post (1 vote)
 15. A commitment beside the issues
 16. A request beside the issues
 17. Look at all, change, remove
 18. Go on
 19. Stop for now
1 to 19 [3]: 
----------------------------------------
c4: Write a one-page guide to when to escalate and to whom, with a Saturday rule
(with Gethin)
Nobody has looked at it.
What becomes of it?
  1. Carry it over
  2. No more, and why
  3. Back to the issues
1 to 3 [1]: 
(`:back` `:park` `:pause`)
The document says it.
Why? 
----------------------------------------
What becomes of the issues

So far 1 commitment, no requests.
6 issues with the most votes need an answer: a commitment, a request, or not
now, and why.
1 thing from last time needs an answer: carried over, or let go, and why.
What next?
  1. Last time, c1, let go: Put one named owner on every case that leaves chat
     or phone for the workshop
  2. Last time, c3, carried over: Ask every repaired kiln's owner whether it
     fired, within 7 days of delivery
  3. Last time, r3, needs an answer (operations manager): Bring the Spanish
     manual up to date
  4. The phone, since Gethin retired (7 votes): needs an answer
  5. No cover for Spanish (6 votes): needs an answer
  6. No plan for January (5 votes): needs an answer
  7. Follow-up calls take half a day of workshop time a week (2 votes): c3
  8. The fault log depends on one person (1 vote)
  9. Repair dates promised without the workshop (8 votes): needs an answer
 10. Repairs aren't on the shared board (6 votes): needs an answer
 11. The Spanish manual, now three versions behind (4 votes): needs an answer
 12. One firmware release came without notice (2 votes)
 13. Nobody owns replacing the phone post (1 vote)
 14. A commitment beside the issues
 15. A request beside the issues
 16. Look at all, change, remove
 17. Go on
 18. Stop for now
1 to 18 [3]: 
----------------------------------------
r3, operations manager: Bring the Spanish manual up to date
No answer.
What becomes of it?
  1. Ask again
  2. Ask somebody else
  3. Let it go, and why
  4. Back to the issues
1 to 4 [1]: 
----------------------------------------
Request r3

(`:back` `:park` `:pause`)
A role and no name, as in `Head of sales`.
Of whom? 
There is already (Enter keeps it):
  Bring the Spanish manual up to date
What for? 
There is already (Enter keeps it):
  Inés Carravide
1 Maren Oduya · 2 Tomek Wilczur · 3 Prisha Sandhal · 4 Inés Carravide · 5 Lucy
Abaro · 6 Bram Visserink · 7 Noor Haddawey
Who asks them? 
As in `2026-01-07`, `7 Jan` or `in 3 weeks`.
An answer by when? 
That is Friday 16 January 2026.
----------------------------------------
What becomes of the issues

So far 1 commitment, 1 request.
5 issues with the most votes need an answer: a commitment, a request, or not
now, and why.
What next?
  1. Last time, c1, let go: Put one named owner on every case that leaves chat
     or phone for the workshop
  2. Last time, c3, carried over: Ask every repaired kiln's owner whether it
     fired, within 7 days of delivery
  3. Last time, r3, asked again (operations manager): Bring the Spanish manual
     up to date
  4. The phone, since Gethin retired (7 votes): needs an answer
  5. No cover for Spanish (6 votes): needs an answer
  6. No plan for January (5 votes): needs an answer
  7. Follow-up calls take half a day of workshop time a week (2 votes): c3
  8. The fault log depends on one person (1 vote)
  9. Repair dates promised without the workshop (8 votes): needs an answer
 10. Repairs aren't on the shared board (6 votes): needs an answer
 11. The Spanish manual, now three versions behind (4 votes): r3
 12. One firmware release came without notice (2 votes)
 13. Nobody owns replacing the phone post (1 vote)
 14. A commitment beside the issues
 15. A request beside the issues
 16. Look at all, change, remove
 17. Go on
 18. Stop for now
1 to 18 [4]: 
----------------------------------------
No cover for Spanish
6 votes; 2 of us say it.
What becomes of it?
  1. A commitment: one of us does it
  2. A request: others are asked
  3. Not now, and why
  4. Answered by c3: Ask every owner by message on day 7
  5. Answered by r3, managing director: Bring the Spanish manual up to date
  6. Back to the issues
1 to 6 [1]: 
----------------------------------------
What becomes of the issues

So far 1 commitment, 1 request.
4 issues with the most votes need an answer: a commitment, a request, or not
now, and why.
What next?
  1. Last time, c1, let go: Put one named owner on every case that leaves chat
     or phone for the workshop
  2. Last time, c3, carried over: Ask every repaired kiln's owner whether it
     fired, within 7 days of delivery
  3. Last time, r3, asked again (operations manager): Bring the Spanish manual
     up to date
  4. The phone, since Gethin retired (7 votes): needs an answer
  5. No cover for Spanish (6 votes): c3
  6. No plan for January (5 votes): needs an answer
  7. Follow-up calls take half a day of workshop time a week (2 votes): c3
  8. The fault log depends on one person (1 vote)
  9. Repair dates promised without the workshop (8 votes): needs an answer
 10. Repairs aren't on the shared board (6 votes): needs an answer
 11. The Spanish manual, now three versions behind (4 votes): r3
 12. One firmware release came without notice (2 votes)
 13. Nobody owns replacing the phone post (1 vote)
 14. A commitment beside the issues
 15. A request beside the issues
 16. Look at all, change, remove
 17. Go on
 18. Stop for now
1 to 18 [4]: 
----------------------------------------
Stopped for now. Everything given so far is kept; `credo run` goes on.

"#]]
    );
    assert_data_eq!(
        workplace.read("editions/2025-q4/commitments.yaml"),
        str![[r#"
format: 1
commitments:
- id: c3
  carried: 2025-q3
  owner: bram-visserink
  will: Ask every owner by message on day 7
  by: 2026-01-16
  measure: Share of delivered repairs followed up within 7 days, November to mid-December
  from: 70% (31 of 44)
  to: 85%
  asks: lucy-abaro
  asks-on: 2026-01-16
  issue:
    question: department-issues
    theme: nobody-checks-the-kiln
  also:
  - question: department-issues
    theme: no-cover-for-spanish
requests:
- id: r3
  carried: 2025-q3
  to: managing director
  asked-by: maren-oduya
  ask: Bring the Spanish manual up to date
  by: 2026-01-16
  issue:
    question: company-issues
    theme: the-spanish-manual-is

"#]]
    );
    assert_data_eq!(
        workplace.read("editions/2025-q4/review.yaml"),
        str![[r#"
format: 1
commitments:
- id: c1
  state: nearly
  result: 26 of 30
  next: It is how we work now.
- id: c2
  state: done-late
  when: 2025-12-12
- id: c3
  state: partly
  result: 70% (31 of 44)
- id: c4
  state: dropped
  why: Nobody needs it.
requests:
- {id: r1, answer: {agreed: true}}
- {id: r2, answer: {agreed: false}}
- {id: r3, result: Asked twice}

"#]]
    );
}

#[test]
fn a_request_may_be_asked_again_or_let_go_and_either_may_be_thought_over() {
    let workplace = before_committing();
    let mut script = Script::default();
    script.enter().line("Last time, r3").line("Let it go").line("Nobody reads it.");
    script.line("Last time, r3").line("Ask again").enter().enter().line("maren").line("16 jan");
    script.line("Last time, c1").line("Carry it over").enter().enter().line("16 jan").line("y");
    script.enter().enter().enter().enter().enter();
    script.line("Last time, c1").line("No more").line("It is how we work.").line("Stop for now");
    credo(&workplace).types(&script.text()).succeeds();
    let made = workplace.edition("2025-q4").agreement;
    assert_eq!(made.commitments.commitments, []);
    let [request] = &made.commitments.requests[..] else { panic!("{:?}", made.commitments) };
    assert_eq!((request.id.as_str(), request.to.as_str()), ("r3", "operations manager"));
    assert_eq!(request.carried.unwrap().to_string(), "2025-q3");
    let next = made.review.commitments[0].next.as_deref();
    assert_eq!((made.review.commitments[0].state, next), {
        (CommitmentState::Nearly, Some("It is how we work."))
    });
}

#[test]
fn what_was_carried_once_is_not_carried_as_it_was_and_bars_the_way_out() {
    let workplace = Workplace::with_both_quarters();
    workplace.credo("init --plain").on("2026-03-18").types("\n2\n").succeeds();
    workplace.edit("editions/2026-q1/workshop.yaml", "stage: open", "stage: commit");
    let credo = |arguments: &str| workplace.credo(arguments).on("2026-03-18");
    let mut script = Script::default();
    // As it was, at first; then to another target.
    script.enter().line("Last time, c3").line("Carry it over").enter().enter().line("1 jun");
    script.line("y").enter().enter().enter().enter().enter();
    script.line("Last time, c3").line("Carry it over").enter().enter().enter().enter().enter();
    script.line("80%").enter().enter().line("Stop for now");
    let said = credo("run --plain").types(&script.text()).succeeds();
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("carried over once already, so it cannot be carried as it is"), "{said}");
    // It is said at once, and where a narrow list does not cut it off.
    assert!(said.contains("c3 is no smaller than it was, and was carried once already:"), "{said}");
    assert!(said.contains("Last time, c3, no smaller, so it needs an answer: Send"), "{said}");
    let (_, last) = said.rsplit_once("Last time, c3,").unwrap();
    assert!(last.starts_with(" carried over: Send"), "{last}");
    let made = workplace.edition("2026-q1").agreement.commitments;
    assert_eq!(made.commitments[0].to.as_deref(), Some("80%"));

    let ran = credo("run --plain close").runs();
    assert_data_eq!(
        ran.to_string(),
        str![[r#"
error: the workshop cannot go there yet: 5 things that you promised or asked for last time are left lying
hint: `credo run commit` carries each over, or lets it go and says why
[exit status: 2]
"#]]
    );
}

/// Puts what is nobody else's business into what the example's first edition promised and asked for.
fn leak(workplace: &Workplace) {
    let made = "editions/2025-q3/commitments.yaml";
    workplace.edit(made, "Put one named owner", "Ring 01865 249301 and put one named owner");
    workplace.edit(made, "to: operations manager", "to: Mrs Ellwood");
}

#[test]
fn what_the_document_hides_is_hidden_where_it_is_looked_back_at() {
    let workplace = before_committing();
    leak(&workplace);
    let replaced = "Replace it by other words\nthe school\n".repeat(2);
    let undecided = ("", "Ring (…) and put");
    for (typed, will) in [undecided, (&replaced, "Ring the school and put")] {
        workplace.credo("write --plain --stdout --edition 2025-q3").types(typed).runs();
        let left_over = credo(&workplace).types("\nGo on\nLast time, c1\n").breaks_off();
        let open = workplace.credo("run --plain open").on("2025-12-17");
        let back = open.types("Again: c1\n").breaks_off();
        workplace.edit("editions/2025-q4/workshop.yaml", "stage: open", "stage: commit");
        for told in [&left_over, &back] {
            assert!(!told.contains("249301") && !told.contains("Ellwood"), "{told}");
            assert!(told.matches(will).count() >= 3, "{told}");
        }
    }
}

#[test]
fn what_the_document_hides_is_hidden_where_it_is_noted_how_something_stands() {
    let workplace = Workplace::with_the_example();
    leak(&workplace);
    for (command, seen) in [("update", "c1 Maren"), ("answer", "r3 (…): ")] {
        let ran = workplace.credo(&format!("commitments {command} --plain")).types("").runs();
        let told = format!("{}{}", ran.out, ran.err);
        assert!(told.contains(seen) && told.contains("(…)"), "{told}");
        assert!(!told.contains("249301") && !told.contains("Ellwood"), "{told}");
    }
}
