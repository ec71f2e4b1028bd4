//! All the question sets that a team has: the shipped ones, changed by its overlays, and its own.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use super::file::{OverlayFile, QuestionInFile, SetFile, SetInFile};
use super::reading::{Content, Reading};
use super::{advice, opposite, overlay, shipped, shipped_ids, shipped_text};
use crate::domain::{QuestionSet, SetId};
use crate::yaml::{Complaints, Fault, Place, Unreadable, did_you_mean, nearest};

/// A question set and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The set.
    pub set: QuestionSet,
    /// Where it comes from.
    pub origin: Origin,
}

/// Where a question set comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It comes with credo.
    Shipped,
    /// It comes with credo and is changed by these files.
    Changed(Vec<String>),
    /// It is the team's own, from this file.
    Own(String),
}

/// Why question sets cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Unusable {
    /// A file cannot be read, or is wrong.
    #[error(transparent)]
    File(#[from] Unreadable),
    /// The folder cannot be read.
    #[error("cannot read the folder `{folder}`")]
    Folder {
        /// Which folder.
        folder: String,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// There is no set of this name.
    #[error("there is no question set `{id}`")]
    NoSuchSet {
        /// The id that was asked for.
        id: SetId,
        /// Which one was probably meant, or which there are.
        instead: String,
    },
}

impl Unusable {
    /// Whether it is somebody's to put right, not the machine's fault.
    pub fn is_yours(&self) -> bool {
        match self {
            Self::NoSuchSet { .. } | Self::File(Unreadable::Wrong(_)) => true,
            Self::File(Unreadable::Io { source, .. }) | Self::Folder { source, .. } => {
                matches!(source.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
            }
        }
    }
}

impl From<Complaints> for Unusable {
    fn from(complaints: Complaints) -> Self {
        Self::File(complaints.into())
    }
}

/// Reads the sets that are `wanted`, in that order. `folder` is where a team keeps its own, if it
/// is there.
///
/// # Errors
/// When a set does not exist, or any file in the folder is wrong.
pub fn load(wanted: &[SetId], folder: Option<&Path>) -> Result<Vec<QuestionSet>, Unusable> {
    let files = folder.map_or_else(|| Ok(Vec::new()), files_in)?;
    if files.is_empty() {
        let one = |id| match shipped(id) {
            Some(set) => Ok(set?),
            None => Err(no_such_set(id, &shipped_ids().collect::<Vec<_>>())),
        };
        return wanted.iter().map(one).collect();
    }
    let all = gather(&files)?.usable()?;
    let ids: Vec<_> = all.iter().map(|listed| listed.set.id.as_str()).collect();
    let one = |id: &SetId| match all.iter().find(|listed| listed.set.id == *id) {
        Some(listed) => Ok(listed.set.clone()),
        None => Err(no_such_set(id, &ids)),
    };
    wanted.iter().map(one).collect()
}

/// Reads every set there is: the shipped ones first, then the team's own by the names of their
/// files.
///
/// # Errors
/// When any file in the folder is wrong.
pub fn all(folder: Option<&Path>) -> Result<Vec<Listed>, Unusable> {
    gather(&folder.map_or_else(|| Ok(Vec::new()), files_in)?)?.usable()
}

/// Returns everything that is wrong, and everything to look at again, in these files.
///
/// # Errors
/// When the machine cannot read one.
pub fn check(files: &[SetPath]) -> Result<Complaints, Unusable> {
    Ok(gather(files)?.complaints())
}

/// A file of a question set or an overlay.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SetPath {
    /// Where it is.
    pub path: PathBuf,
    /// What people call it.
    pub label: String,
}

impl From<PathBuf> for SetPath {
    fn from(path: PathBuf) -> Self {
        Self { label: path.display().to_string(), path }
    }
}

/// Whether [`load`] is sure to work: every set that is `wanted` comes with credo, and the team has
/// no files of its own that could be wrong.
///
/// # Errors
/// When the folder cannot be read.
pub fn is_sure(wanted: &[SetId], folder: &Path) -> Result<bool, Unusable> {
    let ships = |id: &SetId| shipped_ids().any(|shipped| shipped == id.as_str());
    Ok(wanted.iter().all(ships) && files_in(folder)?.is_empty())
}

/// Returns the files in which a team keeps its own sets and overlays, by name; none if the folder
/// is not there. People call them by the names of the folder and of the file.
///
/// # Errors
/// When the folder cannot be read.
pub fn files_in(folder: &Path) -> Result<Vec<SetPath>, Unusable> {
    let failed = |source| Unusable::Folder { folder: folder.display().to_string(), source };
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(failed(error)),
    };
    let within = folder.file_name().map(|name| format!("{}/", name.to_string_lossy()));
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.map_err(failed)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let is_yaml = path.extension().is_some_and(|ending| ending == "yaml" || ending == "yml");
        // Whatever is no file, such as a pipe, might be waited for without end.
        if is_yaml && !name.starts_with('.') && path.is_file() {
            files.push(SetPath {
                path,
                label: format!("{}{name}", within.as_deref().unwrap_or("")),
            });
        }
    }
    files.sort();
    Ok(files)
}

