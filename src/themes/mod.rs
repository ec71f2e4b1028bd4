//! WHICH ANSWERS SAY THE SAME: words, likeness, suggestions. No I/O, no clock, no terminal.
//!
//! Only suggestions come from here, and a person takes or leaves each. The same texts give the same
//! suggestions in whatever order they came in: everything is worked out in the order of the texts
//! themselves, and ties go to the text that comes first in it.

mod kin;
mod marks;
mod pile;
mod titles;
mod tongue;
mod vector;

use crate::domain::Language;
use crate::order::Order as _;

use vector::{Vector, Vocabulary};

/// The most characters of a text that are looked at. Longer answers say what they are about before.
const MOST_CHARACTERS: usize = 1_000;

/// The least nearness at which a theme is suggested at all; below it two texts share accidents.
const LEAST_NEARNESS: f32 = 0.02;

/// How much more families of words count where no theme is known: words alone bring together what only
/// sounds alike. Tried out as the weights of [`marks`].
const BLIND: f32 = 2.5;

/// The texts of one question's cards, made comparable.
#[derive(Clone, Debug)]
pub struct Likeness {
    language: Language,
    vocabulary: Vocabulary,
    /// Each card's text, no longer than what is looked at.
    texts: Vec<String>,
    /// What each card's text says, as numbers.
    vectors: Vec<Vector>,
    /// The cards in the order of their texts.
    order: Vec<usize>,
}

/// A theme that is taking shape.
#[derive(Clone, Copy, Debug)]
pub struct Taking<'a> {
    /// The sentence that names it.
    pub sentence: &'a str,
    /// The cards under it.
    pub cards: &'a [usize],
}

impl Likeness {
    /// Makes the texts of cards comparable; the first is card 0.
    ///
    /// `language` is the one that they are most likely in, for texts too short to tell.
    pub fn of(texts: impl IntoIterator<Item = impl AsRef<str>>, language: &Language) -> Self {
        let texts: Vec<_> =
            texts.into_iter().map(|text| beginning(text.as_ref()).to_owned()).collect();
        let mut order: Vec<_> = (0..texts.len()).collect();
        order.order_by(|one, other| texts.get(*one).cmp(&texts.get(*other)));
        let sorted = order.iter().filter_map(|card| texts.get(*card)).map(String::as_str);
        let (vocabulary, vectors) = Vocabulary::of(&sorted.collect::<Vec<_>>(), language);
        let mut of_card = vec![Vector::default(); texts.len()];
        for (card, vector) in order.iter().zip(vectors) {
            if let Some(slot) = of_card.get_mut(*card) {
                *slot = vector;
            }
        }
        let vectors = of_card;
        Self { language: language.clone(), vocabulary, texts, vectors, order }
    }

    /// Returns the cards in groups of those that lie close together, the biggest group first, cards
    /// that stand alone at the end. Every card is in one group.
    ///
    /// It is blind: it knows no theme. It orders the loose pile at the start, and no more.
    pub fn pile(&self) -> Vec<Vec<usize>> {
        let sorted = self.order.iter().filter_map(|card| self.vectors.get(*card));
        let vectors: Vec<_> = sorted.map(|vector| self.vocabulary.leaning(vector, BLIND)).collect();
        pile::groups(&vectors.iter().collect::<Vec<_>>())
            .into_iter()
            .map(|group| group.iter().filter_map(|at| self.order.get(*at)).copied().collect())
            .collect()
    }

