//! Text from people as Markdown: exactly what they said, and nothing that Markdown acts upon.
//!
//! Only what would mean something where it stands is escaped, so that the file itself stays
//! readable: a hyphen in a sentence, a full stop, brackets round an aside and an exclamation mark
//! are left alone. What means something is known from `CommonMark` 0.31 and GitHub's tables,
//! strikethrough and autolinks.
//!
//! [`line()`] is for one line anywhere: a heading, a table's cell, the middle of a sentence.
//! [`paragraphs`] keeps paragraphs and line ends, each line behind the first with an indent.

use crate::text::safe;

/// Returns `text` on one line, for any place in a document.
pub fn line(text: &str) -> String {
    let text = safe(text);
    let mut escaped = String::with_capacity(text.len() + text.len() / 16);
    let words = text.split('\n').map(trim).filter(|line| !line.is_empty()).collect::<Vec<_>>();
    escape(&words.join(" "), &mut escaped);
    escaped
}

/// Returns `text` with its paragraphs and line ends; every line but the first begins with `indent`,
/// which is what a list item (`  `) or a quotation (`> `) needs to go on.
pub fn paragraphs(text: &str, indent: &str) -> String {
    let text = safe(text);
    let mut escaped = String::with_capacity(text.len() + text.len() / 16);
    let mut gap = false;
    for line in text.split('\n').map(trim) {
        if line.is_empty() {
            gap = true;
            continue;
        }
        if !escaped.is_empty() {
            if gap {
                escaped.push('\n');
                escaped.push_str(indent.trim_end());
            } else {
                escaped.push('\\');
            }
            escaped.push('\n');
            escaped.push_str(indent);
        }
        gap = false;
        escape(line, &mut escaped);
    }
    escaped
}

/// Returns Markdown in which nothing begins what static sites run before they read it as Markdown:
/// `{{ x }}`, `{% x %}` and `{# x #}`, as Liquid, Nunjucks and Jinja have it. It reads as it did.
pub fn braced(markdown: &str) -> String {
    let mut apart = String::with_capacity(markdown.len());
    for c in markdown.chars() {
        if matches!(c, '{' | '%' | '#') && apart.ends_with('{') {
            apart.push('\\');
        }
        apart.push(c);
    }
    // What comes next is not known here.
    match apart.strip_suffix('{') {
        Some(before) => format!("{before}&#123;"),
        None => apart,
    }
}

/// Returns `line` without the spaces at its ends, which Markdown would read as code or a line end.
fn trim(line: &str) -> &str {
    line.trim_matches(|c: char| c.is_whitespace())
}

/// Writes one trimmed line.
fn escape(line: &str, escaped: &mut String) {
    let opening = opening(line);
    let mut rest = line;
    loop {
        let plain = rest.bytes().position(may_mean_something).unwrap_or(rest.len());
        let before_opening = opening.and_then(|at| (at + rest.len()).checked_sub(line.len()));
        let (plain, signs) = rest.split_at(before_opening.map_or(plain, |at| at.min(plain)));
        escaped.push_str(plain);
        rest = signs;
        let Some(c) = rest.chars().next() else { break };
        let (run, after) = rest.split_at(run(rest, c));
        let at = line.len() - rest.len();
        let before = line.get(..at).unwrap_or_default();
        if opening == Some(at) || (Between { before, after }).means_something(c) {
            run.chars().for_each(|c| escaped.extend(['\\', c]));
        } else {
            escaped.push_str(run);
        }
        rest = after;
    }
}

/// Whether a byte is one of those signs upon which Markdown may act anywhere in a line; see
/// [`Between::means_something`].
fn may_mean_something(byte: u8) -> bool {
    matches!(
        byte,
        b'`' | b'[' | b']' | b'|' | b'~' | b'*' | b'_' | b'\\' | b'<' | b'&' | b'#' | b':' | b'.'
    )
}

