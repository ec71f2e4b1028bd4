//! What is wrong with files, with file, line, column, the line itself and a marker under it.

use std::fmt;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::Severity;
use crate::order::Order as _;

/// The most complaints that are kept; of the rest only the number is told.
const KEPT: usize = 100;

/// One thing that is wrong with a file. All its text is safe for a terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// How bad it is.
    pub severity: Severity,
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
    /// What is wrong.
    pub what: String,
    /// What was expected at the marker.
    pub expected: Option<String>,
    /// What to do about it.
    pub hint: Option<String>,
    pub(super) excerpt: Excerpt,
}

/// The line that a complaint is about, or the part of it round the marker.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Excerpt {
    pub(super) before: String,
    pub(super) marked: String,
    pub(super) after: String,
}

impl Complaint {
    /// Draws it with its line and a marker, with colours or without; no line end at the end.
    pub fn render(&self, colours: bool) -> String {
        let Excerpt { before, marked, after } = &self.excerpt;
        let line = format!("{before}{marked}{after}");
        let marker = AnnotationKind::Primary
            .span(before.len()..before.len() + marked.len())
            .label(self.expected.as_deref());
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let snippet = Snippet::source(line).line_start(self.line).fold(false).annotation(marker);
        let title = level.primary_title(self.what.as_str());
        let group: Group<'_> = if before.chars().count() + 1 == self.column {
            title.element(snippet.path(self.file.as_str()))
        } else {
            // The line was cut, so that its columns are not those of the excerpt.
            let origin = Origin::path(self.file.as_str()).line(self.line);
            title.element(origin.char_column(self.column)).element(snippet)
        };
        let group = match &self.hint {
            Some(hint) => group.element(Level::HELP.message(hint.as_str())),
            None => group,
        };
        let renderer = if colours { Renderer::styled() } else { Renderer::plain() };
        renderer.render(&[group])
    }
}

/// Everything that is wrong with one or more files, in the order of their lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Complaints {
    list: Vec<Complaint>,
    /// How many errors and warnings there are beyond those in the list.
    more: [usize; 2],
}

impl Complaints {
    /// Adds a complaint.
    pub fn push(&mut self, complaint: Complaint) {
        if self.list.len() < KEPT {
            self.list.push(complaint);
        } else {
            match complaint.severity {
                Severity::Error => self.more[0] += 1,
                Severity::Warning => self.more[1] += 1,
            }
        }
    }

    /// Adds all of another's complaints.
    pub fn append(&mut self, other: Self) {
        let [errors, warnings] = other.more;
        other.list.into_iter().for_each(|complaint| self.push(complaint));
        self.more[0] += errors;
        self.more[1] += warnings;
    }

    /// Whether there is nothing to complain about.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Whether a file cannot be used.
    pub fn has_errors(&self) -> bool {
        self.errors() > 0
    }

    /// Returns the number of errors.
    pub fn errors(&self) -> usize {
        self.count(Severity::Error) + self.more[0]
    }

    /// Returns the number of warnings.
    pub fn warnings(&self) -> usize {
        self.count(Severity::Warning) + self.more[1]
    }

    /// Returns the complaints that were kept, at most a hundred.
    pub fn iter(&self) -> impl Iterator<Item = &Complaint> {
        self.list.iter()
    }

    /// Draws them all, an empty line between two, with colours or without.
    pub fn render(&self, colours: bool) -> String {
        let mut drawn: Vec<_> = self.list.iter().map(|one| one.render(colours)).collect();
        let more = self.more[0] + self.more[1];
        if more > 0 {
            drawn.push(format!("and {more} more"));
        }
        drawn.join("\n\n")
    }

    /// Puts them in the order of the names of their files.
    pub fn sort_by_file(&mut self) {
        self.list.order_by(|one, other| one.file.cmp(&other.file));
    }

    pub(super) fn sort(&mut self) {
        self.list.order_by_key(|one| (one.line, one.column));
    }

    fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|complaint| complaint.severity == severity).count()
    }
}

impl From<Complaint> for Complaints {
    fn from(complaint: Complaint) -> Self {
        let mut complaints = Self::default();
        complaints.push(complaint);
        complaints
    }
}

impl FromIterator<Complaint> for Complaints {
    fn from_iter<I: IntoIterator<Item = Complaint>>(all: I) -> Self {
        let mut complaints = Self::default();
        all.into_iter().for_each(|complaint| complaints.push(complaint));
        complaints
    }
}

impl fmt::Display for Complaints {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(false))
    }
}

impl std::error::Error for Complaints {}
