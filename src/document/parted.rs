//! Long Markdown in parts that read alone as they do together: so that it is never held as a whole,
//! and is read on all processors.

/// So many items of a list stand together.
const TOGETHER: usize = 64;

/// Parts `markdown` before headings, and long lists before items.
///
/// A text with code or HTML, in which a heading may be none, or with what a link elsewhere may lead to
/// is one part.
pub(super) fn parted(markdown: &str) -> Vec<&str> {
    let marks = [('`', "```"), ('~', "~~~"), ('\r', "\r"), (']', "]:")];
    let has = |(sign, mark): &(char, &str)| markdown.contains(*sign) && markdown.contains(mark);
    let hangs_together = marks.iter().any(has)
        || markdown.starts_with("---")
        || (markdown.contains('<')
            && markdown.lines().any(|line| line.trim_start().starts_with('<')));
    if hangs_together {
        return vec![markdown];
    }
    let mut parts = Vec::new();
    let (mut begins, mut at, mut lines, mut before) = (0, 0, 0, "");
    for line in markdown.split_inclusive('\n') {
        let is_long = lines >= TOGETHER && is_item(before) && is_item(line);
        if lines > 0 && (is_long || is_heading(line)) {
            parts.push(markdown.get(begins..at).unwrap_or_default());
            (begins, lines) = (at, 0);
        }
        at += line.len();
        lines += 1;
        before = line;
    }
    parts.push(markdown.get(begins..).unwrap_or_default());
    parts
}

fn is_heading(line: &str) -> bool {
    let level = line.len() - line.trim_start_matches('#').len();
    (1..=6).contains(&level) && line.get(level..).is_some_and(|title| title.starts_with(' '))
}

/// Whether an item of a list that stands in no other begins on a line.
fn is_item(line: &str) -> bool {
    let words = line.strip_prefix("- ");
    words.is_some_and(|words| words.starts_with(|c: char| !c.is_whitespace()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_parted_before_headings_and_a_long_list_before_items() {
        let text = "One.\n# Two\nThree.\n#no\n## Four\n";
        assert_eq!(parted(text), ["One.\n", "# Two\nThree.\n#no\n", "## Four\n"]);
        let list = "- a\n".repeat(TOGETHER);
        let long = format!("{list}  b\n{list}{list}");
        assert_eq!(parted(&long), [&format!("{list}  b\n- a\n"), &list, &list[4..]]);
        assert_eq!(parted(&format!("{list}* c\n")), [format!("{list}* c\n")]);
    }

    #[test]
    fn what_hangs_together_is_one_part() {
        for mark in
            ["~~~\n# a\n~~~\n", "  <b>\n# a\n", "# a\n[b]: c\n", "---\n# a\n---\n", "a\r# b\n"]
        {
            assert_eq!(parted(mark), [mark]);
        }
    }
}
