//! What formats have to know of a piece besides its Markdown, taken from the view.

use minijinja::Value;

use super::{About, Foreign, Piece, View, Whose, foreign};
use crate::domain::{EditionId, Language};

impl View {
    /// Returns what formats have to know of a piece besides its Markdown.
    pub fn about(&self, piece: &Piece) -> About {
        About {
            piece: piece.name().to_owned(),
            language: self.language.clone(),
            edition: self.edition(),
            sections: self.sections(),
            foreign: Foreign::new(self.foreign()),
            whose: self.whose(),
            chart: self.chart(),
            skip: self.words.say("skip-to-text", &[]),
        }
    }

    /// Returns what people said and agreed in another language, with that language.
    fn foreign(&self) -> Vec<(String, Language)> {
        let mut texts = foreign::texts(&self.value, self.spoken.as_ref());
        // It stands where they said nothing.
        let nobody = self.words.say("no-owner", &[]);
        texts.retain(|(text, _)| *text != nobody);
        texts
    }

    /// Returns whose it is.
    fn whose(&self) -> Whose {
        let text = |value: &Value, field| {
            value.get_attr(field).ok().and_then(|it| it.as_str().map(str::to_owned))
        };
        let edition = self.value.get_attr("edition").unwrap_or_default();
        Whose {
            company: text(&self.value, "company").unwrap_or_default(),
            team: text(&self.value, "team").unwrap_or_default(),
            held: text(&edition, "held"),
            next: text(&edition, "next"),
        }
    }

    /// Returns the edition; none where a file of another program names none.
    fn edition(&self) -> Option<EditionId> {
        let id = self.value.get_attr("edition").and_then(|edition| edition.get_attr("id"));
        id.ok()?.as_str()?.parse().ok()
    }

    /// Returns id and title of every section.
    fn sections(&self) -> Vec<(String, String)> {
        let text = |section: &Value, field| {
            section.get_attr(field).ok().and_then(|it| it.as_str().map(str::to_owned))
        };
        let sections = self.value.get_attr("sections").and_then(|sections| sections.try_iter());
        let told = |section: Value| Some((text(&section, "id")?, text(&section, "title")?));
        sections.map(|sections| sections.filter_map(told).collect()).unwrap_or_default()
    }
}
