//! Themes: sentences that one or more answers say.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CardId, InOrder, QuestionId, ThemeId, Whose};
use crate::order::Order as _;

/// The most themes that one card is put under.
pub const MOST_THEMES: usize = 3;

/// What became of the cards of each question.
pub type Themes = InOrder<QuestionId, Sorting>;

/// A *sentence* that one or more answers say.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Theme {
    /// Names it among the themes of its question.
    pub id: ThemeId,
    /// The sentence, in somebody's words.
    pub says: String,
    /// The cards that say it.
    #[serde(default)]
    pub cards: Vec<CardId>,
}

impl Theme {
    /// Returns how many of us say it. Each answer counts once, with however many items.
    pub fn people(&self) -> usize {
        self.cards.iter().map(|card| &card.of).collect::<BTreeSet<&Whose>>().len()
    }
}

/// Whether at least half of a `team` say something, as `people` do: a theme with half the team behind
/// it is a candidate for a principle.
pub fn is_half(people: usize, team: usize) -> bool {
    people > 0 && 2 * people >= team
}

/// What became of the cards of one question: under which themes they are, and which stay alone. A
/// card that is nowhere here is loose: nobody has looked at it yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Sorting {
    /// The themes, in the team's order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Theme>,
    /// The cards that were looked at and are under no theme.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub said_once: Vec<CardId>,
    /// The cards for which one voice is enough: harm to a customer, safety, law, or somebody who
    /// cannot do their job.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub one_voice: Vec<CardId>,
    /// What the document may quote.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quotes: Vec<Quote>,
    /// Where the question asks for the opposite of another one: beside which of its themes each
    /// stands. Of a theme that is not here the team has not said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pairs: Vec<Pair>,
}

/// A theme and its opposite among those of another question.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Pair {
    /// The theme.
    pub theme: ThemeId,
    /// Its opposite, which stands beside no other; none where it stands alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opposite: Option<ThemeId>,
}

/// Words of a card that the document may quote.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Quote {
    /// The card.
    pub card: CardId,
    /// A piece of its words, word for word.
    pub words: String,
}

impl Sorting {
    /// Returns the theme with this id, if there is one.
    pub fn theme(&self, id: &ThemeId) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == *id)
    }

    /// Returns the themes that `card` is under.
    pub fn themes_of(&self, card: &CardId) -> impl Iterator<Item = &Theme> {
        self.themes.iter().filter(move |theme| theme.cards.contains(card))
    }

    /// Returns what the team has said of the opposite of a theme, if anything.
    pub fn pair(&self, theme: &ThemeId) -> Option<&Pair> {
        self.pairs.iter().find(|pair| pair.theme == *theme)
    }

    /// Returns the theme beside which `opposite` stands, if there is one.
    pub fn beside(&self, opposite: &ThemeId) -> Option<&Theme> {
        let pair = self.pairs.iter().find(|pair| pair.opposite.as_ref() == Some(opposite))?;
        self.theme(&pair.theme)
    }

    /// Sets a theme beside its `opposite`, or alone. Nothing is said any more of the one beside which
    /// that stood before. Pairs stand in the order of their themes.
    pub fn set_beside(&mut self, theme: &ThemeId, opposite: Option<&ThemeId>) {
        self.pairs.retain(|pair| {
            pair.theme != *theme && (opposite.is_none() || pair.opposite.as_ref() != opposite)
        });
        self.pairs.push(Pair { theme: theme.clone(), opposite: opposite.cloned() });
        let Self { themes, pairs, .. } = self;
        pairs.order_by_key(|pair| themes.iter().position(|theme| theme.id == pair.theme));
    }

    /// Whether somebody has looked at `card`.
    pub fn has_seen(&self, card: &CardId) -> bool {
        self.said_once.contains(card) || self.themes_of(card).next().is_some()
    }
}
