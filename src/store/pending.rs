//! What is about to happen to an answer that touches two files, so that being killed between them
//! neither loses nor doubles it.
//!
//! The intention is written down first and erased last. It names the two files and no words.

use std::path::Path;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::apart::Apart;
use super::shape::FORMAT;
use super::{StoreError, emit, file, read};
use crate::domain::{Entry, ParticipantId, QuestionId};

/// What is about to happen to one participant's answer to one question.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Pending {
    format: u32,
    /// Whose answer it is.
    pub(super) participant: ParticipantId,
    /// To which question.
    pub(super) question: QuestionId,
    /// The file that comes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) adds: Option<Apart>,
    /// The file that goes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) removes: Option<Apart>,
}

/// What is left to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rest {
    /// Write into the participant's file that they answered.
    pub(super) mark: bool,
    /// Remove the file that goes.
    pub(super) remove: bool,
}

impl Pending {
    /// Puts an intention together.
    pub(super) fn new(
        participant: ParticipantId,
        question: QuestionId,
        adds: Option<Apart>,
        removes: Option<Apart>,
    ) -> Self {
        Self { format: FORMAT, participant, question, adds, removes }
    }

    /// Returns what is left to do, given whether the file that comes is there and what the
    /// participant's own file says.
    ///
    /// A new file is written first, then the participant's, and the old one goes last.
    pub(super) fn rest(&self, added: bool, entry: Option<&Entry>) -> Rest {
        let apart = entry == Some(&Entry::Apart);
        match self.adds {
            Some(_) if added => Rest { mark: !apart, remove: self.removes.is_some() },
            Some(_) => Rest { mark: false, remove: false },
            None => Rest { mark: false, remove: self.removes.is_some() && !apart },
        }
    }

    /// Reads the intention at `path`, if there is one.
    pub(super) fn read(root: &Path, path: &Path) -> Result<Option<Self>, StoreError> {
        match read::bytes(root, path)? {
            Some(bytes) => Ok(Some(read::parse(root, path, bytes)?.0)),
            None => Ok(None),
        }
    }

    /// Writes the intention to `path`.
    pub(super) fn write(&self, path: &Path) -> Result<(), StoreError> {
        file::replace(path, emit::text(self)?.as_bytes())
    }
}
