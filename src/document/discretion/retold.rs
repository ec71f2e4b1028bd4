//! Texts in what the program says, which begins sentences with a capital.

/// Returns `text` with `words` replaced in it, also where they begin with another case; nothing
/// where they are not in it.
pub(super) fn replaced(text: &str, words: &str, by: &str) -> Option<String> {
    let first = words.chars().next()?;
    let rest = words.get(first.len_utf8()..)?;
    let mut replaced = String::new();
    let mut from = 0;
    let mut search = 0;
    while let Some(at) = text.get(search..)?.find(if rest.is_empty() { words } else { rest }) {
        let at = search + at;
        let start = if rest.is_empty() { Some(at) } else { before(text, at, first) };
        let end = at + if rest.is_empty() { words.len() } else { rest.len() };
        search = end;
        if let Some(start) = start.filter(|start| *start >= from) {
            replaced.push_str(text.get(from..start)?);
            replaced.push_str(by);
            from = end;
        }
    }
    if from == 0 {
        return None;
    }
    replaced.push_str(text.get(from..)?);
    Some(replaced)
}

/// Returns where the character before `at` begins, if it is `first` in any case.
fn before(text: &str, at: usize, first: char) -> Option<usize> {
    let c = text.get(..at)?.chars().next_back()?;
    (c == first || c.to_lowercase().eq(first.to_lowercase())).then(|| at - c.len_utf8())
}
