//! Discretion before anything is written: what may be private is looked for, the keeper decides
//! about each, and only what may be seen goes on to templates and formats.
//!
//! Whoever closes a workshop is not asked: people watch, and nobody may be stuck there. What is
//! undecided then is masked, but for names of their own in what the team agreed together.

mod ask;
mod told;

use super::Seeing;
use crate::context::Context;
use crate::document::View;
use crate::document::discretion::{Discreet, Leak, Rules, Texts, Undecided};
use crate::domain::{Decisions, Language, Name, Workshop};
use crate::error::Error;
use crate::store::{EditionFolder, Folder, Spot};

/// What an edition has to show, what of it may be private, and what was decided about that.
#[derive(Debug)]
pub(super) struct Looked {
    view: View,
    language: Language,
    leaks: Vec<Leak>,
    decisions: Decisions,
}

/// A view of which only what may be seen is left.
#[derive(Debug)]
pub(super) struct Masked {
    /// The view.
    pub(super) view: View,
    /// How many things are masked, for nobody decided about them.
    pub(super) masked: usize,
}

/// Returns the view of an edition as it may be seen, once everything in it is decided; asks about
/// what is not.
///
/// # Errors
/// [`Error::Undecided`] where nobody is there to decide, or somebody stops before all is decided.
pub fn seen(
    context: &mut Context<'_>,
    (folder, edition): (&Folder, &EditionFolder),
    seeing: Seeing<'_>,
) -> Result<View, Error> {
    let mut looked = Looked::at(folder, edition, seeing)?;
    looked.settle(context, edition)?;
    Ok(looked.seen(Undecided::Masked).view)
}

/// Returns the view of an edition as it may be seen, without asking: what is undecided is masked.
pub(super) fn masked(folder: &Folder, edition: &EditionFolder) -> Result<Masked, Error> {
    Ok(Looked::at(folder, edition, Seeing::default())?.seen(Undecided::Masked))
}

/// Returns what is looked for in single texts of an edition and of the one before, and what was
/// decided about it; what this edition decided goes first.
pub(in crate::stages) fn texts(folder: &Folder, edition: &EditionFolder) -> Result<Texts, Error> {
    let workshop = edition.workshop()?;
    let before = match edition.before(&workshop)? {
        Some(before) => before.decisions()?,
        None => Decisions::default(),
    };
    let decisions = edition.decisions()?;
    let all = before.iter().chain(decisions.iter()).cloned().collect();
    Ok(Texts::new(rules(folder, edition, &workshop)?, all))
}

/// Lists what may be private in an edition, each with its place and what was decided, and changes
/// nothing.
///
/// # Errors
/// [`Error::Undecided`] where something is.
pub fn check(
    context: &mut Context<'_>,
    (folder, edition): (&Folder, &EditionFolder),
    seeing: Seeing<'_>,
) -> Result<(), Error> {
    Looked::at(folder, edition, seeing)?.check(context, edition)
}

impl Looked {
    /// Looks through everything that the edition has to show.
    fn at(folder: &Folder, edition: &EditionFolder, seeing: Seeing<'_>) -> Result<Self, Error> {
        let workshop = edition.workshop()?;
        let view = super::view_for(folder, edition, seeing)?;
        let leaks = view.leaks(&rules(folder, edition, &workshop)?);
        let decisions = edition.decisions()?;
        Ok(Self { view, language: workshop.language, leaks, decisions })
    }

    /// Returns the numbers of what is undecided.
    fn undecided(&self) -> Vec<usize> {
        let leaks = self.leaks.iter().enumerate();
        let open = leaks.filter(|(_, leak)| self.decisions.ruling(leak.stretch).is_none());
        open.map(|(at, _)| at).collect()
    }

    /// Returns where in the files of the edition each text stands.
    fn spots(&self, edition: &EditionFolder) -> Result<Vec<Option<Spot>>, Error> {
        let texts: Vec<_> = self.leaks.iter().map(|leak| leak.text.as_ref()).collect();
        Ok(edition.spots(&texts)?)
    }

    fn seen(self, undecided: Undecided) -> Masked {
        let discreet = Discreet::new(&self.leaks, &self.decisions, undecided);
        let masked = discreet.masked();
        Masked { view: self.view.discreet(discreet), masked }
    }
}

/// Returns the rules for an edition: they know its people, those of the edition before, and what the
/// team calls private.
fn rules(folder: &Folder, edition: &EditionFolder, workshop: &Workshop) -> Result<Rules, Error> {
    let before = match edition.before(workshop)? {
        Some(before) if before.exists() => Some(before.workshop()?),
        Some(_) | None => None,
    };
    let mut people: Vec<&Name> = Vec::new();
    for workshop in before.iter().chain([workshop]) {
        people.extend(workshop.participants.iter().map(|person| &person.name));
        people.extend(workshop.left.iter().map(|left| &left.name));
        people.extend(
            [&workshop.facilitator, &workshop.keeper, &workshop.decider].into_iter().flatten(),
        );
    }
    let people: Vec<_> = people.into_iter().map(Name::as_str).collect();
    let private = folder.culture()?.private;
    let private: Vec<_> = private.iter().map(Name::as_str).collect();
    Ok(Rules::new(&people, &private))
}
