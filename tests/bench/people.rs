//! Editions of any size: people who do not exist, and what they say, the same in every run.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use credo::domain::{
    Cadence, Culture, EditionId, Evidence, HIGHEST, Item, Items, Language, Name, Part, Participant,
    Question, QuestionSet, Said, Score, Shown, Stage, Way, Workshop, YearStart,
};
use credo::questions;
use credo::store::{Folder, Holder, Sitting};
use serde_yaml::{Mapping, Value};

use crate::effort;

/// One in so many answers has no name.
const UNNAMED: usize = 40;

/// One in so many answers is a pass.
const PASS: usize = 20;

/// Words to say.
const WORDS: [&str; 24] = [
    "we",
    "answer",
    "the",
    "customer",
    "before",
    "they",
    "ask",
    "twice",
    "and",
    "say",
    "what",
    "happens",
    "next",
    "nobody",
    "waits",
    "for",
    "a",
    "colleague",
    "who",
    "knows",
    "über",
    "café",
    "it's",
    "late:",
];

/// Returns the question sets that a workshop asks where nobody says otherwise: fourteen questions.
pub(crate) fn sets() -> Result<Vec<QuestionSet>, Box<dyn Error>> {
    let ids = questions::USUAL.iter().map(|id| id.parse()).collect::<Result<Vec<_>, _>>()?;
    Ok(questions::load(&ids, None)?)
}

/// Returns a workshop of so many people over all fourteen questions, every one of them revealed.
pub(crate) fn workshop(people: usize) -> Result<Workshop, Box<dyn Error>> {
    let sets = sets()?;
    let revealed = sets.iter().flat_map(|set| &set.questions).map(|it| it.id.clone()).collect();
    Ok(Workshop {
        edition: edition()?,
        number: 1,
        after: None,
        company: "Kestrel".parse()?,
        team: "Support".parse()?,
        held: "2026-11-26".parse()?,
        next: "2027-02-26".parse()?,
        language: Language::english(),
        facilitator: Some("Inés".parse()?),
        keeper: None,
        decider: None,
        way: Way::Round,
        shown: Shown::Named,
        participants: (1..=people).map(participant).collect::<Result<_, _>>()?,
        left: Vec::new(),
        sets,
        stage: Stage::Answer,
        revealed,
        spent: std::time::Duration::from_secs(3600),
        worth: Vec::new(),
        private: Vec::new(),
    })
}

/// Begins a workshop of so many people in the empty folder `root`, and sits down to it.
pub(crate) fn sit(root: &Path, people: usize) -> Result<Sitting, Box<dyn Error>> {
    let workshop = workshop(people)?;
    let culture = Culture {
        company: workshop.company.clone(),
        team: workshop.team.clone(),
        keeper: None,
        decider: None,
        cadence: Cadence::Quarterly,
        year_starts: YearStart::default(),
        language: Language::english(),
        private: Vec::new(),
        sets: workshop.sets.iter().map(|set| set.id.clone()).collect(),
    };
    let folder = Folder::create(root, &culture)?;
    let holder = Holder {
        user: "bench".to_owned(),
        host: "here".to_owned(),
        pid: std::process::id(),
        since: "now".to_owned(),
    };
    Ok(folder.edition(workshop.edition).create(&workshop, &holder)?)
}

/// Makes a culture folder in which so many people have answered every question, and returns it.
///
/// The files of their answers are written as a person would, not by the program, which would sync
/// each of them.
pub(crate) fn answered(people: usize) -> Result<PathBuf, Box<dyn Error>> {
    let root = effort::folder(&format!("people-{people}"))?;
    let sitting = sit(&root, people)?;
    let answers = sitting.folder().folder().join("answers");
    let mut apart = 0_usize;
    for (number, person) in sitting.workshop().participants.iter().enumerate() {
        let mut entries = Mapping::new();
        for (at, question) in sitting.workshop().questions().enumerate() {
            let said = said(question, number * 31 + at)?;
            let turn = number * 14 + at;
            let entry = if turn % PASS == PASS - 1 {
                Value::from("pass")
            } else if turn % UNNAMED == 0 {
                apart += 1;
                let path = answers.join(format!("unnamed/{apart:016x}.yaml"));
                write(&path, &file([("question", question.id.as_str().into()), ("said", said)]))?;
                Value::from("answered")
            } else {
                said
            };
            entries.insert(question.id.as_str().into(), entry);
        }
        let path = answers.join(format!("{}.yaml", person.id.as_str()));
        let id = person.id.as_str().into();
        write(&path, &file([("participant", id), ("answers", entries.into())]))?;
    }
    Ok(root)
}

