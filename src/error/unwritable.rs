//! Why a piece cannot be written as it was asked for.

use std::borrow::Cow;
use std::path::PathBuf;

/// Why a piece cannot be written as it was asked for.
#[derive(Debug, thiserror::Error)]
pub enum Unwritable {
    /// It would take the place of a piece that is merged with what people edited in it.
    #[error("`{}` is where a piece stands that `credo write` keeps", path.display())]
    Kept {
        /// The file.
        path: PathBuf,
    },
    /// Somebody edited what stands there, and it is of a kind in which nothing is merged.
    #[error("`{}` was edited since it was last written", path.display())]
    Edited {
        /// The file.
        path: PathBuf,
        /// The command that shows the new one, without `credo`.
        shown: String,
    },
    /// It is no text, and was to go to a terminal.
    #[error("{format} is nothing that a terminal shows")]
    NoText {
        /// What it was to be written as.
        format: &'static str,
    },
    /// A view that a file holds says already what an option was to say.
    #[error("`{option}` does not go with `--from-json`")]
    Told {
        /// The option.
        option: &'static str,
    },
    /// The name of the file ends as nothing does that pieces are written as.
    #[error("no piece is written as `.{ending}`")]
    Piece {
        /// How it ends.
        ending: String,
    },
    /// The name of the file ends as nothing does that trends are written as.
    #[error("trends are not written as `.{ending}`")]
    Trends {
        /// How it ends.
        ending: String,
    },
}

impl Unwritable {
    /// What can be done about it.
    pub(super) fn hint(&self) -> Cow<'static, str> {
        let hint = match self {
            Self::Edited { shown, .. } => {
                return format!(
                    "see the new one with `credo {shown}`; `--force` puts it there and keeps the \
                     edited one beside it"
                )
                .into();
            }
            Self::Kept { .. } => {
                "leave out `--output`: what was edited there by hand then stays; or name another file"
            }
            Self::NoText { .. } => "write it to a file with `--output FILE`",
            Self::Told { .. } => {
                "leave it out: the file says which edition it is, in which language"
            }
            Self::Piece { .. } => {
                "end the name in `.md`, `.html`, `.docx`, `.pdf`, `.txt` or `.json`, or say `--format`"
            }
            Self::Trends { .. } => {
                "end the name in `.txt`, `.md`, `.csv`, `.svg` or `.json`, or say `--format`; \
                 `credo write --output FILE` writes the document, which has them, too, as HTML, \
                 DOCX and PDF"
            }
        };
        hint.into()
    }
}
