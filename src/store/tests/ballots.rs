//! What each gave while something goes round is kept, and erased once it is counted.

use super::*;

#[test]
fn ballots_lie_in_the_private_folder_until_they_are_counted() {
    let home = Home::new();
    let sitting = home.sit();
    let (maren, ines) = (person("maren"), person("ines"));
    sitting.seal("support", &maren, "3").unwrap();
    sitting.seal("support", &ines, "no\n2").unwrap();
    sitting.seal("support", &maren, "5").unwrap();
    sitting.seal("vote-good-1", &maren, "we-stay").unwrap();
    assert_eq!(
        home.files(".credo/ballots"),
        [
            ".credo/ballots/2026-q4/support/ines",
            ".credo/ballots/2026-q4/support/maren",
            ".credo/ballots/2026-q4/vote-good-1/maren",
        ]
    );
    drop(sitting);
    let sitting = home.sit();
    let sealed = [(ines, "no\n2".to_owned()), (maren, "5".to_owned())];
    assert_eq!(sitting.sealed("support").unwrap(), sealed.into());
    sitting.empty("support").unwrap();
    sitting.empty("support").unwrap();
    assert_eq!(sitting.sealed("support").unwrap(), [].into());
    assert_eq!(home.files(".credo/ballots"), [".credo/ballots/2026-q4/vote-good-1/maren"]);
}

#[test]
fn closing_erases_ballots() {
    let home = Home::new();
    let mut sitting = home.sit();
    sitting.seal("support", &person("maren"), "3").unwrap();
    sitting.close().unwrap();
    assert_eq!(home.files(".credo/ballots"), [""; 0]);
}

#[test]
fn an_urn_leads_nowhere_else_and_takes_nothing_from_strangers() {
    let home = Home::new();
    let sitting = home.sit();
    for urn in ["..", "../x", "", "a/b", "/", "Support"] {
        assert!(matches!(sitting.sealed(urn), Err(StoreError::NotAnUrn { .. })), "{urn}");
        assert!(matches!(sitting.empty(urn), Err(StoreError::NotAnUrn { .. })), "{urn}");
    }
    let stranger = sitting.seal("support", &person("olga"), "3");
    assert!(matches!(stranger, Err(StoreError::Stranger { .. })));
}

#[cfg(unix)]
#[test]
fn nobody_else_may_look_into_an_urn() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = Home::new();
    home.sit().seal("support", &person("maren"), "3").unwrap();
    for folder in ["", "/2026-q4", "/2026-q4/support"] {
        let path = home.path(&format!(".credo/ballots{folder}"));
        assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o700, "{folder}");
    }
}

#[test]
fn being_killed_leaves_the_old_ballot_or_the_new_one() {
    for killed_at in 0.. {
        let home = Home::new();
        let sitting = home.sit();
        sitting.seal("support", &person("maren"), "3").unwrap();
        file::fail_after(Some(killed_at));
        let done = sitting.seal("support", &person("maren"), "5").is_ok();
        file::fail_after(None);
        drop(sitting);
        home.put(".credo/ballots/2026-q4/support/.credo-Ab3Ab3Ab3Ab3.tmp", "x");
        let found = home.sit().sealed("support").unwrap().remove(&person("maren")).unwrap();
        assert!(found == "5" || (found == "3" && !done), "killed at {killed_at}: {found}");
        // What a killed run left half is swept.
        assert_eq!(home.files(".credo/ballots"), [".credo/ballots/2026-q4/support/maren"]);
        if done {
            break;
        }
    }
}
