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
        let first = *text.as_bytes().first()?;
        if matches!(first, b'\'' | b'"') {
            let inside = quoted(text)?;
            let is_as_it_reads = first == b'"' || !inside.contains('\'');
            let text =
                if is_as_it_reads { inside.into() } else { inside.replace("''", "'").into() };
            return Some(Self::Text(text));
        }
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

/// Returns what stands between the quotation marks around a text, if none of them is inside and ends
/// it: of two apostrophes one is meant.
pub(super) fn quoted(text: &str) -> Option<&str> {
    let inside = text.get(1..)?.strip_suffix(text.get(..1)?)?;
    let is_whole =
        if text.starts_with('"') { !inside.contains(['"', '\\']) } else { is_paired(inside) };
    is_whole.then_some(inside)
}

/// Whether behind each apostrophe in a text another one stands.
fn is_paired(text: &str) -> bool {
    let mut rest = text;
    while let Some((_, behind)) = rest.split_once('\'') {
        let Some(behind) = behind.strip_prefix('\'') else { return false };
        rest = behind;
    }
    true
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
    matches!(word.len(), 4 | 5)
        && ["null", "true", "false"].iter().any(|it| word.eq_ignore_ascii_case(it))
}

fn truth(word: &str) -> Option<bool> {
    word.parse().ok()
}
