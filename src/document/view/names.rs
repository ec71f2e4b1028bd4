//! What people are called in the document: as short as tells them apart.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::domain::{Name, ParticipantId, Statements, Workshop};

/// Returns what everybody is called who takes part: the first word of their name, where it is nobody
/// else's; else the whole name.
pub(super) fn names(workshop: &Workshop) -> HashMap<&ParticipantId, Arc<str>> {
    let mut firsts: HashMap<String, usize> = HashMap::new();
    for first in everybody(workshop).filter_map(first) {
        *firsts.entry(first.to_lowercase()).or_default() += 1;
    }
    let called = workshop.participants.iter().map(|person| {
        let name = person.name.as_str();
        let alone = |first: &&str| firsts.get(&first.to_lowercase()) == Some(&1);
        (&person.id, first(name).filter(alone).unwrap_or(name).into())
    });
    called.collect()
}

/// Returns whom the document means by what it calls those who take part, as [`names`]; nobody where
/// that may be one of several.
pub fn meant_by_name(workshop: &Workshop) -> HashMap<Arc<str>, Option<&ParticipantId>> {
    let mut meant = HashMap::new();
    for (id, called) in names(workshop) {
        meant.entry(called).and_modify(|one| *one = None).or_insert(Some(id));
    }
    meant
}

/// Returns what somebody is called who takes part, or did before, as [`names`]; their id, should
/// they be among nobody.
pub(super) fn name_of(workshop: &Workshop, id: &ParticipantId) -> String {
    let name = workshop.name_of(id).map(Name::as_str);
    name.map_or_else(|| id.to_string(), |name| short(workshop, name))
}

/// Returns what somebody is called who raised or holds an objection, also where they left before the
/// edition that the workshop follows; as [`name_of`].
pub(super) fn objector(statements: &Statements, workshop: &Workshop, id: &ParticipantId) -> String {
    let name = statements.name_of(workshop, id).map(Name::as_str);
    name.map_or_else(|| id.to_string(), |name| short(workshop, name))
}

/// Returns the first word of a name, where it is nobody else's; else the whole name.
fn short(workshop: &Workshop, name: &str) -> String {
    let own = usize::from(everybody(workshop).any(|other| other == name));
    let alone = |called: &&str| {
        let all = everybody(workshop).filter_map(first);
        all.filter(|other| other.to_lowercase() == called.to_lowercase()).count() == own
    };
    first(name).filter(alone).unwrap_or(name).to_owned()
}

/// Returns what somebody of this whole name is called in one of two workshops, as [`names`]; the
/// name itself, should it be nobody's of them.
pub(super) fn called(name: &str, workshops: [&Workshop; 2]) -> String {
    let here = workshops.iter().flat_map(|it| &it.participants).map(|one| (&one.id, &one.name));
    let gone = workshops.iter().flat_map(|it| &it.left).map(|one| (&one.who, &one.name));
    let all: BTreeMap<&ParticipantId, &str> =
        here.chain(gone).map(|(id, name)| (id, name.as_str())).collect();
    let alone = |called: &&str| {
        let all = all.values().filter_map(|name| first(name));
        all.filter(|other| other.to_lowercase() == called.to_lowercase()).count() == 1
    };
    let is_one = all.values().any(|other| *other == name);
    first(name).filter(|called| is_one && alone(called)).unwrap_or(name).to_owned()
}

/// Returns the names of all who take part, or did before.
fn everybody(workshop: &Workshop) -> impl Iterator<Item = &str> {
    let here = workshop.participants.iter().map(|person| person.name.as_str());
    here.chain(workshop.left.iter().map(|gone| gone.name.as_str()))
}

/// Returns the first word of a name of several, if it may stand for the name: two letters at
/// least, and no title.
fn first(name: &str) -> Option<&str> {
    let (first, _) = name.split_once(char::is_whitespace)?;
    let is_word = first.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-'));
    (is_word && first.chars().nth(1).is_some()).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_word_of_a_name_may_stand_for_it() {
        let names = ["Maren Oduya", "Jean-Luc Picard", "Inés", "Dr. Lee", "J Smith", "王小明"];
        let firsts = names.map(first);
        assert_eq!(firsts, [Some("Maren"), Some("Jean-Luc"), None, None, None, None]);
    }
}
