//! An edition whose predecessor was removed.

use super::frozen::copy;
use super::*;

#[test]
fn that_the_edition_before_is_missing_is_told_once() {
    let home = tempfile::tempdir().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/frozen/format-1-next"), home.path());
    fs::remove_dir_all(home.path().join("editions/2026-q3")).unwrap();
    let edition = Folder::at(home.path()).edition("2026-q4".parse().unwrap());
    let error = edition.agreement(&edition.workshop().unwrap()).unwrap_err();
    insta::assert_snapshot!(error, @r"
    error: edition `2026-q3`, which this one follows, is missing
     --> editions/2026-q4/workshop.yaml:4:8
      |
    4 | after: 2026-q3
      |        ^^^^^^^
      |
      = help: bring the folder `editions/2026-q3` back, as from git or a copy: what became of its commitments is told here
    ");
}
