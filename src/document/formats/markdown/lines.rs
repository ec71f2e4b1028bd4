//! Lines that begin with what stands out, as the goal and the feeling do: on a page each is a line.

use super::{Block, Page, Span};

impl Page {
    /// Begins a new line where a line of the file begins with what stands out, in paragraphs that do.
    pub(in super::super) fn in_lines(mut self) -> Self {
        for block in &mut self.blocks {
            if let Block::Paragraph(spans) = block
                && matches!(spans.first(), Some(Span::Strong(_)))
            {
                in_line(spans);
            }
        }
        self
    }
}

fn in_line(spans: &mut [Span]) {
    let mut rest = spans;
    while let [span, after @ ..] = rest {
        if *span == Span::Blank && matches!(after.first(), Some(Span::Strong(_))) {
            *span = Span::NewLine;
        }
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::super::read;

    #[test]
    fn only_what_stands_out_begins_a_line() {
        let lines = "**Goal.** A.\\\n**Feeling.** B.\nC **d**.\n\nE.\n**f**\n";
        let written = "**Goal.** A.\n**Feeling.** B.\nC **d**.\n\nE.\n**f**\n";
        assert_eq!(read(written).in_lines(), read(lines));
    }
}
