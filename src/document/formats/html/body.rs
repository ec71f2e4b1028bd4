//! What stands on a page: its sections with their stable ids, and the parts that they are made of.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::super::super::chart::{self, Chart};
use super::super::About;
use super::super::markdown::{Block, Item, List, Page, Span, all_run, words};
use super::{line, table};
use crate::domain;

/// From so many sections on, a page begins with links to them.
const MANY: usize = 4;

/// A page that is being made.
pub(super) struct Body<'a> {
    about: &'a About,
    html: &'a mut String,
    /// The ids that are taken, each with the number up to which those that begin so are, too.
    ids: HashMap<String, usize>,
    /// How deep the last heading was.
    level: u8,
    /// The words of the last heading, and how many tables stand below it.
    heading: (String, usize),
}

/// A section: what stands from one heading of the second level to the next.
struct Section<'a> {
    id: String,
    title: String,
    blocks: &'a [Block],
}

impl<'a> Body<'a> {
    /// Begins to add a page to `html`.
    pub(super) fn new(about: &'a About, html: &'a mut String) -> Self {
        let heading = (about.piece.clone(), 0);
        Self { about, html, ids: HashMap::from([("main".to_owned(), 1)]), level: 0, heading }
    }

    /// Adds the page.
    pub(super) fn page(mut self, page: &Page) {
        let (head, rest) = page.blocks.split_at(masthead(&page.blocks));
        let end = rest.iter().position(begins_section).unwrap_or(rest.len());
        let (front, rest) = rest.split_at(end);
        let sections: Vec<_> = rest
            .chunk_by(|_, next| !begins_section(next))
            .map(|blocks| {
                let title = blocks.first().map(title).unwrap_or_default();
                Section { id: self.id_of_section(&title), title, blocks }
            })
            .collect();
        let is_long = sections.len() >= MANY;
        // What the page says first stands before the links: on a small screen they would fill it.
        let are_apart = !front.is_empty() && !sections.is_empty();
        if is_long && !are_apart {
            self.skip();
        }
        if !head.is_empty() {
            self.html.push_str("<header>\n");
            self.blocks(head);
            self.html.push_str("</header>\n");
        }
        if is_long && !are_apart {
            self.contents(&sections);
        }
        let text = " id=\"main\" tabindex=\"-1\">\n";
        self.html.extend(["<main", if is_long && are_apart { ">\n" } else { text }]);
        if !front.is_empty() {
            self.html.push_str("<section class=\"front\">\n");
            self.blocks(front);
            self.html.push_str("</section>\n");
        }
        // What columns are made of where there are some: browsers tear pages at what goes across columns.
        if are_apart {
            if is_long {
                self.skip();
                self.contents(&sections);
            }
            self.html.extend(["<div class=\"sections\"", if is_long { text } else { ">\n" }]);
        }
        for section in sections {
            self.html.push_str("<section id=\"");
            line::escape(&section.id, self.html);
            self.html.push_str("\">\n");
            self.section(&section);
            self.html.push_str("</section>\n");
        }
        if are_apart {
            self.html.push_str("</div>\n");
        }
        self.html.push_str("</main>\n");
    }

    /// Adds what stands in a section; in that of the trends, their pictures below its heading.
    fn section(&mut self, section: &Section<'_>) {
        let is_theirs = section.id == domain::Section::Trends.as_str();
        let chart = self.about.chart.as_ref().filter(|_| is_theirs);
        match (chart, section.blocks.split_first()) {
            (Some(chart), Some((heading, rest))) => {
                self.block(heading);
                self.chart(chart);
                self.parts(rest);
            }
            (None, _) | (_, None) => self.parts(section.blocks),
        }
    }

    /// Adds the pictures of how scores moved, and how to read them.
    fn chart(&mut self, chart: &Chart) {
        self.html.push_str("<div class=\"chart\">\n");
        for scale in chart.scales() {
            let id = self.free_id("chart");
            chart::scale(self.html, chart, scale, &id);
        }
        self.html.push_str("<p>");
        line::escape(&chart.legend().join(" "), self.html);
        self.html.push_str("</p>\n</div>\n");
    }

