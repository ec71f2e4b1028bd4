//! What a question and a question set look like in a file, which outlives any version of credo.

use std::time::Duration;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::{
    Localized, Name, OptionId, QuestionId, QuestionSet, Section, SetId, WhichEdition,
};

/// The version of the format of question sets.
pub const FORMAT: u32 = 1;

/// A question set in a file of its own.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SetFile {
    /// The version of the format: 1.
    #[schemars(range(min = 1, max = 1))]
    pub format: u32,
    /// Names the set, for ever, in lower-case words joined by hyphens.
    pub id: SetId,
    /// What the set is called.
    pub title: Localized,
    /// The questions, in the order in which they are asked.
    #[schemars(length(min = 1, max = 200))]
    pub questions: Vec<QuestionInFile>,
}

/// Changes to a shipped question set, in a file of its own.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct OverlayFile {
    /// The version of the format: 1.
    #[schemars(range(min = 1, max = 1))]
    pub format: u32,
    /// The id of the shipped set that is changed.
    pub overlays: SetId,
    /// Questions that come on top; each may say `after` which question it comes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub add: Vec<QuestionInFile>,
    /// Questions that take the place of the shipped ones with the same id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replace: Vec<QuestionInFile>,
    /// The ids of shipped questions that are not asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub drop: Vec<QuestionId>,
}

/// A question set inside another file, as an edition keeps it.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SetInFile {
    /// Names the set, for ever.
    pub id: SetId,
    /// What the set is called.
    pub title: Localized,
    /// The questions, in the order in which they are asked.
    pub questions: Vec<QuestionInFile>,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[expect(clippy::struct_excessive_bools, reason = "each is a key of the file")]
pub struct QuestionInFile {
    /// Names the question, for ever, in lower-case words joined by hyphens: what makes quarters
    /// comparable.
    pub id: QuestionId,
    /// Only in an overlay's `add`: the question that it comes after; without it, at the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<QuestionId>,
    /// What is asked: a text, or one for each language.
    pub prompt: Localized,
    /// A few words that stand for the question in headings and tables: a text, or one for each
    /// language. Without it the prompt stands there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<Localized>,
    /// How it is answered: one or more of `text`, `list`, `scale`, `choice`, `multi-choice`,
    /// `ranking` and `evidence`, joined by `-and-` in the order in which they are asked.
    #[schemars(extend("pattern" = KIND, "examples" = ["text", "scale-and-text", "list"]))]
    pub kind: String,
    /// For a scale: what 1 and 5 mean.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<Ends>,
    /// For `kind: scale`: only numbers are kept, and no people at all.
    #[serde(default, skip_serializing_if = "is_false")]
    pub tally_only: bool,
    /// No names are kept with its answers: each is unnamed, or off the record. It is said on the
    /// question's screen, before anybody writes.
    #[serde(default, skip_serializing_if = "is_false")]
    pub unnamed: bool,
    /// The question is of the short form: `credo check-in` asks it, between two workshops.
    #[serde(default, skip_serializing_if = "is_false")]
    pub short_form: bool,
    /// The themes of its answers are voted on.
    #[serde(default, skip_serializing_if = "is_false")]
    pub vote: bool,
    /// What there is to choose from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub options: Vec<OptionInFile>,
    /// For a ranking: own words may stand beside the options. Without options they always may.
    #[serde(default, skip_serializing_if = "is_false")]
    pub other: bool,
    /// The most items of a list, picks of a multi-choice or places of a ranking.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 20))]
    pub at_most: Option<u8>,
    /// For a list: what each item tells.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 12))]
    pub columns: Vec<ColumnInFile>,
    /// For a text: how many words are enough. Said, never enforced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 5000))]
    pub words: Option<u16>,
    /// How many minutes are planned.
    #[serde(default, skip_serializing_if = "MinutesInFile::is_none")]
    pub minutes: MinutesInFile,
    /// The sections of the document that the answers feed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("uniqueItems" = true))]
    pub feeds: Vec<Section>,
    /// Another question that feeds `good-bad` first, whose opposite this one asks for: the team sets
    /// what is said to both side by side, and so does the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opposite_of: Option<QuestionId>,
    /// To whom and when the question applies; without it, to everybody and always.
    #[serde(default, skip_serializing_if = "WhenInFile::is_always")]
    pub when: WhenInFile,
    /// What the facilitator should know.
    #[serde(default, skip_serializing_if = "NotesInFile::is_none")]
    pub notes: NotesInFile,
}

