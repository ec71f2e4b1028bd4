//! Asking on a full terminal: a field to type into with keys for actions, and lists to choose from.

mod board;
mod editor;
mod field;
mod keyboard;
mod keys;
mod list;
mod short;
#[cfg(unix)]
mod signals;
mod watch;

use std::io::{self, Write as _};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use dialoguer::console::Term;

use self::board::OnScreen;
use self::field::{Typed, Typing};
use self::keys::{Offer, Room, Wish};
use self::watch::Watch;
use super::words::{self, Typed as Word};
use super::{
    Action, BoardView, Cursor, Field, Intent, Menu, Played, PromptError, Prompter, Reply, Waited,
    answers,
};
use crate::text;

/// The widest lines that are comfortable to read.
const WIDEST: usize = 100;

/// How long the signal takes at most that a closed terminal sends.
const SIGNAL_IS_DUE: Duration = Duration::from_millis(500);

/// Clears the screen, then what can be scrolled back to: some terminals put what they clear from
/// the screen where it can be scrolled back to.
const CLEAR: &str = "\u{1b}[H\u{1b}[2J\u{1b}[3J";

/// What the terminal needs to know of the world.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The command of the editor that people like, as `VISUAL` or `EDITOR` give it.
    pub editor: Option<String>,
    /// Whether keys may be made to stand out.
    pub colour: bool,
    /// How to go on after the program was ended from outside, for the end of a sentence:
    /// "`credo run` goes on where it stood".
    pub goes_on: String,
}

/// Asks on a full terminal.
///
/// From the first thing asked it takes over what SIGINT, SIGTERM and SIGHUP do to the process: the draft is kept,
/// the terminal put in order, and the process exits with 128 and the signal's number.
pub struct Terminal {
    typing: Option<Typing>,
    watch: Arc<Watch>,
    settings: Settings,
    explained: bool,
    /// The actions whose keys were said last, since the screen was cleared, and whether that which
    /// clears a line was.
    offered: Option<(Vec<Action>, bool)>,
    /// The board, as long as one is on the screen.
    board: Option<OnScreen>,
}

impl std::fmt::Debug for Terminal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Terminal").field("settings", &self.settings).finish_non_exhaustive()
    }
}

impl Terminal {
    /// Asks on the terminal of this process; see [`is_full_terminal`](super::is_full_terminal).
    ///
    /// Nothing is taken over before the first thing is asked.
    pub fn new(settings: Settings) -> Self {
        Self {
            typing: None,
            watch: Arc::default(),
            settings,
            explained: false,
            offered: None,
            board: None,
        }
    }

    /// Takes the terminal over, if that has not been done.
    fn take(&mut self) -> io::Result<&mut Typing> {
        match &mut self.typing {
            Some(typing) => Ok(typing),
            none => {
                #[cfg(unix)]
                signals::watch(Arc::clone(&self.watch), self.settings.goes_on.clone())?;
                let typing = Typing::new(&self.watch, self.settings.colour);
                Ok(none.insert(typing.map_err(field::foreign)?))
            }
        }
    }

    /// Types into `field` until something is meant by it.
    fn type_until_meant(&mut self, field: &Field<'_>) -> Result<Reply, PromptError> {
        let mut standing = field.text.to_owned();
        loop {
            self.footer(field)?;
            match self.type_in(field, &standing)? {
                Typed::Sent(typed) => match self.meant(&typed, field)? {
                    Some(reply) => return Ok(reply),
                    None => standing = typed,
                },
                Typed::Wished(Wish::Act(action), text) => {
                    return Ok(Reply { intent: Intent::Act(action), text });
                }
                Typed::Wished(Wish::Editor, text) => {
                    standing = self.edit(text, field.draft)?;
                }
                Typed::Interrupted => return Err(PromptError::Interrupted),
                Typed::Ended(text) if field.actions.contains(&Action::Pause) => {
                    return Ok(Reply { intent: Intent::Act(Action::Pause), text });
                }
                Typed::Ended(_) => return Err(PromptError::Ended),
                Typed::Garbled(text) => {
                    self.say("that key did not send UTF-8 text; is the terminal set to UTF-8?")?;
                    standing = text;
                }
            }
        }
    }

    fn type_in(&mut self, field: &Field<'_>, text: &str) -> Result<Typed, PromptError> {
        let (rows, columns) = size();
        let label = answers::label(field.label);
        let label = text::safe_line(&label);
        let label = text::clip(&label, room_for_label(columns));
        let room_for_clock = columns >= 30 && rows >= 8;
        let typing = self.take().map_err(PromptError::Io)?;
        let typed = typing.type_in((field, &label), text, room_for_clock);
        if matches!(typed, Err(_) | Ok(Typed::Ended(_))) && is_gone() {
            // The signal that says so ends the program; where it does not come, the input has ended.
            std::thread::sleep(SIGNAL_IS_DUE);
            return Err(PromptError::Ended);
        }
        typed.map_err(PromptError::Io)
    }

    /// Makes of what was sent what was meant, or tells what is wrong with it.
    fn meant(&mut self, typed: &str, field: &Field<'_>) -> Result<Option<Reply>, PromptError> {
        let nothing = String::new;
        match words::read(typed, field.actions) {
            Ok(Word::Text(text)) => {
                let text = if field.lines { text } else { text.replace('\n', " ") };
                Ok(Some(Reply { intent: Intent::Said, text }))
            }
            Ok(Word::Act(action)) => {
                Ok(Some(Reply { intent: Intent::Act(action), text: nothing() }))
            }
            Ok(Word::With(Action::Park, thought)) => {
                Ok(Some(Reply { intent: Intent::Parked(thought), text: nothing() }))
            }
            Ok(Word::With(action, text)) => Ok(Some(Reply { intent: Intent::Act(action), text })),
            Err(wrong) => self.say(&wrong.to_string()).map(|()| None),
        }
    }

