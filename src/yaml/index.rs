//! Where every key and value of a file stands: made only when something is wrong or looks odd.
//!
//! It reads the file as a stream of events and stops at whatever makes a file dangerous, so that it
//! can also tell whether a file is safe to read whole.

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span};

use super::limits::DEEPEST;
use super::place::{Place, Step};

/// Where something stands: a line from 1, characters from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Spot {
    /// The line, from 1.
    pub(super) line: usize,
    /// The characters before it in the line.
    pub(super) column: usize,
    /// Its characters in that line; 0 means up to the end of the line.
    pub(super) length: usize,
}

/// What makes a file unfit, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// Nested too deeply.
    Deep,
    /// More entries than there may be.
    Many,
    /// An alias, which can make a small file huge.
    Alias,
    /// A tag.
    Tag,
    /// A key that the same map has already; and the line of the first.
    Twice(String, usize),
    /// A second document.
    Documents,
    /// Not YAML.
    Broken(String),
}

/// The file's keys and values by place.
#[derive(Debug, Default)]
pub(super) struct Index {
    root: Node,
    /// What is wrong with the file as a whole.
    pub(super) troubles: Vec<(Trouble, Spot)>,
}

/// A value, where it and its key stand, and what is in it.
#[derive(Debug, Default)]
struct Node {
    key: Option<Spot>,
    value: Spot,
    inside: Inside,
}

#[derive(Debug, Default)]
enum Inside {
    /// No value at all, so that only its key can be pointed at.
    #[default]
    Nothing,
    Scalar,
    Map(Vec<(String, Node)>),
    List(Vec<Node>),
}

/// The most troubles that are noted; a file with more is not worth reading on.
const MOST_TROUBLES: usize = 50;

impl Index {
    /// Reads the events of `text`, as far as it has no more `entries` than these.
    pub(super) fn build(text: &str, entries: usize) -> Self {
        let mut builder = Builder { entries, ..Builder::default() };
        let mut parser = Parser::new_from_str(text);
        while let Some(event) = parser.next_event() {
            let go_on = match event {
                Ok((event, span)) => builder.take(event, span),
                Err(error) => builder.broken(&error),
            };
            if !go_on || builder.index.troubles.len() >= MOST_TROUBLES {
                break;
            }
        }
        builder.finish()
    }

    /// Returns where the value at `place` stands, or else the nearest thing around it that exists.
    pub(super) fn value(&self, place: &Place) -> Spot {
        let (node, found) = self.find(place);
        match (node.key, &node.inside) {
            // A marker for a whole map or list would cover pages: the key says it.
            (Some(key), Inside::Map(_) | Inside::List(_) | Inside::Nothing) => key,
            (Some(key), Inside::Scalar) if !found => key,
            (None, Inside::Map(entries)) => {
                entries.first().and_then(|(_, first)| first.key).unwrap_or(node.value)
            }
            (_, Inside::Scalar | Inside::List(_) | Inside::Nothing) => node.value,
        }
    }

    /// Returns where the key of the value at `place` stands, or else the value.
    pub(super) fn key(&self, place: &Place) -> Spot {
        let (node, _) = self.find(place);
        node.key.unwrap_or_else(|| self.value(place))
    }

    /// Returns the deepest node on the way to `place`, and whether it is the place itself.
    fn find(&self, place: &Place) -> (&Node, bool) {
        let mut node = &self.root;
        for step in place.steps() {
            let next = match (step, &node.inside) {
                (Step::Key(key), Inside::Map(entries)) => {
                    entries.iter().rev().find(|(name, _)| name == key).map(|(_, inner)| inner)
                }
                (Step::Item(at), Inside::List(items)) => items.get(*at),
                (Step::Key(_), Inside::Nothing | Inside::Scalar | Inside::List(_))
                | (Step::Item(_), Inside::Nothing | Inside::Scalar | Inside::Map(_)) => None,
            };
            match next {
                Some(next) => node = next,
                None => return (node, false),
            }
        }
        (node, true)
    }
}

/// A map or list whose end has not come yet.
#[derive(Debug)]
struct Open {
    node: Node,
    /// In a map: the key whose value comes next.
    key: Option<(String, Spot)>,
    /// Whether this is itself a key, which no file of ours has.
    is_key: bool,
}

#[derive(Default)]
struct Builder {
    index: Index,
    open: Vec<Open>,
    documents: usize,
    /// How many more entries there may be.
    entries: usize,
}

