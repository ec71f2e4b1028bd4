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
        let path = self.workshop_path();
        let bytes = read::bytes(self.root(), &path)?.unwrap_or_default();
        let fault = Fault::error(Place::root().key(key), what).hint(BRING_BACK);
        Ok(match read::parse::<WorkshopInFile>(self.root(), &path, bytes) {
            Ok((_, source)) => Complaints::from(source.complaint(&fault)),
            Err(complaints) => complaints,
        })
    }
}
