//! Everything that the answers to a question add up to, and all questions of an edition at once.

use std::collections::HashMap;

use super::{Counts, Evidences, Places, Scores, Turnout};
use crate::domain::{Edition, Entry, Language, Question, Said};

/// What answers to one question add up to; the parts that the question does not ask for are none.
#[derive(Clone, Debug)]
pub struct Tally {
    /// Scores on its scale.
    pub scores: Option<Scores>,
    /// The options chosen, one each.
    pub choice: Option<Counts>,
    /// The options picked, several each.
    pub choices: Option<Counts>,
    /// What matters most.
    pub places: Option<Places>,
    /// How people know.
    pub evidence: Option<Evidences>,
}

impl Tally {
    /// Makes the tally of no answers to `question`; labels are in `language`.
    pub fn new(question: &Question, language: &Language) -> Self {
        let parts = &question.parts;
        Self {
            scores: parts.scale().map(|_| Scores::default()),
            choice: parts.choice().map(|choice| Counts::new(&choice.options)),
            choices: parts.choices().map(|choices| Counts::new(&choices.options)),
            places: parts.ranking().map(|ranking| Places::new(ranking, language)),
            evidence: parts.has_evidence().then(Evidences::default),
        }
    }

    /// Adds one answer.
    pub fn add(&mut self, said: &Said) {
        if let (Some(scores), Some(score)) = (&mut self.scores, said.score) {
            scores.add(score);
        }
        if let (Some(counts), Some(choice)) = (&mut self.choice, &said.choice) {
            counts.add(std::slice::from_ref(choice));
        }
        if let Some(counts) = &mut self.choices {
            counts.add(&said.choices);
        }
        if let Some(places) = &mut self.places {
            places.add(&said.ranked);
        }
        if let (Some(evidences), Some(evidence)) = (&mut self.evidence, said.evidence) {
            evidences.add(evidence);
        }
    }
}

/// What an edition's answers add up to.
#[derive(Clone, Debug)]
pub struct Figures {
    /// How many people there are.
    pub people: usize,
    /// How many of them answered or passed at least once.
    pub took_part: usize,
    /// Each question's figures, in the order in which they are asked.
    pub questions: Vec<QuestionFigures>,
}

/// What one question's answers add up to.
#[derive(Clone, Debug)]
pub struct QuestionFigures {
    /// How many it reached.
    pub turnout: Turnout,
    /// How many of the answers last, by name or without one: all but those off the record.
    pub kept: usize,
    /// What those that last add up to.
    pub tally: Tally,
    /// How many of those that last have no name.
    pub unnamed: usize,
}

impl Figures {
    /// Adds up `edition` in one pass over its sheets and one over its unnamed answers, whatever
    /// the number of questions.
    pub fn of(edition: &Edition) -> Self {
        let workshop = &edition.workshop;
        let mut questions: Vec<_> = workshop
            .questions()
            .map(|question| Adding::new(question, &workshop.language))
            .collect();
        let at: HashMap<_, _> =
            workshop.questions().enumerate().map(|(at, question)| (&question.id, at)).collect();
        let mut took_part = 0;
        for (person, sheet) in edition.people() {
            for adding in &mut questions {
                let asked = adding.question.applies(person, workshop.number);
                adding.figures.turnout.asked += usize::from(asked);
            }
            let entries = sheet.map_or(&[][..], |sheet| &sheet.entries);
            took_part += usize::from(!entries.is_empty());
            for (id, entry) in entries {
                if let Some(adding) = at.get(id).and_then(|at| questions.get_mut(*at)) {
                    adding.entry(entry);
                    // A role may have changed since; who answered was asked.
                    let uninvited = !adding.question.applies(person, workshop.number);
                    adding.figures.turnout.asked += usize::from(uninvited);
                }
            }
        }
        for answer in &edition.unnamed {
            if let Some(adding) = at.get(&answer.question).and_then(|at| questions.get_mut(*at)) {
                adding.figures.unnamed += 1;
                adding.figures.keep(&answer.said);
            }
        }
        let questions = questions.into_iter().map(Adding::done).collect();
        Self { people: workshop.participants.len(), took_part, questions }
    }
}

/// The fewest people without a name among whom nobody can tell whose an answer is.
const FEWEST_WITHOUT_A_NAME: usize = 2;

/// One question's figures while they are added up.
struct Adding<'e> {
    question: &'e Question,
    figures: QuestionFigures,
    /// How many sheets say that the answer lies apart.
    apart: usize,
}

impl<'e> Adding<'e> {
    fn new(question: &'e Question, language: &Language) -> Self {
        let tally = Tally::new(question, language);
        let figures = QuestionFigures { turnout: Turnout::default(), kept: 0, tally, unnamed: 0 };
        Self { question, figures, apart: 0 }
    }

    fn entry(&mut self, entry: &Entry) {
        match entry {
            Entry::Named(said) => self.figures.keep(said),
            Entry::Apart => self.apart += 1,
            Entry::Pass => self.figures.turnout.passed += 1,
        }
    }

    /// Counts what is off the record: an answer that lies apart and is not among the unnamed. What
    /// it says is nowhere; that it was given counts.
    fn done(mut self) -> QuestionFigures {
        self.figures.turnout.answered += self.apart.saturating_sub(self.figures.unnamed);
        self.figures
    }
}

impl QuestionFigures {
    /// Whether names beside the answers would tell whose it is when `nameless` answers are shown
    /// without a name: everybody else who was asked has one. Then no name may stand there.
    pub fn names_tell(&self, nameless: usize) -> bool {
        let named = self.kept.saturating_sub(self.unnamed);
        let without_a_name = self.turnout.asked.saturating_sub(named);
        nameless > 0 && without_a_name < FEWEST_WITHOUT_A_NAME
    }

    /// Counts and adds an answer that lasts.
    fn keep(&mut self, said: &Said) {
        self.turnout.answered += 1;
        self.kept += 1;
        self.tally.add(said);
    }
}
