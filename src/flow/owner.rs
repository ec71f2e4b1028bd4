//! Who takes something on: one person who is here.

use std::borrow::Borrow;

use crate::domain::{Participant, ParticipantId, Workshop};
use crate::text::{self, single_spaced, without_accents};

/// What people say where nobody takes something on.
const NOBODY: [&str; 19] = [
    "we",
    "us",
    "all",
    "all of us",
    "both of us",
    "the team",
    "team",
    "our team",
    "everybody",
    "everyone",
    "everybody here",
    "everyone here",
    "each of us",
    "nobody",
    "no one",
    "somebody",
    "someone",
    "they",
    "tbd",
];

/// Why a text names nobody who can take something on.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotOneOfUs {
    /// It names nobody at all.
    #[error("one of you; a name, how it begins, or its number")]
    Blank,
    /// It names a crowd, and so nobody.
    #[error("`{0}` is nobody: where all own it, nobody does; name one person")]
    Crowd(String),
    /// It names several.
    #[error("one person; who helps may stand in what they will do")]
    Several,
    /// It may name several of us.
    #[error("`{typed}` may be {several}: name one in full")]
    Unclear {
        /// The name.
        typed: String,
        /// Who is called so, or has a name that begins so.
        several: String,
    },
    /// They have left.
    #[error("{0} is not here any more, and nobody is volunteered")]
    Left(String),
    /// Nobody of that name takes part.
    #[error("nobody called `{typed}` is here; these are: {here}")]
    Stranger {
        /// The name.
        typed: String,
        /// Who is here.
        here: String,
    },
}

/// Reads who is meant of those who are here: a name or an id, how one of the names begins, or a
/// number in the order of people.
///
/// *We* is nobody: the guides to retrospectives agree that actions without one owner die.
pub fn one_of_us(typed: &str, workshop: &Workshop) -> Result<ParticipantId, NotOneOfUs> {
    let wanted = single_spaced(typed).to_lowercase();
    let here: Vec<_> = workshop.participants.iter().filter(|person| !person.left).collect();
    if wanted.is_empty() {
        return Err(NotOneOfUs::Blank);
    }
    if let Some(person) = named(&wanted, &here) {
        return Ok(person.id.clone());
    }
    if NOBODY.contains(&wanted.as_str()) {
        return Err(NotOneOfUs::Crowd(typed.trim().to_owned()));
    }
    let several = called(&wanted, &here);
    if several.len() > 1 {
        let typed = text::clip(typed.trim(), 40).into_owned();
        return Err(NotOneOfUs::Unclear { typed, several: names(&several) });
    }
    let left: Vec<_> = workshop.participants.iter().filter(|person| person.left).collect();
    if let Some(person) = named(&wanted, &left) {
        return Err(NotOneOfUs::Left(person.name.to_string()));
    }
    let several = wanted.split([',', '&', '+', '/']).flat_map(|some| some.split(" and "));
    let several: Vec<_> = several.map(str::trim).filter(|one| !one.is_empty()).collect();
    if several.len() > 1 && several.iter().any(|one| named(one, &here).is_some()) {
        return Err(NotOneOfUs::Several);
    }
    let typed = text::clip(typed.trim(), 40).into_owned();
    let here: Vec<_> = here.iter().map(|person| person.name.as_str()).collect();
    Err(NotOneOfUs::Stranger { typed, here: here.join(", ") })
}

/// Why a name means none of those who take part.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NobodyMeant {
    /// Nobody is called so.
    #[error("nobody called `{name}` takes part")]
    Unknown {
        /// The name.
        name: String,
        /// Who takes part.
        people: Vec<ParticipantId>,
    },
    /// Several are called so, or have names that begin so.
    #[error("`{name}` may be {}", names(several))]
    Unclear {
        /// The name.
        name: String,
        /// Who may be meant.
        several: Vec<Participant>,
    },
}

