//! What becomes what.

use crate::document::merge::align::{Numbers, Reach, Unit, align};

fn aligned(from: &[&str], to: &[&str], reach: Reach) -> Vec<Option<(usize, bool)>> {
    let mut numbers = Numbers::default();
    let mut units = |texts: &[&str]| -> Vec<Unit> {
        let unit = |text: &&str| {
            let (key, words) = (numbers.of(text), numbers.words(text));
            Unit { key, words, ..Unit::default() }
        };
        texts.iter().map(unit).collect()
    };
    let (from, to) = (units(from), units(to));
    let (from, to): (Vec<_>, Vec<_>) = (from.iter().collect(), to.iter().collect());
    let found = align(&from, &to, Vec::new(), reach);
    found.iter().map(|found| found.map(|it| (it.to, it.is_loose))).collect()
}

#[test]
fn the_same_is_found_where_it_was_moved_to() {
    let found = aligned(&["a", "b", "x", "x"], &["b", "a", "x", "new", "x"], Reach::Place);
    assert_eq!(found, [Some((1, false)), Some((0, false)), Some((2, false)), Some((4, false))]);
}

#[test]
fn the_changed_is_found_by_its_words_and_then_by_its_place() {
    let found =
        aligned(&["one two three", "wholly", "z"], &["one two four", "other", "z"], Reach::Place);
    assert_eq!(found, [Some((0, false)), Some((1, true)), Some((2, false))]);
    assert_eq!(aligned(&["wholly"], &["other"], Reach::Words), [None]);
}
