//! The first screen of an edition that follows another: what was promised, asked for, left open and
//! put off.

use super::{Back, Entry};
use crate::domain::{
    Commitment, CommitmentReview, Day, Dissent, DissentStatus, NotNow, Request, RequestReview,
};
use crate::figures::Unlike;
use crate::flow::spoken;
use crate::stages::commit::reply;
use crate::stages::commitments::in_full;
use crate::stages::session::Session;

impl Session<'_, '_> {
    /// Returns everything that is looked at with what became of it so far, what was put off, the
    /// thoughts that were parked, and which questions are worded otherwise than they were.
    pub(super) fn overview_of(&self, back: &Back) -> String {
        let edition = back.workshop.edition.title();
        let day = spoken(back.workshop.held);
        let mut parts = vec![format!("What you promised last time: {edition}, {day}")];
        let made = &back.agreement.commitments;
        let commitments = made.commitments.iter().map(|one| self.commitment_line(back, one));
        parts.extend(listed("Commitments", commitments));
        let requests = made.requests.iter().map(|one| self.request_line(back, one));
        parts.extend(listed("Asked of others", requests));
        let looked_at = self.looked_back_at(back);
        let objections = self
            .carried_dissent()
            .filter(|dissent| looked_at.contains(&Entry::Dissent(dissent.id.clone())));
        let objections = objections.map(|dissent| self.objection_line(back, dissent));
        parts.extend(listed("Where you differ", objections));
        let put_off = made.not_now.iter().map(|one| put_off_line(back, one));
        parts.extend(listed("Put off, and why", put_off));
        parts.extend(listed("Thoughts that were parked", back.parked.iter().cloned()));
        let questions = self.workshop().questions();
        let unlike = questions.filter(|question| {
            let compared = Unlike::compare(&back.workshop, self.workshop(), &question.id);
            matches!(compared, Err(Unlike::Reworded | Unlike::OtherAnswers))
        });
        let language = &self.workshop().language;
        let unlike = unlike.map(|question| question.prompt.text(language).to_owned());
        let title = "Worded otherwise than last time, and not compared";
        parts.extend(listed(title, unlike));
        if parts.len() == 1 {
            parts.push("Nothing was promised, asked for or left open.".to_owned());
        }
        format!("{}\n", parts.join("\n\n"))
    }

    /// Returns what an entry is called in a list.
    pub(super) fn title_of(&self, back: &Back, entry: &Entry) -> String {
        match entry {
            Entry::Commitment(id) => {
                let found = back.agreement.commitments.commitments.iter().find(|it| it.id == *id);
                let told =
                    found.map(|it| format!(", {}: {}", self.name_in(back, &it.owner), it.will));
                format!("{id}{}", told.unwrap_or_default())
            }
            Entry::Request(id) => {
                let found = back.agreement.commitments.requests.iter().find(|it| it.id == *id);
                let told = found.map(|it| format!(", {}: {}", it.to, it.ask));
                format!("{id}{}", told.unwrap_or_default())
            }
            Entry::Dissent(id) => {
                let found = self.carried_dissent().find(|dissent| dissent.id == *id);
                let who = found.map(|dissent| self.whose(back, dissent));
                format!("{id}, {}", who.unwrap_or_default())
            }
        }
    }

    fn commitment_line(&self, back: &Back, one: &Commitment) -> String {
        let Commitment { id, owner, will, by: Day(by), .. } = one;
        let became = match self.sitting.agreement().review.commitment(id) {
            Some(review) => became(review),
            None => back.agreement.updates.commitment(id).map_or_else(
                || "not looked at yet".to_owned(),
                |last| {
                    let said = [&last.figure, &last.line].into_iter().flatten();
                    let words: Vec<_> =
                        [in_full(last.state)].into_iter().chain(said.cloned()).collect();
                    format!("on {}: {}", spoken(last.on.0), words.join("; "))
                },
            ),
        };
        let owner = self.name_in(back, owner);
        let carried = if one.carried.is_some() { " (carried over once)" } else { "" };
        let due = spoken(*by);
        format!("{id}, {owner}, by {due}{carried}: {will}{}\n  → {became}", figures(one))
    }

    fn request_line(&self, back: &Back, one: &Request) -> String {
        let RequestReview { answer, result, .. } = self.known_answer(back, one);
        let result = result.map_or_else(String::new, |result| format!("; {result}"));
        format!("{}, {}: {}\n  → {}{result}", one.id, one.to, one.ask, reply(answer.as_ref()))
    }

    fn objection_line(&self, back: &Back, dissent: &Dissent) -> String {
        let who = self.whose(back, dissent);
        let title = super::dissent::about(back, dissent);
        let mut line = format!("{}, {title}, {who}: “{}”", dissent.id, dissent.text);
        if let Some(change) = &dissent.would_change_my_mind {
            line.push_str("\n  Would change their mind: ");
            line.push_str(change);
        }
        if let Some(answer) = &dissent.answer {
            line.push_str("\n  They were answered: ");
            line.push_str(answer);
        }
        let status = match dissent.status {
            DissentStatus::Open if super::is_untouched(back, dissent) => "not looked at yet",
            DissentStatus::Open => "still held",
            DissentStatus::Resolved => "resolved",
            DissentStatus::Withdrawn => "withdrawn",
            DissentStatus::Closed => "closed",
        };
        let since = dissent.update.as_deref().map(|said| format!(": {said}"));
        format!("{line}\n  → {status}{}", since.unwrap_or_default())
    }
}

/// Returns what was put off, and why.
fn put_off_line(back: &Back, NotNow { issue, why }: &NotNow) -> String {
    let sorting = back.agreement.themes.get(&issue.question);
    let theme = sorting.and_then(|sorting| sorting.theme(&issue.theme));
    let says = theme.map_or(issue.theme.as_str(), |theme| &theme.says);
    format!("{says}\n  → {why}")
}

/// Returns a list under its title, if there is anything in it.
pub(in crate::stages) fn listed(
    title: &str,
    lines: impl Iterator<Item = String>,
) -> Option<String> {
    let lines: Vec<_> = lines.map(|line| format!("- {line}")).collect();
    (!lines.is_empty()).then(|| format!("{title}\n{}", lines.join("\n")))
}

/// Returns the figure of a commitment with where it began and where it was to go.
pub(super) fn figures(one: &Commitment) -> String {
    let Commitment { measure, from, to, .. } = one;
    let Some(measure) = measure else { return String::new() };
    let way: Vec<_> = [from, to].into_iter().flatten().map(String::as_str).collect();
    if way.is_empty() {
        format!("\n  {measure}")
    } else {
        format!("\n  {measure}: {}", way.join(" → "))
    }
}

/// Returns what became of a commitment.
fn became(review: &CommitmentReview) -> String {
    let CommitmentReview { state, on, result, why, .. } = review;
    let mut words = in_full(*state);
    if let Some(Day(on)) = on {
        words = format!("{words} on {}", spoken(*on));
    }
    let more: Vec<_> = [result, why].into_iter().flatten().map(String::as_str).collect();
    if more.is_empty() { words } else { format!("{words}: {}", more.join("; ")) }
}
