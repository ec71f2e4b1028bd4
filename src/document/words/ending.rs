//! How a sentence begins and ends, in any language.

/// Signs that may stand before the first letter of a sentence: Markdown's, and what opens.
const OPENING: [char; 15] =
    ['*', '_', '\\', '[', '(', '"', '\'', '“', '„', '«', '»', '‘', '¿', '¡', '\u{A0}'];

/// Signs that may stand behind the full stop of a sentence: Markdown's, and what closes.
const CLOSING: [char; 15] =
    ['*', '_', '"', '\'', ')', '”', '“', '’', '»', '«', '」', '』', '）', ']', '›'];

/// Returns `text` with a capital letter in front.
pub(in crate::document) fn sentence(text: &str) -> String {
    let rest = text.trim_start_matches(OPENING);
    let (opening, _) = text.split_at(text.len() - rest.len());
    let mut letters = rest.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    opening.chars().chain(first).chain(letters).collect()
}

/// Returns a sentence without its full stop.
pub(in crate::document) fn bare(text: &str) -> &str {
    text.trim().trim_end_matches(['.', '。'])
}

/// Returns `text` with a full stop behind it, that of its script, unless it ends in a sign of its
/// own.
pub(crate) fn ended(text: &str) -> String {
    let text = text.trim_end();
    match text.trim_end_matches(is_closing).chars().next_back() {
        None | Some('.' | '!' | '?' | '…' | ':' | '。' | '！' | '？') => text.to_owned(),
        // Kana and ideographs.
        Some('\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}') => format!("{text}。"),
        Some(_) => format!("{text}."),
    }
}

/// Whether `sign` may stand behind a full stop; French has a space before its quotation mark.
fn is_closing(sign: char) -> bool {
    CLOSING.contains(&sign) || sign.is_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_stop_stands_once_at_the_end() {
        let ended = [
            "a",
            "a.",
            "a?\"",
            "Say \"no\"",
            "",
            "終わる。",
            "終わる",
            "**a**",
            "**a.**",
            "« Oui ! »",
            "„Nein.“",
        ]
        .map(ended);
        let expected = [
            "a.",
            "a.",
            "a?\"",
            "Say \"no\".",
            "",
            "終わる。",
            "終わる。",
            "**a**.",
            "**a.**",
            "« Oui ! »",
            "„Nein.“",
        ];
        assert_eq!(ended, expected);
    }

    #[test]
    fn a_capital_letter_stands_in_front() {
        let begun = ["équipe", "**five**", "¿qué?", "«sí»", "7 of us", "\\*a", ""].map(sentence);
        assert_eq!(begun, ["Équipe", "**Five**", "¿Qué?", "«Sí»", "7 of us", "\\*A", ""]);
    }
}
