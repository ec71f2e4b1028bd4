//! Noting what a request was answered: what was not given is asked.

use super::ask::{Days, ask};
use super::{After, no_such, sit, still_counts};
use crate::context::Context;
use crate::document::discretion::Discreet;
use crate::document::words::ended;
use crate::domain::{
    Commitments, Day, Reply, Request, RequestId, RequestUpdate, Updates, Workshop,
};
use crate::error::Error;
use crate::prompt::Menu;
use crate::stages::ask::{Line, unmade};
use crate::stages::commit::perhaps;
use crate::stages::due::Last;

/// What was given of the answer to a request. An empty text says that there are no words.
#[derive(Clone, Debug, Default)]
pub struct Answered {
    /// Which request.
    pub id: Option<RequestId>,
    /// Whether they will do it.
    pub yes: Option<bool>,
    /// Their words.
    pub words: Option<String>,
    /// The day on which they said so, as people type it.
    pub on: Option<String>,
}

/// What is asked, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Yes,
    Words,
    On,
}

/// Notes what a request was answered, and asks for what `said` does not tell.
pub fn answer(context: &mut Context<'_>, said: &Answered) -> Result<(), Error> {
    let (mut sitting, edition, discreet) = sit(context)?;
    let made = sitting.agreement().commitments.clone();
    let request = match &said.id {
        Some(id) => named(id, (&made, sitting.workshop()))?,
        None => chosen(context, (&made, sitting.workshop(), &discreet)).map_err(unmade)?,
    };
    let after = after(&edition, request);
    let more = still_counts(context, &edition, (request.id.as_str(), after))?;
    let last = sitting.agreement().updates.request(&request.id);
    let first = last.map_or(sitting.workshop().held, |update| update.on.0);
    let days = Days::since(first, context);
    if said.on.is_none() {
        days.remark(context)?;
    }
    let (reply, on) = asked(context, (request, days, &discreet), said).map_err(unmade)?;
    let told = ended(&format!("{} is noted: {}", request.id, super::list::answered(&reply)));
    let noted = RequestUpdate { id: request.id.clone(), on, answer: Some(reply), line: None };
    sitting.change_updates(|updates| put(updates, noted))?;
    let told = [told].into_iter().chain(more).collect::<Vec<_>>().join(" ");
    context.ui.remark(&told).map_err(Error::Output)
}

/// Returns what the edition after the `last` one has made of a request.
fn after(last: &Last, request: &Request) -> After {
    let reviewed = last.newer().and_then(|(_, made)| made.review.request(&request.id));
    let says = reviewed.map(|review| match &review.answer {
        Some(Reply { yes: true, .. }) => "yes".to_owned(),
        Some(Reply { yes: false, .. }) => "no".to_owned(),
        None => "nothing yet".to_owned(),
    });
    After { says, goes_on: last.since().is_asked_again(&request.id) }
}

/// Asks for what was not `said`, forth and back.
fn asked(
    context: &mut Context<'_>,
    (request, days, discreet): (&Request, Days, &Discreet),
    said: &Answered,
) -> Result<(Reply, Day), Error> {
    let wrong = |why| Error::NotNoted { id: request.id.to_string(), why };
    let mut words = perhaps(said.words.as_deref().unwrap_or_default()).map_err(wrong)?;
    let mut on = said
        .on
        .as_deref()
        .map(|on| days.read(on))
        .transpose()
        .map_err(wrong)?
        .unwrap_or(days.last());
    let mut yes = said.yes.unwrap_or_default();
    let mut steps = Vec::new();
    steps.extend(said.yes.is_none().then_some(Step::Yes));
    steps.extend(said.words.is_none().then_some(Step::Words));
    // Whoever gives all else means today.
    steps.extend((said.on.is_none() && !steps.is_empty()).then_some(Step::On));
    let mut at = 0;
    while let Some(step) = steps.get(at) {
        let is_forth = match step {
            Step::Yes => {
                let to = discreet.reads(request.to.as_str());
                let question = format!("Did {to} say yes? {}", discreet.reads(&request.ask));
                let answer = context.prompter.confirm(&question, yes)?;
                answer.map(|answer| yes = answer).is_some()
            }
            Step::Words => {
                let note = "Their words, without comment. Enter: none.";
                let text = words.clone().unwrap_or_default();
                let line = Line { label: "They said:", note: Some(note), text, ..Line::default() };
                ask(context, line, perhaps)?.map(|said| words = said).is_some()
            }
            Step::On => days.ask(context)?.map(|day| on = day).is_some(),
        };
        at = if is_forth { at + 1 } else { at.saturating_sub(1) };
    }
    Ok((Reply { yes, on: Some(on), words }, on))
}

/// Finds the request with this id.
fn named<'c>(
    id: &RequestId,
    (made, workshop): (&'c Commitments, &Workshop),
) -> Result<&'c Request, Error> {
    let found = made.requests.iter().find(|request| request.id == *id);
    found.ok_or_else(|| {
        let ids: Vec<_> = made.requests.iter().map(|it| it.id.as_str()).collect();
        no_such(("request", id.as_str()), &ids, workshop)
    })
}

/// Lets one of the requests be chosen.
fn chosen<'c>(
    context: &mut Context<'_>,
    (made, workshop, discreet): (&'c Commitments, &Workshop, &Discreet),
) -> Result<&'c Request, Error> {
    let item = |it: &Request| {
        let to = discreet.reads(it.to.as_str());
        format!("{} {to}: {}", it.id, discreet.reads(&it.ask))
    };
    let items: Vec<_> = made.requests.iter().map(item).collect();
    if items.is_empty() {
        return Err(no_such(("request", "r1"), &[], workshop));
    }
    loop {
        // Nothing lies before: whoever goes back is asked again.
        let menu = Menu { question: "Which request?", items: &items, default: 0 };
        let chosen = context.prompter.choose(&menu)?;
        if let Some(request) = chosen.and_then(|at| made.requests.get(at)) {
            return Ok(request);
        }
    }
}

/// Adds an update behind those of its day and before.
fn put(updates: &mut Updates, noted: RequestUpdate) {
    let at = updates.requests.partition_point(|update| update.on <= noted.on);
    updates.requests.insert(at, noted);
}
