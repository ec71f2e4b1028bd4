//! Reading a view from JSON that some other program wrote: strictly, with everything that is wrong
//! told at once, each where it stands, and in one pass that makes the values of templates.

use std::fmt;

use minijinja::Value;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::rule::Rule;
use super::shape::Shape;
use super::told::Told;
use super::{FILE, FORMAT, IS};
use crate::document::Kind;
use crate::document::template::Size;
use crate::domain::{Language, NotALanguage, NotAStretch, Stretch};
use crate::yaml::{Complaints, Fault, Json, Limits, Place, nearest};

/// The largest number that a view holds.
pub(super) const LARGEST: u64 = 4_294_967_295;

/// The most faults that are looked for.
const MOST_FAULTS: usize = 100;

/// What a file told.
#[derive(Debug)]
pub(in crate::document) struct Read {
    /// The view.
    pub(in crate::document) view: Value,
    /// How much there is to write of it.
    pub(in crate::document) size: Size,
    /// Its language.
    pub(in crate::document) language: Language,
    /// What of its texts looks private, and was to stay.
    pub(in crate::document) kept: Option<Vec<Stretch>>,
}

/// Reads the bytes of a file that people know as `label`.
///
/// # Errors
/// When the bytes are too many, no JSON, of a newer format, or not what the description says.
pub(in crate::document) fn read(label: &str, bytes: Vec<u8>) -> Result<Read, Complaints> {
    let json = Json::new(label, bytes, Limits::VIEW)?;
    let mut reader = Reader {
        faults: Vec::new(),
        size: Size::default(),
        left: Limits::VIEW.entries,
        format: None,
    };
    let mut parser = serde_json::Deserializer::from_str(json.text());
    let seed = Seed { reader: &mut reader, kind: &Kind::Part(FILE), rule: None, path: Path::Root };
    let read = seed.deserialize(&mut parser).and_then(|file| parser.end().map(|()| file));
    if let Some(format) = reader.format.filter(|format| *format > u64::from(FORMAT)) {
        return Err(json.complaints(&[newer(format)]));
    }
    match read {
        // Where there are faults, reading ended because of them.
        Err(error) if reader.faults.is_empty() || !error.is_data() => Err(json.broken(&error)),
        Ok(file) if reader.faults.is_empty() => {
            file_of(&file, reader.size).map_err(|faults| json.complaints(&faults))
        }
        Ok(_) | Err(_) => Err(json.complaints(&reader.faults)),
    }
}

fn newer(format: u64) -> Fault {
    let what = format!("format {format} is newer than this credo, which knows {FORMAT}");
    let fault = Fault::error(Place::root().key("format"), what);
    fault.hint("read it with the credo that wrote it, or a newer one")
}

/// Takes a file of the right shape apart.
fn file_of(file: &Value, size: Size) -> Result<Read, Vec<Fault>> {
    let place = |field| Place::root().key(field);
    let field = |name| file.get_attr(name).unwrap_or_default();
    let mut faults = Vec::new();
    if field("format") != Value::from(FORMAT) {
        faults.push(Fault::must_be(&place("format"), &FORMAT.to_string()));
    }
    if field("credo") != Value::from(IS) {
        faults.push(Fault::must_be(&place("credo"), &format!("`{IS}`")));
    }
    let mut kept = Vec::new();
    for (at, text) in field("kept").try_iter().into_iter().flatten().enumerate() {
        match text.as_str().unwrap_or_default().parse() {
            Ok(stretch) => kept.push(stretch),
            Err(error) => {
                let what = NotAStretch::to_string(&error);
                faults.push(Fault::error(place("kept").item(at), what));
            }
        }
    }
    let kept = (!field("kept").is_none()).then_some(kept);
    let view = field("view");
    match field("language").as_str().unwrap_or_default().parse() {
        Ok(language) if faults.is_empty() => return Ok(Read { view, size, language, kept }),
        Ok(_) => {}
        Err(error) => {
            faults.push(Fault::error(place("language"), NotALanguage::to_string(&error)));
        }
    }
    Err(faults)
}

