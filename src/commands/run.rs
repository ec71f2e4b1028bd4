//! `credo run`: a workshop, from where it stands to the written document.

use clap::Args;

use super::setup::SetupArguments;
use crate::context::Context;
use crate::error::Error;
use crate::stages::{self, Session};

/// Run the workshop, from where it stands to the written document.
///
/// In an empty folder it asks for company, team and names, shows the agenda, and starts. Everything
/// that it asks can be given: as options, in a file, or as lines on standard input. Stop whenever
/// you like: every answer is on the disk before the next question, and `credo run` goes on there.
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
