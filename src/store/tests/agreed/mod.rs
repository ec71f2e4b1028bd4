//! What the team made of its answers: saved, read back, and refused where it does not fit.

use super::*;
use crate::domain::{Agreement, Sorting, Statement, Theme, Votes};

mod change;
mod pairs;
mod shape;
mod statements;
mod themes;

/// A home where everybody has answered, and with a question that is answered by a list.
fn answered() -> Home {
    let home = Home::new();
    let list = "  - id: bad\n    prompt: What is bad service?\n    kind: list\n";
    home.put("editions/2026-q4/workshop.yaml", &format!("{WORKSHOP}{list}"));
    home.put_answer(
        "maren.yaml",
        "format: 1\nparticipant: maren\nanswers:\n  good: {text: We stay until the kiln fires.}\n  \
         bad: {items: [Silence, A queue]}\n",
    );
    home.put_answer(
        "ines.yaml",
        "format: 1\nparticipant: ines\nanswers:\n  good: answered\n  bad: pass\n",
    );
    home.put_answer(
        "tom.yaml",
        "format: 1\nparticipant: tom\nanswers:\n  good: {text: One owner.}\n",
    );
    let unnamed = "format: 1\nquestion: good\nsaid: {text: Nobody asks.}\n";
    home.put_answer("unnamed/00000000c0ffee00.yaml", unnamed);
    home
}

/// Two themes of `good` and one of `bad`.
const THEMES: &str = "\
format: 1
questions:
  good:
    themes:
    - id: we-stay
      says: We stay.
      cards:
      - maren
      - unnamed/00000000c0ffee00
    - id: one-owner
      says: One owner.
      cards: []
    said-once:
    - tom
    one-voice:
    - unnamed/00000000c0ffee00
    quotes:
    - card: maren
      words: until the kiln fires
  bad:
    themes:
    - id: silence
      says: Nobody answers.
      cards:
      - maren/1
";

fn put(home: &Home, file: &str, text: &str) {
    home.put(&format!("editions/2026-q4/{file}.yaml"), text);
}

/// What is told of one of the files beside [`THEMES`].
fn told(file: &str, text: &str) -> String {
    let home = answered();
    put(&home, "themes", THEMES);
    put(&home, file, &format!("format: 1\n{text}"));
    let complaints = home.complaints();
    let sat = home.edition().sit(&holder()).unwrap_err();
    assert_eq!(sat.to_string(), complaints, "a sitting is told the same");
    complaints
}

fn theme(id: &str, says: &str, cards: &[&str]) -> Theme {
    let cards = cards.iter().map(|card| card.parse().unwrap()).collect();
    Theme { id: id.parse().unwrap(), says: says.to_owned(), cards }
}

/// Puts what Maren said to `good` under a theme.
fn put_under_theme(sitting: &mut Sitting) {
    record(sitting, &named("We stay until the kiln fires."));
    let themes = vec![theme("we-stay", "We stay.", &["maren"])];
    let sorting = Sorting { themes, ..Sorting::default() };
    sitting.change_themes(|it| it.put(question("good"), sorting)).unwrap();
}

fn votes() -> Votes {
    serde_yaml::from_str("good: {rounds: [{each: 2, voted: 2, dots: {we-stay: 3}}]}").unwrap()
}

#[test]
fn what_fits_is_read() {
    let home = answered();
    put(&home, "themes", THEMES);
    put(
        &home,
        "votes",
        "format: 1\nquestions:\n  good:\n    rounds:\n    - {each: 2, voted: 3, dots: {we-stay: 6}}\n    - {each: 1, voted: 3, dots: {we-stay: 2, one-owner: 1}}\n",
    );
    put(
        &home,
        "statements",
        "format: 1\npromise: {text: We stay., support: [0, 3, 5], from: [{question: good, card: tom}]}\nvoted-down: [{about: never, text: Never.}]\ndissent:\n- {id: d1, about: never, by: tom, text: I leave.}\n- {id: d2, about: gone, text: Was., status: withdrawn}\n",
    );
    put(
        &home,
        "commitments",
        "format: 1\ncommitments:\n- {id: c1, owner: tom, will: Ask., by: 2026-12-01, issue: {question: bad, theme: silence}}\n",
    );
    home.load();
    home.sit();
}

#[test]
fn each_stage_has_a_file_that_reads_back() {
    let home = Home::new();
    let mut sitting = home.sit();
    put_under_theme(&mut sitting);
    sitting.change_votes(|it| *it = votes()).unwrap();
    let goal = Statement { text: "Every kiln fires.".to_owned(), ..Statement::default() };
    sitting.change_statements(|it| it.goal = Some(goal)).unwrap();
    let commitments = "not-now: [{issue: {question: good, theme: we-stay}, why: Later.}]";
    sitting.change_commitments(|it| *it = serde_yaml::from_str(commitments).unwrap()).unwrap();
    let file =
        |name: &str| format!("--- {name}\n{}", home.read(&format!("editions/2026-q4/{name}")));
    let files = ["themes.yaml", "votes.yaml", "statements.yaml", "commitments.yaml"].map(file);
    insta::assert_snapshot!(files.concat(), @r"
    --- themes.yaml
    format: 1
    questions:
      good:
        themes:
        - id: we-stay
          says: We stay.
          cards:
          - maren
    --- votes.yaml
    format: 1
    questions:
      good:
        rounds:
        - each: 2
          voted: 2
          dots:
            we-stay: 3
    --- statements.yaml
    format: 1
    goal:
      text: Every kiln fires.
    --- commitments.yaml
    format: 1
    not-now:
    - issue:
        question: good
        theme: we-stay
      why: Later.
    ");
    assert_eq!(home.load().agreement, *sitting.agreement());
    drop(sitting);
    assert_eq!(home.load().agreement, *home.sit().agreement());
}

#[test]
fn what_stays_as_it_is_makes_no_file() {
    let home = Home::new();
    let mut sitting = home.sit();
    sitting.change_themes(|_| ()).unwrap();
    sitting.change_statements(|_| ()).unwrap();
    assert_eq!(home.files("editions"), ["editions/2026-q4/workshop.yaml"]);
    assert_eq!(home.load().agreement, Agreement::default());
}
