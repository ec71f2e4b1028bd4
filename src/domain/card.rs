//! Cards: what can be put under a theme, one by one.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Edition, Entry, Item, Items, ParticipantId, Question, Said, UnnamedId};

/// Which answer a card is of, and which of its items: `maren`, `maren/2`, `unnamed/00c0ffee…` or
/// `unnamed/00c0ffee…/2`, as the answers lie on the disk.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("pattern" = r"^(unnamed/[0-9a-f]{16}|[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*)(/[1-9][0-9]{0,2})?$"))]
pub struct CardId {
    /// Whose answer it is.
    pub of: Whose,
    /// Which of the answer's items it is, from 1; none for its free text.
    pub item: Option<u8>,
}

/// Whose an answer is, as far as that is told.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Whose {
    /// A participant's.
    Named(ParticipantId),
    /// One of us.
    Unnamed(UnnamedId),
}

/// Why a text names no card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "a card is named by its answer, `maren` or `unnamed/` and 16 digits, and in a list by `/` and \
     the number of its item"
)]
pub struct NotACard;

/// The folder of answers without a name, which is nobody's id.
const UNNAMED: &str = "unnamed";

impl FromStr for CardId {
    type Err = NotACard;

    fn from_str(text: &str) -> Result<Self, NotACard> {
        let unnamed = text.strip_prefix(UNNAMED).and_then(|rest| rest.strip_prefix('/'));
        let (id, item) = parted(unnamed.unwrap_or(text));
        let of = if unnamed.is_some() {
            Whose::Unnamed(id.parse().map_err(|_| NotACard)?)
        } else {
            Whose::Named(id.parse().map_err(|_| NotACard)?)
        };
        let item = item.map(|item| item.parse().map_err(|_| NotACard)).transpose()?;
        let card = Self { of, item };
        // One way to write a card: no `+2`, no `02`, no item 0.
        if card.item != Some(0) && card.to_string() == text { Ok(card) } else { Err(NotACard) }
    }
}

/// Parts the name of an answer from the number of its item.
fn parted(text: &str) -> (&str, Option<&str>) {
    match text.split_once('/') {
        Some((id, item)) => (id, Some(item)),
        None => (text, None),
    }
}

impl fmt::Display for CardId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.of {
            Whose::Named(participant) => write!(f, "{participant}")?,
            Whose::Unnamed(id) => write!(f, "{UNNAMED}/{id}")?,
        }
        self.item.map_or(Ok(()), |item| write!(f, "/{item}"))
    }
}

impl TryFrom<String> for CardId {
    type Error = NotACard;

    fn try_from(text: String) -> Result<Self, NotACard> {
        text.parse()
    }
}

impl From<CardId> for String {
    fn from(card: CardId) -> Self {
        card.to_string()
    }
}

/// Something that somebody said, small enough to be put under a theme: a free text, or one item of
/// a list. What is off the record is on no card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card<'e> {
    /// Which it is.
    pub id: CardId,
    /// The words on it.
    pub words: String,
    /// The answer that they are from.
    pub said: &'e Said,
}

/// Returns the cards of a `question` in `edition`: those of answers with a name in the order of
/// people, then the others in that of their random names.
pub fn cards<'e>(edition: &'e Edition, question: &Question) -> Vec<Card<'e>> {
    let mut cards = Vec::new();
    for sheet in &edition.sheets {
        if let Some(Entry::Named(said)) = sheet.entry(&question.id) {
            cards.extend(cards_of(&Whose::Named(sheet.participant.clone()), said, question));
        }
    }
    for answer in edition.unnamed.iter().filter(|answer| answer.question == question.id) {
        cards.extend(cards_of(&Whose::Unnamed(answer.id), &answer.said, question));
    }
    cards
}

/// Returns the cards of one answer.
pub fn cards_of<'e>(of: &Whose, said: &'e Said, question: &Question) -> Vec<Card<'e>> {
    let card = |item, words| Card { id: CardId { of: of.clone(), item }, words, said };
    let text = said.text.iter().map(|text| card(None, text.clone()));
    let columns = question.parts.items();
    let items = said.items.iter().zip(1..).map(|(item, number)| {
        let words = columns.map_or_else(String::new, |items| item_words(item, items));
        card(Some(number), words)
    });
    text.chain(items).filter(|card| !card.words.trim().is_empty()).collect()
}

/// Returns an item as one line of words, its columns in their order.
fn item_words(item: &Item, items: &Items) -> String {
    match item {
        Item::Words(words) => words.clone(),
        Item::Columns(filled) => {
            let cells = items.columns.iter().filter_map(|column| filled.get(&column.id));
            cells.map(String::as_str).collect::<Vec<_>>().join(" · ")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_named_as_its_answer_lies_on_the_disk() {
        for right in [
            "maren",
            "maren/2",
            "unnamed/00000000c0ffee00",
            "unnamed/00000000c0ffee00/12",
            "山田-太郎",
        ] {
            assert_eq!(right.parse::<CardId>().unwrap().to_string(), right);
        }
        for wrong in [
            "",
            "Maren",
            "maren/",
            "maren/0",
            "maren/02",
            "maren/x",
            "maren/1/2",
            "unnamed/",
            "unnamed/abc",
            "../maren",
            "maren/300",
        ] {
            assert_eq!(wrong.parse::<CardId>(), Err(NotACard), "{wrong:?} passed");
        }
    }
}
