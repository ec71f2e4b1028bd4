//! Whatever people do and in whatever order, a workshop ends, and what they said last is kept as it
//! was promised.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::time::Duration;

use credo::context::Context;
use credo::domain::{Edition, Entry, Shown, Stage, Way};
use credo::press::Press;
use credo::prompt::{
    Action, BoardView, Cursor, Field, Intent, Menu, Played, PromptError, Prompter, Reply, Waited,
};
use credo::stages::{Session, Setup, open};
use credo::ui::{Manner, Results, Ui};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::script::LEAVE_STATEMENTS;
use crate::workplace::Workplace;

const SET: &str = "\
format: 1
id: three
title: Three
questions:
- {id: first, prompt: First?, kind: text, feeds: [good-bad]}
- {id: second, prompt: Second?, kind: text, feeds: [good-bad]}
- {id: third, prompt: Third?, kind: text, feeds: [good-bad]}
";

/// What somebody does at a question.
#[derive(Clone, Copy, Debug)]
enum Deed {
    Say,
    Back,
    Pass,
    Unnamed,
    OffTheRecord,
    Park,
    Help,
    Pause,
}

/// What somebody meant last.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Meant {
    Named(String),
    Unnamed(String),
    OffTheRecord(String),
    Pass,
}

/// Somebody who does one deed after the other, and then says something to all that is left; and who
/// knows what ought to come of it.
#[derive(Debug)]
struct Actor {
    deeds: Vec<Deed>,
    /// How answers are shown where nobody says otherwise.
    usual: Shown,
    /// What is on the screen.
    page: String,
    /// How often anything was said or parked, which makes each of it another.
    said: usize,
    meant: BTreeMap<(String, String), Meant>,
    parked: BTreeSet<String>,
}

impl Actor {
    fn new(deeds: Vec<Deed>, usual: Shown) -> Self {
        Self {
            deeds,
            usual,
            page: String::new(),
            said: 0,
            meant: BTreeMap::new(),
            parked: BTreeSet::new(),
        }
    }

    /// Whom the screen asks, and what.
    fn turn(&self) -> (String, String) {
        let (name, _) = self.page.split_once(" · ").unwrap();
        let question = ["First?", "Second?", "Third?"].into_iter().find(|q| self.page.contains(q));
        (name.lines().last().unwrap().to_owned(), question.unwrap().to_owned())
    }

    fn something(&mut self) -> String {
        self.said += 1;
        format!("words {} of mine", self.said)
    }

    fn says(&mut self) -> Reply {
        let text = self.something();
        let meant = if self.page.contains("off the record") {
            Meant::OffTheRecord(text.clone())
        } else if self.page.contains("without your name") {
            Meant::Unnamed(text.clone())
        } else if self.page.contains("with your name") || self.usual == Shown::Named {
            Meant::Named(text.clone())
        } else {
            Meant::Unnamed(text.clone())
        };
        self.meant.insert(self.turn(), meant);
        Reply { intent: Intent::Said, text }
    }
}

impl Prompter for Actor {
    fn write(&mut self, field: &Field<'_>) -> Result<Reply, PromptError> {
        if field.label.starts_with("Park") {
            let text = self.something();
            self.parked.insert(text.clone());
            return Ok(Reply { intent: Intent::Said, text });
        }
        // Once everything is answered, it was worth the time, and the team comes back as it stands.
        if let Some(text) = match field.label {
            "1 to 5:" | "Numbers:" => Some("3"),
            "Next workshop:" => Some(field.text),
            _ => None,
        } {
            return Ok(Reply { intent: Intent::Said, text: text.to_owned() });
        }
        let act = |action| Ok(Reply { intent: Intent::Act(action), text: field.text.to_owned() });
        match self.deeds.pop().unwrap_or(Deed::Say) {
            Deed::Say => Ok(self.says()),
            Deed::Back => act(Action::Back),
            Deed::Pass => {
                self.meant.insert(self.turn(), Meant::Pass);
                act(Action::Pass)
            }
            Deed::Unnamed => act(Action::Unnamed),
            Deed::OffTheRecord => act(Action::OffTheRecord),
            Deed::Park => act(Action::Park),
            Deed::Help => act(Action::Help),
            Deed::Pause => act(Action::Pause),
        }
    }

    fn choose(&mut self, menu: &Menu<'_>) -> Result<Option<usize>, PromptError> {
        let leaves = menu.items.iter().position(|item| item == LEAVE_STATEMENTS);
        Ok(Some(leaves.unwrap_or(menu.default)))
    }

    fn confirm(&mut self, _: &str, default: bool) -> Result<Option<bool>, PromptError> {
        Ok(Some(default))
    }

    fn board(&mut self, _: &BoardView<'_>, _: &mut Cursor) -> Result<Played, PromptError> {
        Ok(Played::Next)
    }

