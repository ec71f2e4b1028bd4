//! What a question must be beyond the shape of its file: which keys its kind needs and allows, and
//! that nothing is there twice.

use super::file::{OverlayFile, QuestionInFile};
use crate::domain::{Part, PartKind, Section};
use crate::yaml::{Fault, Place, did_you_mean};

/// Returns what is wrong with questions that stand in a list under `questions`.
pub(super) fn set(questions: &[QuestionInFile]) -> Vec<Fault> {
    let list = Place::root().key("questions");
    let mut faults = Vec::new();
    if questions.is_empty() {
        faults.push(Fault::error(list.clone(), "a set needs at least one question"));
    }
    for (at, one) in questions.iter().enumerate() {
        faults.extend(question(one, &list.item(at)));
        if let Some(after) = &one.after {
            let what = format!("`after: {after}` belongs in the `add` of an overlay");
            let fault = Fault::error(list.item(at).key("after"), what).on_key();
            faults
                .push(fault.hint("questions of a set are asked in the order in which they stand"));
        }
    }
    let ids: Vec<_> = questions.iter().map(|question| question.id.as_str()).collect();
    faults.extend(twice(&ids, "question", |at| list.item(at).key("id")));
    faults
}

/// Returns what is wrong with an overlay, as far as that can be told without the shipped set.
pub(super) fn overlay(file: &OverlayFile) -> Vec<Fault> {
    let [add, replace, drop] = ["add", "replace", "drop"].map(|key| Place::root().key(key));
    let mut faults = Vec::new();
    for (at, one) in file.add.iter().enumerate() {
        faults.extend(question(one, &add.item(at)));
    }
    for (at, one) in file.replace.iter().enumerate() {
        let place = replace.item(at);
        faults.extend(question(one, &place));
        if one.after.is_some() {
            let fault =
                Fault::error(place.key("after"), "a question that replaces stays in its place");
            faults.push(fault.on_key().expected("only for `add`"));
        }
    }
    let ids = |list: &'_ [QuestionInFile]| -> Vec<_> {
        list.iter().map(|question| question.id.to_string()).collect()
    };
    let all =
        [ids(&file.add), ids(&file.replace), file.drop.iter().map(ToString::to_string).collect()]
            .concat();
    let all: Vec<_> = all.iter().map(String::as_str).collect();
    let (adds, replaces) = (file.add.len(), file.replace.len());
    faults.extend(twice(&all, "question", |at| {
        match (at.checked_sub(adds), at.checked_sub(adds + replaces)) {
            (_, Some(at)) => drop.item(at),
            (Some(at), None) => replace.item(at).key("id"),
            (None, None) => add.item(at).key("id"),
        }
    }));
    if all.is_empty() {
        let fault = Fault::error(Place::root().key("overlays"), "this overlay changes nothing");
        faults.push(fault.expected("needs `add`, `replace` or `drop`"));
    }
    faults
}

/// Returns what is wrong with a question that stands at `place`.
pub(super) fn question(question: &QuestionInFile, place: &Place) -> Vec<Fault> {
    match kinds(&question.kind) {
        Err(bad) => {
            let fault = Fault::error(place.key("kind"), bad.what).expected(bad.expected);
            vec![fault]
        }
        Ok(kinds) => {
            let mut faults = keys(question, &kinds, place);
            faults.extend(scale(question, &kinds, place));
            faults.extend(vote(question, &kinds, place));
            faults.extend(opposite(question, &kinds, place));
            faults.extend(options(question, &kinds, place));
            let columns: Vec<_> = question.columns.iter().map(|one| one.id.as_str()).collect();
            let list = place.key("columns");
            faults.extend(twice(&columns, "column", |at| list.item(at).key("id")));
            faults
        }
    }
}

/// Why a text is no kind of question.
#[derive(Debug)]
pub(super) struct BadKind {
    what: String,
    expected: String,
}

/// Returns the parts that a kind names, in order.
pub(super) fn kinds(kind: &str) -> Result<Vec<PartKind>, BadKind> {
    let words: Vec<_> = kind.split("-and-").collect();
    let known: Vec<_> = Part::KINDS.iter().map(|kind| kind.as_str()).collect();
    let mut kinds = Vec::new();
    for word in &words {
        let Some(found) = Part::KINDS.into_iter().find(|kind| kind.as_str() == *word) else {
            let what = if words.len() == 1 {
                format!("`{}` is no kind of question", crate::yaml::shown(kind))
            } else {
                format!("`{}` is no part of a kind of question", crate::yaml::shown(word))
            };
            return Err(BadKind { what, expected: did_you_mean(word, &known) });
        };
        if kinds.contains(&found) {
            let what = format!("`{word}` is in the kind twice");
            return Err(BadKind { what, expected: "each part once".to_owned() });
        }
        kinds.push(found);
    }
    let menus = [PartKind::Choice, PartKind::MultiChoice, PartKind::Ranking];
    if kinds.iter().filter(|kind| menus.contains(kind)).count() > 1 {
        return Err(BadKind {
            what: "two parts of this kind would share the same options".to_owned(),
            expected: "only one of `choice`, `multi-choice`, `ranking`".to_owned(),
        });
    }
    Ok(kinds)
}

