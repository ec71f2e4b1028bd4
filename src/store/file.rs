//! Writing one file so that it is there whole or not at all, whatever happens meanwhile.

use std::fs::{self, File, FileTimes, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::StoreError;
use super::error::Doing;

/// How the names of temporary files begin and end. Between them stand [`RANDOM`] letters.
const TEMPORARY: (&str, &str) = (".credo-", ".tmp");

/// The most bytes of a file that is looked at before it is written anew: sixteen million.
const LONGEST_WRITTEN: u64 = 16_000_000;

/// How old a temporary file is that nobody is writing any more: an hour. It takes less than a second.
const STALE: Duration = Duration::from_secs(60 * 60);

/// How many random letters stand in the name of a temporary file.
const RANDOM: usize = 12;

/// Replaces the contents of `path` in one step: whoever reads it sees the old contents or the new,
/// and once this returns the new survive a power cut.
///
/// The bytes go to a temporary file beside it, which is synced and takes the place of `path`; then
/// the folder is synced. A file that was there keeps its permissions. A symbolic link is replaced,
/// never followed. The folder must be there.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    put(path, bytes, None)
}

/// Returns the text of a file that is written anew; nothing where there is none, or none that this
/// program wrote: a link, something longer than such files are, or no text.
pub fn written_before(path: &Path) -> Option<String> {
    let is_short = |path: &Path| fs::metadata(path).is_ok_and(|file| file.len() <= LONGEST_WRITTEN);
    if !is_plain_file(path) || !is_short(path) {
        return None;
    }
    fs::read_to_string(path).ok()
}

/// Returns the file that `path` leads to where it is a link; else `path`.
pub(super) fn behind(path: &Path) -> Result<PathBuf, StoreError> {
    let is_link = fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink());
    if !is_link {
        return Ok(path.to_owned());
    }
    fs::canonicalize(path).map_err(StoreError::at(Doing::Read, path))
}

/// Replaces the contents of `path` like [`replace`] and lets the file seem to be of `time`.
pub(super) fn replace_dated(path: &Path, bytes: &[u8], time: SystemTime) -> Result<(), StoreError> {
    put(path, bytes, Some(time))
}

/// Writes a file that nothing hangs on: not in one step, and not safe from a power cut.
pub(super) fn write_in_passing(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    // Removed and made again, so that a link is never followed.
    let removed = match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        Ok(()) | Err(_) => Ok(()),
    };
    removed
        .and_then(|()| OpenOptions::new().write(true).create_new(true).open(path))
        .and_then(|mut file| file.write_all(bytes))
        .map_err(StoreError::at(Doing::Write, path))
}

