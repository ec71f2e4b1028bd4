//! What is saved lies where it should, and reads back.

use super::*;
use crate::domain::Sorting;

#[test]
fn a_workshop_that_is_saved_reads_as_it_was_written() {
    let home = Home::new();
    let workshop = home.edition().workshop().unwrap();
    assert_eq!(
        save::InFile::text(&workshop).unwrap(),
        WORKSHOP
            .replace("participants:", "way: round\nshown: named\nparticipants:",)
            .replace("revealed:", "stage: answer\nrevealed:")
    );
}

#[test]
fn an_edition_is_created_once_and_counts_as_begun() {
    let home = Home::new();
    let workshop = home.edition().workshop().unwrap();
    let folder = Folder::at(home.dir.path());
    let next = folder.edition("2027-q1".parse().unwrap());
    assert!(!next.exists());
    let workshop = Workshop { edition: next.id(), number: 2, ..workshop };
    let sitting = next.create(&workshop, &holder()).unwrap();
    assert_eq!(*sitting.workshop(), workshop);
    drop(sitting);
    assert_eq!(
        next.load().unwrap(),
        Edition {
            workshop: workshop.clone(),
            sheets: vec![],
            unnamed: vec![],
            agreement: crate::domain::Agreement::default()
        }
    );
    assert!(matches!(next.create(&workshop, &holder()), Err(StoreError::Exists { .. })));
    let editions: Vec<_> = folder.editions().unwrap().iter().map(ToString::to_string).collect();
    assert_eq!(editions, ["2026-q4", "2027-q1"]);
}

