//! An edition that follows another: its files of format 1, and what of them does not fit the one
//! before.

use super::*;
use crate::domain::{Agreement, CommitmentState, Ground};

fn frozen() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/frozen/format-1-next")
}

/// The files of the later edition.
const FILES: [&str; 5] =
    ["workshop.yaml", "review.yaml", "statements.yaml", "commitments.yaml", "updates.yaml"];

/// A copy of the frozen folder, with some words in a file of the later edition replaced.
fn copy(file: &str, changed: &[(&str, &str)]) -> TempDir {
    let home = tempfile::tempdir().unwrap();
    for edition in ["editions/2026-q3", "editions/2026-q4"] {
        fs::create_dir_all(home.path().join(edition)).unwrap();
        for path in file::entries(&frozen().join(edition)).unwrap() {
            let name = path.file_name().unwrap().to_str().unwrap();
            let mut text = fs::read_to_string(&path).unwrap();
            for (old, new) in changed.iter().filter(|_| edition.ends_with("q4") && name == file) {
                assert!(text.contains(old), "{old:?} in {name}");
                text = text.replace(old, new);
            }
            file::replace(&home.path().join(edition).join(name), text.as_bytes()).unwrap();
        }
    }
    fs::copy(frozen().join("credo.yaml"), home.path().join("credo.yaml")).unwrap();
    home
}

fn later(root: &Path) -> EditionFolder {
    Folder::at(root).edition("2026-q4".parse().unwrap())
}

/// What is told of a file in which some words were replaced.
fn told(file: &str, changed: &[(&str, &str)]) -> String {
    let home = copy(file, changed);
    later(home.path()).load().unwrap_err().to_string()
}

#[test]
fn what_one_edition_says_of_another_reads_as_it_was_meant() {
    let edition = later(&frozen()).load().unwrap();
    let Workshop { after, left, .. } = &edition.workshop;
    assert_eq!(after.unwrap().to_string(), "2026-q3");
    let [gone] = &left[..] else { panic!("{left:?}") };
    assert_eq!((gone.who.as_str(), gone.name.as_str()), ("gil", "Gil"));
    assert_eq!(gone.on.unwrap().to_string(), "2026-10-31");
    assert_eq!(gone.why.as_deref(), Some("retired: at last"));
    let Agreement { review, statements, commitments, .. } = &edition.agreement;
    let states: Vec<_> = review.commitments.iter().map(|one| one.state).collect();
    let meant = [CommitmentState::Nearly, CommitmentState::Dropped, CommitmentState::DoneLate];
    assert_eq!(states, meant);
    assert_eq!(review.commitments[2].on.unwrap().to_string(), "2026-11-12");
    assert!(review.requests[0].answer.as_ref().unwrap().yes);
    assert_eq!(review.requests[1].answer, None);
    assert_eq!(statements.promise.as_ref().unwrap().since, *after);
    let dissent = &statements.dissent[0];
    assert_eq!((dissent.since, dissent.closed.unwrap().to_string()), (*after, "2026-12-03".into()));
    assert_eq!(dissent.adopted_by.as_ref().unwrap().as_str(), "ines");
    assert_eq!(statements.changes[0].what.as_deref(), Some("And when: by day."));
    let grounds: Vec<_> = statements.dropped.iter().map(|one| one.reason).collect();
    assert_eq!(grounds, [Ground::NoLongerTrue, Ground::NotActionable, Ground::Vague]);
    assert_eq!(commitments.commitments[0].carried, *after);
    assert_eq!(commitments.requests[0].carried, *after);
    let updates = &edition.agreement.updates;
    let last = updates.commitment(&commitments.commitments[0].id).unwrap();
    assert_eq!((last.on.to_string(), last.state), ("2026-12-18".into(), CommitmentState::Nearly));
    let asked = updates.request(&commitments.requests[0].id).unwrap();
    assert_eq!(asked.answer.as_ref().unwrap().words.as_deref(), Some("No."));
}

