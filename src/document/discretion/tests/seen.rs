//! The view as it may be seen: what is decided is nowhere in it, and nothing else changes.

use minijinja::Value;
use minijinja::value::ValueKind;
use proptest::prelude::*;
use serde_json::json;

use super::super::{Discreet, Undecided};
use super::rules;
use crate::document::discretion::{known, leaks, seen};
use crate::document::words::bare;
use crate::domain::{Audience, Decision, Decisions, LeakKind, Ruling};

/// Pieces of texts: those that may be private, and others.
const PIECES: &[&str] = &[
    "Gethin",
    "Inés Carravide",
    "Mrs Ellwood",
    "help@tarnwick.example",
    "01865 249301",
    "order 20417",
    "https://example.org/x",
    "4111 1111 1111 1111",
    "Tolliver",
    "山田",
    "it fired",
    "in 40 minutes",
    "at 1,040 °C",
    "«so»",
    "12 of 30",
];

/// Makes a view of some texts, with everything that texts can stand in.
fn view(texts: &[String]) -> Value {
    let text = |at: usize| texts[at % texts.len()].as_str();
    let voice = |at| json!({"who": "Maren Oduya", "text": text(at), "gloss": null});
    value(&json!({
        "company": "Tarnwick Kilns",
        "keeper": "Gethin Prydderch",
        "left_out": 0,
        "promise": {"text": text(0), "themes": [{"id": "a", "says": text(1)}]},
        "goal": null,
        "rituals": [text(2), text(3)],
        "parked": [text(4)],
        "findings": [
            {"lead": format!("{}: 9 votes.", text(1)), "prompt": "", "rest": null},
            {"lead": format!("{} (9 votes).", bare(text(1))), "prompt": "", "rest": null},
        ],
        "sections": [{"id": "issues", "title": "What needs attention", "questions": [{
            "id": "why-us",
            "prompt": "Why us?",
            "quotes": [voice(5), voice(6)],
            "table": {"columns": ["One"], "rows": [{"who": "Bram Visserink", "cells": [text(7)]}]},
            "themes": [{"id": "a", "says": text(1), "outcomes": [format!("Not now: {}", text(2))]}],
        }]}],
        "changes": {
            "altered": [{
                "old": text(3),
                "new": text(4),
                "runs": [{"fate": "kept", "text": text(3)}, {"fate": "new", "text": text(4)}],
            }],
            "rituals": {"altered": [], "added": [text(5)], "dropped": [text(6)]},
        },
        "dissent": [{"id": "d1", "on": "the promise", "text": text(8), "answer": text(9)}],
    }))
}

/// Returns a value of a template.
fn value(json: &serde_json::Value) -> Value {
    match json {
        serde_json::Value::Null => Value::from(()),
        serde_json::Value::Bool(flag) => Value::from(*flag),
        serde_json::Value::Number(number) => Value::from(number.as_u64().unwrap()),
        serde_json::Value::String(text) => Value::from(text.as_str()),
        serde_json::Value::Array(items) => items.iter().map(value).collect(),
        serde_json::Value::Object(fields) => {
            Value::from_pairs(fields.iter().map(|(key, field)| (key.clone(), value(field))))
        }
    }
}

/// Shows everything that is in a view.
fn shown(view: &Value) -> String {
    if let Some(text) = view.as_str() {
        return format!("{text:?}");
    }
    let kind = view.kind();
    if kind == ValueKind::Seq {
        let items: Vec<_> = view.try_iter().unwrap().map(|item| shown(&item)).collect();
        return format!("[{}]", items.join(", "));
    }
    if kind == ValueKind::Map {
        let keys = view.try_iter().unwrap();
        let fields = keys.filter_map(|key| {
            let field = view.get_item(&key).ok().filter(|field| !field.is_undefined())?;
            Some(format!("{key}: {}", shown(&field)))
        });
        return format!("{{{}}}", fields.collect::<Vec<_>>().join(", "));
    }
    view.to_string()
}

/// Returns the view of `texts` with rulings in turn for whatever was found, and what that was.
fn ruled(texts: &[String], rulings: &[Option<Ruling>]) -> (Value, Vec<(LeakKind, String)>) {
    let view = view(texts);
    let leaks = leaks(&view, &rules());
    let decided = leaks.iter().zip(rulings.iter().cycle()).filter_map(|(leak, ruling)| {
        let (stretch, kind, place) = (leak.stretch, leak.kind, leak.place.tag());
        let (audience, ruling) = (Audience::Team, ruling.clone()?);
        Some(Decision { stretch, audience, kind, place, ruling })
    });
    let decisions: Decisions = decided.collect();
    let found = leaks.iter().map(|leak| (leak.kind, leak.found().to_owned())).collect();
    let ruling = |stretch| decisions.ruling(Audience::Team, stretch);
    let discreet = Discreet::new(&leaks, ruling, Undecided::Masked);
    (seen(view, discreet), found)
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    let piece = proptest::sample::select(PIECES);
    let text = proptest::collection::vec(piece, 1..5).prop_map(|pieces| pieces.join(", then "));
    proptest::collection::vec(text, 3..11)
}

