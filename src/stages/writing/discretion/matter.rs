//! What may be private in something that is to be written, and what was decided about it.

use crate::context::Context;
use crate::document::discretion::{Discreet, Leak, Rules, Undecided};
use crate::document::meant_by_name;
use crate::document::words::Words;
use crate::domain::{Audience, Decision, Decisions, EditionId, Ruling, Stretch, Workshop};
use crate::error::Error;
use crate::stages::current::tell_odd;
use crate::store::{EditionFolder, Spot};

/// What may be private, and what was decided about it.
#[derive(Debug)]
pub struct Matter<'e> {
    /// The words of the language that people spoke.
    pub(super) words: Words,
    pub(super) rules: Rules,
    pub(super) leaks: Vec<Leak>,
    /// For whose eyes it is.
    pub(super) audience: Audience,
    /// What was decided about it.
    pub(super) decisions: Decisions,
    /// What was decided for the editions before, the last first, as far back as something is decided
    /// nowhere else.
    pub(super) earlier: Vec<(EditionId, Decisions)>,
    /// The edition whose files keep what is decided, and its workshop; none of a view that a file holds.
    pub(super) edition: Option<(&'e EditionFolder, Workshop)>,
    /// Where each stands, if people wrote it by hand.
    pub(super) by_hand: Option<Vec<Option<Spot>>>,
}

impl Matter<'_> {
    /// Looks up what is undecided in the editions before: a text that stands as it stood was decided
    /// about.
    pub(super) fn remember(&mut self) -> Result<(), Error> {
        let mut last = None;
        self.earlier.clear();
        while !self.undecided().is_empty() {
            let before = match &last {
                Some(edition) => before(edition, &edition.workshop()?)?,
                None => self.before()?,
            };
            let Some(before) = before else { break };
            self.earlier.push((before.id(), before.decisions()?));
            last = Some(before);
        }
        Ok(())
    }

    /// Returns the edition before that whose files keep what is decided, if it is there.
    fn before(&self) -> Result<Option<EditionFolder>, Error> {
        let before = self.edition.as_ref().map(|(edition, workshop)| before(edition, workshop));
        Ok(before.transpose()?.flatten())
    }

    /// Says what stands in the files of the edition and is likely not meant.
    pub fn tell_odd(&self, context: &mut Context<'_>) -> Result<(), Error> {
        match &self.edition {
            Some((edition, workshop)) => tell_odd(context, (edition, workshop)),
            None => Ok(()),
        }
    }

    /// Returns what was decided about what stands at `stretch`, and for which edition if it was
    /// another one.
    pub(super) fn ruling(&self, stretch: Stretch) -> Option<(&Ruling, Option<EditionId>)> {
        let of = |decisions| self.ruling_of(decisions, stretch);
        of(&self.decisions).map(|ruling| (ruling, None)).or_else(|| {
            let mut earlier = self.earlier.iter();
            earlier.find_map(|(id, decisions)| Some((of(decisions)?, Some(*id))))
        })
    }

    /// Returns what is decided among `decisions`. Words that the team reads instead of something do
    /// not go out where they are private themselves.
    fn ruling_of<'d>(&self, decisions: &'d Decisions, stretch: Stretch) -> Option<&'d Ruling> {
        let ruling = decisions.ruling(self.audience, stretch)?;
        let is_fit = match (self.audience, ruling) {
            (Audience::Public, Ruling::Replace(words)) => {
                decisions.ruling(Audience::Team, stretch) != Some(ruling)
                    || self.rules.find(words).is_empty()
            }
            (Audience::Public, Ruling::Keep | Ruling::Drop) | (Audience::Team, _) => true,
        };
        is_fit.then_some(ruling)
    }

    /// Whether nobody has decided about something.
    pub(super) fn is_open(&self, leak: &Leak) -> bool {
        self.ruling(leak.stretch).is_none()
    }

    /// Returns the numbers of what is undecided.
    pub(super) fn undecided(&self) -> Vec<usize> {
        let leaks = self.leaks.iter().enumerate();
        let open = leaks.filter(|(_, leak)| self.is_open(leak));
        open.map(|(at, _)| at).collect()
    }

    /// Returns a decision about something, for these eyes.
    pub(super) fn decision(&self, leak: &Leak, ruling: Ruling) -> Decision {
        let (stretch, audience, kind) = (leak.stretch, self.audience, leak.kind);
        Decision { stretch, audience, kind, place: leak.place.tag(), ruling }
    }

    /// Keeps decisions.
    pub(super) fn decide(&mut self, decided: Vec<Decision>) -> Result<(), Error> {
        match &self.edition {
            Some((edition, _)) => self.decisions = edition.decide(decided)?,
            None => decided.into_iter().for_each(|decision| self.decisions.put(decision)),
        }
        Ok(())
    }

    /// Takes back what was decided about these.
    pub(super) fn take_back(&mut self, decided: &[Stretch]) -> Result<(), Error> {
        match &self.edition {
            Some((edition, _)) => self.decisions = edition.take_back(self.audience, decided)?,
            None => self.decisions.take_back(self.audience, decided),
        }
        Ok(())
    }

    /// Returns where each text stands: in the files of the edition, in those of the one before, of which
    /// it tells what became of what that promised, or in what people wrote. What is shown without a name
    /// has no place that tells whose it is.
    pub(super) fn spots(&self) -> Result<Vec<Option<Spot>>, Error> {
        if let Some(spots) = &self.by_hand {
            return Ok(spots.clone());
        }
        let Some((edition, workshop)) = &self.edition else {
            return Ok(vec![None; self.leaks.len()]);
        };
        let people = meant_by_name(workshop);
        let who = |leak: &Leak| people.get(leak.place.who.as_deref()?).copied().flatten();
        let texts: Vec<_> = self.leaks.iter().map(|leak| (leak.text.as_ref(), who(leak))).collect();
        let mut spots = edition.spots(&texts)?;
        if spots.iter().any(Option::is_none)
            && let Some(before) = self.before()?
        {
            for (spot, earlier) in spots.iter_mut().zip(before.spots(&texts)?) {
                *spot = spot.take().or(earlier);
            }
        }
        Ok(spots)
    }

    /// Returns what becomes of its texts. What is undecided is masked.
    pub(super) fn discreet(&self) -> Discreet {
        let undecided = match self.audience {
            Audience::Team => Undecided::Masked,
            Audience::Public => Undecided::Hidden,
        };
        let ruling = |stretch| self.ruling(stretch).map(|(ruling, _)| ruling);
        Discreet::new(&self.leaks, ruling, undecided)
    }
}

/// Returns the edition before another one, if it is there.
fn before(edition: &EditionFolder, workshop: &Workshop) -> Result<Option<EditionFolder>, Error> {
    let before = edition.before(workshop)?.filter(|it| it.id() < edition.id());
    Ok(before.filter(EditionFolder::exists))
}
