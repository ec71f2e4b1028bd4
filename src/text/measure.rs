//! How wide text is on a screen, where its lines break, and how many words it has.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

/// Returns the number of terminal columns that `text` takes on one line.
pub fn width(text: &str) -> usize {
    text.width()
}

/// Returns the number of words in `text`, in any script.
///
/// Words are those of Unicode Standard Annex 29; in scripts without spaces most characters count.
pub fn words(text: &str) -> usize {
    text.unicode_words().count()
}

/// Breaks `text` into lines of at most `columns` columns; its own line ends stay.
pub fn wrap(text: &str, columns: usize) -> Vec<Cow<'_, str>> {
    textwrap::wrap(text, columns.max(1))
}

/// Returns `text` cut to at most `columns` columns, with `…` where something was cut.
pub fn clip(text: &str, columns: usize) -> Cow<'_, str> {
    if width(text) <= columns {
        return Cow::Borrowed(text);
    }
    let mut clipped = String::new();
    for cluster in text.graphemes(true) {
        if width(&clipped) + width(cluster) + 1 > columns {
            break;
        }
        clipped.push_str(cluster);
    }
    if columns > 0 {
        clipped.push('…');
    }
    Cow::Owned(clipped)
}

/// Returns the beginning of `text` that takes about `columns` columns: whole words, but of one that
/// is longer than that as many characters.
pub fn head(text: &str, columns: usize) -> &str {
    let words = text.split_word_bound_indices().map(|(at, word)| (at + word.len(), word));
    let clusters =
        || text.grapheme_indices(true).map(|(at, cluster)| (at + cluster.len(), cluster));
    let end = last_within(words, columns).or_else(|| last_within(clusters(), columns));
    text.get(..end.unwrap_or_default()).unwrap_or_default()
}

/// Returns the end of `text` that takes about `columns` columns: whole words, but of one that is
/// longer than that as many characters.
pub fn tail(text: &str, columns: usize) -> &str {
    let words = text.split_word_bound_indices().rev();
    let clusters = || text.grapheme_indices(true).rev();
    let start = last_within(words, columns).or_else(|| last_within(clusters(), columns));
    text.get(start.unwrap_or(text.len())..).unwrap_or_default()
}

/// Returns the place of the last of `pieces` that fits into so many columns with those before it.
fn last_within<S: AsRef<str>>(
    pieces: impl Iterator<Item = (usize, S)>,
    columns: usize,
) -> Option<usize> {
    let mut used = 0;
    let fitting = pieces.take_while(|(_, piece)| {
        used += width(piece.as_ref());
        used <= columns
    });
    fitting.last().map(|(at, _)| at)
}

/// Returns `text` on one line, with one space where blanks or line ends stood and none around it.
pub fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_are_counted_in_every_script() {
        assert_eq!(words("We stay until the kiln fires."), 6);
        assert_eq!(words("No te dejamos a medias."), 5);
        assert_eq!(words("  "), 0);
        assert!(words("今日の仕事") > 1);
    }

    #[test]
    fn wide_characters_are_clipped_by_columns() {
        assert_eq!(clip("今日の仕事", 6), "今日…");
        assert_eq!(clip("short", 5), "short");
    }

    #[test]
    fn beginnings_and_ends_are_whole_words_where_they_can_be() {
        let text = "We stay until the kiln fires.";
        assert_eq!((head(text, 10), tail(text, 10)), ("We stay ", " fires."));
        assert_eq!((head(text, 99), tail(text, 99)), (text, text));
        assert_eq!((head("今日の仕事", 5), tail("今日の仕事", 5)), ("今日", "仕事"));
        assert_eq!((head("abcdef", 3), tail("abcdef", 3)), ("abc", "def"));
        assert_eq!((head(text, 0), tail("", 3)), ("", ""));
    }

    #[test]
    fn one_space_stands_between_words() {
        assert_eq!(
            single_spaced(" We  stay\n\tuntil it\u{3000}fires. "),
            "We stay until it fires."
        );
    }

    proptest! {
        #[test]
        fn a_beginning_and_an_end_of_any_text_are_of_it(text in any::<String>(), columns in 0_usize..60) {
            let (head, tail) = (head(&text, columns), tail(&text, columns));
            prop_assert!(text.starts_with(head) && text.ends_with(tail));
        }

        #[test]
        fn clipped_text_fits(text in any::<String>(), columns in 0_usize..60) {
            prop_assert!(width(&clip(&text, columns)) <= columns);
        }
    }
}
