//! The view: an edition as templates see it, and the description of it that authors read.

mod agreed;
mod board;
mod build;
mod changes;
mod committed;
mod fields;
mod findings;
mod glance;
mod names;
mod parts;
mod public;
mod question;
mod record;
mod scores;
mod sections;
mod themed;
mod trends;
mod voices;
mod ways;
mod whole;

pub use fields::{Described, Field, Kind, Speech};
pub use public::Outgoing;
pub(super) use public::stays_in;

pub(super) use build::Hearing;
use std::sync::OnceLock;
pub(super) use whole::trends;

use fields::Part as _;

/// Returns the description of every part, as [`describe`].
fn shapes() -> &'static [Described] {
    static SHAPES: OnceLock<Vec<Described>> = OnceLock::new();
    SHAPES.get_or_init(describe)
}

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
        parts::ThemePart::describe(),
        parts::VotePart::describe(),
        parts::PairsPart::describe(),
        parts::PairPart::describe(),
        parts::MessagesPart::describe(),
        parts::DecidedPart::describe(),
        parts::StatementPart::describe(),
        parts::SupportPart::describe(),
        parts::PrinciplePart::describe(),
        parts::DissentPart::describe(),
        parts::VotedDownPart::describe(),
        parts::CommitmentPart::describe(),
        parts::UpdatePart::describe(),
        parts::NotNowPart::describe(),
        parts::RequestPart::describe(),
        parts::ChangesPart::describe(),
        parts::LeftPart::describe(),
        parts::KeptPart::describe(),
        parts::AlteredPart::describe(),
        parts::RunPart::describe(),
        parts::AddedPart::describe(),
        parts::DroppedPart::describe(),
        parts::RitualsChangePart::describe(),
        parts::AlteredLinePart::describe(),
        parts::PromisedPart::describe(),
        parts::AskedPart::describe(),
        parts::PutOffPart::describe(),
        parts::ScoreChangePart::describe(),
        parts::ChoiceChangePart::describe(),
        parts::OptionChangePart::describe(),
        parts::SwitchPart::describe(),
        parts::RankingChangePart::describe(),
        parts::QualityChangePart::describe(),
        parts::ThemesChangePart::describe(),
        parts::ThemeChangePart::describe(),
        parts::PromiseGivenPart::describe(),
        parts::DissentChangePart::describe(),
        parts::IncomparablePart::describe(),
        parts::TrendsPart::describe(),
        parts::OccasionPart::describe(),
        parts::TrendPart::describe(),
        parts::PointPart::describe(),
        parts::RecordPart::describe(),
        parts::Filed::describe(),
        parts::Line::describe(),
    ]
}
