//! The look back: what became of what the edition before promised, asked for and left open, before
//! anything new is said.

mod commitment;
mod dissent;
mod overview;
mod request;

pub(super) use overview::listed;

use super::session::{Outcome, Session};
use super::writing::{self, Seeing};
use crate::document::discretion::Discreet;
use crate::domain::{
    Agreement, CommitmentId, Dissent, DissentId, ParticipantId, Portion, RequestId, Workshop,
};
use crate::error::Error;
use crate::flow::{carry, shuffle};
use crate::prompt::Waited;

/// What is looked back at.
struct Back {
    workshop: Workshop,
    agreement: Agreement,
    /// The thoughts that were parked, in an order that tells nothing.
    parked: Vec<String>,
    /// What becomes of its texts where they are shown.
    discreet: Discreet,
}

impl Back {
    /// Returns what is to be shown, in which its texts may stand, as its document shows them.
    fn seen(&self, shown: String) -> String {
        self.discreet.retold(&shown).unwrap_or(shown)
    }
}

/// One thing that is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Entry {
    Commitment(CommitmentId),
    Request(RequestId),
    Dissent(DissentId),
}

/// How looking at one thing ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Looked {
    /// What became of it is on the disk.
    At,
    /// It is left for now.
    Later,
    /// They want the one before.
    Back,
}

/// What the facilitator wants.
#[derive(Clone)]
enum Want {
    /// To go through what was not looked at yet.
    Through,
    Again(Entry),
    GoOn,
    Pause,
}

impl Session<'_, '_> {
    /// Looks back at what the edition before promised, asked for and left open. Nothing of the promise
    /// itself is shown: it may still be asked from memory.
    pub(super) fn look_back(&mut self) -> Result<Outcome, Error> {
        let Some(back) = self.back()? else {
            self.page("This is the first edition: there is nothing to look back at.\n")?;
            return Ok(match self.wait("Go on")? {
                Waited::Ready => Outcome::Finished,
                Waited::Pause => Outcome::Paused,
            });
        };
        self.carry_over()?;
        loop {
            let overview = back.seen(self.overview_of(&back));
            self.context.prompter.clear()?;
            if self.context.prompter.read(&overview)? == Waited::Pause {
                return Ok(Outcome::Paused);
            }
            let (choices, default) = self.wants_of(&back);
            // Nothing lies before: whoever goes back is asked again.
            match self.pick("What next?", choices, default)? {
                Some(Want::Through) => self.go_through(&back)?,
                Some(Want::Again(entry)) => {
                    self.look_at(&back, &entry)?;
                }
                Some(Want::GoOn) if self.may_go_on(&back)? => return Ok(Outcome::Finished),
                Some(Want::GoOn) | None => {}
                Some(Want::Pause) => return Ok(Outcome::Paused),
            }
        }
    }

    /// Reads what is looked back at; nothing in the first edition.
    fn back(&self) -> Result<Option<Back>, Error> {
        let Some((folder, workshop, agreement)) = self.edition_before()? else { return Ok(None) };
        let mut parked = Vec::new();
        folder.read(&workshop, &agreement, |piece| {
            if let Portion::Sheet(sheet) = piece {
                parked.extend(sheet.parked);
            }
        })?;
        shuffle(&mut parked, self.context.seed);
        let discreet = self.discreet_before()?;
        Ok(Some(Back { workshop, agreement, parked, discreet }))
    }

    /// Returns what becomes of the texts of the edition before, and of what was said of them since: what
    /// its document does not show is not read out, either.
    pub(super) fn discreet_before(&self) -> Result<Discreet, Error> {
        let Some((edition, _, agreement)) = self.edition_before()? else {
            return Ok(Discreet::default());
        };
        let updates = Some(&agreement.updates);
        writing::discreet(&self.folder, &edition, Seeing { updates, ..Seeing::default() })
    }

    /// Goes through what was not looked at yet, one after the other, forth and back.
    fn go_through(&mut self, back: &Back) -> Result<(), Error> {
        let entries = self.not_looked_at(back);
        let mut at = 0;
        while let Some(entry) = entries.get(at) {
            at = match self.look_at(back, entry)? {
                Looked::At | Looked::Later => at + 1,
                Looked::Back if at == 0 => return Ok(()),
                Looked::Back => at - 1,
            };
        }
        Ok(())
    }

