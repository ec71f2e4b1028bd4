//! Merging front matter: line by line, each known by its key.

/// Merges front matter, of which every version ends in the line that closes it. What one side
/// changed is as that side has it; none where both changed one line, each in its own way.
pub(super) fn merge(base: &str, ours: &str, theirs: &str) -> Option<String> {
    let mut lines = Vec::new();
    for mine in ours.lines() {
        let (old, new) = (find(base, mine), find(theirs, mine));
        match (old, new) {
            (Some(old), Some(new)) if old == mine => lines.push(new),
            (Some(old), None) if old == mine => {}
            (Some(old), Some(new)) if old != new && new != mine => return None,
            (None, Some(new)) if new != mine => return None,
            _ => lines.push(mine),
        }
    }
    let close = lines.pop()?;
    let is_new = |line: &&str| find(base, line).is_none() && find(ours, line).is_none();
    lines.extend(theirs.lines().filter(is_new));
    lines.push(close);
    Some(lines.join("\n"))
}

/// Returns the line with the key of `line`.
fn find<'t>(text: &'t str, line: &str) -> Option<&'t str> {
    text.lines().find(|other| key(other) == key(line))
}

fn key(line: &str) -> &str {
    line.split_once(':').map_or(line, |(key, _)| key)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "---\ntitle: How\ndate: 2025-09-18\nedition: 2025-q3\n---";
    const NEW: &str = "---\ntitle: How\ndate: 2025-12-17\nedition: 2025-q4\nnext: 2026-03-18\n---";

    #[test]
    fn what_each_side_changed_is_in_it() {
        let ours = "---\nlayout: page\ntitle: Our way\ndate: 2025-09-18\n---";
        assert_eq!(
            merge(BASE, ours, NEW).unwrap(),
            "---\nlayout: page\ntitle: Our way\ndate: 2025-12-17\nnext: 2026-03-18\n---"
        );
        assert_eq!(merge(BASE, BASE, NEW).unwrap(), NEW);
        assert_eq!(merge(BASE, ours, BASE).unwrap(), ours);
    }

    #[test]
    fn what_both_changed_otherwise_is_a_conflict() {
        assert_eq!(merge(BASE, &BASE.replace("2025-09-18", "2025-09-19"), NEW), None);
        let same = BASE.replace("2025-09-18", "2025-12-17");
        assert!(merge(BASE, &same, NEW).is_some());
    }
}
