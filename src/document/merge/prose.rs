//! Merging words: the sentences of a paragraph, an item, a quotation or a cell.

use super::align::{Numbers, Reach, Unit};
use super::subject::{is_reworded, is_still};
use super::triples::{Lists, Triple, in_order};
use crate::document::sentences::{Sentence, is_closed, is_whole, key, needs_blank, sentences};
use crate::order::Order as _;

/// What became of some words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Words {
    /// They are these, or nothing.
    Merged(String),
    /// Both sides changed the same.
    Both(Sides),
}

/// What two sides made of the same, each as it stands there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sides {
    /// What people made of it.
    pub(super) ours: String,
    /// What is new.
    pub(super) theirs: String,
    /// With one after the other.
    pub(super) both: String,
}

/// That both sides changed something, each in its own way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Undecided;

/// Decides between three versions of the same thing.
pub(super) fn decided<'t, K: PartialEq>(
    (base, ours, theirs): (Option<&'t str>, Option<&'t str>, Option<&'t str>),
    key: impl Fn(&str) -> K,
) -> Result<Option<&'t str>, Undecided> {
    let keys = [base, ours, theirs].map(|text| text.map(&key));
    let [base, in_ours, in_theirs] = &keys;
    if in_theirs == base || in_ours == in_theirs {
        // The words of people where only blanks and line ends differ.
        Ok(ours)
    } else if in_ours == base {
        Ok(theirs)
    } else {
        Err(Undecided)
    }
}

/// Merges three versions of some words; what is not there is empty.
pub(super) fn merge(base: &str, mine: &str, new: &str) -> Words {
    if mine == base {
        return Words::Merged(new.to_owned());
    }
    // Where people only put line ends, sentence by sentence, so that these stay.
    let is_laid_out = mine != base && key(mine) == key(base) && key(new) != key(base);
    if !is_laid_out && let Ok(text) = decided((Some(base), Some(mine), Some(new)), key) {
        return Words::Merged(text.unwrap_or_default().to_owned());
    }
    let versions = [sentences(base), sentences(mine), sentences(new)];
    let [base, ours, theirs] = &versions;
    let mut numbers = Numbers::default();
    let mut units = |sentences: &[Sentence<'_>]| -> Vec<Unit> {
        let unit = |sentence: &Sentence<'_>| Unit {
            key: numbers.of(&sentence.key),
            kind: u32::from(sentence.is_label),
            words: numbers.words(sentence.text),
            ..Unit::default()
        };
        sentences.iter().map(unit).collect()
    };
    let of = [units(base), units(ours), units(theirs)];
    let [of_base, of_ours, of_theirs] = &of;
    let lists = Lists {
        base: of_base.iter().collect(),
        ours: of_ours.iter().collect(),
        theirs: of_theirs.iter().collect(),
        reach: Reach::Place,
    };
    let triples = lists.triples();
    let merged: Vec<_> = in_order(&triples, |it| it.ours.is_some() || it.theirs.is_some())
        .into_iter()
        .filter_map(|number| triples.get(number))
        .filter_map(|triple| resolve(triple, (base, ours, theirs)))
        .collect();
    let in_one = line(merged.iter().filter_map(Bit::ours));
    let other = line(merged.iter().filter_map(Bit::theirs));
    let both = line(one_after_the_other(&merged).into_iter());
    let is_torn = [&in_one, &other, &both].into_iter().any(|it| !is_closed(it));
    let runs_on = [Bit::ours, Bit::theirs].into_iter().any(|of| {
        let said: Vec<_> = merged.iter().filter_map(of).collect();
        said.split_last()
            .is_some_and(|(_, said)| said.iter().any(|it| it.1.is_empty() && !is_whole(it.0)))
    });
    let added = [
        Added { by: (|it| it.ours, ours), other: (|it| it.theirs, theirs), is_same: is_still },
        Added { by: (|it| it.theirs, theirs), other: (|it| it.ours, ours), is_same: is_reworded },
    ];
    let is_adrift = added.iter().any(|added| added.is_adrift(&triples, base));
    if is_adrift || runs_on || is_torn && is_closed(mine) && is_closed(new) {
        // What one side added would stand behind something else, or one side's sentence, emphasis or
        // link would end in the other's, or nowhere.
        let both = line([(mine, " "), (new, "")].into_iter().filter(|it| !it.0.is_empty()));
        return Words::Both(Sides { ours: mine.to_owned(), theirs: new.to_owned(), both });
    }
    if merged.iter().all(|it| matches!(it, Bit::Merged(_))) {
        return Words::Merged(in_one);
    }
    Words::Both(Sides { ours: mine.to_owned(), theirs: new.to_owned(), both })
}

