//! The field that people type into, by rustyline.

use std::borrow::Cow;
use std::io;
use std::sync::{Arc, Weak};
use std::time::Duration;

use rustyline::completion::Completer;
use rustyline::error::ReadlineError;
use rustyline::highlight::Highlighter;
use rustyline::hint::Hinter;
use rustyline::history::MemHistory;
use rustyline::validate::Validator;
use rustyline::{
    Behavior, ColorMode, Config, Editor, ExternalPrinter, GraphemeClusterMode, Helper,
};

use super::keys::{self, Wish};
use super::watch::Watch;
use crate::prompt::Field;
use crate::text;

/// How long an escape may wait for the rest of a key's sequence, in milliseconds.
const ESCAPE: u16 = 50;

/// How often the size of the window is looked at.
const TICK: Duration = Duration::from_millis(200);

/// After how many ticks the draft is kept and the clock looked at: every second.
const TICKS: u8 = 5;

/// Goes to the beginning of the screen, and clears it.
const CLEAR_SCREEN: &str = "\u{1b}[H\u{1b}[2J";

/// Goes up a row, and down again by the line end that there has to be.
const NOTHING: &str = "\u{1b}[A\n";

/// The columns that the clock takes: room for `999 of 999 min`.
const CLOCK: usize = 14;

/// The field, and the thread beside it that keeps drafts and moves the clock.
pub(super) struct Typing {
    editor: Editor<Seen, MemHistory>,
    watch: Arc<Watch>,
}

/// How typing ended. What stands in the field comes along.
#[derive(Debug)]
pub(super) enum Typed {
    /// Sent.
    Sent(String),
    /// Left with a wish.
    Wished(Wish, String),
    /// Left with Ctrl-C.
    Interrupted,
    /// Ended with Ctrl-D in the empty field, or by the end of the terminal.
    Ended(String),
    /// A key that is not UTF-8 was pressed.
    Garbled(String),
}

impl Typing {
    /// Makes the field on this process's terminal.
    pub(super) fn new(watch: &Arc<Watch>, colour: bool) -> Result<Self, ReadlineError> {
        let config = Config::builder()
            .behavior(Behavior::PreferTerm)
            .keyseq_timeout(Some(ESCAPE))
            .grapheme_cluster_mode(GraphemeClusterMode::Unicode)
            .bracketed_paste(true)
            .color_mode(ColorMode::Forced)
            .auto_add_history(false)
            .build();
        let history = MemHistory::with_config(&config);
        let mut editor = Editor::with_history(config, history)?;
        editor.set_helper(Some(Seen(Arc::clone(watch))));
        keys::bind(&mut editor, watch);
        if let Ok(printer) = editor.create_external_printer() {
            tick(Arc::downgrade(watch), colour, printer);
        }
        Ok(Self { editor, watch: Arc::clone(watch) })
    }

