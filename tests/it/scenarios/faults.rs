//! What goes wrong: files with faults, folders that take nothing, two sittings at once.

use snapbox::{assert_data_eq, str};

use crate::workplace::Workplace;

/// Makes a workshop in which Ada has answered.
fn begun() -> Workplace {
    let workplace = Workplace::new();
    workplace
        .credo("init --plain --company C --team T --shown named --way round --people Ada,Ben")
        .with("--sets=improvements")
        .succeeds();
    workplace.credo("answer --plain --as ada").types("\nHers.\n\n:pass\n").succeeds();
    workplace
}

const HERS: &str = "editions/2025-q3/answers/ada.yaml";

#[test]
fn a_file_that_somebody_spoilt_is_told_with_line_and_marker() {
    let workplace = begun();
    workplace.edit(HERS, "    items:\n", "    itms:\n");
    workplace.edit(HERS, "company-issues: pass", "company-isues: passed");
    let before = workplace.files();
    let ran = workplace.credo("run --plain").types("\n").runs();
    assert_data_eq!(
        ran.to_string(),
        str![[r#"
error: the key `itms` is not known here
 --> editions/2025-q3/answers/ada.yaml:5:5
  |
5 |     itms:
  |     ^^^^ did you mean `items`?

error: the word `passed` is not known here
 --> editions/2025-q3/answers/ada.yaml:7:18
  |
7 |   company-isues: passed
  |                  ^^^^^^ did you mean `pass`?
[exit status: 2]
"#]]
    );
    assert_eq!(workplace.files(), before);
}

#[test]
fn a_file_of_a_newer_format_is_refused() {
    let workplace = begun();
    workplace.edit("editions/2025-q3/workshop.yaml", "format: 1\n", "format: 2\n");
    let ran = workplace.credo("status").runs();
    assert_data_eq!(
        ran.to_string(),
        str![[r#"
error: format 2 is newer than this credo, which knows 1
 --> editions/2025-q3/workshop.yaml:1:9
  |
1 | format: 2
  |         ^
  |
  = help: read it with the credo that wrote it, or a newer one
[exit status: 2]
"#]]
    );
}

#[test]
fn what_somebody_wrote_into_a_file_by_hand_stays() {
    let workplace = begun();
    workplace.edit(HERS, "    - Hers.\n", "    - Hers, by hand. # as she asked\n");
    workplace.credo("run --plain").types("\n\n\nHis.\n\n:pass\n\n\n\n").closes().succeeds();
    assert_data_eq!(
        workplace.read(HERS),
        str![[r#"
format: 1
participant: ada
answers:
  department-issues:
    items:
    - Hers, by hand. # as she asked
  company-issues: pass

"#]]
    );
    assert_eq!(workplace.read("PHILOSOPHY.md").matches("Hers, by hand.").count(), 1);
}

#[test]
fn a_folder_that_takes_nothing_is_told_and_nothing_is_lost() {
    let workplace = begun();
    // A file stands where the folder of answers without names belongs.
    std::fs::remove_dir_all(workplace.path("editions/2025-q3/answers/unnamed")).unwrap();
    workplace.write("editions/2025-q3/answers/unnamed", "");
    let ran = workplace.credo("answer --plain --as ben").types("\n:unnamed\nHis.\n\n").runs();
    assert_data_eq!(
        ran.to_string(),
        str![[r#"
error: cannot make the folder `(folder)/editions/2025-q3/answers/unnamed`
because: File exists (os error 17)
[exit status: 1]
"#]]
    );
}

#[test]
fn an_answer_that_cannot_be_kept_is_told_and_its_words_are_there_again() {
    let workplace = begun();
    let (answers, elsewhere) =
        (workplace.path("editions/2025-q3/answers"), workplace.path("elsewhere"));
    let mut talk = workplace.credo("answer --plain --as ben").talks();
    talk.says("Begin (Enter)").types("\n").says("1.").types("His.\n").says("2.");
    std::fs::rename(&answers, &elsewhere).unwrap();
    assert_eq!(talk.types("\n").ends(), Some(1));
    let said = talk.said();
    assert_data_eq!(
        &said[said.find("error").unwrap()..],
        str![[r#"
error: cannot write `(folder)/editions/2025-q3/answers/ben.yaml`
because: No such file or directory (os error 2)
hint: the folder is gone: was `(folder)/editions/2025-q3/answers` moved or a disk unplugged?

"#]]
    );
    std::fs::rename(&elsewhere, &answers).unwrap();
    let mut talk = workplace.credo("answer --plain --as ben").talks();
    talk.says("Begin (Enter)").types("\n").says("There is already (Enter keeps it):\n  His.\n1.");
}

#[test]
fn a_culture_folder_that_cannot_be_made_is_told() {
    let workplace = Workplace::new();
    workplace.write("culture", "");
    let ran = workplace
        .credo("init --plain --folder culture --company C --team T --people A")
        .with("--shown=named")
        .with("--way=round")
        .runs();
    assert_data_eq!(
        ran.to_string(),
        str![[r#"
error: cannot read `./culture/editions`
because: Not a directory (os error 20)
[exit status: 1]
"#]]
    );
}

#[test]
fn a_second_sitting_is_told_who_holds_the_edition_and_changes_nothing() {
    let workplace = begun();
    let mut first = workplace.credo("run --plain").talks();
    first.says("Begin (Enter)").types("\n").says("[1]:");
    let before = workplace.files();
    let ran = workplace.credo("answer --plain --as ben").types("\n").runs();
    assert_data_eq!(
        ran.to_string(),
        str![[r#"
error: edition `2025-q3` is being worked on by odile on [..] since [..] (process [..])
hint: wait until they are done, or end the other `credo`; nothing was changed here
[exit status: 2]
"#]]
    );
    assert_eq!(workplace.files(), before);
    // Reading is always possible.
    assert_eq!(workplace.credo("status").runs().code, Some(0));
    assert_eq!(first.ends(), Some(130));
    // It has ended, so the edition is free again.
    workplace.credo("answer --plain --as ben").types("\n:pass\n:pass\n").succeeds();
}

#[test]
fn a_workshop_that_is_over_is_over() {
    let workplace = begun();
    workplace.credo("run --plain").types("\n\n\nHis.\n\n:pass\n\n\n\n").closes().succeeds();
    let before = workplace.files();
    let told = ["run --plain", "run --plain --edition 2025-q3", "answer --plain --as ada"]
        .map(|command| workplace.credo(command).types("\n\n\n").runs().to_string())
        .join("\n\n");
    assert_data_eq!(
        told,
        str![[r#"
error: edition `2025-q3` is closed
hint: its files may still be edited by hand, and `credo write` makes its document again; `credo run` begins the next edition on its day; `--edition 2025-q3-2` begins another one now
[exit status: 2]

error: edition `2025-q3` is closed
hint: its files may still be edited by hand, and `credo write` makes its document again; `credo run` begins the next edition on its day; `--edition 2025-q3-2` begins another one now
[exit status: 2]

error: edition `2025-q3` is closed
hint: its files may still be edited by hand, and `credo write` makes its document again; `credo run` begins the next edition on its day; `--edition 2025-q3-2` begins another one now
[exit status: 2]
"#]]
    );
    assert_eq!(workplace.files(), before);
}

#[test]
fn outside_a_culture_folder_there_is_nothing_to_tell() {
    let workplace = Workplace::new();
    let ran = workplace.credo("status").runs();
    assert_data_eq!(
        ran.to_string(),
        str![[r#"
error: there is no culture folder in `.` or above it
hint: begin with `credo run`, or name the folder with `--folder DIR`
[exit status: 2]
"#]]
    );
}
