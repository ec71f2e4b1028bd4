//! What a template reads of the view while it writes a line: everything in the view knows the way
//! from the root to it, and notes that it was read.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use minijinja::Value;
use minijinja::value::{Enumerator, Object, ObjectRepr, ValueKind};

use super::{Field, Line, Message, Step, contains, words};
use crate::document::discretion::known;
use crate::document::lines;

/// What was read and said, line by line.
#[derive(Clone, Debug, Default)]
pub(in crate::document) struct Reads(Arc<Mutex<Log>>);

#[derive(Debug, Default)]
struct Log {
    lines: Vec<Reading>,
    now: Reading,
    /// Whether `now` is of a line that has ended, and nothing was read since.
    has_ended: bool,
}

/// What was read and said for one line.
#[derive(Clone, Debug, Default)]
struct Reading {
    /// What was read, and whether it is a number that was said.
    fields: Vec<(Field, bool)>,
    messages: Vec<Message>,
    /// The words of the texts that were said.
    texts: Vec<String>,
}

impl Reads {
    /// Notes that a line was written which is not empty. Until something else is read, more lines
    /// are of the same piece, and show of what was read for it.
    pub(in crate::document) fn end_line(&self) {
        let mut log = self.log();
        let line = log.now.clone();
        log.lines.push(line);
        log.has_ended = true;
    }

    /// Notes that a line has begun with what was read for the one before.
    pub(in crate::document) fn goes_on(&self) {
        self.log().has_ended = false;
    }

    /// Notes that a message was said, which shows these texts and numbers.
    pub(in crate::document) fn message(
        &self,
        (id, text): (&str, &str),
        texts: &[String],
        numbers: Vec<usize>,
    ) {
        let texts: Vec<_> = texts.iter().map(|text| words(text)).collect();
        self.now(|now| {
            for number in &numbers {
                now.say(*number);
            }
            now.texts.extend(texts.iter().cloned());
            now.messages.push(Message { id: id.to_owned(), text: words(text), texts, numbers });
        });
    }

    /// Notes that a text was said.
    pub(in crate::document) fn text(&self, text: &str) {
        self.now(|now| now.texts.push(words(text)));
    }

    /// Notes that a number was said.
    pub(in crate::document) fn number(&self, number: usize) {
        self.now(|now| now.say(number));
    }

    /// Notes that it was asked how long a list is.
    pub(in crate::document) fn length(&self, list: &Value, length: usize) {
        if let Some(list) = list.downcast_object_ref::<Traced>() {
            self.note(list.way.clone().with_number(length));
        }
    }

    /// Returns the lines of what was written, each with what it shows of what was read for it.
    pub(super) fn lines(&self, written: &str) -> Vec<Line> {
        let read = std::mem::take(&mut self.log().lines);
        let mut read = read.into_iter();
        let lines = written.lines().zip(lines::lines(written)).map(|(text, lines)| {
            let reading = if text.is_empty() { None } else { read.next() };
            Line { lines, ..reading.unwrap_or_default().on(text) }
        });
        lines.collect()
    }

    fn note(&self, field: Field) {
        self.now(|now| now.fields.push((field, false)));
    }

    fn now(&self, note: impl FnOnce(&mut Reading)) {
        let mut log = self.log();
        if std::mem::take(&mut log.has_ended) {
            log.now = Reading::default();
        }
        note(&mut log.now);
    }

    fn log(&self) -> MutexGuard<'_, Log> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Reading {
    /// Notes that a number was said: the one that was read last and not said yet.
    fn say(&mut self, number: usize) {
        let mut read = self.fields.iter_mut().rev();
        if let Some((_, said)) = read.find(|(field, said)| field.number == Some(number) && !said) {
            *said = true;
        }
    }

    /// Returns the line of this text with what of it stands there: texts that were said, and numbers
    /// in messages or in digits.
    fn on(self, text: &str) -> Line {
        let said = words(text);
        let messages = self.messages.into_iter().filter(|it| contains(&said, &it.text));
        let mut line = Line {
            text: text.to_owned(),
            messages: messages.collect(),
            fields: Vec::new(),
            lines: Vec::new(),
        };
        for (field, is_said) in self.fields {
            let is_said = match field.number {
                Some(_) => is_said,
                None => self.texts.iter().any(|text| field.stands_in(text)),
            };
            let takes = |message: &Message| message.takes(&field);
            let shows = is_said && (field.stands_in(&said) || line.messages.iter().any(takes));
            if shows && !line.fields.contains(&field) {
                line.fields.push(field);
            }
        }
        line
    }
}

/// A map or a list of the view.
#[derive(Debug)]
struct Traced {
    inner: Value,
    way: Field,
    reads: Reads,
}

/// Makes `view` one of which `reads` notes what is read.
pub(super) fn traced(view: &Value, reads: &Reads) -> Value {
    below(view.clone(), Field::default(), reads)
}

/// Makes what stands at the end of `way` note what is read of it, and notes a text or a number.
fn below(inner: Value, way: Field, reads: &Reads) -> Value {
    if inner.as_object().is_some() {
        return Value::from_object(Traced { inner, way, reads: reads.clone() });
    }
    if let Some(text) = inner.as_str() {
        reads.note(Field { text: text.to_owned(), ..way });
    } else if let Some(number) = inner.as_usize().filter(|_| inner.is_number()) {
        reads.note(way.with_number(number));
    }
    inner
}

impl Traced {
    /// Returns what stands under `key` here.
    fn inside(&self, key: &Value) -> Option<Value> {
        let inner = self.inner.get_item(key).ok().filter(|inner| !inner.is_undefined())?;
        let mut way = self.way.clone();
        match (key.as_usize(), key.as_str()) {
            (Some(at), _) => {
                if let Some(last) = way.steps.last_mut() {
                    *last = Step { at: Some(at), ..Step::to(&last.name, &inner) };
                }
            }
            (None, Some(name)) => way.steps.push(Step::to(name, &inner)),
            (None, None) => {}
        }
        Some(below(inner, way, &self.reads))
    }

    fn is_list(&self) -> bool {
        matches!(self.inner.kind(), ValueKind::Seq | ValueKind::Iterable)
    }
}

impl Object for Traced {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        if self.is_list() { ObjectRepr::Seq } else { ObjectRepr::Map }
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.inside(key)
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        if self.is_list() {
            return self.inner.len().map_or(Enumerator::NonEnumerable, Enumerator::Seq);
        }
        let keys = self.inner.try_iter().map(Iterator::collect).unwrap_or_default();
        Enumerator::Values(keys)
    }
}

impl Field {
    fn with_number(self, number: usize) -> Self {
        Self { text: number.to_string(), number: Some(number), ..self }
    }
}

impl Step {
    /// Makes the step to what stands under `name`.
    fn to(name: &str, there: &Value) -> Self {
        // What it was made from is looked up by ids as the edition knows them.
        let text = |key| known(there, key).and_then(|it| it.as_str().map(str::to_owned));
        // What is told of a question in another place than its own names it.
        let id = text("id").or_else(|| text("question"));
        let about = known(there, "about").and_then(|about| about.try_iter().ok());
        let about = about.into_iter().flatten().filter_map(|way| way.as_str()?.parse().ok());
        Self { name: name.to_owned(), at: None, id, about: about.collect() }
    }
}
