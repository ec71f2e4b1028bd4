//! Tables in HTML. On a narrow screen each row becomes an entry, in which each cell has the name of
//! its column before it; so nobody has to scroll sideways.

use super::super::markdown::{Cell, Side, Span, Table, words};
use super::{dots, line};

/// From so many columns on, rows become entries on a narrow screen.
const MANY: usize = 4;

/// From so many columns on, a table may be wider than a page, and is scrolled in a place of its own.
const WIDE: usize = 5;

/// Adds a table to `html`. `label` says what it is a table of.
///
/// Roles are named though they are those that the elements have: browsers forget them where the style
/// sheet makes entries of the rows.
pub(super) fn table(table: &Table, label: &str, html: &mut String) {
    let wide = table.head.len() >= WIDE;
    if wide {
        html.push_str("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"");
        line::escape(label, html);
        html.push_str("\">\n");
    }
    html.extend(["<table role=\"table\"", kind(table), " aria-label=\""]);
    line::escape(label, html);
    html.push_str("\">\n");
    let names: Vec<_> = table.head.iter().map(|cell| named(&words(cell))).collect();
    if names.iter().any(|name| !name.is_empty()) {
        head(table, html);
    }
    // Where the first column needs no name, its cells are the names of the rows.
    let by_name = names.first().is_some_and(String::is_empty);
    html.push_str("<tbody role=\"rowgroup\">\n");
    for cells in &table.rows {
        html.push_str("<tr role=\"row\">");
        for (at, cell) in cells.iter().enumerate() {
            let name = names.get(at).map_or("", String::as_str);
            let side = table.sides.get(at).copied().unwrap_or(Side::Start);
            let is_name = by_name && at == 0;
            self::cell(cell, &Place { name, side, is_name }, html);
        }
        html.push_str("</tr>\n");
    }
    html.push_str("</tbody>\n</table>\n");
    if wide {
        html.push_str("</div>\n");
    }
}

/// Returns the class of a table of many columns, or of nothing but figures beside their names.
fn kind(table: &Table) -> &'static str {
    let figures = || table.sides.iter().skip(1).all(|side| *side == Side::End);
    match table.sides.len() {
        MANY.. => " class=\"many\"",
        2.. if figures() => " class=\"figures\"",
        _ => "",
    }
}

/// Returns the name of a column as it stands before a cell: with a colon, unless it ends in a sign.
fn named(name: &str) -> String {
    let is_ended = name.is_empty() || name.ends_with(|c: char| c.is_ascii_punctuation());
    if is_ended { name.to_owned() } else { format!("{name}:") }
}

fn head(table: &Table, html: &mut String) {
    html.push_str("<thead role=\"rowgroup\">\n<tr role=\"row\">");
    for (cell, side) in table.head.iter().zip(&table.sides) {
        if cell.is_empty() {
            html.push_str("<td role=\"cell\"></td>");
            continue;
        }
        html.push_str("<th role=\"columnheader\" scope=\"col\"");
        html.push_str(class(*side));
        html.push('>');
        line::spans(cell, html);
        html.push_str("</th>");
    }
    html.push_str("</tr>\n</thead>\n");
}

/// Where a cell stands.
struct Place<'a> {
    /// The name of its column.
    name: &'a str,
    /// How its column is set.
    side: Side,
    /// Whether it is the name of its row.
    is_name: bool,
}

fn cell(cell: &Cell, place: &Place<'_>, html: &mut String) {
    let tag = if place.is_name { "th" } else { "td" };
    html.extend(["<", tag]);
    html.push_str(if place.is_name {
        " role=\"rowheader\" scope=\"row\""
    } else {
        " role=\"cell\""
    });
    html.push_str(class(place.side));
    if !place.name.is_empty() {
        html.push_str(" data-name=\"");
        line::escape(place.name, html);
        html.push('"');
    }
    html.push('>');
    let dots = if let [Span::Text(text)] = cell.as_slice() { dots::point(text) } else { None };
    match dots {
        Some(dots) => dots.write(html),
        None => line::spans(cell, html),
    }
    html.extend(["</", tag, ">"]);
}

fn class(side: Side) -> &'static str {
    match side {
        Side::Start => "",
        Side::Middle => " class=\"middle\"",
        Side::End => " class=\"end\"",
    }
}
