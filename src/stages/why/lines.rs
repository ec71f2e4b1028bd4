//! Which lines of the document somebody asks about.

use super::record::flat;

/// The most lines that are told of when words stand in many.
pub(super) const MOST: usize = 5;

/// What somebody asks about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// The line of this number, from 1.
    Line(usize),
    /// These words, or the heading that they are.
    Words(String),
}

/// The lines that are meant, each by its number from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meant {
    /// One line or several.
    Lines(Vec<usize>),
    /// A heading, and the lines below it.
    Section(usize, Vec<usize>),
    /// No line has these words; this one comes nearest, if one comes near.
    Nothing(Option<usize>),
}

impl Asked {
    /// Reads what somebody typed: a number, also behind the name of the document as we tell it, or
    /// words.
    pub(super) fn read(typed: &str) -> Self {
        let typed = typed.trim();
        let behind = typed.rsplit_once(".md:").map(|(_, number)| number);
        let number = behind.unwrap_or(typed).parse();
        number.map_or_else(|_| Self::Words(bare(typed)), Self::Line)
    }

    /// Returns the words, if it is words.
    pub(super) fn words(&self) -> Option<&str> {
        match self {
            Self::Line(_) => None,
            Self::Words(words) => Some(words),
        }
    }

    /// Finds it in a document.
    pub(super) fn find(&self, document: &[&str]) -> Meant {
        let number = match self {
            Self::Line(number) => *number,
            Self::Words(words) => match with_words(document, words) {
                Found::Heading(number) => number,
                Found::Lines(lines) if lines.is_empty() => {
                    return Meant::Nothing(nearest(document, words));
                }
                Found::Lines(lines) => return Meant::Lines(lines),
            },
        };
        let line = number.checked_sub(1).and_then(|at| document.get(at));
        match line {
            None => Meant::Nothing(None),
            Some(line) if level(line).is_some() => Meant::Section(number, below(document, number)),
            Some(_) => Meant::Lines(vec![number]),
        }
    }
}

enum Found {
    Heading(usize),
    Lines(Vec<usize>),
}

/// Returns the heading that `words` are, or else the lines that they stand in.
fn with_words(document: &[&str], words: &str) -> Found {
    let wanted = words_of(words);
    let all: Vec<_> = document.iter().map(|line| words_of(&bare(line))).collect();
    let mut lines = Vec::new();
    for ((line, said), number) in document.iter().zip(&all).zip(1..) {
        if level(line).is_some() && *said == wanted {
            return Found::Heading(number);
        }
        if !wanted.is_empty() && said.contains(&wanted) {
            lines.push(number);
        }
    }
    if lines.is_empty() && !wanted.is_empty() {
        lines = over_lines(document, &all, &wanted);
    }
    Found::Lines(lines)
}

/// Returns the lines over which `wanted` goes, where a paragraph has more than one. `all` is what
/// the lines say.
fn over_lines(document: &[&str], all: &[String], wanted: &str) -> Vec<usize> {
    let goes_on = |line: &str| {
        let words = line.trim_start_matches([' ', '>']);
        !words.is_empty() && !words.starts_with(['-', '#', '|'])
    };
    let mut found = Vec::new();
    for (at, first) in all.iter().enumerate() {
        let mut said = first.clone();
        let rest = document.iter().zip(all).enumerate().skip(at + 1);
        for (end, (_, line)) in rest.take_while(|(_, (line, _))| goes_on(line)) {
            said = format!("{said} {line}");
            let from_next = said.get(first.len()..).unwrap_or_default();
            if said.contains(wanted) && !from_next.contains(wanted) {
                found.extend(at + 1..=end + 1);
                break;
            }
            if from_next.len() > wanted.len() {
                break;
            }
        }
    }
    found.dedup();
    found
}

/// Returns what is compared of words: their letters in small, no signs that may be Markdown's, and
/// quotation marks and apostrophes as keyboards have them.
fn words_of(text: &str) -> String {
    let text = text.to_lowercase().replace(['*', '`', '_'], " ");
    flat(&text.replace(['‘', '’'], "'").replace(['“', '”', '„'], "\""))
}

/// Returns the line that is most like `words`, if one is like them at all.
fn nearest(document: &[&str], words: &str) -> Option<usize> {
    let wanted = words.to_lowercase();
    let like =
        |line: &&str| strsim::normalized_damerau_levenshtein(&bare(line).to_lowercase(), &wanted);
    let most = 4 * wanted.len().max(20);
    let lines = document.iter().zip(1..);
    let lines = lines.filter(|(line, _)| line.len() < most && !bare(line).is_empty());
    let best = lines.map(|(line, number)| (like(line), number)).max_by(|a, b| a.0.total_cmp(&b.0));
    best.filter(|(likeness, _)| *likeness > 0.5).map(|(_, number)| number)
}

