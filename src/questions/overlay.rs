//! Changing a shipped set for one team: adding, replacing and dropping questions by id.

use super::convert;
use super::file::OverlayFile;
use crate::domain::{Question, QuestionId, QuestionSet};
use crate::yaml::{Fault, Place, did_you_mean, nearest};

/// Changes `set` as `overlay` says; returns what of it cannot be done.
pub(super) fn apply(set: &mut QuestionSet, overlay: &OverlayFile) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (at, file) in overlay.replace.iter().enumerate() {
        let place = Place::root().key("replace").item(at);
        match (position(set, &file.id), convert::question(file)) {
            (Some(old), Some(new)) => faults.extend(put(set, old, new, &place)),
            (Some(_), None) => {}
            (None, _) => faults.push(unknown(set, &file.id, place.key("id"))),
        }
    }
    for (at, file) in overlay.add.iter().enumerate() {
        let place = Place::root().key("add").item(at);
        if position(set, &file.id).is_some() {
            let what = format!("`{}` is a question of `{}` already", file.id, set.id);
            let fault = Fault::error(place.key("id"), what);
            faults.push(
                fault
                    .expected("give it an id of its own")
                    .hint("to change the question, put it under `replace`"),
            );
            continue;
        }
        let behind = match &file.after {
            None => Some(set.questions.len()),
            Some(after) => position(set, after).map(|at| at + 1),
        };
        match (behind, &file.after) {
            (Some(behind), _) => {
                if let Some(new) = convert::question(file) {
                    set.questions.insert(behind.min(set.questions.len()), new);
                }
            }
            (None, Some(after)) => faults.push(unknown(set, after, place.key("after"))),
            (None, None) => {}
        }
    }
    // Last, so that a question may come after one that is dropped.
    for (at, id) in overlay.drop.iter().enumerate() {
        match position(set, id) {
            Some(old) => {
                set.questions.remove(old);
            }
            None => faults.push(unknown(set, id, Place::root().key("drop").item(at))),
        }
    }
    if set.questions.is_empty() {
        let what = format!("no question of `{}` is left", set.id);
        faults.push(
            Fault::error(Place::root().key("drop"), what)
                .hint("to leave out a whole set, take it out of `sets` in credo.yaml"),
        );
    }
    faults
}

fn position(set: &QuestionSet, id: &QuestionId) -> Option<usize> {
    set.questions.iter().position(|question| question.id == *id)
}

/// Puts a question where another stood; says if its answers have names and the other's had none.
fn put(set: &mut QuestionSet, at: usize, question: Question, place: &Place) -> Option<Fault> {
    let old = set.questions.get_mut(at)?;
    let gains_names = question.keeps.names() && !old.keeps.names();
    *old = question;
    gains_names.then(|| {
        let what = format!("credo asks `{}` without names, and this keeps them", old.id);
        let fault = Fault::warning(place.key("id"), what);
        fault.expected("`unnamed: true`, unless that is meant")
    })
}

fn unknown(set: &QuestionSet, id: &QuestionId, place: Place) -> Fault {
    let ids: Vec<_> = set.questions.iter().map(|question| question.id.as_str()).collect();
    let fault = Fault::error(place, format!("`{}` has no question `{id}`", set.id));
    match nearest(id.as_str(), &ids) {
        Some(_) => fault.expected(did_you_mean(id.as_str(), &ids)),
        None => fault.hint(format!("its questions are {}", ids.join(", "))),
    }
}
