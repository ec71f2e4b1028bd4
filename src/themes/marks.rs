//! What can be compared of a text: its words without their endings, and pieces of words.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation as _;

use super::tongue::Tongue;
use crate::domain::Language;

/// How many characters a piece of a word has.
const PIECE: std::ops::RangeInclusive<usize> = 3..=5;

/// The longest word that is looked at; what is longer was not written by hand.
const LONGEST_WORD: usize = 40;

/// Something in a text that another text may have, too.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Mark {
    /// What it is: equal for equal things.
    pub(super) key: u64,
    /// How much it says.
    pub(super) weight: f32,
}

/// What kind of thing a mark is.
#[derive(Clone, Copy)]
enum Kind {
    /// A word without its ending, or a sign that stands for one.
    Word,
    /// Some characters of a word.
    Piece,
}

/// Returns the marks of a text; one that stands several times is there several times.
pub(super) fn marks(text: &str, language: &Language) -> Vec<Mark> {
    let text = text.nfkc().collect::<String>().to_lowercase();
    let mut marks = Vec::new();
    spaceless(&text, &mut marks);
    let words: Vec<_> = words(&text).collect();
    let tongue = Tongue::of(&words, &text, language);
    for word in words {
        if tongue.is_filler(word) {
            continue;
        }
        marks.push(Kind::Word.mark(&plain(&tongue.stem(word)), 1.0));
        pieces(&plain(word), &mut marks);
    }
    marks.extend(signs(&text).map(|sign| Kind::Word.mark(sign, 1.0)));
    marks
}

impl Kind {
    /// Makes a mark of this kind: FNV-1a, 64 bits.
    fn mark(self, text: &str, weight: f32) -> Mark {
        let kind = match self {
            Self::Word => b'w',
            Self::Piece => b'p',
        };
        let key = std::iter::once(kind)
            .chain(text.bytes())
            .fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            });
        Mark { key, weight }
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

/// Adds the pieces of a word, which starts and ends with a space.
fn pieces(word: &str, marks: &mut Vec<Mark>) {
    let padded: Vec<_> = std::iter::once(' ').chain(word.chars()).chain([' ']).collect();
    for length in PIECE {
        let pieces = padded.windows(length).map(String::from_iter);
        marks.extend(pieces.map(|piece| Kind::Piece.mark(&piece, 0.5)));
    }
}

/// Adds pairs of neighbouring characters where a script has no spaces.
fn spaceless(text: &str, marks: &mut Vec<Mark>) {
    for run in text.split(|c| !is_spaceless(c)).filter(|run| !run.is_empty()) {
        let run: Vec<_> = run.chars().collect();
        if let [single] = run.as_slice() {
            marks.push(Kind::Word.mark(&single.to_string(), 1.0));
        }
        marks.extend(run.windows(2).map(|pair| {
            // Hiragana mostly bends and joins words.
            let weight = if pair.iter().all(|c| is_hiragana(*c)) { 0.25 } else { 1.0 };
            Kind::Word.mark(&String::from_iter(pair), weight)
        }));
    }
}

/// Returns signs that say something without a word: emoji, mostly.
fn signs(text: &str) -> impl Iterator<Item = &str> {
    text.graphemes(true).filter(|cluster| {
        cluster.chars().next().is_some_and(|c| {
            c > '\u{2100}'
                && !c.is_alphanumeric()
                && !c.is_whitespace()
                && !matches!(c, '\u{2E00}'..='\u{2E7F}' | '\u{3000}'..='\u{303F}' | '\u{FE00}'..='\u{FFFD}')
        })
    })
}

/// Returns a word without accents.
fn plain(word: &str) -> String {
    if word.is_ascii() {
        return word.to_owned();
    }
    word.nfkd().filter(|c| !is_combining_mark(*c)).collect()
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
