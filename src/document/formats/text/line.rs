//! Lines of text for a terminal, with bold and italic letters where it has them.

use super::super::markdown::{Span, words};
use crate::text;

/// Bold, italic, struck out, and back to plain, as ECMA-48 has them.
const STRONG: &str = "\u{1b}[1m";
const EMPHASIS: &str = "\u{1b}[3m";
const STRUCK: &str = "\u{1b}[9m";
const PLAIN: &str = "\u{1b}[0m";

/// Returns `spans` as text with line ends where they have some, and with style if it is wanted.
pub(super) fn set(spans: &[Span], styled: bool) -> String {
    let mut text = String::new();
    add(spans, styled, &mut Vec::new(), &mut text);
    text
}

fn add(spans: &[Span], styled: bool, within: &mut Vec<&'static str>, text: &mut String) {
    for span in spans {
        match span {
            Span::Text(words) | Span::Code(words) | Span::In { text: words, .. } => {
                text.push_str(words);
            }
            Span::Strong(inner) => add_in(STRONG, inner, (styled, &mut *within), text),
            Span::Emphasis(inner) => add_in(EMPHASIS, inner, (styled, &mut *within), text),
            Span::Struck(inner) => add_in(STRUCK, inner, (styled, &mut *within), text),
            Span::Link { to, spans: inner } => {
                add(inner, styled, within, text);
                let is_elsewhere = to.starts_with("http:") || to.starts_with("https:");
                if is_elsewhere && words(inner) != *to {
                    text.extend([" <", to, ">"]);
                }
            }
            Span::Blank => text.push(' '),
            Span::NewLine => text.push('\n'),
        }
    }
}

fn add_in(
    style: &'static str,
    inner: &[Span],
    (styled, within): (bool, &mut Vec<&'static str>),
    text: &mut String,
) {
    if !styled {
        return add(inner, styled, within, text);
    }
    text.push_str(style);
    within.push(style);
    add(inner, styled, within, text);
    within.pop();
    text.push_str(PLAIN);
    text.extend(within.iter().copied());
}

/// Breaks `text` into lines of at most `columns` columns. Each line has its own style: whoever shows
/// one alone, as pagers do, shows it right.
pub(super) fn wrapped(text: &str, columns: usize) -> Vec<String> {
    let mut style = String::new();
    let styled = |line: &str| {
        let began = style.clone();
        for (at, _) in line.match_indices('\u{1b}') {
            let code = line.get(at..).and_then(|rest| rest.split_inclusive('m').next());
            match code {
                Some(PLAIN) => style.clear(),
                Some(code) => style.push_str(code),
                None => {}
            }
        }
        let end = if style.is_empty() { "" } else { PLAIN };
        format!("{began}{line}{end}")
    };
    text::wrap(text, columns).iter().map(AsRef::as_ref).map(styled).collect()
}
