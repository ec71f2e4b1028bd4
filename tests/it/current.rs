//! Which document is the current one while the next edition is open, and what that edition's own
//! says meanwhile.

use crate::workplace::{Ran, Workplace};

const FILE: &str = "PHILOSOPHY.md";
const NEXT: &str = "editions/2026-q1/workshop.yaml";
const DAY: &str = "2026-03-17";
const PROMISE: &str = "> **We stay with you until your kiln fires.**";

fn write(place: &Workplace, arguments: &str) -> Ran {
    place.credo(&format!("write {arguments}")).on(DAY).runs()
}

/// The example with its document written and the workshop after it made ready.
fn made_ready() -> Workplace {
    let place = Workplace::with_both_quarters();
    assert_eq!(write(&place, "").code, Some(0));
    place.credo("init --plain").on(DAY).types(&"\n".repeat(20)).succeeds();
    assert!(place.read(NEXT).contains("stage: open"));
    place
}

#[test]
fn while_the_next_edition_is_open_the_document_stays_that_of_the_last_one_closed() {
    let place = made_ready();
    let current = place.read(FILE);
    for stages in [["open", "answer"], ["answer", "theme"], ["theme", "agree"]] {
        let ran = write(&place, "");
        assert_eq!(ran.code, Some(0), "{ran}");
        let told = "2026 Q1 is not closed yet, so this is 2025 Q4. `credo write --edition 2026-q1 \
                    --stdout` shows the new one as it stands.";
        assert!(ran.err.contains(told), "{ran}");
        assert_eq!(place.read(FILE), current);
        assert!(write(&place, "poster --stdout").out.contains("We stay with you"));
        let refused = write(&place, "--edition 2026-q1");
        assert_eq!(refused.code, Some(2));
        insta::allow_duplicates! {
            insta::assert_snapshot!(refused.err, @"
            error: edition `2026-q1` is not closed, and so not the current one: `2025-q4` is
            hint: write it with `--stdout` or `--output FILE`, or with `--force` in place of the current one
            ");
        }
        assert_eq!(place.read(FILE), current);
        place.edit(NEXT, &format!("stage: {}", stages[0]), &format!("stage: {}", stages[1]));
    }
    let why = place.credo("why kiln").on(DAY).runs();
    assert!(why.out.contains("PHILOSOPHY.md:9: We stay with you until your kiln fires."), "{why}");
    assert!(why.out.contains("editions/2025-q4/statements.yaml"), "{why}");
}

#[test]
fn what_people_edited_in_a_draft_goes_on_in_the_current_document() {
    let place = made_ready();
    let current = place.read(FILE);
    assert_eq!(write(&place, "--edition 2026-q1 --force").code, Some(0));
    let keeper = "Keeper: Maren Oduya.";
    let by_hand = "Keeper: Maren Oduya (extension 14).";
    place.edit(FILE, keeper, by_hand);
    let expected = current.replace(keeper, by_hand);
    // The masthead's sentences stand on lines of their own once they are merged.
    let halves = |document: &str| -> (Vec<String>, String) {
        let (head, rest) = document.split_once("\n> **").unwrap();
        (head.split_whitespace().map(str::to_owned).collect(), rest.to_owned())
    };
    for _ in ["merged", "again"] {
        assert_eq!(write(&place, "").code, Some(0));
        assert_eq!(halves(&place.read(FILE)), halves(&expected));
    }
    assert!(!place.path("editions/2026-q1/written/PHILOSOPHY.md").exists());
}

#[test]
fn an_edition_that_has_decided_nothing_drops_nothing_and_keeps_nothing_on_purpose() {
    let place = made_ready();
    place.credo("run --plain").on(DAY).types("\n").runs();
    for stage in ["open", "answer", "agree"] {
        let workshop = place.read(NEXT);
        let line = workshop.lines().find(|line| line.starts_with("stage: ")).unwrap().to_owned();
        place.edit(NEXT, &line, &format!("stage: {stage}"));
        let document = write(&place, "--edition 2026-q1 --stdout").out;
        assert!(document.contains(PROMISE), "{stage}: {document}");
        assert!(document.contains("1. One person keeps hold."), "{stage}: {document}");
        let told =
            "What we state still stands as 2025 Q4 worded it: nothing about it is decided anew.";
        assert!(document.contains(told), "{stage}: {document}");
        for untrue in ["Dropped", "No longer", "on purpose", "ran the workshop", "is done"] {
            assert!(!document.contains(untrue), "{stage}, {untrue}: {document}");
        }
    }
    let why = place.credo("why kiln --edition 2026-q1").on(DAY).runs();
    assert!(why.out.contains("We stay with you until your kiln fires."), "{why}");
}

#[test]
fn what_stands_is_told_in_every_language() {
    let place = made_ready();
    for language in ["de", "fr", "es"] {
        let document = write(&place, &format!("--edition 2026-q1 --stdout --language {language}"));
        assert!(document.out.contains(PROMISE), "{document}");
        assert!(document.out.contains("2025 Q4"), "{document}");
    }
}

#[test]
fn a_public_view_of_an_open_workshop_ends_in_no_heading_without_anything_under_it() {
    let place = Workplace::with_the_example();
    place.edit("editions/2025-q3/workshop.yaml", "stage: closed", "stage: theme");
    for file in ["themes", "votes", "statements", "commitments"] {
        std::fs::remove_file(place.path(&format!("editions/2025-q3/{file}.yaml"))).unwrap();
    }
    let document = write(&place, "--stdout --public --yes").out;
    let mut lines = document.lines().filter(|line| !line.is_empty()).peekable();
    while let Some(line) = lines.next() {
        let is_empty = lines.peek().is_none_or(|next| next.starts_with("## "));
        assert!(!(line.starts_with("## ") && is_empty), "{line}: {document}");
    }
}

#[test]
fn once_its_day_is_over_no_piece_says_that_the_next_reading_is_to_come() {
    let place = Workplace::with_both_quarters();
    let on = |arguments: &str| place.credo(&format!("write {arguments}")).on("2026-03-19").runs();
    let overdue = "**Overdue:** we were to read this again on 18 March 2026.";
    assert!(on("--stdout").out.contains(overdue));
    for (piece, said) in [
        ("onboarding", "we were to read it again on 18 March 2026."),
        ("onboarding", "Write it down here, and tell Maren Oduya.\n"),
        ("standards-card", "We were to read all of it again on 18 March 2026."),
        ("tasks", "We were to look at all of it again on 18 March 2026."),
    ] {
        let document = on(&format!("{piece} --stdout --format markdown")).out;
        assert!(document.contains(said), "{piece}: {document}");
        let early = write(&place, &format!("{piece} --stdout --format markdown")).out;
        assert!(!early.contains(said), "{piece}: {early}");
    }
    let public = on("--stdout --public --yes --format markdown").out;
    assert!(!public.contains("18 March 2026"), "{public}");
    assert!(write(&place, "--stdout --public --yes").out.contains("Next read: **18 March 2026**"));
    for language in ["de", "fr", "es"] {
        for piece in ["onboarding", "standards-card", "tasks"] {
            let document = on(&format!("{piece} --stdout --format markdown --language {language}"));
            assert_eq!(document.code, Some(0), "{document}");
        }
    }
}
