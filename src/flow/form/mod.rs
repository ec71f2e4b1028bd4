//! How one answer is put together: a field for each part, one after the other, forth and back.

mod offered;

use std::collections::BTreeMap;

use crate::domain::{
    Choice, Choices, Evidence, Item, Items, Language, Part, Question, Ranking, Rejected, Said,
    Scale, Score, Text, number_of,
};

/// One field of a form: which part of the question, and which place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Step {
    /// The part's place in the question, from 0.
    part: usize,
    /// The item of a list or the place of a ranking, from 0.
    item: usize,
    /// The column of an item, from 0.
    column: usize,
}

impl Step {
    /// Returns a name for the field that no other field of the question has, fit for a file name.
    pub fn name(self) -> String {
        format!("{}-{}-{}", self.part, self.item, self.column)
    }

    fn of_part(part: usize) -> Self {
        Self { part, item: 0, column: 0 }
    }
}

/// What a field asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked<'q> {
    /// The part that it belongs to.
    pub part: &'q Part,
    /// The item of a list or the place of a ranking, from 1.
    pub item: usize,
    /// The label of an item's column, in the language of the form.
    pub column: Option<&'q str>,
    /// Whether it is the first field of its part.
    pub first: bool,
    /// What can be picked by its number besides what the part itself offers.
    pub offered: &'q [String],
    /// What stands in it already.
    pub text: String,
}

/// The answer to one question while it is put together.
///
/// A field that is left empty leaves its part, or the rest of its list, out.
#[derive(Clone, Debug)]
pub struct Form<'q> {
    question: &'q Question,
    language: &'q Language,
    /// What can be picked in a ranking of own words, or the principles that are reviewed.
    offered: &'q [String],
    earlier: Said,
    filled: BTreeMap<Step, String>,
    /// The fields behind the one that is on, for going back.
    behind: Vec<Step>,
    /// The field that is on; nothing once all are through.
    step: Option<Step>,
}

impl<'q> Form<'q> {
    /// Begins with the question's first field, with what was said `earlier` in the fields.
    pub fn new(question: &'q Question, language: &'q Language, earlier: Option<&Said>) -> Self {
        let earlier = earlier.cloned().unwrap_or_default();
        let filled = fields_of(question, &earlier);
        Self {
            question,
            language,
            offered: &[],
            earlier,
            filled,
            behind: Vec::new(),
            step: Some(Step::of_part(0)),
        }
    }

    /// Offers words that can be picked by their numbers, from 1, where own words are ranked or principles
    /// reviewed; whoever picks one has said it in these words. Of principles nothing else is taken.
    #[must_use]
    pub fn offering(self, offered: &'q [String]) -> Self {
        Self { offered, ..self }
    }

    /// Returns the field that is on; nothing once all are through.
    pub fn step(&self) -> Option<Step> {
        self.step
    }

