//! Votes: dots on themes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{InOrder, QuestionId, ThemeId};

/// The most dots that one person puts on one theme.
pub const MOST_ON_ONE: u8 = 2;

/// The most dots that one person has.
pub const MOST_DOTS: u8 = 5;

/// The votes on the themes of each question.
pub type Votes = InOrder<QuestionId, Vote>;

/// The vote on one question's themes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Vote {
    /// The rounds, the last of which counts; the others are kept.
    pub rounds: Vec<Round>,
}

impl Vote {
    /// Returns the round that counts, if there was one.
    pub fn last(&self) -> Option<&Round> {
        self.rounds.last()
    }

    /// Returns the dots on a theme in the round that counts.
    pub fn dots(&self, theme: &ThemeId) -> Option<u32> {
        self.last()?.dots.get(theme).copied()
    }
}

/// One round of a vote, counted. Nothing tells who put a dot where.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Round {
    /// How many dots each person had.
    #[schemars(range(min = 1, max = 5))]
    pub each: u8,
    /// How many people voted. Who was not there did not.
    pub voted: u32,
    /// The dots on each theme, also where there are none.
    pub dots: InOrder<ThemeId, u32>,
}
