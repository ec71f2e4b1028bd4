//! The record of an edition: everything that lasts of it, what it adds up to, and where it stands.

use std::rc::Rc;

use super::super::current::stand;
use super::super::writing::texts;
use crate::changes::{Before, Changes, Now, between};
use crate::document::Speech;
use crate::document::discretion::Texts;
use crate::domain::{
    Agreement, Card, CardId, Edition, Entry, Item, ParticipantId, Question, QuestionId, Said,
    Sorting, Theme, ThemeId, Whose, Workshop, cards,
};
use crate::error::Error;
use crate::figures::{Figures, QuestionFigures, Sums};
use crate::store::{EditionFolder, Folder, Lines, Spot};
use crate::text::single_spaced;
use crate::yaml::Place;

/// The record of an edition.
#[derive(Debug)]
pub(super) struct Record {
    pub(super) edition: Edition,
    pub(super) figures: Figures,
    lines: Lines,
    texts: Rc<Texts>,
    /// The record of the edition before, and what changed since; none where there is none.
    pub(super) before: Option<(Box<Record>, Changes)>,
}

impl Record {
    /// Reads it, and that of the edition before.
    pub(super) fn read(folder: &Folder, edition: &EditionFolder) -> Result<Self, Error> {
        let texts = Rc::new(texts(folder, edition)?);
        let mut record = Self::alone(edition, &texts)?;
        let Edition { workshop, agreement, .. } = &mut record.edition;
        stand(edition, workshop, agreement)?;
        if let Some(before) = edition.before(record.workshop())? {
            let then = Self::alone(&before, &texts)?;
            let Edition { workshop, agreement, .. } = &then.edition;
            let before = Before::new(workshop.clone(), agreement.clone(), then.figures.clone());
            let Agreement { themes, statements, .. } = &mut record.edition.agreement;
            statements.take_up(before.statements(), themes);
            let Edition { workshop, agreement, .. } = &record.edition;
            let changes = between(&before, Now { workshop, agreement, figures: &record.figures });
            record.before = Some((Box::new(then), changes));
        }
        Ok(record)
    }

    fn alone(folder: &EditionFolder, texts: &Rc<Texts>) -> Result<Self, Error> {
        let edition = folder.load()?;
        let Edition { workshop, agreement, sheets, unnamed } = &edition;
        let mut sums = Sums::new(workshop).sorted(&agreement.themes).by_person();
        for sheet in sheets {
            sums.add_sheet(sheet);
        }
        for answer in unnamed {
            sums.add_unnamed(answer);
        }
        let figures = sums.done();
        let (lines, texts) = (Lines::of(folder.clone()), Rc::clone(texts));
        Ok(Self { edition, figures, lines, texts, before: None })
    }

    /// Returns what somebody said, as it may be seen.
    pub(super) fn said(&self, text: &str) -> String {
        self.texts.seen(text, Speech::Own)
    }

    /// Returns what the team agreed, as it may be seen.
    pub(super) fn stated(&self, text: &str) -> String {
        self.texts.seen(text, Speech::Team)
    }

    /// Returns which edition it is, as people read it.
    pub(super) fn title(&self) -> String {
        self.workshop().edition.title()
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
        let name = self.edition.agreement.statements.name_of(self.workshop(), id);
        name.map_or_else(|| id.to_string(), ToString::to_string)
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
            |it| self.stated(it.prompt.text(&workshop.language)),
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

    /// Returns an answer's words on a card as they may be seen, and what is answered there.
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
        let item = card.item.map(|item| said.items.get(usize::from(item).checked_sub(1)?));
        let words = match item {
            None => self.said(said.text.as_deref()?),
            Some(item) => match item? {
                Item::Words(words) => self.said(words),
                Item::Columns(filled) => {
                    let columns = question.parts.items()?.columns.iter();
                    let cells = columns.filter_map(|column| filled.get(&column.id));
                    cells.map(|cell| self.said(cell)).collect::<Vec<_>>().join(" · ")
                }
            },
        };
        Some((words, said))
    }

    /// Returns the cards of a question whose words, as they may be seen, have `words` in them.
    pub(super) fn cards_saying(&self, question: &Question, words: &str) -> Vec<CardId> {
        let wanted = flat(words);
        let has = |text: &str| flat(&self.said(text)).contains(&wanted);
        let cells = |item: &Item| match item {
            Item::Words(words) => has(words),
            Item::Columns(columns) => columns.values().any(|cell| has(cell)),
        };
        let says = |card: &Card<'_>| {
            let item = card
                .id
                .item
                .and_then(|item| card.said.items.get(usize::from(item).checked_sub(1)?));
            has(&card.words)
                || card.said.gloss.as_deref().is_some_and(has)
                || item.is_some_and(cells)
        };
        let all = cards(&self.edition, question).into_iter();
        all.filter(says).map(|card| card.id).collect()
    }
}

/// Returns a text on one line with single spaces.
pub(super) fn flat(text: &str) -> String {
    single_spaced(text)
}
