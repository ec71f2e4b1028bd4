//! A map, a list or a value of one line, as something that one of our types is made of.

use std::borrow::Cow;
use std::fmt;

use serde::Deserializer;
use serde::de::value::{BorrowedStrDeserializer, CowStrDeserializer};
use serde::de::{self, DeserializeSeed, MapAccess, SeqAccess, Visitor};

use super::lines::{Line, Lines};
use super::scalar::Scalar;

/// A text is not of the simplest kind, or not what is made of it. What it is, a parser of all of YAML
/// says.
#[derive(Debug, thiserror::Error)]
#[error("not of the simplest kind")]
pub(super) struct LookCloser;

impl de::Error for LookCloser {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// What stands at a place of a text.
pub(super) struct Node<'l, 't> {
    lines: &'l mut Lines<'t>,
    is: Is<'t>,
}

#[derive(Clone, Copy)]
enum Is<'t> {
    /// A map, in the column in which it begins.
    Map(usize),
    /// A list, in the column of its dashes.
    List(usize),
    /// Nothing.
    Null,
    /// What begins with this, on a line of what stands in this column.
    Begins(&'t str, usize),
    /// A word among others on one line.
    Word(&'t str),
}

/// The words between two brackets on one line, with keys before them or without.
struct Words<'l, 't> {
    lines: &'l mut Lines<'t>,
    rest: Option<&'t str>,
    value: &'t str,
    /// Behind how many others its keys are.
    known: usize,
}

/// The keys and values of a map.
struct Entries<'l, 't> {
    lines: &'l mut Lines<'t>,
    at: usize,
    /// What stands behind the key that was read last.
    value: &'t str,
    /// Behind how many others its keys are.
    known: usize,
}

/// The items of a list.
struct Items<'l, 't> {
    lines: &'l mut Lines<'t>,
    at: usize,
}

impl<'l, 't> Node<'l, 't> {
    /// Returns the map or list that a text is.
    pub(super) fn root(lines: &'l mut Lines<'t>) -> Option<Self> {
        lines.next();
        let is = block(lines, 0)?;
        Some(Self { lines, is })
    }

    /// Lets the visitor see a map or list that begins in column `at`.
    fn within<T>(
        self,
        at: usize,
        visit: impl FnOnce(&mut Lines<'t>) -> Result<T, LookCloser>,
    ) -> Result<T, LookCloser> {
        self.lines.enter().ok_or(LookCloser)?;
        let known = self.lines.known();
        let value = visit(self.lines)?;
        self.lines.forget(known);
        self.lines.leave();
        // All of it was looked at.
        let is_read = self.lines.within(at).is_none_or(|line| match self.is {
            Is::List(_) => line.item().is_none(),
            Is::Map(_) | Is::Null | Is::Begins(..) | Is::Word(_) => line.item().is_some(),
        });
        if is_read && self.lines.is_over(at) { Ok(value) } else { Err(LookCloser) }
    }
}

/// Returns the map or list that begins in column `at`.
fn block<'t>(lines: &Lines<'t>, at: usize) -> Option<Is<'t>> {
    let line = lines.within(at)?;
    Some(if line.item().is_some() { Is::List(at) } else { Is::Map(at) })
}

impl<'t> MapAccess<'t> for Entries<'_, 't> {
    type Error = LookCloser;

    fn next_key_seed<K: DeserializeSeed<'t>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, LookCloser> {
        let Some(line) = self.lines.within(self.at).filter(|line| line.item().is_none()) else {
            return Ok(None);
        };
        let (key, value) = line.entry().ok_or(LookCloser)?;
        self.lines.count().ok_or(LookCloser)?;
        self.lines.put(key, self.known).ok_or(LookCloser)?;
        self.value = value;
        seed.deserialize(BorrowedStrDeserializer::new(key)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'t>>(&mut self, seed: V) -> Result<V::Value, LookCloser> {
        let is = if self.value.is_empty() {
            self.lines.next();
            match self.lines.line {
                Some(line) if line.indent > self.at => {
                    block(self.lines, line.indent).ok_or(LookCloser)?
                }
                Some(line) if line.indent == self.at && line.item().is_some() => Is::List(self.at),
                Some(_) | None => Is::Null,
            }
        } else {
            Is::Begins(self.value, self.at)
        };
        seed.deserialize(Node { lines: self.lines, is })
    }
}

impl<'l, 't> Words<'l, 't> {
    /// Of the words between the two `brackets` that `text` stands in.
    fn between(brackets: [char; 2], text: &'t str, lines: &'l mut Lines<'t>) -> Option<Self> {
        let [open, close] = brackets;
        let inside = text.strip_prefix(open)?.strip_suffix(close)?;
        let is_plain = !inside.contains(['[', ']', '{', '}', '"', '\'', '#']);
        let rest = Some(inside).filter(|inside| !inside.is_empty());
        let known = lines.known();
        is_plain.then_some(Self { lines, rest, value: "", known })
    }

    /// Takes the next word, with its key where it has one.
    fn next(&mut self) -> Result<Option<&'t str>, LookCloser> {
        let Some(rest) = self.rest else { return Ok(None) };
        self.lines.count().ok_or(LookCloser)?;
        let (word, rest) = match rest.split_once(", ") {
            Some((word, rest)) => (word, Some(rest)),
            None => (rest, None),
        };
        self.rest = rest;
        if word.contains(',') { Err(LookCloser) } else { Ok(Some(word)) }
    }
}