    fn show(&mut self, text: &str) -> Result<(), PromptError> {
        self.page.push_str(text);
        self.page.push('\n');
        Ok(())
    }

    fn wait(&mut self, _: &str) -> Result<Waited, PromptError> {
        Ok(Waited::Ready)
    }

    fn clear(&mut self) -> Result<(), PromptError> {
        self.page.clear();
        Ok(())
    }

    fn columns(&self) -> usize {
        80
    }
}

/// Runs the workshop of a place until somebody stops for now, or until it is over.
fn sit(workplace: &Workplace, actor: &mut Actor, way: Way) {
    let shown = actor.usual;
    let (mut results, mut remarks) = (io::sink(), io::sink());
    let manner =
        Manner { quiet: false, colour: false, columns: 80, remarks: None, results: Results::On };
    let mut context = Context {
        here: workplace.folder().to_owned(),
        folder: None,
        edition: None,
        today: "2025-09-18".parse().unwrap(),
        now: "now".to_owned(),
        user: "odile".to_owned(),
        host: "here".to_owned(),
        elapsed: &|| Duration::ZERO,
        seed: 7,
        press: Press::default(),
        input: &mut io::empty(),
        prompter: actor,
        ui: Ui::new(&mut results, &mut remarks, manner),
    };
    let mut setup = Setup {
        company: Some("C".parse().unwrap()),
        team: Some("T".parse().unwrap()),
        shown: Some(shown),
        way: Some(way),
        sets: vec!["three".parse().unwrap()],
        ..Setup::default()
    };
    setup.add_people("Ada, Ben").unwrap();
    let (folder, sitting) = open(&mut context, setup).unwrap();
    Session::new(&mut context, folder, sitting).run(None).unwrap();
}

/// Returns what was kept, by person and question; unnamed words are nobody's.
fn kept(edition: &Edition) -> BTreeMap<(String, String), Option<Meant>> {
    let question = |id: &str| match id {
        "first" => "First?",
        "second" => "Second?",
        _ => "Third?",
    };
    let mut kept = BTreeMap::new();
    for (person, sheet) in edition.people() {
        for (id, entry) in &sheet.unwrap().entries {
            let entry = match entry {
                Entry::Named(said) => Some(Meant::Named(said.text.clone().unwrap())),
                Entry::Pass => Some(Meant::Pass),
                Entry::Apart => None,
            };
            kept.insert((person.name.to_string(), question(id.as_str()).to_owned()), entry);
        }
    }
    kept
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => Just(Deed::Say),
        3 => Just(Deed::Back),
        1 => Just(Deed::Pass),
        2 => Just(Deed::Unnamed),
        2 => Just(Deed::OffTheRecord),
        1 => Just(Deed::Park),
        1 => Just(Deed::Help),
        1 => Just(Deed::Pause),
    ]
}

fn usual() -> impl Strategy<Value = (Way, Shown)> {
    prop_oneof![Just(Way::Round), Just(Way::Room)]
        .prop_flat_map(|way| (Just(way), prop_oneof![Just(Shown::Named), Just(Shown::Unnamed)]))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(8) })]

    #[test]
    fn a_workshop_ends_and_loses_nothing(deeds in vec(deed(), 0..40), (way, shown) in usual()) {
        let workplace = Workplace::new();
        workplace.write("questions/three.yaml", SET);
        let pauses = deeds.iter().filter(|deed| matches!(deed, Deed::Pause)).count();
        let mut actor = Actor::new(deeds, shown);
        for _sitting in 0..=pauses {
            sit(&workplace, &mut actor, way);
            if workplace.path("PHILOSOPHY.md").exists() {
                break;
            }
        }
        let edition = workplace.edition("2025-q3");
        prop_assert_eq!(edition.workshop.stage, Stage::Closed);

        let meant = actor.meant.clone().into_iter().map(|(turn, meant)| {
            let in_own_file = matches!(meant, Meant::Named(_) | Meant::Pass).then_some(meant);
            (turn, in_own_file)
        });
        prop_assert_eq!(kept(&edition), meant.collect());
        let unnamed: BTreeSet<_> =
            edition.unnamed.iter().map(|answer| answer.said.text.clone().unwrap()).collect();
        let meant = actor.meant.values().filter_map(|meant| match meant {
            Meant::Unnamed(text) => Some(text.clone()),
            Meant::Named(_) | Meant::OffTheRecord(_) | Meant::Pass => None,
        });
        prop_assert_eq!(unnamed, meant.collect());
        let parked: BTreeSet<_> =
            edition.sheets.iter().flat_map(|sheet| sheet.parked.clone()).collect();
        prop_assert_eq!(parked, actor.parked.clone());
        for (path, text) in workplace.files() {
            for meant in actor.meant.values() {
                if let Meant::OffTheRecord(secret) = meant {
                    prop_assert!(!text.contains(secret), "{} holds {}", path, secret);
                }
            }
        }
    }
}
