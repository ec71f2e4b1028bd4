//! Words as they are compared: without accents, without case; and which scripts put no space
//! between words.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Adds `word` to `folded`, without accents and in small letters.
pub(super) fn fold_into(word: &str, folded: &mut String) {
    if word.is_ascii() {
        let letters = word.chars().filter(|c| !is_apostrophe(*c));
        folded.extend(letters.map(|c| c.to_ascii_lowercase()));
        return;
    }
    for c in word.nfkd().filter(|c| !is_combining_mark(*c) && !is_apostrophe(*c)) {
        match c {
            'ß' | 'ẞ' => folded.push_str("ss"),
            'ø' | 'Ø' => folded.push('o'),
            'ł' | 'Ł' => folded.push('l'),
            'đ' | 'Đ' | 'ð' | 'Ð' => folded.push('d'),
            'ı' => folded.push('i'),
            'æ' | 'Æ' => folded.push_str("ae"),
            'œ' | 'Œ' => folded.push_str("oe"),
            c => folded.extend(c.to_lowercase().filter(|c| !is_combining_mark(*c))),
        }
    }
}

/// Returns `word` without accents and in small letters.
pub(super) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_into(word, &mut folded);
    folded
}

/// Whether `c` may stand between two letters of one word.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '＇')
}

/// Whether words of the script of `c` are written without spaces between them, or with endings
/// that grow into them: Han, kana, Hangul, Thai, Lao, Khmer, Myanmar.
pub(super) fn is_unspaced(c: char) -> bool {
    // Most texts have nothing of it.
    c >= '\u{0E00}'
        && matches!(c,
        '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}'
        | '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{30FA}' | '\u{30FC}'..='\u{30FF}'
        | '\u{3400}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}')
}

/// Whether there may be any such character in a text: most texts are told at a glance to have none.
pub(super) fn may_be_unspaced(text: &str) -> bool {
    text.bytes().any(|byte| byte >= 0xE0)
}

/// Whether nobody sees `c`: it has no width and only says how others are joined, broken or turned.
fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{E0000}'..='\u{E01EF}')
}

/// Whether the first byte of a character is that of some that nobody sees.
fn may_be_unseen(byte: u8) -> bool {
    matches!(byte, 0xC2 | 0xCD | 0xD8 | 0xE1 | 0xE2 | 0xEF | 0xF3)
}

/// A text as people see it, and where in the whole each piece of it begins.
#[derive(Debug)]
pub(super) struct Seen {
    /// It, without what nobody sees.
    pub(super) text: String,
    /// The byte at which a piece begins here, and in the whole.
    pieces: Vec<(usize, usize)>,
}

impl Seen {
    /// Returns `text` as people see it, if that is not all of it.
    pub(super) fn of(text: &str) -> Option<Self> {
        if !text.bytes().any(may_be_unseen) || !text.contains(is_unseen) {
            return None;
        }
        let mut seen = Self { text: String::with_capacity(text.len()), pieces: Vec::new() };
        let mut at = 0;
        for piece in text.split(is_unseen) {
            if !piece.is_empty() {
                seen.pieces.push((seen.text.len(), at));
                seen.text.push_str(piece);
            }
            at += piece.len();
            at += text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        }
        Some(seen)
    }

    /// Returns where in the whole a range of it stands, with whatever is unseen inside of it.
    pub(super) fn whole(&self, range: &Range<usize>) -> Range<usize> {
        let at = |byte: usize, known: usize| {
            let piece = self.pieces.get(known.saturating_sub(1));
            piece.map_or(byte, |(here, there)| there + byte.saturating_sub(*here))
        };
        let begun = self.pieces.partition_point(|(here, _)| *here <= range.start);
        let ended = self.pieces.partition_point(|(here, _)| *here < range.end);
        at(range.start, begun)..at(range.end, ended)
    }
}

/// Returns `text` as people see it.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    Seen::of(text).map_or(Cow::Borrowed(text), |seen| Cow::Owned(seen.text))
}

/// A word of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word<'t> {
    /// The byte at which it begins.
    pub(super) start: usize,
    /// It as it stands there: letters, and apostrophes between them.
    pub(super) text: &'t str,
}

impl Word<'_> {
    /// Returns the byte behind it.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// Whether `c` belongs to a word of a script that puts spaces between them.
fn is_letter(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphabetic()
    } else {
        (c.is_alphabetic() || is_combining_mark(c)) && !is_unspaced(c)
    }
}

/// Returns the words of `text` in scripts that put spaces between them.
pub(super) fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = text.get(from..)?;
        let start = from + rest.find(is_letter)?;
        let rest = text.get(start..)?;
        let plain = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        let next = rest.as_bytes().get(plain);
        if plain > 0 && next.is_none_or(|next| next.is_ascii() && *next != b'\'') {
            from = start + plain;
            return Some(Word { start, text: rest.get(..plain)? });
        }
        let mut end = rest.len();
        let mut letters = rest.char_indices().peekable();
        while let Some((at, c)) = letters.next() {
            let goes_on = is_letter(c)
                || (is_apostrophe(c) && letters.peek().is_some_and(|(_, next)| is_letter(*next)));
            if !goes_on {
                end = at;
                break;
            }
        }
        from = start + end;
        Some(Word { start, text: rest.get(..end)? })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_case_do_not_count() {
        assert_eq!(
            ["Inés", "ŁUKASZ", "Weiß", "O’Brien", "Ｍａｒｅｎ", "İnan"].map(fold),
            ["ines", "lukasz", "weiss", "obrien", "maren", "inan"]
        );
    }

    #[test]
    fn what_nobody_sees_is_left_out_and_found_again() {
        let text = "\u{200B}Get\u{AD}\u{200B}hin, é\u{2060}";
        let seen = Seen::of(text).unwrap();
        assert_eq!(seen.text, "Gethin, é");
        let whole = |range: Range<usize>| &text[seen.whole(&range)];
        assert_eq!(whole(0..6), "Get\u{AD}\u{200B}hin");
        assert_eq!([whole(0..3), whole(3..6), whole(8..10)], ["Get", "hin", "é"]);
        assert!(Seen::of("Gethin, é").is_none());
    }

    #[test]
    fn what_is_told_at_a_glance_is_so() {
        for c in '\0'..=char::MAX {
            let text = c.to_string();
            let first = text.bytes().next().unwrap();
            assert!(may_be_unseen(first) || !is_unseen(c), "{c:?}");
            assert!(may_be_unspaced(&text) || !is_unspaced(c), "{c:?}");
        }
    }

    #[test]
    fn words_hold_their_apostrophes_and_no_signs() {
        let words: Vec<_> =
            words("«O'Brien's», d’Inés — Jean-Luc 3x 山田さん.").map(|word| word.text).collect();
        assert_eq!(words, ["O'Brien's", "d’Inés", "Jean", "Luc", "x"]);
    }
}
