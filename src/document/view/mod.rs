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
mod pairs;
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
pub use names::meant_by_name;
pub use public::Outgoing;
pub(super) use public::stays_in;

pub(super) use build::Hearing;
pub(super) use whole::trends;

use fields::Part as _;

/// Describes every part of the view, the whole document first.
pub fn describe() -> &'static [Described] {
    PARTS
}

const PARTS: &[Described] = &[
    parts::Philosophy::DESCRIBED,
    parts::EditionPart::DESCRIBED,
    parts::Finding::DESCRIBED,
    parts::SectionPart::DESCRIBED,
    parts::QuestionPart::DESCRIBED,
    parts::ScoresPart::DESCRIBED,
    parts::Count::DESCRIBED,
    parts::Ranked::DESCRIBED,
    parts::Group::DESCRIBED,
    parts::Voice::DESCRIBED,
    parts::Table::DESCRIBED,
    parts::Row::DESCRIBED,
    parts::ThemePart::DESCRIBED,
    parts::VotePart::DESCRIBED,
    parts::PairsPart::DESCRIBED,
    parts::PairPart::DESCRIBED,
    parts::MessagesPart::DESCRIBED,
    parts::DecidedPart::DESCRIBED,
    parts::StatementPart::DESCRIBED,
    parts::SupportPart::DESCRIBED,
    parts::PrinciplePart::DESCRIBED,
    parts::DissentPart::DESCRIBED,
    parts::VotedDownPart::DESCRIBED,
    parts::CommitmentPart::DESCRIBED,
    parts::UpdatePart::DESCRIBED,
    parts::NotNowPart::DESCRIBED,
    parts::RequestPart::DESCRIBED,
    parts::ChangesPart::DESCRIBED,
    parts::EarlierPart::DESCRIBED,
    parts::LeftPart::DESCRIBED,
    parts::KeptPart::DESCRIBED,
    parts::AlteredPart::DESCRIBED,
    parts::RunPart::DESCRIBED,
    parts::AddedPart::DESCRIBED,
    parts::DroppedPart::DESCRIBED,
    parts::RitualsChangePart::DESCRIBED,
    parts::AlteredLinePart::DESCRIBED,
    parts::PromisedPart::DESCRIBED,
    parts::AskedPart::DESCRIBED,
    parts::PutOffPart::DESCRIBED,
    parts::ScoreChangePart::DESCRIBED,
    parts::ChoiceChangePart::DESCRIBED,
    parts::OptionChangePart::DESCRIBED,
    parts::SwitchPart::DESCRIBED,
    parts::RankingChangePart::DESCRIBED,
    parts::QualityChangePart::DESCRIBED,
    parts::ThemesChangePart::DESCRIBED,
    parts::ThemeChangePart::DESCRIBED,
    parts::PromiseGivenPart::DESCRIBED,
    parts::DissentChangePart::DESCRIBED,
    parts::IncomparablePart::DESCRIBED,
    parts::TrendsPart::DESCRIBED,
    parts::OccasionPart::DESCRIBED,
    parts::TrendPart::DESCRIBED,
    parts::PointPart::DESCRIBED,
    parts::RecordPart::DESCRIBED,
    parts::Filed::DESCRIBED,
    parts::Line::DESCRIBED,
];
