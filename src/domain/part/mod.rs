//! The parts that an answer is made of, what each of them takes, and how typed words become one.

use std::collections::BTreeMap;

use super::{Evidence, Item, Localized, OptionId, Said, Score};
use crate::text::unix_newlines;

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

impl Text {
    /// Makes the text of an answer of what somebody typed or pasted.
    pub fn read(typed: &str) -> Result<String, Rejected> {
        let text = unix_newlines(typed.trim()).into_owned();
        check_words(&text)?;
        Ok(text)
    }
}

impl Scale {
    /// Makes a score of what somebody typed: a number, `d` or `don't know`, `p` or `pass`.
    pub fn read(typed: &str) -> Result<Score, Rejected> {
        match typed.trim().to_lowercase().replace('’', "'").as_str() {
            "d" | "don't know" | "dont know" => Ok(Score::DontKnow),
            "p" | "pass" => Ok(Score::Pass),
            number => match number.parse() {
                Ok(points @ 1..=HIGHEST) => Ok(Score::Points(points)),
                Ok(_) | Err(_) => Err(Rejected::OffScale),
            },
        }
    }
}

impl Evidence {
    /// Makes evidence of what somebody typed: its number in [`Evidence::ALL`], or its word.
    pub fn read(typed: &str) -> Result<Self, Rejected> {
        match typed.trim().to_lowercase().as_str() {
            "1" | "heard" => Ok(Self::Heard),
            "2" | "seen" => Ok(Self::Seen),
            "3" | "guessed" => Ok(Self::Guessed),
            other => Err(Rejected::NotAnOption { text: other.to_owned(), options: 3 }),
        }
    }
}

impl Choice {
    /// Makes a choice of what somebody typed: an option's number, id or label.
    pub fn read(&self, typed: &str) -> Result<OptionId, Rejected> {
        find(&self.options, typed.trim())
            .cloned()
            .ok_or_else(|| not_an_option(&self.options, typed))
    }
}

impl Choices {
    /// Makes choices of what somebody typed: numbers, ids or labels, apart by commas or spaces.
    pub fn read(&self, typed: &str) -> Result<Vec<OptionId>, Rejected> {
        let by_comma: Vec<_> = split(typed, &[',', ';', '\n']);
        let picks = match by_comma.as_slice() {
            [one] if find(&self.options, one).is_none() => split(one, &[' ']),
            _ => by_comma,
        };
        let picked = picks
            .into_iter()
            .map(|pick| {
                find(&self.options, pick).cloned().ok_or_else(|| not_an_option(&self.options, pick))
            })
            .collect::<Result<Vec<_>, _>>()?;
        self.check(&picked)?;
        Ok(picked)
    }

    fn check(&self, picked: &[OptionId]) -> Result<(), Rejected> {
        at_most(picked.len(), self.at_most)?;
        once(&picked.iter().map(OptionId::as_str).collect::<Vec<_>>())?;
        picked.iter().try_for_each(|id| known(&self.options, id))
    }
}

impl Ranking {
    /// Makes one place of a ranking of what somebody typed: an option's number, id or label, or
    /// own words where they are taken.
    pub fn read(&self, typed: &str) -> Result<String, Rejected> {
        let typed = typed.trim();
        if let Some(id) = find(&self.menu, typed) {
            return Ok(id.to_string());
        }
        if !self.own_words {
            return Err(not_an_option(&self.menu, typed));
        }
        check_words(typed)?;
        Ok(typed.to_owned())
    }

    /// Returns the label of a ranked thing in `language`, or the own words that it is.
    pub fn label<'a>(&'a self, ranked: &'a str, language: &super::Language) -> &'a str {
        let option = self.menu.iter().find(|option| option.id.as_str() == ranked);
        option.map_or(ranked, |option| option.label.text(language))
    }

    fn check(&self, ranked: &[String]) -> Result<(), Rejected> {
        at_most(ranked.len(), self.places)?;
        let folded: Vec<_> = ranked.iter().map(|text| text.trim().to_lowercase()).collect();
        once(&folded.iter().map(String::as_str).collect::<Vec<_>>())?;
        ranked.iter().try_for_each(|text| self.read(text).map(|_| ()))
    }
}

