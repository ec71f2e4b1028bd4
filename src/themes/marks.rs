//! What can be compared of a text: its words without their endings, pieces of its words, and the
//! families that its words belong to.
//!
//! How much each counts was tried out on the labelled sets of `tests/bench`, without those held out.

use std::ops::RangeInclusive;

use unicode_normalization::UnicodeNormalization as _;
use unicode_segmentation::UnicodeSegmentation as _;

use super::kin;
use super::tongue::Tongue;
use super::vector::float;
use crate::domain::Language;
use crate::text::without_accents;

/// How much a word counts.
const WORD: f32 = 0.7;

/// How much all pieces of a word count together.
const PIECES: f32 = 1.0;

/// How many characters a piece of a word has.
const PIECE: RangeInclusive<usize> = 3..=5;

/// How much the families of a word count together, and those that they are distantly related to.
const FAMILIES: (f32, f32) = (1.5, 0.7);

/// How much two neighbouring characters count where a script has no spaces; and if both are
/// hiragana, which mostly bend and join words.
const PAIR: (f32, f32) = (0.5, 0.25);

/// The longest word that is looked at; what is longer was not written by hand.
const LONGEST_WORD: usize = 40;

/// Something in a text that another text may have, too.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Mark {
    /// What it is: equal for equal things.
    pub(super) key: u64,
    /// How much it counts.
    pub(super) weight: f32,
    /// Whether it is a family of words, and not how one is written.
    pub(super) is_family: bool,
}

/// A part of a text that means something by itself.
#[derive(Clone, Copy, Debug)]
pub(super) enum Token<'t> {
    /// A word between spaces, in small letters.
    Word(Tongue, &'t str),
    /// Text in a script without spaces.
    Run(&'t str),
    /// A sign that stands for a word: an emoji, mostly.
    Sign(&'t str),
}

/// What kind of thing a mark is.
#[derive(Clone, Copy)]
enum Kind {
    Word,
    Piece,
    Family,
}

/// Returns a text as its tokens are read from: in small letters, each character written in one way.
pub(super) fn readable(text: &str) -> String {
    if text.is_ascii() {
        text.to_ascii_lowercase()
    } else {
        text.nfkc().collect::<String>().to_lowercase()
    }
}

/// Returns the tokens of a [`readable`] text, without words that every text has.
pub(super) fn tokens<'t>(text: &'t str, language: &Language) -> Vec<Token<'t>> {
    let words: Vec<_> = words(text).collect();
    let tongue = Tongue::of(&words, text, language);
    let words = words.into_iter().filter(|word| !tongue.is_filler(word));
    let mut tokens: Vec<_> = words.map(|word| Token::Word(tongue, word)).collect();
    if !text.is_ascii() {
        let runs = text.split(|c| !is_spaceless(c)).filter(|run| !run.is_empty());
        tokens.extend(runs.map(Token::Run));
        tokens.extend(signs(text).map(Token::Sign));
    }
    tokens
}

impl Token<'_> {
    /// Returns the marks of a token; one that it has several times is there several times.
    pub(super) fn marks(self) -> Vec<Mark> {
        match self {
            Self::Word(tongue, word) => {
                let mut marks = vec![Kind::Word.mark(&without_accents(&tongue.stem(word)), WORD)];
                let word = without_accents(word);
                marks.extend(pieces(&word));
                marks.extend(related(&kin::families(&word)));
                marks
            }
            Self::Run(run) => pairs(run)
                .into_iter()
                .chain(kin::families_within(run).into_iter().flat_map(|it| related(&[it])))
                .collect(),
            Self::Sign(sign) => vec![Kind::Word.mark(sign, WORD)],
        }
    }
}

impl Kind {
    /// Makes a mark of this kind: FNV-1a, 64 bits.
    fn mark(self, text: &str, weight: f32) -> Mark {
        let kind = match self {
            Self::Word => b'w',
            Self::Piece => b'p',
            Self::Family => b'f',
        };
        let key = std::iter::once(kind)
            .chain(text.bytes())
            .fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            });
        Mark { key, weight, is_family: matches!(self, Self::Family) }
    }
}

