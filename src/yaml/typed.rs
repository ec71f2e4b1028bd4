//! Plain values made into one of our types, by one reader for all of them: where a value cannot be
//! what it should be, the place is told, too.

use std::fmt;
use std::slice;

use serde::Deserializer;
use serde::de::value::BorrowedStrDeserializer;
use serde::de::{self, DeserializeSeed, Expected, MapAccess, SeqAccess, Unexpected, Visitor};
use serde_yaml::{Mapping, Value};

use super::Place;

/// A value is not what is made of it.
#[derive(Debug, thiserror::Error)]
#[error("{what}")]
pub(super) struct Misfit {
    /// Where it stands below what was looked at.
    pub(super) place: Place,
    what: String,
}

impl Misfit {
    /// The same, of what stands under `key`.
    fn under(self, key: &Value) -> Self {
        match key.as_str() {
            Some(key) => self.below(&Place::root().key(key)),
            None => self,
        }
    }

    fn below(self, place: &Place) -> Self {
        Self { place: self.place.under(place), ..self }
    }
}

impl de::Error for Misfit {
    fn custom<T: fmt::Display>(what: T) -> Self {
        Self { place: Place::root(), what: what.to_string() }
    }
}

/// A value of a file, to be made something of.
#[derive(Clone, Copy)]
pub(super) struct Typed<'v>(pub(super) &'v Value);

impl<'v> Typed<'v> {
    /// Refuses it, since something else is wanted.
    fn refused(self, wanted: &dyn Expected) -> Misfit {
        let found = match self.0 {
            Value::Null => Unexpected::Unit,
            Value::Bool(truth) => Unexpected::Bool(*truth),
            Value::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(number), _) => Unexpected::Unsigned(number),
                (None, Some(number)) => Unexpected::Signed(number),
                (None, None) => Unexpected::Float(number.as_f64().unwrap_or(f64::NAN)),
            },
            Value::String(text) => Unexpected::Str(text),
            Value::Sequence(_) => Unexpected::Seq,
            Value::Mapping(_) => Unexpected::Map,
            Value::Tagged(_) => Unexpected::Enum,
        };
        de::Error::invalid_type(found, wanted)
    }

    fn text<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.0.as_str() {
            Some(text) => visitor.visit_borrowed_str(text),
            None => Err(self.refused(&visitor)),
        }
    }

    /// Nothing is an empty list where a list is wanted.
    fn list<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let items: &[Value] = match self.0 {
            Value::Sequence(items) => items,
            Value::Null => &[],
            Value::Bool(_)
            | Value::Number(_)
            | Value::String(_)
            | Value::Mapping(_)
            | Value::Tagged(_) => return Err(self.refused(&visitor)),
        };
        let mut rest = Items { items: items.iter(), all: items.len() };
        let made = visitor.visit_seq(&mut rest)?;
        match rest.items.len() {
            0 => Ok(made),
            _ => Err(de::Error::invalid_length(rest.all, &"fewer elements in sequence")),
        }
    }

    /// Nothing is an empty map where a map is wanted.
    fn map<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let entries = match self.0 {
            Value::Mapping(map) => Some(map),
            Value::Null => None,
            Value::Bool(_)
            | Value::Number(_)
            | Value::String(_)
            | Value::Sequence(_)
            | Value::Tagged(_) => return Err(self.refused(&visitor)),
        };
        let mut rest = Entries { entries: entries.map(Mapping::iter), now: None };
        let made = visitor.visit_map(&mut rest)?;
        match rest.entries.map_or(0, |entries| entries.len()) {
            0 => Ok(made),
            _ => Err(de::Error::custom("more keys than are wanted here")),
        }
    }
}

impl<'v> Deserializer<'v> for Typed<'v> {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(truth) => visitor.visit_bool(*truth),
            Value::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(number), _) => visitor.visit_u64(number),
                (None, Some(number)) => visitor.visit_i64(number),
                (None, None) => visitor.visit_f64(number.as_f64().unwrap_or(f64::NAN)),
            },
            Value::String(text) => visitor.visit_borrowed_str(text),
            Value::Sequence(_) => self.list(visitor),
            Value::Mapping(_) => self.map(visitor),
            // Tags are refused before anything is made of a file.
            Value::Tagged(_) => Err(self.refused(&visitor)),
        }
    }

    fn deserialize_option<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, Misfit> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'v>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.list(visitor)
    }

    fn deserialize_map<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.map(visitor)
    }

    fn deserialize_struct<V: Visitor<'v>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        self.map(visitor)
    }

    fn deserialize_identifier<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.text(visitor)
    }

    fn deserialize_enum<V: Visitor<'v>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        match self.0.as_str() {
            Some(word) => visitor.visit_enum(BorrowedStrDeserializer::new(word)),
            None => Err(self.refused(&visitor)),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'v>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        <W: Visitor<'v>>
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct tuple tuple_struct
    }
}

