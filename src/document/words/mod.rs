//! The document's language: its sentences as messages, and how it writes numbers, lists and days.
//!
//! Messages are written in [Fluent](https://projectfluent.org), a file for each language. A team
//! adds a language, or changes what a shipped one says, with a file of its own. A message that is
//! not there in a language is said in English.

mod catalogue;
mod check;
mod ending;
mod figures;
mod tongue;
mod uses;

use std::fmt;

use chrono::NaiveDate;

use self::catalogue::{English, Messages};
pub(crate) use self::ending::ended;
pub(super) use self::ending::{bare, sentence};
use self::tongue::Tongue;
use super::DocumentError;
use crate::domain::{EditionId, Language, LeakKind};

/// The languages that come with credo, each with its messages; English, which has them all, first.
const SHIPPED: [(&str, &str); 4] = [
    ("en", include_str!("en.ftl")),
    ("de", include_str!("de.ftl")),
    ("fr", include_str!("fr.ftl")),
    ("es", include_str!("es.ftl")),
];

/// A day that is fewer days than this from another needs no year beside it.
const DAYS_NEAR: i64 = 183;

/// Returns the file of messages that comes with credo for `language`, or else the English one, to
/// begin one's own with.
pub fn shipped_file(language: &Language) -> &'static str {
    let [(_, english), ..] = SHIPPED;
    shipped(language).unwrap_or(english)
}

/// Returns the messages that come with credo for `language`, if there are any.
fn shipped(language: &Language) -> Option<&'static str> {
    let family = language.as_str().split('-').next();
    SHIPPED.iter().find(|(code, _)| family == Some(code)).map(|(_, text)| *text)
}

/// What the sentences of a document are made of, in one language.
pub struct Words {
    language: Language,
    /// The language itself, and English behind it where it lacks something.
    tongues: Vec<Tongue>,
    lacking: Lacking,
}

/// What a language lacks of the messages that there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lacking {
    Nothing,
    Some(usize),
    Everything,
}

