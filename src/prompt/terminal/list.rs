//! Choosing from a list, by dialoguer, kept from what makes it erase or repeat rows: labels and
//! prompts that wrap, or that are longer in bytes than the screen is wide.

use std::borrow::Cow;
use std::fmt;

use dialoguer::Select;
use dialoguer::theme::Theme;

use crate::prompt::Menu;
use crate::text;

/// Below this many rows or columns there is no list.
const FEWEST_ROWS: usize = 6;
const FEWEST_COLUMNS: usize = 24;

/// Below this many columns little is said beside a list.
const NARROW_COLUMNS: usize = 48;

/// The most rows that one item takes.
const MOST_ROWS: usize = 3;

/// From this many rows on, a few above the list stay free for what it is about.
const MANY_ROWS: usize = 20;
const ROWS_ABOVE: usize = 9;

/// Whether there is room for a list.
pub(super) fn has_room(columns: usize, rows: usize) -> bool {
    columns >= FEWEST_COLUMNS && rows >= FEWEST_ROWS
}

/// Makes the list of `menu`'s items.
pub(super) fn list(menu: &Menu<'_>, columns: usize, rows: usize) -> Select<'static> {
    let items: Vec<_> = menu.items.iter().map(|item| fit(item, columns)).collect();
    let heights: Vec<_> = items.iter().map(|item| item.lines().count().max(1)).collect();
    // One row for the prompt and two below stay free.
    let above = if rows < MANY_ROWS { 0 } else { ROWS_ABOVE };
    let at_once = at_once(&heights, rows.saturating_sub(3 + above));
    let default = menu.default.min(items.len().saturating_sub(1));
    // Dialoguer says behind it which page of several is shown.
    let is_narrow = columns < NARROW_COLUMNS;
    Select::with_theme(&Plain)
        .with_prompt(if is_narrow { "Enter, Esc back" } else { "arrows, Enter; Esc goes back" })
        .report(false)
        .max_length(at_once)
        .default(default)
        .items(items)
}

/// Returns how many items are shown at once: the most of which every page has `room`.
fn at_once(heights: &[usize], room: usize) -> usize {
    let has_room =
        |many: &usize| heights.chunks(*many).all(|page| page.iter().sum::<usize>() <= room);
    (1..=room.min(heights.len())).rev().find(has_room).unwrap_or(1)
}

/// Returns `item` as rows that are narrow enough, in columns and in bytes.
fn fit(item: &str, columns: usize) -> String {
    let widest = columns.saturating_sub(4).max(1);
    let item = text::safe_line(item);
    // Between words, where words of as many bytes fit.
    let narrower = (widest / 2..=widest).rev().map(|columns| text::wrap(&item, columns));
    let mut fitting = narrower.filter(|rows| rows.iter().all(|row| row.len() <= widest));
    let mut rows: Vec<String> = match fitting.next() {
        Some(rows) => rows.into_iter().map(Cow::into_owned).collect(),
        None => short_in_bytes(&item, widest),
    };
    if rows.len() > MOST_ROWS {
        rows.truncate(MOST_ROWS);
        if let Some(last) = rows.last_mut() {
            while last.len() + '…'.len_utf8() > widest && last.pop().is_some() {}
            last.push('…');
        }
    }
    rows.join("\n  ")
}

/// Breaks `item` into pieces of at most `most` bytes, between clusters where one fits.
fn short_in_bytes(item: &str, most: usize) -> Vec<String> {
    use unicode_segmentation::UnicodeSegmentation as _;
    let mut pieces = vec![String::new()];
    for cluster in item.graphemes(true) {
        let full = pieces.last().is_some_and(|piece| piece.len() + cluster.len() > most);
        if full {
            pieces.push(String::new());
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push_str(if cluster.len() > most { "\u{FFFD}" } else { cluster });
        }
    }
    pieces
}

/// How the list looks: the same with colour and without.
struct Plain;

impl Theme for Plain {
    fn format_prompt(&self, f: &mut dyn fmt::Write, prompt: &str) -> fmt::Result {
        write!(f, "({prompt})")
    }

    fn format_select_prompt_item(
        &self,
        f: &mut dyn fmt::Write,
        text: &str,
        active: bool,
    ) -> fmt::Result {
        write!(f, "{} {text}", if active { ">" } else { " " })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn long_items_take_several_rows() {
        assert_eq!(fit("Round the table, one by one", 20), "Round the table,\n  one by one");
        assert_eq!(fit("un café très près été", 22), "un café très\n  près été");
        assert_eq!(fit("静かなブレインストーミング", 24), "静かなブレイ\n  ンストーミン\n  グ");
        assert_eq!(
            fit(&"word ".repeat(30), 24),
            "word word word word\n  word word word word\n  word word word wo…"
        );
    }

    #[test]
    fn a_list_is_cut_into_pages_only_where_it_does_not_fit() {
        assert_eq!(at_once(&[1, 1, 3, 1, 1, 1, 1, 1], 10), 8);
        // Two tall ones on one page, or one on each.
        assert_eq!(at_once(&[1, 3, 3, 1, 1, 1], 7), 3);
        assert_eq!(at_once(&[1, 3, 1, 1, 3, 1], 7), 4);
        assert_eq!((at_once(&[3, 3], 2), at_once(&[], 5), at_once(&[1; 9], 4)), (1, 1, 4));
    }

    proptest! {
        #[test]
        fn no_row_is_too_wide_in_columns_or_bytes(item in any::<String>(), columns in 24_usize..90) {
            let fitted = fit(&item, columns);
            prop_assert!(fitted.lines().count() <= MOST_ROWS);
            for row in fitted.lines() {
                prop_assert!(row.len() <= columns - 2 && text::width(row) <= columns - 2, "{row:?}");
            }
        }
    }
}
