//! The sentences of a block of prose, however many of them stand on a line.

mod short;

/// A sentence, or the number that a principle begins with.
#[derive(Clone, Debug)]
pub(in crate::document) struct Sentence<'t> {
    /// Its words, as they stand.
    pub(in crate::document) text: &'t str,
    /// What parts it from the next: blanks, a line end, the sign of a quotation.
    pub(in crate::document) gap: &'t str,
    /// Its words, apart by one space each.
    pub(in crate::document) key: String,
    /// Whether it is a number that something begins with.
    pub(in crate::document) is_label: bool,
}

/// Splits `words`, the words of a block, into sentences.
///
/// A sentence ends behind a full stop, a question or an exclamation mark, an ellipsis, whatever
/// quotation marks and brackets close there, and a blank; not behind an ordinal, an initial or what is
/// short for something, not before a small letter, and not within emphasis, code or the text of a link. Signs that
/// are written without a blank behind them end one by themselves.
pub(in crate::document) fn sentences(words: &str) -> Vec<Sentence<'_>> {
    let mut sentences = Vec::new();
    let mut rest = words;
    if let Some(label) = label(rest) {
        let (text, behind) = rest.split_at(label);
        let gap = behind.len() - behind.trim_start_matches(is_gap).len();
        let (gap, behind) = behind.split_at(gap);
        sentences.push(Sentence { text, gap, key: key(text), is_label: true });
        rest = behind;
    }
    // What a label opens is closed behind it, and no sentence ends within.
    let mut open = Open::default();
    let before = words.get(..words.len() - rest.len()).unwrap_or_default();
    open.strong = before.starts_with("**") || before.starts_with("__");
    while !rest.is_empty() {
        let (text, gap) = first(rest, &mut open);
        let length = text + gap;
        let (whole, behind) = rest.split_at(length);
        let (text, gap) = whole.split_at(text);
        sentences.push(Sentence { text, gap, key: key(text), is_label: false });
        rest = behind;
    }
    sentences
}

/// Whether a sentence may end before a blank in `words`: where not, none does.
pub(in crate::document) fn may_end_within(words: &str) -> bool {
    let mut blanks = words.match_indices(' ');
    // Nearly always a letter stands before one.
    let ends =
        |before: &str| !before.ends_with(|c: char| c.is_ascii_alphanumeric()) && is_whole(before);
    blanks.any(|(at, _)| words.get(..at).is_some_and(ends))
}

/// Whether `sentence` ends as sentences do.
pub(in crate::document) fn is_whole(sentence: &str) -> bool {
    sentence.trim_end_matches(closes).ends_with(ends)
}

/// Whether all emphasis, code and links that `words` open are closed in them.
pub(in crate::document) fn is_closed(words: &str) -> bool {
    let (mut open, mut rest) = (Open::default(), words);
    while !rest.is_empty() {
        let (text, gap) = first(rest, &mut open);
        rest = rest.get(text + gap..).unwrap_or_default();
    }
    open.nothing()
}

/// Returns `text` with one space in the place of each gap, and with the one of the two signs of emphasis
/// for both.
pub(in crate::document) fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let lines = text.split('\n').enumerate();
    let words = lines.flat_map(|(number, line)| {
        let line = line.trim_start();
        let line = if number == 0 { line } else { line.trim_start_matches(['>', ' ', '\t']) };
        line.split_whitespace()
    });
    for word in words {
        if !key.is_empty() {
            key.push(' ');
        }
        push(&mut key, word);
    }
    key
}

/// Puts `word` behind `key`, with `*` for each `_` that is no part of a name, of code or escaped.
fn push(key: &mut String, word: &str) {
    if !word.contains('_') {
        key.push_str(word);
        return;
    }
    let mut is_code = key.matches('`').count() % 2 == 1;
    let mut last = None;
    for (at, c) in word.char_indices() {
        is_code ^= c == '`';
        let rest = word.get(at..).unwrap_or_default().trim_start_matches('_');
        let is_within =
            last.is_some_and(char::is_alphanumeric) && rest.starts_with(char::is_alphanumeric);
        let is_sign = c == '_' && !is_code && !is_within && last != Some('\\');
        key.push(if is_sign { '*' } else { c });
        if c != '_' || last == Some('\\') {
            last = Some(c);
        }
    }
}

