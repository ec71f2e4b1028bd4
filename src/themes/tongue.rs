//! The language of a text: told by its small words, and what is done about word forms in it.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use rust_stemmers::{Algorithm, Stemmer};

use crate::domain::Language;

/// A language whose small words and endings are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Tongue {
    /// Its place in [`KNOWN`], if it is known.
    at: Option<usize>,
}

/// What is known of a language.
struct Known {
    code: &'static str,
    told: whatlang::Lang,
    endings: Algorithm,
}

const fn known(code: &'static str, told: whatlang::Lang, endings: Algorithm) -> Known {
    Known { code, told, endings }
}

/// The languages that we know both small words and endings of.
const KNOWN: [Known; 15] = [
    known("en", whatlang::Lang::Eng, Algorithm::English),
    known("de", whatlang::Lang::Deu, Algorithm::German),
    known("fr", whatlang::Lang::Fra, Algorithm::French),
    known("es", whatlang::Lang::Spa, Algorithm::Spanish),
    known("it", whatlang::Lang::Ita, Algorithm::Italian),
    known("pt", whatlang::Lang::Por, Algorithm::Portuguese),
    known("nl", whatlang::Lang::Nld, Algorithm::Dutch),
    known("da", whatlang::Lang::Dan, Algorithm::Danish),
    known("no", whatlang::Lang::Nob, Algorithm::Norwegian),
    known("sv", whatlang::Lang::Swe, Algorithm::Swedish),
    known("fi", whatlang::Lang::Fin, Algorithm::Finnish),
    known("hu", whatlang::Lang::Hun, Algorithm::Hungarian),
    known("ro", whatlang::Lang::Ron, Algorithm::Romanian),
    known("ru", whatlang::Lang::Rus, Algorithm::Russian),
    known("tr", whatlang::Lang::Tur, Algorithm::Turkish),
];

/// The fewest letters from which pieces of words alone tell a language.
const TELLING_LETTERS: usize = 24;

/// The small words, each with the languages that it is one of: a bit for each. `fillers.txt` says where
/// they come from.
static FILLERS: LazyLock<HashMap<&str, u32>> = LazyLock::new(|| {
    let mut fillers = HashMap::new();
    let mut language = 0;
    for line in include_str!("fillers.txt").lines().filter(|line| !line.starts_with('#')) {
        let words = line.split_once(": ").map_or(line, |(code, words)| {
            language = KNOWN.iter().position(|known| known.code == code).map_or(0, |at| 1 << at);
            words
        });
        for part in words.split([' ', '\'', '’']).filter(|part| !part.is_empty()) {
            *fillers.entry(part).or_default() |= language;
        }
    }
    fillers
});

impl Tongue {
    /// Tells the language of a text from its words: the one that has most of its small words. Of
    /// several that have as many it is the one that is likely, or else what pieces of words tell.
    pub(super) fn of(words: &[&str], text: &str, likely: &Language) -> Self {
        let likely = Self::named(likely);
        let mut votes = [0_usize; KNOWN.len()];
        for bits in words.iter().filter_map(|word| FILLERS.get(word)) {
            for (at, vote) in votes.iter_mut().enumerate() {
                *vote += usize::from(bits & (1 << at) != 0);
            }
        }
        let most = votes.iter().copied().max().unwrap_or(0);
        let most = |at: &usize| votes.get(*at).is_some_and(|vote| *vote == most);
        let leading: Vec<_> = (0..KNOWN.len()).filter(most).collect();
        match (leading.as_slice(), likely.at) {
            ([only], _) => Self { at: Some(*only) },
            (_, Some(at)) if leading.contains(&at) && leading.len() < KNOWN.len() => likely,
            (_, _) => Self::by_pieces(words, text, &leading).unwrap_or(likely),
        }
    }

