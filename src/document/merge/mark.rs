//! What stands before the words of a block: the mark of a list, the sign of a quotation, a box to tick.

/// Returns what stands before the words of a block of prose (indentation, list mark, sign of a
/// quotation), and the words.
pub(super) fn split_mark(text: &str) -> (&str, &str) {
    let words = text.trim_start_matches(|c: char| c.is_whitespace() || c == '>');
    let words = words.get(list_mark(words)..).unwrap_or(words);
    text.split_at(text.len() - words.len())
}

/// Returns the length of the list mark that `line` begins with, its blanks with it; 0 for none.
pub(super) fn list_mark(line: &str) -> usize {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let signs: &[char] = if digits == 0 { &['-', '*', '+'] } else { &['.', ')'] };
    let Some(rest) = line.get(digits..).and_then(|rest| rest.strip_prefix(signs)) else { return 0 };
    let words = rest.trim_start_matches([' ', '\t']);
    let is_mark = digits <= 9 && (rest.is_empty() || words.len() < rest.len());
    if is_mark { line.len() - words.len() } else { 0 }
}

/// Returns the words of a block of prose, without what stands before them.
pub(super) fn words(text: &str) -> &str {
    split_tick(split_mark(text).1).1
}

/// Returns the box to tick that the words of an item begin with, its blank with it, and what follows.
pub(super) fn split_tick(words: &str) -> (&str, &str) {
    let is_box = ["[ ] ", "[x] ", "[X] "].iter().any(|sign| words.starts_with(sign));
    words.split_at_checked(if is_box { 4 } else { 0 }).unwrap_or(("", words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_split_from_its_words() {
        assert_eq!(split_mark("  - [ ] do it"), ("  - ", "[ ] do it"));
        assert_eq!(split_mark("> 12. said"), ("> 12. ", "said"));
        assert_eq!(split_mark("2025 was good"), ("", "2025 was good"));
    }

    #[test]
    fn a_box_is_split_from_what_is_to_be_done() {
        assert_eq!(split_tick("[x] do it"), ("[x] ", "do it"));
        assert_eq!(split_tick("[o] do it"), ("", "[o] do it"));
    }
}
