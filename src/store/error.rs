//! Why the culture folder could not be read or written, and what to do about it.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::Holder;
use crate::domain::{EditionId, NotAnId, ParticipantId, QuestionId, Rejected};
use crate::yaml::Complaints;

/// Why the culture folder could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The system could not do something with a file.
    #[error("cannot {doing} `{}`", path.display())]
    File {
        /// What was to be done.
        doing: Doing,
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// Somebody else works on the edition.
    #[error("{what} is being worked on by {}", somebody(holder.as_deref()))]
    Held {
        /// What it is: "edition `2026-q4`".
        what: String,
        /// Who it is, if that can be told.
        holder: Option<Box<Holder>>,
    },
    /// What files say is wrong.
    #[error(transparent)]
    Wrong(Box<Complaints>),
    /// There is no culture folder.
    #[error("there is no `credo.yaml` in `{}`", path.display())]
    NotACultureFolder {
        /// The folder.
        path: PathBuf,
    },
    /// What would be made is there already.
    #[error("`{}` is there already", path.display())]
    Exists {
        /// The file that would have been replaced.
        path: PathBuf,
    },
    /// Somebody edited the document since it was written.
    #[error("`{}` was edited since it was last written", path.display())]
    Edited {
        /// The document.
        path: PathBuf,
    },
    /// Somebody changed the document while it was being merged.
    #[error("`{}` was changed while it was being written", path.display())]
    Changed {
        /// The document.
        path: PathBuf,
    },
    /// A document that people may have edited is not text.
    #[error("`{}` is not UTF-8 text", path.display())]
    NotText {
        /// The document.
        path: PathBuf,
    },
    /// There is no such edition.
    #[error("there is no edition `{edition}` in `{}`", path.display())]
    NoEdition {
        /// The edition.
        edition: EditionId,
        /// Where it would be.
        path: PathBuf,
    },
    /// A folder among the editions that is not named as one.
    #[error("`{}` is not named as an edition", path.display())]
    NotAnEdition {
        /// The folder.
        path: PathBuf,
    },
    /// A link leads out of the culture folder.
    #[error("`{}` is a link that leads out of the culture folder", path.display())]
    Outside {
        /// The link, or something behind one.
        path: PathBuf,
    },
    /// Something else lies where a file should.
    #[error("`{}` is not a file", path.display())]
    NotAFile {
        /// What lies there.
        path: PathBuf,
    },
    /// A file has grown beyond what can be read back.
    #[error("`{}` would be {bytes} bytes long; at most {at_most} can be read back", path.display())]
    Large {
        /// The file.
        path: PathBuf,
        /// How long it would be, in bytes.
        bytes: usize,
        /// How long it may be, in bytes.
        at_most: usize,
    },
    /// A file is named so that it would be left out.
    #[error("`{}` is not read, because its name does not end in `.yaml`", path.display())]
    Misnamed {
        /// The file.
        path: PathBuf,
    },
    /// An answer that lies apart since an earlier sitting cannot be taken back.
    #[error(
        "what `{participant}` said to `{question}` lies apart without a name, and nothing tells which answer it is"
    )]
    Apart {
        /// Whose answer.
        participant: ParticipantId,
        /// To which question.
        question: QuestionId,
    },
    /// Nobody of that id takes part.
    #[error("`{participant}` does not take part in this edition")]
    Stranger {
        /// The id.
        participant: ParticipantId,
    },
    /// A question that the edition does not ask.
    #[error("`{question}` is not asked in this edition")]
    NotAsked {
        /// The question.
        question: QuestionId,
    },
    /// An answer that its question does not take.
    #[error("`{question}` does not take this answer")]
    Rejected {
        /// The question.
        question: QuestionId,
        /// Why not.
        source: Rejected,
    },
    /// What ballots are put into has no name of its own.
    #[error("an urn for ballots is named like a question")]
    NotAnUrn {
        /// What is wrong with its name.
        source: NotAnId,
    },
    /// A value could not be written as YAML.
    #[error("cannot write this as YAML")]
    Yaml(#[from] serde_yaml::Error),
    /// The system has no random numbers.
    #[error("the system gives no random numbers")]
    Random(#[from] getrandom::Error),
}

impl From<Complaints> for StoreError {
    fn from(complaints: Complaints) -> Self {
        Self::Wrong(Box::new(complaints))
    }
}

/// What was to be done with a file or folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Read it.
    Read,
    /// Write it.
    Write,
    /// Remove it.
    Remove,
    /// Make it, a folder.
    MakeFolder,
    /// Lock it.
    Lock,
}

impl fmt::Display for Doing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::Remove => "remove",
            Self::MakeFolder => "make the folder",
            Self::Lock => "lock",
        })
    }
}

impl StoreError {
    /// Makes the error of not having been able to do something with `path`.
    pub(super) fn at(doing: Doing, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::File { doing, path: path.to_owned(), source }
    }

