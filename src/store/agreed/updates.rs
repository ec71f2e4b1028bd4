//! `updates.yaml`: whether what it tells of was promised or asked for in this edition.

use super::check::blank_if_there;
use crate::domain::{CommitmentState, CommitmentUpdate, Commitments, Day, RequestUpdate, Updates};
use crate::yaml::{Fault, Place, did_you_mean};

/// Returns what is wrong with the updates of what an edition promised and asked for.
pub(super) fn faults(updates: &Updates, made: &Commitments) -> Vec<Fault> {
    let Updates { commitments, requests } = updates;
    let mut faults = of_commitments(commitments, made);
    faults.extend(of_requests(requests, made));
    faults
}

fn of_commitments(updates: &[CommitmentUpdate], made: &Commitments) -> Vec<Fault> {
    let place = Place::root().key("commitments");
    let known: Vec<_> = made.commitments.iter().map(|one| one.id.as_str()).collect();
    let mut faults = backwards(updates.iter().map(|update| update.on), &place);
    for (at, update) in updates.iter().enumerate() {
        let CommitmentUpdate { id, on: _, state, figure, line } = update;
        let place = place.item(at);
        faults.extend(unknown(("commitment", id.as_str()), &known, place.key("id")));
        if *state == CommitmentState::Dropped && line.is_none() {
            let fault = Fault::error(place.key("state"), "it was dropped, and nothing says why");
            faults.push(fault.expected("expected the reason under `line`"));
        }
        faults.extend(blank_if_there(figure.as_ref(), place.key("figure")));
        faults.extend(blank_if_there(line.as_ref(), place.key("line")));
    }
    faults
}

fn of_requests(updates: &[RequestUpdate], made: &Commitments) -> Vec<Fault> {
    let place = Place::root().key("requests");
    let known: Vec<_> = made.requests.iter().map(|one| one.id.as_str()).collect();
    let mut faults = backwards(updates.iter().map(|update| update.on), &place);
    for (at, update) in updates.iter().enumerate() {
        let RequestUpdate { id, on: _, answer, line } = update;
        let place = place.item(at);
        faults.extend(unknown(("request", id.as_str()), &known, place.key("id")));
        let words = answer.as_ref().and_then(|answer| answer.words.as_ref());
        faults.extend(blank_if_there(words, place.key("answer").key("words")));
        faults.extend(blank_if_there(line.as_ref(), place.key("line")));
    }
    faults
}

/// Says which of the days in the list at `place` are before the one above them: what was said last
/// stands last.
fn backwards(days: impl Iterator<Item = Day>, place: &Place) -> Vec<Fault> {
    let days: Vec<_> = days.collect();
    let pairs = days.iter().zip(days.iter().skip(1)).enumerate();
    let wrong = pairs.filter(|(_, (earlier, later))| later < earlier);
    let fault = |(at, (earlier, later)): (usize, (&Day, &Day))| {
        let what = format!("`{later}` is before `{earlier}`, which stands above it");
        let fault = Fault::error(place.item(at + 1).key("when"), what);
        fault.expected("expected what was said later to stand lower")
    };
    wrong.map(fault).collect()
}

fn unknown((what, id): (&str, &str), known: &[&str], place: Place) -> Option<Fault> {
    if known.contains(&id) {
        return None;
    }
    let fault = Fault::error(place, format!("there is no {what} `{id}` in this edition"));
    Some(if known.is_empty() { fault } else { fault.expected(did_you_mean(id, known)) })
}
