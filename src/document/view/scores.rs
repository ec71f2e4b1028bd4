//! Scores as a reader sees them.

use super::parts::ScoresPart;
use crate::document::words::Words;
use crate::domain::Scale;
use crate::figures::{FEWEST_FOR_A_MEAN, Scores, Spread, Turnout};

/// More dots than this in one place are counted instead of drawn.
const MOST_DOTS: usize = 12;

/// Makes the view of `scores` on `scale`.
pub(super) fn scores(
    scores: &Scores,
    scale: &Scale,
    turnout: Turnout,
    words: &Words,
) -> ScoresPart {
    ScoresPart {
        low: scale.low.text(words.language()).to_owned(),
        high: scale.high.text(words.language()).to_owned(),
        mean: scores.mean().map(|mean| words.figure(&mean.to_string())),
        lowest: scores.lowest().map(usize::from),
        highest: scores.highest().map(usize::from),
        count: scores.count(),
        dont_know: scores.dont_know(),
        declined: scores.declined(),
        spread: agreement(scores, words),
        range: range_of(scores, words),
        others: others(scores, words),
        dots: scores.points().map(|count| dots(count, words)).to_vec(),
        summary: summary(scores, turnout.asked, words),
    }
}

pub(super) fn dots(count: usize, words: &Words) -> String {
    if count > MOST_DOTS { format!("●×{}", words.digits(count)) } else { "●".repeat(count) }
}

/// Says from where to where the scores run, how many there are of how many there could be, who
/// would not or could not give one, and how far apart they are.
///
/// Who passed the question altogether is not told apart from who is off the record.
fn summary(scores: &Scores, asked: usize, words: &Words) -> String {
    let given =
        words.say("scores-given", &[("count", scores.count().into()), ("all", asked.into())]);
    let range = range_of(scores, words);
    let told: Vec<_> = range.into_iter().chain([given]).chain(others(scores, words)).collect();
    let told = words.row(&told);
    let verdict = agreement(scores, words).or_else(|| few(scores, words));
    let Some(verdict) = verdict else { return told };
    words.say("scores-summary", &[("told", (&told).into()), ("verdict", (&verdict).into())])
}

/// Says from where to where scores run, where there are several.
fn range_of(scores: &Scores, words: &Words) -> Option<String> {
    match (scores.lowest()?, scores.highest()?) {
        (low, high) if low < high => Some(range(low, high, words)),
        (all, _) if scores.count() > 1 => {
            Some(words.say("scores-same", &[("score", usize::from(all).into())]))
        }
        _ => None,
    }
}

/// Says who would not or could not give a score.
fn others(scores: &Scores, words: &Words) -> Vec<String> {
    let others = [("scores-declined", scores.declined()), ("scores-dont-know", scores.dont_know())];
    let others = others.into_iter().filter(|(_, count)| *count > 0);
    others.map(|(id, count)| words.say(id, &[("count", count.into())])).collect()
}

/// Says how far we agree.
fn agreement(scores: &Scores, words: &Words) -> Option<String> {
    let id = match scores.spread()? {
        Spread::Agree => "scores-agree",
        Spread::Mixed => "scores-mixed",
        Spread::DontAgree => "scores-dont-agree",
    };
    Some(words.say(id, &[]))
}

/// Says that there are too few scores for a mean.
fn few(scores: &Scores, words: &Words) -> Option<String> {
    (1..FEWEST_FOR_A_MEAN).contains(&scores.count()).then(|| words.say("scores-few", &[]))
}

/// Says from where to where numbers run.
pub(super) fn range(low: u8, high: u8, words: &Words) -> String {
    let (low, high) = (usize::from(low), usize::from(high));
    words.say("scores-range", &[("low", low.into()), ("high", high.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Language, Score};

    fn told(points: &[u8], others: &[Score], asked: usize) -> String {
        let points = points.iter().map(|points| Score::Points(*points));
        summary(
            &points.chain(others.iter().copied()).collect(),
            asked,
            &Words::shipped(&Language::english()),
        )
    }

    #[test]
    fn the_summary_tells_range_number_and_agreement() {
        assert_eq!(told(&[3, 2, 3, 2, 1, 4, 2], &[], 7), "1 to 4, 7 of 7 scores; we don't agree");
        assert_eq!(
            told(&[4, 3, 4, 3, 4, 2], &[Score::Pass], 7),
            "2 to 4, 6 of 7 scores, one would not score; mixed"
        );
        assert_eq!(
            told(&[3, 3, 3, 3], &[Score::DontKnow, Score::DontKnow], 7),
            "all 3, 4 of 7 scores, two don't know; we agree"
        );
    }

    #[test]
    fn a_few_scores_and_none_are_said_to_be_so() {
        assert_eq!(told(&[5, 1], &[], 12), "1 to 5, 2 of 12 scores; too few for a mean");
        assert_eq!(told(&[5], &[], 1), "1 score; too few for a mean");
        assert_eq!(told(&[], &[Score::DontKnow], 3), "no scores, one doesn't know");
    }
}
