//! Merging tables: rows by their first cell, columns by their heads, each cell by itself.

use std::collections::HashMap;

use super::align::{Numbers, Reach, Unit};
use super::blocks::cells;
use super::padded::{is_padded, pad};
use super::prose::{self, Sides, Words};
use super::subject::{Subject, uncounted};
use super::triples::{Lists, Triple, in_order};
use crate::document::sentences::key;

/// A line of a merged table, or two where it cannot be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) base: Option<String>,
    pub(super) words: Words,
}

/// A table as it is written.
struct Table<'t> {
    lines: Vec<&'t str>,
    head: Vec<&'t str>,
    rules: Vec<&'t str>,
    rows: Vec<Vec<&'t str>>,
}

impl<'t> Table<'t> {
    /// Reads a table, unless a row has more cells than there are columns.
    fn read(text: &'t str) -> Option<Self> {
        let lines: Vec<_> = text.split('\n').collect();
        let (head, rules) = (cells(lines.first()?), cells(lines.get(1)?));
        let rows: Vec<_> = lines.iter().skip(2).map(|line| cells(line)).collect();
        let is_even = rows.iter().all(|row| row.len() <= head.len());
        is_even.then_some(Self { lines, head, rules, rows })
    }

    fn line(&self, row: usize) -> &'t str {
        self.lines.get(row + 2).copied().unwrap_or_default()
    }

    /// Returns a cell: nothing where there is no such row or no such column.
    fn cell(&self, row: Option<usize>, column: Option<usize>) -> Option<&'t str> {
        column.filter(|column| *column < self.head.len())?;
        let row = self.rows.get(row?)?;
        Some(row.get(column?).copied().unwrap_or_default())
    }
}

/// Returns what is known of the columns of a table.
fn columns(table: &Table<'_>, numbers: &mut Numbers) -> Vec<Unit> {
    let column = |cell: &&str| {
        let (key, words) = (numbers.of(&key(cell)), numbers.words(cell));
        Unit { key, words, ..Unit::default() }
    };
    table.head.iter().map(column).collect()
}

/// Returns what is known of the rows of a table: each is called by its first cell, if no other is.
fn rows<'t>(table: &Table<'t>, numbers: &mut Numbers) -> Vec<Unit> {
    let mut firsts: HashMap<&'t str, usize> = HashMap::new();
    let first = |row: &[&'t str]| row.first().map(|it| uncounted(it)).filter(|it| !it.is_empty());
    for row in &table.rows {
        if let Some(first) = first(row) {
            *firsts.entry(first).or_default() += 1;
        }
    }
    let mut unit = |row: &Vec<&'t str>| {
        let called = first(row);
        let name = called.filter(|first| firsts.get(first) == Some(&1));
        let whole = row.join(" | ");
        Unit {
            key: numbers.of(&key(&whole)),
            name: name.map(|name| numbers.of(&format!("row {}", key(name)))),
            words: numbers.words(&whole),
            subject: called.and_then(|called| Subject::called(called, numbers)),
            ..Unit::default()
        }
    };
    table.rows.iter().map(&mut unit).collect()
}

