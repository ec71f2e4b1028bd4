//! Whole documents merged: the rules one by one, and rules that hold for any text.

mod align;
mod any;
mod apart;
mod laid_out;
mod own_words;
mod reopened;
mod rules;
mod subjects;

use super::*;

/// Merges, knowing nothing of ids of sections.
fn merged(base: &str, ours: &str, theirs: &str) -> Merged {
    let version = |text| Version { text, sections: &[] };
    merge(Some(version(base)), ours, version(theirs))
}

/// Merges, and leaves marks.
fn text(base: &str, ours: &str, theirs: &str) -> String {
    merged(base, ours, theirs).text(&[])
}

/// Merges without knowing what was written before, and leaves marks.
fn without_base(ours: &str, theirs: &str) -> String {
    merge(None, ours, Version { text: theirs, sections: &[] }).text(&[])
}
