//! HOW SCORES MOVED over all editions and the check-ins between them: each scale by itself, and
//! never a total of them. No I/O.
//!
//! What is asked in other words is not set beside what was asked before, and a scale that was left
//! out in between does not go on as if it had been there. Nobody is named, and the same people's
//! means are left out where they would give somebody away.

#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::collections::HashSet;

use crate::domain::{Question, QuestionId, Scale, Stage, Workshop};
use crate::figures::{AddedUp, Figures, Moved, QuestionFigures, Scores, Unlike};
use crate::order::Order as _;

/// The most editions and check-ins that a document looks back at, its own edition among them.
pub const LOOKED_BACK_AT: usize = 8;

/// An edition or a check-in of long ago, as far as its scores take.
#[derive(Clone, Debug)]
pub struct Past {
    workshop: Workshop,
    figures: Figures,
    is_check_in: bool,
}

/// An edition or a check-in: when scores were given.
#[derive(Clone, Copy, Debug)]
pub struct Occasion<'e> {
    /// Its workshop, and its figures with what each person gave.
    pub added_up: AddedUp<'e>,
    /// Whether it is a check-in.
    pub is_check_in: bool,
}

/// A question with a scale, as it was asked on one occasion.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'e> {
    /// The question.
    pub question: &'e Question,
    /// Its scale.
    pub scale: &'e Scale,
}

/// A scale on all occasions on which it was asked.
#[derive(Clone, Debug)]
pub struct Trend<'e> {
    /// How it was asked last.
    pub asked: Asked<'e>,
    /// What was said each time, the oldest first; never empty.
    pub points: Vec<Point<'e>>,
}

/// What was said on a scale on one occasion.
#[derive(Clone, Debug)]
pub struct Point<'e> {
    /// Which of the occasions, from 0.
    pub at: usize,
    /// How it was asked.
    pub asked: Asked<'e>,
    /// The figures of the question.
    pub figures: &'e QuestionFigures,
    /// The scores.
    pub scores: &'e Scores,
    /// Why it does not go on from the point before, where it does not: the scale is asked otherwise,
    /// or was left out in between.
    pub broken: Option<Unlike>,
    /// How those moved who scored the time before, too; nothing where that cannot be compared, or
    /// would give somebody away, or where nobody did both.
    pub moved: Option<Moved>,
}

/// What was said on a scale, and how it was asked.
struct Heard<'e> {
    asked: Asked<'e>,
    figures: &'e QuestionFigures,
    scores: &'e Scores,
}

impl Past {
    /// Keeps of an occasion what its scores take. Its `figures` hold what each person gave:
    /// [`Sums::by_person`](crate::figures::Sums::by_person).
    pub fn new(workshop: Workshop, figures: Figures, is_check_in: bool) -> Self {
        Self { workshop, figures, is_check_in }
    }

    /// Returns it as it is looked at.
    pub fn occasion(&self) -> Occasion<'_> {
        let added_up = AddedUp { workshop: &self.workshop, figures: &self.figures };
        Occasion { added_up, is_check_in: self.is_check_in }
    }
}

impl<'e> Occasion<'e> {
    /// Returns how a scale was asked, and what was said; nothing where it was not asked, or is not
    /// revealed yet.
    fn heard(self, id: &QuestionId) -> Option<Heard<'e>> {
        let Workshop { stage, revealed, .. } = self.added_up.workshop;
        let is_open = *stage == Stage::Closed || revealed.contains(id);
        let question = self.added_up.workshop.question(id).filter(|_| is_open)?;
        let figures = self.added_up.question(id).filter(|it| it.turnout.asked > 0)?;
        let scores = figures.tally.scores.as_ref()?;
        let asked = Asked { question, scale: question.parts.scale()? };
        Some(Heard { asked, figures, scores })
    }
}

impl Trend<'_> {
    /// Returns how far apart the last scores lie; nothing of so few that it would be chance.
    fn split(&self) -> Option<u8> {
        let last = self.points.last()?.scores;
        last.spread()?;
        Some(last.highest()? - last.lowest()?)
    }
}

/// Returns each scale of `occasions`, which stand in the order of time: the widest apart of those who
/// scored last goes first, and what is as wide stands in the order in which it is asked.
pub fn over<'e>(occasions: &[Occasion<'e>]) -> Vec<Trend<'e>> {
    let mut known = HashSet::new();
    let mut trends = Vec::new();
    for occasion in occasions.iter().rev() {
        for question in occasion.added_up.workshop.questions() {
            if let Some(Heard { asked, .. }) = occasion.heard(&question.id)
                && known.insert(&question.id)
            {
                trends.push(Trend { asked, points: points(occasions, &question.id) });
            }
        }
    }
    trends.order_by_key(|trend| Reverse(trend.split()));
    trends
}

/// Returns what was said on one scale, time by time.
fn points<'e>(occasions: &[Occasion<'e>], id: &QuestionId) -> Vec<Point<'e>> {
    let mut points: Vec<Point<'e>> = Vec::new();
    let mut before: Option<(usize, Occasion<'e>)> = None;
    for (at, now) in occasions.iter().copied().enumerate() {
        let Some(Heard { asked, figures, scores }) = now.heard(id) else { continue };
        let (mut broken, mut moved) = (None, None);
        if let Some((then, earlier)) = before {
            let between = occasions.get(then + 1..at).unwrap_or_default();
            let alike = Unlike::compare(earlier.added_up.workshop, now.added_up.workshop, id);
            let gap = is_left_out(between, earlier.is_check_in && now.is_check_in);
            broken = alike.err().or_else(|| gap.then_some(Unlike::NotAsked));
            moved = Moved::between(earlier.added_up, now.added_up, id)
                .filter(|moved| moved.same().count() > 0 && moved.everyone().is_some());
        }
        points.push(Point { at, asked, figures, scores, broken, moved });
        before = Some((at, now));
    }
    points
}

/// Whether a scale that is asked before and after these occasions, and on none of them, was left out:
/// an edition went by without it, or a check-in where it belongs to check-ins.
fn is_left_out(between: &[Occasion<'_>], is_for_check_ins: bool) -> bool {
    between.iter().any(|occasion| occasion.is_check_in == is_for_check_ins)
}
