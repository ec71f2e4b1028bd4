//! Numbers of orders and the like whose digits stand in groups: `order no. 99 12 34`.

use super::numbers::digit;
use super::orders::{Called, Code, FEWEST_SAID, Part, called, part};
use super::rules::Found;
use crate::domain::LeakKind;

/// The fewest digits of a number in groups where no word beside it says that it is one.
const FEWEST_UNSAID: usize = 6;

/// Digits in groups with the same sign between all of them.
#[derive(Default)]
struct Grouped<'t> {
    groups: Vec<Code<'t>>,
    sign: Option<char>,
}

/// Finds numbers of orders, invoices, cases and customers that are written in groups, which are some of
/// the `codes` of a text.
pub(super) fn find((text, codes): (&str, &[Code<'_>]), found: &mut Vec<Found>) {
    if codes.len() < 2 {
        return;
    }
    let mut number = Grouped::default();
    for code in codes.iter().copied() {
        let is_group = code.text.chars().all(|c| digit(c).is_some());
        if is_group && number.goes_on(text, &code) {
            number.groups.push(code);
            continue;
        }
        found.extend(number.private(text));
        number = Grouped { groups: is_group.then_some(code).into_iter().collect(), sign: None };
    }
    found.extend(number.private(text));
}

impl Grouped<'_> {
    /// Whether `code` is the next group; the first gap says which sign stands in all of them.
    fn goes_on(&mut self, text: &str, code: &Code<'_>) -> bool {
        let Some(last) = self.groups.last() else { return false };
        let mut gap = text.get(last.end()..code.start).unwrap_or_default().chars();
        let (Some(sign), None) = (gap.next(), gap.next()) else { return false };
        let is_same = self.sign.is_none_or(|known| known == sign);
        self.sign = Some(sign);
        is_same && matches!(sign, ' ' | '\u{A0}' | '\u{202F}' | '.')
    }

    /// Returns it, if the words before it say what it is the number of.
    fn private(mut self, text: &str) -> Option<Found> {
        while self.groups.last().is_some_and(|last| last.ends_inside(text)) {
            self.groups.pop();
        }
        let [first, _, ..] = self.groups.as_slice() else { return None };
        let before = text.get(..first.start).unwrap_or_default();
        let name = before.trim_end().trim_end_matches(['#', '№', '＃']);
        let called = called(name, name.len() < before.trim_end().len())?;
        let digits: usize = self.groups.iter().map(Code::digits).sum();
        let is_private = match called {
            Called::Said => digits >= FEWEST_SAID && !self.is_day(),
            Called::Paper | Called::Counted => {
                digits >= FEWEST_UNSAID
                    && self.sign != Some('.')
                    && !self.has_thousands()
                    && !self.groups.iter().any(|group| part(group.text) == Part::Year)
            }
        };
        let range = first.start..self.groups.last().map_or(first.start, Code::end);
        let is_private = is_private && self.is_number() && !first.begins_inside(text);
        is_private.then_some(Found { range, kind: LeakKind::Number })
    }

    /// Whether none of its groups is a number by itself, as in `no. 3 12 pots`.
    fn is_number(&self) -> bool {
        self.has_thousands() || self.groups.iter().all(|group| group.digits() > 1)
    }

    /// Whether all groups but the first have three digits, as thousands do.
    fn has_thousands(&self) -> bool {
        self.groups.first().is_some_and(|first| first.digits() < 4)
            && self.groups.iter().skip(1).all(|group| group.digits() == 3)
    }

    /// Whether it is a day or a time with full stops: `17.04.2025`, `05.01.26`, `10.30`.
    fn is_day(&self) -> bool {
        let counts: Vec<_> = self.groups.iter().map(Code::digits).collect();
        let is_small = |most: u32| {
            self.groups
                .iter()
                .take(2)
                .all(|group| group.text.parse().is_ok_and(|it: u32| it <= most))
        };
        self.sign == Some('.')
            && match counts.as_slice() {
                [2, 2] => is_small(59),
                [2, 2, 2 | 4] => is_small(31),
                _ => false,
            }
    }
}
