//! The save of one answer, beside a bare replacement of the same bytes.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::time::{Duration, Instant};

use credo::domain::{Answer, Said};

use crate::effort::{self, Effort};
use crate::measure::{Row, by_turns, ratio, told};
use crate::{Measured, least, people};

/// The people in the room.
const PEOPLE: usize = 7;

/// Measures the save of a named answer, and of one without a name, which lies in two files.
pub(crate) fn rows(effort: Effort) -> Measured {
    let named = measured(effort, "named", Answer::Named)?;
    let unnamed = measured(effort, "unnamed", Answer::Unnamed)?;
    let row = |what: &str, (ours, least): (Duration, Duration), least_is: &str| Row {
        what: what.to_owned(),
        ours: told(ours),
        least: format!("{} {least_is}", told(least)),
        ratio: ratio(ours, least),
        aim: None,
    };
    Ok(vec![
        Row { aim: Some(1.5), ..row("save of an answer", named, "its file, bare") },
        row("save of one without a name", unnamed, "both files, bare"),
    ])
}

/// Saves the answers of everybody to everything, one after the other, and each time the same bytes
/// once more, bare.
fn measured(
    effort: Effort,
    name: &str,
    answer: impl Fn(Said) -> Answer,
) -> Result<(Duration, Duration), Box<dyn Error>> {
    let mut sitting = people::sit(&effort::folder(&format!("save-{name}"))?, PEOPLE)?;
    let folder = sitting.folder().folder();
    let workshop = sitting.workshop().clone();
    let people = workshop.participants.iter();
    let mut turns = people
        .flat_map(|person| workshop.questions().map(move |question| (&person.id, question)))
        .enumerate();
    let known = RefCell::new(BTreeSet::new());
    let saved = RefCell::new(Vec::new());
    let ours = || {
        let (seed, (person, question)) = turns.next().ok_or("nobody is asked any more")?;
        let answer = answer(serde_yaml::from_value(people::said(question, seed)?)?);
        let started = Instant::now();
        sitting.record(person, &question.id, &answer)?;
        let taken = started.elapsed();
        let own = format!("{person}.yaml");
        for path in least::yaml_files(&folder)? {
            if path.ends_with(&own) || known.borrow_mut().insert(path.clone()) {
                saved.borrow_mut().push((path.with_extension("bare"), fs::read(path)?));
            }
        }
        Ok(taken)
    };
    let least = || {
        let started = Instant::now();
        for (path, bytes) in saved.borrow_mut().drain(..) {
            least::replace(&path, &bytes)?;
        }
        Ok(started.elapsed())
    };
    // One more is done than counts.
    by_turns(effort.times(PEOPLE * 14 - 1), ours, least)
}
