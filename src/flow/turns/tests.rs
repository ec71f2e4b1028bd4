//! Tests of whose turn it is.

use proptest::prelude::*;

use super::*;
use crate::domain::{
    Keeps, Localized, Minutes, Notes, Part, Parts, QuestionSet, Shown, Stage, Text, When,
};

fn question(id: &str) -> Question {
    Question {
        id: id.parse().unwrap(),
        prompt: Localized::english("What?").unwrap(),
        short: None,
        parts: Parts::new(vec![Part::Text(Text::default())]).unwrap(),
        keeps: Keeps::default(),
        short_form: false,
        vote: false,
        minutes: Minutes::default(),
        feeds: Vec::new(),
        opposite_of: None,
        when: When::default(),
        notes: Notes::default(),
    }
}

fn set(id: &str, questions: &[&str]) -> QuestionSet {
    QuestionSet {
        id: id.parse().unwrap(),
        title: Localized::english(id).unwrap(),
        questions: questions.iter().map(|id| question(id)).collect(),
    }
}

fn workshop(way: Way) -> Workshop {
    let mut participants = Vec::new();
    for name in ["Ada", "Ben", "Cy"] {
        participants.push(Participant::new(name.parse().unwrap(), &participants));
    }
    Workshop {
        edition: "2026-q4".parse().unwrap(),
        number: 1,
        after: None,
        company: "C".parse().unwrap(),
        team: "T".parse().unwrap(),
        held: "2026-11-26".parse().unwrap(),
        next: "2027-02-26".parse().unwrap(),
        language: crate::domain::Language::english(),
        facilitator: None,
        keeper: None,
        decider: None,
        way,
        shown: Shown::Named,
        participants,
        left: Vec::new(),
        sets: vec![set("one", &["a", "b"]), set("two", &["c"])],
        stage: Stage::Answer,
        revealed: BTreeSet::new(),
        spent: std::time::Duration::ZERO,
        worth: Vec::new(),
        private: Vec::new(),
    }
}

fn ask(question: &str, participant: &str) -> Next {
    Next::Ask(Turn {
        question: question.parse().unwrap(),
        participant: participant.parse().unwrap(),
    })
}

fn ids<T: std::str::FromStr<Err: std::fmt::Debug>>(ids: &[&str]) -> Vec<T> {
    ids.iter().map(|id| id.parse().unwrap()).collect()
}

#[test]
fn the_keyboard_goes_round_and_a_section_is_revealed_when_all_are_through() {
    let mut workshop = workshop(Way::Round);
    let mut flow = Flow::new([]);
    for name in ["ada", "ben", "cy"] {
        let Next::Hand(waiting) = flow.next(&workshop) else { panic!("nobody to hand to") };
        assert_eq!(waiting.first().unwrap().as_str(), name);
        flow.take(&workshop, &waiting[0]);
        assert_eq!(flow.next(&workshop), ask("a", name));
        flow.answered(&workshop);
        assert_eq!(flow.next(&workshop), ask("b", name));
        flow.answered(&workshop);
    }
    assert_eq!(flow.next(&workshop), Next::Reveal(ids(&["a", "b"])));
    workshop.revealed.extend(ids(&["a", "b"]));
    assert_eq!(flow.next(&workshop), Next::Hand(ids(&["ada", "ben", "cy"])));
}

#[test]
fn in_the_room_one_question_goes_from_person_to_person() {
    let mut workshop = workshop(Way::Room);
    let mut flow = Flow::new([]);
    for name in ["ada", "ben", "cy"] {
        assert_eq!(flow.next(&workshop), ask("a", name));
        flow.answered(&workshop);
    }
    assert_eq!(flow.next(&workshop), Next::Reveal(ids(&["a"])));
    workshop.revealed.extend(ids(&["a"]));
    assert_eq!(flow.next(&workshop), ask("b", "ada"));
}

