//! Documents for word processors, opened by one and printed.

use std::path::PathBuf;

use credo::document::Format;

use super::prints::{MOST_PAGES, cores, info};
use super::{Program, are_there, said};
use crate::workplace::Workplace;

/// Prints a document of a word processor's, and returns where the PDF is.
fn printed(place: &Workplace, document: &str) -> String {
    all_printed(place, &[document.to_owned()]).remove(0)
}

/// Prints documents of a word processor's, and returns where the PDFs are.
fn all_printed(place: &Workplace, documents: &[String]) -> Vec<String> {
    let folder = place.path("").to_str().unwrap().to_owned();
    // A profile of its own, or else one that is open already answers.
    let profile = format!("-env:UserInstallation=file://{folder}/.office");
    let convert = ["--headless", &profile, "--convert-to", "pdf", "--outdir", &folder];
    let paths: Vec<_> = documents.iter().map(|document| place.path(document)).collect();
    let names: Vec<_> = paths.iter().map(|path| path.to_str().unwrap()).collect();
    said("soffice", &[&convert[..], &names].concat());
    let pdf = |path: &PathBuf| path.with_extension("pdf").to_str().unwrap().to_owned();
    paths.iter().map(pdf).collect()
}

#[test]
fn a_word_processor_opens_what_we_write_and_finds_every_heading() {
    let needed = [Program::WordProcessor, Program::Poppler];
    if !are_there(&needed, "documents as DOCX in a word processor") {
        return;
    }
    let place = Workplace::with_the_example();
    place.credo("write --format docx").succeeds();
    let path = printed(&place, "PHILOSOPHY.docx");
    let text = said("pdftotext", &["-raw", &path, "-"]);
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

#[test]
fn both_quarters_take_four_pages_of_a_word_processor_the_core_the_first() {
    let needed = [Program::WordProcessor, Program::Poppler, Program::Letters];
    if !are_there(&needed, "how many pages of a word processor the document takes") {
        return;
    }
    let place = Workplace::with_both_quarters();
    let (cores, format) = (cores(), Format::Docx);
    for one in &cores {
        place.credo(&one.written(format)).on("2027-01-01").succeeds();
    }
    let files: Vec<_> = cores.iter().map(|one| one.file(format)).collect();
    for (one, path) in cores.iter().zip(all_printed(&place, &files)) {
        let pages: usize = info(&path, "Pages").parse().unwrap();
        assert!(pages <= MOST_PAGES, "{pages} pages of {path}");
        one.is_on_page_one(&place, &path);
    }
}

/// How many more lines are tried.
const LENGTHS: usize = 20;

#[test]
fn no_length_leaves_the_last_page_of_a_word_processor_empty() {
    let needed = [Program::WordProcessor, Program::Poppler];
    if !are_there(&needed, "whether a document ends with an empty page in a word processor") {
        return;
    }
    let place = Workplace::with_both_quarters();
    let view = place.credo("write --format json --stdout").runs().out;
    let mut documents = Vec::new();
    for more in 0..LENGTHS {
        let lines = "\"One more line.\", ".repeat(more);
        place.write(
            "view.json",
            view.replacen("\"rituals\": [", &format!("\"rituals\": [{lines}"), 1),
        );
        let document = format!("longer-by-{more}.docx");
        let write = "write philosophy --from-json view.json --paper letter --output";
        place.credo(&format!("{write} {document}")).succeeds();
        documents.push(document);
    }
    for path in all_printed(&place, &documents) {
        let pages = said("pdftotext", &["-layout", &path, "-"]);
        let last = pages.trim_end_matches('\u{c}').rsplit('\u{c}').next().unwrap();
        let lines = last.lines().filter(|line| !line.trim().is_empty()).count();
        assert!(lines > 1, "{path}: {last}");
    }
}

#[test]
fn a_poster_takes_one_page_of_a_word_processor_however_long_its_words_are() {
    let needed = [Program::WordProcessor, Program::Poppler, Program::Letters];
    if !are_there(&needed, "how many pages of a word processor a poster takes") {
        return;
    }
    let place = Workplace::with_the_example();
    let statements = "editions/2025-q3/statements.yaml";
    let promise = "We stay with you on the telephone until your kiln fires again.";
    place.edit(statements, "We stay with you until your kiln fires.", promise);
    let names = "and this name goes on until it has ten words";
    let long = place.read(statements).replace("\n  means:", &format!(" {names}\n  means:"));
    place.write(statements, long);
    for paper in ["a4", "a3", "letter"] {
        let document = format!("poster-{paper}.docx");
        let arguments = format!("write poster --format docx --paper {paper} --output {document}");
        place.credo(&arguments).succeeds();
        let path = printed(&place, &document);
        assert_eq!(info(&path, "Pages"), "1", "{paper}");
        assert!(said("pdftotext", &[&path, "-"]).contains("it has ten words"));
    }
}
