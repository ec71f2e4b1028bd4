//! Updates: how what was promised and asked for stands between two editions.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CommitmentId, CommitmentState, Day, Reply, RequestId, Review};

/// How commitments and requests of an edition stood on the days on which somebody said so, the
/// earliest first. The next edition's review begins with what was said last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Updates {
    /// How its commitments stood.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub commitments: Vec<CommitmentUpdate>,
    /// How its requests stood.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requests: Vec<RequestUpdate>,
}

impl Updates {
    /// Returns what was said last of a commitment.
    pub fn commitment(&self, id: &CommitmentId) -> Option<&CommitmentUpdate> {
        self.commitments.iter().rfind(|update| update.id == *id)
    }

    /// Returns the last answer to a request that was told since.
    pub fn answer(&self, id: &RequestId) -> Option<&Reply> {
        let mut told = self.requests.iter().rev().filter(|update| update.id == *id);
        told.find_map(|update| update.answer.as_ref())
    }

    /// Returns what was said last of a request.
    pub fn request(&self, id: &RequestId) -> Option<&RequestUpdate> {
        self.requests.iter().rfind(|update| update.id == *id)
    }

    /// Adds what a later workshop, held on a day, said of them when it looked back. That is said last,
    /// and of a request it holds in place of all that was answered before.
    pub fn add_review(&mut self, review: &Review, held: Day) {
        let commitments = review.commitments.iter().map(|said| CommitmentUpdate {
            id: said.id.clone(),
            on: said.on.unwrap_or(held),
            state: said.state,
            figure: said.result.clone(),
            line: said.why.clone(),
        });
        self.commitments.extend(commitments);
        for said in &review.requests {
            for before in self.requests.iter_mut().filter(|before| before.id == said.id) {
                before.answer = None;
            }
            let (answer, line) = (said.answer.clone(), said.result.clone());
            self.requests.push(RequestUpdate { id: said.id.clone(), on: held, answer, line });
        }
    }
}

/// How a commitment stood on a day.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct CommitmentUpdate {
    /// Which.
    pub id: CommitmentId,
    /// When that was said.
    #[serde(rename = "when")] // `on` is a word for true to older readers of YAML
    pub on: Day,
    /// How far it had come.
    pub state: CommitmentState,
    /// The figure, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figure: Option<String>,
    /// A line on it; why, where it was dropped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
}

/// How a request stood on a day.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RequestUpdate {
    /// Which.
    pub id: RequestId,
    /// When that was said.
    #[serde(rename = "when")]
    pub on: Day,
    /// What they answered; none so far.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Reply>,
    /// A line on it: what came of it, or that it was asked again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
}
