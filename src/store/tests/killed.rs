//! Being killed, and full disks: nothing is lost, nothing is there twice.

use super::*;

#[test]
fn what_a_closed_workshop_left_is_erased_at_the_next_opening() {
    let home = Home::new();
    record(&mut home.sit(), &off("My boss."));
    home.put("editions/2026-q4/workshop.yaml", &format!("{WORKSHOP}stage: closed\n"));
    drop(home.sit());
    assert_eq!(home.files(".credo/off-the-record"), [""; 0]);
}

#[test]
fn being_killed_between_two_files_neither_loses_nor_doubles() {
    for second in [named("new"), unnamed("new"), off("new"), Answer::Pass] {
        for first in [unnamed("old"), off("old"), named("old")] {
            // Every state of the disk that a kill can leave: before and after each step.
            for killed_at in 0.. {
                let home = Home::new();
                let mut sitting = home.sit();
                record(&mut sitting, &first);
                file::fail_after(Some(killed_at));
                let done = sitting.record(&person("maren"), &question("good"), &second).is_ok();
                file::fail_after(None);
                drop(sitting);
                let seen_by_a_reader = everything(&home);
                drop(home.sit());
                let found = everything(&home);
                let context = format!("{first:?}, {second:?}, killed at {killed_at}");
                assert_eq!(found, seen_by_a_reader, "{context}");
                assert_eq!(answered(&home), 1, "{context}");
                let new: &[&str] = if second == Answer::Pass { &[] } else { &["new"] };
                if done {
                    assert_eq!(found, new, "{context}");
                } else {
                    assert!(found == ["old"] || found == new, "{context}: {found:?}");
                }
                assert_eq!(home.files(".credo/pending"), [""; 0], "{context}");
                if done {
                    break;
                }
            }
        }
    }
}

#[test]
fn a_draft_of_an_unnamed_answer_does_not_outlive_a_kill() {
    let home = Home::new();
    let mut sitting = home.sit();
    for id in ["good", "measuring"] {
        let draft = sitting.draft_path(&person("maren"), &question(id), "0-0-0").unwrap();
        file::replace(&draft, b"half").unwrap();
    }
    record(&mut sitting, &unnamed("Too slow."));
    drop(sitting);
    drop(home.sit());
    assert_eq!(home.files(".credo/drafts"), [".credo/drafts/2026-q4/maren/measuring.0-0-0.txt"]);
}

#[test]
fn after_a_full_disk_the_same_sitting_goes_on() {
    for second in [named("new"), unnamed("new"), off("new"), Answer::Pass] {
        for first in [None, Some(unnamed("old")), Some(off("old")), Some(named("old"))] {
            for full_at in 0.. {
                let home = Home::new();
                let mut sitting = home.sit();
                if let Some(first) = &first {
                    record(&mut sitting, first);
                }
                file::fail_after(Some(full_at));
                let done = sitting.record(&person("maren"), &question("good"), &second).is_ok();
                file::fail_after(None);
                record(&mut sitting, &unnamed("third"));
                record(&mut sitting, &second);
                let context = format!("{first:?}, {second:?}, full at {full_at}");
                let new: &[&str] = if second == Answer::Pass { &[] } else { &["new"] };
                assert_eq!(everything(&home), new, "{context}");
                drop(sitting);
                drop(home.sit());
                assert_eq!(everything(&home), new, "{context}");
                if done {
                    break;
                }
            }
        }
    }
}

#[test]
fn temporary_files_of_a_killed_run_are_swept() {
    let home = Home::new();
    home.put_answer(".credo-Ab3Ab3Ab3Ab3.tmp", "x");
    home.put_answer("unnamed/.credo-Ab3Ab3Ab3Ab3.tmp", "x");
    home.put_answer(".mine", "x");
    drop(home.sit());
    assert_eq!(
        home.files("editions"),
        ["editions/2026-q4/answers/.mine", "editions/2026-q4/workshop.yaml"]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_the_order_the_last_answer_stands_and_stands_once(
        steps in proptest::collection::vec((0_usize..3, 0_usize..4, ".{1,20}"), 1..8)
    ) {
        let home = Home::new();
        let mut sitting = home.sit();
        let people = ["maren", "ines", "tom"].map(person);
        let mut last = std::collections::BTreeMap::new();
        for (who, how, words) in steps {
            prop_assume!(!words.trim().is_empty());
            let answer = match how {
                0 => named(&words),
                1 => unnamed(&words),
                2 => off(&words),
                _ => Answer::Pass,
            };
            sitting.record(&people[who], &question("good"), &answer).unwrap();
            last.insert(who, answer);
        }
        let mut expected: Vec<_> = last
            .values()
            .filter_map(|answer| match answer {
                Answer::Named(said) | Answer::Unnamed(said) | Answer::OffTheRecord(said) => {
                    said.text.clone()
                }
                Answer::Pass => None,
            })
            .collect();
        let mut found = everything(&home);
        expected.sort();
        found.sort();
        prop_assert_eq!(found, expected);
        prop_assert_eq!(answered(&home), last.len());
    }
}
