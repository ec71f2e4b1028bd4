//! JSON as other programs write it: the text of a file, and where in it something stands, so that
//! what is wrong with it is shown like what is wrong with YAML.

use std::borrow::Cow;
use std::ops::Range;

use super::fault::{Mark, shown};
use super::index::Spot;
use super::place::Step;
use super::{Complaint, Complaints, Fault, Limits, Place, Source, guard};

/// The text of a JSON file.
#[derive(Debug)]
pub struct Json {
    source: Source,
}

impl Json {
    /// Takes the bytes of a file that people know as `label`.
    ///
    /// # Errors
    /// When they are too many or not UTF-8.
    pub fn new(label: &str, bytes: Vec<u8>, limits: Limits) -> Result<Self, Complaints> {
        let text = guard::utf8(label, bytes, limits)?;
        Ok(Self { source: Source::new(label, text, limits) })
    }

    /// Returns the text.
    pub fn text(&self) -> &str {
        self.source.text()
    }

    /// Says that the text is no JSON, where a parser found that.
    pub fn broken(&self, error: &serde_json::Error) -> Complaints {
        let words = error.to_string();
        let (what, _) = words.split_once(" at line ").unwrap_or((&words, ""));
        let line = self.source.line(error.line().max(1));
        let before = line.get(..error.column().saturating_sub(1)).unwrap_or(line);
        let spot = Spot { line: error.line().max(1), column: before.chars().count(), length: 1 };
        let fault = Fault::error(Place::root(), format!("not JSON: {what}"));
        self.source.at(spot, &fault).into()
    }

    /// Turns faults into complaints that show their lines, in the order of the lines.
    pub fn complaints(&self, faults: &[Fault]) -> Complaints {
        let mut search = Search {
            text: self.source.text(),
            at: 0,
            faults,
            found: vec![Found::default(); faults.len()],
        };
        search.value(0, None, &(0..faults.len()).collect::<Vec<_>>());
        let found = search.found.iter().zip(faults);
        let complaint = |(found, fault): (&Found, &Fault)| -> Complaint {
            let spot = self.spot(found.shown(fault));
            // A file may be one long line.
            let at = format!("at `{}`", shown(&fault.place().to_string()));
            let is_told = fault.hint.is_some() || fault.place() == &Place::root();
            let with_path = if is_told { fault.clone() } else { fault.clone().hint(at) };
            self.source.at(spot, &with_path)
        };
        let mut complaints: Complaints = found.map(complaint).collect();
        complaints.sort();
        complaints
    }

    /// Returns the line and the characters of a stretch of the text.
    fn spot(&self, bytes: Range<usize>) -> Spot {
        let (line, start) = self.source.line_at(bytes.start);
        let characters = |bytes: Range<usize>| {
            self.source.text().get(bytes).map_or(0, |text| text.chars().count())
        };
        let column = characters(start..bytes.start);
        Spot { line, column, length: characters(bytes).max(1) }
    }
}

/// Where a value stands and, in a map, its key: bytes of the text.
#[derive(Clone, Debug, Default)]
struct Found {
    key: Option<Range<usize>>,
    value: Range<usize>,
    /// Whether it is the value that was looked for, and no map or list.
    is_scalar: bool,
}

impl Found {
    /// Returns what to point at: the key stands for what would cover pages.
    fn shown(&self, fault: &Fault) -> Range<usize> {
        match (&self.key, fault.mark) {
            (None, _) => self.value.clone(),
            (Some(_), Mark::Value | Mark::Within) if self.is_scalar => self.value.clone(),
            (Some(key), Mark::Value | Mark::Within | Mark::Key) => key.clone(),
        }
    }
}

/// Looks for the places of faults, in a text that is known to be JSON: once from its begin to its
/// end, and only into what leads to one of the places.
struct Search<'a> {
    text: &'a str,
    at: usize,
    faults: &'a [Fault],
    found: Vec<Found>,
}

