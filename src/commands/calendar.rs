//! `credo calendar`: the days until the next workshop, for every calendar.

use std::path::PathBuf;

use clap::Args;

use crate::context::Context;
use crate::error::Error;
use crate::stages;
use crate::store::file;

/// The arguments of `credo calendar`.
#[derive(Debug, Args)]
pub(crate) struct Calendar {
    /// Write to this file, which is replaced if it is there [default: calendar.ics in the folder]
    #[arg(long, value_name = "FILE", value_parser = super::place)]
    output: Option<PathBuf>,
    /// Write to standard output, and change no file
    #[arg(long, conflicts_with = "output")]
    stdout: bool,
}

impl Calendar {
    pub(super) fn run(&self, context: &mut Context<'_>) -> Result<(), Error> {
        stages::remind(context)?;
        let (path, calendar, is_masked) = stages::calendar(context, self.output.as_deref())?;
        if self.stdout {
            let results = context.ui.results();
            results.write_all(calendar.as_bytes()).map_err(Error::Output)?;
            return super::tell_masked(context, is_masked);
        }
        file::replace(&path, calendar.as_bytes())?;
        let told = format!(
            "The calendar is written: {}. Read it in again whenever something has changed.",
            path.display()
        );
        context.ui.remark(&told).map_err(Error::Output)?;
        super::tell_masked(context, is_masked)
    }
}
