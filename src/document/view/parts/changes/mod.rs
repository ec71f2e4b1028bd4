//! What changed since the edition before.

mod moved;
mod promised;
mod worded;

use std::sync::Arc;

pub(in crate::document) use moved::{
    ChoiceChangePart, OptionChangePart, PromiseGivenPart, QualityChangePart, RankingChangePart,
    ScoreChangePart, SwitchPart, ThemeChangePart, ThemesChangePart,
};
pub(in crate::document) use promised::{AskedPart, PromisedPart, PutOffPart};
pub(in crate::document) use worded::{
    AddedPart, AlteredLinePart, AlteredPart, DissentChangePart, DroppedPart, KeptPart,
    RitualsChangePart, RunPart,
};

use crate::document::view::fields::{Many, part};

part! {
    /// What changed since the edition before. All of it is worked out from both editions by ids and
    /// words; what somebody wrote down only says why.
    ChangesPart as "changes" {
        /// The edition that this one is compared with.
        edition: String as told = "2025 Q3",
        /// The day of its workshop.
        held: String as told = "18 September 2025",
        /// The same, for programs.
        held_day: Option<String> as told = "2025-09-18",
        /// Where its document lies, as seen from this one; none where it was not written.
        document: Option<String> as told = "editions/2025-q3/written/PHILOSOPHY.md",
        /// The documents of the editions before that one, the newest first.
        earlier: Many<EarlierPart> = "see `earlier`",
        /// Who left.
        left: Many<LeftPart> = "see `left`",
        /// Who joined.
        joined: Vec<String> as told = "[\"Noor Haddawey\"]",
        /// How many took part both times.
        same: usize = "6",
        /// What is worded as it was.
        kept: Many<KeptPart> = "see `kept`",
        /// Whether somebody decided on the words: only then is what is as it was kept on purpose.
        decided: bool = "true",
        /// What is worded otherwise.
        altered: Many<AlteredPart> = "see `altered`",
        /// What is new.
        added: Many<AddedPart> = "see `added`",
        /// What is there no longer.
        dropped: Many<DroppedPart> = "see `dropped`",
        /// How the rituals changed; none where they did not.
        rituals: Option<Arc<RitualsChangePart>> = "see `rituals_change`",
        /// Every commitment of the edition before, with what became of it.
        commitments: Many<PromisedPart> = "see `promised`",
        /// Every request of the edition before, with what was answered.
        requests: Many<AskedPart> = "see `asked`",
        /// What the edition before put off, and whether it was raised again.
        put_off: Many<PutOffPart> = "see `put_off`",
        /// The scores that can be compared, in the order of the questions.
        scores: Many<ScoreChangePart> = "see `score_change`",
        /// The choices that can be compared.
        choices: Many<ChoiceChangePart> = "see `choice_change`",
        /// The rankings that can be compared.
        rankings: Many<RankingChangePart> = "see `ranking_change`",
        /// The themes that can be compared, by question.
        themes: Many<ThemesChangePart> = "see `themes_change`",
        /// How many give the promise when they are asked for the one clear message; none where that
        /// cannot be told.
        promise: Option<Arc<PromiseGivenPart>> = "see `promise_given`",
        /// How many of those who were asked for the promise without looking gave it word for word; none
        /// where nobody was.
        recalled: Option<usize> = "4",
        /// How many gave it in other words with the same sense, as the team says; none where nobody
        /// looked.
        recalled_sense: Option<usize> = "2",
        /// What became of every objection that was open, then the new ones.
        dissent: Many<DissentChangePart> = "see `dissent_change`",
        /// The questions whose answers cannot be compared.
        incomparable: Many<IncomparablePart> = "see `incomparable`",
    }
}

part! {
    /// The document of an edition before the one that this one is compared with.
    EarlierPart as "earlier" {
        /// Of which edition.
        edition: String as told = "2025 Q2",
        /// Where it lies, as seen from this one.
        document: String as told = "editions/2025-q2/written/PHILOSOPHY.md",
    }
}

part! {
    /// Somebody who took part in the edition before and not in this one.
    LeftPart as "left" {
        /// What they are called.
        name: String as told = "Gethin Prydderch",
        /// When they left, where that is known.
        on: Option<String> as told = "31 October 2025",
        /// The same, for programs.
        on_day: Option<String> as told = "2025-10-31",
        /// Why, where that was said.
        why: Option<String> = "retired after thirty-one years",
    }
}

part! {
    /// A question whose answers cannot be compared.
    IncomparablePart as "incomparable" {
        /// Its id.
        question: String as told = "still-sticking",
        /// What is asked, or was.
        prompt: String = "Am I still living by our service culture?",
        /// A few words for it; the prompt where it has none.
        short: String = "Living by this",
        /// Why: `asked-first`, `not-asked`, `reworded` or `other-answers` (another scale, other
        /// options, another kind).
        why: String as told = "asked-first",
        /// The same, for templates to compare.
        kind: Option<String> as told = "asked-first",
    }
}
