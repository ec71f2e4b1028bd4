//! Everything that a view says, one thing a line, for whoever reads it before it goes out.

use minijinja::Value;

use super::shape::Shape;
use crate::document::Kind;
use crate::text::safe_line;
use crate::yaml::Place;

/// The part that holds all others.
const WHOLE: &str = "philosophy";

/// Lists every text, number and yes of `view`, each with its place; what is empty, 0 or no is left out.
pub(in crate::document) fn listed(view: &Value) -> String {
    let mut lines = String::new();
    list((view, &Kind::Part(WHOLE)), &Place::root(), &mut lines);
    lines
}

fn list((value, kind): (&Value, &Kind), place: &Place, lines: &mut String) {
    if !value.is_true() {
        return;
    }
    match kind.there() {
        Kind::Text => {
            if let Some(text) = value.as_str() {
                line(place, &safe_line(text), lines);
            }
        }
        Kind::Number => line(place, &value.to_string(), lines),
        Kind::Flag => line(place, "yes", lines),
        Kind::Texts => items((value, &Kind::Text), place, lines),
        Kind::Parts(name) => items((value, &Kind::Part(name)), place, lines),
        Kind::Part(name) => {
            for field in Shape::named(name).iter().flat_map(|shape| shape.fields()) {
                let value = value.get_attr(field.name).unwrap_or_default();
                list((&value, &field.kind), &place.key(field.name), lines);
            }
        }
        Kind::OrNone(_) => {}
    }
}

fn items((value, kind): (&Value, &Kind), place: &Place, lines: &mut String) {
    for (at, item) in value.try_iter().into_iter().flatten().enumerate() {
        list((&item, kind), &place.item(at), lines);
    }
}

fn line(place: &Place, what: &str, lines: &mut String) {
    lines.extend([&place.to_string(), ": ", what, "\n"]);
}
