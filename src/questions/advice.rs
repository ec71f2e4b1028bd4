//! What may be done and deserves a second look: unclear scales, missing notes, time over budget.

use std::time::Duration;

use super::file::{Ends, OverlayFile, QuestionInFile};
use crate::domain::Localized;
use crate::text::words;
use crate::yaml::{Fault, Place};

/// The most minutes that a room stays with one set.
const BUDGET: Duration = Duration::from_secs(90 * 60);

/// The most words of a prompt that people take in at once.
const PROMPT: usize = 25;

/// Looks at the questions of a set.
pub(super) fn set(questions: &[QuestionInFile]) -> Vec<Fault> {
    let list = Place::root().key("questions");
    let mut faults = all(questions, &list);
    let planned: Duration = questions
        .iter()
        .map(|one| one.minutes.write.0 + one.minutes.reveal.0 + one.minutes.theme.0)
        .sum();
    if planned > BUDGET {
        let what = format!("{} minutes are planned for this set", planned.as_secs().div_ceil(60));
        faults.push(Fault::warning(list, what).on_key().expected("90 are much for one sitting"));
    }
    faults
}

/// Looks at the questions of an overlay.
pub(super) fn overlay(file: &OverlayFile) -> Vec<Fault> {
    let mut faults = all(&file.add, &Place::root().key("add"));
    faults.extend(all(&file.replace, &Place::root().key("replace")));
    faults
}

fn all(questions: &[QuestionInFile], list: &Place) -> Vec<Fault> {
    questions.iter().enumerate().flat_map(|(at, one)| question(one, &list.item(at))).collect()
}

fn question(question: &QuestionInFile, place: &Place) -> Vec<Fault> {
    let mut faults = Vec::new();
    let id = &question.id;
    let longest = texts(&question.prompt).map(words).max().unwrap_or(0);
    if longest > PROMPT {
        let what = format!("the prompt of `{id}` has {longest} words");
        let fault = Fault::warning(place.key("prompt"), what).on_key();
        faults.push(fault.expected(format!("{PROMPT} are what people take in at once")));
    }
    if let Some(ends) = &question.ends {
        faults.extend(scale(ends, id.as_str(), &place.key("ends")));
    }
    if question.notes.why.is_none() {
        let what = format!("nothing says why `{id}` is asked");
        let fault = Fault::warning(place.key("notes"), what);
        faults.push(fault.expected("`notes: {why: …}` is what the facilitator says"));
    }
    if question.minutes == super::file::MinutesInFile::default() {
        let what = format!("no time is planned for `{id}`");
        let fault = Fault::warning(place.key("minutes"), what);
        faults.push(fault.expected("such as `minutes: {write: 2, reveal: 3}`"));
    }
    if question.feeds.is_empty() {
        let what = format!("the answers to `{id}` feed no section of the document");
        let fault = Fault::warning(place.key("feeds"), what);
        faults.push(fault.expected("such as `feeds: [principles]`"));
    }
    faults
}

fn scale(ends: &Ends, id: &str, place: &Place) -> Vec<Fault> {
    let mut faults = Vec::new();
    let low: Vec<_> = texts(&ends.low).map(str::to_lowercase).collect();
    if texts(&ends.high).any(|high| low.contains(&high.to_lowercase())) {
        let what = format!("both ends of the scale of `{id}` read the same");
        faults.push(Fault::warning(place.clone(), what));
    }
    for (key, end) in [("low", &ends.low), ("high", &ends.high)] {
        if texts(end).any(|text| !text.chars().any(char::is_alphabetic)) {
            let what = format!("`{key}` does not say what that end of the scale means");
            let fault = Fault::warning(place.key(key), what);
            faults.push(fault.expected("words, such as `not at all`"));
        }
    }
    faults
}

/// Returns a text in each of its languages.
fn texts(text: &Localized) -> impl Iterator<Item = &str> {
    text.languages().map(|language| text.text(language))
}
