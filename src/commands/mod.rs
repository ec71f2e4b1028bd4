//! One file a command: its arguments and its wiring. Rules belong lower.

mod answer;
mod calendar;
mod check_in;
mod commitments;
mod compare;
mod due;
mod init;
mod questions;
mod run;
mod setup;
mod status;
mod trends;
mod why;
mod write;

use std::io;
use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde::Serialize;

pub(crate) use answer::Answer;
pub(crate) use calendar::Calendar;
pub(crate) use check_in::CheckIn;
pub(crate) use commitments::{Commitments, tip};
pub(crate) use compare::Compare;
pub(crate) use due::Due;
pub(crate) use init::Init;
pub(crate) use questions::Questions;
pub(crate) use run::Run;
pub(crate) use status::Status;
pub(crate) use trends::Trends;
pub(crate) use why::Why;
pub(crate) use write::Write;

use crate::context::Context;
use crate::document::formats::Setting;
use crate::document::{Format, Piece, View};
use crate::error::{Error, exit};
use crate::stages::Made;
use crate::text::Escaping;
use crate::ui::Results;

/// Reads where a file is to be written. A hyphen, which elsewhere stands for standard output, is none:
/// a file of that name would be found by nobody.
fn place(given: &str) -> Result<PathBuf, String> {
    if given == "-" {
        Err("it is no file; `--help` tells how to write to standard output".to_owned())
    } else {
        Ok(PathBuf::from(given))
    }
}

/// Longer lines are hard to read, however wide the terminal.
const WIDEST: usize = 96;

/// What the program can do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Run the workshop, from where it stands to the written document
    ///
    /// In an empty folder it asks for company, team and names, shows the agenda, and starts.
    /// Everything that it asks can be given: as options, in a file, or as lines on standard input.
    /// Stop whenever you like: every answer is on the disk before the next question, and `credo
    /// run` goes on there.
    ///
    /// Name a stage to go back to it, also days later or without the room, until the workshop is
    /// closed: everything that was made since is kept, and from there it goes on again through the
    /// stages after it. Once all answers are revealed, a stage that is still to come may be gone to,
    /// too; what lies between is left out.
    Run(Run),
    /// Make a culture folder and its next workshop ready, so that people can answer before the day
    Init(Init),
    /// Answer alone, ahead of the day; nobody sees it before the reveal
    Answer(Answer),
    /// Say where the workshop stands and who is through, never what anybody wrote
    ///
    /// Where none is on: where every edition stands, the check-ins, and what is due.
    Status(Status),
    /// Write the philosophy and its family from what was said
    ///
    /// The philosophy goes to PHILOSOPHY.md in the culture folder; what somebody edited there stays
    /// when it is written again. `credo write poster tasks` writes two of its family: `--list` names
    /// all of it, what each piece is for, and what is written. A template of the team's own,
    /// `templates/poster.md.j2`, gives a piece another shape, and one of another name is a piece
    /// more: `--help-templates` tells how.
    Write(Write),
    /// Ask between two workshops whether you still live by what you agreed
    ///
    /// Alone or with the team, in any month: what the promise is, without looking it up; how far each of
    /// us lives by it; when it was kept and when not. Then it is shown what this came to, beside the time
    /// before, and how the commitments stand. `--edition 2026-11` names a check-in by its month; one
    /// that is over is shown again.
    CheckIn(CheckIn),
    /// See what was promised and asked for, and note how it stands
    ///
    /// What is noted is kept with its day, beside what was noted before; the next workshop begins with
    /// it. What is dropped needs a reason, and what is done after its day is done late.
    Commitments(Commitments),
    /// Write the days until the next workshop as a calendar
    ///
    /// It is an iCalendar file, which every calendar reads in. Reading it in again changes what is
    /// there and doubles nothing.
    Calendar(Calendar),
    /// Tell what is due, with exit status 3 where anything is; for cron and CI, too
    ///
    /// The check-in half-way to the next workshop, that workshop, commitments by their day and who asks
    /// about them, requests without an answer, and objections to look at again. Where nothing is due
    /// it says nothing.
    Due(Due),
    /// Tell where a line of the document comes from
    ///
    /// From the statement to the themes and answers behind it, to votes and support, to who decided
    /// and when, with file and line of each. Whose it is stays withheld where that was promised.
    Why(Why),
    /// Say what changed between two editions
    ///
    /// Of people, statements, commitments, requests, scores, themes and objections; and what cannot
    /// be compared, and why. The earlier edition goes first, in whatever order they are named.
    Compare(Compare),
    /// Show how each scale moved over all editions and check-ins
    ///
    /// With every score, from the lowest to the highest, and how those moved who scored both times;
    /// where a question was asked in other words, it begins anew. There is no total, and nobody is
    /// named.
    Trends(Trends),
    /// See, check and begin question sets
    Questions(Questions),
}

