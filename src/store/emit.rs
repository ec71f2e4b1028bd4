//! Writing YAML that people read, and that every reader of YAML takes for the same.
//!
//! `serde_yaml` alone would write words that older readers take for true or false or for times,
//! spell out emoji by number, and break lines where only some readers see a line end.

use serde::Serialize;
use serde_yaml::{Mapping, Value};

use super::StoreError;

/// How a value is laid out.
enum Layout<'a> {
    /// Entries on lines of their own.
    Entries(&'a Mapping),
    /// Items on lines of their own.
    Items(&'a [Value]),
    /// Behind what it belongs to.
    Behind,
}

/// Returns `value` as the text of a file.
///
/// # Errors
/// When it is nothing that YAML can hold.
pub fn text<T: Serialize>(value: &T) -> Result<String, StoreError> {
    let mut out = String::new();
    write(&mut out, &serde_yaml::to_value(value)?, 0)?;
    Ok(out)
}

/// Writes a value and the end of its line. The first line goes where `out` has got to, the others
/// are indented.
fn write(out: &mut String, value: &Value, indent: usize) -> Result<(), StoreError> {
    match layout(value) {
        Layout::Entries(map) => entries(out, map, indent),
        Layout::Items(items) => list(out, items, indent),
        Layout::Behind => {
            scalar(out, value, indent)?;
            out.push('\n');
            Ok(())
        }
    }
}

fn entries(out: &mut String, map: &Mapping, indent: usize) -> Result<(), StoreError> {
    for (at, (key, value)) in map.iter().enumerate() {
        if at > 0 {
            push_indent(out, indent);
        }
        match key.as_str() {
            Some(key) => out.push_str(&one_line(key)?),
            None => scalar(out, key, indent)?,
        }
        out.push(':');
        let inner = match layout(value) {
            Layout::Entries(_) => {
                out.push('\n');
                push_indent(out, indent + 2);
                indent + 2
            }
            Layout::Items(_) => {
                out.push('\n');
                push_indent(out, indent);
                indent
            }
            Layout::Behind => {
                out.push(' ');
                indent + 2
            }
        };
        write(out, value, inner)?;
    }
    Ok(())
}

fn list(out: &mut String, items: &[Value], indent: usize) -> Result<(), StoreError> {
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            push_indent(out, indent);
        }
        out.push_str("- ");
        write(out, item, indent + 2)?;
    }
    Ok(())
}

fn layout(value: &Value) -> Layout<'_> {
    match value {
        Value::Mapping(map) if !map.is_empty() => Layout::Entries(map),
        Value::Sequence(items) if !items.is_empty() => Layout::Items(items),
        Value::Null
        | Value::Bool(_)
        | Value::Number(_)
        | Value::String(_)
        | Value::Sequence(_)
        | Value::Mapping(_)
        | Value::Tagged(_) => Layout::Behind,
    }
}

/// Writes a value that has no entries or items; lines after the first are indented.
fn scalar(out: &mut String, value: &Value, indent: usize) -> Result<(), StoreError> {
    match value {
        Value::String(text) if is_for_lines(text) => lines(out, text, indent),
        Value::String(text) => out.push_str(&one_line(text)?),
        Value::Null
        | Value::Bool(_)
        | Value::Number(_)
        | Value::Sequence(_)
        | Value::Mapping(_)
        | Value::Tagged(_) => out.push_str(serde_yaml::to_string(value)?.trim_end()),
    }
    Ok(())
}

/// Whether a text has several lines and every reader sees the same ones, so that they may stand as
/// they are.
fn is_for_lines(text: &str) -> bool {
    let is_plain = |line: &str| {
        let lead = line.len() - line.trim_start().len();
        !line.get(..lead).unwrap_or_default().contains('\t') && (lead < line.len() || lead == 0)
    };
    text.contains('\n')
        && !text.starts_with(char::is_whitespace)
        && !text.ends_with('\n')
        && !text.chars().any(|c| c != '\n' && is_to_escape(c))
        && text.split('\n').all(is_plain)
}

/// Writes a text as it is, line by line.
fn lines(out: &mut String, text: &str, indent: usize) {
    out.push_str("|-");
    for line in text.split('\n') {
        out.push('\n');
        if !line.is_empty() {
            push_indent(out, indent);
            out.push_str(line);
        }
    }
}

/// Returns a text on one line: bare if it can be, else in quotes.
fn one_line(text: &str) -> Result<String, StoreError> {
    if text.chars().any(|c| matches!(c, '\t' | '\n') || is_to_escape(c)) {
        return Ok(escaped(text));
    }
    // Letters of any script are letters; which quotes are needed hangs on the others.
    let plain: String = text.chars().map(|c| if c.is_ascii() { c } else { 'x' }).collect();
    let written = serde_yaml::to_string(&plain)?;
    let is_bare = written.strip_suffix('\n') == Some(&plain);
    Ok(if is_bare && !means_something_to_older_readers(text) {
        text.to_owned()
    } else if written.starts_with('"') {
        escaped(text)
    } else {
        format!("'{}'", text.replace('\'', "''"))
    })
}

