//! The files in a folder that are ours to read, and reading many on all processors, in their order.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::{StoreError, file};
use crate::processors::{beside, shared};

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
pub(super) fn read<T: Send + Sync, E>(
    paths: &[PathBuf],
    read: &(dyn Fn(&Path) -> T + Sync),
    take: &mut dyn FnMut(&Path, T) -> Result<(), E>,
) -> Result<(), E> {
    let read = |some: &[PathBuf]| shared(some, WORTH_IT, &|path| read(path));
    let mut parts = paths.chunks(AT_ONCE);
    let mut now = parts.next().map(|some| (some, read(some)));
    while let Some((some, all)) = now {
        let mut all = some.iter().zip(all);
        let mut taken = Ok(());
        let mut hand_over = || taken = all.try_for_each(|(path, one)| take(path, one));
        let next = parts.next();
        let done = OnceLock::new();
        match next {
            Some(next) => beside(&|| _ = done.get_or_init(|| read(next)), &mut hand_over),
            None => hand_over(),
        }
        taken?;
        now = next.zip(done.into_inner());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_comes_in_the_order_of_the_paths() {
        for count in [0, 1, WORTH_IT * 3, AT_ONCE * 2 + 7] {
            let paths: Vec<_> = (0..count).map(|at| PathBuf::from(at.to_string())).collect();
            let mut taken = Vec::new();
            let all: Result<(), ()> = read(&paths, &Path::to_owned, &mut |path, read| {
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
        let refused = read(&paths, &|_| (), &mut |_, ()| {
            taken += 1;
            Err("no")
        });
        assert_eq!((refused, taken), (Err("no"), 1));
    }
}
