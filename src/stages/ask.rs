//! Lines that somebody types where no workshop is on yet, or none any more, asked for until they mean
//! something.

use std::fmt::Display;

use crate::context::Context;
use crate::error::Error;
use crate::prompt::{Action, Field, Intent, PromptError};

/// Says of an interruption that nothing was kept: it came before there was anything to keep.
pub(super) fn unmade(error: Error) -> Error {
    if matches!(error, Error::Prompt(PromptError::Interrupted)) { Error::Unmade } else { error }
}

/// A line to be typed.
#[derive(Clone, Debug, Default)]
pub(super) struct Line<'a> {
    /// The few words in front of it.
    pub(super) label: &'a str,
    /// What helps with it.
    pub(super) note: Option<&'a str>,
    /// What stands in it already.
    pub(super) text: String,
    /// Whether several lines may be typed.
    pub(super) lines: bool,
}

/// Asks for a line until `read` takes it; nothing is *back*.
pub(super) fn ask<T, E: Display>(
    context: &mut Context<'_>,
    line: Line<'_>,
    mut read: impl FnMut(&str) -> Result<T, E>,
) -> Result<Option<T>, Error> {
    let Line { label, note, mut text, lines } = line;
    let mut note = note.map(str::to_owned);
    loop {
        let field = Field {
            label,
            text: &text,
            note: note.as_deref(),
            lines,
            actions: &[Action::Back, Action::Pause],
            clock: None,
            draft: None,
        };
        let reply = context.prompter.write(&field)?;
        match reply.intent {
            Intent::Act(Action::Pause) => return Err(PromptError::Paused.into()),
            Intent::Act(_) | Intent::Parked(_) => return Ok(None),
            Intent::Said => match read(&reply.text) {
                Ok(said) => return Ok(Some(said)),
                Err(wrong) => {
                    note = Some(wrong.to_string());
                    text = reply.text;
                }
            },
        }
    }
}
