//! Questions: what is asked, how it is answered, and what the facilitator should know.

use std::fmt;
use std::time::Duration;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Answer, Choice, Choices, Items, Language, Localized, Name, Part, PartKind, Participant,
    QuestionId, Ranking, Rejected, Said, Scale, Section, Text,
};

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Names it, for ever; what makes quarters comparable.
    pub id: QuestionId,
    /// What is asked.
    pub prompt: Localized,
    /// A few words that stand for it in headings and tables; the prompt stands there without them.
    pub short: Option<Localized>,
    /// What an answer is made of.
    pub parts: Parts,
    /// Whether names are kept with its answers.
    pub keeps: Keeps,
    /// Whether it is asked in a check-in, too: the short look between two editions.
    pub short_form: bool,
    /// Whether its themes are voted on.
    pub vote: bool,
    /// The time planned for it.
    pub minutes: Minutes,
    /// The sections of the document that it feeds.
    pub feeds: Vec<Section>,
    /// The question whose opposite it asks for, if there is one: the team sets their themes side by
    /// side.
    pub opposite_of: Option<QuestionId>,
    /// To whom and when it applies.
    pub when: When,
    /// What the facilitator should know.
    pub notes: Notes,
}

impl Question {
    /// Returns the words that stand for it in headings and tables, in `language` or the nearest
    /// to it that is there.
    pub fn called(&self, language: &Language) -> &str {
        self.short.as_ref().unwrap_or(&self.prompt).text(language)
    }

    /// Returns what people see of it in documents.
    pub fn texts(&self) -> impl Iterator<Item = &Localized> {
        let parts = self.parts.iter().flat_map(Part::texts);
        std::iter::once(&self.prompt).chain(&self.short).chain(parts)
    }

    /// Whether what comes of it stands in this section of the document: the first that it feeds.
    pub fn stands_in(&self, section: Section) -> bool {
        self.feeds.first() == Some(&section)
    }

    /// Whether it is asked of `person` in the edition with this `number` (the first is 1).
    pub fn applies(&self, person: &Participant, number: u32) -> bool {
        self.belongs_to(number)
            && (self.when.roles.is_empty()
                || person.role.as_ref().is_some_and(|role| self.when.names(role)))
    }

    /// Whether it is asked in the edition with this `number` at all.
    pub fn belongs_to(&self, number: u32) -> bool {
        self.when.edition.is_none_or(|which| which.includes(number))
    }

    /// Returns `answer` as it is kept: where no names are, one given under a name is unnamed. What
    /// somebody wishes beyond that stays.
    pub fn kept(&self, answer: Answer) -> Answer {
        match answer {
            Answer::Named(said) if !self.keeps.names() => Answer::Unnamed(said),
            Answer::Named(_) | Answer::Unnamed(_) | Answer::OffTheRecord(_) | Answer::Pass => {
                answer
            }
        }
    }

    /// Checks that `said` answers this question: only parts that it has, each within its limits,
    /// and at least one of them.
    pub fn check(&self, said: &Said) -> Result<(), Rejected> {
        if said.is_empty() {
            return Err(Rejected::Blank);
        }
        Part::KINDS
            .into_iter()
            .filter(|kind| kind.answered(said))
            .find(|kind| self.parts.iter().all(|part| part.kind() != *kind))
            .map_or(Ok(()), |kind| Err(Rejected::NoSuchPart { part: kind.as_str() }))?;
        self.parts.iter().try_for_each(|part| part.check(said))
    }
}

/// What is kept of answers, beside what each person wishes for theirs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keeps {
    /// Names, unless people wish otherwise.
    #[default]
    Names,
    /// No names: every answer is unnamed, or off the record.
    NoNames,
    /// Only numbers, and no people at all.
    Numbers,
}

impl Keeps {
    /// Whether an answer may have a name.
    pub fn names(self) -> bool {
        match self {
            Self::Names => true,
            Self::NoNames | Self::Numbers => false,
        }
    }
}

/// The parts of an answer, in the order in which they are asked: at least one, each at most once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts(Vec<Part>);

