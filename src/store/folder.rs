//! The culture folder as a whole: finding it, making it, and what lies where in it.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::culture::{self, CultureInFile};
use super::error::Doing;
use super::{EditionFolder, StoreError, file, read};
use crate::domain::{Culture, EditionId};

/// The file that makes a folder a culture folder.
const CULTURE: &str = "credo.yaml";

/// The folder of what is never in git: drafts, locks, what is off the record.
pub(super) const PRIVATE: &str = ".credo";

/// A culture folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// Returns the folder at `root`, whether there is anything in it or not.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// Finds the culture folder that `from` is in: itself or the nearest above it.
    pub fn find(from: &Path) -> Result<Option<Self>, StoreError> {
        let from = std::path::absolute(from).map_err(StoreError::at(Doing::Read, from))?;
        for folder in from.ancestors() {
            let path = folder.join(CULTURE);
            match fs::symlink_metadata(&path) {
                Ok(_) => return Ok(Some(Self::at(folder))),
                Err(error) if is_absent(&error) => {}
                // Above a home there may be folders that one may not look into.
                Err(error) if error.kind() == io::ErrorKind::PermissionDenied && folder != from => {
                    return Ok(None);
                }
                Err(error) => return Err(StoreError::at(Doing::Read, &path)(error)),
            }
        }
        Ok(None)
    }

    /// Makes a culture folder at `root`: `credo.yaml`, the private folder, and the line that keeps
    /// it out of git. What lies there already stays as it is.
    pub fn create(root: impl Into<PathBuf>, culture: &Culture) -> Result<Self, StoreError> {
        let folder = Self::at(root);
        let path = folder.culture_path();
        if fs::symlink_metadata(&path).is_ok() {
            return Err(StoreError::Exists { path });
        }
        fs::create_dir_all(&folder.root)
            .map_err(StoreError::at(Doing::MakeFolder, &folder.root))?;
        folder.keep_out_of_git()?;
        folder.make_private()?;
        // Last, because it is what makes the folder one.
        file::replace(&path, culture::text(culture)?.as_bytes())?;
        Ok(folder)
    }

    /// Returns the folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Returns the path of `credo.yaml`.
    pub fn culture_path(&self) -> PathBuf {
        self.root.join(CULTURE)
    }

    /// Returns the folder of the team's own question sets, which need not be there.
    pub fn questions_dir(&self) -> PathBuf {
        self.root.join("questions")
    }

    /// Returns the path of the current philosophy.
    pub fn philosophy_path(&self) -> PathBuf {
        self.root.join("PHILOSOPHY.md")
    }

    /// Reads what the folder says about its team.
    pub fn culture(&self) -> Result<Culture, StoreError> {
        let path = self.culture_path();
        let bytes = read::bytes(&self.root, &path)?
            .ok_or_else(|| StoreError::NotACultureFolder { path: self.root.clone() })?;
        let (file, source): (CultureInFile, _) = read::parse(&self.root, &path, bytes)?;
        let faults = file.faults();
        if faults.is_empty() { Ok(file.into()) } else { Err(source.complaints(&faults).into()) }
    }

    /// Returns an edition's folder, whether it has begun or not.
    pub fn edition(&self, edition: EditionId) -> EditionFolder {
        EditionFolder::new(self.root.clone(), edition)
    }

    /// Returns the folder of the check-in of a month, whether it has begun or not.
    pub fn check_in(&self, month: EditionId) -> EditionFolder {
        EditionFolder::of_check_in(self.root.clone(), month)
    }

    /// Returns the editions that have begun, in order of time.
    pub fn editions(&self) -> Result<Vec<EditionId>, StoreError> {
        self.begun("editions", |edition| self.edition(edition))
    }

    /// Returns the months whose check-ins have begun, in order of time.
    pub fn check_ins(&self) -> Result<Vec<EditionId>, StoreError> {
        self.begun("check-ins", |month| self.check_in(month))
    }

    /// Returns what has begun of what lies in a folder `of` its own, in order of time.
    fn begun(
        &self,
        of: &str,
        folder: impl Fn(EditionId) -> EditionFolder,
    ) -> Result<Vec<EditionId>, StoreError> {
        let all = self.root.join(of);
        read::stay_inside(&self.root, &all)?;
        let mut begun = Vec::new();
        for path in file::entries(&all)? {
            let name = path.file_name().unwrap_or_default();
            if !path.is_dir() || name.as_encoded_bytes().starts_with(b".") {
                continue;
            }
            let Some(id) = name.to_str().and_then(|name| name.parse().ok()) else {
                return Err(StoreError::NotAnEdition { path });
            };
            if folder(id).exists() {
                begun.push(id);
            }
        }
        begun.sort_unstable();
        Ok(begun)
    }

    /// Makes the private folder, which keeps itself out of git even where its line is missing.
    pub(super) fn make_private(&self) -> Result<PathBuf, StoreError> {
        let path = self.root.join(PRIVATE);
        read::stay_inside(&self.root, &path)?;
        file::make_private_folder(&path)?;
        let ignore = path.join(".gitignore");
        if fs::symlink_metadata(&ignore).is_err() {
            file::replace(&ignore, b"# Drafts, locks, what is off the record: never in git.\n*\n")?;
        }
        Ok(path)
    }

    /// Adds the private folder to `.gitignore`, unless it is there, and changes nothing else in it.
    fn keep_out_of_git(&self) -> Result<(), StoreError> {
        let path = self.root.join(".gitignore");
        let old = read::bytes(&self.root, &path)?.unwrap_or_default();
        let known = |line: &[u8]| {
            let line = line.trim_ascii();
            let line = line.strip_prefix(b"/").unwrap_or(line);
            line.strip_suffix(b"/").unwrap_or(line) == PRIVATE.as_bytes()
        };
        if old.split(|byte| *byte == b'\n').any(known) {
            return Ok(());
        }
        let gap = if old.is_empty() || old.ends_with(b"\n") { "" } else { "\n" };
        let mut options = OpenOptions::new();
        options
            .append(true)
            .create(true)
            .open(&path)
            .and_then(|mut file| {
                file.write_all(format!("{gap}{PRIVATE}/\n").as_bytes())?;
                file.sync_all()
            })
            .map_err(StoreError::at(Doing::Write, &path))
    }
}

