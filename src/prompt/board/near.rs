//! What could be done next with a card: the nearest theme.

use super::BoardView;
use crate::domain::Theme;
use crate::flow::{Board, Move};
use crate::themes::Taking;

/// Returns the place of the theme that is nearest to a card and that it is not under, if any is near.
pub(in crate::prompt) fn nearest(view: &BoardView<'_>, card: usize) -> Option<usize> {
    let board = view.board;
    let places = |theme: &Theme| -> Vec<usize> {
        theme.cards.iter().filter_map(|card| board.place(card)).collect()
    };
    let under: Vec<_> = board.themes().iter().map(places).collect();
    let themes: Vec<_> = board
        .themes()
        .iter()
        .zip(&under)
        .map(|(theme, cards)| Taking { sentence: &theme.says, cards })
        .collect();
    let near = view.likeness.nearest(card, &themes);
    let is_new = |at: &usize| under.get(*at).is_some_and(|cards| !cards.contains(&card));
    near.into_iter().map(|(at, _)| at).find(is_new)
}

/// Returns the move that takes what is suggested for a card.
pub(in crate::prompt) fn take(view: &BoardView<'_>, card: usize) -> Option<Move> {
    let theme = view.board.themes().get(nearest(view, card)?)?;
    let card = view.board.cards().get(card)?;
    let (cards, under) = (vec![card.id.clone()], vec![theme.id.clone()]);
    Some(Move::Sort { cards, under, out: Vec::new() })
}

/// Says which theme is nearest to a card.
pub(in crate::prompt) fn told_near(view: &BoardView<'_>, card: usize) -> String {
    let near = nearest(view, card);
    let near = near.and_then(|at| Board::letter(at).zip(view.board.themes().get(at)));
    match near {
        Some((letter, theme)) => {
            format!("Card {} is nearest to {letter}: {}", card + 1, theme.says)
        }
        None => format!("No theme is near card {}.", card + 1),
    }
}
