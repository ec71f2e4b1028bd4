//! What the edition before promised and did not do, or asked for without an answer: carried over, or
//! let go and why.

use super::Become;
use super::blank::{Blank, sentence};
use super::commitment::Making;
use super::request::Asking;
use crate::document::discretion::Discreet;
use crate::domain::{
    Commitment, CommitmentId, CommitmentReview, CommitmentState, EditionId, ParticipantId, Request,
    RequestReview, ThemeOf, Updates,
};
use crate::error::Error;
use crate::flow::{Became, Issue, IssueAnswer, Left, LeftOver, left_over, spoken};
use crate::stages::session::Session;

/// What is wanted of something that is left over.
#[derive(Clone, Copy)]
enum Want {
    Carry,
    PassOn,
    LetGo,
    Leave,
}

/// Where something comes from, and what was noted of it since.
#[derive(Clone, Copy)]
struct Came<'b> {
    edition: EditionId,
    noted: &'b Updates,
}

impl Session<'_, '_> {
    /// Returns what is left over of the edition before.
    pub(super) fn left_overs(&self) -> Result<Vec<LeftOver>, Error> {
        let before = self.edition_before()?;
        let before = before.map(|(_, _, made)| left_over(&made, self.sitting.agreement()));
        Ok(before.unwrap_or_default())
    }

    /// Asks what becomes of something that is left over. Returns why that is no answer, or nothing.
    pub(super) fn answer_left_over(&mut self, left: &LeftOver) -> Result<String, Error> {
        let Some((_, workshop, made)) = self.edition_before()? else { return Ok(String::new()) };
        match &left.what {
            Left::Commitment(one) => {
                let came = Came { edition: workshop.edition, noted: &made.updates };
                self.answer_commitment(one, came)?;
                self.no_smaller(&one.id)
            }
            Left::Request(one) => {
                self.answer_request(one, Came { edition: workshop.edition, noted: &made.updates })?;
                Ok(String::new())
            }
        }
    }

    /// Says of a commitment that was carried a second time as it was that this is no answer.
    fn no_smaller(&self, id: &CommitmentId) -> Result<String, Error> {
        let is_it = |left: &LeftOver| {
            left.became == Became::SameAgain
                && matches!(&left.what, Left::Commitment(one) if one.id == *id)
        };
        if !self.left_overs()?.iter().any(is_it) {
            return Ok(String::new());
        }
        Ok(format!(
            "{id} is no smaller than it was, and was carried once already: give it a nearer target, \
             other words or another owner, or let it go.\n\n"
        ))
    }

    fn answer_commitment(&mut self, one: &Commitment, came: Came<'_>) -> Result<(), Error> {
        let review = &self.sitting.agreement().review;
        let became = review.commitment_or(came.noted, &one.id);
        let noted = came.noted.commitment(&one.id).filter(|_| review.commitment(&one.id).is_none());
        let noted = noted.map(|noted| format!(" Noted on {}.", spoken(noted.on.0)));
        let state = match became.as_ref().map(|said| said.state) {
            Some(CommitmentState::Nearly) => "Nearly, which is not done.",
            Some(CommitmentState::Partly) => "Done in part.",
            Some(CommitmentState::NotStarted) => "Not started.",
            Some(_) | None => "Nobody has looked at it.",
        };
        let (again, carry) = if one.carried.is_some() {
            (
                "\nIt was carried over once already, so it cannot be carried as it is: make it \
                 smaller (a nearer target, other words), hand it to somebody else, or let it go.",
                "Carry it over, made smaller or handed over",
            )
        } else {
            ("", "Carry it over")
        };
        let state = format!("{state}{}{again}", noted.unwrap_or_default());
        let called = called(&Left::Commitment(one.clone()), &self.discreet_before()?);
        self.page(&format!("{called}\n{state}\n"))?;
        let choices = [(carry, Want::Carry), ("No more, and why", Want::LetGo)];
        match self.want_of_left_over(&choices)? {
            Want::Carry | Want::PassOn => {
                let made = self.sitting.agreement().commitments.commitments.iter();
                let carried = made.clone().find(|it| it.id == one.id).map(Making::again);
                let making = carried
                    .unwrap_or_else(|| Making::carried(&self.fit(one, became), came.edition));
                self.commitment(making)
            }
            Want::LetGo => self.let_commitment_go(one, came),
            Want::Leave => Ok(()),
        }
    }

