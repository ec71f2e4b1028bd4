//! Beginning to work on an edition: making its folders, taking the lock, putting right what a killed
//! run left.

use super::apart::Where;
use super::save::save;
use super::seen::Seen;
use super::{EditionFolder, Folder, Holder, Lock, Sitting, StoreError, file, read};
use crate::domain::{Stage, Workshop};

impl EditionFolder {
    /// Begins the edition with `workshop`, and works on it.
    pub fn create(&self, workshop: &Workshop, holder: &Holder) -> Result<Sitting, StoreError> {
        read::stay_inside(self.root(), &self.all())?;
        self.stay_inside()?;
        let lock = self.take(holder)?;
        if self.exists() {
            return Err(StoreError::Exists { path: self.workshop_path() });
        }
        file::make_folder(&self.all())?;
        file::make_folder(&self.folder())?;
        self.make_folders()?;
        // Last, because it is what makes the folder an edition.
        save::<Workshop>((self.root(), &self.workshop_path()), None, workshop.clone())?;
        self.open(lock)
    }

    /// Works on the edition: takes the lock, completes what a killed run left, and reads it.
    pub fn sit(&self, holder: &Holder) -> Result<Sitting, StoreError> {
        if !self.exists() {
            return Err(StoreError::NoEdition { edition: self.id(), path: self.workshop_path() });
        }
        self.stay_inside()?;
        let lock = self.take(holder)?;
        self.make_folders()?;
        self.open(lock)
    }

    fn take(&self, holder: &Holder) -> Result<Lock, StoreError> {
        let private = Folder::at(self.root()).make_private()?;
        Lock::take(&private, (&self.private_name(), self.called()), holder)
    }

    /// Makes the folders that are missing; git keeps none that are empty.
    fn make_folders(&self) -> Result<(), StoreError> {
        file::make_folder(&self.answers())?;
        file::make_folder(&self.apart_folder(Where::Unnamed))?;
        let private = [self.apart_folder(Where::OffTheRecord), self.drafts(), self.ballots()];
        for folder in private.iter().chain([&self.pending_path()]) {
            if let Some(outer) = folder.parent() {
                file::make_private_folder(outer)?;
            }
        }
        private.iter().try_for_each(|folder| file::make_private_folder(folder))
    }

    fn open(&self, lock: Lock) -> Result<Sitting, StoreError> {
        self.sweep()?;
        let workshop = Seen::read(&self.workshop_path(), || self.workshop())?;
        let mut sitting = Sitting::begin(self.clone(), workshop, lock);
        sitting.read_sheets()?;
        sitting.settle()?;
        sitting.read_agreed()?;
        sitting.drop_drafts_of_what_lies_apart()?;
        if sitting.workshop().stage == Stage::Closed {
            sitting.erase()?;
        }
        Ok(sitting)
    }

    /// Removes the temporary files of a killed run.
    fn sweep(&self) -> Result<(), StoreError> {
        for folder in [
            self.folder(),
            self.answers(),
            self.apart_folder(Where::Unnamed),
            self.apart_folder(Where::OffTheRecord),
            self.private().join("pending"),
        ] {
            file::sweep(&folder)?;
        }
        let folders = [self.drafts(), self.ballots()];
        let inner = folders.iter().map(|folder| file::entries(folder));
        let inner: Vec<_> = inner.collect::<Result<_, _>>()?;
        inner.iter().flatten().try_for_each(|folder| file::sweep(folder))
    }
}
