//! Scores as a reader sees them.

use super::parts::ScoresPart;
use crate::document::english::{counted, digits};
use crate::domain::{Language, Scale};
use crate::figures::{FEWEST_FOR_A_MEAN, Mean, Scores, Spread, Turnout};

/// More dots than this in one place are counted instead of drawn.
const MOST_DOTS: usize = 12;

/// Makes the view of `scores` on `scale`.
pub(super) fn scores(
    scores: &Scores,
    scale: &Scale,
    turnout: Turnout,
    language: &Language,
) -> ScoresPart {
    ScoresPart {
        low: scale.low.text(language).to_owned(),
        high: scale.high.text(language).to_owned(),
        mean: scores.mean().as_ref().map(Mean::to_string),
        lowest: scores.lowest().map(usize::from),
        highest: scores.highest().map(usize::from),
        count: scores.count(),
        dont_know: scores.dont_know(),
        declined: scores.declined(),
        spread: scores.spread().map(Spread::as_str).map(str::to_owned),
        dots: scores.points().map(dots).to_vec(),
        summary: summary(scores, turnout.asked),
    }
}

pub(super) fn dots(count: usize) -> String {
    if count > MOST_DOTS { format!("●×{}", digits(count)) } else { "●".repeat(count) }
}

/// Says from where to where the scores run, how many there are of how many there could be, who
/// would not or could not give one, and how far apart they are.
///
/// Who passed the question altogether is not told apart from who is off the record.
fn summary(scores: &Scores, asked: usize) -> String {
    let range = match (scores.lowest(), scores.highest()) {
        (Some(low), Some(high)) if low < high => format!("{low} to {high}, "),
        (Some(all), Some(_)) if scores.count() > 1 => format!("all {all}, "),
        _ => String::new(),
    };
    let count = scores.count();
    let given = match (count, asked) {
        (0, _) => "no scores".to_owned(),
        (1, 1) => "1 score".to_owned(),
        (count, asked) => format!("{} of {} scores", digits(count), digits(asked)),
    };
    let others = [
        (scores.declined(), "would not score", "would not score"),
        (scores.dont_know(), "doesn't know", "don't know"),
    ];
    let others = others.into_iter().filter(|(count, ..)| *count > 0);
    let others = others.map(|(count, one, many)| counted(count, one, many));
    let told: Vec<_> = [given].into_iter().chain(others).collect();
    let verdict = match scores.spread() {
        Some(spread) => format!("; {}", spread.as_str()),
        None if (1..FEWEST_FOR_A_MEAN).contains(&count) => "; too few for a mean".to_owned(),
        None => String::new(),
    };
    format!("{range}{}{verdict}", told.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Score;

    fn told(points: &[u8], others: &[Score], asked: usize) -> String {
        let points = points.iter().map(|points| Score::Points(*points));
        summary(&points.chain(others.iter().copied()).collect(), asked)
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
