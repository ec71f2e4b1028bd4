//! The document of a team of seven in every format, one after the other, beside reading the same files
//! as often and parsing them into plain values.

use std::path::Path;
use std::time::Instant;

use crate::effort::Effort;
use crate::measure::{Row, by_turns, ratio, told};
use crate::write::{read, timed, write};
use crate::{Measured, least};

/// What the document is written as; what a browser prints is the browser's time.
const FORMATS: [&str; 5] = ["markdown", "html", "docx", "text", "json"];

/// Measures `credo write` of the example in all formats.
pub(crate) fn rows(effort: Effort) -> Measured {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/tarnwick-kilns");
    let editions = root.join("editions");
    let ours = || {
        let started = Instant::now();
        for format in FORMATS {
            timed(write(&root).args(["--stdout", "--format", format]))?;
        }
        Ok(started.elapsed())
    };
    let least = || {
        let started = Instant::now();
        for _ in FORMATS {
            timed(&mut read(&editions)?)?;
        }
        Ok(started.elapsed())
    };
    let (ours, least_time) = by_turns(effort.times(20), ours, least)?;
    let files = least::yaml_files(&editions)?.len();
    Ok(vec![Row {
        what: "seven people in five formats".to_owned(),
        ours: told(ours),
        least: format!("{} {files} files as plain YAML, five times", told(least_time)),
        ratio: ratio(ours, least_time),
        aim: Some(10.0),
    }])
}
