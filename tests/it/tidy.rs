//! Small promises about the repository itself, kept so that reviews can be about design.

use std::fmt::Write as _;

use crate::source;

/// The most lines of a file of the program.
const LONGEST_FILE: usize = 400;

/// What is written by people, and so kept tidy. Snapshots and screens are as the program makes
/// them.
const WRITTEN: [&str; 8] = ["rs", "md", "yaml", "yml", "toml", "j2", "json", "sh"];

/// Faults found, each with the place where it is.
#[derive(Default)]
struct Faults(String);

impl Faults {
    fn add(&mut self, file: &source::File, line: usize, fault: &str) {
        let _ = writeln!(self.0, "{}:{line}: {fault}", file.path);
    }

    #[track_caller]
    fn none(self) {
        assert!(self.0.is_empty(), "\n{}", self.0);
    }
}

#[test]
fn every_test_file_is_declared() {
    let main = source::read("tests/it/main.rs");
    let forgotten: Vec<_> = source::rust_files("tests/it")
        .into_iter()
        .filter_map(|file| {
            let inner = file.path.strip_prefix("tests/it/")?;
            let module = inner.strip_suffix("/mod.rs").or_else(|| inner.strip_suffix(".rs"))?;
            let is_top = !module.contains('/') && module != "main";
            let is_declared = main.lines().any(|line| line == format!("mod {module};"));
            (is_top && !is_declared).then_some(file.path)
        })
        .collect();
    assert!(forgotten.is_empty(), "tests/it/main.rs declares no module for {forgotten:?}");
}

#[test]
fn every_file_of_code_says_what_it_is_for() {
    let mut faults = Faults::default();
    for file in code() {
        if !file.text.starts_with("//! ") {
            faults.add(&file, 1, "the first line is no `//! ` that says what the file is for");
        }
    }
    faults.none();
}

#[test]
fn nothing_is_left_lying_about() {
    let left = ["dbg!(", "todo!(", "FIXME", "XXX"];
    let mut faults = Faults::default();
    for file in written().filter(is_not_this) {
        for (number, line) in file.lines() {
            if let Some(word) = left.iter().find(|word| line.contains(*word)) {
                faults.add(&file, number, &format!("`{word}` is left"));
            }
        }
    }
    faults.none();
}

#[test]
fn lines_have_no_blanks_at_their_end_and_files_end_with_one_line_end() {
    let mut faults = Faults::default();
    for file in written() {
        // `rustfmt` looks after code, and what a document shows of the program is as it was.
        let is_code = file.extension() == Some("rs");
        let mut is_shown = false;
        for (number, line) in file.lines() {
            is_shown ^= line.starts_with("```");
            if line.ends_with([' ', '\t', '\r']) && !is_code && !is_shown {
                faults.add(&file, number, "a blank at the end of the line");
            }
        }
        if !file.text.ends_with('\n') || file.text.ends_with("\n\n") {
            faults.add(
                &file,
                file.lines().count(),
                "the file ends with no line end, or with several",
            );
        }
    }
    faults.none();
}

#[test]
fn no_path_of_anybodys_machine_is_named() {
    let mut faults = Faults::default();
    for file in written().filter(is_not_this) {
        let is_test = file.path.starts_with("tests/");
        for (number, line) in file.lines() {
            let found = ["/work", "/root", "/home", "/tmp"].iter().find(|path| names(line, path));
            // Below `/tmp` a test may work.
            if let Some(path) = found.filter(|path| **path != "/tmp" || !is_test) {
                faults.add(&file, number, &format!("`{path}` is a path of one machine"));
            }
        }
    }
    faults.none();
}

#[test]
fn files_of_the_program_are_small() {
    let mut faults = Faults::default();
    for file in source::rust_files("src") {
        let lines = file.text.lines().count();
        if lines > LONGEST_FILE {
            let fault = format!("{lines} lines; at most {LONGEST_FILE} are small: part it");
            faults.add(&file, lines, &fault);
        }
    }
    faults.none();
}

#[test]
fn documents_name_the_rust_that_the_manifest_names() {
    let manifest = source::read("Cargo.toml");
    let version = value(&manifest, "rust-version");
    for path in ["README.md", "CONTRIBUTING.md"] {
        let text = source::read(path);
        let minors = text.split("Rust 1.").skip(1);
        let named: Vec<String> = minors
            .map(|rest| rest.chars().take_while(char::is_ascii_digit).collect())
            .map(|minor: String| format!("1.{minor}"))
            .collect();
        assert!(!named.is_empty(), "{path} does not say `Rust {version}`");
        assert!(named.iter().all(|it| it == version), "{path} names Rust {named:?}, not {version}");
    }
}

#[test]
fn the_changelog_tells_what_is_coming() {
    let changelog = source::read("CHANGELOG.md");
    let (_, after) = changelog
        .split_once("\n## Unreleased\n")
        .expect("CHANGELOG.md has a section `## Unreleased`");
    let section = after.split("\n## ").next().unwrap();
    assert!(section.contains("\n- "), "the section `## Unreleased` lists nothing");
}

/// Returns every file of code, of the program and of its tests.
fn code() -> Vec<source::File> {
    ["src", "tests"].into_iter().flat_map(source::rust_files).collect()
}

/// Returns every file that people write.
fn written() -> impl Iterator<Item = source::File> {
    source::all_files()
        .into_iter()
        .filter(|file| file.extension().is_none_or(|extension| WRITTEN.contains(&extension)))
}

/// This file names what nobody else may.
fn is_not_this(file: &source::File) -> bool {
    file.path != "tests/it/tidy.rs"
}

/// Whether `line` names the folder `path`, or something below it.
fn names(line: &str, path: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
    line.match_indices(path).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + path.len()..].chars().next();
        !before.is_some_and(is_word) && !after.is_some_and(is_word)
    })
}

/// Returns the value of a key of a manifest, without its quotes.
#[track_caller]
fn value<'a>(manifest: &'a str, key: &str) -> &'a str {
    let line = manifest.lines().find_map(|line| line.strip_prefix(key)?.trim().strip_prefix('='));
    line.unwrap_or_else(|| panic!("Cargo.toml has no `{key}`")).trim().trim_matches('"')
}

#[test]
fn a_path_is_named_by_whole_words() {
    assert!(names("see /home/ada", "/home"));
    assert!(names("`/root`", "/root"));
    assert!(!names("a/workshop", "/work"));
    assert!(!names("team/work", "/work"));
    assert!(!names("./tmp/x", "/tmp"));
}
