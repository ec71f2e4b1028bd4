//! How scores moved as a table for spreadsheets: a line for each scale and occasion.
//!
//! What people worded is never taken for a formula there, and everything else is a figure, a day or
//! an id. Names of columns and figures are the same in every language.

use std::io;

use minijinja::Value;

/// The names of the columns.
const HEAD: &str = "question,asked,low,high,occasion,kind,held,broken,\
     for_people,scores,ones,twos,threes,fours,fives,dont_know,declined,lowest,highest,mean,\
     same_people,same_mean_before,same_mean_now,up,down";

/// What a spreadsheet takes for the beginning of a formula.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r'];

/// Writes the scales of `trends`, which is that part of a view, in their order.
pub(super) fn write(trends: &Value, out: &mut dyn io::Write) -> io::Result<()> {
    out.write_all(HEAD.as_bytes())?;
    out.write_all(b"\r\n")?;
    let occasions = get(trends, "occasions")?;
    for scale in get(trends, "scales")?.try_iter().map_err(io::Error::other)? {
        for point in get(&scale, "points")?.try_iter().map_err(io::Error::other)? {
            let occasion = occasions.get_item(&get(&point, "at")?).map_err(io::Error::other)?;
            out.write_all(line(&scale, &occasion, &point)?.as_bytes())?;
            out.write_all(b"\r\n")?;
        }
    }
    Ok(())
}

fn line(scale: &Value, occasion: &Value, point: &Value) -> io::Result<String> {
    let scores = get(point, "scores")?;
    let mut cells = Vec::new();
    for (part, field) in [(scale, "id"), (point, "prompt"), (&scores, "low"), (&scores, "high")] {
        cells.push(words(&text(&get(part, field)?)));
    }
    let kind = if get(occasion, "check_in")?.is_true() { "check-in" } else { "edition" };
    cells.extend([text(&get(occasion, "id")?), kind.to_owned(), text(&get(occasion, "held")?)]);
    for (part, field) in [(point, "broken"), (point, "asked"), (&scores, "count")] {
        cells.push(text(&get(part, field)?));
    }
    for count in get(point, "counts")?.try_iter().map_err(io::Error::other)? {
        cells.push(text(&count));
    }
    for field in ["dont_know", "declined", "lowest", "highest"] {
        cells.push(text(&get(&scores, field)?));
    }
    cells.push(figure(&get(point, "tenths")?));
    cells.push(text(&get(point, "same")?));
    cells.push(figure(&get(point, "same_tenths_then")?));
    cells.push(figure(&get(point, "same_tenths_now")?));
    for field in ["up", "down"] {
        cells.push(text(&get(point, field)?));
    }
    Ok(cells.join(","))
}

fn get(part: &Value, field: &str) -> io::Result<Value> {
    part.get_attr(field).map_err(io::Error::other)
}

/// Returns what a cell says; nothing of what is none.
fn text(value: &Value) -> String {
    if value.is_none() { String::new() } else { value.to_string() }
}

/// Returns tenths as a number with a decimal point.
fn figure(tenths: &Value) -> String {
    tenths.as_usize().map(|tenths| format!("{}.{}", tenths / 10, tenths % 10)).unwrap_or_default()
}

/// Returns words as a cell: in quotation marks, and never a formula.
fn words(text: &str) -> String {
    let text = crate::text::safe_line(text);
    let guard = if text.trim_start().starts_with(FORMULA) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_are_no_formula_and_no_more_than_one_cell() {
        for (text, cell) in [
            ("How, \"honestly\"?", "\"How, \"\"honestly\"\"?\""),
            ("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            (" +1", "\"' +1\""),
            ("-1", "\"'-1\""),
            ("1-1", "\"1-1\""),
        ] {
            assert_eq!(words(text), cell);
        }
    }

    proptest! {
        #[test]
        fn any_words_are_one_cell_of_one_line(text in any::<String>()) {
            let cell = words(&text);
            prop_assert!(!cell.contains(['\n', '\r']));
            let inner = cell.strip_prefix('"').unwrap().strip_suffix('"').unwrap();
            prop_assert!(!inner.replace("\"\"", "").contains('"'));
            prop_assert!(!inner.trim_start().starts_with(FORMULA));
        }
    }
}
