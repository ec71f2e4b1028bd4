//! How many chose each option, and how people know what they say.

use super::strength::is_most;
use crate::domain::{Evidence, Opt, OptionId};

/// How many chose each of a question's options.
///
/// Every option is there, in the question's order, those that nobody chose too: an option that
/// nobody takes says as much as one that all take, and an order by count would hide that a close
/// race is close.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    counts: Vec<(OptionId, usize)>,
    people: usize,
}

impl Counts {
    /// Makes the counts of `options`, all of them zero.
    pub fn new(options: &[Opt]) -> Self {
        Self { counts: options.iter().map(|option| (option.id.clone(), 0)).collect(), people: 0 }
    }

    /// Counts what one more person picked: each option at most once, however often it stands there.
    pub fn add(&mut self, picked: &[OptionId]) {
        let mut any = false;
        for (id, count) in &mut self.counts {
            if picked.contains(id) {
                *count += 1;
                any = true;
            }
        }
        self.people += usize::from(any);
    }

    /// Returns each option beside how many chose it, in the question's order.
    pub fn iter(&self) -> impl Iterator<Item = (&OptionId, usize)> {
        self.counts.iter().map(|(id, count)| (id, *count))
    }

    /// Returns how many people chose anything.
    pub fn people(&self) -> usize {
        self.people
    }

    /// Returns the option that leads: the one that more than 60 % of those who chose picked. Without
    /// one, the split is the finding, and is shown.
    pub fn leader(&self) -> Option<&OptionId> {
        let mut leading = self.iter().filter(|(_, count)| is_most(*count, self.people));
        leading.next().map(|(id, _)| id).filter(|_| leading.next().is_none())
    }
}

/// How many heard from customers what they say, saw it, or guessed.
///
/// They stay apart because a team's guesses about its customers are the least reliable thing in
/// the room, and sound like all the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidences {
    counts: [usize; 3],
}

impl Evidences {
    /// Counts one more.
    pub fn add(&mut self, evidence: Evidence) {
        for (one, count) in Evidence::ALL.into_iter().zip(&mut self.counts) {
            *count += usize::from(one == evidence);
        }
    }

    /// Returns each kind of evidence beside how many have it, the strongest first: guesses never
    /// lead.
    pub fn iter(&self) -> impl Iterator<Item = (Evidence, usize)> {
        Evidence::ALL.into_iter().zip(self.counts)
    }

    /// Returns how many do not guess: they heard it from customers or saw it.
    pub fn known(&self) -> usize {
        let [heard, seen, _] = self.counts;
        heard + seen
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::Localized;

    fn options(ids: &[&str]) -> Vec<Opt> {
        let option =
            |id: &&str| Opt { id: id.parse().unwrap(), label: Localized::english(id).unwrap() };
        ids.iter().map(option).collect()
    }

    fn counted(counts: &Counts) -> Vec<(&str, usize)> {
        counts.iter().map(|(id, count)| (id.as_str(), count)).collect()
    }

    #[test]
    fn options_that_nobody_chose_are_there_in_their_place() {
        let mut counts = Counts::new(&options(&["teach", "effort", "else"]));
        for picked in ["else", "teach", "else"] {
            counts.add(&[picked.parse().unwrap()]);
        }
        assert_eq!(counted(&counts), [("teach", 1), ("effort", 0), ("else", 2)]);
        assert_eq!(counts.people(), 3);
    }

    #[test]
    fn an_option_leads_with_more_than_six_of_ten() {
        let leader = |picks: &[&str]| {
            let mut counts = Counts::new(&options(&["teach", "effort", "else"]));
            for picked in picks {
                counts.add(&[picked.parse().unwrap()]);
            }
            counts.leader().map(ToString::to_string)
        };
        assert_eq!(leader(&["effort", "effort", "teach"]), Some("effort".to_owned()));
        assert_eq!(leader(&["effort", "effort", "effort", "teach", "teach"]), None);
        assert_eq!(leader(&[]), None);
    }

    #[test]
    fn two_options_that_nearly_all_pick_lead_neither() {
        let mut counts = Counts::new(&options(&["teach", "effort"]));
        let both = ["teach", "effort"].map(|id| id.parse().unwrap());
        counts.add(&both);
        assert_eq!(counts.leader(), None);
    }

    #[test]
    fn guesses_never_lead() {
        let mut evidences = Evidences::default();
        for one in [Evidence::Guessed, Evidence::Seen, Evidence::Guessed] {
            evidences.add(one);
        }
        let all: Vec<_> = evidences.iter().collect();
        assert_eq!(all, [(Evidence::Heard, 0), (Evidence::Seen, 1), (Evidence::Guessed, 2)]);
        assert_eq!(evidences.known(), 1);
        evidences.add(Evidence::Heard);
        assert_eq!(evidences.known(), 2);
    }

    proptest! {
        #[test]
        fn no_option_counts_more_than_the_people_who_chose(
            picks in prop::collection::vec(prop::collection::vec(0_usize..4, 0..6), 0..30),
        ) {
            let options = options(&["a", "b", "c", "d"]);
            let mut counts = Counts::new(&options);
            for picked in &picks {
                let picked: Vec<_> = picked.iter().map(|at| options[*at].id.clone()).collect();
                counts.add(&picked);
            }
            prop_assert_eq!(counts.people(), picks.iter().filter(|picked| !picked.is_empty()).count());
            prop_assert!(counts.iter().all(|(_, count)| count <= counts.people()));
        }
    }
}
