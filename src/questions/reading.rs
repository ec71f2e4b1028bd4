//! Reading one file: a set or an overlay, with everything that is wrong with it.

use std::path::Path;

use serde::Deserialize as _;
use serde_yaml::Value;

use super::check;
use super::file::{OverlayFile, QuestionInFile, SetFile};
use crate::yaml::{Document, Fault, Limits, Place, Source, Unreadable};

/// What a file holds.
#[derive(Debug)]
pub(super) enum Content {
    Set(SetFile),
    Overlay(OverlayFile),
}

/// A file that was read, and what is wrong with it so far.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) source: Source,
    pub(super) faults: Vec<Fault>,
    /// What it holds, if its shape is right.
    pub(super) content: Option<Content>,
}

impl Reading {
    /// Reads the file at `path`, which people know as `label`.
    pub(super) fn open(path: &Path, label: &str) -> Result<Self, Unreadable> {
        Ok(Self::of(Document::open(path, label, Limits::QUESTIONS)?))
    }

    fn of(document: Document) -> Self {
        let (read, lists): (_, &[_]) = if document.has("overlays") {
            (document.try_read().map(Content::Overlay), &["add", "replace"])
        } else {
            (document.try_read().map(Content::Set), &["questions"])
        };
        let (content, faults) = match read {
            Ok(content) => {
                let faults = match &content {
                    Content::Set(file) => check::set(&file.questions),
                    Content::Overlay(file) => check::overlay(file),
                };
                (Some(content), faults)
            }
            Err(mut faults) => {
                let rest = document.salvage(&faults);
                for list in lists {
                    let more = salvaged(&rest, list, &faults);
                    faults.extend(more);
                }
                (None, faults)
            }
        };
        Self { source: document.into_source(), faults, content }
    }

    /// Whether nothing is wrong with the file that would keep it from being used.
    pub(super) fn is_usable(&self) -> bool {
        !self.faults.iter().any(Fault::is_error)
    }
}

/// Checks the meaning of those questions of a faulty file of which enough is left.
fn salvaged(rest: &Value, list: &str, told: &[Fault]) -> Vec<Fault> {
    let place = Place::root().key(list);
    let items = rest.get(list).and_then(Value::as_sequence).into_iter().flatten();
    let mut faults = Vec::new();
    let mut ids = Vec::new();
    for (at, item) in items.enumerate() {
        let id = item.get("id").and_then(Value::as_str).unwrap_or_default();
        ids.push(id.to_owned());
        let place = place.item(at);
        if let Some(question) = question(item) {
            let new = check::question(&question, &place);
            let stands = |fault: &Fault| {
                let missing = ["ends", "options"];
                !missing.iter().any(|key| {
                    fault.what().ends_with(&format!("`{key}`"))
                        && told.iter().any(|told| told.concerns(&place, key))
                })
            };
            faults.extend(new.into_iter().filter(stands));
        }
    }
    let ids: Vec<_> = ids.iter().map(String::as_str).collect();
    faults.extend(check::twice(&ids, "question", |at| place.item(at).key("id")));
    faults
}

/// Makes a question of a map of keys, with something harmless for what has been told to be missing.
fn question(item: &Value) -> Option<QuestionInFile> {
    let mut map = item.as_mapping()?.clone();
    // Items that were taken out of a list leave a gap, which was told.
    map.retain(|_, value| !value.as_sequence().is_some_and(|items| items.contains(&Value::Null)));
    for key in ["id", "prompt"] {
        let is_there = map.get(key).is_some();
        if !is_there {
            map.insert(key.into(), "missing".into());
        }
    }
    // A map in it that lacks something, which was told, must not hide what else is wrong.
    for key in ["ends", "minutes", "notes", "when"] {
        if let Ok(question) = QuestionInFile::deserialize(Value::Mapping(map.clone())) {
            return Some(question);
        }
        map.shift_remove(key);
    }
    QuestionInFile::deserialize(Value::Mapping(map)).ok()
}
