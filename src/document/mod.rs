//! THE PHILOSOPHY: an edition becomes a view, the view becomes Markdown. No I/O, no clock.
//!
//! The same edition gives the same bytes, whatever the day, the machine and the order in which
//! files were read.

mod english;
mod error;
mod guide;
pub mod markdown;
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
/// `template` is a team's own, by the name that errors should give it, and its text.
pub fn write(edition: &Edition, template: Option<(&str, &str)>) -> Result<String, DocumentError> {
    let (name, text) = template.unwrap_or((TEMPLATE_NAME, TEMPLATE));
    let (view, size) = view::view(edition);
    let written = template::Template { name, text }.run(view, size)?;
    Ok(tidy(&written))
}

/// Takes out blank lines beyond one and spaces at the ends of lines, so that templates may have as
/// many as keep them readable.
fn tidy(markdown: &str) -> String {
    let mut tidy = String::with_capacity(markdown.len());
    let mut gap = false;
    for line in markdown.lines().map(str::trim_end) {
        if line.is_empty() {
            gap = true;
            continue;
        }
        if gap && !tidy.is_empty() {
            tidy.push('\n');
        }
        gap = false;
        tidy.push_str(line);
        tidy.push('\n');
    }
    tidy
}
