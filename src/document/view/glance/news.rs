//! What is new since the edition before, for whoever reads nothing else.

use super::{bare, length};
use crate::document::view::parts::{ChangesPart, Finding};
use crate::document::view::ways::way;
use crate::document::words::{Words, ended, sentence};
use crate::text::clip;

/// How far a commitment came, the furthest first.
const STATES: [&str; 7] =
    ["done", "done-late", "nearly", "partly", "not-started", "dropped", "not-reviewed"];

/// The most columns of what became of a commitment.
const LONGEST: usize = 100;

/// Returns what is new: principles that were added or dropped, what became of the commitments, with
/// what the best of them led to where so many words have `room`, and scores that fell among the people
/// who gave one both times.
pub(super) fn news(changes: Option<&ChangesPart>, room: usize, words: &Words) -> Vec<Finding> {
    let Some(changes) = changes else { return Vec::new() };
    let named = |what: &str, (name, why): (&str, Option<&str>), about: String| {
        let what = words.say(what, &[]);
        let rest = [Some(what.as_str()), why].into_iter().flatten().map(ended);
        let rest = rest.collect::<Vec<_>>().join(" ");
        Finding { lead: ended(name), rest, about: Some(vec![about]) }
    };
    let is_whole = |kind: &str, part: &str| kind == "principle" && part == "whole";
    let added = changes.added.iter().filter(|it| is_whole(&it.kind, &it.part));
    let added = added.map(|it| {
        let name = it.name.as_ref().unwrap_or(&it.text);
        named("glance-added", (name, it.why.as_deref()), way("changes.added", &it.id))
    });
    let dropped = changes.dropped.iter().filter(|it| is_whole(&it.kind, &it.part));
    let dropped = dropped.map(|it| {
        let name = it.name.as_ref().unwrap_or(&it.text);
        named("glance-dropped", (name, it.why.as_deref()), way("changes.dropped", &it.id))
    });
    let fell = changes.scores.iter().filter_map(|it| {
        let fell = it.verdict.as_deref() == Some("changed") && it.way == "down";
        let (then, now) = (it.same_then.as_deref()?, it.same_now.as_deref()?);
        fell.then(|| Finding {
            lead: ended(&it.short),
            rest: words.say("glance-fell", &[("then", then.into()), ("now", now.into())]),
            about: Some(vec![way("changes.scores", &it.question)]),
        })
    });
    let mut news: Vec<_> = added.chain(dropped).collect();
    let room = room.saturating_sub(news.iter().map(length).sum());
    news.extend(commitments(changes, room, words));
    news.extend(fell);
    news
}

/// Says how many commitments came how far, and what the one that came furthest led to.
fn commitments(changes: &ChangesPart, room: usize, words: &Words) -> Option<Finding> {
    let states = STATES.into_iter().filter_map(|state| {
        let count = changes.commitments.iter().filter(|it| it.state == state).count();
        let args = [("count", count.into()), ("state", state.into())];
        (count > 0).then(|| words.say("glance-before-state", &args))
    });
    let states: Vec<_> = states.collect();
    if states.is_empty() {
        return None;
    }
    let count = [("count", changes.commitments.len().into())];
    let lead = words.say("glance-before", &count);
    let rest = ended(&sentence(&words.list(&states)));
    let best = STATES.into_iter().find_map(|state| {
        let mut of = changes.commitments.iter().filter(|it| it.state == state);
        of.find_map(|it| Some((it, it.result.as_deref()?)))
    });
    let best = best.map(|(it, result)| {
        let result = clip(bare(result), LONGEST);
        let result = ("result", result.as_ref().into());
        words.say("glance-before-best", &[("who", (&it.who).into()), result])
    });
    let about = changes.commitments.iter().map(|it| way("changes.commitments", &it.id)).collect();
    let finding = Finding { lead, rest, about: Some(about) };
    let Some(best) = best else { return Some(finding) };
    let longer = Finding { rest: format!("{} {best}", finding.rest), ..finding.clone() };
    Some(if length(&longer) <= room { longer } else { finding })
}

/// Returns what is said of the company's issue or, where there is none, how many requests were
/// refused, if any was.
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
    issue.or_else(|| {
        let args = [("no", no.into()), ("silent", silent.into())];
        let rest = words.say("glance-refused", &args);
        let about = Some(refused.into_iter().chain(unanswered).collect());
        (no > 0).then(|| Finding { lead: ended(&words.say("changes-requests", &[])), rest, about })
    })
}
