//! One writer at a time: who works on an edition, and telling others so.

use std::fmt;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::StoreError;
use super::error::Doing;
/// Who works on an edition.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Holder {
    /// What the system calls them.
    pub user: String,
    /// The machine that they sit at.
    pub host: String,
    /// The process that holds the edition.
    pub pid: u32,
    /// Since when, in words.
    pub since: String,
}

/// Says who it is: `maren on studio-2 since 2026-11-26 14:05 (process 4711)`.
impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { user, host, pid, since } = self;
        write!(f, "{user} on {host} since {since} (process {pid})")
    }
}

/// The right to change an edition.
///
/// It ends when this is dropped; the system ends it when the process is killed. Reading needs none.
#[derive(Debug)]
pub struct Lock {
    /// Locked until it is unlocked or closed.
    file: File,
    /// The file that tells others who holds the lock.
    told: PathBuf,
}

impl Lock {
    /// Takes the lock called `name`, whose file lies in `folder`, for `holder`; others are told that
    /// they work on `what`.
    pub(super) fn take(
        folder: &Path,
        (name, what): (&str, String),
        holder: &Holder,
    ) -> Result<Self, StoreError> {
        let path = folder.join(format!("{name}.lock"));
        if fs::symlink_metadata(&path).is_ok_and(|found| !found.is_file()) {
            return Err(StoreError::NotAFile { path });
        }
        // Apart from the locked file, which some systems let nobody else read.
        let told = folder.join(format!("{name}.holder"));
        let failed = StoreError::at(Doing::Lock, &path);
        let mut options = OpenOptions::new();
        let file = options.read(true).write(true).create(true).truncate(false).open(&path);
        let file = match file {
            Ok(file) => file,
            Err(error) => return Err(failed(error)),
        };
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(StoreError::Held { what, holder: read(&told).map(Box::new) });
            }
            Err(TryLockError::Error(error)) => return Err(failed(error)),
        }
        let lock = Self { file, told };
        lock.tell(holder)?;
        Ok(lock)
    }

    /// Writes down who holds it. Not synced: after a power cut nobody does.
    fn tell(&self, holder: &Holder) -> Result<(), StoreError> {
        let text = serde_yaml::to_string(holder)?;
        super::file::write_in_passing(&self.told, text.as_bytes())
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Before the lock itself goes, or it might be the next holder's. Only what people are told
        // hangs on it.
        drop(fs::remove_file(&self.told));
        // Closing would not do while a process that is just being started still shares the file.
        drop(self.file.unlock());
    }
}

/// Returns who holds a lock, if that can be told.
fn read(told: &Path) -> Option<Holder> {
    serde_yaml::from_slice(&fs::read(told).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holder(user: &str) -> Holder {
        Holder {
            user: user.to_owned(),
            host: "studio-2".to_owned(),
            pid: 4711,
            since: "2026-11-26 14:05".to_owned(),
        }
    }

    fn edition(id: &str) -> (&str, String) {
        (id, format!("edition `{id}`"))
    }

    #[test]
    fn the_second_is_told_who_was_first_and_since_when() {
        let folder = tempfile::tempdir().unwrap();
        let q4 = || edition("2026-q4");
        let first = Lock::take(folder.path(), q4(), &holder("maren")).unwrap();
        let error = Lock::take(folder.path(), q4(), &holder("ines")).unwrap_err();
        assert_eq!(
            error.to_string(),
            "edition `2026-q4` is being worked on by maren on studio-2 since 2026-11-26 14:05 \
             (process 4711)"
        );
        drop(first);
        drop(Lock::take(folder.path(), q4(), &holder("ines")).unwrap());
        assert!(!folder.path().join("2026-q4.holder").exists());
    }

    #[test]
    fn another_edition_may_be_worked_on_meanwhile() {
        let folder = tempfile::tempdir().unwrap();
        let first = Lock::take(folder.path(), edition("2026-q4"), &holder("maren")).unwrap();
        drop(Lock::take(folder.path(), edition("2027-q1"), &holder("ines")).unwrap());
        drop(first);
    }

    #[test]
    fn a_holder_who_cannot_be_read_still_holds() {
        let folder = tempfile::tempdir().unwrap();
        let q4 = || edition("2026-q4");
        let first = Lock::take(folder.path(), q4(), &holder("maren")).unwrap();
        crate::store::file::replace(&folder.path().join("2026-q4.holder"), b"\0").unwrap();
        let error = Lock::take(folder.path(), q4(), &holder("ines")).unwrap_err();
        assert_eq!(error.to_string(), "edition `2026-q4` is being worked on by somebody else");
        drop(first);
    }

    #[test]
    fn what_a_killed_process_left_does_not_hold() {
        let folder = tempfile::tempdir().unwrap();
        let q4 = || edition("2026-q4");
        let killed = Lock::take(folder.path(), q4(), &holder("maren")).unwrap();
        let Lock { file, told } = &killed;
        file.unlock().unwrap();
        assert!(told.exists());
        let next = Lock::take(folder.path(), q4(), &holder("ines")).unwrap();
        assert_eq!(read(told).unwrap().user, "ines");
        drop(next);
    }
}
