//! `credo init`: a culture folder and its next workshop, made ready ahead of the day.

use clap::Args;

use super::setup::SetupArguments;
use crate::context::Context;
use crate::error::Error;
use crate::stages;

/// The arguments of `credo init`.
#[derive(Debug, Args)]
pub(crate) struct Init {
    #[command(flatten)]
    setup: SetupArguments,
}

impl Init {
    pub(super) fn run(&self, context: &mut Context<'_>) -> Result<(), Error> {
        let (folder, sitting) = stages::open(context, self.setup.read()?)?;
        stages::tell_ready(context, &folder, &sitting)
    }
}
