//! The review: what became of what the edition before promised and asked for.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CommitmentId, CommitmentUpdate, Day, Reply, RequestId, Updates};

/// What became of the commitments and requests of the edition before. What is not in it has not been
/// looked at: then what was noted last between the editions counts, and is said to be so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Review {
    /// What became of its commitments.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub commitments: Vec<CommitmentReview>,
    /// What became of its requests.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requests: Vec<RequestReview>,
}

impl Review {
    /// Returns what became of a commitment, if that was looked at.
    pub fn commitment(&self, id: &CommitmentId) -> Option<&CommitmentReview> {
        self.commitments.iter().find(|reviewed| reviewed.id == *id)
    }

    /// Returns what became of a request, if that was looked at.
    pub fn request(&self, id: &RequestId) -> Option<&RequestReview> {
        self.requests.iter().find(|reviewed| reviewed.id == *id)
    }

    /// Returns what became of a commitment: as it was looked at, or else as it was `noted` last.
    pub fn commitment_or(&self, noted: &Updates, id: &CommitmentId) -> Option<CommitmentReview> {
        self.commitment(id).cloned().or_else(|| {
            let CommitmentUpdate { id, on: _, state, figure, line } = noted.commitment(id)?.clone();
            // The day is that of the note, and not that on which it was done.
            Some(CommitmentReview { id, state, on: None, result: figure, why: line, next: None })
        })
    }

    /// Returns what became of a request: as it was looked at, or else as it was `noted` last.
    pub fn request_or(&self, noted: &Updates, id: &RequestId) -> Option<RequestReview> {
        self.request(id).cloned().or_else(|| {
            let last = noted.request(id)?;
            let (answer, result) = (noted.answer(id).cloned(), last.line.clone());
            Some(RequestReview { id: last.id.clone(), answer, result, next: None })
        })
    }
}

/// What became of a commitment, as its owner says.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct CommitmentReview {
    /// Which.
    pub id: CommitmentId,
    /// How far it came.
    pub state: CommitmentState,
    /// The day on which it was done.
    #[serde(default, rename = "when", skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// The figure that was reached, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<String>,
    /// Why it was dropped, or whatever else explains how far it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// What comes of it next: kept, carried, no longer tracked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

impl CommitmentReview {
    /// Whether it is let go: what comes of it next is told, and it is none of the new commitments.
    pub fn is_let_go(&self) -> bool {
        self.next.is_some()
    }
}

/// How far a commitment came.
///
/// *Nearly* is at least nine tenths of the way, and is not *done*.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Deserialize,
    Serialize,
    JsonSchema,
    clap::ValueEnum,
)]
#[serde(rename_all = "kebab-case")]
pub enum CommitmentState {
    /// It was done, and by its day.
    Done,
    /// It was done after its day.
    DoneLate,
    /// It came at least nine tenths of the way.
    Nearly,
    /// It came a part of the way.
    Partly,
    /// Nobody has begun.
    NotStarted,
    /// It was given up, with a reason.
    Dropped,
}

impl CommitmentState {
    /// Whether nothing is left to do.
    pub fn is_end(self) -> bool {
        match self {
            Self::Done | Self::DoneLate | Self::Dropped => true,
            Self::Nearly | Self::Partly | Self::NotStarted => false,
        }
    }
}

impl fmt::Display for CommitmentState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Done => "done",
            Self::DoneLate => "done-late",
            Self::Nearly => "nearly",
            Self::Partly => "partly",
            Self::NotStarted => "not-started",
            Self::Dropped => "dropped",
        })
    }
}

/// What became of a request.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RequestReview {
    /// Which.
    pub id: RequestId,
    /// What they have answered since; none so far.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Reply>,
    /// What came of it, or how often it was asked in vain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<String>,
    /// What comes of it next, where it is not asked again: why it is let go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

impl RequestReview {
    /// Whether it is let go: why it is not asked again is told.
    pub fn is_let_go(&self) -> bool {
        self.next.is_some()
    }
}
