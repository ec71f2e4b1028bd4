//! Every answer in full, for the piece that shows it.

use std::sync::Arc;

use super::Table;
use crate::document::view::fields::{Many, part};

part! {
    /// Every answer to a question in full, by the promises made about names.
    RecordPart as "record" {
        /// Whether anything has a name.
        named: bool = "true",
        /// Its themes, in the team's order.
        themes: Many<Filed> = "see `filed`",
        /// What was put under no theme.
        aside: Many<Line> = "see `line`",
        /// What is on no card, as a choice without words; everything where nothing is sorted.
        voices: Many<Line> = "see `line`",
        /// The items of a list whose items have columns, where nothing is sorted.
        table: Option<Arc<Table>> = "see `table`",
    }
}

part! {
    /// A theme with the answers under it.
    Filed as "filed" {
        /// The sentence.
        says: String = "They explain it once and one person stays with it",
        /// What was put under it.
        voices: Many<Line> = "see `line`",
    }
}

part! {
    /// What somebody said, with what they chose.
    Line as "line" {
        /// Who said it, as in `voice`.
        who: Option<Arc<str>> as told = "Inés Carravide",
        /// What they chose or ranked, and how they know; what they gave on a scale, where answers have
        /// names unless somebody asks for none, and nobody else's is given away by it.
        picked: Option<Box<str>> = "Reduce their effort",
        /// Their own words.
        text: Option<Box<str>> as own = "No te dejamos a medias.",
        /// What they mean in the edition's language, by a person.
        gloss: Option<Box<str>> as own = "We don't leave you halfway.",
        /// The language they are in, where it is not the document's.
        language: Option<Box<str>> as told = "es",
    }
}
