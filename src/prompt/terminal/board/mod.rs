//! The board on a full terminal: its keys, and the rows that change under them.

mod asked;
mod pressed;

use std::fmt::Write as _;

use super::keyboard::{Key, Keyboard};
use super::{SIGNAL_IS_DUE, Terminal, is_gone, size, write};
use crate::prompt::board::{BoardView, Cursor, Played, Sheet};
use crate::prompt::{PromptError, draw_board};

/// Begins a board: pastes come in brackets, and no cursor is to be seen.
const BEGIN: &str = "\u{1b}[?2004h\u{1b}[?25l\u{1b}[H\u{1b}[2J\u{1b}[3J";

/// Ends it.
const END: &str = "\u{1b}[?2004l\u{1b}[?25h";

/// Lets what is drawn appear all at once.
const HOLD: &str = "\u{1b}[?2026h";
const SHOW: &str = "\u{1b}[?2026l";

/// A board that is on the screen.
#[derive(Debug)]
pub(super) struct OnScreen {
    keyboard: Keyboard,
    size: (usize, usize),
    /// The rows that are to be seen.
    rows: Vec<String>,
    /// How many themes are to be seen.
    themes: usize,
}

/// What came of a key.
enum Pressed {
    Played(Played),
    /// Nothing that lasts; this is to be said of it.
    Told(String),
    /// Only the screen changes.
    Looked,
}

impl Terminal {
    /// Lets somebody press keys until one is meant for the board.
    pub(super) fn play(
        &mut self,
        view: &BoardView<'_>,
        at: &mut Cursor,
    ) -> Result<Played, PromptError> {
        at.card = at.card.min(view.board.cards().len().saturating_sub(1));
        if !std::mem::replace(&mut at.shown, true) && view.board.loose() > 0 {
            at.card = pressed::first_loose(view.board);
        }
        let mut note = view.note.map(str::to_owned);
        loop {
            let key = self.key(&BoardView { note: note.as_deref(), ..*view }, at)?;
            let was_through = std::mem::take(&mut at.through);
            match self.pressed(key, view, (at, was_through))? {
                Pressed::Played(played) => return Ok(played),
                Pressed::Told(told) => note = Some(told),
                Pressed::Looked => note = None,
            }
        }
    }

    /// Leaves the board, if one is on the screen: the keyboard is as it was.
    pub(super) fn leave_board(&mut self) {
        if self.board.take().is_some() {
            // Whoever writes next finds out whether the terminal is gone.
            let _told = write(END);
        }
    }

    /// Shows the board, and waits for a key.
    fn key(&mut self, view: &BoardView<'_>, at: &Cursor) -> Result<Key, PromptError> {
        self.take().map_err(PromptError::Io)?;
        loop {
            self.show_board(view, at)?;
            let Some(on_screen) = &mut self.board else { return Err(PromptError::Ended) };
            match on_screen.keyboard.next() {
                Ok(Key::None) if !is_gone() => {}
                Ok(Key::None) | Err(_) => {
                    // The signal that says so ends the program.
                    std::thread::sleep(SIGNAL_IS_DUE);
                    return Err(PromptError::Ended);
                }
                Ok(Key::Control('c')) => return Err(PromptError::Interrupted),
                Ok(Key::Control('z')) => {
                    write(END)?;
                    on_screen.keyboard.suspend().map_err(PromptError::Io)?;
                    on_screen.size = (0, 0);
                }
                Ok(Key::Control('l')) => on_screen.size = (0, 0),
                Ok(key) => return Ok(key),
            }
        }
    }

    /// Draws what is not on the screen yet.
    fn show_board(&mut self, view: &BoardView<'_>, at: &Cursor) -> Result<(), PromptError> {
        let (rows, columns) = size();
        let colour = self.settings.colour;
        let on_screen = match &mut self.board {
            Some(on_screen) => on_screen,
            none => {
                let keyboard = Keyboard::take().map_err(PromptError::Io)?;
                none.insert(OnScreen { keyboard, size: (0, 0), rows: Vec::new(), themes: 0 })
            }
        };
        let mut changes = String::from(HOLD);
        if on_screen.size != (rows, columns) {
            changes.push_str(BEGIN);
            on_screen.size = (rows, columns);
            on_screen.rows.clear();
        }
        let sheet = Sheet { columns: super::comfortable(columns), rows, colour };
        let drawn = draw_board(view, at, sheet);
        on_screen.themes = drawn.themes;
        if drawn.rows == on_screen.rows {
            return Ok(());
        }
        for (number, row) in (1..).zip(&drawn.rows) {
            if on_screen.rows.get(number - 1) != Some(row) {
                // Writing to a string cannot fail.
                let _written = write!(changes, "\u{1b}[{number};1H{row}\u{1b}[K");
            }
        }
        let _written = write!(changes, "\u{1b}[{rows};1H");
        changes.push_str(SHOW);
        on_screen.rows = drawn.rows;
        write(&changes)
    }
}