/// Merges three versions of a table. Returns nothing where that is not safe: the tables are then to
/// be merged whole.
pub(super) fn merge(base: &str, ours: &str, theirs: &str) -> Option<Vec<Line>> {
    let laid_out = ours;
    let (base, ours, theirs) = (Table::read(base)?, Table::read(ours)?, Table::read(theirs)?);
    let mut numbers = Numbers::default();
    // Where no head is as it was, all is in another language.
    let has_head = base.head.iter().any(|head| !head.is_empty() && theirs.head.contains(head));
    let mut triples = |of: fn(&Table<'_>, &mut Numbers) -> Vec<Unit>, reach: Reach| {
        let all = [of(&base, &mut numbers), of(&ours, &mut numbers), of(&theirs, &mut numbers)];
        let [base, ours, theirs] = &all;
        let lists = Lists {
            base: base.iter().collect(),
            ours: ours.iter().collect(),
            theirs: theirs.iter().collect(),
            reach,
        };
        lists.triples()
    };
    let in_rows = if has_head { Reach::Near } else { Reach::Translated };
    let (columns, rows) = (triples(columns, Reach::Place), triples(rows, in_rows));
    let mut merging = Merging { base: &base, ours: &ours, theirs: &theirs, columns, rows };
    merging.keep_columns();
    let mut lines = vec![merging.head()];
    let order = in_order(&merging.rows, |it| it.ours.is_some() || it.theirs.is_some());
    lines.extend(order.into_iter().filter_map(|row| merging.row(merging.rows.get(row)?)));
    Some(if is_padded(laid_out) { pad(lines) } else { lines })
}

struct Merging<'m, 't> {
    base: &'m Table<'t>,
    ours: &'m Table<'t>,
    theirs: &'m Table<'t>,
    /// Those of the result, in its order.
    columns: Vec<Triple>,
    rows: Vec<Triple>,
}

