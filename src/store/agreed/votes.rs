//! `votes.yaml`: whether so many people can have put so many dots.

use super::check::{Against, no_theme};
use crate::domain::{MOST_DOTS, MOST_ON_ONE, QuestionId, Round, Sorting, Theme, Votes};
use crate::yaml::{Fault, Place};

/// Returns what is wrong with the votes.
///
/// A team may vote by hand on any question that has themes, whether the question says so or not.
pub(super) fn faults(votes: &Votes, against: Against<'_>) -> Vec<Fault> {
    let questions = Place::root().key("questions");
    let mut faults = Vec::new();
    for (id, vote) in votes.iter() {
        let place = questions.key(id.as_str());
        if let Err(fault) = against.key(id, &place) {
            faults.push(fault);
            continue;
        }
        let sorting = against.themes.map(|themes| themes.get(id));
        for (at, round) in vote.rounds.iter().enumerate() {
            let place = place.key("rounds").item(at);
            faults.extend(of_round(round, &place, against));
            if let Some(sorting) = sorting {
                faults.extend(strange_themes(round, &place, (id, sorting)));
            }
        }
    }
    faults
}

/// Returns what is wrong with the numbers of a round, which stands at `place`.
fn of_round(round: &Round, place: &Place, against: Against<'_>) -> Vec<Fault> {
    let Round { each, voted, dots } = round;
    let mut faults = Vec::new();
    if !(1..=MOST_DOTS).contains(each) {
        let fault = Fault::error(place.key("each"), format!("`{each}` dots for each person"));
        faults.push(fault.expected(format!("expected a number from 1 to {MOST_DOTS}")));
    }
    faults.extend(against.too_many(*voted, "voted", place.key("voted")));
    let place = place.key("dots");
    let on_one = u64::from(*voted) * u64::from(MOST_ON_ONE.min(*each));
    for (theme, dots) in dots.iter().filter(|(_, dots)| u64::from(**dots) > on_one) {
        let what = format!("{dots} dots on `{theme}` are more than {voted} people can put there");
        let place = place.key(theme.as_str());
        faults.push(Fault::error(place, what).expected(format!("expected at most {on_one}")));
    }
    let all: u64 = dots.iter().map(|(_, dots)| u64::from(*dots)).sum();
    let most = u64::from(*voted) * u64::from(*each);
    if all > most {
        let what = format!("{all} dots are more than {voted} people have, with {each} each");
        faults.push(Fault::error(place, what).expected(format!("expected at most {most}")));
    }
    faults
}

/// Says on which themes there are dots that the question does not have.
fn strange_themes(
    round: &Round,
    place: &Place,
    (question, sorting): (&QuestionId, Option<&Sorting>),
) -> Vec<Fault> {
    let themes: &[Theme] = sorting.map_or(&[], |sorting| &sorting.themes);
    let known: Vec<_> = themes.iter().map(|theme| theme.id.as_str()).collect();
    let strange = round.dots.iter().filter(|(id, _)| !known.contains(&id.as_str()));
    let fault = |id: &str| {
        let place = place.key("dots").key(id);
        no_theme(id, question, &known, place).on_key()
    };
    strange.map(|(id, _)| fault(id.as_str())).collect()
}
