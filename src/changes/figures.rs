//! How scores, choices and rankings stand now and stood then.

use std::collections::HashMap;

use crate::domain::{Localized, OptionId, Question, QuestionId};
use crate::figures::{AddedUp, Moved, Place, Switches, Turnout, Unlike, same_words};

/// How the scores on a question moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreChange {
    /// The question.
    pub question: QuestionId,
    /// How they moved, and whether that is a change.
    pub moved: Moved,
    /// Who was asked, then and now, and what they did.
    pub turnouts: [Turnout; 2],
}

/// How the choices on a question stand, then and now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceChange {
    /// The question.
    pub question: QuestionId,
    /// Each option, in the question's order.
    pub options: Vec<OptionChange>,
    /// Who chose otherwise, by number.
    pub switches: Switches,
}

/// How many chose an option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionChange {
    /// Which.
    pub id: OptionId,
    /// What it is called.
    pub label: Localized,
    /// How many chose it then.
    pub then: usize,
    /// How many choose it now.
    pub now: usize,
}

/// How a ranking stands, then and now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankingChange {
    /// The question.
    pub question: QuestionId,
    /// What was ranked now, the most points first, then what nobody names any more.
    pub qualities: Vec<QualityChange>,
}

/// How one ranked thing stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QualityChange {
    /// What it is called.
    pub label: String,
    /// Its points and how many named it then; none where nobody did.
    pub then: Option<(usize, usize)>,
    /// Its points and how many name it now; none where nobody does.
    pub now: Option<(usize, usize)>,
}

/// Returns the questions that both editions ask in the same words.
fn alike<'e>(then: AddedUp<'e>, now: AddedUp<'e>) -> impl Iterator<Item = &'e Question> {
    let asked = now.workshop.questions();
    asked.filter(move |one| Unlike::compare(then.workshop, now.workshop, &one.id).is_ok())
}

/// Returns how the scores moved.
pub(super) fn scores(then: AddedUp<'_>, now: AddedUp<'_>) -> Vec<ScoreChange> {
    let moved = |question: &Question| {
        let moved = Moved::between(then, now, &question.id)?;
        let turnout = |edition: AddedUp<'_>| Some(edition.question(&question.id)?.turnout);
        let turnouts = [turnout(then)?, turnout(now)?];
        Some(ScoreChange { question: question.id.clone(), moved, turnouts })
    };
    now.workshop.questions().filter_map(moved).collect()
}

/// Returns how the choices stand.
pub(super) fn choices(then: AddedUp<'_>, now: AddedUp<'_>) -> Vec<ChoiceChange> {
    let changed = |question: &Question| {
        let switches = Switches::between(then, now, &question.id)?;
        let counts = |edition: AddedUp<'_>| -> Option<HashMap<OptionId, usize>> {
            let counts = edition.question(&question.id)?.tally.choice.as_ref()?;
            Some(counts.iter().map(|(id, count)| (id.clone(), count)).collect())
        };
        let (before, after) = (counts(then)?, counts(now)?);
        let of = |counts: &HashMap<OptionId, usize>, id| counts.get(id).copied().unwrap_or(0);
        let options = question.parts.choice()?.options.iter().map(|option| OptionChange {
            id: option.id.clone(),
            label: option.label.clone(),
            then: of(&before, &option.id),
            now: of(&after, &option.id),
        });
        Some(ChoiceChange { question: question.id.clone(), options: options.collect(), switches })
    };
    now.workshop.questions().filter_map(changed).collect()
}

/// Returns how the rankings stand. Own words are the same when they differ in nothing but case and
/// spaces.
pub(super) fn rankings(then: AddedUp<'_>, now: AddedUp<'_>) -> Vec<RankingChange> {
    let changed = |question: &Question| {
        let places = |edition: AddedUp<'_>| -> Option<Vec<(String, Place)>> {
            let places = edition.question(&question.id)?.tally.places.as_ref()?;
            let named = |place: &Place| (same_words(&place.label), place.clone());
            Some(places.ranked().into_iter().map(named).collect())
        };
        let (before, after) = (places(then)?, places(now)?);
        let stand = |place: &Place| (place.points, place.people);
        let of = |all: &[(String, Place)], key: &String| {
            all.iter().find(|(other, _)| other == key).map(|(_, place)| stand(place))
        };
        let named = after.iter().map(|(key, place)| QualityChange {
            label: place.label.clone(),
            then: of(&before, key),
            now: Some(stand(place)),
        });
        let gone = before.iter().filter(|(key, _)| of(&after, key).is_none());
        let gone = gone.map(|(_, place)| QualityChange {
            label: place.label.clone(),
            then: Some(stand(place)),
            now: None,
        });
        Some(RankingChange {
            question: question.id.clone(),
            qualities: named.chain(gone).collect(),
        })
    };
    alike(then, now).filter_map(changed).collect()
}