impl Search<'_> {
    /// Passes a value that lies `depth` steps below the root, on the way to the places of the
    /// faults `on_way`.
    fn value(&mut self, depth: usize, key: Option<&Range<usize>>, on_way: &[usize]) {
        self.space();
        let (start, first) = (self.at, self.byte());
        let is_open = matches!(first, Some(b'{' | b'['));
        if !is_open || on_way.is_empty() {
            self.pass();
        }
        let value = if is_open { start..start + 1 } else { start..self.at };
        for (number, fault) in on_way.iter().filter_map(|at| Some((*at, self.faults.get(*at)?))) {
            let is_scalar = !is_open && fault.place().steps().len() == depth;
            if let Some(found) = self.found.get_mut(number) {
                *found = Found { key: key.cloned(), value: value.clone(), is_scalar };
            }
        }
        match first {
            Some(b'{') if !on_way.is_empty() => self.map(depth, on_way),
            Some(b'[') if !on_way.is_empty() => self.list(depth, on_way),
            Some(_) | None => {}
        }
    }

    fn map(&mut self, depth: usize, on_way: &[usize]) {
        while self.next_entry() {
            let start = self.at;
            self.pass();
            let key = start..self.at;
            let written = self.text.get(key.clone()).unwrap_or_default();
            let name: Cow<'_, str> = serde_json::from_str(written).unwrap_or_default();
            let leads =
                self.leading(depth, on_way, |step| matches!(step, Step::Key(key) if *key == name));
            self.space();
            // The colon.
            self.at += 1;
            self.value(depth + 1, Some(&key), &leads);
        }
    }

    fn list(&mut self, depth: usize, on_way: &[usize]) {
        let mut number = 0;
        while self.next_entry() {
            let leads =
                self.leading(depth, on_way, |step| matches!(step, Step::Item(at) if *at == number));
            self.value(depth + 1, None, &leads);
            number += 1;
        }
    }

    /// Returns those faults whose next step is the one that `fits`.
    fn leading(&self, depth: usize, on_way: &[usize], fits: impl Fn(&Step) -> bool) -> Vec<usize> {
        let step = |at: usize| self.faults.get(at)?.place().steps().get(depth);
        on_way.iter().copied().filter(|at| step(*at).is_some_and(&fits)).collect()
    }

    /// Goes to the next entry of a map or list, over the sign before it; at the end behind it.
    fn next_entry(&mut self) -> bool {
        self.space();
        let sign = self.byte();
        self.at += 1;
        self.space();
        if matches!(sign, Some(b'{' | b'[')) && matches!(self.byte(), Some(b'}' | b']')) {
            self.at += 1;
            return false;
        }
        matches!(sign, Some(b'{' | b'[' | b',')) && self.byte().is_some()
    }

    /// Goes behind a whole value, or a key.
    fn pass(&mut self) {
        let mut depth = 0_usize;
        while let Some(byte) = self.byte() {
            match byte {
                b'"' => self.string(),
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' => {
                    depth = depth.saturating_sub(1);
                    self.at += 1;
                }
                b',' | b':' | b' ' | b'\t' | b'\n' | b'\r' => self.at += 1,
                _ => self.word(),
            }
            if depth == 0 {
                return;
            }
        }
    }

    fn string(&mut self) {
        self.at += 1;
        while let Some(byte) = self.byte() {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == b'"' {
                return;
            }
        }
    }

    /// Goes behind a number or one of the three words.
    fn word(&mut self) {
        self.at += 1;
        while self.byte().is_some_and(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
        {
            self.at += 1;
        }
    }

    fn space(&mut self) {
        while self.byte().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: Limits = Limits { bytes: 1 << 20, entries: 1_000, format: 1 };

    fn json(text: &str) -> Json {
        Json::new("view.json", text.as_bytes().to_vec(), LIMITS).unwrap()
    }

    fn shown(text: &str, place: &Place) -> String {
        let fault = Fault::error(place.clone(), "this").expected("here");
        json(text).complaints(&[fault]).render(false)
    }

    #[test]
    fn what_is_wrong_is_shown_where_it_stands() {
        let text =
            "{ \"a\\u0062\": [1, {\"x\": \"y, }\"},\n  [], {}, \"é\\\"\", {\"z\" : -1.5e3}] }";
        let list = Place::root().key("ab");
        insta::assert_snapshot!(shown(text, &list.item(5).key("z")), @r#"
        error: this
         --> view.json:2:25
          |
        2 |   [], {}, "é\"", {"z" : -1.5e3}] }
          |                         ^^^^^^ here
          |
          = help: at `ab[5].z`
        "#);
        insta::assert_snapshot!(shown(text, &list.item(4)), @r#"
        error: this
         --> view.json:2:11
          |
        2 |   [], {}, "é\"", {"z" : -1.5e3}] }
          |           ^^^^^ here
          |
          = help: at `ab[4]`
        "#);
        insta::assert_snapshot!(shown(text, &list.item(1).key("x")), @r#"
        error: this
         --> view.json:1:24
          |
        1 | { "a\u0062": [1, {"x": "y, }"},
          |                        ^^^^^^ here
          |
          = help: at `ab[1].x`
        "#);
        insta::assert_snapshot!(shown(text, &list), @r#"
        error: this
         --> view.json:1:3
          |
        1 | { "a\u0062": [1, {"x": "y, }"},
          |   ^^^^^^^^^ here
          |
          = help: at `ab`
        "#);
        insta::assert_snapshot!(shown(text, &list.item(9).key("nowhere")), @r#"
        error: this
         --> view.json:1:3
          |
        1 | { "a\u0062": [1, {"x": "y, }"},
          |   ^^^^^^^^^ here
          |
          = help: at `ab[9].nowhere`
        "#);
        insta::assert_snapshot!(shown(text, &Place::root()), @r#"
        error: this
         --> view.json:1:1
          |
        1 | { "a\u0062": [1, {"x": "y, }"},
          | ^ here
        "#);
    }

    #[test]
    fn what_is_no_json_is_told_where_it_ends_being_one() {
        let text = "{\n  \"é\": [1,, 2]\n}";
        let error = serde_json::from_str::<serde_json::Value>(text).unwrap_err();
        insta::assert_snapshot!(json(text).broken(&error).render(false), @r#"
        error: not JSON: expected value
         --> view.json:2:11
          |
        2 |   "é": [1,, 2]
          |           ^
        "#);
    }

    #[test]
    fn bytes_that_are_no_text_and_files_that_are_too_big_are_refused() {
        let refused = |bytes: &[u8]| Json::new("view.json", bytes.to_vec(), LIMITS).unwrap_err();
        insta::assert_snapshot!(refused(b"{\n\"a\xff\"}").render(false), @r#"
        error: not UTF-8 text
         --> view.json:2:3
          |
        2 | "a�"}
          |   ^ the byte 0xff is no character
          |
          = help: save the file as UTF-8 in your editor
        "#);
        insta::assert_snapshot!(refused(&b" ".repeat((1 << 20) + 1)).render(false), @"
        error: larger than 1 MiB
         --> view.json:1:1
          |
        1 |
          | ^
          |
          = help: no file of this kind gets so large: check that it is the right one
        ");
    }

    #[test]
    fn any_text_at_all_is_searched_to_its_end() {
        use proptest::prelude::*;
        let signs = "[\\[\\]{}:,\"\\\\a1 \n]{0,40}";
        proptest!(|(text in signs, key in "[a1]?", at in 0_usize..3)| {
            let place = Place::root().key(&key).item(at).key("a");
            shown(&text, &place);
        });
    }
}
