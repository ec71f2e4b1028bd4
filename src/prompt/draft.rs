//! Drafts: what is being typed, kept in a file in case typing is cut short.
//!
//! A draft is a convenience. Where it cannot be kept, typing goes on without it.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

/// Keeps `text` as the draft in `file`; an empty text removes it.
pub(super) fn keep(file: &Path, text: &str) -> io::Result<()> {
    if text.is_empty() {
        return match fs::remove_file(file) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            done => done,
        };
    }
    let folder = file.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut beside = tempfile::NamedTempFile::new_in(folder)?;
    beside.write_all(text.as_bytes())?;
    beside.persist(file)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_is_kept_and_an_empty_one_goes() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("drafts/maren");
        keep(&file, "half a thou").unwrap();
        keep(&file, "half a thought\nand more").unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "half a thought\nand more");
        keep(&file, "").unwrap();
        keep(&file, "").unwrap();
        assert!(!file.exists());
    }
}
