//! What was said to a question whose answers are sorted under themes: how many say each theme, and
//! the words of the cards that stand for themselves.

use std::collections::HashMap;
use std::sync::Arc;

use super::fields::{Many, many};
use super::parts::Voice;
use super::voices::one_of_us;
use crate::document::words::Words;
use crate::domain::{
    Card, CardId, Evidence, Keeps, Language, Question, Said, Sorting, Whose, cards_of,
};
use crate::figures::Backing;
use crate::order::Order as _;
use crate::text::single_spaced;

/// What was said to one question, while it comes in. Of a card under a theme nothing is kept but
/// that it is there.
#[derive(Debug)]
pub(super) struct Themed<'w> {
    question: &'w Question,
    language: &'w Language,
    sorting: &'w Sorting,
    places: HashMap<&'w CardId, Place>,
    quotes: Vec<Option<Voice>>,
    said_once: Lines,
    one_voice: Lines,
    loose: Lines,
    any_named: bool,
    bytes: usize,
    other_languages: bool,
}

/// Whose an answer is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Speaker<'a> {
    /// As far as the files tell.
    pub(super) of: &'a Whose,
    /// Their name, if they said it under their name.
    pub(super) name: Option<&'a Arc<str>>,
}

/// Where a card was put.
#[derive(Debug, Default)]
struct Place {
    themed: bool,
    quotes: Vec<usize>,
    said_once: bool,
    one_voice: bool,
}

/// Cards in their words: how many there are, and those that are shown.
#[derive(Debug, Default)]
struct Lines {
    cards: usize,
    named: Vec<Voice>,
    unnamed: Vec<Voice>,
}

/// What was said to one question, as the view has it.
#[derive(Debug)]
pub(super) struct SortedWords {
    /// Whether anything has a name.
    pub(super) named: bool,
    /// What may be quoted, in the team's order.
    pub(super) quotes: Many<Voice>,
    /// What one voice is enough for.
    pub(super) one_voice: Many<Voice>,
    /// What was said once and is not quoted.
    pub(super) said_once: Many<Voice>,
    /// How many cards were said once.
    pub(super) said_once_cards: usize,
    /// What is not sorted yet.
    pub(super) loose: Many<Voice>,
}

impl<'w> Themed<'w> {
    /// Begins with nobody; none where nothing was sorted.
    pub(super) fn new(
        question: &'w Question,
        sorting: &'w Sorting,
        language: &'w Language,
    ) -> Option<Self> {
        let Sorting { themes, said_once, one_voice, quotes, pairs: _ } = sorting;
        if question.keeps == Keeps::Numbers
            || (themes.is_empty() && said_once.is_empty() && one_voice.is_empty())
        {
            return None;
        }
        let mut places: HashMap<_, Place> = HashMap::new();
        for card in themes.iter().flat_map(|theme| &theme.cards) {
            places.entry(card).or_default().themed = true;
        }
        for card in said_once {
            places.entry(card).or_default().said_once = true;
        }
        for card in one_voice {
            places.entry(card).or_default().one_voice = true;
        }
        for (at, quote) in quotes.iter().enumerate() {
            places.entry(&quote.card).or_default().quotes.push(at);
        }
        Some(Self {
            question,
            language,
            sorting,
            places,
            quotes: vec![None; quotes.len()],
            said_once: Lines::default(),
            one_voice: Lines::default(),
            loose: Lines::default(),
            any_named: false,
            bytes: 0,
            other_languages: false,
        })
    }

    /// Adds what somebody said.
    pub(super) fn add(&mut self, speaker: Speaker<'_>, said: &Said) {
        self.any_named |= speaker.name.is_some();
        let cards = cards_of(speaker.of, said, self.question);
        let last = cards.len();
        let foreign = said.language.as_ref().filter(|language| *language != self.language);
        self.other_languages |= foreign.is_some();
        for (card, number) in cards.into_iter().zip(1..) {
            // A translation is of the whole answer, and stands at the last of its cards.
            let gloss = said.gloss.as_deref().filter(|_| number == last);
            let place = self.places.remove(&card.id).unwrap_or_default();
            self.keep(&card, &place, |words, gloss_of_it| Voice {
                who: speaker.name.cloned(),
                text: words.into(),
                gloss: gloss.filter(|_| gloss_of_it).map(Box::from),
                language: foreign.map(|language| language.as_str().into()),
            });
        }
    }

