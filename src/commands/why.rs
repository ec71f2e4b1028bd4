//! `credo why`: where a line of the document comes from.

use clap::Args;

use crate::context::Context;
use crate::error::Error;
use crate::stages;

/// The arguments of `credo why`.
#[derive(Debug, Args)]
pub(crate) struct Why {
    /// The number of a line of PHILOSOPHY.md, a piece of what it says, or a heading
    #[arg(value_name = "LINE")]
    line: String,
}

impl Why {
    pub(super) fn run(&self, context: &mut Context<'_>) -> Result<(), Error> {
        stages::remind(context)?;
        let columns = context.ui.columns();
        let told = stages::why(context, &self.line, columns)?;
        super::result(context, told.as_bytes())
    }
}
