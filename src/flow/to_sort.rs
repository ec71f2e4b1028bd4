//! Which question's cards are sorted next, when sorting goes on.

use crate::domain::{CardId, QuestionId, Themes};

/// Returns the place of the question at which sorting goes on: the last one that somebody began, or
/// the one behind it if no card of that is loose. Where nothing is left, it is the first again.
///
/// `piles` are the cards of each question, in the order in which they are sorted. What lies before
/// the last that was begun was left as it is on purpose.
pub fn to_sort(piles: &[(QuestionId, Vec<CardId>)], themes: &Themes) -> usize {
    let begun = piles.iter().rposition(|(question, _)| themes.get(question).is_some());
    let Some(begun) = begun else { return 0 };
    let is_loose = piles.get(begun).is_some_and(|(question, cards)| {
        let sorting = themes.get(question);
        cards.iter().any(|card| sorting.is_none_or(|sorting| !sorting.has_seen(card)))
    });
    let next = if is_loose { begun } else { begun + 1 };
    if next < piles.len() { next } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Sorting;

    #[test]
    fn sorting_goes_on_where_it_stood_and_skips_what_was_left() {
        let ada: CardId = "ada".parse().unwrap();
        let ids = ["first", "second", "third"].map(|id| id.parse::<QuestionId>().unwrap());
        let piles: Vec<_> =
            ids.iter().map(|id| (id.clone(), vec![ada.clone(), "ben".parse().unwrap()])).collect();
        let [_, second, third] = ids;
        let mut themes = Themes::default();
        assert_eq!(to_sort(&piles, &themes), 0);
        assert_eq!(to_sort(&[], &themes), 0);

        let half = Sorting { said_once: vec![ada.clone()], ..Sorting::default() };
        themes.put(second.clone(), half.clone());
        assert_eq!(to_sort(&piles, &themes), 1);

        let all = Sorting { said_once: vec![ada, "ben".parse().unwrap()], ..Sorting::default() };
        themes.put(second, all.clone());
        assert_eq!(to_sort(&piles, &themes), 2);

        themes.put(third.clone(), half);
        assert_eq!(to_sort(&piles, &themes), 2);
        themes.put(third, all);
        assert_eq!(to_sort(&piles, &themes), 0);
    }
}
