//! What is new since the edition before, for whoever reads nothing else.

use crate::document::view::parts::{ChangesPart, Finding};
use crate::document::view::ways::way;
use crate::document::words::{Words, ended};
use crate::text::clip;

/// How far a commitment came, the furthest first.
const STATES: [&str; 7] =
    ["done", "done-late", "nearly", "partly", "not-started", "dropped", "not-reviewed"];

/// The most columns of what became of a commitment.
const LONGEST: usize = 100;

/// Returns what is new: principles that were added or dropped, what became of the commitments, and
/// scores that fell among the people who gave one both times.
pub(super) fn news(changes: Option<&ChangesPart>, words: &Words) -> Vec<Finding> {
    let Some(changes) = changes else { return Vec::new() };
    let named = |lead: &str, (name, text): (Option<&String>, &String), about: String| Finding {
        lead: words.say(lead, &[]),
        rest: ended(name.unwrap_or(text)),
        about: Some(vec![about]),
    };
    let is_whole = |kind: &str, part: &str| kind == "principle" && part == "whole";
    let added = changes.added.iter().filter(|it| is_whole(&it.kind, &it.part));
    let added = added.map(|it| {
        named("glance-added", (it.name.as_ref(), &it.text), way("changes.added", &it.id))
    });
    let dropped = changes.dropped.iter().filter(|it| is_whole(&it.kind, &it.part));
    let dropped = dropped.map(|it| {
        named("glance-dropped", (it.name.as_ref(), &it.text), way("changes.dropped", &it.id))
    });
    let fell = changes.scores.iter().filter_map(|it| {
        let fell = it.verdict.as_deref() == Some("changed") && it.way == "down";
        let (then, now) = (it.same_then.as_deref()?, it.same_now.as_deref()?);
        fell.then(|| Finding {
            lead: words.say("glance-fell", &[("question", (&it.short).into())]),
            rest: words.say("glance-fell-same", &[("then", then.into()), ("now", now.into())]),
            about: Some(vec![way("changes.scores", &it.question)]),
        })
    });
    added.chain(dropped).chain(commitments(changes, words)).chain(fell).collect()
}

/// Says how many commitments came how far, and what the one that came furthest led to.
fn commitments(changes: &ChangesPart, words: &Words) -> Option<Finding> {
    let states = STATES.into_iter().filter_map(|state| {
        let count = changes.commitments.iter().filter(|it| it.state == state).count();
        let args = [("count", count.into()), ("state", state.into())];
        (count > 0).then(|| words.say("glance-before-state", &args))
    });
    let states: Vec<_> = states.collect();
    if states.is_empty() {
        return None;
    }
    let mut rest = ended(&words.list(&states));
    let best = STATES.into_iter().find_map(|state| {
        let mut of = changes.commitments.iter().filter(|it| it.state == state);
        of.find_map(|it| Some((it, it.result.as_deref()?)))
    });
    if let Some((it, result)) = best {
        let (id, result) = (it.id.to_uppercase(), ended(&clip(result, LONGEST)));
        let args = [("id", (&id).into()), ("who", (&it.who).into()), ("result", (&result).into())];
        rest = format!("{rest} {}", words.say("glance-before-best", &args));
    }
    let about = changes.commitments.iter().map(|it| way("changes.commitments", &it.id)).collect();
    Some(Finding { lead: words.say("glance-before", &[]), rest, about: Some(about) })
}

/// Adds to what is said of the company's issue how many requests were refused, if any was.
pub(super) fn refused(
    changes: Option<&ChangesPart>,
    issue: Option<Finding>,
    words: &Words,
) -> Option<Finding> {
    let with = |answer: &str| -> Vec<_> {
        let requests = changes.iter().flat_map(|changes| changes.requests.iter());
        let requests = requests.filter(|it| it.answer == answer);
        requests.map(|it| way("changes.requests", &it.id)).collect()
    };
    let (refused, unanswered) = (with("no"), with("nothing yet"));
    let (no, silent) = (refused.len(), unanswered.len());
    let mut issue = issue?;
    if no > 0 {
        issue
            .about
            .iter_mut()
            .for_each(|about| about.extend(refused.iter().chain(&unanswered).cloned()));
        let args = [("no", no.into()), ("silent", silent.into())];
        issue.rest = format!("{} {}", issue.rest, words.say("glance-refused", &args));
    }
    Some(issue)
}
