//! Pieces of a line: runs of text, each in one style and one direction, and links.

use std::collections::HashMap;

use super::super::markdown::{Span, runs_from_the_right, words};
use super::address;
use super::language::Tongue;
use super::xml::Xml;
use crate::domain::Language;

/// How a run looks.
#[derive(Clone, Copy, Debug, Default)]
struct Style<'a> {
    strong: bool,
    emphasis: bool,
    struck: bool,
    /// The style of characters by its name.
    named: Option<&'static str>,
    /// The language, where it is not the document's.
    language: Option<&'a Language>,
}

/// The style of what is to be set as it is.
const VERBATIM: Option<&str> = Some("Verbatim");

/// The style of links.
const LINK: Option<&str> = Some("Hyperlink");

/// Where links lead.
#[derive(Debug, Default)]
pub(super) struct Links {
    /// The bookmarks of headings, by the ids that links name.
    bookmarks: HashMap<String, usize>,
    /// Addresses outside, in the order in which they come up, and their numbers.
    outside: Vec<String>,
    numbers: HashMap<String, usize>,
}

impl Links {
    /// Notes that links may name the heading of this number by `id`; the first of the same id has
    /// it.
    pub(super) fn heading(&mut self, id: String, number: usize) {
        self.bookmarks.entry(id).or_insert(number);
    }

    /// Returns the number of the heading that links name by `id`.
    pub(super) fn number(&self, id: &str) -> Option<usize> {
        self.bookmarks.get(id).copied()
    }

    /// Returns the addresses outside, each with the id of its relationship.
    pub(super) fn outside(&self) -> impl Iterator<Item = (String, &str)> {
        self.outside.iter().enumerate().map(|(at, to)| (relationship(at), to.as_str()))
    }

    fn to(&mut self, address: String) -> String {
        let next = self.outside.len();
        let number = *self.numbers.entry(address.clone()).or_insert(next);
        if number == next {
            self.outside.push(address);
        }
        relationship(number)
    }
}

fn relationship(number: usize) -> String {
    format!("link{number}")
}

/// Returns the name of a heading's bookmark.
pub(super) fn bookmark(number: usize) -> String {
    format!("heading{number}")
}

/// Whether lines of `spans` begin at the right; `or` where nothing tells.
pub(super) fn is_from_the_right(spans: &[Span], or: bool) -> bool {
    words(spans).chars().find_map(runs_from_the_right).unwrap_or(or)
}

/// Writes the runs of `spans`.
pub(super) fn runs(spans: &[Span], xml: &mut Xml, links: &mut Links) {
    styled(spans, Style::default(), (xml, links));
}

/// Writes the runs of what a principle of a poster costs, smaller than its name.
pub(super) fn price(spans: &[Span], xml: &mut Xml, links: &mut Links) {
    let style = Style { named: Some("PosterPrice"), ..Style::default() };
    styled(spans, style, (xml, links));
}

/// Writes lines to be set as they are.
pub(super) fn verbatim(text: &str, xml: &mut Xml) {
    let style = Style { named: VERBATIM, ..Style::default() };
    for (at, line) in text.trim_end_matches('\n').split('\n').enumerate() {
        if at > 0 {
            xml.open("w:r", &[]);
            xml.empty("w:br", &[]);
            xml.close();
        }
        text_in(&line.replace('\t', "    "), style, xml);
    }
}

fn styled<'a>(spans: &'a [Span], style: Style<'a>, (xml, links): (&mut Xml, &mut Links)) {
    for span in spans {
        match span {
            Span::Text(text) => text_in(text, style, xml),
            Span::In { language, text } => {
                text_in(text, Style { language: Some(language), ..style }, xml);
            }
            Span::Code(text) => text_in(text, Style { named: VERBATIM, ..style }, xml),
            Span::Strong(inner) => styled(inner, Style { strong: true, ..style }, (xml, links)),
            Span::Emphasis(inner) => {
                styled(inner, Style { emphasis: true, ..style }, (xml, links));
            }
            Span::Struck(inner) => styled(inner, Style { struck: true, ..style }, (xml, links)),
            Span::Link { to, spans } => link(to, spans, style, (xml, links)),
            Span::Blank => text_in(" ", style, xml),
            Span::NewLine => {
                xml.open("w:r", &[]);
                xml.empty("w:br", &[]);
                xml.close();
            }
        }
    }
}

fn link<'a>(to: &str, spans: &'a [Span], style: Style<'a>, (xml, links): (&mut Xml, &mut Links)) {
    let inside = to.strip_prefix('#').and_then(|id| links.number(id));
    let known = match inside {
        Some(number) => Some(("w:anchor", bookmark(number))),
        None => address::outside(to).map(|address| ("r:id", links.to(address))),
    };
    // A link in a link leads nowhere of its own.
    let Some((name, value)) = known.filter(|_| style.named != LINK) else {
        return styled(spans, style, (xml, links));
    };
    xml.open("w:hyperlink", &[(name, &value), ("w:history", "1")]);
    let style = Style { named: LINK, ..style };
    if spans.is_empty() {
        text_in(to, style, xml);
    } else {
        styled(spans, style, (xml, links));
    }
    xml.close();
}

/// Writes text as one run, or as several where it changes direction.
fn text_in(text: &str, style: Style<'_>, xml: &mut Xml) {
    let mut from = 0;
    let mut turned = false;
    for (at, c) in text.char_indices() {
        // Digits, blanks and signs go with what stands before them.
        let turns = runs_from_the_right(c).unwrap_or(turned);
        if turns != turned {
            run(text.get(from..at).unwrap_or_default(), (style, turned), xml);
            (from, turned) = (at, turns);
        }
    }
    run(text.get(from..).unwrap_or_default(), (style, turned), xml);
}

/// Writes a run: its properties in the order of the sequence `EG_RPrBase` of ECMA-376.
fn run(text: &str, (style, from_the_right): (Style<'_>, bool), xml: &mut Xml) {
    if text.is_empty() {
        return;
    }
    let Style { strong, emphasis, struck, named, language } = style;
    let marks = [
        (strong, "w:b"),
        (strong, "w:bCs"),
        (emphasis, "w:i"),
        (emphasis, "w:iCs"),
        (struck, "w:strike"),
        (from_the_right, "w:rtl"),
    ];
    xml.open("w:r", &[]);
    if named.is_some() || language.is_some() || marks.iter().any(|(is_set, _)| *is_set) {
        xml.open("w:rPr", &[]);
        if let Some(name) = named {
            xml.empty("w:rStyle", &[("w:val", name)]);
        }
        for (_, mark) in marks.iter().filter(|(is_set, _)| *is_set) {
            xml.empty(mark, &[]);
        }
        if let Some(language) = language {
            let tongue = Tongue::of(language);
            xml.empty("w:lang", &[(tongue.attribute(), &tongue.code)]);
        }
        xml.close();
    }
    xml.holding("w:t", &[("xml:space", "preserve")], text);
    xml.close();
}
