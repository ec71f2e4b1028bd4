//! THE PHILOSOPHY: an edition becomes a view, the view becomes Markdown. No I/O, no clock.
//!
//! The same edition gives the same bytes, whatever the day, the machine and the order in which
//! files were read.

mod english;
mod error;
mod guide;
pub mod markdown;
mod page;
mod template;
mod view;

pub use error::DocumentError;
pub use guide::guide;
pub use view::{Described, Field, describe};

use crate::domain::{Agreement, Edition, Piece, Workshop};

/// The template that is used where a team has none of its own.
pub const TEMPLATE: &str = include_str!("philosophy.md.j2");

/// The name of a team's own template, in `templates/` of its culture folder.
pub const TEMPLATE_NAME: &str = "philosophy.md.j2";

/// Writes the philosophy of an edition that is there whole; as [`Writer::write`].
pub fn write(edition: Edition, template: Option<(&str, &str)>) -> Result<String, DocumentError> {
    let Edition { workshop, sheets, unnamed, agreement } = edition;
    let mut writer = Writer::new(&workshop, &agreement);
    let pieces = sheets.into_iter().map(Piece::Sheet);
    for piece in pieces.chain(unnamed.into_iter().map(Piece::Unnamed)) {
        writer.take(piece);
    }
    writer.write(template)
}

/// Writes the philosophy of an edition that comes in piece by piece, so that one of many thousand
/// people is never there whole.
#[derive(Debug)]
pub struct Writer<'w> {
    hearing: view::Hearing<'w>,
}

impl<'w> Writer<'w> {
    /// Begins the philosophy of `workshop`, in which nobody has said anything yet; `agreement` is
    /// what the team made of its answers.
    pub fn new(workshop: &'w Workshop, agreement: &'w Agreement) -> Self {
        Self { hearing: view::Hearing::new(workshop, agreement) }
    }

    /// Takes in a piece of the edition. Sheets come in the workshop's order of people, which is
    /// that of their words in the document.
    pub fn take(&mut self, piece: Piece) {
        self.hearing.take(piece);
    }

    /// Writes what was taken in, in Markdown. `template` is a team's own, by the name that errors
    /// should give it, and its text.
    pub fn write(self, template: Option<(&str, &str)>) -> Result<String, DocumentError> {
        let (name, text) = template.unwrap_or((TEMPLATE_NAME, TEMPLATE));
        let (view, size) = self.hearing.done();
        template::Template { name, text }.run(view, size)
    }
}
