//! Reading Markdown as far as a merge needs it: blocks, each with its text as it stands.

use std::ops::Range;

use super::mark::list_mark;
use super::space::Space;

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Kind {
    /// What static sites read before the text, between two lines of hyphens.
    Front,
    /// A heading and its level.
    Heading(usize),
    Paragraph,
    /// The beginning of an item of a list; what is nested in it are blocks of their own.
    Item,
    Quote,
    Table,
    /// A line of a table that is merged: never read, only written.
    Row,
    Code,
    Html,
    Rule,
}

impl Kind {
    /// Whether it is made of sentences, so that one may become another under an editor's hand.
    pub(super) fn is_prose(self) -> bool {
        matches!(self, Self::Paragraph | Self::Item | Self::Quote)
    }
}

/// A block of a document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Block<'t> {
    pub(super) kind: Kind,
    /// How far it is in: 0 for what leads, more for items and what is below them.
    pub(super) depth: usize,
    pub(super) space: Space,
    /// Its lines, without the last line's end.
    pub(super) text: &'t str,
}

/// Reads `text`, whose lines end in a line feed.
pub(super) fn blocks(text: &str) -> Vec<Block<'_>> {
    let lines = Lines::of(text);
    let mut blocks: Vec<Block<'_>> = Vec::new();
    let (mut at, mut blank) = (0, 0);
    while let Some(line) = lines.get(at) {
        if is_blank(line) {
            (at, blank) = (at + 1, blank + 1);
            continue;
        }
        let (kind, end) = lines.block(at);
        let text = lines.text(at..end);
        let last = blocks.last_mut();
        let is_under = last.as_ref().is_some_and(|last| matches!(last.kind, Kind::Heading(_)));
        let leads = kind == Kind::Item && last.as_ref().is_none_or(|last| last.kind != kind);
        if let Some(last) = last.filter(|_| leads) {
            last.space.to_list = Some(blank);
        }
        let space = Space { blank, is_tight: is_under && blank == 0, leads, to_list: None };
        blocks.push(Block { kind, depth: depth(kind, line), space, text });
        (at, blank) = (end, 0);
    }
    blocks
}

fn is_blank(line: &str) -> bool {
    line.trim_matches([' ', '\t']).is_empty()
}

/// Returns how many columns `line` is indented.
fn indent(line: &str) -> usize {
    let blanks = line.chars().take_while(|c| matches!(c, ' ' | '\t'));
    blanks.map(|c| if c == '\t' { 4 } else { 1 }).sum()
}

fn depth(kind: Kind, line: &str) -> usize {
    let indent = indent(line);
    match kind {
        Kind::Item => 1 + indent / 2,
        Kind::Front | Kind::Heading(_) | Kind::Table | Kind::Row | Kind::Html | Kind::Rule => 0,
        Kind::Paragraph | Kind::Quote | Kind::Code => match indent {
            0 | 1 => 0,
            indent => 1 + indent / 2,
        },
    }
}

/// Whether a line that begins with `words` begins something else than the middle of a paragraph, or
/// may make something else of what is above.
pub(in crate::document) fn begins_anew(words: &str) -> bool {
    let line = words.split('\n').next().unwrap_or_default();
    let is_ruled = line.trim_start().starts_with(['-', '=', ':', '|', '*', '_']);
    let signs = |c: char| matches!(c, '-' | '=' | ':' | '|' | '*' | '_' | ' ' | '\t');
    begins(line).is_some() || is_ruled && line.chars().all(signs)
}

/// What a line begins that cannot be the middle of a paragraph.
enum Begins<'t> {
    Block(Kind),
    /// A fenced block, whose fence is this.
    Fence(&'t str),
}

fn begins(line: &str) -> Option<Begins<'_>> {
    if let Some(fence) = fence(line) {
        return Some(Begins::Fence(fence));
    }
    let is_near = indent(line) <= 3;
    let rest = line.trim_start_matches([' ', '\t']);
    if is_near && let Some(level) = heading_level(rest) {
        return Some(Begins::Block(Kind::Heading(level)));
    }
    let kind = if is_near && is_rule(rest) {
        Kind::Rule
    } else if list_mark(rest) > 0 {
        Kind::Item
    } else if rest.starts_with('>') {
        Kind::Quote
    } else if is_near && is_html(rest) {
        Kind::Html
    } else {
        return None;
    };
    Some(Begins::Block(kind))
}

/// Returns the fence that `line` opens or closes.
pub(super) fn fence(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches([' ', '\t']);
    let sign = rest.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let length = rest.len() - rest.trim_start_matches(sign).len();
    rest.get(..length).filter(|_| length >= 3)
}

