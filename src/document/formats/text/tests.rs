//! Text as a whole, at widths that terminals have.

use proptest::prelude::*;

use super::super::markdown::read;
use super::{Set, write};
use crate::text;

fn set(markdown: &str, columns: usize) -> String {
    write(&read(markdown), Set { columns, styled: false, is_form: false })
}

const PAGE: &str = "# How we look after customers\n\n**Tarnwick Kilns.** Edition 1.\nNext read: *soon*.\n\n\
    > **We stay with you until your kiln fires.**\n> \n> Always.\n\n## What needs attention, and what becomes of it\n\n\
    **1. One person keeps hold.** Whoever picks it up owns it until it is fixed.\n- Our name, and what \
    happens next and when, in the first reply.\n- *Even over* clearing our own queue.\n  1. a\n  2. b\n\n\
    10. [x] done, see [the log](https://log.example/1) and [below](#below)\n11. c\n\n    d\n\n---\n\n\
    ### Deep\n\n```\nas   it is\n```\n";

const TABLE: &str = "| | Votes | 1 | 2 | What becomes of it |\n|---|---:|---|---|---|\n\
    | Nobody owns a case once it moves between us | **7** | ● | ●● | C1: Maren Oduya, by 17 October 2025 |\n\
    | 誰もケースを所有していない | 12 | | ●●● | *not now* |\n";

#[test]
fn a_page_is_set_for_eighty_columns() {
    insta::assert_snapshot!(set(PAGE, 80), @"
    How we look after customers
    ═══════════════════════════
    Tarnwick Kilns. Edition 1. Next read: soon.

    │ We stay with you until your kiln fires.
    │
    │ Always.

    What needs attention, and what becomes of it
    ────────────────────────────────────────────
    1. One person keeps hold. Whoever picks it up owns it until it is fixed.
    • Our name, and what happens next and when, in the first reply.
    • Even over clearing our own queue.
      1. a
      2. b

    [x] done, see the log <https://log.example/1> and below

    11. c

        d

    ────────────────────

    Deep

      as   it is
    ");
}

#[test]
fn a_page_is_set_for_forty_columns() {
    insta::assert_snapshot!(set(PAGE, 40), @"
    How we look after customers
    ═══════════════════════════
    Tarnwick Kilns. Edition 1. Next read:
    soon.

    │ We stay with you until your kiln
    │ fires.
    │
    │ Always.

    What needs attention, and what becomes
    of it
    ──────────────────────────────────────
    1. One person keeps hold. Whoever picks
    it up owns it until it is fixed.
    • Our name, and what happens next and
      when, in the first reply.
    • Even over clearing our own queue.
      1. a
      2. b

    [x] done, see the log <https://
        log.example/1> and below

    11. c

        d

    ────────────────────

    Deep

      as   it is
    ");
}

#[test]
fn a_table_that_fits_is_a_table() {
    insta::assert_snapshot!(set(TABLE, 80), @"
                                 Votes   1   2     What becomes of it
    ─────────────────────────────────────────────────────────────────────────────
    Nobody owns a case once it       7   ●   ●●    C1: Maren Oduya, by 17 October
    moves between us                               2025
    誰もケースを所有していない      12       ●●●   not now
    ");
}

#[test]
fn a_table_that_does_not_fit_is_entries() {
    insta::assert_snapshot!(set(TABLE, 40), @"
    Nobody owns a case once it moves between
    us
      Votes: 7  1: ●  2: ●●
      What becomes of it: C1: Maren Oduya,
        by 17 October 2025

    誰もケースを所有していない
      Votes: 12  2: ●●●
      What becomes of it: not now
    ");
}

/// A scale is read along one line or down, and never both.
#[test]
fn a_scale_that_does_not_fit_side_by_side_goes_down() {
    let scale = |two: &str, three: &str| {
        format!(
            "| When | 1 | 2 | 3 | 4 | 5 | Mean | Same people |\n|---|---|---|---|---|---|---|---|\n\
             | Q4 | · | {two} | {three} | ●● | · | 3.1 (2 to 4; 7) | 2.7 → 3.3 (6, ↑4 ↓0) |\n"
        )
    };
    insta::assert_snapshot!(set(&scale("●", "●●●●"), 40), @"
    Q4
      1: ·  2: ●  3: ●●●●  4: ●●  5: ·
      Mean: 3.1 (2 to 4; 7)
      Same people: 2.7 → 3.3 (6, ↑4 ↓0)
    ");
    insta::assert_snapshot!(set(&scale("●●●●●●", "●●●●●●●●●●●●"), 40), @"
    Q4
      1: ·
      2: ●●●●●●
      3: ●●●●●●●●●●●●
      4: ●●
      5: ·
      Mean: 3.1 (2 to 4; 7)
      Same people: 2.7 → 3.3 (6, ↑4 ↓0)
    ");
}

#[test]
fn what_is_to_be_written_in_a_table_keeps_its_names_and_has_lines_to_write_on() {
    let form = |markdown| write(&read(markdown), Set { columns: 40, styled: false, is_form: true });
    let sheet = "| | 1: no case, or the opposite | 5: more than one case, unasked | Score |\n|---|---|---|---|\n\
        | **Patience** | None | A school called twice, and both times they stayed | |\n\
        | Calm | None | Such as: first the next ten minutes | |\n";
    insta::assert_snapshot!(form(sheet), @"
    Patience
      1: no case, or the opposite: None
      5: more than one case, unasked: A
        school called twice, and both times
        they stayed
      Score: _______________________________

    Calm
      1: no case, or the opposite: None
      5: more than one case, unasked: Such
        as: first the next ten minutes
      Score: _______________________________
    ");
    let blank = "| | When it showed, and what it did for the customer | When it was missing |\n|---|---|---|\n\
        | **Patience** | | |\n| Calm | | |\n\n| Candidate | Asked by which of us, if anybody did | Day |\n|---|---|---|\n| | | |\n";
    insta::assert_snapshot!(form(blank), @"
    Patience
      When it showed, and what it did for
      the customer: ________________________
      When it was missing: _________________

    Calm
      When it showed, and what it did for
      the customer: ________________________
      When it was missing: _________________

    Candidate   Asked by which of us,    Day
                if anybody did
    ────────────────────────────────────────
    ");
}

#[test]
fn every_line_has_its_own_style() {
    let page = read("A **bold *both* word** and *three italic words* here.\n\n# *Title*\n");
    let styled = write(&page, Set { columns: 20, styled: true, is_form: false });
    insta::assert_snapshot!(styled.replace('\u{1b}', "␛"), @"
    A ␛[1mbold ␛[3mboth␛[0m␛[1m word␛[0m and
    ␛[3mthree italic words␛[0m
    here.

    ␛[1mTitle␛[0m
    ═════
    ");
}

proptest! {
    #[test]
    fn any_text_is_safe_for_a_terminal_and_fits(
        text in "[-a-z>#|*_\\[\\]()\n :1.日\u{1b}\u{202E}]{0,120}",
        columns in 40_usize..100,
    ) {
        let set = set(&text, columns);
        prop_assert_eq!(text::safe(&set), set.as_str());
        // Thirty signs for nested quotations leave no room for what is in them.
        let is_deep = text.matches(['>', '-', '1', '*']).count() > 10;
        for line in set.lines() {
            prop_assert!(text::width(line) <= columns || is_deep, "{}: {:?}", columns, line);
        }
    }
}
