//! What people said to one question, in their own words: who may be named, and in which order.

use std::sync::Arc;

use super::fields::many;
use super::parts::{Group, Row, Table, Voice};
use crate::domain::{Column, Evidence, Item, Items, Language, Question, QuestionId, Said};

/// Stands for a name where words without one are among others that have one.
const ONE_OF_US: &str = "One of us";

/// Who said something, as far as it is told, and what.
type Spoken<'e> = (Option<Arc<str>>, &'e Said);

/// People who chose the same, with the words of those who wrote any.
#[derive(Default)]
struct Sorted {
    people: usize,
    voices: Vec<Voice>,
}

/// The answers to one question that are printed.
#[derive(Debug)]
pub(super) struct Voices<'e> {
    question: &'e Question,
    language: &'e Language,
    /// Whether nobody may be named, because that would tell who wanted not to be.
    nameless: bool,
    named: Vec<(Arc<str>, &'e Said)>,
    unnamed: Vec<&'e Said>,
}

impl<'e> Voices<'e> {
    /// Begins with nobody. Nobody will be named if names would tell too much.
    pub(super) fn new(question: &'e Question, language: &'e Language, names_tell: bool) -> Self {
        let (named, unnamed) = (Vec::new(), Vec::new());
        Self { question, language, nameless: names_tell, named, unnamed }
    }

