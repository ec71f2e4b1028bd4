//! An issue that is not done now, and why.

use super::blank::{Blank, about, sentence};
use crate::domain::{NotNow, ThemeOf};
use crate::error::Error;
use crate::stages::session::Session;

impl Session<'_, '_> {
    /// Asks why an issue is not done now. `says` is its sentence.
    pub(super) fn not_now(&mut self, issue: &ThemeOf, says: &str) -> Result<(), Error> {
        self.page(&format!("Not now: {says}\n"))?;
        let made = &self.sitting.agreement().commitments.not_now;
        let before = made.iter().find(|one| one.issue == *issue);
        let about = about("not-now", Some(issue));
        let blank = Blank {
            about: &about,
            field: "why",
            label: "Why not now?",
            stands: before.map(|one| one.why.clone()).unwrap_or_default(),
            ..Blank::default()
        };
        let Some(why) = self.blank(blank, sentence)? else { return Ok(()) };
        self.sitting.change_commitments(|all| {
            match all.not_now.iter_mut().find(|one| one.issue == *issue) {
                Some(one) => one.why = why,
                None => all.not_now.push(NotNow { issue: issue.clone(), why }),
            }
        })?;
        self.sitting.drop_shared_drafts(&about)?;
        Ok(())
    }
}
