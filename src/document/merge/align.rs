//! Which element of one version of something is which of another: sections, blocks, rows, columns
//! and sentences alike.
//!
//! What is the same word for word is found as Paul Heckel does ("A technique for isolating
//! differences between files", Communications of the ACM 21, 1978): what is there once on both sides,
//! then what is beside it. That takes time as the length does, and follows what was moved. What was
//! changed is found by its name, then by the words that it shares, then by its place.

use std::collections::HashMap;

use super::likeness::{ALIKE, SOME_ALIKE, is_left_of, likeness};
use super::subject::{Subject, are_apart};

/// What is known of an element.
#[derive(Clone, Debug, Default)]
pub(super) struct Unit {
    /// Its words: two units with the same are the same.
    pub(super) key: u32,
    /// What may become what: only units of the same kind are alike.
    pub(super) kind: u32,
    /// What it is called, if it has a name that outlives its words.
    pub(super) name: Option<u32>,
    /// Its words, in their order of number.
    pub(super) words: Vec<u32>,
    /// Its sentences, if it is made of sentences.
    pub(super) sentences: Vec<u32>,
    /// The number that it begins with, if it does.
    pub(super) label: Option<u32>,
    /// What it is about, if it says so.
    pub(super) subject: Option<Subject>,
    /// The id of what it is below in a list, if that has one.
    pub(super) within: Option<u32>,
    /// Whether it is the only one of its kind, so that what stands in its place is what it became.
    pub(super) is_only: bool,
    /// The words in bold that it begins with, if it does.
    pub(super) lead: Option<u32>,
    /// Whether it is known by what stands in it, as a section is, and not by its place.
    pub(super) is_filled: bool,
}

/// Numbers for texts: the same for the same.
#[derive(Debug, Default)]
pub(super) struct Numbers(HashMap<String, u32>);

impl Numbers {
    pub(super) fn of(&mut self, text: &str) -> u32 {
        if let Some(number) = self.0.get(text) {
            return *number;
        }
        let number = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        self.0.insert(text.to_owned(), number);
        number
    }

    /// Returns the numbers of the words of `text`, in order.
    pub(super) fn words(&mut self, text: &str) -> Vec<u32> {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let mut words: Vec<_> = words.map(|word| self.of(&word.to_lowercase())).collect();
        words.sort_unstable();
        words
    }
}

/// What an element is on the other side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Match {
    pub(super) to: usize,
    /// Whether nothing but its place says so.
    pub(super) is_loose: bool,
}

/// How far elements that are not the same may be from where they were.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// In the same place; also where nothing but the place speaks for it, as where people write.
    Place,
    /// In the same place, where nobody knows what was there before: what is about something else is
    /// something else.
    Unknown,
    /// As in the same place, where all is in another language.
    Translated,
    /// Near their place, where their words speak for it and they are about the same.
    Near,
    /// Anywhere, where their words speak for it.
    Words,
    /// In another section, where they are about the same and more than what they are called by speaks for
    /// it.
    Elsewhere,
}

/// Out of a thousand words of two, how many both have when one was moved and is the other.
const MUCH_ALIKE: usize = 600;
/// How many pairs are looked at all against all.
const PAIRS: usize = 20_000;
/// How far from its place something is looked for where there are more.
const NEAR: usize = 24;

/// Finds what each element of `from` is in `to`. `known` is what is known already.
pub(super) fn align(
    from: &[&Unit],
    to: &[&Unit],
    known: Vec<Option<Match>>,
    reach: Reach,
) -> Vec<Option<Match>> {
    let mut back = vec![None; to.len()];
    let mut there = known;
    there.resize(from.len(), None);
    for (at, found) in there.iter().enumerate() {
        if let Some(place) = found.and_then(|found| back.get_mut(found.to)) {
            *place = Some(at);
        }
    }
    let mut aligning = Aligning { from, to, reach, there, back };
    aligning.ends();
    aligning.once(|unit| Some(unit.key));
    aligning.beside();
    aligning.in_order();
    if reach != Reach::Elsewhere {
        aligning.once(|unit| unit.name);
    }
    if reach == Reach::Unknown {
        aligning.once(|unit| unit.lead);
    }
    let is_near = matches!(reach, Reach::Place | Reach::Unknown | Reach::Translated | Reach::Near);
    if is_near {
        for (from, to) in aligning.gaps() {
            aligning.alike(&from, &to, ALIKE);
        }
    }
    aligning.anywhere();
    aligning.by_sentence();
    if is_near {
        for (from, to) in aligning.gaps() {
            let is_only = |unit: &Unit| unit.is_only && reach == Reach::Near;
            aligning.by_place((&from, &to), |unit| (unit.kind, unit.label, is_only(unit)));
            aligning.by_place((&from, &to), |unit| (unit.kind, None, is_only(unit)));
        }
    }
    aligning.there
}

