//! What matters most: points for places, and how many people named it.

use std::collections::{BTreeSet, HashMap};

use crate::domain::{Language, Ranking};
use crate::order::Order as _;
use crate::text::single_spaced;

/// What several people ranked.
///
/// A first place counts as many points as there are places, the last place one: 3, 2, 1 for the
/// usual three. Points and people are kept side by side because they tell different stories: few
/// may put a thing first, or many may put it last.
#[derive(Clone, Debug)]
pub struct Places {
    most: usize,
    /// In the order of first mention; the menu's options, which may have no points, stand first.
    named: Vec<Place>,
    /// Where each thing stands in `named`, by what makes two spellings the same.
    known: HashMap<String, usize>,
    people: usize,
}

/// One thing that was ranked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The option's label, or the words of whoever named it first.
    pub label: String,
    /// All its points.
    pub points: usize,
    /// How many people named it.
    pub people: usize,
    /// How many of them put it first.
    pub first: usize,
}

impl Place {
    /// Whether everybody who named it put it first.
    pub fn is_always_first(&self) -> bool {
        self.people > 0 && self.first == self.people
    }
}

impl Places {
    /// Makes the ranking of what `ranking` offers; labels are in `language`.
    pub fn new(ranking: &Ranking, language: &Language) -> Self {
        let mut new = Self {
            most: usize::from(ranking.places),
            named: Vec::new(),
            known: HashMap::new(),
            people: 0,
        };
        for option in &ranking.menu {
            let label = option.label.text(language);
            let at = new.place(option.id.as_str(), label);
            for language in option.label.languages() {
                new.known.entry(same_words(option.label.text(language))).or_insert(at);
            }
        }
        new
    }

    /// Counts what one more person ranked, first things first. Own words are the same when they
    /// differ in nothing but case and spaces; whether two words *mean* the same is for people to
    /// say. A thing that one person names twice counts once, at its better place.
    pub fn add(&mut self, ranked: &[String]) {
        let mut named = BTreeSet::new();
        for (place, words) in ranked.iter().enumerate() {
            let at = self.place(words, words);
            if !named.insert(at) {
                continue;
            }
            if let Some(entry) = self.named.get_mut(at) {
                entry.points += self.most.saturating_sub(place);
                entry.people += 1;
                entry.first += usize::from(place == 0);
            }
        }
        self.people += usize::from(!named.is_empty());
    }

    /// Returns what was named: most points first, then most people, then what was on the menu or
    /// named first. An option that nobody named is left out.
    pub fn ranked(&self) -> Vec<&Place> {
        let mut ranked: Vec<_> = self.named.iter().filter(|place| place.people > 0).collect();
        ranked.order_by_key(|place| std::cmp::Reverse((place.points, place.people)));
        ranked
    }

    /// Returns what few named and put high: it has more points than something that more people named.
    /// Where there is any, points and people disagree, and neither is to be shown without the other.
    pub fn few_but_high(&self) -> Vec<&Place> {
        let ranked = self.ranked();
        let beats =
            |one: &Place, other: &Place| one.points > other.points && one.people < other.people;
        let few = |one: &&Place| ranked.iter().any(|other| beats(one, other));
        ranked.iter().copied().filter(few).collect()
    }

    /// Returns how many people ranked anything.
    pub fn people(&self) -> usize {
        self.people
    }

    /// Returns where `words` stand, at the end if they are new.
    fn place(&mut self, words: &str, label: &str) -> usize {
        let next = self.named.len();
        let at = *self.known.entry(same_words(words)).or_insert(next);
        if at == next {
            let label = single_spaced(label);
            self.named.push(Place { label, points: 0, people: 0, first: 0 });
        }
        at
    }
}