/// Whether a line of text in which `sentence` is the last needs a blank before more comes.
pub(in crate::document) fn needs_blank(sentence: &str) -> bool {
    !sentence.trim_end_matches(closes).ends_with(ends_by_itself)
}

/// Returns the length of the number that `words` begin with: `1.`, `**12)`.
fn label(words: &str) -> Option<usize> {
    let rest = words.trim_start_matches(['*', '_']);
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let behind = rest.get(digits..)?.strip_prefix(['.', ')'])?;
    let is_label = (1..=3).contains(&digits) && behind.starts_with(' ');
    is_label.then_some(words.len() - behind.len())
}

fn ends(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '؟' | '۔' | '।' | '։') || ends_by_itself(c)
}

fn ends_by_itself(c: char) -> bool {
    matches!(c, '。' | '！' | '？')
}

fn closes(c: char) -> bool {
    // The blanks stand within quotation marks in French, and no line ends at them.
    matches!(
        c,
        ')' | ']'
            | '"'
            | '\''
            | '”'
            | '’'
            | '»'
            | '«'
            | '“'
            | '*'
            | '_'
            | '`'
            | '」'
            | '』'
            | '）'
            | '\u{A0}'
            | '\u{202F}'
    )
}

fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n')
}

/// What is open at a place in a text.
#[derive(Default)]
struct Open {
    emphasis: bool,
    strong: bool,
    code: bool,
    brackets: usize,
}

impl Open {
    fn nothing(&self) -> bool {
        !self.emphasis && !self.strong && !self.code && self.brackets == 0
    }

    /// Takes in a run of `length` signs `c` between two characters.
    fn take(&mut self, c: char, length: usize, (last, next): (Option<char>, Option<char>)) {
        let is = |c: Option<char>, what: fn(char) -> bool| c.is_some_and(what);
        match c {
            '`' => self.code = !self.code,
            _ if self.code => {}
            '[' => self.brackets += length,
            ']' => self.brackets = self.brackets.saturating_sub(length),
            '_' if is(last, char::is_alphanumeric) && is(next, char::is_alphanumeric) => {}
            '*' | '_'
                if last.is_none_or(char::is_whitespace) && next.is_none_or(char::is_whitespace) => {
            }
            '*' | '_' => {
                self.emphasis ^= length % 2 == 1;
                self.strong ^= length >= 2;
            }
            _ => {}
        }
    }
}

/// Returns the lengths of the first sentence of `rest` and of the gap behind it.
fn first(rest: &str, open: &mut Open) -> (usize, usize) {
    let mut chars = rest.char_indices().peekable();
    let (mut last, mut end) = (None, None);
    while let Some((at, c)) = chars.next() {
        if c == '\\' {
            last = chars.next().map(|(_, c)| c).or(Some(c));
            end = None;
            continue;
        }
        if is_gap(c) {
            if let Some(end) = end
                && open.nothing()
                && let Some(gap) = cut(rest, end, at)
            {
                return (at, gap);
            }
            end = None;
        } else if matches!(c, '`' | '*' | '_' | '[' | ']') {
            let mut length = 1;
            while chars.next_if(|(_, next)| *next == c).is_some() {
                length += 1;
            }
            open.take(c, length, (last, chars.peek().map(|(_, c)| *c)));
        } else if ends(c) && !open.code {
            end = Some((at, c));
        } else if !closes(c) {
            end = None;
        }
        if let Some((_, sign)) = end
            && ends_by_itself(sign)
            && open.nothing()
            && let Some((next, c)) = chars.peek()
            && !closes(*c)
            && !ends(*c)
            && !is_gap(*c)
        {
            return (*next, 0);
        }
        last = Some(c);
    }
    let text = rest.trim_end_matches(is_gap);
    let text = if text.is_empty() { rest } else { text };
    (text.len(), rest.len() - text.len())
}