/// Complains about keys that a question of these kinds does not take.
fn keys(question: &QuestionInFile, kinds: &[PartKind], place: &Place) -> Vec<Fault> {
    use PartKind::{Choice, List, MultiChoice, Ranking, Scale, Text};
    let given: [(&str, bool, &[PartKind]); 6] = [
        ("ends", question.ends.is_some(), &[Scale]),
        ("options", !question.options.is_empty(), &[Choice, MultiChoice, Ranking]),
        ("other", question.other, &[Ranking]),
        ("at-most", question.at_most.is_some(), &[List, MultiChoice, Ranking]),
        ("columns", !question.columns.is_empty(), &[List]),
        ("words", question.words.is_some(), &[Text]),
    ];
    given
        .into_iter()
        .filter(|(_, is_given, takers)| *is_given && !takers.iter().any(|one| kinds.contains(one)))
        .map(|(key, _, takers)| {
            let takers: Vec<_> = takers.iter().map(|one| format!("`{}`", one.as_str())).collect();
            let what = format!("a question of kind `{}` takes no `{key}`", question.kind);
            Fault::error(place.key(key), what)
                .on_key()
                .expected(format!("only for {}", takers.join(", ")))
        })
        .collect()
}

fn scale(question: &QuestionInFile, kinds: &[PartKind], place: &Place) -> Vec<Fault> {
    let mut faults = Vec::new();
    if kinds.contains(&PartKind::Scale) && question.ends.is_none() {
        faults.push(
            Fault::error(place.key("kind"), "a scale needs `ends`")
                .expected("what do 1 and 5 mean?")
                .hint("add a line such as `ends: {low: not at all, high: very much}`"),
        );
    }
    if question.tally_only && kinds != [PartKind::Scale] {
        faults.push(
            Fault::error(place.key("tally-only"), "only numbers can be tallied without people")
                .on_key()
                .expected("only for `kind: scale`"),
        );
    }
    if question.tally_only && question.unnamed {
        faults.push(
            Fault::error(place.key("unnamed"), "`tally-only` keeps no names already")
                .on_key()
                .expected("only one of the two"),
        );
    }
    faults
}

fn vote(question: &QuestionInFile, kinds: &[PartKind], place: &Place) -> Option<Fault> {
    (question.vote && !have_words(kinds)).then(|| no_words(place.key("vote")))
}

/// Complains about the opposite of something, as far as that can be told without the other question.
fn opposite(question: &QuestionInFile, kinds: &[PartKind], place: &Place) -> Option<Fault> {
    let of = question.opposite_of.as_ref()?;
    let place = place.key("opposite-of");
    if *of == question.id {
        let fault = Fault::error(place, "nothing is the opposite of itself");
        return Some(fault.expected("the id of another question"));
    }
    if !have_words(kinds) {
        return Some(no_words(place));
    }
    (question.feeds.first() != Some(&Section::GoodBad)).then(|| {
        Fault::error(place, "only what feeds `good-bad` first is set beside its opposite")
            .on_key()
            .hint("write `feeds: [good-bad]`, or leave `opposite-of` out")
    })
}

/// Whether answers of these kinds have words in them that can be put under themes.
fn have_words(kinds: &[PartKind]) -> bool {
    kinds.iter().any(|kind| matches!(kind, PartKind::Text | PartKind::List))
}

fn no_words(place: Place) -> Fault {
    Fault::error(place, "there are no words to put under themes")
        .on_key()
        .expected("only for a `kind` with `text` or `list`")
}

fn options(question: &QuestionInFile, kinds: &[PartKind], place: &Place) -> Vec<Fault> {
    let mut faults = Vec::new();
    let must = kinds.iter().find(|kind| matches!(kind, PartKind::Choice | PartKind::MultiChoice));
    if let Some(kind) = must
        && question.options.len() < 2
    {
        let what = format!("a {} needs at least two `options`", kind.as_str());
        let at = if question.options.is_empty() { "kind" } else { "options" };
        faults.push(
            Fault::error(place.key(at), what)
                .hint("options look like `- {id: reduce-effort, label: Reduce their effort}`"),
        );
    }
    let ids: Vec<_> = question.options.iter().map(|one| one.id.as_str()).collect();
    let list = place.key("options");
    faults.extend(twice(&ids, "option", |at| list.item(at).key("id")));
    faults
}

/// Complains about ids that are there twice.
pub(super) fn twice(ids: &[&str], noun: &str, place: impl Fn(usize) -> Place) -> Vec<Fault> {
    let mut seen = std::collections::HashSet::new();
    ids.iter()
        .enumerate()
        .filter(|(_, id)| !id.is_empty() && !seen.insert(**id))
        .map(|(at, id)| {
            Fault::error(place(at), format!("two {noun}s are called `{id}`"))
                .expected("give it an id of its own")
        })
        .collect()
}