impl<'t> Merging<'_, 't> {
    /// Keeps the columns that are to be in the result, in its order: a column that is gone
    /// underneath stays where somebody edited a cell of it.
    fn keep_columns(&mut self) {
        let is_edited = |column: &Triple| {
            self.rows.iter().filter(|row| row.ours.is_some()).any(|row| {
                let base = self.base.cell(row.base, column.base).unwrap_or_default();
                key(self.ours.cell(row.ours, column.ours).unwrap_or_default()) != key(base)
            })
        };
        let is_kept = |column: &Triple| match (column.base, column.ours, column.theirs) {
            (Some(_), Some(_), None) => is_edited(column),
            (Some(_), None, _) => false,
            _ => true,
        };
        let order = in_order(&self.columns, is_kept);
        self.columns = order.iter().filter_map(|at| self.columns.get(*at).copied()).collect();
    }

    /// Returns the first two lines.
    fn head(&self) -> Line {
        let cell = |cells: &[&'t str], at: Option<usize>| at.and_then(|at| cells.get(at).copied());
        let (mut heads, mut rules) = ([Vec::new(), Vec::new()], Vec::new());
        for column in &self.columns {
            let [base, ours, theirs] = [
                cell(&self.base.head, column.base),
                cell(&self.ours.head, column.ours),
                cell(&self.theirs.head, column.theirs),
            ];
            let (left, right) = cell_of(base, ours, theirs);
            for (head, text) in heads.iter_mut().zip([left, right]) {
                head.push(text);
            }
            let rule = prose::decided(
                (
                    cell(&self.base.rules, column.base),
                    cell(&self.ours.rules, column.ours),
                    cell(&self.theirs.rules, column.theirs),
                ),
                str::to_owned,
            );
            let rule = rule.ok().flatten().or(cell(&self.ours.rules, column.ours));
            rules.push(rule.or(cell(&self.theirs.rules, column.theirs)).unwrap_or("---"));
        }
        let rule = format!("|{}|", rules.join("|"));
        let under = |head: &[String]| {
            for table in [self.ours, self.theirs] {
                let is_same = |cells: &[&str], other: &[&str]| cells == other;
                let cells: Vec<_> = head.iter().map(String::as_str).collect();
                if is_same(&table.head, &cells) && is_same(&table.rules, &rules) {
                    return table.lines.iter().take(2).copied().collect::<Vec<_>>().join("\n");
                }
            }
            format!("{}\n{rule}", laid_out(head))
        };
        let [left, right] = &heads;
        let base = self.base.lines.iter().take(2).copied().collect::<Vec<_>>().join("\n");
        Line { base: Some(base), words: words(under(left), under(right)) }
    }

    fn row(&self, row: &Triple) -> Option<Line> {
        let base = row.base.map(|at| self.base.line(at).to_owned());
        let mine = row.ours.map(|at| self.whole(self.ours, at, |column| column.ours));
        let new = row.theirs.map(|at| self.whole(self.theirs, at, |column| column.theirs));
        let words = match (mine, new) {
            (Some(_), Some(_)) => self.cells(row),
            (Some(mine), None) if row.base.is_none() => Words::Merged(mine),
            (None, Some(new)) if row.base.is_none() => Words::Merged(new),
            (Some(mine), None) if self.is_edited(row) => words(mine, String::new()),
            (None, Some(new)) if self.is_new(row) => words(String::new(), new),
            (Some(_), None) | (None, Some(_) | None) => return None,
        };
        Some(Line { base, words })
    }

    /// Whether people wrote something else into a row than was in it.
    fn is_edited(&self, row: &Triple) -> bool {
        self.columns.iter().filter(|column| column.ours.is_some()).any(|column| {
            let cell = self.ours.cell(row.ours, column.ours).unwrap_or_default();
            key(cell) != key(self.base.cell(row.base, column.base).unwrap_or_default())
        })
    }

    /// Whether a row says something new in a column that was there.
    fn is_new(&self, row: &Triple) -> bool {
        let columns = self.columns.iter().filter(|it| it.base.is_some() && it.theirs.is_some());
        columns
            .map(|column| {
                let cell = self.theirs.cell(row.theirs, column.theirs).unwrap_or_default();
                (key(cell), key(self.base.cell(row.base, column.base).unwrap_or_default()))
            })
            .any(|(new, old)| new != old)
    }

    /// Returns a row of one version in the columns of the result.
    fn whole(
        &self,
        table: &Table<'t>,
        row: usize,
        of: impl Fn(&Triple) -> Option<usize>,
    ) -> String {
        let cell = |column| table.cell(Some(row), of(column)).unwrap_or_default().to_owned();
        let cells: Vec<String> = self.columns.iter().map(cell).collect();
        as_it_stands(table, Some(row), &cells).unwrap_or_else(|| laid_out(&cells))
    }

    /// Merges a row that both versions have, cell by cell; where a cell cannot be told, each side is
    /// the row as it stands there.
    fn cells(&self, row: &Triple) -> Words {
        let versions = |column: &Triple| {
            (
                self.base.cell(row.base, column.base),
                self.ours.cell(row.ours, column.ours),
                self.theirs.cell(row.theirs, column.theirs),
            )
        };
        let merged = |column: &Triple| {
            let (base, ours, theirs) = versions(column);
            cell_of(base, ours, theirs)
        };
        let (mut left, mut right): (Vec<_>, Vec<_>) = self.columns.iter().map(merged).unzip();
        if left != right {
            // A column that only people have is in no doubt.
            let as_it_stands = |column: &Triple| {
                let (_, ours, theirs) = versions(column);
                let text = |cell: Option<&str>| cell.unwrap_or_default().to_owned();
                (text(ours), text(theirs.or(ours)))
            };
            (left, right) = self.columns.iter().map(as_it_stands).unzip();
        }
        let line = |cells: &[String]| {
            as_it_stands(self.ours, row.ours, cells)
                .or_else(|| as_it_stands(self.theirs, row.theirs, cells))
                .unwrap_or_else(|| laid_out(cells))
        };
        words(line(&left), line(&right))
    }
}

/// Merges a cell: what it is with what people made of it, and what with what is new.
fn cell_of(base: Option<&str>, ours: Option<&str>, theirs: Option<&str>) -> (String, String) {
    let merged = match (ours, theirs) {
        (Some(ours), Some(theirs)) => prose::merge(base.unwrap_or_default(), ours, theirs),
        (one, other) => Words::Merged(one.or(other).unwrap_or_default().to_owned()),
    };
    match merged {
        Words::Merged(text) => (text.clone(), text),
        Words::Both(sides) => (sides.ours, sides.theirs),
    }
}

