//! The world, as far as a command is concerned.

use std::io;
use std::path::PathBuf;
use std::time::Duration;

use chrono::NaiveDate;

use crate::domain::EditionId;
use crate::press::Press;
use crate::prompt::Prompter;
use crate::ui::Ui;

/// The world, as far as a command is concerned.
///
/// Only [`cli`](crate::cli) makes one from the real world; tests make their own.
#[expect(missing_debug_implementations, reason = "it is made of borrowed streams")]
pub struct Context<'io> {
    /// Where we stand.
    pub here: PathBuf,
    /// The culture folder that was named, if one was; relative to where we stand.
    pub folder: Option<PathBuf>,
    /// The edition that was named, if one was.
    pub edition: Option<EditionId>,
    /// Today.
    pub today: NaiveDate,
    /// What time it is, in words, for others to read.
    pub now: String,
    /// Who sits here: a user's name and the machine's.
    pub user: String,
    /// The machine's name.
    pub host: String,
    /// Returns how long the program has been running.
    pub elapsed: &'io dyn Fn() -> Duration,
    /// What every order that must tell nothing comes from.
    pub seed: u64,
    /// What to print with.
    pub press: Press,
    /// What comes on standard input, for those who read a file from there and ask nobody.
    pub input: &'io mut dyn io::Read,
    /// Whom to ask.
    pub prompter: &'io mut dyn Prompter,
    /// Whom to tell.
    pub ui: Ui<'io>,
}

impl Context<'_> {
    /// Returns a command of ours as somebody would type it here: with the folder that they named.
    pub fn command(&self, command: &str) -> String {
        match &self.folder {
            Some(folder) => format!("credo {command} --folder {}", folder.display()),
            None => format!("credo {command}"),
        }
    }

    /// Returns the folder to begin in: the one that was named, or where we stand.
    pub fn start(&self) -> PathBuf {
        self.folder.as_ref().map_or_else(|| self.here.clone(), |folder| self.here.join(folder))
    }
}
