//! Words that belong together: *refund*, *Erstattung* and *money back* are of one family.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::marks::plain;

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
                let word = plain(word);
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