fn words(ours: String, theirs: String) -> Words {
    if ours == theirs {
        return Words::Merged(ours);
    }
    let both = if ours.is_empty() || theirs.is_empty() {
        format!("{ours}{theirs}")
    } else {
        format!("{ours}\n{theirs}")
    };
    Words::Both(Sides { ours, theirs, both })
}

/// Returns the line of `table` that has these cells, as somebody laid it out.
fn as_it_stands(table: &Table<'_>, row: Option<usize>, cells: &[String]) -> Option<String> {
    let row = row?;
    let is_same = table.rows.get(row).is_some_and(|row| row.iter().eq(cells.iter()));
    (is_same && cells.len() == table.head.len()).then(|| table.line(row).to_owned())
}

fn laid_out(cells: &[String]) -> String {
    let cells: Vec<_> = cells
        .iter()
        .map(|cell| if cell.is_empty() { " ".to_owned() } else { format!(" {cell} ") })
        .collect();
    format!("|{}|", cells.join("|"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn merged(base: &str, ours: &str, theirs: &str) -> String {
        let mut shown = Vec::new();
        for line in merge(base, ours, theirs).unwrap() {
            match line.words {
                Words::Merged(text) => shown.push(text),
                Words::Both(sides) => shown.push(format!("< {}\n> {}", sides.ours, sides.theirs)),
            }
        }
        shown.join("\n")
    }

    const BASE: &str =
        "| | Who | What |\n|---|---|---|\n| C1 | Maren | Own it |\n| C2 | Tom | Log it |";

    #[test]
    fn cells_are_merged_apart_and_a_new_column_loses_none() {
        insta::assert_snapshot!(
            merged(
                BASE,
                "| | Who | What |\n|---|---|---|\n| C1 | Maren | Own it well |\n| C2 | Tom | Log it |\n| C9 | Us | Mine |",
                "| | Who | What | By |\n|---|---|---|---:|\n| C0 | Bo | New | May |\n| C1 | Inés | Own it | June |\n| C2 | Tom | Log it | July |"
            ),
            @"
        | | Who | What | By |
        |---|---|---|---:|
        | C0 | Bo | New | May |
        | C1 | Inés | Own it well | June |
        | C2 | Tom | Log it | July |
        | C9 | Us | Mine | |
        "
        );
    }

    #[test]
    fn a_cell_that_both_changed_is_told_with_its_row() {
        let ours = BASE
            .replace("Own it", "Own it well")
            .replace("| C2 | Tom | Log it |", "| C2 | Tom | Log |");
        let theirs = BASE.replace("Own it", "Own it all").replace("\n| C2 | Tom | Log it |", "");
        insta::assert_snapshot!(merged(BASE, &ours, &theirs), @"
        | | Who | What |
        |---|---|---|
        < | C1 | Maren | Own it well |
        > | C1 | Maren | Own it all |
        < | C2 | Tom | Log |
        > 
        ");
    }

    #[test]
    fn columns_that_people_added_or_took_out_stay_so() {
        let ours = "| | What | Note |\n|---|---|---|\n| C1 | Own it | mine |\n| C2 | Log it | |";
        let theirs = BASE.replace("Own it", "Own it all");
        insta::assert_snapshot!(merged(BASE, ours, &theirs), @"
        | | What | Note |
        |---|---|---|
        | C1 | Own it all | mine |
        | C2 | Log it | |
        ");
    }

    #[test]
    fn a_column_that_is_gone_stays_where_somebody_edited_it() {
        let ours = BASE.replace("Tom", "Tomek");
        let theirs = "| | What |\n|---|---|\n| C1 | Own it |\n| C2 | Log it |";
        assert_eq!(merged(BASE, &ours, theirs), ours);
        assert_eq!(merged(BASE, BASE, theirs), theirs);
    }
}
