//! `review.yaml`: whether what it tells of was promised or asked for in the edition before.

use super::check::{Against, blank_if_there};
use crate::domain::{CommitmentReview, CommitmentState, Day, RequestReview, Review};
use crate::store::workshop::twice;
use crate::yaml::{Fault, Place};

/// Returns what is wrong with the review.
pub(super) fn faults(review: &Review, against: Against<'_>) -> Vec<Fault> {
    let Review { commitments, requests } = review;
    let mut faults = of_commitments(commitments, against);
    faults.extend(of_requests(requests, against));
    faults
}

fn of_commitments(reviews: &[CommitmentReview], against: Against<'_>) -> Vec<Fault> {
    let place = Place::root().key("commitments");
    let mut faults = Vec::new();
    for at in twice(reviews.iter().map(|review| &review.id)) {
        let what = "it is said already what became of it";
        faults.push(Fault::error(place.item(at).key("id"), what));
    }
    for (at, review) in reviews.iter().enumerate() {
        let CommitmentReview { id, state, on, result, why, next } = review;
        let place = place.item(at);
        if let Some(earlier) = against.earlier {
            faults.extend(earlier.no_commitment(id.as_str(), place.key("id")));
            let promised = earlier.commitments.commitments.iter().find(|one| one.id == *id);
            let by = promised.map(|commitment| commitment.by);
            faults.extend(of_day((*state, *on), by, place.key("when")));
        }
        if *state == CommitmentState::Dropped && why.is_none() {
            let fault = Fault::error(place.key("state"), "it was dropped, and nothing says why");
            faults.push(fault.expected("expected the reason under `why`"));
        }
        let texts = [("result", result), ("why", why), ("next", next)];
        faults.extend(
            texts
                .into_iter()
                .filter_map(|(key, text)| blank_if_there(text.as_ref(), place.key(key))),
        );
    }
    faults
}

/// Says if the day on which something was done, at `place`, does not go with how far it came.
fn of_day(
    (state, on): (CommitmentState, Option<Day>),
    by: Option<Day>,
    place: Place,
) -> Option<Fault> {
    let on = on?;
    let wrong = match state {
        CommitmentState::Done => {
            let by = by.filter(|by| on > *by)?;
            return Some(
                Fault::error(place, format!("`{on}` is after `{by}`, the day by which it was due"))
                    .expected("expected the state `done-late`"),
            );
        }
        CommitmentState::DoneLate => {
            let by = by.filter(|by| on <= *by)?;
            format!("`{on}` is not late: it was due by `{by}`")
        }
        CommitmentState::Nearly
        | CommitmentState::Partly
        | CommitmentState::NotStarted
        | CommitmentState::Dropped => "what is not done was done on no day".to_owned(),
    };
    Some(Fault::error(place, wrong))
}

fn of_requests(reviews: &[RequestReview], against: Against<'_>) -> Vec<Fault> {
    let place = Place::root().key("requests");
    let mut faults = Vec::new();
    for at in twice(reviews.iter().map(|review| &review.id)) {
        let what = "it is said already what became of it";
        faults.push(Fault::error(place.item(at).key("id"), what));
    }
    for (at, review) in reviews.iter().enumerate() {
        let RequestReview { id, answer, result, next } = review;
        let place = place.item(at);
        let unknown =
            |earlier: &super::earlier::Earlier| earlier.no_request(id.as_str(), place.key("id"));
        faults.extend(against.earlier.and_then(unknown));
        let words = answer.as_ref().and_then(|answer| answer.words.as_ref());
        faults.extend(blank_if_there(words, place.key("answer").key("words")));
        faults.extend(blank_if_there(result.as_ref(), place.key("result")));
        faults.extend(blank_if_there(next.as_ref(), place.key("next")));
    }
    faults
}
