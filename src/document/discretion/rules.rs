//! All rules together: what in one text may be private.

use std::ops::Range;

use super::fold::{Seen, visible, words};
use super::names::{Listed, People};
use super::{grouped, links, numbers, orders, titles};
use crate::domain::LeakKind;
use crate::order::Order as _;

/// Something in a text that may be private.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The bytes where it stands.
    pub range: Range<usize>,
    /// What it may be.
    pub kind: LeakKind,
}

/// What is looked for: what is private anywhere, and what only this team knows to be.
#[derive(Debug, Default)]
pub struct Rules {
    people: People,
    listed: Listed,
}

impl Rules {
    /// Makes rules that know the names of those who take part, and what the team calls private.
    pub fn new(people: &[&str], listed: &[&str]) -> Self {
        let people: Vec<_> = people.iter().map(|name| visible(name)).collect();
        let people: Vec<_> = people.iter().map(AsRef::as_ref).collect();
        let listed: Vec<_> = listed.iter().map(|name| visible(name)).collect();
        let listed: Vec<_> = listed.iter().map(AsRef::as_ref).collect();
        Self { people: People::new(&people), listed: Listed::new(&listed) }
    }

    /// Returns everything in `text` that may be private, in the order in which it stands there,
    /// no two overlapping. Characters that nobody sees hide nothing. It takes time in proportion to
    /// the length of the text.
    pub fn find(&self, text: &str) -> Vec<Found> {
        let Some(seen) = Seen::of(text) else { return self.find_seen(text) };
        let found = self.find_seen(&seen.text).into_iter();
        found.map(|found| Found { range: seen.whole(&found.range), ..found }).collect()
    }

    fn find_seen(&self, text: &str) -> Vec<Found> {
        let mut found = Vec::new();
        let words: Vec<_> = words(text).collect();
        let is_of_links = |byte: u8| matches!(byte, b'@' | b'.' | b'/' | b'(' | b'[');
        let is_spelled = || words.iter().any(|word| word.text == "dot") && text.contains(" dot ");
        if text.bytes().any(is_of_links) || is_spelled() {
            links::find(text, &mut found);
        }
        let digits = numbers::digits(text);
        if digits >= numbers::FEWEST {
            numbers::find((text, digits), &mut found);
        }
        if digits >= orders::FEWEST_SAID {
            let codes: Vec<_> = orders::codes(text).collect();
            orders::find((text, &codes), &mut found);
            grouped::find((text, &codes), &mut found);
        }
        titles::find((text, &words), &mut found);
        self.people.find((text, &words), &mut found);
        self.listed.find((text, &words), &mut found);
        apart(found)
    }
}

/// Puts together what overlaps: the kind that tells most stands for all of it.
fn apart(mut found: Vec<Found>) -> Vec<Found> {
    found.order_by_key(|found| (found.range.start, found.kind));
    let mut apart: Vec<Found> = Vec::with_capacity(found.len());
    for next in found {
        match apart.last_mut().filter(|last| next.range.start < last.range.end) {
            Some(last) => {
                last.range.end = last.range.end.max(next.range.end);
                last.kind = last.kind.min(next.kind);
            }
            None => apart.push(next),
        }
    }
    apart
}
