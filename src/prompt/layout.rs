//! How text is laid out on the screen: wrapped, with hanging indents.

use crate::text;

/// Returns `shown`, made harmless and wrapped to `columns`, each line with its line end.
///
/// The further rows of a wrapped line begin where its words begin.
pub(super) fn wrapped(shown: &str, columns: usize) -> String {
    let mut page = String::new();
    for line in text::safe(shown).lines() {
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
    textwrap::wrap(line, options).into_iter().map(std::borrow::Cow::into_owned).collect()
}

/// The columns before the words of `line`: its blanks, and the mark of a list's item.
fn hang(line: &str) -> usize {
    let words = line.trim_start_matches(' ');
    let blanks = line.len() - words.len();
    let mark = words.split_once(' ').map_or("", |(first, _)| first);
    let digits = mark.trim_end_matches(['.', ')']);
    let is_number = digits.len() < mark.len() && digits.bytes().all(|b| b.is_ascii_digit());
    let is_mark = matches!(mark, "-" | "*" | "•" | "–" | ">" | "?") || is_number;
    if is_mark { blanks + text::width(mark) + 1 } else { blanks }
}

/// Returns how long it has taken of how long it was planned, in a few words, or in fewer.
pub(super) fn minutes(clock: super::Clock, short: bool) -> String {
    let elapsed = clock.elapsed.as_secs() / 60;
    let planned = clock.planned.as_secs().div_ceil(60);
    match (planned, short) {
        (0, _) => format!("{elapsed} min"),
        (_, false) => format!("{elapsed} of {planned} min"),
        (_, true) => format!("{elapsed}/{planned}'"),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use proptest::prelude::*;

    use super::*;
    use crate::prompt::Clock;

    #[test]
    fn further_rows_hang_under_the_words() {
        insta::assert_snapshot!(
            wrapped("One thing after another.\n\n  - first of all we listen\n 12. then we answer\nend", 16),
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
    fn minutes_are_told_in_few_words() {
        let clock = |elapsed, planned| Clock {
            elapsed: Duration::from_secs(elapsed),
            planned: Duration::from_secs(planned),
        };
        assert_eq!(minutes(clock(12 * 60 + 59, 17 * 60), false), "12 of 17 min");
        assert_eq!(minutes(clock(12 * 60, 17 * 60), true), "12/17'");
        assert_eq!(minutes(clock(61, 0), false), "1 min");
    }

    proptest! {
        #[test]
        fn nothing_is_wider_than_the_screen(text in "[a-z .\n1-9-]{0,200}", columns in 1_usize..60) {
            for row in wrapped(&text, columns).lines() {
                prop_assert!(text::width(row) <= columns, "{row:?}");
            }
        }

        #[test]
        fn any_text_can_be_laid_out(text in any::<String>(), columns in 0_usize..60) {
            let page = wrapped(&text, columns);
            prop_assert_eq!(&text::safe(&page), &page);
        }
    }
}
