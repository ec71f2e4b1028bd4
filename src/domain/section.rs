//! The sections of the philosophy document.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A section of the philosophy, by its stable id, in the order in which a reader meets them.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    /// Whose, when, agreed by whom, when it is read again.
    Masthead,
    /// What we say to a customer in one breath; what for; what they should feel.
    Promise,
    /// What to know when reading nothing else.
    Glance,
    /// Good and bad, as a customer would see it.
    GoodBad,
    /// What to do when nobody has told you.
    Principles,
    /// Which principle gives way.
    Order,
    /// Whom we hire and what we coach.
    Qualities,
    /// Why people choose us.
    WhyUs,
    /// Where we honestly are.
    Scores,
    /// How the scores moved.
    Trends,
    /// What needs attention.
    Issues,
    /// What we will do.
    Commitments,
    /// What we have asked of others.
    Requests,
    /// Where we differ.
    Dissent,
    /// What changed since last time.
    Changes,
    /// How we use this.
    Rituals,
    /// How we listen.
    Listening,
    /// Who said what.
    Method,
}

impl Section {
    /// Every section, in the order of the document.
    pub const ALL: [Self; 18] = [
        Self::Masthead,
        Self::Promise,
        Self::Glance,
        Self::GoodBad,
        Self::Principles,
        Self::Order,
        Self::Qualities,
        Self::WhyUs,
        Self::Scores,
        Self::Trends,
        Self::Issues,
        Self::Commitments,
        Self::Requests,
        Self::Dissent,
        Self::Changes,
        Self::Rituals,
        Self::Listening,
        Self::Method,
    ];

    /// Returns the id as it is written in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Masthead => "masthead",
            Self::Promise => "promise",
            Self::Glance => "glance",
            Self::GoodBad => "good-bad",
            Self::Principles => "principles",
            Self::Order => "order",
            Self::Qualities => "qualities",
            Self::WhyUs => "why-us",
            Self::Scores => "scores",
            Self::Trends => "trends",
            Self::Issues => "issues",
            Self::Commitments => "commitments",
            Self::Requests => "requests",
            Self::Dissent => "dissent",
            Self::Changes => "changes",
            Self::Rituals => "rituals",
            Self::Listening => "listening",
            Self::Method => "method",
        }
    }
}

impl fmt::Display for Section {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_in_files_and_ids_in_code_are_the_same() {
        for section in Section::ALL {
            assert_eq!(serde_yaml::to_string(&section).unwrap().trim(), section.as_str());
        }
    }
}
