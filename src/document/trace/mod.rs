//! Where the lines of a piece come from: which fields of the view each of them shows.
//!
//! The template is run over a view that [notes](reads) what is read of it. What was read and said
//! while a line was written, and stands in it, is what the line shows. So every template can be traced, a
//! team's own as well, in every language.

mod reads;

use std::fmt;
use std::str::FromStr;

use super::sentences::sentences;
use super::{DocumentError, Piece, View};
pub(super) use reads::Reads;
use reads::traced;

/// The fewest words that are a piece of a line by themselves; fewer name the line.
const FEWEST_WORDS: usize = 5;

/// The last of the signs that Unicode calls general punctuation; dots and other symbols lie behind.
const LAST_OF_PUNCTUATION: char = '\u{206F}';

/// A line of a piece, and what it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The line as the template has it, without its end.
    pub text: String,
    /// The lines that it is written as, one sentence each.
    lines: Vec<String>,
    /// The fields of the view whose texts and numbers stand in it, in the order in which they were
    /// read.
    pub fields: Vec<Field>,
    /// The messages, the document's own sentences, that were said for it.
    pub messages: Vec<Message>,
}

/// A sentence of the document's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The id of the message.
    pub id: String,
    /// Its [`words`], with what it shows.
    text: String,
    /// The words of the texts that it was given.
    texts: Vec<String>,
    /// The numbers that it was given.
    numbers: Vec<usize>,
}

impl Message {
    /// Whether it was given numbers.
    pub fn has_numbers(&self) -> bool {
        !self.numbers.is_empty()
    }

    /// Whether it was given what a field holds, as it is.
    fn takes(&self, field: &Field) -> bool {
        match field.number {
            Some(number) => self.numbers.contains(&number),
            None => self.texts.contains(&words(&field.text)),
        }
    }
}

/// A field of the view: the way from its root, as in `principles[0].name`, and what it says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    steps: Vec<Step>,
    text: String,
    /// It, where it is a number.
    number: Option<usize>,
}

/// A step on the way to a field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// The name of a field.
    pub name: String,
    /// In a list, the number of the item, from 0.
    pub at: Option<usize>,
    /// The id of what is there, if it has one, or of the question that it is about.
    pub id: Option<String>,
    /// What it was made from, where it says so itself: ways by ids.
    pub about: Vec<Field>,
}

impl Line {
    /// Returns the line with only what `piece` of it shows; all of it, where that is a few words, or
    /// shows nothing and is no sentence of the document's own.
    #[must_use]
    pub fn of_piece(&self, piece: &str) -> Self {
        let piece = words(piece);
        if piece.split(' ').count() < FEWEST_WORDS {
            return self.clone();
        }
        self.showing(&piece).unwrap_or_else(|| self.clone())
    }

    /// Returns the lines that it is written as, each with what it shows.
    pub fn as_written(&self) -> Vec<Self> {
        if self.lines.len() < 2 {
            return vec![self.clone()];
        }
        let line = |text: &String| {
            let said = words(text);
            let is_long = said.split(' ').count() >= FEWEST_WORDS;
            // A few words of the document's own say what they say of what stands beside them.
            let shown = self.showing(&said).filter(|it| is_long || !it.fields.is_empty());
            Self { text: text.clone(), lines: Vec::new(), ..shown.unwrap_or_else(|| self.clone()) }
        };
        self.lines.iter().map(line).collect()
    }

    /// Returns the line with only what of it shows in a piece that has these [`words`]; nothing where
    /// that shows nothing and is no sentence of the document's own.
    fn showing(&self, piece: &str) -> Option<Self> {
        let near = |text: &str| contains(text, piece) || contains(piece, text);
        let messages: Vec<_> = self.messages.iter().filter(|it| near(&it.text)).cloned().collect();
        let shows = |field: &&Field| {
            field.stands_in(piece)
                || field.goes_over(piece)
                || messages.iter().any(|message| message.takes(field))
                || contains(&words(&field.text), piece)
        };
        let fields: Vec<_> = self.fields.iter().filter(shows).cloned().collect();
        let is_own = messages.iter().any(|message| message.text == piece);
        let is_shown = !fields.is_empty() || is_own;
        is_shown.then(|| Self { fields, messages, ..self.clone() })
    }
}

impl Field {
    /// Returns the steps from the root.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Returns the text of the field; of a number, its digits.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether it is a number.
    pub fn is_number(&self) -> bool {
        self.number.is_some()
    }

