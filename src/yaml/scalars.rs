//! Every value of a file, with its line.

use saphyr_parser::{Event, Parser};

/// Hands over every key and value of `text` that is no map and no list, with the line on which it
/// begins, from 1; as far as it is YAML.
pub fn scalars(text: &str, mut take: impl FnMut(&str, usize)) {
    let mut parser = Parser::new_from_str(text);
    while let Some(Ok((event, span))) = parser.next_event() {
        if let Event::Scalar(value, ..) = event {
            take(&value, span.start.line());
        }
    }
}
