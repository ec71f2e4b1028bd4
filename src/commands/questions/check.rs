//! `credo questions check`: everything that is wrong with question sets.

use std::path::PathBuf;

use clap::Args;

use super::{count, folder};
use crate::context::Context;
use crate::error::Error;
use crate::questions::{self, SetPath};
use crate::yaml::Complaints;

/// Tell everything that is wrong with question sets, and what deserves a second look.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// The files to check, or folders of them [default: all in the culture folder's `questions/`]
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
}

impl Check {
    pub(super) fn run(&self, context: &mut Context<'_>) -> Result<(), Error> {
        let files = self.files(context)?;
        let complaints = questions::check(&files)?;
        if !complaints.is_empty() {
            writeln!(context.ui.results(), "{complaints}\n").map_err(Error::Output)?;
        }
        let summary = summary(&complaints, files.len());
        if complaints.has_errors() {
            Err(Error::Faulty { summary })
        } else {
            context.ui.remark(&format!("{summary}.")).map_err(Error::Output)
        }
    }

    fn files(&self, context: &Context<'_>) -> Result<Vec<SetPath>, Error> {
        if self.files.is_empty() {
            let folder =
                folder(context)?.ok_or_else(|| Error::NoFolder { from: context.start() })?;
            return Ok(questions::files_in(&folder.questions_dir())?);
        }
        let mut files = Vec::new();
        for named in &self.files {
            let path = context.here.join(named);
            if path.is_dir() {
                files.extend(questions::files_in(&path)?);
            } else {
                files.push(SetPath { path, label: named.display().to_string() });
            }
        }
        Ok(files)
    }
}

/// Says "2 errors and 1 warning in 3 files".
fn summary(complaints: &Complaints, files: usize) -> String {
    let files = count(files, "file");
    let errors = count(complaints.errors(), "error");
    let warnings = count(complaints.warnings(), "warning");
    match (complaints.errors(), complaints.warnings()) {
        (0, 0) => format!("nothing to complain about in {files}"),
        (0, _) => format!("{warnings} in {files}"),
        (_, 0) => format!("{errors} in {files}"),
        (_, _) => format!("{errors} and {warnings} in {files}"),
    }
}
