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

#[test]
fn a_bullet_between_the_lines_of_an_item_leaves_them_together() {
    let base = "## Asked\n\n- **Operations manager** (r3).\n  Bring the manual up to date.\n  \
                Inés asked; due 17 October.\n- **Head of sales** (r2).\n  Tell us first.\n";
    let theirs =
        base.replace("up to date.", "up to date, please.").replace("17 October", "9 January");
    let after = |text: &str, line: &str| text.replace(line, &format!("{line}\n  - Ours."));
    let own = after(base, "- **Operations manager** (r3).");
    let merged = merged(base, &own, &theirs);
    assert_eq!(merged.conflicts(), []);
    let last = "  Inés asked; due 9 January.";
    assert_eq!(merged.text(&[]), after(&theirs, last));
    // What goes on in the next line of the bullet itself stays its own.
    let longer = own.replace("- Ours.", "- Ours,\n    and ours.");
    let expected = after(&theirs, last).replace("- Ours.", "- Ours,\n    and ours.");
    assert_eq!(text(base, &longer, &theirs), expected);
}

#[test]
fn two_commitments_or_two_paragraphs_stand_beside_each_other_where_both_stay() {
    for [base, ours, theirs, gap] in [
        [
            "- **Lucy, by 3 October** (c3). Ask each dealer for the log.\n",
            "- Lucy asks. Ask each dealer for the log.\n",
            "- **Bram, by 16 January** (c3). Ask each dealer for the log.\n",
            "",
        ],
        [
            "**Patience** leads: four name it. Then calm (three).\n",
            "**Patience** leads, we say: four name it. Then, last, calm (three).\n",
            "**Patience** leads: five name it. Then listening and calm (three).\n",
            "\n",
        ],
    ] {
        let merged = merged(base, ours, theirs);
        assert_eq!(merged.conflicts().len(), 1, "{merged:?}");
        assert_eq!(merged.text(&[Choice::Both]), format!("{ours}{gap}{theirs}"));
    }
}

#[test]
fn without_a_base_sections_stay_in_the_order_of_people() {
    let first = "# Us\n\nWe are here.\n\n## Who said what\n\nAll of us.\n\n";
    let (good, how) = ("## Good and bad\n\n- We ring.\n\n", "## How we use this\n\n- Monday.\n");
    let ours = format!("{first}{how}\n{}\n", good.trim_end());
    let theirs = format!("{first}{good}{how}");
    assert_eq!(without_base_as(&ours, &theirs, Choice::Ours), ours);
    let new = theirs.replace("## Who", "## In a minute\n\nThe phone.\n\n## Who");
    let text = without_base_as(&ours, &new, Choice::Theirs);
    assert_eq!(text, ours.replace("## Who", "## In a minute\n\nThe phone.\n\n## Who"));
}

#[test]
fn items_stay_together_behind_what_is_asked_about_with_the_paragraph_over_them() {
    let ours = "## Scores\n\nWe are here.\n\n- Three bells ring.\n";
    let theirs = ours.replace("- Three", "**New**\n\n- One bell.\n- Three");
    assert_eq!(without_base_as(ours, &theirs, Choice::Theirs), theirs);
    assert_eq!(without_base_as(ours, &theirs, Choice::Ours), ours);
}
