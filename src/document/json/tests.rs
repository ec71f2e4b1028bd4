//! What is written can be read, what is read is what the schema says, and what is not is told.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::rule::Rule;
use super::shape::Shape;
use super::{FILE, schema};
use crate::document::{Kind, View};

/// Any value of a kind; `depth` lists in each other have items.
fn any_of(kind: &Kind, depth: usize) -> BoxedStrategy<Value> {
    match kind {
        Kind::Text => "(?s).{0,6}".prop_map(Value::from).boxed(),
        Kind::Texts => list("[a-z\"\\\\\n]{0,3}".prop_map(Value::from).boxed(), 2),
        Kind::Number => (0_u64..20).prop_map(Value::from).boxed(),
        Kind::Flag => any::<bool>().prop_map(Value::from).boxed(),
        Kind::OrNone(_) if depth == 0 => Just(Value::Null).boxed(),
        Kind::OrNone(kind) => prop_oneof![Just(Value::Null), any_of(kind, depth - 1)].boxed(),
        Kind::Parts(_) if depth == 0 => Just(json!([])).boxed(),
        Kind::Parts(name) => list(any_of(&Kind::Part(name), depth - 1), 2),
        Kind::Part(name) => {
            let fields = Shape::named(name).unwrap().fields();
            let fields = fields.iter().map(|field| {
                let value = match (*name, field.name) {
                    (FILE, "format") => Just(json!(1)).boxed(),
                    (FILE, "credo") => Just(json!("view")).boxed(),
                    (FILE, "language") => Just(json!("de")).boxed(),
                    (FILE, "kept") => {
                        let kept = "[a-f0-9]{16} (0|[1-9][0-9]{0,3}) [1-9][0-9]{0,3}";
                        let kept = list(kept.prop_map(Value::from).boxed(), 2);
                        prop_oneof![Just(Value::Null), kept].boxed()
                    }
                    _ => match Rule::of(name, field.name) {
                        Some(rule) => any_allowed(rule, &field.kind),
                        None => any_of(&field.kind, depth),
                    },
                };
                value.prop_map(|value| (field.name.to_owned(), value))
            });
            fields
                .collect::<Vec<_>>()
                .prop_map(|map| Value::Object(map.into_iter().collect()))
                .boxed()
        }
    }
}

/// Any text that a rule allows, or none where there may be none.
fn any_allowed(rule: Rule, kind: &Kind) -> BoxedStrategy<Value> {
    let texts: &[&str] = match rule {
        Rule::Day => &["2025-09-18", "2024-02-29", "2000-02-29", "0001-01-31"],
        Rule::Section => &["scores", "good-bad", "other"],
    };
    let texts = prop::sample::select(texts).prop_map(Value::from);
    if let Kind::OrNone(_) = kind {
        prop_oneof![Just(Value::Null), texts].boxed()
    } else {
        texts.boxed()
    }
}

fn list(item: BoxedStrategy<Value>, most: usize) -> BoxedStrategy<Value> {
    prop::collection::vec(item, 0..=most).prop_map(Value::from).boxed()
}

fn any_file() -> BoxedStrategy<Value> {
    any_of(&Kind::Part(FILE), 3)
}

