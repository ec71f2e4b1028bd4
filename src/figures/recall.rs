//! How many have the promise by heart.

use unicode_normalization::UnicodeNormalization as _;

/// The question whose answers are set beside the promise: what it is, without looking it up.
pub const PROMISE_RECALL: &str = "promise-recall";

/// Whether two texts are the same word for word: case, punctuation and spaces aside.
pub fn word_for_word(one: &str, other: &str) -> bool {
    let letters = |text: &str| -> String {
        let composed: String = text.nfkc().collect();
        composed.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect()
    };
    letters(one) == letters(other)
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
}
