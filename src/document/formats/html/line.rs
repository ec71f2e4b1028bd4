//! Pieces of a line in HTML. Whatever is text passes [`escape`] here.

use super::super::markdown::Span;
use super::dots;

/// Adds `text` to `html`, with nothing in it that HTML acts upon, in a text or in an attribute.
pub(in super::super::super) fn escape(text: &str, html: &mut String) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escaped = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        html.push_str(text.get(from..at).unwrap_or_default());
        html.push_str(escaped);
        from = at + 1;
    }
    html.push_str(text.get(from..).unwrap_or_default());
}

/// So many letters in one word are too many for a column, which is else as wide as its longest word.
const LONG: usize = 30;

/// Adds `text` to `html`, its long words so that they may break.
fn words(text: &str, html: &mut String) {
    let is_long = |word: &str| word.len() >= LONG && word.chars().count() >= LONG;
    if text.len() < LONG || !text.split_inclusive(char::is_whitespace).any(is_long) {
        return escape(text, html);
    }
    for word in text.split_inclusive(char::is_whitespace) {
        if is_long(word) {
            html.push_str("<span class=\"long\">");
            escape(word, html);
            html.push_str("</span>");
        } else {
            escape(word, html);
        }
    }
}

/// Adds `text` to `html`, its pictures of scores with what they tell.
fn pictured(text: &str, html: &mut String) {
    let mut rest = text;
    while let Some(picture) = dots::scale(rest) {
        words(picture.before, html);
        picture.write(html);
        rest = picture.behind;
    }
    words(rest, html);
}

/// Adds `spans` to `html`.
pub(super) fn spans(spans: &[Span], html: &mut String) {
    for span in spans {
        match span {
            Span::Text(text) => pictured(text, html),
            Span::In { language, text } => {
                let direction = if language.runs_from_the_right() { "rtl" } else { "ltr" };
                html.extend(["<span lang=\"", language.as_str(), "\" dir=\"", direction, "\">"]);
                words(text, html);
                html.push_str("</span>");
            }
            Span::Code(text) => {
                html.push_str("<code>");
                words(text, html);
                html.push_str("</code>");
            }
            Span::Strong(inner) => within("strong", inner, html),
            Span::Emphasis(inner) => within("em", inner, html),
            Span::Struck(inner) => within("s", inner, html),
            Span::Link { to, spans: inner } => {
                html.push_str("<a href=\"");
                escape(to, html);
                html.push_str("\">");
                spans_of_link(inner, to, html);
                html.push_str("</a>");
            }
            Span::Blank => html.push('\n'),
            Span::NewLine => html.push_str("<br>\n"),
        }
    }
}

fn within(tag: &str, inner: &[Span], html: &mut String) {
    html.extend(["<", tag, ">"]);
    spans(inner, html);
    html.extend(["</", tag, ">"]);
}

/// Adds the words of a link, or where it leads if it has none: a link must have a name.
fn spans_of_link(inner: &[Span], to: &str, html: &mut String) {
    if inner.is_empty() { words(to, html) } else { spans(inner, html) }
}
