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
use crate::document::words::Words;
use crate::domain::{Decision, Decisions, EditionId, Name, Ruling, Stretch, Workshop};
use crate::error::Error;
use crate::store::{EditionFolder, Folder, Spot};

/// What there is to show, what of it may be private, and what was decided about that.
#[derive(Debug)]
pub(super) struct Looked<'e> {
    view: View,
    /// The words of the language that people spoke.
    words: Words,
    rules: Rules,
    leaks: Vec<Leak>,
    /// What was decided about it.
    decisions: Decisions,
    /// What was decided for the editions before, the last first, as far back as something is decided
    /// nowhere else.
    earlier: Vec<(EditionId, Decisions)>,
    /// The edition whose files keep what is decided; none of a view that a file holds.
    edition: Option<&'e EditionFolder>,
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
    let seeing = Seeing { today: Some(context.today), ..seeing };
    let mut looked = Looked::at(folder, edition, seeing)?;
    looked.settle(context)?;
    Ok(looked.seen(Undecided::Masked).view)
}

/// Returns the same for a file, as [`seen`].
///
/// # Errors
/// As of [`seen`].
pub fn seen_as_file(
    context: &mut Context<'_>,
    (folder, edition): (&Folder, &EditionFolder),
    seeing: Seeing<'_>,
) -> Result<View, Error> {
    let seeing = Seeing { today: Some(context.today), ..seeing };
    let mut looked = Looked::at(folder, edition, seeing)?;
    looked.settle(context)?;
    Ok(looked.seen_as_file())
}

/// Returns a view that a file holds as it may be seen, as [`seen`], and for a file again; `private`
/// is what the team calls private.
///
/// # Errors
/// As of [`seen`].
pub fn seen_of(context: &mut Context<'_>, view: View, private: &[Name]) -> Result<View, Error> {
    let mut looked = Looked::of(view, private);
    looked.settle(context)?;
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
    Ok(Looked::at(folder, edition, seeing)?.seen(Undecided::Masked))
}

/// Returns `view`, which tells something of an edition, as it may be seen, without asking: what is
/// undecided is masked.
pub(super) fn masked_of(
    folder: &Folder,
    edition: &EditionFolder,
    view: View,
) -> Result<View, Error> {
    let before = edition.before(&edition.workshop()?)?;
    Ok(Looked::with(folder, (edition, before), view)?.seen(Undecided::Masked).view)
}

/// Returns what becomes of the texts of an edition where they are shown without its document: the
/// same as in there. What is undecided is masked.
pub(in crate::stages) fn discreet(
    folder: &Folder,
    edition: &EditionFolder,
    seeing: Seeing<'_>,
) -> Result<Discreet, Error> {
    Ok(Looked::at(folder, edition, seeing)?.discreet(Undecided::Masked))
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
    Looked::at(folder, edition, seeing)?.check(context)
}

/// Lists what may be private in a view that a file holds, as [`check`].
///
/// # Errors
/// As of [`check`].
pub fn check_of(context: &mut Context<'_>, view: View, private: &[Name]) -> Result<(), Error> {
    Looked::of(view, private).check(context)
}

impl<'e> Looked<'e> {
    /// Looks through everything that the edition has to show.
    fn at(folder: &Folder, edition: &'e EditionFolder, seeing: Seeing<'_>) -> Result<Self, Error> {
        let view = super::view_for(folder, edition, seeing)?;
        let before = seeing.before(folder, (edition, &edition.workshop()?))?;
        Self::with(folder, (edition, before), view)
    }

    /// Looks through what `view` shows of an edition, which is set beside the one `before`.
    fn with(
        folder: &Folder,
        (edition, before): (&'e EditionFolder, Option<EditionFolder>),
        view: View,
    ) -> Result<Self, Error> {
        let workshop = edition.workshop()?;
        let rules = rules(folder, before.as_ref(), &workshop)?;
        let leaks = view.leaks(&rules);
        let decisions = edition.decisions()?;
        let words = Words::new(&workshop.language, &folder.words(&workshop.language)?)?;
        let (earlier, of) = (Vec::new(), Some(edition));
        let mut looked = Self { view, words, rules, leaks, decisions, earlier, edition: of };
        looked.remember((edition, workshop))?;
        Ok(looked)
    }

    /// Looks through a view that a file holds, which says what was kept when it was written.
    fn of(view: View, private: &[Name]) -> Self {
        let people = view.people();
        let people: Vec<_> = people.iter().map(String::as_str).collect();
        let private: Vec<_> = private.iter().map(Name::as_str).collect();
        let rules = Rules::new(&people, &private);
        let leaks = view.leaks(&rules);
        let kept = leaks.iter().filter(|leak| view.kept().iter().any(|it| it.covers(leak.stretch)));
        let decisions = kept.map(|leak| decision(leak, Ruling::Keep)).collect();
        let words = Words::shipped(view.language());
        Self { view, words, rules, leaks, decisions, earlier: Vec::new(), edition: None }
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
            self.earlier.push((before.id(), before.decisions()?));
            workshop = before.workshop()?;
            edition = before;
        }
        Ok(())
    }

    /// Returns what was decided about what stands at `stretch`, and for which edition if it was
    /// another one.
    fn ruling(&self, stretch: Stretch) -> Option<(&Ruling, Option<EditionId>)> {
        let own = self.decisions.ruling(stretch).map(|ruling| (ruling, None));
        own.or_else(|| {
            let mut earlier = self.earlier.iter();
            earlier.find_map(|(id, decisions)| Some((decisions.ruling(stretch)?, Some(*id))))
        })
    }

    /// Whether nobody has decided about something.
    fn is_open(&self, leak: &Leak) -> bool {
        self.ruling(leak.stretch).is_none()
    }

    /// Keeps decisions.
    fn decide(&mut self, decided: Vec<Decision>) -> Result<(), Error> {
        match self.edition {
            Some(edition) => self.decisions = edition.decide(decided)?,
            None => decided.into_iter().for_each(|decision| self.decisions.put(decision)),
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
    fn spots(&self) -> Result<Vec<Option<Spot>>, Error> {
        let Some(edition) = self.edition else { return Ok(vec![None; self.leaks.len()]) };
        let texts: Vec<_> = self.leaks.iter().map(|leak| leak.text.as_ref()).collect();
        Ok(edition.spots(&texts)?)
    }

    /// Returns what becomes of its texts.
    fn discreet(&self, undecided: Undecided) -> Discreet {
        let decided = |leak: &Leak| Some(decision(leak, self.ruling(leak.stretch)?.0.clone()));
        let decisions: Decisions = self.leaks.iter().filter_map(decided).collect();
        Discreet::new(&self.leaks, &decisions, undecided)
    }

    fn seen(self, undecided: Undecided) -> Masked {
        let discreet = self.discreet(undecided);
        let masked = discreet.masked();
        Masked { view: self.view.discreet(discreet), masked }
    }

    /// Returns the view for a file: it says what of it was to stay, which is what is still found.
    fn seen_as_file(mut self) -> View {
        let rules = std::mem::take(&mut self.rules);
        let view = self.seen(Undecided::Masked).view;
        let kept = view.leaks(&rules).iter().map(|leak| leak.stretch).collect();
        view.keeping(kept)
    }
}

fn decision(leak: &Leak, ruling: Ruling) -> Decision {
    Decision { stretch: leak.stretch, kind: leak.kind, place: leak.place.tag(), ruling }
}

/// Returns the rules for an edition: they know its people, those of the edition `before`, and what
/// the team calls private.
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
