//! What can be picked: besides own words where something is ranked again, what was named last time; and
//! the principles, where it is asked of each whether it is kept.

use super::Session;
use super::writing::{self, Seeing};
use crate::domain::{Question, Ranking, Workshop};
use crate::error::Error;
use crate::figures::Sums;
use crate::order::Order as _;
use crate::store::EditionFolder;
use crate::text::single_spaced;

/// The most that is offered, so that one key picks each.
const MOST: usize = 9;

impl Session<'_, '_> {
    /// Returns what can be picked in a ranking of own words: what was named in the edition before, by
    /// most people first if it is too much, in the order of the alphabet, which tells nothing. Names of
    /// people and whatever else is hidden in that edition's document are hidden here.
    pub(super) fn offered(&mut self, question: &Question) -> Result<Vec<String>, Error> {
        if question.reviews_principles() {
            return self.principles_before();
        }
        if !question.parts.ranking().is_some_and(takes_own_words) {
            return Ok(Vec::new());
        }
        if let Some(offered) = self.offered.get(&question.id) {
            return Ok(offered.clone());
        }
        let offered = match self.sitting.folder().before(self.workshop())? {
            Some(before) => self.named_in(&before, question)?,
            None => Vec::new(),
        };
        self.offered.insert(question.id.clone(), offered.clone());
        Ok(offered)
    }

    /// Returns what the principles of the edition before are called; they were agreed on, and are nobody's
    /// answer.
    fn principles_before(&self) -> Result<Vec<String>, Error> {
        let before = self.edition_before()?;
        let principles = before.map_or_else(Vec::new, |(_, _, made)| made.statements.principles);
        Ok(principles.iter().map(|one| single_spaced(&one.name)).collect())
    }

    fn named_in(&self, before: &EditionFolder, question: &Question) -> Result<Vec<String>, Error> {
        let workshop = before.workshop()?;
        if !is_ranked_in(&workshop, question) {
            return Ok(Vec::new());
        }
        let agreement = before.agreement(&workshop)?;
        let mut sums = Sums::new(&workshop);
        before.read(&workshop, &agreement, |portion| sums.add(&portion))?;
        let figures = sums.done();
        let figures = figures.of_question(&workshop, &question.id);
        let Some(places) = figures.and_then(|figures| figures.tally.places.as_ref()) else {
            return Ok(Vec::new());
        };
        let discreet = writing::discreet(&self.folder, before, Seeing::default())?;
        let mut ranked = places.ranked();
        ranked.order_by_key(|place| std::cmp::Reverse((place.people, place.points)));
        let seen = ranked.into_iter().map(|place| discreet.reads(&place.label).into_owned());
        let mut seen: Vec<_> = seen.filter(|label| !discreet.masks(label)).take(MOST).collect();
        seen.order_by_key(|label| label.to_lowercase());
        Ok(seen)
    }
}

/// Whether all that can be said in a ranking is in own words.
fn takes_own_words(ranking: &Ranking) -> bool {
    ranking.menu.is_empty() && ranking.own_words
}

/// Whether the same was ranked in a workshop, in own words, too.
fn is_ranked_in(workshop: &Workshop, question: &Question) -> bool {
    let then = workshop.question(&question.id);
    then.and_then(|then| then.parts.ranking()).is_some_and(takes_own_words)
}
