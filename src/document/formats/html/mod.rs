//! HTML: one file that needs nothing else. It reads well on a screen of any width, light or dark, by
//! keyboard and by ear, and prints.
//!
//! Nothing runs in it and nothing is fetched; its own policy tells the browser so.

mod body;
mod dots;
mod fit;
mod line;
mod mail;
mod table;

pub(super) use body::slug;
pub(in super::super) use line::escape;

use std::fmt::Write as _;

use super::markdown::{Block, Page, words};
use super::{About, Paper};

/// How every piece looks.
const STYLE: &str = include_str!("style.css");

/// How pieces look that are laid out in a way of their own.
const PIECES: [(&str, &str); 7] = [
    ("philosophy", include_str!("pieces/philosophy.css")),
    (POSTER, include_str!("pieces/poster.css")),
    ("standards-card", include_str!("pieces/card.css")),
    ("interview-guide", FORM),
    ("review-criteria", FORM),
    ("onboarding", include_str!("pieces/onboarding.css")),
    ("newsletter", include_str!("pieces/newsletter.css")),
];

/// The piece that is set as large as its page allows.
const POSTER: &str = "poster";

/// How pieces look that are written on by hand.
const FORM: &str = include_str!("pieces/form.css");

/// A promise of more characters than this is set smaller on a poster.
const LONG: usize = 60;

/// Principles of more characters than this are set smaller on a poster.
const FULL: usize = 420;

/// The piece that goes into e-mails, whose programs know no style sheets.
const SIGNATURE: &str = "signature";

/// What a browser is told: nothing runs, nothing is fetched, nothing is sent. The style sheet stands
/// in the file itself.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// Makes a page. Printed, it is laid out for `paper`, or for what the reader's printer has.
pub(super) fn write(page: &Page, about: &About, paper: Option<Paper>) -> String {
    if about.piece == SIGNATURE {
        return mail::write(page, about, paper);
    }
    let mut html = head(about, &page.called(about));
    html.push_str("<style>\n");
    html.push_str(STYLE);
    for (_, style) in PIECES.iter().filter(|(piece, _)| *piece == about.piece) {
        html.push_str(style);
    }
    if let Some(paper) = paper {
        let (width, height) = paper.millimetres();
        html.push_str(&size(paper));
        // Writing to a string cannot fail.
        let _written = writeln!(html, ":root {{ --width: {width}mm; --height: {height}mm }}");
    }
    if about.piece == POSTER {
        let percent = fit::percent(page);
        let _written =
            writeln!(html, ".poster {{ --fit: {}.{:02} }}", percent / 100, percent % 100);
    }
    html.push_str("</style>\n</head>\n<body class=\"");
    escape(&about.piece, &mut html);
    if let Some(paper) = paper {
        html.push(' ');
        html.push_str(paper.name());
    }
    if about.piece == POSTER {
        html.push_str(if begins_long(page) { " long" } else { "" });
        html.push_str(if is_full(page) { " full" } else { "" });
    }
    html.push_str("\">\n");
    body::Body::new(about, &mut html).page(page);
    html.push_str("</body>\n</html>\n");
    html
}

/// Returns the rule of a style sheet that says on which paper a page is printed.
fn size(paper: Paper) -> String {
    format!("@page {{ size: {} }}\n", paper.name())
}

/// Whether the first quotation of a page is a long one.
fn begins_long(page: &Page) -> bool {
    let quotation = page
        .blocks
        .iter()
        .find_map(|block| if let Block::Quotation(blocks) = block { Some(blocks) } else { None });
    quotation.is_some_and(|blocks| blocks.iter().map(length).sum::<usize>() > LONG)
}

/// Whether there is so much in the lists of a page that it has to be set smaller on a poster.
fn is_full(page: &Page) -> bool {
    let lists = page
        .blocks
        .iter()
        .filter_map(|block| if let Block::List(list) = block { Some(&list.items) } else { None });
    let blocks = lists.flatten().flat_map(|item| &item.blocks);
    blocks.map(length).sum::<usize>() > FULL
}

/// Returns how many characters a paragraph has.
fn length(block: &Block) -> usize {
    if let Block::Paragraph(spans) = block { words(spans).chars().count() } else { 0 }
}

/// Returns the beginning of a page, up to where its style goes.
fn head(about: &About, title: &str) -> String {
    let language = about.language.as_str();
    let direction = if about.language.runs_from_the_right() { "rtl" } else { "ltr" };
    let mut html = format!(
        "<!doctype html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head>\n\
         <meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<title>"
    );
    escape(title, &mut html);
    html.push_str("</title>\n");
    html
}

#[cfg(test)]
mod tests;
