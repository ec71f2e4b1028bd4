//! The text itself: headings, paragraphs, quotations, lists and tables, one after the other.

use super::super::html::slug;
use super::super::markdown::{Block, Item, List, Page, Span, words};
use super::language::Tongue;
use super::line::{self, Links, bookmark, is_from_the_right};
use super::table;
use super::xml::Xml;
use super::{About, GAP, Kind, Sheet};

/// The deepest level that lists have.
const DEEPEST_LEVEL: usize = 8;

/// How far each level of a list or quotation is moved in, in twentieths of a point; in columns every line
/// is short.
const STEP: usize = 360;
const STEP_IN_COLUMNS: usize = 260;

/// The room behind what leads up to a list, and behind a list, in twentieths of a point.
const BEFORE_LIST: usize = 40;
const AFTER_LIST: usize = 80;

/// The numbering of lists with a dot, of what is to be done, of what is done, and the first that
/// counts.
const DOTS: usize = 1;
const TO_DO: usize = 2;
const DONE: usize = 3;
const COUNTING: usize = 4;

/// The text, and what the other parts of the document have to know of it.
#[derive(Debug)]
pub(super) struct Written {
    /// The part `word/document.xml`.
    pub(super) text: String,
    /// Where links lead.
    pub(super) links: Links,
    /// The level and the first number of each list that counts, from [`COUNTING`] on.
    pub(super) counts: Vec<(usize, usize)>,
}

/// Writes the text of a page.
pub(super) fn write(page: &Page, about: &About, sheet: Sheet) -> Written {
    let tongue = Tongue::of(&about.language);
    let mut body = Body {
        xml: Xml::new(),
        links: headings(page, about),
        counts: Vec::new(),
        turned: tongue.is_from_the_right,
        sheet,
        titled: false,
        across: true,
        bookmarked: 0,
    };
    body.xml.open(
        "w:document",
        &[
            ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
            ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
        ],
    );
    body.xml.open("w:body", &[]);
    let is_heading = |block: &Block| matches!(block, Block::Heading { .. });
    let parts: Vec<_> = page.blocks.chunk_by(|_, next| !is_heading(next)).collect();
    let mut is_in_columns = false;
    for (part, behind) in parts.iter().zip((0..parts.len()).rev()) {
        if body.across && begins_section(part) {
            body.across = false;
            is_in_columns = sheet.look.columns > 1;
            if is_in_columns {
                body.section_behind(1, false);
            }
        } else if is_in_columns && behind == 0 && closes(part) {
            body.across = true;
            body.section_behind(sheet.look.columns, true);
        }
        body.blocks(part, Within { kept: sheet.look.kind == Kind::Form, ..Within::default() });
    }
    if is_in_columns && !body.across {
        // What nothing comes behind on the page fills one column after the other, and not both alike.
        body.section_behind(sheet.look.columns, true);
        body.styled("AfterTable");
    }
    body.section(1, is_in_columns);
    Written { text: body.xml.done(), links: body.links, counts: body.counts }
}

/// Gives every heading the id that links name it by: the stable one of a section, or one made of
/// its title. The first of the same id has it.
fn headings(page: &Page, about: &About) -> Links {
    let mut links = Links::default();
    let mut number = 0;
    for block in &page.blocks {
        if let Block::Heading { spans, .. } = block {
            number += 1;
            links.heading(id(spans, about), number);
        }
    }
    links
}

fn id(spans: &[Span], about: &About) -> String {
    let title = words(spans);
    let known = about.sections.iter().find(|(_, known)| *known == title);
    known.map_or_else(|| slug(&title), |(id, _)| id.clone())
}

/// Whether a last section goes across the page, under the columns: one of paragraphs. Where nothing stands
/// there, some word processors fill one column only, and leave the page behind it empty.
fn closes(part: &[Block]) -> bool {
    let is_plain = |block: &Block| matches!(block, Block::Paragraph(_) | Block::Rule);
    matches!(part, [Block::Heading { level: 2, .. }, rest @ ..] if rest.iter().all(is_plain))
}

/// Whether a part of a page begins a section of it, and not the page itself.
fn begins_section(part: &[Block]) -> bool {
    matches!(part.first(), Some(Block::Heading { level: 2.., .. }))
}

/// Whether a heading and a paragraph stand over one that leads up to a list.
fn leads_to_a_list(blocks: &[Block]) -> bool {
    use Block::{Heading, List, Paragraph};
    matches!(blocks, [Heading { .. }, Paragraph(_), Paragraph(_), List(_), ..])
}

/// What a block stands in.
#[derive(Clone, Copy, Debug, Default)]
struct Within {
    /// How many lists.
    lists: usize,
    /// How many quotations.
    quotations: usize,
    /// The numbering that the next paragraph begins an item of.
    item: Option<usize>,
    /// Whether it stays on the page of what comes next.
    kept: bool,
    /// Whether it is a paragraph that leads up to a list or a table.
    leads: bool,
    /// Whether it ends a list that stands in no other.
    ends: bool,
}

