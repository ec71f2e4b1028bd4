//! Names of people, as texts mention them: whole words, without accents, in any script.
//!
//! Of somebody who takes part every name counts, first or last, where it begins with a capital; one
//! that is an ordinary word too, at the beginning of a sentence, counts as well: better once too
//! often. In small letters a first name counts that is no ordinary word, and a last name where the text
//! has no capitals at all. What the team's own list holds counts as it stands there, in capitals or not.

use std::collections::HashSet;
use std::ops::Range;

use super::fold::{Word, fold, fold_into, is_apostrophe, is_unspaced, words};
use super::ordinary::{ORDINARY, PARTICLES};
use super::rules::Found;
use crate::domain::LeakKind;

/// The most words of a name that are looked for together.
const MOST_WORDS: usize = 8;

/// Names by their words.
#[derive(Debug, Default)]
struct Names {
    /// Names of one or more words, without accents, a space between two.
    spaced: HashSet<Box<str>>,
    /// How these begin.
    begin: Beginnings,
    /// The most words that any has.
    longest: usize,
    /// Names in scripts without spaces.
    unspaced: HashSet<Box<str>>,
    /// The lengths of these in characters, each once, the longest first.
    lengths: Vec<usize>,
}

/// How names begin: by the first letter of their first word, from a to z, a bit for each length that
/// such a word has.
#[derive(Debug, Default)]
struct Beginnings([u32; 26]);

/// The names of those who take part.
#[derive(Debug, Default)]
pub(super) struct People {
    names: Names,
    /// First names, without accents.
    first: HashSet<Box<str>>,
}

/// What the team calls private.
#[derive(Debug, Default)]
pub(super) struct Listed {
    names: Names,
}

impl Beginnings {
    fn add(&mut self, folded: &str) {
        if let Some(lengths) = first_letter(folded).and_then(|letter| self.0.get_mut(letter)) {
            *lengths |= length_bit(folded.len());
        }
    }

    /// Whether a name may begin with a word: most words are told at a glance to be none.
    fn may_be(&self, word: &str) -> bool {
        if !word.bytes().all(|byte| byte.is_ascii_alphabetic()) && word.contains(is_apostrophe) {
            let forms = forms(word).into_iter();
            return forms.filter_map(|(from, to)| word.get(from..to)).any(|form| self.has(form));
        }
        self.has(word)
    }

    /// Whether there is a name whose first word may be this form.
    fn has(&self, form: &str) -> bool {
        let Some(letter) = first_letter(form) else { return true };
        let lengths = self.0.get(letter).copied().unwrap_or_default();
        if lengths == 0 {
            return false;
        }
        // Signs that are left out where words are compared make it longer.
        let length = form.len() - form.bytes().filter(|byte| *byte == b'\'').count();
        let genitive = if form.ends_with(['s', 'S']) { length_bit(length - 1) } else { 0 };
        lengths & (length_bit(length) | genitive) > 0 || !form.is_ascii()
    }
}

/// Returns the number of the letter from a to z that a word begins with, without its accent; nothing
/// where it is another.
fn first_letter(word: &str) -> Option<usize> {
    let byte = match word.chars().next()? {
        c if c.is_ascii() => word.bytes().next()?,
        c => fold(c.encode_utf8(&mut [0; 4])).bytes().next()?,
    };
    byte.to_ascii_lowercase().checked_sub(b'a').map(usize::from).filter(|letter| *letter < 26)
}

/// Returns the bit for words so long.
fn length_bit(length: usize) -> u32 {
    1 << length.min(31)
}

impl Names {
    fn add(&mut self, name: &str) {
        let words: Vec<_> = words(name).take(MOST_WORDS).map(|word| fold(word.text)).collect();
        if let Some(first) = words.first() {
            self.begin.add(first);
            self.longest = self.longest.max(words.len());
            self.spaced.insert(words.join(" ").into());
        }
    }

    fn add_unspaced(&mut self, name: &str) {
        let length = name.chars().count();
        if !self.lengths.contains(&length) {
            self.lengths.push(length);
            self.lengths.sort_unstable_by(|a, b| b.cmp(a));
        }
        self.unspaced.insert(name.into());
    }