/// The shipped sets and what some files make of them.
struct Gathered {
    sets: Vec<Listed>,
    readings: Vec<Reading>,
    /// What was wrong with files before anything could be read of them.
    unread: Complaints,
}

impl Gathered {
    fn usable(self) -> Result<Vec<Listed>, Unusable> {
        if self.unread.is_empty() && self.readings.iter().all(Reading::is_usable) {
            return Ok(self.sets);
        }
        let mut complaints = self.unread;
        for Reading { source, faults, .. } in self.readings {
            let errors: Vec<_> = faults.into_iter().filter(Fault::is_error).collect();
            complaints.append(source.complaints(&errors));
        }
        Err(complaints.into())
    }

    fn complaints(self) -> Complaints {
        let mut complaints = self.unread;
        for Reading { source, mut faults, content } in self.readings {
            match &content {
                Some(Content::Set(file)) => faults.extend(advice::set(&file.questions)),
                Some(Content::Overlay(file)) => faults.extend(advice::overlay(file)),
                None => {}
            }
            complaints.append(source.complaints(&faults));
        }
        complaints
    }
}

fn gather(files: &[SetPath]) -> Result<Gathered, Unusable> {
    let mut gathered =
        Gathered { sets: every_shipped()?, readings: Vec::new(), unread: Complaints::default() };
    let mut taken = Taken::default();
    gathered.sets.iter().for_each(|listed| taken.take_shipped(&listed.set));
    let mut own = Vec::new();
    for SetPath { path, label } in files {
        match Reading::open(path, label) {
            Ok(mut reading) => {
                let faults = match &reading.content {
                    Some(Content::Overlay(file)) => {
                        let mut faults = taken.take(&file.add, "add", &file.overlays);
                        faults.extend(lay_over(&mut gathered.sets, file, reading.source.label()));
                        faults
                    }
                    // A copy of a shipped set is that set.
                    Some(Content::Set(file)) if is_shipped(file, reading.source.text()) => {
                        Vec::new()
                    }
                    Some(Content::Set(file)) => {
                        own.extend(own_set(file, reading.source.label()));
                        let mut faults = taken.take(&file.questions, "questions", &file.id);
                        faults.extend(taken.take_set(&file.id, reading.source.label()));
                        faults
                    }
                    None => Vec::new(),
                };
                reading.faults.extend(faults);
                gathered.readings.push(reading);
            }
            Err(Unreadable::Wrong(complaints)) => gathered.unread.append(complaints),
            Err(error @ Unreadable::Io { .. }) => return Err(error.into()),
        }
    }
    gathered.sets.extend(own);
    let Gathered { sets, readings, .. } = &mut gathered;
    let mut known: Vec<_> = taken.questions.keys().map(String::as_str).collect();
    known.sort_unstable();
    for reading in readings {
        let faults =
            reading.content.as_ref().map(|content| opposite::faults(content, sets, &known));
        reading.faults.extend(faults.unwrap_or_default());
    }
    Ok(gathered)
}

