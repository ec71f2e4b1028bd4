//! Sentences of people that could name a theme: theirs word for word, never composed.

use unicode_segmentation::UnicodeSegmentation as _;

use crate::text;

/// The most titles that are suggested.
const MOST: usize = 3;

/// The longest title, in columns and in words.
const LONGEST: (usize, usize) = (80, 12);

/// The fewest words of a title: below, it is a noun and not a sentence.
const FEWEST_WORDS: usize = 3;

/// Returns the sentences and clauses of `texts` that are like most of what they say, best first.
pub(super) fn best(texts: &[&str], likeness: impl Fn(&str) -> f32) -> Vec<String> {
    let mut clauses: Vec<_> = texts.iter().copied().flat_map(clauses).collect();
    clauses.sort_unstable();
    clauses.dedup();
    let mut valued: Vec<_> =
        clauses.into_iter().map(|clause| (clause, likeness(clause) * shape(clause))).collect();
    valued.sort_by(|(one, a), (other, b)| b.total_cmp(a).then_with(|| one.cmp(other)));
    valued.into_iter().take(MOST).map(|(clause, _)| clause.to_owned()).collect()
}

/// Returns the sentences of a text that are short enough for a title, and the clauses of those that
/// are not.
fn clauses(text: &str) -> Vec<&str> {
    let fits = |part: &&str| {
        let words = text::words(part);
        !part.is_empty() && text::width(part) <= LONGEST.0 && (words <= LONGEST.1 || is_dense(part))
    };
    let mut found = Vec::new();
    for sentence in text.lines().flat_map(|line| line.unicode_sentences()).map(bare) {
        if fits(&sentence) {
            found.push(sentence);
        } else {
            let parts = sentence.split([',', ';', ':', '–', '—', '(', ')', '、', '；', '，', '：']);
            found.extend(parts.map(bare).filter(fits));
        }
    }
    found
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
