//! What a text of a view has to be beyond being text: a day, the id of a section. The schema says it
//! as a pattern, the reader by the types that such a text names.

use serde_json::{Value, json};

use crate::domain::{Day, Section};

/// The id of the section of questions that feed none.
const OTHER: &str = "other";

/// How the fields end that hold for programs a day that readers see in words.
const OF_DAY: &str = "_day";

/// How a day is written; which of these there are the type says.
const DAY: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

/// What a text has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// A day, as in `2025-09-18`.
    Day,
    /// The id of a section.
    Section,
}

impl Rule {
    /// Returns what the text of a field of a part has to be.
    pub(super) fn of(part: &str, field: &str) -> Option<Self> {
        match (part, field) {
            ("edition", "held" | "next") | ("occasion", "held") => Some(Self::Day),
            (_, field) if field.ends_with(OF_DAY) => Some(Self::Day),
            ("section", "id") => Some(Self::Section),
            _ => None,
        }
    }

    /// Whether a text is that.
    pub(super) fn allows(self, text: &str) -> bool {
        match self {
            Self::Day => text.parse::<Day>().is_ok(),
            Self::Section => text == OTHER || Section::ALL.iter().any(|it| it.as_str() == text),
        }
    }

    /// Says what is expected.
    pub(super) fn expected(self) -> String {
        match self {
            Self::Day => "a day is written as in `2025-09-18`".to_owned(),
            Self::Section => {
                let ids = sections().map(|id| format!("`{id}`"));
                format!("expected one of {}", ids.collect::<Vec<_>>().join(", "))
            }
        }
    }

    /// Says what is wrong with what does not do.
    pub(super) fn wrong(self, text: &str) -> String {
        match self {
            Self::Day => "there is no such day".to_owned(),
            Self::Section => format!("there is no section `{text}`"),
        }
    }

    /// Returns what the schema says of it.
    pub(super) fn schema(self) -> Value {
        match self {
            Self::Day => json!({ "type": "string", "pattern": DAY }),
            Self::Section => json!({ "enum": sections().collect::<Vec<_>>() }),
        }
    }
}

fn sections() -> impl Iterator<Item = &'static str> {
    Section::ALL.iter().map(|section| section.as_str()).chain([OTHER])
}
