//! Keeping out files that would take for ever, or all the memory, to read.

use std::ops::Range;

use super::index::Spot;
use super::limits::{DEEPEST, Limits};
use super::{Complaint, Complaints, Fault, Place, Source};

/// Returns the text of a file if a parser of YAML may read it.
pub(super) fn readable(label: &str, text: String) -> Result<String, Complaints> {
    if let Some((at, character)) = text.char_indices().find(|(_, c)| is_unreadable(*c)) {
        let code = u32::from(character);
        let what = format!("a control character (U+{code:04X}), which YAML does not allow");
        return Err(complain(label, text, at, &error(&what, "take it out")).into());
    }
    if let Some(at) = directive(&text) {
        let fault = error("a YAML directive, which is not read", "take this line out");
        return Err(complain(label, text, at, &fault).into());
    }
    Ok(text)
}

/// Makes text of the bytes of a file, if they are not too many and UTF-8; a mark of its order of
/// bytes is left out.
pub fn utf8(label: &str, bytes: Vec<u8>, limits: Limits) -> Result<String, Complaints> {
    if bytes.len() > limits.bytes {
        return Err(too_big(label, limits).into());
    }
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => return Err(not_utf8(label, &error).into()),
    };
    Ok(match text.strip_prefix('\u{FEFF}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

/// Whether YAML does not allow `c`.
fn is_unreadable(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{85}'))
        || matches!(c, '\u{FFFE}' | '\u{FFFF}')
}

/// Whether the text may be nested deeply, may have too many entries, or may hold aliases or tags,
/// so that it has to be looked at event by event before it is read whole.
///
/// It never misses such a text, and rarely calls an ordinary one so: a nesting needs a bracket or a
/// column for each level, an entry needs a character that parts it from the one before, an alias
/// needs an anchor, and both anchors and tags begin a word.
pub(super) fn looks_odd(text: &str, limits: Limits) -> bool {
    let mut brackets = 0_usize;
    let mut columns = 0_usize;
    let mut parts = 0_usize;
    let mut in_lead = true;
    let mut before = b'\n';
    for byte in text.bytes() {
        match byte {
            b'\n' | b'\r' => (in_lead, columns) = (true, 0),
            b' ' | b'-' | b'?' | b'\t' | b':' if in_lead => columns += 1,
            _ => in_lead = false,
        }
        if matches!(byte, b'\n' | b'\r' | b',' | b':' | b'-' | b'?' | b'[' | b'{') {
            parts += 1;
        }
        match byte {
            b'[' | b'{' => brackets += 1,
            b'&' | b'!' if begins_word(before) => return true,
            _ => {}
        }
        // A map and a list may share a column, so that a column may hold two levels.
        // Two entries, a key and its value, may come with each part.
        if brackets + columns >= DEEPEST / 2 || parts >= limits.entries / 3 {
            return true;
        }
        before = byte;
    }
    false
}

/// Complains about a file that is too big, of which nothing is shown.
pub(super) fn too_big(label: &str, limits: Limits) -> Complaint {
    let fault = Fault::error(Place::root(), format!("larger than {}", limits.size()))
        .hint("no file of this kind gets so large: check that it is the right one");
    complain(label, String::new(), 0, &fault)
}

fn not_utf8(label: &str, error: &std::string::FromUtf8Error) -> Complaint {
    let at = error.utf8_error().valid_up_to();
    let bytes = error.as_bytes();
    let start = bytes
        .get(..at)
        .map_or(0, |read| read.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1));
    let line = bytes.iter().take(at).filter(|byte| **byte == b'\n').count();
    let rest = bytes.get(start..).unwrap_or_default();
    let shown =
        String::from_utf8_lossy(rest.get(..rest.len().min(at - start + 400)).unwrap_or(rest));
    let column = String::from_utf8_lossy(bytes.get(start..at).unwrap_or_default()).chars().count();
    let text = format!("{}{}", "\n".repeat(line), first_line(&shown));
    let byte = bytes.get(at).copied().unwrap_or_default();
    let fault = Fault::error(Place::root(), "not UTF-8 text")
        .expected(format!("the byte {byte:#04x} is no character"))
        .hint("save the file as UTF-8 in your editor");
    Source::new(label, text, Limits::QUESTIONS)
        .at(Spot { line: line + 1, column, length: 1 }, &fault)
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}

/// Finds a line that begins with `%`.
fn directive(text: &str) -> Option<usize> {
    if text.starts_with('%') {
        return Some(0);
    }
    text.find("\n%").or_else(|| text.find("\r%")).map(|at| at + 1)
}

/// Whether a word may begin after `byte`.
fn begins_word(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'[' | b'{' | b',' | b':')
}

fn error(what: &str, expected: &str) -> Fault {
    Fault::error(Place::root(), what).expected(expected)
}

/// Complains about the character at a byte of `text`.
fn complain(label: &str, text: String, at: usize, fault: &Fault) -> Complaint {
    let spot = spot(&text, at);
    Source::new(label, text, Limits::QUESTIONS).at(spot, fault)
}

/// Complains about a piece of the text of a file that is no YAML, by the bytes at which it begins
/// and ends, in the look of all complaints.
pub fn complaint_at(label: &str, text: &str, piece: Range<usize>, what: &Fault) -> Complaint {
    let shown = text.get(piece.clone()).and_then(|piece| piece.lines().next()).unwrap_or_default();
    let length = shown.chars().count().max(1);
    let spot = Spot { length, ..spot(text, piece.start) };
    Source::new(label, text.to_owned(), Limits::QUESTIONS).at(spot, what)
}

/// Returns where the character at a byte of `text` stands.
pub(super) fn spot(text: &str, at: usize) -> Spot {
    let read = text.get(..at).unwrap_or(text);
    let start = read.rfind('\n').map_or(0, |end| end + 1);
    let line = read.matches('\n').count() + 1;
    let column = read.get(start..).map_or(0, |lead| lead.chars().count());
    Spot { line, column, length: 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everyday_text_does_not_look_odd() {
        for text in [
            "prompt: R&D, [really]! *now*, don't you think?!\n",
            "minutes: {write: 2, reveal: 4}\n- a\n- b: c\n",
        ] {
            assert!(!looks_odd(text, Limits::KEPT), "{text:?}");
        }
    }

    #[test]
    fn deep_nesting_and_anchors_look_odd() {
        for text in [
            "[".repeat(70),
            "- ".repeat(70),
            "? ".repeat(70),
            format!("{}a", " ".repeat(64)),
            "a: &a 1".to_owned(),
            "a: [&a 1]".to_owned(),
            "a: !!binary x".to_owned(),
            "!a".to_owned(),
            "\"\":&a 1".to_owned(),
        ] {
            assert!(looks_odd(&text, Limits::KEPT), "{text:?}");
        }
    }
}
