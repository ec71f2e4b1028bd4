//! Replies of several lines: lines that end in a backslash, and blocks between lines of `"""`.

use crate::domain::LONGEST_TEXT;

/// The line that begins and ends a block.
const FENCE: &str = r#"""""#;

/// A reply that is being put together line by line.
#[derive(Debug, Default)]
pub(super) struct Block {
    text: String,
    lines: usize,
    characters: usize,
    fenced: bool,
    faulty: Option<Fault>,
}

/// Why a reply cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Fault {
    #[error("that is longer than {LONGEST_TEXT} characters; nothing of it was taken")]
    Long,
    #[error("that is not UTF-8 text; nothing of it was taken")]
    Garbled,
}

/// How far a reply has come.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Progress {
    /// More lines belong to it.
    More,
    /// It is whole. A fenced one is a text, whatever it begins with.
    Whole { text: String, fenced: bool },
    /// It is whole and cannot be taken.
    Faulty(Fault),
}

impl Block {
    /// Adds a line, or notes that one could not be read.
    pub(super) fn add(&mut self, line: Result<String, Fault>) -> Progress {
        let line = line.unwrap_or_else(|fault| {
            self.faulty.get_or_insert(fault);
            String::new()
        });
        self.lines += 1;
        if line.trim() == FENCE && (self.fenced || self.lines == 1) {
            return if self.fenced { self.finish() } else { self.open() };
        }
        if self.fenced {
            self.push(&line);
            return Progress::More;
        }
        match line.strip_suffix('\\') {
            Some(rest) if rest.ends_with('\\') => self.push(rest),
            Some(rest) => {
                self.push(rest);
                return Progress::More;
            }
            None => self.push(&line),
        }
        self.finish()
    }

    /// What there is of it so far.
    pub(super) fn so_far(&self) -> &str {
        &self.text
    }

    /// Whether any line has been added.
    pub(super) fn begun(&self) -> bool {
        self.lines > 0
    }

    fn open(&mut self) -> Progress {
        self.fenced = true;
        Progress::More
    }

    fn push(&mut self, line: &str) {
        let is_first = self.lines == if self.fenced { 2 } else { 1 };
        self.characters += line.chars().count() + usize::from(!is_first);
        if self.characters > LONGEST_TEXT {
            self.faulty.get_or_insert(Fault::Long);
        }
        if self.faulty.is_some() {
            self.text = String::new();
            return;
        }
        if !is_first {
            self.text.push('\n');
        }
        self.text.push_str(line);
    }

    fn finish(&mut self) -> Progress {
        let block = std::mem::take(self);
        match block.faulty {
            Some(fault) => Progress::Faulty(fault),
            None => Progress::Whole { text: block.text, fenced: block.fenced },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn replies(lines: &[&str]) -> Vec<Progress> {
        let mut block = Block::default();
        lines.iter().map(|line| block.add(Ok((*line).to_owned()))).collect()
    }

    fn whole(text: &str, fenced: bool) -> Progress {
        Progress::Whole { text: text.to_owned(), fenced }
    }

    #[test]
    fn a_line_is_a_reply() {
        assert_eq!(
            replies(&["one", "", "two"]),
            [whole("one", false), whole("", false), whole("two", false)]
        );
    }

    #[test]
    fn a_backslash_goes_on_and_two_are_one() {
        assert_eq!(
            replies(&["one\\", "\\", "three", "C:\\\\"]),
            [Progress::More, Progress::More, whole("one\n\nthree", false), whole("C:\\", false)]
        );
    }

    #[test]
    fn a_block_keeps_every_line_as_it_is() {
        assert_eq!(
            replies(&["\"\"\"", "", "a\\", ":back", "\"\"\"", "next"]),
            [
                Progress::More,
                Progress::More,
                Progress::More,
                Progress::More,
                whole("\na\\\n:back", true),
                whole("next", false)
            ]
        );
        assert_eq!(replies(&["\"\"\"", "\"\"\""]).pop(), Some(whole("", true)));
    }

    #[test]
    fn a_block_that_is_too_long_is_read_over_to_its_end() {
        let mut block = Block::default();
        assert_eq!(block.add(Ok("\"\"\"".to_owned())), Progress::More);
        for _ in 0..3 {
            assert_eq!(block.add(Ok("x".repeat(LONGEST_TEXT))), Progress::More);
        }
        assert_eq!(block.so_far(), "");
        assert_eq!(block.add(Ok("\"\"\"".to_owned())), Progress::Faulty(Fault::Long));
        assert_eq!(block.add(Ok("next".to_owned())), whole("next", false));
    }

    #[test]
    fn one_garbled_line_spoils_its_block_and_nothing_else() {
        let mut block = Block::default();
        assert_eq!(block.add(Ok("good\\".to_owned())), Progress::More);
        assert_eq!(block.add(Err(Fault::Garbled)), Progress::Faulty(Fault::Garbled));
        assert_eq!(block.add(Ok("next".to_owned())), whole("next", false));
    }
}
