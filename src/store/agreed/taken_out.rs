//! Cards that go because their answer changes after it was put under themes.

use crate::domain::{
    Answer, CardId, Origin, ParticipantId, QuestionId, Sorting, Statements, Themes, Whose, cards_of,
};
use crate::store::{Sitting, StoreError};

/// What of an answer's cards is there no longer.
struct Gone<'a> {
    question: &'a QuestionId,
    whose: &'a Whose,
    /// The cards that stay, with their words.
    stay: Vec<(CardId, String)>,
}

impl Sitting {
    /// Takes the cards of an answer that is about to be replaced by `new` out of whatever names
    /// them, as far as they go with it. Returns from how many places.
    ///
    /// It comes before the answer is replaced, so that the files fit one another at any moment. A
    /// card is never named anew by what its answer becomes: that an unnamed answer was once a named
    /// one would stay in the team's history of the file.
    ///
    /// The card of a free text stays, whatever the new words. An item of a list that reads otherwise
    /// is another card: items move up when one goes. Words that are quoted stay while they are said.
    pub(in crate::store) fn take_out_cards(
        &mut self,
        participant: &ParticipantId,
        question: &QuestionId,
        new: &Answer,
    ) -> Result<usize, StoreError> {
        let Some((whose, old)) = self.on_cards(participant, question) else { return Ok(0) };
        let Some(asked) = self.workshop().question(question) else { return Ok(0) };
        let new = match (&whose, new) {
            (Whose::Named(_), Answer::Named(said)) | (Whose::Unnamed(_), Answer::Unnamed(said)) => {
                Some(said)
            }
            (Whose::Named(_), Answer::Unnamed(_))
            | (Whose::Unnamed(_), Answer::Named(_))
            | (Whose::Named(_) | Whose::Unnamed(_), Answer::OffTheRecord(_) | Answer::Pass) => None,
        };
        let before = cards_of(&whose, &old, asked);
        let after = new.map_or_else(Vec::new, |new| cards_of(&whose, new, asked));
        let stays = |id: &CardId, words: &str| match id.item {
            None => true,
            Some(_) => before.iter().any(|card| card.id == *id && card.words == words),
        };
        let stay = after.into_iter().map(|card| (card.id, card.words));
        let stay = stay.filter(|(id, words)| stays(id, words)).collect();
        let gone = Gone { question, whose: &whose, stay };
        let mut places = 0;
        self.change_statements(|statements| places += gone.take_from_statements(statements))?;
        self.change_themes(|themes| places += gone.take_from_themes(themes))?;
        Ok(places)
    }
}

impl Gone<'_> {
    /// Whether a card is one of those that go.
    fn takes(&self, card: &CardId) -> bool {
        card.of == *self.whose && !self.stay.iter().any(|(id, _)| id == card)
    }

    /// Whether `card` still says `words`.
    fn still_says(&self, card: &CardId, words: &str) -> bool {
        card.of != *self.whose
            || self.stay.iter().any(|(id, said)| id == card && said.contains(words))
    }

    fn take_from_themes(&self, themes: &mut Themes) -> usize {
        let Some(mut sorting) = themes.get(self.question).cloned() else { return 0 };
        let Sorting { themes: each, said_once, one_voice, quotes, pairs: _ } = &mut sorting;
        let lists = each.iter_mut().map(|theme| &mut theme.cards).chain([said_once, one_voice]);
        let mut places = 0;
        for cards in lists {
            places += less(cards, |card| !self.takes(card));
        }
        places += less(quotes, |quote| self.still_says(&quote.card, &quote.words));
        themes.put(self.question.clone(), sorting);
        places
    }

    fn take_from_statements(&self, statements: &mut Statements) -> usize {
        let Statements { promise, goal, feeling, principles, voted_down, .. } = statements;
        let named = [promise, goal, feeling].into_iter().flatten();
        let origins = named
            .map(|statement| &mut statement.from)
            .chain(principles.iter_mut().map(|principle| &mut principle.from))
            .chain(voted_down.iter_mut().map(|down| &mut down.from));
        let stays = |origin: &Origin| match origin {
            Origin::Theme(_) => true,
            Origin::Card(of) => of.question != *self.question || !self.takes(&of.card),
        };
        origins.map(|from| less(from, stays)).sum()
    }
}

/// Leaves in a list what `stays`, and returns how many went.
fn less<T>(list: &mut Vec<T>, stays: impl Fn(&T) -> bool) -> usize {
    let before = list.len();
    list.retain(|one| stays(one));
    before - list.len()
}
