//! How scores moved over editions and check-ins.

use std::sync::Arc;

use super::ScoresPart;
use crate::document::view::fields::{Many, part};

part! {
    /// How scores moved over editions and check-ins. There is no total of them.
    TrendsPart as "trends" {
        /// When scores were given, the oldest first.
        occasions: Many<OccasionPart> = "see `occasion`",
        /// Each scale: the widest apart of those who scored last goes first.
        scales: Many<TrendPart> = "see `trend`",
    }
}

part! {
    /// An edition or a check-in, at which scores were given.
    OccasionPart as "occasion" {
        /// Its id, which is also the name of its folder.
        id: String as told = "2025-q3",
        /// What readers see; of a check-in its day.
        title: String as told = "2025 Q3",
        /// The day, for programs.
        held: String as told = "2025-09-18",
        /// Whether it is a check-in.
        check_in: bool = "false",
    }
}

part! {
    /// A scale on all occasions on which it was asked.
    TrendPart as "trend" {
        /// The question's id.
        id: String as told = "measuring-success",
        /// What was asked last.
        prompt: String = "How well thought out is the way we measure our success?",
        /// A few words for it; the prompt where it has none.
        called: String = "Measuring our success",
        /// What 1 means.
        low: String = "could be much improved",
        /// What 5 means.
        high: String = "well thought out",
        /// What was said each time, the oldest first.
        points: Many<PointPart> = "see `point`",
    }
}

part! {
    /// What was said on a scale on one occasion.
    PointPart as "point" {
        /// Which of the occasions, from 0.
        at: usize = "0",
        /// What readers see of that occasion.
        occasion: String as told = "2025 Q3",
        /// What was asked then.
        prompt: String = "How well thought out is the way we measure our success?",
        /// The scores.
        scores: Arc<ScoresPart> = "see `scores`",
        /// How many people it was for.
        asked: usize = "7",
        /// How many gave each score from 1 to 5, for programs.
        counts: Vec<String> as told = "[\"1\", \"3\", \"2\", \"1\", \"0\"]",
        /// The mean in tenths, for programs: 24 is 2.4; none of fewer than four.
        tenths: Option<usize> = "24",
        /// Why it does not go on from the time before: `reworded`, `other-answers` (another scale) or
        /// `not-asked` (left out in between); none where it does.
        broken: Option<String> as told = "reworded",
        /// How many scored the time before, too; none where that cannot be compared, or would give
        /// somebody away.
        same: Option<usize> = "6",
        /// Their mean the time before; none of fewer than four.
        same_then: Option<String> as told = "2.7",
        /// Their mean now; none of fewer than four.
        same_now: Option<String> as told = "3.3",
        /// Their mean the time before in tenths, for programs.
        same_tenths_then: Option<usize> = "27",
        /// Their mean now in tenths, for programs.
        same_tenths_now: Option<usize> = "33",
        /// How many of them score higher than the time before; none of fewer than four.
        up: Option<usize> = "4",
        /// How many of them score lower; none of fewer than four.
        down: Option<usize> = "0",
        /// `changed` or `about-the-same`, as in `score_change`; none of fewer than four.
        verdict: Option<String> as told = "changed",
    }
}
