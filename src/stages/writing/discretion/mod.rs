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
use crate::domain::{Decision, Decisions, EditionId, Language, Name, Ruling, Stretch, Workshop};
use crate::error::Error;
use crate::store::{EditionFolder, Folder, Spot};

/// What an edition has to show, what of it may be private, and what was decided about that.
#[derive(Debug)]
pub(super) struct Looked {
    view: View,
    language: Language,
    leaks: Vec<Leak>,
    /// What was decided for this edition; then for those before, the last first, as far back as
    /// something is decided nowhere else.
    decisions: Vec<(EditionId, Decisions)>,
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
        let decisions = vec![(edition.id(), edition.decisions()?)];
        let language = workshop.language.clone();
        let mut looked = Self { view, language, leaks, decisions };
        looked.remember((edition, workshop))?;
        Ok(looked)
    }

    /// Looks up what is undecided in the editions before: a text that stands as it stood was decided
    /// about.
    fn remember(&mut self, (edition, workshop): (&EditionFolder, Workshop)) -> Result<(), Error> {
        let (mut edition, mut workshop) = (edition.clone(), workshop);
        while !self.undecided().is_empty() {
            let Some(before) = edition.before(&workshop)?.filter(|it| it.id() < edition.id())
            else {
                break;
            };
            if !before.exists() {
                break;
            }
            self.decisions.push((before.id(), before.decisions()?));
            workshop = before.workshop()?;
            edition = before;
        }
        Ok(())
    }

    /// Returns what was decided about what stands at `stretch`, and for which edition if it was
    /// another one.
    fn ruling(&self, stretch: Stretch) -> Option<(&Ruling, Option<EditionId>)> {
        let mut all = self.decisions.iter().enumerate();
        all.find_map(|(at, (id, decisions))| {
            Some((decisions.ruling(stretch)?, (at > 0).then_some(*id)))
        })
    }

    /// Whether nobody has decided about something.
    fn is_open(&self, leak: &Leak) -> bool {
        self.ruling(leak.stretch).is_none()
    }

    /// Adds decisions to those of this edition.
    fn decide(&mut self, edition: &EditionFolder, decided: Vec<Decision>) -> Result<(), Error> {
        let all = edition.decide(decided)?;
        if let Some((_, decisions)) = self.decisions.first_mut() {
            *decisions = all;
        }
        Ok(())
    }

    /// Returns the numbers of what is undecided.
    fn undecided(&self) -> Vec<usize> {
        let leaks = self.leaks.iter().enumerate();
        let open = leaks.filter(|(_, leak)| self.is_open(leak));
        open.map(|(at, _)| at).collect()
    }

    /// Returns where in the files of the edition each text stands.
    fn spots(&self, edition: &EditionFolder) -> Result<Vec<Option<Spot>>, Error> {
        let texts: Vec<_> = self.leaks.iter().map(|leak| leak.text.as_ref()).collect();
        Ok(edition.spots(&texts)?)
    }

    fn seen(self, undecided: Undecided) -> Masked {
        let decided = |leak: &Leak| Some(decision(leak, self.ruling(leak.stretch)?.0.clone()));
        let decisions: Decisions = self.leaks.iter().filter_map(decided).collect();
        let discreet = Discreet::new(&self.leaks, &decisions, undecided);
        let masked = discreet.masked();
        Masked { view: self.view.discreet(discreet), masked }
    }
}

fn decision(leak: &Leak, ruling: Ruling) -> Decision {
    Decision { stretch: leak.stretch, kind: leak.kind, place: leak.place.tag(), ruling }
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
