//! Marks in a text that nobody sees: they tell later which field of the view a piece of a line came
//! from.
//!
//! A mark is a number in characters for private use, which no writing system has. It stands behind
//! the first character of a field's text, so that what looks at the ends of a text (for a full stop,
//! for a capital letter) finds what it always finds.

/// The character before the digits of a mark.
const OPENS: char = '\u{10FE00}';

/// The character behind them.
const CLOSES: char = '\u{10FE01}';

/// The first of the sixteen digits.
const ZERO: u32 = 0x0010_FE10;

/// Returns `text` with the mark `number` in it; a text of fewer than two characters stays as it is.
pub(super) fn mark(text: &str, number: usize) -> String {
    also(&without(text), number)
}

/// Returns `text`, which may carry marks, with the mark `number` beside them.
pub(super) fn also(text: &str, number: usize) -> String {
    let mut letters = text.chars();
    let first = letters.next().map_or_else(String::new, String::from);
    let rest = letters.as_str();
    if rest.is_empty() { first } else { format!("{first}{}{rest}", encoded(number)) }
}

/// Returns `text` without marks, and the marks that were in it.
pub(super) fn split(text: &str) -> (String, Vec<usize>) {
    let (mut plain, mut marks, mut open) = (String::with_capacity(text.len()), Vec::new(), None);
    for c in text.chars() {
        match (c, open) {
            (OPENS, _) => open = Some(0_usize),
            (CLOSES, number) => {
                marks.extend(number);
                open = None;
            }
            (c, Some(number)) if digit(c).is_some() => {
                let digit = digit(c).unwrap_or_default();
                open = Some(number.saturating_mul(16).saturating_add(digit));
            }
            (c, _) => plain.push(c),
        }
    }
    (plain, marks)
}

/// Has `text` escaped: with marks in it, these stand at the ends of lines afterwards.
pub(in crate::document) fn beside(text: &str, escape: impl Fn(&str) -> String) -> String {
    if text.contains(OPENS) {
        let (plain, marks) = split(text);
        at_ends(&escape(&plain), &marks)
    } else {
        escape(text)
    }
}

/// Returns `text` with `marks` at the end of every line that is not empty.
fn at_ends(text: &str, marks: &[usize]) -> String {
    if marks.is_empty() {
        return text.to_owned();
    }
    let marks: String = marks.iter().map(|number| encoded(*number)).collect();
    let lines = text.split('\n').map(|line| {
        if line.is_empty() {
            line.to_owned()
        } else if let Some(line) = line.strip_suffix('\\') {
            // A line end that Markdown keeps.
            format!("{line}{marks}\\")
        } else {
            format!("{line}{marks}")
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns a text from people without characters that would read as a mark.
fn without(text: &str) -> String {
    text.chars().filter(|c| *c != OPENS && *c != CLOSES && digit(*c).is_none()).collect()
}

fn encoded(number: usize) -> String {
    let digits = format!("{number:x}");
    let digits = digits.chars().filter_map(|c| char::from_u32(ZERO + c.to_digit(16)?));
    [OPENS].into_iter().chain(digits).chain([CLOSES]).collect()
}

fn digit(c: char) -> Option<usize> {
    let digit = u32::from(c).checked_sub(ZERO).filter(|digit| *digit < 16)?;
    usize::try_from(digit).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_mark_comes_out_again_and_leaves_the_text(text in any::<String>(), number: u32) {
            let number = usize::try_from(number).unwrap();
            let clean = without(&text);
            let (plain, marks) = split(&mark(&text, number));
            prop_assert_eq!(&plain, &clean);
            prop_assert_eq!(marks, if clean.chars().count() < 2 { vec![] } else { vec![number] });
        }

        #[test]
        fn marks_at_the_ends_of_lines_leave_the_text(lines in prop::collection::vec("[a-c\\\\]{0,3}", 0..4)) {
            let text = lines.join("\n");
            let (plain, marks) = split(&at_ends(&text, &[1, 300]));
            prop_assert_eq!(&plain, &text);
            let there = lines.iter().filter(|line| !line.is_empty()).count();
            prop_assert_eq!(marks, [1, 300].repeat(there));
        }
    }
}
