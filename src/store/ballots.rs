//! Ballots: what each gave while a vote or a fist to five goes round, until it is counted.
//!
//! They lie in the private folder, so that a kill loses none of them and git never sees one. What is
//! counted is all that lasts.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::PathBuf;

use super::error::Doing;
use super::{Sitting, StoreError, file, read};
use crate::domain::{NotAnId, ParticipantId, QuestionId};

impl Sitting {
    /// Puts `person`'s ballot into the urn, in place of the one that they put in before. Once this
    /// returns it survives a kill.
    ///
    /// An urn is named in lower-case words joined by hyphens, such as `support`.
    pub fn seal(&self, urn: &str, person: &ParticipantId, ballot: &str) -> Result<(), StoreError> {
        self.takes_part(person)?;
        let folder = self.urn(urn)?;
        file::make_private_folder(&folder)?;
        file::replace(&folder.join(person.as_str()), ballot.as_bytes())
    }

    /// Returns the ballots in the urn, by who put them in; none if it is empty.
    pub fn sealed(&self, urn: &str) -> Result<BTreeMap<ParticipantId, String>, StoreError> {
        let mut ballots = BTreeMap::new();
        for path in file::entries(&self.urn(urn)?)? {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            // Temporary files of a killed run are nobody's.
            let Ok(person) = name.parse::<ParticipantId>() else { continue };
            if let Some(ballot) = read::text(self.folder().root(), &path)? {
                ballots.insert(person, ballot);
            }
        }
        Ok(ballots)
    }

    /// Erases the ballots in the urn, once they are counted.
    pub fn empty(&self, urn: &str) -> Result<(), StoreError> {
        let folder = self.urn(urn)?;
        match fs::remove_dir_all(&folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(StoreError::at(Doing::Remove, &folder)(error))
            }
            Ok(()) | Err(_) => Ok(()),
        }
    }

    /// Returns the folder of an urn.
    fn urn(&self, urn: &str) -> Result<PathBuf, StoreError> {
        // An urn is named as a question is: nothing in its name leads out of the folder.
        let name: QuestionId =
            urn.parse().map_err(|source: NotAnId| StoreError::NotAnUrn { source })?;
        let folder = self.folder().ballots().join(name.as_str());
        read::stay_inside(self.folder().root(), &folder)?;
        Ok(folder)
    }
}
