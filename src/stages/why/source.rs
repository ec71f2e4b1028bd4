//! What a line comes from, as it is told: one thing a line, what stands behind it further in.

use crate::store::Spot;
use crate::text::{safe_line, width, wrap};

/// Something that a line comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Source {
    /// What it is.
    pub(super) what: String,
    /// Where it stands.
    pub(super) spot: Option<Spot>,
    /// What it comes from itself.
    pub(super) from: Vec<Source>,
    /// Whether it is only what stands around what was asked about: of a section it is told last.
    pub(super) around: bool,
}

impl Source {
    /// Makes one that comes from nothing else.
    pub(super) fn new(what: impl Into<String>, spot: Option<Spot>) -> Self {
        Self { what: what.into(), spot, from: Vec::new(), around: false }
    }

    /// Returns it as what stands around what is told.
    #[must_use]
    pub(super) fn around(self) -> Self {
        Self { around: true, ..self }
    }

    /// Returns it with what it comes from.
    #[must_use]
    pub(super) fn from(mut self, sources: impl IntoIterator<Item = Self>) -> Self {
        self.from.extend(sources);
        self
    }

    /// Returns it with what it comes from before all else that it does.
    #[must_use]
    pub(super) fn first(mut self, sources: impl IntoIterator<Item = Self>) -> Self {
        self.from.splice(..0, sources);
        self
    }

    /// Whether it is the same thing as `other`, on whatever line of it.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.what == other.what && self.from == other.from
    }

    /// Writes it for a terminal of so many columns.
    pub(super) fn tell(&self, columns: usize) -> String {
        let mut told = String::new();
        self.tell_below("", columns, &mut told);
        told
    }

    fn tell_below(&self, indent: &str, columns: usize, told: &mut String) {
        let room = columns.saturating_sub(width(indent)).max(FEWEST);
        let what = safe_line(&self.what);
        let mut lines: Vec<String> = wrap(&what, room).into_iter().map(Into::into).collect();
        if let Some(spot) = &self.spot {
            let spot = safe_line(&spot.to_string()).into_owned();
            match lines.last_mut() {
                Some(last) if width(last) + 2 + width(&spot) <= room => {
                    last.push_str("  ");
                    last.push_str(&spot);
                }
                Some(_) | None => lines.push(format!("  {spot}")),
            }
        }
        for line in lines {
            told.push_str(indent);
            told.push_str(&line);
            told.push('\n');
        }
        let indent = format!("{indent}  ");
        self.from.iter().for_each(|source| source.tell_below(&indent, columns, told));
    }
}

/// The fewest columns that words are set in, however far in they stand.
const FEWEST: usize = 20;
