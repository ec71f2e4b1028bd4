//! Drafts: what somebody is in the middle of writing.

use std::path::PathBuf;

use super::{Sitting, StoreError, file, read};
use crate::domain::{Entry, ParticipantId, QuestionId, Sheet};

/// The folder of the drafts of what all make together; no participant is called like this.
const TOGETHER: &str = ".together";

/// The most bytes of a draft's name; file systems take 255.
const LONGEST_NAME: usize = 200;

impl Sitting {
    /// Returns the path of the draft of one field of an answer, in a folder that is there.
    ///
    /// `field` is letters, digits and hyphens; anything else in it is left out.
    pub fn draft_path(
        &self,
        participant: &ParticipantId,
        question: &QuestionId,
        field: &str,
    ) -> Result<PathBuf, StoreError> {
        let folder = self.folder().drafts().join(participant.as_str());
        file::make_private_folder(&folder)?;
        let plain = |c: &char| c.is_ascii_alphanumeric() || *c == '-';
        let field: String = field.chars().filter(plain).collect();
        Ok(folder.join(format!("{question}.{field}.txt")))
    }

    /// Returns the draft of one field of an answer, if there is one.
    pub fn draft(
        &self,
        participant: &ParticipantId,
        question: &QuestionId,
        field: &str,
    ) -> Result<Option<String>, StoreError> {
        read::text(self.folder().root(), &self.draft_path(participant, question, field)?)
    }

    /// Erases the drafts of all fields of an answer.
    pub fn drop_drafts(
        &self,
        participant: &ParticipantId,
        question: &QuestionId,
    ) -> Result<(), StoreError> {
        let begin = format!("{question}.");
        for path in file::entries(&self.folder().drafts().join(participant.as_str()))? {
            let name = path.file_name().unwrap_or_default().as_encoded_bytes();
            if name.starts_with(begin.as_bytes()) {
                file::remove(&path)?;
            }
        }
        Ok(())
    }

    /// Returns the path of the draft of one field of something that all make together, such as a
    /// commitment, in a folder that is there. `about` tells one of these things from the others.
    pub fn shared_draft_path(&self, about: &str, field: &str) -> Result<PathBuf, StoreError> {
        let folder = self.folder().drafts().join(TOGETHER);
        read::stay_inside(self.folder().root(), &folder)?;
        file::make_private_folder(&folder)?;
        Ok(folder.join(format!("{}.{field}.txt", shared_name(about))))
    }

    /// Returns that draft, if there is one.
    pub fn shared_draft(&self, about: &str, field: &str) -> Result<Option<String>, StoreError> {
        read::text(self.folder().root(), &self.shared_draft_path(about, field)?)
    }

    /// Erases that draft.
    pub fn drop_shared_draft(&self, about: &str, field: &str) -> Result<(), StoreError> {
        file::remove(&self.shared_draft_path(about, field)?)
    }

    /// Erases the drafts of all fields of one thing that all make together.
    pub fn drop_shared_drafts(&self, about: &str) -> Result<(), StoreError> {
        let begin = format!("{}.", shared_name(about));
        for path in file::entries(&self.folder().drafts().join(TOGETHER))? {
            let name = path.file_name().unwrap_or_default().as_encoded_bytes();
            if name.starts_with(begin.as_bytes()) {
                file::remove(&path)?;
            }
        }
        Ok(())
    }

    /// Erases the drafts of answers that lie apart, which a run left that was killed right after it
    /// saved them: such a draft says who wrote it.
    pub(super) fn drop_drafts_of_what_lies_apart(&self) -> Result<(), StoreError> {
        let drafts = self.folder().drafts();
        let has_drafts = |sheet: &&Sheet| drafts.join(sheet.participant.as_str()).exists();
        for sheet in self.sheets().filter(has_drafts) {
            let apart = sheet.entries.iter().filter(|(_, entry)| *entry == Entry::Apart);
            for (question, _) in apart {
                self.drop_drafts(&sheet.participant, question)?;
            }
        }
        Ok(())
    }
}

/// Returns the name of what a draft is about as it may stand in the name of a file.
fn shared_name(about: &str) -> String {
    let mut name = String::new();
    for c in about.chars().map(|c| if c.is_alphanumeric() || c == '-' { c } else { '_' }) {
        if name.len() + c.len_utf8() > LONGEST_NAME {
            break;
        }
        name.push(c);
    }
    name
}
