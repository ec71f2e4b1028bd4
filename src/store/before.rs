//! The edition that another one follows.

use std::collections::HashSet;

use super::{EditionFolder, Folder, StoreError};
use crate::domain::{Left, ParticipantId, Stage, Workshop};
use crate::yaml::{Fault, Place, did_you_mean};

impl EditionFolder {
    /// Returns the folder of the edition that `workshop`, this folder's, follows and is compared with:
    /// the one that it names, whether that is there or not; else the last closed one before it. The
    /// first edition follows none.
    ///
    /// # Errors
    /// Those of reading the editions in between, where none is named.
    pub fn before(&self, workshop: &Workshop) -> Result<Option<Self>, StoreError> {
        let folder = Folder::at(self.root());
        if let Some(after) = workshop.after {
            return Ok(Some(folder.edition(after)));
        }
        if workshop.number <= 1 {
            return Ok(None);
        }
        let earlier = folder.editions()?.into_iter().filter(|id| *id < self.id());
        for id in earlier.rev() {
            let edition = folder.edition(id);
            if edition.workshop()?.stage == Stage::Closed {
                return Ok(Some(edition));
            }
        }
        Ok(None)
    }

    /// Says if an edition follows one that is no earlier. A check-in has a month, which may lie in the
    /// period of the edition that it follows.
    pub(super) fn fault_of_order(&self, workshop: &Workshop) -> Option<Fault> {
        let after = workshop.after.filter(|after| *after >= self.id() && !self.is_check_in())?;
        let what = format!("`{}` cannot follow `{after}`, which is no earlier", self.id());
        Some(Fault::error(Place::root().key("after"), what))
    }

    /// Says who of those who have left, in the file of `workshop`, did not take part in the edition
    /// that it names as the one before.
    pub(super) fn faults_of_left(&self, workshop: &Workshop) -> Result<Vec<Fault>, StoreError> {
        let (Some(after), false) = (workshop.after, workshop.left.is_empty()) else {
            return Ok(Vec::new());
        };
        let Some(people) = Folder::at(self.root()).edition(after).people()? else {
            return Ok(Vec::new());
        };
        let known: HashSet<_> = people.iter().collect();
        let strange = |(at, left): (usize, &Left)| {
            let who = &left.who;
            let ids: Vec<_> = people.iter().map(ParticipantId::as_str).collect();
            (!known.contains(who)).then(|| {
                let place = Place::root().key("left").item(at).key("who");
                let what = format!("`{who}` did not take part in edition `{after}`");
                Fault::error(place, what).expected(did_you_mean(who.as_str(), &ids))
            })
        };
        Ok(workshop.left.iter().enumerate().filter_map(strange).collect())
    }
}