impl NobodyMeant {
    /// Returns whom a name could mean, by their ids.
    pub fn hint(&self) -> String {
        let ids = |ids: &[&ParticipantId]| {
            ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
        };
        match self {
            Self::Unknown { people, .. } => {
                format!("these do: {}", ids(&people.iter().collect::<Vec<_>>()))
            }
            Self::Unclear { several, .. } => {
                let several: Vec<_> = several.iter().map(|person| &person.id).collect();
                format!("name one in full, or as files do: {}", ids(&several))
            }
        }
    }
}

/// Reads who is meant of all who take part, also of those who have left: an id, a name, or how one of
/// the names begins, in whatever case, with its accents or without.
pub fn one_of_them(typed: &str, workshop: &Workshop) -> Result<ParticipantId, NobodyMeant> {
    let people: Vec<_> = workshop.participants.iter().collect();
    let called = called(&typed.trim().to_lowercase(), &people);
    let name = || typed.trim().to_owned();
    match called.as_slice() {
        [one] => Ok(one.id.clone()),
        [] => {
            let people = people.into_iter().map(|person| person.id.clone()).collect();
            Err(NobodyMeant::Unknown { name: name(), people })
        }
        several => {
            let several = several.iter().map(|person| (*person).clone()).collect();
            Err(NobodyMeant::Unclear { name: name(), several })
        }
    }
}

/// Says "Lucy Abaro or Lucy Berg".
fn names<P: Borrow<Participant>>(people: &[P]) -> String {
    let names: Vec<_> = people.iter().map(|person| person.borrow().name.as_str()).collect();
    names.join(" or ")
}

/// Finds the one of `people` who is meant: as one alone is [`called`], or by number.
fn named<'p>(wanted: &str, people: &[&'p Participant]) -> Option<&'p Participant> {
    let by_number = || text::number::<usize>(wanted)?.checked_sub(1);
    only(&called(wanted, people)).or_else(|| people.get(by_number()?).copied())
}

/// Finds the one of `people` who is meant by an id, a name, or how a name begins that nobody else's
/// does, with its accents as they stand there; `wanted` is in small letters.
pub fn meant<'p>(wanted: &str, people: &[&'p Participant]) -> Option<&'p Participant> {
    let begins = |one: &&Participant| one.name.as_str().to_lowercase().starts_with(wanted);
    only(&called(wanted, people)).filter(|one| one.id.as_str() == wanted || begins(one))
}

fn only<'p>(people: &[&'p Participant]) -> Option<&'p Participant> {
    match people {
        [one] => Some(one),
        [] | [_, ..] => None,
    }
}

