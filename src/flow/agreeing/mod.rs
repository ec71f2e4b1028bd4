//! How statements come about: where the writers go on, what is still to be tested, and what becomes
//! of support and reasons when a wording changes.

mod back;
mod later;
mod step;

pub use back::{gone, gone_practices, take_back, take_practice_back};
pub use later::due;
pub use step::{Open, Wording};

use crate::domain::{Principle, PrincipleId, Statement, Statements, Subject, Support, VotedDown};

/// A statement as it is put to the test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tested<'s> {
    /// Which it is.
    pub on: Subject,
    /// Its sentence, or the name of a principle.
    pub words: &'s str,
    /// What the principle means.
    pub means: Option<&'s str>,
    /// How far everybody supports it.
    pub support: &'s [Support],
}

/// Returns what is put to the test: promise, goal, feeling and each principle, as far as they are
/// there, and nothing else.
pub fn stated(statements: &Statements) -> Vec<Tested<'_>> {
    let Statements { promise, goal, feeling, principles, .. } = statements;
    let lines = [(Subject::Promise, promise), (Subject::Goal, goal), (Subject::Feeling, feeling)];
    let lines = lines.into_iter().filter_map(|(on, statement)| {
        let Statement { text, support, .. } = statement.as_ref()?;
        Some(Tested { on, words: text, means: None, support })
    });
    let principles = principles.iter().map(|principle| Tested {
        on: Subject::Principle(principle.id.clone()),
        words: &principle.name,
        means: Some(&principle.means),
        support: &principle.support,
    });
    lines.chain(principles).collect()
}

/// Returns what was not put to the test yet.
pub fn untested(statements: &Statements) -> Vec<Tested<'_>> {
    stated(statements).into_iter().filter(|tested| tested.support.is_empty()).collect()
}

/// Whether anything was put to the test.
fn tested(statements: &Statements) -> bool {
    stated(statements).iter().any(|tested| !tested.support.is_empty())
}

/// Puts `support` to a statement.
pub fn support(statements: &mut Statements, on: &Subject, support: Vec<Support>) {
    if let Some(place) = support_of(statements, on) {
        *place = support;
    }
}

fn support_of<'s>(statements: &'s mut Statements, on: &Subject) -> Option<&'s mut Vec<Support>> {
    match on {
        Subject::Promise | Subject::Goal | Subject::Feeling => {
            line(statements, on)?.as_mut().map(|statement| &mut statement.support)
        }
        Subject::Principle(id) => {
            let mut principles = statements.principles.iter_mut();
            principles.find(|one| one.id == *id).map(|one| &mut one.support)
        }
        Subject::Order => None,
    }
}

/// Returns the place of a statement that is one line.
fn line<'s>(statements: &'s mut Statements, on: &Subject) -> Option<&'s mut Option<Statement>> {
    match on {
        Subject::Promise => Some(&mut statements.promise),
        Subject::Goal => Some(&mut statements.goal),
        Subject::Feeling => Some(&mut statements.feeling),
        Subject::Order | Subject::Principle(_) => None,
    }
}

/// Words a promise, goal or feeling. With the same words everything stays; with others it has to be
/// tested again, and nobody's word closes it any more.
pub fn word(statements: &mut Statements, on: &Subject, worded: Statement) {
    let Some(place) = line(statements, on) else { return };
    if place.as_ref().is_some_and(|before| before.text == worded.text) {
        return;
    }
    *place = Some(Statement { support: Vec::new(), ..worded });
    statements.decided = None;
    later::forget(statements);
}

/// Words a principle: a new one, or one that is there already. Where any of its words is another one,
/// it has to be tested again, and nobody's word closes it any more. Its place in the order of what
/// wins stays its own.
pub fn word_principle(statements: &mut Statements, mut principle: Principle) {
    let id = principle.id.clone();
    match statements.principles.iter_mut().find(|before| before.id == id) {
        Some(before) => {
            principle.support.clone_from(&before.support);
            if *before == principle {
                return;
            }
            principle.support.clear();
            for place in statements.order.iter_mut().filter(|place| **place == before.name) {
                place.clone_from(&principle.name);
            }
            *before = principle;
        }
        None => statements.principles.push(principle),
    }
    statements.decided = None;
    later::forget(statements);
}

/// Says what wins. With another order nobody's word closes the statements any more.
pub fn order(statements: &mut Statements, order: Vec<String>) {
    if statements.order != order {
        statements.order = order;
        statements.decided = None;
        later::forget(statements);
    }
}

