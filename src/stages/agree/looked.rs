//! What was looked at of what stands, so that whoever goes on does so where they were.

use super::Session;
use crate::domain::Subject;
use crate::error::Error;
use crate::store::file;

/// Under which name that lies among the drafts, which go when the workshop closes.
const LOOKED_AT: (&str, &str) = ("statements", "looked-at");

impl Session<'_, '_> {
    /// Returns what was looked at since somebody began to go through all of it.
    pub(super) fn looked_at(&self) -> Result<Vec<Subject>, Error> {
        let (about, field) = LOOKED_AT;
        let kept = self.sitting.shared_draft(about, field)?.unwrap_or_default();
        Ok(kept.lines().filter_map(|line| line.parse().ok()).collect())
    }

    /// Notes that a statement was looked at.
    pub(super) fn has_looked_at(&self, on: &Subject) -> Result<(), Error> {
        let mut looked = self.looked_at()?;
        if looked.contains(on) {
            return Ok(());
        }
        looked.push(on.clone());
        let lines: Vec<_> = looked.iter().map(ToString::to_string).collect();
        let (about, field) = LOOKED_AT;
        let path = self.sitting.shared_draft_path(about, field)?;
        Ok(file::replace(&path, lines.join("\n").as_bytes())?)
    }

    /// Begins to go through all of it again.
    pub(super) fn looks_anew(&self) -> Result<(), Error> {
        let (about, field) = LOOKED_AT;
        Ok(self.sitting.drop_shared_draft(about, field)?)
    }
}
