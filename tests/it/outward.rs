//! What leaves the team: nothing goes out unseen, and what was decided for inside is decided anew for
//! outside.

use std::fs;

use crate::workplace::{Ran, Workplace};

const STATEMENTS: &str = "editions/2025-q3/statements.yaml";
const WORKSHOP: &str = "editions/2025-q3/workshop.yaml";
const DECISIONS: &str = "editions/2025-q3/discretion.yaml";

/// What nobody outside is to read.
const CALL: &str = "call Tomek on 07700 900123";

/// Returns the example with a ritual that names somebody and how to reach him.
fn calling() -> Workplace {
    let place = Workplace::with_the_example();
    let before = "- New starters read this on day one";
    place.edit(STATEMENTS, before, &format!("- On Fridays {CALL}\n{before}"));
    place
}

fn write(place: &Workplace, arguments: &str, typed: &str) -> Ran {
    place.credo(&format!("write --plain {arguments}")).types(typed).runs()
}

#[test]
fn what_is_kept_for_inside_is_decided_anew_before_it_goes_out() {
    let place = calling();
    assert_eq!(write(&place, "", "1\n1\n").code, Some(0));
    assert!(place.read("PHILOSOPHY.md").contains(CALL));
    let decided = place.read(DECISIONS);
    let refused = write(&place, "--public --yes", "1\n1\n");
    insta::assert_snapshot!(refused.err, @r"
    Undecided:
      editions/2025-q3/statements.yaml:119: a name of one of you
      editions/2025-q3/statements.yaml:119: a telephone number
    error: 2 things in the texts may be private and are undecided
    hint: `credo write --public` asks about each at a terminal, without `--yes`; with `--check` it lists them
    ");
    assert_eq!(refused.code, Some(2));
    assert!(!place.path("PHILOSOPHY-public.md").exists());
    assert_eq!(place.read(DECISIONS), decided);
    let checked = write(&place, "--public --check", "");
    assert_eq!((checked.code, checked.out.matches(": undecided").count()), (Some(2), 2));
    let ran = write(&place, "--public", "2\na colleague\n2\nour help line\ny\n");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.err.contains("2 things in what would go out may be nobody else's business."));
    let public = place.read("PHILOSOPHY-public.md");
    assert!(public.contains("- On Fridays call a colleague on our help line."), "{public}");
    assert_eq!(place.read(DECISIONS).matches("for: public").count(), 2);
    // Inside it stays as it was, and neither is asked about again.
    assert_eq!(write(&place, "", "").code, Some(0));
    assert!(place.read("PHILOSOPHY.md").contains(CALL));
    assert_eq!(write(&place, "--public --yes", "").code, Some(0));
}

#[test]
fn what_is_hidden_inside_is_hidden_outside_too() {
    let place = calling();
    assert_eq!(write(&place, "", "2\nGethin\n2\nour help line\n").code, Some(0));
    // The words in place of the name are a name themselves.
    let refused = write(&place, "--public --yes", "");
    assert_eq!(refused.code, Some(2));
    assert_eq!(refused.err.matches("statements.yaml").count(), 1, "{}", refused.err);
    let place = calling();
    assert_eq!(write(&place, "", "1\n3\n").code, Some(0));
    let ran = write(&place, "--public --yes", "");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(!place.read("PHILOSOPHY-public.md").contains("Fridays call"));
}

#[test]
fn what_is_undecided_holds_up_only_the_pieces_that_would_show_it() {
    let place = calling();
    let ran = write(&place, "poster tasks --format md", "");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    for file in ["poster.md", "tasks.md"] {
        assert!(!place.read(file).contains("07700"), "{file}");
    }
    for held_up in
        ["", "onboarding --format md", "poster philosophy --format md", "--format json --stdout"]
    {
        let ran = write(&place, held_up, "");
        assert_eq!(ran.code, Some(2), "{held_up}: {}", ran.err);
        assert!(ran.err.contains("a telephone number"), "{}", ran.err);
    }
    assert!(!place.path("PHILOSOPHY.md").exists() && !place.path("onboarding.md").exists());
    let checked = write(&place, "poster --check", "");
    assert_eq!((checked.code, checked.out.as_str()), (Some(0), ""), "{}", checked.err);
    let checked = write(&place, "onboarding --check", "");
    assert_eq!((checked.code, checked.out.matches("undecided").count()), (Some(2), 2));
    let ran = write(&place, "onboarding --format md", "1\n1\n");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(place.read("onboarding.md").contains(CALL));
}

#[test]
fn each_piece_shows_what_of_it_goes_out_word_for_word() {
    let place = Workplace::with_the_example();
    let poster = write(&place, "poster --public --format md", "n\n").err;
    assert!(poster.contains("One person keeps hold") && !poster.contains("Monday huddle"));
    let card = write(&place, "standards-card --public --format html", "n\n").err;
    assert!(card.contains("No parts sent as a guess.") && !card.contains("clearing our own queue"));
    let json = write(&place, "--format json --public", "n\n").err;
    assert!(json.contains("\npromise.text: We stay with you until your kiln fires.\n"), "{json}");
    for file in ["poster-public.md", "standards-card-public.html"] {
        assert!(!place.path(file).exists());
    }
    fs::create_dir(place.path("templates")).unwrap();
    place.write("templates/own.md.j2", "Ours: {{ promise.text }}, by {{ team }}\n");
    let own = write(&place, "own --public", "n\n").err;
    assert!(own.contains("Ours: We stay with you until your kiln fires., by Customer support"));
}

