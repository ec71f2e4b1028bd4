//! What a fist to five adds up to: how many show how many fingers, and whether all can go along.

use crate::domain::{Dissent, DissentStatus, Subject, Support};

/// How far a team supports a statement.
///
/// It has no mean on purpose. The fingers are levels and no amounts: two who stop a statement and
/// five who would lead it are not a team that is "behind it at 3.6". What matters is the lowest
/// hand, so lowest, highest and how many there are stand together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Supports {
    fingers: [usize; 6],
}

impl Supports {
    /// Counts one more.
    pub fn add(&mut self, support: Support) {
        if let Some(count) = self.fingers.get_mut(usize::from(support.fingers())) {
            *count += 1;
        }
    }

    /// Returns how many showed each number of fingers, from 0 to 5.
    pub fn fingers(&self) -> [usize; 6] {
        self.fingers
    }

    /// Returns how many showed a hand.
    pub fn count(&self) -> usize {
        self.fingers.iter().sum()
    }

    /// Returns the fewest fingers that somebody showed.
    pub fn lowest(&self) -> Option<u8> {
        (0..).zip(self.fingers).find(|(_, count)| *count > 0).map(|(fingers, _)| fingers)
    }

    /// Returns the most fingers that somebody showed.
    pub fn highest(&self) -> Option<u8> {
        (0..).zip(self.fingers).filter(|(_, count)| *count > 0).map(|(fingers, _)| fingers).last()
    }

    /// Returns how many object: they showed fewer than three fingers, three being "I can live with
    /// it".
    pub fn objections(&self) -> usize {
        let [none, one, two, ..] = self.fingers;
        none + one + two
    }

    /// Returns what the hands mean for the statement about `on`, beside the `dissents` recorded.
    ///
    /// The rule is that of the W3C Process: consensus is support without a sustained objection;
    /// dissent is at least one person sustaining one; an objection that nobody has dealt with is
    /// neither. Sustained is what stands in a dissent that is open, whatever fingers went with it:
    /// one can live with a thing and go on objecting. Dealt with is an objection for which there is
    /// a dissent, also one that was resolved, withdrawn or closed since.
    pub fn accord(&self, on: &Subject, dissents: &[Dissent]) -> Accord {
        let about = || dissents.iter().filter(|dissent| dissent.on == *on);
        if self.count() == 0 {
            Accord::Untested
        } else if self.objections() > about().count() {
            Accord::Unsettled
        } else if about().any(|dissent| dissent.status == DissentStatus::Open) {
            Accord::Dissent
        } else {
            Accord::Consensus
        }
    }
}

impl FromIterator<Support> for Supports {
    fn from_iter<I: IntoIterator<Item = Support>>(supports: I) -> Self {
        let mut all = Self::default();
        supports.into_iter().for_each(|support| all.add(support));
        all
    }
}

/// What hands and dissents mean for a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Accord {
    /// Nobody has shown a hand.
    Untested,
    /// More object than there are dissents: it is still to be changed, or theirs to be recorded.
    Unsettled,
    /// Somebody goes on objecting, and that is recorded.
    Dissent,
    /// Nobody goes on objecting.
    Consensus,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn supports(fingers: &[u8]) -> Supports {
        fingers.iter().map(|fingers| Support::try_from(*fingers).unwrap()).collect()
    }

    fn dissent(on: &str, status: DissentStatus) -> Dissent {
        Dissent {
            id: "d1".parse().unwrap(),
            on: on.parse().unwrap(),
            was: None,
            by: None,
            text: "No.".to_owned(),
            would_change_my_mind: None,
            answer: None,
            status,
            revisit: None,
            since: None,
            update: None,
            closed: None,
            adopted_by: None,
        }
    }

    fn accord(fingers: &[u8], dissents: &[Dissent]) -> Accord {
        supports(fingers).accord(&Subject::Promise, dissents)
    }

    #[test]
    fn hands_are_counted_by_their_fingers() {
        let promise = supports(&[5, 4, 5, 5, 4, 4, 3]);
        assert_eq!(promise.fingers(), [0, 0, 0, 1, 3, 3]);
        assert_eq!((promise.lowest(), promise.highest()), (Some(3), Some(5)));
        assert_eq!((promise.count(), promise.objections()), (7, 0));
        let stopped = supports(&[0, 1, 2, 3, 2]);
        assert_eq!((stopped.lowest(), stopped.highest()), (Some(0), Some(3)));
        assert_eq!((stopped.count(), stopped.objections()), (5, 4));
        assert_eq!((supports(&[]).lowest(), supports(&[]).highest()), (None, None));
    }

    #[test]
    fn consensus_is_that_nobody_goes_on_objecting() {
        assert_eq!(accord(&[], &[]), Accord::Untested);
        assert_eq!(accord(&[3, 4, 5], &[]), Accord::Consensus);
        assert_eq!(accord(&[2, 4, 5], &[]), Accord::Unsettled);
        assert_eq!(accord(&[2, 4, 5], &[dissent("promise", DissentStatus::Open)]), Accord::Dissent);
        assert_eq!(
            accord(&[2, 4, 5], &[dissent("promise", DissentStatus::Withdrawn)]),
            Accord::Consensus
        );
    }

    #[test]
    fn one_can_live_with_a_thing_and_go_on_objecting() {
        assert_eq!(accord(&[3, 4, 5], &[dissent("promise", DissentStatus::Open)]), Accord::Dissent);
    }

    #[test]
    fn each_objection_needs_a_dissent_to_the_same_statement() {
        let promise = || dissent("promise", DissentStatus::Open);
        assert_eq!(accord(&[2, 1, 5], &[promise()]), Accord::Unsettled);
        assert_eq!(accord(&[2, 1, 5], &[promise(), promise()]), Accord::Dissent);
        let other = dissent("calm-first", DissentStatus::Open);
        assert_eq!(accord(&[2, 5], std::slice::from_ref(&other)), Accord::Unsettled);
        assert_eq!(accord(&[4, 5], &[other]), Accord::Consensus);
    }

    proptest! {
        #[test]
        fn whose_hand_it_is_changes_nothing_and_the_counts_add_up(
            mut fingers in prop::collection::vec(0_u8..=5, 1..30),
        ) {
            let before = supports(&fingers);
            prop_assert_eq!(before.count(), fingers.len());
            prop_assert_eq!(before.lowest(), fingers.iter().copied().min());
            prop_assert_eq!(before.highest(), fingers.iter().copied().max());
            prop_assert_eq!(
                before.objections(),
                fingers.iter().filter(|fingers| **fingers < 3).count()
            );
            fingers.reverse();
            prop_assert_eq!(before, supports(&fingers));
        }
    }
}
