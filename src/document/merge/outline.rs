//! A document as sections in sections, and what is known of each of its sections and blocks.

use std::collections::HashMap;

use super::align::{Numbers, Unit};
use super::blocks::{Block, Kind, blocks, cells, is_delimiter};
use super::mark::{split_mark, words};
use super::subject::{Subject, is_motto, lead};
use crate::document::sentences::{Sentence, key, sentences};

/// A document. Its first section is the whole and has no heading.
#[derive(Debug)]
pub(super) struct Outline<'t> {
    pub(super) blocks: Vec<Block<'t>>,
    pub(super) sections: Vec<Section>,
    /// The section that each block is in; that of a heading is its own.
    pub(super) section_of: Vec<usize>,
}

/// A section: a heading, what stands under it before the next, and the sections in it.
#[derive(Debug, Default)]
pub(super) struct Section {
    pub(super) heading: Option<usize>,
    pub(super) blocks: Vec<usize>,
    pub(super) parent: usize,
    level: usize,
}

impl<'t> Outline<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let blocks = blocks(text);
        let mut sections = vec![Section::default()];
        let mut section_of = Vec::with_capacity(blocks.len());
        // The sections that are open, each in the one before it.
        let mut open = vec![0];
        for (at, block) in blocks.iter().enumerate() {
            if let Kind::Heading(level) = block.kind {
                while let Some(last) = open.last()
                    && sections.get(*last).is_some_and(|section| section.level >= level)
                {
                    open.pop();
                }
                let parent = open.last().copied().unwrap_or_default();
                open.push(sections.len());
                let heading = Some(at);
                sections.push(Section { heading, parent, level, ..Section::default() });
            }
            let section = open.last().copied().unwrap_or_default();
            section_of.push(section);
            if let Some(section) = sections.get_mut(section)
                && section.heading != Some(at)
            {
                section.blocks.push(at);
            }
        }
        Self { blocks, sections, section_of }
    }

    /// Returns the words of a section's heading.
    pub(super) fn title(&self, section: usize) -> String {
        let heading = self.sections.get(section).and_then(|section| section.heading);
        heading.and_then(|at| self.blocks.get(at)).map(title).unwrap_or_default()
    }

    /// Returns what is known of each section but the whole. `names` are ids of sections, each with
    /// the title that it has; what comes first counts.
    pub(super) fn section_units(
        &self,
        names: &[&(String, String)],
        numbers: &mut Numbers,
    ) -> Vec<Unit> {
        let mut ids: HashMap<String, &str> = HashMap::new();
        for (id, title) in names {
            ids.entry(key(title)).or_insert(id);
        }
        let mut units: Vec<Unit> = Vec::with_capacity(self.sections.len());
        for (at, section) in self.sections.iter().enumerate() {
            let title = self.title(at);
            let id = ids.get(&title).map(|id| numbers.of(&format!("section {id}")));
            let subject = Subject::called(&title, numbers).map(|it| Subject { id, ..it });
            units.push(Unit {
                key: numbers.of(&title),
                kind: u32::try_from(section.level).unwrap_or_default(),
                name: id,
                subject,
                is_filled: true,
                ..Unit::default()
            });
        }
        // What a section says is what stands in it and in the sections in it.
        for (block, section) in self.blocks.iter().zip(&self.section_of) {
            if let Some(unit) = units.get_mut(*section) {
                unit.words.extend(numbers.words(block.text));
            }
        }
        for at in (1..units.len()).rev() {
            let words = units.get(at).map(|unit| unit.words.clone()).unwrap_or_default();
            let parent = self.sections.get(at).map_or(0, |section| section.parent);
            if parent > 0
                && let Some(parent) = units.get_mut(parent)
            {
                parent.words.extend(words);
            }
        }
        for unit in &mut units {
            unit.words.sort_unstable();
        }
        units
    }

    /// Returns what is known of each block.
    pub(super) fn block_units(&self, numbers: &mut Numbers) -> Vec<Unit> {
        // The id of what leads a list, with how far in that is.
        let mut leader: Option<(usize, Option<u32>)> = None;
        let mut unit = |block: &Block<'_>| {
            let said = said(block);
            let label = said.iter().find(|it| it.is_label).map(|it| numbers.of(&it.key));
            let said = said.iter().filter(|it| !it.is_label);
            let subject = Subject::of(block, numbers);
            let called = match &subject {
                Some(subject) => Some(subject.name(numbers)),
                None => heads(block).map(|heads| numbers.of(&heads)),
            };
            let within = leader.filter(|(depth, _)| *depth < block.depth).and_then(|(_, id)| id);
            if block.kind == Kind::Item && leader.is_none_or(|(depth, _)| block.depth <= depth) {
                leader = Some((block.depth, subject.as_ref().and_then(|it| it.id)));
            }
            Unit {
                key: numbers.of(&identity(block)),
                kind: numbers.of(if block.kind.is_prose() { "prose" } else { name(block.kind) }),
                name: called,
                words: numbers.words(block.text),
                sentences: said.map(|it| numbers.of(&it.key)).collect(),
                label,
                subject,
                within,
                is_only: is_motto(block),
                lead: lead(block).map(|lead| numbers.of(&format!("lead {lead}"))),
                is_filled: false,
            }
        };
        self.blocks.iter().map(&mut unit).collect()
    }
}

/// Returns the heads of the columns of a table, which it is known by.
fn heads(block: &Block<'_>) -> Option<String> {
    let first = block.text.split('\n').next().filter(|_| block.kind == Kind::Table)?;
    Some(format!("table {}", cells(first).join(" | ")))
}

/// Returns the sentences of a block, if it is prose.
fn said<'t>(block: &Block<'t>) -> Vec<Sentence<'t>> {
    if block.kind.is_prose() { sentences(words(block.text)) } else { Vec::new() }
}

/// Returns what makes a block the same as another: its kind and its words, not how it is laid out.
pub(super) fn identity(block: &Block<'_>) -> String {
    let words = match block.kind {
        Kind::Paragraph | Kind::Item | Kind::Quote => key(split_mark(block.text).1),
        Kind::Heading(_) => title(block),
        Kind::Table | Kind::Row => block.text.split('\n').map(row).collect::<Vec<_>>().join("\n"),
        Kind::Front | Kind::Code | Kind::Html | Kind::Rule => block.text.to_owned(),
    };
    format!("{} {words}", name(block.kind))
}

/// Returns the words of a row of a table, however wide its cells are.
fn row(line: &str) -> String {
    let is_rule = is_delimiter(line);
    let cell = |cell: &str| if is_rule { cell.replace('-', "") } else { key(cell) };
    cells(line).into_iter().map(cell).collect::<Vec<_>>().join(" | ")
}

fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Front => "front",
        Kind::Heading(level) => {
            ["#", "##", "###", "####", "#####"].get(level - 1).unwrap_or(&"######")
        }
        Kind::Paragraph => "paragraph",
        Kind::Item => "item",
        Kind::Quote => "quote",
        Kind::Table => "table",
        Kind::Row => "row",
        Kind::Code => "code",
        Kind::Html => "html",
        Kind::Rule => "rule",
    }
}

/// Returns the words of a heading, however it is marked.
pub(super) fn title(heading: &Block<'_>) -> String {
    let text = heading.text.trim();
    if text.starts_with('#') {
        let words = text.trim_start_matches('#').trim_start();
        let open = words.trim_end_matches('#');
        // Signs at the end close a heading only behind a blank.
        return key(if open.is_empty() || open.ends_with([' ', '\t']) { open } else { words });
    }
    key(text.rsplit_once('\n').map_or(text, |(words, _)| words))
}
