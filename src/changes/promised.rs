//! What became of the commitments and requests of the edition before, and of what it put off.

use super::{Before, Now, name_of};
use crate::domain::{
    Commitment, CommitmentId, CommitmentState, Day, Name, NotNow, Reply, Request, RequestId,
    ThemeOf,
};
use crate::figures::Unlike;

/// A commitment of the edition before, and how far it came. None is ever left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promised {
    /// Which.
    pub id: CommitmentId,
    /// Whose it was.
    pub owner: String,
    /// What they would do.
    pub will: String,
    /// By when.
    pub by: Day,
    /// The figure that was to tell.
    pub measure: Option<String>,
    /// What the figure was.
    pub from: Option<String>,
    /// What it was to be.
    pub to: Option<String>,
    /// How far it came; none where nobody looked or noted anything.
    pub state: Option<CommitmentState>,
    /// The day on which that was noted, where nobody looked back and it is what was noted last.
    pub noted: Option<Day>,
    /// The day on which it was done.
    pub on: Option<Day>,
    /// How many days after its day that was, where it was late.
    pub days_late: Option<i64>,
    /// The figure that was reached.
    pub result: Option<String>,
    /// Why it was dropped, or came no further.
    pub why: Option<String>,
    /// What comes of it next, in the team's words.
    pub next: Option<String>,
    /// What the issue says that it answers.
    pub issue: Option<String>,
    /// Whether it goes on as one of this edition's.
    pub is_carried: bool,
}

/// A request of the edition before, and what was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Which.
    pub id: RequestId,
    /// Of whom it was asked.
    pub to: Name,
    /// Who asked.
    pub asked_by: String,
    /// What for.
    pub ask: String,
    /// By when an answer was due.
    pub by: Day,
    /// The answer; none so far.
    pub answer: Option<Reply>,
    /// Whether the answer, or that there is none, was looked at in this edition.
    pub is_reviewed: bool,
    /// What came of it, or how often it was asked in vain.
    pub result: Option<String>,
    /// Why it is let go, in the team's words.
    pub next: Option<String>,
    /// Of whom it is asked in this edition, where it goes on.
    pub passed_to: Option<Name>,
}

/// What the edition before put off, and whether it came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutOff {
    /// Which.
    pub issue: ThemeOf,
    /// What it says.
    pub says: String,
    /// Why it was put off.
    pub why: String,
    /// Whether anybody raised it again; none where that question cannot be compared.
    pub is_raised: Option<bool>,
    /// The votes that it has now, where it was voted on.
    pub votes: Option<u32>,
}

/// Returns each commitment of the edition before, in its order.
pub(super) fn commitments(before: &Before, now: Now<'_>) -> Vec<Promised> {
    let of = |made: &Commitment| {
        let (review, updates) = (&now.agreement.review, &before.agreement.updates);
        let is_reviewed = review.commitment(&made.id).is_some();
        let noted = updates.commitment(&made.id).filter(|_| !is_reviewed);
        let said = review.commitment_or(updates, &made.id);
        let said = said.as_ref();
        let on = said.and_then(|said| said.on);
        let mut ours = now.agreement.commitments.commitments.iter();
        Promised {
            id: made.id.clone(),
            owner: name_of(before, now, &made.owner),
            will: made.will.clone(),
            by: made.by,
            measure: made.measure.clone(),
            from: made.from.clone(),
            to: made.to.clone(),
            state: said.map(|said| said.state),
            noted: noted.map(|noted| noted.on),
            on,
            days_late: on.map(|on| (on.0 - made.by.0).num_days()).filter(|days| *days > 0),
            result: said.and_then(|said| said.result.clone()),
            why: said.and_then(|said| said.why.clone()),
            next: said.and_then(|said| said.next.clone()),
            issue: made.issue.as_ref().and_then(|issue| says(before, issue)),
            is_carried: ours.any(|one| one.id == made.id && one.carried.is_some()),
        }
    };
    before.agreement.commitments.commitments.iter().map(of).collect()
}

/// Returns each request of the edition before, in its order.
pub(super) fn requests(before: &Before, now: Now<'_>) -> Vec<Asked> {
    let of = |made: &Request| {
        let (review, updates) = (&now.agreement.review, &before.agreement.updates);
        let said = review.request_or(updates, &made.id);
        let said = said.as_ref();
        let mut ours = now.agreement.commitments.requests.iter();
        let goes_on = ours.find(|one| one.id == made.id && one.carried.is_some());
        let answer = said.and_then(|said| said.answer.clone());
        Asked {
            id: made.id.clone(),
            to: made.to.clone(),
            asked_by: name_of(before, now, &made.asked_by),
            ask: made.ask.clone(),
            by: made.by,
            answer: answer.or_else(|| made.answer.clone()),
            is_reviewed: review.request(&made.id).is_some(),
            result: said.and_then(|said| said.result.clone()),
            next: said.and_then(|said| said.next.clone()),
            passed_to: goes_on.map(|one| one.to.clone()),
        }
    };
    before.agreement.commitments.requests.iter().map(of).collect()
}

/// Returns what an issue of the edition before says, if it is there.
fn says(before: &Before, issue: &ThemeOf) -> Option<String> {
    let sorting = before.agreement.themes.get(&issue.question)?;
    Some(sorting.theme(&issue.theme)?.says.clone())
}

/// Returns what the edition before put off, in its order.
pub(super) fn put_off(before: &Before, now: Now<'_>) -> Vec<PutOff> {
    let of = |NotNow { issue, why }: &NotNow| {
        let ThemeOf { question, theme } = issue;
        let is_asked = Unlike::compare(&before.workshop, now.workshop, question).is_ok();
        let again = now.agreement.themes.get(question).and_then(|all| all.theme(theme));
        let votes = now.agreement.votes.get(question).and_then(|vote| vote.dots(theme));
        PutOff {
            issue: issue.clone(),
            says: says(before, issue).unwrap_or_else(|| theme.to_string()),
            why: why.clone(),
            is_raised: is_asked.then_some(again.is_some()),
            votes,
        }
    };
    before.agreement.commitments.not_now.iter().map(of).collect()
}
