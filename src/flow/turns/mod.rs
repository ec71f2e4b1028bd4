//! Whose turn it is.
//!
//! Questions are answered in *stretches*, and a stretch is revealed only when everybody here is
//! through with it: a whole set when the keyboard goes round, one question when the facilitator
//! types for the room.

use std::collections::BTreeSet;

use crate::domain::{Participant, ParticipantId, Question, QuestionId, Way, Workshop};

/// One question put to one participant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Turn {
    /// What is asked.
    pub question: QuestionId,
    /// Who is asked.
    pub participant: ParticipantId,
}

/// What comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// The keyboard goes to one of these, who are not through with the stretch.
    Hand(Vec<ParticipantId>),
    /// Somebody is asked something.
    Ask(Turn),
    /// Everybody here is through: these questions' answers are shown together.
    Reveal(Vec<QuestionId>),
    /// Everything has been asked and revealed.
    Over,
}

/// Where the answering of a workshop stands.
///
/// It is made anew from the workshop and from what has been answered, so that a killed session
/// goes on where it stood.
#[derive(Clone, Debug)]
pub struct Flow {
    answered: BTreeSet<Turn>,
    turn: Option<Turn>,
    alone: Option<ParticipantId>,
}

impl Flow {
    /// Makes the flow of a session with everybody, in which `answered` was answered before.
    pub fn new(answered: impl IntoIterator<Item = Turn>) -> Self {
        Self { answered: answered.into_iter().collect(), turn: None, alone: None }
    }

    /// Makes the flow of one participant alone, ahead of the day: through every question that is
    /// not revealed yet, and nothing is revealed.
    pub fn alone(
        workshop: &Workshop,
        participant: &ParticipantId,
        answered: impl IntoIterator<Item = Turn>,
    ) -> Self {
        let mut flow = Self::new(answered);
        flow.alone = Some(participant.clone());
        flow.take(workshop, participant);
        flow
    }

