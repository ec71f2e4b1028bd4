//! ASKING. One trait stands between the program and people; what comes back is what they meant.
//!
//! Checking what was said is not done here: a stage checks it and asks again with a note.

mod answers;
mod board;
mod clock;
mod draft;
mod lines;
mod terminal;
mod words;

use std::time::Duration;

pub use board::{BoardView, Cursor, Drawn, Played, Sheet, draw_board};
pub use lines::Lines;
pub use terminal::{Settings, Terminal};

use crate::text;

/// Asks people.
///
/// Implementations write to people themselves and make every text harmless before they show it.
/// The end of the input is [`PromptError::Ended`], never an endless loop.
pub trait Prompter {
    /// Asks for something to be written, by a participant or for one.
    ///
    /// An empty reply is possible. Where only one line may be written, line ends in a paste become
    /// spaces.
    fn write(&mut self, field: &Field<'_>) -> Result<Reply, PromptError>;

    /// Lets the facilitator choose one of `menu`'s items: its index, or nothing for *back*.
    ///
    /// Whoever wants to stop for now is [`PromptError::Paused`].
    fn choose(&mut self, menu: &Menu<'_>) -> Result<Option<usize>, PromptError>;

    /// Asks the facilitator for yes or no: nothing means *back*.
    ///
    /// Whoever wants to stop for now is [`PromptError::Paused`].
    fn confirm(&mut self, question: &str, default: bool) -> Result<Option<bool>, PromptError>;

    /// Shows a board and lets the facilitator do something on it, and tells what was meant. Where
    /// somebody is on the board is kept `at` the cursor from one time to the next.
    fn board(&mut self, view: &BoardView<'_>, at: &mut Cursor) -> Result<Played, PromptError>;

    /// Shows `text`, whose lines are wrapped to the screen, as part of the conversation.
    ///
    /// The further rows of a wrapped line begin where its words begin, after its blanks and its
    /// list mark.
    fn show(&mut self, text: &str) -> Result<(), PromptError>;

    /// Waits until somebody says that they have read or are ready.
    fn wait(&mut self, invitation: &str) -> Result<Waited, PromptError>;

    /// Shows `text`, which may be longer than the screen: then it waits after each screenful but
    /// the last.
    fn read(&mut self, text: &str) -> Result<Waited, PromptError> {
        self.read_above(text, 1)
    }

    /// Shows `text` like [`read`](Self::read), and waits after the last screenful, too, where the
    /// rows `below` it would push it away unread.
    fn read_above(&mut self, text: &str, _below: usize) -> Result<Waited, PromptError> {
        self.show(text).map(|()| Waited::Ready)
    }

    /// Clears the screen and what can be scrolled back to, so that the next person sees nothing of
    /// what was written before.
    fn clear(&mut self) -> Result<(), PromptError>;

    /// Whether nobody can be asked any more, as far as that can be told without asking.
    fn has_ended(&mut self) -> bool {
        false
    }

    /// Returns the columns that there are for text.
    fn columns(&self) -> usize;
}

/// Something to be written.
#[derive(Clone, Debug)]
pub struct Field<'a> {
    /// The few words in front of what is typed: a column's name, a person's, or `>`.
    pub label: &'a str,
    /// What stands in the field already: an earlier answer or a draft.
    pub text: &'a str,
    /// What was wrong with the last reply, if anything.
    pub note: Option<&'a str>,
    /// Whether several lines may be written.
    pub lines: bool,
    /// What the person may do besides writing.
    pub actions: &'a [Action],
    /// How long it has taken and was planned to take, if that is to be seen.
    pub clock: Option<Clock>,
    /// The file in which a draft is kept while it is typed, if it is to be kept.
    pub draft: Option<&'a std::path::Path>,
}

/// How long something has taken, and was planned to take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// How long it has taken so far.
    pub elapsed: Duration,
    /// How long it was planned to take.
    pub planned: Duration,
}

/// What a person may do at a field besides writing; each is one key, and one word in plain mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// Take the last step back.
    Back,
    /// Leave the question out.
    Pass,
    /// Say it without a name.
    Unnamed,
    /// Say it in the room only.
    OffTheRecord,
    /// Park a thought for later.
    Park,
    /// Save, and stop for now.
    Pause,
    /// Say why it is asked and how to draw people out.
    Help,
}

impl Action {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Back,
        Self::Pass,
        Self::Unnamed,
        Self::OffTheRecord,
        Self::Park,
        Self::Pause,
        Self::Help,
    ];
}

/// Whether a full terminal is there to ask on, given what is known of it: that what is typed comes
/// from a terminal, that what is asked goes to one, and what `TERM` says.
///
/// Where it is not, [`Lines`] asks as well.
pub fn is_full_terminal(input: bool, output: bool, term: Option<&str>) -> bool {
    input && output && !matches!(term, None | Some("" | "dumb" | "cons25" | "emacs"))
}

/// What came back from a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// What the person meant.
    pub intent: Intent,
    /// What stood in the field: the reply, or the draft of one.
    pub text: String,
}

/// What a person meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// What they wrote is meant as the reply.
    Said,
    /// They want this instead; what they wrote so far is a draft.
    Act(Action),
    /// They parked this thought, given in one go as `:park THOUGHT`. [`Action::Park`] alone says
    /// that they want to be asked for one.
    Parked(String),
}

/// Something to choose from.
#[derive(Clone, Debug)]
pub struct Menu<'a> {
    /// The question, shown above.
    pub question: &'a str,
    /// What there is to choose, each in a few words.
    pub items: &'a [String],
    /// The item that is chosen where nothing else is.
    pub default: usize,
}

impl Menu<'_> {
    /// Returns the rows that it takes in so many columns: its question, its keys, its items, and one
    /// that stays free.
    pub fn rows(&self, columns: usize) -> usize {
        let rows = |text: &str, columns| text::laid_out(text, columns).lines().count();
        // A mark stands before each item.
        let items = self.items.iter().map(|item| rows(item, columns.saturating_sub(4)));
        rows(self.question, columns) + items.sum::<usize>() + 2
    }
}

/// How a wait ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waited {
    /// Go on.
    Ready,
    /// Save, and stop for now.
    Pause,
}

/// Why nobody could be asked.
#[derive(Debug, thiserror::Error)]
pub enum PromptError {
    /// Somebody pressed Ctrl-C, or the program was told to end.
    #[error("interrupted")]
    Interrupted,
    /// Somebody wants to stop for now.
    #[error("stopped for now")]
    Paused,
    /// The input has come to its end; what was given so far stands.
    #[error("the input ended")]
    Ended,
    /// The terminal or the stream failed.
    #[error("cannot talk to the terminal")]
    Io(#[source] std::io::Error),
}
