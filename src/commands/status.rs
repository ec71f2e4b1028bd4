//! `credo status`: where the workshop stands.

use clap::Args;

use crate::context::Context;
use crate::error::Error;
use crate::stages;

/// The arguments of `credo status`: none.
#[derive(Debug, Args)]
pub struct Status;

impl Status {
    pub(super) fn run(context: &mut Context<'_>) -> Result<(), Error> {
        let (_, edition) = stages::find(context)?;
        let (lines, rows) = stages::status(&edition)?;
        writeln!(context.ui.results(), "{lines}\n").map_err(Error::Output)?;
        context.ui.table(&["Who", "Answered", "Open", ""], &rows).map_err(Error::Output)
    }
}
