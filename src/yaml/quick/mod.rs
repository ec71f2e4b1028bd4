//! Reading YAML that stands as programs write it, fast.
//!
//! Nearly every file of a culture folder is as `store` wrote it: maps and lists on lines of their own,
//! texts of one line or line by line. Of such a text one of our types is made line by line, many
//! times as fast as by a parser that knows all of YAML. Whatever takes a closer look, right or wrong,
//! is left to that parser.

mod lines;
mod node;
mod scalar;

use serde::de::DeserializeOwned;

use super::Limits;
use lines::Lines;
use node::Node;

/// Makes a `T` of `text`, the same that a parser of YAML would; nothing if any of it is not of the
/// simplest kind, or is no `T`.
pub(super) fn read<T: DeserializeOwned>(text: &str, limits: Limits) -> Option<T> {
    if !is_plain(text) {
        return None;
    }
    let mut lines = Lines::of(text, limits);
    let root = Node::root(&mut lines)?;
    let value = T::deserialize(root).ok()?;
    lines.line.is_none().then_some(value)
}

/// Whether all of `text` is ordinary: nothing in it is forbidden, is left out at its beginning, or
/// ends a line for some reader only.
fn is_plain(text: &str) -> bool {
    let (eights, rest) = text.as_bytes().as_chunks();
    let are_ordinary = |(bytes, at): (&[u8], usize)| {
        (at..).zip(bytes).all(|(at, byte)| match byte {
            b'\n' | b' '..=b'~' => true,
            0..=b'\x1F' | b'\x7F' => false,
            // Nearly no other character than those that are odd begins with these.
            0xC2 | 0xE2 | 0xEF => {
                let rest = text.get(at..).unwrap_or_default();
                rest.chars().next().is_some_and(|c| !is_odd(c))
            }
            _ => true,
        })
    };
    let mut eights_at = eights.iter().zip((0..).step_by(8));
    eights_at.all(|(eight, at)| are_letters(*eight) || are_ordinary((eight, at)))
        && are_ordinary((rest, eights.len() * 8))
}

/// Whether eight bytes are letters, spaces and ends of lines, all at once.
fn are_letters(eight: [u8; 8]) -> bool {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    const HIGH: u64 = ONES * 0x80;
    let eight = u64::from_ne_bytes(eight);
    // Of each byte the highest bit, which nothing that is added to the other seven carries beyond.
    let low = eight & !HIGH;
    let is_below_space = !(low + ONES * (0x80 - 0x20));
    let is_delete = low + ONES;
    let is_end = !((low ^ (ONES * 0x0A)) + ONES * 0x7F);
    (eight | ((is_below_space | is_delete) & !is_end)) & HIGH == 0
}

