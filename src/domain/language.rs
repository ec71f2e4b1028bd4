//! Languages, and texts that stand in several of them side by side.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Languages that are written from right to left, by their codes in ISO 639.
const FROM_THE_RIGHT: [&str; 11] =
    ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];

/// A language by its code, as in `en`, `de` or `pt-BR`.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema,
)]
#[serde(try_from = "String")]
#[schemars(with = "String", extend("pattern" = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"))]
pub struct Language(String);

/// Why a text is not the code of a language.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a language is a code such as `en`, `de` or `pt-BR`")]
pub struct NotALanguage;

impl Language {
    /// Returns the language that is used where nothing else is said: English.
    pub fn english() -> Self {
        Self("en".to_owned())
    }

    /// Returns the code as it is written in files.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether its lines run from right to left.
    pub fn runs_from_the_right(&self) -> bool {
        FROM_THE_RIGHT.contains(&self.family())
    }

    /// Returns the code without region and script: `pt` for `pt-BR`.
    fn family(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }
}

impl FromStr for Language {
    type Err = NotALanguage;

    fn from_str(text: &str) -> Result<Self, NotALanguage> {
        let mut parts = text.split('-');
        let first = parts.next().unwrap_or_default();
        let is_language =
            (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_lowercase());
        let rest_fits = parts.all(|part| {
            (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        });
        if is_language && rest_fits { Ok(Self(text.to_owned())) } else { Err(NotALanguage) }
    }
}

impl TryFrom<String> for Language {
    type Error = NotALanguage;

    fn try_from(text: String) -> Result<Self, NotALanguage> {
        text.parse()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// A text in one language or in several side by side; never empty.
///
/// In a file a plain string is English, a map has a text for each language.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(try_from = "InFile", into = "InFile")]
#[schemars(with = "InFile")]
pub struct Localized(BTreeMap<Language, String>);

/// A text as it stands in a file.
#[derive(Clone, Deserialize, Serialize, JsonSchema)]
#[serde(untagged)]
enum InFile {
    /// English.
    Plain(#[schemars(extend("pattern" = r"\S"))] String),
    /// A text for each language.
    Each(#[schemars(with = "BTreeMap<Language, Filled>")] BTreeMap<Language, String>),
}

/// A text with something in it, as a schema sees it.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "it is there for its schema")]
struct Filled(#[schemars(extend("pattern" = r"\S"))] String);

/// Why a text in several languages cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the text is empty")]
pub struct EmptyText;

impl Localized {
    /// Makes a text that stands in English only.
    pub fn english(text: &str) -> Result<Self, EmptyText> {
        InFile::Plain(text.to_owned()).try_into()
    }

    /// Returns the text in `language`, or else in a sister of it (`pt` for `pt-BR`), or else in
    /// English, or else in the first language that there is.
    pub fn text(&self, language: &Language) -> &str {
        self.found(language).map_or("", |(_, text)| text)
    }

    /// Returns the same with the language that it is in.
    pub fn found(&self, language: &Language) -> Option<(&Language, &str)> {
        let sister = || self.0.iter().find(|(other, _)| other.family() == language.family());
        let found = self.0.get_key_value(language).or_else(sister);
        let found = found.or_else(|| self.0.get_key_value(&Language::english()));
        found.or_else(|| self.0.first_key_value()).map(|(found, text)| (found, text.as_str()))
    }

    /// Returns the languages in which the text stands.
    pub fn languages(&self) -> impl Iterator<Item = &Language> {
        self.0.keys()
    }

    /// Returns the same text with only what [`Localized::text`] gives for `language`.
    #[must_use]
    pub fn only(&self, language: &Language) -> Self {
        let text = self.text(language);
        Self(self.0.iter().filter(|(_, other)| *other == text).take(1).map(own).collect())
    }
}

fn own((language, text): (&Language, &String)) -> (Language, String) {
    (language.clone(), text.clone())
}

impl TryFrom<InFile> for Localized {
    type Error = EmptyText;

    fn try_from(file: InFile) -> Result<Self, EmptyText> {
        let texts = match file {
            InFile::Plain(text) => BTreeMap::from([(Language::english(), text)]),
            InFile::Each(texts) => texts,
        };
        if texts.is_empty() || texts.values().any(|text| text.trim().is_empty()) {
            return Err(EmptyText);
        }
        let trimmed = texts.into_iter().map(|(l, text)| (l, text.trim().to_owned())).collect();
        Ok(Self(trimmed))
    }
}

impl From<Localized> for InFile {
    fn from(Localized(mut texts): Localized) -> Self {
        let english = Language::english();
        match (texts.len(), texts.remove(&english)) {
            (1, Some(text)) => Self::Plain(text),
            (_, Some(text)) => {
                texts.insert(english, text);
                Self::Each(texts)
            }
            (_, None) => Self::Each(texts),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(code: &str) -> Language {
        code.parse().unwrap()
    }

    fn greeting() -> Localized {
        serde_yaml::from_str("{en: hello, pt: olá, de: hallo}").unwrap()
    }

    #[test]
    fn the_language_asked_for_comes_first_then_a_sister_then_english() {
        assert_eq!(greeting().text(&language("de")), "hallo");
        assert_eq!(greeting().text(&language("pt-BR")), "olá");
        assert_eq!(greeting().text(&language("ja")), "hello");
    }

    #[test]
    fn a_plain_string_is_english_and_is_written_as_a_plain_string() {
        let text: Localized = serde_yaml::from_str("hello").unwrap();
        assert_eq!(text.languages().map(Language::as_str).collect::<Vec<_>>(), ["en"]);
        assert_eq!(serde_yaml::to_string(&text).unwrap(), "hello\n");
    }

    #[test]
    fn one_language_can_be_taken_out() {
        let german = greeting().only(&language("de"));
        assert_eq!(serde_yaml::to_string(&german).unwrap(), "de: hallo\n");
    }

    #[test]
    fn an_empty_text_is_refused() {
        assert!(serde_yaml::from_str::<Localized>("''").is_err());
        assert!(serde_yaml::from_str::<Localized>("{en: ' '}").is_err());
        assert!(serde_yaml::from_str::<Localized>("{}").is_err());
    }

    #[test]
    fn a_language_is_a_code() {
        assert!("pt-BR".parse::<Language>().is_ok());
        for wrong in ["", "E", "english", "en_GB", "en-", "../x"] {
            assert!(wrong.parse::<Language>().is_err(), "{wrong:?} passed");
        }
    }
}
