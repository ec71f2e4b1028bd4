//! One file a command: its arguments and its wiring. Rules belong lower.

mod answer;
mod init;
mod questions;
mod run;
mod setup;
mod status;
mod write;

use clap::Subcommand;

pub use answer::Answer;
pub use init::Init;
pub use questions::Questions;
pub use run::Run;
pub use status::Status;
pub use write::Write;

use crate::context::Context;
use crate::error::Error;

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a culture folder and its next workshop ready.
    Init(Init),
    /// See, check and begin question sets.
    Questions(Questions),
    /// Run the workshop.
    Run(Run),
    /// Answer alone.
    Answer(Answer),
    /// Say where the workshop stands.
    Status(Status),
    /// Write the philosophy from what was said.
    Write(Write),
}

impl Command {
    /// Does it.
    pub fn run(&self, context: &mut Context<'_>) -> Result<(), Error> {
        match self {
            Self::Init(init) => init.run(context),
            Self::Questions(questions) => questions.run(context),
            Self::Run(run) => run.run(context),
            Self::Answer(answer) => answer.run(context),
            Self::Status(_) => Status::run(context),
            Self::Write(write) => write.run(context),
        }
    }
}
