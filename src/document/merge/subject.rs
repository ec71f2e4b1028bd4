//! What something is about, where its words say so: the id that it has, the words in bold that it
//! begins with, what it quotes. What is about something else is something else, however many of the
//! document's own words it shares with it.

use super::align::{Numbers, Reach, Unit};
use super::blocks::{Block, Kind};
use super::mark::words;
use crate::document::sentences::{key, sentences};

/// What something is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Subject {
    /// The id that it has, as a commitment has.
    pub(super) id: Option<u32>,
    /// The words that it is called by, in their order of number.
    pub(super) words: Vec<u32>,
    /// Whether what has no such words is about something else.
    pub(super) is_firm: bool,
    /// Whether it is what is quoted, which is the same in every language.
    pub(super) is_quoted: bool,
}

/// Out of a thousand words of two subjects, how many both have when they are the same.
const SAME: usize = 800;

/// Out of a thousand words of two sentences, how many both have when people made the one of the other.
const KINDRED: usize = 500;

impl Subject {
    /// The subject that is called `words`.
    pub(super) fn called(words: &str, numbers: &mut Numbers) -> Option<Self> {
        let words = spoken(words, numbers);
        (!words.is_empty()).then_some(Self { id: None, words, is_firm: true, is_quoted: false })
    }

    /// Finds what a block is about, if it says so.
    pub(super) fn of(block: &Block<'_>, numbers: &mut Numbers) -> Option<Self> {
        let words = words(block.text);
        let (called, is_firm) = match block.kind {
            Kind::Paragraph | Kind::Item => match bold(words) {
                Some((lead, _)) if lead.ends_with(':') => (first(words), true),
                Some((lead, _)) => (unnumbered(lead), true),
                None => (counted(words)?, false),
            },
            Kind::Quote => (Some(quoted(words)).filter(|_| !is_motto(block))?, true),
            Kind::Front
            | Kind::Heading(_)
            | Kind::Table
            | Kind::Row
            | Kind::Code
            | Kind::Html
            | Kind::Rule => return None,
        };
        let subject = Self::called(called, numbers)?;
        let id = own_id(words).map(|id| numbers.of(&format!("id {id}")));
        Some(Self { id, is_firm, is_quoted: block.kind == Kind::Quote, ..subject })
    }

    /// Returns what outlives its other words.
    pub(super) fn name(&self, numbers: &mut Numbers) -> u32 {
        match self.id {
            Some(id) => id,
            None => numbers.of(&format!("called {:?}", self.words)),
        }
    }
}

/// Whether two are about different things. People may call a thing something else; credo calls another
/// thing something else.
pub(super) fn are_apart(one: &Unit, other: &Unit, reach: Reach) -> bool {
    let is_by_hand = matches!(reach, Reach::Place | Reach::Words);
    let is_quoted = |unit: &Unit| unit.subject.as_ref().is_some_and(|it| it.is_quoted);
    if reach == Reach::Translated {
        let ids = [one, other].map(|unit| unit.subject.as_ref().and_then(|it| it.id));
        let words = [one, other].map(|unit| unit.subject.as_ref().map(|it| &*it.words));
        return match (is_quoted(one), is_quoted(other), ids, words) {
            (false, false, [Some(one), Some(other)], _) => one != other,
            (true, true, _, [Some(one), Some(other)]) => !is_same_quotation(one, other),
            (one, other, ..) => one != other,
        };
    }
    match (&one.subject, &other.subject) {
        // What is below one thing and says nothing of itself is not what is below another.
        (None, None) => !is_by_hand && one.within.zip(other.within).is_some_and(|(a, b)| a != b),
        (Some(only), None) | (None, Some(only)) => only.is_firm && !is_by_hand,
        (Some(one), Some(other)) => match (one.id, other.id) {
            (Some(one), Some(other)) => one != other,
            (Some(_), None) | (None, Some(_)) => !is_by_hand,
            (None, None) if is_by_hand => false,
            (None, None) if one.is_quoted && other.is_quoted => {
                !is_same_quotation(&one.words, &other.words)
            }
            (None, None) => shared(&one.words, &other.words) < SAME,
        },
    }
}

