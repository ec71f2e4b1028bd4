//! YAML front matter: what static sites read before the text.

use serde::Serialize;

use super::Made;
use crate::document::formats;
use crate::error::Error;
use crate::store;
use crate::text::safe_line;

/// The line before and behind it.
const EDGE: &str = "---\n";

/// What stands in it.
#[derive(Debug, Serialize)]
struct Front {
    title: String,
    company: String,
    team: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    edition: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
    language: String,
}

/// Returns a piece with front matter before its text.
pub fn with_front(made: Made) -> Result<Made, Error> {
    let about = &made.about;
    let line = |text: &str| safe_line(text).into_owned();
    let title = formats::title(&made.markdown);
    let front = Front {
        title: line(title.as_deref().unwrap_or(&about.piece)),
        company: line(&about.whose.company),
        team: line(&about.whose.team),
        edition: about.edition.map(|edition| edition.to_string()),
        date: about.whose.held.as_deref().map(line),
        next: about.whose.next.as_deref().map(line),
        language: about.language.to_string(),
    };
    let markdown = format!("{EDGE}{}{EDGE}\n{}", store::yaml(&front)?, made.markdown);
    Ok(Made { markdown, about: made.about })
}

/// Returns a piece with front matter if what was written of it last had some: a site that reads it
/// goes on finding it.
pub(super) fn as_before(made: &Made, written: Option<&store::Written>) -> Result<Made, Error> {
    let had = written.is_some_and(|written| written.text.starts_with(EDGE));
    let made = made.clone();
    if had && !made.markdown.starts_with(EDGE) { with_front(made) } else { Ok(made) }
}
