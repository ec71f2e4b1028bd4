//! What people said to a question, as it was said.

use std::sync::Arc;

use crate::document::view::fields::{Many, part};

part! {
    /// Scores on a scale from 1 to 5.
    ScoresPart as "scores" {
        /// What 1 means.
        low: String = "could be much improved",
        /// What 5 means.
        high: String = "well thought out",
        /// The mean to one decimal, halves up; none of fewer than four scores.
        mean: Option<String> as told = "2.4",
        /// The lowest score given.
        lowest: Option<usize> = "1",
        /// The highest score given.
        highest: Option<usize> = "4",
        /// How many gave a score.
        count: usize = "7",
        /// How many don't know.
        dont_know: usize = "0",
        /// How many answered and would not put a number on it.
        declined: usize = "0",
        /// `we agree` (lowest and highest at most 1 apart), `mixed` (2) or `we don't agree` (3 or
        /// more); none of fewer than four scores.
        spread: Option<String> as told = "we don't agree",
        /// From where to where they run; none of fewer than two scores.
        range: Option<String> as told = "1 to 4",
        /// Who would not or could not give a score.
        others: Vec<String> as told = "[\"one doesn't know\"]",
        /// A row of dots for each score from 1 to 5, more than twelve are counted: `●×13`.
        dots: Vec<String> as told = "[\"●\", \"●●●\", \"●●\", \"●\", \"\"]",
        /// Lowest to highest, how many, who would not or could not, and how far we agree.
        summary: String as told = "1 to 4, 7 of 7 scores; we don't agree",
    }
}

part! {
    /// How many chose or have something.
    Count as "count" {
        /// What it is.
        label: String = "Reduce their effort",
        /// How many.
        count: usize = "3",
    }
}

part! {
    /// Something that was ranked.
    Ranked as "ranked" {
        /// What it is, in the words of whoever named it first.
        label: String = "Patience",
        /// Its points: as many as there are places for a first place, one for the last.
        points: usize = "10",
        /// How many people named it.
        people: usize = "4",
        /// How many of them put it first.
        first: usize = "0",
        /// Whether it has more points than something that more people named: few named it, and put it
        /// high.
        few_but_high: bool = "false",
    }
}

part! {
    /// Own words that belong together.
    Group as "group" {
        /// What they chose, or how they know; none where that was not asked.
        label: Option<String> = "Reduce their effort",
        /// How many people are in it, with words and without.
        count: usize = "3",
        /// Their words: by name in the order of people, then without a name in the order of the
        /// alphabet.
        voices: Many<Voice> = "see `voice`",
    }
}

part! {
    /// What somebody said.
    Voice as "voice" {
        /// Their name; `One of us` for words without a name among others that have one; none
        /// where nobody's words have a name.
        who: Option<Arc<str>> as told = "Inés Carravide",
        /// Their own words. May have several paragraphs: see the filters.
        text: Box<str> as own = "No te dejamos a medias.",
        /// What they mean in the edition's language, by a person.
        gloss: Option<Box<str>> as own = "We don't leave you halfway.",
        /// The language they are in, where it is not the document's.
        language: Option<Box<str>> as told = "es",
    }
}

part! {
    /// A list whose items have columns.
    Table as "table" {
        /// The names of the columns.
        columns: Vec<String> = "[\"Company\", \"What they did\"]",
        /// The items.
        rows: Many<Row> = "see `row`",
    }
}

part! {
    /// An item of a list with columns.
    Row as "row" {
        /// Who said it, as in `voice`.
        who: Option<Arc<str>> as told = "Bram Visserink",
        /// The words for each column, empty where there are none.
        cells: Vec<Box<str>> as own = "[\"Drumlin Freight\", \"They ring before it's late.\"]",
        /// What they mean in the edition's language, by a person.
        gloss: Option<Box<str>> as own = "We don't leave you halfway.",
        /// The language they are in, where it is not the document's.
        language: Option<Box<str>> as told = "es",
    }
}
