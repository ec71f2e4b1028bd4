//! Discretion before anything is written: what may be private is looked for, the keeper decides
//! about each, and only what may be seen goes on to templates and formats.
//!
//! What is decided for the team is not decided for the public: that is asked anew. Nothing has to be
//! decided that none of what is written would show.
//!
//! Whoever closes a workshop is not asked: people watch, and nobody may be stuck there. What is
//! undecided then is masked, but for names of their own in what the team agreed together.

mod ask;
mod by_hand;
mod check;
mod matter;
mod told;

use std::collections::BTreeSet;
use std::slice;

use super::Seeing;
use crate::context::Context;
use crate::document::discretion::{Discreet, Leak, Rules, Texts, Undecided, is_known, numbered};
use crate::document::words::Words;
use crate::document::{DocumentError, Piece, View};
use crate::domain::{Audience, Decisions, Name, Ruling, Stretch, Workshop};
use crate::error::Error;
use crate::store::{EditionFolder, Folder};

pub use by_hand::ByHand;
pub use check::{Checked, check, check_of};
pub use matter::Matter;

/// What there is to show, and what of it may be private.
#[derive(Debug)]
pub(super) struct Looked<'e> {
    view: View,
    matter: Matter<'e>,
}

/// A view of which only what may be seen is left.
#[derive(Debug)]
pub(super) struct Masked {
    /// The view.
    pub(super) view: View,
    /// How many things are masked, for nobody decided about them.
    pub(super) masked: usize,
}

/// What has to be decided before something is written, and whether anybody may be asked about it.
#[derive(Clone, Copy, Debug)]
pub struct Settling<'p> {
    /// The pieces that are written: what none of them shows may stay undecided. Where there are none,
    /// it is the view itself that is written.
    pub pieces: Option<&'p [Piece]>,
    /// Whether what is undecided may be asked about.
    pub ask: bool,
}

/// Returns the view of an edition as it may be seen, once everything in it is decided that is to be
/// written; asks about what is not. With it comes what was decided, for what people wrote by hand.
///
/// # Errors
/// [`Error::Undecided`] where nobody is there to decide, and [`Paused`](crate::prompt::PromptError) where
/// somebody stops for now before all is decided.
pub fn seen<'e>(
    context: &mut Context<'_>,
    (folder, edition): (&Folder, &'e EditionFolder),
    seeing: Seeing<'_>,
    settling: Settling<'_>,
) -> Result<(View, Matter<'e>), Error> {
    let seeing = Seeing { today: Some(context.today), ..seeing };
    let mut looked = Looked::at(folder, edition, seeing)?;
    looked.settle(context, settling)?;
    let view = looked.shown();
    Ok((view, looked.matter))
}

/// Returns the same for a file, as [`seen`].
///
/// # Errors
/// As of [`seen`].
pub fn seen_as_file(
    context: &mut Context<'_>,
    (folder, edition): (&Folder, &EditionFolder),
    seeing: Seeing<'_>,
    ask: bool,
) -> Result<View, Error> {
    let seeing = Seeing { today: Some(context.today), ..seeing };
    let mut looked = Looked::at(folder, edition, seeing)?;
    looked.settle(context, Settling { pieces: None, ask })?;
    Ok(looked.seen_as_file())
}

/// Returns a view that a file holds as it may be seen, as [`seen`], and for a file again; `private`
/// is what the team calls private.
///
/// # Errors
/// [`Error::Undecided`] where something stays undecided: nothing of it is kept.
pub fn seen_of(
    context: &mut Context<'_>,
    (view, private): (View, &[Name]),
    settling: Settling<'_>,
) -> Result<View, Error> {
    let mut looked = Looked::of(view, private);
    looked.settle(context, settling)?;
    Ok(looked.seen_as_file())
}

/// Returns the view of an edition as it may be seen, without asking, and whether something in it is
/// masked, for nobody decided about it.
pub fn seen_unasked(
    (folder, edition): (&Folder, &EditionFolder),
    seeing: Seeing<'_>,
) -> Result<(View, bool), Error> {
    let Masked { view, masked } = masked(folder, edition, seeing)?;
    Ok((view, masked > 0))
}

/// Returns the view of an edition as it may be seen, without asking: what is undecided is masked.
pub(super) fn masked(
    folder: &Folder,
    edition: &EditionFolder,
    seeing: Seeing<'_>,
) -> Result<Masked, Error> {
    Ok(Looked::at(folder, edition, seeing)?.masked())
}

