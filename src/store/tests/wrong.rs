//! Folders that are not as they should be are refused, with everything that is wrong.

use super::*;

#[test]
fn an_edition_that_has_not_begun_is_told() {
    let home = Home::new();
    let none = Folder::at(home.dir.path()).edition("2025-q1".parse().unwrap());
    assert!(matches!(none.load(), Err(StoreError::NoEdition { .. })));
    assert!(matches!(none.sit(&holder()), Err(StoreError::NoEdition { .. })));
}

#[test]
fn an_answer_by_name_where_no_names_are_kept_is_told() {
    let home = Home::without_names();
    home.put_answer(
        "maren.yaml",
        "format: 1\nparticipant: maren\nanswers:\n  good:\n    text: I forgot him.\n",
    );
    insta::assert_snapshot!(home.complaints(), @r"
    error: answers to this question are kept without names
     --> editions/2026-q4/answers/maren.yaml:4:3
      |
    4 |   good:
      |   ^^^^ expected `answered`, with what was said in a file of `answers/unnamed`
    ");
}

#[test]
fn what_is_none_of_the_options_is_told_with_those_as_files_name_them() {
    let home = Home::new();
    let options =
        "    options:\n    - {id: less-effort, label: Less}\n    - {id: teach, label: More}\n";
    let part = |kind: &str| format!("    kind: {kind}\n{options}    minutes:");
    let put = |kind: &str, said: &str| {
        let workshop = WORKSHOP.replace("    kind: text\n    minutes:", &part(kind));
        home.put("editions/2026-q4/workshop.yaml", &workshop);
        home.put_answer(
            "maren.yaml",
            &format!("format: 1\nparticipant: maren\nanswers:\n  good: {{{said}}}\n"),
        );
    };
    // A number is what people type, and no file says.
    let wrong = [
        ("choice", "choice: less-efort"),
        ("choice", "choice: '2'"),
        ("multi-choice", "choices: [teach, learn]"),
        ("ranking", "ranked: [teach, less-efort]"),
    ];
    let told = wrong.map(|(kind, said)| {
        put(kind, said);
        home.complaints()
    });
    insta::assert_snapshot!(told.join("\n"), @r"
    error: `less-efort` is none of the options
     --> editions/2026-q4/answers/maren.yaml:4:18
      |
    4 |   good: {choice: less-efort}
      |                  ^^^^^^^^^^ did you mean `less-effort`?
    error: `2` is none of the options
     --> editions/2026-q4/answers/maren.yaml:4:18
      |
    4 |   good: {choice: '2'}
      |                  ^^^ expected one of `less-effort`, `teach`
    error: `learn` is none of the options
     --> editions/2026-q4/answers/maren.yaml:4:27
      |
    4 |   good: {choices: [teach, learn]}
      |                           ^^^^^ expected one of `less-effort`, `teach`
    error: `less-efort` is none of the options
     --> editions/2026-q4/answers/maren.yaml:4:26
      |
    4 |   good: {ranked: [teach, less-efort]}
      |                          ^^^^^^^^^^ did you mean `less-effort`?
    ");
    put("choice", "choice: teach");
    assert_eq!(home.load().sheets.len(), 1);
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
       |         ^^^^ give it an id of its own
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
        "editions/2026-q4/written",
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
fn a_huge_file_is_complained_about_and_not_read() {
    let home = Home::new();
    home.put_answer("maren.yaml", "");
    let path = home.path("editions/2026-q4/answers/maren.yaml");
    fs::File::options().write(true).open(&path).unwrap().set_len(1 << 30).unwrap();
    insta::assert_snapshot!(home.complaints(), @r"
    error: larger than 16 MiB
     --> editions/2026-q4/answers/maren.yaml:1:1
      |
    1 |
      | ^
      |
      = help: no file of this kind gets so large: check that it is the right one
    ");
}

#[test]
fn a_folder_named_like_a_persons_file_is_told() {
    let home = Home::new();
    fs::create_dir_all(home.path("editions/2026-q4/answers/maren.yaml")).unwrap();
    let error = home.edition().load().unwrap_err();
    assert!(matches!(error, StoreError::NotAFile { .. }), "{error:?}");
}

/// Whether permissions hold for whoever runs the tests: not for the administrator.
#[cfg(unix)]
fn may_write(folder: &Path) -> bool {
    fs::File::create(folder.join("probe")).is_ok()
}

#[cfg(unix)]
#[test]
fn a_folder_that_can_only_be_read_can_be_read_and_says_so_when_written_to() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = Home::new();
    let mut sitting = home.sit();
    record(&mut sitting, &named("We stay."));
    let answers = home.path("editions/2026-q4/answers");
    let mode = |mode| fs::set_permissions(&answers, fs::Permissions::from_mode(mode)).unwrap();
    mode(0o555);
    if may_write(&answers) {
        // Then a folder that is gone has to stand for one that cannot be written into.
        mode(0o755);
        fs::rename(&answers, home.path("elsewhere")).unwrap();
    } else {
        assert_eq!(everything(&home), ["We stay."]);
    }
    let error = sitting.record(&person("ines"), &question("good"), &named("Me too.")).unwrap_err();
    assert!(error.to_string().starts_with("cannot write `"), "{error}");
    assert!(error.hint().is_some());
    drop(fs::rename(home.path("elsewhere"), &answers));
    mode(0o755);
    // Once it can be written into again, the same sitting goes on.
    sitting.record(&person("ines"), &question("good"), &named("Me too.")).unwrap();
    assert_eq!(everything(&home), ["We stay.", "Me too."]);
}
