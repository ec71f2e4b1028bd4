//! What the team made of its answers, as a sitting changes it.

use std::collections::{BTreeMap, BTreeSet};

use super::check::{self, Faulty};
use super::{Cards, Part, Which};
use crate::domain::{Agreement, Commitments, Review, Statements, Themes, Updates, Votes, Whose};
use crate::store::asked::Asked;
use crate::store::save::save;
use crate::store::seen::{Seen, Stamp};
use crate::store::{EditionFolder, Sitting, StoreError};
use crate::yaml::Complaints;

/// What the team made of its answers, and the states of its files when they were read or written.
#[derive(Debug, Default)]
pub(in crate::store) struct Agreed {
    agreement: Agreement,
    stamps: BTreeMap<Which, Option<Stamp>>,
    /// The files that this program wrote as they are.
    ours: BTreeSet<Which>,
}

impl Sitting {
    /// Returns what the team made of its answers, as it was last read or saved.
    pub fn agreement(&self) -> &Agreement {
        &self.agreed.agreement
    }

    /// Changes what became of what the edition before promised and saves it, as
    /// [`Sitting::change_themes`] does.
    ///
    /// # Errors
    /// As [`Sitting::change_themes`].
    pub fn change_review(&mut self, change: impl FnOnce(&mut Review)) -> Result<(), StoreError> {
        self.change_part(change)
    }

    /// Changes what became of the cards and saves it, unless it stays as it is.
    ///
    /// Where somebody edited one of the six files meanwhile, they are read again first, so that
    /// their change and this one are both kept.
    ///
    /// They hang together: `votes.yaml` names themes, `statements.yaml` and `commitments.yaml`
    /// name themes and cards. Each change is on the disk by itself, so whatever names something goes
    /// before it and comes after it: to take a theme out, change commitments, statements and votes
    /// first, in any order, then the themes; to put one in, begin with the themes.
    ///
    /// # Errors
    /// Beside those of the disk: everything that would be wrong with the file, which then stays as
    /// it is.
    pub fn change_themes(&mut self, change: impl FnOnce(&mut Themes)) -> Result<(), StoreError> {
        self.change_part(change)
    }

    /// Changes the votes and saves them, as [`Sitting::change_themes`] does.
    ///
    /// # Errors
    /// As [`Sitting::change_themes`].
    pub fn change_votes(&mut self, change: impl FnOnce(&mut Votes)) -> Result<(), StoreError> {
        self.change_part(change)
    }

    /// Changes the statements and saves them, as [`Sitting::change_themes`] does.
    ///
    /// # Errors
    /// As [`Sitting::change_themes`].
    pub fn change_statements(
        &mut self,
        change: impl FnOnce(&mut Statements),
    ) -> Result<(), StoreError> {
        self.change_part(change)
    }

    /// Changes commitments and requests and saves them, as [`Sitting::change_themes`] does.
    ///
    /// # Errors
    /// As [`Sitting::change_themes`].
    pub fn change_commitments(
        &mut self,
        change: impl FnOnce(&mut Commitments),
    ) -> Result<(), StoreError> {
        self.change_part(change)
    }

    /// Changes how commitments and requests have stood since and saves it, as
    /// [`Sitting::change_themes`] does.
    ///
    /// # Errors
    /// As [`Sitting::change_themes`].
    pub fn change_updates(&mut self, change: impl FnOnce(&mut Updates)) -> Result<(), StoreError> {
        self.change_part(change)
    }

    /// Reads the six files, and checks that the cards that they name are there.
    pub(in crate::store) fn read_agreed(&mut self) -> Result<(), StoreError> {
        // Before they are read: a change meanwhile is then seen later.
        let stamps = stamps(self.folder())?;
        let agreement = self.folder().agreement(self.workshop())?;
        let faulty = self.card_faults(Cards::of(&agreement))?;
        if !faulty.is_empty() {
            // All answers come by, so that it can be told which cards are there.
            self.folder().read(self.workshop(), &agreement, |_| ())?;
            return Err(self.folder().complaints(&faulty, None)?.into());
        }
        self.agreed = Agreed { agreement, stamps, ours: BTreeSet::new() };
        Ok(())
    }

    fn change_part<T: Part>(&mut self, change: impl FnOnce(&mut T)) -> Result<(), StoreError> {
        let mut change = Some(change);
        self.put_part(&mut |part| {
            if let Some(change) = change.take() {
                change(part);
            }
        })
    }

    /// Changes a part, once, and saves it unless it stays as it is.
    fn put_part<T: Part>(&mut self, change: &mut dyn FnMut(&mut T)) -> Result<(), StoreError> {
        if stamps(self.folder())? != self.agreed.stamps {
            self.read_agreed()?;
        }
        let mut agreement = self.agreed.agreement.clone();
        let old = T::of(&mut agreement).clone();
        let changed = T::of(&mut agreement);
        change(changed);
        if *changed == old {
            return Ok(());
        }
        let changed = changed.clone();
        self.check(&agreement, (T::WHICH, &changed.text()?))?;
        let stamp = self.agreed.stamps.get(&T::WHICH).copied().flatten();
        let old = Seen { value: old, stamp, ours: self.agreed.ours.contains(&T::WHICH) };
        let path = T::WHICH.path(self.folder());
        let saved = save((self.folder().root(), &path), Some(&old), changed)?;
        self.agreed.agreement = agreement;
        self.agreed.stamps.insert(T::WHICH, saved.stamp);
        if saved.ours {
            self.agreed.ours.insert(T::WHICH);
        }
        Ok(())
    }

    /// Checks an agreement whose file `which` would have this text, so that nothing is ever written
    /// that could not be read again.
    fn check(
        &mut self,
        agreement: &Agreement,
        (which, text): (Which, &str),
    ) -> Result<(), StoreError> {
        let mut wrong = Complaints::default();
        let earlier = self.folder().earlier(self.workshop(), agreement, &mut wrong)?;
        if !wrong.is_empty() {
            return Err(wrong.into());
        }
        let mut faulty = check::faults(agreement, self.workshop(), (true, earlier.as_ref()));
        if faulty.is_empty() {
            // What was named before was looked at before.
            let old = self.agreed.agreement.clone();
            faulty = self.card_faults(Cards::of(agreement).besides(&old))?;
        }
        if faulty.is_empty() {
            return Ok(());
        }
        Err(self.folder().complaints(&faulty, Some((which, text)))?.into())
    }

    /// Returns what is wrong with the files as far as they name `cards`.
    fn card_faults(&mut self, mut cards: Cards<'_>) -> Result<Faulty, StoreError> {
        for (_, whose) in cards.awaited() {
            match whose {
                Whose::Named(participant) => {
                    self.refresh(participant)?;
                    if let Some(sheet) = self.sheet(participant) {
                        cards.sheet(sheet, &Asked::of(self.workshop()));
                    }
                }
                Whose::Unnamed(id) => {
                    if let Some(unnamed) = self.folder().unnamed(*id)? {
                        cards.unnamed(&unnamed, &Asked::of(self.workshop()));
                    }
                }
            }
        }
        Ok(cards.faults(&Asked::of(self.workshop())))
    }
}

/// Looks at the six files.
fn stamps(folder: &EditionFolder) -> Result<BTreeMap<Which, Option<Stamp>>, StoreError> {
    let stamp = |which: Which| Ok((which, Stamp::of(&which.path(folder))?));
    Which::ALL.into_iter().map(stamp).collect()
}
