//! The text of a file, kept so that whatever turns out wrong later can be shown with its line.

use std::sync::OnceLock;

use super::complaint::Excerpt;
use super::fault::Mark;
use super::index::{Index, Spot, Trouble};
use super::{Complaint, Complaints, Fault, Limits, Place};
use crate::text::{safe, safe_line};

/// The most characters of a line that are kept; a line that is wider than a screen is cut again
/// when it is drawn.
const SHOWN: usize = 4_000;

/// The most characters of a line that are shown before the marker, when the line is long.
const SHOWN_BEFORE: usize = 60;

/// The text of a file that was read.
#[derive(Debug)]
pub struct Source {
    label: String,
    text: String,
    limits: Limits,
    index: OnceLock<Index>,
    lines: OnceLock<Vec<usize>>,
}

impl Source {
    pub(super) fn new(label: &str, text: String, limits: Limits) -> Self {
        let label = safe_line(label).into_owned();
        Self { label, text, limits, index: OnceLock::new(), lines: OnceLock::new() }
    }

    /// Returns what the file is called.
    pub fn label(&self) -> &str {
        &self.label
    }

    /// Returns the text of the file.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the line, from 1, on which the value at `place` begins, or else the nearest thing
    /// around it that is there.
    pub fn line_of(&self, place: &Place) -> usize {
        self.index().value(place).line.max(1)
    }

    /// Turns a fault into a complaint that shows the line.
    pub fn complaint(&self, fault: &Fault) -> Complaint {
        let spot = match fault.mark {
            Mark::Value | Mark::Within => self.index().value(&fault.place),
            Mark::Key => self.index().key(&fault.place),
        };
        self.at(spot, fault)
    }

    /// Turns faults into complaints, in the order of their lines.
    pub fn complaints(&self, faults: &[Fault]) -> Complaints {
        let mut complaints: Complaints = faults.iter().map(|fault| self.complaint(fault)).collect();
        complaints.sort();
        complaints
    }

    /// Turns what is wrong with the file as a whole into complaints.
    pub(super) fn troubles(&self) -> Complaints {
        let mut complaints: Complaints = self
            .index()
            .troubles
            .iter()
            .map(|(trouble, spot)| self.at(*spot, &explain(trouble, self.limits)))
            .collect();
        complaints.sort();
        complaints
    }

    /// Makes a complaint about `spot`.
    pub(super) fn at(&self, spot: Spot, fault: &Fault) -> Complaint {
        Complaint {
            severity: fault.severity,
            file: self.label.clone(),
            line: spot.line.max(1),
            column: spot.column + 1,
            what: safe(&fault.what).into_owned(),
            expected: fault.expected.as_deref().map(|text| safe_line(text).into_owned()),
            hint: fault.hint.as_deref().map(|text| safe(text).into_owned()),
            excerpt: excerpt(self.line(spot.line.max(1)), spot),
        }
    }

    /// Returns how many lines there are.
    pub(super) fn lines(&self) -> usize {
        self.starts().len()
    }

    /// Returns a line, from 1, without its end.
    pub(super) fn line(&self, number: usize) -> &str {
        let starts = self.starts();
        let start = number.checked_sub(1).and_then(|at| starts.get(at)).copied();
        let end = starts.get(number).copied().unwrap_or(self.text.len());
        let line = start.and_then(|start| self.text.get(start..end)).unwrap_or_default();
        line.trim_end_matches(['\n', '\r'])
    }

    /// Returns the line, from 1, in which the byte `at` stands, and the byte at which it begins.
    pub(super) fn line_at(&self, at: usize) -> (usize, usize) {
        let number = self.starts().partition_point(|start| *start <= at).max(1);
        (number, self.starts().get(number - 1).copied().unwrap_or_default())
    }

    fn starts(&self) -> &[usize] {
        self.lines.get_or_init(|| line_starts(&self.text))
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::build(&self.text, self.limits.entries))
    }
}

/// Returns the byte at which each line begins; lines end as YAML says.
fn line_starts(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let ends = bytes.iter().enumerate().filter(|(at, byte)| match byte {
        b'\n' => true,
        b'\r' => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    });
    std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect()
}

/// Cuts `line` to what can be shown round `spot`.
fn excerpt(line: &str, spot: Spot) -> Excerpt {
    let from = if spot.column > SHOWN { spot.column - SHOWN_BEFORE } else { 0 };
    let length = if spot.length == 0 { SHOWN } else { spot.length };
    let mut characters = line.chars().skip(from);
    let mut take = |count: usize| -> String { characters.by_ref().take(count).collect() };
    let before = take(spot.column - from);
    let marked = take(length.min(SHOWN));
    let after = take(SHOWN.saturating_sub(spot.column - from + marked.chars().count()));
    let cut = if characters.next().is_some() { "…" } else { "" };
    let lead = if from > 0 { "…" } else { "" };
    let trimmed = marked.trim_end();
    Excerpt {
        before: format!("{lead}{}", safe_line(&before)),
        marked: safe_line(if trimmed.is_empty() { &marked } else { trimmed }).into_owned(),
        after: format!("{}{cut}", safe_line(&after)),
    }
}

/// Says what makes a file unfit.
fn explain(trouble: &Trouble, limits: Limits) -> Fault {
    let error = |what: String| Fault::error(Place::root(), what);
    match trouble {
        Trouble::Deep => error(format!("nested more than {} levels deep", super::limits::DEEPEST))
            .expected("one level too many"),
        Trouble::Many => error(format!("more than {} keys, values and items", limits.entries))
            .expected("one too many")
            .hint("no file of this kind gets so long: check that it is the right one"),
        Trouble::Alias => {
            error("an alias stands for a text elsewhere, which is not read".to_owned())
                .expected("write out what it stands for")
                .hint("a text that begins with `*` needs quotes round it")
        }
        Trouble::Tag => error("a tag is not read".to_owned())
            .expected("leave out the word with the `!` before it")
            .hint("a text that begins with `!` needs quotes round it"),
        Trouble::Twice(key, line) => {
            error(format!("`{}` is there twice", super::fault::shown(key)))
                .expected(format!("it is on line {line} already"))
        }
        Trouble::Documents => error("a second document begins in the same file".to_owned())
            .expected("one file holds one document")
            .hint("take this line out, or put what follows into a file of its own"),
        Trouble::Broken(info) => broken(info),
    }
}

/// Says in plain words what a parser of YAML says in its own.
pub(super) fn broken(words: &str) -> Fault {
    let error = |what: &str| Fault::error(Place::root(), what);
    if words.contains("mapping values are not allowed") {
        error("a colon where no key can stand")
            .hint("a text with a colon in it needs quotes round it; keys of one map begin in the same column")
    } else if words.contains("quoted scalar") && words.contains("end of stream") {
        error("a quotation mark that is never closed")
    } else if words.contains("unexpected character") || words.contains("cannot start any token") {
        error("no text can begin with this character").hint("put quotes round the text")
    } else {
        Fault::error(Place::root(), format!("not YAML: {words}"))
    }
}