impl<'t> SeqAccess<'t> for &mut Words<'_, 't> {
    type Error = LookCloser;

    fn next_element_seed<T: DeserializeSeed<'t>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, LookCloser> {
        let Some(word) = self.next()? else { return Ok(None) };
        seed.deserialize(Node { lines: self.lines, is: Is::Word(word) }).map(Some)
    }
}

impl<'t> MapAccess<'t> for &mut Words<'_, 't> {
    type Error = LookCloser;

    fn next_key_seed<K: DeserializeSeed<'t>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, LookCloser> {
        let Some(word) = self.next()? else { return Ok(None) };
        let (key, value) = Line { indent: 0, text: word }.entry().ok_or(LookCloser)?;
        self.lines.put(key, self.known).ok_or(LookCloser)?;
        self.value = value;
        seed.deserialize(BorrowedStrDeserializer::new(key)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'t>>(&mut self, seed: V) -> Result<V::Value, LookCloser> {
        seed.deserialize(Node { lines: self.lines, is: Is::Word(self.value) })
    }
}

impl<'t> SeqAccess<'t> for Items<'_, 't> {
    type Error = LookCloser;

    fn next_element_seed<T: DeserializeSeed<'t>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, LookCloser> {
        let line = self.lines.within(self.at);
        let Some(item) = line.and_then(Line::item) else { return Ok(None) };
        self.lines.count().ok_or(LookCloser)?;
        let is = if item.item().is_some() || item.entry().is_some() {
            self.lines.line = Some(item);
            block(self.lines, item.indent).ok_or(LookCloser)?
        } else {
            Is::Begins(item.text, self.at)
        };
        seed.deserialize(Node { lines: self.lines, is }).map(Some)
    }
}

impl<'t> Deserializer<'t> for Node<'_, 't> {
    type Error = LookCloser;

    fn deserialize_any<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, LookCloser> {
        match self.is {
            Is::Map(at) => self.within(at, |lines| {
                let known = lines.known();
                visitor.visit_map(Entries { lines, at, value: "", known })
            }),
            Is::List(at) => self.within(at, |lines| visitor.visit_seq(Items { lines, at })),
            Is::Null => visitor.visit_unit(),
            Is::Begins(style @ ("|-" | ">-"), at) => {
                let text = self.lines.text(at, style == ">-");
                visitor.visit_string(text.ok_or(LookCloser)?)
            }
            Is::Begins(first, _) => {
                self.lines.next();
                flow(first, self.lines, visitor)
            }
            Is::Word(word) => scalar(word, visitor),
        }
    }

    fn deserialize_option<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, LookCloser> {
        match self.is {
            Is::Null => visitor.visit_none(),
            Is::Map(_) | Is::List(_) | Is::Begins(..) | Is::Word(_) => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'t>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, LookCloser> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'t>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, LookCloser> {
        let (Is::Begins(text, _) | Is::Word(text)) = self.is else { return Err(LookCloser) };
        let Some(Scalar::Text(word)) = Scalar::of(text) else { return Err(LookCloser) };
        if matches!(self.is, Is::Begins(..)) {
            self.lines.next();
        }
        visitor.visit_enum(CowStrDeserializer::new(word))
    }

    /// What nobody wants to see is passed over where that is sure not to miss its end.
    fn deserialize_ignored_any<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, LookCloser> {
        match self.is {
            Is::Map(at) if self.lines.pass_block(at, false).is_some() => visitor.visit_unit(),
            Is::List(at) if self.lines.pass_block(at, true).is_some() => visitor.visit_unit(),
            Is::Begins(first, at) if self.lines.pass_value(first, at).is_some() => {
                visitor.visit_unit()
            }
            Is::Map(_) | Is::List(_) | Is::Null | Is::Begins(..) | Is::Word(_) => {
                self.deserialize_any(visitor)
            }
        }
    }

    serde::forward_to_deserialize_any! {
        <W: Visitor<'t>>
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map struct identifier
    }
}

/// Lets the visitor see what stands on one line: words between brackets, or a value.
fn flow<'t, V: Visitor<'t>>(
    text: &'t str,
    lines: &mut Lines<'t>,
    visitor: V,
) -> Result<V::Value, LookCloser> {
    match text.as_bytes() {
        [b'[', ..] => {
            let mut list = Words::between(['[', ']'], text, lines).ok_or(LookCloser)?;
            let value = visitor.visit_seq(&mut list)?;
            if list.rest.is_none() { Ok(value) } else { Err(LookCloser) }
        }
        [b'{', ..] => {
            let mut map = Words::between(['{', '}'], text, lines).ok_or(LookCloser)?;
            let value = visitor.visit_map(&mut map)?;
            map.lines.forget(map.known);
            if map.rest.is_none() { Ok(value) } else { Err(LookCloser) }
        }
        _ => scalar(text, visitor),
    }
}

/// Lets the visitor see a value of one line.
fn scalar<'t, V: Visitor<'t>>(text: &'t str, visitor: V) -> Result<V::Value, LookCloser> {
    match Scalar::of(text).ok_or(LookCloser)? {
        Scalar::Text(Cow::Borrowed(text)) => visitor.visit_borrowed_str(text),
        Scalar::Text(Cow::Owned(text)) => visitor.visit_string(text),
        Scalar::Number(number) => visitor.visit_u64(number),
        Scalar::Truth(truth) => visitor.visit_bool(truth),
        Scalar::Other(value) => value.deserialize_any(visitor).map_err(|_| LookCloser),
    }
}
