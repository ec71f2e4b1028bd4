//! What stands on both sides is there once, and what is two things stays two.

use super::*;

/// Returns the document with the same choice for every conflict, without knowing what was written before.
fn without_base_as(ours: &str, theirs: &str, choice: Choice) -> String {
    let merged = merge(None, ours, Version { text: theirs, sections: &[] });
    merged.text(&vec![choice; merged.conflicts().len()])
}

#[test]
fn without_a_base_what_stands_under_an_own_heading_is_not_written_twice() {
    let theirs = "## Principles\n\n**1. Keep hold.** Whoever picks up.\n- Our name.\n\n\
                  **2. Fix the cause.** We look why.\n- No parts.\n\n**What stands first wins:** safety.\n\n\
                  ## How\n\n- Monday.\n";
    let ours = theirs.replace("**2. Fix", "### Our note\n\nWe ring first.\n\n**2. Fix");
    let merged = merge(None, &ours, Version { text: theirs, sections: &[] });
    assert_eq!(merged.conflicts(), []);
    assert_eq!(merged.text(&[]), ours);
    let changed = theirs.replace("We look why.", "We always look why.");
    let expected = ours.replace("We look why.", "We always look why.");
    assert_eq!(without_base_as(&ours, &changed, Choice::Theirs), expected);
}