#[test]
fn back_goes_to_the_same_persons_earlier_question_and_never_to_anybody_elses() {
    let workshop = workshop(Way::Round);
    let mut flow = Flow::new([]);
    flow.take(&workshop, &"ben".parse().unwrap());
    flow.answered(&workshop);
    assert!(flow.back(&workshop));
    assert_eq!(flow.next(&workshop), ask("a", "ben"));
    assert!(!flow.back(&workshop));
    assert_eq!(flow.next(&workshop), ask("a", "ben"));
    flow.answered(&workshop);
    assert_eq!(flow.next(&workshop), ask("b", "ben"));
}

#[test]
fn back_in_the_room_goes_to_the_person_before() {
    let workshop = workshop(Way::Room);
    let mut flow = Flow::new([]);
    flow.answered(&workshop);
    assert!(flow.back(&workshop));
    assert_eq!(flow.next(&workshop), ask("a", "ada"));
    flow.answered(&workshop);
    assert_eq!(flow.next(&workshop), ask("a", "ben"));
}

#[test]
fn a_session_goes_on_at_the_first_open_question() {
    let workshop = workshop(Way::Round);
    let done = Turn { question: "a".parse().unwrap(), participant: "ada".parse().unwrap() };
    let mut flow = Flow::new([done]);
    flow.take(&workshop, &"ada".parse().unwrap());
    assert_eq!(flow.next(&workshop), ask("b", "ada"));
}

#[test]
fn who_has_left_is_waited_for_no_more() {
    let mut workshop = workshop(Way::Round);
    workshop.participants[0].left = true;
    assert_eq!(Flow::new([]).next(&workshop), Next::Hand(ids(&["ben", "cy"])));
    for person in &mut workshop.participants {
        person.left = true;
    }
    assert_eq!(Flow::new([]).next(&workshop), Next::Reveal(ids(&["a", "b"])));
}

#[test]
fn somebody_alone_goes_through_everything_that_is_not_revealed() {
    let mut workshop = workshop(Way::Room);
    workshop.revealed.extend(ids(&["a"]));
    let mut flow = Flow::alone(&workshop, &"cy".parse().unwrap(), []);
    assert_eq!(flow.next(&workshop), ask("b", "cy"));
    flow.answered(&workshop);
    assert_eq!(flow.next(&workshop), ask("c", "cy"));
    assert!(flow.back(&workshop));
    flow.answered(&workshop);
    flow.answered(&workshop);
    assert_eq!(flow.next(&workshop), Next::Over);
}

/// What may happen at a prompt.
#[derive(Clone, Debug)]
enum Happens {
    Answered,
    Back,
    Paused,
    Released,
}

fn happenings() -> impl Strategy<Value = Vec<Happens>> {
    let one = prop_oneof![
        4 => Just(Happens::Answered),
        2 => Just(Happens::Back),
        1 => Just(Happens::Paused),
        1 => Just(Happens::Released),
    ];
    proptest::collection::vec(one, 0..120)
}

/// Plays `happenings` and then answers everything, and returns who answered what.
fn play(way: Way, happenings: Vec<Happens>) -> BTreeSet<Turn> {
    let mut workshop = workshop(way);
    let mut flow = Flow::new([]);
    let mut given = BTreeSet::new();
    let mut happenings = happenings.into_iter();
    for _ in 0..10_000 {
        match flow.next(&workshop) {
            Next::Hand(waiting) => flow.take(&workshop, &waiting[0]),
            Next::Reveal(questions) => workshop.revealed.extend(questions),
            Next::Over => return given,
            Next::Ask(turn) => match happenings.next().unwrap_or(Happens::Answered) {
                Happens::Answered => {
                    given.insert(turn);
                    flow.answered(&workshop);
                }
                Happens::Back => {
                    flow.back(&workshop);
                }
                Happens::Paused => flow = Flow::new(given.clone()),
                Happens::Released => flow.release(),
            },
        }
    }
    panic!("the workshop does not end")
}

proptest! {
    #[test]
    fn a_workshop_ends_with_every_answer_in_any_order_of_said_back_and_pause(
        round: bool,
        happenings in happenings(),
    ) {
        let way = if round { Way::Round } else { Way::Room };
        prop_assert_eq!(play(way, happenings).len(), 9);
    }
}
