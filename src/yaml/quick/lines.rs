//! The lines of a text, one after the other.

use super::scalar::{means_something, quoted};
use crate::yaml::Limits;
use crate::yaml::limits::DEEPEST;

/// The most keys of a map: each is looked for among those before it.
const MOST_KEYS: usize = 256;

/// A line, or what is left of it behind a dash.
#[derive(Clone, Copy)]
pub(super) struct Line<'t> {
    /// In which column `text` begins.
    pub(super) indent: usize,
    pub(super) text: &'t str,
}

/// The lines of a text, without empty ones and remarks.
pub(super) struct Lines<'t> {
    /// What was not read yet; nothing behind the last line.
    rest: Option<&'t str>,
    /// The one that is read now.
    pub(super) line: Option<Line<'t>>,
    /// How many more keys, values and items there may be, each key and each item counted as two.
    entries: usize,
    /// How much deeper maps and lists may be nested.
    levels: usize,
    /// The keys that have come by of the maps that are read now, those of the innermost last.
    keys: Vec<&'t str>,
}

impl<'t> Line<'t> {
    fn of(raw: &'t str) -> Self {
        let indent = raw.bytes().take_while(|byte| *byte == b' ').count();
        Self { indent, text: raw.get(indent..).unwrap_or_default() }
    }

    /// Returns what stands behind the dash of an item.
    pub(super) fn item(self) -> Option<Self> {
        if !matches!(self.text.as_bytes(), [b'-', b' ', ..]) {
            return None;
        }
        Some(Self { indent: self.indent + 2, text: self.text.get(2..)? })
    }

    /// Returns a key and what stands behind it on its line.
    pub(super) fn entry(self) -> Option<(&'t str, &'t str)> {
        // Nearly all are small letters.
        let is_in_word = |byte: u8| {
            matches!(byte, b'a'..=b'z' | b'-') || byte.is_ascii_alphanumeric() || byte == b'_'
        };
        let end = self.text.bytes().position(|byte| !is_in_word(byte) && byte.is_ascii())?;
        let (key, rest) = self.text.split_at_checked(end)?;
        let value = match rest.as_bytes() {
            [b':'] => "",
            [b':', b' ', ..] => rest.get(2..)?,
            _ => return None,
        };
        let is_word =
            || key.is_ascii() || key.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
        let is_text = key.starts_with(char::is_alphabetic) && !means_something(key);
        (is_text && key.len() <= 256 && is_word()).then_some((key, value))
    }
}

impl<'t> Lines<'t> {
    /// Stands before the first line of `text`.
    pub(super) fn of(text: &'t str, limits: Limits) -> Self {
        let (entries, levels, keys) = (limits.entries, DEEPEST / 4, Vec::with_capacity(32));
        Self { rest: Some(text), line: None, entries, levels, keys }
    }

    /// Goes to the next line.
    pub(super) fn next(&mut self) {
        self.line = loop {
            let Some((raw, behind)) = self.first() else { break None };
            self.rest = behind;
            let line = Line::of(raw);
            if !matches!(line.text.as_bytes(), [] | [b'#', ..]) {
                break Some(line);
            }
        };
    }

    /// Returns the first line that was not read yet, and what is behind it.
    fn first(&self) -> Option<(&'t str, Option<&'t str>)> {
        let rest = self.rest?;
        Some(rest.split_once('\n').map_or((rest, None), |(raw, behind)| (raw, Some(behind))))
    }

