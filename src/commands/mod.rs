//! One file a command: its arguments and its wiring. Rules belong lower.

use clap::Subcommand;

use crate::context::Context;
use crate::error::Error;

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {}

impl Command {
    /// Does it.
    pub fn run(&self, _context: &mut Context<'_>) -> Result<(), Error> {
        match *self {}
    }
}
