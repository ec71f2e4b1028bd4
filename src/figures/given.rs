//! What each person gave under their name where two editions can be compared: scores and choices.

use std::collections::{HashMap, HashSet};

use crate::domain::{
    Entry, OptionId, ParticipantId, Question, QuestionId, Said, Score, Sheet, Unnamed, Workshop,
};

/// What each person gave under their name to the questions with a scale or a choice, to tell later
/// who gave both times. A byte or two an answer: so an edition of many thousand people is compared
/// with, and nothing that they said is kept. It is for counting only, and names nobody.
#[derive(Clone, Debug, Default)]
pub struct Given {
    /// Which place in the lists is whose.
    people: HashMap<ParticipantId, usize>,
    /// Who answered or passed anything.
    took_part: HashSet<ParticipantId>,
    questions: HashMap<QuestionId, Row>,
}

/// What was given to one question.
#[derive(Clone, Debug, Default)]
struct Row {
    /// The points of each person; 0 for none.
    points: Vec<u8>,
    /// Which option each person chose, from 1; 0 for none.
    choices: Vec<u16>,
    options: Vec<OptionId>,
    /// How many scores there are without a name.
    unnamed: usize,
}

impl Given {
    /// Begins with nothing that was given.
    pub(super) fn new(workshop: &Workshop) -> Self {
        let people = workshop.participants.iter().map(|person| person.id.clone());
        let people: HashMap<_, _> = people.zip(0..).collect();
        let rows = workshop.questions().filter_map(|question| {
            let row = Row::new(question, people.len())?;
            Some((question.id.clone(), row))
        });
        Self { questions: rows.collect(), people, took_part: HashSet::new() }
    }

    /// Adds what somebody gave under their name.
    pub(super) fn add_sheet(&mut self, sheet: &Sheet) {
        let Some(at) = self.people.get(&sheet.participant) else { return };
        if !sheet.entries.is_empty() {
            self.took_part.insert(sheet.participant.clone());
        }
        for (question, entry) in &sheet.entries {
            if let Entry::Named(said) = entry
                && (said.score.is_some() || said.choice.is_some())
                && let Some(row) = self.questions.get_mut(question)
            {
                row.put(*at, said);
            }
        }
    }

    /// Counts a score without a name.
    pub(super) fn add_unnamed(&mut self, answer: &Unnamed) {
        let row = self.questions.get_mut(&answer.question);
        if let (Some(row), Some(Score::Points(_))) = (row, answer.said.score) {
            row.unnamed += 1;
        }
    }

    /// Returns how many scores to a question have no name.
    pub(super) fn unnamed(&self, question: &QuestionId) -> usize {
        self.questions.get(question).map_or(0, |row| row.unnamed)
    }

    /// Returns how many answered or passed anything both times.
    pub(super) fn both_took_part(&self, now: &Self) -> usize {
        self.took_part.intersection(&now.took_part).count()
    }

    /// Returns the points of those who gave some both times, then and now, in no order.
    pub(super) fn both_points<'g>(
        &'g self,
        now: &'g Self,
        question: &QuestionId,
    ) -> impl Iterator<Item = (u8, u8)> + 'g {
        let points = |row: &Row, at: usize| row.points.get(at).copied().filter(|it| *it > 0);
        self.both(now, question).filter_map(move |((before, then), (after, at))| {
            Some((points(before, then)?, points(after, at)?))
        })
    }

    /// Returns the choices of those who made one both times, then and now, in no order.
    pub(super) fn both_choices<'g>(
        &'g self,
        now: &'g Self,
        question: &QuestionId,
    ) -> impl Iterator<Item = (&'g OptionId, &'g OptionId)> + 'g {
        self.both(now, question).filter_map(|((before, then), (after, at))| {
            Some((before.choice(then)?, after.choice(at)?))
        })
    }

    /// Returns where the same people's answers to a question are, then and now.
    fn both<'g>(
        &'g self,
        now: &'g Self,
        question: &QuestionId,
    ) -> impl Iterator<Item = ((&'g Row, usize), (&'g Row, usize))> + 'g {
        let rows = self.questions.get(question).zip(now.questions.get(question));
        rows.into_iter().flat_map(move |(before, after)| {
            let both = move |(person, at): (&'g ParticipantId, &'g usize)| {
                Some(((before, *self.people.get(person)?), (after, *at)))
            };
            now.people.iter().filter_map(both)
        })
    }
}

impl Row {
    /// Makes the row of a question with a scale or a choice.
    fn new(question: &Question, people: usize) -> Option<Self> {
        let (scale, choice) = (question.parts.scale(), question.parts.choice());
        if scale.is_none() && choice.is_none() {
            return None;
        }
        let options = choice.iter().flat_map(|choice| &choice.options);
        Some(Self {
            points: vec![0; if scale.is_some() { people } else { 0 }],
            choices: vec![0; if choice.is_some() { people } else { 0 }],
            options: options.map(|option| option.id.clone()).collect(),
            unnamed: 0,
        })
    }

    fn put(&mut self, at: usize, said: &Said) {
        if let (Some(place), Some(Score::Points(points))) = (self.points.get_mut(at), said.score) {
            *place = points;
        }
        let chosen = said.choice.as_ref();
        let chosen = chosen.and_then(|id| self.options.iter().position(|option| option == id));
        let chosen = chosen.and_then(|option| u16::try_from(option + 1).ok());
        if let (Some(place), Some(chosen)) = (self.choices.get_mut(at), chosen) {
            *place = chosen;
        }
    }

    fn choice(&self, at: usize) -> Option<&OptionId> {
        let chosen = usize::from(*self.choices.get(at)?);
        self.options.get(chosen.checked_sub(1)?)
    }
}
