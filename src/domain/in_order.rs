//! Pairs whose order is somebody's and worth keeping.

use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, Visitor};
use serde::{Serialize, Serializer};

/// What belongs to each of several keys, in an order that is kept; no key is there twice. In files
/// it is a mapping.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InOrder<K, V>(Vec<(K, V)>);

impl<K, V> Default for InOrder<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: PartialEq, V> InOrder<K, V> {
    /// Returns what belongs to `key`, if anything.
    pub fn get(&self, key: &K) -> Option<&V> {
        self.0.iter().find(|(other, _)| other == key).map(|(_, value)| value)
    }

    /// Puts `value` where the one before stood, or at the end.
    pub fn put(&mut self, key: K, value: V) {
        match self.0.iter_mut().find(|(other, _)| *other == key) {
            Some((_, old)) => *old = value,
            None => self.0.push((key, value)),
        }
    }

    /// Takes out what belongs to `key`, if anything.
    pub fn take(&mut self, key: &K) -> Option<V> {
        let at = self.0.iter().position(|(other, _)| other == key)?;
        Some(self.0.remove(at).1)
    }

    /// Returns all pairs in their order.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns how many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

impl<K: PartialEq, V> FromIterator<(K, V)> for InOrder<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        let mut in_order = Self::default();
        for (key, value) in pairs {
            in_order.put(key, value);
        }
        in_order
    }
}

impl<K: Serialize, V: Serialize> Serialize for InOrder<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl<'de, K, V> Deserialize<'de> for InOrder<K, V>
where
    K: Deserialize<'de> + PartialEq + fmt::Display,
    V: Deserialize<'de>,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Pairs<K, V>(PhantomData<(K, V)>);

        impl<'de, K, V> Visitor<'de> for Pairs<K, V>
        where
            K: Deserialize<'de> + PartialEq + fmt::Display,
            V: Deserialize<'de>,
        {
            type Value = InOrder<K, V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a mapping")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut pairs = InOrder::default();
                while let Some((key, value)) = map.next_entry::<K, V>()? {
                    if pairs.get(&key).is_some() {
                        return Err(A::Error::custom(format!("`{key}` is there twice")));
                    }
                    pairs.put(key, value);
                }
                Ok(pairs)
            }
        }

        deserializer.deserialize_map(Pairs(PhantomData))
    }
}

impl<K: JsonSchema, V: JsonSchema> JsonSchema for InOrder<K, V> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("InOrder_{}_{}", K::schema_name(), V::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let values = generator.subschema_for::<V>();
        let keys = K::json_schema(generator);
        match keys.get("pattern").and_then(|pattern| pattern.as_str()) {
            Some(pattern) => json_schema!({
                "type": "object",
                "patternProperties": { pattern: values },
                "additionalProperties": false,
            }),
            None => json_schema!({ "type": "object", "additionalProperties": values }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ThemeId;

    #[test]
    fn the_order_of_a_file_is_kept_both_ways() {
        let yaml = "z: 1\na: 2\n";
        let pairs: InOrder<ThemeId, u8> = serde_yaml::from_str(yaml).unwrap();
        assert_eq!(pairs.iter().map(|(_, value)| *value).collect::<Vec<_>>(), [1, 2]);
        assert_eq!(serde_yaml::to_string(&pairs).unwrap(), yaml);
    }

    #[test]
    fn a_second_value_takes_the_place_of_the_first() {
        let mut pairs: InOrder<&str, u8> = [("a", 1), ("b", 2)].into_iter().collect();
        pairs.put("a", 3);
        assert_eq!(pairs.iter().collect::<Vec<_>>(), [(&"a", &3), (&"b", &2)]);
        assert_eq!(pairs.take(&"a"), Some(3));
        assert_eq!(pairs.len(), 1);
    }
}
