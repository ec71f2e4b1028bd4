//! A poster takes one page: how large its type may be so that all of it stands there.
//!
//! How wide letters are depends on the font that is there; so lines are reckoned a little too long.

use super::super::markdown::{Block, Page, Span, words};
use super::table::signs;
use super::{GAP, Kind, Sheet};

/// What a sign takes of the size of its type, in hundredths.
const WIDE: usize = 52;

/// What a line takes of the size of its type, in hundredths.
const HIGH: usize = 134;

/// The sizes of type for A4, in twentieths of a point: of the title, of the promise and of the rest.
const TITLE: usize = 170;
const PROMISE: usize = 500;
const TEXT: usize = 210;

/// The room behind a paragraph, and round the promise, likewise.
const BEHIND: usize = 120;
const ROUND: usize = 720;

/// The smallest type, in percent, and the steps on the way to it.
const LEAST: usize = 60;
const STEP: usize = 5;

/// Returns a sheet on which a page fits if it is a poster: with smaller type, if need be.
pub(super) fn fitting(page: &Page, sheet: Sheet) -> Sheet {
    if sheet.look.kind != Kind::Poster {
        return sheet;
    }
    let of = |type_size| {
        let mut look = sheet.look;
        look.type_size = type_size;
        Sheet { look, ..sheet }
    };
    let room = sheet.size.1.saturating_sub(2 * sheet.look.margin);
    let mut sizes = (LEAST..=sheet.look.type_size).rev().step_by(STEP).map(of);
    sizes.find(|sheet| height(page, *sheet) <= room).unwrap_or_else(|| of(LEAST))
}

/// Returns how high a page is, in twentieths of a point.
fn height(page: &Page, sheet: Sheet) -> usize {
    let block = |block: &Block| match block {
        Block::Heading { .. } => lines(block, TITLE, sheet) + grown(BEHIND, sheet),
        Block::Quotation(inner) => {
            let lines = inner.iter().map(|block| lines(block, PROMISE, sheet));
            lines.sum::<usize>() + grown(ROUND, sheet)
        }
        Block::List(list) => {
            let blocks = list.items.iter().flat_map(|item| &item.blocks);
            blocks.map(|block| lines(block, TEXT, sheet) + grown(BEHIND / 2, sheet)).sum()
        }
        Block::Paragraph(_) | Block::Table(_) | Block::Verbatim(_) | Block::Rule => {
            lines(block, TEXT, sheet) + grown(BEHIND, sheet)
        }
    };
    page.blocks.iter().map(block).sum()
}

/// Returns how high the lines of a paragraph are.
fn lines(block: &Block, size: usize, sheet: Sheet) -> usize {
    let (Block::Paragraph(spans) | Block::Heading { spans, .. }) = block else {
        return grown(size, sheet);
    };
    let size = grown(size, sheet);
    let width = sheet.width().saturating_sub(grown(GAP, sheet)).max(1);
    // Each line of its own begins anew; a word that is too long for the rest of one goes to the next.
    let of_line = |text: &str| (signs(text.chars()) * size * WIDE / 100).div_ceil(width).max(1);
    let lines = spans.split(|span| *span == Span::NewLine);
    lines.map(|spans| of_line(&words(spans))).sum::<usize>() * size * HIGH / 100
}

fn grown(length: usize, sheet: Sheet) -> usize {
    length * sheet.look.type_size / 100
}
