//! What a template asks for that is not there: a field that nothing has, an item beyond the end of a list.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use minijinja::value::ValueKind;
use minijinja::{Error, ErrorKind, Value};

/// A field that is not there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no `{name}`")]
pub(in crate::document) struct NotThere {
    /// What it was called.
    pub(in crate::document) name: String,
    /// The field that may have been meant.
    pub(in crate::document) meant: Option<String>,
}

impl NotThere {
    /// Says that `value` has no field called `name`.
    pub(super) fn of(value: &Value, name: &str) -> Error {
        let missing = Self::in_fields_of(value, name);
        Error::new(ErrorKind::InvalidOperation, missing.to_string()).with_source(missing)
    }

    /// Returns that `value` has no field called `name`, and which of those that it has may be meant.
    pub(in crate::document) fn in_fields_of(value: &Value, name: &str) -> Self {
        let fields = if value.kind() == ValueKind::Map { value.try_iter().ok() } else { None };
        let fields: Vec<_> = fields.into_iter().flatten().collect();
        let meant = nearest(name, fields.iter().filter_map(Value::as_str)).map(str::to_owned);
        Self { name: name.to_owned(), meant }
    }
}

/// Returns the one of these names that comes nearest to `name`, if one comes near.
fn nearest<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    names
        .map(|known| (strsim::damerau_levenshtein(name, known), known))
        .filter(|(distance, known)| *distance > 0 && *distance <= 1 + known.len() / 4)
        .min()
        .map(|(_, known)| known)
}

/// An item beyond the end of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::document) struct Beyond {
    /// Its number, from 0.
    at: i64,
    /// How many there are.
    there: usize,
}

impl fmt::Display for Beyond {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no item {}: ", self.at)?;
        match self.there {
            0 => f.write_str("the list is empty"),
            1 => f.write_str("there is only one, and its number is 0"),
            many => write!(f, "there are only {many}, from 0 to {}", many - 1),
        }
    }
}

/// What a template that went wrong asked for last that is not there.
#[derive(Clone, Debug, Default)]
pub(in crate::document) struct Missed {
    /// The item, if it lies beyond the end of its list.
    pub(in crate::document) beyond: Option<Beyond>,
    /// The field.
    pub(in crate::document) field: Option<NotThere>,
    /// What it is run over: what has no object before it is a field of this.
    pub(in crate::document) whole: Value,
}

/// What was asked for last that is not there, while a template is run.
#[derive(Clone, Debug, Default)]
pub(super) struct Last(Arc<Mutex<Missed>>);

impl Last {
    /// Notes what was asked for under `key`.
    pub(super) fn note(&self, of: &Value, key: &Value, item: &Value) {
        let there = of.len().filter(|_| of.kind() == ValueKind::Seq && item.is_undefined());
        let at = i64::try_from(key.clone()).ok();
        let beyond = at.zip(there).map(|(at, there)| Beyond { at, there });
        let mut missed = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        missed.beyond = beyond;
        if let Some(name) = key.as_str().filter(|_| item.is_undefined()) {
            missed.field = Some(NotThere::in_fields_of(of, name));
        }
    }

    /// Notes that `value` has no field called `name`.
    pub(super) fn note_field(&self, value: &Value, name: &str) {
        let field = Some(NotThere::in_fields_of(value, name));
        self.0.lock().unwrap_or_else(PoisonError::into_inner).field = field;
    }

    /// Returns what was noted while a template was run over `whole`.
    pub(super) fn missed(&self, whole: Value) -> Missed {
        Missed { whole, ..self.0.lock().unwrap_or_else(PoisonError::into_inner).clone() }
    }
}
