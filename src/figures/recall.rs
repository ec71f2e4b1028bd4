//! How many have the promise by heart.

use crate::domain::{Sorting, Theme, Whose};
use crate::text::word_for_word;

/// The question whose answers are set beside the promise: what it is, without looking it up.
pub const PROMISE_RECALL: &str = "promise-recall";

/// The questions of shipped sets that mean nothing to a team without a promise: what it is, when it was
/// kept, when it was not.
pub const ABOUT_PROMISE: [&str; 3] = [PROMISE_RECALL, "promise-kept", "promise-broken"];

/// How many gave the promise without looking.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Recalled {
    /// Word for word.
    pub word_for_word: usize,
    /// In other words with the same sense, as the team says, who put them under it; none where nobody
    /// looked. Nothing else decides about that.
    pub sense: Option<usize>,
}

impl Recalled {
    /// Begins with nobody; `sorting` is what the team made of what was given.
    pub fn new(sorting: Option<&Sorting>, promise: &str) -> Self {
        let is_looked_at = sorting.is_some_and(|sorting| under(sorting, promise).next().is_some());
        Self { word_for_word: 0, sense: is_looked_at.then_some(0) }
    }

    /// Counts what one of us gave.
    pub fn add(&mut self, (of, text): (&Whose, &str), sorting: Option<&Sorting>, promise: &str) {
        let is_theirs = |theme: &Theme| theme.cards.iter().any(|card| card.of == *of);
        if word_for_word(text, promise) {
            self.word_for_word += 1;
        } else if let (Some(sense), Some(sorting)) = (&mut self.sense, sorting) {
            *sense += usize::from(under(sorting, promise).any(is_theirs));
        }
    }
}

/// Returns the themes that say the promise.
fn under<'t>(sorting: &'t Sorting, promise: &str) -> impl Iterator<Item = &'t Theme> {
    sorting.themes.iter().filter(move |theme| word_for_word(&theme.says, promise))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sense_is_what_the_team_put_under_the_promise_and_nothing_where_nobody_looked() {
        let promise = "We stay with you.";
        let sorted = |yaml: &str| serde_yaml::from_str::<Sorting>(yaml).unwrap();
        let count = |sorting: Option<&Sorting>| {
            let mut recalled = Recalled::new(sorting, promise);
            for (who, text) in [("ada", "we stay with you"), ("ben", "We wait."), ("cy", "Dunno")] {
                let of = Whose::Named(who.parse().unwrap());
                recalled.add((&of, text), sorting, promise);
            }
            (recalled.word_for_word, recalled.sense)
        };
        assert_eq!(count(None), (1, None));
        let other = sorted("themes: [{id: t, says: We wait, cards: [ben]}]");
        assert_eq!(count(Some(&other)), (1, None));
        let put = sorted("themes: [{id: t, says: We stay with you, cards: [ada, ben]}]");
        assert_eq!(count(Some(&put)), (1, Some(1)));
    }
}
