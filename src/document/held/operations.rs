//! What makes, joins and cuts lists in a template of a team's own: as the engine does, within bounds.

use std::collections::BTreeMap;

use minijinja::value::{Rest, Tuple, ValueKind};
use minijinja::{Environment, Error, ErrorKind, State, Value};

use super::missing::Last;
use super::weight::{Bounds, held, is_several, no_text, settled, too_much};

/// The bytes of text that one unit of fuel pays for.
const FOR_ONE: usize = 64;

pub(super) const LIST: &str = "held list";
pub(super) const TUPLE: &str = "held tuple";
pub(super) const MAP: &str = "held map";
pub(super) const ADD: &str = "held add";
pub(super) const TIMES: &str = "held times";
pub(super) const JOINED: &str = "held joined";
pub(super) const CUT: &str = "held cut";
pub(super) const ITEM: &str = "held item";

/// Adds them all.
pub(super) fn add_to(environment: &mut Environment<'_>, bounds: Bounds) {
    environment.add_function(LIST, move |state: &State<'_, '_>, items: Rest<Value>| {
        settled(state, Value::from(all_held(state, items, bounds)?), bounds)
    });
    environment.add_function(TUPLE, move |state: &State<'_, '_>, items: Rest<Value>| {
        settled(state, Value::from(Tuple::from(all_held(state, items, bounds)?)), bounds)
    });
    environment.add_function(MAP, move |state: &State<'_, '_>, pairs: Rest<Value>| {
        let pairs = all_held(state, pairs, bounds)?;
        let mut map = BTreeMap::new();
        for pair in pairs.chunks_exact(2) {
            if let [key, value] = pair {
                if is_several(key) {
                    return Err(no_text(key));
                }
                map.insert(key.clone(), value.clone());
            }
        }
        settled(state, Value::from_object(map), bounds)
    });
    environment.add_function(ADD, move |state: &mut State<'_, '_>, one: Value, other: Value| {
        add(state, (&one, &other), bounds)
    });
    environment.add_function(TIMES, move |state: &State<'_, '_>, one: Value, other: Value| {
        times(state, (&one, &other), bounds)
    });
    environment.add_function(JOINED, |state: &mut State<'_, '_>, one: Value, other: Value| {
        if let Some(several) = [&one, &other].into_iter().find(|value| is_several(value)) {
            return Err(no_text(several));
        }
        joined(state, &one, &other)
    });
    environment.add_function(
        CUT,
        move |state: &State<'_, '_>, of: Value, from: Value, to: Value, step: Value| {
            cut(state, &of, [&from, &to, &step], bounds)
        },
    );
}

/// Adds what takes an item out of a list or a map; `last` notes which item beyond its end was asked for.
pub(super) fn add_items_to(environment: &mut Environment<'_>, last: &Last, bounds: Bounds) {
    let last = last.clone();
    environment.add_function(ITEM, move |state: &State<'_, '_>, of: Value, key: Value| {
        bounds.one(state, &key)?;
        let item = of.get_item(&key)?;
        last.note(&of, &key, &item);
        Ok::<_, Error>(item)
    });
}

fn all_held(
    state: &State<'_, '_>,
    items: Rest<Value>,
    bounds: Bounds,
) -> Result<Vec<Value>, Error> {
    let item = |(number, item): (usize, Value)| {
        if item.is_undefined() {
            let reason =
                format!("item {number} of it is not there; is it spelled as it should be?");
            return Err(Error::new(ErrorKind::InvalidOperation, reason));
        }
        held(state, item, bounds)
    };
    (1..).zip(items.0).map(item).collect()
}

fn is_list(value: &Value) -> bool {
    matches!(value.kind(), ValueKind::Seq | ValueKind::Iterable)
}

fn add(
    state: &mut State<'_, '_>,
    (one, other): (&Value, &Value),
    bounds: Bounds,
) -> Result<Value, Error> {
    if is_list(one) && is_list(other) {
        let mut items = bounds.items(state, one)?;
        items.extend(bounds.items(state, other)?);
        return settled(state, Value::from(items), bounds);
    }
    if one.as_str().is_some() && other.as_str().is_some() {
        return joined(state, one, other);
    }
    numbers("+", (one, other), i128::checked_add, |one, other| one + other)
}

fn times(
    state: &State<'_, '_>,
    (one, other): (&Value, &Value),
    bounds: Bounds,
) -> Result<Value, Error> {
    let (of, count) = if one.is_number() { (other, one) } else { (one, other) };
    // As in the engine, fewer than once is not at all.
    let times = || match i64::try_from(count.clone()) {
        Ok(count) => Ok(usize::try_from(count).unwrap_or_default()),
        Err(_) => Err(unlike("*", one, other)),
    };
    if let Some(text) = of.as_str() {
        let times = times()?;
        pay(state, text.len().saturating_mul(times))?;
        return Ok(as_safe(text.repeat(times), of.is_safe()));
    }
    if is_list(of) {
        let (items, times) = (bounds.items(state, of)?, times()?);
        if items.len().saturating_mul(times) > bounds.most {
            return Err(too_much());
        }
        let all: Vec<_> = std::iter::repeat_n(items, times).flatten().collect();
        return settled(state, Value::from(all), bounds);
    }
    numbers("*", (one, other), i128::checked_mul, |one, other| one * other)
}