/// Whether something is not there.
fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Cadence, Language, YearStart};

    fn culture() -> Culture {
        Culture {
            company: "Kestrel".parse().unwrap(),
            team: "Support".parse().unwrap(),
            keeper: None,
            decider: None,
            cadence: Cadence::Quarterly,
            year_starts: YearStart::default(),
            language: Language::english(),
            private: Vec::new(),
            sets: vec!["general".parse().unwrap()],
        }
    }

    #[test]
    fn a_folder_that_was_made_is_found_from_below_and_reads_back() {
        let home = tempfile::tempdir().unwrap();
        let root = home.path().join("our/culture");
        assert_eq!(Folder::find(home.path()).unwrap(), None);
        let folder = Folder::create(&root, &culture()).unwrap();
        fs::create_dir_all(root.join("a/b")).unwrap();
        assert_eq!(Folder::find(&root.join("a/b")).unwrap(), Some(folder.clone()));
        assert_eq!(folder.culture().unwrap(), culture());
        assert_eq!(folder.editions().unwrap(), []);
    }

    #[test]
    fn a_folder_is_not_made_twice() {
        let root = tempfile::tempdir().unwrap();
        Folder::create(root.path(), &culture()).unwrap();
        let again = Folder::create(root.path(), &culture()).unwrap_err();
        assert!(matches!(again, StoreError::Exists { .. }));
    }

    #[test]
    fn the_lines_of_an_existing_gitignore_stay() {
        for (old, new) in [
            ("target", "target\n.credo/\n"),
            ("# ours\r\n*.tmp\n", "# ours\r\n*.tmp\n.credo/\n"),
            ("/.credo\r\n", "/.credo\r\n"),
            (".credo/\na\n", ".credo/\na\n"),
        ] {
            let root = tempfile::tempdir().unwrap();
            let path = root.path().join(".gitignore");
            file::replace(&path, old.as_bytes()).unwrap();
            Folder::create(root.path(), &culture()).unwrap();
            assert_eq!(fs::read_to_string(path).unwrap(), new);
        }
    }

    #[test]
    fn the_private_folder_is_for_its_owner_and_keeps_itself_out_of_git() {
        let root = tempfile::tempdir().unwrap();
        Folder::create(root.path(), &culture()).unwrap();
        let private = root.path().join(PRIVATE);
        assert!(fs::read_to_string(private.join(".gitignore")).unwrap().ends_with("\n*\n"));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(fs::metadata(private).unwrap().permissions().mode() & 0o777, 0o700);
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_private_folder_that_lies_elsewhere_is_refused() {
        let (root, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        std::os::unix::fs::symlink(other.path(), root.path().join(PRIVATE)).unwrap();
        let refused = Folder::create(root.path(), &culture()).unwrap_err();
        assert!(matches!(refused, StoreError::Outside { .. }));
        assert_eq!(fs::read_dir(other.path()).unwrap().count(), 0);
    }

    #[test]
    fn an_edition_folder_with_another_name_is_told() {
        let root = tempfile::tempdir().unwrap();
        let folder = Folder::create(root.path(), &culture()).unwrap();
        fs::create_dir_all(root.path().join("editions/.git")).unwrap();
        assert_eq!(folder.editions().unwrap(), []);
        assert_eq!(folder.check_ins().unwrap(), []);
        fs::create_dir_all(root.path().join("editions/2026-Q4")).unwrap();
        assert!(matches!(folder.editions(), Err(StoreError::NotAnEdition { .. })));
    }
}
