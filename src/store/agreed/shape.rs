//! How the six files are laid out: `format` first, then what they hold.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::value::MapAccessDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, Error as _, IntoDeserializer as _, MapAccess, Visitor,
};
use serde::{Deserialize, Serialize};

use crate::store::shape::FORMAT;

/// The key of the version of a file.
const KEY: &str = "format";

/// A file that holds something of each question.
#[derive(Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ByQuestion<T> {
    format: u32,
    #[serde(rename = "questions")]
    pub(super) value: T,
}

/// A file that holds the keys of something beside its format.
#[derive(Debug, Serialize)]
pub(super) struct Headed<T> {
    format: u32,
    #[serde(flatten)]
    pub(super) value: T,
}

impl<T> ByQuestion<T> {
    /// Puts what is there of each question into a file.
    pub(super) fn new(value: T) -> Self {
        Self { format: FORMAT, value }
    }
}

impl<T> Headed<T> {
    /// Puts a value into a file.
    pub(super) fn new(value: T) -> Self {
        Self { format: FORMAT, value }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Headed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Both<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Both<T> {
            type Value = Headed<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map of keys")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Headed<T>, A::Error> {
                let mut format = None;
                let others = Others { map, format: &mut format };
                let value = T::deserialize(MapAccessDeserializer::new(others))?;
                let format = format.ok_or_else(|| A::Error::missing_field(KEY))?;
                Ok(Headed { format, value })
            }
        }

        deserializer.deserialize_map(Both(PhantomData))
    }
}

/// The keys of a file but its format, which is noted on the way.
struct Others<'f, A> {
    map: A,
    format: &'f mut Option<u32>,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Others<'_, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        while let Some(key) = self.map.next_key::<String>()? {
            if key != KEY {
                return seed.deserialize(key.into_deserializer()).map(Some);
            }
            *self.format = Some(self.map.next_value()?);
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.map.next_value_seed(seed)
    }
}

impl<T: JsonSchema> JsonSchema for Headed<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("Headed_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let format = generator.subschema_for::<u32>();
        let mut schema = T::json_schema(generator);
        if let Some(keys) = schema.get_mut("properties").and_then(|keys| keys.as_object_mut()) {
            keys.insert(KEY.to_owned(), format.into());
        }
        let mut required =
            schema.get("required").and_then(|it| it.as_array().cloned()).unwrap_or_default();
        required.insert(0, KEY.into());
        schema.insert("required".to_owned(), required.into());
        schema
    }
}
