//! Filters are told by name which field of each item they take. The engine takes a name that no item has
//! for an empty value; here it is an error, as it is wherever else a template names a field.

use minijinja::value::{Kwargs, from_args};
use minijinja::{Error, State, Value};

use super::super::view::{self, Kind};
use super::missing::NotThere;
use super::weight::{Bounds, is_several, no_text};

/// Checks that what a filter takes of each item is there, as far as it is named: `name` is the filter's,
/// `given` what it is given, the list first.
pub(super) fn are_there(
    state: &State<'_, '_>,
    (name, given): (&str, &[Value]),
    bounds: Bounds,
) -> Result<(), Error> {
    let (given, named): (&[Value], Kwargs) = from_args(given)?;
    let Some((of, given)) = given.split_first().filter(|(of, _)| of.try_iter().is_ok()) else {
        return Ok(());
    };
    let by_name = || named.peek::<Option<Value>>("attribute").ok().flatten();
    let at = |place: usize| given.get(place).cloned();
    let wanted = match name {
        "map" => match by_name() {
            None => return are_there_in_each(state, (of, given), bounds),
            wanted => wanted.filter(|_| !named.has("default")),
        },
        "sort" | "unique" | "min" | "max" => by_name(),
        "sum" => at(0).or_else(by_name),
        "join" => return are_joined(state, (of, at(1).or_else(by_name)), bounds),
        "groupby" => at(0).or_else(by_name).filter(|_| !named.has("default")),
        // Whether something is there may be asked.
        "selectattr" | "rejectattr" => at(0).filter(|_| !asks_whether_it_is_there(at(1).as_ref())),
        _ => None,
    };
    let Some(wanted) = wanted.filter(|wanted| !wanted.is_none()) else { return Ok(()) };
    let keys: Vec<_> = match wanted.as_str().filter(|_| name == "sort") {
        Some(keys) => keys.split(',').map(str::trim).filter(|key| !key.is_empty()).collect(),
        None => Vec::new(),
    };
    for item in bounds.items(state, of)? {
        if keys.is_empty() {
            is_there(&item, &wanted)?;
        }
        keys.iter().try_for_each(|key| leads_somewhere(&item, key))?;
    }
    Ok(())
}

/// Checks the same for a filter that `map` puts each item through: its name, and what else it is given.
fn are_there_in_each(
    state: &State<'_, '_>,
    (of, given): (&Value, &[Value]),
    bounds: Bounds,
) -> Result<(), Error> {
    let Some((filter, given)) = given.split_first() else { return Ok(()) };
    let Some(filter) = filter.as_str() else { return Ok(()) };
    for item in bounds.items(state, of)? {
        // By itself it says at once that it has found nothing.
        if let ("attr", Some(key)) = (filter, given.first()) {
            is_there(&item, key)?;
        }
        let given: Vec<_> = std::iter::once(item).chain(given.iter().cloned()).collect();
        are_there(state, (filter, &given), bounds)?;
    }
    Ok(())
}

/// Checks that what is joined is no list of lists, and is there.
fn are_joined(
    state: &State<'_, '_>,
    (of, wanted): (&Value, Option<Value>),
    bounds: Bounds,
) -> Result<(), Error> {
    let path = wanted.as_ref().and_then(Value::as_str);
    for item in bounds.items(state, of)? {
        let joined = path.map_or_else(|| Ok(item.clone()), |path| end_of(&item, path))?;
        if is_several(&joined) {
            return Err(no_text(&joined));
        }
    }
    Ok(())
}

fn asks_whether_it_is_there(test: Option<&Value>) -> bool {
    test.and_then(Value::as_str).is_some_and(|test| matches!(test, "defined" | "undefined"))
}

/// Checks that an item has what a key leads to.
fn is_there(item: &Value, key: &Value) -> Result<(), Error> {
    match key.as_str() {
        Some(path) => leads_somewhere(item, path),
        None => Ok(()),
    }
}

/// Checks that an item has what a path leads to.
fn leads_somewhere(item: &Value, path: &str) -> Result<(), Error> {
    end_of(item, path).map(|_| ())
}

/// Returns what a path leads to, name by name with dots between.
fn end_of(item: &Value, path: &str) -> Result<Value, Error> {
    let mut at = item.clone();
    let mut before = "";
    for name in path.split('.') {
        if at.is_none() || at.is_undefined() {
            // There is nothing to look at: what a part of the view would have is known all the same.
            return if could_have(before, name) { Ok(at) } else { Err(NotThere::of(&at, name)) };
        }
        let next = match name.parse() {
            Ok(number) => at.get_item_by_index(number),
            Err(_) => at.get_attr(name),
        };
        at = match next {
            Ok(next) if !next.is_undefined() => next,
            Ok(_) | Err(_) => return Err(NotThere::of(&at, name)),
        };
        before = name;
    }
    Ok(at)
}

/// Whether what stands in the field `field` could have one called `name`, as far as that is known.
fn could_have(field: &str, name: &str) -> bool {
    let fields = || view::describe().iter().flat_map(|part| part.fields);
    let held = |kind: &Kind| if let Kind::Part(part) = kind.there() { Some(*part) } else { None };
    let named = |part| view::describe().iter().find(|described| described.name == part);
    let mut parts =
        fields().filter(|it| it.name == field).filter_map(|it| held(&it.kind)).filter_map(named);
    let mut is_known = false;
    let has = parts.any(|part| {
        is_known = true;
        part.fields.iter().any(|it| it.name == name)
    });
    has || !is_known
}
