//! The family: the philosophy, and what a team makes of it besides. Each piece is a template over
//! the same view.

/// A piece of the family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What people type to have it written, in kebab-case.
    pub name: &'static str,
    /// What it is for, in a few words.
    pub about: &'static str,
    /// The template that is used where a team has none of its own.
    pub template: &'static str,
}

impl Piece {
    /// The document that everything else hangs on.
    pub const PHILOSOPHY: Self = Self {
        name: "philosophy",
        about: "what the team agreed, where it differs, what it promised",
        template: include_str!("philosophy.md.j2"),
    };

    /// The pieces that come with the program, the philosophy first.
    pub const ALL: [Self; 1] = [Self::PHILOSOPHY];

    /// Returns the piece of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|piece| piece.name == name)
    }

    /// Returns the name of a team's own template for it, in `templates/` of its culture folder.
    pub fn template_name(self) -> String {
        format!("{}.md.j2", self.name)
    }

    /// Returns the name of its file without an ending: the philosophy stands out in the folder.
    pub fn file_stem(self) -> String {
        if self == Self::PHILOSOPHY { "PHILOSOPHY".to_owned() } else { self.name.to_owned() }
    }
}