fn every_shipped() -> Result<Vec<Listed>, Complaints> {
    shipped_ids()
        .filter_map(|id| shipped(&id.parse().ok()?))
        .map(|set| Ok(Listed { set: set?, origin: Origin::Shipped }))
        .collect()
}

fn is_shipped(file: &SetFile, text: &str) -> bool {
    shipped_text(file.id.as_str()) == Some(text)
}

/// Makes a set of a team's own file; nothing if it was found faulty.
fn own_set(file: &SetFile, label: &str) -> Option<Listed> {
    let set = SetInFile::from(file.clone()).try_into().ok()?;
    Some(Listed { set, origin: Origin::Own(label.to_owned()) })
}

/// Changes the shipped set that an overlay names.
fn lay_over(sets: &mut [Listed], file: &OverlayFile, label: &str) -> Vec<Fault> {
    match sets.iter_mut().find(|listed| listed.set.id == file.overlays) {
        None => vec![no_overlay(&file.overlays)],
        Some(listed) => {
            listed.origin.changed_by(label);
            overlay::apply(&mut listed.set, file)
        }
    }
}

impl Origin {
    fn changed_by(&mut self, label: &str) {
        match self {
            Self::Changed(labels) => labels.push(label.to_owned()),
            Self::Shipped | Self::Own(_) => *self = Self::Changed(vec![label.to_owned()]),
        }
    }
}

/// The ids that are taken, and by what.
#[derive(Default)]
struct Taken {
    /// The sets, and the file of each that is a team's own.
    sets: HashMap<SetId, Option<String>>,
    /// The questions, and the set of each.
    questions: HashMap<String, SetId>,
}

impl Taken {
    fn take_shipped(&mut self, set: &QuestionSet) {
        self.sets.insert(set.id.clone(), None);
        let ids = set.questions.iter().map(|question| question.id.to_string());
        self.questions.extend(ids.map(|id| (id, set.id.clone())));
    }

    /// Takes the id of a team's own set.
    fn take_set(&mut self, id: &SetId, label: &str) -> Option<Fault> {
        let place = Place::root().key("id");
        match self.sets.get(id) {
            None => {
                self.sets.insert(id.clone(), Some(label.to_owned()));
                None
            }
            Some(None) => Some(
                Fault::error(place, format!("`{id}` is the id of a shipped set"))
                    .expected("give it an id of its own")
                    .hint(format!("to change the shipped set, write `overlays: {id}`")),
            ),
            Some(Some(other)) => Some(
                Fault::error(place, format!("`{id}` is the id of another set"))
                    .expected(format!("it is in {other} already")),
            ),
        }
    }

    /// Takes the ids of questions that belong to `set`; complains about those that another set has.
    fn take(&mut self, questions: &[QuestionInFile], list: &str, set: &SetId) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (at, question) in questions.iter().enumerate() {
            let id = question.id.to_string();
            match self.questions.get(&id) {
                Some(other) if other != set => {
                    let place = Place::root().key(list).item(at).key("id");
                    let what = format!("`{id}` is a question of `{other}` already");
                    let fault = Fault::error(place, what);
                    faults.push(fault.expected("give it an id of its own"));
                }
                Some(_) => {}
                None => {
                    self.questions.insert(id, set.clone());
                }
            }
        }
        faults
    }
}

fn no_overlay(id: &SetId) -> Fault {
    let ids: Vec<_> = shipped_ids().collect();
    let fault = Fault::error(Place::root().key("overlays"), format!("no set `{id}` is shipped"));
    fault.expected(did_you_mean(id.as_str(), &ids))
}

fn no_such_set(id: &SetId, known: &[&str]) -> Unusable {
    let instead = match nearest(id.as_str(), known) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("there are {}", known.join(", ")),
    };
    Unusable::NoSuchSet { id: id.clone(), instead }
}
