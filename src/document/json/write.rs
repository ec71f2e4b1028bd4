//! Writing a view as JSON: a field after the other as it is described, so that nothing has to be
//! there twice in memory.

use std::io;

use minijinja::Value;
use minijinja::value::ValueKind;
use serde::ser::{Error as _, SerializeMap, SerializeSeq as _};
use serde::{Serialize, Serializer};

use super::shape::Shape;
use super::told::Told;
use super::{FILE, FORMAT, IS};
use crate::document::Kind;
use crate::domain::{Language, Stretch};
use crate::text::Escaping;

/// Writes `view` of an edition in `language`: indented by two spaces, in the order of the
/// description, ended by a line end.
pub(in crate::document) fn write(
    view: &Value,
    (language, kept): (&Language, Option<&[Stretch]>),
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let told = |kept: &[Stretch]| kept.iter().map(|it| Value::from(it.to_string())).collect();
    let kept = kept.map_or_else(|| Value::from(()), told);
    let language = Value::from(language.as_str());
    let values = [Value::from(FORMAT), Value::from(IS), language, kept, view.clone()];
    let Some(shape) = Shape::named(FILE) else { return Err(io::Error::other("no such part")) };
    let file = Told::value(shape, values);
    let mut out = Escaping(io::BufWriter::new(out));
    serde_json::to_writer_pretty(&mut out, &Shown { value: &file, kind: &Kind::Part(FILE) })?;
    io::Write::write_all(&mut out, b"\n")?;
    io::Write::flush(&mut out)
}

/// Writes of `view` the field of this name, which holds the part of this name, likewise.
pub(in crate::document) fn write_part(
    view: &Value,
    name: &'static str,
    language: &Language,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let field = |value: &Value, name| value.get_attr(name).map_err(io::Error::other);
    let edition = field(&field(view, "edition")?, "title")?;
    let part = field(view, name)?;
    let mut to = serde_json::Serializer::pretty(Escaping(&mut *out));
    let mut file = to.serialize_map(None)?;
    file.serialize_entry("format", &FORMAT)?;
    file.serialize_entry("credo", name)?;
    file.serialize_entry("language", language.as_str())?;
    file.serialize_entry("edition", edition.as_str().unwrap_or_default())?;
    file.serialize_entry(name, &Shown { value: &part, kind: &Kind::Part(name) })?;
    SerializeMap::end(file)?;
    out.write_all(b"\n")
}

/// A value of a template, written as what its description says it is.
struct Shown<'a> {
    value: &'a Value,
    kind: &'a Kind,
}

impl Serialize for Shown<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Self { value, kind } = *self;
        let other = || S::Error::custom(format!("this is a {}, and no {kind}", value.kind()));
        match kind {
            Kind::OrNone(_) if value.is_none() => to.serialize_unit(),
            Kind::OrNone(kind) => Shown { value, kind }.serialize(to),
            Kind::Text => to.serialize_str(value.as_str().ok_or_else(other)?),
            Kind::Number => to.serialize_u64(u64::try_from(value.clone()).map_err(|_| other())?),
            Kind::Flag if value.kind() == ValueKind::Bool => to.serialize_bool(value.is_true()),
            Kind::Flag => Err(other()),
            Kind::Texts => list(value, &Kind::Text, to),
            Kind::Parts(name) => list(value, &Kind::Part(name), to),
            Kind::Part(name) => {
                let shape = Shape::named(name).ok_or_else(other)?;
                let mut map = to.serialize_map(Some(shape.fields().len()))?;
                for field in shape.fields() {
                    let value = &value.get_attr(field.name).map_err(S::Error::custom)?;
                    map.serialize_entry(field.name, &Shown { value, kind: &field.kind })?;
                }
                map.end()
            }
        }
    }
}

fn list<S: Serializer>(value: &Value, kind: &Kind, to: S) -> Result<S::Ok, S::Error> {
    let mut list = to.serialize_seq(None)?;
    for value in value.try_iter().map_err(S::Error::custom)? {
        list.serialize_element(&Shown { value: &value, kind })?;
    }
    list.end()
}
