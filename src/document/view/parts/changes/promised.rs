//! What became of what the edition before promised, asked for and put off.

use crate::document::view::fields::part;

part! {
    /// A commitment of the edition before, and what became of it.
    PromisedPart as "promised" {
        /// Its id, for ever.
        id: String as told = "c1",
        /// Who promised it.
        who: String as told = "Maren Oduya",
        /// What they would do.
        will: String = "Put one named owner on every case that leaves chat or phone",
        /// The issue that it answers.
        issue: Option<String> = "Nobody owns a case once it moves between us",
        /// By when.
        by: String as told = "17 October 2025",
        /// The same, for programs.
        by_day: Option<String> as told = "2025-10-17",
        /// The figure that was to tell.
        measure: Option<String> = "30 open cases on 5 December: how many show a named owner",
        /// What the figure was.
        from: Option<String> = "12 of 30",
        /// What it was to be.
        to: Option<String> = "27 of 30",
        /// The same, where `result` does not tell it.
        aim: Option<String> = "27 of 30",
        /// How far it came: `done`, `done-late`, `nearly`, `partly`, `not-started`, `dropped`, or
        /// `not-reviewed` where nobody looked or noted anything.
        state: String as told = "nearly",
        /// The day on which it was done.
        on: Option<String> as told = "12 December 2025",
        /// The same, for programs.
        on_day: Option<String> as told = "2025-12-12",
        /// The day on which that was noted, where nobody looked back and it is what was noted last.
        noted: Option<String> as told = "5 December 2025",
        /// The same, for programs.
        noted_day: Option<String> as told = "2025-12-05",
        /// How many days after its day that was, where it was late.
        days_late: Option<usize> = "28",
        /// How many whole weeks that is; none for less than one.
        weeks_late: Option<usize> = "4",
        /// The figure that was reached.
        result: Option<String> = "26 of 30 on 5 December",
        /// Why it was dropped, or came no further.
        why: Option<String> = "Its owner has left.",
        /// What comes of it next.
        next: Option<String> = "Now part of how we work; no longer tracked",
        /// Whether it goes on as one of this edition's commitments.
        carried: bool = "false",
    }
}

part! {
    /// A request of the edition before, and what was answered.
    AskedPart as "asked" {
        /// Its id, for ever.
        id: String as told = "r1",
        /// Of whom it was asked.
        to: String = "head of product",
        /// Who asked.
        asked_by: String as told = "Maren Oduya",
        /// What for.
        ask: String = "Tell support five working days before any firmware change",
        /// By when an answer was due.
        by: String as told = "3 October 2025",
        /// The same, for programs.
        by_day: Option<String> as told = "2025-10-03",
        /// `yes`, `no` or `nothing yet`.
        answer: String as told = "yes",
        /// When they answered.
        answered_on: Option<String> as told = "20 October 2025",
        /// The same, for programs.
        answered_on_day: Option<String> as told = "2025-10-20",
        /// Their words.
        words: Option<String> = "From 20 October.",
        /// Whether this edition's review looked at it.
        reviewed: bool = "true",
        /// What came of it, or how often it was asked in vain.
        result: Option<String> = "Notice given for 3 of 4 changes",
        /// Why it is let go, where it is not asked again.
        next: Option<String> = "Three versions behind: we write our own",
        /// Of whom it is asked in this edition, where it goes on.
        passed_to: Option<String> = "managing director",
    }
}

part! {
    /// An issue that the edition before put off.
    PutOffPart as "put_off" {
        /// The ids of its question and its theme.
        id: Option<String> as id = "department-issues/no-cover-for-spanish",
        /// Which.
        issue: String = "No cover for Spanish",
        /// Why it was put off.
        why: String = "No second Spanish reader yet",
        /// Whether anybody raised it again; none where its question was not asked again.
        raised: Option<bool> = "true",
        /// The votes that it has now, where it was voted on.
        votes: Option<usize> = "6",
    }
}
