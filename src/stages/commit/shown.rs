//! Issues, commitments and requests as they are shown, and what makes one doubt them.

use crate::domain::{Commitment, Commitments, Day, Reply, Request};
use crate::flow::{Doubt, Issue, IssueAnswer, doubts};
use crate::stages::progress::count;
use crate::stages::session::Session;
use crate::ui;

/// Returns an issue as it stands in the list of them.
pub(super) fn issue_line(issue: &Issue) -> String {
    let line = format!("{} ({})", issue.says, votes(issue));
    let answers: Vec<_> = issue.answers.iter().map(answer).collect();
    match (answers.as_slice(), issue.is_top) {
        ([], false) => line,
        ([], true) => format!("{line}: needs an answer"),
        (_, _) => format!("{line}: {}", answers.join(", ")),
    }
}

/// Returns what became of an issue, in a word.
fn answer(answer: &IssueAnswer) -> String {
    match answer {
        IssueAnswer::Commitment(id) => id.to_string(),
        IssueAnswer::Request(id) => id.to_string(),
        IssueAnswer::NotNow => "not now".to_owned(),
    }
}

/// Returns the votes of an issue in words; without votes, how many of us say it.
pub(super) fn votes(issue: &Issue) -> String {
    match issue.dots {
        None => format!("no vote; {} of us", issue.people),
        Some(dots) => {
            let tie = if issue.is_shared && dots > 0 { ", a tie" } else { "" };
            format!("{}{tie}", count(usize::try_from(dots).unwrap_or(usize::MAX), "vote", "votes"))
        }
    }
}

/// Returns a day as it stands in a table.
fn short(Day(day): Day) -> String {
    day.format("%-d %b %Y").to_string()
}

/// Returns what somebody outside answered, in words.
pub(in crate::stages) fn reply(reply: Option<&Reply>) -> String {
    match reply {
        None => "nothing yet".to_owned(),
        Some(Reply { yes, words, .. }) => {
            let yes = if *yes { "yes" } else { "no" };
            words.as_ref().map_or_else(|| yes.to_owned(), |words| format!("{yes}: {words}"))
        }
    }
}

/// Returns the figure of a commitment with where it is and where it shall go.
fn figure(one: &Commitment) -> String {
    let Some(measure) = &one.measure else { return "no figure".to_owned() };
    match (&one.from, &one.to) {
        (Some(from), Some(to)) => format!("{measure}: {from} → {to}"),
        (Some(from), None) => format!("{measure}: {from}"),
        (None, Some(to)) => format!("{measure}: → {to}"),
        (None, None) => measure.clone(),
    }
}

impl Session<'_, '_> {
    /// Returns everything that became of the issues, as tables that fit the screen, and what makes
    /// one doubt it.
    pub(super) fn everything(&self) -> String {
        let made = &self.sitting.agreement().commitments;
        let columns = self.context.prompter.columns();
        let mut parts = Vec::new();
        if !made.commitments.is_empty() {
            let rows: Vec<_> =
                made.commitments.iter().map(|one| self.commitment_row(one)).collect();
            let headers = ["", "Who", "What", "By", "How we'll know", "Who asks"];
            parts.push(format!("What we will do\n\n{}", ui::table(&headers, &rows, columns)));
        }
        if !made.requests.is_empty() {
            let rows: Vec<_> = made.requests.iter().map(|one| self.request_row(one)).collect();
            let headers = ["", "Asked of", "For", "By", "Who asks", "Answer"];
            let table = ui::table(&headers, &rows, columns);
            parts.push(format!("What we ask of others\n\n{table}"));
        }
        if !made.not_now.is_empty() {
            let lines: Vec<_> = made
                .not_now
                .iter()
                .map(|one| format!("- {}: {}", self.says(&one.issue), one.why))
                .collect();
            parts.push(format!("Not now, and why\n\n{}\n", lines.join("\n")));
        }
        let doubts = self.doubts_in_words(made);
        if !doubts.is_empty() {
            parts.push(format!("To think about; nothing of it has to be changed\n\n{doubts}\n"));
        }
        parts.join("\n")
    }

    fn commitment_row(&self, one: &Commitment) -> Vec<String> {
        let asks = match (&one.asks, one.asks_on) {
            (None, _) => "nobody".to_owned(),
            (Some(asks), None) => self.name(asks),
            (Some(asks), Some(on)) => format!("{}, {}", self.name(asks), short(on)),
        };
        vec![
            one.id.to_string(),
            self.name(&one.owner),
            one.will.clone(),
            short(one.by),
            figure(one),
            asks,
        ]
    }

    fn request_row(&self, one: &Request) -> Vec<String> {
        vec![
            one.id.to_string(),
            one.to.to_string(),
            one.ask.clone(),
            short(one.by),
            self.name(&one.asked_by),
            reply(one.answer.as_ref()),
        ]
    }

    fn doubts_in_words(&self, made: &Commitments) -> String {
        let lines = doubts(made).into_iter().map(|doubt| match doubt {
            Doubt::Count(number) => {
                let all = count(number, "commitment", "commitments");
                format!("- {all}: three to five are what a team keeps in a quarter.")
            }
            Doubt::Loaded(owner, number) => {
                format!("- {} has {number} of them: one or two each are kept.", self.name(&owner))
            }
            Doubt::Vague(id, word) => {
                format!("- {id}, `{word}`: would somebody see that done?")
            }
            Doubt::NoFigure(id) => format!("- {id} has no figure that tells whether it worked."),
            Doubt::NobodyAsks(id) => format!("- Nobody asks how {id} went."),
            Doubt::AsksThemselves(id) => format!("- The owner of {id} asks themselves."),
        });
        lines.collect::<Vec<_>>().join("\n")
    }
}
