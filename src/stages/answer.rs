//! The stage in which people answer and the answers are revealed.

use std::time::Duration;

use super::agenda::{about, questions};
use super::asking::Put;
use super::session::{Outcome, Session};
use crate::domain::{ParticipantId, QuestionId, QuestionSet, SetId, Way};
use crate::error::Error;
use crate::flow::{Next, Turn};
use crate::prompt::{Menu, Waited};

/// What the facilitator wants between two people.
enum Between {
    Hand(ParticipantId),
    Choose,
    Join,
    Leave,
    RevealNow,
    Pause,
}

/// The way through the questions: whether somebody is going back, and since when time runs.
#[derive(Debug, Default)]
pub(super) struct Walk {
    backwards: bool,
    /// Who was through with the section a moment ago, and is to be thanked.
    through: Option<ParticipantId>,
    /// What time is running for, and since when.
    since: Option<(Timed, Duration)>,
}

/// What time is running for.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Timed {
    /// One person's way through a section.
    Person(ParticipantId, SetId),
    /// One question in the room.
    Question(QuestionId),
}

impl Session<'_, '_> {
    /// Goes on with the answers until everything is revealed, or until somebody stops for now.
    pub(super) fn answer(&mut self) -> Result<Outcome, Error> {
        let mut walk = Walk::default();
        loop {
            let outcome = match self.flow.next(self.sitting.workshop()) {
                Next::Over => return Ok(Outcome::Finished),
                Next::Hand(waiting) => self.between(&waiting, &mut walk)?,
                Next::Ask(turn) => self.ask(&turn, &mut walk)?,
                Next::Reveal(questions) => self.everybody_through(&questions, &mut walk)?,
            };
            if outcome == Some(Outcome::Paused) {
                return Ok(Outcome::Paused);
            }
        }
    }

    /// Asks one turn and moves on, or back.
    pub(super) fn ask(&mut self, turn: &Turn, walk: &mut Walk) -> Result<Option<Outcome>, Error> {
        let clock = self.running(turn, walk);
        let heading = self.heading(turn);
        let put = self.put(turn, &heading, clock)?;
        let forth = match put {
            Put::Pause => return Ok(Some(Outcome::Paused)),
            Put::Answered => true,
            Put::Kept => !walk.backwards,
            Put::Back => false,
        };
        walk.backwards = !forth;
        if forth {
            self.flow.answered(self.sitting.workshop());
            let through = !matches!(self.flow.next(self.sitting.workshop()), Next::Ask(_));
            walk.through = through.then(|| turn.participant.clone());
        } else if !self.flow.back(self.sitting.workshop()) {
            walk.backwards = false;
            self.flow.release();
        }
        Ok(None)
    }

    /// Returns since when time is running for a turn, and how much is planned: for a person's way
    /// through the section, or for one question in the room.
    fn running(&self, turn: &Turn, walk: &mut Walk) -> (Duration, Duration) {
        let Some(set) = self.set_of(&turn.question) else { return Default::default() };
        let (timed, planned) = match self.flow.order(self.sitting.workshop()) {
            Way::Round => {
                let writing = set.questions.iter().map(|question| question.minutes.write).sum();
                (Timed::Person(turn.participant.clone(), set.id.clone()), writing)
            }
            Way::Room => {
                let question = self.workshop().question(&turn.question);
                let planned = question.map(|question| question.minutes.total());
                (Timed::Question(turn.question.clone()), planned.unwrap_or_default())
            }
        };
        let now = (self.context.elapsed)();
        match &walk.since {
            Some((running, since)) if *running == timed => (*since, planned),
            Some(_) | None => {
                walk.since = Some((timed, now));
                (now, planned)
            }
        }
    }

    fn set_of(&self, question: &QuestionId) -> Option<&QuestionSet> {
        let has = |set: &&QuestionSet| set.questions.iter().any(|one| one.id == *question);
        self.workshop().sets.iter().find(has)
    }

