//! What is wrong at a place of a file, before it is shown with its line.

use super::{Place, words};
use crate::text::{clip, safe_line};

/// How bad something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file cannot be used as it is.
    Error,
    /// The file can be used; better look at it.
    Warning,
}

/// What the marker points at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Mark {
    /// The value that stands at the place.
    #[default]
    Value,
    /// The key whose value it is.
    Key,
    /// The map that stands at the place, in which something is missing.
    Within,
}

/// Something wrong at a place of a file. A [`Source`](super::Source) turns it into a
/// [`Complaint`](super::Complaint) with line, column and marker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub(super) severity: Severity,
    pub(super) place: Place,
    pub(super) mark: Mark,
    pub(super) what: String,
    pub(super) expected: Option<String>,
    pub(super) hint: Option<String>,
}

impl Fault {
    /// Says that the file cannot be used because of `what`: lower case, no full stop.
    pub fn error(place: Place, what: impl Into<String>) -> Self {
        Self::new(Severity::Error, place, what.into())
    }

    /// Says that `what` deserves a look: lower case, no full stop.
    pub fn warning(place: Place, what: impl Into<String>) -> Self {
        Self::new(Severity::Warning, place, what.into())
    }

    /// Says that the map at `place` has a key that is not known there; `unused` are those that it
    /// could have.
    pub fn strange_key(place: &Place, key: &str, unused: &[&str]) -> Self {
        let what = format!("the key `{}` is not known here", shown(key));
        Self::error(place.key(key), what).on_key().expected(did_you_mean(key, unused))
    }

    /// Says that the map at `place` lacks a key that it must have.
    pub fn missing_key(place: &Place, key: &str) -> Self {
        let fault = Self::error(place.clone(), format!("`{key}` is missing")).within();
        fault.expected(format!("needs `{key}`"))
    }

    /// Says that what stands at `place` must be something else.
    pub fn must_be(place: &Place, what: &str) -> Self {
        Self::error(place.clone(), format!("{} must be {what}", words::name(place)))
    }

    /// Points at the key instead of its value.
    #[must_use]
    pub fn on_key(self) -> Self {
        Self { mark: Mark::Key, ..self }
    }

    /// Says that something is missing in the map at the place, which is otherwise right.
    pub(super) fn within(self) -> Self {
        Self { mark: Mark::Within, ..self }
    }

    /// Adds, right beside the marker, what was expected there.
    #[must_use]
    pub fn expected(self, expected: impl Into<String>) -> Self {
        Self { expected: Some(expected.into()), ..self }
    }

    /// Adds, below, what to do about it.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    /// Returns the same fault in a part of the file that itself stands at `outer`.
    #[must_use]
    pub fn under(self, outer: &Place) -> Self {
        Self { place: self.place.under(outer), ..self }
    }

    /// Whether the file cannot be used because of it.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Returns the place where it is.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Whether it is about `key` of the map at `place`, or about a word that may be meant for it.
    pub fn concerns(&self, place: &Place, key: &str) -> bool {
        let meant =
            || self.expected.as_ref().is_some_and(|text| text.contains(&format!("`{key}`")));
        self.place.is_in(&place.key(key)) || (self.place.is_in(place) && meant())
    }

    /// Returns what is wrong, without the place.
    pub fn what(&self) -> &str {
        &self.what
    }

    fn new(severity: Severity, place: Place, what: String) -> Self {
        Self { severity, place, mark: Mark::default(), what, expected: None, hint: None }
    }
}

/// Why something that was read cannot be what it should be: one fault or more.
#[derive(Clone, Debug, Default, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.0.iter().map(Fault::what).collect::<Vec<_>>().join("; "))]
pub struct Faults(pub Vec<Fault>);

impl Faults {
    /// Whether one of them is an error.
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(Fault::is_error)
    }

    /// Returns the same faults in a part of the file that itself stands at `outer`.
    #[must_use]
    pub fn under(self, outer: &Place) -> Self {
        Self(self.0.into_iter().map(|fault| fault.under(outer)).collect())
    }
}

/// The most candidates that are listed one by one.
const LISTED: usize = 18;

/// The least likeness, from 0 to 1, at which a word is proposed for another.
const LIKENESS: f64 = 0.6;

/// Returns the candidate that `word` was most likely meant to be, if one is near enough.
pub fn nearest<'a>(word: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let word: String = word.chars().take(80).flat_map(char::to_lowercase).collect();
    candidates
        .iter()
        .map(|candidate| (likeness(&word, candidate), *candidate))
        .filter(|(likeness, _)| *likeness >= LIKENESS)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, candidate)| candidate)
}

/// Returns how alike two words are, from 0 to 1; one that begins the other is quite like it.
fn likeness(word: &str, candidate: &str) -> f64 {
    let begins = word.len() >= 3 && (candidate.starts_with(word) || word.starts_with(candidate));
    strsim::normalized_damerau_levenshtein(word, candidate).max(if begins { LIKENESS } else { 0.0 })
}

/// Says which of `candidates` was probably meant by `word`, or else what there is.
pub fn did_you_mean(word: &str, candidates: &[&str]) -> String {
    match nearest(word, candidates) {
        Some(near) => format!("did you mean `{near}`?"),
        None => one_of(candidates),
    }
}

/// Lists what there is: "expected one of `a`, `b`".
fn one_of(candidates: &[&str]) -> String {
    let mut words: Vec<_> =
        candidates.iter().take(LISTED).map(|word| format!("`{}`", shown(word))).collect();
    if candidates.len() > LISTED {
        words.push("…".to_owned());
    }
    match words.as_slice() {
        [] => "nothing is expected here".to_owned(),
        [only] => format!("expected {only}"),
        some => format!("expected one of {}", some.join(", ")),
    }
}

/// Returns `word` fit for a message: one harmless line that is not too long.
pub fn shown(word: &str) -> String {
    let start: String = word.chars().take(200).collect();
    clip(&safe_line(&start), 60).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEYS: [&str; 4] = ["minutes", "notes", "at-most", "kind"];

    #[test]
    fn a_slip_of_the_finger_finds_its_word() {
        assert_eq!(nearest("minuts", &KEYS), Some("minutes"));
        assert_eq!(nearest("at_most", &KEYS), Some("at-most"));
        assert_eq!(nearest("Kind", &KEYS), Some("kind"));
        assert_eq!(nearest("min", &KEYS), Some("minutes"));
        assert_eq!(nearest("colour", &KEYS), None);
    }

    #[test]
    fn a_strange_word_is_told_what_there_is() {
        assert_eq!(did_you_mean("note", &KEYS), "did you mean `notes`?");
        assert_eq!(
            did_you_mean("colour", &KEYS),
            "expected one of `minutes`, `notes`, `at-most`, `kind`"
        );
    }

    #[test]
    fn a_huge_word_is_cut_and_harmless() {
        assert_eq!(shown(&"\u{1b}".repeat(1_000_000)), format!("{}…", "␛".repeat(59)));
    }
}