#[test]
fn the_public_view_tells_of_no_theme_and_no_quality_how_many_it_came_from() {
    let place = Workplace::with_both_quarters();
    let ran = write(&place, "--format json --public --yes", "");
    let file: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let mut counts = Vec::new();
    numbers(&file["view"], "view", &mut counts);
    assert_eq!(counts, ["view.edition.number", "view.people", "view.took_part"]);
    assert!(ran.out.contains("\"label\": \"patience\"") && ran.out.contains("\"says\": \""));
}

/// Collects the places of all numbers that are not 0.
fn numbers(value: &serde_json::Value, at: &str, found: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(map) => {
            map.iter().for_each(|(key, inner)| numbers(inner, &format!("{at}.{key}"), found));
        }
        serde_json::Value::Array(items) => items.iter().for_each(|it| numbers(it, at, found)),
        serde_json::Value::Number(number) => {
            found.extend((number.as_u64() != Some(0)).then(|| at.to_owned()));
        }
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::String(_) => {}
    }
}

/// The example, written, and then edited by hand.
fn edited(file: &str, arguments: &str, line: &str) -> Workplace {
    let place = Workplace::with_the_example();
    let ran = write(&place, arguments, "");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    place.edit(file, "- Monday huddle", &format!("{line}\n- Monday huddle"));
    place
}

#[test]
fn what_somebody_wrote_by_hand_stays_and_what_may_be_private_in_it_is_told_with_its_line() {
    let line = "- Ask Mrs Ellwood on 01865 249301, or Gethin.";
    let place = edited("PHILOSOPHY.md", "", line);
    let ran = write(&place, "", "");
    let at = place.read("PHILOSOPHY.md").lines().position(|it| it == line).unwrap() + 1;
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let told = format!(
        "Written by hand, and stays:\n  PHILOSOPHY.md:{at}: somebody with a title\n  \
         PHILOSOPHY.md:{at}: a telephone number\n"
    );
    assert!(ran.err.starts_with(&told), "{}", ran.err);
    assert!(place.read("PHILOSOPHY.md").contains(line));
    // At a terminal it is asked about: to keep it is what is offered, and decides for good.
    let ran = write(&place, "", "\n2\nour help line\n");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.err.contains("2 things in what was written by hand may"), "{}", ran.err);
    let now = line.replace("01865 249301", "our help line");
    assert!(place.read("PHILOSOPHY.md").contains(&now));
    assert!(place.read(".credo/before/PHILOSOPHY.md").contains(line));
    // The line is another one now, and its text is asked about anew, once.
    assert_eq!(write(&place, "", "\n").code, Some(0));
    let ran = write(&place, "", "");
    assert!(!ran.err.contains("by hand, and stays"), "{}", ran.err);
    assert!(place.read("PHILOSOPHY.md").contains(&now));
}

#[test]
fn nothing_written_by_hand_goes_out_unseen() {
    let line = "- Ring 01865 249301 when in doubt.";
    let place = edited("PHILOSOPHY-public.md", "--public --yes", line);
    for format in ["md", "html"] {
        let refused = write(&place, &format!("--public --yes --format {format}"), "");
        assert_eq!(refused.code, Some(2), "{}", refused.err);
        assert!(refused.err.contains("a telephone number"), "{}", refused.err);
    }
    assert!(!place.path("PHILOSOPHY-public.html").exists());
    let ran = write(&place, "--public", "2\nour help line\ny\n");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.err.contains("Ring our help line when in doubt."), "{}", ran.err);
    assert!(place.read("PHILOSOPHY-public.md").contains("- Ring our help line when in doubt."));
    // What is written into the team's own document by hand is in nothing that goes out.
    let place = edited("PHILOSOPHY.md", "", line);
    let ran = write(&place, "--public --yes", "");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(!place.read("PHILOSOPHY-public.md").contains("01865"));
}

#[test]
fn an_edition_lists_what_is_private_besides_what_the_team_lists() {
    let place = Workplace::with_the_example();
    place.edit("credo.yaml", "sets:\n", "private: [fault log]\nsets:\n");
    place.edit(WORKSHOP, "stage:", "private:\n- Monday huddle\nstage:");
    let found = |place: &Workplace| {
        let ran = write(place, "--check", "");
        let found = ran.out.lines().filter(|line| line.contains("on your list"));
        let mut found: Vec<_> = found.map(|it| it.split(" (").next().unwrap().to_owned()).collect();
        found.sort();
        found.dedup();
        found
    };
    assert_eq!(found(&place), ["Monday huddle", "fault log"]);
    place.edit(WORKSHOP, "- Monday huddle\nstage:", "- '?'\nstage:");
    let ran = write(&place, "--check", "");
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.starts_with("error: there is no word in it to look for\n"), "{}", ran.err);
    assert!(ran.err.contains("editions/2025-q3/workshop.yaml:39:3"), "{}", ran.err);
}
