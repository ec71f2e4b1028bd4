//! Tables; and records one below the other, where a table would be squeezed.

use comfy_table::{
    CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle, Width,
};

use crate::text;

/// Below this many columns a table becomes records.
const NARROW: usize = 50;

/// Returns a table of `rows` under `headers` in at most `columns` columns, each line with its end;
/// below 50 columns each row becomes a record, `header: cell` by `header: cell`.
///
/// Columns of numbers are set flush right. No rows make an empty text.
pub fn table(headers: &[&str], rows: &[Vec<String>], columns: usize) -> String {
    if rows.is_empty() {
        return String::new();
    }
    if columns < NARROW { records(headers, rows, columns) } else { drawn(headers, rows, columns) }
}

fn drawn(headers: &[&str], rows: &[Vec<String>], columns: usize) -> String {
    let mut table = Table::new();
    table
        .load_style(TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─')))
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(u16::try_from(columns).unwrap_or(u16::MAX))
        .set_header(headers.iter().map(|header| text::safe_line(header).into_owned()))
        .add_rows(rows.iter().map(|row| row.iter().map(|cell| text::safe(cell).into_owned())));
    let last = table.column_count().saturating_sub(1);
    for (index, column) in table.column_iter_mut().enumerate() {
        column.set_padding((0, u16::from(index != last)));
        if rows.iter().filter_map(|row| row.get(index)).all(|cell| is_figure(cell)) {
            column.set_cell_alignment(CellAlignment::Right);
            column.set_constraint(ColumnConstraint::ContentWidth);
        } else {
            column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(4)));
        }
    }
    let mut page = table.trim_fmt();
    page.push('\n');
    page
}

fn is_figure(cell: &str) -> bool {
    cell.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '–' | '%' | ' '))
}

fn records(headers: &[&str], rows: &[Vec<String>], columns: usize) -> String {
    let labels: Vec<_> = headers.iter().map(|header| text::safe_line(header)).collect();
    let mut page = String::new();
    for (index, row) in rows.iter().enumerate() {
        if index > 0 {
            page.push('\n');
        }
        for (label, cell) in labels.iter().zip(row).filter(|(_, cell)| !cell.is_empty()) {
            let cell = text::safe(cell);
            let line =
                if label.is_empty() { cell.into_owned() } else { format!("{label}: {cell}") };
            let options = textwrap::Options::new(columns.max(1)).subsequent_indent("  ");
            for row in textwrap::wrap(&line, options) {
                page.push_str(&row);
                page.push('\n');
            }
        }
    }
    page
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows() -> Vec<Vec<String>> {
        [
            ["Maren", "We stay on the line until the kiln fires, however long it takes.", "12"],
            ["山田太郎", "静かなブレインストーミングを毎週の会議の最初にする", "3"],
            ["Ren\u{1b}[2J", "two\nlines", "–"],
        ]
        .map(|row| row.map(str::to_owned).to_vec())
        .to_vec()
    }

    #[test]
    fn a_table_fits_the_screen() {
        insta::assert_snapshot!(table(&["who", "what", "minutes"], &rows(), 60), @"
        who       what                                       minutes
        ────────────────────────────────────────────────────────────
        Maren     We stay on the line until the kiln fires,       12
                  however long it takes.
        山田太郎  静かなブレインストーミングを毎週の会議の         3
                  最初にする
        Ren␛[2J   two                                              –
                  lines
        ");
    }

    #[test]
    fn on_a_narrow_screen_it_becomes_records() {
        insta::assert_snapshot!(table(&["who", "what", "minutes"], &rows(), 30), @"
        who: Maren
        what: We stay on the line
          until the kiln fires,
          however long it takes.
        minutes: 12

        who: 山田太郎
        what: 静かなブレインストーミン
          グを毎週の会議の最初にする
        minutes: 3

        who: Ren␛[2J
        what: two
          lines
        minutes: –
        ");
    }

    #[test]
    fn no_rows_are_no_table() {
        assert_eq!(table(&["who"], &[], 80), "");
    }

    proptest! {
        #[test]
        fn any_text_can_stand_in_a_table(cells in proptest::collection::vec(any::<String>(), 1..7), columns in 0_usize..90) {
            let page = table(&["one", "two"], &[cells], columns);
            prop_assert_eq!(&text::safe(&page), &page);
        }
    }
}