    fn answer_request(&mut self, one: &Request, came: Came<'_>) -> Result<(), Error> {
        let called = called(&Left::Request(one.clone()), &self.discreet_before()?);
        self.page(&format!("{called}\nNo answer.\n"))?;
        let choices = [
            ("Ask again", Want::Carry),
            ("Ask somebody else", Want::PassOn),
            ("Let it go, and why", Want::LetGo),
        ];
        let want = self.want_of_left_over(&choices)?;
        match want {
            Want::Carry | Want::PassOn => {
                let made = self.sitting.agreement().commitments.requests.iter();
                let carried = made.clone().find(|it| it.id == one.id).map(Asking::again);
                let asking = carried
                    .unwrap_or_else(|| Asking::carried(&self.fit_request(one), came.edition));
                let asking = if matches!(want, Want::PassOn) { asking.passed_on() } else { asking };
                self.request(asking)
            }
            Want::LetGo => self.let_request_go(one, came),
            Want::Leave => Ok(()),
        }
    }

    fn want_of_left_over(&mut self, choices: &[(&str, Want)]) -> Result<Want, Error> {
        let choices = choices.iter().map(|(label, want)| ((*label).to_owned(), *want));
        let choices = choices.chain([("Back to the issues".to_owned(), Want::Leave)]).collect();
        Ok(self.pick("What becomes of it?", choices, 0)?.unwrap_or(Want::Leave))
    }

    /// Asks why it is done no more. What nobody looked at or noted anything of is dropped, then.
    fn let_commitment_go(&mut self, one: &Commitment, came: Came<'_>) -> Result<(), Error> {
        let became = self.sitting.agreement().review.commitment_or(came.noted, &one.id);
        let stands = became.as_ref().and_then(|said| said.next.clone());
        let Some(why) = self.why_let_go(one.id.as_str(), stands)? else { return Ok(()) };
        self.sitting.change_commitments(|all| all.commitments.retain(|it| it.id != one.id))?;
        self.sitting.change_review(|all| {
            match (all.commitments.iter_mut().find(|said| said.id == one.id), became) {
                (Some(said), _) => said.next = Some(why),
                (None, Some(became)) => {
                    all.commitments.push(CommitmentReview { next: Some(why), ..became });
                }
                (None, None) => all.commitments.push(CommitmentReview {
                    id: one.id.clone(),
                    state: CommitmentState::Dropped,
                    on: None,
                    result: None,
                    why: Some(why),
                    next: None,
                }),
            }
        })?;
        Ok(())
    }

    fn let_request_go(&mut self, one: &Request, came: Came<'_>) -> Result<(), Error> {
        let became = self.sitting.agreement().review.request_or(came.noted, &one.id);
        let stands = became.as_ref().and_then(|said| said.next.clone());
        let Some(why) = self.why_let_go(one.id.as_str(), stands)? else { return Ok(()) };
        self.sitting.change_commitments(|all| all.requests.retain(|it| it.id != one.id))?;
        self.sitting.change_review(|all| {
            match all.requests.iter_mut().find(|said| said.id == one.id) {
                Some(said) => said.next = Some(why),
                None => all.requests.push(RequestReview {
                    id: one.id.clone(),
                    answer: None,
                    result: became.and_then(|said| said.result),
                    next: Some(why),
                }),
            }
        })?;
        Ok(())
    }

    /// Asks why something is let go; nothing is *back*.
    fn why_let_go(&mut self, id: &str, stands: Option<String>) -> Result<Option<String>, Error> {
        let about = format!("let go {id}");
        let blank = Blank {
            about: &about,
            field: "why",
            label: "Why?",
            stands: stands.unwrap_or_default(),
            note: Some("The document says it.".to_owned()),
            ..Blank::default()
        };
        let Some(why) = self.blank(blank, sentence)? else { return Ok(None) };
        self.sitting.drop_shared_drafts(&about)?;
        Ok(Some(why))
    }

