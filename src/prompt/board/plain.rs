//! The board in plain lines: the cards numbered in full, the themes lettered.

use super::BoardView;
use crate::domain::CardId;
use crate::flow::{Board, Fate};

/// The commands, as they are typed.
pub(in crate::prompt) const COMMANDS: &str = "\
3 a         puts card 3 under theme a; 3 5 a b: two cards, two themes
3 -a        takes card 3 out of theme a
3 -         card 3 was said once: it stays alone
new 3 5: SENTENCE      names a theme, with cards 3 and 5
rename a: SENTENCE     gives a another sentence
merge a b              makes one theme of two; merge a b: SENTENCE
split a 3: SENTENCE    makes a new theme of some cards of a
up a, down a           moves a theme
remove a               takes a theme away; its cards are loose again
take 3                 puts card 3 under the theme that is nearest
near 3                 says which theme that is
alone 3                one voice is enough: harm, safety, law, no work possible
quote 3: WORDS         may be quoted, word for word
undo, redo             takes the last move back, makes it again
list                   shows everything
done                   goes on, whatever is still loose
:back :pause :help     the question before; stop for now; this list";

/// Returns the whole board: the question, the cards, and the themes.
pub(in crate::prompt) fn laid_out(view: &BoardView<'_>) -> String {
    let board = view.board;
    let mut shown = vec![view.heading.to_owned(), view.question.to_owned(), String::new()];
    for (card, number) in board.cards().iter().zip(1..) {
        let words = card.words.trim().replace('\n', "\n    ");
        let marks = marks(board, &card.id);
        let by = card.by.as_ref().map_or("one of us", |name| name.as_str());
        shown.push(format!("{number}. {words}\n    — {by}{marks}"));
    }
    shown.push(String::new());
    shown.push(themes(view));
    shown.join("\n")
}

/// Returns the themes with their cards, one a line, and which cards are still loose.
fn themes(view: &BoardView<'_>) -> String {
    let board = view.board;
    let place = |card: &CardId| board.place(card);
    let mut lines = Vec::new();
    for (theme, at) in board.themes().iter().zip(0..) {
        let letter = Board::letter(at).unwrap_or('?');
        let cards = numbers(theme.cards.iter().filter_map(place));
        let cards = if cards.is_empty() { "no card".to_owned() } else { cards };
        lines.push(format!("{letter}) {} ({cards})", theme.says));
    }
    if lines.is_empty() {
        lines.push("No theme yet.".to_owned());
    }
    let once = numbers(board.sorting().said_once.iter().filter_map(place));
    if !once.is_empty() {
        lines.push(format!("Said once: {once}."));
    }
    let fates = board.fates();
    let loose = (0..).zip(&fates).filter(|(_, fate)| **fate == Fate::Loose).map(|(at, _)| at);
    let loose = numbers(loose);
    if loose.is_empty() {
        lines.push("No card is loose.".to_owned());
    } else {
        lines.push(format!("Loose: {loose}."));
    }
    lines.join("\n")
}

/// Returns what is marked on a card, and under which themes it is.
fn marks(board: &Board, card: &CardId) -> String {
    let sorting = board.sorting();
    let mut marks = String::new();
    if sorting.one_voice.contains(card) {
        marks.push_str(" (one voice is enough)");
    }
    if sorting.quotes.iter().any(|quote| quote.card == *card) {
        marks.push_str(" (may be quoted)");
    }
    marks
}

/// Returns cards' numbers, the lowest first.
fn numbers(places: impl Iterator<Item = usize>) -> String {
    let mut places: Vec<_> = places.collect();
    places.sort_unstable();
    places.iter().map(|at| (at + 1).to_string()).collect::<Vec<_>>().join(" ")
}
