//! What agreeing takes in an edition that follows another: which statements are due to be tested, and
//! which reasons still fit.

use std::mem;

use super::{Tested, untested};
use crate::domain::{Statements, Subject};

/// Returns what is due to be put to the test: what was not yet and is worded otherwise than what the
/// edition began with, or new. What was kept stands as it was agreed then.
pub fn due<'s>(statements: &'s Statements, began: &Statements) -> Vec<Tested<'s>> {
    let mut due = untested(statements);
    due.retain(|one| !is_as_it_was(statements, began, &one.on));
    due
}

/// Whether a statement has the words that the edition `began` with.
pub(super) fn is_as_it_was(statements: &Statements, began: &Statements, on: &Subject) -> bool {
    words(statements, on) == words(began, on)
}

/// Whether the principles are those that the edition `began` with, in the same order and words.
pub(super) fn are_as_they_were(statements: &Statements, began: &Statements) -> bool {
    let all = |statements: &Statements| -> Vec<Subject> {
        statements.principles.iter().map(|one| Subject::Principle(one.id.clone())).collect()
    };
    let now = all(statements);
    now == all(began) && now.iter().all(|on| is_as_it_was(statements, began, on))
}

/// Returns all words of a statement, part by part; nothing where it is not there.
fn words<'s>(statements: &'s Statements, on: &Subject) -> Option<Vec<(u8, &'s str)>> {
    if let Subject::Principle(id) = on {
        let principle = statements.principle(id)?;
        let mut words = vec![(0, principle.name.as_str()), (1, &principle.means)];
        words.extend(principle.even_over.iter().map(|over| (2, over.as_str())));
        words.extend(principle.in_practice.iter().map(|practice| (3, practice.as_str())));
        return Some(words);
    }
    statements.sentence(on).map(|statement| vec![(0, statement.text.as_str())])
}

/// Takes out the reasons that fit no more: of a statement or a line that is not there, and of having
/// dropped what is there again.
pub(super) fn forget(statements: &mut Statements) {
    let mut changes = mem::take(&mut statements.changes);
    changes.retain(|change| {
        let is_there = |what: &String| statements.lines(&change.on).contains(what);
        statements.states(&change.on) && change.what.as_ref().is_none_or(is_there)
    });
    let mut dropped = mem::take(&mut statements.dropped);
    dropped.retain(|one| match &one.what {
        None => !statements.states(&one.on),
        Some(what) => !statements.lines(&one.on).contains(what),
    });
    (statements.changes, statements.dropped) = (changes, dropped);
}

#[cfg(test)]
mod tests {
    use super::super::{order, put_aside, word_principle};
    use super::*;

    fn stated(yaml: &str) -> Statements {
        serde_yaml::from_str(yaml).unwrap()
    }

    const BEGAN: &str = "
promise: {text: We stay., since: 2025-q2}
goal: {text: Less effort.}
principles:
- {id: calm, name: Calm first, means: We do., in-practice: [Ask.], even-over: speed, since: 2025-q1}
- {id: kind, name: Be kind, means: We are., since: 2025-q1}
order: [safety, speed]
";

    #[test]
    fn only_what_is_new_or_worded_otherwise_is_due() {
        let began = stated(BEGAN);
        let due = |now: &str| -> Vec<String> {
            due(&stated(now), &began).into_iter().map(|one| one.on.to_string()).collect()
        };
        assert_eq!(due(BEGAN), Vec::<String>::new());
        assert_eq!(due(&BEGAN.replace("We stay.", "We stay on.")), ["promise"]);
        assert_eq!(
            due(&BEGAN.replace("in-practice: [Ask.]", "in-practice: [Ask., Wait.]")),
            ["calm"]
        );
        assert_eq!(due(&BEGAN.replace(", even-over: speed", "")), ["calm"]);
        assert_eq!(due(&format!("{BEGAN}feeling: {{text: Calm.}}")), ["feeling"]);
        let all = super::due(&stated(BEGAN), &Statements::default()).len();
        assert_eq!(all, 4);
    }

    #[test]
    fn a_reason_goes_with_the_words_that_it_is_about() {
        let mut now = stated(&format!(
            "{BEGAN}
changes:
- {{about: calm, what: Ask., why: So.}}
- {{about: kind, why: So.}}
- {{about: order, what: speed, why: So.}}
dropped:
- {{about: calm, what: Wait., reason: vague}}
- {{about: order, what: quiet, reason: merged}}
- {{about: old, reason: merged}}
"
        ));
        let mut calm = now.principles[0].clone();
        calm.in_practice = vec!["Wait.".to_owned()];
        word_principle(&mut now, calm);
        put_aside(&mut now, &"kind".parse::<Subject>().unwrap());
        order(&mut now, vec!["quiet".to_owned()]);
        assert_eq!(now.changes, []);
        let left: Vec<_> = now.dropped.iter().map(|one| one.on.to_string()).collect();
        assert_eq!(left, ["old"]);
    }
}
