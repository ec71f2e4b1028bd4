//! Listing what may be private, each with its place and what was decided about it: in what an edition
//! has to show, and in what people wrote by hand. Nothing is changed.

use super::super::Seeing;
use super::{ByHand, Looked, Matter};
use crate::context::Context;
use crate::document::{Piece, View};
use crate::domain::{Audience, Name};
use crate::error::Error;
use crate::store::{EditionFolder, Folder};

/// What was listed.
#[derive(Debug)]
pub struct Checked<'e> {
    view: View,
    matter: Matter<'e>,
    /// How many things.
    listed: usize,
    /// How many of them are undecided and keep something from being written.
    open: usize,
    /// How many are undecided and stay.
    staying: usize,
}

/// Lists what may be private in an edition: everything, or only what `pieces` would show.
pub fn check<'e>(
    context: &mut Context<'_>,
    (folder, edition): (&Folder, &'e EditionFolder),
    seeing: Seeing<'_>,
    pieces: Option<&[Piece]>,
) -> Result<Checked<'e>, Error> {
    let looked = Looked::at(folder, edition, seeing)?;
    let view = looked.shown();
    Checked::of(context, view, looked.only(pieces)?)
}

/// Lists what may be private in a view that a file holds.
///
/// # Errors
/// As of [`Checked::end`].
pub fn check_of(context: &mut Context<'_>, view: View, private: &[Name]) -> Result<(), Error> {
    let looked = Looked::of(view, private);
    let view = looked.shown();
    Checked::of(context, view, looked.matter)?.end(context)
}

impl<'e> Checked<'e> {
    fn of(context: &mut Context<'_>, view: View, matter: Matter<'e>) -> Result<Self, Error> {
        matter.list(context)?;
        let (listed, open) = (matter.leaks.len(), matter.undecided().len());
        Ok(Self { view, matter, listed, open, staying: 0 })
    }

    /// Returns the view as it may be seen so far.
    pub fn view(&self) -> &View {
        &self.view
    }

    /// Lists what may be private in the lines that people wrote into a piece. What the team reads
    /// stays there while nobody decides about it; what goes out does not go without.
    pub fn by_hand(&mut self, context: &mut Context<'_>, of: ByHand<'_>) -> Result<(), Error> {
        if !self.matter.takes_up(of)? {
            return Ok(());
        }
        self.matter.list(context)?;
        self.listed += self.matter.leaks.len();
        let undecided = self.matter.undecided().len();
        match self.matter.audience {
            Audience::Public => self.open += undecided,
            Audience::Team => self.staying += undecided,
        }
        Ok(())
    }

    /// Says how it stands with all of it.
    ///
    /// # Errors
    /// [`Error::Undecided`] where something is that keeps it from being written.
    pub fn end(self, context: &mut Context<'_>) -> Result<(), Error> {
        if self.open > 0 {
            let public = self.matter.audience == Audience::Public;
            return Err(Error::Undecided { count: self.open, public });
        }
        let told = match (self.listed, self.staying) {
            (0, _) => "Nothing in the texts looks private.",
            (_, 0) => "Everything is decided.",
            (_, _) => "Everything is decided but what was written by hand, which stays.",
        };
        context.ui.remark(told).map_err(Error::Output)
    }
}
