//! A small workshop to try rules on.

use std::collections::BTreeSet;
use std::time::Duration;

use crate::domain::{
    Agreement, Column, Items, Keeps, Language, Localized, Minutes, Notes, Part, Participant, Parts,
    Question, QuestionSet, Round, Section, Shown, Sorting, Stage, Text, Theme, Vote, Way, When,
    Workshop,
};

/// Returns a question that feeds `feeds` and is voted on.
pub(crate) fn question(id: &str, feeds: &[Section]) -> Question {
    Question {
        id: id.parse().unwrap(),
        prompt: Localized::english("What?").unwrap(),
        short: None,
        parts: Parts::new(vec![Part::Text(Text::default())]).unwrap(),
        keeps: Keeps::default(),
        short_form: false,
        vote: true,
        minutes: Minutes::default(),
        feeds: feeds.to_vec(),
        opposite_of: None,
        when: When::default(),
        notes: Notes::default(),
    }
}

/// Returns what is asked of each principle: which it is, whether it is kept, and why.
pub(crate) fn review_items() -> Items {
    let column = |id: &str| {
        let label = Localized::english(id).unwrap();
        Column { id: id.parse().unwrap(), label, figure: false }
    };
    Items { at_most: 9, columns: ["principle", "verdict", "why"].map(column).to_vec() }
}

/// Returns a workshop of three people that asks `questions`.
pub(crate) fn workshop(questions: Vec<Question>) -> Workshop {
    let mut participants = Vec::new();
    for name in ["Ada", "Ben", "Cy"] {
        participants.push(Participant::new(name.parse().unwrap(), &participants));
    }
    let title = Localized::english("One").unwrap();
    Workshop {
        edition: "2026-q4".parse().unwrap(),
        number: 1,
        after: None,
        company: "C".parse().unwrap(),
        team: "T".parse().unwrap(),
        held: "2026-11-26".parse().unwrap(),
        next: "2027-02-26".parse().unwrap(),
        language: Language::english(),
        facilitator: None,
        keeper: None,
        decider: None,
        way: Way::Round,
        shown: Shown::Named,
        participants,
        left: Vec::new(),
        sets: vec![QuestionSet { id: "one".parse().unwrap(), title, questions }],
        stage: Stage::Answer,
        revealed: BTreeSet::new(),
        spent: Duration::ZERO,
        worth: Vec::new(),
        private: Vec::new(),
    }
}

/// Puts themes under `question`, each with as many cards as it says, and its dots where it was
/// voted on.
pub(crate) fn themes(
    agreement: &mut Agreement,
    question: &str,
    themes: &[(&str, usize, Option<u32>)],
) {
    let question: crate::domain::QuestionId = question.parse().unwrap();
    let people = ["ada", "ben", "cy"];
    let theme = |(id, said, _): &(&str, usize, Option<u32>)| Theme {
        id: id.parse().unwrap(),
        says: format!("We say {id}"),
        cards: people.iter().take(*said).map(|card| card.parse().unwrap()).collect(),
    };
    let sorting = Sorting { themes: themes.iter().map(theme).collect(), ..Sorting::default() };
    agreement.themes.put(question.clone(), sorting);
    let dots = themes.iter().filter_map(|(id, _, dots)| Some((id.parse().unwrap(), (*dots)?)));
    let round = Round { each: 3, voted: 3, dots: dots.collect() };
    if !round.dots.is_empty() {
        agreement.votes.put(question, Vote { rounds: vec![round] });
    }
}
