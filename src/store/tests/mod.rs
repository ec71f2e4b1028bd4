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

mod agreed;
mod ballots;
mod edited;
mod following;
mod frozen;
mod killed;
mod missing;
mod odd;
mod saved;
mod scored;
mod wrong;

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

    /// The same, where no names are kept with the answers to the first question.
    fn without_names() -> Self {
        let home = Self::new();
        let workshop = WORKSHOP.replace("  - id: good\n", "  - id: good\n    unnamed: true\n");
        home.put("editions/2026-q4/workshop.yaml", &workshop);
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
            if name.parse::<crate::domain::UnnamedId>().is_ok() {
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

/// Texts that YAML is known to trip over.
pub(super) fn hostile_text() -> impl Strategy<Value = String> {
    const WORDS: &[&str] = &[
        " ",
        "  ",
        ": ",
        ":",
        "#",
        " #",
        "---",
        "...",
        "\t",
        "\n",
        "\n\n",
        "\r",
        "\r\n",
        "\u{85}",
        "\u{a0}",
        "\u{2028}",
        "\u{2029}",
        "\0",
        "\u{feff}",
        "- ",
        "? ",
        "| ",
        ">",
        "&a",
        "*a",
        "!t",
        "%",
        "@",
        "`",
        "'",
        "\"",
        "\\",
        "{",
        "}",
        "[",
        "]",
        ",",
        "~",
        "null",
        "no",
        "12:30",
        "0x1f",
        "1e3",
        "👩‍👩‍👧‍👦",
        "\u{202e}",
        "\u{7f}",
        "\u{fffe}",
        "\u{10ffff}",
        "<<",
        "=",
        "\u{1b}[2J",
        "word",
    ];
    let piece = prop_oneof![
        1 => any::<String>(),
        3 => proptest::sample::select(WORDS).prop_map(str::to_owned),
    ];
    proptest::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
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
