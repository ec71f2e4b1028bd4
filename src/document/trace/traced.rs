//! A view whose texts carry marks: everything in it knows the way from the root to it.

use std::sync::{Arc, Mutex, PoisonError};

use minijinja::Value;
use minijinja::value::{Enumerator, Object, ObjectRepr, ValueKind};

use super::marks::{also, mark};
use super::{Field, Step};

/// Fields whose texts are not shown but asked for: a template compares them.
const NOT_SHOWN: [&str; 5] = ["id", "kind", "language", "state", "status"];

/// The name of the step that stands for a message.
pub(super) const MESSAGE: &str = "t";

/// The fields that were read, each by the number of its mark.
#[derive(Clone, Debug, Default)]
pub(in crate::document) struct Fields(Arc<Mutex<Vec<Field>>>);

impl Fields {
    /// Returns the field whose mark has this number.
    pub(super) fn get(&self, number: usize) -> Option<Field> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(number).cloned()
    }

    /// Returns the text of the message `id`, which shows nothing of the view but numbers perhaps,
    /// with a mark.
    pub(in crate::document) fn of_message(&self, id: &str, text: &str) -> String {
        let step = Step { name: MESSAGE.to_owned(), at: None, id: Some(id.to_owned()) };
        also(text, self.note(Field { steps: vec![step], text: text.to_owned() }))
    }

    /// Notes a field, and returns the number of its mark.
    fn note(&self, field: Field) -> usize {
        let mut fields = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        fields.push(field);
        fields.len() - 1
    }
}

/// A map or a list of the view.
#[derive(Debug)]
struct Traced {
    inner: Value,
    way: Field,
    fields: Fields,
}

/// Makes `view` one whose texts are noted in `fields` when they are read.
pub(super) fn traced(view: &Value, fields: &Fields) -> Value {
    below(view.clone(), Field::default(), fields)
}

/// Makes what stands at the end of `way` carry marks.
fn below(inner: Value, way: Field, fields: &Fields) -> Value {
    let fields = fields.clone();
    if inner.as_object().is_some() {
        return Value::from_object(Traced { inner, way, fields });
    }
    let last = way.steps.last();
    let is_shown = last.is_some_and(|last| !NOT_SHOWN.contains(&last.name.as_str()));
    match inner.as_str().filter(|_| is_shown && !inner.is_safe()) {
        Some(text) => {
            let field = Field { text: text.to_owned(), ..way };
            Value::from(mark(text, fields.note(field)))
        }
        None => inner,
    }
}

impl Traced {
    /// Returns what stands under `key` here.
    fn inside(&self, key: &Value) -> Option<Value> {
        let inner = self.inner.get_item(key).ok().filter(|inner| !inner.is_undefined())?;
        let id = inner.get_attr("id").ok().and_then(|id| id.as_str().map(str::to_owned));
        let way = match (key.as_usize(), key.as_str()) {
            (Some(at), _) => self.way.item(at, id),
            (None, Some(name)) => self.way.field(name, id),
            (None, None) => self.way.clone(),
        };
        Some(below(inner, way, &self.fields))
    }

    fn is_list(&self) -> bool {
        matches!(self.inner.kind(), ValueKind::Seq | ValueKind::Iterable)
    }
}

impl Object for Traced {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        if self.is_list() { ObjectRepr::Seq } else { ObjectRepr::Map }
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.inside(key)
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        if self.is_list() {
            return self.inner.len().map_or(Enumerator::NonEnumerable, Enumerator::Seq);
        }
        let keys = self.inner.try_iter().map(Iterator::collect).unwrap_or_default();
        Enumerator::Values(keys)
    }
}

impl Field {
    /// Returns the way to a field of what this leads to.
    fn field(&self, name: &str, id: Option<String>) -> Self {
        let step = Step { name: name.to_owned(), at: None, id };
        let mut way = self.clone();
        way.steps.push(step);
        way
    }

    /// Returns the way to an item of the list that this leads to.
    fn item(&self, at: usize, id: Option<String>) -> Self {
        let mut way = self.clone();
        if let Some(last) = way.steps.last_mut() {
            last.at = Some(at);
            last.id = id;
        }
        way
    }
}
