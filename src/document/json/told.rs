//! A part of a view that a file told: to templates it looks as the program's own do.

use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object};

use super::shape::Shape;

/// A part with the values of its fields, in their order.
#[derive(Debug)]
pub(super) struct Told {
    shape: &'static Shape,
    values: Box<[Value]>,
}

impl Told {
    /// Makes a value of a part and of its fields' values, in their order.
    pub(super) fn value(shape: &'static Shape, values: impl IntoIterator<Item = Value>) -> Value {
        Value::from_object(Self { shape, values: values.into_iter().collect() })
    }
}

impl Object for Told {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.get_value_by_str(key.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        self.values.get(self.shape.at(key)?).cloned()
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Str(self.shape.names())
    }
}
