//! JSON on its way out: what a terminal would act upon is written as an escape, which says the same.

use std::fmt::Write as _;
use std::io;

use super::safe::is_plain;

/// Writes JSON to another writer, and in it control characters and those that turn the direction of
/// the text around as `\u202e`.
#[derive(Debug)]
pub struct Escaping<W>(pub W);

impl<W: io::Write> io::Write for Escaping<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match std::str::from_utf8(bytes) {
            Ok(text) if text.contains(acts) => self.0.write_all(escaped(text).as_bytes())?,
            Ok(_) | Err(_) => self.0.write_all(bytes)?,
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Whether a terminal would act upon `c`, which JSON may hold as it is.
fn acts(c: char) -> bool {
    c == '\u{7F}' || !c.is_ascii() && !is_plain(c)
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if acts(c) {
            // Writing to a string cannot fail.
            let _written = write!(escaped, "\\u{:04x}", u32::from(c));
        } else {
            escaped.push(c);
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::safe;

    fn written(value: &serde_json::Value) -> String {
        let mut written = Vec::new();
        serde_json::to_writer_pretty(Escaping(&mut written), value).unwrap();
        String::from_utf8(written).unwrap()
    }

    #[test]
    fn what_turns_a_line_around_is_an_escape() {
        assert_eq!(written(&"a\u{202E}b\u{9B}é".into()), r#""a\u202eb\u009bé""#);
    }

    proptest! {
        #[test]
        fn it_is_the_same_value_and_harmless(key in any::<String>(), text in any::<String>()) {
            let value = serde_json::json!({ key: [text] });
            let written = written(&value);
            prop_assert_eq!(&safe(&written), &written);
            prop_assert_eq!(serde_json::from_str::<serde_json::Value>(&written).unwrap(), value);
        }
    }
}
