//! Tables: columns as wide as what stands in them asks for, a first row that comes again on every
//! page, and rows that are not torn apart.

use super::super::markdown::{Cell, Side, Table, words};
use super::line::{self, Links, is_from_the_right};
use super::xml::Xml;
use super::{Kind, Sheet};

/// The width of a usual sign in a table, in twentieths of a point.
const SIGN: usize = 118;

/// What stands left and right of the text in a cell, and a little room, in twentieths of a point.
const BESIDE: usize = 220;

/// The most signs that a word or a cell asks room for.
const MOST: (usize, usize) = (14, 300);

/// A table of so many rows is read as one, and stays on one page.
const FEW: usize = 6;

/// The least height of a row with cells to write in, in twentieths of a point.
const ROOM: &str = "560";

/// Writes a table on a sheet; from right to left where it is `turned`.
pub(super) fn write(
    table: &Table,
    sheet: Sheet,
    turned: bool,
    (xml, links): (&mut Xml, &mut Links),
) {
    let widths = widths(table, sheet.line());
    let whole = widths.iter().sum::<usize>().to_string();
    xml.open("w:tbl", &[]);
    xml.open("w:tblPr", &[]);
    xml.empty("w:tblStyle", &[("w:val", "Plain")]);
    if turned {
        xml.empty("w:bidiVisual", &[]);
    }
    xml.empty("w:tblW", &[("w:w", &whole), ("w:type", "dxa")]);
    xml.empty("w:tblLayout", &[("w:type", "fixed")]);
    xml.empty(
        "w:tblLook",
        &[
            ("w:val", "0020"),
            ("w:firstRow", "1"),
            ("w:lastRow", "0"),
            ("w:firstColumn", "0"),
            ("w:lastColumn", "0"),
            ("w:noHBand", "1"),
            ("w:noVBand", "1"),
        ],
    );
    xml.close();
    xml.open("w:tblGrid", &[]);
    for width in &widths {
        xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
    }
    xml.close();
    let columns: Vec<_> = table.sides.iter().copied().zip(widths).collect();
    row(&table.head, (&columns, Row::Head), turned, (xml, links));
    for (number, cells) in (1..).zip(&table.rows) {
        let is_blank = sheet.look.kind == Kind::Form && cells.iter().any(Vec::is_empty);
        let kept = table.rows.len() <= FEW && number < table.rows.len();
        let kind = if is_blank { Row::Blank } else { Row::Filled { kept } };
        row(cells, (&columns, kind), turned, (xml, links));
    }
    xml.close();
}

/// What kind of row it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Row {
    /// What stands over the columns.
    Head,
    /// What is to be read; it may be kept on the page of the next row.
    Filled { kept: bool },
    /// What is to be written in.
    Blank,
}

fn row(
    cells: &[Cell],
    (columns, kind): (&[(Side, usize)], Row),
    turned: bool,
    (xml, links): (&mut Xml, &mut Links),
) {
    xml.open("w:tr", &[]);
    xml.open("w:trPr", &[]);
    xml.empty("w:cantSplit", &[]);
    if kind == Row::Blank {
        xml.empty("w:trHeight", &[("w:val", ROOM), ("w:hRule", "atLeast")]);
    }
    if kind == Row::Head {
        xml.empty("w:tblHeader", &[]);
    }
    xml.close();
    for (cell, (side, width)) in cells.iter().zip(columns) {
        xml.open("w:tc", &[]);
        xml.open("w:tcPr", &[]);
        xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
        xml.close();
        xml.open("w:p", &[]);
        xml.open("w:pPr", &[]);
        xml.empty(
            "w:pStyle",
            &[("w:val", if kind == Row::Head { "TableHead" } else { "TableText" })],
        );
        if kind == (Row::Filled { kept: true }) {
            xml.empty("w:keepNext", &[]);
        }
        if is_from_the_right(cell, turned) {
            xml.empty("w:bidi", &[]);
        }
        match side {
            Side::Start => {}
            Side::Middle => xml.empty("w:jc", &[("w:val", "center")]),
            Side::End => xml.empty("w:jc", &[("w:val", "right")]),
        }
        xml.close();
        line::runs(cell, xml, links);
        xml.close();
        xml.close();
    }
    xml.close();
}

/// What a column asks for: the least that its longest word needs, and what its longest cell would
/// take on one line.
#[derive(Clone, Copy, Debug, Default)]
struct Asked {
    least: usize,
    most: usize,
}

/// Shares `width` out among the columns: each gets what its longest word needs, and of the rest as
/// much as its longest cell asks for beyond that.
fn widths(table: &Table, width: usize) -> Vec<usize> {
    let mut asked = vec![Asked::default(); table.head.len()];
    for cells in std::iter::once(&table.head).chain(&table.rows) {
        for (column, cell) in asked.iter_mut().zip(cells) {
            let text = words(cell);
            let longest = text.split_whitespace().map(|word| signs(word.chars())).max();
            let least = longest.unwrap_or_default().min(MOST.0) * SIGN + BESIDE;
            // Counting every sign of a long text would tell no more.
            let most = signs(text.chars().take(MOST.1)).min(MOST.1) * SIGN + BESIDE;
            column.least = column.least.max(least);
            column.most = column.most.max(most).max(column.least);
        }
    }
    share(&asked, width)
}

/// Counts signs; from the dots and boxes of Unicode on, as wide as two.
pub(super) fn signs(text: impl Iterator<Item = char>) -> usize {
    text.map(|c| if c < '\u{2500}' { 1 } else { 2 }).sum()
}

fn share(asked: &[Asked], width: usize) -> Vec<usize> {
    let least: usize = asked.iter().map(|column| column.least).sum();
    let most: usize = asked.iter().map(|column| column.most).sum();
    let part = |share: usize, of: usize, whole: usize| share * of / whole.max(1);
    let wide = |column: &Asked| {
        if least >= width {
            part(width, column.least, least)
        } else if most <= width {
            // The table is as wide as the text, so that tables line up.
            part(width, column.most, most)
        } else {
            column.least + part(width - least, column.most - column.least, most - least)
        }
    };
    asked.iter().map(|column| wide(column).max(1)).collect()
}
