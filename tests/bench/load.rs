//! The load of an edition of many people, beside reading the same files and parsing them into plain
//! values: what `write` takes before it writes anything.

use std::fs;
use std::hint::black_box;
use std::time::Instant;

use credo::store::Folder;

use crate::effort::Effort;
use crate::measure::{Row, by_turns, ratio, told};
use crate::{Measured, least, people};

/// Measures the load of an edition.
pub(crate) fn rows(effort: Effort) -> Measured {
    let people = match effort {
        Effort::Try => 10,
        Effort::Quick | Effort::Full => 1_000,
    };
    let root = people::answered(people)?;
    let edition = Folder::at(&root).edition(people::edition()?);
    let (ours, least) = by_turns(
        effort.times(10),
        || {
            let started = Instant::now();
            black_box(edition.load()?);
            Ok(started.elapsed())
        },
        || {
            let started = Instant::now();
            least::read_all(&edition.folder())?;
            Ok(started.elapsed())
        },
    )?;
    fs::remove_dir_all(root)?;
    Ok(vec![Row {
        what: format!("load of {people} people × 14 answers"),
        ours: told(ours),
        least: format!("{} as plain YAML", told(least)),
        ratio: ratio(ours, least),
        aim: None,
    }])
}
