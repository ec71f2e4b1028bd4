//! The day on which the team comes back: said aloud, and changed where it does not suit.

use chrono::NaiveDate;

use crate::domain::{Day, DissentId};
use crate::error::Error;
use crate::flow::{read_day, spoken};
use crate::stages::line::{Line, Typed};
use crate::stages::session::{Outcome, Session};

impl Session<'_, '_> {
    /// Says when the team comes back, and lets another day be named.
    pub(super) fn next_day(&mut self) -> Result<Outcome, Error> {
        let (next, today) = (self.workshop().next, self.context.today);
        let says = if next > today { "comes" } else { "was to come" };
        self.page(&format!("The team {says} back on {}.\n", spoken(next)))?;
        let goes = match self.put_off().count() {
            0 => String::new(),
            1 => " 1 objection is looked at again then, and goes with it.".to_owned(),
            several => format!(" {several} objections are looked at again then, and go with it."),
        };
        loop {
            let line = Line {
                label: "Next workshop:",
                text: next.to_string(),
                note: Some(format!("As in `{next}` or `in 3 months`.{goes}")),
                ..Line::default()
            };
            // Nothing lies before: whoever goes back is asked again.
            let Typed::Said(next) = self.line(line, |typed| after(typed, today))? else { continue };
            self.put_off_with_it(next)?;
            self.change(|workshop| workshop.next = next)?;
            return Ok(Outcome::Finished);
        }
    }

    /// Returns the objections that are looked at again at the next workshop.
    fn put_off(&self) -> impl Iterator<Item = &DissentId> {
        let next = Some(Day(self.workshop().next));
        let all = self.sitting.agreement().statements.dissent.iter();
        all.filter(move |one| one.revisit == next).map(|one| &one.id)
    }

    /// Puts the objections that are looked at again at the next workshop off with it. That comes before
    /// the workshop has its day: whoever is killed in between is asked for that again.
    fn put_off_with_it(&mut self, next: NaiveDate) -> Result<(), Error> {
        let ids: Vec<_> = self.put_off().cloned().collect();
        Ok(self.sitting.change_statements(|all| {
            for dissent in all.dissent.iter_mut().filter(|one| ids.contains(&one.id)) {
                dissent.revisit = Some(Day(next));
            }
        })?)
    }
}

/// Reads a day after today.
fn after(typed: &str, today: NaiveDate) -> Result<NaiveDate, String> {
    match read_day(typed, today) {
        Ok(day) if day > today => Ok(day),
        Ok(_) => Err("the next workshop is on a later day than this one".to_owned()),
        Err(wrong) => Err(wrong.to_string()),
    }
}
