//! What takes more than one key on the board: a theme's letter, a sentence, a command.

use super::super::Terminal;
use super::super::keyboard::Key;
use super::Pressed;
use super::pressed::{moved, take, whole};
use crate::domain::{CardId, Theme, ThemeId};
use crate::flow::Move;
use crate::prompt::board::{self, BoardView, Command, Cursor, Played};
use crate::prompt::{Action, Field, Intent, PromptError, Prompter as _, Waited};
use crate::text::single_spaced;

impl Terminal {
    /// Does what takes more than one key.
    pub(super) fn signed(
        &mut self,
        sign: char,
        view: &BoardView<'_>,
        (at, card): (&Cursor, CardId),
    ) -> Result<Pressed, PromptError> {
        match sign {
            '+' => {
                let titles = view.likeness.titles(&[at.card]);
                let title = titles.into_iter().next().unwrap_or_default();
                let says =
                    self.sentence(view, at, ("What does it say, in one sentence?", &title))?;
                Ok(says
                    .map_or(Pressed::Looked, |says| moved(Move::Name { says, cards: vec![card] })))
            }
            '=' => {
                let Some(theme) = self.theme(view, at, "Rename which theme?")? else {
                    return Ok(Pressed::Looked);
                };
                let Some(now) = view.board.sorting().theme(&theme) else {
                    return Ok(Pressed::Looked);
                };
                let above = format!("{}\n\n{}", view.question, cards_of(view, now));
                let question = "What does it say, in one sentence?";
                let says = self.field((&above, question), &now.says, None)?;
                Ok(says.map_or(Pressed::Looked, |says| moved(Move::Rename { theme, says })))
            }
            '&' => {
                let Some(into) = self.theme(view, at, "Merge: which theme stays?")? else {
                    return Ok(Pressed::Looked);
                };
                let Some(other) = self.theme(view, at, "Which theme comes to it?")? else {
                    return Ok(Pressed::Looked);
                };
                Ok(moved(Move::Merge { into, others: vec![other], says: None }))
            }
            '/' => self.split(view, at),
            '<' => self.shift(view, at, Move::Up),
            '>' => self.shift(view, at, Move::Down),
            '"' => {
                let words = view.board.cards().get(at.card).map_or("", |card| card.words.trim());
                let words =
                    self.sentence(view, at, ("Which of its words may be quoted?", words))?;
                Ok(words.map_or(Pressed::Looked, |words| moved(Move::Quote { card, words })))
            }
            ':' => self.command(view),
            _ => Ok(Pressed::Told("That key does nothing here; ? shows the keys.".to_owned())),
        }
    }

    fn shift(
        &mut self,
        view: &BoardView<'_>,
        at: &Cursor,
        shift: fn(ThemeId) -> Move,
    ) -> Result<Pressed, PromptError> {
        let theme = self.theme(view, at, "Move which theme?")?;
        Ok(theme.map_or(Pressed::Looked, |theme| moved(shift(theme))))
    }

    /// Lets somebody press the letter of a theme; nothing where they think better of it.
    fn theme(
        &mut self,
        view: &BoardView<'_>,
        at: &Cursor,
        question: &str,
    ) -> Result<Option<ThemeId>, PromptError> {
        let question = format!("{question} Its letter; Esc: none.");
        loop {
            let key = self.key(&BoardView { note: Some(&question), ..*view }, at)?;
            if let Key::Char(letter) = key
                && let Some(theme) = view.board.lettered(letter)
            {
                return Ok(Some(theme.id.clone()));
            }
            if key == Key::Esc {
                return Ok(None);
            }
        }
    }

