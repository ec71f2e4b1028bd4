//! How text is laid out on a screen: wrapped, with hanging indents.

use std::borrow::Cow;

use super::{safe, width};

/// Returns `shown`, made harmless and wrapped to `columns`, each line with its line end.
///
/// The further rows of a wrapped line begin where its words begin.
pub fn laid_out(shown: &str, columns: usize) -> String {
    let mut page = String::new();
    for line in safe(shown).lines() {
        for row in rows(line, columns) {
            page.push_str(row.trim_end());
            page.push('\n');
        }
    }
    page
}

fn rows(line: &str, columns: usize) -> Vec<String> {
    let hang = hang(line);
    let indent = " ".repeat(if hang * 2 > columns { 0 } else { hang });
    let options = textwrap::Options::new(columns.max(1)).subsequent_indent(&indent);
    let held = held_together(line, columns.saturating_sub(indent.len()));
    textwrap::wrap(&held, options).into_iter().map(|row| let_go(&row)).collect()
}

/// What parts words within a command, and what stands there while lines are made.
const HELD: [(char, char); 2] = [(' ', '\u{e000}'), ('-', '\u{e001}')];

/// Returns a line in which no command in back-ticks is parted that has room on a line of its own: it is
/// there to be copied.
fn held_together(line: &str, room: usize) -> Cow<'_, str> {
    if !line.contains('`') || HELD.iter().any(|(_, held)| line.contains(*held)) {
        return Cow::Borrowed(line);
    }
    let pieces: Vec<_> = line.split('`').collect();
    let last = pieces.len() - 1;
    let piece = |(at, piece): (usize, &&str)| {
        // Every second one stands between two back-ticks; one on either side belongs to it.
        let is_command = at % 2 == 1 && at < last && width(piece) + 2 <= room;
        if !is_command {
            return (*piece).to_owned();
        }
        HELD.iter().fold((*piece).to_owned(), |piece, (plain, held)| {
            piece.replace(*plain, held.encode_utf8(&mut [0; 4]))
        })
    };
    Cow::Owned(pieces.iter().enumerate().map(piece).collect::<Vec<_>>().join("`"))
}

fn let_go(row: &str) -> String {
    HELD.iter().fold(row.to_owned(), |row, (plain, held)| {
        row.replace(*held, plain.encode_utf8(&mut [0; 4]))
    })
}

/// The columns before the words of `line`: its blanks, and the mark of a list's item.
fn hang(line: &str) -> usize {
    let words = line.trim_start_matches(' ');
    let blanks = line.len() - words.len();
    let mark = words.split_once(' ').map_or("", |(first, _)| first);
    let digits = mark.trim_end_matches(['.', ')']);
    let is_number = digits.len() < mark.len() && digits.bytes().all(|b| b.is_ascii_digit());
    let is_mark = matches!(mark, "-" | "*" | "•" | "–" | ">" | "?") || is_number;
    if is_mark { blanks + width(mark) + 1 } else { blanks }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn further_rows_hang_under_the_words() {
        insta::assert_snapshot!(
            laid_out("One thing after another.\n\n  - first of all we listen\n 12. then we answer\nend", 16),
            @"
        One thing after
        another.

          - first of all
            we listen
         12. then we
             answer
        end
        "
        );
    }

    #[test]
    fn a_command_stays_on_one_line_where_it_has_room() {
        insta::assert_snapshot!(
            laid_out("Write it with `credo write --edition 2026-q1 --stdout`, or ask `credo due`.", 44),
            @"
        Write it with
        `credo write --edition 2026-q1 --stdout`, or
        ask `credo due`.
        "
        );
        // One that has none is parted as anything else, and a back-tick alone holds nothing.
        assert_eq!(laid_out("`credo write --stdout` `a b", 12), "`credo write\n--stdout` `a\nb\n");
    }

    proptest! {
        #[test]
        fn nothing_is_wider_than_the_screen(text in "[a-z .`\n1-9-]{0,200}", columns in 1_usize..60) {
            for row in laid_out(&text, columns).lines() {
                prop_assert!(width(row) <= columns, "{row:?}");
            }
        }

        #[test]
        fn any_text_can_be_laid_out(text in any::<String>(), columns in 0_usize..60) {
            let page = laid_out(&text, columns);
            prop_assert_eq!(&safe(&page), &page);
        }
    }
}