/// The sentences of a version, and which of a triple is its.
type Told<'s, 't> = (fn(&Triple) -> Option<usize>, &'s [Sentence<'t>]);

/// What one side added, beside what the other made of it.
struct Added<'s, 't> {
    by: Told<'s, 't>,
    other: Told<'s, 't>,
    /// Whether what the other side made of a sentence is still that sentence.
    is_same: fn(&str, &str) -> bool,
}

impl Added<'_, '_> {
    /// Whether a sentence that one side added stands beside one that the other took out, or in the
    /// place of which it says something else.
    fn is_adrift(&self, triples: &[Triple], base: &[Sentence<'_>]) -> bool {
        let (by, sentences) = self.by;
        let mut row: Vec<&Triple> = triples.iter().filter(|it| by(it).is_some()).collect();
        row.order_by_key(|it| by(it));
        let is_added = |it: &Triple| it.base.is_none() && (self.other.0)(it).is_none();
        let is_label = |it: &Triple| {
            by(it).and_then(|at| sentences.get(at)).is_some_and(|sentence| sentence.is_label)
        };
        let beside = |at: usize| {
            let (before, after) = row.split_at_checked(at)?;
            let is_old = |it: &&&Triple| !is_added(it) && !is_label(it);
            before.iter().rev().find(is_old).or_else(|| after.iter().find(is_old)).copied()
        };
        row.iter().enumerate().any(|(at, it)| {
            is_added(it)
                && !is_label(it)
                && beside(at).is_some_and(|beside| !self.stands(beside, base))
        })
    }

    /// Whether a sentence that was there before is still there on the other side.
    fn stands(&self, triple: &Triple, base: &[Sentence<'_>]) -> bool {
        let said = |(of, sentences): Told<'_, '_>| {
            of(triple).and_then(|at| sentences.get(at)).map(|it| it.key.clone())
        };
        let old = said((|it| it.base, base));
        let (Some(old), Some(mine)) = (old, said(self.by)) else { return true };
        said(self.other).is_some_and(|other| other == mine || (self.is_same)(&old, &other))
    }
}

/// A sentence and the gap behind it, if it had one.
type Said<'t> = (&'t str, &'t str);

/// A sentence of the result.
enum Bit<'t> {
    Merged(Said<'t>),
    Both(Option<Said<'t>>, Option<Said<'t>>),
}

impl<'t> Bit<'t> {
    fn ours(&self) -> Option<Said<'t>> {
        match self {
            Self::Merged(said) => Some(*said),
            Self::Both(ours, _) => *ours,
        }
    }

    fn theirs(&self) -> Option<Said<'t>> {
        match self {
            Self::Merged(said) => Some(*said),
            Self::Both(_, theirs) => *theirs,
        }
    }
}

fn resolve<'t>(
    triple: &Triple,
    (base, ours, theirs): (&[Sentence<'t>], &[Sentence<'t>], &[Sentence<'t>]),
) -> Option<Bit<'t>> {
    let base = triple.base.and_then(|at| base.get(at));
    let ours = triple.ours.and_then(|at| ours.get(at));
    let theirs = triple.theirs.and_then(|at| theirs.get(at));
    let words = |it: Option<&Sentence<'t>>| it.map(|it| it.text);
    let said = |it: &Sentence<'t>| (it.text, it.gap);
    if base.is_none() && (ours.is_none() || theirs.is_none()) {
        return ours.or(theirs).map(|it| Bit::Merged(said(it)));
    }
    match decided((words(base), words(ours), words(theirs)), key) {
        Ok(text) => {
            // Line ends stay where people put them, and come where they put none.
            let gap = |it: Option<&Sentence<'t>>| it.map(|it| it.gap).filter(|gap| !gap.is_empty());
            let moved = gap(ours).filter(|mine| gap(base) != Some(mine));
            let gap = moved.or(gap(theirs)).or(gap(ours));
            text.map(|text| Bit::Merged((text, gap.unwrap_or_default())))
        }
        Err(Undecided) => Some(Bit::Both(ours.map(said), theirs.map(said))),
    }
}

