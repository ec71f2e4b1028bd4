//! Reading lines of any length and any bytes, in bounded memory.

use std::io::{self, BufRead};

use crate::domain::LONGEST_TEXT;

/// The most bytes of a line that are kept: the longest text in the widest encoding, and its end.
const MOST_BYTES: usize = LONGEST_TEXT * 4 + 2;

/// One line of input, without its line end.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// A line of text.
    Text(String),
    /// A line that is too long to be an answer; it has been read over.
    Long,
    /// A line that is not UTF-8.
    Garbled,
}

/// Reads the next line; nothing at the end of the input.
pub(super) fn line<R: BufRead>(input: &mut R) -> io::Result<Option<Line>> {
    let mut bytes = Vec::new();
    let mut long = false;
    let mut any = false;
    loop {
        let chunk = match input.fill_buf() {
            Ok(chunk) => chunk,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if chunk.is_empty() {
            return Ok(any.then(|| finish(bytes, long)));
        }
        any = true;
        let (taken, ended) = match chunk.iter().position(|byte| *byte == b'\n') {
            Some(end) => (end + 1, true),
            None => (chunk.len(), false),
        };
        if bytes.len() + taken > MOST_BYTES {
            long = true;
            bytes = Vec::new();
        } else if !long {
            bytes.extend_from_slice(chunk.get(..taken).unwrap_or_default());
        }
        input.consume(taken);
        if ended {
            return Ok(Some(finish(bytes, long)));
        }
    }
}

fn finish(mut bytes: Vec<u8>, long: bool) -> Line {
    if long {
        return Line::Long;
    }
    if bytes.last() == Some(&b'\n') {
        bytes.pop();
    }
    if bytes.last() == Some(&b'\r') {
        bytes.pop();
    }
    String::from_utf8(bytes).map_or(Line::Garbled, Line::Text)
}

#[cfg(test)]
mod tests {
    use std::io::{BufReader, Read as _};

    use super::*;

    fn text(text: &str) -> Line {
        Line::Text(text.to_owned())
    }

    #[test]
    fn lines_end_in_any_way() {
        let mut input = &b"one\ntwo\r\n\nlast"[..];
        assert_eq!(line(&mut input).unwrap(), Some(text("one")));
        assert_eq!(line(&mut input).unwrap(), Some(text("two")));
        assert_eq!(line(&mut input).unwrap(), Some(text("")));
        assert_eq!(line(&mut input).unwrap(), Some(text("last")));
        assert_eq!(line(&mut input).unwrap(), None);
    }

    #[test]
    fn an_endless_line_is_read_over_in_bounded_memory() {
        let endless = io::repeat(b'x').take(200_000_000).chain(&b"\nnext\n"[..]);
        let mut input = BufReader::with_capacity(1 << 20, endless);
        assert_eq!(line(&mut input).unwrap(), Some(Line::Long));
        assert_eq!(line(&mut input).unwrap(), Some(text("next")));
    }

    #[test]
    fn bytes_that_are_no_text_are_told_apart() {
        let mut input = &b"caf\xe9\ncaf\xc3\xa9\n"[..];
        assert_eq!(line(&mut input).unwrap(), Some(Line::Garbled));
        assert_eq!(line(&mut input).unwrap(), Some(text("café")));
    }
}
