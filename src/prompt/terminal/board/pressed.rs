//! What each key on the board means.

use super::super::Terminal;
use super::super::keyboard::Key;
use super::Pressed;
use crate::domain::CardId;
use crate::flow::{Board, Fate, Move};
use crate::prompt::PromptError;
use crate::prompt::board::{self, BoardView, Cursor, Played};

/// What every key does.
const HELP: &str = "\
a b c …     puts the card under that theme, or takes it out again
Enter       the next loose card
↓ ↑         the next card, the one before
Space       said once: the card stays alone; then the next loose one
Tab         takes what is suggested (›)
+           names a new theme with this card
=           gives a theme another sentence
&           makes one theme of two
/           makes a new theme of some cards of a theme
< >         moves a theme up, down
!           one voice is enough: harm, safety, law, no work possible
\"           may be quoted, word for word
Backspace   takes the last move back
^Y          makes it again
→           reads the whole card
PgUp PgDn   more themes
:           a command, as below
^N          goes on to the next question, whatever is still loose
Esc         goes back to the question before
^Q          stops for now

Commands:
";

impl Terminal {
    pub(super) fn pressed(
        &mut self,
        key: Key,
        view: &BoardView<'_>,
        (at, was_through): (&mut Cursor, bool),
    ) -> Result<Pressed, PromptError> {
        let themes = self.board.as_ref().map_or(1, |on_screen| on_screen.themes.max(1));
        let last = view.board.cards().len().saturating_sub(1);
        let Some(card) = view.board.cards().get(at.card).map(|card| card.id.clone()) else {
            return Ok(Pressed::Played(Played::Next));
        };
        Ok(match key {
            Key::Enter => return Ok(next(view.board, (at, was_through))),
            Key::Down => look(at, (at.card + 1).min(last)),
            Key::Up => look(at, at.card.saturating_sub(1)),
            Key::PageDown => {
                let most = view.board.themes().len().saturating_sub(themes);
                at.theme = (at.theme + themes).min(most);
                Pressed::Looked
            }
            Key::PageUp => {
                at.theme = at.theme.saturating_sub(themes);
                Pressed::Looked
            }
            Key::Tab => take(view, at.card),
            Key::Backspace => moved(Move::Undo),
            Key::Control('y') => moved(Move::Redo),
            Key::Control('n') => Pressed::Played(Played::Next),
            Key::Control('q' | 'd') => Pressed::Played(Played::Pause),
            Key::Esc => Pressed::Played(Played::Back),
            Key::Right => return self.aside(&whole(view, at.card)),
            Key::Char('?') => return self.aside(&format!("{HELP}{}", board::COMMANDS)),
            Key::Char(' ') => set_aside(view.board, card, at),
            Key::Char('!') => moved(Move::OneVoice(card)),
            Key::Char(letter) if letter.is_ascii_alphabetic() => toggle(view.board, &card, letter),
            Key::Char(sign) => return self.signed(sign, view, (at, card)),
            Key::Paste => Pressed::Told("Pasted text is no key; + or : take text.".to_owned()),
            Key::Left | Key::Control(_) | Key::Other | Key::None => {
                Pressed::Told("That key does nothing here; ? shows the keys.".to_owned())
            }
        })
    }
}

pub(super) fn moved(made: Move) -> Pressed {
    Pressed::Played(Played::Moved(made))
}

fn look(at: &mut Cursor, card: usize) -> Pressed {
    at.card = card;
    Pressed::Looked
}

pub(super) fn first_loose(board: &Board) -> usize {
    board.fates().iter().position(|fate| *fate == Fate::Loose).unwrap_or(0)
}

/// Returns the next loose card behind another, from the first one again after the last.
fn next_loose(board: &Board, card: usize) -> Option<usize> {
    let fates = board.fates();
    let is_loose = |at: &usize| fates.get(*at) == Some(&Fate::Loose);
    (card + 1..fates.len()).chain(0..card).find(is_loose)
}

/// Goes to the next loose card, or on where there is none and that has been said.
fn next(board: &Board, (at, was_through): (&mut Cursor, bool)) -> Pressed {
    if let Some(card) = next_loose(board, at.card) {
        return look(at, card);
    }
    if was_through {
        return Pressed::Played(Played::Next);
    }
    at.through = true;
    let loose = if board.loose() == 0 { "No card is loose" } else { "No other card is loose" };
    Pressed::Told(format!("{loose}. Enter goes on to the next question."))
}

fn set_aside(board: &Board, card: CardId, at: &mut Cursor) -> Pressed {
    let is_aside = board.sorting().said_once.contains(&card);
    at.card = next_loose(board, at.card).unwrap_or(at.card);
    if is_aside { Pressed::Looked } else { moved(Move::SetAside(vec![card])) }
}

/// Puts a card under the theme of a letter, or takes it out.
fn toggle(board: &Board, card: &CardId, letter: char) -> Pressed {
    let Some(theme) = board.lettered(letter) else {
        return Pressed::Told(format!("There is no theme {letter}; + names a new one."));
    };
    let (id, cards) = (vec![theme.id.clone()], vec![card.clone()]);
    moved(if theme.cards.contains(card) {
        Move::Sort { cards, under: Vec::new(), out: id }
    } else {
        Move::Sort { cards, under: id, out: Vec::new() }
    })
}

pub(super) fn take(view: &BoardView<'_>, card: usize) -> Pressed {
    match board::take(view, card) {
        Some(taken) => moved(taken),
        None => Pressed::Told(board::told_near(view, card)),
    }
}

/// Returns a card in full.
pub(super) fn whole(view: &BoardView<'_>, card: usize) -> String {
    view.board.cards().get(card).map_or_else(String::new, |card| {
        let by = card.by.as_ref().map_or("one of us", |name| name.as_str());
        format!("{}\n    — {by}", card.words.trim())
    })
}
