//! Answers: what people said, and the three promises about who said it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Agreement, Language, OptionId, Participant, ParticipantId, QuestionId, UnnamedId, Workshop,
};

/// What one participant said to one question; the parts that they left out are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Said {
    /// A score on a scale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<Score>,
    /// The option chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choice: Option<OptionId>,
    /// The options picked, where several may be.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<OptionId>,
    /// What matters most, first things first: ids of the menu's options, or own words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ranked: Vec<String>,
    /// Several short items.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
    /// How they know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
    /// Their own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The language of their words, where it is not the edition's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// What their words mean in the edition's language; written by a person, never by the program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gloss: Option<String>,
}

impl Said {
    /// Whether nothing was said at all.
    pub fn is_empty(&self) -> bool {
        let Self { score, choice, choices, ranked, items, evidence, text, language: _, gloss: _ } =
            self;
        score.is_none()
            && choice.is_none()
            && choices.is_empty()
            && ranked.is_empty()
            && items.is_empty()
            && evidence.is_none()
            && text.is_none()
    }
}

/// What somebody said on a scale.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema,
)]
#[serde(try_from = "ScoreInFile", into = "ScoreInFile")]
#[schemars(with = "ScoreInFile")]
pub enum Score {
    /// From 1 to [`HIGHEST`](super::HIGHEST).
    Points(u8),
    /// They cannot know. Never counted as a score.
    DontKnow,
    /// They would not put a number on it. Never counted as a score.
    Pass,
}

/// A score as it stands in a file.
#[derive(Clone, Deserialize, Serialize, JsonSchema)]
#[serde(untagged)]
enum ScoreInFile {
    /// From 1 to 5.
    Points(#[schemars(range(min = 1, max = 5))] u8),
    /// No number, and why there is none.
    Words(NoNumber),
}

/// Why there is no number.
#[derive(Clone, Copy, Deserialize, Serialize, JsonSchema)]
enum NoNumber {
    #[serde(rename = "don't know")]
    DontKnow,
    #[serde(rename = "pass")]
    Pass,
}

/// Why a number is no score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a score is a whole number from 1 to 5, `don't know` or `pass`")]
pub struct OffScale;

impl TryFrom<ScoreInFile> for Score {
    type Error = OffScale;

    fn try_from(file: ScoreInFile) -> Result<Self, OffScale> {
        match file {
            ScoreInFile::Points(points @ 1..=super::HIGHEST) => Ok(Self::Points(points)),
            ScoreInFile::Points(_) => Err(OffScale),
            ScoreInFile::Words(NoNumber::DontKnow) => Ok(Self::DontKnow),
            ScoreInFile::Words(NoNumber::Pass) => Ok(Self::Pass),
        }
    }
}

impl From<Score> for ScoreInFile {
    fn from(score: Score) -> Self {
        match score {
            Score::Points(points) => Self::Points(points),
            Score::DontKnow => Self::Words(NoNumber::DontKnow),
            Score::Pass => Self::Words(NoNumber::Pass),
        }
    }
}

/// One item of a list: a few words, or words for each of the question's columns.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Item {
    /// A few words.
    Words(String),
    /// Words for columns; the columns that were left out are missing.
    Columns(BTreeMap<OptionId, String>),
}

/// How somebody knows what they say.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Evidence {
    /// A customer told them.
    Heard,
    /// They saw it happen.
    Seen,
    /// They think so.
    Guessed,
}

impl Evidence {
    /// All of them, the strongest first.
    pub const ALL: [Self; 3] = [Self::Heard, Self::Seen, Self::Guessed];
}

/// An answer at the moment when it is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// In the participant's own file, under their name.
    Named(Said),
    /// Used, not attributed: the words lie apart, the participant's file says only that they
    /// answered.
    Unnamed(Said),
    /// Heard in the room at the reveal, and never written down anywhere that lasts.
    OffTheRecord(Said),
    /// No answer, which is a proper answer.
    Pass,
}

/// What a participant's own file says about one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// What they said, under their name.
    Named(Said),
    /// They answered; what they said lies apart, without a name, or is off the record. The file
    /// does not tell which.
    Apart,
    /// They passed.
    Pass,
}

/// Everything that one participant's own file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Whose it is.
    pub participant: ParticipantId,
    /// Their answers, in the order in which they were first given.
    pub entries: Vec<(QuestionId, Entry)>,
    /// Thoughts to come back to, in their own words.
    pub parked: Vec<String>,
}