/// What `kind` looks like.
const KIND: &str = "^(text|list|scale|choice|multi-choice|ranking|evidence)\
                    (-and-(text|list|scale|choice|multi-choice|ranking|evidence))*$";

/// What the ends of a scale mean.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Ends {
    /// What 1 means.
    pub low: Localized,
    /// What 5 means.
    pub high: Localized,
}

/// Something to choose.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct OptionInFile {
    /// Names the option, for ever.
    pub id: OptionId,
    /// What people see.
    pub label: Localized,
}

/// Something that each item of a list tells.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ColumnInFile {
    /// Names the column, for ever.
    pub id: OptionId,
    /// What people see.
    pub label: Localized,
    /// Whether it must hold a number, as amounts and times do.
    #[serde(default, skip_serializing_if = "is_false")]
    pub figure: bool,
}

/// How many minutes are planned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct MinutesInFile {
    /// For everybody to write.
    #[serde(default, skip_serializing_if = "Planned::is_none")]
    pub write: Planned,
    /// To reveal and read.
    #[serde(default, skip_serializing_if = "Planned::is_none")]
    pub reveal: Planned,
    /// To theme and vote.
    #[serde(default, skip_serializing_if = "Planned::is_none")]
    pub theme: Planned,
}

impl MinutesInFile {
    fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

/// A time, which a file gives in minutes: `2`, `0.5`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Planned(pub Duration);

/// The most minutes of one step of a question.
const MOST_MINUTES: u16 = 600;

impl Planned {
    fn is_none(&self) -> bool {
        self.0.is_zero()
    }
}

impl Serialize for Planned {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let seconds = self.0.as_secs();
        if seconds.is_multiple_of(60) && self.0.subsec_nanos() == 0 {
            serializer.serialize_u64(seconds / 60)
        } else {
            serializer.serialize_f64(self.0.as_secs_f64() / 60.0)
        }
    }
}

impl<'de> Deserialize<'de> for Planned {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let minutes = f64::deserialize(deserializer)?;
        if !(0.0..=f64::from(MOST_MINUTES)).contains(&minutes) {
            return Err(D::Error::custom("expected a number of minutes from 0 to 600"));
        }
        Duration::try_from_secs_f64((minutes * 60.0).round()).map(Self).map_err(D::Error::custom)
    }
}

impl JsonSchema for Planned {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Minutes".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number", "minimum": 0, "maximum": MOST_MINUTES })
    }
}

/// To whom and when a question applies.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct WhenInFile {
    /// Only people with one of these roles are asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<Name>,
    /// Only in a team's `first` edition, or only in `later` ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<WhichEdition>,
}

impl WhenInFile {
    fn is_always(&self) -> bool {
        *self == Self::default()
    }
}

/// What the facilitator should know about a question.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct NotesInFile {
    /// Why it is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Localized>,
    /// What to say when nobody writes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quiet_room: Option<Localized>,
    /// Questions that lead further.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub probes: Vec<Localized>,
    /// What to look out for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub care: Option<Localized>,
    /// What becomes of the answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub synthesis: Option<Localized>,
}

impl NotesInFile {
    fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

/// Returns the text of a file of its own that holds `set`.
///
/// # Errors
/// When YAML cannot say it, which has not been seen yet.
pub fn text(set: &QuestionSet) -> Result<String, serde_yaml::Error> {
    serde_yaml::to_string(&SetFile::from(set))
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_false(flag: &bool) -> bool {
    !flag
}
