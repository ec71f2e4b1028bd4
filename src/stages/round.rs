//! The keyboard goes round, and everybody gives something that nobody else sees before all are in:
//! a ballot, or how far they support what is stated.

use std::collections::BTreeSet;

use super::line::Typed;
use super::session::Session;
use crate::domain::ParticipantId;
use crate::error::Error;
use crate::prompt::{PromptError, Waited};

/// A trip of the keyboard round the table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Trip<'a> {
    /// What it is about, in a line.
    pub(super) title: &'a str,
    /// What somebody does at the keyboard, as in `vote`, and has then done, as in `voted`.
    pub(super) verb: (&'a str, &'a str),
    /// Where what is given is sealed. Whoever has something in each is through.
    pub(super) urns: &'a [String],
}

/// What the facilitator wants between two people.
#[derive(Clone)]
enum Between {
    Hand(ParticipantId),
    Choose,
    Absent,
    Join,
    WithoutThem,
    Pause,
}

impl Session<'_, '_> {
    /// Lets the keyboard go round until everybody here is through, as far as they are present.
    /// `give` asks one person, and returns one text for each urn; it is sealed at once. Returns
    /// `false` where the facilitator wants to go back.
    pub(super) fn go_round(
        &mut self,
        trip: Trip<'_>,
        mut give: impl FnMut(&mut Self, &ParticipantId) -> Result<Typed<Vec<String>>, Error>,
    ) -> Result<bool, Error> {
        let mut absent = BTreeSet::new();
        let mut thanks = String::new();
        loop {
            let through = self.through(trip.urns)?;
            let here = self.workshop().participants.iter().filter(|person| !person.left);
            let waiting: Vec<_> = here
                .map(|person| person.id.clone())
                .filter(|id| !through.contains(id) && !absent.contains(id))
                .collect();
            let told = std::mem::take(&mut thanks);
            if waiting.is_empty() {
                return self.all_are_in(trip, &told, !through.is_empty());
            }
            self.stands(trip, &told, (&through, &waiting))?;
            let choices = between(self, &waiting, !through.is_empty());
            let who = match self.pick("What next?", choices, 0)? {
                None => return Ok(false),
                Some(Between::Hand(person)) => Some(person),
                Some(Between::Choose) => self.choose_person("Who takes the keyboard?", &waiting)?,
                Some(Between::Absent) => {
                    absent.extend(self.choose_person("Who is not here?", &waiting)?);
                    None
                }
                Some(Between::Join) => {
                    self.join()?;
                    None
                }
                Some(Between::WithoutThem) => {
                    if self.goes_on_without(&waiting)? {
                        absent.extend(waiting);
                    }
                    None
                }
                Some(Between::Pause) => return Err(PromptError::Paused.into()),
            };
            let Some(who) = who else { continue };
            self.hand(&who, trip)?;
            if let Typed::Said(given) = give(self, &who)? {
                for (urn, given) in trip.urns.iter().zip(given) {
                    self.sitting.seal(urn, &who, &given)?;
                }
                thanks = format!("Thank you, {}. It is sealed.\n\n", self.name(&who));
            }
        }
    }

    /// Returns who has something in each urn.
    fn through(&self, urns: &[String]) -> Result<BTreeSet<ParticipantId>, Error> {
        let mut through: Option<BTreeSet<ParticipantId>> = None;
        for urn in urns {
            let sealed: BTreeSet<_> = self.sitting.sealed(urn)?.into_keys().collect();
            through = Some(match through {
                Some(before) => before.intersection(&sealed).cloned().collect(),
                None => sealed,
            });
        }
        Ok(through.unwrap_or_default())
    }

    /// Says where it stands; never what anybody gave.
    fn stands(
        &mut self,
        trip: Trip<'_>,
        thanks: &str,
        (through, waiting): (&BTreeSet<ParticipantId>, &[ParticipantId]),
    ) -> Result<(), Error> {
        let names = |people: &mut dyn Iterator<Item = &ParticipantId>| {
            let names: Vec<_> = people.map(|id| self.name(id)).collect();
            if names.is_empty() { "nobody yet".to_owned() } else { names.join(", ") }
        };
        let everybody = &self.workshop().participants;
        let through =
            names(&mut everybody.iter().map(|person| &person.id).filter(|id| through.contains(id)));
        let waiting = names(&mut waiting.iter());
        self.page(&format!(
            "{thanks}{}\nThrough: {through}.\nStill to come: {waiting}.",
            trip.title
        ))
    }

    /// Gives the facilitator the keyboard again once everybody here is through.
    fn all_are_in(&mut self, trip: Trip<'_>, thanks: &str, any: bool) -> Result<bool, Error> {
        if !any {
            return Ok(false);
        }
        self.page(&format!("{thanks}Everybody here has {}.\n", trip.verb.1))?;
        match self.wait("Show it to all")? {
            Waited::Ready => Ok(true),
            Waited::Pause => Err(PromptError::Paused.into()),
        }
    }

    /// Gives the keyboard to somebody, on an empty screen.
    fn hand(&mut self, person: &ParticipantId, trip: Trip<'_>) -> Result<(), Error> {
        let (name, verb) = (self.name(person), trip.verb.0);
        self.page(&format!("{name}, the keyboard is yours. Nobody sees how you {verb}."))?;
        match self.wait("Begin")? {
            Waited::Ready => Ok(()),
            Waited::Pause => Err(PromptError::Paused.into()),
        }
    }

    fn goes_on_without(&mut self, waiting: &[ParticipantId]) -> Result<bool, Error> {
        let missing: Vec<_> = waiting.iter().map(|id| self.name(id)).collect();
        let question = format!("Not through yet: {}. Go on without them?", missing.join(", "));
        Ok(self.context.prompter.confirm(&question, false)? == Some(true))
    }
}

fn between(
    session: &Session<'_, '_>,
    waiting: &[ParticipantId],
    any: bool,
) -> Vec<(String, Between)> {
    let mut choices = Vec::new();
    if let Some(first) = waiting.first() {
        let item = format!("The keyboard goes to {}", session.name(first));
        choices.push((item, Between::Hand(first.clone())));
    }
    if waiting.len() > 1 {
        choices.push(("To somebody else first".to_owned(), Between::Choose));
    }
    choices.push(("Somebody is not here".to_owned(), Between::Absent));
    choices.push(("Somebody joins".to_owned(), Between::Join));
    if any {
        choices.push(("Go on without who is missing".to_owned(), Between::WithoutThem));
    }
    choices.push(("Stop for now".to_owned(), Between::Pause));
    choices
}
