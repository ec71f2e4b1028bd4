//! Words in another language than the document's: known again in the finished Markdown, so that
//! screen readers and spelling checkers take them for what they are.

use super::{Block, Page, Span};
use crate::document::words::{bare, sentence};
use crate::domain::Language;
use crate::text::safe_line;

/// What opens a quotation or stands between a name and what was said.
const BEFORE: [char; 13] = ['“', '„', '«', '"', '「', '『', '”', '‘', '‚', '‹', ':', '·', ';'];

/// What closes a quotation or goes on behind it.
const AFTER: [char; 13] = ['”', '“', '»', '"', '」', '』', '’', '‘', '›', '·', '(', ';', '.'];

/// A line of so many words is nobody else's, wherever in a sentence it stands.
const MANY: usize = 3;

/// What stands in a document in other languages than its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Foreign {
    /// Lines and their languages, in the order of the alphabet.
    lines: Vec<(String, Language)>,
}

impl Foreign {
    /// Makes it of texts, each with its language.
    pub fn new(texts: impl IntoIterator<Item = (String, Language)>) -> Self {
        let mut lines = Vec::new();
        for (text, language) in texts {
            let each = text.lines().map(|line| safe_line(line).trim().to_owned());
            let each: Vec<_> = each.filter(|line| !line.is_empty()).collect();
            if each.len() > 1 {
                lines.push((each.join(" "), language.clone()));
            }
            lines.extend(each.into_iter().map(|line| (line, language.clone())));
        }
        // Documents begin a sentence with a capital letter, and leave its full stop out or set another.
        let set = lines.iter().flat_map(|(line, language)| {
            let (bare, capital) = (bare(line).to_owned(), sentence(line));
            let both = Some(sentence(&bare)).filter(|both| *both != capital);
            let set = [Some(bare), Some(capital), both].into_iter().flatten();
            let others = set.filter(move |other| other != line && !other.is_empty());
            others.map(|other| (other, language.clone()))
        });
        let set: Vec<_> = set.collect();
        lines.extend(set);
        lines.sort();
        // What is the same in two languages is in neither for certain; the first stands for both.
        lines.dedup_by(|next, before| next.0 == before.0);
        Self { lines }
    }

    /// Returns the longest line that `text` begins with and that ends where a line may; one of few words
    /// only where it `may_be_short`.
    fn begins(&self, text: &str, may_be_short: bool) -> Option<&(String, Language)> {
        let mut rest = text;
        loop {
            let after = self.lines.partition_point(|(line, _)| line.as_str() <= rest);
            let found = self.lines.get(after.checked_sub(1)?)?;
            let mut common = common(&found.0, rest);
            if common == found.0.len() {
                let behind = text.get(common..)?;
                let ends = if is_long(&found.0) {
                    !behind.starts_with(char::is_alphanumeric)
                } else {
                    let behind = behind.trim_start().chars().next();
                    may_be_short && behind.is_none_or(|c| AFTER.contains(&c))
                };
                if ends {
                    return Some(found);
                }
                common -= found.0.chars().next_back()?.len_utf8();
            }
            // Whatever `rest` begins with and stands before is no longer than what both share.
            rest = rest.get(..common).filter(|shorter| !shorter.is_empty())?;
        }
    }

    /// Marks what is in another language.
    pub(in super::super) fn mark(&self, page: &mut Page) {
        if !self.lines.is_empty() {
            self.blocks(&mut page.blocks);
        }
    }

    fn blocks(&self, blocks: &mut [Block]) {
        for block in blocks {
            match block {
                Block::Heading { spans, .. } | Block::Paragraph(spans) => self.spans(spans),
                Block::Quotation(blocks) => self.blocks(blocks),
                Block::List(list) => {
                    list.items.iter_mut().for_each(|item| self.blocks(&mut item.blocks));
                }
                Block::Table(table) => {
                    let cells = table.head.iter_mut().chain(table.rows.iter_mut().flatten());
                    cells.for_each(|cell| self.spans(cell));
                }
                Block::Verbatim(_) | Block::Rule => {}
            }
        }
    }

    fn spans(&self, spans: &mut Vec<Span>) {
        let mut marked = Vec::with_capacity(spans.len());
        let mut text = String::new();
        for mut span in spans.drain(..) {
            match &mut span {
                Span::Text(words) => {
                    text.push_str(words);
                    continue;
                }
                Span::Blank => {
                    text.push(' ');
                    continue;
                }
                Span::Strong(inner) | Span::Emphasis(inner) | Span::Struck(inner) => {
                    self.spans(inner);
                }
                Span::In { .. } | Span::Code(_) | Span::Link { .. } | Span::NewLine => {}
            }
            self.split(&std::mem::take(&mut text), &mut marked);
            marked.push(span);
        }
        self.split(&text, &mut marked);
        *spans = marked;
    }

    /// Adds `text` to `marked`, in pieces where some of it is in another language.
    fn split(&self, text: &str, marked: &mut Vec<Span>) {
        let mut from = 0;
        let mut before = None;
        let mut in_a_word = false;
        for (at, c) in text.char_indices() {
            let is_in_a_word = std::mem::replace(&mut in_a_word, c.is_alphanumeric());
            let may_be_short = before.is_none_or(opens);
            if !c.is_whitespace() {
                before = Some(c);
            }
            if at < from || c.is_whitespace() || is_in_a_word {
                continue;
            }
            let rest = text.get(at..).unwrap_or_default();
            let Some((line, language)) = self.begins(rest, may_be_short) else {
                continue;
            };
            push(text.get(from..at), marked);
            marked.push(Span::In { language: language.clone(), text: line.clone() });
            from = at + line.len();
        }
        push(text.get(from..), marked);
    }
}

