//! How a command fails: what went wrong, what can be done, and the exit status.

mod hints;
mod told;
mod unwritable;
mod wrong;

use std::io;
use std::path::PathBuf;

use hints::{
    ANSWER_ISSUES, BEGIN, CARRY_OVER, DECIDE_FIRST, DECIDE_IN_FILE, DECIDE_PUBLIC, ELSEWHERE,
    MARK_SOME, NAME_A_MONTH, OTHER_SETS, TELL_BEFORE, WRITE_PUBLIC,
};
use told::{after_closing, barred, conflicts, not_current, not_in_document, plural};
pub use unwritable::Unwritable;

use crate::changes::NotCompared;
use crate::document::DocumentError;
use crate::document::merge::Unmergeable;
use crate::domain::{EditionId, NotAName, SetId};
use crate::flow::{Barred, NobodyMeant};
use crate::press::PressError;
use crate::prompt::PromptError;
use crate::questions::Unusable;
use crate::store::StoreError;
use crate::yaml::Unreadable;

/// The exit statuses of the program, which scripts may rely on.
pub mod exit {
    /// Done.
    pub const DONE: u8 = 0;
    /// The machine's fault: a disk is full, a file cannot be read, a terminal went away.
    pub const MACHINE: u8 = 1;
    /// Yours to put right: an argument, a file, an answer.
    pub const YOURS: u8 = 2;
    /// Something is due: what `credo due` was asked for, and no fault.
    pub const DUE: u8 = 3;
    /// Interrupted; everything given before is saved.
    pub const INTERRUPTED: u8 = 130;
}

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nobody could be asked.
    #[error(transparent)]
    Prompt(#[from] PromptError),
    /// The input came to its end in the middle of a workshop.
    #[error("the input ended before the workshop did")]
    Unfinished,
    /// The culture folder cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The question sets cannot be used.
    #[error(transparent)]
    Questions(#[from] Unusable),
    /// A file that somebody named cannot be read.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// The document cannot be made.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// Nothing was printed.
    #[error(transparent)]
    Press(#[from] PressError),
    /// A name is none.
    #[error(transparent)]
    Name(#[from] NotAName),
    /// There is no culture folder here.
    #[error("there is no culture folder in `{}` or above it", from.display())]
    NoFolder {
        /// Where the search began.
        from: PathBuf,
    },
    /// There is no edition yet.
    #[error("there is no edition in `{}` yet", folder.display())]
    NoEdition {
        /// The culture folder.
        folder: PathBuf,
    },
    /// There is no edition of this id.
    #[error("there is no edition `{edition}`")]
    NoSuchEdition {
        /// The id.
        edition: EditionId,
        /// What there is instead.
        instead: String,
    },
    /// There is no edition yet that is closed.
    #[error("no edition in `{}` is closed yet", folder.display())]
    NothingClosed {
        /// The culture folder.
        folder: PathBuf,
    },
    /// Nothing has this name in an edition.
    #[error("there is no {what} `{id}` in edition `{edition}`")]
    NoSuch {
        /// What it would be.
        what: &'static str,
        /// The name that was given.
        id: String,
        /// The edition.
        edition: EditionId,
        /// What there is instead.
        instead: String,
    },
    /// What was given to be noted is wrong.
    #[error("`{id}` is not noted: {why}")]
    NotNoted {
        /// What it is about.
        id: String,
        /// What is wrong.
        why: String,
    },
    /// The edition is over.
    #[error("edition `{edition}` is closed")]
    Closed {
        /// Which it is.
        edition: EditionId,
    },
    /// Today lies before the last edition or check-in.
    #[error("today falls into `{todays}`, which is before the last {what}, `{last}`")]
    Backwards {
        /// The edition or the month of today.
        todays: EditionId,
        /// Which of both it is.
        what: &'static str,
        /// The last one.
        last: EditionId,
    },
    /// The workshop cannot go ahead yet to the stage that was named.
    #[error("the workshop cannot go there yet: {}", barred(*.0))]
    Barred(Barred),
    /// The document of an older edition, or of one that is still open, would take the place of the
    /// current one.
    #[error("{}", not_current(*edition, *current))]
    NotCurrent {
        /// Which was to be written.
        edition: EditionId,
        /// Which is current.
        current: EditionId,
    },
    /// A piece cannot be written as it was asked for.
    #[error(transparent)]
    Unwritable(#[from] Unwritable),
    /// Two editions are not compared.
    #[error(transparent)]
    NotCompared(#[from] NotCompared),
    /// There is no piece of this name.
    #[error("there is no piece `{name}`")]
    NoPiece {
        /// The name that was given.
        name: String,
    },
    /// Several pieces were to go where there is room for one.
    #[error("there is room for one piece there")]
    OnePiece,
    /// Front matter was asked for before what is no Markdown.
    #[error("front matter stands before Markdown only")]
    FrontMatter,
    /// Something in the texts may be private, and nobody has decided about it.
    #[error("{count} {} in the texts may be private and {} undecided", plural(*count, "thing", "things"), plural(*count, "is", "are"))]
    Undecided {
        /// How many things.
        count: usize,
        /// Whether it is to go out.
        public: bool,
    },
    /// What is to go out is not what was made for that.
    #[error("what the file holds is not the public view")]
    NotPublic,
    /// What says that it is public holds what stays in.
    #[error("the file says that it is public, and holds what stays in: {}", places.join(", "))]
    StaysIn {
        /// Where.
        places: Vec<String>,
    },
    /// The question sets hold nothing for this edition.
    #[error("there is nothing to ask in edition `{edition}`")]
    NothingToAsk {
        /// Which it is.
        edition: EditionId,
    },
    /// A check-in would have a name that is no month.
    #[error("`{id}` is no month, by which check-ins are named")]
    NotAMonth {
        /// The name that was given.
        id: EditionId,
    },
    /// A check-in would be of a month in which there can be none.
    #[error("no check-in begins for `{id}`: {why}")]
    NotThatMonth {
        /// The month that was given.
        id: EditionId,
        /// Why not.
        why: &'static str,
    },
    /// No question is of the short form.
    #[error("no question is asked in a check-in")]
    NoShortForm,
    /// Nobody of that name takes part, or several do.
    #[error(transparent)]
    Nobody(#[from] NobodyMeant),
    /// Question sets that were checked are wrong.
    #[error("{summary}")]
    Faulty {
        /// How much is wrong.
        summary: String,
    },
    /// Neither a question set nor a question has this id.
    #[error("there is no question set and no question `{id}`")]
    Unknown {
        /// The id.
        id: SetId,
        /// What there is instead.
        instead: String,
    },
    /// A team's own set would have the id of a shipped one.
    #[error("`{id}` is the id of a set that comes with credo")]
    Shipped {
        /// The id.
        id: SetId,
    },
    /// The file of a question set is there already.
    #[error("`{}` is there already", path.display())]
    SetExists {
        /// The file.
        path: PathBuf,
    },
    /// No line of the document is meant.
    #[error("{}", not_in_document(asked, *lines))]
    NotInDocument {
        /// What was asked about.
        asked: String,
        /// How many lines the document has.
        lines: usize,
        /// The line that comes nearest, if one comes near.
        nearest: Option<String>,
    },
    /// What people edited cannot be merged as it stands.
    #[error("`{}:{line}` {why}", path.display())]
    Unmergeable {
        /// The document.
        path: PathBuf,
        /// The line, counted from 1.
        line: usize,
        /// What stands there.
        why: Unmergeable,
    },
    /// A document was written with conflicts marked in it.
    #[error("`{}` has {} to decide, the first in line {line}", path.display(), conflicts(*count))]
    Conflicts {
        /// The document.
        path: PathBuf,
        /// How many.
        count: usize,
        /// The line of the first mark, counted from 1.
        line: usize,
    },
    /// What is made from an edited document waits for what people have to decide in it.
    #[error("`{}` has {} to decide first", path.display(), conflicts(*count))]
    Unmerged {
        /// The document.
        path: PathBuf,
        /// How many.
        count: usize,
    },
    /// Somebody interrupted while it was asked what becomes of conflicts.
    #[error("interrupted; `{}` is as it was", path.display())]
    Stopped {
        /// The document.
        path: PathBuf,
    },
    /// Somebody interrupted before there was anything to keep.
    #[error("interrupted; nothing was made")]
    Unmade,
    /// A result could not be written.
    #[error("cannot write the result")]
    Output(#[source] io::Error),
}

impl Error {
    /// Returns what can be done about it, where there is something to do.
    pub fn hint(&self) -> Option<String> {
        let hint = match self {
            Self::Store(error) => return error.hint(),
            Self::Document(error) => return error.hint(),
            Self::Press(error) => return error.hint(),
            Self::Nobody(error) => return Some(error.hint()),
            Self::Prompt(PromptError::Interrupted) => {
                "everything given before is kept; the same command goes on"
            }
            Self::NoFolder { .. } => BEGIN,
            Self::Questions(Unusable::NoSuchSet { instead, .. })
            | Self::Unknown { instead, .. }
            | Self::NoSuch { instead, .. }
            | Self::NoSuchEdition { instead, .. } => {
                return Some(instead.clone());
            }
            Self::Shipped { id } => {
                return Some(format!("to change that set, write a file with `overlays: {id}`"));
            }
            Self::SetExists { .. } => "choose another id, or edit what is there",
            Self::NoEdition { .. } => "begin one with `credo run`",
            Self::NothingClosed { .. } => "`credo run` goes on to the end of the workshop",
            Self::NotInDocument { nearest, .. } => {
                return nearest.as_ref().map(|line| format!("did you mean: {line}"));
            }
            Self::Closed { edition } => return Some(after_closing(*edition)),
            Self::Backwards { todays, last, .. } => return Some(told::backwards(*todays, *last)),
            Self::Barred(Barred::Unrevealed(_)) => "`credo run` goes on with the answers",
            Self::Barred(Barred::Unanswered(_)) => ANSWER_ISSUES,
            Self::Barred(Barred::LeftLying(_)) => CARRY_OVER,
            Self::NotCurrent { .. } => ELSEWHERE,
            Self::Prompt(PromptError::Ended | PromptError::Paused) => TELL_BEFORE,
            Self::NotCompared(why) => return Some(why.hint()),
            Self::Unwritable(why) => return Some(why.hint().into_owned()),
            Self::NoPiece { .. } => "`credo write --list` names the pieces",
            Self::OnePiece => "name one piece, or leave the place out: each then has its own file",
            Self::FrontMatter => "leave out `--format`, or say `--format markdown`",
            Self::Undecided { public: false, .. } => DECIDE_FIRST,
            Self::Undecided { public: true, .. } => DECIDE_PUBLIC,
            Self::NotPublic | Self::StaysIn { .. } => WRITE_PUBLIC,
            Self::NotAMonth { .. } | Self::NotThatMonth { .. } => NAME_A_MONTH,
            Self::NoShortForm => MARK_SOME,
            Self::NothingToAsk { .. } => OTHER_SETS,
            Self::Unfinished => "everything given so far is kept; the same command goes on",
            Self::Unmergeable { why, .. } => why.hint(),
            Self::Conflicts { .. } => DECIDE_IN_FILE,
            Self::Stopped { .. } => "`credo write` asks again about each passage",
            Self::Unmade => "the same command asks again",
            Self::Unmerged { .. } => "`credo write` asks; `--conflicts mine` or `new` decides all",
            Self::Prompt(PromptError::Io(_))
            | Self::Questions(Unusable::File(_) | Unusable::Folder { .. })
            | Self::Unreadable(_)
            | Self::Name(_)
            | Self::Faulty { .. }
            | Self::NotNoted { .. }
            | Self::Output(_) => return None,
        };
        Some(hint.to_owned())
    }

    /// Returns the exit status that it leads to.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Prompt(PromptError::Interrupted)
            | Self::Unfinished
            | Self::Stopped { .. }
            | Self::Unmade => exit::INTERRUPTED,
            Self::Store(error) if error.is_yours() => exit::YOURS,
            Self::Questions(error) if error.is_yours() => exit::YOURS,
            Self::Press(error) if error.is_yours() => exit::YOURS,
            Self::Unreadable(error) if error.is_yours() => exit::YOURS,
            Self::Prompt(PromptError::Ended | PromptError::Paused)
            | Self::Document(_)
            | Self::Name(_)
            | Self::NoFolder { .. }
            | Self::NoEdition { .. }
            | Self::NothingClosed { .. }
            | Self::NoSuch { .. }
            | Self::NoSuchEdition { .. }
            | Self::NotNoted { .. }
            | Self::Closed { .. }
            | Self::Backwards { .. }
            | Self::Undecided { .. }
            | Self::NotPublic
            | Self::StaysIn { .. }
            | Self::NotAMonth { .. }
            | Self::NotThatMonth { .. }
            | Self::NoShortForm
            | Self::NothingToAsk { .. }
            | Self::Barred(_)
            | Self::NotCurrent { .. }
            | Self::NotCompared(_)
            | Self::Unwritable(_)
            | Self::Unmergeable { .. }
            | Self::Conflicts { .. }
            | Self::Unmerged { .. }
            | Self::NoPiece { .. }
            | Self::OnePiece
            | Self::FrontMatter
            | Self::Nobody(_)
            | Self::Faulty { .. }
            | Self::Unknown { .. }
            | Self::Shipped { .. }
            | Self::NotInDocument { .. }
            | Self::SetExists { .. } => exit::YOURS,
            Self::Prompt(PromptError::Io(_))
            | Self::Store(_)
            | Self::Questions(_)
            | Self::Unreadable(_)
            | Self::Press(_)
            | Self::Output(_) => exit::MACHINE,
        }
    }
}
