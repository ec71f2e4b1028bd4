//! Text for a terminal of so many columns: wrapped, with tables that fit, or entries in their place.

mod line;
mod table;

use super::markdown::{Block, Item, List, Page, Span, words};
use crate::text;

/// The fewest columns that something is set in, however deep it is nested.
const FEWEST: usize = 8;

/// How text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Set {
    /// The columns that there are.
    pub columns: usize,
    /// Whether the terminal shows bold and italic letters.
    pub styled: bool,
    /// Whether people write in it: what is empty in a table is then for that.
    pub is_form: bool,
}

/// Sets a page, each line with its end.
pub(super) fn write(page: &Page, set: Set) -> String {
    let mut text = set.blocks(&page.blocks).join("\n");
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

impl Set {
    /// Returns the lines of `blocks`, an empty one between two of them.
    fn blocks(self, blocks: &[Block]) -> Vec<String> {
        let mut lines = Vec::new();
        let mut before = None;
        for block in blocks {
            let set = self.block(block);
            if !lines.is_empty() && !set.is_empty() && !is_led_up_to(before, block) {
                lines.push(String::new());
            }
            lines.extend(set);
            before = Some(block);
        }
        lines
    }

    fn block(self, block: &Block) -> Vec<String> {
        match block {
            Block::Heading { level, spans } => self.heading(*level, spans),
            Block::Paragraph(spans) => self.wrapped(spans),
            Block::Quotation(blocks) => {
                let lines = self.narrowed(2).blocks(blocks);
                lines.into_iter().map(|line| format!("│ {line}").trim_end().to_owned()).collect()
            }
            Block::List(list) => self.list(list),
            Block::Table(table) => table::table(table, self),
            Block::Verbatim(text) => {
                let wide = self.narrowed(2).columns;
                let lines = text.lines().flat_map(|line| text::wrap(line, wide));
                lines.map(|line| format!("  {line}")).collect()
            }
            Block::Rule => vec!["─".repeat(self.columns.min(20))],
        }
    }

    /// Returns the lines of a heading, with a line under it if it is one of the first two levels.
    fn heading(self, level: u8, spans: &[Span]) -> Vec<String> {
        let strong = vec![Span::Strong(vec![Span::Text(words(spans))])];
        let mut lines = self.wrapped(&strong);
        let rule = match level {
            1 => "═",
            2 => "─",
            _ => return lines,
        };
        let wide = text::wrap(&words(spans), self.columns).iter().map(|it| text::width(it)).max();
        lines.push(rule.repeat(wide.unwrap_or_default()));
        lines
    }

    fn list(self, list: &List) -> Vec<String> {
        let highest =
            list.first.map(|first| first.saturating_add(list.items.len().saturating_sub(1)));
        let mut lines = Vec::new();
        for (at, item) in list.items.iter().enumerate() {
            if at > 0 && !list.tight {
                lines.push(String::new());
            }
            let mark = match (list.first.zip(highest), item.done) {
                (_, Some(true)) => "[x] ".to_owned(),
                (_, Some(false)) => "[ ] ".to_owned(),
                (Some((first, highest)), None) => {
                    let number = format!("{}.", first.saturating_add(at));
                    // Room for the widest of them and its full stop.
                    format!("{number:<0$} ", highest.to_string().len() + 1)
                }
                (None, None) => "• ".to_owned(),
            };
            lines.extend(self.item(item, &mark));
        }
        lines
    }

    /// Returns the lines of an item behind its mark; what does not go on the first line hangs.
    fn item(self, item: &Item, mark: &str) -> Vec<String> {
        let hang = text::width(mark);
        let mut lines = self.narrowed(hang).blocks(&item.blocks);
        if lines.is_empty() {
            lines.push(String::new());
        }
        for (at, line) in lines.iter_mut().enumerate() {
            if at == 0 {
                line.insert_str(0, mark);
            } else if !line.is_empty() {
                line.insert_str(0, &" ".repeat(hang));
            }
        }
        lines
    }

    /// Returns the lines of a paragraph.
    fn wrapped(self, spans: &[Span]) -> Vec<String> {
        line::wrapped(&line::set(spans, self.styled), self.columns)
    }

    /// Returns the same with fewer columns.
    fn narrowed(self, by: usize) -> Self {
        Self { columns: self.columns.saturating_sub(by).max(FEWEST), ..self }
    }
}

/// Whether a block stands right below what leads up to it: a list below a principle, or the item that it
/// is part of; whatever comes first below a heading with a line under it.
fn is_led_up_to(before: Option<&Block>, block: &Block) -> bool {
    matches!((before, block), (Some(Block::Paragraph(_)), Block::List(list)) if list.tight)
        || matches!(before, Some(Block::Heading { level: 1 | 2, .. }))
}

#[cfg(test)]
mod tests;
