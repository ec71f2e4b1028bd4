//! `credo questions new`: a question set to begin with.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use clap::Args;

use super::folder;
use crate::context::Context;
use crate::domain::SetId;
use crate::error::Error;
use crate::questions;
use crate::store::{Doing, Folder, StoreError};

/// What a new set begins with; `ID` stands for its id.
const STARTER: &str = include_str!("starter.yaml");

/// The schema that the set names in its first line, for editors.
const SCHEMA: &str = "question-set.schema.json";

/// Begin a question set of the team's own.
#[derive(Debug, Args)]
pub(super) struct New {
    /// The id of the new set, for ever: lower-case words joined by hyphens
    id: SetId,
}

impl New {
    pub(super) fn run(&self, context: &mut Context<'_>) -> Result<(), Error> {
        let Self { id } = self;
        // Ahead of the first workshop there is no culture folder yet; it will be made here.
        let folder = folder(context)?.unwrap_or_else(|| Folder::at(context.start()));
        if questions::shipped_text(id.as_str()).is_some() {
            return Err(Error::Shipped { id: id.clone() });
        }
        let questions = folder.questions_dir();
        fs::create_dir_all(&questions).map_err(failed(Doing::MakeFolder, &questions))?;
        let path = questions.join(format!("{id}.yaml"));
        if !write_new(&path, &STARTER.replace("ID", id.as_str()))? {
            return Err(Error::SetExists { path });
        }
        // Whatever schema lies there already serves as well.
        write_new(&questions.join(SCHEMA), &questions::schema())?;
        writeln!(context.ui.results(), "{}", path.display()).map_err(Error::Output)?;
        let next = format!(
            "Write your questions into it, look them over with `credo questions check`, and have \
             them asked by adding `{id}` to the `sets` in credo.yaml, or to `credo run --sets` the \
             first time."
        );
        context.ui.remark(&next).map_err(Error::Output)
    }
}

/// Writes a file that is not there yet; returns whether it was not.
fn write_new(path: &Path, text: &str) -> Result<bool, Error> {
    let mut file = match OpenOptions::new().write(true).create_new(true).open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(false),
        Err(error) => return Err(failed(Doing::Write, path)(error)),
    };
    file.write_all(text.as_bytes())
        .and_then(|()| file.sync_all())
        .map_err(failed(Doing::Write, path))?;
    Ok(true)
}

fn failed(doing: Doing, path: &Path) -> impl FnOnce(io::Error) -> Error {
    move |source| StoreError::File { doing, path: path.to_owned(), source }.into()
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn complaints(text: &str) -> String {
        let folder = tempfile::tempdir().unwrap();
        let path: PathBuf = folder.path().join("ours.yaml");
        assert!(write_new(&path, &text.replace("ID", "ours")).unwrap());
        questions::check(&[path.into()]).unwrap().to_string()
    }

    #[test]
    fn a_new_set_is_right_as_it_is() {
        assert_eq!(complaints(STARTER), "");
    }

    #[test]
    fn what_else_there_is_is_right_as_well() {
        let more: String = STARTER
            .lines()
            .map(|line| {
                line.strip_prefix("#  ").map_or(line.to_owned(), |line| format!("  {line}"))
            })
            .collect::<Vec<_>>()
            .join("\n");
        assert_eq!(more.matches("\n  - id: ").count(), 7);
        assert_eq!(complaints(&more), "");
    }

    #[test]
    fn what_is_there_is_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ours.yaml");
        assert!(write_new(&path, "mine").unwrap());
        assert!(!write_new(&path, "yours").unwrap());
        assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    }
}