/// Returns the lines below the heading of this number, up to the next that is as high.
pub(super) fn below(document: &[&str], heading: usize) -> Vec<usize> {
    let high = document.get(heading.saturating_sub(1)).and_then(|line| level(line));
    let lines = document.iter().zip(1..).skip(heading);
    let inside = lines.take_while(|(line, _)| level(line).is_none_or(|level| Some(level) > high));
    inside.filter(|(line, _)| !line.trim().is_empty()).map(|(_, number)| number).collect()
}

/// Returns how high a heading is, from 1; nothing for what is no heading.
pub(super) fn level(line: &str) -> Option<usize> {
    let signs = line.len() - line.trim_start_matches('#').len();
    let is_heading = (1..=6).contains(&signs) && line.get(signs..)?.starts_with(' ');
    is_heading.then_some(signs)
}

/// Returns what a line says without the signs of Markdown, on one line.
pub(super) fn bare(line: &str) -> String {
    let mut said = String::with_capacity(line.len());
    let mut letters = line.trim_start_matches(['#', '>', '-', ' ', '|']).chars();
    while let Some(c) = letters.next() {
        match c {
            '\\' => said.extend(letters.next()),
            '*' | '|' | '`' => said.push(' '),
            c => said.push(c),
        }
    }
    let said = flat(&said);
    // Signs that stood beside a full stop or a bracket leave a space there.
    said.replace(" .", ".").replace(" ,", ",").replace(" )", ")").replace("( ", "(")
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: [&str; 9] = [
        "# How we look after customers",
        "",
        "> **We stay with you until your kiln fires.**",
        "## Five principles",
        "**1. One person keeps hold.** Whoever picks it up.",
        "- *Even over* clearing our own queue.",
        "## What we will do",
        "| C4 | Lucy Abaro | Write \\*one\\* page |",
        "We stay.",
    ];

    fn find(typed: &str) -> Meant {
        Asked::read(typed).find(&DOCUMENT)
    }

    #[test]
    fn a_number_is_a_line_and_that_of_a_heading_its_section() {
        assert_eq!(find("5"), Meant::Lines(vec![5]));
        assert_eq!(find("4"), Meant::Section(4, vec![5, 6]));
        assert_eq!(find("10"), Meant::Nothing(None));
        assert_eq!(find("0"), Meant::Nothing(None));
        assert_eq!(find("PHILOSOPHY.md:5"), Meant::Lines(vec![5]));
        assert_eq!(find("editions/2025-q3/written/PHILOSOPHY.md:9"), Meant::Lines(vec![9]));
    }

    #[test]
    fn words_are_found_whatever_marks_they_carry() {
        assert_eq!(find("we stay"), Meant::Lines(vec![3, 9]));
        assert_eq!(find("keeps hold. Whoever"), Meant::Lines(vec![5]));
        assert_eq!(find("- *Even over* clearing our own queue."), Meant::Lines(vec![6]));
        assert_eq!(find("write *one* page"), Meant::Lines(vec![8]));
        let quoted = |typed: &str| Asked::read(typed).find(&["“It isn't ours.”"]);
        assert_eq!(quoted("isn’t ours"), Meant::Lines(vec![1]));
        assert_eq!(quoted("\"it isn't"), Meant::Lines(vec![1]));
    }

    #[test]
    fn words_may_go_over_the_lines_of_a_paragraph_and_no_further() {
        let document = [
            "**Uses.** Monday, five minutes.",
            "Friday, one line.",
            "On paper.",
            "",
            "> Calm first.",
            "> Then kiln.",
            "- One.",
            "  Two.",
            "- Three.",
        ];
        let found = |typed: &str| Asked::read(typed).find(&document);
        assert_eq!(found("five minutes. Friday, one"), Meant::Lines(vec![1, 2]));
        assert_eq!(found("minutes. Friday, one line. On"), Meant::Lines(vec![1, 2, 3]));
        assert_eq!(found("calm first. Then"), Meant::Lines(vec![5, 6]));
        assert_eq!(found("one. two."), Meant::Lines(vec![7, 8]));
        for apart in ["two. three", "paper. calm"] {
            assert!(matches!(found(apart), Meant::Nothing(_)), "{apart}");
        }
    }

    #[test]
    fn a_heading_is_its_section() {
        assert_eq!(find("five principles"), Meant::Section(4, vec![5, 6]));
        assert_eq!(find("## What we will do"), Meant::Section(7, vec![8, 9]));
    }

    #[test]
    fn what_stands_nowhere_is_told_with_what_comes_nearest() {
        assert_eq!(find("even over cleaning our queue"), Meant::Nothing(Some(6)));
        assert_eq!(find("nothing like it"), Meant::Nothing(None));
        for nothing in ["", "   ", "*", "|"] {
            assert_eq!(find(nothing), Meant::Nothing(None), "{nothing:?}");
        }
    }
}
