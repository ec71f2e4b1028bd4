//! What was removed from a culture folder is told once.

use super::frozen::copy;
use super::*;

/// Returns what is told of the later of two editions after something was removed.
fn without(gone: &str) -> String {
    let home = tempfile::tempdir().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/frozen/format-1-next"), home.path());
    let gone = home.path().join("editions").join(gone);
    if gone.is_dir() {
        fs::remove_dir_all(gone).unwrap();
    } else {
        fs::remove_file(gone).unwrap();
    }
    let edition = Folder::at(home.path()).edition("2026-q4".parse().unwrap());
    edition.load().unwrap_err().to_string()
}

#[test]
fn that_the_edition_before_is_missing_is_told_once() {
    insta::assert_snapshot!(without("2026-q3"), @r"
    error: edition `2026-q3`, which this one follows, is missing
     --> editions/2026-q4/workshop.yaml:4:8
      |
    4 | after: 2026-q3
      |        ^^^^^^^
      |
      = help: bring it back, as from git or a copy: what is told in this edition names what stood there
    ");
}

#[test]
fn that_what_it_promised_is_missing_is_told_once() {
    insta::assert_snapshot!(without("2026-q3/commitments.yaml"), @r"
    error: `editions/2026-q3/commitments.yaml` is missing
     --> editions/2026-q4/workshop.yaml:4:8
      |
    4 | after: 2026-q3
      |        ^^^^^^^
      |
      = help: bring it back, as from git or a copy: what is told in this edition names what stood there
    ");
}
