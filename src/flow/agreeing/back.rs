//! What was dropped and is taken back: whole, in its old place, as the edition before had it.

use super::{later, line, support, word_principle};
use crate::domain::{Principle, Statements, Subject, VotedDown};

/// Returns the principles that an edition `began` with and that are stated no longer.
pub fn gone<'b>(statements: &Statements, began: &'b Statements) -> Vec<&'b Principle> {
    let is_gone = |one: &&Principle| statements.principle(&one.id).is_none();
    began.principles.iter().filter(is_gone).collect()
}

/// Returns the practices that a principle had when the edition `began` and has no longer.
pub fn gone_practices<'b>(principle: &Principle, began: &'b Statements) -> Vec<&'b str> {
    let before = began.principle(&principle.id).map_or(&[][..], |one| &one.in_practice);
    let gone = before.iter().filter(|practice| !principle.in_practice.contains(practice));
    gone.map(String::as_str).collect()
}

/// Takes a statement back that the edition `began` with and that was dropped: all its words, when it
/// began, what it was made from, and its place, also in the order of what wins. Nothing tells any
/// more that it was dropped. Where it was put to the test in these words, that counts again.
pub fn take_back(statements: &mut Statements, began: &Statements, on: &Subject) {
    if statements.states(on) || !began.states(on) {
        return;
    }
    let text = match on {
        Subject::Promise | Subject::Goal | Subject::Feeling => {
            let Some(was) = began.sentence(on) else { return };
            if let Some(place) = line(statements, on) {
                *place = Some(was.clone());
            }
            was.text.clone()
        }
        Subject::Principle(id) => {
            let Some(was) = began.principle(id) else { return };
            let ids = |all: &Statements| -> Vec<_> {
                all.principles.iter().map(|one| one.id.clone()).collect()
            };
            let at = place(&ids(began), &ids(statements), id);
            statements.principles.insert(at, was.clone());
            if began.order.contains(&was.name) && !statements.order.contains(&was.name) {
                let at = place(&began.order, &statements.order, &was.name);
                statements.order.insert(at, was.name.clone());
            }
            was.said()
        }
        Subject::Order => return,
    };
    let is_it = |down: &VotedDown| down.on == *on && down.text == text;
    if let Some(at) = statements.voted_down.iter().rposition(is_it) {
        let tested = statements.voted_down.remove(at);
        support(statements, on, tested.support);
    }
    for one in statements.dissent.iter_mut().filter(|one| one.on == *on) {
        let was = began.dissent.iter().find(|was| was.id == one.id);
        one.was = was.and_then(|was| was.was.clone());
    }
    statements.decided = None;
    later::forget(statements);
}

/// Takes a practice of a principle back that the edition `began` with, in its old place.
pub fn take_practice_back(
    statements: &mut Statements,
    began: &Statements,
    (principle, practice): (&Principle, &str),
) {
    let before = began.principle(&principle.id).map_or(&[][..], |one| &one.in_practice);
    let mut principle = principle.clone();
    let practice = practice.to_owned();
    if !principle.in_practice.contains(&practice) {
        let at = place(before, &principle.in_practice, &practice);
        principle.in_practice.insert(at, practice);
    }
    word_principle(statements, principle);
}

/// Returns where `one` comes among those of `now`: after the nearest that stood before it.
fn place<T: PartialEq>(before: &[T], now: &[T], one: &T) -> usize {
    let earlier = before.iter().take_while(|other| *other != one);
    let standing = earlier.filter_map(|other| now.iter().position(|it| it == other));
    standing.last().map_or(0, |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::super::put_aside;
    use super::*;

    const BEGAN: &str = "
promise: {text: We stay., since: 2025-q2, from: [{question: q, theme: stay}]}
principles:
- {id: calm, name: Calm first, means: We do., in-practice: [Ask., Wait., Call.], even-over: speed, since: 2025-q1}
- {id: kind, name: Be kind, means: We are., since: 2025-q1}
- {id: plain, name: Be plain, means: We say it., since: 2025-q2}
order: [safety, Calm first, Be kind, speed]
dissent:
- {id: d1, about: promise, was: We go., text: No., since: 2025-q2}
- {id: d2, about: kind, text: Hm., since: 2025-q2}
";

    fn stated(yaml: &str) -> Statements {
        serde_yaml::from_str(yaml).unwrap()
    }

    fn on(id: &str) -> Subject {
        id.parse().unwrap()
    }

    /// Puts something aside as it is dropped: with a reason.
    fn dropped(now: &mut Statements, id: &str) {
        put_aside(now, &on(id));
        let reason = serde_yaml::from_str(&format!("{{about: {id}, reason: vague}}")).unwrap();
        now.dropped.push(reason);
    }

    #[test]
    fn what_was_dropped_comes_back_whole_and_nothing_tells_of_it() {
        let began = stated(BEGAN);
        let mut now = began.clone();
        for id in ["kind", "promise", "calm"] {
            dropped(&mut now, id);
        }
        let names: Vec<_> = gone(&now, &began).into_iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Calm first", "Be kind"]);
        assert_eq!((now.dropped.len(), now.order.join("; ")), (3, "safety; speed".to_owned()));
        for id in ["kind", "promise", "calm", "calm", "order", "other"] {
            take_back(&mut now, &began, &on(id));
        }
        assert_eq!(now, began);
        assert_eq!(gone(&now, &began), Vec::<&Principle>::new());
    }

    #[test]
    fn what_is_taken_back_comes_behind_what_stood_before_it() {
        let began = stated(BEGAN);
        let mut now = began.clone();
        dropped(&mut now, "kind");
        dropped(&mut now, "calm");
        now.principles.reverse();
        now.order.push("quiet".to_owned());
        take_back(&mut now, &began, &on("kind"));
        let ids: Vec<_> = now.principles.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(ids, ["kind", "plain"]);
        assert_eq!(now.order, ["safety", "Be kind", "speed", "quiet"]);
    }

    #[test]
    fn what_was_tested_in_these_words_is_so_again_and_in_others_it_is_told_as_not_taken() {
        let began = stated(BEGAN);
        let mut now = began.clone();
        now.principles[1].support = vec![4.try_into().unwrap()];
        now.principles[0].means = "We try.".to_owned();
        now.principles[0].support = vec![1.try_into().unwrap()];
        dropped(&mut now, "kind");
        dropped(&mut now, "calm");
        take_back(&mut now, &began, &on("kind"));
        take_back(&mut now, &began, &on("calm"));
        let tested: Vec<_> = now.principles.iter().map(|one| one.support.len()).collect();
        assert_eq!(tested, [0, 1, 0]);
        let down: Vec<_> = now.voted_down.iter().map(|down| down.text.as_str()).collect();
        assert_eq!(down, ["Calm first: We try."]);
    }

    #[test]
    fn a_practice_comes_back_in_its_place_and_the_reason_why_it_went_goes() {
        let began = stated(BEGAN);
        let mut now = began.clone();
        now.principles[0].in_practice = vec!["Ask.".to_owned(), "Call.".to_owned()];
        let reason = "{about: calm, what: Wait., reason: vague}";
        now.dropped.push(serde_yaml::from_str(reason).unwrap());
        let calm = now.principles[0].clone();
        assert_eq!(gone_practices(&calm, &began), ["Wait."]);
        take_practice_back(&mut now, &began, (&calm, "Wait."));
        assert_eq!(now, began);
        assert_eq!(gone_practices(&now.principles[0], &began), Vec::<&str>::new());
    }
}
