//! Changes are kept beside those of others, in whole steps, and only where the files still fit one
//! another.

use super::*;
use crate::domain::{Origin, Statements, Themes};

/// A home with themes, a vote, statements and a commitment that name them.
fn agreed() -> Home {
    let home = answered();
    put(&home, "themes", THEMES);
    put(&home, "votes", VOTES);
    put(&home, "statements", STATEMENTS);
    put(&home, "commitments", COMMITMENTS);
    home
}

const VOTES: &str = "\
format: 1
questions:
  good:
    rounds:
    - each: 2
      voted: 3
      dots:
        we-stay: 4
        one-owner: 1
";

const STATEMENTS: &str = "\
format: 1
goal:
  text: We stay.
  from:
  - question: good
    theme: we-stay
  - question: good
    card: maren
";

const COMMITMENTS: &str = "\
format: 1
not-now:
- issue:
    question: good
    theme: we-stay
  why: Later.
";

fn take_theme(themes: &mut Themes) {
    let mut sorting = themes.take(&question("good")).unwrap();
    sorting.themes.retain(|theme| theme.id.as_str() != "we-stay");
    themes.put(question("good"), sorting);
}

fn take_votes(votes: &mut Votes) {
    votes.take(&question("good"));
}

fn take_origins(statements: &mut Statements) {
    let from = &mut statements.goal.as_mut().unwrap().from;
    from.retain(|origin| matches!(origin, Origin::Card(_)));
}