    /// Returns the id of the question.
    pub(super) fn question_id(&self) -> &'e QuestionId {
        &self.question.id
    }

    /// Adds what somebody said under their name.
    pub(super) fn add_named(&mut self, name: &Arc<str>, said: &'e Said) {
        if self.nameless {
            self.add_unnamed(said);
        } else if !self.question.tally_only {
            self.named.push((Arc::clone(name), said));
        }
    }

    /// Adds what somebody said without a name.
    pub(super) fn add_unnamed(&mut self, said: &'e Said) {
        if !self.question.tally_only {
            self.unnamed.push(said);
        }
    }

    /// Whether anything has a name.
    pub(super) fn any_named(&self) -> bool {
        !self.named.is_empty()
    }

    /// Whether anything was said in another language than the edition's.
    pub(super) fn has_other_languages(&self) -> bool {
        let mut all = self.named.iter().map(|(_, said)| said).chain(&self.unnamed);
        all.any(|said| said.language.as_ref().is_some_and(|language| language != self.language))
    }

    /// Returns how many bytes of text there are.
    pub(super) fn bytes(&self) -> usize {
        let items = |said: &Said| said.items.iter().map(item_bytes).sum::<usize>();
        let text = |said: &Said| said.text.as_ref().map_or(0, String::len);
        let gloss = |said: &Said| said.gloss.as_ref().map_or(0, String::len);
        let all = self.named.iter().map(|(_, said)| said).chain(&self.unnamed);
        all.map(|said| items(said) + text(said) + gloss(said)).sum()
    }

    /// Returns those who are named, in the order of people.
    fn named(&self) -> impl Iterator<Item = Spoken<'e>> {
        self.named.iter().map(|(name, said)| (Some(Arc::clone(name)), *said))
    }

    /// Returns those who are not, whose words are put in the order of the alphabet everywhere, so
    /// that their order tells nothing about who said them, nor what one person said together.
    fn unnamed(&self) -> impl Iterator<Item = Spoken<'e>> {
        let one_of_us: Option<Arc<str>> = self.any_named().then(|| ONE_OF_US.into());
        self.unnamed.iter().map(move |said| (one_of_us.clone(), *said))
    }

    /// Returns own words, in groups where there was something to choose or to know.
    pub(super) fn groups(&self) -> Vec<Group> {
        let labels = self.labels();
        let named = self.sort(self.named(), labels.len());
        let unnamed = self.sort(self.unnamed(), labels.len());
        let groups = labels.into_iter().zip(named.into_iter().zip(unnamed));
        groups
            .map(|(label, (mut named, mut unnamed))| {
                unnamed.voices.sort_by(|a, b| a.text.cmp(&b.text));
                named.voices.append(&mut unnamed.voices);
                Group { label, count: named.people + unnamed.people, voices: many(named.voices) }
            })
            .filter(|group| group.voices.len() > 0)
            .collect()
    }

    /// Sorts people into as many groups as there are; who is in no other is in the last.
    fn sort(&self, people: impl Iterator<Item = Spoken<'e>>, groups: usize) -> Vec<Sorted> {
        let mut sorted: Vec<_> = (0..groups).map(|_| Sorted::default()).collect();
        for (who, said) in people {
            let at = self.group_of(said).unwrap_or(groups.saturating_sub(1));
            if let Some(group) = sorted.get_mut(at) {
                group.people += 1;
                group.voices.extend(said.text.as_ref().map(|text| self.voice(who, text, said)));
            }
        }
        sorted
    }

    /// Returns the labels of the groups; the last is for who chose nothing.
    fn labels(&self) -> Vec<Option<String>> {
        let parts = &self.question.parts;
        if let Some(choice) = parts.choice() {
            let labels = choice.options.iter().map(|option| option.label.text(self.language));
            labels.chain(["Nothing chosen"]).map(|label| Some(label.to_owned())).collect()
        } else if parts.has_evidence() {
            let labels = Evidence::ALL.into_iter().map(known_how);
            labels.chain(["We did not say how we know"]).map(|l| Some(l.to_owned())).collect()
        } else {
            vec![None]
        }
    }

    /// Returns the group that `said` belongs to, if it is not the last.
    fn group_of(&self, said: &Said) -> Option<usize> {
        if let Some(choice) = self.question.parts.choice() {
            let chosen = said.choice.as_ref()?;
            choice.options.iter().position(|option| option.id == *chosen)
        } else if self.question.parts.has_evidence() {
            Evidence::ALL.into_iter().position(|one| Some(one) == said.evidence)
        } else {
            None
        }
    }

    /// Returns the items of a list without columns.
    pub(super) fn items(&self) -> Vec<Voice> {
        if self.question.parts.items().is_none_or(|items| !items.columns.is_empty()) {
            return Vec::new();
        }
        let mut items: Vec<_> = self.named().flat_map(|spoken| self.items_of(spoken)).collect();
        let mut unnamed: Vec<_> = self.unnamed().flat_map(|spoken| self.items_of(spoken)).collect();
        unnamed.sort_by(|a, b| a.text.cmp(&b.text));
        items.append(&mut unnamed);
        items
    }

    /// Returns one person's items; their translation, which is of all together, stands at the last.
    fn items_of(&self, (who, said): Spoken<'_>) -> Vec<Voice> {
        let words = said.items.iter().filter_map(words);
        let mut items: Vec<_> = words.map(|words| self.voice(who.clone(), words, said)).collect();
        items.iter_mut().rev().skip(1).for_each(|item| item.gloss = None);
        items
    }

    /// Returns the items of a list with columns.
    pub(super) fn table(&self) -> Option<Table> {
        let items = self.question.parts.items().filter(|items| !items.columns.is_empty())?;
        let mut all: Vec<_> = self.named().flat_map(|spoken| rows(spoken, items)).collect();
        let mut unnamed: Vec<_> = self.unnamed().flat_map(|spoken| rows(spoken, items)).collect();
        unnamed.sort_by(|a, b| a.cells.cmp(&b.cells));
        all.append(&mut unnamed);
        let label = |column: &Column| column.label.text(self.language).to_owned();
        let columns = items.columns.iter().map(label).collect();
        (!all.is_empty()).then(|| Table { columns, rows: many(all) })
    }

    fn voice(&self, who: Option<Arc<str>>, text: &str, said: &Said) -> Voice {
        let foreign = said.language.as_ref().filter(|language| *language != self.language);
        Voice {
            who,
            text: text.to_owned(),
            gloss: said.gloss.clone(),
            language: foreign.map(ToString::to_string),
        }
    }
}

/// Says how we know.
pub(super) fn known_how(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Heard => "Customers told us",
        Evidence::Seen => "We have seen it",
        Evidence::Guessed => "Our guess",
    }
}

fn item_bytes(item: &Item) -> usize {
    match item {
        Item::Words(words) => words.len(),
        Item::Columns(columns) => columns.values().map(String::len).sum(),
    }
}

fn words(item: &Item) -> Option<&str> {
    match item {
        Item::Words(words) => Some(words),
        Item::Columns(_) => None,
    }
}

fn rows((who, said): Spoken<'_>, items: &Items) -> Vec<Row> {
    let filled = said.items.iter().map(|item| cells(item, items));
    let mut rows: Vec<_> =
        filled.map(|cells| Row { who: who.clone(), cells, gloss: None }).collect();
    if let Some(last) = rows.last_mut() {
        last.gloss.clone_from(&said.gloss);
    }
    rows
}

fn cells(item: &Item, items: &Items) -> Vec<String> {
    match item {
        Item::Words(words) => vec![words.clone()],
        Item::Columns(filled) => items
            .columns
            .iter()
            .map(|column| filled.get(&column.id).cloned().unwrap_or_default())
            .collect(),
    }
}