proptest! {
    #[test]
    fn what_is_replaced_or_dropped_is_nowhere(texts in texts(), drops in proptest::collection::vec(any::<bool>(), 4)) {
        let rulings: Vec<_> = drops
            .into_iter()
            .map(|drops| Some(if drops { Ruling::Drop } else { Ruling::Replace("X".to_owned()) }))
            .collect();
        let (seen, found) = ruled(&texts, &rulings);
        let shown = shown(&seen);
        for (kind, found) in found {
            // The program itself still says who keeps the document.
            let shown = shown.replace("keeper: \"Gethin Prydderch\"", "");
            prop_assert!(!shown.contains(&found), "{kind:?} {found}: {shown}");
        }
    }

    #[test]
    fn what_is_kept_changes_nothing(texts in texts()) {
        let (seen, _) = ruled(&texts, &[Some(Ruling::Keep)]);
        prop_assert_eq!(shown(&seen), shown(&view(&texts)));
    }

    #[test]
    fn undecided_is_masked_but_for_names_in_what_the_team_agreed(texts in texts()) {
        let (seen, found) = ruled(&texts, &[None]);
        let shown = shown(&seen);
        for (kind, found) in found {
            let known = kind == LeakKind::Participant;
            prop_assert!(known || !shown.contains(&found), "{found}: {shown}");
        }
    }
}

#[test]
fn what_is_dropped_takes_along_the_words_of_one_person_and_is_counted() {
    let texts: Vec<_> = [
        "Ring Tolliver",
        "ring tolliver first.",
        "b",
        "c",
        "Tolliver again",
        "d, Mrs Ellwood",
        "e",
        "Mrs Ellwood",
        "f",
        "g",
    ]
    .map(str::to_owned)
    .into();
    let (seen, _) = ruled(&texts, &[Some(Ruling::Drop)]);
    let at = |path: &[&str]| {
        let value = path.iter().fold(seen.clone(), |value, key| match key.parse::<usize>() {
            Ok(at) => value.get_item_by_index(at).unwrap(),
            Err(_) => value.get_attr(key).unwrap(),
        });
        shown(&value)
    };
    assert_eq!(at(&["left_out"]), "5");
    assert_eq!(at(&["promise", "text"]), "\"(…)\"");
    assert_eq!(at(&["parked"]), "[]");
    assert_eq!(at(&["changes", "altered", "0", "new"]), "\"(…)\"");
    assert_eq!(at(&["changes", "altered", "0", "runs"]), "[]");
    assert_eq!(at(&["findings", "0", "lead"]), "\"(…): 9 votes.\"");
    assert_eq!(at(&["findings", "1", "lead"]), "\"(…) (9 votes).\"");
    let quotes = at(&["sections", "0", "questions", "0", "quotes"]);
    assert!(quotes.contains("\"e\"") && !quotes.contains("Ellwood"), "{quotes}");
    assert_eq!(at(&["sections", "0", "questions", "0", "table", "rows"]), "[]");
}

#[test]
fn an_id_tells_nothing_that_is_decided_away_and_still_fits_what_refers_to_it() {
    let theme = |id: &str, says: &str| json!({"id": id, "says": says});
    let view = value(&json!({
        "left_out": 0,
        "promise": {"text": "x", "themes": [theme("mrs-ellwood-explains-it", "Mrs Ellwood says it")]},
        "findings": [{
            "lead": "x", "rest": "y", "about": ["questions[why-us].themes[mrs-ellwood-explains-it]"],
        }],
        "sections": [{"id": "issues", "title": "Issues", "questions": [{
            "id": "why-us",
            "prompt": "Why us?",
            "themes": [
                theme("mrs-ellwood-explains-it", "Mrs Ellwood says it"),
                theme("somebody-says-it", "Somebody says it"),
                theme("ask-mrs-ellwood", "Ask once"),
                theme("it-fired", "It fired"),
            ],
        }]}],
        "principles": [{"id": "calm-mrs-ellwood", "name": "Calm", "means": "Stay."}],
        "not_now": [{"id": "why-us/mrs-ellwood-explains-it", "issue": "Mrs Ellwood says it"}],
    }));
    let leaks = leaks(&view, &rules());
    let somebody = Ruling::Replace("Somebody".to_owned());
    let discreet = Discreet::new(&leaks, |_| Some(&somebody), Undecided::Masked);
    let seen = seen(view, discreet);
    let told = shown(&seen);
    assert!(!told.to_lowercase().contains("ellwood"), "{told}");
    for expected in [
        "questions[why-us].themes[somebody-says-it-2]",
        "id: \"somebody-says-it-2\", says: \"Somebody says it\"",
        "id: \"somebody-says-it\"",
        "id: \"ask-once\"",
        "id: \"it-fired\"",
        "id: \"calm\"",
        "id: \"why-us/somebody-says-it-2\"",
    ] {
        assert!(told.contains(expected), "{expected}: {told}");
    }
    // What a sentence was made from is looked up by the ids of the edition.
    let promise = seen.get_attr("promise").unwrap();
    let theme = promise.get_attr("themes").unwrap().get_item_by_index(0).unwrap();
    assert_eq!(known(&theme, "id").unwrap().as_str(), Some("mrs-ellwood-explains-it"));
}
