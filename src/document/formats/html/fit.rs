//! A poster takes one page: how large its type may be so that all of it stands there when it is printed.
//!
//! How wide letters are depends on the fonts that are there; so lines are reckoned a little too long.

use super::super::markdown::{Block, Page, Span, words};
use super::{begins_long, is_full};
use crate::text;

/// What there is between the margins of any paper, in hundredths of the unit of the style sheet.
const WIDTH: usize = 8_800;
const HEIGHT: usize = 12_800;

/// What stands before the words of an item of a list, likewise.
const BEFORE_ITEM: usize = 600;

/// The sizes of type, as the style sheet has them, likewise: of the title, of the promise, of a principle
/// and what it costs, and of the rest. Where there is more of it, the promise and the principles are smaller.
const TITLE: usize = 260;
const PROMISE: usize = 840;
const LONG_PROMISE: usize = 500;
const PRICE: usize = 340;
const FULL_PRICE: usize = 260;
const TEXT: usize = 270;

/// What the name of a principle has of the size of what it costs, in percent.
const NAME: usize = 138;

/// The room round the promise, and behind any other paragraph, in hundredths of the unit.
const ROUND: usize = 600;
const BEHIND: usize = 100;

/// What a letter and a line take of the size of their type, in percent.
const WIDE: usize = 56;
const HIGH: usize = 126;

/// The smallest type, in percent, and the steps on the way to it.
const LEAST: usize = 20;
const STEP: usize = 4;

/// Returns how large the type of a poster may be, in percent of what is usual: 100 where there is little to say.
pub(super) fn percent(page: &Page) -> usize {
    let promise = if begins_long(page) { LONG_PROMISE } else { PROMISE };
    let price = if is_full(page) { FULL_PRICE } else { PRICE };
    let mut sizes = (LEAST..=100).rev().step_by(STEP);
    sizes.find(|percent| height(page, *percent, [promise, price]) <= HEIGHT).unwrap_or(LEAST)
}

/// Returns how high a page is if its type has so many percent of these sizes.
fn height(page: &Page, percent: usize, [promise, price]: [usize; 2]) -> usize {
    let of = |size: usize| size * percent / 100;
    let block = |block: &Block| match block {
        Block::Quotation(inner) => {
            let lines = inner.iter().map(|block| lines(block, [of(promise); 2], WIDTH));
            lines.sum::<usize>() + of(ROUND)
        }
        Block::List(list) => {
            let (name, width) = (of(price) * NAME / 100, WIDTH.saturating_sub(of(BEFORE_ITEM)));
            let blocks = list.items.iter().flat_map(|item| &item.blocks);
            blocks.map(|block| lines(block, [name, of(price)], width) + of(BEHIND)).sum()
        }
        Block::Heading { .. } => lines(block, [of(TITLE); 2], WIDTH) + of(BEHIND),
        Block::Paragraph(_) | Block::Table(_) | Block::Verbatim(_) | Block::Rule => {
            lines(block, [of(TEXT); 2], WIDTH) + of(BEHIND)
        }
    };
    page.blocks.iter().map(block).sum()
}

/// Returns how high the lines of a paragraph are; the first of its own has one size, any other another.
fn lines(block: &Block, [first, other]: [usize; 2], width: usize) -> usize {
    let (Block::Paragraph(spans) | Block::Heading { spans, .. }) = block else {
        return first;
    };
    let of_line = |(at, spans): (usize, &[Span])| {
        let size = if at == 0 { first } else { other };
        let letters = width * 100 / (size * WIDE).max(1);
        text::wrap(&words(spans), letters).len() * size * HIGH / 100
    };
    spans.split(|span| *span == Span::NewLine).enumerate().map(of_line).sum()
}
