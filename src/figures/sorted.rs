//! What stands behind each theme: how many of us say it, how they know, and what was said once.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap, HashSet};

use super::{Evidences, Strength};
use crate::domain::{Card, CardId, Sorting, ThemeId, is_half};
use crate::order::Order as _;

/// What the cards of a question come to once they were put under themes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sorted {
    /// What stands behind each theme, in the team's order.
    pub themes: Vec<Backing>,
    /// The cards that stand in the document on their own, in the order in which they were marked:
    /// one voice is enough for harm to a customer, safety, law, or somebody who cannot do their
    /// job. A person says which these are.
    pub one_voice: Vec<CardId>,
    /// All others under no theme, in the order of their ids. They stay *said once*, whether somebody
    /// looked at them or not: a single answer is no theme.
    pub said_once: Vec<CardId>,
    /// How many cards are under no theme, those of one voice among them.
    pub alone: usize,
    /// How many of these nobody has looked at.
    pub loose: usize,
    /// How many answers have a card.
    pub answers: usize,
}

/// What stands behind one theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backing {
    /// The theme.
    pub theme: ThemeId,
    /// How many of us say it: each answer once, with however many cards, and only those that there
    /// are.
    pub people: usize,
    /// How they know, where the question asks for it.
    pub evidence: Evidences,
}

impl Backing {
    /// Whether at least half of `team` say it, which makes it a candidate for a principle.
    pub fn is_half_of(&self, team: usize) -> bool {
        is_half(self.people, team)
    }

    /// Returns how many of `team` say it, in words.
    pub fn strength(&self, team: usize) -> Option<Strength> {
        Strength::of(self.people, team)
    }
}

/// How many different messages there are, and how many of us share one: what "which one message"
/// measures is agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Messages {
    /// How many answered.
    pub people: usize,
    /// How many of them give the message that most give; one, where no two give the same.
    pub share_one: usize,
    /// How many different ones there are. Each answer that is alone is a message of its own; *there
    /// isn't one* is one, too.
    pub different: usize,
}

impl Sorted {
    /// Returns the themes that somebody says, the best founded first: by how many heard from
    /// customers or saw what they say, then by how many say it, then in the team's order. So guesses
    /// never lead; and where nobody was asked how they know, most people come first.
    pub fn strongest(&self) -> Vec<&Backing> {
        let mut themes: Vec<_> = self.themes.iter().filter(|theme| theme.people > 0).collect();
        themes.order_by_key(|theme| Reverse((theme.evidence.known(), theme.people)));
        themes
    }

    /// Returns how many messages there are and how many share one; nothing before anything was
    /// sorted, for then nobody has said which are the same.
    pub fn messages(&self) -> Option<Messages> {
        let most = self.themes.iter().map(|theme| theme.people).max().unwrap_or(0);
        let themes = self.themes.iter().filter(|theme| theme.people > 0).count();
        (themes > 0 || self.loose < self.alone).then(|| Messages {
            people: self.answers,
            share_one: most.max(1),
            different: themes + self.alone,
        })
    }
}

/// What stands behind the themes of a question while its answers come in, one by one and in any
/// order.
#[derive(Debug)]
pub struct Sifting<'s> {
    sorting: &'s Sorting,
    /// Which themes each card is under.
    under: HashMap<&'s CardId, BTreeSet<usize>>,
    /// The cards that were looked at and are under no theme.
    looked_at: HashSet<&'s CardId>,
    /// The cards for which one voice is enough, as far as they are marked and as far as they came.
    marked: HashSet<&'s CardId>,
    one_voice: HashSet<&'s CardId>,
    said_once: BTreeSet<CardId>,
    sorted: Sorted,
}

impl<'s> Sifting<'s> {
    /// Begins with no answers.
    pub fn new(sorting: &'s Sorting) -> Self {
        let mut under: HashMap<_, BTreeSet<_>> = HashMap::new();
        for (at, theme) in sorting.themes.iter().enumerate() {
            for card in &theme.cards {
                under.entry(card).or_default().insert(at);
            }
        }
        let none =
            |id: &ThemeId| Backing { theme: id.clone(), people: 0, evidence: Evidences::default() };
        let themes = sorting.themes.iter().map(|theme| none(&theme.id)).collect();
        Self {
            sorting,
            under,
            looked_at: sorting.said_once.iter().collect(),
            marked: sorting.one_voice.iter().collect(),
            one_voice: HashSet::new(),
            said_once: BTreeSet::new(),
            sorted: Sorted { themes, ..Sorted::default() },
        }
    }