    /// Whether the text has several sentences and the first of them ends, or the last begins, a piece
    /// that has these [`words`].
    fn goes_over(&self, piece: &str) -> bool {
        let sentences = sentences(&self.text);
        let [first, .., last] = sentences.as_slice() else { return false };
        let (first, last) = (words(first.text), words(last.text));
        contains(piece, &first) && piece.ends_with(&first)
            || contains(piece, &last) && piece.starts_with(&last)
    }

    /// Whether the text, or a line of it, stands in a line that has these [`words`].
    pub fn stands_in(&self, line: &str) -> bool {
        self.text.lines().map(words).any(|text| contains(line, &text))
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, Step { name, at, id, about: _ }) in self.steps.iter().enumerate() {
            if number > 0 {
                f.write_str(".")?;
            }
            f.write_str(name)?;
            match (at, id) {
                (Some(at), _) => write!(f, "[{at}]")?,
                (None, Some(id)) => write!(f, "[{id}]")?,
                (None, None) => {}
            }
        }
        Ok(())
    }
}

/// That a text is no way to a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a way is names of fields, `commitments[c1]`, with dots between them")]
pub struct NotAWay;

impl FromStr for Field {
    type Err = NotAWay;

    /// Reads a way by ids, such as `questions[our-issues].themes[no-owner]`.
    fn from_str(way: &str) -> Result<Self, NotAWay> {
        let step = |step: &str| {
            let (name, id) = match step.split_once('[') {
                Some((name, id)) => (name, Some(id.strip_suffix(']').ok_or(NotAWay)?)),
                None => (step, None),
            };
            if name.is_empty() || id.is_some_and(str::is_empty) {
                return Err(NotAWay);
            }
            Ok(Step { name: name.to_owned(), id: id.map(str::to_owned), ..Step::default() })
        };
        let steps = way.split('.').map(step).collect::<Result<_, _>>()?;
        Ok(Self { steps, ..Self::default() })
    }
}

/// Returns what is compared of a text: its letters in small, its digits and dots, without signs that
/// may be Markdown's or a sentence's.
pub fn words(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_alphanumeric() || c > LAST_OF_PUNCTUATION {
            words.extend(c.to_lowercase());
        } else if c != '\\' && !words.is_empty() && !words.ends_with(' ') {
            words.push(' ');
        }
    }
    words.truncate(words.trim_end().len());
    words
}

/// Returns the sentences of a line of a document, or the cells of a row; without what says nothing,
/// as the number that a principle begins with.
pub fn split(line: &str) -> Vec<&str> {
    let pieces: Vec<_> = if line.starts_with('|') {
        line.split('|').collect()
    } else {
        sentences(line).into_iter().filter(|it| !it.is_label).map(|it| it.text).collect()
    };
    pieces.into_iter().map(str::trim).filter(|piece| !words(piece).is_empty()).collect()
}

/// Whether `words` stand in `line`, and not only as a piece of a longer word.
fn contains(line: &str, words: &str) -> bool {
    if words.is_empty() {
        return false;
    }
    let is_end = |c: Option<char>| !c.is_some_and(|c| c.is_ascii_alphanumeric());
    let ends = |at: usize| {
        let (before, after) = (line.get(..at), line.get(at + words.len()..));
        is_end(before.and_then(|it| it.chars().next_back()))
            && is_end(after.and_then(|it| it.chars().next()))
    };
    line.match_indices(words).any(|(at, _)| ends(at))
}

