//! The files in a folder that are ours to read, and reading many on all processors, in their order.

use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::thread::{self, ScopedJoinHandle};

use super::{StoreError, file};
use crate::processors::shared;

/// How many files are read before what they hold is handed over: twice as many are in memory at once.
const AT_ONCE: usize = 128;

/// The fewest files for which a thread is worth its start.
const WORTH_IT: usize = 32;

/// Returns the files in `folder` that are ours to read, in the order of their names: those that
/// end in `.yaml` and are not hidden.
pub(super) fn yaml_files(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let mut files = Vec::new();
    for path in file::entries(folder)? {
        let name = path.file_name().unwrap_or_default().as_encoded_bytes();
        let extension = path.extension().unwrap_or_default();
        if name.starts_with(b".") {
            continue;
        }
        if extension == "yaml" {
            files.push(path);
        } else if ["yaml", "yml"].iter().any(|other| extension.eq_ignore_ascii_case(other)) {
            return Err(StoreError::Misnamed { path });
        }
    }
    Ok(files)
}

/// Reads the files at `paths` and hands over what comes of each, in the order of the paths. While
/// some are handed over, the next are read.
pub(super) fn read<T: Send, E>(
    paths: &[PathBuf],
    read: impl Fn(&Path) -> T + Sync,
    mut take: impl FnMut(&Path, T) -> Result<(), E>,
) -> Result<(), E> {
    let read = |some: &[PathBuf]| shared(some, WORTH_IT, |path| read(path));
    let read = &read;
    thread::scope(|scope| {
        let mut parts = paths.chunks(AT_ONCE);
        let mut now = parts.next().map(|some| (some, read(some)));
        while let Some((some, all)) = now {
            let next = parts.next().map(|some| (some, scope.spawn(move || read(some))));
            some.iter().zip(all).try_for_each(|(path, one)| take(path, one))?;
            let joined = |next: ScopedJoinHandle<'_, _>| {
                next.join().unwrap_or_else(|fault| resume_unwind(fault))
            };
            now = next.map(|(some, next)| (some, joined(next)));
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_comes_in_the_order_of_the_paths() {
        for count in [0, 1, WORTH_IT * 3, AT_ONCE * 2 + 7] {
            let paths: Vec<_> = (0..count).map(|at| PathBuf::from(at.to_string())).collect();
            let mut taken = Vec::new();
            let all: Result<(), ()> = read(&paths, Path::to_owned, |path, read| {
                assert_eq!(path, read);
                taken.push(read);
                Ok(())
            });
            assert_eq!((all, taken), (Ok(()), paths));
        }
    }

    #[test]
    fn nothing_is_handed_over_after_a_refusal() {
        let paths = vec![PathBuf::from("a"), PathBuf::from("b")];
        let mut taken = 0;
        let refused = read(
            &paths,
            |_| (),
            |_, ()| {
                taken += 1;
                Err("no")
            },
        );
        assert_eq!((refused, taken), (Err("no"), 1));
    }
}
