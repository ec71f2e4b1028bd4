//! `credo run`: a workshop, from where it stands to the written document.

use clap::Args;

use super::setup::SetupArguments;
use crate::context::Context;
use crate::error::Error;
use crate::stages::{self, Session};

/// The arguments of `credo run`.
#[derive(Debug, Args)]
pub struct Run {
    #[command(flatten)]
    setup: SetupArguments,
}

impl Run {
    pub(super) fn run(&self, context: &mut Context<'_>) -> Result<(), Error> {
        let (folder, sitting) = stages::open(context, self.setup.read()?)?;
        Session::new(context, folder, sitting).run()
    }
}
