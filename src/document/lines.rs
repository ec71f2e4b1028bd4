//! One sentence a line: finished Markdown laid out so that a changed sentence is one changed line in
//! git, and reads the same wherever Markdown is read.
//!
//! A line ends only where a sentence does and one blank follows, in paragraphs, items and quotations:
//! not in headings, tables and code, not behind words that stand out, by which what follows is called, and
//! not before what would begin something else at the beginning of a line. Where there is no blank, as
//! between sentences in Chinese, none comes in.

use std::borrow::Cow;

use comrak::nodes::{NodeValue, Sourcepos};
use comrak::{Arena, parse_document};

use super::formats::read_as;
use super::merge::begins_anew;
use super::parted::parted;
use super::sentences::{may_end_within, sentences};
use crate::processors::shared;

/// The fewest parts of a text for which a thread is worth its start.
const WORTH_IT: usize = 16;

/// Returns `markdown` with one sentence a line.
pub(super) fn one_sentence_each(markdown: &str) -> String {
    let parts = shared(&parted(markdown), WORTH_IT, &|part| {
        if is_laid_out(part) && part.ends_with('\n') {
            return Cow::Borrowed(*part);
        }
        let lines = lines_of(part).into_iter().flatten();
        Cow::Owned(lines.flat_map(|line| [line, "\n".to_owned()]).collect())
    });
    parts.concat()
}

/// Returns for each line of `markdown` the lines that become of it.
pub(super) fn lines(markdown: &str) -> Vec<Vec<String>> {
    parted(markdown).into_iter().flat_map(lines_of).collect()
}

/// As [`lines`], for a part.
fn lines_of(markdown: &str) -> Vec<Vec<String>> {
    let all: Vec<_> = markdown.lines().collect();
    let mut laid_out: Vec<_> = all.iter().map(|line| vec![(*line).to_owned()]).collect();
    // The sign is a line end to Markdown only.
    if markdown.contains('\r') || is_laid_out(markdown) {
        return laid_out;
    }
    let arena = Arena::new();
    for node in parse_document(&arena, markdown, &read_as()).descendants() {
        let node = node.data();
        if matches!(node.value, NodeValue::Paragraph) {
            lay_out(&all, node.sourcepos, &mut laid_out);
        }
    }
    laid_out
}

/// Whether it is known at a glance that every line stays one.
fn is_laid_out(markdown: &str) -> bool {
    !markdown.contains('\r') && !may_end_within(markdown)
}

/// Lays out the paragraph that stands at `place`.
fn lay_out(all: &[&str], place: Sourcepos, laid_out: &mut [Vec<String>]) -> Option<()> {
    let first = place.start.line.checked_sub(1)?;
    let (mark, words) = all.get(first)?.split_at_checked(place.start.column.checked_sub(1)?)?;
    let rest = all.get(first + 1..place.end.line)?;
    let words = [&[words], rest].concat().join("\n");
    let indent = indent(mark).filter(|_| is_plain(&words))?;
    // From the last to the first, so that what is before stays where it is.
    for at in breaks(&words).into_iter().rev() {
        let before = words.get(..at)?;
        let line = before.matches('\n').count();
        let column = before.len() - before.rfind('\n').map_or(0, |end| end + 1);
        let column = if line == 0 { mark.len() + column } else { column };
        let pieces = laid_out.get_mut(first + line)?;
        let (begins, goes_on) = pieces.first()?.split_at_checked(column)?;
        let (begins, goes_on) = (begins.to_owned(), format!("{indent}{}", goes_on.trim_start()));
        pieces.splice(..1, [begins, goes_on]);
    }
    Some(())
}

/// Returns what the lines of a block begin with that follow the one with this `mark`, if that is known.
fn indent(mark: &str) -> Option<String> {
    let task = ["[ ] ", "[x] ", "[X] "].iter().find_map(|task| mark.strip_suffix(task));
    let mark = task.unwrap_or(mark);
    let is_known = mark.is_ascii() && !mark.contains('\t');
    is_known.then(|| mark.chars().map(|c| if c == '>' { '>' } else { ' ' }).collect())
}

/// Whether line ends within `words` would mean nothing: they have no HTML, no title of a link, and no
/// row of hyphens that could make a table of the line above.
fn is_plain(words: &str) -> bool {
    let opens = |(at, _): (usize, &str)| {
        let next = words.get(at + 1..).and_then(|rest| rest.chars().next());
        next.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
    };
    let mut links = words.split("](").skip(1);
    let is_titled = |link: &str| link.split(')').next().is_some_and(|to| to.contains([' ', '\n']));
    let is_rule = |line: &str| {
        line.contains('-') && line.chars().all(|c| matches!(c, '-' | ':' | '|' | '>' | ' ' | '\t'))
    };
    let is_named = words.starts_with('[') && words.contains("]:");
    let is_set = is_named || words.lines().any(is_rule);
    !is_set && !words.match_indices('<').any(opens) && !links.any(is_titled)
}

/// Returns where in `words`, those of a block, a blank becomes a line end.
fn breaks(words: &str) -> Vec<usize> {
    let mut breaks = Vec::new();
    let mut at = 0;
    let mut all = sentences(words).into_iter().peekable();
    while let Some(sentence) = all.next() {
        at += sentence.text.len();
        let behind = words.get(at..).unwrap_or_default();
        if let Some(next) = all.peek()
            && sentence.gap == " "
            && !sentence.is_label
            && !sentence.text.ends_with('*')
            && !trails_off(sentence.text)
            && !stays(next.text)
            && !begins_anew(behind.trim_start())
        {
            breaks.push(at);
        }
        at += sentence.gap.len();
    }
    breaks
}

