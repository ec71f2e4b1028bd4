//! The family: the philosophy, and what a team makes of it besides. Each piece is a template over
//! the same view.

mod name;
mod shipped;

use crate::text::single_spaced;
use std::borrow::Cow;

pub use name::{NotAPiece, PieceName};

use super::Format;

/// How a piece's template is called in `templates/` of a culture folder, behind its name.
pub const TEMPLATE_ENDING: &str = ".md.j2";

/// The most characters that the list of pieces takes of what a team says its own is for.
const LONGEST_ABOUT: usize = 100;

/// A piece of the family.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    name: Cow<'static, str>,
    about: Cow<'static, str>,
    template: Cow<'static, str>,
    /// The template that comes with the program; none of a team's own piece.
    shipped: Option<&'static str>,
    /// What errors call the template of a team's own.
    label: Option<String>,
    format: Format,
    /// What has to be there before there is anything to write.
    needs: Option<&'static str>,
    in_full: bool,
}

impl Piece {
    /// Makes a piece of a team's own, which `template` writes. What it is for, the first comment of
    /// the template says.
    pub fn own(name: &PieceName, template: String) -> Self {
        let label = format!("templates/{name}{TEMPLATE_ENDING}");
        Self {
            name: name.to_string().into(),
            about: about(&template).into(),
            template: template.into(),
            shipped: None,
            label: Some(label),
            format: Format::Markdown,
            needs: None,
            in_full: false,
        }
    }

    /// Returns the piece as a team's own `template` writes it; `label` is what errors call that.
    #[must_use]
    pub fn overridden(self, label: String, template: String) -> Self {
        Self { label: Some(label), template: template.into(), ..self }
    }

    /// Returns the piece of this name that comes with the program.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|piece| piece.name == name)
    }

    /// Returns what people type to have it written, in kebab-case.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns what it is for, in a few words; nothing where a team's own says nothing.
    pub fn about(&self) -> &str {
        &self.about
    }

    /// Returns the template that comes with the program; that of a team's own piece is its own.
    pub fn shipped_template(&self) -> &str {
        self.shipped.unwrap_or(&self.template)
    }

    /// Whether it is one of a team's own.
    pub fn is_own(&self) -> bool {
        self.shipped.is_none()
    }

    /// Whether a team's own template writes it.
    pub fn has_own_template(&self) -> bool {
        self.shipped != Some(&*self.template)
    }

    /// Returns what it is written as where nobody says otherwise.
    pub fn format(&self) -> Format {
        self.format
    }

    /// Says what has to be there before there is anything to write, where that is known.
    pub fn needs(&self) -> Option<&'static str> {
        self.needs
    }

    /// Whether it shows every answer in full, so that the view has to keep them.
    pub fn in_full(&self) -> bool {
        self.in_full
    }

    /// Returns the name of a team's own template for it, in `templates/` of its culture folder.
    pub fn template_name(&self) -> String {
        format!("{}{TEMPLATE_ENDING}", self.name)
    }

    /// Returns the name of its file, internal or `public`: the philosophy stands out in the folder.
    pub fn file_name(&self, format: Format, public: bool) -> String {
        let stem = if self.name == Self::PHILOSOPHY.name { "PHILOSOPHY" } else { &self.name };
        let public = if public { name::PUBLIC } else { "" };
        format!("{stem}{public}.{}", format.ending())
    }

    /// Returns its template and what errors call that.
    pub(super) fn template(&self) -> (String, &str) {
        (self.label.clone().unwrap_or_else(|| self.template_name()), &self.template)
    }
}

/// Returns what the first comment of a template says, on one line.
fn about(template: &str) -> String {
    let comment = template.split_once("{#").and_then(|(_, rest)| rest.split_once("#}"));
    let words = comment.map(|(comment, _)| comment.trim_matches(['-', '+'])).unwrap_or_default();
    let words = single_spaced(words);
    crate::text::clip(&crate::text::safe_line(&words), LONGEST_ABOUT).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_own_piece_is_for_stands_in_its_first_comment() {
        let about = |template: &str| {
            Piece::own(&"van".parse().unwrap(), template.to_owned()).about().to_owned()
        };
        assert_eq!(
            about("{#- For the van,\n  on its door. -#}\n{{ team }}{# more #}"),
            "For the van, on its door."
        );
        assert_eq!(about("{{ team }}"), "");
        assert_eq!(about("{# never closed"), "");
        assert_eq!(about("{# \u{1b}[2J\u{202E}x #}"), "␛[2J�x");
    }

    #[test]
    fn every_piece_has_a_name_of_its_own_and_says_what_it_is_for() {
        for piece in Piece::ALL {
            assert_eq!(Piece::named(piece.name()), Some(piece.clone()));
            assert_eq!(piece.name().parse::<PieceName>().unwrap().to_string(), piece.name());
            assert!(!piece.about().is_empty() && !piece.has_own_template());
        }
    }

    #[test]
    fn files_are_named_after_pieces_and_the_public_ones_say_so() {
        let name = |piece: Piece, public| piece.file_name(Format::Markdown, public);
        assert_eq!(name(Piece::PHILOSOPHY, false), "PHILOSOPHY.md");
        assert_eq!(name(Piece::PHILOSOPHY, true), "PHILOSOPHY-public.md");
        let own = Piece::own(&"van-door".parse().unwrap(), String::new());
        assert_eq!(
            (name(own.clone(), false), name(own, true)),
            ("van-door.md".to_owned(), "van-door-public.md".to_owned())
        );
    }
}