    /// Keeps of a card what is shown. A translation of the whole card is none of its pieces.
    fn keep(&mut self, card: &Card<'_>, place: &Place, voice: impl Fn(&str, bool) -> Voice) {
        let mut quoted = false;
        for at in &place.quotes {
            let Some(quote) = self.sorting.quotes.get(*at) else { continue };
            if is_piece(&quote.words, &card.words)
                && let Some(kept) = self.quotes.get_mut(*at)
            {
                self.bytes += quote.words.len();
                *kept = Some(voice(&quote.words, is_piece(&card.words, &quote.words)));
                quoted = true;
            }
        }
        let loose = !place.themed && !place.said_once && !place.one_voice;
        let lines = [
            (place.one_voice, &mut self.one_voice),
            (place.said_once && !place.one_voice, &mut self.said_once),
            (loose, &mut self.loose),
        ];
        for (_, lines) in lines.into_iter().filter(|(here, _)| *here) {
            lines.cards += 1;
            if place.one_voice || !quoted {
                self.bytes += card.words.len();
                let voice = voice(&card.words, true);
                let lines = if voice.who.is_some() { &mut lines.named } else { &mut lines.unnamed };
                lines.push(voice);
            }
        }
    }

    /// Whether anything was said in another language than the edition's.
    pub(super) fn has_other_languages(&self) -> bool {
        self.other_languages
    }

    /// Returns how many bytes of text there are.
    pub(super) fn bytes(&self) -> usize {
        let themes = self.sorting.themes.iter().map(|theme| theme.says.len());
        self.bytes + themes.sum::<usize>()
    }

    /// Returns how the cards were sorted and the words that are shown. Where names would tell whose
    /// the other words are, nobody is named.
    pub(super) fn done(self, names_tell: bool, words: &Words) -> (&'w Sorting, SortedWords) {
        let named = self.any_named && !names_tell;
        let one_of_us: Option<Arc<str>> = named.then(|| one_of_us(words));
        let who = |voice: Voice| {
            let who = voice.who.filter(|_| !names_tell).or_else(|| one_of_us.clone());
            Voice { who, ..voice }
        };
        let said_once_cards = self.said_once.cards;
        let words = SortedWords {
            named,
            quotes: many(self.quotes.into_iter().flatten().map(who)),
            one_voice: many(self.one_voice.done(names_tell).into_iter().map(who)),
            said_once: many(self.said_once.done(names_tell).into_iter().map(who)),
            said_once_cards,
            loose: many(self.loose.done(names_tell).into_iter().map(who)),
        };
        (self.sorting, words)
    }
}

impl Lines {
    /// Puts what has no name behind what has one, in the order of the alphabet: that tells nothing.
    fn done(self, names_tell: bool) -> Vec<Voice> {
        let Self { mut named, mut unnamed, .. } = self;
        if names_tell {
            unnamed.append(&mut named);
        }
        unnamed.order_by(|a, b| a.text.cmp(&b.text));
        named.append(&mut unnamed);
        named
    }
}

/// Whether `piece` stands in `whole` word for word, wherever lines are wrapped.
fn is_piece(piece: &str, whole: &str) -> bool {
    single_spaced(whole).contains(&single_spaced(piece))
}

/// Says how those know who say a theme, the strongest evidence first.
pub(super) fn known(behind: &Backing, words: &Words) -> Option<String> {
    let parts: Vec<_> = behind.evidence.iter().filter(|(_, count)| *count > 0).collect();
    let told = |(evidence, count): (Evidence, usize)| {
        let id = match evidence {
            Evidence::Heard => "theme-heard",
            Evidence::Seen => "theme-seen",
            Evidence::Guessed => "theme-guessed",
        };
        words.say(id, &[("count", count.into()), ("all", behind.people.into())])
    };
    let parts: Vec<_> = parts.into_iter().map(told).collect();
    (!parts.is_empty()).then(|| words.list(&parts))
}
