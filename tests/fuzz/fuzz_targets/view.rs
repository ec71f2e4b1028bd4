//! Any bytes as a view that another program wrote: every piece in every format, or complaints.

#![no_main]

use credo::document::formats::{Setting, write};
use credo::document::{Format, Piece, View};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let view = match View::from_json("fuzzed.json", bytes.to_vec()) {
        Err(complaints) => return drop(complaints.render(true)),
        Ok(view) => view,
    };
    for piece in Piece::ALL {
        // Where a template takes too many steps, it says so.
        let Ok(markdown) = view.write(&piece) else { continue };
        let setting = Setting { paper: None, columns: 40, styled: true };
        for format in [Format::Html, Format::Docx, Format::Text] {
            drop(write(format, &markdown, &view.about(&piece), setting));
        }
    }
    let mut json = Vec::new();
    view.json(&mut json).expect("a view can be written");
    View::from_json("again.json", json).expect("what was written can be read");
});
