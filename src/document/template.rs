//! Running a template over the view: strict, escaped, and with an end.

use std::io::{self, Write as _};
use std::sync::Arc;

use minijinja::syntax::SyntaxConfig;
use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, Output, UndefinedBehavior, Value, context,
};

use super::discretion::MASK;
use super::held::{Held, Missed};
use super::page::Page;
use super::trace::Reads;
use super::words::{Words, bare};
use super::{DocumentError, markdown, said};
use crate::domain::Section;

/// What any template may do: so many steps, and 64 bytes of text for each.
const FUEL: u64 = 1_000_000;

/// What it may do besides for each answer.
const FUEL_FOR_AN_ANSWER: u64 = 500;

/// How much of it goes for each value that a template of a team's own may hold in one.
const FUEL_FOR_A_VALUE: u64 = 8;

/// A template by the name that errors give it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Template<'a> {
    /// Its name.
    pub(super) name: &'a str,
    /// Its text.
    pub(super) text: &'a str,
    /// Whether it is a team's own, of which nobody knows what it does.
    pub(super) own: bool,
    /// Whether it is for a site that runs what stands in braces: what people said is nothing to run.
    pub(super) site: bool,
}

/// So many words stand in front of those that differ.
const WORDS_BEFORE: usize = 2;

/// How much there is to write.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Size {
    /// How many answers.
    pub(super) answers: usize,
    /// How many bytes of text in them.
    pub(super) bytes: usize,
}

impl Template<'_> {
    /// Runs it over `view`, with the words of the document's language. Where its lines are traced,
    /// `noted` is told what is said.
    ///
    /// It has fuel in proportion to `size`, of which every step and every 64 bytes take some, so
    /// it can neither go on for ever nor fill the memory. One of a team's own is held within more bounds:
    /// see [`super::held`].
    pub(super) fn run(
        self,
        view: Value,
        size: Size,
        (words, noted): (&Arc<Words>, Option<&Reads>),
    ) -> Result<String, DocumentError> {
        let told = |error: Error| DocumentError::of(self, &error, &Missed::default());
        let fueled = |noted: Option<&Reads>| {
            let mut environment = environment(noted, self.site)?;
            said::add_to(&mut environment, (words, self.site), noted);
            environment.set_fuel(Some(fuel(size)));
            Ok(environment)
        };
        if self.own {
            let most = usize::try_from(fuel(size) / FUEL_FOR_A_VALUE).unwrap_or(usize::MAX);
            let held = Held { name: self.name, text: self.text, most };
            let (syntax, view) = (syntax().map_err(told)?, self.seen(view.clone()));
            let written = held.run(|| fueled(None), &syntax, &view);
            let written =
                written.map_err(|(error, missed)| DocumentError::of(self, &error, &missed))?;
            // Where it is traced, it runs once more: it is known by now to come to an end.
            if noted.is_none() {
                let mut page = Page::new(size, None);
                let is_written = page.write_all(written.as_bytes());
                is_written.map_err(|error| told(too_long(error)))?;
                return String::from_utf8(page.done()).map_err(|_| DocumentError::NotText);
            }
        }
        let mut environment = fueled(noted).map_err(told)?;
        environment.add_template(self.name, self.text).map_err(told)?;
        let template = environment.get_template(self.name).map_err(told)?;
        let mut page = Page::new(size, noted);
        template.render_captured_to(self.seen(view), &mut page).map_err(told)?;
        String::from_utf8(page.done()).map_err(|_| DocumentError::NotText)
    }

    /// Returns what of `view` it is given. One that never asks how scores moved, as those written
    /// before that was told, is given no section for it: its heading would stand over nothing.
    fn seen(self, view: Value) -> Value {
        let trends = Section::Trends.as_str();
        let is_theirs =
            |section: &Value| section.get_attr("id").is_ok_and(|id| id.as_str() == Some(trends));
        let Some(sections) = view.get_attr("sections").ok().filter(|_| !self.text.contains(trends))
        else {
            return view;
        };
        let all: Vec<_> = sections.try_iter().into_iter().flatten().collect();
        if !all.iter().any(is_theirs) {
            return view;
        }
        let others: Vec<_> = all.into_iter().filter(|section| !is_theirs(section)).collect();
        context! { sections => others, ..view }
    }
}

fn fuel(size: Size) -> u64 {
    let number = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    let answers = number(size.answers).saturating_mul(FUEL_FOR_AN_ANSWER);
    FUEL.saturating_add(answers).saturating_add(number(size.bytes))
}

/// Says that a page has no room for what was written.
fn too_long(error: io::Error) -> Error {
    Error::new(ErrorKind::WriteFailure, "failed to write output").with_source(error)
}