    /// Says what the keys are, unless that stands above already.
    fn footer(&mut self, field: &Field<'_>) -> Result<(), PromptError> {
        let clear = !field.text.is_empty();
        let is_said =
            |(actions, had): &(Vec<Action>, bool)| actions == field.actions && (*had || !clear);
        if self.offered.as_ref().is_some_and(is_said) {
            return Ok(());
        }
        self.offered = Some((field.actions.to_vec(), clear));
        if field.lines && !self.explained {
            self.say("Enter sends; Alt-Enter or Ctrl-J begins a new line.")?;
            self.explained = true;
        }
        let (rows, columns) = size();
        let room = Room { columns, rows, colour: self.settings.colour };
        let footer =
            keys::footer(Offer { actions: field.actions, editor: field.lines, clear }, room);
        if footer.is_empty() { Ok(()) } else { write(&format!("{footer}\n")) }
    }

    /// Lets somebody write on in their own editor; returns what stands then.
    fn edit(&mut self, text: String, draft: Option<&Path>) -> Result<String, PromptError> {
        self.watch.keep();
        let folder = draft.and_then(Path::parent);
        let edited = editor::edit(&text, self.settings.editor.as_deref(), (folder, &self.watch));
        if let Ok(edited) = &edited {
            self.watch.typed(edited);
        }
        if self.watch.is_ending() {
            // The signal that ended the editor is about to end the program.
            std::thread::sleep(SIGNAL_IS_DUE);
        }
        match edited {
            Ok(edited) => Ok(edited),
            Err(error) => {
                self.say(&format!("{error}. Your text is still here."))?;
                Ok(text)
            }
        }
    }

    fn say(&mut self, shown: &str) -> Result<(), PromptError> {
        self.watch.shown(shown);
        write(&text::laid_out(shown, self.columns()))
    }
}

impl Prompter for Terminal {
    fn write(&mut self, field: &Field<'_>) -> Result<Reply, PromptError> {
        self.leave_board();
        if let Some(note) = field.note {
            self.say(note)?;
        }
        self.watch.start_clock(field.clock);
        let reply = self.type_until_meant(field);
        if let Ok(reply) = &reply {
            self.watch.typed(&reply.text);
            if reply.intent == Intent::Act(Action::Help) {
                self.explained = false;
            }
        }
        self.watch.keep();
        self.watch.replied();
        reply
    }

    fn choose(&mut self, menu: &Menu<'_>) -> Result<Option<usize>, PromptError> {
        self.leave_board();
        let chosen = self.choose_here(menu);
        self.watch.replied();
        chosen
    }

    fn confirm(&mut self, question: &str, default: bool) -> Result<Option<bool>, PromptError> {
        self.leave_board();
        let answer = self.confirm_here(question, default);
        self.watch.replied();
        answer
    }

    fn board(&mut self, view: &BoardView<'_>, at: &mut Cursor) -> Result<Played, PromptError> {
        let played = self.play(view, at);
        self.watch.replied();
        played
    }

    fn show(&mut self, text: &str) -> Result<(), PromptError> {
        self.leave_board();
        self.say(text)
    }

    fn wait(&mut self, invitation: &str) -> Result<Waited, PromptError> {
        self.leave_board();
        let waited = self.wait_here(invitation);
        self.watch.replied();
        waited
    }

    fn read_above(&mut self, text: &str, below: usize) -> Result<Waited, PromptError> {
        self.leave_board();
        let shown = text::laid_out(text, self.columns());
        let lines: Vec<_> = shown.split_inclusive('\n').collect();
        // A row for the line that waits, and one that shows where the reader was.
        let rows = size().0;
        let mut screens = lines.chunks(rows.saturating_sub(2).max(1)).peekable();
        while let Some(screen) = screens.next() {
            let is_pushed_away = screens.peek().is_some() || screen.len() + below >= rows;
            let screen = screen.concat();
            self.watch.shown(screen.trim_end());
            write(&screen)?;
            if is_pushed_away && self.wait("More")? == Waited::Pause {
                return Ok(Waited::Pause);
            }
        }
        Ok(Waited::Ready)
    }

    fn clear(&mut self) -> Result<(), PromptError> {
        self.leave_board();
        self.watch.replied();
        self.offered = None;
        write(CLEAR)
    }

    fn columns(&self) -> usize {
        comfortable(size().1)
    }
}

/// Returns the rows and columns of the screen.
fn size() -> (usize, usize) {
    let (rows, columns) = Term::stderr().size();
    (usize::from(rows), usize::from(columns))
}

/// Returns the columns that a label may take, so that there is room behind it.
fn room_for_label(columns: usize) -> usize {
    columns * 3 / 4
}

/// Whether the terminal has been closed.
#[cfg(unix)]
fn is_gone() -> bool {
    rustix::termios::tcgetattr(io::stdin()).is_err()
}

#[cfg(not(unix))]
fn is_gone() -> bool {
    false
}

/// Returns the columns that lines may take on a screen that has so many.
fn comfortable(columns: usize) -> usize {
    columns.min(WIDEST)
}

fn write(text: &str) -> Result<(), PromptError> {
    io::stderr().write_all(text.as_bytes()).map_err(PromptError::Io)
}
