//! What a team made of its answers: one file for each stage, read and saved.
//!
//! | file | holds |
//! |---|---|
//! | `review.yaml` | what became of what the edition before promised and asked for |
//! | `themes.yaml` | which answers to each question say the same |
//! | `votes.yaml` | the dots on the themes of each question |
//! | `statements.yaml` | what the team states, and where it differs |
//! | `commitments.yaml` | what becomes of its issues |
//! | `updates.yaml` | how these have stood since |
//!
//! A file that is not there is the empty value. One is written when its value changes, and never
//! removed.

mod cards;
mod change;
mod check;
mod commitments;
mod earlier;
mod gone;
mod odd;
mod reasons;
mod review;
mod shape;
mod statements;
mod taken_out;
mod themes;
mod updates;
mod votes;

use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::de::DeserializeOwned;

pub(super) use cards::Cards;
pub(super) use change::Agreed;
use check::Faulty;
use shape::{ByQuestion, Headed};

use super::read::parse;
use super::save::InFile;
use super::{EditionFolder, StoreError, emit, read};
use crate::domain::{Agreement, Commitments, Review, Statements, Themes, Updates, Votes, Workshop};
use crate::yaml::{Complaints, Document, Limits};

/// One of the six files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Which {
    Review,
    Themes,
    Votes,
    Statements,
    Commitments,
    Updates,
}

impl Which {
    /// All of them, in the order in which a workshop makes them.
    const ALL: [Self; 6] = [
        Self::Review,
        Self::Themes,
        Self::Votes,
        Self::Statements,
        Self::Commitments,
        Self::Updates,
    ];

    /// Returns the name of the file.
    fn name(self) -> &'static str {
        match self {
            Self::Review => "review.yaml",
            Self::Themes => "themes.yaml",
            Self::Votes => "votes.yaml",
            Self::Statements => "statements.yaml",
            Self::Commitments => "commitments.yaml",
            Self::Updates => "updates.yaml",
        }
    }

    /// Returns the path of the file of an edition.
    fn path(self, folder: &EditionFolder) -> PathBuf {
        folder.folder().join(self.name())
    }
}

/// What one of the six files holds.
trait Part: InFile + Clone + Default + PartialEq {
    /// How it stands in its file.
    type InFile: DeserializeOwned + JsonSchema + Into<Self>;

    /// Which file it is.
    const WHICH: Which;

    /// Returns this part of an agreement.
    fn of(agreement: &mut Agreement) -> &mut Self;
}

/// Says how one part stands in its file.
macro_rules! part {
    ($part:ident, $shape:ident, $inner:literal, $field:ident) => {
        impl Part for $part {
            type InFile = $shape<Self>;

            const WHICH: Which = Which::$part;

            fn of(agreement: &mut Agreement) -> &mut Self {
                &mut agreement.$field
            }
        }

        impl From<$shape<Self>> for $part {
            fn from(file: $shape<Self>) -> Self {
                file.value
            }
        }

        impl InFile for $part {
            const INNER: &'static str = $inner;

            fn text(&self) -> Result<String, StoreError> {
                emit::text(&$shape::new(self))
            }

            fn again(text: &str) -> Option<String> {
                again::<Self>(text)
            }
        }
    };
}

part!(Review, Headed, "", review);
part!(Themes, ByQuestion, "questions", themes);
part!(Votes, ByQuestion, "questions", votes);
part!(Statements, Headed, "", statements);
part!(Commitments, Headed, "", commitments);
part!(Updates, Headed, "", updates);

impl EditionFolder {
    /// Reads what the team made of its answers, and checks it against the `workshop`; empty as far
    /// as it has not come to that. Whether the cards that it names are there is checked while the
    /// answers are read: [`EditionFolder::read`].
    ///
    /// # Errors
    /// Everything that is wrong with any of its files, at once.
    pub fn agreement(&self, workshop: &Workshop) -> Result<Agreement, StoreError> {
        let mut wrong = Complaints::default();
        let mut agreement = Agreement::default();
        self.read_part::<Themes>(&mut agreement, &mut wrong)?;
        let has_themes = wrong.is_empty();
        self.read_part::<Review>(&mut agreement, &mut wrong)?;
        self.read_part::<Votes>(&mut agreement, &mut wrong)?;
        self.read_part::<Statements>(&mut agreement, &mut wrong)?;
        self.read_part::<Commitments>(&mut agreement, &mut wrong)?;
        self.read_part::<Updates>(&mut agreement, &mut wrong)?;
        let earlier = self.earlier(workshop, &agreement, &mut wrong)?;
        let faulty = check::faults(&agreement, workshop, (has_themes, earlier.as_ref()));
        wrong.append(self.complaints(&faulty, None)?);
        wrong.sort_by_file();
        if !wrong.is_empty() {
            return Err(wrong.into());
        }
        self.name_gone(workshop, &mut agreement.statements)?;
        Ok(agreement)
    }

    /// Reads one of the six files into its part of the agreement, if it is there.
    fn read_part<T: Part>(
        &self,
        agreement: &mut Agreement,
        wrong: &mut Complaints,
    ) -> Result<(), StoreError> {
        let path = T::WHICH.path(self);
        if let Some(bytes) = read::bytes(self.root(), &path)? {
            match parse::<T::InFile>(self.root(), &path, bytes) {
                Ok((file, _)) => *T::of(agreement) = file.into(),
                Err(complaints) => wrong.append(complaints),
            }
        }
        Ok(())
    }