/// Returns an id for a principle that is called `name`: none that was ever anything's here.
pub fn new_id(statements: &Statements, name: &str) -> PrincipleId {
    let Statements { principles, voted_down, dissent, dropped, .. } = statements;
    let subjects =
        voted_down.iter().map(|down| &down.on).chain(dissent.iter().map(|dissent| &dissent.on));
    let subjects = subjects.chain(dropped.iter().map(|one| &one.on));
    let gone = subjects.filter_map(|on| match on {
        Subject::Principle(id) => Some(id),
        Subject::Promise | Subject::Goal | Subject::Feeling | Subject::Order => None,
    });
    let taken: Vec<_> = principles.iter().map(|principle| &principle.id).chain(gone).collect();
    PrincipleId::for_words(name, &taken)
}

/// Puts a statement aside. What was tested is kept among what was not taken, with its support; what
/// nobody has seen goes. An objection to it keeps what it said. A principle loses its place in the order of what wins.
pub fn put_aside(statements: &mut Statements, on: &Subject) {
    let gone = match on {
        Subject::Promise | Subject::Goal | Subject::Feeling => {
            line(statements, on).and_then(Option::take)
        }
        Subject::Principle(id) => {
            let at = statements.principles.iter().position(|principle| principle.id == *id);
            at.map(|at| statements.principles.remove(at)).map(|principle| {
                statements.order.retain(|place| *place != principle.name);
                Statement {
                    text: principle.said(),
                    from: principle.from,
                    support: principle.support,
                    since: None,
                }
            })
        }
        Subject::Order => None,
    };
    let Some(Statement { text, from, support, since: _ }) = gone else { return };
    statements.decided = None;
    later::forget(statements);
    for dissent in statements.dissent.iter_mut().filter(|dissent| dissent.on == *on) {
        dissent.was.get_or_insert_with(|| text.clone());
    }
    if !support.is_empty() {
        statements.voted_down.push(VotedDown { on: on.clone(), text, from, support });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Decided;

    fn principle(name: &str) -> Principle {
        Principle {
            id: new_id(&Statements::default(), name),
            name: name.to_owned(),
            means: "We do.".to_owned(),
            in_practice: Vec::new(),
            even_over: None,
            since: "2025-q3".parse().unwrap(),
            from: Vec::new(),
            support: Vec::new(),
        }
    }

    fn sentence(text: &str) -> Statement {
        Statement { text: text.to_owned(), ..Statement::default() }
    }

    fn fingers(all: &[u8]) -> Vec<Support> {
        all.iter().map(|one| Support::try_from(*one).unwrap()).collect()
    }

    /// Returns statements that were tested and decided.
    fn decided() -> Statements {
        let mut statements = Statements::default();
        word(&mut statements, &Subject::Promise, sentence("We stay."));
        word_principle(&mut statements, principle("Calm first"));
        support(&mut statements, &Subject::Promise, fingers(&[2, 5]));
        let calm = Subject::Principle("calm-first".parse().unwrap());
        support(&mut statements, &calm, fingers(&[4, 5]));
        let day = "2025-09-25".to_owned().try_into().unwrap();
        statements.decided = Some(Decided { by: "Maren".parse().unwrap(), on: day });
        statements
    }

    fn still_untested(statements: &Statements) -> Vec<String> {
        untested(statements).into_iter().map(|one| one.on.to_string()).collect()
    }

    #[test]
    fn the_same_words_keep_support_and_decision_and_others_are_tested_again() {
        let mut statements = decided();
        word(&mut statements, &Subject::Promise, sentence("We stay."));
        word_principle(&mut statements, principle("Calm first"));
        assert_eq!(statements, decided());

        word(&mut statements, &Subject::Promise, sentence("We stay on."));
        assert_eq!(
            (still_untested(&statements), &statements.decided),
            (vec!["promise".into()], &None)
        );

        let mut statements = decided();
        let costs = Principle { even_over: Some("the queue".into()), ..principle("Calm first") };
        word_principle(&mut statements, costs);
        assert_eq!(still_untested(&statements), ["calm-first"]);
        assert_eq!(statements.principles.len(), 1);
        assert_eq!(statements.decided, None);
    }

    #[test]
    fn what_was_tested_is_kept_when_it_is_put_aside_and_its_id_is_never_another_one_s() {
        let mut statements = decided();
        let calm = Subject::Principle("calm-first".parse().unwrap());
        put_aside(&mut statements, &calm);
        put_aside(&mut statements, &Subject::Promise);
        let down: Vec<_> = statements
            .voted_down
            .iter()
            .map(|down| (down.on.to_string(), down.text.as_str(), down.support.len()))
            .collect();
        assert_eq!(
            down,
            [("calm-first".into(), "Calm first: We do.", 2), ("promise".into(), "We stay.", 2)]
        );
        assert_eq!((stated(&statements).len(), &statements.decided), (0, &None));
        assert_eq!(new_id(&statements, "Calm first").as_str(), "calm-first-2");

        // An objection keeps what it was to, whether that was tested or only carried over.
        let objection = "{dissent: [{id: d1, about: calm-first, text: Too slow.}]}";
        let mut carried: Statements = serde_yaml::from_str(objection).unwrap();
        word_principle(&mut carried, principle("Calm first"));
        put_aside(&mut carried, &calm);
        assert_eq!(carried.dissent[0].was.as_deref(), Some("Calm first: We do."));
        assert_eq!(carried.voted_down, []);

        let mut draft = Statements::default();
        word(&mut draft, &Subject::Goal, sentence("A draft."));
        put_aside(&mut draft, &Subject::Goal);
        assert_eq!(draft, Statements::default());
    }

    #[test]
    fn a_principle_keeps_its_place_in_the_order_by_whatever_name_as_long_as_it_stands() {
        let mut statements = decided();
        statements.order = vec!["safety".to_owned(), "Calm first".to_owned()];
        let renamed = Principle { name: "Calm, then kiln".to_owned(), ..principle("Calm first") };
        word_principle(&mut statements, renamed);
        assert_eq!(statements.order, ["safety", "Calm, then kiln"]);
        put_aside(&mut statements, &Subject::Principle("calm-first".parse().unwrap()));
        assert_eq!(statements.order, ["safety"]);
    }

    #[test]
    fn writers_go_on_after_the_last_step_that_left_something() {
        let none = Statements::default();
        let next = |now: &Statements, open| Wording::next(now, &none, &[], open);
        let mut statements = Statements::default();
        assert_eq!(next(&statements, Open::Nothing), Wording::Promise);
        word(&mut statements, &Subject::Goal, sentence("A goal."));
        assert_eq!(next(&statements, Open::Nothing), Wording::Feeling);
        word_principle(&mut statements, principle("Calm first"));
        assert_eq!(next(&statements, Open::Nothing), Wording::Principles);
        statements.order.push("calm".to_owned());
        assert_eq!(next(&statements, Open::Nothing), Wording::Rituals);
        statements.rituals.push("Mondays".to_owned());
        assert_eq!(next(&statements, Open::Nothing), Wording::Support);
        support(&mut statements, &Subject::Goal, fingers(&[5]));
        assert_eq!(next(&statements, Open::Nothing), Wording::Support);
        statements.principles.clear();
        assert_eq!(next(&statements, Open::Objections), Wording::Objections);
        assert_eq!(next(&statements, Open::Reasons), Wording::Reasons);
        assert_eq!(next(&statements, Open::Nothing), Wording::Decision);
    }

    #[test]
    fn where_all_stands_as_it_did_writers_begin_at_the_beginning() {
        let mut began = decided();
        began.order.push("calm".to_owned());
        began.rituals.push("Mondays".to_owned());
        support(&mut began, &Subject::Promise, Vec::new());
        began.principles.iter_mut().for_each(|one| one.support.clear());
        let mut now = began.clone();
        assert_eq!(Wording::next(&now, &began, &[], Open::Nothing), Wording::Promise);
        word(&mut now, &Subject::Promise, sentence("We stay on."));
        assert_eq!(Wording::next(&now, &began, &[], Open::Reasons), Wording::Goal);
        support(&mut now, &Subject::Promise, fingers(&[5]));
        assert_eq!(Wording::next(&now, &began, &[], Open::Reasons), Wording::Reasons);
    }

    #[test]
    fn writers_go_on_after_what_they_looked_at_and_kept() {
        let began = decided();
        let mut now = began.clone();
        now.promise.iter_mut().for_each(|one| one.support.clear());
        now.principles.iter_mut().for_each(|one| one.support.clear());
        let mut looked = Vec::new();
        for (on, next) in [
            ("promise", Wording::Goal),
            ("goal", Wording::Feeling),
            ("feeling", Wording::Principles),
            ("calm-first", Wording::Principles),
            ("order", Wording::Rituals),
        ] {
            looked.push(on.parse().unwrap());
            assert_eq!(Wording::next(&now, &began, &looked, Open::Nothing), next, "{on}");
        }
    }
}