    /// Returns what is there already and may answer an issue that it does not answer yet.
    pub(super) fn answers_made(&self, issue: &Issue) -> Vec<(String, Become)> {
        let (made, as_made) = (&self.sitting.agreement().commitments, Discreet::default());
        let commitments = made.commitments.iter().filter(|one| !one.answers(&issue.of));
        let commitments = commitments.map(|one| {
            (
                called(&Left::Commitment(one.clone()), &as_made),
                IssueAnswer::Commitment(one.id.clone()),
            )
        });
        let requests = made.requests.iter();
        let requests = requests.filter(|one| !one.answers(&issue.of)).map(|one| {
            (called(&Left::Request(one.clone()), &as_made), IssueAnswer::Request(one.id.clone()))
        });
        let all = commitments.chain(requests);
        all.map(|(called, answer)| (format!("Answered by {called}"), Become::Made(answer)))
            .collect()
    }

    /// Notes that a commitment or a request answers an issue, too.
    pub(super) fn answers_too(&mut self, answer: &IssueAnswer, of: &ThemeOf) -> Result<(), Error> {
        self.sitting.change_commitments(|all| {
            let place = match answer {
                IssueAnswer::Commitment(id) => {
                    let one = all.commitments.iter_mut().find(|one| one.id == *id);
                    one.map(|one| (&mut one.issue, &mut one.also))
                }
                IssueAnswer::Request(id) => {
                    let one = all.requests.iter_mut().find(|one| one.id == *id);
                    one.map(|one| (&mut one.issue, &mut one.also))
                }
                IssueAnswer::NotNow => None,
            };
            let Some((issue, also)) = place else { return };
            match issue {
                Some(_) => also.push(of.clone()),
                None => *issue = Some(of.clone()),
            }
            all.not_now.retain(|one| one.issue != *of);
        })?;
        Ok(())
    }

    /// Returns a commitment without the issues that are not there any more. Its figure begins where it
    /// has come to.
    fn fit(&self, one: &Commitment, became: Option<CommitmentReview>) -> Commitment {
        let mut one = one.clone();
        one.from = became.and_then(|said| said.result).or(one.from);
        one.issue.take_if(|issue| !self.is_issue(issue));
        one.also.retain(|issue| self.is_issue(issue));
        one.asks.take_if(|asks| !self.is_here(asks));
        one
    }

    /// Returns a request without the issues that are not there any more.
    fn fit_request(&self, one: &Request) -> Request {
        let mut one = one.clone();
        one.issue.take_if(|issue| !self.is_issue(issue));
        one.also.retain(|issue| self.is_issue(issue));
        one
    }

    fn is_issue(&self, of: &ThemeOf) -> bool {
        let themes = self.sitting.agreement().themes.get(&of.question);
        themes.is_some_and(|sorting| sorting.theme(&of.theme).is_some())
    }

    /// Whether somebody is here, and has not left.
    pub(super) fn is_here(&self, id: &ParticipantId) -> bool {
        self.workshop().participants.iter().any(|person| person.id == *id && !person.left)
    }
}

/// Returns something that is left over as it stands in the list of what needs an answer. Lists cut a
/// long line at its end, so what became of it stands before its words. It reads as in the document of
/// the edition that it is of.
pub(super) fn left_over_line(left: &LeftOver, discreet: &Discreet) -> String {
    let became = match (left.became, &left.what) {
        (Became::Nothing, _) => "needs an answer",
        (Became::SameAgain, _) => "no smaller, so it needs an answer",
        (Became::Carried, Left::Commitment(_)) => "carried over",
        (Became::Carried, Left::Request(_)) => "asked again",
        (Became::LetGo, _) => "let go",
    };
    match &left.what {
        Left::Commitment(one) => {
            format!("Last time, {}, {became}: {}", one.id, discreet.reads(&one.will))
        }
        Left::Request(one) => {
            let (to, ask) = (discreet.reads(one.to.as_str()), discreet.reads(&one.ask));
            format!("Last time, {}, {became} ({to}): {ask}", one.id)
        }
    }
}

/// Returns what is left over, in a line, as it may be seen.
pub(super) fn called(left: &Left, discreet: &Discreet) -> String {
    match left {
        Left::Commitment(one) => format!("{}: {}", one.id, discreet.reads(&one.will)),
        Left::Request(one) => {
            let (to, ask) = (discreet.reads(one.to.as_str()), discreet.reads(&one.ask));
            format!("{}, {to}: {ask}", one.id)
        }
    }
}
