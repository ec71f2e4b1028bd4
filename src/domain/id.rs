//! Names that stay the same for ever: of question sets, questions, options and participants.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

/// The most characters that an identifier may have.
pub const LONGEST_ID: usize = 64;

/// Why a text is not an identifier.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{text}` is not an id: use lower-case letters and digits, in words joined by single hyphens, at most {LONGEST_ID} characters"
)]
pub struct NotAnId {
    /// What was given, cut to a readable length.
    text: String,
}

impl NotAnId {
    fn new(text: &str) -> Self {
        Self { text: text.chars().take(LONGEST_ID).collect() }
    }
}

/// Makes a kebab-case identifier type, whose only door is [`FromStr`].
macro_rules! id_type {
    ($(#[$meta:meta])* $name:ident, $letter:expr, $pattern:literal) => {
        $(#[$meta])*
        #[derive(
            Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema,
        )]
        #[serde(try_from = "String")]
        #[schemars(with = "String", extend("pattern" = $pattern))]
        pub struct $name(String);

        impl $name {
            /// Returns the identifier as it is written in files.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                text.to_owned().try_into()
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotAnId;

            fn try_from(text: String) -> Result<Self, NotAnId> {
                if is_kebab(&text, $letter) { Ok(Self(text)) } else { Err(NotAnId::new(&text)) }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }
    };
}

id_type! {
    /// The identifier of a question set, as in `support-team`.
    SetId, ascii_letter, r"^[a-z0-9]+(-[a-z0-9]+)*$"
}
id_type! {
    /// The identifier of a question, as in `outstanding-service`. Permanent.
    QuestionId, ascii_letter, r"^[a-z0-9]+(-[a-z0-9]+)*$"
}
id_type! {
    /// The identifier of an option or a column, as in `reduce-effort`.
    OptionId, ascii_letter, r"^[a-z0-9]+(-[a-z0-9]+)*$"
}
id_type! {
    /// The identifier of a participant, as in `maren` or `山田-太郎`; also the name of their file.
    ParticipantId, any_letter, r"^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$"
}

id_type! {
    /// The identifier of a theme among those of its question, as in `one-owner`.
    ThemeId, any_letter, r"^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$"
}
id_type! {
    /// The identifier of a principle, as in `calm-first`. Permanent, also over editions.
    PrincipleId, any_letter, r"^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$"
}
id_type! {
    /// The identifier of a dissent, as in `d1`. Permanent, also over editions.
    DissentId, ascii_letter, r"^[a-z0-9]+(-[a-z0-9]+)*$"
}
id_type! {
    /// The identifier of a commitment, as in `c1`. Permanent, also over editions.
    CommitmentId, ascii_letter, r"^[a-z0-9]+(-[a-z0-9]+)*$"
}
id_type! {
    /// The identifier of a request, as in `r1`. Permanent, also over editions.
    RequestId, ascii_letter, r"^[a-z0-9]+(-[a-z0-9]+)*$"
}

/// The most words of a sentence that an identifier is made of.
const WORDS_OF_ID: usize = 4;

/// Makes identifiers of what somebody wrote.
macro_rules! id_of_words {
    ($name:ident, $otherwise:literal) => {
        impl $name {
            /// Makes an identifier of the first words of `sentence` that is none of `others`: a
            /// number is added where it is taken.
            pub fn for_words(sentence: &str, others: &[&Self]) -> Self {
                let base = kebab(sentence, $otherwise);
                let base = base.split('-').take(WORDS_OF_ID).collect::<Vec<_>>().join("-");
                let taken =
                    |id: &Self| others.contains(&id) || $name::RESERVED.contains(&id.as_str());
                numbered(&base)
                    .map(Self)
                    .find(|id| !taken(id))
                    .unwrap_or_else(|| Self(base.clone()))
            }
        }
    };
}

impl ThemeId {
    const RESERVED: &'static [&'static str] = &[];
}

impl PrincipleId {
    /// What an objection may be to besides principles.
    const RESERVED: &'static [&'static str] = &["promise", "goal", "feeling", "order"];
}

id_of_words!(ThemeId, "theme");
id_of_words!(PrincipleId, "principle");

/// Makes identifiers that are a letter and a number.
macro_rules! id_of_number {
    ($name:ident, $letter:literal) => {
        impl $name {
            /// Returns the identifier with the lowest number above those of all `others`.
            pub fn after(others: &[&Self]) -> Self {
                let number = |id: &Self| id.0.strip_prefix($letter)?.parse::<u32>().ok();
                let last = others.iter().copied().filter_map(number).max().unwrap_or(0);
                Self(format!("{}{}", $letter, last.saturating_add(1)))
            }
        }
    };
}

id_of_number!(DissentId, "d");
id_of_number!(CommitmentId, "c");
id_of_number!(RequestId, "r");

/// Returns `base`, and then `base` with the numbers from 2 behind it.
fn numbered(base: &str) -> impl Iterator<Item = String> + '_ {
    (1..=u32::MAX)
        .map(move |number| if number == 1 { base.to_owned() } else { format!("{base}-{number}") })
}

