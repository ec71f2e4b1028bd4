//! What was dropped and is taken back.

use super::dissent::ONE_OF_US;
use super::{Session, title};
use crate::domain::{Day, Dissent, DissentStatus, Principle, Statement, Subject};
use crate::error::Error;
use crate::flow::agreeing;
use crate::text::word_for_word;

impl Session<'_, '_> {
    /// Returns the promise, goal or feeling of the edition before, where it was dropped.
    pub(super) fn gone_sentence(&self, on: &Subject) -> Result<Option<Statement>, Error> {
        let began = self.began()?.filter(|_| !self.stated().states(on));
        Ok(began.and_then(|began| began.sentence(on).cloned()))
    }

    /// Returns the principles of the edition before that were dropped.
    pub(super) fn gone_principles(&self) -> Result<Vec<Principle>, Error> {
        let began = self.began()?.unwrap_or_default();
        Ok(agreeing::gone(self.stated(), &began).into_iter().cloned().collect())
    }

    /// Returns the one of these that is called so, case and marks aside.
    pub(super) fn gone_principle(&self, name: &str) -> Result<Option<Principle>, Error> {
        let mut gone = self.gone_principles()?.into_iter();
        Ok(gone.find(|one| word_for_word(&one.name, name)))
    }

    /// Takes back what was dropped, as the edition before had it, and asks about the objections that
    /// went with it.
    pub(super) fn take_back(&mut self, on: &Subject) -> Result<(), Error> {
        let Some(began) = self.began()? else { return Ok(()) };
        self.sitting.change_statements(|all| agreeing::take_back(all, &began, on))?;
        self.objections_to_what_is_back(on)
    }

    /// Takes back one practice of a principle.
    pub(super) fn take_practice_back(&mut self, of: (&Principle, &str)) -> Result<(), Error> {
        let Some(began) = self.began()? else { return Ok(()) };
        self.sitting.change_statements(|all| agreeing::take_practice_back(all, &began, of))?;
        Ok(())
    }

    /// Asks what becomes of each objection that was settled: perhaps only because what it was to had
    /// gone.
    fn objections_to_what_is_back(&mut self, on: &Subject) -> Result<(), Error> {
        let settled = |one: &&Dissent| one.on == *on && one.status == DissentStatus::Resolved;
        let settled: Vec<_> = self.stated().dissent.iter().filter(settled).cloned().collect();
        for Dissent { id, by, adopted_by, text, .. } in settled {
            let by = adopted_by.or(by).map(|by| self.name(&by));
            let (who, about) =
                (by.unwrap_or_else(|| ONE_OF_US.to_owned()), title(self.stated(), on));
            self.page(&format!(
                "Stated again\n\n{about}\n\n{who} differed: “{text}”\n\nIt stands as resolved.\n"
            ))?;
            let choices = vec![
                ("Held again: it is looked at again".to_owned(), true),
                ("Resolved: it stays so".to_owned(), false),
            ];
            let is_held = self.pick_or_pause("What becomes of the objection?", choices, 0)?;
            if is_held == Some(true) {
                let next = Day(self.workshop().next);
                self.sitting.change_statements(|all| {
                    for one in all.dissent.iter_mut().filter(|one| one.id == id) {
                        (one.status, one.closed) = (DissentStatus::Open, None);
                        one.revisit = Some(next);
                    }
                })?;
            }
        }
        Ok(())
    }
}