fn heading_level(rest: &str) -> Option<usize> {
    let words = rest.trim_start_matches('#');
    let level = rest.len() - words.len();
    let is_heading =
        (1..=6).contains(&level) && (words.is_empty() || words.starts_with([' ', '\t']));
    is_heading.then_some(level)
}

fn is_rule(rest: &str) -> bool {
    let Some(sign) = rest.chars().next().filter(|c| matches!(c, '-' | '*' | '_')) else {
        return false;
    };
    rest.chars().all(|c| c == sign || c == ' ' || c == '\t')
        && rest.chars().filter(|c| *c == sign).count() >= 3
}

fn is_html(rest: &str) -> bool {
    let next = rest.strip_prefix('<').and_then(|rest| rest.chars().next());
    next.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
}

/// Returns the level of the heading that `line` makes of the paragraph above it.
fn underline(line: &str) -> Option<usize> {
    let rest = line.trim_matches([' ', '\t']);
    if rest.is_empty() || indent(line) > 3 {
        None
    } else if rest.chars().all(|c| c == '=') {
        Some(1)
    } else {
        rest.chars().all(|c| c == '-').then_some(2)
    }
}

struct Lines<'t> {
    text: &'t str,
    all: Vec<&'t str>,
    /// Where each line begins, and the end.
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    fn of(text: &'t str) -> Self {
        let mut starts = vec![0];
        let mut lines = Vec::new();
        let mut end = 0;
        for line in text.split_inclusive('\n') {
            end += line.len();
            starts.push(end);
            lines.push(line.strip_suffix('\n').unwrap_or(line));
        }
        Self { text, all: lines, starts }
    }

    fn get(&self, at: usize) -> Option<&'t str> {
        self.all.get(at).copied()
    }

    fn text(&self, lines: Range<usize>) -> &'t str {
        let place = |line| self.starts.get(line).copied().unwrap_or(self.text.len());
        let text = self.text.get(place(lines.start)..place(lines.end)).unwrap_or_default();
        text.strip_suffix('\n').unwrap_or(text)
    }

    /// Returns what the block at line `at`, which is not empty, is, and the line behind it.
    fn block(&self, at: usize) -> (Kind, usize) {
        let line = self.get(at).unwrap_or_default();
        if at == 0
            && let Some(end) = self.front()
        {
            return (Kind::Front, end);
        }
        match begins(line) {
            Some(Begins::Fence(fence)) => (Kind::Code, self.fenced(at + 1, fence)),
            Some(Begins::Block(Kind::Html)) => (Kind::Html, self.html(at)),
            Some(Begins::Block(Kind::Item)) => {
                let rest = line.trim_start_matches([' ', '\t']);
                let words = rest.get(list_mark(rest)..).unwrap_or_default();
                match fence(words) {
                    Some(fence) => (Kind::Item, self.fenced(at + 1, fence)),
                    None => (Kind::Item, self.run_on(at + 1)),
                }
            }
            Some(Begins::Block(Kind::Quote)) => {
                let mut end = at + 1;
                let is_quoted = |line: &str| line.trim_start_matches([' ', '\t']).starts_with('>');
                while self.get(end).is_some_and(is_quoted) || self.runs_on(end) {
                    end += 1;
                }
                (Kind::Quote, end)
            }
            Some(Begins::Block(kind)) => (kind, at + 1),
            None if self.is_table(at) => (Kind::Table, self.rows(at + 2)),
            None => self.paragraph(at + 1),
        }
    }

    /// Returns the line behind what static sites read before the text, if there is such a thing.
    fn front(&self) -> Option<usize> {
        let is_edge = |line: &str| line.trim_end() == "---";
        let begins =
            self.get(0).is_some_and(is_edge) && self.get(1).is_some_and(|it| !is_blank(it));
        let end = self.all.iter().skip(1).position(|line| is_edge(line))?;
        begins.then_some(end + 2)
    }

    /// Returns the line behind the fenced block that goes on at line `at`.
    fn fenced(&self, at: usize, opened: &str) -> usize {
        let closes =
            |line: &&str| fence(line).is_some_and(|it| it.starts_with(opened) && line.trim() == it);
        let rest = self.all.get(at..).unwrap_or_default();
        rest.iter().position(closes).map_or(self.all.len(), |found| at + found + 1)
    }

    fn html(&self, at: usize) -> usize {
        let rest = self.all.get(at..).unwrap_or_default();
        let is_comment = rest.first().is_some_and(|line| line.trim_start().starts_with("<!--"));
        let comment = || rest.iter().position(|line| line.contains("-->"));
        if is_comment && let Some(end) = comment() {
            return at + end + 1;
        }
        rest.iter().position(|line| is_blank(line)).map_or(self.all.len(), |end| at + end)
    }

    /// Whether line `at` goes on with the words of the line before.
    fn runs_on(&self, at: usize) -> bool {
        self.get(at)
            .is_some_and(|line| !is_blank(line) && begins(line).is_none() && !self.is_table(at))
    }

    fn run_on(&self, mut at: usize) -> usize {
        while self.runs_on(at) {
            at += 1;
        }
        at
    }

    /// Returns what the paragraph that goes on at line `at` is, and the line behind it.
    fn paragraph(&self, mut at: usize) -> (Kind, usize) {
        loop {
            if let Some(level) = self.get(at).and_then(underline) {
                return (Kind::Heading(level), at + 1);
            }
            if !self.runs_on(at) {
                return (Kind::Paragraph, at);
            }
            at += 1;
        }
    }

    /// Whether a table begins at line `at`.
    fn is_table(&self, at: usize) -> bool {
        let (Some(head), Some(below)) = (self.get(at), self.get(at + 1)) else { return false };
        head.contains('|') && is_delimiter(below) && cells(head).len() == cells(below).len()
    }

    fn rows(&self, mut at: usize) -> usize {
        while self.get(at).is_some_and(|line| !is_blank(line) && begins(line).is_none()) {
            at += 1;
        }
        at
    }
}

