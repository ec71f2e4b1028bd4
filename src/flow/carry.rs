//! What an edition begins with that follows another: its statements as they stand, the objections
//! that are still held, and who is here.

use crate::domain::{
    Dissent, DissentStatus, EditionId, Name, Participant, Principle, Statement, Statements,
    Subject, Workshop,
};

/// Returns what the statements of an edition begin with that follows one with these: everything that
/// stands, worded as it was, and every objection that was open, with the day on which it is looked at
/// again. Nothing of it was tested or decided yet, what it was made from lies in the edition before,
/// and no objection was looked at.
pub fn carry(statements: &Statements, edition: EditionId) -> Statements {
    let Statements { promise, goal, feeling, principles, order, rituals, dissent, .. } = statements;
    let line = |statement: &Option<Statement>| {
        let Statement { text, since, .. } = statement.as_ref()?;
        let since = Some(since.unwrap_or(edition));
        Some(Statement { text: text.clone(), since, ..Statement::default() })
    };
    let principle = |principle: &Principle| Principle {
        from: Vec::new(),
        support: Vec::new(),
        ..principle.clone()
    };
    let open = dissent.iter().filter(|dissent| dissent.status == DissentStatus::Open);
    Statements {
        promise: line(promise),
        goal: line(goal),
        feeling: line(feeling),
        principles: principles.iter().map(principle).collect(),
        order: order.clone(),
        rituals: rituals.clone(),
        dissent: open
            .map(|dissent| Dissent {
                since: Some(dissent.since.unwrap_or(edition)),
                was: dissent.was.clone().or_else(|| was(statements, &dissent.on)),
                update: None,
                ..dissent.clone()
            })
            .collect(),
        ..Statements::default()
    }
}

/// Returns what a principle said that is stated no longer; nothing of one that is.
fn was(statements: &Statements, on: &Subject) -> Option<String> {
    let Subject::Principle(id) = on else { return None };
    statements.calls(id).filter(|_| !statements.states(on)).map(str::to_owned)
}

/// Who is here, looked at from who was last time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Here {
    /// Who is here, each under the id that they had.
    pub people: Vec<Participant>,
    /// Who was there last time and is not named now.
    pub missing: Vec<Participant>,
}

/// Returns who is here of those that were `named`: whoever took part in the edition `before` keeps
/// their id, and their role where none is named; who is new has an id that was nobody's.
pub fn here(named: &[Participant], before: &Workshop) -> Here {
    let mut missing = before.participants.clone();
    let mut taken = missing.clone();
    taken.extend(before.left.iter().map(Participant::of));
    let mut people = Vec::new();
    for person in named {
        let folded = |name: &Participant| name.name.as_str().to_lowercase();
        let known = missing.iter().position(|one| folded(one) == folded(person));
        let person = if let Some(known) = known.map(|at| missing.remove(at)) {
            let role = person.role.clone().or(known.role);
            Participant { id: known.id, name: person.name.clone(), role, left: false }
        } else {
            let new = Participant::new(person.name.clone(), &taken);
            Participant { role: person.role.clone(), ..new }
        };
        taken.push(person.clone());
        people.push(person);
    }
    Here { people, missing }
}

/// Whether two names have a word in common, as `Tomek` and `Tomek Wilczur` have.
pub fn shares_a_word(one: &Name, other: &Name) -> bool {
    let words = |name: &Name| -> Vec<String> {
        name.as_str().split_whitespace().map(str::to_lowercase).collect()
    };
    let others = words(other);
    words(one).iter().any(|word| others.contains(word))
}

/// Whether a name only leaves out some words of a `whole` one, as `Tomek` does of `Tomek Wilczur`.
pub fn is_short_for(name: &Name, whole: &Name) -> bool {
    let all: Vec<_> = whole.as_str().split_whitespace().map(str::to_lowercase).collect();
    let mut words = name.as_str().split_whitespace().map(str::to_lowercase);
    words.all(|word| all.contains(&word))
}

