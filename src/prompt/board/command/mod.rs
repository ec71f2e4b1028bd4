//! What is typed about a board: one command a line, the same in plain lines and on a full terminal.

use crate::domain::{CardId, ThemeId};
use crate::flow::{Board, Move};
use crate::text;

use super::Played;

/// What was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::prompt) enum Command {
    /// Something that is meant for the board, or for whoever leads through it.
    Play(Played),
    /// Put a card under the theme that is nearest; its place, from 0.
    Take(usize),
    /// Say which theme is nearest to a card; its place, from 0.
    Near(usize),
    /// Show everything.
    List,
    /// Show what can be typed.
    Help,
}

/// Why what was typed is no command.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(in crate::prompt) enum NoCommand {
    #[error("`{word}` is no command{} (`help` lists them)", did_you_mean(*nearest))]
    Unknown { word: String, nearest: Option<&'static str> },
    #[error("there is no card {word}; there are 1 to {count}")]
    NoCard { word: String, count: usize },
    #[error("there is no theme {word}; {themes}")]
    NoTheme { word: String, themes: String },
    #[error("that is typed `{how}`")]
    Shape { how: &'static str },
}

/// Every command's word, and how it is typed.
const WORDS: [(&str, &str); 16] = [
    ("new", "new 3 5: SENTENCE"),
    ("rename", "rename a: SENTENCE"),
    ("merge", "merge a b"),
    ("split", "split a 3 5: SENTENCE"),
    ("up", "up a"),
    ("down", "down a"),
    ("remove", "remove a"),
    ("take", "take 3"),
    ("near", "near 3"),
    ("alone", "alone 3"),
    ("quote", "quote 3: WORDS"),
    ("undo", "undo"),
    ("redo", "redo"),
    ("list", "list"),
    ("done", "done"),
    ("help", "help"),
];

/// Words that lead away from the board, with or without a colon.
const ASIDE: [(&str, &str); 2] = [("back", ":back"), ("pause", ":pause")];

/// How cards come under themes.
const SORT: &str = "3 a`, `3 -a` or `3 -";

/// Reads a command about `board`. A colon before its word changes nothing.
pub(in crate::prompt) fn read(typed: &str, board: &Board) -> Result<Command, NoCommand> {
    let typed = typed.trim();
    let typed = typed.strip_prefix(':').unwrap_or(typed).trim_start();
    let plain = text::half_width(typed);
    if plain.starts_with(|c: char| c.is_ascii_digit()) {
        return sort(&plain, board).map(moved);
    }
    let end = typed.find(|c: char| c.is_whitespace() || c == ':').unwrap_or(typed.len());
    let (word, rest) = typed.split_at(end);
    let known = WORDS.iter().chain(&ASIDE).find(|(known, _)| *known == word.to_lowercase());
    let Some((word, how)) = known else { return Err(unknown(word, board)) };
    let said = Said::new(rest, board, how);
    match *word {
        "new" => said.new_theme(),
        "rename" => said.rename(),
        "merge" => said.merge(),
        "split" => said.split(),
        "up" => said.theme().map(Move::Up).map(moved),
        "down" => said.theme().map(Move::Down).map(moved),
        "remove" => said.theme().map(Move::Remove).map(moved),
        "take" => said.card().map(Command::Take),
        "near" => said.card().map(Command::Near),
        "alone" => said.card_id().map(Move::OneVoice).map(moved),
        "quote" => said.quote(),
        "undo" => said.alone(moved(Move::Undo)),
        "redo" => said.alone(moved(Move::Redo)),
        "list" => said.alone(Command::List),
        "done" => said.alone(Command::Play(Played::Next)),
        "back" => said.alone(Command::Play(Played::Back)),
        "pause" => said.alone(Command::Play(Played::Pause)),
        _ => said.alone(Command::Help),
    }
}

fn moved(made: Move) -> Command {
    Command::Play(Played::Moved(made))
}

/// What stands behind a command's word.
struct Said<'a> {
    /// The words before a colon.
    before: Vec<&'a str>,
    /// What is behind it, if there is one.
    behind: Option<&'a str>,
    board: &'a Board,
    how: &'static str,
}

impl<'a> Said<'a> {
    fn new(rest: &'a str, board: &'a Board, how: &'static str) -> Self {
        let (before, behind) = match rest.split_once(':') {
            Some((before, behind)) => (before, Some(behind.trim())),
            None => (rest, None),
        };
        Self { before: words(before), behind, board, how }
    }

    fn shape(&self) -> NoCommand {
        NoCommand::Shape { how: self.how }
    }

    fn sentence(&self) -> Result<String, NoCommand> {
        let sentence = self.behind.filter(|behind| !behind.is_empty());
        sentence.map(str::to_owned).ok_or_else(|| self.shape())
    }

    fn alone(&self, command: Command) -> Result<Command, NoCommand> {
        let is_alone = self.before.is_empty() && self.behind.is_none();
        if is_alone { Ok(command) } else { Err(self.shape()) }
    }

