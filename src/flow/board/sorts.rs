//! What a move makes of a sorting.

use super::{Board, LONGEST_SENTENCE, MOST_LETTERED, Move, NotMoved};
use crate::domain::{CardId, MOST_THEMES, Quote, Sorting, Theme, ThemeId};
use crate::text::single_spaced;

impl Board {
    /// Returns how the cards lie after `played`, which is neither undo nor redo.
    pub(super) fn after(&self, played: &Move) -> Result<Sorting, NotMoved> {
        let mut next = self.sorting.clone();
        match played {
            Move::Sort { cards, under, out } => self.sort(&mut next, cards, (under, out))?,
            Move::SetAside(cards) => self.set_aside(&mut next, cards)?,
            Move::Name { says, cards } => {
                self.check_cards(cards)?;
                let at = next.themes.len();
                self.begin(&mut next, at, (says, cards))?;
                self.check_count(&next, cards)?;
            }
            Move::Rename { theme, says } => {
                let says = self.sentence(says, Some(theme))?;
                theme_mut(&mut next, theme)?.says = says;
            }
            Move::Merge { into, others, says } => {
                merge(&mut next, into, others)?;
                if let Some(says) = says {
                    // One of those that go may have said it.
                    let says = checked(says, &next, Some(into))?;
                    theme_mut(&mut next, into)?.says = says;
                }
            }
            Move::Split { theme, says, cards } => self.split(&mut next, theme, (says, cards))?,
            Move::Up(theme) => swap(&mut next, theme, |at| at.checked_sub(1))?,
            Move::Down(theme) => swap(&mut next, theme, |at| at.checked_add(1))?,
            Move::Remove(theme) => {
                let at = place(&next, theme)?;
                next.themes.remove(at);
            }
            Move::OneVoice(card) => {
                self.check_cards(std::slice::from_ref(card))?;
                toggle(&mut next.one_voice, card.clone());
            }
            Move::Quote { card, words } => self.quote(&mut next, card, words)?,
            Move::Undo | Move::Redo => {}
        }
        Ok(next)
    }

    fn sort(
        &self,
        next: &mut Sorting,
        cards: &[CardId],
        (under, out): (&[ThemeId], &[ThemeId]),
    ) -> Result<(), NotMoved> {
        if cards.is_empty() {
            return Err(NotMoved::Cards);
        }
        self.check_cards(cards)?;
        for theme in out {
            theme_mut(next, theme)?.cards.retain(|card| !cards.contains(card));
        }
        for theme in under {
            add(theme_mut(next, theme)?, cards);
        }
        self.check_count(next, cards)?;
        forget_once(next);
        Ok(())
    }

    fn set_aside(&self, next: &mut Sorting, cards: &[CardId]) -> Result<(), NotMoved> {
        if cards.is_empty() {
            return Err(NotMoved::Cards);
        }
        self.check_cards(cards)?;
        for theme in &mut next.themes {
            theme.cards.retain(|card| !cards.contains(card));
        }
        for card in cards {
            if !next.said_once.contains(card) {
                next.said_once.push(card.clone());
            }
        }
        Ok(())
    }

    /// Begins a theme at a place, with cards.
    fn begin(
        &self,
        next: &mut Sorting,
        at: usize,
        (says, cards): (&str, &[CardId]),
    ) -> Result<(), NotMoved> {
        if next.themes.len() >= MOST_LETTERED {
            return Err(NotMoved::NoLetter);
        }
        let says = self.sentence(says, None)?;
        let same = self.earlier.iter().find(|theme| theme.says == says);
        let id = match same.map(|theme| &theme.id).filter(|id| !self.ids.contains(*id)) {
            Some(id) => id.clone(),
            None => ThemeId::for_words(&says, &self.ids.iter().collect::<Vec<_>>()),
        };
        let mut theme = Theme { id, says, cards: Vec::new() };
        add(&mut theme, cards);
        next.themes.insert(at.min(next.themes.len()), theme);
        forget_once(next);
        Ok(())
    }

    fn split(
        &self,
        next: &mut Sorting,
        theme: &ThemeId,
        (says, cards): (&str, &[CardId]),
    ) -> Result<(), NotMoved> {
        if cards.is_empty() {
            return Err(NotMoved::Cards);
        }
        self.check_cards(cards)?;
        let at = place(next, theme)?;
        let letter = Self::letter(at).unwrap_or('?');
        let split = theme_mut(next, theme)?;
        if let Some(other) = cards.iter().find(|card| !split.cards.contains(card)) {
            return Err(NotMoved::NotUnder { number: self.number(other), letter });
        }
        split.cards.retain(|card| !cards.contains(card));
        if split.cards.is_empty() {
            return Err(NotMoved::NoneLeft { letter });
        }
        self.begin(next, at + 1, (says, cards))
    }

