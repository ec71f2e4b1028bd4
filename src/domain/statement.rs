//! Statements: sentences that go into the document, what stands behind them, and who differs.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    CardId, Day, DissentId, EditionId, Name, ParticipantId, PrincipleId, QuestionId, ThemeId,
};

/// Everything that the team states, and where it differs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Statements {
    /// What we say to a customer in one breath.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promise: Option<Statement>,
    /// What we are for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goal: Option<Statement>,
    /// What customers should feel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feeling: Option<Statement>,
    /// What to do when nobody has told you.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub principles: Vec<Principle>,
    /// What wins when two principles pull apart, the highest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub order: Vec<String>,
    /// When anyone opens the document again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rituals: Vec<String>,
    /// What was put to the test and not taken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub voted_down: Vec<VotedDown>,
    /// Who differs, and what would change their mind.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dissent: Vec<Dissent>,
    /// Why something is otherwise than in the edition before, or new.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
    /// Why something of the edition before is there no longer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dropped: Vec<Dropped>,
    /// Who decided and when; none while it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided: Option<Decided>,
    /// What those are called who raised or hold an objection and left before the edition's own workshop
    /// could know: from the files of earlier editions, and never in this one's.
    #[serde(skip)]
    pub gone: BTreeMap<ParticipantId, Name>,
}

/// A sentence that the team stands behind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Statement {
    /// The sentence.
    pub text: String,
    /// The edition in which it began to be worded so, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<EditionId>,
    /// What it was made from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<Origin>,
    /// How far each of us supports it, lowest first; nothing tells whose a number is. Empty until it
    /// was put to the test.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub support: Vec<Support>,
}

/// What to do when nobody has told you.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Principle {
    /// Names it, for ever.
    pub id: PrincipleId,
    /// What it is called, in a few words.
    pub name: String,
    /// What it means, in one sentence.
    pub means: String,
    /// What somebody could see us do on Tuesday.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub in_practice: Vec<String>,
    /// What we give up for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub even_over: Option<String>,
    /// The edition in which it began.
    pub since: EditionId,
    /// What it was made from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<Origin>,
    /// How far each of us supports it, as in a [`Statement`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub support: Vec<Support>,
}

/// What a statement was made from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(untagged, deny_unknown_fields, rename_all = "kebab-case")]
pub enum Origin {
    /// A theme.
    Theme(ThemeOf),
    /// Somebody's own words.
    Card(CardOf),
}

/// A theme of a question.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema,
)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ThemeOf {
    /// The question.
    pub question: QuestionId,
    /// Its theme.
    pub theme: ThemeId,
}

/// A card of a question.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct CardOf {
    /// The question.
    pub question: QuestionId,
    /// Its card.
    pub card: CardId,
}

/// A fist to five: how far somebody supports a statement.
///
/// 0 stops it, 1 and 2 say that something must change first, 3 can live with it, 4 is behind it, 5
/// would lead it.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema,
)]
#[serde(try_from = "u8", into = "u8")]
#[schemars(with = "u8", extend("minimum" = 0, "maximum" = 5))]
pub struct Support(u8);

impl Support {
    /// The most.
    pub const MOST: u8 = 5;

    /// Returns the number of fingers.
    pub fn fingers(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Support {
    type Error = NotSupport;

    fn try_from(fingers: u8) -> Result<Self, NotSupport> {
        if fingers <= Self::MOST { Ok(Self(fingers)) } else { Err(NotSupport) }
    }
}

impl From<Support> for u8 {
    fn from(Support(fingers): Support) -> Self {
        fingers
    }
}

/// Why a number is no support.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("support is a whole number from 0 to 5")]
pub struct NotSupport;

/// Something that was put to the test and not taken.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct VotedDown {
    /// What it would have been.
    #[serde(rename = "about")] // `on` is a word for true to older readers of YAML
    pub on: Subject,
    /// Its words.
    pub text: String,
    /// What it was made from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<Origin>,
    /// How far each of us supported it, as in a [`Statement`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub support: Vec<Support>,
}

/// What support, an objection or a decision is about.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("pattern" = r"^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$"))]
pub enum Subject {
    /// The promise.
    Promise,
    /// The goal.
    Goal,
    /// The feeling.
    Feeling,
    /// The order of what wins.
    Order,
    /// A principle.
    Principle(PrincipleId),
}

/// Why a text names no statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a statement is `promise`, `goal`, `feeling`, `order` or the id of a principle")]
pub struct NotASubject;

impl FromStr for Subject {
    type Err = NotASubject;

