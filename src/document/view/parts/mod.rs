//! What a template sees: a promise to everybody who writes one.
//!
//! Fields are added, never renamed or removed, and never change what they mean.

mod agreed;
mod answers;
mod changes;
mod committed;
mod record;
mod themed;
mod trends;

use std::sync::Arc;

pub(in crate::document) use agreed::{
    DecidedPart, DissentPart, PrinciplePart, StatementPart, SupportPart, VotedDownPart,
};
pub(in crate::document) use answers::{Count, Group, Ranked, Row, ScoresPart, Table, Voice};
pub(in crate::document) use changes::{
    AddedPart, AlteredLinePart, AlteredPart, AskedPart, ChangesPart, ChoiceChangePart,
    DissentChangePart, DroppedPart, EarlierPart, IncomparablePart, KeptPart, LeftPart,
    OptionChangePart, PromiseGivenPart, PromisedPart, PutOffPart, QualityChangePart,
    RankingChangePart, RitualsChangePart, RunPart, ScoreChangePart, SwitchPart, ThemeChangePart,
    ThemesChangePart,
};
pub(in crate::document) use committed::{CommitmentPart, NotNowPart, RequestPart, UpdatePart};
pub(in crate::document) use record::{Filed, Line, RecordPart};
pub(in crate::document) use themed::{MessagesPart, PairPart, PairsPart, ThemePart, VotePart};

pub(in crate::document) use trends::{OccasionPart, PointPart, TrendPart, TrendsPart};

use super::fields::{Many, part};

part! {
    /// The whole document; its fields are the template's variables.
    Philosophy as "philosophy" {
        /// Whether this is the public view, for whoever is not one of us. What stays in is absent
        /// or empty there, and a number is 0: names, answers, scores, votes, commitments, requests,
        /// objections, how many a theme or a quality came from, and how it all came about.
        public: bool = "false",
        /// The company.
        company: String as told = "Tarnwick Kilns",
        /// The team.
        team: String as told = "Customer support",
        /// The edition.
        edition: Arc<EditionPart> = "see `edition`",
        /// The day of the workshop.
        held: String as told = "18 September 2025",
        /// The day on which the team reads it again.
        next: String as told = "17 December 2025",
        /// Who looks after the document.
        keeper: Option<String> as told = "Maren Oduya",
        /// Who decides the wording.
        decider: Option<String> as told = "Maren Oduya",
        /// Who ran the workshop.
        facilitator: Option<String> as told = "Odile Farrow",
        /// How many people there are to answer.
        people: usize = "7",
        /// How many of them answered or passed at least once.
        took_part: usize = "7",
        /// Whether the workshop still goes on.
        open: bool = "false",
        /// How many questions were asked, without those that are sealed; whether the workshop was worth
        /// the time is one of them, where somebody says so.
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
        /// How many of these are of people whom a question did not reach: they came late, left, or have
        /// not come to it yet. None where a file of another program does not say.
        not_reached: Option<usize> = "0",
        /// Whether answers are shown by name where nobody says otherwise.
        by_name: bool = "true",
        /// Whether answers to some questions are kept without names, whoever gave them.
        unnamed: bool = "false",
        /// Whether numbers of some questions were kept without any people.
        tally_only: bool = "false",
        /// Whether anything was said in another language than the document's.
        other_languages: bool = "true",
        /// What stands out, at most six.
        findings: Many<Finding> = "see `finding`",
        /// The questions without an answer to show; they stand in no section.
        unanswered: Vec<String> = "[\"Why do people choose our products or services?\"]",
        /// The sections in the order of the document. `changes` and `method` are always there.
        sections: Many<SectionPart> = "see `section`",
        /// Thoughts that people parked, without their names.
        parked: Vec<String> as own = "[\"What about the showroom?\"]",
        /// Who decided the statements, and when; none while they are a draft.
        decided: Option<Arc<DecidedPart>> = "see `decided`",
        /// What we say to a customer in one breath.
        promise: Option<Arc<StatementPart>> = "see `statement`",
        /// What we are for.
        goal: Option<Arc<StatementPart>> = "see `statement`",
        /// What customers should feel.
        feeling: Option<Arc<StatementPart>> = "see `statement`",
        /// How many different messages we gave, where that was asked and all answers are sorted.
        messages: Option<Arc<MessagesPart>> = "see `messages`",
        /// The pictures of good and bad service side by side, where both were voted on.
        good_bad: Option<Arc<PairsPart>> = "see `pairs`",
        /// What to do when nobody has told you, in the team's order.
        principles: Many<PrinciplePart> = "see `principle`",
        /// What wins when two principles pull apart, the highest first.
        order: Vec<String> = "[\"people's safety\", \"the firing in progress\"]",
        /// When anyone opens the document again.
        rituals: Vec<String> = "[\"Monday huddle, five minutes: one principle, one case\"]",
        /// Who differs, each objection in full.
        dissent: Many<DissentPart> = "see `dissent`",
        /// What was put to the test and not taken.
        voted_down: Many<VotedDownPart> = "see `voted_down`",
        /// What one of us will do, the earliest date first.
        commitments: Many<CommitmentPart> = "see `commitment`",
        /// The issues that are not done now.
        not_now: Many<NotNowPart> = "see `not_now`",
        /// What was asked of others.
        requests: Many<RequestPart> = "see `request`",
        /// How many questions' answers are sorted under themes.
        themed: usize = "12",
        /// How many answers and items to these questions were said once, under no theme.
        said_once: usize = "3",
        /// How many answers and items to these questions are not sorted yet.
        unsorted: usize = "2",
        /// The vote where every vote had as many dots and voters; none where they differ.
        vote: Option<Arc<VotePart>> = "see `vote`",
        /// How many questions were voted on.
        voted: usize = "4",
        /// How many questions were voted on more than once.
        voted_again: usize = "1",
        /// How many texts were left out, because they hold what is nobody else's business.
        left_out: usize = "0",
        /// What we said to whether it was worth the time; none where that was not asked.
        worth: Option<Arc<ScoresPart>> = "see `scores`",
        /// What changed since the edition before; none where there is nothing to compare with.
        changes: Option<Arc<ChangesPart>> = "see `changes`",
        /// How the scales moved that were asked three times or more, over the last eight editions and
        /// check-ins up to this one; none where there is none.
        trends: Option<Arc<TrendsPart>> = "see `trends`",
    }
}

