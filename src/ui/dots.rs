//! A strip of dots: how many gave each point of a scale, at one look.

use std::fmt::Write as _;

use crate::text;

/// More than this many dots are counted instead of drawn.
const MOST: usize = 12;

/// Returns the strip for `counts`, the first of which is that of point 1: `1 · 2 ●●● 3 ●● 4 ●×37`.
///
/// Where it would be wider than `columns`, long rows of dots become numbers too.
pub fn dots(counts: &[usize], columns: usize) -> String {
    strip_from(1, counts, columns)
}

/// Returns the strip of a fist to five, the first of whose `counts` is that of no finger:
/// `0 · 1 · 2 ● 3 · 4 ●●● 5 ●●`.
pub fn fists(counts: &[usize], columns: usize) -> String {
    strip_from(0, counts, columns)
}

fn strip_from(first: usize, counts: &[usize], columns: usize) -> String {
    let drawn = strip(first, counts, MOST);
    if text::width(&drawn) <= columns { drawn } else { strip(first, counts, 3) }
}

fn strip(first: usize, counts: &[usize], most: usize) -> String {
    let mut drawn = String::new();
    for (point, count) in (first..).zip(counts) {
        let space = if point == first { "" } else { " " };
        let dots = match *count {
            0 => "·".to_owned(),
            few if few <= most => "●".repeat(few),
            many => format!("●×{many}"),
        };
        // Writing to a string cannot fail.
        let _written = write!(drawn, "{space}{point} {dots}");
    }
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_is_a_dot_and_many_are_counted() {
        assert_eq!(dots(&[0, 3, 2, 1, 0], 80), "1 · 2 ●●● 3 ●● 4 ● 5 ·");
        assert_eq!(dots(&[12, 13, 0, 0, 37], 80), "1 ●●●●●●●●●●●● 2 ●×13 3 · 4 · 5 ●×37");
        assert_eq!(dots(&[4, 3, 9, 8, 1], 30), "1 ●×4 2 ●●● 3 ●×9 4 ●×8 5 ●");
        assert_eq!(fists(&[0, 0, 1, 0, 3, 2], 80), "0 · 1 · 2 ● 3 · 4 ●●● 5 ●●");
    }
}