/// Whether two quotations are the same, one of them perhaps with more of what was said.
fn is_same_quotation(one: &[u32], other: &[u32]) -> bool {
    shared(one, other) >= SAME || common(one, other) == one.len().min(other.len())
}

/// Whether a block is one sentence in bold that is quoted, as the promise is: the only one of its kind.
pub(super) fn is_motto(block: &Block<'_>) -> bool {
    let words = words(block.text);
    block.kind == Kind::Quote && bold(words).is_some_and(|(_, rest)| rest.trim().is_empty())
}

/// Whether `new` is still the sentence `old`, of which no more than figures and days changed.
pub(super) fn is_still(old: &str, new: &str) -> bool {
    let mut numbers = Numbers::default();
    let (one, other) = (spoken(old, &mut numbers), spoken(new, &mut numbers));
    let ids = |text: &str| {
        let words = text.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| is_id(word)).map(str::to_owned).collect::<Vec<_>>()
    };
    ids(old) == ids(new) && shared(&one, &other) >= SAME
}

/// Whether `new` is still the sentence `old`, which people put into other words or added to: half of the
/// words are the same.
pub(super) fn is_reworded(old: &str, new: &str) -> bool {
    let mut numbers = Numbers::default();
    let (one, other) = (spoken(old, &mut numbers), spoken(new, &mut numbers));
    shared(&one, &other) >= KINDRED
}

/// Whether people put something else in the place of a block: what it begins with in bold is another,
/// and so are its words.
pub(super) fn is_another(old: &Block<'_>, new: &Block<'_>) -> bool {
    let is_led = || lead(old).is_some_and(|it| lead(new).as_ref() == Some(&it));
    old.text != new.text && !is_led() && !is_reworded(old.text, new.text)
}

/// Returns what a text is called that ends in how many said so, without that.
pub(super) fn uncounted(text: &str) -> &str {
    match bold(text) {
        Some((lead, _)) => lead,
        None => text.split_once(" (").map_or(text, |(called, _)| called),
    }
}

/// Returns the words in bold that a block of prose begins with.
pub(super) fn lead(block: &Block<'_>) -> Option<String> {
    let (lead, _) = bold(words(block.text)).filter(|_| block.kind.is_prose())?;
    Some(key(lead))
}

/// Returns the words in bold that `words` begin with, and what follows them.
fn bold(words: &str) -> Option<(&str, &str)> {
    words.strip_prefix("**")?.split_once("**")
}

/// Returns the words behind the number that they begin with.
fn unnumbered(lead: &str) -> &str {
    let rest = lead.trim_start_matches(|c: char| c.is_ascii_digit());
    let behind = rest.strip_prefix(['.', ')']).filter(|_| rest.len() < lead.len());
    behind.map_or(lead, str::trim_start)
}

/// Returns the first sentence, without how many said so.
fn first(words: &str) -> &str {
    let first = sentences(words).first().map_or(words, |sentence| sentence.text);
    counted(words).unwrap_or(first)
}

/// Returns the words of a first sentence that are followed by how many said so.
fn counted(words: &str) -> Option<&str> {
    let first = sentences(words).first().map(|sentence| sentence.text)?;
    let (called, count) = first.split_once(" (")?;
    count.starts_with(|c: char| c.is_ascii_digit()).then_some(called)
}

/// Returns what is quoted, without who said it and without what it means.
fn quoted(words: &str) -> &str {
    let said = words.rsplit_once(" — ").map_or(words, |(said, _)| said);
    said.split_once(" *(").map_or(said, |(said, _)| said)
}

/// Returns the id that is what is in bold, or that stands in brackets right behind what is in bold or
/// quoted.
fn own_id(words: &str) -> Option<&str> {
    let lead = bold(words).map(|(lead, _)| lead).filter(|lead| is_id(lead));
    lead.or_else(|| id_behind(words))
}