    /// Lets somebody type into `field`, which holds `text`, behind `label`; with the clock above it
    /// where there is room.
    pub(super) fn type_in(
        &mut self,
        (field, label): (&Field<'_>, &str),
        text: &str,
        room_for_clock: bool,
    ) -> io::Result<Typed> {
        let clock = if room_for_clock { self.watch.clock() } else { None };
        let prompt = match clock {
            Some(_) => format!("{}\n{label} ", " ".repeat(CLOCK)),
            None => format!("{label} "),
        };
        self.watch.begin(field, text);
        let sent = self.editor.readline_with_initial(&prompt, (text, ""));
        let (text, wish) = self.watch.end();
        match sent {
            Ok(text) => {
                self.watch.typed(&text);
                Ok(Typed::Sent(text))
            }
            Err(ReadlineError::Interrupted) => Ok(match wish {
                Some(wish) => Typed::Wished(wish, text),
                None => Typed::Interrupted,
            }),
            Err(ReadlineError::Eof) => Ok(Typed::Ended(text)),
            Err(ReadlineError::Io(error)) if error.kind() == io::ErrorKind::InvalidData => {
                Ok(Typed::Garbled(text))
            }
            Err(error) => Err(foreign(error)),
        }
    }
}

/// Returns a failure of the line editor as one of input and output.
pub(super) fn foreign(error: ReadlineError) -> io::Error {
    match error {
        ReadlineError::Io(error) => error,
        #[cfg(unix)]
        ReadlineError::Errno(error) => error.into(),
        other => io::Error::other(other),
    }
}

/// Keeps the draft, moves the clock, and draws all anew when the window has changed its width, for
/// as long as the terminal is in use.
fn tick(watch: Weak<Watch>, colour: bool, mut printer: impl ExternalPrinter + Send + 'static) {
    let ticking = move || {
        for tick in (1..=TICKS).cycle() {
            std::thread::sleep(TICK);
            let Some(watch) = watch.upgrade() else { return };
            if tick == TICKS {
                watch.keep();
            }
            // What is printed above the field draws the field anew, and its clock with it.
            let drawn = match page_to_draw(&watch, colour) {
                Some(page) => printer.print(page),
                None if watch.clock_is_stale() => printer.print(NOTHING.to_owned()),
                None => Ok(()),
            };
            if drawn.is_err() {
                return;
            }
        }
    };
    // Without the thread there are no drafts and the clock stands still; typing goes on.
    let _thread = std::thread::Builder::new().name("draft and clock".to_owned()).spawn(ticking);
}

/// Returns the whole page above the field, if it has to be drawn anew: terminals break rows anew
/// when a window changes its width, each in its own way, so that the field no longer knows how many
/// rows it takes.
fn page_to_draw(watch: &Watch, colour: bool) -> Option<String> {
    let (rows, columns) = super::size();
    let page = watch.page_to_draw(columns)?;
    let text = text::laid_out(&page.text, super::comfortable(columns));
    let offer = keys::Offer { actions: &page.actions, editor: page.editor, clear: page.clear };
    let footer = keys::footer(offer, keys::Room { columns, rows, colour });
    let end = if footer.is_empty() { "" } else { "\n" };
    let drawn = format!("{CLEAR_SCREEN}{text}{footer}{end}");
    Some(if drawn.ends_with('\n') { drawn } else { format!("{drawn}{NOTHING}") })
}

/// Sees every change of what stands in the field, and what is drawn.
struct Seen(Arc<Watch>);

impl Helper for Seen {}

impl Completer for Seen {
    type Candidate = String;
}

impl Validator for Seen {}

impl Hinter for Seen {
    type Hint = String;

    fn hint(&self, line: &str, _: usize, _: &rustyline::Context<'_>) -> Option<String> {
        self.0.typed(line);
        None
    }
}

impl Highlighter for Seen {
    fn highlight<'l>(&self, line: &'l str, _: usize) -> Cow<'l, str> {
        harmless(line)
    }

    #[expect(single_use_lifetimes, reason = "the trait names them")]
    fn highlight_prompt<'b, 's: 'b, 'p: 'b>(&'s self, prompt: &'p str, _: bool) -> Cow<'b, str> {
        match (prompt.split_once('\n'), self.0.clock()) {
            (Some((_, label)), Some(clock)) => {
                Cow::Owned(format!("{:<CLOCK$}\n{label}", text::clip(&clock, CLOCK)))
            }
            _ => Cow::Borrowed(prompt),
        }
    }
}

/// Returns `line` without the characters that a terminal would act upon. None of them is counted
/// as having a width, so that nothing moves.
fn harmless(line: &str) -> Cow<'_, str> {
    let is_harmless =
        |c: char| matches!(c, '\n' | '\t') || text::safe(c.encode_utf8(&mut [0; 4])).contains(c);
    if line.chars().all(is_harmless) {
        Cow::Borrowed(line)
    } else {
        Cow::Owned(line.chars().filter(|c| is_harmless(*c)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_act_upon_is_not_drawn() {
        assert_eq!(harmless("a\u{7}b\u{9b}2J\n\tc\u{202e}d"), "ab2J\n\tcd");
        assert_eq!(harmless("今日 👩‍👩‍👧‍👦"), "今日 👩‍👩‍👧‍👦");
    }
}
