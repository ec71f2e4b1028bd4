//! The rules of the culture folder: what is saved, what is read back, and what survives.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use proptest::prelude::*;
use tempfile::TempDir;

use super::*;
use crate::domain::{
    Answer, Edition, Entry, ParticipantId, QuestionId, Said, Score, Sheet, Stage, Unnamed, Workshop,
};

/// The workshop of the tests, in the words of its file.
const WORKSHOP: &str = "\
format: 1
edition: 2026-q4
number: 1
company: Kestrel
team: Support
held: 2026-11-26
next: 2027-02-26
language: en
facilitator: Odile
participants:
- id: maren
  name: Maren
- id: ines
  name: Inés
  role: support lead
- id: tom
  name: Tom
  left: true
revealed:
- good
minutes-spent: 12
sets:
- id: general
  title: How we work
  questions:
  - id: good
    prompt: What is good service?
    kind: text
    minutes:
      write: 2
  - id: measuring
    prompt: How well do we measure?
    kind: scale-and-text
    ends:
      low: badly
      high: well
  - id: safe
    prompt: How safe is it to say so?
    kind: scale
    ends:
      low: not at all
      high: wholly
    tally-only: true
";

struct Home {
    dir: TempDir,
}

impl Home {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let home = Self { dir };
        home.put("credo.yaml", "format: 1\ncompany: Kestrel\nteam: Support\nsets: [general]\n");
        home.put("editions/2026-q4/workshop.yaml", WORKSHOP);
        home
    }

    fn path(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        file::replace(&path, text.as_bytes()).unwrap();
    }

    fn put_answer(&self, path: &str, text: &str) {
        self.put(&format!("editions/2026-q4/answers/{path}"), text);
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    fn edition(&self) -> EditionFolder {
        Folder::at(self.dir.path()).edition("2026-q4".parse().unwrap())
    }

    fn sit(&self) -> Sitting {
        self.edition().sit(&holder()).unwrap()
    }

    fn load(&self) -> Edition {
        self.edition().load().unwrap()
    }

    fn complaints(&self) -> String {
        let error = self.edition().load().unwrap_err();
        assert!(matches!(error, StoreError::Wrong(_)), "{error:?}");
        error.to_string()
    }

    /// The paths of all files below `folder`, with random names as `RANDOM`.
    fn files(&self, folder: &str) -> Vec<String> {
        fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
            for path in file::entries(folder).unwrap() {
                if path.is_dir() { walk(&path, found) } else { found.push(path) }
            }
        }
        let mut found = Vec::new();
        walk(&self.path(folder), &mut found);
        let root = self.dir.path();
        let name = |path: PathBuf| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let path = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            if name.parse::<random::RandomName>().is_ok() {
                path.replace(&name, "RANDOM")
            } else {
                path
            }
        };
        found.into_iter().map(name).collect()
    }
}

fn holder() -> Holder {
    Holder {
        user: "odile".to_owned(),
        host: "studio-2".to_owned(),
        pid: 4711,
        since: "2026-11-26 14:05".to_owned(),
    }
}

fn person(id: &str) -> ParticipantId {
    id.parse().unwrap()
}

fn question(id: &str) -> QuestionId {
    id.parse().unwrap()
}

fn text(words: &str) -> Said {
    Said { text: Some(words.to_owned()), ..Said::default() }
}

fn named(words: &str) -> Answer {
    Answer::Named(text(words))
}

fn unnamed(words: &str) -> Answer {
    Answer::Unnamed(text(words))
}

fn off(words: &str) -> Answer {
    Answer::OffTheRecord(text(words))
}

fn score(points: u8) -> Said {
    Said { score: Some(Score::Points(points)), ..Said::default() }
}

fn record(sitting: &mut Sitting, answer: &Answer) {
    sitting.record(&person("maren"), &question("good"), answer).unwrap();
}

/// Everything that was said to `good`, wherever it lies.
fn everything(home: &Home) -> Vec<String> {
    let edition = home.load();
    let named = edition.sheets.iter().filter_map(|sheet| match sheet.entry(&question("good")) {
        Some(Entry::Named(said)) => said.text.clone(),
        Some(Entry::Apart | Entry::Pass) | None => None,
    });
    let unnamed = edition.unnamed.iter().filter_map(|unnamed| unnamed.said.text.clone());
    let off = home.edition().off_the_record(&edition.workshop, &question("good")).unwrap();
    named.chain(unnamed).chain(off.into_iter().filter_map(|said| said.text)).collect()
}

/// How many people have answered `good`.
fn answered(home: &Home) -> usize {
    home.load().sheets.iter().filter(|sheet| sheet.entry(&question("good")).is_some()).count()
}

