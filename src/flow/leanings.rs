//! What everybody would do with a principle, as the review of the principles asks.

use std::cmp::Reverse;

use crate::domain::{Edition, Entry, Item, Leaning, Principle, Said};
use crate::order::Order as _;
use crate::text::named;

/// From so many who would change or drop it on, a principle is on the table.
const ON_THE_TABLE: usize = 2;

/// What everybody would do with one principle.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Leanings {
    /// How many would keep it.
    pub keep: usize,
    /// How many would change it.
    pub change: usize,
    /// How many would drop it.
    pub drop: usize,
    /// What others said who said neither.
    pub otherwise: Vec<String>,
    /// Why, each with what they would do, as far as that is one of the three; in an order that tells
    /// nothing.
    pub why: Vec<(Option<Leaning>, String)>,
}

impl Leanings {
    /// Whether as many would change or drop it that it is to be talked about.
    pub fn are_on_the_table(&self) -> bool {
        self.change + self.drop >= ON_THE_TABLE
    }

    fn add(&mut self, verdict: &str) {
        match Leaning::read(verdict) {
            Some(Leaning::Keep) => self.keep += 1,
            Some(Leaning::Change) => self.change += 1,
            Some(Leaning::Drop) => self.drop += 1,
            None if verdict.is_empty() => {}
            None => self.otherwise.push(verdict.to_owned()),
        }
    }
}

/// What was said in a review of principles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PrinciplesReviewed {
    /// What everybody would do with each, in their order.
    pub each: Vec<Leanings>,
    /// What was said of something that is none of them, word for word.
    pub of_none: Vec<String>,
}

impl PrinciplesReviewed {
    /// Counts what was said of `principles` in all revealed reviews of them, one person once for each
    /// principle.
    pub fn of(edition: &Edition, principles: &[Principle]) -> Self {
        let mut reviewed =
            Self { each: vec![Leanings::default(); principles.len()], of_none: Vec::new() };
        let is_revealed = |id| edition.workshop.revealed.contains(id);
        let asked = edition.workshop.questions();
        for question in asked.filter(|one| one.reviews_principles() && is_revealed(&one.id)) {
            for sheet in &edition.sheets {
                if let Some(Entry::Named(said)) = sheet.entry(&question.id) {
                    reviewed.add(said, principles);
                }
            }
            for answer in edition.unnamed.iter().filter(|one| one.question == question.id) {
                reviewed.add(&answer.said, principles);
            }
        }
        for leanings in &mut reviewed.each {
            leanings.why.order_by_key(|(leaning, why)| (Reverse(*leaning), why.to_lowercase()));
            leanings.otherwise.sort();
        }
        reviewed.of_none.sort();
        reviewed
    }

    fn add(&mut self, said: &Said, principles: &[Principle]) {
        let names: Vec<_> = principles.iter().map(|one| one.name.as_str()).collect();
        let mut counted = vec![false; principles.len()];
        for row in said.items.iter().filter_map(Item::reviewed) {
            let Some(at) = named(&names, row.principle) else {
                let cells = [row.principle, row.verdict, row.why].into_iter();
                let cells: Vec<_> = cells.filter(|cell| !cell.is_empty()).collect();
                self.of_none.push(cells.join(" · "));
                continue;
            };
            let (Some(leanings), Some(is_counted)) = (self.each.get_mut(at), counted.get_mut(at))
            else {
                continue;
            };
            if !std::mem::replace(is_counted, true) {
                leanings.add(row.verdict);
            }
            if !row.why.is_empty() {
                leanings.why.push((Leaning::read(row.verdict), row.why.to_owned()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Agreement, Part, Parts, Sheet, Unnamed};
    use crate::flow::sample::{question, review_items, workshop};

    const PRINCIPLES: &str = "
- {id: calm, name: Calm first, means: We do., since: 2026-q3}
- {id: kind, name: Be kind, means: We are., since: 2026-q3}
";

    /// Returns what three people and one of us said of the principles, each in some rows.
    fn edition(rows: [&str; 3], unnamed: &str) -> Edition {
        let mut review = question("review", &[]);
        review.parts = Parts::new(vec![Part::Items(review_items())]).unwrap();
        let mut workshop = workshop(vec![review]);
        workshop.revealed.insert("review".parse().unwrap());
        let said =
            |rows: &str| -> Said { serde_yaml::from_str(&format!("{{items: [{rows}]}}")).unwrap() };
        let sheets = ["ada", "ben", "cy"].into_iter().zip(rows).map(|(person, rows)| {
            let mut sheet = Sheet::new(person.parse().unwrap());
            sheet.put("review".parse().unwrap(), Entry::Named(said(rows)));
            sheet
        });
        let unnamed = Unnamed {
            id: "0123456789abcdef".parse().unwrap(),
            question: "review".parse().unwrap(),
            said: said(unnamed),
        };
        let sheets = sheets.collect();
        Edition { workshop, sheets, unnamed: vec![unnamed], agreement: Agreement::default() }
    }

    #[test]
    fn everybody_counts_once_for_each_principle_and_nothing_that_was_said_goes() {
        let principles: Vec<Principle> = serde_yaml::from_str(PRINCIPLES).unwrap();
        let mut edition = edition(
            [
                "{principle: calm first., verdict: Keep, why: It works.}, {principle: Be, verdict: drop}",
                "{principle: '1', verdict: change, why: Nine waited.}, {principle: Calm first, verdict: drop, why: Twice.}",
                "{principle: Nonsense principle, verdict: maybe}, {principle: Be kind, verdict: maybe}",
            ],
            "{principle: Be kind, verdict: c, why: Vague.}",
        );
        let reviewed = PrinciplesReviewed::of(&edition, &principles);
        let why = |leaning, why: &str| (Some(leaning), why.to_owned());
        let calm = Leanings {
            keep: 1,
            change: 1,
            why: vec![
                why(Leaning::Drop, "Twice."),
                why(Leaning::Change, "Nine waited."),
                why(Leaning::Keep, "It works."),
            ],
            ..Leanings::default()
        };
        let kind = Leanings {
            change: 1,
            drop: 1,
            otherwise: vec!["maybe".to_owned()],
            why: vec![why(Leaning::Change, "Vague.")],
            ..Leanings::default()
        };
        assert!(!calm.are_on_the_table() && kind.are_on_the_table());
        assert_eq!(reviewed.each, [calm, kind]);
        assert_eq!(reviewed.of_none, ["Nonsense principle · maybe"]);

        edition.workshop.revealed.clear();
        let nothing =
            PrinciplesReviewed { each: vec![Leanings::default(); 2], of_none: Vec::new() };
        assert_eq!(PrinciplesReviewed::of(&edition, &principles), nothing);
    }
}
