//! What people edited and nothing can be merged into before they put it right.

use super::blocks::{Kind, blocks, fence};
use super::mark::split_mark;
use super::plain;

/// Why what people edited cannot be merged as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unmergeable {
    /// There are marks of a conflict, and not as the program writes them.
    #[error("still has the marks of a conflict")]
    Marked,
    /// All that follows is code to whoever reads it: no heading is one, and nothing can be told apart.
    #[error("begins a block of code that never ends")]
    Unclosed,
}

impl Unmergeable {
    /// What to do about it.
    pub fn hint(self) -> &'static str {
        match self {
            Self::Marked => {
                "keep what you want of what stands between the marks, take the marks out, and go on \
                 as ever"
            }
            Self::Unclosed => {
                "end it with another line of the same signs, or take that line out, and go on as ever"
            }
        }
    }
}

/// Returns the line, counted from 1, at which a block of code begins that nothing ends.
pub fn unclosed(text: &str) -> Option<usize> {
    let text = plain(text);
    let text = text.strip_suffix('\n').unwrap_or(&text);
    let last = blocks(text).pop().filter(|it| matches!(it.kind, Kind::Code | Kind::Item))?;
    let mut lines = last.text.split('\n');
    let first = lines.next().unwrap_or_default();
    let opened = fence(split_mark(first).1).or_else(|| fence(first))?;
    let closes =
        |line: &str| fence(line).is_some_and(|it| it.starts_with(opened) && line.trim() == it);
    let before = text.strip_suffix(last.text)?;
    (!lines.any(closes)).then(|| before.matches('\n').count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_of_code_that_nothing_ends_is_found() {
        assert_eq!(unclosed("# A\r\n\r\n```yaml\r\nb\r\n\r\n## C\r\n"), Some(3));
        assert_eq!(unclosed("- ~~~\n  a\n  ```\n"), Some(1));
        assert_eq!(unclosed("````\n```\n"), Some(1));
        for whole in ["", "a\n", "```\na\n```\n", "- ~~~\n  a\n  ~~~\n- b", "```\na\n```\n\nb\n"] {
            assert_eq!(unclosed(whole), None, "{whole}");
        }
    }
}
