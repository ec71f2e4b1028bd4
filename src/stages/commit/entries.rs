//! Looking at everything that became of the issues, changing it, and taking it out again.

use super::shown::reply;
use crate::domain::{CommitmentId, Commitments, RequestId, ThemeOf};
use crate::error::Error;
use crate::flow::IssueAnswer;
use crate::prompt::{PromptError, Waited};
use crate::stages::session::Session;

/// What the facilitator wants, looking at everything.
#[derive(Clone)]
enum Want {
    GoOn,
    Change,
    Issues,
    Pause,
}

/// Something that became of an issue.
#[derive(Clone)]
enum Entry {
    Commitment(CommitmentId),
    Request(RequestId),
    NotNow(ThemeOf),
}

impl Session<'_, '_> {
    /// Shows everything that became of the issues, and lets it be changed; `true` is *go on*.
    pub(super) fn look_at_all(&mut self) -> Result<bool, Error> {
        loop {
            if self.sitting.agreement().commitments == Commitments::default() {
                return Ok(true);
            }
            let everything = self.everything();
            self.context.prompter.clear()?;
            if self.context.prompter.read(&format!("{everything}\n"))? == Waited::Pause {
                return Err(PromptError::Paused.into());
            }
            let choices = vec![
                ("Go on".to_owned(), Want::GoOn),
                ("Change or remove one".to_owned(), Want::Change),
                ("Back to the issues".to_owned(), Want::Issues),
                ("Stop for now".to_owned(), Want::Pause),
            ];
            match self.pick("Read it out, then:", choices, 0)? {
                Some(Want::GoOn) => return Ok(true),
                Some(Want::Change) => self.change_one()?,
                Some(Want::Issues) | None => return Ok(false),
                Some(Want::Pause) => return Err(PromptError::Paused.into()),
            }
        }
    }

    /// Lets one be chosen, and then changed or taken out.
    fn change_one(&mut self) -> Result<(), Error> {
        let Some((entry, words)) = self.pick("Which?", self.entries(), 0)? else { return Ok(()) };
        self.page(&format!("{words}\n"))?;
        let choices = vec![
            ("Change it".to_owned(), Some(false)),
            ("Remove it".to_owned(), Some(true)),
            ("Leave it as it is".to_owned(), None),
        ];
        let chosen = self.pick("What about it?", choices, 0)?.flatten();
        match (chosen, entry) {
            (None, _) => Ok(()),
            (Some(true), entry) => self.remove(&entry, &words),
            (Some(false), Entry::Commitment(id)) => {
                self.change_answer(&IssueAnswer::Commitment(id))
            }
            (Some(false), Entry::Request(id)) => self.change_answer(&IssueAnswer::Request(id)),
            (Some(false), Entry::NotNow(issue)) => {
                let says = self.says(&issue);
                self.not_now(&issue, &says)
            }
        }
    }

    /// Returns each with its words.
    fn entries(&self) -> Vec<(String, (Entry, String))> {
        let made = &self.sitting.agreement().commitments;
        let commitments = made.commitments.iter().map(|one| {
            let words = format!("{}, {}: {}", one.id, self.name(&one.owner), one.will);
            (Entry::Commitment(one.id.clone()), words)
        });
        let requests = made.requests.iter().map(|one| {
            let answer = reply(one.answer.as_ref());
            let words = format!("{}, {}: {} (answer: {answer})", one.id, one.to, one.ask);
            (Entry::Request(one.id.clone()), words)
        });
        let not_now = made.not_now.iter().map(|one| {
            let words = format!("Not now: {}", self.says(&one.issue));
            (Entry::NotNow(one.issue.clone()), words)
        });
        let all = commitments.chain(requests).chain(not_now);
        all.map(|(entry, words)| (words.clone(), (entry, words))).collect()
    }

    /// Takes one out, if that is really meant.
    fn remove(&mut self, entry: &Entry, words: &str) -> Result<(), Error> {
        let question = format!("This goes: {words}. Remove it?");
        if self.context.prompter.confirm(&question, false)? != Some(true) {
            return Ok(());
        }
        self.sitting.change_commitments(|all| match entry {
            Entry::Commitment(id) => all.commitments.retain(|one| one.id != *id),
            Entry::Request(id) => all.requests.retain(|one| one.id != *id),
            Entry::NotNow(issue) => all.not_now.retain(|one| one.issue != *issue),
        })?;
        Ok(())
    }

    /// Returns the sentence of an issue, or its id where the theme is not there any more.
    pub(super) fn says(&self, issue: &ThemeOf) -> String {
        let themes = &self.sitting.agreement().themes;
        let theme = themes.get(&issue.question).and_then(|sorting| sorting.theme(&issue.theme));
        theme.map_or_else(|| issue.theme.to_string(), |theme| theme.says.clone())
    }
}
