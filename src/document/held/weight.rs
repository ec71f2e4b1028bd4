//! How much a value holds, counted as if it were copied wherever it stands.

use std::collections::BTreeMap;

use minijinja::value::{Tuple, ValueKind};
use minijinja::{Error, ErrorKind, State, Value};

/// How many lists may lie in each other.
const DEEPEST: usize = 64;

/// What a part of the view weighs: it holds values of its own.
const PART: usize = 32;

/// How many values one unit of fuel pays for.
const FOR_ONE: usize = 16;

/// How much one value may hold.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    /// How many values.
    pub(super) most: usize,
}

/// Whether a value is made of several, so that it is no text.
pub(super) fn is_several(value: &Value) -> bool {
    matches!(value.kind(), ValueKind::Seq | ValueKind::Map | ValueKind::Iterable | ValueKind::Plain)
}

/// Says that something is no text.
pub(super) fn no_text(value: &Value) -> Error {
    let reason = format!("this is a {}, and no text; use one of its fields or items", value.kind());
    Error::new(ErrorKind::InvalidOperation, reason)
}

/// Takes from what is `left` what a value weighs, whose lists lie at most so `deep`.
fn weigh(value: &Value, deep: usize, left: &mut usize) -> Result<(), Error> {
    let mut take = |count: usize| match left.checked_sub(count) {
        Some(less) => {
            *left = less;
            Ok(())
        }
        None => Err(too_much()),
    };
    if !is_several(value) {
        return take(1);
    }
    let list = value.downcast_object_ref::<Vec<Value>>();
    let map = value.downcast_object_ref::<BTreeMap<Value, Value>>();
    let is_tuple = value.downcast_object_ref::<Tuple>().is_some();
    if list.is_none() && map.is_none() && !is_tuple {
        return take(PART);
    }
    take(1)?;
    let Some(deep) = deep.checked_sub(1) else {
        let reason = format!("this is more than {DEEPEST} lists in each other");
        return Err(Error::new(ErrorKind::InvalidOperation, reason));
    };
    if let Some(list) = list {
        return list.iter().try_for_each(|item| weigh(item, deep, left));
    }
    if let Some(map) = map {
        return map.values().try_for_each(|item| weigh(item, deep, left));
    }
    value.try_iter()?.try_for_each(|item| weigh(&item, deep, left))
}

/// Says that something holds too much.
pub(super) fn too_much() -> Error {
    let reason = "this holds more than any template may";
    Error::new(ErrorKind::InvalidOperation, reason)
}

/// Whether it is what `namespace` makes, which could hold itself.
fn is_namespace(value: &Value) -> bool {
    value.as_object().is_some_and(|object| object.type_name().ends_with("::Namespace"))
}

impl Bounds {
    /// Checks that a value holds no more than it may, and pays for looking.
    pub(super) fn one(self, state: &State<'_, '_>, value: &Value) -> Result<(), Error> {
        let mut left = self.most;
        weigh(value, DEEPEST, &mut left)?;
        pay(state, self.most - left)
    }

    /// Checks several values likewise.
    pub(super) fn all(self, state: &State<'_, '_>, values: &[Value]) -> Result<(), Error> {
        values.iter().try_for_each(|value| self.one(state, value))
    }

    /// Returns the items of a list, and pays for them.
    pub(super) fn items(self, state: &State<'_, '_>, list: &Value) -> Result<Vec<Value>, Error> {
        let mut items = Vec::new();
        for item in list.try_iter()? {
            if items.len() >= self.most {
                return Err(too_much());
            }
            items.push(item);
        }
        pay(state, items.len())?;
        Ok(items)
    }
}

/// Checks that values can be compared.
pub(super) fn compared(values: &[Value]) -> Result<(), Error> {
    let several = values.len() > 1;
    if several && values.iter().any(is_namespace) {
        let reason = "a namespace is compared with nothing; compare one of its fields";
        return Err(Error::new(ErrorKind::InvalidOperation, reason));
    }
    // To be looked for in a text, it would become one.
    match values {
        [value, within] if within.as_str().is_some() && is_several(value) => Err(no_text(value)),
        _ => Ok(()),
    }
}

/// Pays for so many values.
fn pay(state: &State<'_, '_>, values: usize) -> Result<(), Error> {
    state.consume_fuel(u64::try_from(values / FOR_ONE).unwrap_or(u64::MAX))
}

/// Returns a value that was made, as a list of its own where it only says how one would be made: a
/// chain of these could be longer than anything that walks along it.
pub(super) fn settled(state: &State<'_, '_>, value: Value, bounds: Bounds) -> Result<Value, Error> {
    let value = match (value.kind(), is_chain(&value)) {
        (ValueKind::Iterable, _) | (ValueKind::Seq, true) => {
            Value::from(bounds.items(state, &value)?)
        }
        (ValueKind::Map, true) => {
            let keys = bounds.items(state, &value)?.into_iter();
            let pairs = keys.map(|key| Ok((key.clone(), value.get_item(&key)?)));
            Value::from_object(pairs.collect::<Result<BTreeMap<_, _>, Error>>()?)
        }
        _ => value,
    };
    bounds.one(state, &value)?;
    Ok(value)
}

/// Whether it is several lists or maps that only look like one.
fn is_chain(value: &Value) -> bool {
    value.as_object().is_some_and(|object| object.type_name().contains("::merge_object::"))
}

/// Returns a value that is to lie in a list.
pub(super) fn held(state: &State<'_, '_>, value: Value, bounds: Bounds) -> Result<Value, Error> {
    if is_namespace(&value) {
        let reason = "a namespace lies in no list; put one of its fields there";
        return Err(Error::new(ErrorKind::InvalidOperation, reason));
    }
    if value.kind() == ValueKind::Iterable { settled(state, value, bounds) } else { Ok(value) }
}