/// Whether a sentence may go on behind its dots, which also stand where something is left out.
fn trails_off(sentence: &str) -> bool {
    sentence.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '…').ends_with('…')
}

/// Whether what begins so belongs to the sentence before: who said it, how many, what it means.
fn stays(next: &str) -> bool {
    next.trim_start_matches(['*', '_', '\\']).starts_with(['(', '[', '—', '–', '-', '…'])
}

#[cfg(test)]
mod tests {
    use comrak::format_html;
    use proptest::prelude::*;

    use super::*;
    use crate::document::markdown;

    fn laid_out(markdown: &str) -> String {
        one_sentence_each(markdown)
    }

    #[test]
    fn parts_are_laid_out_as_the_whole_is() {
        let text =
            "One. Two.\n- A. B.\n# We. Stay.\n> Q. R.\n## More. Of it.\nThree. Four.\n#no. One.\n";
        assert_eq!(lines(text), lines_of(text));
        let text = format!("# A\n{}", "- One. Two.\n- Three\n".repeat(100));
        assert_eq!(lines(&text), lines_of(&text));
    }

    #[test]
    fn every_sentence_of_paragraphs_items_and_quotations_has_a_line() {
        insta::assert_snapshot!(laid_out(
            "# We stay. Always.\n\nOne. Two! *Three.* Four, e.g. five.\n\
             - **Lead.** One. Two (c2). (3 votes)\n  - Deep. Deeper.\n- [ ] Do. Done.\n\
             12. Twelve. More.\n\n    Below. Below too.\n\n> Said. “More.” — Noor\n> On. And on.\n\n\
             | A. B | C. D |\n|---|---|\n| E. F | G. H |\n\n```\nI. J. K\n```\n\n    L. M. N\n"
        ), @"
        # We stay. Always.

        One.
        Two!
        *Three.* Four, e.g. five.
        - **Lead.** One.
          Two (c2). (3 votes)
          - Deep.
            Deeper.
        - [ ] Do.
          Done.
        12. Twelve.
            More.

            Below.
            Below too.

        > Said.
        > “More.” — Noor
        > On.
        > And on.

        | A. B | C. D |
        |---|---|
        | E. F | G. H |

        ```
        I. J. K
        ```

            L. M. N
        ");
    }

    #[test]
    fn a_line_ends_nowhere_else() {
        for whole in [
            "Am 17. Dezember kam Dr. Weiß, z. B. hierher.",
            "今日は。明日も！はい",
            "One.  Two.",
            "One.\u{a0}Two.",
            "`One. Two`",
            "*One. Two.*",
            "[One. Two](a.md)",
            "One. - Two",
            "One. + Two",
            "One. 1. Two",
            "One. 12) Two",
            "One. # Two",
            "One. > Two",
            "One. ---",
            "One. ===",
            "One. :-: ",
            "One. ```Two",
            "One <b title=\"a. B\">",
            "[a](b \"One. Two\")",
            "[a]: b \"One. Two\"",
            "One.\\ Two",
            "One… Two",
        ] {
            assert_eq!(laid_out(whole), format!("{whole}\n"));
        }
    }

    /// What a browser is given, with blanks in the place of line ends within paragraphs.
    fn rendered(markdown: &str) -> String {
        let arena = Arena::new();
        let root = parse_document(&arena, markdown, &read_as());
        for node in root.descendants() {
            let is_break = matches!(node.data().value, NodeValue::SoftBreak);
            if is_break {
                node.data_mut().value = NodeValue::Text(" ".into());
            }
        }
        let mut html = String::new();
        format_html(root, &read_as(), &mut html).unwrap();
        html
    }

    /// What Markdown reacts to, between sentences.
    fn nasty() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            6 => prop::sample::select(vec!["One. ", "Two! ", "Why? ", "So (a). ", "“Yes.” ", "It is 5. ", "e.g. "]).prop_map(str::to_owned),
            4 => prop::sample::select(vec![
                "\n", "\n\n", "    ", "  \n", "\t", "---", "===", "```", "~~~", "1. ", "2) ", "- ", "+ ",
                "# ", "> ", "| a | b |\n|---|---|\n", ":-", "<b>", "</b>", "<!--", "&amp;", "\\",
                "http://a.example ", "[x](y) ", "[x](y \"A. B\") ", "![x](y) ", "[a]: b\n", "- [ ] ",
                "**", "*", "__", "_", "`", "``", "  - ", "    - ", "   > ", "é", "。", "日本語",
            ]).prop_map(str::to_owned),
            1 => "[a-zA-Z.!? ]{1,8}",
        ];
        prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn any_document_reads_the_same(written in nasty()) {
            let written = format!("{written}\n");
            let laid_out = laid_out(&written);
            prop_assert_eq!(rendered(&laid_out), rendered(&written), "{}", laid_out);
            prop_assert_eq!(one_sentence_each(&laid_out), laid_out);
            prop_assert_eq!(lines(&written), lines_of(&written));
        }

        #[test]
        fn whatever_people_say_reads_the_same(said in nasty()) {
            let (line, more) = (markdown::line(&said), markdown::paragraphs(&said, "  "));
            let written = format!("{line}\n\n- **Maren**: {more}\n  - {line}\n\n> {line} — Inés\n");
            let laid_out = laid_out(&written);
            prop_assert_eq!(rendered(&laid_out), rendered(&written), "{}", laid_out);
        }
    }
}
