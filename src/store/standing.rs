//! A piece of the family as it stands where the team reads it, beside what was last written there:
//! what a merge begins with, and how its result takes the place of the old one.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::PathBuf;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::error::Doing;
use super::folder::PRIVATE;
use super::shape::FORMAT;
use super::{Folder, StoreError, emit, file, read};
use crate::domain::{EditionId, Fingerprint};

/// The folder of what stood there before, in the private folder.
const BEFORE: &str = "before";

/// The folder of what is about to be noted, in the private folder.
const PENDING: &str = "pending";

/// A piece as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The edition that it is to be written from.
    pub edition: EditionId,
    /// The name of its file.
    pub name: String,
    /// Where it lies.
    pub path: PathBuf,
    /// What it says; nothing if it is not there or empty.
    pub text: Option<String>,
    /// What was written there last, if that is known: from whichever edition.
    pub written: Option<Written>,
    /// Whether people changed it since any edition wrote it.
    pub is_edited: bool,
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The text.
    pub text: String,
    /// The ids of its sections, each with its title.
    pub sections: Vec<(String, String)>,
}

/// The ids of sections beside what was written, so that a section is known whatever it is called.
#[derive(Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct SectionsInFile {
    format: u32,
    sections: BTreeMap<String, String>,
}

/// What is noted as soon as a merged piece is in its place: killed in between, people are not asked
/// again what they decided.
#[derive(Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Pending {
    format: u32,
    edition: EditionId,
    /// Tells the merged piece: where it does not stand, nothing came of this.
    merged: Fingerprint,
    text: String,
    sections: BTreeMap<String, String>,
}

impl Folder {
    /// Reads the piece in the file called `name`, which is to be written from `edition`.
    pub fn standing(&self, edition: EditionId, name: &str) -> Result<Standing, StoreError> {
        let path = self.root().join(name);
        let text = self.whole(&path)?.filter(|text| !text.trim().is_empty());
        let mut is_edited = text.is_some() && !self.is_as_written(name)?;
        let mut written = self.last_written(name)?;
        if let Some(pending) = text.as_deref().filter(|_| is_edited)
            && let Some(noted) = self.pending((edition, name), pending)?
        {
            is_edited = text.as_ref() != Some(&noted.text);
            written = Some(noted);
        }
        Ok(Standing { edition, name: name.to_owned(), path, text, written, is_edited })
    }

    /// Puts `text` where a piece was read as `standing`, and notes what was `written`. Returns where the one before lies, if people had edited it and it changed.
    ///
    /// # Errors
    /// Beside those of the disk, [`StoreError::Changed`]: it is not as it was read any more.
    pub fn put(
        &self,
        standing: &Standing,
        text: &str,
        written: &Written,
    ) -> Result<Option<PathBuf>, StoreError> {
        let (edition, name) = (standing.edition, &standing.name);
        self.edition(edition).stay_inside()?;
        let path = &standing.path;
        let now = self.whole(path)?.filter(|text| !text.trim().is_empty());
        if now != standing.text {
            return Err(StoreError::Changed { path: path.clone() });
        }
        let old = standing.text.as_deref();
        let is_same = old == Some(text);
        let mut before = None;
        if let Some(old) = old
            && standing.is_edited
            && !is_same
        {
            let kept = self.before_path(name);
            file::make_private_folder(&self.make_private()?.join(BEFORE))?;
            file::replace(&kept, old.as_bytes())?;
            before = Some(kept);
            self.note_pending(standing, text, written)?;
        }
        // In this order: killed between any two, the next run merges what is merged already, which
        // changes nothing.
        let path = file::behind(path)?;
        if !is_same {
            file::replace(&path, text.as_bytes())?;
        }
        self.note(edition, name, written)?;
        self.forget_later(edition, name)?;
        file::remove(&self.pending_path(name))?;
        let (noted, kept) = (self.edition(edition).written_path(name), self.before_path(name));
        file::sweep_stale(&[&path, &noted, &kept].map(|it| file::folder_of(it)), &noted);
        Ok(before)
    }

    /// Writes down what is noted once `text` is in its place.
    fn note_pending(
        &self,
        standing: &Standing,
        text: &str,
        written: &Written,
    ) -> Result<(), StoreError> {
        let path = self.pending_path(&standing.name);
        file::make_private_folder(path.parent().unwrap_or(self.root()))?;
        let pending = Pending {
            format: FORMAT,
            edition: standing.edition,
            merged: Fingerprint::of(text),
            text: written.text.clone(),
            sections: written.sections.iter().cloned().collect(),
        };
        file::replace(&path, emit::text(&pending)?.as_bytes())
    }

