//! What is said of a move on a board, in one short line.

use crate::domain::{CardId, Quote, ThemeId};
use crate::flow::{Board, Move};

/// Says what `played` does to `board`, on which it has not been played yet.
pub(super) fn told(board: &Board, played: &Move) -> String {
    let letter = |theme: &ThemeId| board.letter_of(theme).unwrap_or('?');
    let letters = |themes: &[ThemeId]| {
        themes.iter().map(|theme| letter(theme).to_string()).collect::<Vec<_>>().join(" ")
    };
    match played {
        Move::Sort { cards, under, out } => {
            let (cards, are) = named(board, cards);
            let under = (!under.is_empty()).then(|| format!("under {}", letters(under)));
            let out = (!out.is_empty()).then(|| format!("out of {}", letters(out)));
            let places: Vec<_> = under.into_iter().chain(out).collect();
            format!("{cards} {are} {}", places.join(" and "))
        }
        Move::SetAside(cards) => {
            let (cards, _) = named(board, cards);
            format!("{cards}: said once")
        }
        Move::Name { says, cards } => {
            let letter = Board::letter(board.themes().len()).unwrap_or('?');
            theme(board, (letter, says), cards)
        }
        Move::Rename { theme, says } => format!("Theme {} says: {says}", letter(theme)),
        Move::Merge { into, others, .. } => {
            format!("Theme {} took in {}", letter(into), letters(others))
        }
        Move::Split { theme: from, says, cards } => {
            let at = board.themes().iter().position(|one| one.id == *from);
            let letter = at.and_then(|at| Board::letter(at + 1)).unwrap_or('?');
            theme(board, (letter, says), cards)
        }
        Move::Up(theme) => format!("Theme {} moved up", letter(theme)),
        Move::Down(theme) => format!("Theme {} moved down", letter(theme)),
        Move::Remove(theme) => format!("Theme {} is gone", letter(theme)),
        Move::OneVoice(card) => {
            let is_back = board.sorting().one_voice.contains(card);
            let (card, _) = named(board, std::slice::from_ref(card));
            let not = if is_back { "not " } else { "" };
            format!("{card}: one voice is {not}enough")
        }
        Move::Quote { card, words } => {
            let quotes = &board.sorting().quotes;
            let is_same = |quote: &Quote| quote.card == *card && quote.words == words.trim();
            let not = if quotes.iter().any(is_same) { "no longer " } else { "" };
            let (card, _) = named(board, std::slice::from_ref(card));
            format!("{card}: these words are {not}marked as a quote")
        }
        Move::Undo => "Taken back".to_owned(),
        Move::Redo => "Made again".to_owned(),
    }
}

/// Says how many cards are still loose.
pub(super) fn loose(board: &Board) -> String {
    match board.loose() {
        0 => "none loose".to_owned(),
        loose => format!("{loose} loose"),
    }
}

/// Names a new theme.
fn theme(board: &Board, (letter, says): (char, &str), cards: &[CardId]) -> String {
    if cards.is_empty() {
        return format!("Theme {letter}: {says}");
    }
    let (cards, _) = named(board, cards);
    format!("Theme {letter} with {}: {says}", cards.to_lowercase())
}

/// Returns cards by number, and the word for one or several.
fn named(board: &Board, cards: &[CardId]) -> (String, &'static str) {
    let numbers: Vec<_> =
        cards.iter().filter_map(|card| board.place(card)).map(|at| (at + 1).to_string()).collect();
    match numbers.as_slice() {
        [one] => (format!("Card {one}"), "is"),
        many => (format!("Cards {}", many.join(" ")), "are"),
    }
}
