//! The document where the team reads it, and a copy of what was written, which shows later whether
//! anybody edited it.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};

use super::error::Doing;
use super::{EditionFolder, Folder, StoreError, file, read};
use crate::domain::{EditionId, Language};

/// What became of a document that was to be put where the team reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Where it lies.
    pub path: PathBuf,
    /// Where the one that somebody had edited lies now, if it made room.
    pub edited: Option<PathBuf>,
}

impl Folder {
    /// Returns the team's own template of the document, if it has one, and the name that errors
    /// give it.
    pub fn template(&self, name: &str) -> Result<Option<(String, String)>, StoreError> {
        let path = self.root().join("templates").join(name);
        let text = read::strict_text(self.root(), &path)?;
        Ok(text.map(|text| (format!("templates/{name}"), text)))
    }

    /// Returns the team's own messages in a language, each file by the name that errors give it and
    /// its text: what `languages/pt.ftl` says before what `languages/pt-BR.ftl` says.
    pub fn words(&self, language: &Language) -> Result<Vec<(String, String)>, StoreError> {
        let mut words = Vec::new();
        for (end, _) in language.as_str().match_indices('-').chain([(language.as_str().len(), "")])
        {
            let name = format!("{}.ftl", language.as_str().get(..end).unwrap_or_default());
            let path = self.root().join("languages").join(&name);
            let text = read::strict_text(self.root(), &path)?;
            words.extend(text.map(|text| (format!("languages/{name}"), text)));
        }
        Ok(words)
    }

    /// Returns the names of what lies among the team's own templates, in order.
    pub fn templates(&self) -> Result<Vec<String>, StoreError> {
        let all = self.root().join("templates");
        read::stay_inside(self.root(), &all)?;
        let names = file::entries(&all)?.into_iter().filter_map(|path| {
            let name = path.file_name()?.to_string_lossy().into_owned();
            (!name.starts_with('.')).then_some(name)
        });
        let mut names: Vec<_> = names.collect();
        names.sort_unstable();
        Ok(names)
    }

    /// Returns the document as the team reads it, if it is there.
    pub fn philosophy(&self) -> Result<Option<String>, StoreError> {
        read::text(self.root(), &self.philosophy_path())
    }

    /// Puts `bytes`, a piece of the document of `edition`, into the file called `name` where the
    /// team reads it.
    ///
    /// A link in its place stays one: what it leads to in the culture folder is written. A document
    /// that somebody edited is not replaced, unless `over` says so; then it is kept
    /// beside the new one. A document that is the same already is left as it is. What later editions
    /// wrote is forgotten: what stands there comes from this one, whatever is merged with it next.
    ///
    /// # Errors
    /// Beside those of the disk, [`StoreError::Edited`].
    pub fn publish(
        &self,
        edition: EditionId,
        (name, bytes): (&str, &[u8]),
        over: bool,
    ) -> Result<Published, StoreError> {
        self.edition(edition).stay_inside()?;
        let place = self.root().join(name);
        read::stay_inside(self.root(), &place)?;
        let path = file::behind(&place)?;
        let is_there = fs::symlink_metadata(&path).is_ok();
        let is_same = is_there && holds(&path, bytes)?;
        let is_edited = is_there && !is_same && !self.is_as_written(name)?;
        if is_edited && !over {
            return Err(StoreError::Edited { path });
        }
        let edited = is_edited.then(|| self.edited_path(name));
        if let Some(edited) = &edited {
            // A copy, so that the document stays where it is until the new one takes its place.
            let copied = fs::copy(&path, edited).map_err(StoreError::at(Doing::Write, edited));
            if copied.is_err() {
                file::remove(edited)?;
            }
            copied?;
        }
        let written = self.edition(edition).written_path(name);
        file::make_folder(written.parent().unwrap_or(self.root()))?;
        // In this order: killed between the two, the next run finds a document that is the same.
        if !is_same {
            file::replace(&path, bytes)?;
        }
        file::replace(&written, bytes)?;
        self.forget_later(edition, name)?;
        file::sweep_stale(&[&path, &written].map(|it| file::folder_of(it)), &written);
        Ok(Published { path, edited })
    }

