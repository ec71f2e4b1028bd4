//! Where something stands in the files of an edition: file and line.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;

use super::{EditionFolder, StoreError, read};
use crate::yaml::{Document, Limits, Place, Source};

/// A line of a file of the culture folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The file, by its path in the culture folder.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)
    }
}

/// The files of an edition, each read once at most to say on which line something stands.
#[derive(Debug)]
pub struct Lines {
    folder: EditionFolder,
    read: RefCell<HashMap<String, Option<Source>>>,
}

impl Lines {
    /// Of the edition in `folder`; no file is read yet.
    pub fn of(folder: EditionFolder) -> Self {
        Self { folder, read: RefCell::default() }
    }

    /// Returns where the value at `place` of the edition's file `name` stands, such as
    /// `answers/maren.yaml`, or else the nearest thing around it; nothing if there is no such file.
    ///
    /// # Errors
    /// When the file cannot be read, or is not YAML.
    pub fn spot(&self, name: &str, place: &Place) -> Result<Option<Spot>, StoreError> {
        let mut files = self.read.borrow_mut();
        if !files.contains_key(name) {
            files.insert(name.to_owned(), self.source(name)?);
        }
        let source = files.get(name).and_then(Option::as_ref);
        Ok(source
            .map(|source| Spot { file: source.label().to_owned(), line: source.line_of(place) }))
    }

    fn source(&self, name: &str) -> Result<Option<Source>, StoreError> {
        let (root, path) = (self.folder.root(), self.folder.folder().join(name));
        let Some(bytes) = read::bytes(root, &path)? else { return Ok(None) };
        let document = Document::parse(&read::label(root, &path), bytes, Limits::KEPT)?;
        Ok(Some(document.into_source()))
    }
}