/// The items of a list that were not read yet.
struct Items<'v> {
    items: slice::Iter<'v, Value>,
    /// How many there were.
    all: usize,
}

impl<'v> SeqAccess<'v> for Items<'v> {
    type Error = Misfit;

    fn next_element_seed<T: DeserializeSeed<'v>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Misfit> {
        let at = self.all - self.items.len();
        let Some(item) = self.items.next() else { return Ok(None) };
        let made = seed.deserialize(Typed(item));
        made.map(Some).map_err(|misfit| misfit.below(&Place::root().item(at)))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

/// The entries of a map that were not read yet.
struct Entries<'v> {
    entries: Option<serde_yaml::mapping::Iter<'v>>,
    /// The one whose key was read last.
    now: Option<(&'v Value, &'v Value)>,
}

impl<'v> MapAccess<'v> for Entries<'v> {
    type Error = Misfit;

    fn next_key_seed<K: DeserializeSeed<'v>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Misfit> {
        self.now = self.entries.as_mut().and_then(Iterator::next);
        let Some((key, _)) = self.now else { return Ok(None) };
        seed.deserialize(Typed(key)).map(Some).map_err(|misfit| misfit.under(key))
    }

    fn next_value_seed<V: DeserializeSeed<'v>>(&mut self, seed: V) -> Result<V::Value, Misfit> {
        let Some((key, value)) = self.now else {
            return Err(de::Error::custom("a value was asked for before its key"));
        };
        seed.deserialize(Typed(value)).map_err(|misfit| misfit.under(key))
    }

    fn size_hint(&self) -> Option<usize> {
        self.entries.as_ref().map(ExactSizeIterator::len)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;
    use serde::Deserialize;

    use super::*;

    /// All kinds of things that our files hold.
    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Shape {
        a: Option<u8>,
        #[serde(default)]
        b: Vec<Word>,
        #[serde(default)]
        c: BTreeMap<String, Vec<i64>>,
        #[serde(default)]
        d: Option<Box<Shape>>,
        #[serde(default)]
        e: Either,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    enum Word {
        One,
        Two,
    }

    #[derive(Debug, Default, PartialEq, Deserialize)]
    #[serde(untagged)]
    enum Either {
        #[default]
        Neither,
        Truth(bool),
        Figure(f64),
        Texts(Vec<String>),
    }

    fn any_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            (-3_i64..300).prop_map(Value::from),
            Just(Value::from(0.5)),
            "one|two|three|".prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 24, 4, |inner| {
            let key = prop_oneof![
                9 => "[a-f]".prop_map(Value::from),
                1 => (0_u8..5).prop_map(Value::from),
            ];
            let map = prop::collection::vec((key, inner.clone()), 0..5);
            prop_oneof![
                1 => prop::collection::vec(inner, 0..4).prop_map(Value::Sequence),
                3 => map.prop_map(|entries| Value::Mapping(entries.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn whatever_is_made_is_made_as_by_the_library_that_reads_yaml(value in any_value()) {
            let theirs = Shape::deserialize(&value).ok();
            prop_assert_eq!(Shape::deserialize(Typed(&value)).ok(), theirs, "{:?}", value);
        }
    }

    #[test]
    fn a_misfit_is_told_where_it_stands() {
        let told = |yaml: &str| {
            let value: Value = serde_yaml::from_str(yaml).unwrap();
            let misfit = Shape::deserialize(Typed(&value)).unwrap_err();
            format!("{}: {misfit}", misfit.place)
        };
        let wrong = [
            "d: {c: {x: [1, z]}}",
            "a: 300",
            "b: [one, three]",
            "b: [one, {two: 1}]",
            "d: {f: 1}",
            "d: {1: 1}",
            "[1]",
        ];
        insta::assert_snapshot!(wrong.map(told).join("\n"), @r#"
        d.c.x[1]: invalid type: string "z", expected i64
        a: invalid value: integer `300`, expected u8
        b[1]: unknown variant `three`, expected `one` or `two`
        b[1]: invalid type: map, expected enum Word
        d.f: unknown field `f`, expected one of `a`, `b`, `c`, `d`, `e`
        d: invalid type: integer `1`, expected field identifier
        : invalid type: sequence, expected struct Shape
        "#);
    }
}
