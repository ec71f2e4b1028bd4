//! WHAT HAS A DAY between two workshops: the check-in, the next workshop, what was promised and asked
//! for, objections to look at again; and what of it is due on a day. No I/O, no clock.

#[cfg(test)]
mod tests;

use chrono::{Days, NaiveDate};

use crate::domain::{
    Agreement, Commitment, CommitmentId, CommitmentUpdate, Day, Dissent, DissentStatus, Request,
    RequestId, Workshop,
};
use crate::order::Order as _;

/// Where at least so many days lie between two workshops, there is a check-in half-way: eight weeks.
const ROOM_FOR_A_CHECK_IN: i64 = 56;

/// An edition, and what has happened since its workshop closed.
#[derive(Clone, Copy, Debug)]
pub struct Since<'e> {
    /// Its workshop.
    pub workshop: &'e Workshop,
    /// What its team made of its answers, and how that has stood since.
    pub agreement: &'e Agreement,
    /// The days of the check-ins that there were, of whichever edition.
    pub check_ins: &'e [NaiveDate],
    /// What the edition after it has made so far, once that has begun.
    pub newer: Option<&'e Agreement>,
}

impl Since<'_> {
    /// Whether the edition after it has taken over a commitment.
    pub fn goes_on(self, id: &CommitmentId) -> bool {
        let taken = |newer: &Agreement| newer.commitments.commitments.iter().any(|it| it.id == *id);
        self.newer.is_some_and(taken)
    }

    /// Whether nothing is left to do about a commitment: it is done or dropped, or the edition after it
    /// has taken it over or let it go.
    pub fn is_over(self, id: &CommitmentId) -> bool {
        let last = self.agreement.updates.commitment(id);
        let reviewed = self.newer.and_then(|newer| newer.review.commitment(id));
        last.is_some_and(|update| update.state.is_end())
            || self.goes_on(id)
            || reviewed.is_some_and(|review| review.state.is_end() || review.is_let_go())
    }

    /// Whether the edition after it asks for something again.
    pub fn is_asked_again(self, id: &RequestId) -> bool {
        let asked = |newer: &Agreement| newer.commitments.requests.iter().any(|it| it.id == *id);
        self.newer.is_some_and(asked)
    }

    /// Whether nothing is left to do about a request: it has its answer, or the edition after it asks
    /// again or has let it go.
    pub fn is_settled(self, request: &Request) -> bool {
        let reviewed = self.newer.and_then(|newer| newer.review.request(&request.id));
        request.answer.is_some()
            || self.agreement.updates.answer(&request.id).is_some()
            || self.is_asked_again(&request.id)
            || reviewed.is_some_and(|review| review.answer.is_some() || review.is_let_go())
    }
}

/// Something that has a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated<'e> {
    /// The day.
    pub day: NaiveDate,
    /// What it is.
    pub what: What<'e>,
    /// Whether nothing is left to do about it.
    pub settled: bool,
}

/// What has a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What<'e> {
    /// The short look between two workshops.
    CheckIn,
    /// The next workshop, in which the philosophy is read again.
    Workshop,
    /// Something that one of us promised.
    Commitment(&'e Commitment),
    /// That somebody asks how it went.
    Asks(&'e Commitment),
    /// The answer to something that was asked of somebody outside.
    Request(&'e Request),
    /// An objection that is looked at again.
    Dissent(&'e Dissent),
}

impl What<'_> {
    /// Returns the word for it in files that other programs read, which stays.
    pub fn kind(self) -> &'static str {
        match self {
            Self::CheckIn => "check-in",
            Self::Workshop => "workshop",
            Self::Commitment(_) => "commitment",
            Self::Asks(_) => "asks",
            Self::Request(_) => "request",
            Self::Dissent(_) => "dissent",
        }
    }

    /// Returns the id of what it is about, where it has one.
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::CheckIn | Self::Workshop => None,
            Self::Commitment(commitment) | Self::Asks(commitment) => Some(commitment.id.as_str()),
            Self::Request(request) => Some(request.id.as_str()),
            Self::Dissent(dissent) => Some(dissent.id.as_str()),
        }
    }
}

/// Returns everything that has a day, in the order of the days: those that are past and what is
/// settled, too.
pub fn days(since: Since<'_>) -> Vec<Dated<'_>> {
    let Since { workshop, agreement, .. } = since;
    let mut all: Vec<_> = check_in(since).into_iter().collect();
    let settled = since.newer.is_some();
    all.push(Dated { day: workshop.next, what: What::Workshop, settled });
    for commitment in &agreement.commitments.commitments {
        let is_settled = since.is_over(&commitment.id);
        all.push(Dated {
            day: commitment.by.0,
            what: What::Commitment(commitment),
            settled: is_settled,
        });
        if let Some(Day(day)) = commitment.asks_on.filter(|_| commitment.asks.is_some()) {
            let settled = is_settled || was_asked(since, commitment, day);
            all.push(Dated { day, what: What::Asks(commitment), settled });
        }
    }
    all.extend(agreement.commitments.requests.iter().map(|request| Dated {
        day: request.by.0,
        what: What::Request(request),
        settled: since.is_settled(request),
    }));
    all.extend(agreement.statements.dissent.iter().filter_map(|dissent| {
        let settled = is_held_no_more(since, dissent);
        Some(Dated { day: dissent.revisit?.0, what: What::Dissent(dissent), settled })
    }));
    // What is of one day stays in the order in which it was put in.
    all.order_by_key(|dated| dated.day);
    all
}

/// Returns what is still to do of what has come by the day `until`, in the order of the days.
///
/// Once the next workshop is due itself, nobody is sent to a check-in before it.
pub fn due(since: Since<'_>, today: NaiveDate, until: NaiveDate) -> Vec<Dated<'_>> {
    let is_due = |dated: &Dated<'_>| {
        let is_late = dated.what == What::CheckIn && since.workshop.next <= today;
        !dated.settled && !is_late && dated.day <= until
    };
    days(since).into_iter().filter(is_due).collect()
}

/// Returns the day half-way between the workshop and the next one.
fn check_in(since: Since<'_>) -> Option<Dated<'_>> {
    let (held, next) = (since.workshop.held, since.workshop.next);
    let between = next.signed_duration_since(held).num_days();
    if between < ROOM_FOR_A_CHECK_IN {
        return None;
    }
    let day = held.checked_add_days(Days::new(u64::try_from(between / 2).ok()?))?;
    let was_held = since.check_ins.iter().any(|day| *day > held);
    Some(Dated { day, what: What::CheckIn, settled: was_held || since.newer.is_some() })
}

/// Whether somebody said how a commitment stands since `day`.
fn was_asked(since: Since<'_>, commitment: &Commitment, day: NaiveDate) -> bool {
    let is_meant = |it: &&CommitmentUpdate| it.id == commitment.id && it.on.0 >= day;
    since.agreement.updates.commitments.iter().any(|update| is_meant(&update))
}

/// Whether nobody holds an objection any more, or the edition after it has taken it over.
fn is_held_no_more(since: Since<'_>, dissent: &Dissent) -> bool {
    let goes_on = |newer: &Agreement| newer.statements.dissent.iter().any(|it| it.id == dissent.id);
    dissent.status != DissentStatus::Open || since.newer.is_some_and(goes_on)
}
