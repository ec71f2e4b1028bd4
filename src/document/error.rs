//! How writing a document fails: a template that does not fit the view, or that does not end.

use std::error::Error as _;

use minijinja::{Error, ErrorKind};

use super::held::{Missed, NotThere};
use super::template::Template;
use crate::yaml::Complaints;

/// Why there is no document.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// The template is wrong, or does not fit the view.
    #[error("{template}:{line}{}: {reason}{}", behind(*column), excerpt(source_line))]
    Template {
        /// Its name.
        template: String,
        /// The line at fault, from 1.
        line: usize,
        /// The character of the line at which the fault begins, from 1, where that is known.
        column: Option<usize>,
        /// What is wrong with it.
        reason: String,
        /// The line itself.
        source_line: String,
        /// The field that may have been meant.
        meant: Option<String>,
    },
    /// It works for too long or writes too much.
    #[error("{template}:{line}{}: the template does not come to an end, or writes far too much", behind(*column))]
    Endless {
        /// Its name.
        template: String,
        /// The line where it was when it was stopped, from 1.
        line: usize,
        /// The character of that line, from 1, where that is known.
        column: Option<usize>,
    },
    /// There is nothing to write in a piece.
    #[error("there is nothing to write in `{piece}` yet")]
    Nothing {
        /// Its name.
        piece: String,
        /// What has to be there first, where that is known.
        needs: Option<String>,
    },
    /// A team's own messages are wrong.
    #[error(transparent)]
    Messages(Box<Complaints>),
    /// What was written is not text.
    #[error("the template wrote something that is not text")]
    NotText,
}

/// Why there may be nothing to write for the public, and where texts were left out.
pub(super) const PUBLIC: &str = "what it is made of stays in, and does not go out";
pub(super) const LEFT_OUT: &str =
    "something was left out, as `discretion.yaml` tells: it may be all that there was to say";

/// Why nothing is taken from another template.
const ALONE: &str = "a template stands by itself and takes nothing from another one; write here what \
                     stands there";

impl DocumentError {
    /// Returns what can be done about it, where there is something to do.
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::Template { meant, .. } => {
                meant.as_ref().map(|field| format!("did you mean `{field}`?"))
            }
            Self::Endless { .. } => {
                Some("look for a loop in a loop there, or for something put into itself".to_owned())
            }
            Self::Nothing { needs, .. } => needs.clone(),
            Self::Messages(_) | Self::NotText => None,
        }
    }

    /// Makes one of what the template engine says, and of what was asked for last that is not there.
    pub(super) fn of(template: Template<'_>, error: &Error, missed: &Missed) -> Self {
        let line = error.line().unwrap_or(1);
        let name = template.name.to_owned();
        if matches!(error.kind(), ErrorKind::OutOfFuel | ErrorKind::WriteFailure) {
            return Self::Endless { template: name, line, column: column(template, error, line) };
        }
        let missing = at(template, error).filter(|_| error.kind() == ErrorKind::UndefinedError);
        let (reason, meant) = match (missing, missed.beyond) {
            _ if error.kind() == ErrorKind::TemplateNotFound => (ALONE.to_owned(), None),
            (Some(expression), Some(beyond)) if expression.contains('[') => {
                (beyond.to_string(), None)
            }
            (Some(expression), _) => {
                let expression = described(error).unwrap_or(expression).trim();
                (format!("there is no `{expression}`"), meant(expression, missed))
            }
            (None, _) => {
                let not_there = error.source().and_then(|error| error.downcast_ref::<NotThere>());
                let reason = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
                (reason, not_there.and_then(|it| it.meant.clone()))
            }
        };
        let source_line = template.text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
        Self::Template {
            template: name,
            line,
            column: column(template, error, line),
            reason,
            source_line: source_line.to_owned(),
            meant,
        }
    }
}

/// Returns at which character of `line` an error begins, from 1, if it is known to begin there.
fn column(template: Template<'_>, error: &Error, line: usize) -> Option<usize> {
    let before = template.text.get(..error.range()?.start)?;
    let begun = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1 == line).then(|| begun.chars().count() + 1)
}

/// Returns a column as it is told behind a line.
fn behind(column: Option<usize>) -> String {
    column.map(|column| format!(":{column}")).unwrap_or_default()
}

/// Returns the expression that an error is about.
fn at<'t>(template: Template<'t>, error: &Error) -> Option<&'t str> {
    template.text.get(error.range()?)
}

/// Returns the expression that is not there as the engine tells it, where it can tell all of it.
fn described(error: &Error) -> Option<&str> {
    let (before, _) = error.detail()?.split_once("` is undefined")?;
    let (_, expression) = before.rsplit_once('`')?;
    Some(expression).filter(|it| !it.contains("(...)"))
}

/// Returns which field of the object that was asked may be meant in `expression`, if one comes near.
fn meant(expression: &str, missed: &Missed) -> Option<String> {
    let is_sign = |c: char| !c.is_alphanumeric() && c != '_';
    if !expression.contains(is_sign) {
        return NotThere::in_fields_of(&missed.whole, expression).meant;
    }
    let is_asked = |field: &&NotThere| expression.split(is_sign).any(|name| name == field.name);
    missed.field.as_ref().filter(is_asked)?.meant.clone()
}

fn excerpt(line: &str) -> String {
    let line = crate::text::safe_line(line.trim());
    if line.is_empty() {
        String::new()
    } else {
        format!(", in `{}`", crate::text::clip(&line, 100))
    }
}
