//! Where a line of the document comes from: statement, themes, answers, votes and support, who
//! decided and when, with file and line of each; withheld, and said so, where it would expose
//! somebody.

mod field;
mod lines;
mod record;
mod said;
mod source;
mod stated;

use std::collections::HashSet;
use std::fmt::Write as _;

use self::lines::{Asked, MOST, Meant, level};
use self::record::Record;
use self::source::Source;
use super::find;
use super::writing::trace;
use crate::context::Context;
use crate::document::trace::{Field, Line};
use crate::error::Error;

/// How alike two lines are at least, from 0 to 1, for one to be the other as somebody edited it.
const ALIKE: f64 = 0.6;

/// A document as it stands, and as it would be written now.
struct Document<'a> {
    /// What it is called.
    name: String,
    /// Its lines.
    lines: Vec<&'a str>,
    /// The lines as they would be written, and what each shows.
    written: &'a [Line],
}

/// Returns what the line, or the words, that somebody asks about come from, for `columns`.
pub fn why(context: &Context<'_>, asked: &str, columns: usize) -> Result<String, Error> {
    let (folder, edition) = find(context)?;
    let written = trace(&folder, &edition)?;
    let is_current = folder.editions()?.pop() == Some(edition.id());
    let standing = if is_current { folder.philosophy()? } else { None };
    let (name, lines) = if let Some(text) = &standing {
        ("PHILOSOPHY.md".to_owned(), text.lines().collect())
    } else {
        let lines = written.iter().map(|line| line.text.as_str()).collect();
        (format!("The document of {}", edition.id().title()), lines)
    };
    let document = Document { name, lines, written: &written };
    let lines = &document.lines;
    let meant = Asked::read(asked).find(lines);
    let record = Record::read(&edition)?;
    match meant {
        Meant::Nothing(nearest) => {
            let nearest = nearest.and_then(|number| lines.get(number.checked_sub(1)?));
            Err(Error::NotInDocument {
                asked: asked.to_owned(),
                lines: lines.len(),
                nearest: nearest.map(|line| lines::bare(line)),
            })
        }
        Meant::Lines(numbers) => {
            let mut told = String::new();
            for number in numbers.iter().take(MOST) {
                told.push_str(&document.tell(&record, *number, columns)?);
            }
            if numbers.len() > MOST {
                // Writing to a string cannot fail.
                let _written = writeln!(told, "And {} lines more say it.", numbers.len() - MOST);
            }
            Ok(told)
        }
        Meant::Section(heading, numbers) => {
            document.tell_all(&record, (heading, &numbers), columns)
        }
    }
}

impl Document<'_> {
    /// Tells what one line comes from.
    fn tell(&self, record: &Record, number: usize, columns: usize) -> Result<String, Error> {
        let mut told = self.head(number, columns);
        for source in self.sources(record, number)? {
            told.push_str(&source.tell(columns));
        }
        told.push('\n');
        Ok(told)
    }

    /// Tells what the lines below a heading come from, each thing once.
    fn tell_all(
        &self,
        record: &Record,
        (heading, numbers): (usize, &[usize]),
        columns: usize,
    ) -> Result<String, Error> {
        let mut told = self.head(heading, columns);
        let mut all: Vec<Source> = Vec::new();
        for number in numbers {
            for source in self.sources(record, *number)? {
                if !all.iter().any(|other| other.is_same(&source)) {
                    all.push(source);
                }
            }
        }
        for source in all {
            told.push_str(&source.tell(columns));
        }
        Ok(told)
    }

    /// Returns the line that is told of.
    fn head(&self, number: usize, columns: usize) -> String {
        let line = self.line(number).unwrap_or_default();
        Source::new(format!("{}:{number}: {}", self.name, lines::bare(line)), None).tell(columns)
    }

    /// Returns the line of this number, from 1.
    fn line(&self, number: usize) -> Option<&str> {
        self.lines.get(number.checked_sub(1)?).copied()
    }

    /// Returns what a line comes from.
    fn sources(&self, record: &Record, number: usize) -> Result<Vec<Source>, Error> {
        let (written, note) = self.as_written(number);
        let mut sources: Vec<_> = note.into_iter().map(|note| Source::new(note, None)).collect();
        let Some(line) = written else { return Ok(sources) };
        for field in line.fields.iter().filter(|field| field.message().is_none()) {
            if let Some(source) = field::source(record, field)?
                && !sources.iter().any(|other: &Source| other.is_same(&source))
            {
                sources.push(source);
            }
        }
        let mut messages = line.fields.iter().filter_map(Field::message);
        if sources.is_empty()
            && let Some(id) = messages.next_back()
        {
            sources.push(field::of_message(record, id)?);
        }
        if sources.is_empty() && !line.text.trim().is_empty() {
            sources.push(Source::new(own(&line.text), None));
        }
        Ok(sources)
    }

    /// Returns the line that credo would write where the line of this number stands, and what there
    /// is to say of it: that somebody edited it, or put it there.
    fn as_written(&self, number: usize) -> (Option<&Line>, Option<String>) {
        let Some(text) = self.line(number) else { return (None, None) };
        let before = self.lines.iter().take(number - 1).filter(|line| **line == text).count();
        let mut same = self.written.iter().filter(|line| line.text == text);
        let (first, nth) = (same.clone().next(), same.nth(before));
        if let Some(line) = nth.or(first) {
            return (Some(line), None);
        }
        let standing: HashSet<_> = self.lines.iter().copied().collect();
        let alike = |line: &Line| strsim::normalized_damerau_levenshtein(&line.text, text);
        let rest = self.written.iter().filter(|line| !standing.contains(line.text.as_str()));
        let best = rest.map(|line| (alike(line), line)).max_by(|a, b| a.0.total_cmp(&b.0));
        let best = best.filter(|(likeness, _)| *likeness > ALIKE).map(|(_, line)| line);
        let note = match best {
            Some(other) => {
                format!("edited by hand; credo would write: {}", lines::bare(&other.text))
            }
            None => "written by hand: nothing that credo keeps says it".to_owned(),
        };
        (best, Some(note))
    }
}

/// Says of a line that shows nothing of anybody's what it is.
fn own(line: &str) -> &'static str {
    if level(line).is_some() {
        "a heading of the template"
    } else {
        "the template's own words and figures; they stand for all of the edition's answers"
    }
}
