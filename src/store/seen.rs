//! Noticing that somebody edited a file since it was read or written.

use std::fs;
use std::io;
use std::path::Path;
use std::time::SystemTime;

use super::StoreError;
use super::error::Doing;

/// Something in memory, and the state of its file when it was read or written.
#[derive(Debug)]
pub(super) struct Seen<T> {
    pub(super) value: T,
    pub(super) stamp: Option<Stamp>,
    /// Whether this program wrote the file as it is, so that nobody's comments can be in it.
    pub(super) ours: bool,
}

/// What changes when somebody saves a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    modified: SystemTime,
    length: u64,
    number: u64,
}

impl<T> Seen<T> {
    /// Reads something, having looked at its file first: a change meanwhile is then seen later.
    pub(super) fn read(
        path: &Path,
        read: impl FnOnce() -> Result<T, StoreError>,
    ) -> Result<Self, StoreError> {
        let stamp = Stamp::of(path)?;
        Ok(Self { value: read()?, stamp, ours: false })
    }
}

impl Stamp {
    /// Looks at the file at `path`; nothing if there is none.
    pub(super) fn of(path: &Path) -> Result<Option<Self>, StoreError> {
        let failed = StoreError::at(Doing::Read, path);
        let metadata = match fs::metadata(path) {
            Ok(metadata) => metadata,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(failed(error)),
        };
        #[cfg(unix)]
        let number = std::os::unix::fs::MetadataExt::ino(&metadata);
        #[cfg(not(unix))]
        let number = 0;
        let modified = metadata.modified().map_err(failed)?;
        Ok(Some(Self { modified, length: metadata.len(), number }))
    }
}