/// Returns where the sign stands that would make of `line` a list, a heading, a quotation or a rule.
fn opening(line: &str) -> Option<usize> {
    let first = line.chars().next()?;
    let rest = line.trim_start_matches(first);
    // Of all spaces only these two count here: a German date needs no backslash.
    let ends = |rest: &str| rest.is_empty() || rest.starts_with([' ', '\t']);
    match first {
        '>' => Some(0),
        '#' => ends(rest).then_some(0),
        // A row of hyphens and colons makes a table of the line before.
        ':' | '-' if line.contains('-') && line.chars().all(|c| matches!(c, ':' | '-' | ' ')) => {
            Some(0)
        }
        '-' | '+' | '=' => {
            let one = line.get(1..).unwrap_or_default();
            (ends(one) || trim(rest).chars().all(|c| c == first || c == ' ')).then_some(0)
        }
        '0'..='9' => {
            let digits = line.find(|c: char| !c.is_ascii_digit())?;
            let sign = line.get(digits..)?;
            let list = (sign.starts_with('.') || sign.starts_with(')'))
                && ends(sign.get(1..).unwrap_or_default());
            (digits <= 9 && list).then_some(digits)
        }
        _ => None,
    }
}

/// Returns the length of the run of `c` that `rest` begins with, if `c` means something in a run;
/// else that of `c`.
fn run(rest: &str, c: char) -> usize {
    match c {
        '*' | '_' | '#' | '-' | '+' | '=' => rest.len() - rest.trim_start_matches(c).len(),
        _ => c.len_utf8(),
    }
}

/// What stands around a sign, or a run of signs, on its line.
struct Between<'a> {
    before: &'a str,
    after: &'a str,
}

impl Between<'_> {
    /// Whether Markdown would act upon `c` here.
    fn means_something(&self, c: char) -> bool {
        let last = self.before.chars().next_back();
        let next = self.after.chars().next();
        match c {
            '`' | '[' | ']' | '|' | '~' => true,
            // At either end of a text nobody knows what a template puts beside it.
            '*' => {
                !(last.is_some_and(char::is_whitespace) && next.is_some_and(char::is_whitespace))
            }
            '_' => {
                !(last.is_some_and(char::is_alphanumeric)
                    && next.is_some_and(char::is_alphanumeric))
            }
            '\\' => next.is_none_or(|c| c.is_ascii_punctuation()),
            '<' => {
                next.is_none_or(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
                    || is_address(self.after)
            }
            '&' => is_entity(self.after),
            // A heading may end in such signs, and they are not shown.
            '#' => last.is_none_or(char::is_whitespace) && self.after.is_empty(),
            ':' => self.after.starts_with("//"),
            '.' => self.before.ends_with("www"),
            _ => false,
        }
    }
}

/// Whether `after`, which follows a `<`, may be an e-mail address and a `>`.
fn is_address(after: &str) -> bool {
    let word = after.split(|c: char| c.is_whitespace() || c == '<').next().unwrap_or_default();
    word.split_once('>').is_some_and(|(address, _)| address.contains('@'))
}

/// Whether `after`, which follows an ampersand, makes a character of it.
fn is_entity(after: &str) -> bool {
    let name = after.trim_start_matches('#');
    // The longest name has 31 letters.
    let end = name.char_indices().take(40).find(|(_, c)| !c.is_ascii_alphanumeric());
    matches!(end, Some((at, ';')) if at > 0)
}

#[cfg(test)]
mod tests {
    use comrak::nodes::{AstNode, NodeValue};
    use comrak::{Arena, Options, parse_document};
    use proptest::prelude::*;

    use super::*;

