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

    proptest! {
        #[test]
        fn clipped_text_fits(text in any::<String>(), columns in 0_usize..60) {
            prop_assert!(width(&clip(&text, columns)) <= columns);
        }
    }
}
