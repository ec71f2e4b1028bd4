//! E-mail addresses and links.
//!
//! Where one begins and ends the crate `linkify` knows. A domain without a scheme counts where its
//! ending is one that people know, and, where that ending is a word as well, where more than a
//! missing space behind a full stop speaks for it.

use std::borrow::Cow;
use std::iter::repeat_n;

use linkify::{Link, LinkFinder, LinkKind};

use super::rules::Found;
use crate::domain::LeakKind;
use crate::text::width;

/// Endings of domains that nobody takes for a word behind a full stop.
const ENDINGS: &[&str] = &[
    "app", "at", "au", "be", "biz", "br", "ca", "ch", "cn", "co", "com", "cz", "de", "dev", "dk",
    "edu", "eu", "example", "fi", "fr", "gov", "gr", "hu", "ie", "info", "int", "invalid", "io",
    "jp", "kr", "lu", "mil", "mx", "net", "nl", "nz", "online", "org", "pl", "pt", "ro", "ru",
    "shop", "site", "sk", "store", "test", "tr", "tv", "tw", "ua", "uk", "xyz", "za",
];

/// Endings that are a word or the end of one as well.
const WORDS: &[&str] = &[
    "ai", "am", "as", "cc", "cl", "es", "gg", "gl", "hr", "il", "in", "is", "it", "la", "li",
    "link", "ly", "me", "my", "no", "page", "rs", "se", "si", "so", "to", "us",
];

/// Finds e-mail addresses and links.
pub(super) fn find(text: &str, found: &mut Vec<Found>) {
    let mut finder = LinkFinder::new();
    finder.url_must_have_scheme(false);
    let links = finder.links(text).filter(|link| is_a(link, &LinkKind::Url));
    let links = links.filter(|link| is_link(link.as_str()));
    found.extend(links.map(|link| Found { range: link.start()..link.end(), kind: LeakKind::Link }));
    with_scheme(text, found);
    let parted = parted(text);
    let mails = finder.links(&parted).filter(|link| is_a(link, &LinkKind::Email));
    found
        .extend(mails.map(|mail| Found { range: mail.start()..mail.end(), kind: LeakKind::Email }));
    spelled(text, found);
}

/// Finds what has a scheme and no domain that anybody knows: `http://kiln/log`, `http://x.y`.
fn with_scheme(text: &str, found: &mut Vec<Found>) {
    const AROUND: [char; 9] = ['<', '>', '"', '\'', '(', ')', '[', ']', '`'];
    for (at, sign) in text.match_indices("://") {
        let (before, after) = (text.get(..at), text.get(at + sign.len()..));
        let (Some(before), Some(after)) = (before, after) else { continue };
        let scheme = before.bytes().rev().take(16).take_while(u8::is_ascii_alphabetic).count();
        let end = after.find(|c: char| c.is_whitespace() || AROUND.contains(&c));
        let rest = after.get(..end.unwrap_or(after.len())).unwrap_or_default();
        let rest = rest.trim_end_matches(|c: char| c.is_ascii_punctuation() && c != '/');
        let range = at - scheme..at + sign.len() + rest.len();
        let is_new =
            !found.iter().any(|it| it.range.start < range.end && range.start < it.range.end);
        if scheme > 0 && rest.starts_with(char::is_alphanumeric) && is_new {
            found.push(Found { range, kind: LeakKind::Link });
        }
    }
}

fn is_a(link: &Link<'_>, kind: &LinkKind) -> bool {
    link.kind() == kind
}

/// Returns `text`, at the same places, with blanks for wide characters: in scripts without spaces
/// nothing else parts an address from the sentence around it.
fn parted(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let is_wide = |c: char| width(c.encode_utf8(&mut [0; 4])) > 1;
    let part = |c: char| if is_wide(c) { (' ', c.len_utf8()) } else { (c, 1) };
    Cow::Owned(text.chars().map(part).flat_map(|(c, times)| repeat_n(c, times)).collect())
}

