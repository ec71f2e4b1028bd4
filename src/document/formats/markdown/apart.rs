//! A page that goes where the files beside it do not: of a link to one only the words stay.

use super::{Block, Page, Span};

impl Page {
    /// Takes out where links lead that lead neither into the page nor to an address of its own.
    pub(in super::super) fn apart(mut self) -> Self {
        blocks(&mut self.blocks);
        self
    }
}

fn blocks(all: &mut [Block]) {
    for block in all {
        match block {
            Block::Heading { spans, .. } | Block::Paragraph(spans) => in_line(spans),
            Block::Quotation(inner) => blocks(inner),
            Block::List(list) => list.items.iter_mut().for_each(|item| blocks(&mut item.blocks)),
            Block::Table(table) => {
                table.head.iter_mut().for_each(in_line);
                table.rows.iter_mut().flatten().for_each(in_line);
            }
            Block::Verbatim(_) | Block::Rule => {}
        }
    }
}

fn in_line(spans: &mut Vec<Span>) {
    let mut kept = Vec::with_capacity(spans.len());
    for mut span in spans.drain(..) {
        match &mut span {
            Span::Link { to, spans: inner } if !to.starts_with('#') && !to.contains(':') => {
                in_line(inner);
                kept.append(inner);
                continue;
            }
            Span::Link { spans: inner, .. }
            | Span::Strong(inner)
            | Span::Emphasis(inner)
            | Span::Struck(inner) => in_line(inner),
            Span::Text(_) | Span::In { .. } | Span::Code(_) | Span::Blank | Span::NewLine => {}
        }
        kept.push(span);
    }
    *spans = kept;
}

#[cfg(test)]
mod tests {
    use super::super::read;

    #[test]
    fn a_link_to_a_file_leaves_its_words_and_any_other_stays() {
        let with = "A **b [c](d/e.md)** [f](#g) [h](https://i.example).\n\n- [j](k.md)\n\n| [l](m) |\n|---|\n| [n](../o) |\n";
        let without = "A **b c** [f](#g) [h](https://i.example).\n\n- j\n\n| l |\n|---|\n| n |\n";
        let bare = read(with).apart();
        let words = |page: &super::Page| format!("{page:?}").replace("\"), Text(\"", "");
        assert_eq!(words(&bare), words(&read(without)));
    }
}