/// Whether `c`, which is not of ASCII, is not ordinary.
fn is_odd(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;
    use serde::de::IgnoredAny;
    use serde_yaml::Value;

    use super::*;

    /// Checks that a text is left alone or read as a parser of all of YAML does.
    fn agrees(text: &str) -> Result<(), TestCaseError> {
        if let Some(read) = read::<Value>(text, Limits::KEPT) {
            let known: Option<Value> = serde_yaml::from_str(text).ok();
            // As written, since maps are the same in any order.
            prop_assert_eq!(format!("{:?}", Some(read)), format!("{known:?}"), "{:?}", text);
        }
        Ok(())
    }

    fn is_read(text: &str) -> bool {
        read::<Value>(text, Limits::KEPT).is_some()
    }

    #[test]
    fn what_programs_write_is_read() {
        let text = "# A remark\nformat: 1\nheld: 2026-11-26\nparticipant: ines\n\nanswers:\n  \
                    measuring-success:\n    score: 3\n    items:\n    - one\n    - 'it''s'\n    - \
                    amount: '50'\n      company: Kiln\n  why-us: pass\n  more:\n    text: |-\n      \
                    A line.\n\n        Another: #one\n  empty: []\n  none:\n  vote: true\n  minutes: {write: 2, reveal: 4}\n  feeds: [a-b, c d]\n  \
                    folded: >-\n    One\n    line.\n\n\n    Another.\n- \n";
        assert!(!is_read(text));
        let text = text.strip_suffix("- \n").unwrap();
        assert!(is_read(text));
        agrees(text).unwrap();
    }

    #[test]
    fn what_would_take_for_ever_or_is_forbidden_is_left_to_a_parser_that_says_so() {
        let few = Limits { entries: 20, ..Limits::KEPT };
        let list = |items: usize| "- a\n".repeat(items);
        assert!(read::<Value>(&list(10), few).is_some());
        assert!(read::<Value>(&list(20), few).is_none());
        let keys =
            |count: usize| (0..count).map(|at| format!("a{at}:\n")).collect::<Vec<_>>().concat();
        assert!(is_read(&keys(50)));
        assert!(!is_read(&keys(5_000)));
        assert!(!is_read(&format!("{}a\n", "- ".repeat(40))));
        for odd in ["\t", "\r", "\0", "\u{7F}", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{FFFE}"] {
            assert!(!is_read(&format!("a: b{odd}cdefghijklm\n")), "{odd:?}");
        }
        for plain in ["£", "–", "€", "ﬁ", "\u{200D}"] {
            assert!(is_read(&format!("a: b{plain}c\n")), "{plain:?}");
        }
    }

    #[test]
    fn eight_bytes_are_told_at_once_as_one_by_one() {
        for (at, byte) in (0..8).flat_map(|at| (0..=u8::MAX).map(move |byte| (at, byte))) {
            for around in [b' ', b'~'] {
                let mut bytes = [around; 8];
                bytes[at] = byte;
                assert_eq!(are_letters(bytes), matches!(byte, b'\n' | b' '..=b'~'), "{bytes:?}");
            }
        }
    }

    #[test]
    fn nothing_is_made_of_what_is_no_such_thing() {
        #[derive(serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Shape {
            #[serde(rename = "a")]
            _a: u8,
        }
        for wrong in
            ["a: 300\n", "a: x\n", "b: 1\n", "a: 1\nb: 1\n", "a: 1\na: 1\n", "a: 1\n b: 1\n"]
        {
            assert!(read::<Shape>(wrong, Limits::KEPT).is_none(), "{wrong:?}");
        }
        assert!(read::<Shape>("a: 1\n", Limits::KEPT).is_some());
        // A pair is no list of three, although it has its first two.
        assert!(read::<(u8, u8)>("- 1\n- 2\n- 3\n", Limits::KEPT).is_none());
    }

    #[test]
    fn a_key_is_in_one_map_once() {
        let read = |text: &str| {
            read::<BTreeMap<String, BTreeMap<String, u8>>>(text, Limits::KEPT).is_some()
        };
        assert!(read("a:\n  a: 1\n  b: 2\nb:\n  a: 1\nc: {a: 1, b: 2}\nd: {a: 1}\n"));
        for twice in [
            "a:\n  b: 1\na:\n  c: 1\n",
            "a:\n  b: 1\n  b: 1\n",
            "a: {b: 1, b: 1}\n",
            "a: {b: 1}\na: {c: 1}\n",
        ] {
            assert!(!read(twice), "{twice:?}");
        }
    }

    /// What is read of three keys, of which the one in the middle is passed over.
    #[derive(Debug, PartialEq, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Around {
        a: Option<Value>,
        #[serde(default, rename = "b")]
        _b: IgnoredAny,
        c: Option<Value>,
    }

    #[test]
    fn what_is_passed_over_ends_where_it_ends() {
        for passed in [
            "\n  - one\n  - 'it''s'\n  - \"two\"\n  - x: 1\n    y: |-\n      \"c: 9\n",
            "\n  x:\n  - a\n  - b\n  y: it's\n",
            " |-\n  \"c: 9\n\n  'c: 9\n",
            " >-\n  c: 9\n",
            "\n- a\n- b\n",
            "\n",
            " it's\n",
            " 'it''s: \"one'\n",
            " \"it's\"\n",
        ] {
            let text = format!("a: 1\nb:{passed}c: 2\n");
            let around: Around = read(&text, Limits::KEPT).expect(&text);
            assert_eq!((around.a, around.c), (Some(1.into()), Some(2.into())), "{text}");
        }
        // Whose end is not where it seems, is left alone.
        for open in [
            "\n  - \"a\nc: 2\"\n",
            "\n  x: 'a\nc: 2'\n",
            "\n  - [a\nc: 2]\n",
            "\n  - \"a\\\"\nc: 2\"\n",
            "\n  - 'a''\nc: 2'\n",
            " \"a\nc: 2\"\n",
            "\n  - &c a\n",
        ] {
            assert!(
                read::<Around>(&format!("a: 1\nb:{open}c: 3\n"), Limits::KEPT).is_none(),
                "{open}"
            );
        }
    }

    proptest! {
        #[test]
        fn what_is_passed_over_hides_nothing(
            text in r#"a: 1\n(b:(( |\n {0,2})(- ){0,2}((a|b|c|é|1)(:|: | :))?([a-c](: |'| #|-|,)[a-c]|'c?( |''|:)?a?'?|"c?[ :'\\]?"?|[|>]-|[|>]-\n {1,6}["'a]|[\[{]((, ?)?[a-c](: ?)?[a-c'2]?){0,2}[\]}]?|~|&a|\*a|é)?[ ]?){0,5}\n)?c: 2\n"#
        ) {
            if let Some(read) = read::<Around>(&text, Limits::KEPT)
                && let Ok(known) = serde_yaml::from_str::<Around>(&text)
            {
                prop_assert_eq!(read, known, "{:?}", text);
            }
        }

        #[test]
        fn whatever_is_read_is_read_as_by_a_parser_of_all_of_yaml(
            text in r#"(( {0,4}(- ){0,2})?((a|b|é|null|true|1)(:|: | :))?([a-c](: |'| #|-|,|\]|\n?[ ]{1,3})[a-c]|'b( |''|:|#)?c?'|"b[ :'\\]?"|[|>]-|[|>]-\n {1,6}a|>-(\n {2,4}[a-c#] ?|\n){1,5}|[\[{]((, ?)?[a-c](: ?)?[a-c'2]?){0,3}[\]}]|[0-9.x-]{1,4}|~|true|#a|\[\]|\{\}|é|–)?[ ]?\n){0,9}"#
        ) {
            agrees(&text)?;
        }
    }
}