#[test]
fn a_named_answer_lies_in_the_persons_own_file() {
    let home = Home::new();
    let mut sitting = home.sit();
    record(&mut sitting, &named("We stay."));
    sitting.record(&person("ines"), &question("good"), &Answer::Pass).unwrap();
    sitting.park(&person("maren"), "The van").unwrap();
    assert_eq!(
        home.files("editions"),
        [
            "editions/2026-q4/answers/ines.yaml",
            "editions/2026-q4/answers/maren.yaml",
            "editions/2026-q4/workshop.yaml",
        ]
    );
    insta::assert_snapshot!(home.read("editions/2026-q4/answers/maren.yaml"), @r"
    format: 1
    participant: maren
    answers:
      good:
        text: We stay.
    parked:
    - The van
    ");
    let mut maren = Sheet::new(person("maren"));
    maren.put(question("good"), Entry::Named(text("We stay.")));
    maren.parked.push("The van".to_owned());
    let mut ines = Sheet::new(person("ines"));
    ines.put(question("good"), Entry::Pass);
    // In the workshop's order of people, not in that of the files.
    assert_eq!(home.load().sheets, [maren, ines]);
}

#[test]
fn an_unnamed_answer_lies_apart_with_neither_name_nor_time() {
    let home = Home::new();
    record(&mut home.sit(), &unnamed("Too slow."));
    assert_eq!(
        home.files("editions"),
        [
            "editions/2026-q4/answers/maren.yaml",
            "editions/2026-q4/answers/unnamed/RANDOM.yaml",
            "editions/2026-q4/workshop.yaml",
        ]
    );
    insta::assert_snapshot!(home.read("editions/2026-q4/answers/maren.yaml"), @r"
    format: 1
    participant: maren
    answers:
      good: answered
    ");
    let files = file::entries(&home.path("editions/2026-q4/answers/unnamed")).unwrap();
    let modified = fs::metadata(&files[0]).unwrap().modified().unwrap();
    let since = modified.duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs();
    assert_eq!((since / 86_400, since % 86_400), (20_783, 0));
    let id = files[0].file_stem().unwrap().to_str().unwrap().parse().unwrap();
    let unnamed = Unnamed { id, question: question("good"), said: text("Too slow.") };
    assert_eq!(home.load().unnamed, [unnamed]);
    assert_eq!(home.files(".credo/pending"), [""; 0]);
}

#[test]
fn a_persons_file_is_the_same_for_unnamed_and_off_the_record() {
    let (one, other) = (Home::new(), Home::new());
    record(&mut one.sit(), &unnamed("Too slow."));
    record(&mut other.sit(), &off("Too slow."));
    let file = "editions/2026-q4/answers/maren.yaml";
    assert_eq!(one.read(file), other.read(file));
}

#[test]
fn what_is_off_the_record_lies_in_the_private_folder_until_the_workshop_closes() {
    let home = Home::new();
    let mut sitting = home.sit();
    record(&mut sitting, &off("My boss."));
    let draft = sitting.draft_path(&person("maren"), &question("measuring"), "0-0-0").unwrap();
    file::replace(&draft, b"half a tho").unwrap();
    assert_eq!(home.files(".credo/off-the-record"), [".credo/off-the-record/2026-q4/RANDOM.yaml"]);
    assert_eq!(sitting.off_the_record(&question("good")).unwrap(), [text("My boss.")]);
    assert_eq!(sitting.off_the_record(&question("measuring")).unwrap(), []);
    assert_eq!(home.load().unnamed, []);
    sitting.close().unwrap();
    assert_eq!(sitting.off_the_record(&question("good")).unwrap(), []);
    drop(sitting);
    assert_eq!(home.files(".credo"), [".credo/.gitignore", ".credo/2026-q4.lock"]);
    let edition = home.load();
    assert_eq!(edition.workshop.stage, Stage::Closed);
    assert_eq!(edition.sheets[0].entry(&question("good")), Some(&Entry::Apart));
}

#[test]
fn a_scale_of_which_only_numbers_are_kept_is_never_named() {
    let home = Home::new();
    let mut sitting = home.sit();
    sitting.record(&person("maren"), &question("safe"), &Answer::Named(score(2))).unwrap();
    let edition = home.load();
    assert_eq!(edition.sheets[0].entries, [(question("safe"), Entry::Apart)]);
    let [unnamed] = edition.unnamed.as_slice() else { panic!("not one") };
    assert_eq!((&unnamed.question, &unnamed.said), (&question("safe"), &score(2)));
}

#[test]
fn where_no_names_are_kept_an_answer_lies_apart_whatever_name_it_was_given_under() {
    let home = Home::without_names();
    let mut sitting = home.sit();
    record(&mut sitting, &named("I forgot him."));
    assert_eq!(
        sitting.given(&person("maren"), &question("good")),
        Some(Given::Answer(unnamed("I forgot him.")))
    );
    let edition = home.load();
    assert_eq!(edition.sheets[0].entries, [(question("good"), Entry::Apart)]);
    let [apart] = edition.unnamed.as_slice() else { panic!("not one") };
    assert_eq!((&apart.question, &apart.said), (&question("good"), &text("I forgot him.")));
    // Its cards are those of the answer without a name, and stay with it.
    let card = format!("unnamed/{}", apart.id).parse().unwrap();
    sitting
        .change_themes(|themes| {
            let sorting = Sorting { said_once: vec![card], ..Sorting::default() };
            themes.put(question("good"), sorting);
        })
        .unwrap();
    let again = sitting.record(&person("maren"), &question("good"), &named("I forgot her."));
    assert_eq!(again.unwrap(), 0);
    assert_eq!(everything(&home), ["I forgot her."]);
    // A wish may be for less.
    record(&mut sitting, &off("I forgot them."));
    assert_eq!(home.load().unnamed, []);
    record(&mut sitting, &Answer::Pass);
    assert_eq!(home.load().sheets[0].entries, [(question("good"), Entry::Pass)]);
}

#[test]
fn within_a_sitting_every_answer_can_take_the_place_of_every_other() {
    let answers = [named("a"), unnamed("b"), off("c"), Answer::Pass, unnamed("d"), off("e")];
    for first in &answers {
        for second in &answers {
            let home = Home::new();
            let mut sitting = home.sit();
            record(&mut sitting, first);
            record(&mut sitting, second);
            let given = sitting.given(&person("maren"), &question("good"));
            assert_eq!(given, Some(Given::Answer(second.clone())));
            let words: Vec<_> = match second {
                Answer::Named(said) | Answer::Unnamed(said) | Answer::OffTheRecord(said) => {
                    said.text.clone().into_iter().collect()
                }
                Answer::Pass => Vec::new(),
            };
            assert_eq!(everything(&home), words, "{first:?} then {second:?}");
            assert_eq!(answered(&home), 1);
        }
    }
}

#[test]
fn what_lay_apart_before_this_sitting_cannot_be_changed() {
    let home = Home::new();
    record(&mut home.sit(), &unnamed("Too slow."));
    let mut sitting = home.sit();
    assert_eq!(sitting.given(&person("maren"), &question("good")), Some(Given::Apart));
    let refused = sitting.record(&person("maren"), &question("good"), &named("other")).unwrap_err();
    assert!(matches!(refused, StoreError::Apart { .. }), "{refused:?}");
    assert_eq!(everything(&home), ["Too slow."]);
}

#[test]
fn an_answer_that_does_not_fit_is_refused_before_anything_is_written() {
    let home = Home::new();
    let mut sitting = home.sit();
    let mut refused = |who: &str, what: &str, answer: &Answer| {
        sitting.record(&person(who), &question(what), answer).unwrap_err().to_string()
    };
    assert_eq!(
        refused("nobody", "good", &Answer::Pass),
        "`nobody` does not take part in this edition"
    );
    assert_eq!(
        refused("maren", "nothing", &Answer::Pass),
        "`nothing` is not asked in this edition"
    );
    assert_eq!(
        refused("maren", "good", &Answer::Named(score(3))),
        "`good` does not take this answer"
    );
    assert_eq!(refused("maren", "good", &unnamed(" ")), "`good` does not take this answer");
    assert_eq!(home.files("editions"), ["editions/2026-q4/workshop.yaml"]);
}

#[test]
fn drafts_are_dropped_question_by_question() {
    let home = Home::new();
    let sitting = home.sit();
    let draft = |id: &str, field: &str| {
        let path = sitting.draft_path(&person("maren"), &question(id), field).unwrap();
        file::replace(&path, b"half").unwrap();
    };
    draft("good", "0-0-0");
    draft("good", "../../x");
    draft("measuring", "1-0-0");
    sitting.drop_drafts(&person("maren"), &question("good")).unwrap();
    sitting.drop_drafts(&person("ines"), &question("good")).unwrap();
    assert_eq!(home.files(".credo/drafts"), [".credo/drafts/2026-q4/maren/measuring.1-0-0.txt"]);
}

#[test]
fn an_answer_of_fifty_thousand_characters_survives() {
    let home = Home::new();
    let words = "Ein Satz, der #nicht: endet 👩‍👩‍👧‍👦.\n\n  - und ".repeat(1_250);
    record(&mut home.sit(), &named(&words));
    assert_eq!(everything(&home), [words]);
}
