//! Which way lines run: from the left, or from the right as Hebrew and Arabic do.

use super::{Block, words};

/// Which way a sign runs: from the right, or not; nothing of signs that run either way.
///
/// Rule P2 of the Unicode bidirectional algorithm (UAX #9) over the blocks of Hebrew, Arabic,
/// Syriac, Thaana, `NKo` and their like.
pub(in super::super) fn runs_from_the_right(c: char) -> Option<bool> {
    let from_the_right = matches!(c,
        '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}');
    if from_the_right && !c.is_numeric() { Some(true) } else { c.is_alphabetic().then_some(false) }
}

/// Which way all lines of `blocks` run: from the right, or not; nothing where they do not run the same
/// way, or where nothing tells.
pub(in super::super) fn all_run_from_the_right(blocks: &[&Block]) -> Option<bool> {
    let mut ways = Vec::new();
    for block in blocks {
        add_ways(block, &mut ways);
    }
    let (first, rest) = ways.split_first()?;
    rest.iter().all(|way| way == first).then_some(*first)
}

fn add_ways(block: &Block, ways: &mut Vec<bool>) {
    match block {
        Block::Heading { spans, .. } | Block::Paragraph(spans) => {
            ways.extend(words(spans).chars().find_map(runs_from_the_right));
        }
        Block::Quotation(blocks) => blocks.iter().for_each(|block| add_ways(block, ways)),
        Block::List(list) => {
            let blocks = list.items.iter().flat_map(|item| &item.blocks);
            blocks.for_each(|block| add_ways(block, ways));
        }
        Block::Table(_) | Block::Verbatim(_) | Block::Rule => {}
    }
}
