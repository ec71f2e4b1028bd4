//! What is said of the edition before, where little of it was looked at: in the document and in
//! `credo compare`.

use crate::workplace::Workplace;

const COMMITMENTS: &str = "editions/2025-q4/commitments.yaml";
const REVIEW: &str = "editions/2025-q4/review.yaml";
const STATEMENTS: &str = "editions/2025-q4/statements.yaml";

/// Takes out of a file what stands from `from` up to `to`, or to its end.
fn cut(place: &Workplace, file: &str, (from, to): (&str, &str)) {
    let text = place.read(file);
    let (before, rest) = text.split_once(from).expect("it begins there");
    let end = rest.find(to).unwrap_or(rest.len());
    place.write(file, format!("{before}{}", rest.get(end..).unwrap_or_default()));
}

/// Writes down why the request that nobody answered is let go.
fn let_go(place: &Workplace) {
    let unanswered = "28 November; no answer";
    place.edit(REVIEW, unanswered, &format!("{unanswered}\n  next: We write our own"));
}

fn said(place: &Workplace, arguments: &str) -> String {
    let ran = place.credo(arguments).runs();
    assert_eq!(ran.code, Some(0), "{ran}");
    ran.out
}

/// Returns the document and the comparison, each on one line, so that it does not matter where a line
/// ends.
fn both(place: &Workplace) -> [String; 2] {
    let document = said(place, "write philosophy --edition 2025-q4 --stdout");
    let comparison = said(place, "compare --format markdown");
    [document, comparison].map(|told| told.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn all_say(told: &[String], what: &str) {
    for told in told {
        assert!(told.contains(what), "{what}\n{told}");
    }
}

fn none_says(told: &[String], what: &str) {
    for told in told {
        assert!(!told.contains(what), "{what}\n{told}");
    }
}

#[test]
fn what_was_asked_last_time_is_told_where_nothing_is_asked_now() {
    let place = Workplace::with_both_quarters();
    cut(&place, COMMITMENTS, ("requests:\n", "not-now:"));
    let_go(&place);
    let told = both(&place);
    all_say(
        &told[..1],
        "## What we have asked of others **Asked last time** - **Head of product** (r1)",
    );
    all_say(&told, "**Yes.** “From 20 October.”");
    all_say(&told, "**No.** Sales offered");
    all_say(&told, "**No answer.** Asked 17 October and 28 November; no answer. We write our own.");
}

/// Makes the culture folder of a team that noted how things stand and did not look back at them.
fn noted() -> Workplace {
    let place = Workplace::with_both_quarters();
    cut(&place, REVIEW, ("- id: c3\n", "- id: c4\n"));
    cut(&place, REVIEW, ("- id: r2\n", "- id: r3\n"));
    place.write(
        "editions/2025-q3/updates.yaml",
        "format: 1
commitments:
- {id: c1, when: 2025-10-20, state: not-started}
- {id: c3, when: 2025-10-20, state: partly, figure: 4 of 44}
- {id: c3, when: 2025-10-30, state: done, figure: '36 of 44, 82%', line: By telephone}
requests:
- {id: r2, when: 2025-10-30, answer: {agreed: false, words: Not this year.}, line: Asked twice}
",
    );
    let own = place.read(COMMITMENTS);
    place.write(COMMITMENTS, own.replace("- id: c3\n  carried: 2025-q3\n", "- id: c9\n"));
    place
}

#[test]
fn what_was_noted_last_counts_until_somebody_says_otherwise() {
    let told = both(&noted());
    all_say(&told, "**Nearly.** “Put one named owner");
    let done = "**Done.** “Ask every repaired kiln's owner whether it fired, within 7 days of \
                delivery” (c3, Bram";
    all_say(&told, done);
    all_say(&told, "36 of 44, 82%. By telephone. Noted on 30 October");
    all_say(&told, "**No.** “Not this year.” Asked twice.");
    none_says(&told, "Nobody has looked");
}

#[test]
fn only_what_was_decided_was_kept_on_purpose() {
    let place = Workplace::with_both_quarters();
    let told = both(&place);
    all_say(&told[..1], "**Kept on purpose.** The promise");
    all_say(&told[1..], "## Kept on purpose");
    none_says(&told, "not decided");
    cut(&place, STATEMENTS, ("decided:\n", "the end"));
    let told = both(&place);
    none_says(&told, "Kept on purpose");
    all_say(&told, "As it was, and not decided");
}

#[test]
fn where_nobody_wrote_down_why_both_say_so() {
    let place = Workplace::with_both_quarters();
    let told = both(&place);
    all_say(&told[1..], "never by note. It is no longer true.");
    all_say(&told, "The owner field on the board does this now.");
    none_says(&told, "Nobody wrote down why.");
    cut(&place, STATEMENTS, ("changes:\n", "decided:"));
    all_say(&both(&place), "Nobody wrote down why.");
}

#[test]
fn why_an_unanswered_request_was_let_go_is_told() {
    let place = Workplace::with_both_quarters();
    cut(&place, COMMITMENTS, ("- id: r3\n", "not-now:"));
    let_go(&place);
    all_say(&both(&place), "28 November; no answer. We write our own.");
}
