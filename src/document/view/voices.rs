//! What people said to one question, in their own words: who may be named, and in which order.

use std::sync::Arc;

use super::fields::many;
use super::parts::{Group, Row, Table, Voice};
use crate::document::words::Words;
use crate::domain::{Column, Evidence, Item, Items, Keeps, Language, Opt, Question, Said};
use crate::order::Order as _;

/// The id of the column of a list that says who answers for what stands beside it.
const OWNER: &str = "owner";

/// Returns what stands for a name where words without one are among others that have one.
pub(super) fn one_of_us(words: &Words) -> Arc<str> {
    words.say("one-of-us", &[]).into()
}

/// What was said to one question, while it is put together.
///
/// Answers are taken in one by one, only what the document shows of them is kept, and nothing of
/// that is copied.
#[derive(Debug)]
pub(super) struct Voices<'e> {
    question: &'e Question,
    language: &'e Language,
    /// How many bytes of text there are.
    bytes: usize,
    /// Whether anything was said in another language than the edition's.
    other_languages: bool,
    named: Spoken,
    unnamed: Spoken,
}

/// What people said in their own words: in the groups of [`Voices::labels`], as items, or as rows.
#[derive(Debug, Default)]
pub(super) struct Spoken {
    people: usize,
    groups: Vec<Together>,
    items: Vec<Voice>,
    rows: Vec<Row>,
}

/// People who chose the same, with the words of those who wrote any.
#[derive(Debug, Default)]
struct Together {
    people: usize,
    voices: Vec<Voice>,
}

/// What was said to one question, as the view has it.
#[derive(Debug)]
pub(super) struct Plain {
    /// Whether anything has a name.
    pub(super) named: bool,
    /// Own words.
    pub(super) groups: Vec<Group>,
    /// The items of a list without columns.
    pub(super) items: Vec<Voice>,
    /// The items of a list with columns.
    pub(super) table: Option<Table>,
}

impl Plain {
    /// Returns how many texts and items there are.
    pub(super) fn count(&self) -> usize {
        let voices = self.groups.iter().map(|group| group.voices.len()).sum::<usize>();
        let rows = self.table.as_ref().map_or(0, |table| table.rows.len());
        voices + self.items.len() + rows
    }
}

impl<'e> Voices<'e> {
    /// Begins with nobody.
    pub(super) fn new(question: &'e Question, language: &'e Language) -> Self {
        Self {
            question,
            language,
            bytes: 0,
            other_languages: false,
            named: Spoken::default(),
            unnamed: Spoken::default(),
        }
    }

    /// Adds what somebody said, `name` if they said it under their name.
    pub(super) fn add(&mut self, name: Option<&Arc<str>>, said: Said) {
        if self.question.keeps == Keeps::Numbers {
            return;
        }
        let mut spoken = std::mem::take(self.spoken(name.is_some()));
        self.add_to(&mut spoken, name, said);
        *self.spoken(name.is_some()) = spoken;
    }

    fn spoken(&mut self, named: bool) -> &mut Spoken {
        if named { &mut self.named } else { &mut self.unnamed }
    }

    /// Whether anything was said in another language than the edition's.
    pub(super) fn has_other_languages(&self) -> bool {
        self.other_languages
    }

    /// Returns how many bytes of text there are.
    pub(super) fn bytes(&self) -> usize {
        self.bytes
    }

    fn add_to(&mut self, spoken: &mut Spoken, who: Option<&Arc<str>>, mut said: Said) {
        let foreign = said.language.take().filter(|language| language != self.language);
        self.other_languages |= foreign.is_some();
        self.bytes += said.text.as_ref().map_or(0, String::len)
            + said.gloss.as_ref().map_or(0, String::len)
            + said.items.iter().map(item_bytes).sum::<usize>();
        let voice = |text, gloss| Voice {
            who: who.map(Arc::clone),
            text,
            gloss,
            language: foreign.as_ref().map(|language| language.as_str().into()),
        };
        spoken.people += 1;
        let (group, groups) = self.group_of(&said);
        spoken.groups.resize_with(groups, Together::default);
        if let Some(together) = spoken.groups.get_mut(group) {
            together.people += 1;
            let gloss = said.gloss.as_deref().filter(|_| said.text.is_some()).map(Box::from);
            together.voices.extend(said.text.map(|text| voice(text.into(), gloss)));
        }
        // A translation is of all items together, and stands at the last.
        let columns = self.question.parts.items().filter(|items| !items.columns.is_empty());
        let mut left = said.items.len();
        for item in said.items {
            left -= 1;
            let gloss = said.gloss.take_if(|_| left == 0).map(Box::from);
            match (item, columns) {
                (Item::Words(words), None) => spoken.items.push(voice(words.into(), gloss)),
                (item, Some(columns)) => {
                    let cells = cells(item, columns);
                    let language = foreign.as_ref().map(|language| language.as_str().into());
                    spoken.rows.push(Row { who: who.map(Arc::clone), cells, gloss, language });
                }
                // No question takes such an answer.
                (Item::Columns(_), None) => {}
            }
        }
    }

