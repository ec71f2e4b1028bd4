//! Pictures of scores in HTML: rows of dots, which are numbers to whoever listens.

use std::fmt::Write as _;

use super::line::escape;
use crate::domain::HIGHEST;

/// One score.
const DOT: char = '●';

/// No score.
const NONE: char = '·';

/// What stands between the dots of two points of a scale.
const BETWEEN: char = '\u{A0}';

/// A picture of scores in a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Picture<'t> {
    /// What stands before it.
    pub(super) before: &'t str,
    /// The dots.
    pub(super) dots: &'t str,
    /// How many scores they are, point by point.
    pub(super) told: String,
    /// What stands behind it.
    pub(super) behind: &'t str,
}

impl Picture<'_> {
    /// Adds the dots to `html`, with what they tell.
    pub(super) fn write(&self, html: &mut String) {
        html.push_str("<span role=\"img\" aria-label=\"");
        escape(&self.told, html);
        html.push_str("\">");
        escape(self.dots, html);
        html.push_str("</span>");
    }
}

/// Returns the first picture of all scores on a scale in `text`: its points in a row.
pub(super) fn scale(text: &str) -> Option<Picture<'_>> {
    let dots = text.match_indices([DOT, NONE]).map(|(at, _)| text.split_at(at));
    // A point begins with its first dot.
    let mut dots = dots.filter(|(before, _)| !before.ends_with(DOT));
    dots.find_map(|(before, rest)| {
        let (told, behind) = points(rest)?;
        let dots = rest.get(..rest.len() - behind.len())?;
        Some(Picture { before, dots, told, behind })
    })
}

/// Returns the dots of one point of a scale, where `text` is nothing else.
pub(super) fn point(text: &str) -> Option<Picture<'_>> {
    let (told, behind) = scores(text)?;
    let is_it = behind.is_empty() && text.starts_with(DOT);
    is_it.then_some(Picture { before: "", dots: text, told, behind })
}

/// Reads the dots of all points of a scale.
fn points(text: &str) -> Option<(String, &str)> {
    let (mut told, mut rest) = (String::new(), text);
    for point in 1..=HIGHEST {
        if point > 1 {
            told.push_str(", ");
            rest = rest.strip_prefix(BETWEEN)?;
        }
        let (count, behind) = scores(rest)?;
        // Writing to a string cannot fail.
        let _written = write!(told, "{point}: {count}");
        rest = behind;
    }
    Some((told, rest))
}

/// Reads how many scores some dots are; many are counted with figures.
fn scores(text: &str) -> Option<(String, &str)> {
    if let Some(behind) = text.strip_prefix(NONE) {
        return Some(("0".to_owned(), behind));
    }
    let behind = text.trim_start_matches(DOT);
    let dots = text.chars().count() - behind.chars().count();
    if let Some(figures) = behind.strip_prefix('×').filter(|_| dots == 1) {
        let end = figures.find(|c: char| !c.is_numeric()).unwrap_or(figures.len());
        let (count, behind) = figures.split_at(end);
        return (end > 0).then(|| (count.to_owned(), behind));
    }
    (dots > 0).then(|| (dots.to_string(), behind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_dots_tells_how_many_scores_each_point_has() {
        let text = "a · b ·\u{A0}●\u{A0}●●●●\u{A0}●×13\u{A0}· c";
        let picture = scale(text).unwrap();
        assert_eq!(picture.told, "1: 0, 2: 1, 3: 4, 4: 13, 5: 0");
        assert_eq!((picture.before, picture.behind), ("a · b ", " c"));
        assert_eq!(picture.dots, "·\u{A0}●\u{A0}●●●●\u{A0}●×13\u{A0}·");
        for other in [
            "",
            "a · b ● c",
            "●\u{A0}●\u{A0}●\u{A0}●",
            "● ● ● ● ●",
            "●×\u{A0}●\u{A0}●\u{A0}●\u{A0}●",
        ] {
            assert_eq!(scale(other), None, "{other}");
        }
        // However many there are, each is looked at a few times only.
        assert_eq!(scale(&"●".repeat(500_000)), None);
    }

    #[test]
    fn dots_by_themselves_are_a_number() {
        assert_eq!(point("●●●").unwrap().told, "3");
        assert_eq!(point("●×13").unwrap().told, "13");
        for other in ["", "·", "● a", "a"] {
            assert_eq!(point(other), None, "{other}");
        }
    }
}