/// Removes the file at `path`, if it is there, and syncs its folder.
pub(super) fn remove(path: &Path) -> Result<(), StoreError> {
    #[cfg(test)]
    faults::step().map_err(StoreError::at(Doing::Remove, path))?;
    match fs::remove_file(path) {
        Ok(()) => sync_folder(folder_of(path)).map_err(StoreError::at(Doing::Remove, path)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(StoreError::at(Doing::Remove, path)(error)),
    }
}

/// Makes the folder `path`, whose own folder must be there, if it is not there yet.
pub(super) fn make_folder(path: &Path) -> Result<(), StoreError> {
    let made = match fs::create_dir(path) {
        Ok(()) => sync_folder(folder_of(path)),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        Err(error) => Err(error),
    };
    made.map_err(StoreError::at(Doing::MakeFolder, path))
}

/// Makes the folder `path` like [`make_folder`], for nobody but its owner.
pub(super) fn make_private_folder(path: &Path) -> Result<(), StoreError> {
    if path.is_dir() {
        return Ok(());
    }
    make_folder(path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(path, fs::Permissions::from_mode(0o700))
            .map_err(StoreError::at(Doing::MakeFolder, path))?;
    }
    Ok(())
}

/// Removes from `folder`, if it is there, the temporary files that a killed run left.
///
/// Only files whose names this program gives are touched.
pub(super) fn sweep(folder: &Path) -> Result<(), StoreError> {
    for entry in entries(folder)? {
        if is_temporary(&entry) && is_plain_file(&entry) {
            remove(&entry)?;
        }
    }
    Ok(())
}

/// Removes from `folders` the temporary files that are an hour older than what was just written at
/// `written`: whoever made them was killed. One that cannot be removed stays, which harms nothing.
///
/// Only files whose names this program gives are touched.
pub(super) fn sweep_stale(folders: &[&Path], written: &Path) {
    let time = |path: &Path| fs::symlink_metadata(path).and_then(|file| file.modified()).ok();
    let Some(now) = time(written) else { return };
    let is_stale = |path: &PathBuf| {
        let age = time(path).and_then(|made| now.duration_since(made).ok());
        is_temporary(path) && is_plain_file(path) && age.is_some_and(|age| age >= STALE)
    };
    for folder in folders {
        for path in entries(folder).unwrap_or_default().iter().filter(|path| is_stale(path)) {
            let _stays = fs::remove_file(path);
        }
    }
}

/// Returns the paths of what is in `folder`, in the order of their names; nothing if there is no
/// such folder.
pub(super) fn entries(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let failed = StoreError::at(Doing::Read, folder);
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(failed(error)),
    };
    let names = entries.map(|entry| entry.map(|entry| entry.file_name()));
    let mut names = names.collect::<Result<Vec<_>, _>>().map_err(failed)?;
    names.sort_unstable();
    Ok(names.into_iter().map(|name| folder.join(name)).collect())
}

/// Whether `path` is a file itself, not a link to one.
fn is_plain_file(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file())
}

/// Whether `path` is named as this program names its temporary files.
fn is_temporary(path: &Path) -> bool {
    let (begin, end) = TEMPORARY;
    let name = path.file_name().and_then(|name| name.to_str());
    name.and_then(|name| name.strip_prefix(begin)?.strip_suffix(end)).is_some_and(|letters| {
        letters.len() == RANDOM && letters.bytes().all(|b| b.is_ascii_alphanumeric())
    })
}

fn put(path: &Path, bytes: &[u8], time: Option<SystemTime>) -> Result<(), StoreError> {
    write_beside(path, bytes, time).map_err(StoreError::at(Doing::Write, path))
}

fn write_beside(path: &Path, bytes: &[u8], time: Option<SystemTime>) -> io::Result<()> {
    #[cfg(test)]
    faults::step()?;
    let folder = folder_of(path);
    let (begin, end) = TEMPORARY;
    let mut temporary = tempfile::Builder::new()
        .prefix(begin)
        .suffix(end)
        .rand_bytes(RANDOM)
        // Not the default of `tempfile`, which lets only the owner read what a team shares.
        .make_in(folder, |path| OpenOptions::new().write(true).create_new(true).open(path))?;
    temporary.write_all(bytes)?;
    let file = temporary.as_file();
    if let Ok(old) = fs::symlink_metadata(path)
        && old.is_file()
    {
        file.set_permissions(old.permissions())?;
    }
    if let Some(time) = time {
        file.set_times(FileTimes::new().set_accessed(time).set_modified(time))?;
    }
    sync(file)?;
    temporary.persist(path).map_err(|failed| failed.error)?;
    #[cfg(test)]
    faults::step()?;
    sync_folder(folder)
}

/// Returns the folder that `path` is in.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    }
}

/// Makes what was written survive a power cut.
fn sync(file: &File) -> io::Result<()> {
    // Unit tests cannot see whether it was done, and would mostly wait for it.
    if cfg!(test) { Ok(()) } else { file.sync_all() }
}

/// Makes what was done in `folder` survive a power cut.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    sync(&File::open(folder)?)
}

