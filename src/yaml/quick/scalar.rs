//! The values of one line.

use std::borrow::Cow;

use serde_yaml::Value;

/// The value of one line.
pub(super) enum Scalar<'t> {
    Text(Cow<'t, str>),
    Number(u64),
    Truth(bool),
    /// What only a parser of all of YAML tells from a text.
    Other(Value),
}

impl<'t> Scalar<'t> {
    /// Reads `text`; nothing if it is not of the simplest kind.
    pub(super) fn of(text: &'t str) -> Option<Self> {
        let inside = || text.get(1..text.len() - 1);
        match text.as_bytes() {
            [b'\'', .., b'\''] => return single(inside()?).map(Self::Text),
            [b'"', .., b'"'] => {
                let inside = inside()?;
                return (!inside.contains(['"', '\\'])).then(|| Self::Text(inside.into()));
            }
            _ => {}
        }
        let first = *text.as_bytes().first()?;
        if !is_whole(text) || (first.is_ascii() && !first.is_ascii_alphanumeric()) {
            None
        } else if first.is_ascii_digit() && !text.contains(' ') {
            number(text).or_else(|| serde_yaml::from_str(text).ok().map(Self::Other))
        } else if means_something(text) {
            truth(text).map(Self::Truth)
        } else {
            Some(Self::Text(text.into()))
        }
    }
}

/// Reads what stands between single quotes.
fn single(inside: &str) -> Option<Cow<'_, str>> {
    if !inside.contains('\'') {
        return Some(inside.into());
    }
    let is_whole = inside.split("''").all(|piece| !piece.contains('\''));
    is_whole.then(|| inside.replace("''", "'").into())
}

/// Whether nothing in a text without quotes ends it, or makes it a key.
fn is_whole(text: &str) -> bool {
    let mut before = b'\n';
    let ends = text.bytes().any(|byte| {
        let ends = matches!((before, byte), (b':', b' ') | (b' ', b'#'));
        before = byte;
        ends
    });
    !ends && !text.ends_with([':', ' '])
}

/// Returns an ordinary number, not very large.
fn number<'t>(text: &str) -> Option<Scalar<'t>> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit());
    let is_usual = is_plain && text.len() < 16 && !text.starts_with('0');
    is_usual.then(|| text.parse().ok().map(Scalar::Number)).flatten()
}

/// Whether a bare word is no text.
pub(super) fn means_something(word: &str) -> bool {
    ["null", "true", "false"].iter().any(|it| word.eq_ignore_ascii_case(it))
}

fn truth(word: &str) -> Option<bool> {
    word.parse().ok()
}
