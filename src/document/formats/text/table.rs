//! Tables in a terminal, where there is room for them; else each row is an entry: its first cell, and
//! below it `column: cell`. What is to be written in has a line to write on.

use comfy_table::{
    CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table as Drawing, TableStyle,
    Width,
};

use super::Set;
use super::line;
use crate::document::formats::markdown::{Cell, Side, Span, Table, words};
use crate::text;

/// A column of words needs so many columns of the terminal to be read with ease.
const READABLE: usize = 17;

/// What stands between two columns.
const GAP: usize = 3;

/// What is written on is at least so many columns long, and at most.
const TO_WRITE_ON: (usize, usize) = (8, 40);

/// Cells of so many columns or fewer stand side by side in an entry.
const SHORT: usize = 8;

/// Returns the lines of a table.
pub(super) fn table(table: &Table, set: Set) -> Vec<String> {
    let needs: usize = (0..table.head.len()).map(|at| need(table, at) + GAP).sum();
    if needs <= set.columns + GAP { drawn(table, set) } else { entries(table, set) }
}

/// Returns the columns of the terminal that column `at` needs: for its widest word, and for its
/// widest cell up to what is readable.
fn need(table: &Table, at: usize) -> usize {
    let cells = table.rows.iter().chain([&table.head]).filter_map(|row| row.get(at));
    let need = |cell: &Cell| {
        let words = words(cell);
        let widest = words.split_whitespace().map(text::width).max().unwrap_or_default();
        widest.max(text::width(&words).min(READABLE))
    };
    cells.map(need).max().unwrap_or_default()
}

fn drawn(table: &Table, set: Set) -> Vec<String> {
    let texts =
        |cells: &[Cell]| cells.iter().map(|cell| line::set(cell, false)).collect::<Vec<_>>();
    let mut drawing = Drawing::new();
    drawing
        .load_style(TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─')))
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(u16::try_from(set.columns).unwrap_or(u16::MAX))
        .set_header(texts(&table.head))
        .add_rows(table.rows.iter().map(|row| texts(row)));
    let last = table.head.len().saturating_sub(1);
    for (at, column) in drawing.column_iter_mut().enumerate() {
        // One of the columns between two stands there anyway.
        let gap = if at == last { 0 } else { GAP - 1 };
        column.set_padding((0, u16::try_from(gap).unwrap_or_default()));
        let need = u16::try_from(need(table, at) + gap).unwrap_or(u16::MAX);
        column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(need)));
        column.set_cell_alignment(match table.sides.get(at) {
            Some(Side::End) => CellAlignment::Right,
            Some(Side::Middle) => CellAlignment::Center,
            Some(Side::Start) | None => CellAlignment::Left,
        });
    }
    drawing.trim_fmt().lines().map(str::to_owned).collect()
}

fn entries(table: &Table, set: Set) -> Vec<String> {
    let mut lines = Vec::new();
    let is_named = |at: usize| table.head.get(at).is_some_and(|name| !name.is_empty());
    let is_written_in = |at: usize| set.is_form && is_named(at);
    for row in &table.rows {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        let first = row.iter().position(|cell| !cell.is_empty());
        if let Some(head) = first.and_then(|at| row.get(at)) {
            let head = Span::Strong(vec![Span::Text(words(head))]);
            lines.extend(line::wrapped(&line::set(&[head], set.styled), set.columns));
        }
        let cells = table.head.iter().zip(row).enumerate();
        let cells = cells.filter(|(at, (_, cell))| {
            Some(*at) != first && (!cell.is_empty() || is_written_in(*at))
        });
        lines.extend(below(cells.map(|(_, cell)| cell), set));
    }
    lines
}

/// Returns the lines below the head of an entry: a cell with its column's name on each, short ones
/// side by side. A scale is read along one line or down, and never both.
fn below<'a>(cells: impl Iterator<Item = (&'a Cell, &'a Cell)>, set: Set) -> Vec<String> {
    let cells: Vec<_> = cells.collect();
    let points = cells.iter().filter(|(name, cell)| is_point(name, cell));
    let points = points.map(|(name, cell)| text::width(&words(name)) + text::width(&words(cell)));
    // A colon and two blanks go with each, but for the first, which is as far in.
    let is_along = points.map(|width| width + 4).sum::<usize>() <= set.columns;
    let mut lines = Vec::new();
    let mut side_by_side = String::new();
    for (name, cell) in cells {
        let is_point = is_point(name, cell);
        let name = words(name);
        let colon = match name.chars().next_back() {
            None => "",
            Some(end) if end.is_ascii_punctuation() => " ",
            Some(_) => ": ",
        };
        let told = format!("{name}{colon}{}", line::set(cell, set.styled));
        let width = text::width(&words(cell));
        let is_short = !cell.is_empty() && (is_point || width <= SHORT);
        let room = if is_point { width } else { SHORT };
        let fits = (is_along || !is_point)
            && text::width(&side_by_side) + 2 + text::width(&name) + room + 4 <= set.columns;
        if !(side_by_side.is_empty() || is_short && fits) {
            lines.push(format!("  {}", std::mem::take(&mut side_by_side)));
        }
        if cell.is_empty() {
            lines.extend(to_write_on(&told, set));
        } else if is_short {
            let gap = if side_by_side.is_empty() { "" } else { "  " };
            side_by_side.extend([gap, &told]);
        } else {
            let narrow = set.narrowed(4);
            let wrapped = line::wrapped(&told, narrow.columns);
            let indents = ["  "].into_iter().chain(std::iter::repeat("    "));
            lines.extend(
                wrapped.iter().zip(indents).map(|(line, indent)| format!("{indent}{line}")),
            );
        }
    }
    if !side_by_side.is_empty() {
        lines.push(format!("  {side_by_side}"));
    }
    lines
}

/// Whether a cell is how many gave a point of a scale: a row of dots, or a few signs.
fn is_point(name: &Cell, cell: &Cell) -> bool {
    let dots = words(cell);
    let is_few = text::width(&dots) <= SHORT || dots.trim_start_matches('●').is_empty();
    words(name).parse::<u8>().is_ok() && !dots.is_empty() && is_few
}

/// Returns the lines of what is to be written behind its name, or below that where there is no room.
fn to_write_on(name: &str, set: Set) -> Vec<String> {
    let (least, most) = TO_WRITE_ON;
    let wide = set.narrowed(4).columns;
    let mut lines: Vec<_> = text::wrap(name, wide).iter().map(|line| format!("  {line}")).collect();
    let end = lines.last_mut().filter(|line| text::width(line) + least < set.columns);
    match end {
        Some(end) => {
            let line = "_".repeat((set.columns - text::width(end) - 1).min(most));
            *end = format!("{} {line}", end.trim_end());
        }
        None => lines.push(format!("    {}", "_".repeat(wide.min(most)))),
    }
    lines
}