fn id_behind(words: &str) -> Option<&str> {
    words.match_indices(" (").find_map(|(at, sign)| {
        let is_behind = words.get(..at)?.ends_with(['*', '”', '“', '"', '»', '«', '’']);
        let inside = words.get(at + sign.len()..)?;
        let id = inside.split([')', ',']).next()?;
        (is_behind && is_id(id)).then_some(id)
    })
}

/// Whether a word is an id as commitments and requests have: `c5`.
fn is_id(word: &str) -> bool {
    let digits = word.trim_start_matches(|c: char| c.is_ascii_lowercase());
    let letters = word.len() - digits.len();
    (1..=2).contains(&letters)
        && (1..=4).contains(&digits.len())
        && digits.chars().all(|c| c.is_ascii_digit())
}

/// Returns the numbers of the words of `text`, in order: of those without figures, where there are any.
fn spoken(text: &str, numbers: &mut Numbers) -> Vec<u32> {
    let has_figures = |word: &str| word.chars().any(|c| c.is_ascii_digit());
    let words = text.split(|c: char| !c.is_alphanumeric());
    let spoken: Vec<_> = words.filter(|word| !has_figures(word)).collect();
    let spoken = numbers.words(&spoken.join(" "));
    if spoken.is_empty() { numbers.words(text) } else { spoken }
}

/// Returns how many of a thousand words of two both have (Dice's measure). Both are in order.
fn shared(one: &[u32], other: &[u32]) -> usize {
    (2_000 * common(one, other)).checked_div(one.len() + other.len()).unwrap_or_default()
}

/// Returns how many words two have in common. Both are in order.
pub(super) fn common(one: &[u32], other: &[u32]) -> usize {
    let (mut left, mut right) = (one.iter().peekable(), other.iter().peekable());
    let mut shared = 0;
    while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
        let order = a.cmp(b);
        if order.is_le() {
            left.next();
        }
        if order.is_ge() {
            right.next();
        }
        shared += usize::from(order.is_eq());
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::merge::blocks::blocks;

    /// Whether credo, writing the one where the other stood, writes of something else.
    fn apart(one: &str, other: &str) -> bool {
        let mut numbers = Numbers::default();
        let [one, other] = [one, other].map(|text| Unit {
            subject: blocks(text).first().and_then(|block| Subject::of(block, &mut numbers)),
            ..Unit::default()
        });
        are_apart(&one, &other, Reach::Near)
    }

    #[test]
    fn what_has_another_id_another_lead_or_quotes_something_else_is_something_else() {
        for (one, other) in [
            ("- **Head of sales** (r2). No date.", "- **Head of sales** (r4). No date."),
            (
                "- **Done.** “A log” (c2, Tomek). In use.",
                "- **Done.** “A log” (c5, Tomek). In use.",
            ),
            ("- **First:** No log (7). Asked.", "- **First:** No phone (7). Asked."),
            ("- **The phone.** Top: 7 of 21.", "- **Nobody owns it.** Top: 7 of 21."),
            ("> “No te dejamos a medias.” — Inés", "> “No te dejamos hasta el final.” — Inés"),
            ("- No cover (2). Not now.", "- No plan (2). Not now."),
            ("> “It fired.” — Noor", "**Elsewhere.** It fired."),
        ] {
            assert!(apart(one, other), "{one} | {other}");
        }
        for (one, other) in [
            ("- **Maren, by 17 October** (c1). Own it.", "- **Inés, by 5 May** (c1). Own it."),
            ("**2. Fix the cause.** We look.", "**3. Fix the cause.** We ask."),
            ("**Kilns. Edition 1, 2025 Q3.** All.", "**Kilns. Edition 2, 2025 Q4.** Six."),
            ("- No cover (2). Not now.", "- No cover (6; was 2). Inés has it (c6)."),
            ("> “It fired.” — Noor", "> “It fired.” *(Es brannte.)* — One of us"),
            ("> **We stay.**", "> **We stay until it fires.**"),
            ("We say so.", "We say nothing."),
        ] {
            assert!(!apart(one, other), "{one} | {other}");
        }
    }
}
