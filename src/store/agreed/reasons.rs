//! `statements.yaml`: why things are otherwise than in the edition before.

use super::check::{Against, blank, blank_if_there};
use crate::domain::{Change, Dropped, Statements, Subject};
use crate::yaml::{Fault, Place, did_you_mean};

/// Returns what is wrong with the reasons that are given for what changed and what was dropped.
pub(super) fn faults(statements: &Statements, against: Against<'_>) -> Vec<Fault> {
    let mut faults = of_changes(statements);
    faults.extend(of_dropped(statements, against));
    faults
}

fn of_changes(statements: &Statements) -> Vec<Fault> {
    let place = Place::root().key("changes");
    let mut faults = Vec::new();
    for (at, Change { on, what, why, by: _ }) in statements.changes.iter().enumerate() {
        let place = place.item(at);
        let lines = statements.lines(on);
        if !statements.states(on) {
            let known = statements.principles.iter().map(|principle| principle.id.as_str());
            let known: Vec<_> =
                ["promise", "goal", "feeling", "order"].into_iter().chain(known).collect();
            let fault = Fault::error(place.key("about"), format!("`{on}` is not stated here"));
            faults.push(fault.expected(did_you_mean(&on.to_string(), &known)));
        } else if let Some(what) = what.as_ref().filter(|what| !lines.contains(what)) {
            let known: Vec<_> = lines.iter().map(String::as_str).collect();
            let fault = Fault::error(place.key("what"), format!("`{on}` does not say this"));
            faults.push(fault.expected(did_you_mean(what, &known)));
        }
        faults.extend(blank(why, place.key("why")));
    }
    faults
}

fn of_dropped(statements: &Statements, against: Against<'_>) -> Vec<Fault> {
    let place = Place::root().key("dropped");
    let mut faults = Vec::new();
    for (at, dropped) in statements.dropped.iter().enumerate() {
        let Dropped { on, what, reason: _, why, by: _ } = dropped;
        let place = place.item(at);
        faults.extend(blank_if_there(why.as_ref(), place.key("why")));
        let is_there = match what {
            None => *on != Subject::Order && statements.states(on),
            Some(what) => statements.lines(on).contains(what),
        };
        if is_there {
            let key = if what.is_some() { "what" } else { "about" };
            faults.push(Fault::error(place.key(key), "it is still there, so it was not dropped"));
            continue;
        }
        let Some(earlier) = against.earlier else { continue };
        if let Subject::Principle(id) = on {
            let unknown = earlier.no_principle(id, place.key("about"));
            if unknown.is_some() {
                faults.extend(unknown);
                continue;
            }
        }
        faults.extend(what.as_ref().and_then(|what| earlier.no_line(on, what, place.key("what"))));
    }
    faults
}
