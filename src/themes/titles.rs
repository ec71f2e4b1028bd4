//! Sentences of people that could name a theme: theirs word for word, never composed.

use unicode_segmentation::UnicodeSegmentation as _;

use super::vector::float;
use crate::order::Order as _;
use crate::text;

/// The most titles that are suggested.
const MOST: usize = 3;

/// The longest title, in columns and in words.
const LONGEST: (usize, usize) = (80, 12);

/// The longest sentence that is suggested where there is none so short, in columns.
const LONGEST_AT_ALL: u32 = 120;

/// What a clause out of a sentence is worth beside a whole one.
const CLAUSE: f32 = 0.7;

/// The fewest words of a title: below, it is a noun and not a sentence.
const FEWEST_WORDS: usize = 3;

/// Returns the sentences and clauses of `texts` that are like most of what they say, best first. Where
/// none is short enough, the shortest sentences that there are.
pub(super) fn best(texts: &[&str], likeness: impl Fn(&str) -> f32) -> Vec<String> {
    let sentences: Vec<_> = texts.iter().copied().flat_map(sentences).collect();
    let mut clauses: Vec<_> = sentences.iter().copied().flat_map(clauses).collect();
    // What is a whole sentence of somebody's counts as that.
    clauses.order_by(|one, other| one.0.cmp(other.0).then(other.1.cmp(&one.1)));
    clauses.dedup_by_key(|(clause, _)| *clause);
    let worth = |(clause, is_whole): &(&str, bool)| {
        likeness(clause) * shape(clause) * if *is_whole { 1.0 } else { CLAUSE }
    };
    let mut valued: Vec<_> = clauses.iter().map(|it| (it.0, worth(it))).collect();
    if valued.is_empty() {
        let columns = |sentence: &str| u32::try_from(text::width(sentence)).unwrap_or(u32::MAX);
        let short = sentences.iter().filter(|sentence| columns(sentence) <= LONGEST_AT_ALL);
        valued = short.map(|sentence| (*sentence, -float(columns(sentence)))).collect();
    }
    valued.order_by(|(one, a), (other, b)| b.total_cmp(a).then_with(|| one.cmp(other)));
    valued.dedup_by_key(|(clause, _)| *clause);
    valued.into_iter().take(MOST).map(|(clause, _)| clause.to_owned()).collect()
}

/// Returns the sentences of a text.
fn sentences(text: &str) -> Vec<&str> {
    let sentences = text.lines().flat_map(|line| line.unicode_sentences()).map(bare);
    sentences.filter(|sentence| !sentence.is_empty()).collect()
}

/// Returns a sentence if it is short enough for a title, or else those of its clauses that are, each
/// with whether it is a whole sentence.
fn clauses(sentence: &str) -> Vec<(&str, bool)> {
    if fits(sentence) {
        return vec![(sentence, true)];
    }
    let parts = sentence.split([',', ';', ':', '–', '—', '(', ')', '、', '；', '，', '：']);
    parts.map(bare).filter(|part| fits(part)).map(|part| (part, false)).collect()
}

fn fits(part: &str) -> bool {
    let is_short = text::words(part) <= LONGEST.1 || is_dense(part);
    !part.is_empty() && text::width(part) <= LONGEST.0 && is_short
}

/// How well a clause suits a title by its shape, from 0 to 1: whole, and no question.
fn shape(clause: &str) -> f32 {
    let is_short = text::words(clause) < FEWEST_WORDS && !is_dense(clause);
    let asks = clause.ends_with(['?', '？']);
    (if is_short { 0.5 } else { 1.0 }) * (if asks { 0.7 } else { 1.0 })
}

/// Whether a text has no spaces to part words by.
fn is_dense(text: &str) -> bool {
    text::width(text) > 2 * text.chars().count().saturating_sub(2) && !text.is_ascii()
}

/// Returns a clause without blanks around it and without its full stop.
fn bare(clause: &str) -> &str {
    clause.trim().trim_end_matches(['.', '。', ',', ';']).trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(texts: &[&str]) -> Vec<String> {
        best(texts, |_| 1.0)
    }

    #[test]
    fn a_long_sentence_gives_its_clauses_and_a_whole_one_comes_first() {
        let long = "We had told the guest on the phone that it would be quick, and we let him wait; \
                    nobody knows why that is.";
        assert_eq!(
            titles(&[long, "Waiting is what we do worst."]),
            ["Waiting is what we do worst", "and we let him wait", "nobody knows why that is"]
        );
    }

    #[test]
    fn where_all_is_long_the_shortest_sentence_is_suggested() {
        let long = "One two three four five six seven eight nine ten eleven twelve thirteen";
        let longer = format!("{long} fourteen.");
        assert_eq!(titles(&[&longer, long]), [long, longer.trim_end_matches('.')]);
        assert_eq!(titles(&["word ".repeat(40).as_str()]), Vec::<String>::new());
    }

    #[test]
    fn a_noun_and_a_question_are_worth_less_than_a_statement() {
        assert_eq!(
            titles(&["Speed", "Why are we slow?", "We are too slow"]),
            ["We are too slow", "Why are we slow?", "Speed"]
        );
    }

    #[test]
    fn a_sentence_without_spaces_is_counted_by_its_columns() {
        let title = "最初の返信をもっと早くしたいです";
        assert_eq!(titles(&[&format!("{title}。")]), [title]);
    }
}
