//! What became of each objection, and which are new.

use super::{Before, Now, name_of};
use crate::domain::{Day, Dissent, DissentId, DissentStatus, ParticipantId, Statements, Subject};

/// What became of an objection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DissentChange {
    /// Which.
    pub id: DissentId,
    /// What it is to.
    pub on: Subject,
    /// What the principle is called, where it is to one.
    pub name: Option<String>,
    /// Whose it was; none for one of us.
    pub who: Option<String>,
    /// The objection.
    pub text: String,
    /// What became of it.
    pub fate: DissentFate,
    /// What was said since.
    pub update: Option<String>,
    /// When it ended.
    pub closed: Option<Day>,
    /// Who holds it now that whoever raised it has left.
    pub adopted_by: Option<String>,
}

/// What became of an objection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DissentFate {
    /// It is new.
    Opened,
    /// It is still held.
    Open,
    /// What it asked for was done.
    Resolved,
    /// Whoever held it changed their mind.
    Withdrawn,
    /// It ended otherwise: whoever held it has left.
    Closed,
    /// Somebody else holds it now.
    Adopted,
    /// It was open, and nobody has said what became of it.
    Untold,
}

/// Returns what became of the objections that were open before, in their order, then the new ones.
pub(super) fn changes(before: &Before, now: Now<'_>) -> Vec<DissentChange> {
    let (old, new) = (&before.agreement.statements, &now.agreement.statements);
    let find =
        |all: &'_ Statements, id: &DissentId| all.dissent.iter().position(|one| one.id == *id);
    let was_open = |one: &&Dissent| one.status == DissentStatus::Open;
    let told = old.dissent.iter().filter(was_open).map(|was| {
        let is = find(new, &was.id).and_then(|at| new.dissent.get(at));
        let touched = is.filter(|is| !is.is_untouched_since(was));
        let fate = touched.map_or(DissentFate::Untold, fate);
        change(is.unwrap_or(was), fate, (before, now))
    });
    let is_new = |one: &&Dissent| find(old, &one.id).is_none();
    let opened = new.dissent.iter().filter(is_new);
    let opened = opened.map(|dissent| {
        let fate = if was_open(&dissent) { DissentFate::Opened } else { fate(dissent) };
        change(dissent, fate, (before, now))
    });
    told.chain(opened).collect()
}

/// Returns what became of an objection that was open.
fn fate(dissent: &Dissent) -> DissentFate {
    match dissent.status {
        _ if dissent.adopted_by.is_some() => DissentFate::Adopted,
        DissentStatus::Open => DissentFate::Open,
        DissentStatus::Resolved => DissentFate::Resolved,
        DissentStatus::Withdrawn => DissentFate::Withdrawn,
        DissentStatus::Closed => DissentFate::Closed,
    }
}

fn change(
    dissent: &Dissent,
    fate: DissentFate,
    (before, now): (&Before, Now<'_>),
) -> DissentChange {
    let called = |by: &ParticipantId| name_of(before, now, by);
    let statements = [&now.agreement.statements, &before.agreement.statements];
    let name = match &dissent.on {
        Subject::Principle(id) => {
            let stated = statements.iter().find_map(|all| all.principle(id));
            let stated = stated.map(|principle| principle.name.as_str());
            stated.or_else(|| statements.iter().find_map(|all| all.names(id))).map(str::to_owned)
        }
        Subject::Promise | Subject::Goal | Subject::Feeling | Subject::Order => None,
    };
    DissentChange {
        id: dissent.id.clone(),
        on: dissent.on.clone(),
        name,
        who: dissent.by.as_ref().map(called),
        text: dissent.text.clone(),
        fate,
        update: dissent.update.clone(),
        closed: dissent.closed,
        adopted_by: dissent.adopted_by.as_ref().map(called),
    }
}
