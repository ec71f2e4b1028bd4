//! `credo questions` as people meet it: seeing, checking and beginning question sets.

use crate::workplace::Workplace;

/// What a command said: its exit status, its results, its remarks.
type Said = (i32, String, String);

/// A culture folder with nothing but its `credo.yaml`.
struct Home(Workplace);

impl Home {
    fn new() -> Self {
        let home = Self(Workplace::new());
        home.put("credo.yaml", "format: 1\ncompany: Kestrel\nteam: Support\nsets: [general]\n");
        home
    }

    fn put(&self, path: &str, text: impl AsRef<[u8]>) {
        self.0.write(path, text);
    }

    fn credo(&self, arguments: &str) -> Said {
        let ran = self.0.credo(arguments).runs();
        (ran.code.unwrap(), ran.out, ran.err)
    }
}

#[test]
fn a_team_begins_a_set_of_its_own_and_is_told_what_is_wrong_with_it() {
    let home = Home::new();
    let (code, results, _) = home.credo("questions new ours");
    assert_eq!((code, results.as_str()), (0, "(folder)/questions/ours.yaml\n"));
    let fine = (0, String::new(), "nothing to complain about in 1 file.\n".to_owned());
    assert_eq!(home.credo("questions check"), fine);

    let text = home.0.read("questions/ours.yaml");
    home.put("questions/ours.yaml", text.replacen("minutes:", "minuts:", 1));
    let (code, results, remarks) = home.credo("questions check");
    assert_eq!((code, remarks.as_str()), (2, "error: 1 error in 1 file\n"));
    insta::assert_snapshot!(results, @r"
    error: the key `minuts` is not known here
      --> questions/ours.yaml:18:5
       |
    18 |     minuts: {write: 2, reveal: 3}
       |     ^^^^^^ did you mean `minutes`?
    ");

    // Nothing else uses a set that is wrong, and says the same.
    let (code, results, remarks) = home.credo("questions list");
    assert_eq!((code, results.as_str()), (2, ""));
    insta::assert_snapshot!(remarks, @r"
    error: the key `minuts` is not known here
      --> questions/ours.yaml:18:5
       |
    18 |     minuts: {write: 2, reveal: 3}
       |     ^^^^^^ did you mean `minutes`?
    ");
}

#[test]
fn a_set_is_begun_once_and_never_under_the_id_of_a_shipped_one() {
    let home = Home::new();
    home.credo("questions new ours");
    insta::assert_snapshot!(home.credo("questions new ours").2, @r"
    error: `(folder)/questions/ours.yaml` is there already
    hint: choose another id, or edit what is there
    ");
    insta::assert_snapshot!(home.credo("questions new general").2, @r"
    error: `general` is the id of a set that comes with credo
    hint: to change that set, write a file with `overlays: general`
    ");
}

#[test]
fn a_set_may_be_begun_before_there_is_a_culture_folder_and_be_asked_at_the_first_workshop() {
    let place = Workplace::new();
    place.credo("questions new ours").succeeds();
    let init = "init --plain --company C --team T --people Ada --shown named --way room";
    place.credo(init).with("--sets=ours").succeeds();
    assert!(place.read("editions/2025-q3/workshop.yaml").contains("- id: ours\n"));
}

#[test]
fn the_sets_are_listed_with_where_they_come_from() {
    let home = Home::new();
    home.credo("questions new ours");
    home.put("questions/less.yaml", "format: 1\noverlays: company\ndrop: [goal-alignment]\n");
    let (code, results, _) = home.credo("questions list");
    assert_eq!(code, 0);
    insta::assert_snapshot!(results, @r"
    Set                  Title                Questions  Minutes  From
    ────────────────────────────────────────────────────────────────────────────────
    general              What we mean                 6       56  credo
    support-team         How we work                  3       30  credo
    company              How we fit                   2       16  credo, changed by
                                                                  less.yaml
    improvements         What needs                   2       24  credo
                         attention
    check-in             Are we still living         11       18  credo
                         by it?
    define-your-culture  Define our culture          14       83  credo
    ours                 Our own questions            2       10  ours.yaml
    ");
}

#[test]
fn a_question_is_shown_in_the_language_that_is_asked_for() {
    let home = Home::new();
    home.put(
        "questions/ours.yaml",
        "format: 1\nid: ours\ntitle: Ours\nquestions:\n  - id: pride\n    prompt: {en: Proud?, de: Stolz?}\n    kind: text\n",
    );
    let (_, results, _) = home.credo("questions show pride --language de");
    assert_eq!(results, "pride: Stolz?\n  text; no time planned\n");
}

#[test]
fn the_schema_is_what_editors_get() {
    let (code, results, _) = Home::new().credo("questions schema");
    let there = crate::source::read("questions/question-set.schema.json");
    assert_eq!((code, results), (0, there));
}

#[test]
fn hostile_files_are_told_and_never_a_crash() {
    let home = Home::new();
    let laughs: Vec<_> =
        (1..40).map(|at| format!("a{at}: &a{at} [*a{}, *a{}]\n", at - 1, at - 1)).collect();
    for (name, bytes) in [
        ("large.yaml", vec![b'x'; 50_000_000]),
        ("deep.yaml", "[".repeat(100_000).into_bytes()),
        ("laughs.yaml", format!("a0: &a0 [ha]\n{}", laughs.concat()).into_bytes()),
        ("empty.yaml", Vec::new()),
        ("bytes.yaml", vec![0xff, 0xfe, 0]),
        ("tabs.yaml", b"format: 1\nquestions:\n\t- id: a\n".to_vec()),
        ("twice.yaml", b"format: 1\nformat: 1\n".to_vec()),
    ] {
        home.put(name, bytes);
        let (code, results, _) = home.credo(&format!("questions check {name}"));
        assert_eq!(code, 2, "{name}");
        assert!(results.starts_with("error: "), "{name}: {results}");
    }
    let (code, _, remarks) = home.credo("questions check nowhere.yaml");
    assert_eq!(code, 2);
    insta::assert_snapshot!(remarks, @r"
    error: cannot read `nowhere.yaml`
    because: No such file or directory (os error 2)
    ");
}
