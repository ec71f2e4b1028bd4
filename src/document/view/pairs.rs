//! Good and bad side by side: as the team set them, or else as principles and votes tell.

use std::cmp::Reverse;

use super::board::{Board, OnBoard};
use super::fields::many;
use super::parts::{PairPart, PairsPart};
use crate::domain::{Origin, Principle, Section, Theme, ThemeOf};
use crate::order::Order as _;

/// The shipped question that asks for bad service.
const BAD_SERVICE: &str = "bad-service";

/// A theme of the good and one of the bad, or one of them alone.
type Row<'w> = (Option<&'w Theme>, Option<&'w Theme>);

impl<'w> Board<'w> {
    /// Returns the good and the bad side by side.
    pub(super) fn pairs(&self, principles: &[Principle]) -> Option<PairsPart> {
        let [good, bad] = self.paired()?;
        let by_team = is_by_team(bad);
        let rows = if by_team { as_set(good, bad) } else { as_told(good, bad, principles) };
        let prompt = |on: &OnBoard<'_>| on.question.prompt.text(&self.workshop.language).to_owned();
        let part = |on, theme: Option<&Theme>| theme.map(|theme| self.part(on, theme).into());
        let voted = !good.standing().is_empty() && !bad.standing().is_empty();
        let rows = rows
            .into_iter()
            .map(|(left, right)| PairPart { left: part(good, left), right: part(bad, right) });
        let (left, right) = (prompt(good), prompt(bad));
        Some(PairsPart { left, right, voted, by_team: Some(by_team), rows: many(rows) })
    }

    /// Returns the two questions about good and bad whose themes are there: those of which one asks
    /// for the opposite of the other, or else the first two that are voted on.
    pub(super) fn paired(&self) -> Option<[&OnBoard<'w>; 2]> {
        let has_themes = |on: &&OnBoard<'_>| !on.sorting.themes.is_empty();
        let opposites = self.workshop.opposites().and_then(|[good, bad]| {
            let on = |id| self.question(id).filter(has_themes);
            Some([on(&good.id)?, on(&bad.id)?])
        });
        let mut both = self.questions.iter().filter(|on| {
            on.question.stands_in(Section::GoodBad) && on.question.vote && has_themes(on)
        });
        opposites.or_else(|| Some([both.next()?, both.next()?]))
    }

    /// Returns what is called bad service among what a statement was made from.
    pub(super) fn lack(&self, from: &[Origin]) -> Vec<String> {
        let paired = self.paired().map(|[_, bad]| &bad.question.id);
        let is_bad =
            |of: &ThemeOf| of.question.as_str() == BAD_SERVICE || Some(&of.question) == paired;
        let of_bad = from.iter().filter_map(|origin| match origin {
            Origin::Theme(of) if is_bad(of) => self.says(of),
            Origin::Theme(_) | Origin::Card(_) => None,
        });
        of_bad.map(str::to_owned).collect()
    }
}

/// Whether the team has said of any theme what stands beside it.
fn is_by_team(bad: &OnBoard<'_>) -> bool {
    !bad.sorting.pairs.is_empty()
}

/// Returns the rows that the team made, with what stands alone: most votes first, or without votes
/// those behind which most of us stand.
fn as_set<'w>(good: &OnBoard<'w>, bad: &OnBoard<'w>) -> Vec<Row<'w>> {
    let mut rows: Vec<Row<'w>> = Vec::new();
    for theme in good.in_order() {
        rows.push((Some(theme), bad.sorting.beside(&theme.id)));
    }
    let is_alone = |theme: &&Theme| {
        let opposite = bad.sorting.pair(&theme.id).and_then(|pair| pair.opposite.as_ref());
        opposite.is_none_or(|id| good.sorting.theme(id).is_none())
    };
    rows.extend(bad.in_order().into_iter().filter(is_alone).map(|theme| (None, Some(theme))));
    rows.order_by_key(|(left, right)| {
        let weights =
            [left.map(|theme| weight(good, theme)), right.map(|theme| weight(bad, theme))];
        Reverse(weights.into_iter().flatten().sum::<usize>())
    });
    rows
}

/// Returns the votes on a theme, or without a vote how many of us say it.
fn weight(on: &OnBoard<'_>, theme: &Theme) -> usize {
    match on.standing() {
        [] => theme.people(),
        standing => standing
            .iter()
            .find(|one| one.theme.id == theme.id)
            .map_or(0, |one| super::board::count(one.dots)),
    }
}

/// Returns two themes of which one principle was made side by side, and the others as they stand.
fn as_told<'w>(good: &OnBoard<'w>, bad: &OnBoard<'w>, principles: &[Principle]) -> Vec<Row<'w>> {
    let mut bads = bad.in_order();
    let mut rows: Vec<Row<'w>> = Vec::new();
    for theme in good.in_order() {
        let joined = |other: &&Theme| {
            principles.iter().any(|principle| {
                let is_from =
                    |on: &OnBoard<'_>, theme: &Theme| principle.is_from(&on.question.id, &theme.id);
                is_from(good, theme) && is_from(bad, other)
            })
        };
        let at = bads.iter().position(joined);
        rows.push((Some(theme), at.map(|at| bads.remove(at))));
    }
    let mut bads = bads.into_iter();
    for (_, other) in rows.iter_mut().filter(|(_, other)| other.is_none()) {
        *other = bads.next();
    }
    rows.extend(bads.map(|theme| (None, Some(theme))));
    rows
}
