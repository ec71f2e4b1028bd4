//! How a command fails: what went wrong, what can be done, and the exit status.

use std::io;

use crate::prompt::PromptError;

/// The exit statuses of the program, which scripts may rely on.
pub mod exit {
    /// Done.
    pub const DONE: u8 = 0;
    /// The machine's fault: a disk is full, a file cannot be read, a terminal went away.
    pub const MACHINE: u8 = 1;
    /// Yours to put right: an argument, a file, an answer.
    pub const YOURS: u8 = 2;
    /// Interrupted; everything given before is saved.
    pub const INTERRUPTED: u8 = 130;
}

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nobody could be asked.
    #[error(transparent)]
    Prompt(#[from] PromptError),
    /// A result could not be written.
    #[error("cannot write the result")]
    Output(#[source] io::Error),
}

impl Error {
    /// Returns what can be done about it, where there is something to do.
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::Prompt(PromptError::Interrupted) => {
                Some("everything given before is kept; `credo run` goes on".to_owned())
            }
            Self::Prompt(PromptError::Ended | PromptError::Io(_)) | Self::Output(_) => None,
        }
    }

    /// Returns the exit status that it leads to.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Prompt(PromptError::Interrupted) => exit::INTERRUPTED,
            Self::Prompt(PromptError::Ended) => exit::YOURS,
            Self::Prompt(PromptError::Io(_)) | Self::Output(_) => exit::MACHINE,
        }
    }
}