impl Command {
    /// Does it, and returns the exit status.
    pub(crate) fn run(&self, context: &mut Context<'_>) -> Result<u8, Error> {
        match self {
            Self::Due(due) => return due.run(context),
            Self::Init(init) => init.run(context),
            Self::Questions(questions) => questions.run(context),
            Self::Run(run) => run.run(context),
            Self::Answer(answer) => answer.run(context),
            Self::Status(status) => status.run(context),
            Self::Write(write) => write.run(context),
            Self::CheckIn(check_in) => check_in.run(context),
            Self::Commitments(commitments) => commitments.run(context),
            Self::Calendar(calendar) => calendar.run(context),
            Self::Why(why) => why.run(context),
            Self::Compare(compare) => compare.run(context),
            Self::Trends(trends) => trends.run(context),
        }
        .map(|()| exit::DONE)
    }
}

/// Writes something as JSON to the results.
fn json(context: &mut Context<'_>, value: &impl Serialize) -> Result<(), Error> {
    let results = context.ui.results();
    let to = Escaping(&mut *results);
    let written = serde_json::to_writer_pretty(to, value).map_err(io::Error::from);
    written.and_then(|()| results.write_all(b"\n")).map_err(Error::Output)
}

/// Says that something in what was told is masked, where it is.
fn tell_masked(context: &mut Context<'_>, is_masked: bool) -> Result<(), Error> {
    if !is_masked {
        return Ok(());
    }
    let told = "What may be private in it, and is undecided, is masked as (…); `credo write` asks \
                about it.";
    context.ui.remark(told).map_err(Error::Output)
}

/// Says what should be known of the words that a view is told in.
fn tell_language(context: &mut Context<'_>, view: &View) -> Result<(), Error> {
    view.remark().map_or(Ok(()), |remark| context.ui.remark(&remark).map_err(Error::Output))
}

/// Writes a result.
fn result(context: &mut Context<'_>, bytes: &[u8]) -> Result<(), Error> {
    let results = context.ui.results();
    results.write_all(bytes).and_then(|()| results.flush()).map_err(Error::Output)
}

/// Returns a piece as it is told in words.
fn told(
    context: &mut Context<'_>,
    (view, piece): (&View, &Piece),
    format: Format,
    setting: Setting,
) -> Result<Vec<u8>, Error> {
    Made::of(view, piece)?.in_format(context, format, setting)
}

/// Returns how text is set: for so many columns, or else for those of the terminal; bold and italic
/// where a terminal shows it that can, and `goes_there`.
fn setting(context: &Context<'_>, width: Option<u16>, goes_there: bool) -> Setting {
    let columns = width.map_or(context.ui.columns().min(WIDEST), usize::from);
    let styled = goes_there && context.ui.go() == Results::Shown { styled: true };
    Setting { paper: None, columns, styled }
}

/// Returns how the name of a file ends, in small letters, if it has an ending.
fn ending(file: Option<&Path>) -> Option<String> {
    Some(file?.extension()?.to_str()?.to_ascii_lowercase())
}
