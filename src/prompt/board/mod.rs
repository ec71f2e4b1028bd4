//! The board as people see it and speak about it: what is drawn, and what is typed.

mod command;
mod draw;
mod keys;
mod near;
mod plain;

use crate::flow::{Board, Move};
use crate::themes::Likeness;

pub(super) use command::{Command, read};
pub use draw::{Drawn, Sheet, draw_board};
use near::nearest;
pub(super) use near::{take, told_near};
pub(super) use plain::{COMMANDS, laid_out};

/// A board, and what belongs to it on the screen.
#[derive(Clone, Copy, Debug)]
pub struct BoardView<'a> {
    /// Where we are, in a few words: `Themes · 2 of 9`.
    pub heading: &'a str,
    /// The question that the cards answer.
    pub question: &'a str,
    /// The board.
    pub board: &'a Board,
    /// The cards' words, made comparable, in the order of the board.
    pub likeness: &'a Likeness,
    /// What came of the last move, if there is something to say.
    pub note: Option<&'a str>,
}

/// Where somebody is on a board; a new one is at the beginning.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The card that is looked at, from 0.
    pub(super) card: usize,
    /// The first theme on the screen, from 0.
    pub(super) theme: usize,
    /// Whether the board has been shown in full.
    pub(super) shown: bool,
    /// Whether the next *go on* leaves the board, because it was said that no card is loose.
    pub(super) through: bool,
}

impl Cursor {
    /// Returns the cursor of somebody who looks at a card, from 0.
    pub fn on(card: usize) -> Self {
        Self { card, ..Self::default() }
    }
}

/// What was meant on a board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Played {
    /// A move.
    Moved(Move),
    /// On to the next question, whatever is still loose.
    Next,
    /// Back to the question before.
    Back,
    /// Save, and stop for now.
    Pause,
}
