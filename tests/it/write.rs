//! `credo write`, as people run it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// Returns a copy of the example's culture folder.
fn example() -> TempDir {
    let copy = tempfile::tempdir().unwrap();
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/tarnwick-kilns");
    copy_folder(&example, copy.path());
    copy
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

fn write(folder: &TempDir, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_credo"))
        .arg("write")
        .args(arguments)
        .env_clear()
        .current_dir(folder.path())
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn put(path: &Path, text: impl AsRef<[u8]>) {
    credo::store::file::replace(path, text.as_ref()).unwrap();
}

/// Returns the exit status and what was said, with the folder's path taken out.
fn said(folder: &TempDir, output: &Output) -> String {
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    let path = folder.path().canonicalize().unwrap();
    let said = said.replace(path.to_str().unwrap(), "FOLDER");
    format!("{}\n{said}", output.status.code().unwrap())
}

fn philosophy(folder: &TempDir) -> String {
    fs::read_to_string(folder.path().join("PHILOSOPHY.md")).unwrap()
}

#[test]
fn the_document_goes_where_the_team_reads_it_and_is_the_same_every_time() {
    let folder = example();
    let output = write(&folder, &[]);
    insta::assert_snapshot!(said(&folder, &output), @"
    0
    The document is written: FOLDER/PHILOSOPHY.md. Before you share it, read it for names of customers.
    ");
    let first = philosophy(&folder);
    let shown = write(&folder, &["--stdout", "--quiet"]);
    assert_eq!(String::from_utf8(shown.stdout).unwrap(), first);
    write(&folder, &["--output", "other.md"]);
    assert_eq!(fs::read_to_string(folder.path().join("other.md")).unwrap(), first);
    write(&folder, &[]);
    assert_eq!(philosophy(&folder), first);
}

#[test]
fn what_somebody_edited_is_not_replaced_and_never_lost() {
    let folder = example();
    write(&folder, &[]);
    let written = philosophy(&folder);
    put(&folder.path().join("PHILOSOPHY.md"), "by hand");
    insta::assert_snapshot!(said(&folder, &write(&folder, &[])), @"
    2
    error: `FOLDER/PHILOSOPHY.md` was edited since it was last written
    hint: see the new one with `credo write --stdout`; `--force` puts it there and keeps the edited one beside it
    ");
    assert_eq!(philosophy(&folder), "by hand");
    insta::assert_snapshot!(said(&folder, &write(&folder, &["--force"])), @"
    0
    The one that was edited is now FOLDER/PHILOSOPHY.edited.md.
    The document is written: FOLDER/PHILOSOPHY.md. Before you share it, read it for names of customers.
    ");
    assert_eq!(philosophy(&folder), written);
    let edited = fs::read_to_string(folder.path().join("PHILOSOPHY.edited.md")).unwrap();
    assert_eq!(edited, "by hand");
}

#[test]
fn a_template_of_the_team_is_used_and_its_faults_are_told_at_their_line() {
    let folder = example();
    let templates = folder.path().join("templates");
    fs::create_dir(&templates).unwrap();
    put(&templates.join("philosophy.md.j2"), "# {{ team }} of {{ company }}\n");
    write(&folder, &[]);
    assert_eq!(philosophy(&folder), "# Customer support of Tarnwick Kilns\n");
    put(&templates.join("philosophy.md.j2"), "# {{ team }}\n\n{{ compny }}\n");
    insta::assert_snapshot!(said(&folder, &write(&folder, &[])), @"
    2
    error: templates/philosophy.md.j2:3: there is no `compny`, in `{{ compny }}`
    hint: did you mean `company`?
    ");
}

#[test]
fn the_template_that_comes_with_credo_writes_what_credo_writes() {
    let folder = example();
    let without = write(&folder, &["--stdout"]).stdout;
    let template = write(&folder, &["--show-template"]).stdout;
    let templates = folder.path().join("templates");
    fs::create_dir(&templates).unwrap();
    put(&templates.join("philosophy.md.j2"), template);
    assert_eq!(write(&folder, &["--stdout"]).stdout, without);
}

#[test]
fn authors_of_templates_read_about_every_field() {
    let folder = tempfile::tempdir().unwrap();
    let guide = write(&folder, &["--help-templates"]).stdout;
    insta::assert_snapshot!(String::from_utf8(guide).unwrap());
}

#[test]
fn without_a_culture_folder_or_an_edition_there_is_nothing_to_write() {
    let folder = tempfile::tempdir().unwrap();
    insta::assert_snapshot!(said(&folder, &write(&folder, &[])), @"
    2
    error: there is no culture folder in `.` or above it
    hint: begin with `credo run`, or name the folder with `--folder DIR`
    ");
    let folder = example();
    insta::assert_snapshot!(said(&folder, &write(&folder, &["--edition", "2031-q1"])), @"
    2
    error: there is no edition `2031-q1` in `FOLDER/editions/2031-q1/workshop.yaml`
    hint: begin one with `credo run`
    ");
}

#[test]
fn an_older_document_does_not_take_the_place_of_the_current_one() {
    let folder = example();
    let editions = folder.path().join("editions");
    copy_folder(&editions.join("2025-q3"), &editions.join("2025-q4"));
    let workshop = editions.join("2025-q4/workshop.yaml");
    let text = fs::read_to_string(&workshop).unwrap();
    put(&workshop, text.replace("2025-q3", "2025-q4"));
    write(&folder, &[]);
    let current = philosophy(&folder);
    insta::assert_snapshot!(said(&folder, &write(&folder, &["--edition", "2025-q3"])), @"
    2
    error: edition `2025-q3` is not the current one: `2025-q4` is
    hint: write it with `--stdout` or `--output FILE`, or with `--force` in place of the current one
    ");
    assert_eq!(philosophy(&folder), current);
}