/// Returns the syntax of templates.
fn syntax() -> Result<SyntaxConfig, Error> {
    SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .keep_trailing_newline(true)
        .build()
}

/// Makes an environment without templates, which writes for a site or not.
fn environment(noted: Option<&Reads>, site: bool) -> Result<Environment<'static>, Error> {
    let mut environment = Environment::new();
    environment.set_syntax(syntax()?);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    // Without it an error tells nothing of where it happened.
    environment.set_debug(true);
    environment.set_auto_escape_callback(|_| AutoEscape::Custom("markdown".into()));
    let log = noted.cloned();
    environment.set_formatter(move |out, _, value| {
        if let Some(log) = &log {
            match (value.as_str().filter(|_| !value.is_safe()), value.as_usize()) {
                (Some(text), _) => log.text(text),
                (None, Some(number)) => log.number(number),
                (None, None) => {}
            }
        }
        print(out, value, site)
    });
    for (name, indent) in [("paragraphs", ""), ("item", "  "), ("quote", "> ")] {
        let log = noted.cloned();
        environment.add_filter(name, move |text: &Value| {
            if let (Some(log), Some(text)) = (&log, text.as_str()) {
                log.text(text);
            }
            in_lines(text, indent, site)
        });
    }
    environment.add_test("left_out", |text: &Value| text.as_str() == Some(MASK));
    environment.add_filter("bare", |text: &str| bare(text).to_owned());
    let log = noted.cloned();
    environment.add_filter("differing", move |text: &str, other: &str| {
        if let Some(log) = &log {
            log.text(text);
        }
        differing(text, other)
    });
    Ok(environment)
}

/// Returns the words of a text that differ from those of another, and how it goes on to them.
fn differing(text: &str, other: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    let others: Vec<_> = other.split_whitespace().collect();
    let same = words.iter().zip(&others).take_while(|(one, other)| one == other).count();
    let most = words.len().min(others.len()) - same;
    let behind = words.iter().rev().zip(others.iter().rev()).take(most);
    let behind = behind.take_while(|(one, other)| one == other).count();
    let before = same.saturating_sub(WORDS_BEFORE);
    let (before, behind) =
        (if before > 1 { before } else { 0 }, if behind > 1 { behind } else { 0 });
    if before + behind == 0 {
        return text.to_owned();
    }
    let shown = words.get(before..words.len() - behind).unwrap_or_default().join(" ");
    if behind > 0 { shown.trim_end_matches([',', ';', ':']).to_owned() } else { shown }
}

/// Prints a value: text as Markdown on one line, so that no author has to think of it.
fn print(out: &mut Output<'_>, value: &Value, site: bool) -> Result<(), Error> {
    if let Some(text) = value.as_str() {
        if value.is_safe() {
            out.write_str(text)?;
        } else {
            out.write_str(&written(markdown::line(text), site))?;
        }
    } else if value.is_number() || value.kind() == minijinja::value::ValueKind::Bool {
        out.write_str(&value.to_string())?;
    } else if value.is_undefined() {
        return Err(Error::from(ErrorKind::UndefinedError));
    } else if value.is_none() {
        let reason = "this is none here; ask with `if` before printing it";
        return Err(Error::new(ErrorKind::InvalidOperation, reason));
    } else {
        let reason = format!("this is a {}; print one of its fields or items", value.kind());
        return Err(Error::new(ErrorKind::InvalidOperation, reason));
    }
    Ok(())
}

/// Returns Markdown as it is written for a site or not.
fn written(markdown: String, site: bool) -> String {
    if site { markdown::braced(&markdown) } else { markdown }
}

/// Returns text as Markdown with its paragraphs, every line but the first behind `indent`.
fn in_lines(text: &Value, indent: &str, site: bool) -> Result<Value, Error> {
    let Some(words) = text.as_str() else {
        let reason = format!("this filter takes text, and this is a {}", text.kind());
        return Err(Error::new(ErrorKind::InvalidOperation, reason));
    };
    if text.is_safe() {
        return Ok(text.clone());
    }
    Ok(Value::from_safe_string(written(markdown::paragraphs(words, indent), site)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_stands_with_a_few_words_before_it() {
        let old = "Ordinary words, the customer's language where we can, and an honest no";
        let new = "Ordinary words, the customer's language or a date, and an honest no";
        assert_eq!(differing(old, new), "customer's language where we can");
        assert_eq!(differing(new, old), "customer's language or a date");
        let longer = format!("{old} every time");
        assert_eq!(differing(&longer, old), "honest no every time");
        assert_eq!(differing(old, &longer), "honest no");
        assert_eq!(differing("a b", "c d e"), "a b");
        assert_eq!(differing("a a a a", "a a a a a a"), "a a");
        assert_eq!(differing("", ""), "");
    }
}
