//! What the answers say together: themes, votes, and figures of them.

use std::sync::Arc;

use crate::document::view::fields::{Many, part};

part! {
    /// A sentence that one or more answers say.
    ThemePart as "theme" {
        /// Its id among the themes of its question.
        id: String as id = "one-owner",
        /// The sentence.
        says: String = "They explain it once and one person stays with it",
        /// How many of us say it.
        people: usize = "2",
        /// Its votes; none where there was no vote on it.
        votes: Option<usize> = "8",
        /// Whether another theme has as many votes.
        tied: bool = "false",
        /// How those who say it know; none where that was not asked.
        evidence: Option<String> as told = "three heard it from customers, one saw it",
        /// What became of it: the commitments, requests and refusals that answer it.
        outcomes: Vec<String> as retold = "[\"Maren has it (c1).\"]",
    }
}

part! {
    /// A vote. Nothing tells who voted for what.
    VotePart as "vote" {
        /// How many votes each of us had.
        each: usize = "3",
        /// How many of us voted.
        people: usize = "7",
        /// How many votes there are in all.
        votes: usize = "21",
        /// Which round it is; the earlier ones do not count any more.
        round: usize = "1",
    }
}

part! {
    /// The themes of two questions side by side: as the team set them; else two of which one principle
    /// was made, and the others by their places.
    PairsPart as "pairs" {
        /// The prompt of the question on the left.
        left: String = "What does outstanding customer service look like to you?",
        /// The prompt of the question on the right.
        right: String = "What does bad customer service look like to you?",
        /// Whether both were voted on.
        voted: bool = "true",
        /// Whether the team set them side by side: what has nothing beside it then has no opposite.
        /// None where a file of another program does not say.
        by_team: Option<bool> = "true",
        /// The rows, those with most votes first.
        rows: Many<PairPart> = "see `pair`",
    }
}

part! {
    /// A row of two themes.
    PairPart as "pair" {
        /// The theme on the left; none where the other stands alone.
        left: Option<Arc<ThemePart>> = "see `theme`",
        /// The theme on the right; none where the other stands alone.
        right: Option<Arc<ThemePart>> = "see `theme`",
    }
}

part! {
    /// How many different messages we gave when we were asked for one.
    MessagesPart as "messages" {
        /// How many of us gave one.
        people: usize = "7",
        /// How many different ones there are.
        different: usize = "4",
        /// How many of us share the commonest.
        shared: usize = "3",
    }
}