impl Sheet {
    /// Makes the empty sheet of a participant.
    pub fn new(participant: ParticipantId) -> Self {
        Self { participant, entries: Vec::new(), parked: Vec::new() }
    }

    /// Returns what it says about `question`, if anything.
    pub fn entry(&self, question: &QuestionId) -> Option<&Entry> {
        self.entries.iter().find(|(id, _)| id == question).map(|(_, entry)| entry)
    }

    /// Puts `entry` where the last one to `question` stood, or at the end.
    pub fn put(&mut self, question: QuestionId, entry: Entry) {
        match self.entries.iter_mut().find(|(id, _)| *id == question) {
            Some((_, old)) => *old = entry,
            None => self.entries.push((question, entry)),
        }
    }
}

/// An answer without a name: which question, and what was said. It lies in a file of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unnamed {
    /// The random name of its file.
    pub id: UnnamedId,
    /// The question that it answers.
    pub question: QuestionId,
    /// What was said.
    pub said: Said,
}

/// An edition as far as it lasts: the workshop and everything that was said in it, without what is
/// off the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// When, who, which questions.
    pub workshop: Workshop,
    /// One sheet for each participant who has given anything, in the workshop's order of people.
    pub sheets: Vec<Sheet>,
    /// The answers without a name, in an order that tells nothing: that of their random names.
    pub unnamed: Vec<Unnamed>,
    /// What the team made of it: themes, votes, statements, commitments.
    pub agreement: Agreement,
}

/// one portion of an edition, as it comes in: nobody has to hold all of them at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Portion {
    /// What one participant's own file holds.
    Sheet(Sheet),
    /// An answer without a name.
    Unnamed(Unnamed),
}

impl Edition {
    /// Returns who took part, beside what they gave, in the workshop's order of people.
    pub fn people(&self) -> impl Iterator<Item = (&Participant, Option<&Sheet>)> {
        let sheets: BTreeMap<_, _> =
            self.sheets.iter().map(|sheet| (&sheet.participant, sheet)).collect();
        self.workshop
            .participants
            .iter()
            .map(move |person| (person, sheets.get(&person.id).copied()))
    }

    /// Returns everything that was said to a question and lasts, by name and without one.
    pub fn said(&self, question: &QuestionId) -> impl Iterator<Item = &Said> {
        let named = self.sheets.iter().filter_map(|sheet| match sheet.entry(question)? {
            Entry::Named(said) => Some(said),
            Entry::Apart | Entry::Pass => None,
        });
        let unnamed = self.unnamed.iter().filter(move |answer| answer.question == *question);
        named.chain(unnamed.map(|answer| &answer.said))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(yaml: &str) -> Result<Said, serde_yaml::Error> {
        serde_yaml::from_str(yaml)
    }

    #[test]
    fn a_score_is_a_number_or_says_why_there_is_none() {
        assert_eq!(said("score: 3").unwrap().score, Some(Score::Points(3)));
        assert_eq!(said("score: don't know").unwrap().score, Some(Score::DontKnow));
        assert_eq!(said("score: pass").unwrap().score, Some(Score::Pass));
        for wrong in ["score: 0", "score: 6", "score: 2.5", "score: many", "score: true"] {
            assert!(said(wrong).is_err(), "{wrong} passed");
        }
    }

    #[test]
    fn an_unknown_part_is_refused() {
        assert!(said("words: hello").is_err());
    }

    #[test]
    fn a_second_answer_takes_the_place_of_the_first() {
        let mut sheet = Sheet::new("ada".parse().unwrap());
        sheet.put("a".parse().unwrap(), Entry::Pass);
        sheet.put("b".parse().unwrap(), Entry::Pass);
        sheet.put("a".parse().unwrap(), Entry::Apart);
        assert_eq!(
            sheet.entries,
            [("a".parse().unwrap(), Entry::Apart), ("b".parse().unwrap(), Entry::Pass)]
        );
    }

    #[test]
    fn nothing_said_is_empty_and_a_language_alone_says_nothing() {
        assert!(said("{}").unwrap().is_empty());
        assert!(said("language: es").unwrap().is_empty());
        assert!(!said("evidence: heard").unwrap().is_empty());
    }
}
