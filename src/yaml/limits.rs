//! How much a file may hold, and which formats of it are known.

/// The deepest nesting that is read; people need about ten levels.
pub(super) const DEEPEST: usize = 64;

/// What a kind of file may be like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The most bytes.
    pub bytes: usize,
    /// The most keys, values and items.
    pub entries: usize,
    /// The newest `format` that is known; the oldest is 1.
    pub format: u32,
}

impl Limits {
    /// Question sets: 1 MiB, 20,000 entries, format 1.
    pub const QUESTIONS: Self = Self { bytes: 1 << 20, entries: 20_000, format: 1 };

    /// What is kept of a workshop, of a hundred thousand people if need be: 16 MiB, 2,000,000
    /// entries, format 1.
    pub const KEPT: Self = Self { bytes: 16 << 20, entries: 2_000_000, format: 1 };

    /// A view as JSON, of a hundred thousand people if need be: 256 MiB, 8,000,000 values, format
    /// 1.
    pub const VIEW: Self = Self { bytes: 256 << 20, entries: 8_000_000, format: 1 };

    /// Returns the most bytes in words: `1 MiB`.
    pub(super) fn size(self) -> String {
        match self.bytes >> 20 {
            0 => format!("{} bytes", self.bytes),
            mebibytes => format!("{mebibytes} MiB"),
        }
    }
}
