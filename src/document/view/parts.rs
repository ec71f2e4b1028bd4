//! What a template sees: a promise to everybody who writes one.
//!
//! Fields are added, never renamed or removed, and never change what they mean.

use std::sync::Arc;

use super::fields::{Many, part};

part! {
    /// The whole document; its fields are the template's variables.
    Philosophy as "philosophy" {
        /// The company.
        company: String = "Tarnwick Kilns",
        /// The team.
        team: String = "Customer support",
        /// The edition.
        edition: Arc<EditionPart> = "see `edition`",
        /// The day of the workshop.
        held: String = "18 September 2025",
        /// The day on which the team reads it again.
        next: String = "17 December 2025",
        /// Who looks after the document.
        keeper: Option<String> = "Maren Oduya",
        /// Who decides the wording.
        decider: Option<String> = "Maren Oduya",
        /// Who ran the workshop.
        facilitator: Option<String> = "Odile Farrow",
        /// How many people there are to answer.
        people: usize = "7",
        /// How many of them answered or passed at least once.
        took_part: usize = "7",
        /// Whether the workshop still goes on.
        open: bool = "false",
        /// How many questions were asked, without those that are sealed.
        questions: usize = "14",
        /// How many questions are not revealed yet; their answers are left out.
        sealed: usize = "0",
        /// How many answers there could be: each question times the people to whom it applies.
        possible: usize = "98",
        /// How many answers are in this document, by name, without a name or in its figures.
        answers: usize = "95",
        /// How many answers are not: passed, not reached or off the record. Which of them is told
        /// nowhere, because that would tell who is off the record.
        missing: usize = "3",
        /// Whether answers are shown by name where nobody says otherwise.
        by_name: bool = "true",
        /// Whether numbers of some questions were kept without any people.
        tally_only: bool = "false",
        /// Whether anything was said in another language than the edition's.
        other_languages: bool = "true",
        /// What stands out in the figures, at most six.
        findings: Many<Finding> = "see `finding`",
        /// The questions without an answer to show; they stand in no section.
        unanswered: Vec<String> = "[\"Why do people choose our products or services?\"]",
        /// The sections in the order of the document. `changes` and `method` are always there.
        sections: Many<SectionPart> = "see `section`",
        /// Thoughts that people parked, without their names.
        parked: Vec<String> = "[\"What about the showroom?\"]",
    }
}

part! {
    /// Which edition it is.
    EditionPart as "edition" {
        /// Its id, which is also the name of its folder.
        id: String = "2025-q3",
        /// Its id as people read it.
        title: String = "2025 Q3",
        /// How many editions there are up to this one.
        number: usize = "1",
        /// Whether it is the first.
        first: bool = "true",
    }
}

part! {
    /// Something that stands out in the figures.
    Finding as "finding" {
        /// What it is.
        lead: String = "We don't agree: scores run from 1 to 4.",
        /// The question that it is about.
        prompt: String = "How well thought out is the way we measure our success?",
    }
}

part! {
    /// A section of the document.
    SectionPart as "section" {
        /// Its id, as in question sets under `feeds`; `other` for questions that feed none.
        id: String = "good-bad",
        /// Its title.
        title: String = "Good and bad, as a customer would see it",
        /// The questions whose answers stand here; each stands in one section only.
        questions: Many<QuestionPart> = "see `question`",
    }
}

part! {
    /// A question and what came of it.
    QuestionPart as "question" {
        /// Its id.
        id: String = "measuring-success",
        /// What was asked, in the edition's language.
        prompt: String = "How well thought out is the way we measure our success?",
        /// What an answer is made of.
        kind: String = "scale-and-text",
        /// Whether only numbers are kept, and no people at all.
        tally_only: bool = "false",
        /// How many people it was for.
        asked: usize = "7",
        /// How many answers are in this document.
        answers: usize = "7",
        /// Whether any of the answers has a name.
        named: bool = "true",
        /// The scores, where it has a scale.
        scores: Option<Arc<ScoresPart>> = "see `scores`",
        /// How many chose each option, in the order in which they were offered, zeros too. Empty
        /// where there was nothing to choose.
        options: Many<Count> = "see `count`",
        /// Whether several options could be picked.
        several: bool = "false",
        /// How many people chose any option.
        chose: usize = "7",
        /// What was ranked, most points first.
        ranking: Many<Ranked> = "see `ranked`",
        /// How many places the ranking has, each worth one point more than the next; 0 where
        /// nothing was ranked.
        places: usize = "3",
        /// How many heard, saw or guessed what they say. Empty where that was not asked.
        evidence: Many<Count> = "see `count`",
        /// Own words: one group, or one for each option chosen or each kind of evidence.
        groups: Many<Group> = "see `group`",
        /// The items of a list.
        items: Many<Voice> = "see `voice`",
        /// The items of a list whose items have columns.
        table: Option<Arc<Table>> = "see `table`",
    }
}

part! {
    /// Scores on a scale from 1 to 5.
    ScoresPart as "scores" {
        /// What 1 means.
        low: String = "could be much improved",
        /// What 5 means.
        high: String = "well thought out",
        /// The mean to one decimal, halves up; none of fewer than four scores.
        mean: Option<String> = "2.4",
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
        spread: Option<String> = "we don't agree",
        /// A row of dots for each score from 1 to 5, more than twelve are counted: `●×13`.
        dots: Vec<String> = "[\"●\", \"●●●\", \"●●\", \"●\", \"\"]",
        /// Lowest to highest, how many, who would not or could not, and how far we agree.
        summary: String = "1 to 4, 7 of 7 scores; we don't agree",
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
        who: Option<Arc<str>> = "Inés Carravide",
        /// Their own words. May have several paragraphs: see the filters.
        text: Box<str> = "No te dejamos a medias.",
        /// What they mean in the edition's language, by a person.
        gloss: Option<Box<str>> = "We don't leave you halfway.",
        /// The language they are in, where it is not the edition's.
        language: Option<Box<str>> = "es",
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
        who: Option<Arc<str>> = "Bram Visserink",
        /// The words for each column, empty where there are none.
        cells: Vec<Box<str>> = "[\"Drumlin Freight\", \"They ring before it's late.\"]",
        /// What they mean in the edition's language, by a person.
        gloss: Option<Box<str>> = "We don't leave you halfway.",
    }
}