#[test]
fn updates_are_of_what_this_edition_promised_and_asked_for_and_the_last_stands_last() {
    let changed = [
        ("when: 2026-12-04\n  state: not-started", "when: 2026-12-19\n  state: dropped"),
        ("id: r2", "id: r3"),
        ("line: 'no'", "line: ' '"),
    ];
    insta::assert_snapshot!(told("updates.yaml", &changed), @r"
    error: it was dropped, and nothing says why
     --> editions/2026-q4/updates.yaml:5:10
      |
    5 |   state: dropped
      |          ^^^^^^^ expected the reason under `line`

    error: `2026-12-18` is before `2026-12-19`, which stands above it
     --> editions/2026-q4/updates.yaml:7:9
      |
    7 |   when: 2026-12-18
      |         ^^^^^^^^^^ expected what was said later to stand lower

    error: there is no request `r3` in this edition
      --> editions/2026-q4/updates.yaml:12:7
       |
    12 | - id: r3
       |       ^^ expected `r2`

    error: the text is empty
      --> editions/2026-q4/updates.yaml:18:9
       |
    18 |   line: ' '
       |         ^^^ expected some words
    ");
}

#[test]
fn the_program_writes_what_one_edition_says_of_another_byte_for_byte() {
    let edition = later(&frozen()).load().unwrap();
    let home = copy("", &[]);
    fs::remove_dir_all(home.path().join("editions/2026-q4")).unwrap();
    let mut sitting = later(home.path()).create(&edition.workshop, &holder()).unwrap();
    let Agreement { review, statements, commitments, updates, .. } = edition.agreement;
    sitting.change_review(|it| *it = review).unwrap();
    sitting.change_statements(|it| *it = statements).unwrap();
    sitting.change_commitments(|it| *it = commitments).unwrap();
    sitting.change_updates(|it| *it = updates).unwrap();
    drop(sitting);
    let text = |root: &Path, name: &str| {
        fs::read_to_string(root.join("editions/2026-q4").join(name)).unwrap()
    };
    for name in FILES {
        assert_eq!(text(home.path(), name), text(&frozen(), name));
    }
}

#[test]
fn a_review_is_of_what_was_promised_and_asked_for() {
    let changed = [
        ("id: c1\n", "id: c9\n"),
        ("  why: Gil has left.\n", ""),
        ("when: 2026-11-12", "when: 2026-10-15"),
        ("- id: r2\n", "- id: rr\n- id: r1\n  result: ''\n"),
    ];
    insta::assert_snapshot!(told("review.yaml", &changed), @r"
    error: there was no commitment `c9` in edition `2026-q3`
     --> editions/2026-q4/review.yaml:3:7
      |
    3 | - id: c9
      |       ^^ expected one of `c1`, `c2`, `c3`

    error: it was dropped, and nothing says why
     --> editions/2026-q4/review.yaml:8:10
      |
    8 |   state: dropped
      |          ^^^^^^^ expected the reason under `why`

    error: `2026-10-15` is not late: it was due by `2026-10-15`
      --> editions/2026-q4/review.yaml:11:9
       |
    11 |   when: 2026-10-15
       |         ^^^^^^^^^^

    error: there was no request `rr` in edition `2026-q3`
      --> editions/2026-q4/review.yaml:20:7
       |
    20 | - id: rr
       |       ^^ expected one of `r1`, `r2`

    error: it is said already what became of it
      --> editions/2026-q4/review.yaml:21:7
       |
    21 | - id: r1
       |       ^^

    error: the text is empty
      --> editions/2026-q4/review.yaml:22:11
       |
    22 |   result: ''
       |           ^^ expected some words
    ");
}

#[test]
fn what_is_done_after_its_day_is_done_late_and_what_is_not_done_has_no_day() {
    let changed = [
        ("state: nearly", "state: done\n  when: 2026-11-02"),
        ("state: dropped", "state: partly\n  when: 2026-11-02"),
    ];
    insta::assert_snapshot!(told("review.yaml", &changed), @r"
    error: `2026-11-02` is after `2026-11-01`, the day by which it was due
     --> editions/2026-q4/review.yaml:5:9
      |
    5 |   when: 2026-11-02
      |         ^^^^^^^^^^ expected the state `done-late`

    error: what is not done was done on no day
      --> editions/2026-q4/review.yaml:10:9
       |
    10 |   when: 2026-11-02
       |         ^^^^^^^^^^
    ");
}

#[test]
fn reasons_are_given_for_what_is_there_or_was_there() {
    let changed = [
        ("what: 'And when: by day.'", "what: 'And when: by days.'"),
        ("- about: one-owner\n  why: '~'", "- about: one-ower\n  why: ''"),
        ("what: 'Never by note: only by talking.'", "what: We say our name."),
        ("- about: be-kind\n  reason", "- about: be-kid\n  reason"),
        ("what: 'no'", "what: 'not'"),
        ("status: closed", "status: open"),
        ("about: be-kind\n  by: gil", "about: promise\n  by: gill"),
    ];
    insta::assert_snapshot!(told("statements.yaml", &changed), @r"
    error: `gill` does not take part in this edition
      --> editions/2026-q4/statements.yaml:18:7
       |
    18 |   by: gill
       |       ^^^^ expected one of `maren`, `ines`, `noor`
       |
       = help: who takes part stands in `workshop.yaml`, under `participants`

    error: what is open has not ended on any day
      --> editions/2026-q4/statements.yaml:23:11
       |
    23 |   closed: 2026-12-03
       |           ^^^^^^^^^^ expected another `status`, or no day

    error: `one-owner` does not say this
      --> editions/2026-q4/statements.yaml:27:9
       |
    27 |   what: 'And when: by days.'
       |         ^^^^^^^^^^^^^^^^^^^^ did you mean `And when: by day.`?

    error: `one-ower` is not stated here
      --> editions/2026-q4/statements.yaml:30:10
       |
    30 | - about: one-ower
       |          ^^^^^^^^ did you mean `one-owner`?

    error: the text is empty
      --> editions/2026-q4/statements.yaml:31:8
       |
    31 |   why: ''
       |        ^^ expected some words

    error: it is still there, so it was not dropped
      --> editions/2026-q4/statements.yaml:34:9
       |
    34 |   what: We say our name.
       |         ^^^^^^^^^^^^^^^^

    error: there was no principle `be-kid` in edition `2026-q3`
      --> editions/2026-q4/statements.yaml:38:10
       |
    38 | - about: be-kid
       |          ^^^^^^ did you mean `be-kind`?

    error: `order` did not say this in edition `2026-q3`
      --> editions/2026-q4/statements.yaml:41:9
       |
    41 |   what: 'not'
       |         ^^^^^ did you mean `no`?
    ");
}

#[test]
fn what_is_carried_was_there_and_comes_from_an_earlier_edition() {
    let changed =
        [("id: c1\n  carried: 2026-q3", "id: c8\n  carried: 2026-q4"), ("id: r2\n", "id: r7\n")];
    insta::assert_snapshot!(told("commitments.yaml", &changed), @r"
    error: there was no commitment `c8` in edition `2026-q3`
     --> editions/2026-q4/commitments.yaml:3:7
      |
    3 | - id: c8
      |       ^^ expected one of `c1`, `c2`, `c3`

    error: `2026-q4` is not before `2026-q4`
     --> editions/2026-q4/commitments.yaml:4:12
      |
    4 |   carried: 2026-q4
      |            ^^^^^^^ expected an earlier edition

    error: there was no request `r7` in edition `2026-q3`
     --> editions/2026-q4/commitments.yaml:9:7
      |
    9 | - id: r7
      |       ^^ expected one of `r1`, `r2`

    error: there is no commitment `c1` in this edition
     --> editions/2026-q4/updates.yaml:3:7
      |
    3 | - id: c1
      |       ^^ expected `c8`

    error: there is no commitment `c1` in this edition
     --> editions/2026-q4/updates.yaml:6:7
      |
    6 | - id: c1
      |       ^^ expected `c8`

    error: there is no request `r2` in this edition
      --> editions/2026-q4/updates.yaml:12:7
       |
    12 | - id: r2
       |       ^^ expected `r7`
    ");
}

#[test]
fn who_has_left_was_there_and_an_edition_follows_an_earlier_one() {
    insta::assert_snapshot!(told("workshop.yaml", &[("who: gil", "who: gill")]), @r"
    error: `gill` did not take part in edition `2026-q3`
      --> editions/2026-q4/workshop.yaml:20:8
       |
    20 | - who: gill
       |        ^^^^ did you mean `gil`?
    ");
    insta::assert_snapshot!(told("workshop.yaml", &[("who: gil", "who: noor")]), @r"
    error: whoever takes part has not left since the last edition
      --> editions/2026-q4/workshop.yaml:20:8
       |
    20 | - who: noor
       |        ^^^^
    ");
    insta::assert_snapshot!(told("workshop.yaml", &[("after: 2026-q3", "after: 2026-q4")]), @r"
    error: `2026-q4` cannot follow `2026-q4`, which is no earlier
     --> editions/2026-q4/workshop.yaml:4:8
      |
    4 | after: 2026-q4
      |        ^^^^^^^
    ");
    insta::assert_snapshot!(told("workshop.yaml", &[("number: 2", "number: 1")]), @r"
    error: the first edition follows none
     --> editions/2026-q4/workshop.yaml:4:8
      |
    4 | after: 2026-q3
      |        ^^^^^^^
    ");
}

#[test]
fn an_objection_outlives_what_it_is_to_and_whoever_holds_it() {
    let open = [("status: closed", "status: open"), ("  closed: 2026-12-03\n", "")];
    let first = |told: String| told.lines().next().unwrap().to_owned();
    let told =
        |changed: &[(&str, &str)]| first(told("statements.yaml", &[&open, changed].concat()));
    assert_eq!(told(&[]), "error: there is no principle `be-kind`");
    let was = ("about: be-kind\n  by", "about: be-kind\n  was: 'Be kind: We are.'\n  by");
    let home = copy("statements.yaml", &[&open[..], &[was]].concat());
    assert!(later(home.path()).load().is_ok());
    assert_eq!(
        told(&[was, ("by: gil", "by: gill")]),
        "error: `gill` does not take part in this edition"
    );

    // Whoever left before the edition before is named in no workshop any more.
    let path = home.path().join("editions/2026-q4/workshop.yaml");
    let text = fs::read_to_string(&path).unwrap();
    let (before, after) = (text.find("left:\n").unwrap(), text.find("stage:").unwrap());
    let without = format!("{}{}", &text[..before], &text[after..]);
    file::replace(&path, without.as_bytes()).unwrap();
    let statements = later(home.path()).load().unwrap().agreement.statements;
    assert_eq!(statements.dissent[0].by.as_ref().unwrap().as_str(), "gil");
}

#[test]
fn without_an_edition_before_there_is_nothing_to_review_or_carry() {
    let home = copy("workshop.yaml", &[("after: 2026-q3\n", "")]);
    let before = |home: &TempDir| {
        let edition = later(home.path());
        let workshop = edition.workshop().unwrap();
        edition.before(&workshop).unwrap().map(|folder| folder.id().to_string())
    };
    assert_eq!(before(&home).as_deref(), Some("2026-q3"), "the last closed one in the folder");
    assert!(later(home.path()).load().is_ok());
    let path = home.path().join("editions/2026-q3/workshop.yaml");
    let text = fs::read_to_string(&path).unwrap();
    file::replace(&path, text.replace("stage: closed", "stage: vote").as_bytes()).unwrap();
    assert_eq!(before(&home), None, "one that is still going on is followed by none");
    let told = later(home.path()).load().unwrap_err().to_string();
    let first = told.lines().next().unwrap();
    assert_eq!(first, "error: there was no commitment `c1`: no edition comes before this one");
}

#[test]
fn a_check_in_lies_apart_from_the_edition_of_its_month_and_follows_the_edition_of_its_period() {
    let home = copy("", &[]);
    let folder = Folder::at(home.path());
    let mut workshop = later(home.path()).workshop().unwrap();
    workshop.after = Some(workshop.edition);
    workshop.edition = "2026-10".parse().unwrap();
    workshop.left = Vec::new();
    let check_in = folder.check_in(workshop.edition);
    let sitting = check_in.create(&workshop, &holder()).unwrap();
    let refused = check_in.sit(&holder()).unwrap_err().to_string();
    assert!(refused.starts_with("check-in `2026-10` is being worked on by"), "{refused}");
    drop(sitting);
    assert_eq!(folder.check_ins().unwrap(), [workshop.edition]);
    assert_eq!(folder.editions().unwrap().len(), 2);
    assert_eq!(check_in.load().unwrap().workshop, workshop);
    let before = check_in.before(&workshop).unwrap().unwrap();
    assert_eq!(before, later(home.path()));
    assert!(home.path().join("check-ins/2026-10/workshop.yaml").exists());
}
