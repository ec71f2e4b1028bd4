//! Markdown becomes its parts: `CommonMark` 0.31 with what GitHub adds and people use: tables, task
//! lists, strikethrough and bare addresses.

use comrak::nodes::{ListType, Node, NodeList, NodeTable, NodeValue, TableAlignment};
use comrak::{Arena, Options, parse_document};

use super::{Block, Cell, Item, List, Page, Side, Span, Table};
use crate::document::parted::parted;
use crate::processors::shared;
use crate::text::{safe, safe_line};

/// How deep what is nested is followed; below that only the words are kept. Nobody writes so, but
/// ten thousand `>` in a row must not use up the stack.
const DEEPEST: usize = 32;

/// The fewest parts of a text for which a thread is worth its start.
const WORTH_IT: usize = 4;

/// Reads a document. A front matter between two lines `---` is no part of it.
pub(in super::super) fn read(markdown: &str) -> Page {
    let mut parts = shared(&parted(markdown), WORTH_IT, &|part| read_part(part)).into_iter();
    let mut all = parts.next().unwrap_or_default();
    for mut blocks in parts {
        // A list goes on where it was parted.
        if let (Some(Block::List(list)), Some(Block::List(rest))) =
            (all.last_mut(), blocks.first_mut())
        {
            list.tight &= rest.tight;
            list.items.append(&mut rest.items);
            blocks.remove(0);
        }
        all.append(&mut blocks);
    }
    Page { blocks: all }
}

fn read_part(markdown: &str) -> Vec<Block> {
    let mut options = read_as();
    // Addresses are looked for where one may be; the `@` of one may be written as `&#64;`.
    let signs = ["@", "&", "://", "www."];
    options.extension.autolink = signs.iter().any(|sign| markdown.contains(sign));
    let arena = Arena::new();
    blocks(parse_document(&arena, markdown, &options), 0)
}

/// Returns what is known of Markdown here.
pub(in crate::document) fn read_as() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.tasklist = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.front_matter_delimiter = Some("---".to_owned());
    options
}

/// Returns what stands in `parent`, which lies `depth` deep.
fn blocks(parent: Node<'_>, depth: usize) -> Vec<Block> {
    if depth > DEEPEST {
        return vec![Block::Paragraph(vec![Span::Text(all_words(parent))])];
    }
    let mut found = Vec::new();
    for node in parent.children() {
        found.extend(block(node, depth + 1));
    }
    found
}

#[expect(clippy::wildcard_enum_match_arm, reason = "these are all that the options let come")]
fn block(node: Node<'_>, depth: usize) -> Option<Block> {
    Some(match &node.data().value {
        NodeValue::Heading(heading) => {
            Block::Heading { level: heading.level, spans: spans(node, depth) }
        }
        NodeValue::Paragraph => Block::Paragraph(spans(node, depth)),
        NodeValue::BlockQuote => Block::Quotation(blocks(node, depth)),
        NodeValue::List(list) => Block::List(self::list(node, list, depth)),
        NodeValue::Table(table) => Block::Table(self::table(node, table, depth)),
        NodeValue::CodeBlock(code) => Block::Verbatim(safe(&code.literal).into_owned()),
        NodeValue::HtmlBlock(html) if is_comment(&html.literal) => return None,
        NodeValue::HtmlBlock(html) => Block::Verbatim(safe(&html.literal).into_owned()),
        NodeValue::ThematicBreak => Block::Rule,
        _ => return None,
    })
}

fn list(node: Node<'_>, list: &NodeList, depth: usize) -> List {
    let item = |node: Node<'_>| {
        let done = if let NodeValue::TaskItem(task) = &node.data().value {
            Some(task.symbol.is_some())
        } else {
            None
        };
        Item { done, blocks: blocks(node, depth) }
    };
    List {
        first: matches!(list.list_type, ListType::Ordered).then_some(list.start),
        tight: list.tight,
        items: node.children().map(item).collect(),
    }
}

