//! A participant's own file.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;
use std::path::Path;

use schemars::JsonSchema;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, MapAccess, Unexpected, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use super::read::parse;
use super::save::InFile;
use super::shape::FORMAT;
use super::{StoreError, emit};
use crate::domain::{Entry, ParticipantId, QuestionId, Said, Sheet};

/// The word for an answer that lies apart.
const APART: &str = "answered";

/// The word for no answer.
const PASS: &str = "pass";

/// No more answers than these are usual.
const USUAL: usize = 16;

/// A participant's file as it is read.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct SheetInFile {
    #[serde(rename = "format")]
    _format: u32,
    /// Whose it is.
    pub(super) participant: ParticipantId,
    #[serde(default)]
    #[schemars(with = "BTreeMap<QuestionId, EntryShape>")]
    answers: Entries<Said>,
    #[serde(default)]
    parked: Vec<String>,
}

/// Answers by question, in the order in which they stand; what was said under a name is read as `S`.
#[derive(Debug)]
pub(super) struct Entries<S>(Vec<(QuestionId, Entry)>, PhantomData<S>);

/// An entry as it is read.
struct EntryInFile<S>(Entry, PhantomData<S>);

/// What an entry may look like.
#[derive(JsonSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "only its schema is used")]
enum EntryShape {
    /// Where what was said lies apart, or there is no answer.
    Word(Word),
    /// What was said.
    Said(Said),
}

#[derive(JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[expect(dead_code, reason = "only its schema is used")]
enum Word {
    /// No answer.
    Pass,
    /// What was said lies apart.
    Answered,
}

/// A participant's file as it is written.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct SheetOut<'a> {
    format: u32,
    participant: &'a ParticipantId,
    answers: EntriesOut<'a>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    parked: &'a [String],
}

struct EntriesOut<'a>(&'a [(QuestionId, Entry)]);

struct EntryOut<'a>(&'a Entry);

/// Returns the text of the file of `sheet`.
fn text(sheet: &Sheet) -> Result<String, StoreError> {
    let Sheet { participant, entries, parked } = sheet;
    let out = SheetOut { format: FORMAT, participant, answers: EntriesOut(entries), parked };
    emit::text(&out)
}

impl InFile for Sheet {
    const INNER: &'static str = "answers";

    fn text(&self) -> Result<String, StoreError> {
        text(self)
    }

    fn again(text: &str) -> Option<String> {
        let (file, _) = parse::<SheetInFile>(Path::new(""), Path::new(""), text.into()).ok()?;
        Self::from(file).text().ok()
    }
}

impl From<SheetInFile> for Sheet {
    fn from(file: SheetInFile) -> Self {
        let SheetInFile { _format: _, participant, answers, parked } = file;
        Self { participant, entries: answers.into(), parked }
    }
}

impl<S> From<Entries<S>> for Vec<(QuestionId, Entry)> {
    fn from(entries: Entries<S>) -> Self {
        entries.0
    }
}

impl<S> Default for Entries<S> {
    fn default() -> Self {
        Self(Vec::new(), PhantomData)
    }
}

impl<'de, S: Deserialize<'de> + Into<Said>> Deserialize<'de> for Entries<S> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Each<S>(PhantomData<S>);

        impl<'de, S: Deserialize<'de> + Into<Said>> Visitor<'de> for Each<S> {
            type Value = Entries<S>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an answer for each question")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries<S>, A::Error> {
                let mut entries = Entries(Vec::with_capacity(USUAL), PhantomData);
                while let Some((question, EntryInFile::<S>(entry, _))) = map.next_entry()? {
                    entries.0.push((question, entry));
                }
                Ok(entries)
            }
        }

        deserializer.deserialize_map(Each(PhantomData))
    }
}

