//! A board: the cards of one question on their way under themes, with every move taken back at will.

mod moves;
mod sorts;

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{CardId, Name, Sorting, Theme, ThemeId};

pub use moves::{LONGEST_SENTENCE, MOST_LETTERED, Move, NotMoved};

/// A card that lies on a board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Laid {
    /// Which it is.
    pub id: CardId,
    /// The words on it.
    pub words: String,
    /// Who said it, where that is shown.
    pub by: Option<Name>,
}

/// What has become of a card so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Nobody has looked at it.
    Loose,
    /// It was looked at, and stays alone.
    Once,
    /// It is under a theme, or several.
    Themed,
}

/// The cards of one question, and what has become of them.
///
/// No card is ever lost, or under one theme twice, or under more than
/// [`MOST_THEMES`](crate::domain::MOST_THEMES), or both *said once* and under a theme. A theme that
/// a move leaves without cards stays, for its letter and its sentence, until it is removed. Its id
/// never changes, and belongs to no other theme as long as the board lasts.
#[derive(Clone, Debug)]
pub struct Board {
    cards: Vec<Laid>,
    /// Where each card lies in `cards`.
    places: BTreeMap<CardId, usize>,
    sorting: Sorting,
    before: Vec<Sorting>,
    undone: Vec<Sorting>,
    /// Every id that a theme has or had.
    ids: BTreeSet<ThemeId>,
    /// The themes of the edition before.
    earlier: Vec<Theme>,
    /// Those of them that were laid out.
    laid_out: BTreeSet<ThemeId>,
}

impl Board {
    /// Lays out `cards` as they were sorted so far.
    pub fn new(cards: Vec<Laid>, sorting: Sorting) -> Self {
        let places = cards.iter().zip(0..).map(|(card, at)| (card.id.clone(), at)).collect();
        let ids = sorting.themes.iter().map(|theme| theme.id.clone()).collect();
        let (before, undone) = (Vec::new(), Vec::new());
        let (earlier, laid_out) = (Vec::new(), BTreeSet::new());
        Self { cards, places, sorting, before, undone, ids, earlier, laid_out }
    }

    /// Tells the board the themes of the edition before: a new one that says the same as one of these
    /// has its id, by which editions are compared.
    #[must_use]
    pub fn following(self, earlier: Vec<Theme>) -> Self {
        Self { earlier, ..self }
    }

    /// Lays out the themes of the edition before that are not here, without cards. Under another
    /// sentence each is still the same theme.
    pub fn lay_out_earlier(&mut self) {
        for theme in &self.earlier {
            let is_here = |one: &Theme| one.id == theme.id || one.says == theme.says;
            let themes = &mut self.sorting.themes;
            if themes.len() < MOST_LETTERED && !themes.iter().any(is_here) {
                themes.push(Theme { cards: Vec::new(), ..theme.clone() });
                self.ids.insert(theme.id.clone());
                self.laid_out.insert(theme.id.clone());
            }
        }
    }

    /// Returns a sorting without the themes that were laid out and have no card: nobody has named them
    /// in this edition.
    pub fn kept(&self, mut sorting: Sorting) -> Sorting {
        let is_idle = |theme: &Theme| theme.cards.is_empty() && self.laid_out.contains(&theme.id);
        sorting.themes.retain(|theme| !is_idle(theme));
        sorting
    }

    /// Returns the cards in their order; the first one's number is 1.
    pub fn cards(&self) -> &[Laid] {
        &self.cards
    }

    /// Returns where a card lies among the others, from 0.
    pub fn place(&self, card: &CardId) -> Option<usize> {
        self.places.get(card).copied()
    }

    /// Returns what has become of the cards so far.
    pub fn sorting(&self) -> &Sorting {
        &self.sorting
    }

    /// Returns the themes in their order.
    pub fn themes(&self) -> &[Theme] {
        &self.sorting.themes
    }

    /// Returns what has become of every card so far, in their order.
    pub fn fates(&self) -> Vec<Fate> {
        let mut fates = vec![Fate::Loose; self.cards.len()];
        let once = self.sorting.said_once.iter().map(|card| (card, Fate::Once));
        let under = self.sorting.themes.iter().flat_map(|theme| &theme.cards);
        let themed = under.map(|card| (card, Fate::Themed));
        for (card, fate) in once.chain(themed) {
            if let Some(slot) = self.place(card).and_then(|at| fates.get_mut(at)) {
                *slot = fate;
            }
        }
        fates
    }

    /// Returns how many cards nobody has looked at.
    pub fn loose(&self) -> usize {
        self.fates().iter().filter(|fate| **fate == Fate::Loose).count()
    }

    /// Returns the letter of the theme that is `at` its place from 0, if there is one for it.
    pub fn letter(at: usize) -> Option<char> {
        ('a'..='z').chain('A'..='Z').nth(at)
    }

    /// Returns the letter of a theme.
    pub fn letter_of(&self, theme: &ThemeId) -> Option<char> {
        Self::letter(self.themes().iter().position(|one| one.id == *theme)?)
    }

    /// Returns the theme that has this letter.
    pub fn lettered(&self, letter: char) -> Option<&Theme> {
        let at = ('a'..='z').chain('A'..='Z').position(|one| one == letter)?;
        self.themes().get(at)
    }

    /// Returns how the cards would lie after a move, or says why it does nothing.
    pub fn would(&self, played: &Move) -> Result<Sorting, NotMoved> {
        let next = match self.taken_back(played) {
            Some(other) => return other,
            None => self.after(played)?,
        };
        if next == self.sorting { Err(NotMoved::Already) } else { Ok(next) }
    }

    /// Makes a move, or says why it does nothing.
    pub fn play(&mut self, played: &Move) -> Result<(), NotMoved> {
        let next = self.would(played)?;
        let old = std::mem::replace(&mut self.sorting, next);
        if matches!(played, Move::Undo) {
            self.before.pop();
            self.undone.push(old);
            return Ok(());
        }
        if matches!(played, Move::Redo) {
            self.undone.pop();
        } else {
            self.ids.extend(self.sorting.themes.iter().map(|theme| theme.id.clone()));
            self.undone.clear();
        }
        self.before.push(old);
        Ok(())
    }

    /// Returns how the cards lie after a move is taken back or made again, if that is what is played.
    fn taken_back(&self, played: &Move) -> Option<Result<Sorting, NotMoved>> {
        if matches!(played, Move::Undo) {
            return Some(self.before.last().cloned().ok_or(NotMoved::NoUndo));
        }
        let is_redo = matches!(played, Move::Redo);
        is_redo.then(|| self.undone.last().cloned().ok_or(NotMoved::NoRedo))
    }
}

#[cfg(test)]
mod tests;
