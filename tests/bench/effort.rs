//! How much is measured.

use std::path::{Path, PathBuf};

/// How much is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effort {
    /// Once and small, only to see that the measurements still run: outside of `cargo bench`.
    Try,
    /// Without what takes minutes.
    Quick,
    /// Everything.
    Full,
}

impl Effort {
    /// Tells it from the arguments of the bench; `cargo bench` gives `--bench`.
    pub(crate) fn from_arguments(arguments: &[String]) -> Self {
        let has = |name: &str| arguments.iter().any(|argument| argument == name);
        match (has("--bench"), has("--quick")) {
            (false, _) => Self::Try,
            (true, true) => Self::Quick,
            (true, false) => Self::Full,
        }
    }

    /// Returns how often something is done that is wanted `full` times.
    pub(crate) fn times(self, full: usize) -> usize {
        match self {
            Self::Try => 1,
            Self::Quick | Self::Full => full,
        }
    }
}

/// Returns a new empty folder called `name` on the disk that the program is built on. Folders in
/// memory, as those for temporary files may be, prove nothing about saving.
pub(crate) fn folder(name: &str) -> std::io::Result<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench").join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}