    /// Asks which cards of which theme become a new one, and what that says.
    fn split(&mut self, view: &BoardView<'_>, at: &Cursor) -> Result<Pressed, PromptError> {
        let Some(theme) = self.theme(view, at, "Split which theme?")? else {
            return Ok(Pressed::Looked);
        };
        let Some(split) = view.board.sorting().theme(&theme) else { return Ok(Pressed::Looked) };
        let listed = format!("{}\n\n{}", split.says, cards_of(view, split));
        let letter = view.board.letter_of(&theme).unwrap_or('?');
        let mut typed = String::new();
        let mut note = None;
        loop {
            let title = "Which cards go to a new theme, and what does it say? `3 5: SENTENCE`";
            let Some(text) = self.field((&listed, title), &typed, note.as_deref())? else {
                return Ok(Pressed::Looked);
            };
            match board::read(&format!("split {letter} {text}"), view.board) {
                Ok(Command::Play(played)) => return Ok(Pressed::Played(played)),
                Ok(_) => {}
                Err(wrong) => note = Some(wrong.to_string()),
            }
            typed = text;
        }
    }

    /// Takes a command as it is typed in plain lines.
    fn command(&mut self, view: &BoardView<'_>) -> Result<Pressed, PromptError> {
        let mut typed = String::new();
        let mut note = None;
        loop {
            let Some(text) = self.field((&board::laid_out(view), ""), &typed, note.as_deref())?
            else {
                return Ok(Pressed::Looked);
            };
            if text.trim().is_empty() {
                return Ok(Pressed::Looked);
            }
            match board::read(&text, view.board) {
                Ok(Command::Play(played)) => return Ok(Pressed::Played(played)),
                Ok(Command::Take(card)) => return Ok(take(view, card)),
                Ok(Command::Near(card)) => note = Some(board::told_near(view, card)),
                Ok(Command::List) => note = None,
                Ok(Command::Help) => note = Some(board::COMMANDS.to_owned()),
                Err(wrong) => note = Some(wrong.to_string()),
            }
            typed = text;
        }
    }

    /// Asks for a sentence about a card; nothing where they think better of it.
    fn sentence(
        &mut self,
        view: &BoardView<'_>,
        at: &Cursor,
        (question, text): (&str, &str),
    ) -> Result<Option<String>, PromptError> {
        let above = format!("{}\n\n{}", view.question, whole(view, at.card));
        self.field((&above, question), text, None)
    }

    /// Asks for a line of text, below what belongs to it.
    fn field(
        &mut self,
        (above, question): (&str, &str),
        text: &str,
        note: Option<&str>,
    ) -> Result<Option<String>, PromptError> {
        self.clear()?;
        self.show(above)?;
        self.show("")?;
        if !question.is_empty() {
            self.show(question)?;
        }
        let actions = &[Action::Back, Action::Pause];
        // A card may have several lines, a sentence has one.
        let text = single_spaced(text);
        let field = Field {
            label: ">",
            text: &text,
            note,
            lines: false,
            actions,
            clock: None,
            draft: None,
        };
        let reply = self.write(&field)?;
        match reply.intent {
            Intent::Said => Ok(Some(reply.text)),
            Intent::Act(Action::Pause) => Err(PromptError::Paused),
            Intent::Act(_) | Intent::Parked(_) => Ok(None),
        }
    }

    /// Shows something else than the board, until it has been read.
    pub(super) fn aside(&mut self, text: &str) -> Result<Pressed, PromptError> {
        self.clear()?;
        let is_over = self.read(text)? == Waited::Pause || self.wait("Back")? == Waited::Pause;
        Ok(if is_over { Pressed::Played(Played::Pause) } else { Pressed::Looked })
    }
}

/// Returns the cards of a theme in a list, each with its number.
fn cards_of(view: &BoardView<'_>, theme: &Theme) -> String {
    let places = theme.cards.iter().filter_map(|card| view.board.place(card));
    let cards = places.filter_map(|place| Some((place + 1, view.board.cards().get(place)?)));
    let listed: Vec<_> =
        cards.map(|(number, card)| format!("{number}. {}", card.words.trim())).collect();
    listed.join("\n")
}
