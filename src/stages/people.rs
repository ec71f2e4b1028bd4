//! People who come late, and people who leave.

use super::check_in::{as_known, begins};
use super::names::read_names;
use super::session::Session;
use crate::domain::{Participant, ParticipantId, Workshop};
use crate::error::Error;
use crate::flow::one_of_them;
use crate::prompt::{Action, Field, Intent, Menu};

impl Session<'_, '_> {
    /// Returns what somebody is called.
    pub(super) fn name(&self, id: &ParticipantId) -> String {
        let name = self.sitting.agreement().statements.name_of(self.workshop(), id);
        name.map_or_else(|| id.to_string(), ToString::to_string)
    }

    /// Adds whoever has come late. They are asked what is not revealed yet.
    pub(super) fn join(&mut self) -> Result<(), Error> {
        let mut known = self.still_to_come()?;
        let mut note = None;
        loop {
            let field = Field {
                label: "Who joins?",
                text: "",
                note: note.as_deref(),
                lines: true,
                actions: &[Action::Back],
                clock: None,
                draft: None,
            };
            let reply = self.context.prompter.write(&field)?;
            if reply.intent != Intent::Said {
                return Ok(());
            }
            match read_names(&reply.text, &self.workshop().participants) {
                Ok(people) => {
                    let people = people.into_iter().map(|one| {
                        let Some(who) = begins(&one, &known).cloned() else { return one };
                        known.retain(|other| other.id != who.id);
                        as_known(&who, &one)
                    });
                    let people = people.collect();
                    return self.change(|workshop| come(workshop, people));
                }
                Err(error) => note = Some(error.to_string()),
            }
        }
    }

    /// Returns who may come still: those who have left, and to a check-in those of the workshop before who
    /// are not in it.
    fn still_to_come(&self) -> Result<Vec<Participant>, Error> {
        let here = &self.workshop().participants;
        let mut people: Vec<_> = here.iter().filter(|one| one.left).cloned().collect();
        if self.sitting.folder().is_check_in()
            && let Some((_, before, _)) = self.edition_before()?
        {
            let is_in_it = |one: &Participant| here.iter().any(|known| known.id == one.id);
            people.extend(before.participants.into_iter().filter(|one| !is_in_it(one)));
        }
        Ok(people)
    }

    /// Notes that somebody had to leave: they are asked nothing more, and what they gave stays.
    pub(super) fn leave(&mut self) -> Result<(), Error> {
        let here = self.workshop().participants.iter().filter(|person| !person.left);
        let here: Vec<_> = here.map(|person| person.id.clone()).collect();
        let Some(who) = self.choose_person("Who leaves?", &here)? else { return Ok(()) };
        self.change(|workshop| {
            for person in &mut workshop.participants {
                person.left |= person.id == who;
            }
        })
    }

    /// Lets the facilitator choose one of `people`.
    pub(super) fn choose_person(
        &mut self,
        question: &str,
        people: &[ParticipantId],
    ) -> Result<Option<ParticipantId>, Error> {
        let items: Vec<_> = people.iter().map(|id| self.name(id)).collect();
        let menu = Menu { question, items: &items, default: 0 };
        let chosen = self.context.prompter.choose(&menu)?;
        Ok(chosen.and_then(|at| people.get(at)).cloned())
    }
}

/// Adds `people`, or brings back those of them who had left.
fn come(workshop: &mut Workshop, people: Vec<Participant>) {
    for person in people {
        let same_name = |other: &&mut Participant| other.left && other.name == person.name;
        match workshop.participants.iter_mut().find(same_name) {
            Some(back) => back.left = false,
            None => workshop.participants.push(person),
        }
    }
}

/// Finds a participant by name, by how it begins or by id, in whatever case it is written.
pub fn find_person(workshop: &Workshop, typed: &str) -> Result<ParticipantId, Error> {
    Ok(one_of_them(typed, workshop)?)
}