/// Whether words in another language may stand behind `c`; most characters are letters.
fn opens(c: char) -> bool {
    !c.is_ascii_alphanumeric() && BEFORE.contains(&c)
}

/// Whether a line has so many words that nobody else says it.
fn is_long(line: &str) -> bool {
    line.split_whitespace().nth(MANY - 1).is_some()
}

fn push(text: Option<&str>, marked: &mut Vec<Span>) {
    let text = text.filter(|text| !text.is_empty());
    marked.extend(text.map(|text| Span::Text(text.to_owned())));
}

/// Returns how many bytes two texts begin with alike, whole characters only.
fn common(one: &str, other: &str) -> usize {
    let alike = one.chars().zip(other.chars()).take_while(|(one, other)| one == other);
    alike.map(|(c, _)| c.len_utf8()).sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{read, words};
    use super::*;

    fn foreign(texts: &[(&str, &str)]) -> Foreign {
        let told = |(text, code): &(&str, &str)| ((*text).to_owned(), code.parse().unwrap());
        Foreign::new(texts.iter().map(told))
    }

    /// Returns the words that are marked, each with its language.
    fn marked(texts: &[(&str, &str)], markdown: &str) -> Vec<String> {
        let mut page = read(markdown);
        foreign(texts).mark(&mut page);
        let told = format!("{page:?}");
        let pieces = told.split("In { language: Language(\"").skip(1);
        let piece = |piece: &str| {
            let (code, rest) = piece.split_once("\"), text: \"").unwrap();
            format!("{code}: {}", rest.split_once("\" }").unwrap().0)
        };
        pieces.map(piece).collect()
    }

    #[test]
    fn what_was_said_in_another_language_is_known_wherever_it_stands() {
        let texts = [
            ("No te dejamos.", "es"),
            ("No te dejamos. Nunca.", "es"),
            ("Sie *rufen* an,\nbevor es spät ist.", "de"),
        ];
        for markdown in [
            "- **Inés**: No te dejamos. *(We don't.)*\n",
            "> No te dejamos.\n",
            "Inés says: “No te dejamos.” She means it.\n",
            "| a | b |\n|---|---|\n| No te dejamos. *(We don't.)* | c |\n",
            "*No te dejamos.*\n",
            "No te\ndejamos.\n",
        ] {
            assert_eq!(marked(&texts, markdown), ["es: No te dejamos."], "{markdown}");
        }
        assert_eq!(marked(&texts, "> No te dejamos. Nunca.\n"), ["es: No te dejamos. Nunca."]);
        assert_eq!(
            marked(&texts, "Sie \\*rufen\\* an,\\\nbevor es spät ist.\n"),
            ["de: Sie *rufen* an,", "de: bevor es spät ist."]
        );
        assert_eq!(
            marked(&texts, "> Sie \\*rufen\\* an, bevor es spät ist.\n"),
            ["de: Sie *rufen* an, bevor es spät ist."]
        );
    }

    #[test]
    fn a_sentence_is_known_as_documents_set_it() {
        let texts = [("one person stays with it.", "en"), ("calm first", "en")];
        for markdown in [
            "**Ziel.** One person stays with it (vier). Danach nichts.",
            "Erst galt: One person stays with it; dann nicht.",
            "Danach. one person stays with it – so heißt es.",
            "Zuerst stehen One person stays with it und anderes.",
        ] {
            let known = marked(&texts, markdown);
            assert_eq!(known.len(), 1, "{markdown} {known:?}");
            assert!(
                known[0].to_lowercase().starts_with("en: one person stays with it"),
                "{known:?}"
            );
        }
        for markdown in ["Sagt: Calm first", "Zuerst das; calm first; dann nichts", "Calm first."] {
            assert_eq!(marked(&texts, markdown).len(), 1, "{markdown}");
        }
        for markdown in [
            "Danach. Calm first",
            "Es ist calm first.",
            "Someone person stays with it.",
            "Calm firsts",
        ] {
            assert_eq!(marked(&texts, markdown), Vec::<String>::new(), "{markdown}");
        }
        let head =
            marked(&[("What they did", "en")], "| What they did | b |\n|---|---|\n| c | d |\n");
        assert_eq!(head, ["en: What they did"]);
    }

    #[test]
    fn a_word_in_the_middle_of_a_sentence_is_nobody_elses() {
        let texts = [("No", "es"), ("Calm", "de")];
        for markdown in ["No one knows.", "We say No often.", "Calmly.", "Stay calm. No", "`No`"] {
            assert_eq!(marked(&texts, markdown), Vec::<String>::new(), "{markdown}");
        }
    }

    proptest! {
        #[test]
        fn marking_changes_no_word(
            markdown in "[-a-c:“”*|> \\\\\n]{0,60}",
            texts in prop::collection::vec("[a-c *\n]{1,6}", 0..6),
        ) {
            let mut page = read(&markdown);
            let before: Vec<_> = page.blocks.iter().map(told).collect();
            let texts = texts.into_iter().map(|text| (text, "es".parse().unwrap()));
            Foreign::new(texts).mark(&mut page);
            let after: Vec<_> = page.blocks.iter().map(told).collect();
            prop_assert_eq!(before, after);
        }
    }

    fn told(block: &Block) -> String {
        if let Block::Heading { spans, .. } | Block::Paragraph(spans) = block {
            words(spans)
        } else {
            String::new()
        }
    }
}