    fn one(&self) -> Result<&'a str, NoCommand> {
        match self.before.as_slice() {
            [one] => Ok(one),
            _ => Err(self.shape()),
        }
    }

    fn theme(&self) -> Result<ThemeId, NoCommand> {
        if self.behind.is_some() {
            return Err(self.shape());
        }
        theme(self.one()?, self.board)
    }

    fn card(&self) -> Result<usize, NoCommand> {
        place(self.one()?, self.board)
    }

    fn card_id(&self) -> Result<CardId, NoCommand> {
        card(self.one()?, self.board)
    }

    fn new_theme(&self) -> Result<Command, NoCommand> {
        let cards = self.before.iter().map(|word| card(word, self.board)).collect::<Result<_, _>>();
        Ok(moved(Move::Name { says: self.sentence()?, cards: cards? }))
    }

    fn rename(&self) -> Result<Command, NoCommand> {
        let says = self.sentence()?;
        Ok(moved(Move::Rename { theme: theme(self.one()?, self.board)?, says }))
    }

    fn merge(&self) -> Result<Command, NoCommand> {
        let says = self.behind.map(|_| self.sentence()).transpose()?;
        let [into, others @ ..] = self.before.as_slice() else { return Err(self.shape()) };
        if others.is_empty() {
            return Err(self.shape());
        }
        let into = theme(into, self.board)?;
        let others = others.iter().map(|word| theme(word, self.board)).collect::<Result<_, _>>()?;
        Ok(moved(Move::Merge { into, others, says }))
    }

    fn split(&self) -> Result<Command, NoCommand> {
        let says = self.sentence()?;
        let [from, cards @ ..] = self.before.as_slice() else { return Err(self.shape()) };
        if cards.is_empty() {
            return Err(self.shape());
        }
        let theme = theme(from, self.board)?;
        let cards = cards.iter().map(|word| card(word, self.board)).collect::<Result<_, _>>()?;
        Ok(moved(Move::Split { theme, says, cards }))
    }

    fn quote(&self) -> Result<Command, NoCommand> {
        let words = self.sentence()?;
        Ok(moved(Move::Quote { card: card(self.one()?, self.board)?, words }))
    }
}

/// Reads cards, and the themes that they come under or leave: `3 5 a -b`, `3 -`.
fn sort(typed: &str, board: &Board) -> Result<Move, NoCommand> {
    let words = words(typed);
    let is_number = |word: &&&str| word.starts_with(|c: char| c.is_ascii_digit());
    let count = words.iter().take_while(is_number).count();
    let (cards, themes) = words.split_at(count);
    let cards = cards.iter().map(|word| card(word, board)).collect::<Result<Vec<_>, _>>()?;
    if themes == ["-"] {
        return Ok(Move::SetAside(cards));
    }
    let (mut under, mut out) = (Vec::new(), Vec::new());
    for word in themes {
        match word.strip_prefix('-') {
            Some(letter) if !letter.is_empty() => out.push(theme(letter, board)?),
            None if word.chars().count() == 1 => under.push(theme(word, board)?),
            Some(_) | None => return Err(NoCommand::Shape { how: SORT }),
        }
    }
    if under.is_empty() && out.is_empty() {
        return Err(NoCommand::Shape { how: SORT });
    }
    Ok(Move::Sort { cards, under, out })
}

/// Parts words at spaces and commas.
fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty()).collect()
}

fn place(word: &str, board: &Board) -> Result<usize, NoCommand> {
    let count = board.cards().len();
    let place = text::number::<usize>(word).and_then(|number| number.checked_sub(1));
    place
        .filter(|place| *place < count)
        .ok_or_else(|| NoCommand::NoCard { word: shown(word), count })
}

fn card(word: &str, board: &Board) -> Result<CardId, NoCommand> {
    let place = place(word, board)?;
    let missing = || NoCommand::NoCard { word: shown(word), count: board.cards().len() };
    board.cards().get(place).map(|card| card.id.clone()).ok_or_else(missing)
}

fn theme(word: &str, board: &Board) -> Result<ThemeId, NoCommand> {
    let mut letters = word.chars();
    let theme = match (letters.next(), letters.next()) {
        (Some(letter), None) => board.lettered(letter),
        _ => None,
    };
    theme.map(|theme| theme.id.clone()).ok_or_else(|| {
        let last = board.themes().len().checked_sub(1).and_then(Board::letter);
        let themes = match last {
            None => "there is none yet: `new 3: SENTENCE`".to_owned(),
            Some('a') => "there is a".to_owned(),
            Some(last) => format!("there are a to {last}"),
        };
        NoCommand::NoTheme { word: shown(word), themes }
    })
}

fn unknown(word: &str, board: &Board) -> NoCommand {
    let mut letters = word.chars();
    if let (Some(letter), None) = (letters.next(), letters.next())
        && board.lettered(letter).is_some()
    {
        return NoCommand::Shape { how: SORT };
    }
    let folded = word.to_lowercase();
    let nearest = WORDS
        .iter()
        .chain(&ASIDE)
        .map(|(known, how)| (strsim::damerau_levenshtein(known, &folded), known.len(), *how))
        .min()
        .filter(|(distance, length, _)| *distance <= 2 && *distance + 1 < *length);
    NoCommand::Unknown { word: shown(word), nearest: nearest.map(|(_, _, how)| how) }
}

fn did_you_mean(nearest: Option<&str>) -> String {
    nearest.map(|how| format!(", did you mean `{how}`?")).unwrap_or_default()
}

fn shown(word: &str) -> String {
    text::clip(word, 20).into_owned()
}

#[cfg(test)]
mod tests;
