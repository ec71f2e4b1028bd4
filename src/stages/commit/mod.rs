//! What becomes of the voted issues: commitments, requests, or not now, and why.

mod blank;
mod commitment;
mod entries;
mod left_over;
mod not_now;
mod request;
mod shown;

pub(super) use blank::{perhaps, sentence};
use commitment::Making;
use left_over::{called, left_over_line};
use request::Asking;
pub(super) use shown::reply;
use shown::{issue_line, votes};

use super::progress::count;
use super::session::{Outcome, Session};
use crate::domain::{CommitmentId, Commitments, RequestId};
use crate::error::Error;
use crate::flow::{Issue, IssueAnswer, LeftOver, Side, issues, unanswered};

/// What the facilitator wants, looking at the issues.
#[derive(Clone)]
enum Want {
    Answer(Box<Issue>),
    LeftOver(Box<LeftOver>),
    Commitment,
    Request,
    Look,
    GoOn,
    Pause,
}

/// What becomes of an issue.
#[derive(Clone)]
enum Become {
    Commitment,
    Request,
    NotNow,
    Change(IssueAnswer),
    /// What is there already answers it, too.
    Made(IssueAnswer),
    Back,
}

impl Session<'_, '_> {
    /// Asks what becomes of the issues, until none of those with the most votes is unanswered and
    /// the facilitator goes on.
    pub(super) fn commit(&mut self) -> Result<Outcome, Error> {
        let mut told = String::new();
        loop {
            let stands = self.what_became()?;
            self.page(&format!("{}{stands}\n", std::mem::take(&mut told)))?;
            let (choices, default) = self.wants()?;
            // Nothing lies before: whoever goes back is asked again.
            let Some(want) = self.pick("What next?", choices, default)? else { continue };
            match want {
                Want::Answer(issue) => self.answer_issue(&issue)?,
                Want::LeftOver(left) => told = self.answer_left_over(&left)?,
                Want::Commitment => self.commitment(Making::new(None))?,
                Want::Request => self.request(Asking::new(None))?,
                Want::Look => {
                    self.look_at_all()?;
                }
                Want::GoOn => {
                    told = self.still_open()?;
                    if told.is_empty() && self.look_at_all()? {
                        return Ok(Outcome::Finished);
                    }
                }
                Want::Pause => return Ok(Outcome::Paused),
            }
        }
    }

    /// Says how many issues became what.
    fn what_became(&self) -> Result<String, Error> {
        let made = &self.sitting.agreement().commitments;
        let issues = issues(self.workshop(), self.sitting.agreement());
        let mut lines = vec!["What becomes of the issues".to_owned(), String::new()];
        if issues.is_empty() {
            lines.push("No issue was put under a theme and voted on.".to_owned());
        }
        if *made != Commitments::default() {
            let commitments = count(made.commitments.len(), "commitment", "commitments");
            let requests = count(made.requests.len(), "request", "requests");
            let so_far = match made.not_now.len() {
                0 => format!("So far {commitments}, {requests}."),
                put_off => format!("So far {commitments}, {requests}, {put_off} not now."),
            };
            lines.push(so_far);
        }
        let open = issues.iter().filter(|one| one.is_top && one.answers.is_empty()).count();
        if open > 0 {
            lines.push(format!(
                "{} with the most votes {} an answer: a commitment, a request, or not now, and why.",
                count(open, "issue", "issues"),
                if open == 1 { "needs" } else { "need" }
            ));
        }
        let lying = self.left_overs()?.iter().filter(|left| left.is_open()).count();
        if lying > 0 {
            lines.push(format!(
                "{} from last time {} an answer: carried over, or let go, and why.",
                count(lying, "thing", "things"),
                if lying == 1 { "needs" } else { "need" }
            ));
        }
        Ok(lines.join("\n"))
    }

    /// Returns what can be wanted, and what is wanted where nothing else is: an answer to the first
    /// thing from last time that needs one, or the first issue, or to go on.
    fn wants(&self) -> Result<(Vec<(String, Want)>, usize), Error> {
        let left_overs = self.left_overs()?;
        let issues = issues(self.workshop(), self.sitting.agreement());
        let first = issues.iter().position(|one| one.is_top && one.answers.is_empty());
        let first = first.map(|at| left_overs.len() + at);
        let first = left_overs.iter().position(LeftOver::is_open).or(first);
        let discreet = self.discreet_before()?;
        let mut choices: Vec<_> = left_overs
            .into_iter()
            .map(|left| (left_over_line(&left, &discreet), Want::LeftOver(Box::new(left))))
            .collect();
        choices.extend(
            issues.into_iter().map(|issue| (issue_line(&issue), Want::Answer(Box::new(issue)))),
        );
        choices.push(("A commitment beside the issues".to_owned(), Want::Commitment));
        choices.push(("A request beside the issues".to_owned(), Want::Request));
        if self.sitting.agreement().commitments != Commitments::default() {
            choices.push(("Look at all, change, remove".to_owned(), Want::Look));
        }
        let default = first.unwrap_or(choices.len());
        choices.push(("Go on".to_owned(), Want::GoOn));
        choices.push(("Stop for now".to_owned(), Want::Pause));
        Ok((choices, default))
    }

