//! YAML front matter: what static sites read before the text.

use serde::Serialize;

use super::Made;
use crate::document::{Piece, View, formats};
use crate::domain::EditionId;
use crate::error::Error;
use crate::store::{self, Folder};
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

/// Makes a piece with front matter before its text, for a site: nothing that people said is run there.
pub fn with_front(view: &View, piece: &Piece) -> Result<Made, Error> {
    let made = Made::of(&view.clone().for_site(), piece)?;
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

/// Whether the file called `name`, in which a piece of `edition` goes, was last written with front
/// matter: a site that reads it goes on finding it.
pub fn had_front((folder, edition): (&Folder, EditionId), name: &str) -> Result<bool, Error> {
    let written = folder.standing(edition, name)?.written;
    Ok(written.is_some_and(|written| written.text.starts_with(EDGE)))
}
