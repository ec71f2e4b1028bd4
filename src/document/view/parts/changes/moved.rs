//! How scores, choices, rankings and themes moved.

use std::sync::Arc;

use crate::document::view::fields::{Many, part};
use crate::document::view::parts::ScoresPart;

part! {
    /// How the scores on a question moved.
    ScoreChangePart as "score_change" {
        /// The question's id.
        question: String as told = "team-dedication",
        /// What was asked.
        prompt: String = "How dedicated is everyone in the company?",
        /// A few words for it; the prompt where it has none.
        short: String = "Dedication",
        /// The mean of all scores then; none of fewer than four, or where it would give somebody
        /// away.
        then: Option<String> as told = "3.3",
        /// The mean of all scores now; none as above.
        now: Option<String> as told = "3.6",
        /// The mean then in tenths, for programs: 33 is 3.3.
        tenths_then: Option<usize> = "33",
        /// The mean now in tenths, for programs.
        tenths_now: Option<usize> = "36",
        /// How many gave a score then; none where it would give somebody away.
        people_then: Option<usize> = "6",
        /// How many gave one now; none as above.
        people_now: Option<usize> = "7",
        /// All scores then, with lowest and highest, and who would not or could not give one; none as
        /// above.
        scores_then: Option<Arc<ScoresPart>> = "see `scores`",
        /// All scores now, as then; none as above.
        scores_now: Option<Arc<ScoresPart>> = "see `scores`",
        /// How many gave one both times: the same people, whom to look at first.
        same: usize = "6",
        /// Their mean then; none of fewer than four.
        same_then: Option<String> as told = "3.3",
        /// Their mean now; none of fewer than four.
        same_now: Option<String> as told = "3.3",
        /// Their mean then in tenths, for programs.
        same_tenths_then: Option<usize> = "33",
        /// Their mean now in tenths, for programs.
        same_tenths_now: Option<usize> = "33",
        /// How many of them score higher than before.
        up: usize = "1",
        /// How many of them score lower.
        down: usize = "1",
        /// `changed` if their mean moved by 0.5 or more, or at least half of them moved the same
        /// way; else `about-the-same`; none of fewer than four.
        verdict: Option<String> as told = "about-the-same",
        /// Where the sum of the same people's scores went: `up`, `down` or `level`.
        way: String as told = "level",
        /// Whether the mean of all looks otherwise than before because others answered, although the
        /// same people are about where they were: then the difference is who answered.
        who_answered: bool = "true",
    }
}

part! {
    /// How the choices on a question stand, then and now.
    ChoiceChangePart as "choice_change" {
        /// The question's id.
        question: String as told = "ultimate-goal",
        /// What was asked.
        prompt: String = "What is the one goal that everything we do should serve?",
        /// A few words for it; the prompt where it has none.
        short: String = "The one goal",
        /// Each option, in the order in which it was offered.
        options: Many<OptionChangePart> = "see `option_change`",
        /// How many chose under their name both times.
        same: usize = "6",
        /// How many of them chose otherwise.
        switched: usize = "1",
        /// Who switched from what to what, by number.
        switches: Many<SwitchPart> = "see `switch`",
    }
}

part! {
    /// How many chose an option, then and now.
    OptionChangePart as "option_change" {
        /// What it is called.
        label: String = "Reduce their effort",
        /// How many chose it then.
        then: usize = "3",
        /// How many choose it now.
        now: usize = "4",
    }
}

part! {
    /// How many switched from one option to another.
    SwitchPart as "switch" {
        /// What they chose then.
        from: String = "Inform and teach them",
        /// What they choose now.
        to: String = "Reduce their effort",
        /// How many did.
        people: usize = "1",
    }
}

part! {
    /// How a ranking stands, then and now.
    RankingChangePart as "ranking_change" {
        /// The question's id.
        question: String as told = "rep-qualities",
        /// What was asked.
        prompt: String = "Which qualities matter most?",
        /// A few words for it; the prompt where it has none.
        short: String = "Qualities",
        /// What is ranked now, most points first, then what nobody names any more.
        qualities: Many<QualityChangePart> = "see `quality_change`",
        /// What was named then and by nobody now.
        gone: Vec<String> = "[\"kiln knowledge\"]",
    }
}

part! {
    /// How one ranked thing stands, then and now.
    QualityChangePart as "quality_change" {
        /// What it is called.
        label: String = "Patience",
        /// Its points then; none where nobody named it.
        points_then: Option<usize> = "10",
        /// How many named it then.
        people_then: usize = "4",
        /// Its points now; none where nobody names it.
        points_now: Option<usize> = "10",
        /// How many name it now.
        people_now: usize = "5",
    }
}

part! {
    /// How the themes of a question stand, then and now.
    ThemesChangePart as "themes_change" {
        /// The question's id.
        question: String as told = "department-issues",
        /// What was asked.
        prompt: String = "What in our own department needs attention?",
        /// A few words for it; the prompt where it has none.
        short: String = "Our own issues",
        /// The themes of now, then those that have gone quiet.
        themes: Many<ThemeChangePart> = "see `theme_change`",
    }
}

part! {
    /// How one theme stands, then and now.
    ThemeChangePart as "theme_change" {
        /// Its id, by which it is known from one edition to the next.
        id: String as id = "no-cover-for-spanish",
        /// What it says, now or when it was last there.
        says: String = "No cover for Spanish",
        /// What it said then; none where it is new, has gone quiet, or says the same.
        says_then: Option<String> = "No cover for Spanish in August",
        /// Where it went: `risen`, `fallen`, `same`, `new` or `quiet`. By its share of the votes
        /// where it was voted on both times, else by how many say it.
        moved: String as told = "risen",
        /// How many said it then; none where it is new.
        people_then: Option<usize> = "1",
        /// How many say it now; none where it has gone quiet.
        people_now: Option<usize> = "2",
        /// Its votes then, where it was voted on.
        votes_then: Option<usize> = "2",
        /// Its votes now, where it was voted on.
        votes_now: Option<usize> = "6",
        /// The ids of the commitments and requests of the edition before that answered it.
        answered_by: Vec<String> as told = "[\"c4\"]",
    }
}

part! {
    /// How many give the promise when they are asked for the one clear message: they say a theme that
    /// it was made from.
    PromiseGivenPart as "promise_given" {
        /// The question's id.
        question: String as told = "one-clear-message",
        /// How many gave it then.
        then: usize = "3",
        /// Of how many who answered then.
        people_then: usize = "7",
        /// How many give it now.
        now: usize = "6",
        /// Of how many who answered now.
        people_now: usize = "7",
    }
}
