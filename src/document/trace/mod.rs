//! Where the lines of a piece come from: which fields of the view each of them shows.
//!
//! The template is run once more, over a view whose texts carry [`marks`]. So every template can be
//! traced, a team's own as well, in every language, and whatever it makes of the texts.

pub(in crate::document) mod marks;
mod traced;

use std::collections::{HashMap, VecDeque};
use std::fmt;

use super::{DocumentError, Piece, View};
pub(super) use traced::Fields;
use traced::{MESSAGE, traced};

/// A line of a piece, and what it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The line, without its end.
    pub text: String,
    /// The fields of the view whose texts stand in it, in the order in which they were read.
    pub fields: Vec<Field>,
}

/// A field of the view: the way from its root, as in `principles[0].name`, and what it says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    steps: Vec<Step>,
    text: String,
}

/// A step on the way to a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The name of a field.
    pub name: String,
    /// In a list, the number of the item, from 0.
    pub at: Option<usize>,
    /// The id of what is there, if it has one.
    pub id: Option<String>,
}

impl Field {
    /// Returns the steps from the root.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Returns the id of the message, if this is no field but a sentence of the document's own
    /// that shows numbers at most.
    pub fn message(&self) -> Option<&str> {
        let only = self.steps.first().filter(|step| step.name == MESSAGE)?;
        only.id.as_deref()
    }

    /// Returns the text of the field.
    pub fn text(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(id) = self.message() {
            return write!(f, "t({id})");
        }
        for (number, Step { name, at, id: _ }) in self.steps.iter().enumerate() {
            if number > 0 {
                f.write_str(".")?;
            }
            f.write_str(name)?;
            at.map_or(Ok(()), |at| write!(f, "[{at}]"))?;
        }
        Ok(())
    }
}

impl View {
    /// Returns the lines of a piece with what each shows.
    ///
    /// Where a template compares texts with one another, a line may come out otherwise with marks in
    /// it; it is then there without fields, and never wrong.
    pub fn trace(&self, piece: &Piece) -> Result<Vec<Line>, DocumentError> {
        let fields = Fields::default();
        let plain = self.write(piece)?;
        let marked = self.run(piece, traced(&self.value, &fields), Some(&fields))?;
        let mut shown: HashMap<String, VecDeque<Vec<Field>>> = HashMap::new();
        for line in marked.lines() {
            let (text, marks) = marks::split(line);
            let of_line = marks.into_iter().filter_map(|number| fields.get(number)).collect();
            shown.entry(text).or_default().push_back(of_line);
        }
        let lines = plain.lines().map(|text| Line {
            fields: shown.get_mut(text).and_then(VecDeque::pop_front).unwrap_or_default(),
            text: text.to_owned(),
        });
        Ok(lines.collect())
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

    fn trace(template: &str) -> String {
        let value = context! {
            promise => context! { text => "We stay. Always", status => "open" },
            principles => [
                context! { id => "hold", name => "keep hold", in_practice => ["*One* name", "x"] },
                context! { id => "cause", name => "The cause", in_practice => ["a\n\nb"] },
            ],
        };
        let language = Language::english();
        let words = Arc::new(Words::shipped(&language));
        let view = View { value, size: Size::default(), language, words, outgoing: None };
        let piece = Piece::PHILOSOPHY.overridden("own".to_owned(), template.to_owned());
        let lines = view.trace(&piece).unwrap();
        let told = lines.into_iter().map(|Line { text, fields }| {
            let fields: Vec<_> = fields.iter().map(ToString::to_string).collect();
            format!("{text} <- [{}]", fields.join(", "))
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
        - x <- []
        **The cause.** <- [principles[1].name]
        - a <- [principles[1].in_practice[0]]
         <- []
          b <- [principles[1].in_practice[0]]
        We stay. Always. The cause <- [promise.text, principles[1].name]
        open <- []
        ");
    }

    #[test]
    fn a_sentence_of_the_documents_own_tells_its_message_beside_what_it_shows() {
        insta::assert_snapshot!(trace(
            "{{ t(\"scores-range\", low=1, high=4) }}\n\
             {{ t(\"scores-same\", score=promise.text) | ended }}\n"
        ), @r"
        1 to 4 <- [t(scores-range)]
        all We stay. Always. <- [t(scores-same), promise.text]
        ");
    }

    #[test]
    fn a_line_that_marks_would_change_is_there_without_fields() {
        insta::assert_snapshot!(trace(
            "{{ principles[0].name }}\n{{ \"same\" if principles[0].name == \"keep hold\" else \"other\" }}\n"
        ), @r"
        keep hold <- [principles[0].name]
        same <- []
        ");
    }
}