#[test]
fn a_workshop_that_is_saved_reads_as_it_was_written() {
    let home = Home::new();
    let workshop = home.edition().workshop().unwrap();
    assert_eq!(
        workshop::text(&workshop).unwrap(),
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
        Edition { workshop: workshop.clone(), sheets: vec![], unnamed: vec![] }
    );
    assert!(matches!(next.create(&workshop, &holder()), Err(StoreError::Exists { .. })));
    let editions: Vec<_> = folder.editions().unwrap().iter().map(ToString::to_string).collect();
    assert_eq!(editions, ["2026-q4", "2027-q1"]);
}

#[test]
fn an_edition_that_has_not_begun_is_told() {
    let home = Home::new();
    let none = Folder::at(home.dir.path()).edition("2025-q1".parse().unwrap());
    assert!(matches!(none.load(), Err(StoreError::NoEdition { .. })));
    assert!(matches!(none.sit(&holder()), Err(StoreError::NoEdition { .. })));
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
    let unnamed = Unnamed { question: question("good"), said: text("Too slow.") };
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
fn what_a_closed_workshop_left_is_erased_at_the_next_opening() {
    let home = Home::new();
    record(&mut home.sit(), &off("My boss."));
    home.put("editions/2026-q4/workshop.yaml", &format!("{WORKSHOP}stage: closed\n"));
    drop(home.sit());
    assert_eq!(home.files(".credo/off-the-record"), [""; 0]);
}

#[test]
fn a_scale_of_which_only_numbers_are_kept_is_never_named() {
    let home = Home::new();
    let mut sitting = home.sit();
    sitting.record(&person("maren"), &question("safe"), &Answer::Named(score(2))).unwrap();
    let edition = home.load();
    assert_eq!(edition.sheets[0].entries, [(question("safe"), Entry::Apart)]);
    assert_eq!(edition.unnamed, [Unnamed { question: question("safe"), said: score(2) }]);
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
fn being_killed_between_two_files_neither_loses_nor_doubles() {
    for second in [named("new"), unnamed("new"), off("new"), Answer::Pass] {
        for first in [unnamed("old"), off("old"), named("old")] {
            // Every state of the disk that a kill can leave: before and after each step.
            for killed_at in 0..9 {
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
            }
        }
    }
}

#[test]
fn after_a_full_disk_the_same_sitting_goes_on() {
    for second in [named("new"), unnamed("new"), off("new"), Answer::Pass] {
        for first in [None, Some(unnamed("old")), Some(off("old")), Some(named("old"))] {
            for full_at in 0..9 {
                let home = Home::new();
                let mut sitting = home.sit();
                if let Some(first) = &first {
                    record(&mut sitting, first);
                }
                file::fail_after(Some(full_at));
                drop(sitting.record(&person("maren"), &question("good"), &second));
                file::fail_after(None);
                record(&mut sitting, &unnamed("third"));
                record(&mut sitting, &second);
                let context = format!("{first:?}, {second:?}, full at {full_at}");
                let new: &[&str] = if second == Answer::Pass { &[] } else { &["new"] };
                assert_eq!(everything(&home), new, "{context}");
                drop(sitting);
                drop(home.sit());
                assert_eq!(everything(&home), new, "{context}");
            }
        }
    }
}

#[test]
fn an_edit_made_meanwhile_is_kept() {
    let home = Home::new();
    let mut sitting = home.sit();
    record(&mut sitting, &named("We stay."));
    home.put_answer(
        "maren.yaml",
        "format: 1\nparticipant: maren\nanswers:\n  good: {text: We always stay.}\n",
    );
    sitting.record(&person("maren"), &question("measuring"), &Answer::Named(score(3))).unwrap();
    let mut maren = Sheet::new(person("maren"));
    maren.put(question("good"), Entry::Named(text("We always stay.")));
    maren.put(question("measuring"), Entry::Named(score(3)));
    assert_eq!(home.load().sheets, [maren.clone()]);
    assert_eq!(sitting.sheet(&person("maren")), Some(&maren));
}

#[test]
fn an_edit_made_meanwhile_that_is_wrong_is_complained_about_and_kept() {
    let home = Home::new();
    let mut sitting = home.sit();
    record(&mut sitting, &named("We stay."));
    let edit = "format: 1\nparticipant: maren\nanswers:\n  goood: pass\n";
    home.put_answer("maren.yaml", edit);
    let error = sitting.record(&person("maren"), &question("good"), &Answer::Pass).unwrap_err();
    assert!(matches!(error, StoreError::Wrong(_)), "{error:?}");
    assert_eq!(home.read("editions/2026-q4/answers/maren.yaml"), edit);
}

#[test]
fn a_file_that_need_not_change_is_not_rewritten() {
    let home = Home::new();
    let sheet = "# ours\nformat: 1\nparticipant: maren\nanswers: {good: pass}\n";
    home.put_answer("maren.yaml", sheet);
    let workshop = format!("# ours\n{WORKSHOP}");
    home.put("editions/2026-q4/workshop.yaml", &workshop);
    let mut sitting = home.sit();
    record(&mut sitting, &Answer::Pass);
    sitting.change_workshop(|_| {}).unwrap();
    assert_eq!(home.read("editions/2026-q4/answers/maren.yaml"), sheet);
    assert_eq!(home.read("editions/2026-q4/workshop.yaml"), workshop);
}

#[test]
fn a_change_of_the_workshop_and_an_edit_made_meanwhile_are_both_kept() {
    let home = Home::new();
    let mut sitting = home.sit();
    home.put("editions/2026-q4/workshop.yaml", &WORKSHOP.replace("name: Tom", "name: Thomas"));
    sitting
        .change_workshop(|workshop| {
            workshop.revealed.insert(question("measuring"));
        })
        .unwrap();
    let workshop = home.edition().workshop().unwrap();
    assert_eq!(workshop.participants[2].name.as_str(), "Thomas");
    assert_eq!(workshop.revealed.len(), 2);
    assert_eq!(*sitting.workshop(), workshop);
}

#[test]
fn two_cannot_work_on_an_edition_and_anybody_can_read_it() {
    let home = Home::new();
    let mut first = home.sit();
    record(&mut first, &named("We stay."));
    let before = home.files("");
    let refused = home.edition().sit(&Holder { user: "tom".to_owned(), ..holder() }).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "edition `2026-q4` is being worked on by odile on studio-2 since 2026-11-26 14:05 \
         (process 4711)"
    );
    assert_eq!(home.files(""), before);
    assert_eq!(home.load().sheets.len(), 1);
    drop(first);
    drop(home.sit());
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

#[test]
#[expect(clippy::too_many_lines, reason = "most are those of the snapshot")]
fn everything_wrong_with_an_edition_is_told_at_once() {
    let home = Home::new();
    home.put_answer(
        "maren.yaml",
        "format: 1\nparticipant: maren\nanswers:\n  goood: pass\n  measuring: {score: 7}\n",
    );
    home.put_answer(
        "ines.yaml",
        "format: 1\nparticipant: ines\nanswers:\n  good: {score: 3}\n  safe:\n    score: 3\n  measuring:\n    text: ''\n    score: 1\n",
    );
    home.put_answer("marenn.yaml", "format: 1\nparticipant: maren\nanswers: {}\n");
    home.put_answer("mren.yaml", "format: 1\nparticipant: mren\n");
    home.put_answer("tom.yaml", "format: 2\nparticipant: tom\nnew: 1\n");
    home.put_answer("unnamed/00000000000000aa.yaml", "format: 1\nquestion: gud\nsaid: {text: a}\n");
    home.put_answer("unnamed/00000000000000bb.yaml", "format: 1\nquestion: good\nsaid: {}\n");
    insta::assert_snapshot!(home.complaints(), @r"
    error: this question does not ask for `scale`
     --> editions/2026-q4/answers/ines.yaml:4:17
      |
    4 |   good: {score: 3}
      |                 ^

    error: of this question only numbers are kept, and no people
     --> editions/2026-q4/answers/ines.yaml:5:3
      |
    5 |   safe:
      |   ^^^^ expected `answered`, with the score in a file of `answers/unnamed`

    error: nothing was said; to leave a question out, pass
     --> editions/2026-q4/answers/ines.yaml:8:11
      |
    8 |     text: ''
      |           ^^

    error: `score` is out of range
     --> editions/2026-q4/answers/maren.yaml:5:22
      |
    5 |   measuring: {score: 7}
      |                      ^ expected a number from 1 to 5

    error: `maren` has a file named `marenn.yaml`
     --> editions/2026-q4/answers/marenn.yaml:2:14
      |
    2 | participant: maren
      |              ^^^^^ expected `marenn`, or another name of the file

    error: `mren` does not take part in this edition
     --> editions/2026-q4/answers/mren.yaml:2:14
      |
    2 | participant: mren
      |              ^^^^ did you mean `maren`?
      |
      = help: who takes part stands in `workshop.yaml`, under `participants`

    error: format 2 is newer than this credo, which knows 1
     --> editions/2026-q4/answers/tom.yaml:1:9
      |
    1 | format: 2
      |         ^
      |
      = help: read it with the credo that wrote it, or a newer one

    error: `gud` is not asked in this edition
     --> editions/2026-q4/answers/unnamed/00000000000000aa.yaml:2:11
      |
    2 | question: gud
      |           ^^^ expected one of `good`, `measuring`, `safe`

    error: nothing was said; to leave a question out, pass
     --> editions/2026-q4/answers/unnamed/00000000000000bb.yaml:3:1
      |
    3 | said: {}
      | ^^^^
    ");
}

#[test]
fn everything_wrong_with_a_workshop_is_told_at_once() {
    let home = Home::new();
    let wrong = WORKSHOP
        .replace("2026-q4", "2026-q3")
        .replace("number: 1", "number: 0")
        .replace("id: ines", "id: maren")
        .replace("- good\n", "- god\n")
        .replace("id: safe", "id: good")
        .replace("    kind: text\n", "    kind: choice\n");
    home.put("editions/2026-q4/workshop.yaml", &wrong);
    insta::assert_snapshot!(home.complaints(), @r"
    error: edition `2026-q3` in the folder of `2026-q4`
     --> editions/2026-q4/workshop.yaml:2:10
      |
    2 | edition: 2026-q3
      |          ^^^^^^^ expected `2026-q4`, or another folder

    error: the first edition is number 1
     --> editions/2026-q4/workshop.yaml:3:9
      |
    3 | number: 0
      |         ^ expected 1 or more

    error: another participant has this id
      --> editions/2026-q4/workshop.yaml:13:7
       |
    13 | - id: maren
       |       ^^^^^

    error: `god` is not asked in this edition
      --> editions/2026-q4/workshop.yaml:20:3
       |
    20 | - god
       |   ^^^ did you mean `good`?

    error: a choice needs at least two `options`
      --> editions/2026-q4/workshop.yaml:28:11
       |
    28 |     kind: choice
       |           ^^^^^^
       |
       = help: options look like `- {id: reduce-effort, label: Reduce their effort}`

    error: two questions are called `good`
      --> editions/2026-q4/workshop.yaml:37:9
       |
    37 |   - id: good
       |         ^^^^ a question needs an id of its own
    ");
}

#[test]
fn a_newer_format_is_refused_and_named() {
    let home = Home::new();
    home.put("editions/2026-q4/workshop.yaml", "format: 3\nsomething: new\n");
    insta::assert_snapshot!(home.complaints(), @r"
    error: format 3 is newer than this credo, which knows 1
     --> editions/2026-q4/workshop.yaml:1:9
      |
    1 | format: 3
      |         ^
      |
      = help: read it with the credo that wrote it, or a newer one
    ");
    assert!(matches!(home.edition().sit(&holder()), Err(StoreError::Wrong(_))));
}

#[test]
fn a_file_that_would_be_left_out_is_told() {
    let home = Home::new();
    home.put_answer("maren.yml", "format: 1\n");
    let error = home.edition().load().unwrap_err();
    assert!(matches!(error, StoreError::Misnamed { .. }), "{error:?}");
}

#[test]
fn answers_without_a_workshop_are_told() {
    let home = Home::new();
    home.put_answer("maren.yaml", "format: 1\nparticipant: maren\n");
    fs::remove_file(home.path("editions/2026-q4/workshop.yaml")).unwrap();
    let folder = Folder::at(home.dir.path());
    assert_eq!(folder.editions().unwrap().len(), 1);
    assert!(matches!(home.edition().load(), Err(StoreError::NoEdition { .. })));
}

#[cfg(unix)]
#[test]
fn no_folder_of_an_edition_may_lead_elsewhere() {
    for link in [
        "editions/2026-q4",
        "editions/2026-q4/answers",
        "editions/2026-q4/answers/unnamed",
        ".credo",
        ".credo/off-the-record/2026-q4",
        ".credo/drafts",
        ".credo/pending",
    ] {
        let (home, other) = (Home::new(), Home::new());
        drop(other.sit());
        let (from, to) = (home.path(link), other.path(link));
        fs::create_dir_all(&to).unwrap();
        fs::create_dir_all(from.parent().unwrap()).unwrap();
        drop(fs::remove_dir_all(&from));
        std::os::unix::fs::symlink(&to, &from).unwrap();
        let before = other.files("");
        let refused = home.edition().sit(&holder()).unwrap_err();
        assert!(matches!(refused, StoreError::Outside { .. }), "{link}: {refused:?}");
        assert_eq!(other.files(""), before, "{link}");
    }
}

#[test]
fn an_answer_of_fifty_thousand_characters_survives() {
    let home = Home::new();
    let words = "Ein Satz, der #nicht: endet 👩‍👩‍👧‍👦.\n\n  - und ".repeat(1_250);
    record(&mut home.sit(), &named(&words));
    assert_eq!(everything(&home), [words]);
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