    fn look_at(&mut self, back: &Back, entry: &Entry) -> Result<Looked, Error> {
        let Agreement { commitments, .. } = &back.agreement;
        match entry {
            Entry::Commitment(id) => {
                match commitments.commitments.iter().find(|one| one.id == *id) {
                    Some(commitment) => self.look_at_commitment(back, commitment),
                    None => Ok(Looked::Later),
                }
            }
            Entry::Request(id) => match commitments.requests.iter().find(|one| one.id == *id) {
                Some(request) => self.look_at_request(back, request),
                None => Ok(Looked::Later),
            },
            Entry::Dissent(id) => self.look_at_dissent(back, id),
        }
    }

    /// Asks whether they go on although something was not looked at.
    fn may_go_on(&mut self, back: &Back) -> Result<bool, Error> {
        let open = self.not_looked_at(back).len();
        if open == 0 {
            return Ok(true);
        }
        let question = format!(
            "{} not looked at, and the document will say so. Go on all the same?",
            if open == 1 { "1 was".to_owned() } else { format!("{open} were") }
        );
        Ok(self.context.prompter.confirm(&question, false)? == Some(true))
    }

    /// Returns what can be wanted, and what is wanted where nothing else is.
    fn wants_of(&self, back: &Back) -> (Vec<(String, Want)>, usize) {
        let open = self.not_looked_at(back);
        let mut choices = Vec::new();
        if !open.is_empty() {
            choices.push((format!("Go through them: {} to look at", open.len()), Want::Through));
        }
        let go_on = choices.len();
        choices.push(("Go on with the questions".to_owned(), Want::GoOn));
        let all = self.looked_back_at(back).into_iter().filter(|entry| !open.contains(entry));
        choices.extend(all.map(|entry| {
            (back.seen(format!("Again: {}", self.title_of(back, &entry))), Want::Again(entry))
        }));
        choices.push(("Stop for now".to_owned(), Want::Pause));
        (choices, if open.is_empty() { go_on } else { 0 })
    }

    /// Returns everything that is looked at: commitments, requests, objections that were open.
    fn looked_back_at(&self, back: &Back) -> Vec<Entry> {
        let Agreement { commitments, statements, .. } = &back.agreement;
        let commitments_of = commitments.commitments.iter();
        let requests = commitments.requests.iter();
        let was_open = carry(statements, back.workshop.edition).dissent;
        let is_here = |id: &DissentId| self.carried_dissent().any(|dissent| dissent.id == *id);
        commitments_of
            .map(|one| Entry::Commitment(one.id.clone()))
            .chain(requests.map(|one| Entry::Request(one.id.clone())))
            .chain(
                was_open
                    .into_iter()
                    .filter(|dissent| is_here(&dissent.id))
                    .map(|dissent| Entry::Dissent(dissent.id)),
            )
            .collect()
    }

    /// Returns what was not looked at yet.
    fn not_looked_at(&self, back: &Back) -> Vec<Entry> {
        let review = &self.sitting.agreement().review;
        let mut all = self.looked_back_at(back);
        all.retain(|entry| match entry {
            Entry::Commitment(id) => review.commitment(id).is_none(),
            Entry::Request(id) => review.request(id).is_none(),
            Entry::Dissent(id) => self
                .carried_dissent()
                .any(|dissent| dissent.id == *id && is_untouched(back, dissent)),
        });
        all
    }

    /// Returns the objections as they stand in this edition.
    fn carried_dissent(&self) -> impl Iterator<Item = &Dissent> {
        self.sitting.agreement().statements.dissent.iter()
    }

    /// Returns what somebody is called who is or was here.
    fn name_in(&self, back: &Back, id: &ParticipantId) -> String {
        let statements = &self.sitting.agreement().statements;
        let name = statements.name_of(self.workshop(), id);
        let name = name.or_else(|| back.agreement.statements.name_of(&back.workshop, id));
        name.map_or_else(|| id.to_string(), ToString::to_string)
    }
}

/// Whether an objection that was carried over was not looked at yet.
fn is_untouched(back: &Back, dissent: &Dissent) -> bool {
    let was = back.agreement.statements.dissent.iter().find(|was| was.id == dissent.id);
    dissent.since.is_some() && was.is_some_and(|was| dissent.is_untouched_since(was))
}
