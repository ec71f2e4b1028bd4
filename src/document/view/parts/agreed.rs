//! What the team states, and where it differs.

use std::sync::Arc;

use super::ThemePart;
use crate::document::view::fields::{Many, part};

part! {
    /// The word that closes the statements.
    DecidedPart as "decided" {
        /// Who decided; none in the public view.
        by: Option<String> as told = "Maren Oduya",
        /// When.
        on: String as told = "25 September 2025",
    }
}

part! {
    /// A sentence that the team stands behind.
    StatementPart as "statement" {
        /// The sentence.
        text: String = "We stay with you until your kiln fires.",
        /// The edition in which it began to be worded so; none where that is not known.
        since: Option<String> as told = "2025 Q3",
        /// The themes that it was made from.
        themes: Many<ThemePart> = "see `theme`",
        /// How far we support it; none until it was put to the test.
        support: Option<Arc<SupportPart>> = "see `support`",
    }
}

part! {
    /// How far we support a sentence, from 0 (stop it) over 3 (can live with it) to 5 (would lead
    /// it). Nothing tells whose a number is.
    SupportPart as "support" {
        /// How many of us showed a number.
        people: usize = "7",
        /// The lowest number.
        lowest: usize = "3",
        /// The highest number.
        highest: usize = "5",
        /// How many showed less than 3: that asks for a change or an objection.
        objections: usize = "0",
        /// A row of dots for each number from 0 to 5, as in `scores`.
        dots: Vec<String> as told = "[\"\", \"\", \"\", \"●\", \"●●●\", \"●●●\"]",
        /// Lowest to highest.
        range: String as told = "3 to 5",
        /// Lowest to highest, from how many, and how many of them object.
        summary: String as told = "3 to 5 from seven of us",
    }
}

part! {
    /// What to do when nobody has told you.
    PrinciplePart as "principle" {
        /// Its id, for ever.
        id: String as id = "one-owner",
        /// What it is called.
        name: String = "One person keeps hold",
        /// What it means.
        means: String = "Whoever picks it up owns it until it's fixed.",
        /// What somebody could see us do on Tuesday.
        in_practice: Vec<String> = "[\"Hand over only by talking to each other.\"]",
        /// What we give up for it.
        even_over: Option<String> = "clearing our own queue",
        /// What its lack looks like: what we call bad service, as far as the principle was made
        /// from it.
        lack: Vec<String> = "[\"Making people chase us, or passing them round\"]",
        /// The edition in which it began.
        since: String as told = "2025 Q3",
        /// Whether it begins in this edition, which is not the first.
        new: bool = "false",
        /// How far we support it; none until it was put to the test.
        support: Option<Arc<SupportPart>> = "see `support`",
    }
}

part! {
    /// A recorded objection, in the words of whoever differs.
    DissentPart as "dissent" {
        /// Its id, for ever.
        id: String as told = "d1",
        /// What it is to: `the promise`, `the goal`, `the feeling`, `the order`, the name of a
        /// principle, or the words of one that was not taken.
        on: String = "the promise",
        /// Whose it is; none for one of us.
        who: Option<String> as told = "Bram Visserink",
        /// The objection.
        text: String as own = "I can't promise that while repair times aren't ours to control.",
        /// What would change their mind.
        would_change_my_mind: Option<String> = "Repairs on the same board as everyone's work.",
        /// What they were answered.
        answer: Option<String> = "Kept to firings in progress.",
        /// `open`, `resolved`, `withdrawn` or `closed`.
        status: String as told = "open",
        /// When it is looked at again.
        revisit: Option<String> as told = "17 December 2025",
        /// The edition in which it was raised; none where that is this one.
        since: Option<String> as told = "2025 Q3",
        /// What happened since it was raised, or why it is held no longer.
        update: Option<String> = "Owners are on the board; repair dates are not.",
        /// When it ended.
        closed: Option<String> as told = "17 December 2025",
        /// Who holds it now that whoever raised it has left.
        adopted_by: Option<String> as told = "Prisha Sandhal",
    }
}

part! {
    /// Something that was put to the test and not taken.
    VotedDownPart as "voted_down" {
        /// What it would have been: `the promise`, `the goal`, `the feeling`, or `a principle`.
        on: String = "the promise",
        /// Its words.
        text: String = "We answer the phone.",
        /// How far we supported it; none where that was not asked.
        support: Option<Arc<SupportPart>> = "see `support`",
    }
}
