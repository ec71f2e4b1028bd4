//! The board in plain lines: shown in full once, then one command a line.

use std::io::{BufRead, Write};

use super::Lines;
use crate::prompt::PromptError;
use crate::prompt::board::{self, BoardView, Command, Cursor, Played};

/// What a command is asked for with.
const LABEL: &str = "board>";

impl<R: BufRead, W: Write> Lines<R, W> {
    /// Reads commands until one is meant for the board.
    pub(super) fn play(
        &mut self,
        view: &BoardView<'_>,
        at: &mut Cursor,
    ) -> Result<Played, PromptError> {
        if !std::mem::replace(&mut at.shown, true) {
            self.say(&board::laid_out(view))?;
            self.say("(3 a, 3 -, new 3 5: SENTENCE, take 3, undo, list, done; `help` tells all)")?;
        }
        if let Some(note) = view.note {
            self.say(note)?;
        }
        loop {
            let heard = self.hear(LABEL, None)?;
            if heard.text.trim().is_empty() {
                continue;
            }
            match board::read(&heard.text, view.board) {
                Ok(Command::Play(played)) => return Ok(played),
                Ok(Command::Take(card)) => match board::take(view, card) {
                    Some(taken) => return Ok(Played::Moved(taken)),
                    None => self.say(&board::told_near(view, card))?,
                },
                Ok(Command::Near(card)) => self.say(&board::told_near(view, card))?,
                Ok(Command::List) => self.say(&board::laid_out(view))?,
                Ok(Command::Help) => self.say(board::COMMANDS)?,
                Err(wrong) => self.say(&wrong.to_string())?,
            }
        }
    }
}
