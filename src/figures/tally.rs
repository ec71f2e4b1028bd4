//! Everything that the answers to a question add up to, and all questions of an edition at once.

use std::collections::HashMap;

use super::{Counts, Evidences, Given, Places, Scores, Sifting, Sorted, Turnout};
use crate::domain::{
    Edition, Entry, Language, Participant, ParticipantId, Portion, Question, QuestionId, Said,
    Sheet, Themes, Unnamed, Whose, Workshop, cards_of,
};

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
    /// What each person gave, where that was kept: see [`Sums::by_person`].
    pub given: Option<Given>,
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
    /// How many sheets say that the answer lies apart: without a name, or off the record.
    pub apart: usize,
    /// What stands behind its themes, if its cards were sorted.
    pub sorted: Option<Sorted>,
}

impl Figures {
    /// Adds up `edition`.
    pub fn of(edition: &Edition) -> Self {
        let sums = Sums::new(&edition.workshop).sorted(&edition.agreement.themes);
        let mut sums = sums.by_person();
        edition.sheets.iter().for_each(|sheet| sums.add_sheet(sheet));
        edition.unnamed.iter().for_each(|answer| sums.add_unnamed(answer));
        sums.done()
    }
}

/// An edition's figures while what people said comes in, piece by piece and in any order. Nothing of
/// it is kept.
#[derive(Debug)]
pub struct Sums<'w> {
    workshop: &'w Workshop,
    people: HashMap<&'w ParticipantId, &'w Participant>,
    took_part: usize,
    questions: Vec<Adding<'w>>,
    at: HashMap<&'w QuestionId, usize>,
    given: Option<Given>,
}

impl<'w> Sums<'w> {
    /// Begins with nothing that was said.
    pub fn new(workshop: &'w Workshop) -> Self {
        let mut questions: Vec<_> = workshop
            .questions()
            .map(|question| Adding::new(question, &workshop.language))
            .collect();
        for adding in &mut questions {
            let asks = |person: &&Participant| adding.question.applies(person, workshop.number);
            adding.figures.turnout.asked = workshop.participants.iter().filter(asks).count();
        }
        Self {
            workshop,
            people: workshop.participants.iter().map(|person| (&person.id, person)).collect(),
            took_part: 0,
            questions,
            at: workshop.questions().enumerate().map(|(at, question)| (&question.id, at)).collect(),
            given: None,
        }
    }

    /// Says into which themes the cards were sorted, before anything comes in.
    #[must_use]
    pub fn sorted(mut self, themes: &'w Themes) -> Self {
        for adding in &mut self.questions {
            adding.sifting = themes.get(&adding.question.id).map(Sifting::new);
        }
        self
    }

    /// Notes what each person gives, before anything comes in, so that the figures can be compared
    /// with those of another edition.
    #[must_use]
    pub fn by_person(mut self) -> Self {
        self.given = Some(Given::new(self.workshop));
        self
    }

    /// Adds a portion of an edition.
    pub fn add(&mut self, portion: &Portion) {
        match portion {
            Portion::Sheet(sheet) => self.add_sheet(sheet),
            Portion::Unnamed(answer) => self.add_unnamed(answer),
        }
    }

    /// Adds the sheet of somebody who takes part; no participant has two.
    pub fn add_sheet(&mut self, sheet: &Sheet) {
        if let Some(given) = &mut self.given {
            given.add_sheet(sheet);
        }
        let Some(person) = self.people.get(&sheet.participant) else { return };
        self.took_part += usize::from(!sheet.entries.is_empty());
        // Nearly always they stand in the order in which they were asked.
        let mut order = self.workshop.questions().zip(0..);
        for (id, entry) in &sheet.entries {
            let next = order.by_ref().find(|(question, _)| question.id == *id);
            let at = next.map(|(_, at)| at).or_else(|| self.at.get(id).copied());
            if let Some(adding) = at.and_then(|at| self.questions.get_mut(at)) {
                adding.entry(&sheet.participant, entry);
                // A role may have changed since; who answered was asked.
                let uninvited = !adding.question.applies(person, self.workshop.number);
                adding.figures.turnout.asked += usize::from(uninvited);
            }
        }
    }

    /// Adds an answer without a name.
    pub fn add_unnamed(&mut self, answer: &Unnamed) {
        if let Some(given) = &mut self.given {
            given.add_unnamed(answer);
        }
        if let Some(adding) =
            self.at.get(&answer.question).and_then(|at| self.questions.get_mut(*at))
        {
            adding.figures.unnamed += 1;
            adding.keep(&answer.said, || Whose::Unnamed(answer.id));
        }
    }

