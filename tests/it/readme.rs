//! The README tells the truth: what it shows is what the program says now.
//!
//! `SNAPSHOTS=overwrite cargo test --locked readme` writes what the program says now into it.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use snapbox::{Assert, Data};
use tempfile::TempDir;

use crate::recording;
use crate::source;

/// The day on which everything in the README happens.
const TODAY: &str = "2026-11-26";

/// A fenced block of a document.
struct Block<'a> {
    /// What the fence says of it: a language, and the file that it stands for.
    info: &'a str,
    text: &'a str,
}

impl<'a> Block<'a> {
    fn language(&self) -> &'a str {
        self.info.split(' ').next().unwrap_or_default()
    }

    fn file(&self) -> Option<&'a str> {
        self.info.split_once(' ').map(|(_, file)| file)
    }
}

/// Returns the text of a document with each block's text replaced by what `shown` makes of it.
fn with_blocks(document: &str, mut shown: impl FnMut(&Block<'_>) -> String) -> String {
    let mut whole = String::new();
    let mut rest = document;
    while let Some((before, after)) = rest.split_once("\n```") {
        let (info, after) = after.split_once('\n').expect("a fence ends its line");
        let (text, after) = match after.strip_prefix("```") {
            Some(after) => ("", after),
            None => after.split_once("\n```").expect("every fence is closed"),
        };
        let text = shown(&Block { info, text });
        let end = if text.is_empty() { "" } else { "\n" };
        whole.extend([before, "\n```", info, "\n", &text, end, "```"]);
        rest = after;
    }
    whole.push_str(rest);
    whole
}

/// A place in which what the README tells is done: what it leaves behind is there for the next
/// command.
struct Place {
    folder: TempDir,
    /// How the last command ended, for the shell's `$?`.
    status: i32,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        source::copy_folder(&source::root().join("examples"), &folder.path().join("examples"));
        Self { folder, status: 0 }
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        credo::store::file::replace(&path, format!("{text}\n").as_bytes()).unwrap();
    }

    /// Runs every command of a transcript and returns the transcript as it is now.
    fn runs(&mut self, transcript: &str) -> String {
        let commands = transcript.lines().filter_map(|line| line.strip_prefix("$ "));
        let mut shown = Vec::new();
        for command in commands {
            shown.push(format!("$ {command}"));
            let said = self.run(command);
            if !said.is_empty() {
                shown.push(said);
            }
        }
        shown.join("\n")
    }

    /// Runs one command as somebody's shell does, and returns what they see.
    fn run(&mut self, command: &str) -> String {
        let program = Path::new(env!("CARGO_BIN_EXE_credo")).parent().unwrap();
        let output = Command::new("sh")
            .args(["-c", &format!("exec 2>&1; (exit {}); {command}", self.status)])
            .current_dir(self.folder.path())
            .env_clear()
            .env("PATH", format!("{}:/usr/bin:/bin", program.display()))
            .env("CREDO_TODAY", TODAY)
            .env("CREDO_SEED", "7")
            .env("LC_ALL", "C.UTF-8")
            .stdin(Stdio::null())
            .output()
            .unwrap();
        self.status = output.status.code().unwrap();
        without_chance(String::from_utf8(output.stdout).unwrap().trim_end_matches('\n'))
    }
}

/// Names what has another name every time: files that are called by chance, so that they tell
/// nothing.
fn without_chance(said: &str) -> String {
    let named = said.split('\n').map(|line| match line.rsplit_once("/unnamed/") {
        Some((folder, _)) => format!("{folder}/unnamed/<random>.yaml"),
        None => line.to_owned(),
    });
    named.collect::<Vec<_>>().join("\n")
}

#[test]
fn what_the_readme_shows_is_what_the_program_says() {
    let mut place = Place::new();
    let readme = source::read("README.md");
    let now = with_blocks(&readme, |block| match (block.language(), block.file()) {
        ("console", None) => place.runs(block.text),
        ("text", Some("keys")) => recording::keys(),
        ("text" | "yaml", Some(file)) => {
            place.write(file, block.text);
            block.text.to_owned()
        }
        ("sh", None) => {
            block.text.lines().for_each(|line| is_a_command_of_cargo(&mut place, line));
            block.text.to_owned()
        }
        _ => panic!("nothing looks after blocks of `{}`", block.info),
    });
    let path = source::root().join("README.md");
    // Without wildcards: what is left out is left out by the commands themselves.
    Assert::new().action_env("SNAPSHOTS").eq(now, Data::read_from(&path, None).raw());
}

/// Checks a command for a checkout of the repository, which cannot be run within its own tests.
#[track_caller]
fn is_a_command_of_cargo(place: &mut Place, line: &str) {
    if let Some(arguments) = line.strip_prefix("cargo run --release -- ") {
        let begun = place.run(&format!("credo {arguments}"));
        let asked = begun.lines().nth(1).map(str::trim);
        assert_eq!(asked, Some("Which company?"), "{begun}");
    } else if line == "cargo install --locked --path ." {
        let manifest = source::read("Cargo.toml");
        assert!(manifest.contains("[[bin]]\nname = \"credo\"\n"));
    } else {
        let gates = source::read(".ci/run");
        let is_run = gates.lines().any(|gate| {
            gate.strip_prefix("step ").is_some_and(|gate| gate.split(" 2>").next() == Some(line))
        });
        assert!(is_run, ".ci/run does not run `{line}`");
    }
}

#[test]
fn commands_that_the_readme_names_in_passing_are_commands() {
    let mut place = Place::new();
    let readme = source::read("README.md");
    let mut named = 0;
    let prose = with_blocks(&readme, |_| String::new());
    for command in prose.split('`').filter(|span| span.starts_with("credo ")) {
        let help = place.run(&format!("{command} --help"));
        assert_eq!(place.status, 0, "`{command}` is no command: {help}");
        named += 1;
    }
    assert!(named > 5, "{named} commands are few");
}

#[test]
fn files_that_the_readme_shows_are_named_in_the_sentence_before() {
    let readme = source::read("README.md");
    let mut rest = readme.as_str();
    let _whole = with_blocks(&readme, |block| {
        let at = rest.find(block.text).unwrap();
        let paragraph = rest[..at].rsplit("\n\n").nth(1).unwrap_or_default();
        if let Some(file) = block.file().filter(|file| *file != "keys") {
            assert!(paragraph.contains(&format!("`{file}`")), "`{file}` is not named before");
        }
        rest = &rest[at..];
        block.text.to_owned()
    });
}

#[test]
fn what_the_documents_link_to_is_there() {
    for document in ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"] {
        let text = source::read(document);
        let links = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        for link in links.filter(|link| !link.contains("://")) {
            assert!(source::root().join(link).exists(), "{document} links to {link}");
        }
    }
}
