//! People and what they are called.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Day, ParticipantId};
use crate::text::safe_line;

/// A name that people see: of a person, a role, a team or a company. One line, 1 to 80 characters,
/// nothing that a terminal would act upon.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema,
)]
#[serde(try_from = "String")]
#[schemars(with = "String", extend("minLength" = 1, "maxLength" = 80))]
pub struct Name(String);

/// The most characters in a name.
const LONGEST_NAME: usize = 80;

/// Why a text is not a name, or not one for somebody here.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAName {
    /// There is nothing in it.
    #[error("the name is empty")]
    Empty,
    /// It has too many characters.
    #[error("the name is longer than {LONGEST_NAME} characters")]
    Long,
    /// It has characters that are not for reading.
    #[error("the name holds line ends or control characters")]
    Unsafe,
    /// It begins a role and does not end it.
    #[error("a parenthesis is open; a role stands between `(` and `)`")]
    Open,
    /// Somebody else has it: no list and no document could tell the two apart.
    #[error("two of you would be `{0}`: say more of one name, as in `{0} K`")]
    Taken(Name),
}

impl Name {
    /// Returns the name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Name {
    type Err = NotAName;

    fn from_str(text: &str) -> Result<Self, NotAName> {
        let text = text.trim();
        if text.is_empty() {
            Err(NotAName::Empty)
        } else if text.chars().count() > LONGEST_NAME {
            Err(NotAName::Long)
        } else if safe_line(text) != text {
            Err(NotAName::Unsafe)
        } else {
            Ok(Self(text.to_owned()))
        }
    }
}

impl TryFrom<String> for Name {
    type Error = NotAName;

    fn try_from(text: String) -> Result<Self, NotAName> {
        text.parse()
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// Somebody who answers.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Participant {
    /// Names their file, for ever.
    pub id: ParticipantId,
    /// What they are called.
    pub name: Name,
    /// What they do, where that was said; questions may be for some roles only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Name>,
    /// Whether they had to leave: they are asked nothing more, and what they said stays.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub left: bool,
}

/// Somebody who took part in the edition before, and has left the team since.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Left {
    /// Who, by the id that they had.
    pub who: ParticipantId,
    /// What they are called.
    pub name: Name,
    /// When they left, where that is known.
    #[serde(default, rename = "when", skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// Why, in a word that may be read by everybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

impl Participant {
    /// Makes a participant called `name` whose id none of `others` has.
    pub fn new(name: Name, others: &[Self]) -> Self {
        let taken: Vec<_> = others.iter().map(|person| &person.id).collect();
        let id = ParticipantId::for_name(name.as_str(), &taken);
        Self { id, name, role: None, left: false }
    }

    /// Returns who they were who left.
    pub fn of(left: &Left) -> Self {
        Self { id: left.who.clone(), name: left.name.clone(), role: None, left: true }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_readable_line() {
        assert_eq!("  Inés Carravide ".parse::<Name>().unwrap().as_str(), "Inés Carravide");
        assert_eq!("".parse::<Name>(), Err(NotAName::Empty));
        assert_eq!("a\nb".parse::<Name>(), Err(NotAName::Unsafe));
        assert_eq!("\u{1b}[2J".parse::<Name>(), Err(NotAName::Unsafe));
        assert_eq!("x".repeat(81).parse::<Name>(), Err(NotAName::Long));
    }
}