    /// Returns the line above a question: whose it is, and how far they are.
    fn heading(&self, turn: &Turn) -> String {
        let name = self.name(&turn.participant);
        let language = &self.workshop().language;
        let set = self.set_of(&turn.question).map_or("", |set| set.title.text(language));
        let (at, of) = match self.workshop().way {
            Way::Round => self.flow.place(self.sitting.workshop(), turn),
            Way::Room => {
                let at = self.workshop().questions().take_while(|one| one.id != turn.question);
                (at.count() + 1, self.workshop().questions().count())
            }
        };
        format!("{name} · {set} · {at} of {of}")
    }

    /// Asks the facilitator what comes before the keyboard goes to the next.
    fn between(
        &mut self,
        waiting: &[ParticipantId],
        walk: &mut Walk,
    ) -> Result<Option<Outcome>, Error> {
        let stands = self.where_it_stands(waiting);
        let thanks = self.thanks(walk);
        self.page(&format!("{thanks}{stands}\n"))?;
        let (items, wants) = self.choices(waiting);
        let menu = Menu { question: "What next?", items: &items, default: 0 };
        let chosen = self.context.prompter.choose(&menu)?;
        let chosen = chosen.and_then(|at| wants.into_iter().nth(at));
        match chosen {
            None => {}
            Some(Between::Hand(person)) => return self.hand_to(&person),
            Some(Between::Choose) => return self.hand_to_one_of(waiting),
            Some(Between::Join) => self.join()?,
            Some(Between::Leave) => self.leave()?,
            Some(Between::RevealNow) => return self.reveal_now(waiting),
            Some(Between::Pause) => return Ok(Some(Outcome::Paused)),
        }
        Ok(None)
    }

    /// Reveals what everybody is through with, once the facilitator has the keyboard again.
    fn everybody_through(
        &mut self,
        questions: &[QuestionId],
        walk: &mut Walk,
    ) -> Result<Option<Outcome>, Error> {
        if self.workshop().way == Way::Round {
            let thanks = self.thanks(walk);
            let set = questions.first().and_then(|question| self.set_of(question));
            let title = set.map_or("", |set| set.title.text(&self.workshop().language));
            self.page(&format!("{thanks}{title}: everybody here is through.\n"))?;
            let mut choices = vec![("Reveal the answers", Between::RevealNow)];
            if !self.not_waiting(&[]).is_empty() {
                choices.push(("Somebody changes an answer", Between::Choose));
            }
            choices.push(("Stop for now", Between::Pause));
            let (items, wants): (Vec<_>, Vec<_>) =
                choices.into_iter().map(|(item, want)| (item.to_owned(), want)).unzip();
            let menu = Menu { question: "What next?", items: &items, default: 0 };
            let chosen = self.context.prompter.choose(&menu)?;
            match chosen.and_then(|at| wants.into_iter().nth(at)) {
                Some(Between::RevealNow) => {}
                Some(Between::Choose) => return self.hand_to_one_of(&[]),
                Some(Between::Pause) => return Ok(Some(Outcome::Paused)),
                Some(Between::Hand(_) | Between::Join | Between::Leave) | None => return Ok(None),
            }
        }
        self.reveal_all(questions)
    }

    /// Returns thanks to whoever was through with the section a moment ago.
    fn thanks(&self, walk: &mut Walk) -> String {
        walk.through.take().map_or_else(String::new, |person| {
            format!("Thank you, {}. Everything you gave is kept.\n\n", self.name(&person))
        })
    }

    /// Reveals the section without those who are missing, if that is really meant.
    fn reveal_now(&mut self, waiting: &[ParticipantId]) -> Result<Option<Outcome>, Error> {
        let missing: Vec<_> = waiting.iter().map(|id| self.name(id)).collect();
        let question = format!(
            "Not through yet: {}. Once it is revealed, nobody can answer it any more. Reveal now?",
            missing.join(", ")
        );
        if self.context.prompter.confirm(&question, false)? != Some(true) {
            return Ok(None);
        }
        let stretch = self.flow.stretch(self.sitting.workshop());
        let questions: Vec<_> = stretch.iter().map(|one| one.id.clone()).collect();
        self.reveal_all(&questions)
    }