    /// Returns the labels of the groups; the last is for who chose nothing.
    fn labels(&self, words: &Words) -> Vec<Option<String>> {
        let parts = &self.question.parts;
        if let Some(choice) = parts.choice() {
            let label = |option: &Opt| option.label.text(self.language).to_owned();
            let labels = choice.options.iter().map(label);
            labels.chain([words.say("nothing-chosen", &[])]).map(Some).collect()
        } else if parts.has_evidence() {
            let labels = Evidence::ALL.into_iter().map(|how| known_how(how, words));
            labels.chain([words.say("evidence-none", &[])]).map(Some).collect()
        } else {
            vec![None]
        }
    }

    /// Returns the group that `said` belongs to, and how many groups there are; the last is for
    /// whoever is in no other.
    fn group_of(&self, said: &Said) -> (usize, usize) {
        if let Some(choice) = self.question.parts.choice() {
            let last = choice.options.len();
            let chosen =
                choice.options.iter().position(|option| Some(&option.id) == said.choice.as_ref());
            (chosen.unwrap_or(last), last + 1)
        } else if self.question.parts.has_evidence() {
            let last = Evidence::ALL.len();
            let known = Evidence::ALL.into_iter().position(|one| Some(one) == said.evidence);
            (known.unwrap_or(last), last + 1)
        } else {
            (0, 1)
        }
    }

    /// Puts who is not named behind who is; where names would tell whose the others are, nobody is
    /// named.
    ///
    /// Words without a name stand in the order of the alphabet, so that their order tells nothing
    /// about who said them, nor what one person said together.
    pub(super) fn done(self, names_tell: bool, words: &Words) -> Plain {
        let labels = self.labels(words);
        let columns = columns(self.question, self.language);
        let Self { mut named, mut unnamed, .. } = self;
        named.groups.resize_with(labels.len(), Together::default);
        unnamed.groups.resize_with(labels.len(), Together::default);
        if names_tell {
            let others = std::mem::replace(&mut unnamed, std::mem::take(&mut named));
            unnamed.extend(others);
            named.groups.resize_with(labels.len(), Together::default);
        }
        let any_named = named.people > 0;
        let one_of_us: Option<Arc<str>> = any_named.then(|| one_of_us(words));
        let together = named.groups.into_iter().zip(unnamed.groups);
        let groups = labels.into_iter().zip(together).map(|(label, (mut named, unnamed))| {
            named.voices.extend(in_order(unnamed.voices, one_of_us.as_ref()));
            Group { label, count: named.people + unnamed.people, voices: many(named.voices) }
        });
        let groups = groups.filter(|group| group.voices.len() > 0).collect();
        named.items.extend(in_order(unnamed.items, one_of_us.as_ref()));
        unnamed.rows.order_by(|a, b| a.cells.cmp(&b.cells));
        let nobody = |row: Row| Row { who: one_of_us.clone(), ..row };
        named.rows.extend(unnamed.rows.into_iter().map(nobody));
        let mut rows = named.rows;
        if let Some(owner) = owner(self.question) {
            let empty = rows.iter_mut().filter_map(|row| row.cells.get_mut(owner));
            let empty = empty.filter(|cell| cell.trim().is_empty());
            empty.for_each(|cell| *cell = words.say("no-owner", &[]).into());
        }
        let table = (!rows.is_empty()).then(|| Table { columns, rows: many(rows) });
        Plain { named: any_named, groups, items: named.items, table }
    }
}

impl Spoken {
    /// Adds what others said, in as many groups.
    fn extend(&mut self, others: Self) {
        self.people += others.people;
        for (together, others) in self.groups.iter_mut().zip(others.groups) {
            together.people += others.people;
            together.voices.extend(others.voices);
        }
        self.items.extend(others.items);
        self.rows.extend(others.rows);
    }
}

/// Puts words without a name in the order of the alphabet, and `who` beside them.
fn in_order(mut voices: Vec<Voice>, who: Option<&Arc<str>>) -> impl Iterator<Item = Voice> {
    voices.order_by(|a, b| a.text.cmp(&b.text));
    let who = who.map(Arc::clone);
    voices.into_iter().map(move |voice| Voice { who: who.clone(), ..voice })
}

/// Says how we know.
pub(super) fn known_how(evidence: Evidence, words: &Words) -> String {
    let id = match evidence {
        Evidence::Heard => "evidence-heard",
        Evidence::Seen => "evidence-seen",
        Evidence::Guessed => "evidence-guessed",
    };
    words.say(id, &[])
}

/// Returns how many bytes of text an item has.
pub(super) fn item_bytes(item: &Item) -> usize {
    match item {
        Item::Words(words) => words.len(),
        Item::Columns(columns) => columns.values().map(String::len).sum(),
    }
}

/// Returns the names of the columns of a list; none where its items have none.
pub(super) fn columns(question: &Question, language: &Language) -> Vec<String> {
    let columns = question.parts.items().map(|items| items.columns.as_slice());
    let label = |column: &Column| column.label.text(language).to_owned();
    columns.unwrap_or_default().iter().map(label).collect()
}

/// Returns which column of a list says who answers for what stands beside it: one without anybody is told.
fn owner(question: &Question) -> Option<usize> {
    question.parts.items()?.columns.iter().position(|column| column.id.as_str() == OWNER)
}

/// Returns the words of an item for each column.
pub(super) fn cells(item: Item, items: &Items) -> Vec<Box<str>> {
    match item {
        Item::Words(words) => vec![words.into()],
        Item::Columns(mut filled) => {
            let cell = |column: &Column| filled.remove(&column.id).unwrap_or_default().into();
            items.columns.iter().map(cell).collect()
        }
    }
}