    /// Returns what from last time, and which of the issues with the most votes, have no answer yet, or
    /// nothing.
    fn still_open(&self) -> Result<String, Error> {
        let lying = self.left_overs()?.into_iter().filter(LeftOver::is_open);
        let discreet = self.discreet_before()?;
        let lying = lying.map(|left| format!("- {}", called(&left.what, &discreet)));
        let lying: Vec<_> = lying.collect();
        if !lying.is_empty() {
            return Ok(format!(
                "This is left lying from last time:\n{}\nCarry it over, or let it go and say why. What \
                 was carried once already is made smaller or handed to somebody else.\n\n",
                lying.join("\n")
            ));
        }
        let open = unanswered(self.workshop(), self.sitting.agreement());
        if open.is_empty() {
            return Ok(String::new());
        }
        let open: Vec<_> = open.iter().map(|one| format!("- {}", one.says)).collect();
        Ok(format!(
            "These had the most votes, and nothing became of them yet:\n{}\nWhat a team votes up and \
             leaves lying teaches it not to vote. `Not now, and why` is an answer, too.\n\n",
            open.join("\n")
        ))
    }

    /// Asks what becomes of one issue.
    fn answer_issue(&mut self, issue: &Issue) -> Result<(), Error> {
        let said = count(issue.people, "of us says it", "of us say it");
        let votes = issue.dots.map_or_else(|| "no vote".to_owned(), |_| votes(issue));
        self.page(&format!("{}\n{votes}; {said}.\n", issue.says))?;
        let commitment = ("A commitment: one of us does it".to_owned(), Become::Commitment);
        let request = ("A request: others are asked".to_owned(), Become::Request);
        let mut choices = match issue.whose {
            Side::Ours | Side::Either => vec![commitment, request],
            Side::Others => vec![request, commitment],
        };
        let is_put_off = issue.answers.contains(&IssueAnswer::NotNow);
        let not_now = if is_put_off { "Not now: change why" } else { "Not now, and why" };
        choices.push((not_now.to_owned(), Become::NotNow));
        for answer in &issue.answers {
            let id = match answer {
                IssueAnswer::Commitment(id) => id.to_string(),
                IssueAnswer::Request(id) => id.to_string(),
                IssueAnswer::NotNow => continue,
            };
            choices.push((format!("Change {id}"), Become::Change(answer.clone())));
        }
        choices.extend(self.answers_made(issue));
        choices.push(("Back to the issues".to_owned(), Become::Back));
        match self.pick("What becomes of it?", choices, 0)? {
            Some(Become::Commitment) => self.commitment(Making::new(Some(issue))),
            Some(Become::Request) => self.request(Asking::new(Some(issue))),
            Some(Become::NotNow) => self.not_now(&issue.of, &issue.says),
            Some(Become::Change(answer)) => self.change_answer(&answer),
            Some(Become::Made(answer)) => self.answers_too(&answer, &issue.of),
            Some(Become::Back) | None => Ok(()),
        }
    }

    /// Changes a commitment or a request.
    fn change_answer(&mut self, answer: &IssueAnswer) -> Result<(), Error> {
        let made = &self.sitting.agreement().commitments;
        match answer {
            IssueAnswer::Commitment(id) => {
                let found = made.commitments.iter().find(|one| one.id == *id);
                let Some(making) = found.map(Making::again) else { return Ok(()) };
                self.commitment(making)
            }
            IssueAnswer::Request(id) => {
                let found = made.requests.iter().find(|one| one.id == *id);
                let Some(asking) = found.map(Asking::again) else { return Ok(()) };
                self.request(asking)
            }
            IssueAnswer::NotNow => Ok(()),
        }
    }

    /// Returns a new id for a commitment and one for a request: after those of this edition and of
    /// all before it, for they name them for ever.
    fn new_ids(&self) -> Result<(CommitmentId, RequestId), Error> {
        let here = self.workshop().edition;
        let mut all = vec![self.sitting.agreement().commitments.clone()];
        for edition in self.folder.editions()?.into_iter().filter(|edition| *edition < here) {
            let edition = self.folder.edition(edition);
            // A file of an earlier edition that somebody broke since must not stop this workshop.
            let made = edition.workshop().and_then(|workshop| edition.agreement(&workshop));
            all.extend(made.ok().map(|made| made.commitments));
        }
        let commitments: Vec<_> =
            all.iter().flat_map(|one| &one.commitments).map(|one| &one.id).collect();
        let requests: Vec<_> =
            all.iter().flat_map(|one| &one.requests).map(|one| &one.id).collect();
        Ok((CommitmentId::after(&commitments), RequestId::after(&requests)))
    }
}
