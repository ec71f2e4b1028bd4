//! The workshop of an edition: when, who, which questions, and where it stands.

use std::collections::BTreeSet;
use std::time::Duration;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    EditionId, HIGHEST, Language, Left, Name, Participant, ParticipantId, Question, QuestionId,
    QuestionSet, Section,
};

/// One edition's workshop.
///
/// It holds the questions as they were worded and the names as they were, so that the edition's
/// document can be made again whatever changes later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workshop {
    /// Which edition it is.
    pub edition: EditionId,
    /// How many editions there are up to this one; the first is 1.
    pub number: u32,
    /// The edition that it follows, and is compared with; where nothing is said, the one before it
    /// in the folder.
    pub after: Option<EditionId>,
    /// The company.
    pub company: Name,
    /// The team.
    pub team: Name,
    /// The day on which it began; the document's date.
    pub held: NaiveDate,
    /// The day on which the team comes back.
    pub next: NaiveDate,
    /// The language of questions and document.
    pub language: Language,
    /// Who runs it; they need not answer.
    pub facilitator: Option<Name>,
    /// Who looks after the document.
    pub keeper: Option<Name>,
    /// Who decides the wording.
    pub decider: Option<Name>,
    /// How answers come in.
    pub way: Way,
    /// How answers are shown where nobody says otherwise.
    pub shown: Shown,
    /// Who answers, in the order in which they are asked.
    pub participants: Vec<Participant>,
    /// Who took part in the edition before and is not here any more, as far as there is something
    /// to say of it.
    pub left: Vec<Left>,
    /// What is nobody else's business in what this edition says, such as names of customers, besides
    /// what the team calls so in every edition.
    pub private: Vec<Name>,
    /// The question sets as they were worded, in the order in which they are asked.
    pub sets: Vec<QuestionSet>,
    /// Where it stands.
    pub stage: Stage,
    /// The questions whose answers everybody has seen; nobody is asked these any more.
    pub revealed: BTreeSet<QuestionId>,
    /// How long the team has worked on it so far, in all sittings.
    pub spent: Duration,
    /// What people said at the end to whether it was worth the time, lowest first: numbers only,
    /// and nothing tells whose.
    pub worth: Vec<Worth>,
}

/// Whether the workshop was worth the time, from 1 (not at all) to 5 (wholly).
///
/// The *return on time invested* that facilitators ask for at the end of a meeting.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema,
)]
#[serde(try_from = "u8", into = "u8")]
#[schemars(with = "u8", extend("minimum" = 1, "maximum" = 5))]
pub struct Worth(u8);

/// Why a number does not say what a workshop was worth: nobody needs to know anything for it, so there
/// is no `don't know`, as on a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("what the workshop was worth is a whole number from 1 to 5; whoever has none passes")]
pub struct NotWorth;

impl TryFrom<u8> for Worth {
    type Error = NotWorth;

    fn try_from(points: u8) -> Result<Self, NotWorth> {
        if (1..=HIGHEST).contains(&points) { Ok(Self(points)) } else { Err(NotWorth) }
    }
}

impl From<Worth> for u8 {
    fn from(Worth(points): Worth) -> Self {
        points
    }
}

impl Workshop {
    /// Returns every question, in the order in which they are asked.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sets.iter().flat_map(|set| &set.questions)
    }

    /// Returns the question with this id, if it is asked.
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions().find(|question| question.id == *id)
    }

    /// Returns the two questions whose themes stand side by side in the document, where one asks for
    /// the opposite of the other: that one last. Of several such twos, the first.
    pub fn opposites(&self) -> Option<[&Question; 2]> {
        self.questions().find_map(|bad| {
            let both = [self.question(bad.opposite_of.as_ref()?)?, bad];
            both.iter().all(|one| one.stands_in(Section::GoodBad)).then_some(both)
        })
    }

    /// Returns the participant with this id, if there is one.
    pub fn participant(&self, id: &ParticipantId) -> Option<&Participant> {
        self.participants.iter().find(|person| person.id == *id)
    }

    /// Returns what somebody is called who takes part, or who took part before and has left since.
    pub fn name_of(&self, id: &ParticipantId) -> Option<&Name> {
        let gone = || self.left.iter().find(|gone| gone.who == *id).map(|gone| &gone.name);
        self.participant(id).map(|person| &person.name).or_else(gone)
    }

    /// Returns the time planned for all questions together.
    pub fn planned(&self) -> Duration {
        self.sets.iter().map(QuestionSet::minutes).sum()
    }
}

/// How answers come in.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema, clap::ValueEnum,
)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// The keyboard goes round: one person after the other through a section.
    #[default]
    Round,
    /// The facilitator types for the room: one question after the other, person by person.
    Room,
}

/// How answers are shown where nobody says otherwise.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema, clap::ValueEnum,
)]
#[serde(rename_all = "kebab-case")]
pub enum Shown {
    /// By name.
    #[default]
    Named,
    /// Without a name.
    Unnamed,
}

/// A stage of a workshop, in the order in which they come.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Deserialize,
    Serialize,
    JsonSchema,
    clap::ValueEnum,
)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// What the edition before promised is looked back at.
    Open,
    /// Questions are answered and revealed.
    #[default]
    Answer,
    /// Answers are put under themes.
    Theme,
    /// Themes are voted on.
    Vote,
    /// Statements are worded, tested and decided.
    Agree,
    /// Voted issues become commitments and requests.
    Commit,
    /// Whether it was worth the time, the thoughts that were parked, the next date.
    Close,
    /// It is over: what was off the record is gone, the document is written.
    #[value(skip)]
    Closed,
}
