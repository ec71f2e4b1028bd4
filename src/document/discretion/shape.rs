//! What the view is made of, as it describes itself: which fields hold texts, and whose words.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::super::view::{Field, Kind, Speech, describe};

/// What a field holds, as far as discretion goes.
#[derive(Clone, Copy, Debug)]
pub(super) enum Holds {
    /// A text.
    Text(Speech),
    /// A list of texts.
    Texts(Speech),
    /// A part of this name.
    Part(&'static str),
    /// A list of parts of this name.
    Parts(&'static str),
    /// No text.
    Other,
}

/// The fields of one part, in order.
#[derive(Debug)]
pub(super) struct Shape {
    /// What the part is called.
    pub(super) name: &'static str,
    /// Its fields.
    pub(super) fields: Vec<(&'static str, Holds)>,
}

/// The name of the part that holds all others.
pub(super) const WHOLE: &str = "philosophy";

/// Returns the shape of the part of this name.
pub(super) fn shape(name: &str) -> Option<&'static Shape> {
    static SHAPES: OnceLock<HashMap<&'static str, Shape>> = OnceLock::new();
    let shapes = SHAPES.get_or_init(|| {
        let parts = describe().iter().map(|part| {
            let fields = part.fields.iter().map(|field| (field.name, holds(field))).collect();
            (part.name, Shape { name: part.name, fields })
        });
        parts.collect()
    });
    shapes.get(name)
}

fn holds(field: &Field) -> Holds {
    let mut kind = &field.kind;
    while let Kind::OrNone(inner) = kind {
        kind = inner;
    }
    match kind {
        Kind::Text => Holds::Text(field.words),
        Kind::Texts => Holds::Texts(field.words),
        Kind::Part(name) => Holds::Part(name),
        Kind::Parts(name) => Holds::Parts(name),
        Kind::Number | Kind::Flag | Kind::OrNone(_) => Holds::Other,
    }
}

impl Shape {
    /// Returns what the field of this name holds.
    pub(super) fn holds(&self, name: &str) -> Option<Holds> {
        self.fields.iter().find(|(field, _)| *field == name).map(|(_, holds)| *holds)
    }
}