    /// Tells which of several languages a text is in by pieces of its words, if it is long enough.
    fn by_pieces(words: &[&str], text: &str, among: &[usize]) -> Option<Self> {
        let letters = words.iter().map(|word| word.chars().count()).sum::<usize>();
        let is_all = among.len() == KNOWN.len();
        if is_all && letters < TELLING_LETTERS {
            return None;
        }
        let told = among.iter().filter_map(|at| KNOWN.get(*at)).map(|known| known.told).collect();
        let info = whatlang::Detector::with_allowlist(told).detect(text)?;
        let is_told = !is_all || info.is_reliable();
        let at = KNOWN.iter().position(|known| known.told == info.lang())?;
        is_told.then_some(Self { at: Some(at) })
    }

    /// Whether `word`, in small letters, is one that every text in the language has.
    pub(super) fn is_filler(self, word: &str) -> bool {
        let is_ours = |bits: &u32| self.at.is_some_and(|at| bits & (1 << at) != 0);
        FILLERS.get(word).is_some_and(is_ours) || word.chars().nth(1).is_none()
    }

    /// Returns `word`, in small letters, without its ending.
    pub(super) fn stem(self, word: &str) -> Cow<'_, str> {
        match self.at.and_then(|at| KNOWN.get(at)) {
            // What has anything but letters in it has no endings, and stemmers were made for words.
            Some(known) if word.chars().all(char::is_alphabetic) => {
                Stemmer::create(known.endings).stem(word).into_owned().into()
            }
            Some(_) | None => word.to_owned().into(),
        }
    }

    fn named(language: &Language) -> Self {
        let code = language.as_str().split('-').next();
        Self { at: KNOWN.iter().position(|known| Some(known.code) == code) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, likely: &str) -> Option<&'static str> {
        let words: Vec<_> = text.split_whitespace().collect();
        let tongue = Tongue::of(&words, text, &likely.parse().unwrap());
        tongue.at.and_then(|at| KNOWN.get(at)).map(|known| known.code)
    }

    #[test]
    fn small_words_tell_the_language_whatever_is_likely() {
        assert_eq!(told("die kunden warten auf uns", "en"), Some("de"));
        assert_eq!(told("nobody answers the phone", "de"), Some("en"));
        assert_eq!(told("on nous fait attendre", "en"), Some("fr"));
        assert_eq!(told("nadie nos llama desde la central", "en"), Some("es"));
    }

    #[test]
    fn small_words_of_each_language_are_known() {
        for (at, known) in KNOWN.iter().enumerate() {
            let count = FILLERS.values().filter(|languages| **languages & (1 << at) != 0).count();
            assert!(count > 50, "{count} of {}", known.code);
        }
        // German and Dutch.
        assert_eq!(FILLERS.get("die").copied(), Some(1 << 1 | 1 << 6));
        assert!(!FILLERS.contains_key("en:") && !FILLERS.contains_key(""));
    }

    #[test]
    fn a_text_too_short_to_tell_is_in_the_language_that_is_likely() {
        assert_eq!(told("chat", "fr"), Some("fr"));
        assert_eq!(told("", "de"), Some("de"));
        // A small word of both languages.
        assert_eq!(told("on top", "en"), Some("en"));
        assert_eq!(told("chat", "xx"), None);
    }

    #[test]
    fn without_small_words_pieces_of_words_tell() {
        assert_eq!(told("schnelle antworten fehlen unseren", "en"), Some("de"));
    }

    #[test]
    fn endings_go_by_the_language() {
        let stem = |word: &'static str, code: &str| {
            Tongue::named(&code.parse().unwrap()).stem(word).into_owned()
        };
        assert_eq!(stem("refunds", "en"), stem("refunded", "en-GB"));
        assert_eq!(stem("rechnungen", "de"), stem("rechnung", "de"));
        assert_eq!(stem("r2d2s", "en"), "r2d2s");
        assert_eq!(stem("whatever", "xx"), "whatever");
    }
}
