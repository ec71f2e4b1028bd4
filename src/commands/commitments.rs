//! `credo commitments`: what was promised and asked for, how it stands, and noting that.

use clap::{Args, Subcommand, ValueEnum};

use crate::context::Context;
use crate::domain::{CommitmentId, CommitmentState, RequestId};
use crate::error::Error;
use crate::stages::{self, Answered, Said};

/// The arguments of `credo commitments`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Commitments {
    /// Only what one of you promised or asked for
    #[arg(long, value_name = "NAME")]
    owner: Option<String>,
    /// What to write it as
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Listed,
    #[command(subcommand)]
    note: Option<Note>,
}

/// What a list is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Listed {
    /// Tables.
    Text,
    /// A list to tick off, as the piece `tasks` has it.
    Markdown,
    /// For other programs.
    Json,
}

/// What is noted.
#[derive(Debug, Subcommand)]
enum Note {
    /// Note how a commitment stands; what is not given is asked
    Update(Update),
    /// Note what a request was answered; what is not given is asked
    Answer(Answer),
}

/// How a commitment stands.
#[derive(Debug, Args)]
struct Update {
    /// Which, as in c1
    id: Option<CommitmentId>,
    /// How far it has come; nearly is not done
    #[arg(long)]
    state: Option<CommitmentState>,
    /// The figure, in words; "" for none
    #[arg(long)]
    figure: Option<String>,
    /// A line on it, and why where it is dropped; "" for none
    #[arg(long)]
    line: Option<String>,
    /// The day on which it stood so, as in 2026-12-18, 18 Dec or yesterday [default: today]
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
}

/// What a request was answered.
#[derive(Debug, Args)]
struct Answer {
    /// Which, as in r1
    id: Option<RequestId>,
    /// They will do it
    #[arg(long, conflicts_with = "no")]
    yes: bool,
    /// They will not
    #[arg(long)]
    no: bool,
    /// In which words; "" for none
    #[arg(long)]
    words: Option<String>,
    /// The day on which they said so, as in 2026-12-18, 18 Dec or yesterday [default: today]
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
}

/// Returns how what `word` names is noted, where it is the id of a commitment or a request.
pub(crate) fn tip(word: &str) -> Option<String> {
    let id = word.to_ascii_lowercase();
    let (letter, number) = id.split_at_checked(1)?;
    if number.parse::<u32>().is_err() {
        return None;
    }
    match letter {
        "c" => Some(format!("`credo commitments update {id}` notes how it stands")),
        "r" => Some(format!("`credo commitments answer {id}` notes what was answered")),
        _ => None,
    }
}

impl Commitments {
    pub(super) fn run(&self, context: &mut Context<'_>) -> Result<(), Error> {
        stages::remind(context)?;
        match &self.note {
            Some(Note::Update(Update { id, state, figure, line, on })) => {
                let (figure, line) = (figure.clone(), line.clone());
                let said = Said { id: id.clone(), state: *state, figure, line, on: on.clone() };
                stages::update(context, &said)
            }
            Some(Note::Answer(Answer { id, yes, no, words, on })) => {
                let (id, words) = (id.clone(), words.clone());
                let yes = (*yes || *no).then_some(*yes);
                stages::answer(context, &Answered { id, yes, words, on: on.clone() })
            }
            None => self.list(context),
        }
    }

    fn list(&self, context: &mut Context<'_>) -> Result<(), Error> {
        let taken = stages::taken(context, self.owner.as_deref())?;
        if self.format == Listed::Json {
            super::json(context, &taken)?;
            return super::tell_masked(context, taken.is_masked());
        }
        if taken.is_empty() {
            let by = self.owner.as_ref().map(|owner| format!(" by {owner}")).unwrap_or_default();
            let edition = taken.edition().title();
            let told = format!("Nothing was promised or asked for{by} in {edition}.");
            return context.ui.remark(&told).map_err(Error::Output);
        }
        if self.format == Listed::Markdown {
            let tasks = stages::tasks(context, &taken)?;
            context.ui.results().write_all(tasks.as_bytes()).map_err(Error::Output)?;
            return super::tell_masked(context, taken.is_masked());
        }
        let (commitments, requests) = (taken.commitments(), taken.requests());
        let headers = ["Id", "Who", "What", "By", "Stands"];
        context.ui.table(&headers, &commitments).map_err(Error::Output)?;
        if !commitments.is_empty() && !requests.is_empty() {
            writeln!(context.ui.results()).map_err(Error::Output)?;
        }
        let headers = ["Id", "Who asked whom", "For what", "By", "Answer"];
        context.ui.table(&headers, &requests).map_err(Error::Output)?;
        super::tell_masked(context, taken.is_masked())
    }
}
