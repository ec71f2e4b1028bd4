//! What a text says as numbers: how much of it each mark is, and how much two texts have in common.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::marks::{Mark, Token, readable, tokens};
use super::tongue::Tongue;
use crate::domain::Language;

/// How much of each mark is in a text, by the numbers of the marks, each once.
type Counts = Vec<(u32, f32)>;

/// The marks that occur in a set of texts, and how many of the texts each occurs in.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    /// The number of each mark.
    numbers: HashMap<u64, u32>,
    /// How many texts each mark occurs in, by its number.
    frequencies: Vec<u32>,
    /// Whether each mark is a family of words, by its number.
    families: Vec<bool>,
    /// How many texts there are.
    texts: u32,
    /// The marks of words that were met before, so that each is taken apart once.
    words: HashMap<Tongue, HashMap<String, Counts>>,
}

/// A text as numbers: what share of it each mark is. Its length is 1, or 0 if nothing is in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Vector(Counts);

impl Vocabulary {
    /// Returns the vectors of texts, and the vocabulary by which other texts are held against them.
    pub(super) fn of(texts: &[&str], language: &Language) -> (Self, Vec<Vector>) {
        let mut vocabulary = Self::default();
        let counted: Vec<_> = texts.iter().map(|text| vocabulary.learn(text, language)).collect();
        let vectors = counted.into_iter().map(|counts| vocabulary.weighed(counts)).collect();
        (vocabulary, vectors)
    }

    /// Returns the vector of a text that is not one of the set, without what the set does not know.
    pub(super) fn vector(&self, text: &str, language: &Language) -> Vector {
        let text = readable(text);
        let marks = tokens(&text, language).into_iter().flat_map(Token::marks);
        let known = marks.filter_map(|mark| Some((*self.numbers.get(&mark.key)?, mark.weight)));
        self.weighed(gathered(known.collect()))
    }

    /// Returns a vector of the set in which families of words count `times` as much.
    pub(super) fn leaning(&self, vector: &Vector, times: f32) -> Vector {
        let is_family = |number: u32| self.families.get(place(number)).copied().unwrap_or(false);
        let shares = vector.0.iter().map(|(number, share)| {
            (*number, if is_family(*number) { share * times } else { *share })
        });
        Vector(shares.collect()).of_length_one()
    }

    /// Takes in one more text.
    fn learn(&mut self, text: &str, language: &Language) -> Counts {
        let text = readable(text);
        let mut counts = Vec::new();
        for token in tokens(&text, language) {
            if let Token::Word(tongue, word) = token
                && let Some(known) = self.words.get(&tongue).and_then(|words| words.get(word))
            {
                counts.extend_from_slice(known);
                continue;
            }
            let numbered: Counts =
                token.marks().into_iter().map(|mark| self.numbered(mark)).collect();
            counts.extend_from_slice(&numbered);
            if let Token::Word(tongue, word) = token {
                self.words.entry(tongue).or_default().insert(word.to_owned(), numbered);
            }
        }
        let counts = gathered(counts);
        self.texts = self.texts.saturating_add(1);
        for (number, _) in &counts {
            if let Some(frequency) = self.frequencies.get_mut(place(*number)) {
                *frequency = frequency.saturating_add(1);
            }
        }
        counts
    }

    fn numbered(&mut self, mark: Mark) -> (u32, f32) {
        let next = u32::try_from(self.frequencies.len()).unwrap_or(u32::MAX);
        let number = match self.numbers.entry(mark.key) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(new) => {
                self.frequencies.push(0);
                self.families.push(mark.is_family);
                *new.insert(next)
            }
        };
        (number, mark.weight)
    }

    /// Makes a vector of counts: a mark weighs the more the fewer texts it occurs in.
    fn weighed(&self, mut counts: Counts) -> Vector {
        for (number, count) in &mut counts {
            let frequency = self.frequencies.get(place(*number)).copied().unwrap_or(0).max(1);
            *count *= (float(self.texts) / float(frequency)).ln_1p();
        }
        Vector(counts).of_length_one()
    }
}

impl Vector {
    /// Returns how much two vectors have in common, from 0 to 1: the cosine of their angle.
    pub(super) fn likeness(&self, other: &Self) -> f32 {
        let (mut ours, mut theirs) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut sum = 0.0;
        while let (Some((one, weight)), Some((another, with))) = (ours.peek(), theirs.peek()) {
            let (ahead, behind) = (one > another, one < another);
            if !ahead && !behind {
                sum += weight * with;
            }
            if !ahead {
                ours.next();
            }
            if !behind {
                theirs.next();
            }
        }
        sum.clamp(0.0, 1.0)
    }

    /// Returns what lies in the middle of several vectors.
    pub(super) fn middle(vectors: &[&Self]) -> Self {
        let all = vectors.iter().flat_map(|vector| vector.0.iter().copied()).collect();
        Self(gathered(all)).of_length_one()
    }

    /// Returns the marks by their numbers, and what share each is.
    pub(super) fn shares(&self) -> &[(u32, f32)] {
        &self.0
    }

    fn of_length_one(mut self) -> Self {
        let length = self.0.iter().map(|(_, share)| share * share).sum::<f32>().sqrt();
        if length > 0.0 {
            for (_, share) in &mut self.0 {
                *share /= length;
            }
        }
        self
    }
}

/// Returns the number of a mark as a place in a list.
pub(super) fn place(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// Returns a whole number as one with fractions.
#[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "std has no other way")]
pub(super) fn float(number: u32) -> f32 {
    number as f32
}

/// Adds up what stands several times.
fn gathered(mut counts: Counts) -> Counts {
    // Stable: what is added up is added in the same order whatever else there is.
    counts.sort_by_key(|(number, _)| *number);
    counts.dedup_by(|next, kept| {
        let is_same = next.0 == kept.0;
        if is_same {
            kept.1 += next.1;
        }
        is_same
    });
    counts
}
