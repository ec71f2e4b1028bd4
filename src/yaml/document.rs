//! A file that was read, and what of our types it is.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use schemars::{JsonSchema, Schema};
use serde::de::DeserializeOwned;
use serde_yaml::Value;

use super::fault::Mark;
use super::index::Spot;
use super::source::broken;
use super::typed::{Misfit, Typed};
use super::{Complaints, Fault, Limits, Place, Source, guard, quick, schema};

/// Why a file could not be read.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// The machine would not.
    #[error("cannot read `{file}`")]
    Io {
        /// Which file.
        file: String,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// It is wrong.
    #[error(transparent)]
    Wrong(#[from] Complaints),
}

impl Unreadable {
    /// Whether it is somebody's to put right, not the machine's fault.
    pub fn is_yours(&self) -> bool {
        match self {
            Self::Wrong(_) => true,
            Self::Io { source, .. } => matches!(
                source.kind(),
                io::ErrorKind::NotFound
                    | io::ErrorKind::NotADirectory
                    | io::ErrorKind::IsADirectory
            ),
        }
    }
}

/// A file that was read as YAML, of a format that is known, before anything of it is used.
#[derive(Debug)]
pub struct Document {
    source: Source,
    value: Value,
}

impl Document {
    /// Reads the file at `path`, which people know as `label`.
    ///
    /// # Errors
    /// When the file cannot be read, and as [`Document::parse`].
    pub fn open(path: &Path, label: &str, limits: Limits) -> Result<Self, Unreadable> {
        let failed = |source| Unreadable::Io { file: label.to_owned(), source };
        let file = File::open(path).map_err(failed)?;
        let mut bytes = Vec::new();
        let most = u64::try_from(limits.bytes).unwrap_or(u64::MAX).saturating_add(1);
        file.take(most).read_to_end(&mut bytes).map_err(failed)?;
        Ok(Self::parse(label, bytes, limits)?)
    }

    /// Reads the bytes of a file that people know as `label`.
    ///
    /// # Errors
    /// When they are too many, not UTF-8, not YAML, nested too deeply, hold aliases, tags or more
    /// than one document, a key twice, or a newer `format` than is known.
    pub fn parse(label: &str, bytes: Vec<u8>, limits: Limits) -> Result<Self, Complaints> {
        Self::of(label, guard::utf8(label, bytes, limits)?, limits)
    }

    fn of(label: &str, text: String, limits: Limits) -> Result<Self, Complaints> {
        if let Some(value) = quick::read(&text, limits) {
            return Self { source: Source::new(label, text, limits), value }
                .of_known_format(limits);
        }
        let source = Source::new(label, guard::readable(label, text)?, limits);
        if guard::looks_odd(source.text(), limits) {
            let troubles = source.troubles();
            if !troubles.is_empty() {
                return Err(troubles);
            }
        }
        match serde_yaml::from_str(source.text()) {
            Ok(Value::Null) => Err(empty(&source)),
            Ok(value) => Self { source, value }.of_known_format(limits),
            Err(error) => Err(not_yaml(&source, &error)),
        }
    }

    /// Whether the file has `key` at its root.
    pub fn has(&self, key: &str) -> bool {
        self.value.get(key).is_some()
    }

    /// Returns the text of the file and what makes complaints of its faults.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// Lets the value go and keeps the text.
    pub fn into_source(self) -> Source {
        self.source
    }

    /// Makes a `T` of the file.
    ///
    /// # Errors
    /// Everything in which the file differs from the JSON Schema of `T`.
    pub fn read<T: DeserializeOwned + JsonSchema>(&self) -> Result<T, Complaints> {
        self.try_read().map_err(|faults| self.source.complaints(&faults))
    }

    /// Makes a `T` of the file, like [`Document::read`], and leaves the faults without their lines.
    ///
    /// # Errors
    /// Everything in which the file differs from the JSON Schema of `T`.
    pub fn try_read<T: DeserializeOwned + JsonSchema>(&self) -> Result<T, Vec<Fault>> {
        T::deserialize(Typed(&self.value))
            .map_err(|misfit| self.faults(&schemars::schema_for!(T), misfit))
    }

    /// Returns everything in which the file differs from `schema`, and at least one fault.
    fn faults(&self, schema: &Schema, misfit: Misfit) -> Vec<Fault> {
        let faults = schema::check(schema, &self.value);
        if faults.is_empty() {
            let what = misfit.to_string();
            return vec![Fault::error(misfit.place, what)];
        }
        faults
    }

    /// Returns the values with those taken out that are faulty, so that what is left can still be
    /// checked for its meaning.
    pub(crate) fn salvage(&self, faults: &[Fault]) -> Value {
        let mut value = self.value.clone();
        for fault in faults.iter().filter(|fault| fault.mark != Mark::Within) {
            schema::take_out(&mut value, fault.place());
        }
        value
    }

    /// Returns it unless its format is newer than is known.
    fn of_known_format(self, limits: Limits) -> Result<Self, Complaints> {
        let place = Place::root().key("format");
        let fault = match self.value.get("format") {
            // Missing, like whatever else is missing.
            None => return Ok(self),
            Some(format) => match format.as_u64() {
                Some(number) if number > u64::from(limits.format) => Fault::error(
                    place,
                    format!(
                        "format {number} is newer than this credo, which knows {}",
                        limits.format
                    ),
                )
                .hint("read it with the credo that wrote it, or a newer one"),
                Some(0) | None => Fault::error(place, "`format` is no number of a format")
                    .expected(format!("expected `{}`", limits.format)),
                Some(_) => return Ok(self),
            },
        };
        Err(self.source.complaint(&fault).into())
    }
}

/// Reads the file at `path`, which people know as `label`, as a `T`; the [`Source`] shows whatever
/// the caller finds wrong later.
///
/// # Errors
/// As [`Document::open`] and [`Document::read`].
pub fn read<T: DeserializeOwned + JsonSchema>(
    path: &Path,
    label: &str,
    limits: Limits,
) -> Result<(T, Source), Unreadable> {
    let document = Document::open(path, label, limits)?;
    Ok((document.read()?, document.into_source()))
}

/// Reads the bytes of a file that people know as `label` as a `T`, like [`read`].
///
/// # Errors
/// As [`Document::parse`] and [`Document::read`].
pub fn parse<T: DeserializeOwned + JsonSchema>(
    label: &str,
    bytes: Vec<u8>,
    limits: Limits,
) -> Result<(T, Source), Complaints> {
    let document = Document::parse(label, bytes, limits)?;
    Ok((document.read()?, document.into_source()))
}

/// Reads the bytes of one of many files, like [`parse`] and faster. The program gets larger with each
/// `T` for which this is called.
///
/// # Errors
/// As [`parse`].
pub fn parse_one_of_many<T: DeserializeOwned + JsonSchema>(
    label: &str,
    bytes: Vec<u8>,
    limits: Limits,
) -> Result<(T, Source), Complaints> {
    let text = guard::utf8(label, bytes, limits)?;
    if let Some(read) = quickly(&text, limits) {
        return Ok((read, Source::new(label, text, limits)));
    }
    let document = Document::of(label, text, limits)?;
    Ok((document.read()?, document.into_source()))
}

/// Reads the bytes of a file as a `T`, like [`parse`], if it stands as programs write it: it may hold
/// less than the file. Nothing is said of a file that does not.
pub fn glance<T: DeserializeOwned>(bytes: Vec<u8>, limits: Limits) -> Option<T> {
    let text = String::from_utf8(bytes).ok().filter(|text| text.len() <= limits.bytes)?;
    quickly(&text, limits)
}

/// Reads a file that stands as programs write it, and is of the format that every credo knows.
fn quickly<T: DeserializeOwned>(text: &str, limits: Limits) -> Option<T> {
    let first = text.split('\n').find(|line| !line.starts_with('#'));
    if first == Some("format: 1") { quick::read(text, limits) } else { None }
}

fn empty(source: &Source) -> Complaints {
    let fault =
        Fault::error(Place::root(), "the file is empty").hint("a file begins with `format: 1`");
    source.at(Spot { line: 1, column: 0, length: 1 }, &fault).into()
}

/// The most tabs that are pointed at.
const MOST_TABS: usize = 20;

/// Explains why a text is no YAML: every tab, every key that is there twice, or else the place at
/// which reading ended.
fn not_yaml(source: &Source, error: &serde_yaml::Error) -> Complaints {
    let location = error.location();
    let at = location.as_ref().map_or(1, serde_yaml::Location::line);
    if tab(source, at).is_some() {
        return (1..=source.lines()).filter_map(|line| tab(source, line)).take(MOST_TABS).collect();
    }
    let troubles = source.troubles();
    if !troubles.is_empty() {
        return troubles;
    }
    let spot = location.map_or(Spot { line: 1, column: 0, length: 1 }, |at| Spot {
        line: at.line(),
        column: at.column().saturating_sub(1),
        length: 1,
    });
    source.at(spot, &broken(&error.to_string())).into()
}

/// Complains about a tab in the indentation of a line.
fn tab(source: &Source, line: usize) -> Option<super::Complaint> {
    let text = source.line(line);
    let lead: usize = text.chars().take_while(|c| matches!(c, ' ' | '\t' | '-')).count();
    let column = text.chars().take(lead).position(|c| c == '\t')?;
    let fault = Fault::error(Place::root(), "a tab in the indentation")
        .expected("spaces are expected here")
        .hint("YAML is indented by spaces only; two for each level");
    Some(source.at(Spot { line, column, length: 1 }, &fault))
}
