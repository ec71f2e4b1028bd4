//! Making text from people and files harmless before it reaches a terminal or a document.

use std::borrow::Cow;

/// Returns `text` without anything that a terminal would act upon; line ends stay.
///
/// Control characters become their visible pictures (`ESC` is `␛`), tabs become a space, and
/// characters that turn the direction of the text around become `�`. Joiners, which emoji and
/// several scripts need, stay.
pub fn safe(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| c == '\n' || is_plain(c)) {
        return Cow::Borrowed(text);
    }
    let text = unix_newlines(text);
    Cow::Owned(
        text.chars()
            .filter_map(|c| if c == '\n' || is_plain(c) { Some(c) } else { stand_in(c) })
            .collect(),
    )
}

/// Returns `text` like [`safe`], on one line: line ends become spaces.
pub fn safe_line(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(safe(text).replace('\n', " "))
}

/// Returns `text` with `\r\n` and lone `\r` turned into `\n`.
pub fn unix_newlines(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether `c` may reach a terminal as it is.
pub(super) fn is_plain(c: char) -> bool {
    if c.is_ascii() {
        return !c.is_ascii_control();
    }
    !(c.is_control() || turns_direction(c) || is_byte_order_mark(c) || ends_line(c))
}

/// Whether `c` overrides, embeds or isolates a direction.
fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn is_byte_order_mark(c: char) -> bool {
    c == '\u{FEFF}'
}

/// Whether `c` is one of Unicode's own line ends, which terminals and Markdown read differently.
fn ends_line(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}')
}

/// What stands for a character that is not plain; nothing for one that goes without a trace.
fn stand_in(c: char) -> Option<char> {
    match c {
        '\t' => Some(' '),
        '\u{2028}' | '\u{2029}' => Some('\n'),
        '\u{FEFF}' => None,
        '\u{7F}' => Some('\u{2421}'),
        '\0'..='\u{1F}' => char::from_u32(0x2400 + u32::from(c)),
        _ => Some('\u{FFFD}'),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn escapes_become_visible() {
        assert_eq!(safe("a\u{1b}[2Jb\u{7}"), "a␛[2Jb␇");
    }

    #[test]
    fn direction_overrides_do_not_pass() {
        assert_eq!(safe("\u{202E}evil\u{2069}"), "�evil�");
    }

    #[test]
    fn joined_emoji_and_other_scripts_stay_whole() {
        let text = "👩‍👩‍👧‍👦 می‌خواهم «no te dejamos» 今日";
        assert_eq!(safe(text), text);
    }

    #[test]
    fn every_kind_of_line_end_is_one_line_end() {
        assert_eq!(safe("a\r\nb\rc\u{2028}d"), "a\nb\nc\nd");
        assert_eq!(safe_line("a\r\nb\tc"), "a b c");
    }

    proptest! {
        #[test]
        fn nothing_unsafe_survives(text in any::<String>()) {
            let shown = safe(&text).into_owned();
            prop_assert!(shown.chars().all(|c| c == '\n' || is_plain(c)));
            prop_assert_eq!(safe(&shown), shown.as_str());
        }
    }
}