    /// Returns the questions that are answered before the next reveal.
    pub fn stretch<'w>(&self, workshop: &'w Workshop) -> Vec<&'w Question> {
        stretch(workshop).unwrap_or_default()
    }

    /// Returns what comes next.
    pub fn next(&self, workshop: &Workshop) -> Next {
        if let Some(turn) = &self.turn {
            return Next::Ask(turn.clone());
        }
        if self.alone.is_some() {
            return Next::Over;
        }
        let Some(stretch) = stretch(workshop) else { return Next::Over };
        let waiting: Vec<_> = workshop
            .participants
            .iter()
            .filter(|person| !person.left && self.open(workshop, &stretch, person).is_some())
            .map(|person| person.id.clone())
            .collect();
        if waiting.is_empty() {
            return Next::Reveal(stretch.iter().map(|question| question.id.clone()).collect());
        }
        match workshop.way {
            Way::Round => Next::Hand(waiting),
            Way::Room => self.first_in_room(workshop, &stretch).map_or(Next::Over, Next::Ask),
        }
    }

    /// Gives the keyboard to a participant: at their first open question of the stretch, or at the
    /// first of all when none is open.
    pub fn take(&mut self, workshop: &Workshop, participant: &ParticipantId) {
        let turns = self.turns_of(workshop, participant);
        let open = turns.iter().find(|turn| !self.answered.contains(turn));
        // Somebody alone who is through is not asked again; in the room they took the keyboard to
        // change something.
        let again = turns.first().filter(|_| self.alone.is_none());
        self.turn = open.or(again).cloned();
    }

    /// Notes that the current turn was answered, and moves on to the next.
    pub fn answered(&mut self, workshop: &Workshop) {
        let Some(turn) = self.turn_in(workshop) else { return };
        let following = self.following(workshop, &turn);
        self.answered.insert(turn);
        self.turn = following;
    }

    /// Goes back to the turn before; nothing happens, and the answer is `false`, at the first one
    /// that may still be changed.
    pub fn back(&mut self, workshop: &Workshop) -> bool {
        let Some(turn) = self.turn_in(workshop) else { return false };
        let turns = self.sequence(workshop, &turn.participant);
        let before = turns.iter().take_while(|other| **other != turn).last().cloned();
        let went = before.is_some();
        if went {
            self.turn = before;
        }
        went
    }

    /// Takes the keyboard away again; what was answered stays.
    pub fn release(&mut self) {
        self.turn = None;
    }

    /// Whether `participant` has answered `question` or passed it.
    pub fn has_answered(&self, question: &QuestionId, participant: &ParticipantId) -> bool {
        let turn = Turn { question: question.clone(), participant: participant.clone() };
        self.answered.contains(&turn)
    }

    /// Returns how many questions of the stretch are asked of a participant, and how many of them
    /// are answered.
    pub fn progress(&self, workshop: &Workshop, participant: &ParticipantId) -> (usize, usize) {
        let turns = self.turns_of(workshop, participant);
        let answered = turns.iter().filter(|turn| self.answered.contains(turn)).count();
        (turns.len(), answered)
    }

    /// Returns the number of the current turn among those of its participant in the stretch, from
    /// 1, and how many there are.
    pub fn place(&self, workshop: &Workshop, turn: &Turn) -> (usize, usize) {
        let turns = self.turns_of(workshop, &turn.participant);
        let at = turns.iter().position(|other| other == turn);
        (at.map_or(1, |at| at + 1), turns.len())
    }

    /// Returns the turn that is on, which in the room needs nobody to take the keyboard.
    fn turn_in(&self, workshop: &Workshop) -> Option<Turn> {
        match self.next(workshop) {
            Next::Ask(turn) => Some(turn),
            Next::Hand(_) | Next::Reveal(_) | Next::Over => None,
        }
    }

    /// Returns the turn after `turn`, for the same person when the keyboard goes round.
    fn following(&self, workshop: &Workshop, turn: &Turn) -> Option<Turn> {
        let turns = self.sequence(workshop, &turn.participant);
        let mut after = turns.iter().skip_while(|other| *other != turn).skip(1);
        match self.order(workshop) {
            // Earlier answers are walked through again, so that back and forth are one way.
            Way::Round => after.next().cloned(),
            Way::Room => after.find(|other| !self.answered.contains(other)).cloned(),
        }
    }

    /// Returns the turns in which one can go back and forth from one of `participant`'s.
    fn sequence(&self, workshop: &Workshop, participant: &ParticipantId) -> Vec<Turn> {
        match self.order(workshop) {
            Way::Round => self.turns_of(workshop, participant),
            Way::Room => {
                let stretch = stretch(workshop).unwrap_or_default();
                let here = here(workshop);
                stretch.iter().flat_map(|q| turns_with(q, &here, workshop.number)).collect()
            }
        }
    }

    /// Returns the way in which questions are gone through: somebody alone goes through theirs as
    /// if the keyboard had come round to them.
    pub fn order(&self, workshop: &Workshop) -> Way {
        if self.alone.is_some() { Way::Round } else { workshop.way }
    }

    /// Returns every turn that `participant` has in the stretch, or in all that is not revealed
    /// when they answer alone.
    fn turns_of(&self, workshop: &Workshop, participant: &ParticipantId) -> Vec<Turn> {
        let questions = if self.alone.is_some() {
            workshop.questions().filter(|q| !workshop.revealed.contains(&q.id)).collect()
        } else {
            stretch(workshop).unwrap_or_default()
        };
        let Some(person) = workshop.participant(participant) else { return Vec::new() };
        questions
            .into_iter()
            .filter(|question| question.applies(person, workshop.number))
            .map(|question| turn(question, person))
            .collect()
    }

    /// Returns the first open question of `person` in a stretch.
    fn open<'q>(
        &self,
        workshop: &Workshop,
        stretch: &[&'q Question],
        person: &Participant,
    ) -> Option<&'q Question> {
        stretch
            .iter()
            .filter(|question| question.applies(person, workshop.number))
            .find(|question| !self.answered.contains(&turn(question, person)))
            .copied()
    }

    fn first_in_room(&self, workshop: &Workshop, stretch: &[&Question]) -> Option<Turn> {
        let here = here(workshop);
        stretch
            .iter()
            .flat_map(|question| turns_with(question, &here, workshop.number))
            .find(|turn| !self.answered.contains(turn))
    }
}

/// Returns the questions that are answered before the next reveal; nothing when all are revealed.
fn stretch(workshop: &Workshop) -> Option<Vec<&Question>> {
    let open = |question: &&Question| !workshop.revealed.contains(&question.id);
    match workshop.way {
        Way::Round => {
            let mut sets = workshop.sets.iter().map(|set| set.questions.iter().filter(open));
            sets.find_map(|questions| {
                let questions: Vec<_> = questions.collect();
                (!questions.is_empty()).then_some(questions)
            })
        }
        Way::Room => workshop.questions().find(open).map(|question| vec![question]),
    }
}

/// Returns who is asked: everybody who has not left.
fn here(workshop: &Workshop) -> Vec<&Participant> {
    workshop.participants.iter().filter(|person| !person.left).collect()
}

fn turns_with(question: &Question, people: &[&Participant], number: u32) -> Vec<Turn> {
    let asked = people.iter().filter(|person| question.applies(person, number));
    asked.map(|person| turn(question, person)).collect()
}

fn turn(question: &Question, person: &Participant) -> Turn {
    Turn { question: question.id.clone(), participant: person.id.clone() }
}

#[cfg(test)]
mod tests;