#[test]
fn a_change_that_would_not_fit_is_refused_and_nothing_is_written() {
    let home = agreed();
    let mut sitting = home.sit();
    let error = sitting.change_themes(take_theme).unwrap_err();
    insta::assert_snapshot!(error, @r"
    error: `we-stay` is no theme of `good`
     --> editions/2026-q4/votes.yaml:8:9
      |
    8 |         we-stay: 4
      |         ^^^^^^^ expected `one-owner`

    error: `we-stay` is no theme of `good`
     --> editions/2026-q4/statements.yaml:6:12
      |
    6 |     theme: we-stay
      |            ^^^^^^^ expected `one-owner`

    error: `we-stay` is no theme of `good`
     --> editions/2026-q4/commitments.yaml:5:12
      |
    5 |     theme: we-stay
      |            ^^^^^^^ expected `one-owner`
    ");
    let error = sitting
        .change_themes(|themes| {
            let said_once = vec!["ines".parse().unwrap()];
            let sorting = Sorting { said_once, ..Sorting::default() };
            themes.put(question("bad"), sorting);
        })
        .unwrap_err();
    insta::assert_snapshot!(error, @r"
    error: `ines` said nothing to `bad` under their name
      --> editions/2026-q4/themes.yaml:22:7
       |
    22 |     - ines
       |       ^^^^
    ");
    assert_eq!(home.read("editions/2026-q4/themes.yaml"), THEMES);
    assert_eq!(*sitting.agreement(), home.load().agreement);
    // And the sitting goes on.
    sitting.change_themes(|themes| drop(themes.take(&question("bad")))).unwrap();
    assert_eq!(*sitting.agreement(), home.load().agreement);
}

#[test]
fn whatever_names_a_theme_goes_before_it() {
    let home = agreed();
    let mut sitting = home.sit();
    sitting.change_commitments(|it| it.not_now.clear()).unwrap();
    home.load();
    sitting.change_statements(take_origins).unwrap();
    home.load();
    sitting.change_votes(take_votes).unwrap();
    home.load();
    sitting.change_themes(take_theme).unwrap();
    assert_eq!(home.load().agreement, *sitting.agreement());
    // What holds nothing any more stays, as an empty file.
    assert_eq!(home.read("editions/2026-q4/commitments.yaml"), "format: 1\n");
    assert_eq!(home.read("editions/2026-q4/votes.yaml"), "format: 1\nquestions: {}\n");
    drop(sitting);
    home.sit();
}

#[test]
fn edits_made_meanwhile_are_kept_with_their_comments() {
    let home = agreed();
    let mut sitting = home.sit();
    let edit =
        |text: &str| format!("# Ours.\n{text}").replace("says: One owner.", "says: One owner!");
    put(&home, "themes", &edit(THEMES).replace("  bad:", "  # About bad.\n  bad:"));
    sitting
        .change_themes(|themes| {
            let mut sorting = themes.get(&question("bad")).unwrap().clone();
            sorting.said_once.push("maren/2".parse().unwrap());
            themes.put(question("bad"), sorting);
        })
        .unwrap();
    insta::assert_snapshot!(home.read("editions/2026-q4/themes.yaml"), @r"
    # Ours.
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
          says: One owner!
          cards: []
        said-once:
        - tom
        one-voice:
        - unnamed/00000000c0ffee00
        quotes:
        - card: maren
          words: until the kiln fires
      # About bad.
      bad:
        themes:
        - id: silence
          says: Nobody answers.
          cards:
          - maren/1
        said-once:
        - maren/2
    ");
    put(&home, "statements", &format!("{STATEMENTS}# Why.\nrituals:\n- Monday # huddle\n"));
    sitting.change_statements(|it| it.goal.as_mut().unwrap().text.push('!')).unwrap();
    insta::assert_snapshot!(home.read("editions/2026-q4/statements.yaml"), @r"
    format: 1
    goal:
      text: We stay.!
      from:
      - question: good
        theme: we-stay
      - question: good
        card: maren
    # Why.
    rituals:
    - Monday # huddle
    ");
    assert_eq!(home.load().agreement, *sitting.agreement());
}

#[test]
fn a_file_that_does_not_change_is_not_written() {
    let home = agreed();
    let mut sitting = home.sit();
    put(&home, "votes", &VOTES.replace("format: 1", "format:   1"));
    sitting.change_votes(|_| ()).unwrap();
    sitting.change_themes(|_| ()).unwrap();
    assert_eq!(home.read("editions/2026-q4/votes.yaml"), VOTES.replace("format: 1", "format:   1"));
}

#[test]
fn an_edit_meanwhile_that_does_not_fit_stops_the_change() {
    let home = agreed();
    let mut sitting = home.sit();
    put(&home, "votes", &VOTES.replace("we-stay", "we-go"));
    assert!(matches!(sitting.change_statements(take_origins), Err(StoreError::Wrong(_))));
    assert_eq!(home.read("editions/2026-q4/statements.yaml"), STATEMENTS);
}

type Change = fn(&mut Sitting) -> Result<(), StoreError>;

#[test]
fn being_killed_leaves_each_file_old_or_new() {
    let changes: [Change; 4] = [
        |sitting| sitting.change_commitments(|it| it.not_now.clear()),
        |sitting| sitting.change_statements(take_origins),
        |sitting| sitting.change_votes(take_votes),
        |sitting| sitting.change_themes(take_theme),
    ];
    for number in 0..changes.len() {
        for killed_at in 0.. {
            let home = agreed();
            let mut sitting = home.sit();
            changes[..number].iter().for_each(|change| change(&mut sitting).unwrap());
            let old = home.load().agreement;
            file::fail_after(Some(killed_at));
            let done = changes[number](&mut sitting).is_ok();
            file::fail_after(None);
            let found = home.load().agreement;
            // After a full disk the same sitting goes on.
            changes[number](&mut sitting).unwrap();
            let new = home.load().agreement;
            assert_eq!(new, *sitting.agreement());
            assert_ne!(old, new);
            assert!(found == new || (found == old && !done), "{number}, killed at {killed_at}");
            if done {
                break;
            }
        }
    }
}

#[test]
fn a_changed_answer_takes_along_what_named_its_cards() {
    for (answer, places) in [(Answer::Pass, 3), (unnamed("We stay."), 3), (off("We stay."), 3)] {
        let home = agreed();
        let mut sitting = home.sit();
        let taken = sitting.record(&person("maren"), &question("good"), &answer).unwrap();
        assert_eq!(taken, places, "{answer:?}");
        assert!(!home.read("editions/2026-q4/themes.yaml").contains("- maren\n"));
        let edition = home.load();
        assert_eq!(edition.agreement, *sitting.agreement());
        let good = edition.agreement.themes.get(&question("good")).unwrap();
        assert_eq!((good.themes.len(), good.quotes.len()), (2, 0));
        drop(sitting);
        home.sit();
    }
}

#[test]
fn a_card_stays_while_its_answer_has_it_and_a_quote_while_it_is_said() {
    let home = agreed();
    let mut sitting = home.sit();
    let mut say = |id: &str, said: Said| {
        sitting.record(&person("maren"), &question(id), &Answer::Named(said)).unwrap()
    };
    assert_eq!(say("good", text("We stay until the kiln fires!")), 0);
    assert_eq!(say("good", text("We stay.")), 1);
    let items = |items: &[&str]| {
        let items = items.iter().map(|words| crate::domain::Item::Words((*words).to_owned()));
        Said { items: items.collect(), ..Said::default() }
    };
    assert_eq!(say("bad", items(&["Silence", "A van"])), 0);
    // What moves up is another card.
    assert_eq!(say("bad", items(&["A van"])), 1);
    home.load();
}

#[test]
fn an_unnamed_card_goes_with_its_file() {
    let home = answered();
    let mut sitting = home.sit();
    let say = |sitting: &mut Sitting, answer: &Answer| {
        sitting.record(&person("tom"), &question("good"), answer).unwrap()
    };
    say(&mut sitting, &unnamed("One owner."));
    let files = home.edition().load().unwrap().unnamed;
    let id = files.iter().find(|it| it.said == text("One owner.")).unwrap().id;
    let card = format!("unnamed/{id}").parse().unwrap();
    let sorting = Sorting { said_once: vec![card], ..Sorting::default() };
    sitting.change_themes(|it| it.put(question("good"), sorting)).unwrap();
    assert_eq!(say(&mut sitting, &unnamed("Two owners.")), 0);
    assert_eq!(say(&mut sitting, &named("Two owners.")), 1);
    assert_eq!(home.load().agreement, *sitting.agreement());
}

#[test]
fn being_killed_while_an_answer_changes_leaves_a_folder_that_opens() {
    for answer in [Answer::Pass, unnamed("new"), off("new")] {
        for killed_at in 0.. {
            let home = agreed();
            let mut sitting = home.sit();
            file::fail_after(Some(killed_at));
            let done = sitting.record(&person("maren"), &question("good"), &answer).is_ok();
            file::fail_after(None);
            drop(sitting);
            let seen_by_a_reader = home.load().agreement;
            assert_eq!(*home.sit().agreement(), seen_by_a_reader, "{answer:?} at {killed_at}");
            if done {
                break;
            }
        }
    }
}
