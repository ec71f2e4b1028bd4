//! The day on which the team comes back: said aloud, and changed where it does not suit.

use chrono::NaiveDate;

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
        loop {
            let line = Line {
                label: "Next workshop:",
                text: next.to_string(),
                note: Some("As in `2027-02-26` or `in 3 months`.".to_owned()),
                ..Line::default()
            };
            // Nothing lies before: whoever goes back is asked again.
            let Typed::Said(next) = self.line(line, |typed| after(typed, today))? else { continue };
            self.change(|workshop| workshop.next = next)?;
            return Ok(Outcome::Finished);
        }
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