    /// Returns what was to be noted once `text`, which stands in the file called `name`, was there;
    /// nothing if it was, or was meant for an edition after this one.
    fn pending(
        &self,
        (edition, name): (EditionId, &str),
        text: &str,
    ) -> Result<Option<Written>, StoreError> {
        let path = self.pending_path(name);
        let Some(bytes) = read::bytes(self.root(), &path)? else { return Ok(None) };
        let (pending, _) = read::parse::<Pending>(self.root(), &path, bytes)?;
        let is_it = pending.merged == Fingerprint::of(text) && pending.edition <= edition;
        let sections = pending.sections.into_iter().collect();
        Ok(is_it.then_some(Written { text: pending.text, sections }))
    }

    /// Notes what was written.
    pub fn note(
        &self,
        edition: EditionId,
        name: &str,
        written: &Written,
    ) -> Result<(), StoreError> {
        let path = self.edition(edition).written_path(name);
        file::make_folder(path.parent().unwrap_or(self.root()))?;
        let sections = written.sections.iter().cloned().collect();
        let sections = emit::text(&SectionsInFile { format: FORMAT, sections })?;
        file::replace(&path.with_extension("sections.yaml"), sections.as_bytes())?;
        file::replace(&path, written.text.as_bytes())
    }

    /// Returns what was written last into the file called `name`: from the newest edition, for what
    /// newer ones wrote is forgotten where an older one is written.
    fn last_written(&self, name: &str) -> Result<Option<Written>, StoreError> {
        for edition in self.editions()?.into_iter().rev() {
            let path = self.edition(edition).written_path(name);
            let Some(text) = read::text(self.root(), &path)? else { continue };
            let beside = path.with_extension("sections.yaml");
            let sections = match read::bytes(self.root(), &beside)? {
                Some(bytes) => {
                    read::parse::<SectionsInFile>(self.root(), &beside, bytes)?.0.sections
                }
                None => BTreeMap::new(),
            };
            return Ok(Some(Written { text, sections: sections.into_iter().collect() }));
        }
        Ok(None)
    }

    /// Returns the whole text of a file, if it is there.
    fn whole(&self, path: &std::path::Path) -> Result<Option<String>, StoreError> {
        read::stay_inside(self.root(), path)?;
        let bytes = match fs::metadata(path) {
            Ok(metadata) if !metadata.is_file() => {
                return Err(StoreError::NotAFile { path: path.to_owned() });
            }
            Ok(_) => fs::read(path),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => Err(error),
        };
        let bytes = bytes.map_err(StoreError::at(Doing::Read, path))?;
        let text = String::from_utf8(bytes);
        text.map(Some).map_err(|_| StoreError::NotText { path: path.to_owned() })
    }

    /// Returns where that lies which is noted about the piece called `name` once it is in its place.
    fn pending_path(&self, name: &str) -> PathBuf {
        self.root().join(PRIVATE).join(PENDING).join(format!("{name}.yaml"))
    }

