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

/// Whether all lines of `blocks` run this way, from the right or not; nothing where none of them tells.
/// The first that runs the other way is enough.
pub(in super::super) fn all_run(
    blocks: &mut dyn Iterator<Item = &Block>,
    from_the_right: bool,
) -> Option<bool> {
    let mut all = None;
    for block in blocks {
        let runs = match block {
            Block::Heading { spans, .. } | Block::Paragraph(spans) => {
                let way = words(spans).chars().find_map(runs_from_the_right);
                way.map(|way| way == from_the_right)
            }
            Block::Quotation(blocks) => all_run(&mut blocks.iter(), from_the_right),
            Block::List(list) => {
                all_run(&mut list.items.iter().flat_map(|item| &item.blocks), from_the_right)
            }
            Block::Table(_) | Block::Verbatim(_) | Block::Rule => None,
        };
        if runs == Some(false) {
            return runs;
        }
        all = all.or(runs);
    }
    all
}
