//! What those are called whose objections stand in an edition, and who had left before it.

use crate::domain::{Statements, Workshop};
use crate::store::{EditionFolder, Folder, StoreError};

impl EditionFolder {
    /// Finds what those are called who raised or hold an objection in `statements` and whom the
    /// `workshop`, this folder's, does not know: the last earlier edition that does says it. One whose
    /// workshop cannot be read says nothing.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn name_gone(
        &self,
        workshop: &Workshop,
        statements: &mut Statements,
    ) -> Result<(), StoreError> {
        let is_strange = |id: &&_| statements.name_of(workshop, id).is_none();
        let mut strange: Vec<_> = statements.objectors().filter(is_strange).cloned().collect();
        if strange.is_empty() {
            return Ok(());
        }
        let folder = Folder::at(self.root());
        for earlier in folder.editions()?.into_iter().rev().filter(|id| *id < self.id()) {
            let names = match folder.edition(earlier).names() {
                Ok(names) => names,
                Err(StoreError::Wrong(_)) => continue,
                Err(error) => return Err(error),
            };
            let found = names.into_iter().filter(|(id, _)| strange.contains(id));
            statements.gone.extend(found.collect::<Vec<_>>());
            strange.retain(|id| !statements.gone.contains_key(id));
            if strange.is_empty() {
                break;
            }
        }
        Ok(())
    }
}