    /// Forgets what editions after `edition` wrote into the file called `name`.
    pub(super) fn forget_later(&self, edition: EditionId, name: &str) -> Result<(), StoreError> {
        for later in self.editions()?.into_iter().filter(|it| *it > edition) {
            file::remove(&self.edition(later).written_path(name))?;
        }
        Ok(())
    }

    /// Returns the newest edition from which the file called `name` was written, if it is there.
    pub fn written(&self, name: &str) -> Result<Option<EditionId>, StoreError> {
        if fs::symlink_metadata(self.root().join(name)).is_err() {
            return Ok(None);
        }
        let is_from = |edition: &EditionId| {
            fs::symlink_metadata(self.edition(*edition).written_path(name)).is_ok()
        };
        Ok(self.editions()?.into_iter().rev().find(is_from))
    }

    /// Whether `path` leads to the file called `name`, whether that is there or not.
    pub fn is_at(&self, name: &str, path: &Path) -> bool {
        let real = |path: &Path| {
            let folder = || fs::canonicalize(path.parent()?).ok();
            fs::canonicalize(path).ok().or_else(|| Some(folder()?.join(path.file_name()?)))
        };
        let found = real(path);
        found.is_some() && found == real(&self.root().join(name))
    }

    /// Whether the file called `name` is as any edition wrote it.
    pub(super) fn is_as_written(&self, name: &str) -> Result<bool, StoreError> {
        let path = &self.root().join(name);
        for edition in self.editions()? {
            let written = self.edition(edition).written_path(name);
            let failed = StoreError::at(Doing::Read, &written);
            match fs::metadata(&written) {
                Ok(metadata) if metadata.len() == length(path)? => {
                    let written = File::open(&written).map_err(failed)?;
                    if reads_like(path, BufReader::new(written))? {
                        return Ok(true);
                    }
                }
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(failed(error)),
            }
        }
        Ok(false)
    }

    /// Returns a path that is free for a file called `name` that somebody edited.
    fn edited_path(&self, name: &str) -> PathBuf {
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let path = |number: u32| match number {
            1 => self.root().join(format!("{stem}.edited.{ending}")),
            number => self.root().join(format!("{stem}.edited-{number}.{ending}")),
        };
        let is_free = |path: &PathBuf| fs::symlink_metadata(path).is_err();
        (1..=u32::MAX).map(path).find(is_free).unwrap_or_else(|| path(1))
    }
}

impl EditionFolder {
    /// Returns where the document lies that was last written from this edition, as seen from the culture
    /// folder, if it is there.
    pub fn document(&self) -> Option<String> {
        let path = self.written_path("PHILOSOPHY.md");
        let is_there = fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_file());
        let path = path.strip_prefix(self.root()).ok().filter(|_| is_there)?;
        Some(path.to_string_lossy().replace('\\', "/"))
    }

    /// Returns the path of the file called `name` as it was written last.
    pub(super) fn written_path(&self, name: &str) -> PathBuf {
        self.folder().join("written").join(name)
    }
}

/// Whether the file at `path` holds `bytes` and nothing else; no more of it is read than that
/// needs.
fn holds(path: &Path, bytes: &[u8]) -> Result<bool, StoreError> {
    let same_length = length(path)? == u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    Ok(same_length && reads_like(path, bytes)?)
}

/// Whether the file at `path` holds what `other` gives; neither is held in memory.
fn reads_like(path: &Path, other: impl BufRead) -> Result<bool, StoreError> {
    File::open(path)
        .and_then(|file| is_same(BufReader::new(file), other))
        .map_err(StoreError::at(Doing::Read, path))
}

fn is_same(mut one: impl BufRead, mut other: impl BufRead) -> io::Result<bool> {
    loop {
        let (left, right) = (one.fill_buf()?, other.fill_buf()?);
        let length = left.len().min(right.len());
        if length == 0 {
            return Ok(left.len() == right.len());
        }
        if left.get(..length) != right.get(..length) {
            return Ok(false);
        }
        one.consume(length);
        other.consume(length);
    }
}