/// Every place of a value, as JSON pointers.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(map) => {
            map.iter().for_each(|(key, inner)| places(inner, &format!("{at}/{key}"), found));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(n, it)| places(it, &format!("{at}/{n}"), found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Spoils what stands at one of the places.
fn spoil(file: &mut Value, at: &str, how: usize) {
    let value = file.pointer_mut(at).unwrap();
    let other = [json!(null), json!("text"), json!(7), json!(-1), json!(0.5), json!(true)];
    match (how, value) {
        (6, value) => *value = json!([]),
        (7, value) => *value = json!({}),
        (8, Value::Object(map)) => {
            let first = map.keys().next().cloned();
            first.map(|key| map.remove(&key));
        }
        (9, Value::Object(map)) => {
            map.insert("zzz".to_owned(), json!([{}]));
        }
        (how, value) => *value = other[how % other.len()].clone(),
    }
}

fn read(text: &str) -> Result<View, String> {
    let read = View::from_json("view.json", text.as_bytes().to_vec());
    read.map_err(|complaints| complaints.render(false))
}

fn written(view: &View) -> String {
    let mut bytes = Vec::new();
    view.json(&mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

fn fits_the_schema(file: &Value) -> bool {
    let schema = serde_json::from_str::<Value>(&schema()).unwrap();
    let value = serde_yaml::to_value(file).unwrap();
    crate::yaml::check(&schema.try_into().unwrap(), &value).is_empty()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_fits_the_schema_is_read_and_written_as_it_was(file in any_file()) {
        prop_assert!(fits_the_schema(&file));
        let view = read(&file.to_string()).map_err(TestCaseError::fail)?;
        let again = written(&view);
        prop_assert_eq!(serde_json::from_str::<Value>(&again).unwrap(), file);
        prop_assert_eq!(written(&read(&again).unwrap()), again);
    }

    #[test]
    fn what_is_spoilt_is_refused_if_the_schema_refuses_it(
        mut file in any_file(), at in any::<prop::sample::Index>(), how in 0_usize..10,
    ) {
        let mut found = Vec::new();
        places(&file["view"], "/view", &mut found);
        spoil(&mut file, &found[at.index(found.len())], how);
        let read = read(&file.to_string());
        prop_assert_eq!(read.is_ok(), fits_the_schema(&file), "{:?}", read.err());
    }

    #[test]
    fn any_bytes_at_all_are_a_view_or_told_why_not(
        bytes in prop::collection::vec(any::<u8>(), 0..60), cut in 0_usize..4_000,
    ) {
        assert!(View::from_json("view.json", bytes).is_err());
        let whole = sample().to_string();
        let mut part = whole.into_bytes();
        part.truncate(cut % part.len());
        assert!(View::from_json("view.json", part).is_err());
    }
}

/// A view in which nothing was said.
fn sample() -> Value {
    fn of(kind: &Kind, name: &str) -> Value {
        match kind {
            Kind::Text if name == "held" => json!("2025-09-18"),
            Kind::Text if name == "credo" => json!("view"),
            Kind::Text if name == "language" => json!("en"),
            Kind::Text => json!("x"),
            Kind::Texts | Kind::Parts(_) => json!([]),
            Kind::Number => json!(1),
            Kind::Flag => json!(false),
            Kind::OrNone(_) => json!(null),
            Kind::Part(part) => {
                let fields = Shape::named(part).unwrap().fields().iter();
                let fields = fields.map(|it| (it.name.to_owned(), of(&it.kind, it.name)));
                Value::Object(fields.collect())
            }
        }
    }
    of(&Kind::Part(FILE), "")
}

/// Says what is wrong with the sample once it was changed.
fn wrong(change: impl FnOnce(&mut Value)) -> String {
    let mut file = sample();
    change(&mut file);
    read(&format!("{file:#}")).unwrap_err()
}

#[test]
fn everything_that_is_wrong_is_told_where_it_stands() {
    // On which lines changes with the view; see the tests of `yaml::Json`.
    let told = wrong(|file| {
        let view = file["view"].as_object_mut().unwrap();
        let team = view.remove("team").unwrap();
        view.insert("teem".to_owned(), team);
        view.remove("edition");
        view["people"] = json!("seven");
        view["parked"] = json!(["a", 7]);
        view["promise"] = json!([]);
        view["sections"] = json!([{ "id": "scores", "title": 0.5, "questions": [] }]);
    });
    let lines = told.lines().map(str::trim_start);
    let told = lines.filter(|line| line.starts_with("error:") || line.starts_with("= help"));
    insta::assert_snapshot!(told.collect::<Vec<_>>().join("\n"), @"
    error: `edition` is missing
    = help: at `view`
    error: this item must be text
    = help: at `view.parked[1]`
    error: `people` must be a whole number
    = help: at `view.people`
    error: `promise` must be an object or `null`
    = help: at `view.promise`
    error: `title` must be text
    = help: at `view.sections[0].title`
    error: the key `teem` is not known here
    = help: at `view.teem`
    ");
}

#[test]
fn days_and_sections_are_those_that_there_are_for_the_reader_and_the_schema() {
    let told = wrong(|file| {
        file["view"]["edition"]["held"] = json!("2026-13-45");
        file["view"]["sections"] = json!([{ "id": "scors", "title": "x", "questions": [] }]);
    });
    let lines = told.lines().map(str::trim);
    let told = lines.filter(|line| line.starts_with("error:") || line.contains('^'));
    insta::assert_snapshot!(told.collect::<Vec<_>>().join("\n"), @"
    error: there is no such day
    |               ^^^^^^^^^^^^ a day is written as in `2025-09-18`
    error: there is no section `scors`
    |               ^^^^^^^ expected one of `masthead`, `promise`, `glance`, `good-bad`, `principles`, `order`, `qualities`, `why-us`, `scores`, `trends`, `issues`, `commitments`, `requests`, `dissent`, `changes`, `rituals`, `listening`, `method`, `other`
    ");
    for day in [
        "2025-02-29",
        "2024-02-29",
        "1900-02-29",
        "2000-02-29",
        "2025-04-31",
        "2025-00-10",
        "2025-12-31",
        "2025-1-1",
        "+2025-01-01",
        "12025-01-01",
        "2025-01-01 ",
        "2025-01-32",
        "",
        "0000-02-29",
        "２０２５-01-01",
    ] {
        let mut file = sample();
        file["view"]["edition"] = json!({
            "id": "2025-q3", "title": "2025 Q3", "held": day, "overdue": false, "number": 1,
            "first": true,
        });
        assert_eq!(read(&file.to_string()).is_ok(), fits_the_schema(&file), "{day}");
        assert_eq!(
            fits_the_schema(&file),
            day.parse::<chrono::NaiveDate>().is_ok() && day.len() == 10,
            "{day}"
        );
    }
}

#[test]
fn a_newer_format_is_refused_whatever_else_it_holds() {
    insta::assert_snapshot!(wrong(|file| {
        file["format"] = json!(2);
        file["view"] = json!("something new");
    }), @r#"
    error: format 2 is newer than this credo, which knows 1
     --> view.json:3:13
      |
    3 |   "format": 2,
      |             ^
      |
      = help: read it with the credo that wrote it, or a newer one
    "#);
}

#[test]
fn a_file_that_is_something_else_is_told_so() {
    insta::assert_snapshot!(wrong(|file| {
        file["format"] = json!(0);
        file["credo"] = json!("edition");
        file["language"] = json!("english");
    }), @r#"
    error: `credo` must be `view`
     --> view.json:2:12
      |
    2 |   "credo": "edition",
      |            ^^^^^^^^^
      |
      = help: at `credo`

    error: `format` must be 1
     --> view.json:3:13
      |
    3 |   "format": 0,
      |             ^
      |
      = help: at `format`

    error: a language is a code such as `en`, `de` or `pt-BR`
     --> view.json:5:15
      |
    5 |   "language": "english",
      |               ^^^^^^^^^
      |
      = help: at `language`
    "#);
    insta::assert_snapshot!(read("[1, 2]").unwrap_err(), @"
    error: the file must be an object
     --> view.json:1:1
      |
    1 | [1, 2]
      | ^ this is a list
    ");
    insta::assert_snapshot!(read("format: 1\n").unwrap_err(), @"
    error: not JSON: expected ident
     --> view.json:1:2
      |
    1 | format: 1
      |  ^
    ");
    insta::assert_snapshot!(read("{\"format\": 1,\n \"format\": 1, \"credo\" 2}").unwrap_err(), @r#"
    error: not JSON: expected `:`
     --> view.json:2:23
      |
    2 |  "format": 1, "credo" 2}
      |                       ^
    "#);
}

#[test]
fn what_is_nested_for_ever_is_refused() {
    let deep = |open: &str| format!("{{\"view\": {}", open.repeat(200_000));
    assert!(read(&deep("[")).is_err());
    assert!(read(&deep("{\"a\":")).is_err());
    assert!(read(&format!("{}{}", "[".repeat(100_000), "]".repeat(100_000))).is_err());
}

#[test]
fn a_fault_on_every_line_is_told_a_hundred_times() {
    let items = "7,\n".repeat(100_000);
    let told = read(&format!("{{\"view\": {{\"parked\": [\n{items}7]}}}}")).unwrap_err();
    assert_eq!(told.matches("error:").count(), 100);
}
