//! `credo compare`, as people run it, against what was reckoned by hand.

use std::fmt::Write as _;

use serde_json::Value;

use crate::workplace::{Ran, Workplace};

/// Customers and what is theirs, as answers name them.
const HIDDEN: [&str; 4] = ["ellwood", "20417", "tolliver", "invoice"];

fn compare(workplace: &Workplace, arguments: &str) -> Ran {
    workplace.credo(&format!("compare {arguments}")).runs()
}

/// Returns what changed, as other programs read it.
pub(crate) fn changes(workplace: &Workplace, arguments: &str) -> Value {
    let ran = compare(workplace, &format!("{arguments} --format json"));
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let file: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&file["format"], &file["credo"]), (&1.into(), &"changes".into()));
    file["changes"].clone()
}

/// Returns fields of every item of a list, an item a line.
fn rows(list: &Value, fields: &[&str]) -> String {
    let mut rows = String::new();
    for item in list.as_array().unwrap() {
        let cells: Vec<_> = fields.iter().map(|field| plain(&item[field])).collect();
        writeln!(rows, "{}", cells.join(" | ")).unwrap();
    }
    rows
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Words are those of a language; days and figures for other programs are the same in each.
#[test]
fn other_programs_read_days_and_figures_without_words() {
    let place = Workplace::with_both_quarters();
    for language in ["en", "de", "fr", "es"] {
        let changes = changes(&place, &format!("--language {language}"));
        assert_eq!(changes["held_day"], "2025-09-18");
        let figures = ["tenths_then", "tenths_now", "same_tenths_then", "same_tenths_now"];
        for (list, fields, expected) in [
            (
                "scores",
                &figures[..],
                "24 | 31 | 27 | 33\n26 | 30 | 25 | 30\n33 | 36 | 33 | 33\n23 | 25 | 24 | 24\n",
            ),
            ("left", &["on_day"], "2025-10-31\n"),
            (
                "commitments",
                &["id", "by_day", "on_day"],
                "c1 | 2025-10-17 | null\nc2 | 2025-11-14 | 2025-12-12\n\
                 c3 | 2025-10-31 | null\nc4 | 2025-10-10 | 2025-10-10\n",
            ),
            (
                "requests",
                &["id", "by_day", "answered_on_day"],
                "r1 | 2025-10-03 | null\nr2 | 2025-10-03 | null\nr3 | 2025-10-17 | null\n",
            ),
            (
                "dissent",
                &["id", "closed_day"],
                "d1 | null\nd2 | 2025-12-17\nd3 | 2025-12-17\nd4 | null\n",
            ),
        ] {
            assert_eq!(rows(&changes[list], fields), expected, "{language}, {list}");
        }
    }
}

#[test]
fn the_scores_of_both_quarters_are_those_reckoned_by_hand() {
    let changes = changes(&Workplace::with_both_quarters(), "");
    let fields = [
        "question",
        "then",
        "people_then",
        "now",
        "people_now",
        "same_then",
        "same_now",
        "same",
        "up",
        "down",
        "verdict",
        "who_answered",
    ];
    insta::assert_snapshot!(rows(&changes["scores"], &fields), @"
    measuring-success | 2.4 | 7 | 3.1 | 7 | 2.7 | 3.3 | 6 | 4 | 0 | changed | false
    workload-tasks | 2.6 | 7 | 3.0 | 7 | 2.5 | 3.0 | 6 | 3 | 1 | changed | false
    team-dedication | 3.3 | 6 | 3.6 | 7 | 3.3 | 3.3 | 6 | 1 | 1 | about-the-same | true
    goal-alignment | 2.3 | 6 | 2.5 | 6 | 2.4 | 2.4 | 5 | 1 | 1 | about-the-same | true
    ");
}

#[test]
fn no_mean_stands_without_lowest_highest_and_who_gave_none() {
    let changes = changes(&Workplace::with_both_quarters(), "");
    let fields = ["lowest", "highest", "count", "dont_know", "declined"];
    for (when, told) in [
        (
            "scores_then",
            "1 | 4 | 7 | 0 | 0\n2 | 3 | 7 | 0 | 0\n2 | 4 | 6 | 0 | 1\n1 | 3 | 6 | 1 | 0\n",
        ),
        (
            "scores_now",
            "2 | 4 | 7 | 0 | 0\n2 | 4 | 7 | 0 | 0\n2 | 5 | 7 | 0 | 0\n1 | 3 | 6 | 1 | 0\n",
        ),
    ] {
        let all: Value =
            changes["scores"].as_array().unwrap().iter().map(|it| it[when].clone()).collect();
        assert_eq!(rows(&all, &fields), told, "{when}");
    }
}

#[test]
fn choices_rankings_and_the_message_are_those_reckoned_by_hand() {
    let changes = changes(&Workplace::with_both_quarters(), "");
    let goal = &changes["choices"][0];
    assert_eq!((&goal["same"], &goal["switched"]), (&6.into(), &1.into()));
    insta::assert_snapshot!(rows(&goal["options"], &["label", "then", "now"]), @"
    Treat them as we would like to be treated | 2 | 1
    Reduce their effort | 3 | 4
    Inform and teach them | 2 | 2
    Something else | 0 | 0
    ");
    insta::assert_snapshot!(rows(&goal["switches"], &["from", "to", "people"]), @"
    Inform and teach them | Reduce their effort | 1
    ");
    let qualities = &changes["rankings"][0];
    let fields = ["label", "points_then", "people_then", "points_now", "people_now"];
    let all = rows(&qualities["qualities"], &fields);
    for row in [
        "patience | 10 | 4 | 10 | 5",
        "honest about not knowing | 5 | 4 | 9 | 5",
        "follow-through | 6 | 2 | 6 | 2",
    ] {
        assert!(all.lines().any(|line| line == row), "{row}:\n{all}");
    }
    assert_eq!(qualities["gone"], serde_json::json!(["kiln knowledge"]));
    let promise = &changes["promise"];
    let counts = ["then", "people_then", "now", "people_now"].map(|field| plain(&promise[field]));
    assert_eq!(counts, ["3", "7", "6", "7"]);
    let messages = |all: &Value, field: &str| {
        all.as_array().unwrap().iter().filter(|theme| !theme[field].is_null()).count()
    };
    let asked = changes["themes"].as_array().unwrap();
    let message = asked.iter().find(|it| it["question"] == "one-clear-message").unwrap();
    let themes = &message["themes"];
    assert_eq!((messages(themes, "people_then"), messages(themes, "people_now")), (4, 2));
}

#[test]
fn no_commitment_request_or_objection_of_the_first_quarter_is_left_out() {
    let changes = changes(&Workplace::with_both_quarters(), "");
    insta::assert_snapshot!(rows(&changes["commitments"], &["id", "state", "carried"]), @"
    c1 | nearly | false
    c2 | done-late | false
    c3 | partly | true
    c4 | done | false
    ");
    insta::assert_snapshot!(rows(&changes["requests"], &["id", "answer", "passed_to"]), @"
    r1 | yes | null
    r2 | no | null
    r3 | nothing yet | managing director
    ");
    insta::assert_snapshot!(rows(&changes["dissent"], &["on", "who", "fate"]), @"
    the promise | Bram | open
    Calm first, then kiln | Gethin | closed
    the goal | Tomek | withdrawn
    Done means it fired | Tomek | opened
    ");
}

#[test]
fn what_changed_reads_well_on_any_terminal() {
    let place = Workplace::with_both_quarters();
    for width in [80, 40] {
        let ran = compare(&place, &format!("--width {width}"));
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        assert!(ran.out.lines().all(|line| line.chars().count() <= width), "{}", ran.out);
        insta::assert_snapshot!(format!("text_{width}"), ran.out);
    }
}

#[test]
fn what_changed_is_told_in_markdown_too() {
    let ran = compare(&Workplace::with_both_quarters(), "--format markdown");
    insta::assert_snapshot!("markdown", ran.out);
}

#[test]
fn what_nobody_chose_from_this_time_has_no_counts() {
    let place = Workplace::with_both_quarters();
    for (path, text) in place.files() {
        if path.starts_with("editions/2025-q4/answers/") && text.contains("    choice: ") {
            let kept = text.split_inclusive('\n').filter(|line| !line.starts_with("    choice: "));
            place.write(&path, kept.collect::<String>());
        }
    }
    let told = compare(&place, "--format markdown").out;
    assert!(told.contains("\n| Reduce their effort | (3) | – |\n"), "{told}");
}

#[test]
fn what_changed_is_told_in_another_language_where_one_asks() {
    let place = Workplace::with_both_quarters();
    let told = compare(&place, "--language de").out;
    assert!(told.starts_with("Von 2025 Q3 bis 2025 Q4\n"), "{told}");
    assert_ne!(told, compare(&place, "").out);
}

#[test]
fn no_customer_and_nothing_of_theirs_is_named() {
    let place = Workplace::with_both_quarters();
    for format in ["text", "markdown", "json"] {
        let told = compare(&place, &format!("--format {format}")).out.to_lowercase();
        for hidden in HIDDEN {
            assert!(!told.contains(hidden), "{hidden} in {format}");
        }
    }
}

/// The earlier edition goes first, and the last closed one is the other where one alone is named.
#[test]
fn editions_may_be_named_in_any_order() {
    let place = Workplace::with_both_quarters();
    let both = compare(&place, "").out;
    for named in ["2025-q3 2025-q4", "2025-q4 2025-q3", "2025-q3", "2025-q4", "--edition 2025-q3"] {
        assert_eq!(compare(&place, named).out, both, "{named}");
    }
}

#[test]
fn what_cannot_be_compared_is_refused_and_said() {
    let (both, alone) = (Workplace::with_both_quarters(), Workplace::with_the_example());
    let mut told = String::new();
    for (place, arguments) in [
        (&both, "2025-q3 2025-q3"),
        (&both, "2025-q3 2024-q1"),
        (&both, "yesterday"),
        (&alone, ""),
        (&alone, "2025-q3"),
        (&Workplace::new(), ""),
    ] {
        let ran = compare(place, arguments);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
        write!(told, "{}", ran.err).unwrap();
    }
    both.edit("editions/2025-q4/workshop.yaml", "stage: closed", "stage: commit");
    write!(told, "{}", compare(&both, "2025-q4").err).unwrap();
    write!(told, "{}", compare(&both, "").err).unwrap();
    insta::assert_snapshot!(told, @"
    error: `2025-q3` cannot be compared with itself
    hint: name another one, or none for the last two that are closed
    error: there is no edition `2024-q1`
    hint: there are: `2025-q3`, `2025-q4`
    error: invalid value 'yesterday' for '[EDITIONS]...': an edition is named as `2026-q4`, `2026-h2`, `2026-11` or `2026`; or as in `November 2026`

    For more information, try '--help'.
    error: there are no two closed editions to compare
    hint: it takes a second workshop: `credo run` begins it
    error: there are no two closed editions to compare
    hint: it takes a second workshop: `credo run` begins it
    error: there is no culture folder in `.` or above it
    hint: begin with `credo run`, or name the folder with `--folder DIR`
    error: edition `2025-q4` is still on
    hint: it can be compared once it is closed: `credo run --edition 2025-q4` goes on
    error: there are no two closed editions to compare
    hint: `2025-q4` is still on, and can be compared once it is closed: `credo run --edition 2025-q4` goes on
    ");
}

#[test]
fn what_was_told_in_a_quarter_between_is_told() {
    let place = Workplace::with_three_quarters();
    let adjacent = changes(&place, "");
    assert_eq!(adjacent["edition"], "2025 Q4");
    let changes = changes(&place, "2025-q3 2026-q1");
    insta::assert_snapshot!(rows(&changes["left"], &["name", "on"]), @"Gethin | 31 October");
    insta::assert_snapshot!(rows(&changes["commitments"], &["id", "state"]), @"
    c1 | nearly
    c2 | done-late
    c3 | partly
    c4 | done
    ");
    insta::assert_snapshot!(rows(&changes["requests"], &["id", "answer", "reviewed"]), @"
    r1 | yes | true
    r2 | no | true
    r3 | nothing yet | true
    ");
    insta::assert_snapshot!(rows(&changes["dissent"], &["on", "who", "fate"]), @"
    the promise | Bram | untold
    Calm first, then kiln | Gethin | closed
    the goal | Tomek | withdrawn
    ");
}

#[test]
fn what_may_be_private_is_masked_and_nobody_is_asked() {
    let place = Workplace::with_both_quarters();
    let answers = "editions/2025-q4/answers/lucy-abaro.yaml";
    let text = place.read(answers);
    place.write(answers, format!("{text}parked:\n- Ask lucy@kilns.example about Saturdays.\n"));
    assert_eq!(place.credo("write --check --edition 2025-q4").runs().code, Some(2));
    assert_eq!(compare(&place, "").code, Some(0));
    place.edit("editions/2025-q4/statements.yaml", "Done means it fired", "lucy@kilns.example");
    for format in ["text", "markdown", "json"] {
        let ran = compare(&place, &format!("--format {format}"));
        assert_eq!(ran.code, Some(0), "{ran}");
        assert!(ran.out.contains("(…)") && !ran.out.contains("lucy@"), "{ran}");
        assert!(ran.err.contains("masked as (…)"), "{ran}");
    }
}

#[test]
fn who_gave_nothing_took_no_part() {
    let place = Workplace::with_both_quarters();
    let told = || place.credo("compare").runs().out;
    assert!(told().contains("Six of us took part both times."), "{}", told());
    for edition in ["2025-q3", "2025-q4"] {
        let workshop = format!("editions/{edition}/workshop.yaml");
        place.edit(&workshop, "\nparticipants:\n", "\nparticipants:\n- id: zed\n  name: Zed\n");
    }
    assert!(told().contains("Six of us took part both times."), "{}", told());
}