fn table(node: Node<'_>, table: &NodeTable, depth: usize) -> Table {
    let side = |alignment: &TableAlignment| match alignment {
        TableAlignment::None | TableAlignment::Left => Side::Start,
        TableAlignment::Center => Side::Middle,
        TableAlignment::Right => Side::End,
    };
    let cells = |row: Node<'_>| -> Vec<Cell> {
        let mut cells: Vec<_> = row.children().map(|cell| spans(cell, depth)).collect();
        cells.resize(table.num_columns, Vec::new());
        cells
    };
    let mut rows = node.children();
    Table {
        sides: table.alignments.iter().map(side).collect(),
        head: rows.next().map(cells).unwrap_or_default(),
        rows: rows.map(cells).collect(),
    }
}

/// Returns the pieces of the lines in `parent`, which lies `depth` deep.
fn spans(parent: Node<'_>, depth: usize) -> Vec<Span> {
    if depth > DEEPEST {
        return vec![Span::Text(all_words(parent))];
    }
    let mut found = Vec::new();
    for node in parent.children() {
        add_span(node, depth + 1, &mut found);
    }
    found
}

#[expect(clippy::wildcard_enum_match_arm, reason = "these are all that the options let come")]
fn add_span(node: Node<'_>, depth: usize, found: &mut Vec<Span>) {
    let span = match &node.data().value {
        NodeValue::Text(text) => Span::Text(safe_line(text).into_owned()),
        NodeValue::HtmlInline(html) if is_comment(html) => return,
        NodeValue::HtmlInline(html) => Span::Text(safe_line(html).into_owned()),
        NodeValue::Code(code) => Span::Code(safe_line(&code.literal).into_owned()),
        NodeValue::Strong => Span::Strong(spans(node, depth)),
        NodeValue::Emph => Span::Emphasis(spans(node, depth)),
        NodeValue::Strikethrough => Span::Struck(spans(node, depth)),
        NodeValue::Link(link) if is_harmless(&link.url) => {
            Span::Link { to: safe_line(&link.url).into_owned(), spans: spans(node, depth) }
        }
        NodeValue::SoftBreak => Span::Blank,
        NodeValue::LineBreak => Span::NewLine,
        // Of a picture, the words that stand for it; of an address that is not followed, its words.
        _ => return found.extend(spans(node, depth)),
    };
    found.push(span);
}

/// Whether `html` is a note that nobody is meant to read.
fn is_comment(html: &str) -> bool {
    html.trim_start().starts_with("<!--") && html.trim_end().ends_with("-->")
}

/// Whether following `address` does no more than show something: it lies beside the document or
/// has one of a few well-known beginnings.
fn is_harmless(address: &str) -> bool {
    let before = address.split(['/', '?', '#']).next().unwrap_or_default();
    match before.split_once(':') {
        None => true,
        Some((scheme, _)) => ["http", "https", "mailto", "tel"]
            .iter()
            .any(|known| scheme.eq_ignore_ascii_case(known)),
    }
}