/// Whether `line` is the rule under the head of a table.
pub(super) fn is_delimiter(line: &str) -> bool {
    let is_cell = |cell: &&str| {
        let cell = cell.strip_prefix(':').unwrap_or(cell);
        let cell = cell.strip_suffix(':').unwrap_or(cell);
        !cell.is_empty() && cell.chars().all(|c| c == '-')
    };
    line.contains('-') && line.contains('|') && cells(line).iter().all(is_cell)
}

/// Returns the cells of a line of a table, without the blanks around them.
pub(super) fn cells(line: &str) -> Vec<&str> {
    let line = line.trim_matches([' ', '\t']);
    let line = line.strip_prefix('|').unwrap_or(line);
    let mut cells = Vec::new();
    let (mut begin, mut is_escaped) = (0, false);
    for (at, c) in line.char_indices() {
        if c == '|' && !is_escaped {
            cells.push(line.get(begin..at).unwrap_or_default());
            begin = at + 1;
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    let last = line.get(begin..).unwrap_or_default();
    if !is_blank(last) || cells.is_empty() {
        cells.push(last);
    }
    cells.iter().map(|cell| cell.trim_matches([' ', '\t'])).collect()
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    fn shown(text: &str) -> String {
        let mut shown = String::new();
        for block in blocks(text) {
            let Block { kind, depth, space, text } = block;
            writeln!(shown, "{} {kind:?} {depth} {text:?}", space.blank).unwrap();
        }
        shown
    }

    #[test]
    fn blocks_are_told_apart_as_markdown_tells_them() {
        insta::assert_snapshot!(shown(
            "---\ntitle: x\n---\n# One\n\nTwo words.\nMore.\n- item\n  goes on\n  - nested\n\n  below\n\
             Three\n-----\n\n> said\n> again\n\n| a | b |\n|---|---:|\n| c \\| d | e |\n\n\n***\n```\n# no\n\
             ```\n<b>x\ny\n\n<!-- a\n\nb -->\n1. one\n2) two\n-no\n"
        ), @r##"
        0 Front 0 "---\ntitle: x\n---"
        0 Heading(1) 0 "# One"
        1 Paragraph 0 "Two words.\nMore."
        0 Item 1 "- item\n  goes on"
        0 Item 2 "  - nested"
        1 Heading(2) 0 "  below\nThree\n-----"
        1 Quote 0 "> said\n> again"
        1 Table 0 "| a | b |\n|---|---:|\n| c \\| d | e |"
        2 Rule 0 "***"
        0 Code 0 "```\n# no\n```"
        0 Html 0 "<b>x\ny"
        1 Html 0 "<!-- a\n\nb -->"
        0 Item 1 "1. one"
        0 Item 1 "2) two\n-no"
        "##);
    }

    #[test]
    fn cells_are_parted_by_bars_that_are_not_escaped() {
        assert_eq!(cells("| a | b \\| c |  |"), ["a", "b \\| c", ""]);
        assert_eq!(cells("a|b"), ["a", "b"]);
        assert_eq!(cells("|"), [""]);
    }
}