    /// What somebody can do about it, where there is something to do.
    pub fn hint(&self) -> Option<String> {
        let hint = match self {
            Self::File { doing, path, source } => return hint(*doing, path, source),
            Self::Held { .. } => {
                "wait until they are done, or end the other `credo`; nothing was changed here"
            }
            Self::Exists { .. } => "go on with `credo run`, or choose another folder",
            Self::Changed { .. } => "nothing was written; the same command begins again",
            Self::NotText { .. } => {
                "save it as UTF-8; or `credo write --force` puts the new one there and keeps this one \
                 beside it"
            }
            Self::NoEdition { path, .. } if path.parent().is_some_and(Path::is_dir) => {
                "its folder is there: bring its `workshop.yaml` back, as from git or a copy"
            }
            Self::NoEdition { .. } => "begin one with `credo run`",
            Self::NotAnEdition { .. } => {
                "name it like `2026-q4`, `2026-h2`, `2026-11` or `2026`, or move it out of `editions/`"
            }
            Self::Outside { .. } => "put the file itself there in place of the link",
            Self::NotAFile { .. } => "move it away, so that a file can be there",
            Self::Large { .. } => "keep the heart of the answer, or split it",
            Self::Misnamed { .. } => "give it the ending `.yaml`, in small letters",
            Self::NotACultureFolder { .. } => "make one with `credo init`",
            Self::Apart { .. } => "say it again at another question, or park it as a thought",
            Self::Stranger { .. } => "add them with `credo run`, which asks who is here",
            Self::NotAsked { .. } => "see the questions with `credo questions list`",
            Self::Wrong(_)
            | Self::Edited { .. }
            | Self::Rejected { .. }
            | Self::NotAnUrn { .. }
            | Self::Yaml(_)
            | Self::Random(_) => return None,
        };
        Some(hint.to_owned())
    }

    /// Whether it is somebody's to put right, not the machine's fault.
    pub fn is_yours(&self) -> bool {
        match self {
            Self::File { .. } | Self::NotAnUrn { .. } | Self::Yaml(_) | Self::Random(_) => false,
            Self::Held { .. }
            | Self::Exists { .. }
            | Self::Edited { .. }
            | Self::Changed { .. }
            | Self::NotText { .. }
            | Self::NoEdition { .. }
            | Self::NotAnEdition { .. }
            | Self::Outside { .. }
            | Self::NotAFile { .. }
            | Self::Large { .. }
            | Self::Misnamed { .. }
            | Self::Wrong(_)
            | Self::NotACultureFolder { .. }
            | Self::Apart { .. }
            | Self::Stranger { .. }
            | Self::NotAsked { .. }
            | Self::Rejected { .. } => true,
        }
    }
}

/// What to do when the system cannot do something with a file.
fn hint(doing: Doing, path: &Path, error: &io::Error) -> Option<String> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "the system has many more errors")]
    let hint = match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            "the disk is full: free some space and run the same command again; everything said \
             before is saved"
                .to_owned()
        }
        io::ErrorKind::ReadOnlyFilesystem => {
            "the disk can only be read: copy the culture folder to one that can be written, or \
             mount it so that it can"
                .to_owned()
        }
        io::ErrorKind::PermissionDenied => match doing {
            Doing::Read => "you may not read it: ask its owner, or change its permissions".into(),
            Doing::Write | Doing::Remove | Doing::MakeFolder | Doing::Lock => format!(
                "you may not write into `{}`: ask its owner, or change its permissions",
                path.parent().unwrap_or(path).display()
            ),
        },
        io::ErrorKind::NotFound => match doing {
            Doing::Read => return None,
            Doing::Write | Doing::Remove | Doing::MakeFolder | Doing::Lock => format!(
                "the folder is gone: was `{}` moved or a disk unplugged?",
                path.parent().unwrap_or(path).display()
            ),
        },
        io::ErrorKind::InvalidFilename => "the name is too long for this disk: shorten it".into(),
        io::ErrorKind::Unsupported if doing == Doing::Lock => {
            "this disk cannot lock files: copy the culture folder to a local one".to_owned()
        }
        _ => return None,
    };
    Some(hint)
}

fn somebody(holder: Option<&Holder>) -> String {
    holder.map_or_else(|| "somebody else".to_owned(), ToString::to_string)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(kind: io::ErrorKind, doing: Doing) -> String {
        let error = StoreError::at(doing, Path::new("our/answers/maren.yaml"))(kind.into());
        format!("{error}: {}", error.hint().unwrap_or_default())
    }

    #[test]
    fn a_failing_disk_is_told_with_what_to_do() {
        insta::assert_snapshot!(
            [
                told(io::ErrorKind::StorageFull, Doing::Write),
                told(io::ErrorKind::ReadOnlyFilesystem, Doing::Lock),
                told(io::ErrorKind::PermissionDenied, Doing::Write),
                told(io::ErrorKind::PermissionDenied, Doing::Read),
                told(io::ErrorKind::NotFound, Doing::Write),
                told(io::ErrorKind::InvalidFilename, Doing::Write),
            ]
            .join("\n"),
            @r"
    cannot write `our/answers/maren.yaml`: the disk is full: free some space and run the same command again; everything said before is saved
    cannot lock `our/answers/maren.yaml`: the disk can only be read: copy the culture folder to one that can be written, or mount it so that it can
    cannot write `our/answers/maren.yaml`: you may not write into `our/answers`: ask its owner, or change its permissions
    cannot read `our/answers/maren.yaml`: you may not read it: ask its owner, or change its permissions
    cannot write `our/answers/maren.yaml`: the folder is gone: was `our/answers` moved or a disk unplugged?
    cannot write `our/answers/maren.yaml`: the name is too long for this disk: shorten it
    "
        );
    }

    #[cfg(unix)]
    #[test]
    fn the_numbers_of_the_system_have_their_hints() {
        let told = |number| {
            let error = io::Error::from_raw_os_error(number);
            StoreError::at(Doing::Write, Path::new("a/b"))(error).hint().unwrap()
        };
        assert!(told(28).starts_with("the disk is full"));
        assert!(told(30).starts_with("the disk can only be read"));
        assert!(told(13).starts_with("you may not write into `a`"));
    }
}
