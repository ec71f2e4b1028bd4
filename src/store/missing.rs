//! What is missing of a culture folder: told once, by the workshop that would have it, and not by
//! everything that names something of it.

use super::workshop::WorkshopInFile;
use super::{EditionFolder, StoreError, read};
use crate::yaml::{Complaints, Fault, Place};

/// What to do about it.
const BRING_BACK: &str =
    "bring it back, as from git or a copy: what is told in this edition names what stood there";

impl EditionFolder {
    /// Says at `key` of the workshop that something is missing.
    pub(super) fn misses(&self, key: &str, what: String) -> Result<Complaints, StoreError> {
        let fault = Fault::error(Place::root().key(key), what).hint(BRING_BACK);
        self.of_the_workshop(&[fault])
    }

    /// Shows `faults` of the file of the workshop, each with its line.
    pub(super) fn of_the_workshop(&self, faults: &[Fault]) -> Result<Complaints, StoreError> {
        if faults.is_empty() {
            return Ok(Complaints::default());
        }
        let path = self.workshop_path();
        let bytes = read::bytes(self.root(), &path)?.unwrap_or_default();
        Ok(match read::parse::<WorkshopInFile>(self.root(), &path, bytes) {
            Ok((_, source)) => source.complaints(faults),
            Err(complaints) => complaints,
        })
    }
}
