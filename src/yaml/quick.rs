//! Reading YAML that stands as programs write it, fast.
//!
//! Nearly every file of a culture folder is as `store` wrote it: maps and lists on lines of their own,
//! texts of one line or line by line. Such a text is read here several times as fast as by a parser
//! that knows all of YAML. Whatever takes a closer look, right or wrong, is left to that parser.

use std::iter::Peekable;
use std::str::Split;

use serde_yaml::{Mapping, Value};

/// Returns the value of `text`, the same that a parser of YAML would; nothing if any of it is not of
/// the simplest kind.
pub(super) fn value(text: &str) -> Option<Value> {
    if text.contains(ends_lines_for_some) {
        return None;
    }
    let mut lines = Lines { raw: text.split('\n').peekable(), line: None };
    lines.next();
    let value = lines.block(0)?;
    lines.line.is_none().then_some(value)
}

/// Whether `c` is no ordinary text, or some reader takes it for the end of a line.
fn ends_lines_for_some(c: char) -> bool {
    matches!(c, '\t' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}')
}

/// A line, or what is left of it behind a dash.
#[derive(Clone, Copy)]
struct Line<'a> {
    /// In which column `text` begins.
    indent: usize,
    text: &'a str,
}

impl<'a> Line<'a> {
    fn of(raw: &'a str) -> Self {
        let text = raw.trim_start_matches(' ');
        Self { indent: raw.len() - text.len(), text }
    }

    /// Returns what stands behind the dash of an item.
    fn item(self) -> Option<Self> {
        let text = self.text.strip_prefix("- ")?;
        Some(Self { indent: self.indent + 2, text })
    }

    /// Returns a key and what stands behind it on its line.
    fn entry(self) -> Option<(&'a str, &'a str)> {
        let (key, rest) = self.text.split_once(':')?;
        let value = if rest.is_empty() { rest } else { rest.strip_prefix(' ')? };
        let is_word =
            |key: &str| key.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
        let is_text = key.starts_with(char::is_alphabetic) && !means_something(key);
        (is_text && key.len() <= 256 && is_word(key)).then_some((key, value))
    }
}

/// The lines of a text, without empty ones and remarks.
struct Lines<'a> {
    raw: Peekable<Split<'a, char>>,
    line: Option<Line<'a>>,
}

impl<'a> Lines<'a> {
    fn next(&mut self) {
        let mut lines = self.raw.by_ref().map(Line::of);
        self.line = lines.find(|line| !line.text.is_empty() && !line.text.starts_with('#'));
    }

    /// Reads the map or list that begins in column `at`.
    fn block(&mut self, at: usize) -> Option<Value> {
        let line = self.line.filter(|line| line.indent == at)?;
        if line.item().is_some() { self.list(at) } else { self.map(at) }
    }

    fn map(&mut self, at: usize) -> Option<Value> {
        let mut map = Mapping::new();
        while let Some(line) = self.within(at) {
            if line.item().is_some() {
                break;
            }
            let (key, rest) = line.entry()?;
            let value = match rest {
                "" => self.below(at)?,
                _ => self.scalar(rest, at)?,
            };
            if map.insert(key.into(), value).is_some() {
                return None;
            }
        }
        self.over(at, Value::Mapping(map))
    }

    fn list(&mut self, at: usize) -> Option<Value> {
        let mut list = Vec::new();
        while let Some(item) = self.within(at).and_then(Line::item) {
            list.push(if item.item().is_some() || item.entry().is_some() {
                self.line = Some(item);
                self.block(item.indent)?
            } else {
                self.scalar(item.text, at)?
            });
        }
        self.over(at, Value::Sequence(list))
    }