/// Returns the words of a text in scripts with spaces, those of Unicode Standard Annex 29, parted at
/// apostrophes: *l'attente* is two.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.unicode_words()
        .flat_map(|word| word.split(['\'', '’']))
        .filter(|word| !word.is_empty() && !word.contains(is_spaceless))
        .filter(|word| word.chars().nth(LONGEST_WORD).is_none())
}

/// Returns the pieces of a word, which starts and ends with a space.
fn pieces(word: &str) -> Vec<Mark> {
    let padded: Vec<_> = std::iter::once(' ').chain(word.chars()).chain([' ']).collect();
    let pieces: Vec<_> =
        PIECE.flat_map(|length| padded.windows(length)).map(String::from_iter).collect();
    let weight = shared(PIECES, pieces.len());
    pieces.iter().map(|piece| Kind::Piece.mark(piece, weight)).collect()
}

/// Returns the pairs of neighbouring characters in a run without spaces, or the only one.
fn pairs(run: &str) -> Vec<Mark> {
    let characters: Vec<_> = run.chars().collect();
    if characters.len() == 1 {
        return vec![Kind::Word.mark(run, PAIR.0)];
    }
    let weight =
        |pair: &[char]| if pair.iter().copied().all(is_hiragana) { PAIR.1 } else { PAIR.0 };
    let pairs = characters.windows(2);
    pairs.map(|pair| Kind::Word.mark(&String::from_iter(pair), weight(pair))).collect()
}

/// Returns the marks of a word's families, and of what they are distantly related to.
fn related(families: &[&str]) -> Vec<Mark> {
    let (close, distant) = (shared(FAMILIES.0, families.len()), shared(FAMILIES.1, families.len()));
    let distant = families
        .iter()
        .filter_map(|family| family.split_once('/'))
        .map(|(group, _)| Kind::Family.mark(group, distant));
    families.iter().map(|family| Kind::Family.mark(family, close)).chain(distant).collect()
}

/// Returns the weight of each of `count` marks that weigh `weight` together, as lengths add up.
fn shared(weight: f32, count: usize) -> f32 {
    weight / float(u32::try_from(count.max(1)).unwrap_or(u32::MAX)).sqrt()
}

/// Returns signs that say something without a word: emoji, mostly.
fn signs(text: &str) -> impl Iterator<Item = &str> {
    text.graphemes(true).filter(|cluster| cluster.chars().next().is_some_and(is_sign))
}

fn is_sign(c: char) -> bool {
    let is_punctuation =
        matches!(c, '\u{2E00}'..='\u{2E7F}' | '\u{3000}'..='\u{303F}' | '\u{FE00}'..='\u{FFFD}');
    c > '\u{2100}' && !c.is_alphanumeric() && !c.is_whitespace() && !is_punctuation
}

/// Whether a character belongs to a script that does not part words by spaces.
fn is_spaceless(c: char) -> bool {
    matches!(c,
        '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}'
        | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}'
        | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}')
}

fn is_hiragana(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{309F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let text = readable(text);
        tokens(&text, &Language::english())
            .into_iter()
            .map(|token| match token {
                Token::Word(_, word) => format!("word {word}"),
                Token::Run(run) => format!("run {run}"),
                Token::Sign(sign) => format!("sign {sign}"),
            })
            .collect()
    }

    #[test]
    fn words_are_those_of_any_script_and_small_words_are_none() {
        assert_eq!(
            read("Nobody answers the PHONE!"),
            ["word nobody", "word answers", "word phone"]
        );
        assert_eq!(read("C'est l'attente qui énerve"), ["word attente", "word énerve"]);
        assert_eq!(read("FAQの内容 😡"), ["word faq", "run の内容", "sign 😡"]);
        assert_eq!(read("—…!?"), Vec::<String>::new());
    }

    #[test]
    fn accents_and_ways_of_writing_a_character_make_no_difference() {
        assert_eq!(without_accents("rückgaße"), "ruckgasse");
        assert_eq!(read("Ａｎｓｗｅｒ"), ["word answer"]);
    }

    #[test]
    fn the_pieces_of_a_word_weigh_the_same_together_however_long_it_is() {
        for word in ["it", "refund", "rindfleischetikettierung"] {
            let together = pieces(word).iter().map(|mark| mark.weight.powi(2)).sum::<f32>().sqrt();
            assert!((together - PIECES).abs() < 1e-5, "{word}: {together}");
        }
    }
}