/// Returns somebody who was `known` and is now named as `new`: under their id, with their role where
/// none is named. Where the new name only leaves some of theirs out, they keep it whole.
pub fn named_anew(known: &Participant, new: &Participant) -> Participant {
    let name = if is_short_for(&new.name, &known.name) { &known.name } else { &new.name };
    let role = new.role.clone().or_else(|| known.role.clone());
    Participant { id: known.id.clone(), name: name.clone(), role, left: false }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Left;
    use crate::flow::sample::workshop;

    #[test]
    fn what_stands_is_carried_as_it_is_worded_and_nothing_of_it_is_tested_yet() {
        let yaml = "\
promise: {text: We stay., from: [{question: q, theme: t}], support: [3, 5]}
feeling: {text: Calm., since: 2025-q2}
principles:
- {id: calm, name: Calm first, means: We do., in-practice: [Ask.], even-over: speed,
   since: 2025-q1, from: [{question: q, card: ada}], support: [4]}
order: [safety, Calm first]
rituals: [Mondays]
voted-down: [{about: goal, text: No.}, {about: quick, text: 'Be quick: We are.'}]
dissent:
- {id: d1, about: promise, by: ada, text: Not yet., revisit: 2025-12-01}
- {id: d2, about: promise, text: Never., status: withdrawn}
- {id: d3, about: calm, text: Hm., since: 2025-q1, update: Still., adopted-by: ben}
- {id: d4, about: quick, text: Too quick.}
- {id: d5, about: old, was: 'Old: We did.', text: No., since: 2025-q1}
changes: [{about: promise, why: So.}]
decided: {by: Ada, when: 2025-09-25}
";
        let before: Statements = serde_yaml::from_str(yaml).unwrap();
        let expected = "\
promise: {text: We stay., since: 2025-q3}
feeling: {text: Calm., since: 2025-q2}
principles:
- {id: calm, name: Calm first, means: We do., in-practice: [Ask.], even-over: speed,
   since: 2025-q1}
order: [safety, Calm first]
rituals: [Mondays]
dissent:
- {id: d1, about: promise, by: ada, text: Not yet., since: 2025-q3, revisit: 2025-12-01}
- {id: d3, about: calm, text: Hm., since: 2025-q1, adopted-by: ben}
- {id: d4, about: quick, was: 'Be quick: We are.', text: Too quick., since: 2025-q3}
- {id: d5, about: old, was: 'Old: We did.', text: No., since: 2025-q1}
";
        let expected: Statements = serde_yaml::from_str(expected).unwrap();
        assert_eq!(carry(&before, "2025-q3".parse().unwrap()), expected);
    }

    #[test]
    fn whoever_was_there_is_the_same_person_and_who_is_new_is_nobody_who_ever_was() {
        let mut before = workshop(Vec::new());
        before.participants[0].role = Some("lead".parse().unwrap());
        let left =
            Left { who: "dee".parse().unwrap(), name: "Dee".parse().unwrap(), on: None, why: None };
        before.left.push(left);
        let named = |name: &str| Participant::new(name.parse().unwrap(), &[]);
        let Here { people, missing } = here(&[named("BEN"), named("Ada"), named("Dee")], &before);
        let ids: Vec<_> = people.iter().map(|person| person.id.as_str()).collect();
        assert_eq!(ids, ["ben", "ada", "dee-2"]);
        assert_eq!(people[0].name.as_str(), "BEN");
        assert_eq!(people[1].role.as_ref().unwrap().as_str(), "lead");
        let [cy] = &missing[..] else { panic!("{missing:?}") };
        assert_eq!(cy.id.as_str(), "cy");
    }

    #[test]
    fn somebody_under_another_name_keeps_id_and_role_and_a_name_that_is_only_shorter() {
        let known = |name: &str| Participant {
            role: Some("lead".parse().unwrap()),
            ..Participant::new(name.parse().unwrap(), &[])
        };
        let new = |name: &str| Participant::new(name.parse().unwrap(), &[]);
        let anew = |was: &str, is: &str| {
            let one = named_anew(&known(was), &new(is));
            assert_eq!(one.role.unwrap().as_str(), "lead");
            format!("{} {}", one.id, one.name)
        };
        assert_eq!(anew("Tomek Wilczur", "tomek"), "tomek-wilczur Tomek Wilczur");
        assert_eq!(anew("Lucy Abaro", "Lucy Prydderch"), "lucy-abaro Lucy Prydderch");
        let share = |one: &str, other: &str| shares_a_word(&new(one).name, &new(other).name);
        assert!(share("Inés Carravide", "Ines carravide") && share("Tomek Wilczur", "Tomek"));
        assert!(!share("Gethin Prydderch", "Noor Haddawey"));
        let is_short = |one: &str, other: &str| is_short_for(&new(one).name, &new(other).name);
        assert!(is_short("tomek", "Tomek Wilczur") && is_short("Wilczur", "Tomek Wilczur"));
        assert!(!is_short("Tomek W", "Tomek Wilczur") && !is_short("Tom", "Tomek Wilczur"));
    }
}
