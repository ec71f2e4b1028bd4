//! The view: an edition as templates see it, and the description of it that authors read.

mod build;
mod fields;
mod findings;
mod parts;
mod scores;
mod voices;

pub use fields::{Described, Field};

pub(super) use build::Hearing;
use fields::Part as _;

/// Describes every part of the view, the whole document first.
pub fn describe() -> Vec<Described> {
    vec![
        parts::Philosophy::describe(),
        parts::EditionPart::describe(),
        parts::Finding::describe(),
        parts::SectionPart::describe(),
        parts::QuestionPart::describe(),
        parts::ScoresPart::describe(),
        parts::Count::describe(),
        parts::Ranked::describe(),
        parts::Group::describe(),
        parts::Voice::describe(),
        parts::Table::describe(),
        parts::Row::describe(),
    ]
}
