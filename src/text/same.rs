//! Whether two texts say the same, and which of several somebody named.

use std::borrow::Cow;
use std::str::FromStr;

use unicode_normalization::UnicodeNormalization as _;

/// Whether two texts are the same word for word: case, punctuation and spaces aside.
pub fn word_for_word(one: &str, other: &str) -> bool {
    letters(one) == letters(other)
}

/// Returns a text with its accents on their letters (Unicode's form NFC), however it was stored.
pub fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) }
}

/// Reads a whole number, in digits of any width: a Japanese keyboard types them as wide as its letters.
pub fn number<N: FromStr>(typed: &str) -> Option<N> {
    half_width(typed).trim().parse().ok()
}

/// Returns what was typed with letters, digits and signs as most keyboards have them, which a Japanese one
/// types twice as wide.
pub fn half_width(typed: &str) -> Cow<'_, str> {
    if typed.is_ascii() { Cow::Borrowed(typed) } else { Cow::Owned(typed.nfkc().collect()) }
}

/// Returns which of `names` was `typed`: by its number, from 1, word for word, or by how none of the
/// others begins.
pub fn named(names: &[&str], typed: &str) -> Option<usize> {
    if let Some(number) = number::<usize>(typed.trim().trim_end_matches(['.', '．'])) {
        return number.checked_sub(1).filter(|at| *at < names.len());
    }
    let typed = letters(typed);
    if typed.is_empty() {
        return None;
    }
    let whole = names.iter().position(|name| letters(name) == typed);
    let mut begin = names.iter().enumerate().filter(|(_, name)| letters(name).starts_with(&typed));
    let only = begin.next().map(|(at, _)| at).filter(|_| begin.next().is_none());
    whole.or(only)
}

/// Returns the letters and figures of a text, in one case.
fn letters(text: &str) -> String {
    let composed: String = text.nfkc().collect();
    composed.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_marks_and_spaces_do_not_count_and_every_word_does() {
        let promise = "We stay with you until your kiln fires.";
        assert!(word_for_word(promise, "\"we stay with you,\nuntil your kiln fires\""));
        assert!(!word_for_word(promise, "We stay until your kiln fires."));
        assert!(!word_for_word(promise, "Until your kiln fires, we stay with you."));
        assert!(word_for_word("Wir lösen’s.", "wir lo\u{308}sen's"));
        assert!(word_for_word("お客様を、待たせない。", "お客様を待たせない"));
        assert!(!word_for_word("お客様を待たせない", "お客様を待たせる"));
        assert!(!word_for_word("Call within 2 days", "Call within 3 days"));
    }

    #[test]
    fn a_number_a_name_or_how_it_begins_names_one_of_several() {
        let names = ["Say it plainly", "Say it plainly, always", "Calm first, then kiln"];
        let which = |typed| named(&names, typed);
        for (typed, at) in [
            ("3", 2),
            ("1.", 0),
            ("say it plainly", 0),
            ("calm", 2),
            ("Say it plainly a", 1),
            ("３", 2),
        ] {
            assert_eq!(which(typed), Some(at), "{typed}");
        }
        for typed in ["", "…", "0", "4", "say", "Kiln", "Nonsense principle"] {
            assert_eq!(which(typed), None, "{typed}");
        }
    }
}
