//! `credo due`: what is due, for people, for cron and for other programs.

use clap::Args;

use crate::context::Context;
use crate::error::{Error, exit};
use crate::stages;

/// What stands above each column of what is due.
pub(super) const HEADERS: [&str; 4] = ["Day", "", "Who", "What"];

/// The arguments of `credo due`.
#[derive(Debug, Args)]
pub(crate) struct Due {
    /// Tell also what becomes due within so many days
    #[arg(long, value_name = "DAYS", default_value_t = 0, hide_default_value = true)]
    within: u32,
    /// Write it as JSON
    #[arg(long)]
    json: bool,
}

impl Due {
    /// Tells what is due, and returns the exit status that says whether anything is.
    pub(super) fn run(&self, context: &mut Context<'_>) -> Result<u8, Error> {
        let due = stages::due(context, self.within)?;
        if self.json {
            super::json(context, &due)?;
        } else {
            context.ui.table(&HEADERS, &due.rows()).map_err(Error::Output)?;
        }
        super::tell_masked(context, due.is_masked())?;
        Ok(if due.is_empty() { exit::DONE } else { exit::DUE })
    }
}