/// Does nothing: a folder cannot be synced here.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "it fails elsewhere")]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
pub(super) use faults::fail_after;

/// A disk that fails after so many steps, for the tests of being killed and of full disks.
#[cfg(test)]
mod faults {
    use std::cell::Cell;
    use std::io;

    thread_local! {
        static LEFT: Cell<Option<u32>> = const { Cell::new(None) };
    }

    /// Lets every write and removal on this thread fail once `steps` more are done; nothing ends it.
    pub(in crate::store) fn fail_after(steps: Option<u32>) {
        LEFT.set(steps);
    }

    /// Counts a step: before a file is written, before its folder is synced, before one is removed.
    pub(super) fn step() -> io::Result<()> {
        match LEFT.get() {
            None => Ok(()),
            Some(0) => Err(io::ErrorKind::StorageFull.into()),
            Some(left) => {
                LEFT.set(Some(left - 1));
                Ok(())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let name = |path: PathBuf| path.file_name().unwrap().to_str().unwrap().to_owned();
        entries(folder).unwrap().into_iter().map(name).collect()
    }

    #[test]
    fn the_new_contents_stand_alone_in_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.yaml");
        replace(&path, b"one").unwrap();
        replace(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(names(folder.path()), ["a.yaml"]);
    }

    #[test]
    fn a_failed_write_leaves_the_old_file_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.yaml");
        fs::create_dir_all(path.join("full")).unwrap();
        assert!(replace(&path, b"two").is_err());
        assert_eq!(names(folder.path()), ["a.yaml"]);
    }

    #[test]
    fn a_missing_folder_is_told_and_not_made() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("gone/a.yaml");
        let error = replace(&path, b"one").unwrap_err();
        assert!(error.hint().unwrap().starts_with("the folder is gone"), "{error:?}");
        assert!(!path.parent().unwrap().exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_file_keeps_its_permissions_and_a_new_one_has_the_usual() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let (new, usual) = (folder.path().join("new"), folder.path().join("usual"));
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode();
        replace(&new, b"one").unwrap();
        drop(File::create(&usual).unwrap());
        assert_eq!(mode(&new), mode(&usual));
        fs::set_permissions(&new, fs::Permissions::from_mode(0o640)).unwrap();
        replace(&new, b"two").unwrap();
        assert_eq!(mode(&new) & 0o777, 0o640);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_replaced_and_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let (target, link) = (folder.path().join("target"), folder.path().join("link"));
        replace(&target, b"mine").unwrap();
        std::os::unix::fs::symlink(&target, &link).unwrap();
        replace(&link, b"new").unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"mine");
        assert_eq!(fs::read(&link).unwrap(), b"new");
    }

    #[test]
    fn only_our_own_stale_files_are_swept() {
        let folder = tempfile::tempdir().unwrap();
        let ours = ".credo-Ab3Ab3Ab3Ab3.tmp";
        let others = [".credo-.tmp", ".credo-Ab3Ab3Ab3Ab3", "a.tmp", "maren.yaml"];
        for name in others.iter().chain([&ours]) {
            drop(File::create(folder.path().join(name)).unwrap());
        }
        sweep(folder.path()).unwrap();
        assert_eq!(names(folder.path()), others);
        sweep(&folder.path().join("none")).unwrap();
    }

    #[test]
    fn the_names_of_temporary_files_are_recognised() {
        let folder = tempfile::tempdir().unwrap();
        let (begin, end) = TEMPORARY;
        let temporary = tempfile::Builder::new()
            .prefix(begin)
            .suffix(end)
            .rand_bytes(RANDOM)
            .tempfile_in(folder.path())
            .unwrap();
        assert!(is_temporary(temporary.path()));
    }

    #[test]
    fn a_dated_file_tells_nothing_about_when_it_was_written() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.yaml");
        replace_dated(&path, b"one", SystemTime::UNIX_EPOCH).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), SystemTime::UNIX_EPOCH);
    }
}
