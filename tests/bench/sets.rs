//! The load of the question sets of an ordinary workshop, beside parsing them into plain values.

use std::hint::black_box;
use std::time::Instant;

use credo::questions;

use crate::Measured;
use crate::effort::Effort;
use crate::measure::{Row, by_turns, ratio, told};
use crate::people;

/// Measures the load of the four shipped sets that are usual.
pub(crate) fn rows(effort: Effort) -> Measured {
    let (ours, least) = by_turns(
        effort.times(50),
        || {
            let started = Instant::now();
            black_box(people::sets()?);
            Ok(started.elapsed())
        },
        || {
            let started = Instant::now();
            for text in questions::USUAL.into_iter().filter_map(questions::shipped_text) {
                let value: serde_yaml::Value = serde_yaml::from_str(text)?;
                black_box(value);
            }
            Ok(started.elapsed())
        },
    )?;
    Ok(vec![Row {
        what: "load of the shipped sets".to_owned(),
        ours: told(ours),
        least: format!("{} as plain YAML", told(least)),
        ratio: ratio(ours, least),
        aim: None,
    }])
}
