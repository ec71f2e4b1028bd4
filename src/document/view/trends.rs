//! How scores moved over editions and check-ins, as the view has it.

use std::sync::Arc;

use super::changes::{unlike, verdict};
use super::fields::many;
use super::parts::{OccasionPart, PointPart, TrendPart, TrendsPart};
use super::scores::scores;
use crate::document::words::Words;
use crate::figures::{Mean, Moved, SamePeople};
use crate::trends::{Asked, Occasion, Past, Point, Trend, over};

/// The fewest times that a scale was asked before the document shows how it moved: what two editions
/// have to say to each other, it says already.
const FEWEST: usize = 3;

/// Returns how scores moved up to the edition `now`, for its document; nothing where no scale was
/// asked often enough.
pub(super) fn looking_back(
    past: &[Past],
    now: Occasion<'_>,
    words: &Words,
) -> Option<Arc<TrendsPart>> {
    let occasions: Vec<_> = past.iter().map(Past::occasion).chain([now]).collect();
    let mut trends = over(&occasions);
    trends.retain(|trend| trend.points.len() >= FEWEST);
    (!trends.is_empty()).then(|| Arc::new(part(&occasions, &trends, words)))
}

/// Returns how every scale moved.
pub(super) fn all(occasions: &[Occasion<'_>], words: &Words) -> TrendsPart {
    part(occasions, &over(occasions), words)
}

fn part(occasions: &[Occasion<'_>], trends: &[Trend<'_>], words: &Words) -> TrendsPart {
    let titles: Vec<_> = occasions.iter().map(|occasion| title(*occasion, words)).collect();
    let language = words.language();
    TrendsPart {
        occasions: many(occasions.iter().zip(&titles).map(|(occasion, title)| OccasionPart {
            id: occasion.added_up.workshop.edition.to_string(),
            title: title.clone(),
            held: occasion.added_up.workshop.held.to_string(),
            check_in: occasion.is_check_in,
        })),
        scales: many(trends.iter().map(|trend| {
            let Asked { question, scale } = trend.asked;
            TrendPart {
                id: question.id.to_string(),
                prompt: question.prompt.text(language).to_owned(),
                called: question.called(language).to_owned(),
                low: scale.low.text(language).to_owned(),
                high: scale.high.text(language).to_owned(),
                points: many(trend.points.iter().map(|it| point(it, &titles, words))),
            }
        })),
    }
}

/// Returns what readers see of an occasion: of a check-in its day.
fn title(occasion: Occasion<'_>, words: &Words) -> String {
    let workshop = occasion.added_up.workshop;
    if occasion.is_check_in { words.day(workshop.held) } else { words.edition(workshop.edition) }
}

fn point(point: &Point<'_>, titles: &[String], words: &Words) -> PointPart {
    let Asked { question, scale } = point.asked;
    let turnout = point.figures.turnout;
    let same = point.moved.as_ref().map(Moved::same);
    // Of fewer, how they moved would tell how somebody did.
    let enough = same.filter(|same| same.verdict().is_some());
    let (then, now) =
        (enough.and_then(|same| same.then().mean()), enough.and_then(|same| same.now().mean()));
    let told = |mean: Mean| words.figure(&mean.to_string());
    PointPart {
        at: point.at,
        occasion: titles.get(point.at).cloned().unwrap_or_default(),
        prompt: question.prompt.text(words.language()).to_owned(),
        scores: Arc::new(scores(point.scores, scale, turnout, words)),
        asked: turnout.asked,
        counts: point.scores.points().iter().map(ToString::to_string).collect(),
        tenths: point.scores.mean().map(Mean::tenths),
        broken: point.broken.map(|why| unlike(why).to_owned()),
        same: same.map(SamePeople::count),
        same_then: then.map(told),
        same_now: now.map(told),
        same_tenths_then: then.map(Mean::tenths),
        same_tenths_now: now.map(Mean::tenths),
        up: enough.map(SamePeople::up),
        down: enough.map(SamePeople::down),
        verdict: enough.and_then(SamePeople::verdict).map(|it| verdict(it).to_owned()),
    }
}
