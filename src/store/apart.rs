//! Answers without a name, each in a file of its own: unnamed, or off the record.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use chrono::{NaiveDate, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::shape::FORMAT;
use super::{StoreError, emit, file};
use crate::domain::{QuestionId, Said, Unnamed, UnnamedId};

/// A file of an answer that lies apart, as it is read.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct UnnamedInFile {
    #[serde(rename = "format")]
    _format: u32,
    question: QuestionId,
    said: Said,
}

/// The same as it is written.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct UnnamedOut<'a> {
    format: u32,
    question: &'a QuestionId,
    said: &'a Said,
}

/// Where an answer lies that is in nobody's own file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Where {
    /// Among the answers without a name.
    Unnamed,
    /// In the private folder, until the workshop closes.
    OffTheRecord,
}

/// An answer that lies apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Apart {
    /// In which folder.
    pub(super) lies: Where,
    /// The name of its file.
    pub(super) name: UnnamedId,
}

impl Apart {
    /// Gives a new answer its place.
    pub(super) fn draw(lies: Where) -> Result<Self, StoreError> {
        Ok(Self { lies, name: UnnamedId::new(getrandom::u64()?) })
    }

    /// Returns the path of its file in `folder`, the one for where it lies.
    pub(super) fn path(self, folder: &Path) -> PathBuf {
        folder.join(format!("{}.yaml", self.name))
    }
}

impl UnnamedInFile {
    /// Makes the answer that lies in the file of this name.
    pub(super) fn into_unnamed(self, id: UnnamedId) -> Unnamed {
        let Self { _format: _, question, said } = self;
        Unnamed { id, question, said }
    }
}

/// Returns the text of a file of what was `said` to `question`.
pub(super) fn text(question: &QuestionId, said: &Said) -> Result<String, StoreError> {
    emit::text(&UnnamedOut { format: FORMAT, question, said })
}

/// Writes `text`, of an edition held on `day`, so that the file's times tell nothing but the day.
pub(super) fn write(path: &Path, text: &str, day: NaiveDate) -> Result<(), StoreError> {
    file::replace_dated(path, text.as_bytes(), midnight(day))
}

/// Returns the beginning of `day` in universal time, the same on every machine.
fn midnight(day: NaiveDate) -> SystemTime {
    day.and_time(NaiveTime::MIN).and_utc().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_holds_the_question_and_what_was_said_and_nothing_else() {
        let said = Said { text: Some("Too slow.".to_owned()), ..Said::default() };
        let text = text(&"safe-to-say".parse().unwrap(), &said).unwrap();
        insta::assert_snapshot!(text, @r"
        format: 1
        question: safe-to-say
        said:
          text: Too slow.
        ");
        let path = Path::new("a.yaml");
        let (file, _): (UnnamedInFile, _) =
            crate::store::read::parse(Path::new(""), path, text.into()).unwrap();
        let (id, question) = (UnnamedId::new(1), "safe-to-say".parse().unwrap());
        assert_eq!(file.into_unnamed(id), Unnamed { id, question, said });
    }

    #[test]
    fn the_day_begins_at_midnight_universal_time() {
        let day = "2026-11-26".parse().unwrap();
        let since = midnight(day).duration_since(SystemTime::UNIX_EPOCH).unwrap();
        assert_eq!(since.as_secs() % 86_400, 0);
        assert_eq!(since.as_secs() / 86_400, 20_783);
    }
}
