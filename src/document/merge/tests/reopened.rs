//! Marks that an earlier merge left are read back as what both sides made of it.

use super::*;

const BASE: &str = "## Principles\n\n- One. It rings.\n- Two. We stay.\n\nLast words.\n";

/// A document with two conflicts marked in it: one changed twice, and one taken out and changed.
fn conflicting() -> Merged {
    let ours = BASE.replace("It rings.", "It rings loud.").replace("- Two. We stay.\n", "");
    let theirs = BASE.replace("It rings.", "It rings twice.").replace("We stay.", "We stay late.");
    merged(BASE, &ours, &theirs)
}

#[test]
fn each_side_of_what_is_marked_can_be_taken_later() {
    let merged = conflicting();
    assert_eq!(merged.conflicts().len(), 2, "{}", merged.text(&[]));
    let marked = merged.text(&[]);
    for text in [marked.clone(), format!("\u{FEFF}{}", marked.trim_end().replace('\n', "\r\n"))] {
        let reopened = Reopened::read(&text).unwrap();
        let sides = |conflicts: &[Conflict]| {
            let sides = |it: &Conflict| (it.under.clone(), it.ours.clone(), it.theirs.clone());
            conflicts.iter().map(sides).collect::<Vec<_>>()
        };
        assert_eq!(
            sides(reopened.conflicts()),
            [
                (
                    "Principles".to_owned(),
                    "- One. It rings loud.".to_owned(),
                    "- One. It rings twice.".to_owned()
                ),
                ("Principles".to_owned(), String::new(), "- Two. We stay late.".to_owned()),
            ]
        );
        assert_eq!(reopened.text(&[]), text);
        let plain =
            |text: String| text.replace("\r\n", "\n").replace('\u{FEFF}', "").trim_end().to_owned();
        for choice in [Choice::Ours, Choice::Theirs] {
            let choices = vec![choice; 2];
            assert_eq!(plain(reopened.text(&choices)), plain(merged.text(&choices)));
        }
        assert!(plain(reopened.text(&[Choice::Both, Choice::Both])).contains(
            "- One. It rings loud.\n- One. It rings twice.\n- Two. We stay late.\n\nLast words."
        ));
    }
}

#[test]
fn marks_that_are_not_as_they_were_written_are_not_read() {
    let marked = conflicting().text(&[]);
    let [begin, _, end] = MARKS;
    for other in [
        marked.replacen("=======", "", 1),
        marked.replacen("=======", "=======\n=======", 1),
        marked.replacen(begin, "", 1),
        marked.replacen(end, "", 1),
        marked.replacen(begin, "<<<<<<< HEAD", 1),
        format!("{marked}\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> other\n"),
        marked.replacen("- One. It rings loud.", "<<<<<<< a\nb\n=======\nc\n>>>>>>> d", 1),
    ] {
        assert!(Reopened::read(&other).is_none(), "{other}");
    }
}