    /// Returns what it all adds up to.
    pub fn done(self) -> Figures {
        Figures {
            people: self.workshop.participants.len(),
            took_part: self.took_part,
            questions: self.questions.into_iter().map(Adding::done).collect(),
            given: self.given,
        }
    }
}

/// The fewest people without a name among whom nobody can tell whose an answer is.
const FEWEST_WITHOUT_A_NAME: usize = 2;

/// One question's figures while they are added up.
#[derive(Debug)]
struct Adding<'e> {
    question: &'e Question,
    figures: QuestionFigures,
    sifting: Option<Sifting<'e>>,
}

impl<'e> Adding<'e> {
    fn new(question: &'e Question, language: &Language) -> Self {
        let figures = QuestionFigures {
            turnout: Turnout::default(),
            kept: 0,
            tally: Tally::new(question, language),
            unnamed: 0,
            apart: 0,
            sorted: None,
        };
        Self { question, figures, sifting: None }
    }

    fn entry(&mut self, participant: &ParticipantId, entry: &Entry) {
        match entry {
            Entry::Named(said) => self.keep(said, || Whose::Named(participant.clone())),
            Entry::Apart => self.figures.apart += 1,
            Entry::Pass => self.figures.turnout.passed += 1,
        }
    }

    /// Counts and adds an answer that lasts.
    fn keep(&mut self, said: &Said, of: impl FnOnce() -> Whose) {
        self.figures.turnout.answered += 1;
        self.figures.kept += 1;
        self.figures.tally.add(said);
        if let Some(sifting) = &mut self.sifting {
            sifting.add(&cards_of(&of(), said, self.question));
        }
    }

    /// Counts what is off the record: an answer that lies apart and is not among the unnamed. What
    /// it says is nowhere; that it was given counts.
    fn done(mut self) -> QuestionFigures {
        let off_the_record = self.figures.apart.saturating_sub(self.figures.unnamed);
        self.figures.turnout.answered += off_the_record;
        self.figures.sorted = self.sifting.map(Sifting::done);
        self.figures
    }
}

impl Figures {
    /// Returns the figures of the question of this id in `workshop`, which they are of.
    pub fn of_question(&self, workshop: &Workshop, id: &QuestionId) -> Option<&QuestionFigures> {
        let at = workshop.questions().position(|question| question.id == *id)?;
        self.questions.get(at)
    }
}

impl QuestionFigures {
    /// Whether names beside the answers would tell whose it is that one has none: everybody else who
    /// gave or passed it has a name. Then no name may stand there. Off the record is without a name, too:
    /// it was heard. Who gave nothing at all, not even a pass, could not have said it: whoever was away,
    /// left before, or came after it was shown.
    pub fn names_tell(&self) -> bool {
        let nameless = self.apart.max(self.unnamed);
        nameless > 0 && nameless + self.turnout.passed < FEWEST_WITHOUT_A_NAME
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns what a question's answers add up to, as far as names go: of so many answers by name,
    /// without one, and off the record, and of so many who passed.
    fn figures([named, unnamed, off_the_record]: [usize; 3], passed: usize) -> QuestionFigures {
        let tally =
            Tally { scores: None, choice: None, choices: None, places: None, evidence: None };
        let answered = named + unnamed + off_the_record;
        let turnout = Turnout { asked: answered + passed + 4, answered, passed };
        let (kept, apart) = (named + unnamed, unnamed + off_the_record);
        QuestionFigures { turnout, kept, tally, unnamed, apart, sorted: None }
    }

    #[test]
    fn names_tell_whose_the_one_answer_without_a_name_is() {
        assert!(figures([6, 1, 0], 0).names_tell());
        // What is off the record is not kept, and was heard at the reveal all the same.
        assert!(figures([6, 0, 1], 0).names_tell());
        // A sheet that went leaves the answer that lies apart.
        assert!(QuestionFigures { apart: 0, ..figures([6, 1, 0], 0) }.names_tell());
    }

    #[test]
    fn names_tell_nothing_where_it_may_be_one_of_two() {
        for [unnamed, off_the_record, passed] in
            [[2, 0, 0], [1, 1, 0], [0, 2, 0], [1, 0, 1], [0, 1, 1]]
        {
            assert!(!figures([5, unnamed, off_the_record], passed).names_tell());
        }
    }

    #[test]
    fn names_tell_nothing_where_everybody_has_one() {
        assert!(!figures([7, 0, 0], 0).names_tell());
        assert!(!figures([6, 0, 0], 1).names_tell());
    }
}
