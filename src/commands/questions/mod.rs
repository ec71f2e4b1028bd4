//! `credo questions`: seeing, checking and beginning question sets.

mod check;
mod list;
mod new;
mod schema;
mod show;

use clap::{Args, Subcommand};

use crate::context::Context;
use crate::domain::Language;
use crate::error::Error;
use crate::store::Folder;

/// See, check and begin question sets.
#[derive(Debug, Args)]
pub(crate) struct Questions {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// List the question sets: those that come with credo, and the team's own
    List(list::List),
    /// Show the questions of a set, or one question, with the facilitator's notes
    Show(show::Show),
    /// Tell everything that is wrong with question sets, and what deserves a second look
    Check(check::Check),
    /// Begin a question set of the team's own
    New(new::New),
    /// Print the JSON Schema of question sets, for editors
    Schema,
}

impl Questions {
    pub(super) fn run(&self, context: &mut Context<'_>) -> Result<(), Error> {
        match &self.what {
            What::List(list) => list.run(context),
            What::Show(show) => show.run(context),
            What::Check(check) => check.run(context),
            What::New(new) => new.run(context),
            What::Schema => schema::run(context),
        }
    }
}

/// Finds the culture folder, if we are in one.
fn folder(context: &Context<'_>) -> Result<Option<Folder>, Error> {
    Ok(Folder::find(&context.start())?)
}

/// Returns the language to show questions in: the one that was named, the team's, or English.
fn language(named: Option<&Language>, folder: Option<&Folder>) -> Result<Language, Error> {
    match (named, folder) {
        (Some(language), _) => Ok(language.clone()),
        (None, Some(folder)) => Ok(folder.culture()?.language),
        (None, None) => Ok(Language::english()),
    }
}

/// Says "1 question", "2 questions".
fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}