/// Whether something that looks like a link is one.
fn is_link(link: &str) -> bool {
    if link.contains("://") {
        return true;
    }
    let host = link.split(['/', '?', '#', ':']).next().unwrap_or(link);
    let labels: Vec<_> = host.split('.').collect();
    let Some((ending, labels)) = labels.split_last() else { return false };
    if labels.is_empty() || labels.iter().any(|label| label.is_empty()) {
        return false;
    }
    if labels.first().is_some_and(|first| first.eq_ignore_ascii_case("www")) {
        return true;
    }
    let more = labels.len() > 1
        || host.len() < link.len()
        || host.contains(|c: char| c == '-' || c.is_ascii_digit());
    ENDINGS.contains(ending) || (more && WORDS.contains(ending))
}

/// Finds addresses that are spelled so that machines should not find them: `maren at example dot
/// org`, `maren (at) example.org`, `maren [at] example [dot] org`.
fn spelled(text: &str, found: &mut Vec<Found>) {
    const BRACKETED: [&str; 6] = ["(at)", "[at]", "{at}", "(AT)", "[AT]", "{AT}"];
    for sign in BRACKETED.into_iter().chain([" at ", " AT "]) {
        for (at, _) in text.match_indices(sign) {
            let (before, after) = (text.get(..at), text.get(at + sign.len()..));
            let (Some(before), Some(after)) = (before, after) else { continue };
            let before = before.trim_end_matches(' ');
            let mut name = before.len() - tail(before).len();
            // `kay dot oneil at example dot com`
            let dotted = |name: usize| {
                let rest = before.get(..name).filter(|_| name < before.len())?;
                let rest = rest.strip_suffix(" dot ").or_else(|| rest.strip_suffix(" DOT "))?;
                Some(rest.len() - tail(rest).len()).filter(|start| *start < rest.len())
            };
            while let Some(start) = dotted(name) {
                name = start;
            }
            let domain = after.trim_start_matches(' ');
            let lead = after.len() - domain.len();
            let Some(length) = domain_length(domain, BRACKETED.contains(&sign)) else { continue };
            if name < before.len() {
                let end = at + sign.len() + lead + length;
                found.push(Found { range: name..end, kind: LeakKind::Email });
            }
        }
    }
}

/// Returns the characters at the end of `text` that may be the name in an address; at most 64.
fn tail(text: &str) -> &str {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%');
    let start = text.char_indices().rev().take(64).take_while(|(_, c)| is_part(*c)).last();
    start.and_then(|(at, _)| text.get(at..)).unwrap_or_default()
}

/// Returns the length of the domain that `text` begins with, whose dots are spelled, or signs where
/// signs are enough.
fn domain_length(text: &str, signs: bool) -> Option<usize> {
    let label = |text: &str| {
        text.bytes().take(63).take_while(|b| b.is_ascii_alphanumeric() || *b == b'-').count()
    };
    let mut length = label(text);
    let mut dots = 0;
    while length > 0 && dots < 5 {
        let rest = text.get(length..)?;
        let sign = || (signs && rest.starts_with('.')).then_some(1);
        let Some(dot) = spelled_dot(rest).or_else(sign) else { break };
        let next = label(rest.get(dot..)?);
        if next < 2 {
            break;
        }
        length += dot + next;
        dots += 1;
    }
    (dots > 0).then_some(length)
}

/// Returns the length of the dot that `text` begins with, spelled in brackets or between two spaces.
fn spelled_dot(text: &str) -> Option<usize> {
    let bare = text.trim_start_matches(' ');
    let has_space = bare.len() < text.len();
    for (open, close) in [("(", ")"), ("[", "]"), ("{", "}"), ("", " ")] {
        let Some(word) = bare.strip_prefix(open).filter(|_| !open.is_empty() || has_space) else {
            continue;
        };
        let is_dot = word.get(..3).is_some_and(|word| word.eq_ignore_ascii_case("dot"));
        if let Some(after) = word.get(3..).filter(|_| is_dot).and_then(|it| it.strip_prefix(close))
        {
            return Some(text.len() - after.trim_start_matches(' ').len());
        }
    }
    None
}