/// What is found while a file is read.
struct Reader {
    faults: Vec<Fault>,
    size: Size,
    /// How many more values there may be.
    left: usize,
    format: Option<u64>,
}

impl Reader {
    /// Notes a fault.
    ///
    /// # Errors
    /// When there are so many that looking further is no use.
    fn note<E: Error>(&mut self, fault: Fault) -> Result<(), E> {
        self.faults.push(fault);
        if self.faults.len() >= MOST_FAULTS { Err(E::custom("too many faults")) } else { Ok(()) }
    }
}

/// Where a value stands, made into a [`Place`] only when something is wrong.
#[derive(Clone, Copy)]
enum Path<'p> {
    Root,
    Key(&'p Path<'p>, &'p str),
    Item(&'p Path<'p>, usize),
}

impl Path<'_> {
    fn place(&self) -> Place {
        match self {
            Self::Root => Place::root(),
            Self::Key(up, key) => up.place().key(key),
            Self::Item(up, at) => up.place().item(*at),
        }
    }
}

/// A value that is to be what the description says.
struct Seed<'r, 'k, 'p> {
    reader: &'r mut Reader,
    kind: &'k Kind,
    /// What it has to be if it is text.
    rule: Option<Rule>,
    path: Path<'p>,
}

impl<'de> DeserializeSeed<'de> for Seed<'_, '_, '_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        let Some(left) = self.reader.left.checked_sub(1) else {
            let what = format!("more than {} values", Limits::VIEW.entries);
            self.reader.note::<D::Error>(Fault::error(self.path.place(), what))?;
            return Err(D::Error::custom("too many values"));
        };
        self.reader.left = left;
        from.deserialize_any(self)
    }
}

impl Seed<'_, '_, '_> {
    /// Says that it is something else.
    fn other<E: Error>(self, found: &str) -> Result<Value, E> {
        let fault = Fault::must_be(&self.path.place(), &wanted(self.kind));
        self.reader.note(fault.expected(format!("this is {found}")))?;
        Ok(Value::UNDEFINED)
    }

    /// Reads the items of a list.
    fn items<'de, A: SeqAccess<'de>>(self, kind: &Kind, mut list: A) -> Result<Value, A::Error> {
        let Seed { reader, path, .. } = self;
        let mut items = Vec::new();
        let mut at = 0;
        loop {
            let path = Path::Item(&path, at);
            let item = Seed { reader: &mut *reader, kind, rule: None, path };
            let Some(item) = list.next_element_seed(item)? else { break };
            at += 1;
            if reader.faults.is_empty() {
                items.push(item);
            }
        }
        Ok(Value::from(items))
    }

    /// Reads the fields of a part.
    fn fields<'de, A: MapAccess<'de>>(
        self,
        shape: &'static Shape,
        mut map: A,
    ) -> Result<Value, A::Error> {
        let Seed { reader, path, .. } = self;
        let mut values: Vec<Option<Value>> = vec![None; shape.fields().len()];
        let mut strange: Vec<String> = Vec::new();
        while let Some(key) = map.next_key_seed(Key(shape))? {
            let at = match key {
                Ok(at) => at,
                Err(word) => {
                    map.next_value::<IgnoredAny>()?;
                    if strange.len() < MOST_FAULTS {
                        strange.push(word);
                    }
                    continue;
                }
            };
            let Some((field, value)) = shape.fields().get(at).zip(values.get_mut(at)) else {
                continue;
            };
            let path = Path::Key(&path, field.name);
            if value.is_some() {
                let what = format!("`{}` is there twice", field.name);
                reader.note::<A::Error>(Fault::error(path.place(), what).on_key())?;
            }
            let rule = Rule::of(shape.described().name, field.name);
            let seed = Seed { reader: &mut *reader, kind: &field.kind, rule, path };
            *value = Some(map.next_value_seed(seed)?);
        }
        reader.size.answers += 1;
        check_keys(reader, shape, (&values, &strange), &path)?;
        if !reader.faults.is_empty() {
            // Nothing comes of it any more, so it need not be kept.
            return Ok(Value::UNDEFINED);
        }
        Ok(Told::value(shape, values.into_iter().map(|value| value.unwrap_or(Value::from(())))))
    }
}

