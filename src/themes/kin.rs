//! Words that belong together: *refund*, *Erstattung* and *money back* are of one family.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::without_accents;

/// The families, one a line; the file says how to read it.
const FAMILIES: &str = include_str!("kin.txt");

/// The fewest letters of a word with spaces round it that stands for all that begin like it.
const BEGINNING: usize = 4;

/// The fewest letters of a word that is found inside a longer one.
const INSIDE: usize = 6;

/// Where in a longer word another may begin.
const FIRST_PART: usize = 3;

/// All families.
static KIN: LazyLock<Kin> = LazyLock::new(|| Kin::read(FAMILIES));

/// Families by their words.
#[derive(Debug, Default)]
struct Kin {
    /// Words that stand for themselves.
    whole: HashMap<String, Vec<&'static str>>,
    /// Words that stand for all that begin like them.
    beginning: HashMap<String, Vec<&'static str>>,
    /// How many letters the longest has.
    longest: usize,
}

/// Returns the families that `word`, in small letters without accents, belongs to; none twice.
pub(super) fn families(word: &str) -> Vec<&'static str> {
    let letters: Vec<_> = word.char_indices().map(|(at, _)| at).collect();
    let mut found = KIN.whole.get(word).cloned().unwrap_or_default();
    found.extend(KIN.begins(word, BEGINNING));
    if letters.len() >= FIRST_PART + INSIDE {
        let parts = letters.iter().skip(FIRST_PART).filter_map(|at| word.get(*at..));
        found.extend(parts.flat_map(|part| KIN.begins(part, INSIDE)));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Returns the families of the words in a run of a script without spaces; one may come twice.
pub(super) fn families_within(run: &str) -> Vec<&'static str> {
    let parts = run.char_indices().filter_map(|(at, _)| run.get(at..));
    parts.flat_map(|part| KIN.begins(part, 1)).copied().collect()
}

impl Kin {
    fn read(text: &'static str) -> Self {
        let mut kin = Self::default();
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        for (family, words) in lines.filter_map(|line| line.split_once(": ")) {
            for word in words.split_whitespace().filter(|word| *word != "|") {
                let (word, is_whole) =
                    word.strip_suffix('$').map_or((word, false), |word| (word, true));
                let word = without_accents(word).into_owned();
                let letters = word.chars().count();
                kin.longest = kin.longest.max(letters);
                let is_whole = is_whole || (letters < BEGINNING && word.is_ascii());
                let words = if is_whole { &mut kin.whole } else { &mut kin.beginning };
                words.entry(word).or_default().push(family);
            }
        }
        kin
    }

    /// Returns the families of the longest word of at least `least` letters that `text` begins with.
    fn begins(&self, text: &str, least: usize) -> &[&'static str] {
        let ends = text.char_indices().map(|(at, c)| at + c.len_utf8()).take(self.longest);
        let ends: Vec<_> = ends.skip(least.saturating_sub(1)).collect();
        let mut words = ends.iter().rev().filter_map(|end| text.get(..*end));
        words.find_map(|word| self.beginning.get(word)).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn forms_of_a_word_and_words_of_other_languages_are_of_one_family() {
        for word in
            ["refunds", "refunded", "erstattungen", "ruckzahlung", "remboursement", "reembolso"]
        {
            assert!(families(word).contains(&"money/refund"), "{word}: {:?}", families(word));
        }
    }

    #[test]
    fn a_word_is_found_inside_a_long_one_and_not_inside_a_short_one() {
        assert!(families("jahresabrechnung").contains(&"money/bill"));
        assert_eq!(families("abrupt"), Vec::<&str>::new());
    }

    #[test]
    fn a_whole_word_stands_for_itself_only() {
        assert!(families("late").contains(&"time/late"));
        assert!(!families("lateral").contains(&"time/late"));
    }

    #[test]
    fn words_are_found_where_there_are_no_spaces() {
        assert!(families_within("最初の返信をもっと早く").contains(&"contact/reply"));
        assert!(families_within("顾客等退款").contains(&"money/refund"));
        assert_eq!(families_within(""), Vec::<&str>::new());
    }

    #[test]
    fn the_file_of_families_is_in_order() {
        let mut names = HashSet::new();
        for line in FAMILIES.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let (name, words) = line.split_once(": ").expect(line);
            assert!(names.insert(name), "{name} is there twice");
            assert!(name.contains('/'), "{name} is related to nothing");
            for word in words.split_whitespace() {
                assert!(!word.trim_end_matches('$').contains('$'), "{name}: {word}");
                assert_eq!(word, word.to_lowercase(), "{name}");
            }
        }
    }
}