    /// Returns what the field that is on asks for; nothing once all are through.
    pub fn asked(&self) -> Option<Asked<'q>> {
        self.asked_at(self.step?)
    }

    /// Returns the fields behind the one that is on, in the order in which they were filled.
    pub fn behind(&self) -> impl Iterator<Item = Asked<'q>> {
        self.behind.iter().filter_map(|step| self.asked_at(*step))
    }

    fn asked_at(&self, step: Step) -> Option<Asked<'q>> {
        let part = self.part(step)?;
        let column = match part {
            Part::Items(items) => {
                items.columns.get(step.column).map(|c| c.label.text(self.language))
            }
            Part::Text(_)
            | Part::Scale(_)
            | Part::Choice(_)
            | Part::Choices(_)
            | Part::Ranking(_)
            | Part::Evidence => None,
        };
        let first = step.item == 0 && step.column == 0;
        let (item, offered) = (step.item + 1, self.offered);
        Some(Asked { part, item, column, first, offered, text: self.text(step).to_owned() })
    }

    /// Fills the field that is on with what was typed, and moves on to the next.
    ///
    /// Several lines typed into a list or a ranking are several items.
    pub fn fill(&mut self, typed: &str) -> Result<(), Rejected> {
        let Some(step) = self.step else { return Ok(()) };
        let Some(part) = self.part(step) else { return Ok(()) };
        let lines: Vec<_> = typed.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let in_lines = match part {
            Part::Items(items) => items.columns.is_empty(),
            Part::Ranking(_) => true,
            Part::Text(_)
            | Part::Scale(_)
            | Part::Choice(_)
            | Part::Choices(_)
            | Part::Evidence => false,
        };
        if !in_lines || lines.len() < 2 {
            return self.fill_one(step, typed.trim());
        }
        let (before, found) = (self.clone(), step.item + lines.len());
        for line in lines {
            let filled = match self.step.filter(|now| now.part == step.part) {
                Some(now) => self.fill_one(now, line),
                None => Err(Rejected::TooMany { found, at_most: most(part) }),
            };
            if filled.is_err() {
                *self = before;
                return filled;
            }
        }
        Ok(())
    }

    /// Goes back to the field before; nothing happens, and the answer is `false`, at the first.
    /// The field that is left keeps `draft`.
    pub fn back(&mut self, draft: &str) -> bool {
        if let Some(step) = self.step {
            self.put(step, draft.trim());
        }
        let before = self.behind.pop();
        if before.is_some() {
            self.step = before;
        }
        before.is_some()
    }

    /// Begins again with the first field; everything stays in the fields.
    pub fn restart(&mut self) {
        self.behind.clear();
        self.step = Some(Step::of_part(0));
    }

    /// Returns the answer as far as the fields are filled.
    ///
    /// # Errors
    ///
    /// If nothing was said at all, or if the parts do not go together.
    pub fn said(&self) -> Result<Said, Rejected> {
        let mut said = Said::default();
        for (at, part) in self.question.parts.iter().enumerate() {
            self.read_part(at, part, &mut said)?;
        }
        if said.is_empty() {
            return Err(Rejected::Blank);
        }
        if self.question.parts.scale().is_some() && said.score.is_none() {
            said.score = Some(Score::Pass);
        }
        self.question.check(&said)?;
        said.language.clone_from(&self.earlier.language);
        if said.text == self.earlier.text && said.items == self.earlier.items {
            said.gloss.clone_from(&self.earlier.gloss);
        }
        Ok(said)
    }

    fn fill_one(&mut self, step: Step, typed: &str) -> Result<(), Rejected> {
        let meant = self.meant(step, typed)?;
        let typed = meant.as_str();
        if !typed.is_empty() {
            self.check(step, typed)?;
        }
        self.put(step, typed);
        self.behind.push(step);
        self.step = self.following(step);
        Ok(())
    }

    /// Returns the field after `step`, which was just filled or left empty.
    fn following(&self, step: Step) -> Option<Step> {
        let next_part = Step::of_part(step.part + 1);
        let next_part = self.part(next_part).map(|_| next_part);
        let next_item = Step { item: step.item + 1, column: 0, ..step };
        let part = self.part(step)?;
        let columns = part_columns(part);
        let empty = (0..columns).all(|column| self.text(Step { column, ..step }).is_empty());
        if step.column + 1 < columns && !(empty && self.reviews(part)) {
            return Some(Step { column: step.column + 1, ..step });
        }
        if empty || next_item.item >= usize::from(most(part)) { next_part } else { Some(next_item) }
    }

    /// Checks what was typed into one field.
    fn check(&self, step: Step, typed: &str) -> Result<(), Rejected> {
        match self.part(step) {
            None => Ok(()),
            Some(Part::Text(_)) => Text::read(typed).map(drop),
            Some(Part::Scale(_)) => Scale::read(typed).map(drop),
            Some(Part::Choice(choice)) => choice.read(typed).map(drop),
            Some(Part::Choices(choices)) => choices.read(typed).map(drop),
            Some(Part::Evidence) => Evidence::read(typed).map(drop),
            Some(Part::Ranking(ranking)) => self.check_place(step, ranking, typed),
            Some(Part::Items(items)) => match items.columns.get(step.column) {
                Some(column) => column.check(typed),
                None => items.check_item(&Item::Words(typed.to_owned())),
            },
        }
    }

    fn check_place(&self, step: Step, ranking: &Ranking, typed: &str) -> Result<(), Rejected> {
        let place = ranking.read(typed)?.to_lowercase();
        let before = (0..step.item).map(|item| self.text(Step { item, ..step }));
        let mut taken = before.filter_map(|text| ranking.read(text).ok());
        if taken.any(|other| other.to_lowercase() == place) {
            return Err(Rejected::Twice { text: place });
        }
        Ok(())
    }

    fn read_part(&self, at: usize, part: &Part, said: &mut Said) -> Result<(), Rejected> {
        let text = self.text(Step::of_part(at));
        let some = !text.is_empty();
        match part {
            Part::Text(_) if some => said.text = Some(Text::read(text)?),
            Part::Scale(_) if some => said.score = Some(Scale::read(text)?),
            Part::Choice(choice) if some => said.choice = Some(choice.read(text)?),
            Part::Choices(choices) if some => said.choices = choices.read(text)?,
            Part::Evidence if some => said.evidence = Some(Evidence::read(text)?),
            Part::Ranking(ranking) => {
                for (_, text) in self.fields(at) {
                    said.ranked.push(ranking.read(text)?);
                }
            }
            Part::Items(items) => said.items = self.items(at, items),
            Part::Text(_)
            | Part::Scale(_)
            | Part::Choice(_)
            | Part::Choices(_)
            | Part::Evidence => {}
        }
        Ok(())
    }

    fn items(&self, at: usize, items: &Items) -> Vec<Item> {
        if items.columns.is_empty() {
            return self.fields(at).map(|(_, text)| Item::Words(text.to_owned())).collect();
        }
        let mut rows: BTreeMap<usize, BTreeMap<_, _>> = BTreeMap::new();
        for (step, text) in self.fields(at) {
            if let Some(column) = items.columns.get(step.column) {
                rows.entry(step.item).or_default().insert(column.id.clone(), text.to_owned());
            }
        }
        rows.into_values().map(Item::Columns).collect()
    }

    /// Returns the fields of a part that something stands in, in order.
    fn fields(&self, part: usize) -> impl Iterator<Item = (Step, &str)> {
        let filled = self.filled.iter().filter(move |(step, _)| step.part == part);
        filled.map(|(step, text)| (*step, text.as_str()))
    }

    fn part(&self, step: Step) -> Option<&'q Part> {
        self.question.parts.iter().nth(step.part)
    }

    fn text(&self, step: Step) -> &str {
        self.filled.get(&step).map_or("", String::as_str)
    }

    fn put(&mut self, step: Step, text: &str) {
        if text.is_empty() {
            self.filled.remove(&step);
        } else {
            self.filled.insert(step, text.to_owned());
        }
    }
}

