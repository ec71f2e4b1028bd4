//! Where a line of the document comes from: statement, themes, answers, votes and support, who
//! decided and when, with file and line of each; withheld, and said so, where it would expose
//! somebody.

mod changed;
mod counted;
mod edited;
mod field;
mod lines;
mod record;
mod said;
mod source;
mod stated;
#[cfg(test)]
mod tests;

use std::fmt::Write as _;

use self::edited::BY_HAND;
use self::lines::{Asked, MOST, Meant, level};
use self::record::Record;
use self::source::Source;
use super::current::{current, find_current};
use super::writing::trace;
use crate::context::Context;
use crate::document::merge;
use crate::document::trace::{Line, Message};
use crate::error::Error;
use crate::store::{EditionFolder, Folder};

/// What is said of a mark that parts both sides of a conflict.
const MARK: &str = "a mark of `credo write`: behind the first stands what was edited by hand, behind the \
                    second what credo writes, and nobody has decided between them yet";

/// A document as it stands, and as it would be written now.
struct Document<'a> {
    /// What it is called.
    name: String,
    /// Its lines.
    lines: Vec<&'a str>,
    /// The lines as they would be written, one sentence each, and what each shows.
    written: &'a [Line],
    /// The same as the template has them.
    whole: &'a [Line],
    /// What there is of the edition.
    record: Record,
}

/// Returns what the line, or the words, that somebody asks about come from, for `columns`.
pub fn why(context: &Context<'_>, asked: &str, columns: usize) -> Result<String, Error> {
    let (folder, edition) = find_current(context)?;
    let mut whole = trace(&folder, &edition, Some(context.today))?;
    let mut written: Vec<_> = whole.iter().flat_map(Line::as_written).collect();
    let is_current = current(&folder)? == Some(edition.id());
    let standing = if is_current { folder.philosophy()? } else { None };
    let is_written = |text: &str| written.iter().any(|line| line.text == text);
    if standing.as_ref().is_some_and(|text| text.lines().any(|line| !is_written(line))) {
        add_other_days(&folder, &edition, (&mut whole, &mut written))?;
    }
    let (name, lines) = if let Some(text) = &standing {
        ("PHILOSOPHY.md".to_owned(), text.lines().collect())
    } else {
        let lines = written.iter().map(|line| line.text.as_str()).collect();
        (format!("The document of {}", edition.id().title()), lines)
    };
    let record = Record::read(&folder, &edition)?;
    Document { name, lines, written: &written, whole: &whole, record }.answer(asked, columns)
}

/// Adds the lines that a document has until the day on which it is read again, and those that it has
/// from then on: it may have been written on another day than today.
fn add_other_days(
    folder: &Folder,
    edition: &EditionFolder,
    (whole, written): (&mut Vec<Line>, &mut Vec<Line>),
) -> Result<(), Error> {
    let overdue = edition.workshop()?.next.succ_opt();
    for day in [None, overdue] {
        for line in trace(folder, edition, day)? {
            for one in line.as_written() {
                add(written, one);
            }
            add(whole, line);
        }
    }
    Ok(())
}

fn add(lines: &mut Vec<Line>, line: Line) {
    if lines.iter().all(|it| it.text != line.text) {
        lines.push(line);
    }
}

impl<'a> Document<'a> {
    /// Tells what the lines that somebody asks about come from.
    fn answer(&self, typed: &str, columns: usize) -> Result<String, Error> {
        let lines = &self.lines;
        let asked = Asked::read(typed);
        match asked.find(lines) {
            Meant::Nothing(nearest) => {
                let nearest = nearest.and_then(|number| lines.get(number.checked_sub(1)?));
                Err(Error::NotInDocument {
                    asked: typed.to_owned(),
                    lines: lines.len(),
                    nearest: nearest.map(|line| lines::bare(line)),
                })
            }
            Meant::Lines(numbers) => {
                let mut told = String::new();
                for number in numbers.iter().take(MOST) {
                    told.push_str(&self.head(*number, columns));
                    for source in self.sources(*number, asked.words())? {
                        told.push_str(&source.tell(columns));
                    }
                    told.push('\n');
                }
                if numbers.len() > MOST {
                    // Writing to a string cannot fail.
                    let _written =
                        writeln!(told, "And {} lines more say it.", numbers.len() - MOST);
                }
                Ok(told)
            }
            Meant::Section(heading, numbers) => self.tell_all((heading, &numbers), columns),
        }
    }