/// File names that some system gives a meaning of its own, and our own folder's.
const TAKEN: &[&str] = &["aux", "con", "nul", "prn", "unnamed"];

impl ParticipantId {
    /// Makes an identifier of somebody's `name` that is none of `others`.
    ///
    /// Accents are taken off (`Inés` is `ines`), other scripts stay as they are, and a number is
    /// added where the name is taken. A name without letters and digits becomes `person`.
    pub fn for_name(name: &str, others: &[&Self]) -> Self {
        let base = kebab(name, "person");
        numbered(&base)
            .map(Self)
            .find(|id| !others.contains(&id) && !is_taken(&id.0))
            .unwrap_or_else(|| Self(base.clone()))
    }
}

/// Whether some system reads `id` as a device when it names a file.
fn is_taken(id: &str) -> bool {
    let numbered = |stem| id.strip_prefix(stem).is_some_and(|rest| rest.len() == 1);
    TAKEN.contains(&id) || numbered("com") || numbered("lpt")
}

/// Turns a text into lower-case words joined by hyphens, short enough for a number behind it;
/// `otherwise` stands for one without letters and digits.
fn kebab(text: &str, otherwise: &str) -> String {
    let plain: String = text
        .nfd()
        .filter(|c| !('\u{300}'..='\u{36F}').contains(c))
        .nfc()
        .flat_map(char::to_lowercase)
        .map(|c| if any_letter(c) { c } else { ' ' })
        .collect();
    let joined = plain.split_whitespace().collect::<Vec<_>>().join("-");
    let short: String = joined.chars().take(LONGEST_ID - 8).collect();
    let trimmed = short.trim_end_matches('-');
    if trimmed.is_empty() { otherwise.to_owned() } else { trimmed.to_owned() }
}

fn is_kebab(text: &str, letter: impl Fn(char) -> bool) -> bool {
    let mut before = '-';
    let fits = text.chars().all(|c| {
        let fits = c.is_ascii_lowercase() || if c == '-' { before != '-' } else { letter(c) };
        before = c;
        fits
    });
    let is_short = || text.len() <= LONGEST_ID || text.chars().count() <= LONGEST_ID;
    fits && before != '-' && is_short()
}

fn ascii_letter(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit()
}

fn any_letter(c: char) -> bool {
    (c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c)) && !c.is_uppercase()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn id(name: &str) -> String {
        ParticipantId::for_name(name, &[]).to_string()
    }

    #[test]
    fn a_question_id_is_lower_case_words_joined_by_hyphens() {
        assert!("outstanding-service".parse::<QuestionId>().is_ok());
        for wrong in ["", "-", "a--b", "A", "a b", "../x", "é", "a-", "-a"] {
            assert!(wrong.parse::<QuestionId>().is_err(), "{wrong:?} passed");
        }
    }

    #[test]
    fn a_name_becomes_an_id_that_a_person_recognises() {
        assert_eq!(id("Maren"), "maren");
        assert_eq!(id("Inés Carravide"), "ines-carravide");
        assert_eq!(id("山田 太郎"), "山田-太郎");
        assert_eq!(id("../../etc/passwd"), "etc-passwd");
        assert_eq!(id("🙂"), "person");
    }

    #[test]
    fn two_people_of_one_name_have_two_ids() {
        let first = ParticipantId::for_name("Sam", &[]);
        assert_eq!(ParticipantId::for_name("sam", &[&first]).as_str(), "sam-2");
    }

    #[test]
    fn a_sentence_becomes_an_id_of_its_first_words() {
        let first = ThemeId::for_words("They explain it once, to one person", &[]);
        assert_eq!(first.as_str(), "they-explain-it-once");
        let second = ThemeId::for_words("They explain it once more", &[&first]);
        assert_eq!(second.as_str(), "they-explain-it-once-2");
        assert_eq!(ThemeId::for_words("…", &[]).as_str(), "theme");
        assert_eq!(PrincipleId::for_words("Promise", &[]).as_str(), "promise-2");
    }

    #[test]
    fn numbers_of_ids_go_on_from_the_highest() {
        let ids = ["c2", "c10", "carried"].map(|id| id.parse::<CommitmentId>().unwrap());
        assert_eq!(CommitmentId::after(&ids.each_ref()).as_str(), "c11");
        assert_eq!(RequestId::after(&[]).as_str(), "r1");
    }

    #[test]
    fn no_participant_is_called_as_a_device_or_as_our_own_folder() {
        assert_eq!(id("Con"), "con-2");
        assert_eq!(id("LPT1"), "lpt1-2");
        assert_eq!(id("Unnamed"), "unnamed-2");
    }

    proptest! {
        #[test]
        fn every_name_has_an_id_that_reads_back(name in any::<String>()) {
            let id = ParticipantId::for_name(&name, &[]);
            prop_assert_eq!(id.as_str().parse::<ParticipantId>(), Ok(id.clone()));
            let id = ThemeId::for_words(&name, &[]);
            prop_assert_eq!(id.as_str().parse::<ThemeId>(), Ok(id.clone()));
        }
    }
}