    /// Returns those here who are asked something of the section and are not `waiting`.
    fn not_waiting(&self, waiting: &[ParticipantId]) -> Vec<ParticipantId> {
        let here = self.workshop().participants.iter().filter(|person| !person.left);
        let through = here.map(|person| person.id.clone()).filter(|id| !waiting.contains(id));
        through.filter(|id| self.flow.progress(self.sitting.workshop(), id).0 > 0).collect()
    }

    /// Gives the keyboard to whom the facilitator chooses: of those who are `waiting`, or of those who are
    /// through and would like to change an answer.
    fn hand_to_one_of(&mut self, waiting: &[ParticipantId]) -> Result<Option<Outcome>, Error> {
        let through = self.not_waiting(waiting);
        let items = waiting.iter().map(|id| self.name(id));
        let changes = |id| format!("{}, to change an answer", self.name(id));
        let items: Vec<_> = items.chain(through.iter().map(changes)).collect();
        let menu = Menu { question: "Who takes the keyboard?", items: &items, default: 0 };
        let chosen = self.context.prompter.choose(&menu)?;
        match chosen.and_then(|at| waiting.iter().chain(&through).nth(at)) {
            Some(person) => self.hand_to(person),
            None => Ok(None),
        }
    }

    /// Gives the keyboard to somebody, on an empty screen.
    fn hand_to(&mut self, person: &ParticipantId) -> Result<Option<Outcome>, Error> {
        let (questions, answered) = self.flow.progress(self.sitting.workshop(), person);
        let left = match (questions, answered) {
            (1, _) => "One question".to_owned(),
            (all, 0) => format!("{all} questions"),
            (all, some) => format!("{all} questions, {some} of them answered"),
        };
        let name = self.name(person);
        self.page(&format!(
            "{name}, the keyboard is yours. {left}. Nobody sees what you write before the reveal."
        ))?;
        if self.wait("Begin")? == Waited::Pause {
            return Ok(Some(Outcome::Paused));
        }
        self.flow.take(self.sitting.workshop(), person);
        Ok(None)
    }

    fn choices(&self, waiting: &[ParticipantId]) -> (Vec<String>, Vec<Between>) {
        let mut choices = Vec::new();
        if let Some(first) = waiting.first() {
            let item = format!("The keyboard goes to {}", self.name(first));
            choices.push((item, Between::Hand(first.clone())));
        }
        if waiting.len() > 1 || !self.not_waiting(waiting).is_empty() {
            choices.push(("To somebody else first".to_owned(), Between::Choose));
        }
        choices.push(("Somebody joins".to_owned(), Between::Join));
        choices.push(("Somebody leaves".to_owned(), Between::Leave));
        choices.push(("Reveal now, without who is missing".to_owned(), Between::RevealNow));
        choices.push(("Stop for now".to_owned(), Between::Pause));
        choices.into_iter().unzip()
    }

    /// Says which section it is and who is through with it; never what anybody wrote.
    fn where_it_stands(&self, waiting: &[ParticipantId]) -> String {
        let stretch = self.flow.stretch(self.sitting.workshop());
        let language = &self.workshop().language;
        let set = stretch.first().and_then(|question| self.set_of(&question.id));
        let title = set.map_or("", |set| set.title.text(language));
        let through: Vec<_> = self
            .workshop()
            .participants
            .iter()
            .filter(|person| !person.left && !waiting.contains(&person.id))
            .map(|person| person.name.as_str())
            .collect();
        let waiting: Vec<_> = waiting.iter().map(|id| self.name(id)).collect();
        let through = if through.is_empty() { "nobody yet".to_owned() } else { through.join(", ") };
        let planned = stretch.iter().map(|question| question.minutes.write).sum();
        let time = about(planned).map(|about| format!(", {about} a person")).unwrap_or_default();
        let questions = questions(stretch.len());
        format!(
            "{title}: {questions}{time}.\nThrough: {through}.\nStill to come: {}.",
            waiting.join(", ")
        )
    }
}