/// Returns every word below `parent`, on one line.
#[expect(clippy::wildcard_enum_match_arm, reason = "these are all that hold words")]
fn all_words(parent: Node<'_>) -> String {
    let mut words = String::new();
    for node in parent.descendants() {
        match &node.data().value {
            NodeValue::Text(text) => words.push_str(text),
            NodeValue::Code(code) => words.push_str(&code.literal),
            NodeValue::CodeBlock(code) => words.push_str(&code.literal),
            NodeValue::HtmlInline(html) => words.push_str(html),
            NodeValue::HtmlBlock(html) => words.push_str(&html.literal),
            _ if words.is_empty() || words.ends_with(' ') => {}
            _ => words.push(' '),
        }
    }
    safe_line(words.trim()).into_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn paragraph(text: &str) -> Page {
        Page { blocks: vec![Block::Paragraph(vec![Span::Text(text.to_owned())])] }
    }

    #[test]
    fn a_front_matter_is_no_part_of_the_document() {
        let page = read("---\ntitle: Not me\n---\n\n# How *we* look\n\nAt `kilns`.\n");
        assert_eq!(page.title().as_deref(), Some("How we look"));
        assert_eq!(page.blocks.len(), 2);
    }

    #[test]
    fn a_table_has_as_many_cells_in_every_row() {
        let page = read("| | Votes |\n|---|---:|\n| **Kilns** |\n| a | 2 | 3 |\n");
        let [Block::Table(table)] = page.blocks.as_slice() else { panic!("{page:?}") };
        assert_eq!(table.sides, [Side::Start, Side::End]);
        assert_eq!(table.head, [vec![], vec![Span::Text("Votes".to_owned())]]);
        let kilns = Span::Strong(vec![Span::Text("Kilns".to_owned())]);
        let text = |text: &str| vec![Span::Text(text.to_owned())];
        assert_eq!(table.rows, [[vec![kilns], vec![]], [text("a"), text("2")]]);
    }

    #[test]
    fn a_task_is_done_or_not() {
        let page = read("3. [ ] a\n4. [x] b\n5. c\n");
        let [Block::List(list)] = page.blocks.as_slice() else { panic!("{page:?}") };
        let done: Vec<_> = list.items.iter().map(|item| item.done).collect();
        assert_eq!(
            (list.first, list.tight, done),
            (Some(3), true, vec![Some(false), Some(true), None])
        );
    }

    #[test]
    fn what_would_run_or_be_fetched_is_words() {
        assert_eq!(read("[here](javascript:alert\\(1\\))"), paragraph("here"));
        assert_eq!(read("[here](JaVaScRiPt&#58;x)"), paragraph("here"));
        assert_eq!(read("[here](data:text/html,x)"), paragraph("here"));
        assert_eq!(read("![a kiln](https://x.example/kiln.png)"), paragraph("a kiln"));
        assert_eq!(read("a<!-- b -->\n\n<!-- c -->\n"), paragraph("a"));
        assert_eq!(
            read("<script>x</script>\n"),
            Page { blocks: vec![Block::Verbatim("<script>x</script>\n".to_owned())] }
        );
    }

    #[test]
    fn addresses_that_show_something_are_followed() {
        for to in ["#scores", "a/b.md", "https://x.example/a:b", "mailto:a@b.example", "./a:b"] {
            let text = vec![Span::Text("here".to_owned())];
            let link = Span::Link { to: to.to_owned(), spans: text };
            let page = Page { blocks: vec![Block::Paragraph(vec![link])] };
            assert_eq!(read(&format!("[here]({to})")), page);
        }
    }

    #[test]
    fn nothing_nested_uses_up_the_stack() {
        let mut block = read(&format!("{}deep", "> ".repeat(20_000))).blocks;
        let mut depth = 0;
        while let [Block::Quotation(inner)] = block.as_slice() {
            (block, depth) = (inner.clone(), depth + 1);
        }
        assert_eq!((block, depth), (paragraph("deep").blocks, DEEPEST + 1));
        read(&"*a **b ".repeat(5_000));
        read(&"[".repeat(50_000));
    }

    /// Reads a document as a whole.
    fn whole(markdown: &str) -> Page {
        let arena = Arena::new();
        Page { blocks: blocks(parse_document(&arena, markdown, &read_as()), 0) }
    }

    /// What parts a document, and what may hang together, between words.
    fn nasty() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            4 => prop::sample::select(vec!["- a\n", "- b. C\n", "- [ ] d\n", "- - e\n", "* f\n"])
                .prop_map(|item| item.repeat(70)),
            6 => prop::sample::select(vec![
                "\n", "\n\n", "  ", "a", "b\n", "# c\n", "## d\n", "- ", "- e\n", "- - -\n", "---\n",
                "===\n", "1. f\n", "> ", "| g | h |\n|---|---|\n", "- i | j\n- | -\n", "***", "`",
                "k@l.example ", "m&#64;n.example ", "www.o.example ", "http://p.example ", ":w", "[q]",
                "[q](r)", "[q]: s\n", "```\n", "<b>", "<!--", "-->", "\\", "\r\n", "\t",
            ]).prop_map(str::to_owned),
        ];
        prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1_000))]

        #[test]
        fn parts_are_read_as_the_whole_is(text in nasty()) {
            prop_assert_eq!(read(&text), whole(&text));
        }
    }

    proptest! {
        #[test]
        fn whatever_is_read_is_harmless(text in any::<String>()) {
            let page = read(&text);
            for block in page.blocks {
                if let Block::Paragraph(spans) = block {
                    let shown = super::super::words(&spans);
                    prop_assert_eq!(safe_line(&shown), shown.as_str());
                }
            }
        }
    }
}