/// Returns how many items or places a part has.
fn most(part: &Part) -> u8 {
    match part {
        Part::Items(items) => items.at_most,
        Part::Ranking(ranking) => ranking.places,
        Part::Text(_) | Part::Scale(_) | Part::Choice(_) | Part::Choices(_) | Part::Evidence => 1,
    }
}

/// Returns how many fields an item of a part has.
fn part_columns(part: &Part) -> usize {
    if let Part::Items(items) = part { items.columns.len().max(1) } else { 1 }
}

/// Returns what stands in each field when `said` was said earlier.
fn fields_of(question: &Question, said: &Said) -> BTreeMap<Step, String> {
    let mut fields = BTreeMap::new();
    for (at, part) in question.parts.iter().enumerate() {
        let first = Step::of_part(at);
        let mut put = |step, text: String| {
            fields.insert(step, text);
        };
        match part {
            Part::Text(_) => said.text.iter().for_each(|text| put(first, text.clone())),
            Part::Scale(_) => said.score.iter().for_each(|score| put(first, score_text(*score))),
            Part::Choice(Choice { options }) => {
                said.choice.iter().for_each(|id| put(first, number_of(options, id.as_str())));
            }
            Part::Choices(_) if said.choices.is_empty() => {}
            Part::Choices(Choices { options, .. }) => {
                let ids = said.choices.iter().map(|id| number_of(options, id.as_str()));
                put(first, ids.collect::<Vec<_>>().join(", "));
            }
            Part::Evidence => said.evidence.iter().for_each(|how| put(first, evidence_text(*how))),
            Part::Ranking(Ranking { menu, .. }) => {
                for (item, text) in said.ranked.iter().enumerate() {
                    put(Step { item, ..first }, number_of(menu, text));
                }
            }
            Part::Items(items) => {
                for (item, filled) in said.items.iter().enumerate() {
                    for (column, text) in columns_of(items, filled) {
                        put(Step { item, column, ..first }, text.to_owned());
                    }
                }
            }
        }
    }
    fields
}

fn columns_of<'i>(items: &Items, filled: &'i Item) -> Vec<(usize, &'i str)> {
    match filled {
        Item::Words(words) => vec![(0, words)],
        Item::Columns(texts) => {
            let columns = items.columns.iter().enumerate();
            columns.filter_map(|(at, c)| texts.get(&c.id).map(|text| (at, text.as_str()))).collect()
        }
    }
}

fn score_text(score: Score) -> String {
    match score {
        Score::Points(points) => points.to_string(),
        Score::DontKnow => "don't know".to_owned(),
        Score::Pass => "pass".to_owned(),
    }
}

fn evidence_text(evidence: Evidence) -> String {
    let number = match evidence {
        Evidence::Heard => "1",
        Evidence::Seen => "2",
        Evidence::Guessed => "3",
    };
    number.to_owned()
}

#[cfg(test)]
mod tests;
