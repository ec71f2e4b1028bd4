//! How typed words become a part of an answer, and what each part takes.

use std::collections::BTreeMap;

use super::{
    Choice, Choices, Column, HIGHEST, Items, LONGEST_TEXT, Opt, Ranking, Rejected, Scale, Text,
};
use crate::domain::{Evidence, Item, Language, OptionId, Score};
use crate::text::{half_width, number, unix_newlines};

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
        match half_width(typed.trim()).to_lowercase().replace('’', "'").as_str() {
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
        match half_width(typed.trim()).to_lowercase().as_str() {
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
        if let Some(id) = find(&self.options, typed.trim()) {
            return Ok(vec![id.clone()]);
        }
        let by_comma: Vec<_> = split(typed, &[',', '，', '、', ';', '\n']);
        let picks = match by_comma.as_slice() {
            [one] if find(&self.options, one).is_none() => split(one, &[' ', '\u{3000}']),
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

    pub(super) fn check(&self, picked: &[OptionId]) -> Result<(), Rejected> {
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
    pub fn label<'a>(&'a self, ranked: &'a str, language: &Language) -> &'a str {
        let option = self.menu.iter().find(|option| option.id.as_str() == ranked);
        option.map_or(ranked, |option| option.label.text(language))
    }

    pub(super) fn check(&self, ranked: &[String]) -> Result<(), Rejected> {
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

    pub(super) fn check(&self, items: &[Item]) -> Result<(), Rejected> {
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
                column: self.label.text(&Language::english()).to_owned(),
            });
        }
        Ok(())
    }
}

/// Checks words of any part: some, and not endless.
pub(super) fn check_words(words: &str) -> Result<(), Rejected> {
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

/// Returns how an option is typed by its number, from 1; what is none of them as it is.
pub fn number_of(options: &[Opt], id: &str) -> String {
    let at = options.iter().position(|option| option.id.as_str() == id);
    at.map_or_else(|| id.to_owned(), |at| (at + 1).to_string())
}

/// Finds the option that `typed` names: its number from 1, its id, or a label in any language.
fn find<'a>(options: &'a [Opt], typed: &str) -> Option<&'a OptionId> {
    if let Some(option) = number::<usize>(typed).and_then(|n| options.get(n.checked_sub(1)?)) {
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

pub(super) fn known(options: &[Opt], id: &OptionId) -> Result<(), Rejected> {
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
