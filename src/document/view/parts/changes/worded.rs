//! What changed in the statements, and in who differs.

use crate::document::view::fields::{Many, part};

part! {
    /// A statement that is worded as it was.
    KeptPart as "kept" {
        /// `promise`, `goal`, `feeling`, `order`, or the id of a principle.
        id: String as id = "calm-first",
        /// `promise`, `goal`, `feeling`, `order` or `principle`.
        kind: String as told = "principle",
        /// What the principle is called.
        name: Option<String> = "Calm first, then kiln",
        /// Its number among the principles.
        number: Option<usize> = "4",
    }
}

part! {
    /// Something that is worded otherwise.
    AlteredPart as "altered" {
        /// What it is in: `promise`, `goal`, `feeling`, `order`, or the id of a principle.
        id: String as id = "plain",
        /// `promise`, `goal`, `feeling`, `order` or `principle`.
        kind: String as told = "principle",
        /// What the principle is called now.
        name: Option<String> = "Say it plainly",
        /// Its number among the principles.
        number: Option<usize> = "3",
        /// Which part of it: `name`, `sentence`, `practice`, `even-over` or `line`.
        part: String as told = "sentence",
        /// The words before.
        old: String = "Ordinary words, the customer's language where we can, and an honest no.",
        /// The words now.
        new: String = "Ordinary words, the customer's language (or a date), and an honest no.",
        /// What of the words stayed, went and came, one after the other: what went stands before what
        /// came for it. Empty where something in the words is replaced or left out.
        runs: Many<RunPart> = "see `run`",
        /// Why; none where nobody recorded it.
        why: Option<String> = "Nine Spanish messages waited in October.",
        /// Whose wish it was, where that was recorded.
        by: Option<String> as told = "Inés Carravide",
    }
}

part! {
    /// A stretch of words, and what became of it.
    RunPart as "run" {
        /// What became of it: `kept`, `taken-out` or `new`.
        fate: String as told = "taken-out",
        /// The words, with the blanks and signs between them.
        text: String as told = "where we can",
    }
}

part! {
    /// How the rituals changed, where they did. Nobody is asked why.
    RitualsChangePart as "rituals_change" {
        /// Those that are in other words.
        altered: Many<AlteredLinePart> = "see `altered_line`",
        /// Those that are new.
        added: Vec<String> = "[\"A case a month, read aloud\"]",
        /// Those that are there no longer.
        dropped: Vec<String> = "[\"The poster by the kettle\"]",
        /// Whether they are the same in another order.
        reordered: bool = "false",
    }
}

part! {
    /// A line in other words.
    AlteredLinePart as "altered_line" {
        /// The words before.
        old: String = "Monday huddle, five minutes: one principle, one case",
        /// The words now.
        new: String = "Monday huddle, ten minutes: one principle, two cases",
        /// What of the words stayed, went and came, as in `altered`.
        runs: Many<RunPart> = "see `run`",
    }
}

part! {
    /// Something that is new.
    AddedPart as "added" {
        /// What it is, or is in: `promise`, `goal`, `feeling`, `order`, or the id of a principle.
        id: String as id = "done-means-fired",
        /// `promise`, `goal`, `feeling`, `order` or `principle`.
        kind: String as told = "principle",
        /// What the principle is called.
        name: Option<String> = "Done means it fired",
        /// Its number among the principles.
        number: Option<usize> = "6",
        /// Which part of it: `whole`, `practice`, `even-over` or `line`.
        part: String as told = "whole",
        /// Its words; of a whole principle its name and what it means.
        text: String = "Never ask for a code the customer can't see.",
        /// Why; none where nobody recorded it.
        why: Option<String> = "Of 31 kilns that we asked about 4 had not fired.",
        /// Whose wish it was, where that was recorded.
        by: Option<String> as told = "Bram Visserink",
    }
}

part! {
    /// Something that is there no longer.
    DroppedPart as "dropped" {
        /// What it was, or was in: `promise`, `goal`, `feeling`, `order`, or the id of a principle.
        id: String as id = "one-owner",
        /// `promise`, `goal`, `feeling`, `order` or `principle`.
        kind: String as told = "principle",
        /// What the principle is called, or was.
        name: Option<String> = "One person keeps hold",
        /// Its number among the principles, where it is still one.
        number: Option<usize> = "1",
        /// Which part of it: `whole`, `practice`, `even-over` or `line`.
        part: String as told = "practice",
        /// Its words; of a whole principle its name and what it meant.
        text: String = "Hand over only by talking to each other.",
        /// On which ground: `duplicate`, `not-actionable`, `vague`, `merged` or `no-longer-true`;
        /// none where nobody recorded one, which is to be said.
        ground: Option<String> as told = "no-longer-true",
        /// Why, in the team's words.
        why: Option<String> = "The owner field on the board does this now.",
        /// Whose wish it was, where that was recorded.
        by: Option<String> as told = "Bram and Tomek",
    }
}

part! {
    /// What became of an objection that was open, or a new one.
    DissentChangePart as "dissent_change" {
        /// Its id, for ever.
        id: String as told = "d2",
        /// What it is to, as in `dissent`.
        on: String = "Calm first, then kiln",
        /// Whose it was; none for one of us.
        who: Option<String> as told = "Gethin Prydderch",
        /// The objection.
        text: String = "Phone first for everyone, always.",
        /// What became of it: `opened`, `open`, `resolved`, `withdrawn`, `closed`, `adopted`, or
        /// `untold` where it was open and is not mentioned any more.
        fate: String as told = "closed",
        /// What was said since.
        update: Option<String> = "Gethin retired on 31 October.",
        /// When it ended.
        closed: Option<String> as told = "17 December 2025",
        /// The same, for programs.
        closed_day: Option<String> as told = "2025-12-17",
        /// Who holds it now.
        adopted_by: Option<String> as told = "Prisha Sandhal",
    }
}
