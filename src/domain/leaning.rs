//! What somebody would do with a principle: keep it, change it or drop it.

use super::{Item, Items, Question};

/// What somebody would do with a principle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Leaning {
    /// It stays as it is.
    Keep,
    /// It stays in other words.
    Change,
    /// It goes.
    Drop,
}

/// The columns of a list that asks this of each principle: which it is, what they would do, and why.
const PRINCIPLE: &str = "principle";
const VERDICT: &str = "verdict";
const WHY: &str = "why";

impl Leaning {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Keep, Self::Change, Self::Drop];

    /// Returns the word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Change => "change",
            Self::Drop => "drop",
        }
    }

    /// Reads what somebody typed: the word, alone or with others behind it, its first letter, or its
    /// number. Nothing where it is none of the three.
    pub fn read(typed: &str) -> Option<Self> {
        let typed = typed.to_lowercase();
        let mut words = typed.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let word = words.next()?;
        let is_short = words.next().is_none();
        Self::ALL.into_iter().zip(["1", "2", "3"]).find_map(|(leaning, number)| {
            let is_it = word == leaning.as_str()
                || (is_short && (word == number || leaning.as_str().strip_prefix(word).is_some()));
            is_it.then_some(leaning)
        })
    }
}

/// A row of such a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reviewed<'s> {
    /// Which principle it is, as somebody named it.
    pub principle: &'s str,
    /// What they would do with it, as they said it.
    pub verdict: &'s str,
    /// Why.
    pub why: &'s str,
}

impl Items {
    /// Returns the places of the columns that say which principle it is and what becomes of it, where
    /// it is asked of each principle whether it is kept, changed or dropped.
    pub fn review(&self) -> Option<(usize, usize)> {
        let place = |id| self.columns.iter().position(|column| column.id.as_str() == id);
        Some((place(PRINCIPLE)?, place(VERDICT)?))
    }
}

impl Question {
    /// Whether it asks of each principle whether it is kept, changed or dropped.
    pub fn reviews_principles(&self) -> bool {
        self.parts.items().and_then(Items::review).is_some()
    }
}

impl Item {
    /// Returns what it says as a row of such a list.
    pub fn reviewed(&self) -> Option<Reviewed<'_>> {
        let Self::Columns(columns) = self else { return None };
        let cell = |wanted: &str| {
            let mut cells = columns.iter().filter(|(id, _)| id.as_str() == wanted);
            cells.next().map_or("", |(_, words)| words.trim())
        };
        Some(Reviewed { principle: cell(PRINCIPLE), verdict: cell(VERDICT), why: cell(WHY) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_its_letter_or_its_number_says_it_and_nothing_else_does() {
        for typed in ["keep", "Keep it.", "k", "1", " KE "] {
            assert_eq!(Leaning::read(typed), Some(Leaning::Keep), "{typed:?}");
        }
        assert_eq!(Leaning::read("change: too long"), Some(Leaning::Change));
        assert_eq!(Leaning::read("3"), Some(Leaning::Drop));
        for typed in ["", "…", "maybe", "keeping", "d or k", "4", "don't keep"] {
            assert_eq!(Leaning::read(typed), None, "{typed:?}");
        }
    }
}
