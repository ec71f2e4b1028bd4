//! The document's language in templates: messages, and the filters that go by it.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use minijinja::value::{Kwargs, ValueKind};
use minijinja::{Environment, Error, ErrorKind, Value};

use super::markdown;
use super::never::Nevers;
use super::reading::{Times, is_timed};
use super::trace::Reads;
use super::words::{Arg, Words, ended, sentence};
use crate::domain::Language;

/// The most bytes that the messages of one document say; far more than a page takes.
const MOST: usize = 64 << 20;

/// Adds the function `t` and the filters, which say things in `words`, for a site or not.
///
/// Where `noted` is there, it is told which messages and numbers are said.
pub(super) fn add_to(
    environment: &mut Environment<'_>,
    (words, site): (&Arc<Words>, bool),
    noted: Option<&Reads>,
) {
    let said = AtomicUsize::new(0);
    let noted = noted.cloned();
    let (of, log) = (Arc::clone(words), noted.clone());
    environment.add_function("t", move |id: &str, args: Kwargs| {
        let text = message(&of, id, &args)?;
        let text = if site { markdown::braced(&text) } else { text };
        if let Some(log) = &log {
            let given: Vec<Value> = args.args().filter_map(|name| args.peek(name).ok()).collect();
            let numbers = given.iter().filter(|it| it.is_number()).filter_map(Value::as_usize);
            let lists = given.iter().filter(|it| it.kind() == ValueKind::Seq);
            let items = lists.filter_map(|list| list.try_iter().ok()).flatten();
            let texts = items.chain(given.iter().cloned());
            let texts: Vec<_> = texts.filter_map(|it| it.as_str().map(str::to_owned)).collect();
            log.message((id, &text), &texts, numbers.collect());
        }
        if said.fetch_add(text.len(), Ordering::Relaxed) > MOST {
            return Err(Error::from(ErrorKind::OutOfFuel));
        }
        Ok(Value::from_safe_string(text))
    });
    add_counts(environment, words, noted);
    let of = Arc::clone(words);
    environment.add_filter("listed", move |items: Vec<String>| of.list(&items));
    // What a team wrote may be in English whatever the document is in.
    let english = Words::shipped(&Language::english());
    let either = |id: &str| format!("{}; {}", words.say(id, &[]), english.say(id, &[]));
    let nevers = Nevers::new(
        &either("card-never-words"),
        &either("card-never-besides"),
        &either("card-never-clauses"),
    );
    environment.add_test("never", move |sentence: &str| nevers.tell(sentence));
    let times = Times {
        units: either("card-time-words"),
        named: either("card-times-named"),
        stretches: either("card-time-stretches"),
        numbers: format!(
            "{} {}",
            words.say("language-numbers", &[]),
            english.say("language-numbers", &[])
        ),
    };
    environment.add_test("timed", move |sentence: &str| is_timed(sentence, &times));
    let of = Arc::clone(words);
    environment.add_filter("apart", move |items: Vec<String>| of.apart(&items));
    environment.add_filter("sentence", |text: &Value| changed(text, sentence));
    environment.add_filter("ended", |text: &Value| changed(text, ended));
}

/// Adds the filters that count; where `noted` is there, it is told what they say.
fn add_counts(environment: &mut Environment<'_>, words: &Arc<Words>, noted: Option<Reads>) {
    if let Some(log) = noted.clone() {
        environment.add_filter("length", move |list: &Value| {
            let length = list.len().ok_or_else(|| {
                let reason = format!("a {} has no length", list.kind());
                Error::new(ErrorKind::InvalidOperation, reason)
            })?;
            log.length(list, length);
            Ok::<_, Error>(length)
        });
    }
    let said = move |id: &str, text: String, numbers: Vec<usize>| {
        if let Some(noted) = &noted {
            noted.message((id, &text), &[], numbers);
        }
        text
    };
    let (of, says) = (Arc::clone(words), said.clone());
    environment.add_filter("words", move |number| {
        says("language-number", of.number(number), vec![number])
    });
    let (of, says) = (Arc::clone(words), said.clone());
    environment.add_filter("counted", move |count, one: &str, many: &str| {
        says("language-counted", of.counted(count, one, many), vec![count])
    });
    let of = Arc::clone(words);
    environment.add_filter("of_us", move |count, all| {
        said("of-us", of.of_us(count, all), vec![count, all])
    });
}

/// Says a message as Markdown. Text is escaped, unless a template says that it is safe.
fn message(words: &Words, id: &str, args: &Kwargs) -> Result<String, Error> {
    let wrong = |reason: String| Error::new(ErrorKind::InvalidOperation, reason);
    let mut values = Vec::new();
    for name in args.args() {
        values.push((name, args.get::<Value>(name)?));
    }
    let is_list = |value: &Value| matches!(value.kind(), ValueKind::Seq | ValueKind::Iterable);
    let items = |value: &Value| -> Result<Vec<Value>, Error> {
        if is_list(value) { Ok(value.try_iter()?.collect()) } else { Ok(Vec::new()) }
    };
    let lists = values.iter().map(|(_, value)| items(value));
    let lists = lists.collect::<Result<Vec<_>, Error>>()?;
    let mut arguments = Vec::new();
    for ((name, value), items) in values.iter().zip(&lists) {
        let arg = if is_list(value) {
            items.iter().map(one).collect::<Option<Vec<_>>>().map(Arg::List)
        } else {
            one(value)
        };
        let arg = arg.ok_or_else(|| {
            let kind = value.kind();
            wrong(format!("`{name}` is {kind} here; a message takes text, numbers and lists"))
        })?;
        arguments.push((*name, arg));
    }
    words.markdown(id, &arguments).map_err(wrong)
}

/// Makes a value something that a message takes.
fn one(value: &Value) -> Option<Arg<'_>> {
    if let Some(text) = value.as_str() {
        return Some(if value.is_safe() { Arg::Markdown(text) } else { Arg::Text(text) });
    }
    if value.kind() == ValueKind::Bool {
        return Some(Arg::Markdown(if value.is_true() { "true" } else { "false" }));
    }
    value.as_usize().map(Arg::Number)
}

/// Changes text that stays safe where it is.
fn changed(text: &Value, change: fn(&str) -> String) -> Result<Value, Error> {
    let Some(words) = text.as_str() else {
        let reason = format!("this filter takes text, and this is a {}", text.kind());
        return Err(Error::new(ErrorKind::InvalidOperation, reason));
    };
    let changed = change(words);
    Ok(if text.is_safe() { Value::from_safe_string(changed) } else { changed.into() })
}
