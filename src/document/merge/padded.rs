//! Tables whose bars stand below each other, as formatters lay them out: they stay so.

use super::blocks::{cells, is_delimiter};
use super::prose::{Sides, Words};
use super::tables::Line;
use crate::text::width;

/// The least width of a column, for the rule under its head.
const LEAST: usize = 3;

/// Whether the bars of a table stand below each other, with blanks before some.
pub(super) fn is_padded(text: &str) -> bool {
    let mut widths = text.lines().map(width);
    let first = widths.next();
    text.contains("  |") && widths.all(|it| Some(it) == first)
}

/// Lays the lines of a table out with their bars below each other.
pub(super) fn pad(lines: Vec<Line>) -> Vec<Line> {
    let mut widths: Vec<usize> = Vec::new();
    for cells in lines.iter().flat_map(|line| sides(&line.words)).flat_map(str::lines).map(cells) {
        widths.resize(widths.len().max(cells.len()), LEAST);
        for (most, cell) in widths.iter_mut().zip(cells) {
            *most = if is_rule(cell) { *most } else { width(cell).max(*most) };
        }
    }
    let all =
        |text: &str| text.lines().map(|line| padded(line, &widths)).collect::<Vec<_>>().join("\n");
    let pad = |line: Line| {
        let words = match line.words {
            Words::Merged(text) => Words::Merged(all(&text)),
            Words::Both(Sides { ours, theirs, both }) => {
                Words::Both(Sides { ours: all(&ours), theirs: all(&theirs), both: all(&both) })
            }
        };
        Line { words, ..line }
    };
    lines.into_iter().map(pad).collect()
}

fn sides(words: &Words) -> Vec<&str> {
    match words {
        Words::Merged(text) => vec![text],
        Words::Both(sides) => vec![&sides.ours, &sides.theirs],
    }
}

/// Whether a cell is part of the rule under the head of a table.
fn is_rule(cell: &str) -> bool {
    is_delimiter(&format!("|{cell}|"))
}

fn padded(line: &str, widths: &[usize]) -> String {
    let is_rules = is_delimiter(line);
    let cells = cells(line);
    let cell = |(cell, wanted): (&&str, &usize)| {
        if is_rules {
            let (left, right) = (cell.starts_with(':'), cell.ends_with(':'));
            let dashes = "-".repeat(wanted - usize::from(left) - usize::from(right));
            return format!(
                " {}{dashes}{} ",
                if left { ":" } else { "" },
                if right { ":" } else { "" }
            );
        }
        format!(" {cell}{} ", " ".repeat(wanted.saturating_sub(width(cell))))
    };
    format!("|{}|", cells.iter().zip(widths).map(cell).collect::<Vec<_>>().join("|"))
}
