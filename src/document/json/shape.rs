//! The description of the view, looked up by name.

use std::sync::OnceLock;

use super::super::{Described, Field, describe};
use super::FILE_PART;

/// A part of the view and the names of its fields.
#[derive(Debug)]
pub(super) struct Shape {
    described: &'static Described,
    names: Vec<&'static str>,
}

impl Shape {
    /// Returns every part, the file's own first.
    pub(super) fn all() -> &'static [Self] {
        static SHAPES: OnceLock<Vec<Shape>> = OnceLock::new();
        let make = |described: &'static Described| Self {
            names: described.fields.iter().map(|field| field.name).collect(),
            described,
        };
        SHAPES.get_or_init(|| std::iter::once(&FILE_PART).chain(describe()).map(make).collect())
    }

    /// Returns the part of this name.
    pub(super) fn named(name: &str) -> Option<&'static Self> {
        Self::all().iter().find(|shape| shape.described.name == name)
    }

    /// Returns its description.
    pub(super) fn described(&self) -> &'static Described {
        self.described
    }

    /// Returns its fields.
    pub(super) fn fields(&self) -> &'static [Field] {
        self.described.fields
    }

    /// Returns the names of its fields.
    pub(super) fn names(&self) -> &[&'static str] {
        &self.names
    }

    /// Returns which of its fields has this name.
    pub(super) fn at(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|known| *known == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Kind;

    #[test]
    fn every_part_that_a_field_holds_is_described() {
        for field in Shape::all().iter().flat_map(Shape::fields) {
            match field.kind.there() {
                Kind::Part(name) | Kind::Parts(name) => {
                    assert!(Shape::named(name).is_some(), "{}: {name}", field.name);
                }
                Kind::Text | Kind::Texts | Kind::Number | Kind::Flag => {}
                Kind::OrNone(_) => panic!("{}: none of none", field.name),
            }
        }
    }
}
