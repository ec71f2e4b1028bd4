//! The record of an edition: everything that lasts of it, what it adds up to, and where it stands.

use crate::domain::{
    CardId, Edition, Entry, Item, ParticipantId, Question, QuestionId, Said, Sorting, Theme,
    ThemeId, Whose, Workshop, cards_of,
};
use crate::error::Error;
use crate::figures::{Figures, QuestionFigures};
use crate::store::{EditionFolder, Lines, Spot};
use crate::yaml::Place;

/// The record of an edition.
#[derive(Debug)]
pub(super) struct Record {
    pub(super) edition: Edition,
    pub(super) figures: Figures,
    lines: Lines,
}

impl Record {
    /// Reads it.
    pub(super) fn read(folder: &EditionFolder) -> Result<Self, Error> {
        let edition = folder.load()?;
        let figures = Figures::of(&edition);
        Ok(Self { edition, figures, lines: Lines::of(folder.clone()) })
    }

    pub(super) fn workshop(&self) -> &Workshop {
        &self.edition.workshop
    }

    /// Returns where the value at `place` of a file stands.
    pub(super) fn spot(&self, file: &str, place: &Place) -> Result<Option<Spot>, Error> {
        Ok(self.lines.spot(file, place)?)
    }

    /// Returns what somebody is called.
    pub(super) fn name(&self, id: &ParticipantId) -> String {
        self.workshop().participant(id).map_or_else(|| id.to_string(), |one| one.name.to_string())
    }

    /// Returns the figures of a question.
    pub(super) fn figures(&self, question: &QuestionId) -> Option<&QuestionFigures> {
        self.figures.of_question(self.workshop(), question)
    }

    /// Returns what is asked by the question of this id.
    pub(super) fn prompt(&self, question: &QuestionId) -> String {
        let workshop = self.workshop();
        let asked = workshop.question(question);
        asked.map_or_else(
            || question.to_string(),
            |it| it.prompt.text(&workshop.language).to_owned(),
        )
    }

    /// Returns how the answers to a question are sorted.
    pub(super) fn sorting(&self, question: &QuestionId) -> Option<&Sorting> {
        self.edition.agreement.themes.get(question)
    }

    /// Returns the theme of this id, and which it is of its question's; of `question`, or else of
    /// the first that has one.
    pub(super) fn theme(
        &self,
        question: Option<&QuestionId>,
        id: &ThemeId,
    ) -> Option<(&QuestionId, usize, &Theme)> {
        let themes = self.edition.agreement.themes.iter();
        let mut sorted = themes.filter(|(of, _)| question.is_none_or(|question| question == *of));
        sorted.find_map(|(of, sorting)| {
            let at = sorting.themes.iter().position(|theme| theme.id == *id)?;
            Some((of, at, sorting.themes.get(at)?))
        })
    }

    /// Returns an answer's words on a card, and what is answered there.
    pub(super) fn card(&self, question: &Question, card: &CardId) -> Option<(String, &Said)> {
        let said = match &card.of {
            Whose::Named(person) => {
                let sheet =
                    self.edition.sheets.iter().find(|sheet| sheet.participant == *person)?;
                match sheet.entry(&question.id)? {
                    Entry::Named(said) => said,
                    Entry::Apart | Entry::Pass => return None,
                }
            }
            Whose::Unnamed(id) => {
                &self.edition.unnamed.iter().find(|answer| answer.id == *id)?.said
            }
        };
        let cards = cards_of(&card.of, said, question);
        let words = cards.into_iter().find(|other| other.id == *card)?.words;
        Some((words, said))
    }

    /// Returns the cards whose words have `words` in them, of a question or of all.
    pub(super) fn cards_saying(&self, question: &Question, words: &str) -> Vec<CardId> {
        let wanted = flat(words);
        let has = |text: &str| flat(text).contains(&wanted);
        let mut found = Vec::new();
        let named =
            self.edition.sheets.iter().filter_map(|sheet| match sheet.entry(&question.id) {
                Some(Entry::Named(said)) => Some((Whose::Named(sheet.participant.clone()), said)),
                Some(Entry::Apart | Entry::Pass) | None => None,
            });
        let unnamed = self.edition.unnamed.iter().filter(|one| one.question == question.id);
        let unnamed = unnamed.map(|one| (Whose::Unnamed(one.id), &one.said));
        for (of, said) in named.chain(unnamed) {
            let all = said.gloss.as_deref().is_some_and(has);
            let cells = |item: &Item| match item {
                Item::Words(words) => has(words),
                Item::Columns(columns) => columns.values().any(|cell| has(cell)),
            };
            for card in cards_of(&of, said, question) {
                let item =
                    card.id.item.and_then(|item| said.items.get(usize::from(item).checked_sub(1)?));
                if all || has(&card.words) || item.is_some_and(cells) {
                    found.push(card.id);
                }
            }
        }
        found
    }
}

/// Returns a text on one line with single spaces.
pub(super) fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
