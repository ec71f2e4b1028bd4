//! Tests of figures over whole editions, and how they make these.

mod between;
mod example;
mod quarters;

use std::collections::BTreeMap;
use std::time::Duration;

use super::{AddedUp, Figures, Moved, Switches};
use crate::domain::{
    Agreement, Choice, Edition, Entry, Items, Keeps, Language, Localized, Minutes, Notes, Opt,
    Part, Participant, Parts, Question, QuestionId, QuestionSet, Ranking, Said, Scale, Shown,
    Stage, Text, Unnamed, UnnamedId, Way, When, Workshop,
};

/// Adds two editions up and compares the scores on a question.
fn moved(then: &Edition, now: &Edition, question: &QuestionId) -> Option<Moved> {
    let (before, after) = (Figures::of(then), Figures::of(now));
    Moved::between(added_up(then, &before), added_up(now, &after), question)
}

/// Adds two editions up and compares the choices of a question.
fn switches(then: &Edition, now: &Edition, question: &QuestionId) -> Option<Switches> {
    let (before, after) = (Figures::of(then), Figures::of(now));
    Switches::between(added_up(then, &before), added_up(now, &after), question)
}

fn added_up<'e>(edition: &'e Edition, figures: &'e Figures) -> AddedUp<'e> {
    AddedUp { workshop: &edition.workshop, figures }
}

/// Makes a question of the kind `kind`, as files name kinds.
fn question(id: &str, kind: &str) -> Question {
    let words = |text: &str| Localized::english(text).unwrap();
    let option = |id: &str| Opt { id: id.parse().unwrap(), label: words(id) };
    let goals = ["treat-as-we-would-like", "reduce-effort", "inform-and-teach", "something-else"];
    let part = |kind: &str| match kind {
        "text" => Part::Text(Text::default()),
        "list" => Part::Items(Items { at_most: 3, columns: Vec::new() }),
        "scale" => Part::Scale(Scale { low: words("poor"), high: words("good") }),
        "choice" => Part::Choice(Choice { options: goals.map(option).to_vec() }),
        "ranking" => Part::Ranking(Ranking { menu: Vec::new(), own_words: true, places: 3 }),
        "evidence" => Part::Evidence,
        other => panic!("no kind {other}"),
    };
    Question {
        id: id.parse().unwrap(),
        prompt: words(&format!("What of {id}?")),
        short: None,
        parts: Parts::new(kind.split("-and-").map(part).collect()).unwrap(),
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

/// Makes an edition in which `people` were asked `questions` and have said nothing yet.
fn edition(questions: Vec<Question>, people: &[&str]) -> Edition {
    let person = |id: &&str| Participant {
        id: id.parse().unwrap(),
        name: id.parse().unwrap(),
        role: None,
        left: false,
    };
    let name = |name: &str| name.parse().unwrap();
    let day = "2025-09-18".parse().unwrap();
    let set = QuestionSet {
        id: "all".parse().unwrap(),
        title: Localized::english("All").unwrap(),
        questions,
    };
    let workshop = Workshop {
        edition: "2025-q3".parse().unwrap(),
        number: 1,
        after: None,
        company: name("Tarnwick Kilns"),
        team: name("Customer support"),
        held: day,
        next: day,
        language: Language::english(),
        facilitator: None,
        keeper: None,
        decider: None,
        way: Way::default(),
        shown: Shown::default(),
        participants: people.iter().map(person).collect(),
        left: Vec::new(),
        sets: vec![set],
        stage: Stage::default(),
        revealed: std::collections::BTreeSet::default(),
        spent: Duration::ZERO,
        worth: Vec::new(),
        private: Vec::new(),
    };
    let sheets = people.iter().map(|id| crate::domain::Sheet::new(id.parse().unwrap())).collect();
    Edition { workshop, sheets, unnamed: Vec::new(), agreement: Agreement::default() }
}

/// Puts down what people said to a question: a mapping from people to what they said, or to `pass`,
/// or to `apart`.
fn say(edition: &mut Edition, question: &str, answers: &str) {
    let answers: BTreeMap<String, serde_yaml::Value> = serde_yaml::from_str(answers).unwrap();
    for (person, said) in answers {
        let entry = match said.as_str() {
            Some("pass") => Entry::Pass,
            Some("apart") => Entry::Apart,
            _ => Entry::Named(serde_yaml::from_value(said).unwrap()),
        };
        let sheets = &mut edition.sheets;
        let sheet = sheets.iter_mut().find(|sheet| sheet.participant.as_str() == person).unwrap();
        sheet.put(question.parse().unwrap(), entry);
    }
}

/// Puts down an answer without a name.
fn say_unnamed(edition: &mut Edition, question: &str, said: &str) {
    let id: UnnamedId = format!("{:016x}", edition.unnamed.len()).parse().unwrap();
    let said: Said = serde_yaml::from_str(said).unwrap();
    edition.unnamed.push(Unnamed { id, question: question.parse().unwrap(), said });
}

#[test]
fn only_who_gave_something_to_a_question_or_passed_it_could_have_said_it_without_a_name() {
    let people = ["ada", "ben", "cy", "dee", "eve"];
    let mut edition = edition(vec![question("q", "text"), question("r", "text")], &people);
    say(&mut edition, "q", "{ada: {text: One.}, ben: {text: Two.}, cy: apart}");
    say_unnamed(&mut edition, "q", "{text: Three.}");
    let names_tell = |edition: &Edition| Figures::of(edition).questions[0].names_tell();
    // Dee and Eve came after it was shown, were away, or left before it.
    assert!(names_tell(&edition));
    say(&mut edition, "r", "{dee: {text: Four.}, eve: pass}");
    assert!(names_tell(&edition));
    for person in &mut edition.workshop.participants {
        person.left = true;
    }
    assert!(names_tell(&edition));
    // Whoever passed may have said it, also where they left since.
    say(&mut edition, "q", "dee: pass");
    assert!(!names_tell(&edition));
}
