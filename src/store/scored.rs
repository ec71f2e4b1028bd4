//! An edition as far as its scores go: what people gave on scales and chose. What they said in words
//! goes by.

use std::path::Path;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::asked::Asked;
use super::sheet::Entries;
use super::{EditionFolder, StoreError, read};
use crate::domain::{Agreement, OptionId, ParticipantId, Portion, Said, Score, Sheet, Workshop};

/// A participant's file as it is read for its scores: the same keys, and nothing else of the words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct ScoresInFile {
    #[serde(rename = "format")]
    _format: u32,
    participant: ParticipantId,
    #[serde(default)]
    answers: Entries<ScoredInFile>,
    #[serde(default, rename = "parked")]
    _parked: IgnoredAny,
}

/// What one participant gave to one question.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct ScoredInFile {
    score: Option<Score>,
    choice: Option<OptionId>,
    #[serde(default, rename = "choices")]
    _choices: IgnoredAny,
    #[serde(default, rename = "ranked")]
    _ranked: IgnoredAny,
    #[serde(default, rename = "items")]
    _items: IgnoredAny,
    #[serde(default, rename = "evidence")]
    _evidence: IgnoredAny,
    #[serde(default, rename = "text")]
    _text: IgnoredAny,
    #[serde(default, rename = "language")]
    _language: IgnoredAny,
    #[serde(default, rename = "gloss")]
    _gloss: IgnoredAny,
}

impl From<ScoredInFile> for Said {
    fn from(file: ScoredInFile) -> Self {
        Self { score: file.score, choice: file.choice, ..Self::default() }
    }
}

impl EditionFolder {
    /// Reads what people gave on scales and chose, as [`EditionFolder::read`] does everything that they
    /// said: of answers under a name nothing else is in what is handed over.
    ///
    /// # Errors
    /// Everything that is wrong with any of the files, but for what is wrong with words.
    pub fn read_scores(
        &self,
        workshop: &Workshop,
        mut take: impl FnMut(Portion),
    ) -> Result<(), StoreError> {
        let read = |asked: &Asked<'_>, path: &Path| self.scores(asked, path);
        self.read_by((workshop, &Agreement::default()), &read, &mut take)
    }

    /// Reads the scores in the sheet of one participant. Where anything is odd, the sheet is read
    /// properly, which says what it is.
    fn scores(&self, asked: &Asked<'_>, path: &Path) -> Result<Option<Sheet>, StoreError> {
        let Some(bytes) = read::bytes(self.root(), path)? else { return Ok(None) };
        if let Some(file) = read::glance::<ScoresInFile>(bytes) {
            let ScoresInFile { _format, participant, answers, _parked } = file;
            let sheet = Sheet { participant, entries: answers.into(), parked: Vec::new() };
            if asked.takes_scores_of(&sheet, path) {
                return Ok(Some(sheet));
            }
        }
        self.read_sheet(asked, path)
    }
}