/// Returns how many of a thousand words two must share that are called otherwise, if both are numbered,
/// as principles are: their words are people's own and may speak for them, and so does the same number.
fn numbered(one: &Unit, other: &Unit, at_least: usize) -> Option<usize> {
    let numbers = one.label.zip(other.label)?;
    let is_in_place = numbers.0 == numbers.1 && at_least == ALIKE;
    Some(if is_in_place { SOME_ALIKE } else { MUCH_ALIKE })
}

struct Aligning<'u> {
    from: &'u [&'u Unit],
    to: &'u [&'u Unit],
    reach: Reach,
    there: Vec<Option<Match>>,
    back: Vec<Option<usize>>,
}

impl Aligning<'_> {
    fn join(&mut self, at: usize, to: usize, is_loose: bool) {
        if let (Some(there), Some(back)) = (self.there.get_mut(at), self.back.get_mut(to)) {
            *there = Some(Match { to, is_loose });
            *back = Some(at);
        }
    }

    /// Joins two if they are the same and neither is joined.
    fn join_same(&mut self, at: usize, to: usize) -> bool {
        let (Some(one), Some(other)) = (self.from.get(at), self.to.get(to)) else { return false };
        let is_same = one.key == other.key && self.is_free(at) && self.is_free_there(to);
        if is_same {
            self.join(at, to, false);
        }
        is_same
    }

    /// Whether one may be the other where nothing but the place says so.
    fn may_become(&self, at: usize, to: usize) -> bool {
        let (Some(one), Some(other)) = (self.from.get(at), self.to.get(to)) else { return false };
        let by_place = self.reach != Reach::Near || one.is_only;
        let is_filled = self.reach == Reach::Place && one.is_filled;
        by_place && !are_apart(one, other, self.reach) && (!is_filled || is_left_of(one, other))
    }

    fn is_free(&self, at: usize) -> bool {
        self.there.get(at).is_some_and(Option::is_none)
    }

    fn is_free_there(&self, to: usize) -> bool {
        self.back.get(to).is_some_and(Option::is_none)
    }

    fn free(&self) -> Vec<usize> {
        (0..self.from.len()).filter(|at| self.is_free(*at)).collect()
    }

    fn free_there(&self) -> Vec<usize> {
        (0..self.to.len()).filter(|to| self.is_free_there(*to)).collect()
    }

    /// Joins what is the same at the beginning and at the end.
    fn ends(&mut self) {
        let least = self.from.len().min(self.to.len());
        let begun = (0..least).take_while(|at| self.join_same(*at, *at)).count();
        for back in 1..=least - begun {
            if !self.join_same(self.from.len() - back, self.to.len() - back) {
                break;
            }
        }
    }

    /// Joins what `mark` says the same of, where it says so of one on either side.
    fn once(&mut self, mark: impl Fn(&Unit) -> Option<u32>) {
        let count = |units: &[&Unit], free: Vec<usize>| {
            let mut places: HashMap<u32, Option<usize>> = HashMap::new();
            for at in free {
                if let Some(mark) = units.get(at).and_then(|unit| mark(unit)) {
                    places.entry(mark).and_modify(|place| *place = None).or_insert(Some(at));
                }
            }
            places
        };
        let places = count(self.to, self.free_there());
        let mine = count(self.from, self.free());
        for at in self.free() {
            let marked = self.from.get(at).and_then(|unit| mark(unit));
            let Some(marked) = marked else { continue };
            if let (Some(Some(_)), Some(Some(to))) = (mine.get(&marked), places.get(&marked)) {
                self.join(at, *to, false);
            }
        }
    }

    /// Joins what is the same beside what is joined, forward and then back.
    fn beside(&mut self) {
        for at in 1..self.from.len() {
            if let Some(Some(before)) = self.there.get(at - 1).copied() {
                self.join_same(at, before.to + 1);
            }
        }
        for at in (1..self.from.len()).rev() {
            if let Some(Some(after)) = self.there.get(at).copied()
                && after.to > 0
            {
                self.join_same(at - 1, after.to - 1);
            }
        }
    }

    /// Joins what is there several times, the first with the first.
    fn in_order(&mut self) {
        let mut places: HashMap<u32, std::collections::VecDeque<usize>> = HashMap::new();
        for to in self.free_there() {
            if let Some(unit) = self.to.get(to) {
                places.entry(unit.key).or_default().push_back(to);
            }
        }
        for at in self.free() {
            let key = self.from.get(at).map(|unit| unit.key);
            if let Some(to) = key.and_then(|key| places.get_mut(&key)?.pop_front()) {
                self.join(at, to, false);
            }
        }
    }

    /// Returns the runs of what is free, each with what is free in the same place on the other side.
    fn gaps(&self) -> Vec<(Vec<usize>, Vec<usize>)> {
        let mut gaps = Vec::new();
        let mut at = 0;
        while at < self.from.len() {
            if !self.is_free(at) {
                at += 1;
                continue;
            }
            let begin = at;
            while self.is_free(at) {
                at += 1;
            }
            let joined = |at: usize| self.there.get(at).copied().flatten().map(|it| it.to);
            let after = begin.checked_sub(1).map_or(Some(0), |at| joined(at).map(|to| to + 1));
            let before = if at < self.from.len() { joined(at) } else { Some(self.to.len()) };
            let mut places = Vec::new();
            let ahead = after.unwrap_or_default()..self.to.len();
            places.extend(ahead.take_while(|to| self.is_free_there(*to)));
            if places.last().is_none_or(|last| Some(last + 1) != before) {
                let seen = places.last().copied();
                let back = (0..before.unwrap_or_default()).rev();
                let back = back.take_while(|to| self.is_free_there(*to) && Some(*to) > seen);
                places.extend(back);
                places.sort_unstable();
            }
            gaps.push(((begin..at).collect(), places));
        }
        gaps
    }

    /// Joins what shares at least so many of a thousand words, what shares most first.
    fn alike(&mut self, from: &[usize], to: &[usize], at_least: usize) {
        let mut pairs = Vec::new();
        let is_few = from.len().saturating_mul(to.len()) <= PAIRS;
        for (number, at) in from.iter().enumerate() {
            let middle = number * to.len() / from.len().max(1);
            let near = if is_few {
                0..to.len()
            } else {
                middle.saturating_sub(NEAR)..to.len().min(middle + NEAR)
            };
            for (distance, to) in to.iter().enumerate().skip(near.start).take(near.len()) {
                let (Some(one), Some(other)) = (self.from.get(*at), self.to.get(*to)) else {
                    continue;
                };
                let shared = if one.kind == other.kind { likeness(one, other) } else { 0 };
                let at_least = if are_apart(one, other, self.reach) {
                    numbered(one, other, at_least)
                } else {
                    Some(at_least)
                };
                if at_least.is_some_and(|at_least| shared >= at_least) {
                    pairs.push((1_000 - shared, distance.abs_diff(middle), *at, *to));
                }
            }
        }
        pairs.sort_unstable();
        for (_, _, at, to) in pairs {
            if self.is_free(at) && self.is_free_there(to) {
                self.join(at, to, false);
            }
        }
    }

    /// Joins what is much alike wherever it stands, unless there is too much to look at.
    fn anywhere(&mut self) {
        let (from, to) = (self.free(), self.free_there());
        if from.len().saturating_mul(to.len()) <= PAIRS {
            self.alike(&from, &to, MUCH_ALIKE);
        }
    }

    /// Joins what has a sentence that nothing else has on either side, however much of it is new.
    fn by_sentence(&mut self) {
        let places = |units: &[&Unit], free: Vec<usize>| {
            let mut places: HashMap<u32, Option<usize>> = HashMap::new();
            for at in free {
                for sentence in units.get(at).into_iter().flat_map(|unit| &unit.sentences) {
                    places.entry(*sentence).and_modify(|place| *place = None).or_insert(Some(at));
                }
            }
            places
        };
        let (mine, new) = (places(self.from, self.free()), places(self.to, self.free_there()));
        for at in self.free() {
            let Some(unit) = self.from.get(at).copied() else { continue };
            let to = unit.sentences.iter().find_map(|sentence| {
                let is_mine = mine.get(sentence).copied().flatten() == Some(at);
                let to = new.get(sentence).copied().flatten().filter(|_| is_mine)?;
                let is_alike = self.to.get(to).is_some_and(|other| {
                    other.kind == unit.kind && !are_apart(unit, other, self.reach)
                });
                (is_alike && self.is_free_there(to)).then_some(to)
            });
            if let Some(to) = to {
                self.join(at, to, false);
            }
        }
    }

    /// Joins in order what has the same `mark` and is as many on both sides.
    fn by_place(
        &mut self,
        (from, to): (&[usize], &[usize]),
        mark: impl Fn(&Unit) -> (u32, Option<u32>, bool),
    ) {
        let mut marks: HashMap<_, (Vec<usize>, Vec<usize>)> = HashMap::new();
        for at in from.iter().filter(|at| self.is_free(**at)) {
            if let Some(unit) = self.from.get(*at) {
                marks.entry(mark(unit)).or_default().0.push(*at);
            }
        }
        for to in to.iter().filter(|to| self.is_free_there(**to)) {
            if let Some(unit) = self.to.get(*to) {
                marks.entry(mark(unit)).or_default().1.push(*to);
            }
        }
        for (from, to) in marks.into_values().filter(|(from, to)| from.len() == to.len()) {
            for (at, to) in from.into_iter().zip(to) {
                if self.may_become(at, to) {
                    self.join(at, to, true);
                }
            }
        }
    }
}