impl View {
    /// Returns the lines of a piece, as its template has them, with what each shows.
    ///
    /// What a template reads long before it shows it is not found again.
    pub fn trace(&self, piece: &Piece) -> Result<Vec<Line>, DocumentError> {
        let reads = Reads::default();
        let written = self.run(piece, traced(&self.value, &reads), Some(&reads))?;
        Ok(reads.lines(&written))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use minijinja::context;

    use super::*;
    use crate::document::template::Size;
    use crate::document::words::Words;
    use crate::domain::Language;

    fn traced_lines(template: &str) -> Vec<Line> {
        let value = context! {
            promise => context! { text => "We stay. Always", status => "open" },
            numbers => context! { low => 2, high => 5 },
            principles => [
                context! { id => "hold", name => "keep hold", in_practice => ["*One* name", "x"] },
                context! { id => "cause", name => "The cause", in_practice => ["a\n\nb"] },
            ],
        };
        let language = Language::english();
        let words = Arc::new(Words::shipped(&language));
        let (size, outgoing, kept) = (Size::default(), None, None);
        let view = View { value, size, language, words, spoken: None, outgoing, kept, site: false };
        let piece = Piece::PHILOSOPHY.overridden("own".to_owned(), template.to_owned());
        view.trace(&piece).unwrap()
    }

    fn trace(template: &str) -> String {
        let told =
            traced_lines(template).into_iter().map(|Line { text, fields, messages, .. }| {
                let fields = fields.iter().map(ToString::to_string);
                let shown: Vec<_> =
                    fields.chain(messages.iter().map(|it| format!("t({})", it.id))).collect();
                format!("{text} <- [{}]", shown.join(", "))
            });
        told.collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn every_line_tells_the_fields_that_it_shows() {
        insta::assert_snapshot!(trace(
            "# Title\n> {{ promise.text }}.\n{% for it in principles %}\n\
             **{{ it.name | sentence | ended }}**\n\
             {% for practice in it.in_practice %}\n- {{ practice | item }}\n{% endfor %}\n\
             {% endfor %}\n{{ promise.text | ended }} {{ principles[1].name }}\n\
             {% if promise.status == \"open\" %}\nopen\n{% endif %}\n"
        ), @r"
        # Title <- []
        > We stay. Always. <- [promise.text]
        **Keep hold.** <- [principles[0].name]
        - \*One\* name <- [principles[0].in_practice[0]]
        - x <- [principles[0].in_practice[1]]
        **The cause.** <- [principles[1].name]
        - a <- [principles[1].in_practice[0]]
         <- []
          b <- [principles[1].in_practice[0]]
        We stay. Always. The cause <- [promise.text, principles[1].name]
        open <- []
        ");
    }

    #[test]
    fn a_sentence_of_the_documents_own_tells_its_message_and_the_numbers_in_it() {
        insta::assert_snapshot!(trace(
            "{{ t(\"scores-range\", low=numbers.low, high=4) }}\n\
             {{ t(\"scores-same\", score=promise.text) | ended }}\n\
             {% if numbers.high > 4 %}{{ numbers.low }}{% endif %}\n"
        ), @r"
        2 to 4 <- [numbers.low, t(scores-range)]
        all We stay. Always. <- [promise.text, t(scores-same)]
        2 <- [numbers.low]
        ");
    }

    #[test]
    fn what_a_template_compares_it_shows_as_without_being_traced() {
        insta::assert_snapshot!(trace(
            "{{ principles[0].name }}\n{{ \"same\" if principles[0].name == \"keep hold\" else \"other\" }}\n"
        ), @r"
        keep hold <- [principles[0].name]
        same <- []
        ");
    }

    #[test]
    fn a_piece_of_a_line_shows_less_than_all_of_it() {
        let template = "{{ promise.text | ended }} {{ t(\"method-unnamed\") }} \
                        {{ t(\"method-themes\", questions=numbers.low) }}\n";
        let line = traced_lines(template).pop().unwrap();
        let fields = |piece: &str| -> Vec<_> {
            line.of_piece(piece).fields.iter().map(ToString::to_string).collect()
        };
        let (read, themes) = (&line.messages[0].text, &line.messages[1].text);
        assert_eq!(fields("we stay. Always. Of some questions"), ["promise.text"]);
        assert_eq!(fields("we stay"), ["promise.text", "numbers.low"]);
        assert_eq!(fields(read), [""; 0]);
        assert_eq!(fields(themes), ["numbers.low"]);
        assert_eq!(fields("edited by somebody"), ["promise.text", "numbers.low"]);
    }

    #[test]
    fn a_way_by_ids_reads_back() {
        for way in ["commitments[c1]", "questions[our-issues].themes[no-owner]", "vote"] {
            assert_eq!(way.parse::<Field>().unwrap().to_string(), way);
        }
        for wrong in ["", "a[", "a[]", ".a", "a..b"] {
            assert_eq!(wrong.parse::<Field>(), Err(NotAWay), "{wrong:?}");
        }
    }

    #[test]
    fn words_stand_in_a_line_whatever_marks_it_has() {
        let field = |text: &str| Field { text: text.to_owned(), ..Field::default() };
        let line = words(r"- **C4: Lucy.** Write \*one\* page, the customer's.");
        for there in ["c4", "lucy", "Write *one* page", "customer's", "a\nwrite"] {
            assert!(field(there).stands_in(&line), "{there}");
        }
        for gone in ["c", "4", "one two", "", "*"] {
            assert!(!field(gone).stands_in(&line), "{gone}");
        }
    }
}
