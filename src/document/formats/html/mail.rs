//! The line below an e-mail. Mail programs drop style sheets, so each part has its style with it.

use super::super::markdown::{Block, Page, Span};
use super::super::{About, Paper};
use super::{head, line, size};

/// How all of it looks, and each of its paragraphs.
const WHOLE: &str = "font: 14px/1.45 Arial, Helvetica, sans-serif; color: #333333;";
const PARAGRAPH: &str = "margin: 0 0 4px 0;";

/// Makes a page to be copied from: of the document it holds the paragraphs. The only rule beside them is
/// for whoever prints it.
pub(super) fn write(page: &Page, about: &About, paper: Option<Paper>) -> String {
    let mut html = head(about, &page.called(about));
    if let Some(paper) = paper {
        html.extend(["<style>\n", &size(paper), "</style>\n"]);
    }
    // What is copied is for light and dark alike, and so is the page itself.
    html.push_str("</head>\n<body style=\"background: #ffffff;\">\n<main style=\"");
    html.push_str(WHOLE);
    html.push_str("\">\n");
    blocks(&page.blocks, &mut html);
    html.push_str("</main>\n</body>\n</html>\n");
    html
}

fn blocks(blocks: &[Block], html: &mut String) {
    for block in blocks {
        match block {
            Block::Heading { .. } | Block::Rule => {}
            Block::Paragraph(spans) => paragraph(spans, html),
            Block::Quotation(inner) => self::blocks(inner, html),
            Block::List(list) => list.items.iter().for_each(|it| self::blocks(&it.blocks, html)),
            Block::Table(table) => {
                let cells = table.rows.iter().flatten();
                cells.for_each(|cell| paragraph(cell, html));
            }
            Block::Verbatim(text) => text.lines().for_each(|line| {
                paragraph(&[Span::Text(line.to_owned())], html);
            }),
        }
    }
}

fn paragraph(spans: &[Span], html: &mut String) {
    html.extend(["<p style=\"", PARAGRAPH, "\">"]);
    line::spans(spans, html);
    html.push_str("</p>\n");
}
