//! The parts that an answer is made of, what each of them takes, and how typed words become one.

mod read;

pub use self::read::number_of;
use self::read::{check_words, known};
use super::{Localized, OptionId, Said};

/// The highest point of every scale; the lowest is 1.
pub const HIGHEST: u8 = 5;

/// The most characters in one text or item; about forty printed pages.
pub const LONGEST_TEXT: usize = 100_000;

/// One part of what a question asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Own words.
    Text(Text),
    /// Several short items.
    Items(Items),
    /// A number from 1 to [`HIGHEST`].
    Scale(Scale),
    /// One of several options.
    Choice(Choice),
    /// Some of several options.
    Choices(Choices),
    /// What matters most, in order.
    Ranking(Ranking),
    /// How they know: heard, seen or guessed.
    Evidence,
}

/// The kinds of parts, as files name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartKind {
    /// `text`
    Text,
    /// `list`
    List,
    /// `scale`
    Scale,
    /// `choice`
    Choice,
    /// `multi-choice`
    MultiChoice,
    /// `ranking`
    Ranking,
    /// `evidence`
    Evidence,
}

/// Own words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// How many words are enough. A soft limit: said, never enforced.
    pub words: Option<u16>,
}

/// Several short items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Items {
    /// The most items.
    pub at_most: u8,
    /// What each item tells; none means a few words and nothing else.
    pub columns: Vec<Column>,
}

/// One thing that each item of a list tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Names it in files.
    pub id: OptionId,
    /// What people see.
    pub label: Localized,
    /// Whether it must hold a number, as amounts and times do.
    pub figure: bool,
}

/// A scale from 1 to [`HIGHEST`], with both ends named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// What 1 means.
    pub low: Localized,
    /// What [`HIGHEST`] means.
    pub high: Localized,
}

/// An option to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opt {
    /// Names it in files.
    pub id: OptionId,
    /// What people see.
    pub label: Localized,
}

/// One of several options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What there is to choose from.
    pub options: Vec<Opt>,
}

/// Some of several options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// What there is to choose from.
    pub options: Vec<Opt>,
    /// The most that may be picked.
    pub at_most: u8,
}

/// What matters most, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking {
    /// What there is to choose from; may be empty where own words are taken.
    pub menu: Vec<Opt>,
    /// Whether own words are taken.
    pub own_words: bool,
    /// How many places there are.
    pub places: u8,
}

/// Why something is no answer to a question.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Rejected {
    /// Nothing was said.
    #[error("nothing was said; to leave a question out, pass")]
    Blank,
    /// The text is too long to be an answer.
    #[error("that is longer than {LONGEST_TEXT} characters; keep the heart of it")]
    Long,
    /// Not a score.
    #[error("answer with a whole number from 1 to {HIGHEST}, or `d` for don't know")]
    OffScale,
    /// Not an option.
    #[error("`{text}` is not one of them; answer with a number from 1 to {options}")]
    NotAnOption {
        /// What was said.
        text: String,
        /// How many options there are.
        options: usize,
    },
    /// More items, picks or places than there may be.
    #[error("that is {found}; at most {at_most} fit here")]
    TooMany {
        /// How many there are.
        found: usize,
        /// How many there may be.
        at_most: u8,
    },
    /// The same thing twice.
    #[error("`{text}` is there twice")]
    Twice {
        /// What it is.
        text: String,
    },
    /// Words where a number is needed.
    #[error("`{column}` needs a number, such as an amount or a time")]
    NoFigure {
        /// The column that needs it.
        column: String,
    },
    /// A column that the question does not have, or words where it has columns.
    #[error("an item of this list has {expected}")]
    NotAnItem {
        /// What an item is made of.
        expected: String,
    },
    /// None of what may become of a principle.
    #[error("`{text}` is none of `keep`, `change` and `drop`; their first letters will do")]
    NotALeaning {
        /// What was said.
        text: String,
    },
    /// A part that the question does not ask for.
    #[error("this question does not ask for `{part}`")]
    NoSuchPart {
        /// What was given.
        part: &'static str,
    },
}

impl PartKind {
    /// Returns the kind as files name it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::List => "list",
            Self::Scale => "scale",
            Self::Choice => "choice",
            Self::MultiChoice => "multi-choice",
            Self::Ranking => "ranking",
            Self::Evidence => "evidence",
        }
    }

    /// Whether `said` holds a part of this kind.
    pub fn answered(self, said: &Said) -> bool {
        match self {
            Self::Text => said.text.is_some(),
            Self::List => !said.items.is_empty(),
            Self::Scale => said.score.is_some(),
            Self::Choice => said.choice.is_some(),
            Self::MultiChoice => !said.choices.is_empty(),
            Self::Ranking => !said.ranked.is_empty(),
            Self::Evidence => said.evidence.is_some(),
        }
    }
}

impl Part {
    /// Every kind of part.
    pub const KINDS: [PartKind; 7] = [
        PartKind::Text,
        PartKind::List,
        PartKind::Scale,
        PartKind::Choice,
        PartKind::MultiChoice,
        PartKind::Ranking,
        PartKind::Evidence,
    ];

    /// Returns its kind.
    pub fn kind(&self) -> PartKind {
        match self {
            Self::Text(_) => PartKind::Text,
            Self::Items(_) => PartKind::List,
            Self::Scale(_) => PartKind::Scale,
            Self::Choice(_) => PartKind::Choice,
            Self::Choices(_) => PartKind::MultiChoice,
            Self::Ranking(_) => PartKind::Ranking,
            Self::Evidence => PartKind::Evidence,
        }
    }

    /// Returns the words of its columns, ends and options.
    pub(super) fn texts(&self) -> Vec<&Localized> {
        match self {
            Self::Text(_) | Self::Evidence => Vec::new(),
            Self::Items(items) => items.columns.iter().map(|column| &column.label).collect(),
            Self::Scale(Scale { low, high }) => vec![low, high],
            Self::Choice(choice) => labels(&choice.options),
            Self::Choices(choices) => labels(&choices.options),
            Self::Ranking(ranking) => labels(&ranking.menu),
        }
    }

    /// Checks what `said` holds for this part, if anything.
    pub(super) fn check(&self, said: &Said) -> Result<(), Rejected> {
        match self {
            Self::Text(_) => said.text.as_deref().map_or(Ok(()), check_words),
            Self::Items(items) => items.check(&said.items),
            // A score cannot be off its scale, and how somebody knows is one of three words.
            Self::Scale(_) | Self::Evidence => Ok(()),
            Self::Choice(choice) => {
                said.choice.as_ref().map_or(Ok(()), |id| known(&choice.options, id))
            }
            Self::Choices(choices) => choices.check(&said.choices),
            Self::Ranking(ranking) => ranking.check(&said.ranked),
        }
    }
}

/// Returns what people see of options.
fn labels(options: &[Opt]) -> Vec<&Localized> {
    options.iter().map(|option| &option.label).collect()
}

#[cfg(test)]
mod tests;