impl Items {
    /// Checks one item.
    pub fn check_item(&self, item: &Item) -> Result<(), Rejected> {
        match item {
            Item::Words(words) if self.columns.is_empty() => check_words(words),
            Item::Columns(columns) if !self.columns.is_empty() => self.check_columns(columns),
            Item::Words(_) | Item::Columns(_) => Err(self.not_an_item()),
        }
    }

    fn check(&self, items: &[Item]) -> Result<(), Rejected> {
        at_most(items.len(), self.at_most)?;
        items.iter().try_for_each(|item| self.check_item(item))
    }

    fn check_columns(&self, filled: &BTreeMap<OptionId, String>) -> Result<(), Rejected> {
        if filled.is_empty() {
            return Err(Rejected::Blank);
        }
        if filled.keys().any(|id| self.columns.iter().all(|column| column.id != *id)) {
            return Err(self.not_an_item());
        }
        self.columns
            .iter()
            .filter_map(|column| filled.get(&column.id).map(|words| (column, words)))
            .try_for_each(|(column, words)| column.check(words))
    }

    fn not_an_item(&self) -> Rejected {
        let ids: Vec<_> = self.columns.iter().map(|column| format!("`{}`", column.id)).collect();
        let expected = match ids.as_slice() {
            [] => "a few words and no columns".to_owned(),
            ids => format!("the columns {}", ids.join(", ")),
        };
        Rejected::NotAnItem { expected }
    }
}

impl Column {
    /// Checks what an item tells in this column.
    pub fn check(&self, words: &str) -> Result<(), Rejected> {
        check_words(words)?;
        if self.figure && !words.chars().any(char::is_numeric) {
            return Err(Rejected::NoFigure {
                column: self.label.text(&super::Language::english()).to_owned(),
            });
        }
        Ok(())
    }
}

/// Checks words of any part: some, and not endless.
fn check_words(words: &str) -> Result<(), Rejected> {
    if words.trim().is_empty() {
        Err(Rejected::Blank)
    } else if words.chars().count() > LONGEST_TEXT {
        Err(Rejected::Long)
    } else {
        Ok(())
    }
}

fn at_most(found: usize, at_most: u8) -> Result<(), Rejected> {
    if found > usize::from(at_most) { Err(Rejected::TooMany { found, at_most }) } else { Ok(()) }
}

fn once(texts: &[&str]) -> Result<(), Rejected> {
    let twice =
        texts.iter().enumerate().find(|(at, text)| texts.iter().take(*at).any(|t| t == *text));
    twice.map_or(Ok(()), |(_, text)| Err(Rejected::Twice { text: (*text).to_owned() }))
}

/// Finds the option that `typed` names: its number from 1, its id, or a label in any language.
fn find<'a>(options: &'a [Opt], typed: &str) -> Option<&'a OptionId> {
    let number = typed.parse::<usize>().ok();
    if let Some(option) = number.and_then(|n| options.get(n.checked_sub(1)?)) {
        return Some(&option.id);
    }
    let folded = typed.to_lowercase();
    options
        .iter()
        .find(|option| {
            let mut labels = option.label.languages().map(|l| option.label.text(l));
            option.id.as_str() == typed || labels.any(|label| label.to_lowercase() == folded)
        })
        .map(|option| &option.id)
}

fn known(options: &[Opt], id: &OptionId) -> Result<(), Rejected> {
    if options.iter().any(|option| option.id == *id) {
        Ok(())
    } else {
        Err(not_an_option(options, id.as_str()))
    }
}

fn not_an_option(options: &[Opt], typed: &str) -> Rejected {
    let text = crate::text::clip(typed.trim(), 40).into_owned();
    Rejected::NotAnOption { text, options: options.len() }
}

fn split<'a>(typed: &'a str, at: &[char]) -> Vec<&'a str> {
    typed.split(at).map(str::trim).filter(|piece| !piece.is_empty()).collect()
}

#[cfg(test)]
mod tests;
