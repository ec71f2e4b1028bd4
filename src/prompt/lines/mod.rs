//! Asking in plain lines, on any stream: for screen readers, scripts and tests.
//!
//! A line is a reply. Words that begin with a colon stand for actions, `:back` for one; two colons
//! begin a text that begins with one. A line that ends in a backslash goes on in the next; lines
//! between two lines of `"""` are one text. An empty line keeps what stands in the field.

mod block;
mod board;
mod reader;

use std::io::{BufRead, Write};
use std::path::Path;

use block::{Block, Fault, Progress};
use reader::Line;

use super::words::{self, Typed};
use super::{
    Action, BoardView, Cursor, Field, Intent, Menu, Played, PromptError, Prompter, Reply, Waited,
    answers, clock, draft,
};
use crate::text;

/// The columns that are assumed where nobody tells.
const COLUMNS: usize = 80;

/// Asks in plain lines.
#[derive(Debug)]
pub struct Lines<R, W> {
    input: R,
    output: W,
    columns: usize,
    piped: bool,
    /// Whether something, or the end, can be read without waiting for it.
    is_there: fn() -> bool,
    offered: Vec<Action>,
    /// The minutes that were told last.
    minutes: Option<String>,
}

/// A whole reply.
struct Heard {
    text: String,
    fenced: bool,
}

impl<R: BufRead, W: Write> Lines<R, W> {
    /// Reads replies from `input` and asks on `output`.
    pub fn new(input: R, output: W) -> Self {
        Self {
            input,
            output,
            columns: COLUMNS,
            piped: false,
            is_there: || true,
            offered: Vec::new(),
            minutes: None,
        }
    }

    /// Wraps what is shown to `columns`, instead of 80.
    #[must_use]
    pub fn with_columns(mut self, columns: usize) -> Self {
        self.columns = columns;
        self
    }

    /// Ends the line after every prompt, for nobody types a line end there: the input is a file or
    /// a pipe.
    #[must_use]
    pub fn piped(mut self) -> Self {
        self.piped = true;
        self
    }

    /// Looks ahead only where `is_there` says that something, or the end, can be read without waiting:
    /// a program may wait for the prompt before it says anything.
    #[must_use]
    pub fn looking_ahead(mut self, is_there: fn() -> bool) -> Self {
        self.is_there = is_there;
        self
    }

    /// Writes `shown`, made harmless and wrapped.
    fn say(&mut self, shown: &str) -> Result<(), PromptError> {
        let page = text::laid_out(shown, self.columns);
        self.output.write_all(page.as_bytes()).map_err(PromptError::Io)
    }

    /// Puts `label` and reads a whole reply. The draft of one that takes several lines is kept.
    fn hear(&mut self, label: &str, draft: Option<&Path>) -> Result<Heard, PromptError> {
        loop {
            write!(self.output, "{} ", text::safe_line(label)).map_err(PromptError::Io)?;
            self.output.flush().map_err(PromptError::Io)?;
            match self.reply(draft)? {
                Ok(heard) => return Ok(heard),
                Err(fault) => self.say(&fault.to_string())?,
            }
        }
    }

    fn reply(&mut self, draft: Option<&Path>) -> Result<Result<Heard, Fault>, PromptError> {
        let mut block = Block::default();
        loop {
            let line = reader::line(&mut self.input).map_err(PromptError::Io)?;
            if self.piped && !block.begun() {
                writeln!(self.output).map_err(PromptError::Io)?;
            }
            let line = match line {
                None => return Err(PromptError::Ended),
                Some(Line::Text(text)) => Ok(text),
                Some(Line::Long) => Err(Fault::Long),
                Some(Line::Garbled) => Err(Fault::Garbled),
            };
            match block.add(line) {
                Progress::Whole { text, fenced } => return Ok(Ok(Heard { text, fenced })),
                Progress::Faulty(fault) => return Ok(Err(fault)),
                Progress::More => {
                    // A draft that cannot be kept must not stop anybody from writing.
                    let _kept = draft.map(|file| draft::keep(file, block.so_far()));
                }
            }
        }
    }

    /// Shows what belongs to `field`, as far as it is new.
    fn introduce(&mut self, field: &Field<'_>) -> Result<(), PromptError> {
        if self.offered != field.actions && !field.actions.is_empty() {
            let words = words::list(field.actions);
            self.say(&format!("({words})"))?;
            self.offered = field.actions.to_vec();
        }
        let minutes = field.clock.map(|clock| clock::minutes(clock, false));
        if let Some(minutes) = minutes.filter(|minutes| self.minutes.as_ref() != Some(minutes)) {
            self.say(&minutes)?;
            self.minutes = Some(minutes);
        }
        if !field.text.is_empty() {
            let text = field.text.replace('\n', "\n  ");
            self.say(&format!("There is already (Enter keeps it):\n  {text}"))?;
        }
        field.note.map_or(Ok(()), |note| self.say(note))
    }

