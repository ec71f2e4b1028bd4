//! `statements.yaml`: what of it can be told without the answers.

use std::collections::HashSet;

use super::check::{Against, blank, blank_if_there, blanks};
use super::earlier::begun_later;
use super::reasons;
use crate::domain::{
    Dissent, DissentStatus, Principle, PrincipleId, Statement, Statements, Subject, VotedDown,
};
use crate::store::workshop::twice;
use crate::yaml::{Fault, Place, did_you_mean};

/// Returns what is wrong with the statements.
pub(super) fn faults(statements: &Statements, against: Against<'_>) -> Vec<Fault> {
    let Statements { promise, goal, feeling, order, rituals, .. } = statements;
    let root = Place::root();
    let mut faults = Vec::new();
    for (key, statement) in [("promise", promise), ("goal", goal), ("feeling", feeling)] {
        if let Some(statement) = statement {
            faults.extend(of_statement(statement, &root.key(key), against));
        }
    }
    faults.extend(of_principles(statements, against));
    faults.extend(blanks(order, &root.key("order")));
    for at in twice(order.iter()) {
        faults.push(Fault::error(
            root.key("order").item(at),
            "it has its place in the order already",
        ));
    }
    faults.extend(blanks(rituals, &root.key("rituals")));
    for (at, down) in statements.voted_down.iter().enumerate() {
        let VotedDown { on: _, text, from, support } = down;
        let place = root.key("voted-down").item(at);
        faults.extend(blank(text, place.key("text")));
        faults.extend(against.origins(from, &place));
        faults.extend(against.support(support, &place));
    }
    faults.extend(of_dissents(statements, against));
    faults.extend(reasons::faults(statements, against));
    faults
}

fn of_statement(statement: &Statement, place: &Place, against: Against<'_>) -> Vec<Fault> {
    let Statement { text, since, from, support } = statement;
    let mut faults: Vec<_> = blank(text, place.key("text")).into_iter().collect();
    faults.extend(begun_later(*since, against.workshop.edition, place.key("since")));
    faults.extend(against.origins(from, place));
    faults.extend(against.support(support, place));
    faults
}

fn of_principles(statements: &Statements, against: Against<'_>) -> Vec<Fault> {
    let place = Place::root().key("principles");
    let mut faults = Vec::new();
    for at in twice(statements.principles.iter().map(|principle| &principle.id)) {
        faults.push(Fault::error(place.item(at).key("id"), "another principle has this id"));
    }
    for (at, principle) in statements.principles.iter().enumerate() {
        let Principle { id, name, means, in_practice, even_over, since, from, support } = principle;
        let place = place.item(at);
        if is_reserved(id) {
            let what = format!("no principle can have the id `{id}`, which means something else");
            faults.push(Fault::error(place.key("id"), what).expected("expected another id"));
        }
        faults.extend(blank(name, place.key("name")));
        faults.extend(blank(means, place.key("means")));
        faults.extend(blanks(in_practice, &place.key("in-practice")));
        faults.extend(blank_if_there(even_over.as_ref(), place.key("even-over")));
        faults.extend(begun_later(Some(*since), against.workshop.edition, place.key("since")));
        faults.extend(against.origins(from, &place));
        faults.extend(against.support(support, &place));
    }
    faults
}

/// Whether an id names another statement, so that nothing could be told of a principle.
fn is_reserved(id: &PrincipleId) -> bool {
    !matches!(id.as_str().parse(), Ok(Subject::Principle(_)))
}

fn of_dissents(statements: &Statements, against: Against<'_>) -> Vec<Fault> {
    let place = Place::root().key("dissent");
    let down = statements.voted_down.iter().map(|down| down.on.to_string());
    let principles = statements.principles.iter().map(|principle| principle.id.to_string());
    let named = ["promise", "goal", "feeling", "order"].map(str::to_owned);
    let known: HashSet<_> = down.chain(principles).chain(named).collect();
    let mut faults = Vec::new();
    for at in twice(statements.dissent.iter().map(|dissent| &dissent.id)) {
        faults.push(Fault::error(place.item(at).key("id"), "another dissent has this id"));
    }
    for (at, dissent) in statements.dissent.iter().enumerate() {
        let Dissent { id: _, on, was, by, text, would_change_my_mind, answer, .. } = dissent;
        let Dissent { status, update, since, closed, adopted_by, .. } = dissent;
        let place = place.item(at);
        // An objection may outlive its principle once it is over, or says what that was.
        let is_open = *status == DissentStatus::Open;
        if !known.contains(&on.to_string()) && was.is_none() && is_open {
            let mut near: Vec<_> = known.iter().map(String::as_str).collect();
            near.sort_unstable();
            let fault = Fault::error(place.key("about"), format!("there is no principle `{on}`"));
            faults.push(fault.expected(did_you_mean(&on.to_string(), &near)));
        }
        // Whoever has left, now or before the edition before, did say it.
        if !was_so(dissent, against, |one| &one.by) {
            let by = by.as_ref().filter(|by| against.workshop.name_of(by).is_none());
            faults.extend(by.and_then(|by| against.stranger(by, &place.key("by"))));
        }
        if !was_so(dissent, against, |one| &one.adopted_by) {
            let adopts = adopted_by.as_ref();
            faults.extend(adopts.and_then(|by| against.stranger(by, &place.key("adopted-by"))));
        }
        faults.extend(begun_later(*since, against.workshop.edition, place.key("since")));
        if closed.is_some() && is_open {
            let fault = Fault::error(place.key("closed"), "what is open has not ended on any day");
            faults.push(fault.expected("expected another `status`, or no day"));
        }
        faults.extend(blank(text, place.key("text")));
        let texts = [
            ("was", was),
            ("would-change-my-mind", would_change_my_mind),
            ("answer", answer),
            ("update", update),
        ];
        faults.extend(
            texts
                .into_iter()
                .filter_map(|(key, text)| blank_if_there(text.as_ref(), place.key(key))),
        );
    }
    faults
}

/// Whether an objection was carried over as it was, as far as that can be told.
fn was_so<T: PartialEq>(
    dissent: &Dissent,
    against: Against<'_>,
    part: impl Fn(&Dissent) -> &T,
) -> bool {
    let mut before = against.earlier.into_iter().flat_map(|earlier| &earlier.statements.dissent);
    let is_it = |one: &Dissent| one.id == dissent.id && part(one) == part(dissent);
    dissent.since.is_some() && (against.earlier.is_none() || before.any(is_it))
}
