//! What the team made of its answers is saved, and reads back.

use super::*;
use crate::domain::{Agreement, Sorting, Statement, Theme, Votes};

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

#[test]
fn ballots_lie_in_the_private_folder_until_they_are_counted() {
    let home = Home::new();
    let sitting = home.sit();
    let (maren, ines) = (person("maren"), person("ines"));
    sitting.seal("support", &maren, "3").unwrap();
    sitting.seal("support", &ines, "no\n2").unwrap();
    sitting.seal("support", &maren, "5").unwrap();
    sitting.seal("vote-good-1", &maren, "we-stay").unwrap();
    assert_eq!(
        home.files(".credo/ballots"),
        [
            ".credo/ballots/2026-q4/support/ines",
            ".credo/ballots/2026-q4/support/maren",
            ".credo/ballots/2026-q4/vote-good-1/maren",
        ]
    );
    drop(sitting);
    let sitting = home.sit();
    let sealed = [(ines, "no\n2".to_owned()), (maren, "5".to_owned())];
    assert_eq!(sitting.sealed("support").unwrap(), sealed.into());
    sitting.empty("support").unwrap();
    sitting.empty("support").unwrap();
    assert_eq!(sitting.sealed("support").unwrap(), [].into());
    assert_eq!(home.files(".credo/ballots"), [".credo/ballots/2026-q4/vote-good-1/maren"]);
}

#[test]
fn closing_erases_ballots() {
    let home = Home::new();
    let mut sitting = home.sit();
    sitting.seal("support", &person("maren"), "3").unwrap();
    sitting.close().unwrap();
    assert_eq!(home.files(".credo/ballots"), [""; 0]);
}

#[test]
fn an_urn_leads_nowhere_else_and_takes_nothing_from_strangers() {
    let home = Home::new();
    let sitting = home.sit();
    for urn in ["..", "../x", "", "a/b", "/", "Support"] {
        assert!(matches!(sitting.sealed(urn), Err(StoreError::NotAnUrn { .. })), "{urn}");
        assert!(matches!(sitting.empty(urn), Err(StoreError::NotAnUrn { .. })), "{urn}");
    }
    let stranger = sitting.seal("support", &person("olga"), "3");
    assert!(matches!(stranger, Err(StoreError::Stranger { .. })));
}

#[cfg(unix)]
#[test]
fn nobody_else_may_look_into_an_urn() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = Home::new();
    home.sit().seal("support", &person("maren"), "3").unwrap();
    for folder in ["", "/2026-q4", "/2026-q4/support"] {
        let path = home.path(&format!(".credo/ballots{folder}"));
        assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o700, "{folder}");
    }
}