impl<'de, S: Deserialize<'de> + Into<Said>> Deserialize<'de> for EntryInFile<S> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either<S>(PhantomData<S>);

        impl<'de, S: Deserialize<'de> + Into<Said>> Visitor<'de> for Either<S> {
            type Value = Entry;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "`{PASS}`, `{APART}`, or what was said, such as `text: …`")
            }

            fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<Entry, E> {
                match word {
                    PASS => Ok(Entry::Pass),
                    APART => Ok(Entry::Apart),
                    other => Err(E::invalid_value(Unexpected::Str(other), &self)),
                }
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Entry, A::Error> {
                let said = S::deserialize(MapAccessDeserializer::new(map))?;
                Ok(Entry::Named(said.into()))
            }
        }

        let entry = deserializer.deserialize_any(Either::<S>(PhantomData))?;
        Ok(Self(entry, PhantomData))
    }
}

impl Serialize for EntriesOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(question, entry)| (question, EntryOut(entry))))
    }
}

impl Serialize for EntryOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Entry::Named(said) => said.serialize(serializer),
            Entry::Apart => serializer.serialize_str(APART),
            Entry::Pass => serializer.serialize_str(PASS),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::store::tests::hostile_text;
    use crate::yaml::Complaints;

    fn read(text: &str) -> Result<Sheet, Complaints> {
        let path = Path::new("maren.yaml");
        parse::<SheetInFile>(Path::new(""), path, text.into()).map(|(file, _)| Sheet::from(file))
    }

    fn id(text: &str) -> QuestionId {
        text.parse().unwrap()
    }

    #[test]
    fn a_sheet_reads_as_a_person_would_write_it() {
        let mut sheet = Sheet::new("maren".parse().unwrap());
        let said: Said = serde_yaml::from_str(
            "{score: 3, evidence: heard, items: [one, 'no', {company: Kiln, amount: '50'}]}",
        )
        .unwrap();
        sheet.put(id("measuring-success"), Entry::Named(said));
        let words =
            "We stay until the kiln fires.\n\nAnd: we #never say \"no\" first.\n  - indented";
        let said = Said { text: Some(words.to_owned()), ..Said::default() };
        sheet.put(id("outstanding-service"), Entry::Named(said));
        sheet.put(id("safe-to-say"), Entry::Apart);
        sheet.put(id("why-us"), Entry::Pass);
        sheet.parked.push("The van".to_owned());
        let text = text(&sheet).unwrap();
        insta::assert_snapshot!(text, @r#"
        format: 1
        participant: maren
        answers:
          measuring-success:
            score: 3
            items:
            - one
            - 'no'
            - amount: '50'
              company: Kiln
            evidence: heard
          outstanding-service:
            text: |-
              We stay until the kiln fires.

              And: we #never say "no" first.
                - indented
          safe-to-say: answered
          why-us: pass
        parked:
        - The van
        "#);
        assert_eq!(read(&text).unwrap(), sheet);
    }

    #[test]
    fn a_word_that_is_no_entry_is_refused_with_what_may_stand_there() {
        let file = "format: 1\nparticipant: maren\nanswers:\n  why-us: anwsered\n";
        insta::assert_snapshot!(read(file).unwrap_err(), @r"
        error: the word `anwsered` is not known here
         --> maren.yaml:4:11
          |
        4 |   why-us: anwsered
          |           ^^^^^^^^ did you mean `answered`?
        ");
    }

    proptest! {
        #[test]
        fn any_text_survives_its_file(texts in proptest::collection::vec(hostile_text(), 3)) {
            let mut sheet = Sheet::new("maren".parse().unwrap());
            let said = Said {
                text: Some(texts[0].clone()),
                items: vec![crate::domain::Item::Words(texts[1].clone())],
                ranked: vec![texts[2].clone()],
                ..Said::default()
            };
            sheet.put(id("a"), Entry::Named(said));
            sheet.parked = texts;
            let file = text(&sheet).unwrap();
            prop_assert_eq!(read(&file).unwrap(), sheet.clone());
            // What looks like an anchor makes the reader look more closely.
            prop_assert_eq!(read(&format!("{file}# &a !b\n")).unwrap(), sheet);
        }
    }
}