/// Returns the same for one piece, and how many things are masked that this piece shows.
pub(super) fn masked_for(
    folder: &Folder,
    edition: &EditionFolder,
    (seeing, piece): (Seeing<'_>, &Piece),
) -> Result<(View, usize), Error> {
    let looked = Looked::at(folder, edition, seeing)?;
    let masked = looked.masked_in(piece)?;
    Ok((looked.shown(), masked))
}

/// Returns `view`, which tells something of an edition, as it may be seen, without asking: what is
/// undecided is masked.
pub(super) fn masked_of(
    folder: &Folder,
    edition: &EditionFolder,
    view: View,
) -> Result<View, Error> {
    let workshop = edition.workshop()?;
    let before = edition.before(&workshop)?;
    Ok(Looked::with(folder, (edition, workshop, before), view)?.shown())
}

/// Returns what becomes of the texts of an edition where they are shown without its document: the
/// same as in there. What is undecided is masked.
pub(in crate::stages) fn discreet(
    folder: &Folder,
    edition: &EditionFolder,
    seeing: Seeing<'_>,
) -> Result<Discreet, Error> {
    Ok(Looked::at(folder, edition, seeing)?.matter.discreet())
}

/// Returns what is looked for in single texts of an edition and of the one before, and what was
/// decided about it; what this edition decided goes first.
pub(in crate::stages) fn texts(folder: &Folder, edition: &EditionFolder) -> Result<Texts, Error> {
    let workshop = edition.workshop()?;
    let before = edition.before(&workshop)?;
    let earlier = match &before {
        Some(before) => before.decisions()?,
        None => Decisions::default(),
    };
    let decisions = edition.decisions()?;
    let all = earlier.iter().chain(decisions.iter()).cloned().collect();
    Ok(Texts::new(rules(folder, before.as_ref(), &workshop)?, all))
}

impl<'e> Looked<'e> {
    /// Looks through everything that the edition has to show.
    fn at(folder: &Folder, edition: &'e EditionFolder, seeing: Seeing<'_>) -> Result<Self, Error> {
        let workshop = edition.workshop()?;
        let view = super::view_for(folder, (edition, workshop.clone()), seeing)?;
        let before = seeing.before(folder, (edition, &workshop))?;
        Self::with(folder, (edition, workshop, before), view)
    }

    /// Looks through what `view` shows of an edition, which is set beside the one `before`.
    fn with(
        folder: &Folder,
        (edition, workshop, before): (&'e EditionFolder, Workshop, Option<EditionFolder>),
        view: View,
    ) -> Result<Self, Error> {
        let rules = rules(folder, before.as_ref(), &workshop)?;
        let words = Words::new(&workshop.language, &folder.words(&workshop.language)?)?;
        let leaks = view.leaks(&rules);
        let mut matter = Matter {
            words,
            rules,
            leaks,
            audience: audience(&view),
            decisions: edition.decisions()?,
            earlier: Vec::new(),
            edition: Some((edition, workshop)),
            by_hand: None,
        };
        matter.remember()?;
        Ok(Self { view, matter })
    }

    /// Looks through a view that a file holds, which says what was kept when it was written.
    fn of(view: View, private: &[Name]) -> Self {
        let people = view.people();
        let people: Vec<_> = people.iter().map(String::as_str).collect();
        let private: Vec<_> = private.iter().map(Name::as_str).collect();
        let rules = Rules::new(&people, &private);
        let leaks = view.leaks(&rules);
        let mut matter = Matter {
            words: Words::shipped(view.language()),
            rules,
            leaks,
            audience: audience(&view),
            decisions: Decisions::default(),
            earlier: Vec::new(),
            edition: None,
            by_hand: None,
        };
        let is_kept = |leak: &&Leak| view.kept().iter().any(|it| it.covers(leak.stretch));
        let kept = matter.leaks.iter().filter(is_kept);
        matter.decisions = kept.map(|leak| matter.decision(leak, Ruling::Keep)).collect();
        Self { view, matter }
    }

    /// Asks until everything is decided that is to be written: what is left out may make room for
    /// something else.
    fn settle(&mut self, context: &mut Context<'_>, settling: Settling<'_>) -> Result<(), Error> {
        loop {
            let open = self.open(settling.pieces)?;
            if open.is_empty() {
                return Ok(());
            }
            self.matter.settle(context, &open, settling.ask)?;
        }
    }

    /// Returns the numbers of what is undecided in what `pieces` would show, or in all there is.
    fn open(&self, pieces: Option<&[Piece]>) -> Result<Vec<usize>, Error> {
        let mut open = self.matter.undecided();
        if let Some(pieces) = pieces.filter(|_| !open.is_empty()) {
            let ruling = |stretch| self.matter.ruling(stretch).map(|(ruling, _)| ruling);
            let printed = self.printed(pieces, ruling)?;
            open.retain(|at| printed.contains(at));
        }
        Ok(open)
    }

    /// Returns how many things are masked where a piece shows them, for nobody decided about them.
    fn masked_in(&self, piece: &Piece) -> Result<usize, Error> {
        if self.matter.undecided().is_empty() {
            return Ok(0);
        }
        let ruling = |stretch| self.matter.ruling(stretch).map(|(ruling, _)| ruling);
        let shown = self.numbers(slice::from_ref(piece), ruling)?.into_iter();
        let shown = shown.filter_map(|at| self.matter.leaks.get(at));
        Ok(shown.filter(|leak| self.matter.is_open(leak) && !is_known(leak)).count())
    }

    /// Returns the numbers of what `pieces` would show of what there is no ruling about, there or
    /// anywhere else.
    fn printed<'d>(
        &self,
        pieces: &[Piece],
        ruling: impl Fn(Stretch) -> Option<&'d Ruling>,
    ) -> Result<BTreeSet<usize>, Error> {
        let leaks = &self.matter.leaks;
        let printed = self.numbers(pieces, ruling)?;
        // What the program retells has the number of the first place with the same words.
        let words: BTreeSet<_> =
            printed.iter().filter_map(|at| leaks.get(*at)).map(Leak::found).collect();
        let same = leaks.iter().enumerate().filter(|(_, leak)| words.contains(leak.found()));
        Ok(same.map(|(at, _)| at).collect())
    }

    /// Returns the numbers that stand in `pieces` where each is run with a number in place of each thing
    /// that there is no ruling about.
    fn numbers<'d>(
        &self,
        pieces: &[Piece],
        ruling: impl Fn(Stretch) -> Option<&'d Ruling>,
    ) -> Result<BTreeSet<usize>, Error> {
        let discreet = Discreet::new(&self.matter.leaks, ruling, Undecided::Numbered);
        let view = self.view.clone().discreet(discreet);
        let mut printed = BTreeSet::new();
        for piece in pieces {
            match view.unbroken(piece) {
                Ok(written) => printed.extend(numbered(&written)),
                Err(DocumentError::Nothing { .. }) => {}
                Err(other) => return Err(other.into()),
            }
        }
        Ok(printed)
    }

    /// Returns what there is to decide; only about what `pieces` would show, where there are any.
    fn only(mut self, pieces: Option<&[Piece]>) -> Result<Matter<'e>, Error> {
        if let Some(pieces) = pieces.filter(|_| !self.matter.leaks.is_empty()) {
            let printed = self.printed(pieces, |_| None)?;
            let mut at = 0..;
            self.matter.leaks.retain(|_| at.next().is_some_and(|at| printed.contains(&at)));
        }
        Ok(self.matter)
    }

    /// Returns the view as it may be seen.
    fn shown(&self) -> View {
        self.view.clone().discreet(self.matter.discreet())
    }

    fn masked(self) -> Masked {
        let discreet = self.matter.discreet();
        let masked = discreet.masked();
        Masked { view: self.view.discreet(discreet), masked }
    }

    /// Returns the view for a file: it says what of it was to stay, which is what is still found.
    fn seen_as_file(self) -> View {
        let view = self.shown();
        let kept = view.leaks(&self.matter.rules).iter().map(|leak| leak.stretch).collect();
        view.keeping(kept)
    }
}

/// Returns for whose eyes a view is.
fn audience(view: &View) -> Audience {
    if view.is_public() { Audience::Public } else { Audience::Team }
}

/// Returns the rules for an edition: they know its people, those of the edition `before`, and what
/// the team calls private, always or in either of them.
fn rules(
    folder: &Folder,
    before: Option<&EditionFolder>,
    workshop: &Workshop,
) -> Result<Rules, Error> {
    let before = match before {
        Some(before) if before.exists() => Some(before.workshop()?),
        Some(_) | None => None,
    };
    let mut people: Vec<&Name> = Vec::new();
    let mut private = folder.culture()?.private;
    for workshop in before.iter().chain([workshop]) {
        people.extend(workshop.participants.iter().map(|person| &person.name));
        people.extend(workshop.left.iter().map(|left| &left.name));
        people.extend(
            [&workshop.facilitator, &workshop.keeper, &workshop.decider].into_iter().flatten(),
        );
        private.extend_from_slice(&workshop.private);
    }
    let people: Vec<_> = people.into_iter().map(Name::as_str).collect();
    let private: Vec<_> = private.iter().map(Name::as_str).collect();
    Ok(Rules::new(&people, &private))
}