/// Notes the keys of a part that are not known, and those that it lacks.
fn check_keys<E: Error>(
    reader: &mut Reader,
    shape: &Shape,
    (values, strange): (&[Option<Value>], &[String]),
    path: &Path<'_>,
) -> Result<(), E> {
    let lacking = || shape.fields().iter().zip(values).filter(|(_, value)| value.is_none());
    let unused: Vec<_> = lacking().map(|(field, _)| field.name).collect();
    for word in strange {
        reader.note(Fault::strange_key(&path.place(), word, &unused))?;
    }
    // A key that was meant but spelt wrongly has been told already.
    let told = |name| strange.iter().any(|word| nearest(word, &unused) == Some(name));
    for (field, _) in lacking().filter(|(field, _)| !matches!(field.kind, Kind::OrNone(_))) {
        if !told(field.name) {
            reader.note(Fault::missing_key(&path.place(), field.name))?;
        }
    }
    Ok(())
}

impl<'de> Visitor<'de> for Seed<'_, '_, '_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&wanted(self.kind))
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Value, E> {
        if *self.kind.there() == Kind::Flag {
            return Ok(Value::from(flag));
        }
        self.other(if flag { "`true`" } else { "`false`" })
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        if *self.kind.there() != Kind::Number {
            return self.other("a number");
        }
        if let Path::Key(Path::Root, "format") = self.path {
            self.reader.format = Some(number);
            if number > u64::from(FORMAT) {
                return Err(E::custom("a newer format"));
            }
        }
        if number > LARGEST {
            let fault = Fault::error(self.path.place(), "this number is too large");
            self.reader.note(fault.expected(format!("expected at most {LARGEST}")))?;
        }
        Ok(Value::from(number))
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Value, E> {
        self.other("a number below 0")
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Value, E> {
        self.other("a number that is not whole, or too large")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        if *self.kind.there() != Kind::Text {
            return self.other("text");
        }
        if let Some(rule) = self.rule.filter(|rule| !rule.allows(text)) {
            let fault = Fault::error(self.path.place(), rule.wrong(text));
            self.reader.note(fault.expected(rule.expected()))?;
        }
        self.reader.size.bytes += text.len();
        Ok(Value::from(text))
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        if let Kind::OrNone(_) = self.kind { Ok(Value::from(())) } else { self.other("`null`") }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        match self.kind.there() {
            Kind::Texts => self.items(&Kind::Text, list),
            Kind::Parts(name) => self.items(&Kind::Part(name), list),
            Kind::Text | Kind::Number | Kind::Flag | Kind::Part(_) | Kind::OrNone(_) => {
                while list.next_element::<IgnoredAny>()?.is_some() {}
                self.other("a list")
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        if let Kind::Part(name) = self.kind.there()
            && let Some(shape) = Shape::named(name)
        {
            return self.fields(shape, map);
        }
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        self.other("an object")
    }
}

/// Says what a value is to be.
fn wanted(kind: &Kind) -> String {
    match kind {
        Kind::Text => "text".to_owned(),
        Kind::Texts => "a list of texts".to_owned(),
        Kind::Number => "a whole number".to_owned(),
        Kind::Flag => "`true` or `false`".to_owned(),
        Kind::Part(_) => "an object".to_owned(),
        Kind::Parts(_) => "a list of objects".to_owned(),
        Kind::OrNone(kind) => format!("{} or `null`", wanted(kind)),
    }
}

/// The name of a field of a part: which it is, or a word that is none.
struct Key(&'static Shape);

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Result<usize, String>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_str(self)
    }
}

impl Visitor<'_> for Key {
    type Value = Result<usize, String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<Self::Value, E> {
        Ok(self.0.at(word).ok_or_else(|| word.chars().take(200).collect()))
    }
}