    fn quote(&self, next: &mut Sorting, card: &CardId, words: &str) -> Result<(), NotMoved> {
        let laid = self.place(card).and_then(|at| self.cards.get(at)).ok_or(NotMoved::NoCard)?;
        let words = words.trim();
        if words.is_empty() || !laid.words.contains(words) {
            return Err(NotMoved::OtherWords);
        }
        toggle(&mut next.quotes, Quote { card: card.clone(), words: words.to_owned() });
        Ok(())
    }

    fn check_cards(&self, cards: &[CardId]) -> Result<(), NotMoved> {
        let are_here = cards.iter().all(|card| self.places.contains_key(card));
        if are_here { Ok(()) } else { Err(NotMoved::NoCard) }
    }

    /// Refuses to put a card under more themes than one may be under.
    fn check_count(&self, next: &Sorting, cards: &[CardId]) -> Result<(), NotMoved> {
        let is_too_much = |card: &&CardId| {
            let count = next.themes_of(card).count();
            count > MOST_THEMES && count > self.sorting.themes_of(card).count()
        };
        match cards.iter().find(is_too_much) {
            Some(card) => Err(NotMoved::TooMany { number: self.number(card) }),
            None => Ok(()),
        }
    }

    fn sentence(&self, says: &str, of: Option<&ThemeId>) -> Result<String, NotMoved> {
        checked(says, &self.sorting, of)
    }

    fn number(&self, card: &CardId) -> usize {
        self.place(card).map_or(0, |at| at + 1)
    }
}

/// Returns a sentence on one line, if it can be that of a theme, or of the theme `of`.
fn checked(says: &str, sorting: &Sorting, of: Option<&ThemeId>) -> Result<String, NotMoved> {
    let says = single_spaced(says);
    if says.is_empty() {
        return Err(NotMoved::Blank);
    }
    if says.chars().count() > LONGEST_SENTENCE {
        return Err(NotMoved::Long);
    }
    let is_taken = |theme: &Theme| theme.says == says && Some(&theme.id) != of;
    match sorting.themes.iter().position(is_taken) {
        Some(at) => Err(NotMoved::Said { letter: Board::letter(at).unwrap_or('?') }),
        None => Ok(says),
    }
}

fn place(sorting: &Sorting, theme: &ThemeId) -> Result<usize, NotMoved> {
    sorting.themes.iter().position(|one| one.id == *theme).ok_or(NotMoved::NoTheme)
}

fn theme_mut<'s>(sorting: &'s mut Sorting, theme: &ThemeId) -> Result<&'s mut Theme, NotMoved> {
    sorting.themes.iter_mut().find(|one| one.id == *theme).ok_or(NotMoved::NoTheme)
}

fn merge(sorting: &mut Sorting, into: &ThemeId, others: &[ThemeId]) -> Result<(), NotMoved> {
    if others.is_empty() || others.contains(into) {
        return Err(NotMoved::Itself);
    }
    for other in others {
        let at = place(sorting, other)?;
        let other = sorting.themes.remove(at);
        add(theme_mut(sorting, into)?, &other.cards);
    }
    Ok(())
}

fn swap(
    sorting: &mut Sorting,
    theme: &ThemeId,
    to: impl Fn(usize) -> Option<usize>,
) -> Result<(), NotMoved> {
    let at = place(sorting, theme)?;
    let to = to(at).filter(|to| *to < sorting.themes.len()).ok_or(NotMoved::AtTheEnd)?;
    sorting.themes.swap(at, to);
    Ok(())
}

/// Puts cards under a theme that are not there yet.
fn add(theme: &mut Theme, cards: &[CardId]) {
    for card in cards {
        if !theme.cards.contains(card) {
            theme.cards.push(card.clone());
        }
    }
}

/// What is under a theme was not said once.
fn forget_once(sorting: &mut Sorting) {
    let Sorting { themes, said_once, .. } = sorting;
    said_once.retain(|card| !themes.iter().any(|theme| theme.cards.contains(card)));
}

fn toggle<T: PartialEq>(marked: &mut Vec<T>, one: T) {
    match marked.iter().position(|other| *other == one) {
        Some(at) => drop(marked.remove(at)),
        None => marked.push(one),
    }
}
