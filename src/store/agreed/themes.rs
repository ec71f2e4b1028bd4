//! `themes.yaml`: what of it can be told without the answers.

use std::collections::{HashMap, HashSet};

use super::check::{Against, blank, no_theme};
use crate::domain::{CardId, MOST_THEMES, Pair, Question, QuestionId, Sorting, ThemeId, Themes};
use crate::store::workshop::twice;
use crate::yaml::{Fault, Place};

/// Returns what is wrong with the themes.
pub(super) fn faults(themes: &Themes, against: Against<'_>) -> Vec<Fault> {
    let questions = Place::root().key("questions");
    let mut faults = Vec::new();
    for (id, sorting) in themes.iter() {
        let place = questions.key(id.as_str());
        match against.key(id, &place) {
            Err(fault) => faults.push(fault),
            Ok(question) if !has_words(question) => {
                let what = format!("`{id}` is not answered in words, so it has no cards");
                faults.push(Fault::error(place, what).on_key());
            }
            Ok(question) => {
                faults.extend(of_sorting(sorting, &place));
                let of = question.opposite_of.as_ref().map(|of| (of, themes.get(of)));
                faults.extend(of_pairs((id, sorting), of, &place.key("pairs")));
            }
        }
    }
    faults
}

/// Whether answers to `question` have words of people's own in them.
fn has_words(question: &Question) -> bool {
    question.parts.text().is_some() || question.parts.items().is_some()
}

/// Returns what is wrong with the themes of one question, which stand at `place`.
fn of_sorting(sorting: &Sorting, place: &Place) -> Vec<Fault> {
    let Sorting { themes, said_once, one_voice, quotes, pairs: _ } = sorting;
    let mut faults = Vec::new();
    for at in twice(themes.iter().map(|theme| &theme.id)) {
        let place = place.key("themes").item(at).key("id");
        faults.push(Fault::error(place, "another theme of this question has this id"));
    }
    let mut under: HashMap<&CardId, usize> = HashMap::new();
    for (at, theme) in themes.iter().enumerate() {
        let place = place.key("themes").item(at);
        faults.extend(blank(&theme.says, place.key("says")));
        let cards = place.key("cards");
        faults.extend(cards_twice(&theme.cards, &cards));
        let distinct: HashSet<_> = theme.cards.iter().collect();
        for card in distinct {
            let themes = under.entry(card).or_default();
            *themes += 1;
            if *themes == MOST_THEMES + 1 {
                let at = theme.cards.iter().position(|other| other == card).unwrap_or_default();
                let what = format!("`{card}` is under more than {MOST_THEMES} themes");
                faults.push(Fault::error(cards.item(at), what));
            }
        }
    }
    let once = place.key("said-once");
    faults.extend(cards_twice(said_once, &once));
    for (at, card) in said_once.iter().enumerate().filter(|(_, card)| under.contains_key(card)) {
        let what = format!("`{card}` is under a theme as well");
        faults.push(Fault::error(once.item(at), what).expected("expected in one of the two"));
    }
    faults.extend(cards_twice(one_voice, &place.key("one-voice")));
    for (at, quote) in quotes.iter().enumerate() {
        faults.extend(blank(&quote.words, place.key("quotes").item(at).key("words")));
    }
    faults
}

/// Returns what is wrong with the pairs of one question, which stand at `place`, with the themes of the
/// question whose opposite it asks for, if it does.
fn of_pairs(
    (question, sorting): (&QuestionId, &Sorting),
    of: Option<(&QuestionId, Option<&Sorting>)>,
    place: &Place,
) -> Vec<Fault> {
    let Some((of, opposites)) = of.filter(|_| !sorting.pairs.is_empty()) else {
        let fault = || {
            let what = format!("`{question}` does not ask for the opposite of another question");
            let fault = Fault::error(place.clone(), what).on_key();
            fault.hint("a question says so by `opposite-of`, in `workshop.yaml`")
        };
        return sorting.pairs.first().map(|_| fault()).into_iter().collect();
    };
    let mut faults = Vec::new();
    let key = |at, key| place.item(at).key(key);
    for at in twice(sorting.pairs.iter().map(|pair| &pair.theme)) {
        faults.push(Fault::error(key(at, "theme"), "this theme is set beside its opposite twice"));
    }
    let mut seen = HashSet::new();
    for (at, Pair { theme, opposite }) in sorting.pairs.iter().enumerate() {
        faults.extend(unknown(theme, (question, Some(sorting)), key(at, "theme")));
        let Some(opposite) = opposite else { continue };
        faults.extend(unknown(opposite, (of, opposites), key(at, "opposite")));
        if !seen.insert(opposite) {
            let fault = Fault::error(key(at, "opposite"), "it stands beside another theme already");
            faults.push(fault.hint("without `opposite`, a theme stands alone"));
        }
    }
    faults
}

/// Says if there is no such theme of a question.
fn unknown(
    theme: &ThemeId,
    (question, sorting): (&QuestionId, Option<&Sorting>),
    place: Place,
) -> Option<Fault> {
    let themes = sorting.into_iter().flat_map(|sorting| &sorting.themes);
    let known: Vec<_> = themes.map(|theme| theme.id.as_str()).collect();
    let is_there = known.contains(&theme.as_str());
    (!is_there).then(|| no_theme(theme.as_str(), question, &known, place))
}

/// Says which cards stand for the second time in the list at `place`.
fn cards_twice(cards: &[CardId], place: &Place) -> Vec<Fault> {
    let twice = twice(cards.iter()).into_iter();
    let fault =
        |at| Some(Fault::error(place.item(at), format!("`{}` is there twice", cards.get(at)?)));
    twice.filter_map(fault).collect()
}