impl Builder {
    /// Takes one event; returns whether to go on.
    fn take(&mut self, event: Event<'_>, span: Span) -> bool {
        let spot = spot(span);
        if matches!(event, Event::Scalar(..) | Event::SequenceStart(..) | Event::MappingStart(..)) {
            match self.entries.checked_sub(1) {
                Some(left) => self.entries = left,
                None => return self.stop(Trouble::Many, spot),
            }
        }
        match event {
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => true,
            Event::DocumentStart(_) => {
                self.documents += 1;
                self.documents == 1 || self.stop(Trouble::Documents, spot)
            }
            Event::Alias(_) => {
                self.index.troubles.push((Trouble::Alias, spot));
                self.value(Node { key: None, value: spot, inside: Inside::Scalar }, "");
                true
            }
            Event::Scalar(text, style, _, tag) => {
                if tag.is_some() {
                    self.index.troubles.push((Trouble::Tag, spot));
                }
                let is_nothing = style == ScalarStyle::Plain && matches!(&*text, "" | "~");
                let inside = if is_nothing { Inside::Nothing } else { Inside::Scalar };
                self.value(Node { key: None, value: spot, inside }, &text);
                true
            }
            Event::SequenceStart(_, tag) => {
                self.begin(Inside::List(Vec::new()), spot, tag.is_some())
            }
            Event::MappingStart(_, tag) => self.begin(Inside::Map(Vec::new()), spot, tag.is_some()),
            Event::SequenceEnd | Event::MappingEnd => {
                self.end();
                true
            }
        }
    }

    fn begin(&mut self, inside: Inside, start: Spot, tagged: bool) -> bool {
        let spot = Spot { length: 1, ..start };
        if tagged {
            self.index.troubles.push((Trouble::Tag, spot));
        }
        if self.open.len() >= DEEPEST {
            return self.stop(Trouble::Deep, spot);
        }
        let is_key = matches!(
            self.open.last(),
            Some(Open { node: Node { inside: Inside::Map(_), .. }, key: None, .. })
        );
        self.open.push(Open { node: Node { key: None, value: spot, inside }, key: None, is_key });
        true
    }

    fn end(&mut self) {
        if let Some(Open { node, is_key, .. }) = self.open.pop() {
            if is_key {
                self.value(Node { inside: Inside::Scalar, ..node }, "");
            } else {
                self.value(node, "");
            }
        }
    }

    /// Puts a finished value, or a key that reads `text`, where it belongs.
    fn value(&mut self, mut node: Node, text: &str) {
        let Some(open) = self.open.last_mut() else {
            if self.documents <= 1 {
                self.index.root = node;
            }
            return;
        };
        match &mut open.node.inside {
            Inside::Nothing | Inside::Scalar => {}
            Inside::List(items) => items.push(node),
            Inside::Map(entries) => match open.key.take() {
                None => open.key = Some((text.to_owned(), node.value)),
                Some((key, spot)) => {
                    node.key = Some(spot);
                    entries.push((key, node));
                }
            },
        }
    }

    fn broken(&mut self, error: &ScanError) -> bool {
        let marker = error.marker();
        let spot = Spot { line: marker.line(), column: marker.col(), length: 1 };
        let trouble = match error.info() {
            "recursion limit exceeded" => Trouble::Deep,
            info => Trouble::Broken(info.to_owned()),
        };
        self.stop(trouble, spot)
    }

    fn stop(&mut self, trouble: Trouble, spot: Spot) -> bool {
        self.index.troubles.push((trouble, spot));
        false
    }

    fn finish(mut self) -> Index {
        while !self.open.is_empty() {
            self.end();
        }
        let mut twice = Vec::new();
        find_twice(&self.index.root, &mut twice);
        self.index.troubles.extend(twice);
        self.index
    }
}

/// Finds the keys that a map has twice.
fn find_twice(node: &Node, found: &mut Vec<(Trouble, Spot)>) {
    match &node.inside {
        Inside::Nothing | Inside::Scalar => {}
        Inside::List(items) => items.iter().for_each(|item| find_twice(item, found)),
        Inside::Map(entries) => {
            let mut seen = std::collections::HashMap::new();
            for (key, inner) in entries {
                let spot = inner.key.unwrap_or(inner.value);
                if let Some(first) = seen.get(key.as_str()) {
                    found.push((Trouble::Twice(key.clone(), *first), spot));
                } else {
                    seen.insert(key.as_str(), spot.line);
                }
                find_twice(inner, found);
            }
        }
    }
}

fn spot(span: Span) -> Spot {
    let (start, end) = (span.start, span.end);
    let length =
        if start.line() == end.line() { end.col().saturating_sub(start.col()).max(1) } else { 0 };
    Spot { line: start.line(), column: start.col(), length }
}