    /// Shows what is wrong with the files, each with its line; with that of a text that has not
    /// been written yet where it is given.
    ///
    /// They are read again for it, so that nothing is kept of files that are right.
    pub(super) fn complaints(
        &self,
        faulty: &Faulty,
        would_be: Option<(Which, &str)>,
    ) -> Result<Complaints, StoreError> {
        let mut wrong = Complaints::default();
        for (which, faults) in faulty {
            let path = which.path(self);
            let bytes = match would_be {
                Some((other, text)) if other == *which => text.into(),
                Some(_) | None => read::bytes(self.root(), &path)?.unwrap_or_default(),
            };
            match Document::parse(&read::label(self.root(), &path), bytes, Limits::KEPT) {
                Ok(document) => wrong.append(document.source().complaints(faults)),
                Err(complaints) => wrong.append(complaints),
            }
        }
        Ok(wrong)
    }
}

/// Reads a text of one of the six files, and returns the one that this program would write.
fn again<T: Part>(text: &str) -> Option<String> {
    let nowhere = Path::new("");
    let (file, _) = parse::<T::InFile>(nowhere, nowhere, text.into()).ok()?;
    let value: T = file.into();
    value.text().ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Commitment, Pair, Quote, Request, Sorting, Statement, Theme};
    use crate::store::tests::hostile_text;

    /// Reads a text of one of the six files.
    fn read<T: Part>(text: String) -> Result<T, Complaints> {
        let path = Path::new(T::WHICH.name());
        parse::<T::InFile>(Path::new(""), path, text.into()).map(|(file, _)| file.into())
    }

    fn themes([says, words, _]: [String; 3]) -> Themes {
        let id = "a".parse().unwrap();
        let quotes = vec![Quote { card: "maren/2".parse().unwrap(), words }];
        let sorting = Sorting {
            themes: vec![Theme { id, says, cards: vec!["maren".parse().unwrap()] }],
            quotes,
            pairs: vec![Pair { theme: "a".parse().unwrap(), opposite: "b".parse().ok() }],
            ..Sorting::default()
        };
        [("good".parse().unwrap(), sorting)].into_iter().collect()
    }

    fn statements([one, two, three]: [String; 3]) -> Statements {
        let promise = Some(Statement { text: one, ..Statement::default() });
        Statements {
            promise,
            order: vec![two.clone(), three],
            rituals: vec![two],
            ..Statements::default()
        }
    }

    fn commitments([one, two, three]: [String; 3]) -> Commitments {
        let yaml = "{id: c1, owner: maren, will: '', by: 2026-12-01}";
        let commitment: Commitment = serde_yaml::from_str(yaml).unwrap();
        let commitment =
            Commitment { will: one, from: Some(two), to: Some(three.clone()), ..commitment };
        let yaml = "{id: r1, asked-by: maren, to: IT, ask: '', by: 2026-12-01}";
        let request: Request = serde_yaml::from_str(yaml).unwrap();
        let request = Request { ask: three, ..request };
        Commitments { commitments: vec![commitment], requests: vec![request], not_now: vec![] }
    }

    fn review([one, two, three]: [String; 3]) -> Review {
        let yaml = "{commitments: [{id: c1, state: dropped}], requests: [{id: r1}]}";
        let mut review: Review = serde_yaml::from_str(yaml).unwrap();
        review.commitments[0].result = Some(one);
        review.commitments[0].why = Some(two);
        review.requests[0].result = Some(three);
        review
    }

    fn updates([one, two, three]: [String; 3]) -> Updates {
        let yaml = "{commitments: [{id: c1, when: 2026-12-01, state: partly}],
            requests: [{id: r1, when: 2026-12-01}]}";
        let mut updates: Updates = serde_yaml::from_str(yaml).unwrap();
        updates.commitments[0].figure = Some(one);
        updates.commitments[0].line = Some(two);
        updates.requests[0].line = Some(three);
        updates
    }

    proptest! {
        #[test]
        fn any_text_survives_its_file(texts in [hostile_text(), hostile_text(), hostile_text()]) {
            let value = themes(texts.clone());
            prop_assert_eq!(read::<Themes>(value.text().unwrap()).unwrap(), value);
            let value = review(texts.clone());
            prop_assert_eq!(read::<Review>(value.text().unwrap()).unwrap(), value);
            let value = statements(texts.clone());
            prop_assert_eq!(read::<Statements>(value.text().unwrap()).unwrap(), value);
            let value = updates(texts.clone());
            prop_assert_eq!(read::<Updates>(value.text().unwrap()).unwrap(), value);
            let value = commitments(texts);
            let file = value.text().unwrap();
            prop_assert_eq!(read::<Commitments>(file.clone()).unwrap(), value.clone());
            // What looks like an anchor makes the reader look more closely.
            prop_assert_eq!(read::<Commitments>(format!("{file}# &a !b\n")).unwrap(), value);
        }

        #[test]
        fn any_votes_survive_their_file(each: u8, voted: u32, dots: u32, id in "[a-zé山0-9]{1,8}") {
            let mut votes = Votes::default();
            let dots = [(id.parse().unwrap(), dots)].into_iter().collect();
            let rounds = vec![crate::domain::Round { each, voted, dots }];
            votes.put("good".parse().unwrap(), crate::domain::Vote { rounds });
            prop_assert_eq!(read::<Votes>(votes.text().unwrap()).unwrap(), votes);
        }

        #[test]
        fn a_file_of_anything_is_told_and_never_ends_the_program(text in hostile_text()) {
            for text in [text.clone(), format!("format: 1\nquestions:\n  {text}"), format!("format: 1\n{text}")] {
                drop(read::<Review>(text.clone()));
                drop(read::<Themes>(text.clone()));
                drop(read::<Votes>(text.clone()));
                drop(read::<Statements>(text.clone()));
                drop(read::<Commitments>(text.clone()));
                drop(read::<Updates>(text));
            }
        }
    }
}