    /// Finds names of words in a text of these, the longest that begins at each word, and hands over
    /// where it stands and of how many words it is.
    fn find_spaced(
        &self,
        (text, words): (&str, &[Word<'_>]),
        mut take: impl FnMut(Range<usize>, usize),
    ) {
        if self.spaced.is_empty() {
            return;
        }
        let mut from = 0;
        while let Some(rest) = words.get(from..).filter(|rest| !rest.is_empty()) {
            let may_begin = rest.first().is_some_and(|first| self.begin.may_be(first.text));
            match may_begin.then(|| self.longest_at(text, rest)).flatten() {
                Some((range, count)) => {
                    take(range, count);
                    from += count;
                }
                None => from += 1,
            }
        }
    }

    /// Returns the longest name that `words` begin with.
    fn longest_at(&self, text: &str, words: &[Word<'_>]) -> Option<(Range<usize>, usize)> {
        let mut so_far = String::new();
        let mut longest = None;
        let mut end = None;
        for (at, word) in words.iter().take(self.longest).enumerate() {
            if end.is_some_and(|end| !is_joint(text, end, word.start)) {
                break;
            }
            end = Some(word.end());
            for (start, stop) in forms(word.text) {
                // What was elided stands at the beginning of a name only.
                if start > 0 && at > 0 {
                    continue;
                }
                let Some(form) = word.text.get(start..stop) else { continue };
                let kept = so_far.len();
                fold_into(form, &mut so_far);
                if self.has(&so_far, form) {
                    let first = words.first().map_or(0, |first| first.start);
                    let lead = if at == 0 { start } else { 0 };
                    longest = Some((first + lead..word.start + stop, at + 1));
                }
                so_far.truncate(kept);
                if longest.as_ref().is_some_and(|(_, count)| *count == at + 1) {
                    break;
                }
            }
            fold_into(word.text, &mut so_far);
            so_far.push(' ');
        }
        longest
    }

    /// Whether there is such a name that ends in `form`, also with the `s` of a German genitive or
    /// an English plural.
    fn has(&self, folded: &str, form: &str) -> bool {
        let without = folded.strip_suffix('s').filter(|rest| rest.len() > 2);
        let without = without.filter(|_| !form.contains(is_apostrophe));
        self.spaced.contains(folded) || without.is_some_and(|name| self.spaced.contains(name))
    }

    /// Finds names in scripts without spaces, the longest that begins at each character.
    fn find_unspaced(&self, text: &str, mut take: impl FnMut(Range<usize>)) {
        if self.unspaced.is_empty() {
            return;
        }
        let starts: Vec<_> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let mut from = 0;
        while let Some(&start) = starts.get(from) {
            let longest = self.lengths.iter().find_map(|length| {
                let end = *starts.get(from + length)?;
                let there = text.get(start..end)?;
                self.unspaced.contains(there).then_some((start..end, *length))
            });
            match longest {
                Some((range, length)) => {
                    take(range);
                    from += length;
                }
                None => from += 1,
            }
        }
    }
}

impl People {
    /// Knows these.
    pub(super) fn new(people: &[&str]) -> Self {
        let mut names = Names::default();
        let mut first = HashSet::new();
        for person in people {
            names.add(person);
            first.extend(words(person).next().map(|word| fold(word.text).into()));
            for word in words(person) {
                let folded = fold(word.text);
                if folded.chars().count() > 1 && !PARTICLES.contains(&folded.as_str()) {
                    names.add(word.text);
                }
            }
            let whole: String = person.chars().filter(|c| is_unspaced(*c)).collect();
            let each = person.split(|c| !is_unspaced(c));
            for name in each.chain([whole.as_str()]).filter(|name| name.chars().count() > 1) {
                names.add_unspaced(name);
            }
        }
        Self { names, first }
    }

    /// Whether a name in small letters is somebody's first name.
    fn is_first(&self, folded: &str) -> bool {
        let without = folded.strip_suffix('s');
        self.first.contains(folded) || without.is_some_and(|name| self.first.contains(name))
    }

    /// Finds their names in a text of these words.
    pub(super) fn find(&self, (text, words): (&str, &[Word<'_>]), found: &mut Vec<Found>) {
        let mut last: Option<Range<usize>> = None;
        let mut has_capitals = None;
        self.names.find_spaced((text, words), |range, count| {
            let name = text.get(range.clone()).unwrap_or_default();
            let is_small = name.chars().next().is_some_and(char::is_lowercase);
            let follows = last.as_ref().is_some_and(|last| is_joint(text, last.end, range.start));
            let counts = !is_small || count > 1 || follows || {
                // Somebody who types names in small letters means people, too.
                let folded = fold(name);
                let mut is_small =
                    || !*has_capitals.get_or_insert_with(|| text.contains(char::is_uppercase));
                name.len() > 3
                    && !ORDINARY.contains(&folded.as_str())
                    && (self.is_first(&folded) || is_small())
            };
            if !counts {
                return;
            }
            let start = last.take().filter(|_| follows).map_or(range.start, |last| last.start);
            match found.last_mut().filter(|_| follows) {
                Some(before) => before.range.end = range.end,
                None => found.push(Found { range: range.clone(), kind: LeakKind::Participant }),
            }
            last = Some(start..range.end);
        });
        self.names.find_unspaced(text, |range| {
            found.push(Found { range, kind: LeakKind::Participant });
        });
    }
}

impl Listed {
    /// Knows these.
    pub(super) fn new(listed: &[&str]) -> Self {
        let mut names = Names::default();
        for entry in listed {
            if entry.contains(is_unspaced) {
                names.add_unspaced(entry.trim());
            } else {
                names.add(entry);
            }
        }
        Self { names }
    }

    /// Finds them in a text of these words.
    pub(super) fn find(&self, (text, words): (&str, &[Word<'_>]), found: &mut Vec<Found>) {
        let mut take = |range| found.push(Found { range, kind: LeakKind::Private });
        self.names.find_spaced((text, words), |range, _| take(range));
        self.names.find_unspaced(text, take);
    }
}

/// Whether what stands between two words may stand inside of one name.
fn is_joint(text: &str, end: usize, start: usize) -> bool {
    let before = text.get(..end).unwrap_or_default().chars().rev().take(3);
    let is_short = before.take_while(|c| c.is_alphabetic()).count() < 3;
    match text.get(end..start).unwrap_or_default() {
        " " | "\u{A0}" | "-" | "‐" | "  " | " & " => true,
        ". " | "." => is_short,
        _ => false,
    }
}

/// Returns the parts of a word that may be a name: all of it, without what is elided before it
/// (`d'Inés`), without the sign of a genitive (`Maren's`).
fn forms(word: &str) -> Vec<(usize, usize)> {
    if !word.contains(is_apostrophe) {
        return vec![(0, word.len())];
    }
    let signs: Vec<_> = word.char_indices().filter(|(_, c)| is_apostrophe(*c)).take(4).collect();
    let mut forms = vec![(0, word.len())];
    let starts = signs.iter().map(|(at, sign)| at + sign.len_utf8());
    let ends = signs.iter().map(|(at, _)| *at);
    let last = word.len();
    let starts: Vec<_> = std::iter::once(0).chain(starts).collect();
    for (start, end) in starts
        .iter()
        .flat_map(|start| ends.clone().chain([last]).rev().map(move |end| (*start, end)))
    {
        if start < end && (start, end) != (0, last) {
            forms.push((start, end));
        }
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_no_name_begins_with_is_told_at_a_glance() {
        let people = People::new(&["Maren Østby", "Núria", "O'Brien", "Anne-Marie", "Inés"]);
        let begin = &people.names.begin;
        for word in [
            "Maren",
            "MAREN",
            "marens",
            "Østby",
            "nuria",
            "OBrien",
            "O'Brien",
            "o'brien's",
            "d'Núria",
            "d’anne's",
            "ines'",
        ] {
            assert!(begin.may_be(word), "{word}");
        }
        for word in ["Mare", "Marenss", "Karen", "we", "s", "it's", "café", "über"] {
            assert!(!begin.may_be(word), "{word}");
        }
    }
}
