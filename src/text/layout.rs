//! How text is laid out on a screen: wrapped, with hanging indents.

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

    proptest! {
        #[test]
        fn nothing_is_wider_than_the_screen(text in "[a-z .\n1-9-]{0,200}", columns in 1_usize..60) {
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