    /// Returns the themes by how near they are to the text of `card`, nearest first, each with its
    /// nearness from 0.0 (nothing in common) to 1.0 (the same). A theme that has nothing in common
    /// with it is left out.
    ///
    /// That `card` lies under a theme already does not bring the theme nearer.
    pub fn nearest(&self, card: usize, themes: &[Taking<'_>]) -> Vec<(usize, f32)> {
        let Some(vector) = self.vectors.get(card) else { return Vec::new() };
        let mut near: Vec<_> = themes
            .iter()
            .enumerate()
            .map(|(index, theme)| (index, self.nearness(card, vector, *theme)))
            .filter(|(_, nearness)| *nearness >= LEAST_NEARNESS)
            .collect();
        let sentence = |index: usize| themes.get(index).map(|theme| theme.sentence);
        near.order_by(|(one, a), (other, b)| {
            b.total_cmp(a).then_with(|| sentence(*one).cmp(&sentence(*other))).then(one.cmp(other))
        });
        near
    }

    /// Returns at most three sentences or clauses that could name what `cards` say, taken word for
    /// word from their texts, the best first.
    pub fn titles(&self, cards: &[usize]) -> Vec<String> {
        let middle = Vector::middle(&self.vectors_of(cards));
        let texts = cards.iter().filter_map(|card| self.texts.get(*card)).map(String::as_str);
        titles::best(&texts.collect::<Vec<_>>(), |clause| self.vector_of(clause).likeness(&middle))
    }

    /// The sentence of a theme counts as one more card under it.
    fn nearness(&self, card: usize, vector: &Vector, theme: Taking<'_>) -> f32 {
        let others: Vec<_> = theme.cards.iter().copied().filter(|other| *other != card).collect();
        let sentence = self.vector_of(theme.sentence);
        let mut under = self.vectors_of(&others);
        under.push(&sentence);
        vector.likeness(&Vector::middle(&under))
    }

    /// Returns the vectors of cards in the order of their texts: the sum of fractions depends on their
    /// order in its last digits, and those decide between equals.
    fn vectors_of(&self, cards: &[usize]) -> Vec<&Vector> {
        let mut cards = cards.to_vec();
        cards.order_by_key(|card| self.texts.get(*card));
        cards.iter().filter_map(|card| self.vectors.get(*card)).collect()
    }

    fn vector_of(&self, text: &str) -> Vector {
        self.vocabulary.vector(beginning(text), &self.language)
    }
}

/// Returns as much of a text as is looked at.
fn beginning(text: &str) -> &str {
    let end = text.char_indices().nth(MOST_CHARACTERS).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn likeness(texts: &[&str]) -> Likeness {
        Likeness::of(texts.iter().copied(), &Language::english())
    }

    const PILE: [&str; 6] = [
        "Refunds take far too long.",
        "Nobody answers the phone after five.",
        "A refund took three weeks!",
        "Our invoices are hard to read",
        "The phone rings and nobody picks up.",
        "Why does refunding take weeks?",
    ];

    #[test]
    fn texts_with_the_same_words_lie_together_and_others_alone() {
        assert_eq!(likeness(&PILE).pile(), [vec![2, 0, 5], vec![1, 4], vec![3]]);
    }

    #[test]
    fn the_theme_that_says_the_same_is_nearest_and_one_that_says_nothing_of_it_is_left_out() {
        let themes = [
            Taking { sentence: "We are hard to reach by phone", cards: &[1] },
            Taking { sentence: "Money comes back late", cards: &[0, 2] },
        ];
        let near = likeness(&PILE).nearest(5, &themes);
        assert_eq!(near.iter().map(|(theme, _)| *theme).collect::<Vec<_>>(), [1]);
    }

    #[test]
    fn a_theme_is_no_nearer_for_having_the_card_under_it() {
        let nearness = |cards: &[usize]| {
            likeness(&PILE).nearest(4, &[Taking { sentence: "Hard to reach by phone", cards }])
        };
        assert_eq!(nearness(&[1, 4]), nearness(&[1]));
    }

    #[test]
    fn titles_are_sentences_of_somebodys() {
        assert_eq!(
            likeness(&PILE).titles(&[0, 2, 5]),
            [
                "A refund took three weeks!",
                "Refunds take far too long",
                "Why does refunding take weeks?"
            ]
        );
        assert_eq!(likeness(&PILE).titles(&[]), Vec::<String>::new());
    }

    #[test]
    fn no_text_and_one_text_and_texts_that_say_nothing_are_piles_too() {
        assert_eq!(likeness(&[]).pile(), Vec::<Vec<usize>>::new());
        assert_eq!(likeness(&["alone"]).pile(), [[0]]);
        assert_eq!(likeness(&["", "  ", "!"]).pile().concat().len(), 3);
        assert_eq!(likeness(&["😡😡", "so so", "😡"]).pile(), [vec![2, 0], vec![1]]);
    }

    #[test]
    fn a_card_that_is_not_there_is_near_nothing() {
        let themes = [Taking { sentence: "Refunds", cards: &[0, 99] }];
        assert_eq!(likeness(&PILE).nearest(6, &themes), []);
        assert_eq!(likeness(&PILE).titles(&[6]), Vec::<String>::new());
    }

    #[test]
    fn a_huge_text_is_looked_at_as_far_as_it_says_what_it_is_about() {
        let huge = format!("Refunds take weeks. {}", "x ".repeat(1_000_000));
        let like = likeness(&[&huge, "Refunds take weeks", "nobody picks up"]);
        assert!(like.texts.iter().all(|text| text.chars().count() <= MOST_CHARACTERS));
        assert_eq!(like.pile(), [vec![1, 0], vec![2]]);
    }

    /// What people write, and what nobody does.
    fn any_text() -> impl Strategy<Value = String> {
        let word = prop::sample::select(vec![
            "refund",
            "refunds",
            "late",
            "phone",
            "the",
            "warten",
            "l'attente",
            "espera",
            "返金",
            "が遅い",
            "😡",
            "",
            "\u{202E}",
            "don't",
            "ÄÖÜß",
            "1,5",
            ".",
            "\u{1b}[2J",
        ]);
        let words = prop::collection::vec(word, 0..8).prop_map(|words| words.join(" "));
        prop_oneof![words, any::<String>()]
    }

    #[test]
    fn titles_that_are_worth_the_same_come_in_one_order() {
        let texts = [
            "\u{b4c}&@ \\z|i¥$R𝼨`𐠅h%Z𞅏E¥￫\u{aa2d}\"'",
            "refund . the the phone 返金 が遅い",
            "🕴\u{bcd}ષz\\𞅁=🫸ഌ.{",
            "l'attente",
            ". refund late",
            "phone 返金 refund the が遅い ÄÖÜß",
        ];
        let mut swapped = texts;
        swapped.swap(4, 5);
        let all = [0, 1, 2, 3, 4, 5];
        assert_eq!(likeness(&texts).titles(&all), likeness(&swapped).titles(&all));
    }

    proptest! {
        #[test]
        fn the_order_of_the_texts_changes_nothing(
            (texts, shuffled) in prop::collection::vec(any_text(), 0..12)
                .prop_flat_map(|texts| (Just(texts.clone()), Just(texts).prop_shuffle())),
        ) {
            let told = |texts: &[String]| {
                let like = Likeness::of(texts.iter().map(String::as_str), &Language::english());
                let named = |cards: Vec<usize>| {
                    cards.into_iter().map(|card| texts[card].clone()).collect::<Vec<_>>()
                };
                let first = (0..texts.len()).min_by_key(|card| &texts[*card]).unwrap_or(0);
                let themes = [
                    Taking { sentence: "refunds", cards: &[] },
                    Taking { sentence: "late phone", cards: &[] },
                ];
                let piles: Vec<_> = like.pile().into_iter().map(named).collect();
                let all: Vec<_> = (0..texts.len()).collect();
                (piles, like.nearest(first, &themes), like.titles(&all))
            };
            prop_assert_eq!(told(&texts), told(&shuffled));
        }

        #[test]
        fn every_card_lies_in_one_group_and_big_groups_come_first(
            texts in prop::collection::vec(any_text(), 0..12),
        ) {
            let groups =
                Likeness::of(texts.iter().map(String::as_str), &Language::english()).pile();
            let mut cards = groups.concat();
            cards.sort_unstable();
            prop_assert_eq!(cards, (0..texts.len()).collect::<Vec<_>>());
            prop_assert!(groups.is_sorted_by_key(|group| std::cmp::Reverse(group.len())));
        }

        #[test]
        fn titles_are_few_and_stand_in_the_texts_word_for_word(
            texts in prop::collection::vec(any_text(), 0..6),
        ) {
            let like = Likeness::of(texts.iter().map(String::as_str), &Language::english());
            let titles = like.titles(&(0..texts.len()).collect::<Vec<_>>());
            prop_assert!(titles.len() <= 3);
            prop_assert!(titles.iter().all(|title| texts.iter().any(|text| text.contains(title))));
        }

        #[test]
        fn nearness_is_a_share(one in any_text(), other in any_text(), sentence in any_text()) {
            let like = Likeness::of([one.as_str(), other.as_str()], &Language::english());
            let near = like.nearest(0, &[Taking { sentence: &sentence, cards: &[1] }]);
            prop_assert!(near.iter().all(|(_, nearness)| (0.0..=1.0).contains(nearness)));
        }
    }
}