    /// Adds what stands in a part of the page: what follows a heading of the third level is a part of it.
    fn parts(&mut self, blocks: &[Block]) {
        for part in blocks.chunk_by(|_, next| !begins_part(next)) {
            let is_part = part.first().is_some_and(begins_part);
            if is_part {
                self.html.push_str("<div class=\"part\">\n");
            }
            self.blocks(part);
            if is_part {
                self.html.push_str("</div>\n");
            }
        }
    }

    /// Adds what leads past the links to the sections.
    fn skip(&mut self) {
        self.html.push_str("<a class=\"skip\" href=\"#main\">");
        line::escape(&self.about.skip, self.html);
        self.html.push_str("</a>\n");
    }

    /// Adds links to the sections.
    fn contents(&mut self, sections: &[Section<'_>]) {
        let (heading, _) = &self.heading;
        self.html.push_str("<nav aria-label=\"");
        line::escape(heading, self.html);
        self.html.push_str("\">\n<ul>\n");
        for section in sections {
            self.html.push_str("<li><a href=\"#");
            line::escape(&section.id, self.html);
            self.html.push_str("\">");
            line::escape(&section.title, self.html);
            self.html.push_str("</a></li>\n");
        }
        self.html.push_str("</ul>\n</nav>\n");
    }

    fn blocks(&mut self, blocks: &[Block]) {
        let mut rest = blocks;
        while let Some((block, after)) = rest.split_first() {
            rest = after;
            match (block, after) {
                // A principle and what it asks of us stay on one page.
                (Block::Paragraph(spans), [Block::List(list), after @ ..]) if leads(spans) => {
                    self.html.push_str("<div class=\"whole\">\n");
                    self.paragraph(spans);
                    self.list(list);
                    self.html.push_str("</div>\n");
                    rest = after;
                }
                (block, _) => self.block(block),
            }
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, spans } => self.add_heading(*level, spans),
            Block::Paragraph(spans) => self.paragraph(spans),
            Block::Quotation(blocks) => {
                let turned = self.turned(&mut blocks.iter());
                self.html.extend(["<blockquote", turned, ">\n"]);
                self.blocks(blocks);
                self.html.push_str("</blockquote>\n");
            }
            Block::List(list) => self.list(list),
            Block::Table(table) => {
                let (heading, tables) = &mut self.heading;
                *tables += 1;
                let label =
                    if *tables > 1 { format!("{heading} ({tables})") } else { heading.clone() };
                table::table(table, &label, self.html);
            }
            Block::Verbatim(text) => {
                self.html.push_str("<pre>");
                line::escape(text, self.html);
                self.html.push_str("</pre>\n");
            }
            Block::Rule => self.html.push_str("<hr>\n"),
        }
    }

    fn paragraph(&mut self, spans: &[Span]) {
        self.html.push_str("<p>");
        line::spans(spans, self.html);
        self.html.push_str("</p>\n");
    }

    /// Adds a heading, no more than one level deeper than the one before; there is one title.
    fn add_heading(&mut self, level: u8, spans: &[Span]) {
        let highest = if self.level == 0 { 1 } else { 2 };
        self.level = level.clamp(highest, (self.level + 1).max(highest));
        let tag = format!("h{}", self.level);
        let title = words(spans);
        // A section has the id that its heading would have.
        if self.level > 2 {
            let id = self.free_id(&slug(&title));
            self.html.extend(["<", &tag, " id=\"", &id, "\">"]);
        } else {
            self.html.extend(["<", &tag, ">"]);
        }
        line::spans(spans, self.html);
        self.html.extend(["</", &tag, ">\n"]);
        self.heading = (title, 0);
    }