part! {
    /// Which edition it is.
    EditionPart as "edition" {
        /// Its id, which is also the name of its folder.
        id: String as told = "2025-q3",
        /// Its id as people read it.
        title: String as told = "2025 Q3",
        /// The day of the workshop, for programs.
        held: Option<String> as told = "2025-09-18",
        /// The day on which the team reads it again, for programs.
        next: Option<String> as told = "2025-12-17",
        /// Whether that day has passed and no newer edition has begun, on the day on which this is written.
        overdue: bool = "false",
        /// How many editions there are up to this one.
        number: usize = "1",
        /// Whether it is the first.
        first: bool = "true",
    }
}

part! {
    /// Something that stands out.
    Finding as "finding" {
        /// What it is about, in a few words.
        lead: String as retold = "Nobody owns a case once it moves between us.",
        /// What there is to say of it.
        rest: String as retold = "Nobody owns a case once it moves between us (7 of 21 votes).",
        /// What it was made from: where else in the view that stands, by names of fields and ids.
        /// None where a file of another program does not say.
        about: Option<Vec<String>> as id = "[\"questions[department-issues].themes[no-owner]\"]",
    }
}

part! {
    /// A section of the document.
    SectionPart as "section" {
        /// Its id, as in question sets under `feeds`; `other` for questions that feed none.
        id: String as told = "good-bad",
        /// Its title.
        title: String as told = "Good and bad, as a customer would see it",
        /// The questions whose answers stand here; each stands in one section only.
        questions: Many<QuestionPart> = "see `question`",
    }
}

part! {
    /// A question and what came of it.
    QuestionPart as "question" {
        /// Its id.
        id: String as told = "measuring-success",
        /// What was asked, in the edition's language.
        prompt: String = "How well thought out is the way we measure our success?",
        /// A few words that stand for it; its prompt where it has none.
        called: String = "Measuring our success",
        /// What an answer is made of.
        kind: String as told = "scale-and-text",
        /// Whether answers to it are kept without names, whoever gave them.
        unnamed: bool = "false",
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
        /// How many texts and items are in `groups`, `items`, `table`, `said_once` and `unsorted`.
        own_words: usize = "2",
        /// Whether its answers are sorted under themes. Then `groups`, `items` and `table` are
        /// empty: the fields below stand for them.
        sorted: bool = "true",
        /// Its themes: most votes first, or else most people, and what is only guessed last.
        themes: Many<ThemePart> = "see `theme`",
        /// The vote on its themes.
        vote: Option<Arc<VotePart>> = "see `vote`",
        /// Whether its themes stand in `good_bad`.
        paired: bool = "false",
        /// What the team marked to be quoted, word for word.
        quotes: Many<Voice> = "see `voice`",
        /// What one voice is enough for: harm to a customer, safety, law, or somebody who cannot do
        /// their job.
        one_voice: Many<Voice> = "see `voice`",
        /// What is under no theme, without what is quoted.
        said_once: Many<Voice> = "see `voice`",
        /// What nobody has sorted yet.
        unsorted: Many<Voice> = "see `voice`",
        /// Every answer in full. It is there only while the appendix is written, and in no other
        /// piece: the rest of the family needs no memory for it.
        record: Option<Arc<RecordPart>> = "see `record`",
    }
}
