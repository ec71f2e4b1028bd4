//! What stands in a document is what was said.

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
        // Its end may have one brace of a pair.
        ("{{{{", r"{\{\{&#123;"),
        ("{{", "{&#123;"),
        (r"\\{", r"\\&#123;"),
        ("a { b", "a { b"),
        ("a {", "a &#123;"),
    ] {
        assert_eq!(braced(text), apart);
        assert_eq!(braced(apart), apart);
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
