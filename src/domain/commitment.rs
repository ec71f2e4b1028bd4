//! Commitments and requests: who does what by when, and what was asked of others.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CommitmentId, Day, EditionId, Name, ParticipantId, RequestId, ThemeOf};

/// What became of the voted issues.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Commitments {
    /// What one of us will do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub commitments: Vec<Commitment>,
    /// What was asked of others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requests: Vec<Request>,
    /// What is not done now, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_now: Vec<NotNow>,
}

/// What one of us will do by a date, and how we shall know.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Commitment {
    /// Names it, for ever.
    pub id: CommitmentId,
    /// The edition that it is carried over from; none where it is new. It is carried once: a second
    /// time it is made smaller, handed to somebody else or dropped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carried: Option<EditionId>,
    /// Who does it, by their consent.
    pub owner: ParticipantId,
    /// What they will do: a change that somebody could see.
    pub will: String,
    /// By when.
    pub by: Day,
    /// The figure that tells, and where it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<String>,
    /// What the figure is now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// What it shall be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Who asks how it went.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asks: Option<ParticipantId>,
    /// When they ask.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asks_on: Option<Day>,
    /// The issue that it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issue: Option<ThemeOf>,
    /// What else it answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<ThemeOf>,
}

impl Commitment {
    /// Whether it answers this issue.
    pub fn answers(&self, issue: &ThemeOf) -> bool {
        answers((self.issue.as_ref(), &self.also), issue)
    }

    /// Takes out that it answers an issue, and returns whether it did.
    pub fn forget(&mut self, issue: &ThemeOf) -> bool {
        forget((&mut self.issue, &mut self.also), issue)
    }
}

/// What was asked of somebody outside.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Request {
    /// Names it, for ever.
    pub id: RequestId,
    /// The edition in which it was asked before, of whomever; none where it is new.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carried: Option<EditionId>,
    /// Of whom: a role.
    pub to: Name,
    /// Who asks.
    pub asked_by: ParticipantId,
    /// What for.
    pub ask: String,
    /// By when an answer is due.
    pub by: Day,
    /// What they answered; none so far.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Reply>,
    /// The issue that it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issue: Option<ThemeOf>,
    /// What else it answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<ThemeOf>,
}

impl Request {
    /// Whether it answers this issue.
    pub fn answers(&self, issue: &ThemeOf) -> bool {
        answers((self.issue.as_ref(), &self.also), issue)
    }

    /// Takes out that it answers an issue, and returns whether it did.
    pub fn forget(&mut self, issue: &ThemeOf) -> bool {
        forget((&mut self.issue, &mut self.also), issue)
    }
}

/// Whether what answers these answers this issue.
fn answers((own, also): (Option<&ThemeOf>, &[ThemeOf]), issue: &ThemeOf) -> bool {
    own == Some(issue) || also.contains(issue)
}

/// Takes an issue out of these, and returns whether it was among them.
fn forget((own, also): (&mut Option<ThemeOf>, &mut Vec<ThemeOf>), issue: &ThemeOf) -> bool {
    let did = answers((own.as_ref(), also), issue);
    own.take_if(|own| own == issue);
    also.retain(|other| other != issue);
    did
}

/// What somebody outside answered.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Reply {
    /// Whether they will do it.
    #[serde(rename = "agreed")] // `yes` and `on` are words for true to older readers of YAML
    pub yes: bool,
    /// When they said so.
    #[serde(default, rename = "when", skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// Their words, without comment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

/// An issue that is not done now, and why.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct NotNow {
    /// Which.
    pub issue: ThemeOf,
    /// Why.
    pub why: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_answers_its_issue_and_what_else_it_names_until_that_is_gone() {
        let of = |theme: &str| ThemeOf {
            question: "issues".parse().unwrap(),
            theme: theme.parse().unwrap(),
        };
        let yaml = "{id: r1, asked-by: maren, to: IT, ask: A van, by: 2026-12-01,
            issue: {question: issues, theme: dates}, also: [{question: issues, theme: board}]}";
        let mut request: Request = serde_yaml::from_str(yaml).unwrap();
        assert_eq!(
            ["dates", "board", "van"].map(|it| request.answers(&of(it))),
            [true, true, false]
        );
        assert!(!request.forget(&of("van")));
        assert!(request.forget(&of("board")));
        assert_eq!((request.issue.clone(), request.also.len()), (Some(of("dates")), 0));
        assert!(request.forget(&of("dates")));
        assert_eq!(request.issue, None);
    }
}