/// Finds those of `people` who may be meant by `wanted`, which is in small letters: whose id or name it
/// is; else whose name it is without accents; else whose name begins so, with its accents or without.
fn called<'p>(wanted: &str, people: &[&'p Participant]) -> Vec<&'p Participant> {
    if wanted.is_empty() {
        return Vec::new();
    }
    let all = |is_meant: &dyn Fn(&Participant) -> bool| {
        let found = people.iter().copied().filter(|person| is_meant(person));
        Some(found.collect::<Vec<_>>()).filter(|found| !found.is_empty())
    };
    let name = |person: &Participant| person.name.as_str().to_lowercase();
    let plain = without_accents(wanted);
    let has_accents = plain != wanted;
    let plainly = |person: &Participant| without_accents(&name(person)).into_owned();
    all(&|person| person.id.as_str() == wanted)
        .or_else(|| all(&|person| name(person) == wanted))
        .or_else(|| all(&|person| plainly(person) == plain))
        .or_else(|| all(&|person| has_accents && name(person).starts_with(wanted)))
        .or_else(|| all(&|person| plainly(person).starts_with(&*plain)))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::flow::sample::workshop;

    fn three() -> Workshop {
        let mut workshop = workshop(Vec::new());
        let people = ["Maren Oduya", "Tomek", "Bram"];
        for (person, name) in workshop.participants.iter_mut().zip(people) {
            *person = Participant::new(name.parse().unwrap(), &[]);
            person.left = name == "Bram";
        }
        workshop
    }

    fn read(typed: &str) -> Result<String, String> {
        let read = one_of_us(typed, &three());
        read.map(|id| id.to_string()).map_err(|error| error.to_string())
    }

    #[test]
    fn one_person_is_meant_by_name_by_how_it_begins_or_by_number() {
        for typed in ["Maren Oduya", "maren-oduya", " mar", "1", "maren  oduya"] {
            assert_eq!(read(typed), Ok("maren-oduya".to_owned()), "{typed}");
        }
        assert_eq!(read("2"), Ok("tomek".to_owned()));
    }

    #[test]
    fn whoever_is_named_and_not_numbered_is_meant_by_a_beginning_of_their_own() {
        let workshop = three();
        let people: Vec<_> = workshop.participants.iter().collect();
        let found = |wanted: &str| meant(wanted, &people).map(|person| person.id.as_str());
        for typed in ["maren oduya", "maren-oduya", "maren", "m"] {
            assert_eq!(found(typed), Some("maren-oduya"), "{typed}");
        }
        assert_eq!(["1", "oduya", "", "gethin"].map(found), [None; 4]);
        let mut twice = people.clone();
        twice.extend(&people);
        assert_eq!(meant("maren", &twice), None, "nobody is guessed");
    }

    #[test]
    fn accents_may_be_left_out_where_one_alone_is_meant() {
        let mut workshop = three();
        workshop.participants[0] = Participant::new("Inés Carravide".parse().unwrap(), &[]);
        for typed in ["Inés", "ines", "INES CARRAVIDE", "Iñes"] {
            assert_eq!(one_of_us(typed, &workshop), Ok(workshop.participants[0].id.clone()));
        }
        workshop.participants[1] = Participant::new("Ines".parse().unwrap(), &[]);
        assert_eq!(one_of_us("ines", &workshop).unwrap().as_str(), "ines");
        let people: Vec<_> = workshop.participants.iter().take(1).collect();
        assert_eq!(meant("ines", &people), None, "who is named anew may be somebody else");
        assert!(meant("inés", &people).is_some());
        workshop.participants[1] = Participant::new("Inès Faure".parse().unwrap(), &[]);
        insta::assert_snapshot!(one_of_us("Ines", &workshop).unwrap_err(), @"`Ines` may be Inés Carravide or Inès Faure: name one in full");
        let people: Vec<_> = workshop.participants.iter().collect();
        assert!(meant("inè", &people).is_some(), "accents that are typed tell them apart");
        let unclear = one_of_them("Ines", &workshop).unwrap_err();
        insta::assert_snapshot!(format!("{unclear}\n{}", unclear.hint()), @r"
        `Ines` may be Inés Carravide or Inès Faure
        name one in full, or as files do: ines-carravide, ines-faure
        ");
    }

    #[test]
    fn who_is_nobody_or_not_here_is_refused_with_the_reason() {
        let told: Vec<_> = ["We", "the  team", "Bram", "Maren and Tomek", "Gethin", ""]
            .map(|typed| read(typed).unwrap_err())
            .to_vec();
        insta::assert_snapshot!(told.join("\n"), @r"
        `We` is nobody: where all own it, nobody does; name one person
        `the  team` is nobody: where all own it, nobody does; name one person
        Bram is not here any more, and nobody is volunteered
        one person; who helps may stand in what they will do
        nobody called `Gethin` is here; these are: Maren Oduya, Tomek
        one of you; a name, how it begins, or its number
        ");
    }

    #[test]
    fn somebody_who_is_called_as_a_crowd_is_still_somebody() {
        let mut workshop = three();
        workshop.participants[1] = Participant::new("Us".parse().unwrap(), &[]);
        assert_eq!(one_of_us("us", &workshop).unwrap().as_str(), "us");
    }

    proptest! {
        #[test]
        fn whoever_is_meant_is_here(typed in any::<String>()) {
            let workshop = three();
            if let Ok(id) = one_of_us(&typed, &workshop) {
                prop_assert!(!workshop.participant(&id).unwrap().left);
            }
        }
    }
}