/// Whether a bare word is true, false or a number of base sixty to a reader of YAML 1.1.
fn means_something_to_older_readers(text: &str) -> bool {
    let is_truth =
        ["y", "n", "yes", "no", "on", "off"].iter().any(|w| text.eq_ignore_ascii_case(w));
    let is_time = text.contains(':')
        && text.bytes().all(|byte| byte.is_ascii_digit() || b":._+-".contains(&byte));
    is_truth || is_time
}

/// Returns a text in double quotes, with everything spelled out that is not plain.
fn escaped(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0' => out.push_str("\\0"),
            c if !is_to_escape(c) => out.push(c),
            c => {
                let number = u32::from(c);
                out.push_str(if number <= 0xFFFF { "\\u" } else { "\\U" });
                let digits = if number <= 0xFFFF { 4 } else { 8 };
                let nibble = |at: u32| char::from_digit(number >> (4 * at) & 0xF, 16);
                out.extend((0..digits).rev().filter_map(nibble));
            }
        }
    }
    out.push('"');
    out
}

/// Whether some reader takes a character for a line end, refuses it, or drops it.
fn is_to_escape(c: char) -> bool {
    let is_no_character = u32::from(c) & 0xFFFE == 0xFFFE;
    let is_line_end = matches!(c, '\u{2028}' | '\u{2029}');
    (c.is_control() && c != '\t') || is_line_end || c == '\u{FEFF}' || is_no_character
}

fn push_indent(out: &mut String, indent: usize) {
    out.extend(std::iter::repeat_n(' ', indent));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn word(word: &str) -> String {
        text(&word).unwrap().trim_end_matches('\n').to_owned()
    }

    #[test]
    fn everyday_words_stand_bare() {
        for bare in [
            "We stay until the kiln fires.",
            "Inés",
            "山田 太郎",
            "so good 👩‍👩‍👧‍👦",
            "2026-11-26",
            "2026-q4",
            "it's",
            "a - b",
        ] {
            assert_eq!(word(bare), bare);
        }
    }

    #[test]
    fn what_some_reader_takes_for_something_else_is_quoted() {
        for quoted in ["no", "Yes", "on", "12:30", "12", "1e3", "null", "~", "true", "2026", ""] {
            assert_eq!(word(quoted), format!("'{quoted}'"));
        }
        assert_eq!(word("a: b"), "'a: b'");
        assert_eq!(word("'tis: so"), "'''tis: so'");
        assert_eq!(word("a\u{2028}b\u{85}\u{feff}\0"), "\"a\\u2028b\\u0085\\ufeff\\0\"");
        assert_eq!(word("a\r\nb"), "\"a\\r\\nb\"");
    }

    #[test]
    fn lines_stand_as_they_are_unless_a_reader_could_take_them_otherwise() {
        assert_eq!(word("one\n\n  two\tthree\n# four"), "|-\none\n\n  two\tthree\n# four");
        assert_eq!(word(" one\ntwo"), "\" one\\ntwo\"");
        assert_eq!(word("one\n \ntwo\n"), "\"one\\n \\ntwo\\n\"");
    }

    #[test]
    fn maps_and_lists_are_laid_out_in_blocks() {
        let yaml = "\
a:
  b:
  - c: 1
    d:
    - x
    - - z
      - |-
        one
        two
  - {}
e: []
'12': null
";
        let value: Value = serde_yaml::from_str(yaml).unwrap();
        assert_eq!(text(&value).unwrap(), yaml);
    }

    /// Any value with texts in it.
    fn any_value() -> impl Strategy<Value = Value> {
        let word = || super::super::tests::hostile_text();
        let leaf = prop_oneof![
            4 => word().prop_map(Value::String),
            1 => any::<i32>().prop_map(Value::from),
            1 => any::<bool>().prop_map(Value::from),
            1 => Just(Value::Null),
        ];
        leaf.prop_recursive(4, 24, 4, move |inner| {
            // YAML knows no longer keys.
            let key = word().prop_map(|key| key.chars().take(100).collect::<String>());
            let entry = (key, inner.clone());
            let map = proptest::collection::vec(entry, 0..4);
            prop_oneof![
                proptest::collection::vec(inner, 0..4).prop_map(Value::Sequence),
                map.prop_map(|entries| {
                    let entries = entries.into_iter().map(|(key, value)| (key.into(), value));
                    Value::Mapping(entries.collect())
                }),
            ]
        })
    }

    proptest! {
        #[test]
        fn any_value_reads_back(value in any_value()) {
            let map = Value::Mapping([(Value::from("value"), value)].into_iter().collect());
            prop_assert_eq!(serde_yaml::from_str::<Value>(&text(&map).unwrap()).unwrap(), map);
        }
    }
}
