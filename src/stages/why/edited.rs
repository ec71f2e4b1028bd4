//! A line that somebody edited: which of its sentences credo would write, and which it would not.

use std::collections::HashSet;

use super::Document;
use super::lines::{bare, below, level};
use crate::document::trace::{Line, split, words};

/// How alike two sentences are at least, from 0 to 1, for one to be the other as somebody edited it.
const ALIKE: f64 = 0.6;

/// The fewest words of a sentence that somebody put more words to, or cut to what is left of it.
const FEWEST_WORDS: usize = 3;

/// A sentence of a line that somebody edited, or a cell of a row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing<'a> {
    /// It, as it stands.
    pub(super) text: &'a str,
    /// The line in which credo would write it, and how it would be written there; nothing where it
    /// would not.
    pub(super) written: Option<(&'a Line, &'a str)>,
}

impl Standing<'_> {
    /// Whether it has these words, or some of them.
    pub(super) fn has(&self, asked: &str) -> bool {
        let (said, asked) = (words(self.text), words(asked));
        holds(&said, &asked) || holds(&asked, &said)
    }

    /// Says what somebody did to it: nothing where it stands as credo would write it. `alone` is
    /// whether there is no other in its line.
    pub(super) fn note(&self, alone: bool) -> Option<String> {
        let quoted = if alone { String::new() } else { format!(": “{}”", bare(self.text)) };
        match self.written {
            Some((_, written)) if words(written) == words(self.text) => None,
            Some((_, written)) => {
                Some(format!("edited by hand{quoted}; credo would write: {}", bare(written)))
            }
            None if alone => Some(BY_HAND.to_owned()),
            None => Some(format!("written by hand{quoted}; nothing that credo keeps says it")),
        }
    }
}

/// What is said of a line of which credo would write nothing.
pub(super) const BY_HAND: &str = "written by hand: nothing that credo keeps says it";

/// A sentence that credo would write.
struct Written<'a> {
    /// The line in which it stands, and which of all it is.
    line: (&'a Line, usize),
    text: &'a str,
    words: String,
}

impl<'a> Document<'a> {
    /// Returns the sentences of a line that stands nowhere as it is in what credo would write.
    pub(super) fn sentences(&self, line: &'a str) -> Vec<Standing<'a>> {
        let lines = self.written.iter().zip(0..);
        let written = lines.flat_map(|(line, at)| {
            let sentences = split(&line.text).into_iter();
            sentences.map(move |text| Written { line: (line, at), text, words: words(text) })
        });
        let all: Vec<_> = written.collect();
        let standing = self.lines.iter().flat_map(|line| split(line)).map(words);
        let standing: HashSet<_> = standing.collect();
        let sentences = split(line);
        let near = Near::of(&all, &sentences);
        let find = |text: &'a str| {
            let said = words(text);
            let same = all.iter().filter(|one| one.words == said);
            let same = same.max_by_key(|one| near.count(one));
            let rest = || all.iter().filter(|one| !standing.contains(&one.words));
            same.or_else(|| grown(rest(), &said)).or_else(|| alike(rest(), text))
        };
        let found = sentences.into_iter().map(|text| {
            let written = find(text).map(|one| (one.line.0, one.text));
            Standing { text, written }
        });
        found.collect()
    }

    /// Returns the heading that credo would write in the place of the one with this number, by what
    /// stands below it.
    pub(super) fn renamed(&self, heading: usize) -> Option<&'a Line> {
        let high = level(self.line(heading)?)?;
        let standing: HashSet<_> = self.lines.iter().copied().collect();
        let inside = below(&self.lines, heading);
        let over = inside.iter().filter_map(|number| {
            let text = self.line(*number).filter(|text| level(text).is_none())?;
            let at = self.written.iter().position(|line| line.text == text)?;
            let before = self.written.get(..at)?.iter().rev();
            let mut headings = before.filter(|line| level(&line.text).is_some_and(|it| it <= high));
            headings.next().filter(|line| !standing.contains(line.text.as_str()))
        });
        let over: Vec<_> = over.collect();
        over.iter().copied().max_by_key(|line| over.iter().filter(|other| *other == line).count())
    }
}

/// Where the sentences of a line are written.
struct Near(Vec<Vec<usize>>);

impl Near {
    fn of(all: &[Written<'_>], sentences: &[&str]) -> Self {
        let places = sentences.iter().map(|text| {
            let said = words(text);
            all.iter().filter(|one| one.words == said).map(|one| one.line.1).collect()
        });
        Self(places.collect())
    }

    /// Returns how many of the sentences are written close to one.
    fn count(&self, one: &Written<'_>) -> usize {
        let is_near = |at: &usize| at.abs_diff(one.line.1) <= self.0.len();
        self.0.iter().filter(|places| places.iter().any(is_near)).count()
    }
}

/// Returns the longest of `written` to which somebody put more words, or which was cut to these.
fn grown<'w, 'a>(
    written: impl Iterator<Item = &'w Written<'a>>,
    said: &str,
) -> Option<&'w Written<'a>> {
    let both = |one: &&Written<'_>| {
        let is_long = |words: &str| words.split(' ').count() >= FEWEST_WORDS;
        is_long(said) && is_long(&one.words) && (holds(said, &one.words) || holds(&one.words, said))
    };
    written.filter(both).max_by_key(|one| one.words.len().min(said.len()))
}

/// Returns the one of `written` that is most like `text`, if it is like it at all.
fn alike<'w, 'a>(
    written: impl Iterator<Item = &'w Written<'a>>,
    text: &str,
) -> Option<&'w Written<'a>> {
    let like = |one: &Written<'_>| strsim::normalized_damerau_levenshtein(one.text, text);
    let best = written.map(|one| (like(one), one)).max_by(|a, b| a.0.total_cmp(&b.0));
    best.filter(|(likeness, _)| *likeness > ALIKE).map(|(_, one)| one)
}

/// Whether `some` are words of `all`.
fn holds(all: &str, some: &str) -> bool {
    !some.is_empty() && format!(" {all} ").contains(&format!(" {some} "))
}
