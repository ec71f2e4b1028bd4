//! `credo run`: a workshop, from where it stands to the written document.

use clap::Args;

use super::setup::SetupArguments;
use crate::context::Context;
use crate::domain::Stage;
use crate::error::Error;
use crate::stages::{self, Session};

/// The arguments of `credo run`.
#[derive(Debug, Args)]
pub(crate) struct Run {
    /// The stage to go to, back or ahead [default: where the workshop stands]
    #[arg(conflicts_with = "SetupArguments")]
    stage: Option<Stage>,
    #[command(flatten)]
    setup: SetupArguments,
}

impl Run {
    pub(super) fn run(&self, context: &mut Context<'_>) -> Result<(), Error> {
        stages::remind(context)?;
        let (folder, sitting) = match self.stage {
            None => stages::open(context, self.setup.read()?)?,
            Some(_) => stages::take_up(context)?,
        };
        stages::tell_odd(context, (sitting.folder(), sitting.workshop()))?;
        Session::new(context, folder, sitting).run(self.stage)
    }
}
