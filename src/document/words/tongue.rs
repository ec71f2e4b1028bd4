//! Saying messages in one language.

use std::borrow::Cow;

use chrono::{Datelike as _, NaiveDate};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, builtins};
use unic_langid::LanguageIdentifier;

use super::catalogue::Messages;
use super::figures::{self, Numerals};
use super::{Arg, How, sentence};
use crate::document::markdown;

/// The functions that messages can use.
pub(super) const FUNCTIONS: [&str; 5] = ["NUMBER", "SENTENCE", "SHARE", "SOUND", "WORDS"];

/// The letters that stand for vowels in French.
const VOWELS: &str = "aàâäæeéèêëiîïoôöœuùûü";

/// The messages of one language, ready to be said.
pub(super) struct Tongue {
    bundle: FluentBundle<FluentResource>,
}

impl Tongue {
    /// Makes `messages` ready, which are in the language with this code.
    pub(super) fn new(code: &str, messages: Messages) -> Self {
        // Its rules of plurals are all that depends on it; a region seldom has others.
        let family = code.split('-').next().unwrap_or_default();
        let language: LanguageIdentifier =
            code.parse().or_else(|_| family.parse()).unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false);
        bundle.set_transform(Some(on_one_line));
        for file in messages.into_files() {
            bundle.add_resource_overriding(file);
        }
        let mut tongue = Self { bundle };
        let numerals = Numerals {
            counted: tongue.several("language-numbers"),
            feminine: tongue.several("language-numbers-feminine"),
            masculine: tongue.several("language-numbers-masculine"),
        };
        let example = tongue.format("language-figures", &FluentArgs::new());
        tongue.bundle.set_formatter(example.and_then(|example| figures::like(&example)));
        // Nothing has these names yet.
        let _added = tongue.bundle.add_function("NUMBER", builtins::NUMBER);
        let _added = tongue.bundle.add_function("SHARE", |numbers, _| match numbers {
            [FluentValue::Number(count), FluentValue::Number(all)] => {
                share(count.into(), all.into()).into()
            }
            _ => FluentValue::Error,
        });
        let _added = tongue.bundle.add_function("WORDS", move |numbers, named| {
            let Some(FluentValue::Number(number)) = numbers.first() else {
                return FluentValue::Error;
            };
            let words = numerals.words(number, named);
            words.map_or_else(|| number.clone().into(), |words| words.clone().into())
        });
        let _added = tongue.bundle.add_function("SENTENCE", |texts, _| match texts.first() {
            Some(FluentValue::String(text)) => sentence(text).into(),
            Some(number @ FluentValue::Number(_)) => number.into_owned(),
            _ => FluentValue::Error,
        });
        let _added = tongue.bundle.add_function("SOUND", |texts, _| match texts.first() {
            Some(FluentValue::String(text)) => sound(text).into(),
            _ => FluentValue::Error,
        });
        tongue
    }

    /// Says a message, if it is there and can be said.
    pub(super) fn say(&self, id: &str, args: &[(&str, Arg<'_>)], how: How) -> Option<String> {
        let mut all = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            all.set(*name, self.value(arg, how));
        }
        self.format(id, &all)
    }

    /// Writes a day as people write it; as 2025-09-18 where the language does not say how.
    pub(super) fn day(&self, day: NaiveDate) -> String {
        self.format("language-day", &parts_of(day)).unwrap_or_else(|| day.to_string())
    }

    /// Writes a day without its year, if the language says how.
    pub(super) fn day_near(&self, day: NaiveDate) -> Option<String> {
        self.format("language-day-near", &parts_of(day))
    }

    /// Writes the month of a day with its year, if the language says how.
    pub(super) fn month(&self, day: NaiveDate) -> Option<String> {
        self.format("language-month", &parts_of(day))
    }

    /// Reads out a list: `a, b and c`.
    pub(super) fn list<S: AsRef<str>>(&self, items: &[S]) -> String {
        match items.split_last() {
            Some((last, before)) if !before.is_empty() => {
                self.joined("language-list-last", &self.row(before), last.as_ref())
            }
            _ => self.row(items),
        }
    }

    /// Puts things in a row: `a, b, c`.
    pub(super) fn row<S: AsRef<str>>(&self, items: &[S]) -> String {
        let mut items = items.iter().map(AsRef::as_ref);
        let first = items.next().unwrap_or_default().to_owned();
        items.fold(first, |row, next| self.joined("language-list-more", &row, next))
    }

    fn joined(&self, id: &str, before: &str, next: &str) -> String {
        let mut args = FluentArgs::with_capacity(2);
        args.set("before", before);
        args.set("next", next);
        self.format(id, &args).unwrap_or_else(|| format!("{before}, {next}"))
    }

    fn value<'a>(&self, arg: &'a Arg<'_>, how: How) -> FluentValue<'a> {
        match arg {
            Arg::Text(text) => how.text(text).into(),
            Arg::Markdown(text) => FluentValue::from(*text),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Figure(figure) => FluentValue::try_number(figure),
            Arg::List(items) => {
                let said = items.iter().map(|item| match self.value(item, how) {
                    FluentValue::String(text) => text.into_owned(),
                    FluentValue::Number(number) => number.as_string().into_owned(),
                    FluentValue::Custom(_) | FluentValue::None | FluentValue::Error => {
                        String::new()
                    }
                });
                self.list(&said.collect::<Vec<_>>()).into()
            }
        }
    }

    /// Returns the words of a message one by one.
    fn several(&self, id: &str) -> Vec<String> {
        let all = self.format(id, &FluentArgs::new()).unwrap_or_default();
        all.split_whitespace().map(str::to_owned).collect()
    }

    fn format(&self, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut wrong = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(args), &mut wrong);
        wrong.is_empty().then(|| said.into_owned())
    }
}

impl How {
    /// Makes words of people fit for a message.
    fn text(self, text: &str) -> Cow<'_, str> {
        match self {
            Self::Plain => Cow::Borrowed(text),
            Self::Markdown => Cow::Owned(markdown::line(text)),
        }
    }
}

/// Returns what a message about a day is given.
fn parts_of(day: NaiveDate) -> FluentArgs<'static> {
    let mut args = FluentArgs::with_capacity(3);
    args.set("day", day.day());
    args.set("month", day.month());
    // A year has no sign before its thousands.
    args.set("year", day.year().to_string());
    args
}

/// Returns a word for how many of all there are.
fn share(count: usize, all: usize) -> &'static str {
    match (count, all) {
        (0, _) => "none",
        (1, 1) => "only",
        (2, 2) => "both",
        (count, all) if count == all => "all",
        (1, _) => "one",
        _ => "some",
    }
}

/// Puts the text of a message on one line, however it stands in its file.
fn on_one_line(text: &str) -> Cow<'_, str> {
    if text.contains('\n') { Cow::Owned(text.replace('\n', " ")) } else { Cow::Borrowed(text) }
}

/// Returns with what sound `text` begins: `i`, before which the Spanish “y” becomes “e”, also behind an
/// h, but not in a diphthong (`agua e hielo` is wrong); another `vowel`, before which the French “que”
/// loses its own; or `other`. Whether a French h is mute is not known.
fn sound(text: &str) -> &'static str {
    let word = text.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let mut letters = word.strip_prefix('h').unwrap_or(&word).chars();
    let is_i = matches!(letters.next(), Some('i' | 'í'));
    if is_i && !matches!(letters.next(), Some('a' | 'e' | 'o' | 'á' | 'é' | 'ó')) {
        return "i";
    }
    if word.starts_with(|first| VOWELS.contains(first)) { "vowel" } else { "other" }
}