    fn from_str(text: &str) -> Result<Self, NotASubject> {
        Ok(match text {
            "promise" => Self::Promise,
            "goal" => Self::Goal,
            "feeling" => Self::Feeling,
            "order" => Self::Order,
            id => Self::Principle(id.parse().map_err(|_| NotASubject)?),
        })
    }
}

impl TryFrom<String> for Subject {
    type Error = NotASubject;

    fn try_from(text: String) -> Result<Self, NotASubject> {
        text.parse()
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Promise => "promise",
            Self::Goal => "goal",
            Self::Feeling => "feeling",
            Self::Order => "order",
            Self::Principle(id) => id.as_str(),
        })
    }
}

impl From<Subject> for String {
    fn from(subject: Subject) -> Self {
        subject.to_string()
    }
}

/// A recorded objection. Its words are the dissenter's.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Dissent {
    /// Names it, for ever.
    pub id: DissentId,
    /// What it is to.
    #[serde(rename = "about")]
    pub on: Subject,
    /// What that said, where it is stated no longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<String>,
    /// Whose it is; without it, *one of us*.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<ParticipantId>,
    /// The objection, in their own words.
    pub text: String,
    /// What would change their mind, in their own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub would_change_my_mind: Option<String>,
    /// What they were answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// What became of it.
    #[serde(default)]
    pub status: DissentStatus,
    /// When it is looked at again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revisit: Option<Day>,
    /// The edition in which it was raised; this one where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<EditionId>,
    /// What happened since it was raised, or why it is held no longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub update: Option<String>,
    /// The day on which it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Day>,
    /// Who holds it now that whoever raised it has left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adopted_by: Option<ParticipantId>,
}

impl Dissent {
    /// Whether nobody has said anything of an objection since the edition before, in which it `was`
    /// open. An edition that was begun by an older version has no day for it.
    pub fn is_untouched_since(&self, was: &Self) -> bool {
        self.status == DissentStatus::Open
            && self.update.is_none()
            && self.adopted_by == was.adopted_by
            && (self.revisit.is_none() || self.revisit == was.revisit)
    }
}

/// What became of an objection.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum DissentStatus {
    /// It is still held.
    #[default]
    Open,
    /// What it asked for was done.
    Resolved,
    /// Whoever held it changed their mind.
    Withdrawn,
    /// It ended otherwise: whoever held it has left.
    Closed,
}

/// Why something is otherwise than in the edition before, or new. *What* is otherwise is worked out
/// from the words of both editions, so that nothing changes unseen.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Change {
    /// What it is in.
    #[serde(rename = "about")]
    pub on: Subject,
    /// The words that are new, if it is about one practice of a principle or one line of the order;
    /// everything else that is otherwise in it where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub what: Option<String>,
    /// Why.
    pub why: String,
    /// Whose wish it was, where that shall be said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Name>,
}

/// Why something of the edition before is there no longer. *That* it is gone is worked out from both
/// editions: what goes without a reason is said to.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Dropped {
    /// What is gone, or what it was in.
    #[serde(rename = "about")]
    pub on: Subject,
    /// Its words then, if it was one practice of a principle or one line of the order; the whole of
    /// it is gone where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub what: Option<String>,
    /// On which ground.
    pub reason: Ground,
    /// Why, in the team's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// Whose wish it was, where that shall be said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Name>,
}

/// The grounds on which something may be dropped: the four by which GitLab's handbook lets a value
/// be taken out, and that it is true no longer.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// Something else says it already.
    Duplicate,
    /// Nobody could see whether it is done.
    NotActionable,
    /// It could mean anything.
    Vague,
    /// It went into something else.
    Merged,
    /// It holds no longer.
    NoLongerTrue,
}

/// The word that closes the statements.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Decided {
    /// Who decided.
    pub by: Name,
    /// When.
    #[serde(rename = "when")]
    pub on: Day,
}
