//! An item between whose lines people put bullets of their own: its lines go on before these, as they
//! were written.

use std::collections::HashSet;

use super::mark::list_mark;

/// How many lines of their own people may put between two lines of an item.
const MOST: usize = 60;

/// Returns `ours` with the lines of each item of `known`, what was written, together again; nothing
/// where none stand apart.
pub(super) fn rejoined(known: &str, ours: &str) -> Option<String> {
    let lines: Vec<&str> = known.lines().collect();
    let goes_on =
        |line: &str| line.starts_with([' ', '\t']) && !line.trim().is_empty() && !begins(line);
    let pairs = lines.iter().zip(lines.iter().skip(1)).filter(|(_, next)| goes_on(next));
    let pairs: HashSet<(&str, &str)> = pairs.map(|(line, next)| (*line, *next)).collect();
    let known: HashSet<&str> = lines.into_iter().collect();
    let mut all: Vec<&str> = Vec::new();
    let mut is_other = false;
    for line in ours.split('\n') {
        let place = if goes_on(line) && known.contains(line) {
            let is_own = |it: &&&str| !it.trim().is_empty() && !known.contains(**it);
            let own = all.iter().rev().take(MOST).take_while(is_own).count();
            let at = all.len() - own;
            let is_nested = all.get(at).is_some_and(|it| begins(it) && it.starts_with([' ', '\t']));
            let last = at.checked_sub(1).and_then(|at| all.get(at));
            last.filter(|last| is_nested && pairs.contains(&(**last, line))).map(|_| at)
        } else {
            None
        };
        is_other |= place.is_some();
        all.insert(place.unwrap_or(all.len()), line);
    }
    is_other.then(|| all.join("\n"))
}

/// Whether a line begins an item.
fn begins(line: &str) -> bool {
    list_mark(line.trim_start()) > 0
}
