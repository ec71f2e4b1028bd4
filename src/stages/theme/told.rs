//! What is said of a move on a board, in one short line.

use crate::domain::{CardId, ThemeId};
use crate::flow::{Board, Move};

/// Says what `played` does to `board`, on which it has not been played yet.
pub(super) fn told(board: &Board, played: &Move) -> String {
    let letter = |theme: &ThemeId| board.letter_of(theme).unwrap_or('?');
    let letters = |themes: &[ThemeId]| {
        themes.iter().map(|theme| letter(theme).to_string()).collect::<Vec<_>>().join(" ")
    };
    let place = |theme: &ThemeId| board.themes().iter().position(|one| one.id == *theme);
    match played {
        Move::Sort { cards, under, out } => {
            let (cards, are) = named(board, cards);
            match (under.as_slice(), out.as_slice()) {
                (under, []) => format!("{cards} {are} under {}.", letters(under)),
                ([], out) => format!("{cards} {are} out of {}.", letters(out)),
                (under, out) => {
                    format!("{cards} {are} under {}, out of {}.", letters(under), letters(out))
                }
            }
        }
        Move::SetAside(cards) => {
            let (cards, are) = named(board, cards);
            let were = if are == "is" { "was" } else { "were" };
            format!("{cards} {were} said once.")
        }
        Move::Name { says, cards } => {
            let letter = Board::letter(board.themes().len()).unwrap_or('?');
            with(board, &format!("Theme {letter}: {says}"), cards)
        }
        Move::Rename { theme, says } => format!("Theme {} says: {says}", letter(theme)),
        Move::Merge { into, others, .. } => {
            format!("Theme {} took in {}.", letter(into), letters(others))
        }
        Move::Split { theme, says, cards } => {
            let new = place(theme).and_then(|at| Board::letter(at + 1)).unwrap_or('?');
            with(board, &format!("Theme {new}: {says}"), cards)
        }
        Move::Up(theme) => format!("Theme {} moved up.", letter(theme)),
        Move::Down(theme) => format!("Theme {} moved down.", letter(theme)),
        Move::Remove(theme) => format!("Theme {} is gone.", letter(theme)),
        Move::OneVoice(card) => {
            let (card, _) = named(board, std::slice::from_ref(card));
            format!("{card}: the mark that one voice is enough was turned.")
        }
        Move::Quote { card, words } => {
            let is_back = board
                .sorting()
                .quotes
                .iter()
                .any(|quote| quote.card == *card && quote.words == words.trim());
            let (card, _) = named(board, std::slice::from_ref(card));
            let may = if is_back { "no longer marked" } else { "marked" };
            format!("{card}: these words are {may} as a quote.")
        }
        Move::Undo => "Taken back.".to_owned(),
        Move::Redo => "Made again.".to_owned(),
    }
}

/// Says how many cards are still loose.
pub(super) fn loose(board: &Board) -> String {
    match board.loose() {
        0 => "No card is loose.".to_owned(),
        1 => "1 card is loose.".to_owned(),
        loose => format!("{loose} cards are loose."),
    }
}

fn with(board: &Board, theme: &str, cards: &[CardId]) -> String {
    if cards.is_empty() {
        return theme.to_owned();
    }
    let (cards, _) = named(board, cards);
    format!("{theme} ({})", cards.to_lowercase())
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
