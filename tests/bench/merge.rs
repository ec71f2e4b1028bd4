//! Merging hand edits with what is new, beside finding the changed lines of the same texts.

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Instant;

use credo::document::merge::{self, Version};
use similar::TextDiff;

use crate::Measured;
use crate::effort::Effort;
use crate::measure::{Row, by_turns, ratio, told};

/// How many sections there are, each of 23 lines.
const SECTIONS: usize = 100;
/// How many places are edited by hand.
const EDITS: usize = 200;

/// Measures a merge of a document of more than 2,000 lines that was edited in 200 places.
pub(crate) fn rows(effort: Effort) -> Measured {
    let (base, new) = (document(1)?, document(2)?);
    let edited = edited(&base);
    let version = |text| Version { text, sections: &[] };
    let merged = || {
        let started = Instant::now();
        black_box(merge::merge(Some(version(&base)), &edited, version(&new)).text(&[]));
        Ok(started.elapsed())
    };
    let lines = || {
        let started = Instant::now();
        for text in [&edited, &new] {
            black_box(TextDiff::from_lines(base.as_str(), text.as_str()).ops().len());
        }
        Ok(started.elapsed())
    };
    let (time, least) = by_turns(effort.times(20), merged, lines)?;
    Ok(vec![Row {
        what: format!("{} lines with {EDITS} edits merged", base.lines().count()),
        ours: told(time),
        least: format!("{} both line diffs", told(least)),
        ratio: ratio(time, least),
        aim: Some(50.0),
    }])
}

/// Makes a document in which every third figure is another in each edition.
fn document(edition: usize) -> Result<String, std::fmt::Error> {
    let mut text = "# How we look after customers\n".to_owned();
    for section in 0..SECTIONS {
        write!(text, "\n## Section {section}\n\n")?;
        for line in 0..4 {
            let figure = if (section + line) % 3 == 0 { edition } else { 0 };
            writeln!(
                text,
                "We ring back {section} times out of {line}, {figure}. Nobody waits {line} days.\n"
            )?;
            writeln!(text, "- Item {line} of {section} says something about kilns: {figure}")?;
            writeln!(text, "- Another item {line} of {section}\n")?;
        }
    }
    Ok(text)
}

/// Edits a document in as many places, in four ways.
fn edited(document: &str) -> String {
    let mut lines: Vec<_> = document.lines().map(str::to_owned).collect();
    let words = lines.iter_mut().filter(|line| !line.is_empty());
    let step = document.lines().filter(|line| !line.is_empty()).count() / EDITS;
    for (number, line) in words.step_by(step.max(1)).take(EDITS).enumerate() {
        match number % 4 {
            0 => line.push_str(" by hand"),
            1 => line.push_str("\n- Ours"),
            2 => *line = line.replacen('s', "z", 1),
            _ => line.push_str(" And this is ours."),
        }
    }
    lines.push(String::new());
    lines.join("\n")
}