/// Something that is put into a message.
#[derive(Clone, Debug)]
pub(super) enum Arg<'a> {
    /// Words of people, which are escaped where a message becomes Markdown.
    Text(&'a str),
    /// Markdown as it is.
    Markdown(&'a str),
    /// A count.
    Number(usize),
    /// A number in digits with a decimal point, which becomes that of the language.
    Figure(&'a str),
    /// Words of people, read out one after the other.
    List(Vec<Arg<'a>>),
}

/// Whether a message becomes plain text or Markdown.
#[derive(Clone, Copy, Debug)]
enum How {
    Plain,
    Markdown,
}

impl Words {
    /// Returns the words of `language`. `own` are the team's own messages for it, each file by the
    /// name that errors should give it and its text: those of a language before those of a region.
    ///
    /// # Errors
    /// When one of the team's own files is wrong: what is said is told with its line.
    pub fn new(language: &Language, own: &[(String, String)]) -> Result<Self, DocumentError> {
        let shipped = shipped(language);
        let mut messages = Messages::default();
        if let Some(text) = shipped {
            messages.add(text);
        }
        for (name, text) in own {
            check::is_readable(name, text)?;
            messages.add(text);
        }
        check::fit(&messages, own)?;
        let lacking = match English::get().count_missing(&messages) {
            0 => Lacking::Nothing,
            _ if shipped.is_none() && own.is_empty() => Lacking::Everything,
            some => Lacking::Some(some),
        };
        let mut tongues = Vec::new();
        if lacking != Lacking::Everything {
            tongues.push(Tongue::new(language.as_str(), messages));
        }
        if lacking != Lacking::Nothing {
            tongues.push(Tongue::new("en", Messages::english()));
        }
        Ok(Self { language: language.clone(), tongues, lacking })
    }

    /// Returns the words that come with credo for `language`.
    pub fn shipped(language: &Language) -> Self {
        // Without files of a team's own there is nothing that could be wrong.
        Self::new(language, &[]).unwrap_or_else(|_| Self {
            language: Language::english(),
            tongues: vec![Tongue::new("en", Messages::english())],
            lacking: Lacking::Everything,
        })
    }

    /// Says what should be known about the language before the document is read: that it has no
    /// words, or lacks some.
    pub fn remark(&self) -> Option<String> {
        let code = &self.language;
        match self.lacking {
            Lacking::Nothing => None,
            Lacking::Everything => Some(format!(
                "There are no words in `{code}` yet, so that the document's own sentences are in \
                 English. `credo write --help-templates` tells how to add a language."
            )),
            Lacking::Some(1) => {
                Some(format!("One message is not there in `{code}` yet, and stands in English."))
            }
            Lacking::Some(count) => Some(format!(
                "{count} messages are not there in `{code}` yet, and stand in English."
            )),
        }
    }

    /// Returns words that may stand in place of something in what somebody said, where the language
    /// has some.
    pub fn instead(&self, kind: LeakKind) -> Option<String> {
        let id = match kind {
            LeakKind::Participant => "instead-of-us",
            LeakKind::Person => "instead-of-customer",
            // What a team lists itself may be anything.
            LeakKind::Private
            | LeakKind::Email
            | LeakKind::Telephone
            | LeakKind::Card
            | LeakKind::Link
            | LeakKind::Number => return None,
        };
        // English would not do among words in another language.
        let own = self.tongues.first().filter(|_| self.lacking != Lacking::Everything)?;
        own.say(id, &[], How::Plain)
    }

    /// Returns the language that the words are of.
    pub(super) fn language(&self) -> &Language {
        &self.language
    }

    /// Says the message called `id`, as plain text on one line.
    pub(super) fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        debug_assert_eq!(English::get().misfit(id, args), None);
        self.said(id, args, How::Plain)
    }

    /// Says the message called `id` as Markdown, in which what people said is escaped.
    ///
    /// # Errors
    /// What is wrong, if there is no such message or it takes other arguments.
    pub(super) fn markdown(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Result<String, String> {
        match English::get().misfit(id, args) {
            Some(misfit) => Err(misfit),
            None => Ok(self.said(id, args, How::Markdown)),
        }
    }

    /// Returns `number` in words up to twelve, in digits above.
    pub(super) fn number(&self, number: usize) -> String {
        self.say("language-number", &[("number", Arg::Number(number))])
    }

    /// Returns `number` in digits, grouped as the language does it.
    pub(super) fn digits(&self, number: usize) -> String {
        self.say("language-digits", &[("number", Arg::Number(number))])
    }

    /// Returns how many there are: `one answer`, `two answers`, `no answers`.
    pub(super) fn counted(&self, count: usize, one: &str, many: &str) -> String {
        let args = [("count", count.into()), ("one", one.into()), ("many", many.into())];
        self.say("language-counted", &args)
    }

    /// Returns how many of everybody: `all seven of us`, `five of the seven of us`, `one of us`.
    pub(super) fn of_us(&self, count: usize, all: usize) -> String {
        self.say("of-us", &[("count", count.into()), ("all", all.into())])
    }

    /// Returns a figure such as `2.4` as the language writes it.
    pub(super) fn figure(&self, figure: &str) -> String {
        self.say("language-digits", &[("number", Arg::Figure(figure))])
    }

    /// Returns a day as people write it.
    pub(super) fn day(&self, day: NaiveDate) -> String {
        self.tongues.first().map_or_else(|| day.to_string(), |tongue| tongue.day(day))
    }

    /// Returns a day as people write it who read of what was on the day `held`: without the year
    /// where there is no doubt about it.
    pub(super) fn day_near(&self, day: NaiveDate, held: NaiveDate) -> String {
        let near = (day - held).num_days().abs() < DAYS_NEAR;
        let tongue = self.tongues.first().filter(|_| near);
        tongue.and_then(|tongue| tongue.day_near(day)).unwrap_or_else(|| self.day(day))
    }

    /// Returns an edition as readers see it; that of a month by the name of the month.
    pub(super) fn edition(&self, id: EditionId) -> String {
        id.titled(|first| {
            let tongue = self.tongues.first().and_then(|tongue| tongue.month(first));
            tongue.unwrap_or_else(|| first.format("%Y %m").to_string())
        })
    }

    /// Returns a list as one reads it out: `a, b and c`.
    pub(super) fn list<S: AsRef<str>>(&self, items: &[S]) -> String {
        self.tongues.first().map_or_else(String::new, |tongue| tongue.list(items))
    }

    /// Returns things in a row: `a, b, c`.
    pub(super) fn row<S: AsRef<str>>(&self, items: &[S]) -> String {
        self.tongues.first().map_or_else(String::new, |tongue| tongue.row(items))
    }

    /// Returns things further apart than in a row: `a; b; c`.
    pub(super) fn apart<S: AsRef<str>>(&self, items: &[S]) -> String {
        let items: Vec<_> = items.iter().map(AsRef::as_ref).collect();
        items.join(&self.say("language-apart", &[]))
    }

    fn said(&self, id: &str, args: &[(&str, Arg<'_>)], how: How) -> String {
        let said = self.tongues.iter().find_map(|tongue| tongue.say(id, args, how));
        debug_assert!(said.is_some(), "`{id}` cannot be said");
        said.unwrap_or_default()
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

#[cfg(test)]
mod few;
#[cfg(test)]
mod tests;