    /// Returns where the piece called `name` lies as it was before it was last merged.
    fn before_path(&self, name: &str) -> PathBuf {
        self.root().join(PRIVATE).join(BEFORE).join(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: &str = "PHILOSOPHY.md";

    fn folder() -> (tempfile::TempDir, Folder) {
        let root = tempfile::tempdir().unwrap();
        let folder = Folder::at(root.path());
        for id in ["2026-q3", "2026-q4"] {
            let begun = folder.edition(id.parse().unwrap()).folder();
            fs::create_dir_all(&begun).unwrap();
            file::replace(&begun.join("workshop.yaml"), b"").unwrap();
        }
        (root, folder)
    }

    fn id(id: &str) -> EditionId {
        id.parse().unwrap()
    }

    fn written(text: &str) -> Written {
        let sections = vec![("scores".to_owned(), "Where we: are".to_owned())];
        Written { text: text.to_owned(), sections }
    }

    fn put(folder: &Folder, edition: &str, text: &str, new: &str) -> Option<PathBuf> {
        let standing = folder.standing(id(edition), NAME).unwrap();
        folder.put(&standing, text, &written(new)).unwrap()
    }

    #[test]
    fn the_next_edition_begins_with_what_the_last_wrote() {
        let (_root, folder) = folder();
        let first = folder.standing(id("2026-q3"), NAME).unwrap();
        assert_eq!((first.text, first.written, first.is_edited), (None, None, false));
        put(&folder, "2026-q3", "one", "one");
        let next = folder.standing(id("2026-q4"), NAME).unwrap();
        assert_eq!((next.text.as_deref(), next.is_edited), (Some("one"), false));
        assert_eq!(next.written, Some(written("one")));
        put(&folder, "2026-q4", "two", "two");
        // Going back to an older one begins with what stands there, too.
        assert_eq!(folder.standing(id("2026-q3"), NAME).unwrap().written, Some(written("two")));
        put(&folder, "2026-q3", "three", "three");
        assert_eq!(folder.standing(id("2026-q4"), NAME).unwrap().written, Some(written("three")));
    }

    #[test]
    fn what_people_edited_is_kept_once_and_what_nobody_edited_is_not() {
        let (_root, folder) = folder();
        put(&folder, "2026-q3", "one", "one");
        assert_eq!(put(&folder, "2026-q3", "two", "two"), None);
        file::replace(&folder.root().join(NAME), b"by hand").unwrap();
        assert_eq!(put(&folder, "2026-q3", "by hand", "three"), None);
        let before = folder.before_path(NAME);
        assert_eq!(put(&folder, "2026-q3", "merged", "four"), Some(before.clone()));
        assert_eq!(fs::read_to_string(&before).unwrap(), "by hand");
        assert_eq!(put(&folder, "2026-q3", "merged again", "five"), Some(before.clone()));
        assert_eq!(fs::read_to_string(&before).unwrap(), "merged");
    }

    #[test]
    fn what_changed_while_people_were_asked_is_not_replaced() {
        let (_root, folder) = folder();
        put(&folder, "2026-q3", "one", "one");
        let standing = folder.standing(id("2026-q3"), NAME).unwrap();
        file::replace(&standing.path, b"meanwhile").unwrap();
        let refused = folder.put(&standing, "two", &written("two"));
        assert!(matches!(refused, Err(StoreError::Changed { .. })), "{refused:?}");
        assert_eq!(fs::read_to_string(&standing.path).unwrap(), "meanwhile");
        file::replace(&standing.path, b"\xff").unwrap();
        let refused = folder.standing(id("2026-q3"), NAME);
        assert!(matches!(refused, Err(StoreError::NotText { .. })), "{refused:?}");
    }

    #[test]
    fn what_a_killed_run_left_beside_it_goes_with_the_next_and_nothing_else_does() {
        let (_root, folder) = folder();
        put(&folder, "2026-q3", "one", "one");
        let noted = folder.edition(id("2026-q3")).written_path(NAME);
        let now = fs::metadata(&noted).unwrap().modified().unwrap();
        let of = |name: &str, minutes: u64| {
            let time = now - std::time::Duration::from_secs(60 * minutes);
            for folder in [folder.root(), noted.parent().unwrap()] {
                file::replace_dated(&folder.join(name), b"text", time).unwrap();
            }
        };
        let left = ".credo-Ab3Ab3Ab3Ab3.tmp";
        let others = [".credo-Cd4Cd4Cd4Cd4.tmp", ".credo-mine.tmp", "notes.tmp"];
        of(left, 61);
        of(others[0], 50);
        others[1..].iter().for_each(|name| of(name, 90));
        put(&folder, "2026-q3", "two", "two");
        for folder in [folder.root(), noted.parent().unwrap()] {
            assert!(!folder.join(left).exists());
            assert!(others.iter().all(|name| folder.join(name).exists()));
        }
    }

    #[test]
    fn being_killed_at_any_step_loses_neither_what_people_wrote_nor_what_is_new() {
        for killed_at in 0.. {
            let (_root, folder) = folder();
            put(&folder, "2026-q3", "base", "base");
            file::replace(&folder.root().join(NAME), b"by hand").unwrap();
            let standing = folder.standing(id("2026-q3"), NAME).unwrap();
            folder.make_private().unwrap();
            file::fail_after(Some(killed_at));
            let done = folder.put(&standing, "merged", &written("new"));
            file::fail_after(None);
            let now = folder.standing(id("2026-q3"), NAME).unwrap();
            let stands = (now.text.as_deref().unwrap(), now.written.clone().unwrap().text);
            let kept = fs::read_to_string(folder.before_path(NAME)).ok();
            match stands.0 {
                // What is new comes with the next run, which has the old base still.
                "by hand" => assert_eq!(stands.1, "base", "killed at {killed_at}"),
                // What was decided is in it; it is compared with what it was merged from.
                "merged" => {
                    assert_eq!(kept.as_deref(), Some("by hand"), "killed at {killed_at}");
                    assert_eq!(now.written, Some(written("new")), "killed at {killed_at}");
                }
                other => panic!("{other}, killed at {killed_at}"),
            }
            if done.is_ok() {
                assert_eq!(stands, ("merged", "new".to_owned()));
                break;
            }
        }
    }
}
