//! What becomes of the issues: commitments, requests, and what is not done now.

use std::sync::Arc;

use crate::document::view::fields::part;

part! {
    /// What one of us will do by a date, and how we shall know.
    CommitmentPart as "commitment" {
        /// Its id, for ever.
        id: String as told = "c1",
        /// The edition that it is carried over from; none where it is new.
        carried: Option<String> as told = "2025 Q3",
        /// Who does it.
        who: String as told = "Maren Oduya",
        /// What they will do.
        will: String = "Put one named owner on every case that leaves chat or phone",
        /// By when.
        by: String as told = "17 October 2025",
        /// The figure that tells, and where it comes from.
        measure: Option<String> = "30 open cases on 5 December: how many show a named owner",
        /// What the figure is now.
        from: Option<String> = "12 of 30",
        /// What it shall be.
        to: Option<String> = "27 of 30",
        /// Who asks how it went.
        asks: Option<String> as told = "Prisha Sandhal",
        /// When they ask.
        asks_on: Option<String> as told = "5 December 2025",
        /// The issue that it answers.
        issue: Option<String> = "Nobody owns a case once it moves between us",
        /// How it stood when somebody last said so, since the workshop.
        update: Option<Arc<UpdatePart>> = "see `update`",
    }
}

part! {
    /// How a commitment or a request stood on a day since the workshop.
    UpdatePart as "update" {
        /// The day.
        day: String as told = "14 November 2025",
        /// How far a commitment had come: `done`, `done-late`, `nearly`, `partly`, `not-started` or
        /// `dropped`.
        state: Option<String> as told = "partly",
        /// Its figure.
        figure: Option<String> = "19 of 30",
        /// What a request was answered: `yes` or `no`.
        answer: Option<String> as told = "yes",
        /// In which words.
        words: Option<String> = "From the next release on.",
        /// A line on it; why, where a commitment was dropped.
        line: Option<String> = "Chat is done, the phone is not.",
    }
}

part! {
    /// An issue that is not done now.
    NotNowPart as "not_now" {
        /// The ids of its question and its theme.
        id: Option<String> as id = "department-issues/no-cover-for-spanish",
        /// Which.
        issue: String = "No cover for Spanish",
        /// Why.
        why: String = "No second Spanish reader yet; ask again in Q4",
    }
}

part! {
    /// What was asked of somebody outside.
    RequestPart as "request" {
        /// Its id, for ever.
        id: String as told = "r1",
        /// The edition in which it was asked before, of whomever; none where it is new.
        carried: Option<String> as told = "2025 Q3",
        /// Of whom.
        to: String = "head of product",
        /// Who asks.
        asked_by: String as told = "Maren Oduya",
        /// What for.
        ask: String = "Tell support five working days before any firmware change",
        /// By when an answer is due.
        by: String as told = "3 October 2025",
        /// `yes`, `no` or `nothing yet`.
        answer: String as told = "nothing yet",
        /// When they answered.
        answered_on: Option<String> as told = "20 October 2025",
        /// Their words.
        words: Option<String> = "From the next release on.",
        /// The issue that it answers.
        issue: Option<String> = "Support is told last: firmware, updates, prices",
        /// How it stood when somebody last said so, since the workshop.
        update: Option<Arc<UpdatePart>> = "see `update`",
    }
}
