//! `credo status`: where the workshop stands, or where all editions do.

use clap::Args;

use super::due::HEADERS as DUE_HEADERS;
use crate::context::Context;
use crate::error::Error;
use crate::stages::{self, Overview};
use crate::text::safe;

/// The arguments of `credo status`: none.
#[derive(Debug, Args)]
pub struct Status;

impl Status {
    pub(super) fn run(context: &mut Context<'_>) -> Result<(), Error> {
        let (folder, edition) = stages::find(context)?;
        stages::remind(context)?;
        if let Some(Overview { whose, editions, rest, due }) = stages::overview(context, &folder)? {
            writeln!(context.ui.results(), "{}\n", safe(&whose)).map_err(Error::Output)?;
            let headers = ["Edition", "Held", "Stands", "People"];
            context.ui.table(&headers, &editions).map_err(Error::Output)?;
            let gap = if due.is_empty() { "" } else { "\n" };
            writeln!(context.ui.results(), "\n{rest}{gap}").map_err(Error::Output)?;
            return context.ui.table(&DUE_HEADERS, &due).map_err(Error::Output);
        }
        let (lines, rows) = stages::status(&edition)?;
        writeln!(context.ui.results(), "{lines}\n").map_err(Error::Output)?;
        context.ui.table(&["Who", "Answered", "Open", ""], &rows).map_err(Error::Output)
    }
}
