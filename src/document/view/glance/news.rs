//! What is new since the edition before, for whoever reads nothing else.

use super::fits;
use super::room::{Candidate, Weight};
use crate::document::view::parts::{ChangesPart, Finding, PromisedPart};
use crate::document::view::ways::way;
use crate::document::words::{Words, bare, ended};

/// How far a commitment came, the furthest first.
const STATES: [&str; 7] =
    ["done", "done-late", "nearly", "partly", "not-started", "dropped", "not-reviewed"];

/// Returns which principles were added and which were dropped; of one alone also why.
pub(super) fn principles(changes: &ChangesPart, words: &Words) -> Vec<Candidate> {
    let is_whole = |kind: &str, part: &str| kind == "principle" && part == "whole";
    let added = changes.added.iter().filter(|it| is_whole(&it.kind, &it.part));
    let added = added.map(|it| Principle {
        name: it.name.as_ref().unwrap_or(&it.text),
        why: it.why.as_deref(),
        about: way("changes.added", &it.id),
    });
    let dropped = changes.dropped.iter().filter(|it| is_whole(&it.kind, &it.part));
    let dropped = dropped.map(|it| Principle {
        name: it.name.as_ref().unwrap_or(&it.text),
        why: it.why.as_deref(),
        about: way("changes.dropped", &it.id),
    });
    let added = told("glance-added", &added.collect::<Vec<_>>(), words);
    let dropped = told("glance-dropped", &dropped.collect::<Vec<_>>(), words);
    added.into_iter().chain(dropped).collect()
}

/// A principle that was added or dropped.
struct Principle<'c> {
    name: &'c str,
    why: Option<&'c str>,
    about: String,
}

fn told(message: &str, all: &[Principle<'_>], words: &Words) -> Option<Candidate> {
    let names: Vec<_> = all.iter().map(|it| bare(it.name)).collect();
    let names = words.apart(&names);
    let args = [("count", all.len().into()), ("names", (&names).into())];
    let about = all.iter().map(|it| it.about.clone()).collect();
    let lead = ended(&words.say(message, &args));
    let alone = Finding { lead, rest: String::new(), about: Some(about) };
    let why = match all {
        [] => return None,
        [only] => only.why.filter(|why| fits(why)),
        _ => None,
    };
    let with_why = why.map(|why| Finding { rest: ended(why), ..alone.clone() });
    Some(Candidate::new(Weight::Must, [alone].into_iter().chain(with_why).collect()))
}

/// Says how many of the commitments are done, what the one that came furthest led to, and what there
/// is to do `now`, with where that stands.
pub(super) fn before(
    changes: &ChangesPart,
    now: Option<(String, Vec<String>)>,
    words: &Words,
) -> Option<Candidate> {
    let with = |state: &'static str| changes.commitments.iter().filter(move |it| it.state == state);
    let (done, all) = (with("done").chain(with("done-late")).count(), changes.commitments.len());
    // What nobody has looked at yet may be done.
    if all == 0 || (done == 0 && with("not-reviewed").next().is_some()) {
        return None;
    }
    let lead = words.say("glance-before", &[("done", done.into()), ("all", all.into())]);
    let result = |it: &PromisedPart| it.result.as_deref().is_some_and(fits);
    let best = STATES.into_iter().find_map(|state| with(state).find(|it| result(it)));
    let best = best.map(|it| {
        let result = bare(it.result.as_deref().unwrap_or_default());
        words.say("glance-before-best", &[("who", (&it.who).into()), ("result", result.into())])
    });
    let mut about: Vec<_> =
        changes.commitments.iter().map(|it| way("changes.commitments", &it.id)).collect();
    let now = now.map(|(now, where_it_stands)| {
        about.extend(where_it_stands);
        now
    });
    let said = |sentences: &[&Option<String>]| Finding {
        lead: lead.clone(),
        rest: sentences.iter().filter_map(|it| it.as_deref()).collect::<Vec<_>>().join(" "),
        about: Some(about.clone()),
    };
    Some(Candidate::new(Weight::Must, vec![said(&[&now]), said(&[&best, &now])]))
}

/// Says which scores fell among the people who gave one both times.
pub(super) fn fell(changes: &ChangesPart, words: &Words) -> Option<Candidate> {
    let fell = changes
        .scores
        .iter()
        .filter(|it| it.verdict.as_deref() == Some("changed") && it.way == "down")
        .filter_map(|it| {
            let (then, now) = (it.same_then.as_deref()?, it.same_now.as_deref()?);
            let what = ("what", bare(&it.short).into());
            let args = [what, ("then", then.into()), ("now", now.into())];
            let says = words.say("glance-fell-from", &args);
            Some((says, way("changes.scores", &it.question)))
        });
    let (all, about): (Vec<_>, Vec<_>) = fell.unzip();
    let lead = words.say("glance-fell", &[("count", all.len().into())]);
    let rest = ended(&words.apart(&all));
    let finding = Finding { lead, rest, about: Some(about) };
    (!all.is_empty()).then(|| Candidate::new(Weight::Should, vec![finding]))
}

/// Says how many requests were refused, if any was.
pub(super) fn refused(changes: &ChangesPart, words: &Words) -> Option<Candidate> {
    let with = |answer: &str| -> Vec<_> {
        let requests = changes.requests.iter().filter(|it| it.answer == answer);
        requests.map(|it| way("changes.requests", &it.id)).collect()
    };
    let (refused, unanswered) = (with("no"), with("nothing yet"));
    let (no, silent) = (refused.len(), unanswered.len());
    let args = [("no", no.into()), ("silent", silent.into())];
    let rest = words.say("glance-refused", &args);
    let about = Some(refused.into_iter().chain(unanswered).collect());
    let lead = ended(&words.say("changes-requests", &[]));
    (no > 0).then(|| Candidate::new(Weight::Must, vec![Finding { lead, rest, about }]))
}
