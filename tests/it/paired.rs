//! What people edited in one item of a document is never shown, and never written, as part of another.

use crate::workplace::{Ran, Workplace};

const FILE: &str = "PHILOSOPHY.md";

/// The document of the first quarter with these edits by hand, each one thing put in the place of
/// another, and then the second quarter beside it.
fn edited(edits: &[(&str, &str)]) -> Workplace {
    let place = Workplace::with_both_quarters();
    let (later, aside) = (place.path("editions/2025-q4"), place.path("q4"));
    std::fs::rename(&later, &aside).unwrap();
    assert_eq!(write(&place, "").code, Some(0));
    for (old, new) in edits {
        place.edit(FILE, old, new);
    }
    std::fs::rename(&aside, &later).unwrap();
    place
}

fn write(place: &Workplace, arguments: &str) -> Ran {
    place.credo(&format!("write {arguments}")).runs()
}

/// Returns what stands between marks in the document, both sides of each.
fn marked(place: &Workplace) -> Vec<(String, String)> {
    let text = place.read(FILE);
    let passages = text.split("<<<<<<< what stands here\n").skip(1);
    let sides = passages.map(|passage| {
        let (passage, _) = passage.split_once(">>>>>>> what credo writes").unwrap();
        let (ours, theirs) = passage.split_once("=======\n").unwrap();
        (ours.to_owned(), theirs.to_owned())
    });
    sides.collect()
}

/// Checks that what stands here is what stood there, and that credo's side is what credo writes.
fn check(place: &Workplace, arguments: &str, count: usize) {
    let before = place.read(FILE);
    let new = write(place, &format!("{arguments} --stdout --conflicts new"));
    assert_eq!(new.code, Some(0), "{new}");
    let ran = write(place, &format!("{arguments} --conflicts marks"));
    assert_eq!(ran.code, Some(2), "{ran}");
    let marked = marked(place);
    assert_eq!(marked.len(), count, "{marked:?}");
    for (ours, theirs) in marked {
        // A row has its cells in the columns that the table has now.
        let pieces = |side: &str| {
            let side = side.replace(" | ", "\n").replace("| ", "").replace(" |", "");
            side.lines().map(str::trim).map(str::to_owned).collect::<Vec<_>>()
        };
        for piece in pieces(&ours) {
            assert!(pieces(&before).contains(&piece), "nobody wrote: {piece}");
        }
        for piece in pieces(&theirs) {
            assert!(pieces(&new.out).contains(&piece), "credo does not write: {piece}");
        }
    }
}

#[test]
fn items_of_another_quarter_are_not_mixed_with_what_people_edited() {
    let edits = [
        ("Maren takes it on, by", "Maren takes it on herself, by"),
        ("They taught without blaming", "They taught without ever blaming"),
        ("No cover for Spanish (2).\n  Not now", "No cover for Spanish (2).\n  Not just now"),
        ("Nobody has said what good looks like", "Nobody here has said what good looks like"),
        ("Then clear explaining and calm", "Then clear explaining, and calm"),
    ];
    check(&edited(&edits), "", 5);
    check(&edited(&edits), "--language de", 5);
}

#[test]
fn a_note_behind_an_item_is_not_put_behind_another() {
    let edits = [
        ("head of product.", "head of product. Anna from Product promised this on Friday."),
        ("halfway.)* — Inés", "halfway.)* — Inés (said at the fair)"),
    ];
    check(&edited(&edits), "", 2);
    let place = edited(&edits);
    let ran = write(&place, "--conflicts mine");
    assert_eq!(ran.code, Some(0), "{ran}");
    let text = place.read(FILE);
    let line = |piece: &str| text.lines().find(|line| line.contains(piece)).unwrap();
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let note = "updates, prices (9 votes). Asked of: head of product. Anna from Product promised";
    assert!(flat.contains(note), "{text}");
    assert!(line("said at the fair").contains("No te dejamos a medias"), "{text}");
    assert!(text.contains("- Repair dates promised without the workshop (8 votes; was 7).\n  Asked of: head of sales.\n"), "{text}");
    assert!(text.contains("(We don't leave you until the kiln fires.)* — Inés\n"), "{text}");
}