/// Returns what two spellings of the same words have in common.
pub fn same_words(words: &str) -> String {
    single_spaced(words).to_lowercase()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Localized, Opt};

    fn own_words() -> Ranking {
        Ranking { menu: Vec::new(), own_words: true, places: 3 }
    }

    fn add(places: &mut Places, ranked: &[&str]) {
        let ranked: Vec<_> = ranked.iter().map(|&words| words.to_owned()).collect();
        places.add(&ranked);
    }

    fn shown(places: &Places) -> Vec<(&str, usize, usize)> {
        let ranked = places.ranked().into_iter();
        ranked.map(|place| (place.label.as_str(), place.points, place.people)).collect()
    }

    #[test]
    fn places_count_three_two_one_and_ties_go_to_more_people_then_the_first_mention() {
        let mut places = Places::new(&own_words(), &Language::english());
        add(&mut places, &["Follow-through", "Clear explaining", "Calm"]);
        add(&mut places, &["Listening", "clear  explaining", "Kiln knowledge"]);
        add(&mut places, &["Calm"]);
        assert_eq!(
            shown(&places),
            [
                ("Clear explaining", 4, 2),
                ("Calm", 4, 2),
                ("Follow-through", 3, 1),
                ("Listening", 3, 1),
                ("Kiln knowledge", 1, 1),
            ]
        );
        assert_eq!(places.people(), 3);
    }

    #[test]
    fn a_menu_shows_its_labels_and_leaves_out_what_nobody_named() {
        let option = |id: &str, label: &str| Opt {
            id: id.parse().unwrap(),
            label: Localized::english(label).unwrap(),
        };
        let menu = vec![option("calm", "Calm"), option("patience", "Patience")];
        let ranking = Ranking { menu, own_words: true, places: 2 };
        let mut places = Places::new(&ranking, &Language::english());
        add(&mut places, &["patience", "humour"]);
        add(&mut places, &["PATIENCE"]);
        assert_eq!(shown(&places), [("Patience", 4, 2), ("humour", 1, 1)]);
    }

    #[test]
    fn nobody_counts_twice_for_the_same_thing() {
        let mut places = Places::new(&own_words(), &Language::english());
        add(&mut places, &["calm", "Calm ", "calm"]);
        assert_eq!(shown(&places), [("calm", 3, 1)]);
    }

    #[test]
    fn points_and_people_disagree_where_few_put_a_thing_first_and_many_another_last() {
        let mut places = Places::new(&own_words(), &Language::english());
        add(&mut places, &["ring back", "calm", "honest"]);
        add(&mut places, &["ring back", "patient", "honest"]);
        add(&mut places, &["patient", "calm", "honest"]);
        add(&mut places, &["patient"]);
        let few: Vec<_> = places.few_but_high().iter().map(|place| place.label.as_str()).collect();
        assert_eq!(few, ["ring back", "calm"]);
        let first: Vec<_> = places
            .ranked()
            .iter()
            .map(|place| (place.label.as_str(), place.first, place.is_always_first()))
            .collect();
        assert_eq!(
            first,
            [
                ("patient", 2, false),
                ("ring back", 2, true),
                ("calm", 0, false),
                ("honest", 0, false)
            ]
        );
    }

    #[test]
    fn what_nobody_named_is_never_first() {
        let nobody = Place { label: "calm".to_owned(), points: 0, people: 0, first: 0 };
        assert!(!nobody.is_always_first());
    }

    #[test]
    fn points_and_people_agree_where_more_people_never_have_fewer_points() {
        let mut places = Places::new(&own_words(), &Language::english());
        add(&mut places, &["calm", "honest"]);
        add(&mut places, &["calm", "patient", "listening"]);
        assert!(places.few_but_high().is_empty());
        assert_eq!(shown(&places)[1..3], [("honest", 2, 1), ("patient", 2, 1)]);
    }

    proptest! {
        #[test]
        fn no_thing_has_more_people_than_there_are_nor_more_points_than_all_first_places(
            mut rankings in prop::collection::vec(prop::collection::vec("[a-d]", 0..4), 0..20),
        ) {
            let mut places = Places::new(&own_words(), &Language::english());
            for ranked in &rankings {
                places.add(ranked);
            }
            for place in places.ranked() {
                prop_assert!(place.people <= places.people());
                prop_assert!(place.points <= 3 * place.people);
                prop_assert!(place.points >= place.people + 2 * place.first);
                prop_assert!(place.first <= place.people);
            }
            let counted = |places: &Places| {
                let of = |place: &&Place| (place.label.clone(), place.points, place.people);
                places.ranked().iter().map(of).collect::<BTreeSet<_>>()
            };
            rankings.reverse();
            let mut reversed = Places::new(&own_words(), &Language::english());
            for ranked in &rankings {
                reversed.add(ranked);
            }
            prop_assert_eq!(counted(&places), counted(&reversed));
        }
    }
}
