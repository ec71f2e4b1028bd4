//! What is taken out of a view as a whole: what people said in another language than the edition's,
//! and whom it names.

use std::collections::BTreeSet;

use minijinja::Value;
use minijinja::value::ValueKind;

use crate::domain::Language;

/// Returns every text of `view` that is in another language, with that language.
pub(super) fn texts(view: &Value) -> Vec<(String, Language)> {
    let mut found = Vec::new();
    let has_some = view.get_attr("other_languages").is_ok_and(|it| it.is_true());
    if has_some {
        walk(view, &mut |part| take(part, &mut found));
    }
    found
}

/// The fields that hold names.
const NAMES: [&str; 7] =
    ["who", "keeper", "decider", "facilitator", "asks", "asked_by", "adopted_by"];

/// Returns the names of everybody whom `view` names, each once.
pub(super) fn people(view: &Value) -> Vec<String> {
    let mut found = BTreeSet::new();
    walk(view, &mut |part| {
        for field in NAMES {
            let name = part.get_attr(field).ok();
            found.extend(name.and_then(|name| name.as_str().map(str::to_owned)));
        }
    });
    found.into_iter().collect()
}

/// Shows every part of `value` to `take`.
fn walk(value: &Value, take: &mut dyn FnMut(&Value)) {
    #[expect(clippy::wildcard_enum_match_arm, reason = "nothing else holds texts with a language")]
    match value.kind() {
        ValueKind::Map => {
            take(value);
            for field in value.try_iter().into_iter().flatten() {
                if let Ok(inner) = value.get_item(&field) {
                    walk(&inner, take);
                }
            }
        }
        ValueKind::Seq => {
            value.try_iter().into_iter().flatten().for_each(|item| walk(&item, take));
        }
        _ => {}
    }
}

/// Takes what a part says, if it is in another language. A translation is in the edition's.
fn take(part: &Value, found: &mut Vec<(String, Language)>) {
    let Ok(language) = part.get_attr("language") else { return };
    let Some(language) = language.as_str().and_then(|code| code.parse::<Language>().ok()) else {
        return;
    };
    let mut text = |text: &Value| {
        let text = text.as_str().map(str::to_owned);
        found.extend(text.map(|text| (text, language.clone())));
    };
    if let Ok(words) = part.get_attr("text") {
        text(&words);
    }
    if let Ok(cells) = part.get_attr("cells") {
        cells.try_iter().into_iter().flatten().for_each(|cell| text(&cell));
    }
}
