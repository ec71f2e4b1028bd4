//! One edition's folder: whose it is, and what lies where in it.

use std::path::{Path, PathBuf};

use super::apart::{Apart, Where};
use super::folder::PRIVATE;
use super::{StoreError, read};
use crate::domain::{EditionId, ParticipantId};

/// One edition's folder. Reading it needs no lock; [`EditionFolder::sit`] takes one for writing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionFolder {
    root: PathBuf,
    edition: EditionId,
    occasion: Occasion,
}

/// What people come together for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Occasion {
    /// The workshop of an edition.
    Workshop,
    /// The short look between two editions.
    CheckIn,
}

impl EditionFolder {
    /// Returns the folder of an edition of the culture folder at `root`.
    pub(super) fn new(root: PathBuf, edition: EditionId) -> Self {
        Self { root, edition, occasion: Occasion::Workshop }
    }

    /// Returns the folder of the check-in of a month, which is laid out as that of an edition.
    pub(super) fn of_check_in(root: PathBuf, month: EditionId) -> Self {
        Self { root, edition: month, occasion: Occasion::CheckIn }
    }

    /// Returns which edition it is; of a check-in, which month.
    pub fn id(&self) -> EditionId {
        self.edition
    }

    /// Whether it is the short look between two editions.
    pub fn is_check_in(&self) -> bool {
        self.occasion == Occasion::CheckIn
    }

    /// Returns what people are told that it is.
    pub(super) fn called(&self) -> String {
        match self.occasion {
            Occasion::Workshop => format!("edition `{}`", self.edition),
            Occasion::CheckIn => format!("check-in `{}`", self.edition),
        }
    }

    /// Returns what the edition's private files and folders are called: a check-in and an edition may
    /// be of the same month.
    pub(super) fn private_name(&self) -> String {
        match self.occasion {
            Occasion::Workshop => self.edition.to_string(),
            Occasion::CheckIn => format!("check-in-{}", self.edition),
        }
    }

    /// Checks that none of the edition's folders leads elsewhere.
    pub(super) fn stay_inside(&self) -> Result<(), StoreError> {
        self.stays_inside(&self.lasting())?;
        let off_the_record = self.apart_folder(Where::OffTheRecord);
        let pending = self.private().join("pending");
        self.stays_inside(&[off_the_record, self.drafts(), self.ballots(), pending])
    }

    /// Returns the folders that everybody may read, also who may not look into the private one.
    pub(super) fn lasting(&self) -> [PathBuf; 4] {
        let written = self.folder().join("written");
        [self.folder(), self.answers(), written, self.apart_folder(Where::Unnamed)]
    }

    pub(super) fn stays_inside(&self, folders: &[PathBuf]) -> Result<(), StoreError> {
        folders.iter().try_for_each(|folder| read::stay_inside(&self.root, folder))
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    pub(super) fn private(&self) -> PathBuf {
        self.root.join(PRIVATE)
    }

    /// Returns the folder in which all of its kind lie.
    pub(super) fn all(&self) -> PathBuf {
        self.root.join(match self.occasion {
            Occasion::Workshop => "editions",
            Occasion::CheckIn => "check-ins",
        })
    }

    /// Returns the edition's folder.
    pub fn folder(&self) -> PathBuf {
        self.all().join(self.edition.to_string())
    }

    pub(super) fn workshop_path(&self) -> PathBuf {
        self.folder().join("workshop.yaml")
    }

    pub(super) fn answers(&self) -> PathBuf {
        self.folder().join("answers")
    }

    pub(super) fn sheet_path(&self, participant: &ParticipantId) -> PathBuf {
        self.answers().join(format!("{participant}.yaml"))
    }

    pub(super) fn apart_folder(&self, lies: Where) -> PathBuf {
        match lies {
            Where::Unnamed => self.answers().join("unnamed"),
            Where::OffTheRecord => self.private().join("off-the-record").join(self.private_name()),
        }
    }

    pub(super) fn apart_path(&self, apart: Apart) -> PathBuf {
        apart.path(&self.apart_folder(apart.lies))
    }

    pub(super) fn pending_path(&self) -> PathBuf {
        self.private().join("pending").join(format!("{}.yaml", self.private_name()))
    }

    pub(super) fn drafts(&self) -> PathBuf {
        self.private().join("drafts").join(self.private_name())
    }

    pub(super) fn ballots(&self) -> PathBuf {
        self.private().join("ballots").join(self.private_name())
    }
}
