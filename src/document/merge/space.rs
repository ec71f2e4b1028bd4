//! The empty lines around blocks: which of the versions decides about them, and what Markdown needs
//! so that two blocks stay two.

use super::blocks::{Block, Kind};

/// The empty lines around a block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Space {
    /// How many stand before it.
    pub(super) blank: usize,
    /// Whether it stands right under its heading.
    pub(super) is_tight: bool,
    /// Whether it is an item that follows no other one.
    pub(super) leads: bool,
    /// How many stand between it and the list that follows it, where one does.
    pub(super) to_list: Option<usize>,
}

impl Space {
    /// Returns the space around a block that is in these versions, and is of this kind in the result: as
    /// people made it, or else as it is now. Round what became a bullet it is not as round a paragraph.
    pub(super) fn of(
        (base, ours, theirs): (&Block<'_>, &Block<'_>, &Block<'_>),
        kind: Kind,
    ) -> Self {
        if ours.space == base.space || kind != ours.kind { theirs.space } else { ours.space }
    }

    /// Returns how many empty lines there are behind what is `last` and before something else, so that
    /// Markdown does not take the two for one.
    pub(super) fn between(last: Option<(Kind, Self)>, (next, space): (Kind, Self)) -> usize {
        let Some((last, before)) = last else { return 0 };
        let Self { blank, is_tight, leads, to_list: _ } = space;
        let is_apart = match (last, next) {
            (Kind::Row | Kind::Table, Kind::Row) | (Kind::Front, _) => return blank.min(1),
            // Whichever item comes first now, a list stands as far from what it is below as it did.
            (Kind::Paragraph | Kind::Quote, Kind::Item) => return before.to_list.unwrap_or(blank),
            (Kind::Item, Kind::Item) if leads => return 0,
            (_, Kind::Heading(_)) => true,
            (Kind::Heading(_), _) => !is_tight,
            (Kind::Code | Kind::Rule, _)
            | (Kind::Paragraph | Kind::Quote | Kind::Item, Kind::Item | Kind::Code)
            | (Kind::Paragraph | Kind::Item, Kind::Quote) => false,
            (
                Kind::Paragraph | Kind::Item | Kind::Quote | Kind::Table | Kind::Row | Kind::Html,
                Kind::Front
                | Kind::Paragraph
                | Kind::Item
                | Kind::Quote
                | Kind::Table
                | Kind::Row
                | Kind::Code
                | Kind::Html
                | Kind::Rule,
            ) => true,
        };
        blank.max(usize::from(is_apart))
    }
}