impl Within {
    /// How deep paragraphs are moved in.
    fn depth(self) -> usize {
        self.lists.min(DEEPEST_LEVEL + 1) + self.quotations.min(DEEPEST_LEVEL)
    }
}

struct Body {
    xml: Xml,
    links: Links,
    counts: Vec<(usize, usize)>,
    /// Whether lines begin at the right where nothing else tells.
    turned: bool,
    sheet: Sheet,
    titled: bool,
    /// Whether what is written stands across the page: before columns, or under them.
    across: bool,
    /// How many bookmarks there are.
    bookmarked: usize,
}

impl Body {
    fn blocks(&mut self, blocks: &[Block], mut within: Within) {
        for (at, block) in blocks.iter().enumerate() {
            let next = blocks.get(at + 1);
            let leads = matches!(next, Some(Block::List(_) | Block::Table(_)))
                || (at == 1 && leads_to_a_list(blocks));
            let (is_last, ends) = (next.is_none(), within.ends);
            let kept = within.kept && !(is_last && within.lists == 0);
            self.block(block, Within { kept, leads, ends: ends && is_last, ..within });
            within.item = None;
        }
    }

    fn block(&mut self, block: &Block, within: Within) {
        match block {
            Block::Heading { level, spans } => self.heading(*level, spans, within),
            Block::Paragraph(spans) => {
                self.begin(within, spans, None);
                let (name, price) = match spans.split_first() {
                    Some((name @ Span::Strong(_), price)) if self.is_principle(within) => {
                        (std::slice::from_ref(name), price)
                    }
                    _ => (spans.as_slice(), &[][..]),
                };
                line::runs(name, &mut self.xml, &mut self.links);
                line::price(price, &mut self.xml, &mut self.links);
                self.xml.close();
            }
            Block::Quotation(blocks) => {
                let quotations = within.quotations + 1;
                self.blocks(blocks, Within { quotations, ..within });
            }
            Block::List(list) => self.list(list, within),
            Block::Table(table) => {
                table::write(table, self.sheet, self.turned, (&mut self.xml, &mut self.links));
                self.styled("AfterTable");
            }
            Block::Verbatim(text) => {
                self.begin(within, &[], Some("VerbatimBlock"));
                line::verbatim(text, &mut self.xml);
                self.xml.close();
            }
            Block::Rule => {
                self.begin(within, &[], Some("Rule"));
                self.xml.close();
            }
        }
    }

    /// Whether what stands there is a principle of a poster: its name, and what it costs.
    fn is_principle(&self, within: Within) -> bool {
        self.sheet.look.kind == Kind::Poster && within.lists == 1
    }

    fn heading(&mut self, level: u8, spans: &[Span], within: Within) {
        let style = match (level, self.titled) {
            (1, false) if self.sheet.look.kind == Kind::Poster => "PosterTitle",
            (1, false) => "Title",
            (1 | 2, _) => "Heading1",
            (3, _) => "Heading2",
            _ => "Heading3",
        };
        self.titled |= level == 1;
        self.begin(Within { item: None, ..within }, spans, Some(style));
        if within.lists + within.quotations > 0 {
            // Links name none of these.
            line::runs(spans, &mut self.xml, &mut self.links);
            return self.xml.close();
        }
        self.bookmarked += 1;
        let (number, name) = (self.bookmarked.to_string(), bookmark(self.bookmarked));
        self.xml.empty("w:bookmarkStart", &[("w:id", &number), ("w:name", &name)]);
        line::runs(spans, &mut self.xml, &mut self.links);
        self.xml.empty("w:bookmarkEnd", &[("w:id", &number)]);
        self.xml.close();
    }

    fn list(&mut self, list: &List, within: Within) {
        let level = within.lists.min(DEEPEST_LEVEL);
        let counting = list.first.map(|first| {
            self.counts.push((level, first));
            COUNTING + self.counts.len() - 1
        });
        for (at, item) in list.items.iter().enumerate() {
            let is_last = at + 1 == list.items.len();
            let numbering = match item.done {
                Some(true) => DONE,
                Some(false) => TO_DO,
                None => counting.unwrap_or(DOTS),
            };
            let (lists, item_of) = (within.lists + 1, Some(numbering));
            let ends = is_last && (within.lists == 0 || within.ends);
            let kept = within.kept || (within.lists == 0 && list.items.len() > 1 && at == 0);
            self.item(item, Within { lists, item: item_of, ends, kept, ..within });
        }
    }

    fn item(&mut self, item: &Item, within: Within) {
        // A dot needs a paragraph to stand before.
        if !matches!(item.blocks.first(), Some(Block::Paragraph(_))) {
            self.begin(within, &[], None);
            self.xml.close();
            return self.blocks(&item.blocks, Within { item: None, ..within });
        }
        self.blocks(&item.blocks, within);
    }