/// Returns the length of the gap at `at`, if a sentence that ends with the sign at `end` ends there.
fn cut(rest: &str, (end, sign): (usize, char), at: usize) -> Option<usize> {
    let behind = rest.get(at..)?;
    let next = behind.trim_start_matches(is_gap);
    // The lines of a quotation go on behind their sign.
    let has_line = behind.get(..behind.len() - next.len())?.contains('\n');
    let next = if has_line { next.trim_start_matches(|c| is_gap(c) || c == '>') } else { next };
    let goes_on = next.chars().next().is_some_and(char::is_lowercase)
        || sign == '.' && short::goes_on(rest.get(..end)?, next);
    (!goes_on).then_some(behind.len() - next.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(words: &str) -> Vec<&str> {
        sentences(words).iter().map(|sentence| sentence.text).collect()
    }

    #[test]
    fn a_paragraph_is_split_where_its_sentences_end() {
        assert_eq!(
            split("One. Two!\nThree? (Four.) \"Five.\" six."),
            ["One.", "Two!", "Three?", "(Four.)", "\"Five.\" six.",]
        );
        assert_eq!(
            split("Am 18. September. Dr. J. Smith came, e.g. here. Ok"),
            ["Am 18. September.", "Dr. J. Smith came, e.g. here.", "Ok",]
        );
        assert_eq!(split("今日は。明日も！はい"), ["今日は。", "明日も！", "はい"]);
        assert_eq!(
            split(
                "Bram : «\u{A0}Non.\u{A0}» Depuis : rien. Le 3.\u{A0}Mai, «\u{202F}Oui\u{202F}!\u{202F}» Bon."
            ),
            [
                "Bram : «\u{A0}Non.\u{A0}»",
                "Depuis : rien.",
                "Le 3.\u{A0}Mai, «\u{202F}Oui\u{202F}!\u{202F}»",
                "Bon.",
            ]
        );
    }

    #[test]
    fn a_full_stop_behind_what_is_short_for_something_ends_no_sentence() {
        for whole in [
            "Mr. Smith and St. Mary's rang.",
            "See No. 5, art. 3 and vol. 2.",
            "Kilns, z. B. Ton, d. h. Erde, u. a. Glas.",
            "Am 17. Dezember und in der 3. Woche.",
            "Ein 3. Platz für Frau Prof. Dr. Weiß.",
            "Sra. Ruiz, p. ej. Ana; M. Petit et Mme. Noir.",
            "Il dit. et puis.",
        ] {
            assert_eq!(split(whole), [whole]);
        }
        assert_eq!(split("We said no. Then yes."), ["We said no.", "Then yes."]);
        assert_eq!(
            split("It fell from 38 to 12. We count."),
            ["It fell from 38 to 12.", "We count."]
        );
        assert_eq!(split("Seit 2025. Danach"), ["Seit 2025.", "Danach"]);
    }

    #[test]
    fn a_number_in_front_stands_apart_and_emphasis_stays_whole() {
        assert_eq!(
            split("**1. Keep hold. Always.** Whoever. *Open. Still.*"),
            ["**1.", "Keep hold. Always.**", "Whoever.", "*Open. Still.*",]
        );
    }

    #[test]
    fn the_lines_of_a_quotation_part_sentences() {
        assert_eq!(
            split("Calm.\n> Prisha said. So\n> be it."),
            ["Calm.", "Prisha said.", "So\n> be it."]
        );
        assert_eq!(key("So\n> be  it."), "So be it.");
    }

    proptest::proptest! {
        #[test]
        fn sentences_and_gaps_make_up_the_text(words in "[a-z.。!* _`\\[\\]\n>12A)\\\\]{0,40}") {
            let whole: String =
                sentences(&words).iter().flat_map(|it| [it.text, it.gap]).collect();
            proptest::prop_assert_eq!(whole, words);
        }
    }
}
