//! What people see when a question set is wrong, and what overlays do.

mod folder;
mod kinds;
mod opposite;

use std::path::PathBuf;

use super::*;
use crate::domain::QuestionSet;

/// A folder of question sets.
struct Folder(tempfile::TempDir);

impl Folder {
    fn with(files: &[(&str, &str)]) -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        std::fs::create_dir(folder.path()).unwrap();
        for (name, text) in files {
            folder.put(name, text.as_bytes());
        }
        folder
    }

    #[expect(clippy::disallowed_methods, reason = "a test may write as it likes")]
    fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    fn path(&self) -> PathBuf {
        self.0.path().join("questions")
    }

    fn complaints(&self) -> String {
        check(&files_in(&self.path()).unwrap()).unwrap().to_string()
    }

    fn load(&self, wanted: &[&str]) -> Result<Vec<QuestionSet>, String> {
        let wanted: Vec<_> = wanted.iter().map(|id| id.parse().unwrap()).collect();
        load(&wanted, Some(&self.path())).map_err(|error| error.to_string())
    }
}

fn complaints(text: &str) -> String {
    Folder::with(&[("ours.yaml", text)]).complaints()
}

fn ids(set: &QuestionSet) -> Vec<&str> {
    set.questions.iter().map(|question| question.id.as_str()).collect()
}

/// A set of one question with these lines, each indented by four.
fn one(lines: &str) -> String {
    let lines: Vec<_> = lines.lines().map(|line| format!("    {line}\n")).collect();
    format!(
        "format: 1\nid: ours\ntitle: Ours\nquestions:\n  - id: first\n{}    \
         minutes: {{write: 1}}\n    feeds: [scores]\n    notes: {{why: Because.}}\n",
        lines.concat()
    )
}