    /// Opens a paragraph with its properties, in the order of the sequence `CT_PPr` of ECMA-376.
    fn begin(&mut self, within: Within, spans: &[Span], style: Option<&str>) {
        let is_poster = self.sheet.look.kind == Kind::Poster;
        let usual = match within.quotations {
            0 if self.is_principle(within) => Some("PosterPrinciple"),
            0 if is_poster => Some("PosterText"),
            0 => (within.lists > 0).then_some("ListParagraph"),
            _ if is_poster => Some("PosterPromise"),
            _ => Some(if self.across { "Promise" } else { "Quote" }),
        };
        let turned = is_from_the_right(spans, self.turned);
        self.xml.open("w:p", &[]);
        self.xml.open("w:pPr", &[]);
        if let Some(style) = style.or(usual) {
            self.xml.empty("w:pStyle", &[("w:val", style)]);
        }
        if within.kept || within.leads {
            self.xml.empty("w:keepNext", &[]);
        }
        if let Some(numbering) = within.item {
            let level = within.lists.saturating_sub(1).min(DEEPEST_LEVEL).to_string();
            self.xml.open("w:numPr", &[]);
            self.xml.empty("w:ilvl", &[("w:val", &level)]);
            self.xml.empty("w:numId", &[("w:val", &numbering.to_string())]);
            self.xml.close();
        }
        if turned {
            self.bar_at_the_right(within);
            self.xml.empty("w:bidi", &[]);
        }
        self.place(within, style.is_none());
        self.xml.close();
    }

    /// Writes the room behind a paragraph, and how far it is moved in.
    fn place(&mut self, within: Within, is_text: bool) {
        let look = self.sheet.look;
        let is_close = is_text && look.kind != Kind::Poster;
        let room = if is_close && within.leads && within.lists == 0 {
            Some(BEFORE_LIST)
        } else {
            (is_close && within.ends && within.lists > 0).then_some(AFTER_LIST)
        };
        if let Some(room) = room {
            let room = (room * look.spacing / 100).to_string();
            self.xml.empty("w:spacing", &[("w:after", &room)]);
        }
        let step = if look.columns > 1 { STEP_IN_COLUMNS } else { STEP };
        let is_moved_in = look.kind != Kind::Poster || within.lists > 0;
        let indent = if is_moved_in { step * within.depth() } else { 0 };
        if indent > 0 {
            // Larger numbers need more room.
            let grown = |length: usize| (length * look.type_size.max(100) / 100).to_string();
            let (start, hanging) = (grown(indent), grown(step.min(indent)));
            let hangs: &[_] = &[("w:left", &*start), ("w:hanging", &*hanging)];
            let stands: &[_] = &[("w:left", &*start)];
            self.xml.empty("w:ind", if within.item.is_some() { hangs } else { stands });
        }
    }

    /// Puts the bar beside a quotation where its lines begin: in a style it stands at the left.
    fn bar_at_the_right(&mut self, within: Within) {
        if within.quotations == 0 || self.sheet.look.kind == Kind::Poster {
            return;
        }
        self.xml.open("w:pBdr", &[]);
        self.xml.empty("w:left", &[("w:val", "nil")]);
        self.xml.empty(
            "w:right",
            &[("w:val", "single"), ("w:sz", "18"), ("w:space", "10"), ("w:color", "7A9BAE")],
        );
        self.xml.close();
    }

    /// Writes a paragraph with nothing in it.
    fn styled(&mut self, style: &str) {
        self.xml.open("w:p", &[]);
        self.xml.open("w:pPr", &[]);
        self.xml.empty("w:pStyle", &[("w:val", style)]);
        self.xml.close();
        self.xml.close();
    }

    /// Ends a section of the paper that more stands behind, as [`Body::section`].
    fn section_behind(&mut self, columns: usize, goes_on: bool) {
        self.xml.open("w:p", &[]);
        self.xml.open("w:pPr", &[]);
        self.xml.empty("w:pStyle", &[("w:val", "AfterTable")]);
        self.section(columns, goes_on);
        self.xml.close();
        self.xml.close();
    }

    /// Writes the paper, its margins and its columns; where it `goes_on`, on the page that was begun.
    fn section(&mut self, columns: usize, goes_on: bool) {
        let (width, height) = self.sheet.size;
        let (width, height) = (width.to_string(), height.to_string());
        let margin = self.sheet.look.margin.to_string();
        let foot = (self.sheet.look.margin / 2).to_string();
        self.xml.open("w:sectPr", &[]);
        self.xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", "footer")]);
        if goes_on {
            self.xml.empty("w:type", &[("w:val", "continuous")]);
        }
        self.xml.empty("w:pgSz", &[("w:w", &width), ("w:h", &height)]);
        self.xml.empty(
            "w:pgMar",
            &[
                ("w:top", &margin),
                ("w:right", &margin),
                ("w:bottom", &margin),
                ("w:left", &margin),
                ("w:header", &foot),
                ("w:footer", &foot),
                ("w:gutter", "0"),
            ],
        );
        if columns > 1 {
            let (columns, gap) = (columns.to_string(), GAP.to_string());
            self.xml.empty("w:cols", &[("w:num", &columns), ("w:space", &gap)]);
        }
        if self.turned {
            self.xml.empty("w:bidi", &[]);
        }
        self.xml.close();
    }
}