/// Returns the sentences with those of both sides, ours before theirs where several follow each
/// other.
fn one_after_the_other<'t>(merged: &[Bit<'t>]) -> Vec<Said<'t>> {
    let mut row = Vec::new();
    for run in merged.chunk_by(|a, b| matches!((a, b), (Bit::Both(..), Bit::Both(..)))) {
        match run {
            [Bit::Merged(said)] => row.push(*said),
            run => {
                row.extend(run.iter().filter_map(Bit::ours));
                row.extend(run.iter().filter_map(Bit::theirs));
            }
        }
    }
    row
}

/// Puts sentences in a row.
fn line<'t>(said: impl Iterator<Item = Said<'t>>) -> String {
    let mut line = String::new();
    let mut last: Option<Said<'t>> = None;
    for (text, gap) in said {
        if let Some((before, between)) = last {
            let is_apart = !between.is_empty() || !needs_blank(before);
            line.push_str(if is_apart { between } else { " " });
        }
        line.push_str(text);
        last = Some((text, gap));
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn merged(base: &str, ours: &str, theirs: &str) -> String {
        match merge(base, ours, theirs) {
            Words::Merged(text) => text,
            Words::Both(Sides { ours, theirs, both }) => format!("{ours} | {theirs} | {both}"),
        }
    }

    #[test]
    fn sentences_that_different_sides_changed_both_go_in() {
        let base = "We ring back. We say why. We stay.";
        assert_eq!(
            merged(
                base,
                "We always ring back. We say why. We stay.",
                "We ring back. We say it why. We stay."
            ),
            "We always ring back. We say it why. We stay."
        );
        assert_eq!(
            merged(base, "We ring back. We stay.", "We ring back. We say why. We stay late."),
            "We ring back. We stay late."
        );
        assert_eq!(
            merged(base, &format!("{base} Mine."), &format!("{base} New.")),
            "We ring back. We say why. We stay. Mine. New."
        );
    }

    #[test]
    fn a_sentence_that_both_changed_is_told_with_both() {
        assert_eq!(
            merged("A cold kiln. Ring.", "A very cold kiln. Ring.", "A hot kiln. Ring. Now."),
            "A very cold kiln. Ring. | A hot kiln. Ring. Now. | A very cold kiln. A hot kiln. Ring. Now."
        );
        assert_eq!(merged("One two.", "", "One two three."), " | One two three. | One two three.");
    }

    #[test]
    fn line_ends_stay_as_people_put_them_and_are_no_change() {
        let base = "We ring back. We say why. We stay.";
        let lines = "We ring back.\nWe say why.\nWe stay.";
        assert_eq!(merged(base, lines, base), lines);
        assert_eq!(
            merged(base, lines, "We ring back. We say it why. We stay."),
            "We ring back.\nWe say it why.\nWe stay."
        );
    }

    #[test]
    fn what_stands_there_already_is_not_written_twice() {
        assert_eq!(
            merged("One. Two.", "One. Two and more. Mine.", "One. Two and more."),
            "One. Two and more. Mine."
        );
        assert_eq!(
            merged("Old words.", "Mine stays. New words here.", "New words here."),
            "Mine stays. New words here."
        );
    }

    #[test]
    fn a_number_in_front_is_no_part_of_a_sentence() {
        assert_eq!(
            merged("**1. Hold.** On.", "**1. Hold it.** On.", "**2. Hold.** On."),
            "**2. Hold it.** On."
        );
    }
}