/// Why parts do not make a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadParts {
    /// There is none.
    #[error("a question needs at least one part")]
    None,
    /// One stands there twice.
    #[error("`{0}` is there twice")]
    Twice(&'static str),
}

impl Parts {
    /// Puts `parts` together.
    pub fn new(parts: Vec<Part>) -> Result<Self, BadParts> {
        if parts.is_empty() {
            return Err(BadParts::None);
        }
        let mut kinds: Vec<_> = parts.iter().map(Part::kind).collect();
        kinds.sort_unstable();
        let after = kinds.iter().skip(1);
        if let Some((twice, _)) = kinds.iter().zip(after).find(|(one, next)| one == next) {
            return Err(BadParts::Twice(twice.as_str()));
        }
        Ok(Self(parts))
    }

    /// Returns the parts in the order in which they are asked.
    pub fn iter(&self) -> impl Iterator<Item = &Part> + Clone {
        self.0.iter()
    }

    /// Returns the free text, if there is one.
    pub fn text(&self) -> Option<&Text> {
        self.iter().find_map(|part| if let Part::Text(text) = part { Some(text) } else { None })
    }

    /// Returns the list of items, if there is one.
    pub fn items(&self) -> Option<&Items> {
        self.iter().find_map(|part| if let Part::Items(items) = part { Some(items) } else { None })
    }

    /// Returns the scale, if there is one.
    pub fn scale(&self) -> Option<&Scale> {
        self.iter().find_map(|part| if let Part::Scale(scale) = part { Some(scale) } else { None })
    }

    /// Returns the choice of one, if there is one.
    pub fn choice(&self) -> Option<&Choice> {
        self.iter().find_map(|part| if let Part::Choice(one) = part { Some(one) } else { None })
    }

    /// Returns the choice of several, if there is one.
    pub fn choices(&self) -> Option<&Choices> {
        self.iter().find_map(|part| if let Part::Choices(some) = part { Some(some) } else { None })
    }

    /// Returns the ranking, if there is one.
    pub fn ranking(&self) -> Option<&Ranking> {
        self.iter().find_map(|part| if let Part::Ranking(rank) = part { Some(rank) } else { None })
    }

    /// Whether people say how they know.
    pub fn has_evidence(&self) -> bool {
        self.iter().any(|part| part.kind() == PartKind::Evidence)
    }
}

/// The kind of the question as files name it: `scale-and-text`.
impl fmt::Display for Parts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kinds: Vec<_> = self.iter().map(|part| part.kind().as_str()).collect();
        f.pad(&kinds.join("-and-"))
    }
}

/// The time planned for a question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Minutes {
    /// For everybody to write.
    pub write: Duration,
    /// To reveal and read.
    pub reveal: Duration,
    /// To theme and vote.
    pub theme: Duration,
}

impl Minutes {
    /// Returns the time for all of it.
    pub fn total(self) -> Duration {
        self.write + self.reveal + self.theme
    }
}

/// To whom and when a question applies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct When {
    /// The roles that are asked; none means everybody.
    pub roles: Vec<Name>,
    /// The editions in which it is asked; none means every one.
    pub edition: Option<WhichEdition>,
}

impl When {
    /// Whether `role` is one of the roles asked, in whatever case it is written.
    fn names(&self, role: &Name) -> bool {
        let role = role.as_str().to_lowercase();
        self.roles.iter().any(|asked| asked.as_str().to_lowercase() == role)
    }
}

/// Whether a question belongs to a team's first edition or to the later ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum WhichEdition {
    /// Only in the first.
    First,
    /// Only after the first.
    Later,
}

impl WhichEdition {
    fn includes(self, number: u32) -> bool {
        match self {
            Self::First => number <= 1,
            Self::Later => number > 1,
        }
    }
}

/// What the facilitator should know about a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    /// Why it is asked.
    pub why: Option<Localized>,
    /// What to say when nobody writes.
    pub quiet_room: Option<Localized>,
    /// Questions that lead further.
    pub probes: Vec<Localized>,
    /// What to look out for.
    pub care: Option<Localized>,
    /// What becomes of the answers.
    pub synthesis: Option<Localized>,
}