    /// Returns the line that is read now if it stands in column `at`.
    pub(super) fn within(&self, at: usize) -> Option<Line<'t>> {
        self.line.filter(|line| line.indent == at)
    }

    /// Whether what began in column `at` is over. What stands deeper now would belong to what was read
    /// last, which is then no simple text.
    pub(super) fn is_over(&self, at: usize) -> bool {
        self.line.is_none_or(|line| line.indent <= at)
    }

    /// Goes a level down, unless that is too deep.
    pub(super) fn enter(&mut self) -> Option<()> {
        self.levels = self.levels.checked_sub(1)?;
        Some(())
    }

    /// Comes up a level.
    pub(super) fn leave(&mut self) {
        self.levels += 1;
    }

    /// How many keys have come by of the maps that are read now.
    pub(super) fn known(&self) -> usize {
        self.keys.len()
    }

    /// Forgets the keys of a map that is read to its end, behind so many others.
    pub(super) fn forget(&mut self, known: usize) {
        self.keys.truncate(known);
    }

    /// Notes a key of a map, whose keys are behind so many others, unless it was there or there are too many.
    pub(super) fn put(&mut self, key: &'t str, known: usize) -> Option<()> {
        let keys = self.keys.get(known..)?;
        let is_new = keys.len() < MOST_KEYS && !keys.contains(&key);
        is_new.then(|| self.keys.push(key))
    }

    /// Counts a key or an item, unless there are too many.
    pub(super) fn count(&mut self) -> Option<()> {
        self.entries = self.entries.checked_sub(2)?;
        Some(())
    }

    /// Reads a text line by line, each of which is indented deeper than `at`. Where it `flows`, lines
    /// are one line unless an empty one is between them.
    pub(super) fn text(&mut self, at: usize, flows: bool) -> Option<String> {
        let indent = Line::of(self.first()?.0).indent;
        if indent <= at {
            return None;
        }
        let mut text = String::new();
        let mut empty = 0;
        while let Some((raw, behind)) = self.first() {
            let line = Line::of(raw);
            match raw.get(indent..) {
                _ if raw.is_empty() => empty += 1,
                // Only spaces.
                _ if line.text.is_empty() => return None,
                // Only where all of its lines begin in one column.
                Some(rest) if flows && line.indent >= indent => {
                    if line.indent > indent || rest.ends_with(' ') {
                        return None;
                    }
                    let joint = if empty == 0 && !text.is_empty() { " " } else { "" };
                    text.push_str(joint);
                    text.extend(std::iter::repeat_n('\n', empty));
                    text.push_str(rest);
                    empty = 0;
                }
                Some(rest) if line.indent >= indent => {
                    text.extend(std::iter::repeat_n('\n', empty));
                    text.push_str(rest);
                    empty = 1;
                }
                Some(_) | None => break,
            }
            self.rest = behind;
        }
        self.next();
        Some(text)
    }

    /// Passes over a map or list that begins in column `at`, and whatever stands in it, unless some of it
    /// might end on another line than it seems to.
    pub(super) fn pass_block(&mut self, at: usize, is_list: bool) -> Option<()> {
        let (rest, line) = (self.rest, self.line);
        let passed = self.pass_lines(at, is_list);
        if passed.is_none() {
            (self.rest, self.line) = (rest, line);
        }
        passed
    }

    /// As [`Lines::pass_block`], and stops where something might.
    fn pass_lines(&mut self, at: usize, is_list: bool) -> Option<()> {
        let is_in = |line: &Line<'_>| {
            line.indent > at || line.indent == at && (!is_list || line.item().is_some())
        };
        while let Some(mut line) = self.line.filter(is_in) {
            while let Some(item) = line.item() {
                line = item;
            }
            let behind = |(at, _)| line.text.get(at + 1..)?.strip_prefix(' ');
            let value = line.text.match_indices(':').find_map(behind).unwrap_or(line.text);
            self.pass_value(value, line.indent)?;
        }
        Some(())
    }

    /// Passes over a value that begins with `first`, on a line of what stands in column `at`, unless it
    /// might end on another line than it seems to.
    pub(super) fn pass_value(&mut self, first: &str, at: usize) -> Option<()> {
        match first.as_bytes() {
            [b'|' | b'>', ..] => self.pass_text(at),
            [b'\'' | b'"', ..] => {
                quoted(first)?;
                self.next();
            }
            [first, ..] if first.is_ascii_alphanumeric() || !first.is_ascii() => self.next(),
            _ => return None,
        }
        Some(())
    }

    /// Passes over a text line by line, each of which is indented deeper than `at`.
    fn pass_text(&mut self, at: usize) {
        let is_in = |raw: &str| raw.is_empty() || Line::of(raw).indent > at;
        while let Some((_, behind)) = self.first().filter(|(raw, _)| is_in(raw)) {
            self.rest = behind;
        }
        self.next();
    }
}
