//! A poster takes one page: how large its type may be so that all of it stands there, and how much room
//! is left between its paragraphs, so that it fills the page.
//!
//! How wide letters are depends on the font that is there; so lines are reckoned a little too long.

use super::super::markdown::{Block, Page, Span, words};
use super::table::signs;
use super::{GAP, Kind, Sheet};

/// What a sign takes of the size of its type, in hundredths.
const WIDE: usize = 47;

/// What a line takes of the size of its type, in hundredths; in scripts whose signs are wide, more.
const HIGH: usize = 124;
const HIGH_IF_WIDE: usize = 150;

/// The sizes of type for A4, in twentieths of a point: of the title, of the promise, of a principle and
/// what it costs, and of the rest.
const TITLE: usize = 170;
const PROMISE: usize = 500;
const NAME: usize = 300;
const PRICE: usize = 220;
const TEXT: usize = 180;

/// The room behind the title and round the promise, likewise.
const BEHIND_TITLE: usize = 160;
const ROUND: usize = 720;

/// The room behind a principle and round any other paragraph, likewise: as much of it as there is.
const BEHIND: usize = 60;
const ROUND_TEXT: usize = 120;

/// The smallest type, in percent, and the steps on the way to it.
const LEAST: usize = 60;
const STEP: usize = 5;

/// The most room between paragraphs, in percent.
const MOST_ROOM: usize = 400;

/// Returns a sheet on which a page fits if it is a poster: with smaller type, if need be, or with more room
/// between its paragraphs.
pub(super) fn fitting(page: &Page, sheet: Sheet) -> Sheet {
    if sheet.look.kind != Kind::Poster {
        return sheet;
    }
    let (largest, closest) = (sheet.look.type_size, sheet.look.spacing);
    let of = |type_size, spacing| {
        let mut look = sheet.look;
        (look.type_size, look.spacing) = (type_size, spacing);
        Sheet { look, ..sheet }
    };
    let room = sheet.size.1.saturating_sub(2 * sheet.look.margin);
    let fits = |sheet: &Sheet| height(page, *sheet) <= room;
    let mut sizes = (LEAST..=largest).rev().step_by(STEP);
    let size = sizes.find(|size| fits(&of(*size, closest))).unwrap_or(LEAST);
    let mut rooms = (closest..=MOST_ROOM).rev().step_by(STEP).map(|spacing| of(size, spacing));
    rooms.find(fits).unwrap_or_else(|| of(size, closest))
}

/// Returns how high a page is, in twentieths of a point.
fn height(page: &Page, sheet: Sheet) -> usize {
    let roomy = |length| grown(length, sheet) * sheet.look.spacing / 100;
    let block = |block: &Block| match block {
        Block::Heading { .. } => lines(block, [TITLE; 2], sheet) + grown(BEHIND_TITLE, sheet),
        Block::Quotation(inner) => {
            let lines = inner.iter().map(|block| lines(block, [PROMISE; 2], sheet));
            lines.sum::<usize>() + grown(ROUND, sheet)
        }
        Block::List(list) => {
            let blocks = list.items.iter().flat_map(|item| &item.blocks);
            blocks.map(|block| lines(block, [NAME, PRICE], sheet) + roomy(BEHIND)).sum()
        }
        Block::Paragraph(_) | Block::Table(_) | Block::Verbatim(_) | Block::Rule => {
            lines(block, [TEXT; 2], sheet) + roomy(ROUND_TEXT)
        }
    };
    page.blocks.iter().map(block).sum()
}

/// Returns how high the lines of a paragraph are; the first of its own has one size, any other another.
fn lines(block: &Block, [first, other]: [usize; 2], sheet: Sheet) -> usize {
    let (Block::Paragraph(spans) | Block::Heading { spans, .. }) = block else {
        return grown(first, sheet);
    };
    let width = sheet.width().saturating_sub(grown(GAP, sheet)).max(1);
    // Each line of its own begins anew; a word that is too long for the rest of one goes to the next.
    let of_line = |(at, spans): (usize, &[Span])| {
        let size = grown(if at == 0 { first } else { other }, sheet);
        let text = words(spans);
        let signs = signs(text.chars());
        let high = if signs > text.chars().count() { HIGH_IF_WIDE } else { HIGH };
        (signs * size * WIDE / 100).div_ceil(width).max(1) * size * high / 100
    };
    spans.split(|span| *span == Span::NewLine).enumerate().map(of_line).sum()
}

fn grown(length: usize, sheet: Sheet) -> usize {
    length * sheet.look.type_size / 100
}
