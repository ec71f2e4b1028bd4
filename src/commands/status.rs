//! `credo status`: where the workshop stands, or where all editions do.

use clap::Args;

use super::due::HEADERS as DUE_HEADERS;
use crate::context::Context;
use crate::error::Error;
use crate::stages::{self, Overview, Standing};

/// The arguments of `credo status`.
#[derive(Debug, Args)]
pub(crate) struct Status {
    /// Write it as JSON: where the workshop stands, every edition, the check-ins, and what is due
    #[arg(long)]
    json: bool,
}

impl Status {
    pub(super) fn run(&self, context: &mut Context<'_>) -> Result<(), Error> {
        let (folder, edition) = stages::find_held(context)?;
        stages::remind(context)?;
        if self.json {
            let all = Overview::of(context, (&folder, &edition))?;
            super::json(context, &all)?;
            return super::tell_masked(context, all.is_masked());
        }
        if Overview::is_of_all(context, &folder)? {
            let all = Overview::of(context, (&folder, &edition))?;
            context.ui.lines(&format!("{}\n", all.whose())).map_err(Error::Output)?;
            let headers = ["Edition", "Held", "Stands", "People"];
            context.ui.table(&headers, &all.editions()).map_err(Error::Output)?;
            let gap = if all.due().is_empty() { "" } else { "\n" };
            context.ui.lines(&format!("\n{}{gap}", all.rest())).map_err(Error::Output)?;
            context.ui.table(&DUE_HEADERS, all.due()).map_err(Error::Output)?;
            if let Some(on) = all.check_in() {
                context.ui.lines("\n").map_err(Error::Output)?;
                tell(context, on)?;
            }
            return super::tell_masked(context, all.is_masked());
        }
        tell(context, &Standing::of(&edition)?)
    }
}

/// Tells where one workshop or check-in stands, and who is through with what.
fn tell(context: &mut Context<'_>, standing: &Standing) -> Result<(), Error> {
    context.ui.lines(&format!("{}\n", standing.lines())).map_err(Error::Output)?;
    context.ui.table(&["Who", "Answered", "Open", ""], &standing.rows()).map_err(Error::Output)
}
