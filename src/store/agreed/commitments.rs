//! `commitments.yaml`: whether who does something takes part, and what they do it for is there.

use super::check::{Against, blank, blank_if_there};
use super::earlier::{Earlier, not_before};
use crate::domain::{Commitment, Commitments, NotNow, Request, ThemeOf};
use crate::store::workshop::twice;
use crate::yaml::{Fault, Place};

/// Returns what is wrong with commitments, requests, and what is not done now.
///
/// Who has left may own something: they said so before they went.
pub(super) fn faults(commitments: &Commitments, against: Against<'_>) -> Vec<Fault> {
    let Commitments { commitments, requests, not_now } = commitments;
    let mut faults = of_commitments(commitments, against);
    faults.extend(of_requests(requests, against));
    let place = Place::root().key("not-now");
    for at in twice(not_now.iter().map(|not_now| &not_now.issue)) {
        faults.push(Fault::error(
            place.item(at).key("issue"),
            "it is said already why this is not now",
        ));
    }
    for (at, NotNow { issue, why }) in not_now.iter().enumerate() {
        let place = place.item(at);
        faults.extend(against.theme(issue, &place.key("issue")));
        faults.extend(blank(why, place.key("why")));
    }
    faults
}

fn of_commitments(commitments: &[Commitment], against: Against<'_>) -> Vec<Fault> {
    let place = Place::root().key("commitments");
    let mut faults = Vec::new();
    for at in twice(commitments.iter().map(|commitment| &commitment.id)) {
        faults.push(Fault::error(place.item(at).key("id"), "another commitment has this id"));
    }
    for (at, commitment) in commitments.iter().enumerate() {
        let Commitment { id, carried, owner, will, by: _, measure, from, to, asks, .. } =
            commitment;
        let Commitment { issue, also, .. } = commitment;
        let place = place.item(at);
        if carried.is_some() {
            faults.extend(not_before(*carried, against.workshop.edition, place.key("carried")));
            let unknown = |earlier: &Earlier| earlier.no_commitment(id.as_str(), place.key("id"));
            faults.extend(against.earlier.and_then(unknown));
        }
        faults.extend(against.stranger(owner, &place.key("owner")));
        faults.extend(asks.as_ref().and_then(|asks| against.stranger(asks, &place.key("asks"))));
        faults.extend(blank(will, place.key("will")));
        let texts = [("measure", measure), ("from", from), ("to", to)];
        faults.extend(
            texts
                .into_iter()
                .filter_map(|(key, text)| blank_if_there(text.as_ref(), place.key(key))),
        );
        faults.extend(of_issues(issue.as_ref(), also, (&place, against)));
    }
    faults
}

fn of_requests(requests: &[Request], against: Against<'_>) -> Vec<Fault> {
    let place = Place::root().key("requests");
    let mut faults = Vec::new();
    for at in twice(requests.iter().map(|request| &request.id)) {
        faults.push(Fault::error(place.item(at).key("id"), "another request has this id"));
    }
    for (at, request) in requests.iter().enumerate() {
        let Request { id, carried, to: _, asked_by, ask, by: _, answer, issue, also } = request;
        let place = place.item(at);
        if carried.is_some() {
            faults.extend(not_before(*carried, against.workshop.edition, place.key("carried")));
            let unknown = |earlier: &Earlier| earlier.no_request(id.as_str(), place.key("id"));
            faults.extend(against.earlier.and_then(unknown));
        }
        faults.extend(against.stranger(asked_by, &place.key("asked-by")));
        faults.extend(blank(ask, place.key("ask")));
        let words = answer.as_ref().and_then(|answer| answer.words.as_ref());
        faults.extend(blank_if_there(words, place.key("answer").key("words")));
        faults.extend(of_issues(issue.as_ref(), also, (&place, against)));
    }
    faults
}

/// Says which of the issues that are answered at `place` are not there, or are named twice.
fn of_issues(
    issue: Option<&ThemeOf>,
    also: &[ThemeOf],
    (place, against): (&Place, Against<'_>),
) -> Vec<Fault> {
    let own = issue.and_then(|issue| against.theme(issue, &place.key("issue")));
    let others = also.iter().enumerate();
    let others = others.filter_map(|(at, of)| against.theme(of, &place.key("also").item(at)));
    let again = twice(issue.into_iter().chain(also)).into_iter();
    let again = again.map(|at| {
        let at = at.saturating_sub(usize::from(issue.is_some()));
        Fault::error(place.key("also").item(at), "it is said already that this is answered")
    });
    own.into_iter().chain(others).chain(again).collect()
}
