//! The view as JSON, for other programs to read and to write: one door for all of them. What is
//! written, what is read and the JSON Schema of both are made of the view's own description, so that
//! none of them can say something else than the others.

mod listed;
mod read;
mod rule;
mod schema;
mod shape;
mod told;
mod write;

pub use schema::schema;

pub(super) use listed::listed;
pub(super) use read::{Read, read};

#[cfg(test)]
mod tests;

use std::io;

use self::write::{write, write_part};
use super::{Described, Field, Kind, Speech, View};

/// The newest format of such a file; the oldest is 1.
///
/// A field that may be none can be added to the view at any time: a file without it is read as
/// if it were none. Any other new field makes a new format.
const FORMAT: u32 = 1;

/// What such a file says that it is.
const IS: &str = "view";

/// The name of the file's own part, round the view.
const FILE: &str = "file";

/// What stands in the file round the view.
static FILE_PART: Described = Described {
    name: FILE,
    about: "An edition as `credo write --format json` writes it and `--from-json` reads it.",
    fields: &[
        field("format", Kind::Number, "The format of this file.", "1"),
        field("credo", Kind::Text, "What this file is.", IS),
        field("language", Kind::Text, "The language of the edition.", "en"),
        field(
            "kept",
            Kind::OrNone(&Kind::Texts),
            "What of the texts looks private and was to stay: which text by its fingerprint, how \
             many characters stand before it, and how many it has.",
            "[\"4bf493534e8c6f7f 0 12\"]",
        ),
        field("view", Kind::Part("philosophy"), "What templates see.", "see `philosophy`"),
    ],
};

const fn field(
    name: &'static str,
    kind: Kind,
    about: &'static str,
    example: &'static str,
) -> Field {
    Field { name, kind, words: Speech::Told, about, example }
}

impl View {
    /// Writes the view itself as JSON, which [`View::from_json`] reads: a promise to other programs,
    /// whose shape [`schema()`] tells.
    ///
    /// # Errors
    /// When `out` takes no more.
    pub fn json(&self, out: &mut dyn io::Write) -> io::Result<()> {
        write(&self.value, (&self.language, self.kept.as_deref()), out)
    }

    /// Writes as JSON what changed since the edition before, as the view has it.
    ///
    /// # Errors
    /// When `out` takes no more, or there is no edition before.
    pub fn changes_json(&self, out: &mut dyn io::Write) -> io::Result<()> {
        write_part(&self.value, "changes", &self.language, out)
    }

    /// Writes as JSON how scores moved.
    ///
    /// # Errors
    /// When `out` takes no more.
    pub fn trends_json(&self, out: &mut dyn io::Write) -> io::Result<()> {
        write_part(&self.value, "trends", &self.language, out)
    }
}