fn length(path: &Path) -> Result<u64, StoreError> {
    let metadata = fs::metadata(path).map_err(StoreError::at(Doing::Read, path))?;
    if metadata.is_file() {
        Ok(metadata.len())
    } else {
        Err(StoreError::NotAFile { path: path.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "PHILOSOPHY.md";

    fn folder() -> (tempfile::TempDir, Folder, EditionId) {
        let root = tempfile::tempdir().unwrap();
        let folder = Folder::at(root.path());
        let edition = "2026-q4".parse().unwrap();
        let begun = folder.edition(edition).folder();
        fs::create_dir_all(&begun).unwrap();
        // What makes the folder an edition.
        file::replace(&begun.join("workshop.yaml"), b"").unwrap();
        (root, folder, edition)
    }

    fn text(folder: &Folder) -> String {
        fs::read_to_string(folder.philosophy_path()).unwrap()
    }

    #[test]
    fn a_document_that_nobody_edited_is_replaced() {
        let (_root, folder, edition) = folder();
        folder.publish(edition, (FILE, b"one"), false).unwrap();
        folder.publish(edition, (FILE, b"two"), false).unwrap();
        assert_eq!(text(&folder), "two");
    }

    #[test]
    fn an_edited_document_stays_until_somebody_says_otherwise_and_then_beside_the_new_one() {
        let (_root, folder, edition) = folder();
        folder.publish(edition, (FILE, b"one"), false).unwrap();
        for (over, name) in [(1, "PHILOSOPHY.edited.md"), (2, "PHILOSOPHY.edited-2.md")] {
            let by_hand = format!("by hand {over}");
            file::replace(&folder.philosophy_path(), by_hand.as_bytes()).unwrap();
            let refused = folder.publish(edition, (FILE, b"two"), false).unwrap_err();
            assert!(matches!(refused, StoreError::Edited { .. }), "{refused}");
            assert_eq!(text(&folder), by_hand);
            let published = folder.publish(edition, (FILE, b"two"), true).unwrap();
            assert_eq!(published.edited, Some(folder.root().join(name)));
            assert_eq!(fs::read_to_string(folder.root().join(name)).unwrap(), by_hand);
            assert_eq!(text(&folder), "two");
        }
    }

    #[test]
    fn an_edited_document_stays_where_it_is_until_the_new_one_can_take_its_place() {
        let (_root, folder, edition) = folder();
        folder.publish(edition, (FILE, b"one"), false).unwrap();
        file::replace(&folder.philosophy_path(), b"by hand").unwrap();
        file::fail_after(Some(0));
        folder.publish(edition, (FILE, b"two"), true).unwrap_err();
        file::fail_after(None);
        assert_eq!(text(&folder), "by hand");
    }

    #[test]
    fn an_edit_at_the_end_of_a_long_document_is_seen_although_its_length_stays() {
        let (_root, folder, edition) = folder();
        let long = "We stay until the kiln fires.\n".repeat(10_000);
        folder.publish(edition, (FILE, long.as_bytes()), false).unwrap();
        folder.publish(edition, (FILE, long.as_bytes()), false).unwrap();
        let by_hand = format!("{}!\n", long.strip_suffix(".\n").unwrap());
        file::replace(&folder.philosophy_path(), by_hand.as_bytes()).unwrap();
        let refused = folder.publish(edition, (FILE, long.as_bytes()), false).unwrap_err();
        assert!(matches!(refused, StoreError::Edited { .. }), "{refused}");
    }

    #[test]
    fn what_a_killed_run_left_beside_a_piece_goes_with_the_next() {
        let (root, folder, edition) = folder();
        let left = root.path().join(".credo-Ab3Ab3Ab3Ab3.tmp");
        file::replace_dated(&left, b"text", std::time::SystemTime::UNIX_EPOCH).unwrap();
        folder.publish(edition, (FILE, b"one"), false).unwrap();
        assert!(!left.exists());
    }

    #[test]
    fn a_document_that_is_the_same_is_not_written_again() {
        let (_root, folder, edition) = folder();
        folder.publish(edition, (FILE, b"one"), false).unwrap();
        let before = fs::metadata(folder.philosophy_path()).unwrap().modified().unwrap();
        folder.publish(edition, (FILE, b"one"), false).unwrap();
        let after = fs::metadata(folder.philosophy_path()).unwrap().modified().unwrap();
        assert_eq!(before, after);
    }

    #[test]
    fn a_folder_in_the_place_of_the_document_is_told() {
        let (_root, folder, edition) = folder();
        fs::create_dir_all(folder.philosophy_path()).unwrap();
        let error = folder.publish(edition, (FILE, b"one"), true).unwrap_err();
        assert!(matches!(error, StoreError::NotAFile { .. }), "{error}");
    }
}
