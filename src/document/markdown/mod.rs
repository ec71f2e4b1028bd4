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
        Some(before) => {
            // A sign that keeps the brace from meaning anything would keep the number from being read.
            let signs = before.len() - before.trim_end_matches('\\').len();
            let kept = before.len() - signs % 2;
            format!("{}&#123;", before.get(..kept).unwrap_or_default())
        }
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
mod tests;