    /// Adds the cards of one answer.
    pub fn add(&mut self, answer: &[Card<'_>]) {
        let mut behind = BTreeSet::<usize>::new();
        for card in answer {
            let marked = self.marked.get(&card.id);
            self.one_voice.extend(marked);
            if let Some(themes) = self.under.get(&card.id) {
                behind.extend(themes);
                continue;
            }
            self.sorted.alone += 1;
            self.sorted.loose += usize::from(!self.looked_at.contains(&card.id));
            if marked.is_none() {
                self.said_once.insert(card.id.clone());
            }
        }
        let evidence = answer.iter().find_map(|card| card.said.evidence);
        for theme in behind {
            if let Some(theme) = self.sorted.themes.get_mut(theme) {
                theme.people += 1;
                if let Some(evidence) = evidence {
                    theme.evidence.add(evidence);
                }
            }
        }
        self.sorted.answers += usize::from(!answer.is_empty());
    }

    /// Returns what it all comes to.
    pub fn done(self) -> Sorted {
        let one_voice = self.sorting.one_voice.iter().filter(|card| self.one_voice.contains(card));
        Sorted {
            one_voice: one_voice.cloned().collect(),
            said_once: self.said_once.into_iter().collect(),
            ..self.sorted
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Evidence, Said, Theme};

    fn card(id: &str) -> CardId {
        id.parse().unwrap()
    }

    fn theme(id: &str, cards: &[&str]) -> Theme {
        Theme {
            id: id.parse().unwrap(),
            says: String::new(),
            cards: cards.iter().map(|id| card(id)).collect(),
        }
    }

    /// Sifts answers: the ids of the cards of each, and how whoever gave it knows.
    fn sift(sorting: &Sorting, answers: &[(&[&str], Option<Evidence>)]) -> Sorted {
        let mut sifting = Sifting::new(sorting);
        for (cards, evidence) in answers {
            let said = Said { evidence: *evidence, ..Said::default() };
            let card = |id: &&str| Card { id: card(id), words: "So.".to_owned(), said: &said };
            sifting.add(&cards.iter().map(card).collect::<Vec<_>>());
        }
        sifting.done()
    }

    fn told<'s>(themes: impl IntoIterator<Item = &'s Backing>) -> Vec<(&'s str, usize)> {
        themes.into_iter().map(|theme| (theme.theme.as_str(), theme.people)).collect()
    }

    #[test]
    fn each_answer_counts_once_under_a_theme_with_however_many_cards() {
        let sorting = Sorting {
            themes: vec![theme("a", &["ada/1", "ada/2", "ben"]), theme("b", &["ada/2", "gone"])],
            ..Sorting::default()
        };
        let sorted = sift(&sorting, &[(&["ada/1", "ada/2"], None), (&["ben"], None), (&[], None)]);
        assert_eq!(told(&sorted.themes), [("a", 2), ("b", 1)]);
        assert_eq!((sorted.answers, sorted.alone, sorted.loose), (2, 0, 0));
    }

    #[test]
    fn what_is_under_no_theme_is_said_once_unless_one_voice_is_enough() {
        let sorting = Sorting {
            themes: vec![theme("a", &["ada"])],
            said_once: vec![card("ben"), card("cem")],
            one_voice: vec![card("dan"), card("cem"), card("ada"), card("gone")],
            ..Sorting::default()
        };
        let all = ["eve", "dan", "cem", "ben", "ada"];
        let sorted = sift(&sorting, &all.each_ref().map(|id| (std::slice::from_ref(id), None)));
        assert_eq!(sorted.said_once, [card("ben"), card("eve")]);
        assert_eq!(sorted.one_voice, [card("dan"), card("cem"), card("ada")]);
        assert_eq!((sorted.answers, sorted.alone, sorted.loose), (5, 4, 2));
    }

    #[test]
    fn guesses_never_lead() {
        use Evidence::{Guessed, Heard, Seen};
        let sorting = Sorting {
            themes: vec![
                theme("nobody", &[]),
                theme("hoped", &["a", "b", "c"]),
                theme("said", &["d", "e"]),
                theme("known", &["f", "g", "c"]),
            ],
            ..Sorting::default()
        };
        let sorted = sift(
            &sorting,
            &[
                (&["a"], Some(Guessed)),
                (&["b"], Some(Guessed)),
                (&["c"], Some(Guessed)),
                (&["d"], Some(Heard)),
                (&["e"], Some(Guessed)),
                (&["f"], Some(Seen)),
                (&["g"], None),
            ],
        );
        assert_eq!(told(sorted.strongest()), [("known", 3), ("said", 2), ("hoped", 3)]);
        let split: Vec<_> = sorted.themes[2].evidence.iter().collect();
        assert_eq!(split, [(Heard, 1), (Seen, 0), (Guessed, 1)]);
    }

    #[test]
    fn messages_are_counted_with_those_that_are_alone() {
        let sorting = Sorting {
            themes: vec![theme("stay", &["a", "b", "c"]), theme("know", &["d", "e"])],
            said_once: vec![card("f")],
            one_voice: vec![card("f")],
            ..Sorting::default()
        };
        let all = ["a", "b", "c", "d", "e", "f", "g"];
        let sorted = sift(&sorting, &all.each_ref().map(|id| (std::slice::from_ref(id), None)));
        assert_eq!(sorted.messages(), Some(Messages { people: 7, share_one: 3, different: 4 }));
    }

    #[test]
    fn before_anything_was_sorted_nobody_has_said_which_messages_are_the_same() {
        let nothing = Sorting::default();
        assert_eq!(sift(&nothing, &[]).messages(), None);
        assert_eq!(sift(&nothing, &[(&["a"], None), (&["b"], None)]).messages(), None);
        let all_differ = Sorting { said_once: vec![card("a"), card("b")], ..Sorting::default() };
        assert_eq!(
            sift(&all_differ, &[(&["a"], None), (&["b"], None)]).messages(),
            Some(Messages { people: 2, share_one: 1, different: 2 })
        );
    }

    #[test]
    fn one_theme_is_enough_to_tell_messages_apart_whether_others_are_loose_or_not() {
        let one = Sorting { themes: vec![theme("stay", &["a", "b"])], ..Sorting::default() };
        let all = [(&["a"][..], None), (&["b"], None), (&["c"], None)];
        let told = |answers| sift(&one, answers).messages();
        assert_eq!(told(&all[..2]), Some(Messages { people: 2, share_one: 2, different: 1 }));
        assert_eq!(told(&all), Some(Messages { people: 3, share_one: 2, different: 2 }));
    }

    #[test]
    fn half_the_team_behind_a_theme_makes_it_a_candidate() {
        let of = |people| Backing {
            theme: "a".parse().unwrap(),
            people,
            evidence: Evidences::default(),
        };
        assert!(of(4).is_half_of(7));
        assert!(!of(3).is_half_of(7));
        assert!(of(3).is_half_of(6));
        assert!(!of(0).is_half_of(0));
        assert_eq!(of(5).strength(7), Some(Strength::Most));
    }

    proptest! {
        #[test]
        fn the_order_of_answers_changes_nothing_and_the_counts_add_up(
            under in prop::collection::vec(prop::collection::vec(0_usize..4, 0..3), 0..12),
            seen in prop::collection::vec(0_usize..12, 0..4),
        ) {
            let ids: Vec<_> = (0..under.len()).map(|at| format!("p{at}")).collect();
            let cards_of = |at: usize| {
                let ids = ids.iter().zip(&under).filter(|(_, under)| under.contains(&at));
                ids.map(|(id, _)| id.as_str()).collect::<Vec<_>>()
            };
            let themes = (0..4).map(|at| theme(&format!("t{at}"), &cards_of(at))).collect();
            let said_once = seen.iter().filter_map(|at| ids.get(*at)).map(|id| card(id)).collect();
            let sorting = Sorting { themes, said_once, ..Sorting::default() };
            let one: Vec<_> = ids.iter().map(|id| [id.as_str()]).collect();
            let mut answers: Vec<_> = one.iter().map(|one| (one.as_slice(), None)).collect();
            let before = sift(&sorting, &answers);
            answers.reverse();
            prop_assert_eq!(&before, &sift(&sorting, &answers));

            prop_assert_eq!(before.answers, under.len());
            prop_assert_eq!(before.alone, under.iter().filter(|under| under.is_empty()).count());
            prop_assert_eq!(before.said_once.len(), before.alone);
            prop_assert!(before.loose <= before.alone);
            for (at, theme) in before.themes.iter().enumerate() {
                prop_assert_eq!(theme.people, cards_of(at).len());
            }
            if let Some(messages) = before.messages() {
                prop_assert!(messages.different >= 1);
                prop_assert!(messages.share_one <= messages.people);
                prop_assert!(messages.share_one + messages.different <= messages.people + 4);
            }
        }
    }
}
