//! One file a command: its arguments and its wiring. Rules belong lower.

mod answer;
mod init;
mod questions;
mod run;
mod setup;
mod status;
mod why;
mod write;

use clap::Subcommand;

pub use answer::Answer;
pub use init::Init;
pub use questions::Questions;
pub use run::Run;
pub use status::Status;
pub use why::Why;
pub use write::Write;

use crate::context::Context;
use crate::error::Error;

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the workshop, from where it stands to the written document
    ///
    /// In an empty folder it asks for company, team and names, shows the agenda, and starts.
    /// Everything that it asks can be given: as options, in a file, or as lines on standard input.
    /// Stop whenever you like: every answer is on the disk before the next question, and `credo
    /// run` goes on there.
    ///
    /// Name a stage to go back to it, also days later or without the room: everything that was made
    /// since is kept, and from there it goes on again through the stages after it. A stage that is
    /// still to come may be gone to, too; what lies between is left out.
    Run(Run),
    /// Make a culture folder and its next workshop ready, so that people can answer before the day
    Init(Init),
    /// Answer alone, ahead of the day; nobody sees it before the reveal
    Answer(Answer),
    /// Say where the workshop stands and who is through, never what anybody wrote
    Status(Status),
    /// Write the philosophy from what was said
    ///
    /// It goes to PHILOSOPHY.md in the culture folder. One that somebody edited is not replaced
    /// without `--force`. A template of the team's own, `templates/philosophy.md.j2`, is used where
    /// there is one.
    Write(Write),
    /// Tell where a line of the document comes from
    ///
    /// From the statement to the themes and answers behind it, to votes and support, to who decided
    /// and when, with file and line of each. Whose it is stays withheld where that was promised.
    Why(Why),
    /// See, check and begin question sets
    Questions(Questions),
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
            Self::Why(why) => why.run(context),
        }
    }
}
