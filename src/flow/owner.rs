//! Who takes something on: one person who is here.

use crate::domain::{Participant, ParticipantId, Workshop};
use crate::text::single_spaced;

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
    let left: Vec<_> = workshop.participants.iter().filter(|person| person.left).collect();
    if let Some(person) = named(&wanted, &left) {
        return Err(NotOneOfUs::Left(person.name.to_string()));
    }
    let several = wanted.split([',', '&', '+', '/']).flat_map(|some| some.split(" and "));
    let several: Vec<_> = several.map(str::trim).filter(|one| !one.is_empty()).collect();
    if several.len() > 1 && several.iter().any(|one| named(one, &here).is_some()) {
        return Err(NotOneOfUs::Several);
    }
    let typed = crate::text::clip(typed.trim(), 40).into_owned();
    let here: Vec<_> = here.iter().map(|person| person.name.as_str()).collect();
    Err(NotOneOfUs::Stranger { typed, here: here.join(", ") })
}

/// Finds the one of `people` who is meant: as [`meant`], or by number.
fn named<'p>(wanted: &str, people: &[&'p Participant]) -> Option<&'p Participant> {
    let by_number = || wanted.parse::<usize>().ok()?.checked_sub(1);
    meant(wanted, people).or_else(|| people.get(by_number()?).copied())
}

/// Finds the one of `people` who is meant by an id, a name, or how a name begins that nobody else's
/// does; `wanted` is in small letters.
pub fn meant<'p>(wanted: &str, people: &[&'p Participant]) -> Option<&'p Participant> {
    if wanted.is_empty() {
        return None;
    }
    let only = |is_meant: &dyn Fn(&Participant) -> bool| {
        let mut found = people.iter().copied().filter(|person| is_meant(person));
        found.next().filter(|_| found.next().is_none())
    };
    let name = |person: &Participant| person.name.as_str().to_lowercase();
    only(&|person| person.id.as_str() == wanted)
        .or_else(|| only(&|person| name(person) == wanted))
        .or_else(|| only(&|person| name(person).starts_with(wanted)))
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