    /// Tells what the lines below a heading come from, each thing once: what was said and decided
    /// before the words around it.
    fn tell_all(
        &self,
        (heading, numbers): (usize, &[usize]),
        columns: usize,
    ) -> Result<String, Error> {
        let mut told = self.head(heading, columns);
        let mut all: Vec<Source> = Vec::new();
        if self.as_written(heading).is_none() {
            all.push(Source::new(self.heading_by_hand(heading), None));
        }
        for number in numbers {
            for source in self.sources(*number, None)? {
                if !all.iter().any(|other| other.is_same(&source)) {
                    all.push(source);
                }
            }
        }
        let (around, all): (Vec<_>, Vec<_>) = all.into_iter().partition(|source| source.around);
        for source in all.into_iter().chain(around) {
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
    fn line(&self, number: usize) -> Option<&'a str> {
        self.lines.get(number.checked_sub(1)?).copied()
    }

    /// Returns what a line comes from, or the piece of it that has these words.
    fn sources(&self, number: usize, piece: Option<&str>) -> Result<Vec<Source>, Error> {
        if self.line(number).is_some_and(|line| line.trim().is_empty()) {
            return Ok(vec![Source::new("an empty line", None)]);
        }
        if let Some(line) = self.as_written(number) {
            return self.sources_in(line, piece);
        }
        let Some(text) = self.line(number) else { return Ok(Vec::new()) };
        if merge::MARKS.contains(&text.trim_end())
            && merge::marked(&self.lines.join("\n")).is_some()
        {
            return Ok(vec![Source::new(MARK, None)]);
        }
        if level(text).is_some() {
            let mut sources = vec![Source::new(self.heading_by_hand(number), None)];
            if let Some(line) = self.renamed(number) {
                sources.push(self.own(line)?);
            }
            return Ok(sources);
        }
        self.sources_of_edited(text, piece)
    }

    /// Returns what a line comes from that somebody edited: first what they did to it, sentence by
    /// sentence, then what those come from that credo would write.
    fn sources_of_edited(&self, text: &'a str, piece: Option<&str>) -> Result<Vec<Source>, Error> {
        let all = self.sentences(text);
        if all.iter().all(|sentence| sentence.written.is_none()) {
            return Ok(vec![Source::new(BY_HAND, None)]);
        }
        let asked: Vec<_> =
            all.iter().filter(|it| piece.is_none_or(|piece| it.has(piece))).copied().collect();
        let asked = if asked.is_empty() { all.clone() } else { asked };
        let notes = asked.iter().filter_map(|sentence| sentence.note(all.len() == 1));
        let mut sources: Vec<_> = notes.map(|note| Source::new(note, None)).collect();
        for (line, written) in asked.iter().filter_map(|sentence| sentence.written) {
            for source in self.sources_in(line, Some(written))? {
                if !sources.iter().any(|other| other.is_same(&source)) {
                    sources.push(source);
                }
            }
        }
        Ok(sources)
    }

    /// Returns what a line that credo would write comes from, or the piece of it that has these
    /// words.
    fn sources_in(&self, line: &Line, piece: Option<&str>) -> Result<Vec<Source>, Error> {
        let piece = piece.map_or_else(|| line.clone(), |piece| line.of_piece(piece));
        let mut found = self.sources_of(&piece)?;
        if found.is_empty() && !piece.fields.is_empty() {
            // What stands beside it tells.
            found = self.sources_of(line)?;
        }
        if found.is_empty() && !line.text.trim().is_empty() {
            found.push(self.own(&piece)?);
        }
        Ok(found)
    }

    /// Says of a heading that credo would not write so what it would write there.
    fn heading_by_hand(&self, number: usize) -> String {
        self.renamed(number).map_or_else(
            || BY_HAND.to_owned(),
            |line| format!("renamed by hand; credo would write: {}", lines::bare(&line.text)),
        )
    }

    /// Returns what the fields that a line shows come from, each thing once.
    fn sources_of(&self, line: &Line) -> Result<Vec<Source>, Error> {
        let mut sources: Vec<Source> = Vec::new();
        for field in &line.fields {
            for source in field::sources(&self.record, field)? {
                if !sources.iter().any(|other| other.is_same(&source)) {
                    sources.push(source);
                }
            }
        }
        Ok(sources)
    }

    /// Says of a line that shows no field what it is: a heading, figures that the document reckons
    /// itself, or words without anything in them.
    fn own(&self, line: &Line) -> Result<Source, Error> {
        if level(&line.text).is_some() {
            return Ok(Source::new("a heading of the template", None));
        }
        let ids: Vec<_> = line.messages.iter().map(|it| format!("`{}`", it.id)).collect();
        let ids = if ids.is_empty() { String::new() } else { format!(" ({})", ids.join(", ")) };
        if line.messages.iter().any(Message::has_numbers) {
            let what = format!("a figure that the document reckons itself{ids}");
            return Ok(Source::new(what, None).from([counted::all(&self.record)?]));
        }
        let what = format!(
            "the template's own words{ids}: nothing that anybody said or decided is in them"
        );
        Ok(Source::new(what, None).around())
    }

    /// Returns the line that credo would write where the line of this number stands, if that is what
    /// stands there.
    fn as_written(&self, number: usize) -> Option<&Line> {
        let text = self.line(number)?;
        let before = self.lines.iter().take(number - 1).filter(|line| **line == text).count();
        let mut same = self.written.iter().filter(|line| line.text == text);
        let (first, nth) = (same.clone().next(), same.nth(before));
        // Somebody may have put a paragraph on one line, as it once was written.
        let on_one_line = || self.whole.iter().find(|line| line.text == text);
        nth.or(first).or_else(on_one_line)
    }
}