    /// Returns the line that is next if it stands in column `at`.
    fn within(&self, at: usize) -> Option<Line<'a>> {
        self.line.filter(|line| line.indent == at)
    }

    /// Returns what began in column `at` and has been read. What stands deeper now belongs to what
    /// was read last, which is then no simple text.
    fn over(&self, at: usize, value: Value) -> Option<Value> {
        self.line.is_none_or(|line| line.indent <= at).then_some(value)
    }

    /// Reads what stands below a key in column `at`.
    fn below(&mut self, at: usize) -> Option<Value> {
        self.next();
        match self.line {
            Some(line) if line.indent > at => self.block(line.indent),
            Some(line) if line.indent == at && line.item().is_some() => self.list(at),
            Some(_) | None => Some(Value::Null),
        }
    }

    /// Reads a value that begins with `first` on the line of what stands in column `at`.
    fn scalar(&mut self, first: &str, at: usize) -> Option<Value> {
        let value = match first {
            "|-" => return self.text(at),
            "[]" => Value::Sequence(Vec::new()),
            "{}" => Value::Mapping(Mapping::new()),
            _ => scalar(first)?,
        };
        self.next();
        Some(value)
    }

    /// Reads a text line by line, each of which is indented deeper than `at`.
    fn text(&mut self, at: usize) -> Option<Value> {
        let indent = Line::of(self.raw.peek()?).indent;
        if indent <= at {
            return None;
        }
        let mut text = String::new();
        let mut empty = 0;
        while let Some(raw) = self.raw.peek() {
            let line = Line::of(raw);
            match raw.get(indent..) {
                _ if raw.is_empty() => empty += 1,
                // Only spaces.
                _ if line.text.is_empty() => return None,
                Some(rest) if line.indent >= indent => {
                    text.extend(std::iter::repeat_n('\n', empty));
                    text.push_str(rest);
                    empty = 1;
                }
                Some(_) | None => break,
            }
            self.raw.next();
        }
        self.next();
        Some(text.into())
    }
}

/// Returns the value of a text of one line.
fn scalar(text: &str) -> Option<Value> {
    let quoted = |quote: char| text.strip_prefix(quote)?.strip_suffix(quote);
    if let Some(inside) = quoted('\'') {
        let is_whole = inside.split("''").all(|piece| !piece.contains('\''));
        return is_whole.then(|| inside.replace("''", "'").into());
    }
    if let Some(inside) = quoted('"') {
        return (!inside.contains(['"', '\\'])).then(|| inside.into());
    }
    let is_whole = !text.contains(": ") && !text.contains(" #") && !text.ends_with([':', ' ']);
    let first = text.chars().next()?;
    if !is_whole || (first.is_ascii() && !first.is_ascii_alphanumeric()) {
        None
    } else if first.is_ascii_digit() && !text.contains(' ') {
        number(text).or_else(|| serde_yaml::from_str(text).ok())
    } else if means_something(text) {
        None
    } else {
        Some(text.into())
    }
}

/// Returns an ordinary number, not very large.
fn number(text: &str) -> Option<Value> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit());
    let is_usual = is_plain && text.len() < 16 && !text.starts_with('0');
    is_usual.then(|| text.parse::<u64>().ok().map(Value::from)).flatten()
}

/// Whether a bare word is no text.
fn means_something(word: &str) -> bool {
    ["null", "true", "false"].iter().any(|it| word.eq_ignore_ascii_case(it))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Checks that a text is left alone or read as a parser of all of YAML does.
    fn agrees(text: &str) -> Result<(), TestCaseError> {
        if let Some(read) = value(text) {
            let known: Option<Value> = serde_yaml::from_str(text).ok();
            // As written, since maps are the same in any order.
            prop_assert_eq!(format!("{:?}", Some(read)), format!("{known:?}"), "{:?}", text);
        }
        Ok(())
    }

    #[test]
    fn what_programs_write_is_read() {
        let text = "# A remark\nformat: 1\nheld: 2026-11-26\nparticipant: ines\n\nanswers:\n  \
                    measuring-success:\n    score: 3\n    items:\n    - one\n    - 'it''s'\n    - \
                    amount: '50'\n      company: Kiln\n  why-us: pass\n  more:\n    text: |-\n      \
                    A line.\n\n        Another: #one\n  empty: []\n  none:\n- \n";
        assert!(value(text).is_none());
        let text = text.strip_suffix("- \n").unwrap();
        assert!(value(text).is_some());
        agrees(text).unwrap();
    }

    proptest! {
        #[test]
        fn whatever_is_read_is_read_as_by_a_parser_of_all_of_yaml(
            text in r#"(( {0,4}(- ){0,2})?((a|b|é|null|1)(:|: | :))?([a-c](: |'| #|-|,|\]|\n?[ ]{1,3})[a-c]|'b( |''|:|#)?c?'|"b[ :'\\]?"|\|-|\|-\n {1,6}a|[0-9.x-]{1,4}|~|true|#a|\[\]|\{\}|é|–)?[ ]?\n){0,9}"#
        ) {
            agrees(&text)?;
        }
    }
}
