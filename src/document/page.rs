//! The page that a template writes on: tidy, and not endless.

use std::io;

use super::template::Size;
use super::trace::Reads;

/// The longest document without counting what people said, in bytes.
const LONGEST: usize = 16 << 20;

/// How often a template may show everything that people said.
const TIMES: usize = 16;

/// What a template has written so far.
///
/// Blank lines beyond one and spaces at the ends of lines are taken out, so that a template may have
/// as many as keep it readable.
#[derive(Debug)]
pub(super) struct Page {
    written: Vec<u8>,
    /// Where the line begins that is being written.
    line: usize,
    most: usize,
    noted: Option<Reads>,
}

impl Page {
    /// Begins a page on which so much is to be written; `noted` is told of every line that ends.
    pub(super) fn new(size: Size, noted: Option<&Reads>) -> Self {
        Self {
            // A document is seldom much longer than what was said.
            written: Vec::with_capacity(size.bytes.saturating_add(size.answers.saturating_mul(40))),
            line: 0,
            most: LONGEST.saturating_add(size.bytes.saturating_mul(TIMES)),
            noted: noted.cloned(),
        }
    }

    /// Returns what was written, with one line end behind it.
    pub(super) fn done(mut self) -> Vec<u8> {
        self.end_line();
        if self.written.ends_with(b"\n\n") {
            self.written.pop();
        }
        self.written
    }

    fn end_line(&mut self) {
        let line = self.written.get(self.line..).unwrap_or_default();
        let length = line.trim_ascii_end().len();
        self.written.truncate(self.line + length);
        let is_gap = length == 0;
        if let Some(noted) = self.noted.as_ref().filter(|_| !is_gap) {
            noted.end_line();
        }
        if !is_gap || !(self.written.is_empty() || self.written.ends_with(b"\n\n")) {
            self.written.push(b'\n');
        }
        self.line = self.written.len();
    }
}

impl io::Write for Page {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.written.len() + bytes.len() > self.most {
            return Err(io::Error::other("the document becomes too long"));
        }
        let before = self.written.len();
        for piece in bytes.split_inclusive(|byte| *byte == b'\n') {
            match piece.strip_suffix(b"\n") {
                Some(end) => {
                    self.written.extend_from_slice(end);
                    self.end_line();
                }
                None => self.written.extend_from_slice(piece),
            }
        }
        if let Some(noted) = self.noted.as_ref().filter(|_| self.line > before) {
            let begun = self.written.get(self.line..).unwrap_or_default();
            if !begun.trim_ascii().is_empty() {
                noted.goes_on();
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    fn tidy(pieces: &[&str]) -> String {
        let mut page = Page::new(Size::default(), None);
        for piece in pieces {
            page.write_all(piece.as_bytes()).unwrap();
        }
        String::from_utf8(page.done()).unwrap()
    }

    #[test]
    fn blank_lines_beyond_one_and_spaces_at_line_ends_go() {
        assert_eq!(tidy(&["\n\n# A  \n\n", " \n\nb", "c\nd \n\n\n"]), "# A\n\nbc\nd\n");
        assert_eq!(tidy(&["a"]), "a\n");
        assert_eq!(tidy(&["", "\n"]), "");
    }
}
