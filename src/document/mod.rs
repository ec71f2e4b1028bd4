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

use crate::domain::Edition;

/// The template that is used where a team has none of its own.
pub const TEMPLATE: &str = include_str!("philosophy.md.j2");

/// The name of a team's own template, in `templates/` of its culture folder.
pub const TEMPLATE_NAME: &str = "philosophy.md.j2";

/// Writes the philosophy of `edition` in Markdown.
///
/// The edition is used up, so that one of many thousand people needs its memory once. `template` is a
/// team's own, by the name that errors should give it, and its text.
pub fn write(edition: Edition, template: Option<(&str, &str)>) -> Result<String, DocumentError> {
    let (name, text) = template.unwrap_or((TEMPLATE_NAME, TEMPLATE));
    let (view, size) = view::view(edition);
    template::Template { name, text }.run(view, size)
}