/// Puts two texts, or what is printed as one, behind each other. What is Markdown already stays so, and
/// makes the other one Markdown, too.
fn joined(state: &mut State<'_, '_>, one: &Value, other: &Value) -> Result<Value, Error> {
    if one.is_undefined() || other.is_undefined() {
        return Err(Error::from(ErrorKind::UndefinedError));
    }
    let is_mixed = one.is_safe() != other.is_safe();
    let mut text = |value: &Value| {
        if is_mixed && !value.is_safe() {
            state.format(value.clone())
        } else {
            Ok(value.to_string())
        }
    };
    let (one_text, other_text) = (text(one)?, text(other)?);
    pay(state, one_text.len().saturating_add(other_text.len()))?;
    let whole = [one_text, other_text].concat();
    Ok(as_safe(whole, one.is_safe() || other.is_safe()))
}

fn as_safe(text: String, is_safe: bool) -> Value {
    if is_safe { Value::from_safe_string(text) } else { Value::from(text) }
}

/// Pays for so many bytes before they are there.
fn pay(state: &State<'_, '_>, bytes: usize) -> Result<(), Error> {
    state.consume_fuel(u64::try_from(bytes / FOR_ONE).unwrap_or(u64::MAX))
}

fn numbers(
    sign: &str,
    (one, other): (&Value, &Value),
    whole: impl Fn(i128, i128) -> Option<i128>,
    broken: impl Fn(f64, f64) -> f64,
) -> Result<Value, Error> {
    let are_numbers = |value: &Value| value.is_number() || value.kind() == ValueKind::Bool;
    if !are_numbers(one) || !are_numbers(other) {
        return Err(unlike(sign, one, other));
    }
    if one.is_integer() && other.is_integer() {
        let made = whole(one.clone().try_into()?, other.clone().try_into()?);
        let made = made.ok_or_else(|| unlike(sign, one, other))?;
        return Ok(i64::try_from(made).map_or_else(|_| Value::from(made), Value::from));
    }
    Ok(Value::from(broken(one.clone().try_into()?, other.clone().try_into()?)))
}

fn unlike(sign: &str, one: &Value, other: &Value) -> Error {
    let (one, other) = (one.kind(), other.kind());
    let reason = format!("`{sign}` does not go with a {one} and a {other}");
    Error::new(ErrorKind::InvalidOperation, reason)
}

/// Cuts a piece out of a list or a text: from where, to where, in which steps.
fn cut(
    state: &State<'_, '_>,
    of: &Value,
    [from, to, step]: [&Value; 3],
    bounds: Bounds,
) -> Result<Value, Error> {
    let number = |value: &Value| {
        if value.is_none() { Ok(None) } else { i64::try_from(value.clone()).map(Some) }
    };
    let (from, to, step) = (number(from)?, number(to)?, number(step)?.unwrap_or(1));
    if step == 0 {
        let reason = "a piece cannot be cut in steps of 0";
        return Err(Error::new(ErrorKind::InvalidOperation, reason));
    }
    if let Some(text) = of.as_str() {
        let signs: Vec<_> = text.chars().collect();
        pay(state, text.len())?;
        let cut = places((from, to, step), signs.len()).filter_map(|at| signs.get(at));
        return Ok(as_safe(cut.collect(), of.is_safe()));
    }
    if of.is_none() {
        return Ok(Value::from(Vec::<Value>::new()));
    }
    let items = bounds.items(state, of)?;
    let cut = places((from, to, step), items.len()).filter_map(|at| items.get(at).cloned());
    settled(state, Value::from(cut.collect::<Vec<_>>()), bounds)
}

/// Returns the places from where to where in which steps, of so many; numbers below 0 count from the
/// end.
fn places(
    (from, to, step): (Option<i64>, Option<i64>, i64),
    length: usize,
) -> impl Iterator<Item = usize> {
    let length = i64::try_from(length).unwrap_or(i64::MAX);
    let (lowest, highest) = if step > 0 { (0, length) } else { (-1, length - 1) };
    let place =
        |at: i64| (if at < 0 { at.saturating_add(length) } else { at }).clamp(lowest, highest);
    let (first, last) = if step > 0 { (lowest, highest) } else { (highest, lowest) };
    let (from, to) = (from.map_or(first, place), to.map_or(last, place));
    let is_inside = move |at: &i64| if step > 0 { *at < to } else { *at > to };
    std::iter::successors(Some(from), move |at| at.checked_add(step))
        .take_while(is_inside)
        .filter_map(|at| usize::try_from(at).ok())
}
