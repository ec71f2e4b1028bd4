//! One field of something that all make together; what is typed into it survives a kill.

use std::fmt::Display;

use crate::domain::ThemeOf;
use crate::error::Error;
use crate::stages::line::{Line, Typed};
use crate::stages::session::Session;
use crate::store::file;
use crate::text::single_spaced;

/// The most characters of a sentence.
const LONGEST: usize = 500;

/// What stands for *nothing* where something stood.
const NOTHING: &str = "-";

/// A field to be filled in.
#[derive(Clone, Debug, Default)]
pub(super) struct Blank<'a> {
    /// What it belongs to, among all that is being made.
    pub(super) about: &'a str,
    /// Names it there.
    pub(super) field: &'static str,
    /// The few words in front of it.
    pub(super) label: &'a str,
    /// What stands in it already.
    pub(super) stands: String,
    /// What helps with it.
    pub(super) note: Option<String>,
    /// What nothing means, said where nothing stands in it; none where it may not be left out.
    pub(super) nothing: Option<&'static str>,
    /// What is told to whoever asks for help.
    pub(super) help: Option<&'a str>,
}

impl Session<'_, '_> {
    /// Asks for a field until `read` takes it; nothing is *back*.
    pub(super) fn blank<T, E: Display>(
        &mut self,
        blank: Blank<'_>,
        read: impl Fn(&str) -> Result<T, E>,
    ) -> Result<Option<T>, Error> {
        let Blank { about, field, label, stands, mut note, nothing, help } = blank;
        let path = self.sitting.shared_draft_path(about, field)?;
        let text = self.sitting.shared_draft(about, field)?.unwrap_or(stands);
        if let Some(nothing) = nothing {
            // Where something stands, Enter keeps it.
            let said = if text.is_empty() { nothing } else { "`-` takes it out." };
            let said = [note.unwrap_or_default(), said.to_owned()].join(" ");
            note = Some(said.trim().to_owned());
        }
        let draft = Some(path.clone());
        let line = Line { label, text, note, draft, help, ..Line::default() };
        let typed = self.line(line, |typed| read(typed).map(|said| (said, typed.to_owned())))?;
        let Typed::Said((said, typed)) = typed else { return Ok(None) };
        file::replace(&path, typed.as_bytes())?;
        Ok(Some(said))
    }
}

/// Returns under which name the drafts of something lie that is made of `issue`.
pub(super) fn about(what: &str, issue: Option<&ThemeOf>) -> String {
    match issue {
        Some(ThemeOf { question, theme }) => format!("{what} {question} {theme}"),
        None => what.to_owned(),
    }
}

/// Reads a sentence.
pub(in crate::stages) fn sentence(typed: &str) -> Result<String, String> {
    let said = single_spaced(typed);
    match said.chars().count() {
        0 => Err("say it in a few words".to_owned()),
        count if count > LONGEST => Err(format!("at most {LONGEST} characters; these are {count}")),
        _ => Ok(said),
    }
}

/// Reads a sentence that may be left out: nothing, or a hyphen.
pub(in crate::stages) fn perhaps(typed: &str) -> Result<Option<String>, String> {
    let typed = typed.trim();
    if typed.is_empty() || typed == NOTHING { Ok(None) } else { sentence(typed).map(Some) }
}
