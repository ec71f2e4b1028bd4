//! Reading one file of a culture folder: never out of it, never endlessly, and strictly.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use super::StoreError;
use super::error::Doing;
use crate::yaml::{Complaints, Limits, Source};

/// Returns the bytes of the file at `path`, or nothing if there is none.
///
/// Of a file that is too big no more is read than shows that it is. What is no file, and a link
/// that leads out of `root`, is refused.
pub(super) fn bytes(root: &Path, path: &Path) -> Result<Option<Vec<u8>>, StoreError> {
    let failed = |error| StoreError::at(Doing::Read, path)(error);
    let metadata = match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_symlink() => {
            stay_inside(root, path)?;
            fs::metadata(path).map_err(failed)?
        }
        Ok(metadata) => metadata,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed(error)),
    };
    if !metadata.is_file() {
        return Err(StoreError::NotAFile { path: path.to_owned() });
    }
    let most = u64::try_from(Limits::KEPT.bytes).unwrap_or(u64::MAX).saturating_add(1);
    let size = usize::try_from(metadata.len().min(most)).unwrap_or(0);
    let mut bytes = Vec::with_capacity(size);
    let file = File::open(path).map_err(failed)?;
    file.take(most).read_to_end(&mut bytes).map_err(failed)?;
    Ok(Some(bytes))
}

/// Returns the text of the file at `path`, or nothing if there is none; what is not UTF-8 in it
/// becomes `�`.
pub(super) fn text(root: &Path, path: &Path) -> Result<Option<String>, StoreError> {
    let bytes = bytes(root, path)?;
    Ok(bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
}

/// Returns the text of the file at `path`, or nothing if there is none.
///
/// # Errors
/// Beside those of [`bytes`], what is not UTF-8 in it.
pub(super) fn strict_text(root: &Path, path: &Path) -> Result<Option<String>, StoreError> {
    let text = |bytes| crate::yaml::utf8(&label(root, path), bytes, Limits::KEPT);
    Ok(bytes(root, path)?.map(text).transpose()?)
}

/// Makes a `T` of the bytes of the file at `path`.
pub(super) fn parse<T: DeserializeOwned + JsonSchema>(
    root: &Path,
    path: &Path,
    bytes: Vec<u8>,
) -> Result<(T, Source), Complaints> {
    crate::yaml::parse(&label(root, path), bytes, Limits::KEPT)
}

/// Makes a `T` of the bytes of one of many files, like [`parse`] and faster.
pub(super) fn parse_one_of_many<T: DeserializeOwned + JsonSchema>(
    root: &Path,
    path: &Path,
    bytes: Vec<u8>,
) -> Result<(T, Source), Complaints> {
    crate::yaml::parse_one_of_many(&label(root, path), bytes, Limits::KEPT)
}

/// Makes a `T` of the bytes of a file if it stands as programs write it, and says nothing if not.
pub(super) fn glance<T: DeserializeOwned>(bytes: Vec<u8>) -> Option<T> {
    crate::yaml::glance(bytes, Limits::KEPT)
}

/// Returns what people call the file at `path`: its path in the culture folder.
pub(super) fn label(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).display().to_string()
}

/// Checks that `path`, if it is there, does not lead out of `root`.
pub(super) fn stay_inside(root: &Path, path: &Path) -> Result<(), StoreError> {
    let real = match fs::canonicalize(path) {
        Ok(real) => real,
        // A link to nothing would let us make a file wherever it points.
        Err(_) if fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink()) => {
            return Err(StoreError::Outside { path: path.to_owned() });
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(StoreError::at(Doing::Read, path)(error)),
    };
    let root = fs::canonicalize(root).map_err(StoreError::at(Doing::Read, root))?;
    if real.starts_with(root) { Ok(()) } else { Err(StoreError::Outside { path: path.to_owned() }) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::file::replace;

    #[test]
    fn a_folder_in_place_of_a_file_is_refused() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("maren.yaml");
        fs::create_dir(&path).unwrap();
        assert!(matches!(bytes(root.path(), &path), Err(StoreError::NotAFile { .. })));
    }

    #[test]
    fn of_a_huge_file_little_is_read() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("maren.yaml");
        File::create(&path).unwrap().set_len(1 << 30).unwrap();
        let read = bytes(root.path(), &path).unwrap().unwrap();
        assert_eq!(read.len(), Limits::KEPT.bytes + 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_followed_only_inside() {
        use std::os::unix::fs::symlink;
        let (root, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (inside, outside) = (root.path().join("inside"), other.path().join("outside"));
        replace(&inside, b"ours").unwrap();
        replace(&outside, b"theirs").unwrap();
        let link = |name: &str, target: &Path| {
            let path = root.path().join(name);
            symlink(target, &path).unwrap();
            bytes(root.path(), &path)
        };
        assert_eq!(link("good", &inside).unwrap().unwrap(), b"ours");
        for (name, target) in [
            ("out", outside.as_path()),
            ("up", Path::new("../../../../../../../../etc/passwd")),
            ("nowhere", Path::new("/nonexistent/a")),
            ("itself", Path::new("itself")),
        ] {
            let refused = link(name, target).unwrap_err();
            assert!(matches!(refused, StoreError::Outside { .. }), "{name}: {refused:?}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_does_not_hang() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("maren.yaml");
        rustix::fs::mkfifoat(rustix::fs::CWD, &path, rustix::fs::Mode::RWXU).unwrap();
        assert!(matches!(bytes(root.path(), &path), Err(StoreError::NotAFile { .. })));
    }
}
