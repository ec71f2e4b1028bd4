//! Documents for word processors, opened by one and printed.

use super::{Program, are_there, said};
use crate::workplace::Workplace;

#[test]
fn a_word_processor_opens_what_we_write_and_finds_every_heading() {
    let needed = [Program::WordProcessor, Program::Poppler];
    if !are_there(&needed, "documents as DOCX in a word processor") {
        return;
    }
    let place = Workplace::with_the_example();
    place.credo("write --format docx").succeeds();
    let folder = place.path("").to_str().unwrap().to_owned();
    // A profile of its own, or else one that is open already answers.
    let profile = format!("-env:UserInstallation=file://{folder}/.office");
    let document = place.path("PHILOSOPHY.docx");
    let convert = ["--headless", &profile, "--convert-to", "pdf", "--outdir", &folder];
    said("soffice", &[&convert[..], &[document.to_str().unwrap()]].concat());
    let path = place.path("PHILOSOPHY.pdf");
    let text = said("pdftotext", &[path.to_str().unwrap(), "-"]);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let markdown = place.credo("write --stdout --format markdown").runs().out;
    let mut rest = text.as_str();
    for heading in markdown.lines().filter(|line| line.starts_with("## ")) {
        let heading = heading.trim_start_matches(['#', ' ']);
        let at = rest.find(heading).unwrap_or_else(|| panic!("{heading:?} in:\n{text}"));
        rest = &rest[at + heading.len()..];
    }
    assert!(text.contains("We stay with you until your kiln fires."), "{text}");
}