    /// Parses like GitHub: tables, strikethrough, autolinks, footnotes, task lists.
    fn options() -> Options<'static> {
        let mut options = Options::default();
        options.extension.table = true;
        options.extension.strikethrough = true;
        options.extension.autolink = true;
        options.extension.tasklist = true;
        options.extension.footnotes = true;
        options
    }

    /// Returns the plain text below `node`, `\n` for a line end and `\n\n` between paragraphs, and
    /// the names of all nodes that are more than paragraphs of text.
    fn read<'a>(node: &'a AstNode<'a>, text: &mut String, other: &mut Vec<String>) {
        #[expect(clippy::wildcard_enum_match_arm, reason = "everything else is what must not be")]
        match &node.data.borrow().value {
            NodeValue::Text(words) => text.push_str(words),
            NodeValue::SoftBreak | NodeValue::LineBreak => text.push('\n'),
            NodeValue::Paragraph if !text.is_empty() => text.push_str("\n\n"),
            NodeValue::Paragraph | NodeValue::Document => {}
            // There is no way to write an address that is none, and it shows the same words.
            NodeValue::Link(link) if link.url.starts_with("mailto:") => {}
            value => other.push(format!("{value:?}").split(['(', ' ']).next().unwrap().to_owned()),
        }
        node.children().for_each(|child| read(child, text, other));
    }

    fn parsed(markdown: &str) -> (String, Vec<String>) {
        let arena = Arena::new();
        let root = parse_document(&arena, markdown, &options());
        let (mut text, mut other) = (String::new(), Vec::new());
        read(root, &mut text, &mut other);
        (text, other)
    }

    /// What `text` should read as: trimmed lines, paragraphs apart by one empty line.
    fn expected(text: &str) -> String {
        let text = safe(text);
        let mut paragraphs: Vec<Vec<&str>> = vec![Vec::new()];
        for line in text.split('\n').map(trim) {
            match paragraphs.last_mut() {
                Some(paragraph) if line.is_empty() && !paragraph.is_empty() => {
                    paragraphs.push(Vec::new());
                }
                Some(paragraph) if !line.is_empty() => paragraph.push(line),
                _ => {}
            }
        }
        let lines = paragraphs.into_iter().filter(|lines| !lines.is_empty());
        lines.map(|lines| lines.join("\n")).collect::<Vec<_>>().join("\n\n")
    }

    fn kinds(kinds: &[&str]) -> Vec<String> {
        kinds.iter().map(|&kind| kind.to_owned()).collect()
    }

    /// Text made of what Markdown reacts to, between words.
    fn nasty() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            4 => "[a-zA-Z ]{1,6}",
            6 => "[-+*_#>=~`|<>&\\[\\]().!:;{}%\\\\/@ ]{1,4}",
            2 => "[0-9]{1,10}[.)] ?",
            2 => prop::sample::select(vec![
                "\n", "\n\n", "\r\n", "    ", "  \n", "\t", "---", "===", "```", "~~~", "1. ", "- ",
                "# ", "> ", "| a | b |\n|---|---|\n", "<b>", "</b>", "<!--", "<?", "&amp;", "&#65;",
                "http://a.example", "https://b.example/x_y_z", "www.c.example", "a@b.example",
                "[x](y)", "![x](y)", "[^1]", "[^1]: x", "[a]: b", "- [ ] ", "{{ x }}", "{% x %}",
                "**", "__", "a_b_c", "5 * 3 * 2", "\\", "\\\n", "é", "日本語", "👩‍👩‍👧", "\u{1b}[31m",
                "\u{202E}", "\u{A0}", "\u{2028}", "«", "…",
            ]).prop_map(str::to_owned),
        ];
        prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
    }

    #[test]
    fn a_row_of_hyphens_and_colons_makes_no_table() {
        for text in ["A\n:-", "A\n-:", "A\n:-:", "A\n :--- "] {
            let read = (expected(text), kinds(&[]));
            assert_eq!(parsed(&paragraphs(text, "")), read, "{text}");
        }
    }

    #[test]
    fn an_address_in_brackets_keeps_them() {
        for text in ["<%a@b.example>", "<5a@b.example>", "in <5 minutes @ noon>", "<.@>"] {
            assert_eq!(parsed(&line(text)), (text.to_owned(), Vec::new()), "{text}");
        }
        assert_eq!(line("in <5 minutes"), "in <5 minutes");
    }

    #[test]
    fn braces_that_a_site_would_run_are_parted() {
        for (text, apart) in [
            ("{{ x }}", r"{\{ x }}"),
            ("{%- x %}{#x#}", r"{\%- x %}{\#x#}"),
            ("{{{{", r"{\{\{\{"),
            ("a { b", "a { b"),
            ("a {", "a &#123;"),
        ] {
            // Its end may have one brace of a pair.
            let wanted = apart.strip_suffix('{').map(|it| format!("{it}&#123;"));
            let wanted = wanted.unwrap_or_else(|| apart.to_owned());
            assert_eq!(braced(text), wanted);
            assert_eq!(braced(&wanted), wanted);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1_000))]

        #[test]
        fn text_for_a_site_reads_exactly_as_it_was_written(text in nasty()) {
            let markdown = braced(&paragraphs(&text, ""));
            let is_run = ["{{", "{%", "{#"].iter().any(|it| markdown.contains(it));
            prop_assert!(!is_run, "{}", markdown);
            prop_assert_eq!(parsed(&markdown), (expected(&text), kinds(&[])), "{}", markdown);
        }

        #[test]
        fn paragraphs_read_exactly_as_they_were_written(text in nasty()) {
            let markdown = paragraphs(&text, "");
            prop_assert_eq!(parsed(&markdown), (expected(&text), kinds(&[])), "{}", markdown);
        }

        #[test]
        fn a_list_item_reads_exactly_as_it_was_written(text in nasty()) {
            prop_assume!(!expected(&text).is_empty());
            let markdown = format!("- {}\n", paragraphs(&text, "  "));
            let (read, other) = parsed(&markdown);
            prop_assert_eq!((read, other), (expected(&text), kinds(&["List", "Item"])), "{}", markdown);
        }

        #[test]
        fn a_list_item_behind_a_name_reads_exactly_as_it_was_written(text in nasty()) {
            prop_assume!(!expected(&text).is_empty());
            let markdown = format!("- **Maren Oduya**: {}\n- b\n", paragraphs(&text, "  "));
            let (read, other) = parsed(&markdown);
            let whole = format!("Maren Oduya: {}\n\nb", expected(&text));
            let nodes = kinds(&["List", "Item", "Strong", "Item"]);
            prop_assert_eq!((read, other), (whole, nodes), "{}", markdown);
        }

        #[test]
        fn a_quotation_reads_exactly_as_it_was_written(text in nasty()) {
            prop_assume!(!expected(&text).is_empty());
            let markdown = format!("> {}\n", paragraphs(&text, "> "));
            let (read, other) = parsed(&markdown);
            prop_assert_eq!((read, other), (expected(&text), kinds(&["BlockQuote"])), "{}", markdown);
        }

        #[test]
        fn a_cell_reads_exactly_as_it_was_written(text in nasty()) {
            let words = expected(&text).split('\n').filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
            let markdown = format!("| a | b |\n|---|---|\n| {} | c |\n", line(&text));
            let (read, other) = parsed(&markdown);
            prop_assert_eq!(read, format!("ab{words}c"), "{}", markdown);
            let row = ["TableRow", "TableCell", "TableCell"];
            prop_assert_eq!(other, kinds(&[&["Table"][..], &row[..], &row[..]].concat()));
        }

        #[test]
        fn a_heading_and_bold_read_exactly_as_they_were_written(text in nasty()) {
            let words = expected(&text).split('\n').filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
            prop_assume!(!words.is_empty());
            let markdown = format!("## {}\n", line(&text));
            prop_assert_eq!(parsed(&markdown), (words, kinds(&["Heading"])), "{}", markdown);
        }

        #[test]
        fn any_text_at_all_stays_text(text in any::<String>()) {
            let markdown = paragraphs(&text, "");
            prop_assert_eq!(parsed(&markdown), (expected(&text), kinds(&[])), "{}", markdown);
        }
    }

    #[test]
    fn long_text_takes_no_longer_than_its_length() {
        for piece in ["a", "*", "&", "#", "&#", "1", "[", "`", "\\", "_a", "\n", "www.", "- "] {
            let text = piece.repeat(200_000 / piece.len());
            assert!(paragraphs(&text, "  ").len() < 1_000_000, "{piece}");
        }
    }

    #[test]
    fn ordinary_writing_is_left_alone() {
        for text in [
            "Not thought out at all (really!) - I get marked down. 40 minutes; 1,040 °C...",
            "Ostrander & Pell, R&D, 5 * 3 < 20, a_b_c, #3 of W3/W4, maren@tarnwick.example",
            "«No te dejamos a medias.» “Quotes” 'and' \"quotes\"; {{ braces }} {% stay %}",
            "2019 was good; E4 - again - and 3.5 kW. C:\\kilns, 50%, £900, 100+",
        ] {
            assert_eq!(paragraphs(text, ""), text);
        }
    }

    #[test]
    fn what_would_mean_something_is_escaped_and_nothing_else() {
        insta::assert_snapshot!(paragraphs(
            "# Heading\n- item\n1. one\n> quote\n---\n*bold* and _this_ ~~gone~~\n\n\
             | a | b |\n|---|---|\n<script>alert(1)</script> [a](b) `code` &lt; http://x.example www.x.example\n\
             \u{1b}[31mred\u{202E}",
            "  "
        ), @r"
        \# Heading\
          \- item\
          1\. one\
          \> quote\
          \-\-\-\
          \*bold\* and \_this\_ \~\~gone\~\~

          \| a \| b \|\
          \|---\|---\|\
          \<script>alert(1)\</script> \[a\](b) \`code\` \&lt; http\://x.example www\.x.example\
          ␛\[31mred�
        ");
    }
}