    /// Makes of what was heard what was meant at `field`, or tells what is wrong with it.
    fn meant(&mut self, heard: Heard, field: &Field<'_>) -> Result<Option<Reply>, PromptError> {
        let Heard { text, fenced } = heard;
        if text.is_empty() && !fenced {
            return Ok(Some(Reply { intent: Intent::Said, text: field.text.to_owned() }));
        }
        let typed = if fenced { Ok(Typed::Text(text)) } else { words::read(&text, field.actions) };
        let stands = || field.text.to_owned();
        match typed {
            Ok(Typed::Text(text)) => {
                let text = if field.lines { text } else { text.replace('\n', " ") };
                Ok(Some(Reply { intent: Intent::Said, text }))
            }
            Ok(Typed::Act(action)) => {
                if action == Action::Help {
                    self.offered.clear();
                }
                Ok(Some(Reply { intent: Intent::Act(action), text: stands() }))
            }
            Ok(Typed::With(Action::Park, thought)) => {
                Ok(Some(Reply { intent: Intent::Parked(thought), text: stands() }))
            }
            Ok(Typed::With(action, text)) => Ok(Some(Reply { intent: Intent::Act(action), text })),
            Err(wrong) => self.say(&wrong.to_string()).map(|()| None),
        }
    }

    /// Hears one of the words that may be said where nothing is written, or something else.
    fn hear_aside(&mut self, label: &str) -> Result<Aside, PromptError> {
        loop {
            let heard = self.hear(label, None)?;
            match words::read(&heard.text, &[Action::Back, Action::Pause]) {
                Ok(Typed::Act(Action::Back)) => return Ok(Aside::Back),
                Ok(Typed::Act(_)) => return Ok(Aside::Pause),
                Ok(Typed::Text(text) | Typed::With(_, text)) => return Ok(Aside::Other(text)),
                Err(wrong) => self.say(&wrong.to_string())?,
            }
        }
    }
}

/// What is heard where nothing is written.
enum Aside {
    Back,
    Pause,
    Other(String),
}

impl<R: BufRead, W: Write> Prompter for Lines<R, W> {
    fn write(&mut self, field: &Field<'_>) -> Result<Reply, PromptError> {
        self.introduce(field)?;
        let label = answers::label(field.label);
        loop {
            let heard = self.hear(&label, field.draft)?;
            if let Some(reply) = self.meant(heard, field)? {
                return Ok(reply);
            }
        }
    }

    fn choose(&mut self, menu: &Menu<'_>) -> Result<Option<usize>, PromptError> {
        self.say(menu.question)?;
        for (number, item) in (1..).zip(menu.items) {
            self.say(&format!("{number:3}. {}", text::safe_line(item)))?;
        }
        let label = format!("1 to {} [{}]:", menu.items.len(), menu.default + 1);
        loop {
            match self.hear_aside(&label)? {
                Aside::Back => return Ok(None),
                Aside::Pause => return Err(PromptError::Paused),
                Aside::Other(typed) => match answers::pick(menu, &typed) {
                    Ok(index) => return Ok(Some(index)),
                    Err(wrong) => self.say(&wrong.to_string())?,
                },
            }
        }
    }

    fn confirm(&mut self, question: &str, default: bool) -> Result<Option<bool>, PromptError> {
        self.say(question)?;
        let label = if default { "yes or no [yes]:" } else { "yes or no [no]:" };
        loop {
            match self.hear_aside(label)? {
                Aside::Back => return Ok(None),
                Aside::Pause => return Err(PromptError::Paused),
                Aside::Other(typed) if typed.trim().is_empty() => return Ok(Some(default)),
                Aside::Other(typed) => match answers::yes_or_no(&typed) {
                    Some(answer) => return Ok(Some(answer)),
                    None => self.say("answer yes or no, or `:back`")?,
                },
            }
        }
    }

    fn board(&mut self, view: &BoardView<'_>, at: &mut Cursor) -> Result<Played, PromptError> {
        self.play(view, at)
    }

    fn show(&mut self, text: &str) -> Result<(), PromptError> {
        self.say(text)
    }

    fn wait(&mut self, invitation: &str) -> Result<Waited, PromptError> {
        let label = format!("{invitation} (Enter)");
        loop {
            match self.hear_aside(&label)? {
                Aside::Pause => return Ok(Waited::Pause),
                Aside::Other(typed) if typed.trim().is_empty() => return Ok(Waited::Ready),
                Aside::Other(_) | Aside::Back => {
                    self.say("nothing is asked here; Enter goes on, `:pause` stops for now")?;
                }
            }
        }
    }

    fn clear(&mut self) -> Result<(), PromptError> {
        self.offered.clear();
        self.minutes = None;
        self.say(&"-".repeat(self.columns.min(40)))
    }

    fn has_ended(&mut self) -> bool {
        self.piped && (self.is_there)() && self.input.fill_buf().is_ok_and(<[u8]>::is_empty)
    }

    fn columns(&self) -> usize {
        self.columns
    }
}

#[cfg(test)]
mod tests;