    fn list(&mut self, list: &List) {
        let turned = self.turned(&mut list.items.iter().flat_map(|item| &item.blocks));
        match list.first {
            None => self.html.extend(["<ul", turned, ">\n"]),
            Some(1) => self.html.extend(["<ol", turned, ">\n"]),
            Some(first) => {
                // Writing to a string cannot fail.
                let _written = writeln!(self.html, "<ol start=\"{first}\"{turned}>");
            }
        }
        for item in &list.items {
            self.item(item, list.tight);
        }
        self.html.push_str(if list.first.is_some() { "</ol>\n" } else { "</ul>\n" });
    }

    /// Returns which way `blocks` say that they run, if all run otherwise than the document: so bullets
    /// and what marks a quotation stand where their lines begin.
    fn turned(&self, blocks: &mut dyn Iterator<Item = &Block>) -> &'static str {
        let other = !self.about.language.runs_from_the_right();
        match (all_run(blocks, other), other) {
            (Some(true), true) => " dir=\"rtl\"",
            (Some(true), false) => " dir=\"ltr\"",
            (Some(false) | None, _) => "",
        }
    }

    fn item(&mut self, item: &Item, tight: bool) {
        match item.done {
            None => self.html.push_str("<li>"),
            Some(done) => {
                self.html.push_str("<li class=\"task\">");
                self.html.push_str(if done { "☑ " } else { "☐ " });
            }
        }
        let mut blocks = item.blocks.as_slice();
        if let Some((Block::Paragraph(spans), after)) = blocks.split_first()
            && (tight || item.done.is_some())
        {
            line::spans(spans, self.html);
            blocks = after;
        }
        if !blocks.is_empty() {
            self.html.push('\n');
            self.blocks(blocks);
        }
        self.html.push_str("</li>\n");
    }

    /// Returns the id of the section called `title`: the stable one, if it is one of the document's
    /// own, else one made of the title.
    fn id_of_section(&mut self, title: &str) -> String {
        let known = self.about.sections.iter().find(|(_, known)| known == title);
        let id = known.map_or_else(|| slug(title), |(id, _)| id.clone());
        self.free_id(&id)
    }

    /// Returns `id`, or with a number behind it if it is taken.
    fn free_id(&mut self, id: &str) -> String {
        let from = self.ids.get(id).copied().unwrap_or_default() + 1;
        let numbered = |number| if number == 1 { id.to_owned() } else { format!("{id}-{number}") };
        // So many cannot all be taken.
        let mut numbers = from..=from + self.ids.len();
        let free = numbers.find(|number| !self.ids.contains_key(&numbered(*number)));
        let number = free.unwrap_or(from);
        self.ids.insert(id.to_owned(), number);
        self.ids.insert(numbered(number), 1);
        numbered(number)
    }
}

/// What a page says of itself in bold under its title is two paragraphs at the most: that it is
/// overdue, and whose it is.
const LEADING: usize = 2;

/// Returns how many blocks are the head of a page: its title, and what it says of itself in bold.
fn masthead(blocks: &[Block]) -> usize {
    let Some((Block::Heading { .. }, after)) = blocks.split_first() else {
        return 0;
    };
    let leading = |block: &&Block| matches!(block, Block::Paragraph(spans) if leads(spans));
    1 + after.iter().take(LEADING).take_while(leading).count()
}

/// Whether a paragraph begins with what stands out.
fn leads(spans: &[Span]) -> bool {
    matches!(spans, [Span::Strong(_), ..])
}

fn begins_section(block: &Block) -> bool {
    matches!(block, Block::Heading { level: 1 | 2, .. })
}

fn begins_part(block: &Block) -> bool {
    matches!(block, Block::Heading { level: 3, .. })
}

fn title(block: &Block) -> String {
    if let Block::Heading { spans, .. } = block { words(spans) } else { String::new() }
}

/// Returns an id made of `title`: its letters and digits, small, with hyphens between words.
pub(in super::super) fn slug(title: &str) -> String {
    let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let slug = words.map(str::to_lowercase).collect::<Vec<_>>().join("-");
    if slug.is_empty() { "section".to_owned() } else { slug }
}
