//! Saving a text: one that can be read back, and that leaves the comments in a file alone.

use std::path::Path;

use super::edit::edit;
use super::seen::{Seen, Stamp};
use super::{StoreError, file, read};
use crate::yaml::Limits;

/// How a value stands in its file.
pub(super) trait InFile: Sized {
    /// The key below which keys are edited one by one.
    const INNER: &'static str;

    /// Returns the text that this program writes.
    fn text(&self) -> Result<String, StoreError>;

    /// Reads a text, and returns the one that this program would write for it; nothing if it is not
    /// right.
    fn again(text: &str) -> Option<String>;
}

/// Saves `new` to `path` in place of `old`, if that is there. What somebody wrote beside the value
/// into the file stays.
pub(super) fn save<T: InFile>(
    (root, path): (&Path, &Path),
    old: Option<&Seen<T>>,
    new: T,
) -> Result<Seen<T>, StoreError> {
    let text = new.text()?;
    let edited = match old {
        Some(old) if !old.ours => edited::<T>((root, path), (&old.value.text()?, &text))?,
        Some(_) | None => None,
    };
    let written = edited.as_ref().unwrap_or(&text);
    fits(path, written)?;
    file::replace(path, written.as_bytes())?;
    Ok(Seen { value: new, stamp: Stamp::of(path)?, ours: edited.is_none() })
}

/// Checks that a text can be read back.
pub(super) fn fits(path: &Path, text: &str) -> Result<(), StoreError> {
    let (bytes, at_most) = (text.len(), Limits::KEPT.bytes);
    if bytes > at_most {
        return Err(StoreError::Large { path: path.to_owned(), bytes, at_most });
    }
    Ok(())
}

/// Returns the text of the file with the difference between two texts in it, if the file is not
/// as this program wrote it and can be edited.
fn edited<T: InFile>(
    (root, path): (&Path, &Path),
    (old, new): (&str, &str),
) -> Result<Option<String>, StoreError> {
    let Some(bytes) = read::bytes(root, path)? else { return Ok(None) };
    let Ok(text) = String::from_utf8(bytes) else { return Ok(None) };
    if text == old {
        return Ok(None);
    }
    let says_the_same = |edited: &String| T::again(edited).as_deref() == Some(new);
    Ok(edit(&text, (old, new), T::INNER).filter(says_the_same))
}