/// Returns something that answers `question`, another thing for each `seed`.
pub(crate) fn said(question: &Question, seed: usize) -> Result<Value, serde_yaml::Error> {
    let mut said = Said::default();
    for part in question.parts.iter() {
        match part {
            Part::Text(_) => said.text = Some(words(seed, 8 + seed % 23)),
            Part::Items(items) => said.items = list(items, seed),
            Part::Scale(_) => said.score = Some(score(seed)),
            Part::Choice(choice) => {
                said.choice = choice.options.iter().cycle().nth(seed % 5).map(|it| it.id.clone());
            }
            Part::Choices(choices) => {
                said.choices = choices.options.iter().take(1).map(|it| it.id.clone()).collect();
            }
            Part::Ranking(ranking) => {
                let menu = ranking.menu.iter().map(|option| option.id.as_str().to_owned());
                let own = (0..3).map(|place| words(seed % 40 + place * 7, 2)).take(3);
                let own = own.filter(|_| ranking.own_words && ranking.menu.is_empty());
                said.ranked = menu.chain(own).take(ranking.places.into()).collect();
            }
            Part::Evidence => {
                said.evidence = Evidence::ALL.into_iter().cycle().nth(seed % 3);
            }
        }
    }
    serde_yaml::to_value(said)
}

fn list(items: &Items, seed: usize) -> Vec<Item> {
    let count = 1 + seed % usize::from(items.at_most).min(3);
    let item = |at: usize| {
        if items.columns.is_empty() {
            return Item::Words(words(seed + at * 5, 4));
        }
        let column = |column: &credo::domain::Column| {
            let words = if column.figure { "100".to_owned() } else { words(seed + at * 5, 3) };
            (column.id.clone(), words)
        };
        Item::Columns(items.columns.iter().map(column).collect())
    };
    (0..count).map(item).collect()
}

fn score(seed: usize) -> Score {
    match seed % 11 {
        10 => Score::DontKnow,
        points => u8::try_from(points / 2 + 1)
            .map_or(Score::Pass, |points| Score::Points(points.min(HIGHEST))),
    }
}

fn words(seed: usize, count: usize) -> String {
    let all = WORDS.iter().cycle().skip(seed % WORDS.len()).step_by(1 + seed % 5);
    let words: Vec<_> = all.take(count).copied().collect();
    format!("{} by {seed}", words.join(" "))
}

fn participant(number: usize) -> Result<Participant, Box<dyn Error>> {
    let name: Name = format!("Person {number}").parse()?;
    Ok(Participant { id: format!("person-{number}").parse()?, name, role: None, left: false })
}

/// Returns the edition that all this belongs to.
pub(crate) fn edition() -> Result<EditionId, Box<dyn Error>> {
    Ok("2026-q4".parse()?)
}

fn file<const KEYS: usize>(keys: [(&str, Value); KEYS]) -> Value {
    let first = [("format", Value::from(1))];
    first
        .into_iter()
        .chain(keys)
        .map(|(key, value)| (key.into(), value))
        .collect::<Mapping>()
        .into()
}

#[expect(
    clippy::disallowed_methods,
    reason = "what is not by the program need not be saved like it"
)]
fn write(path: &Path, value: &Value) -> Result<(), Box<dyn Error>> {
    Ok(fs::write(path, serde_yaml::to_string(value)?)?)
}
