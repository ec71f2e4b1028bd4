//! PDFs in the tools that read them.

use std::path::Path;

use credo::document::formats::{self, About, Foreign, Format, Paper, Setting, Whose};

use super::{Program, SCRIPTS, are_there, press, said};
use crate::workplace::Workplace;

/// So many pages the document of seven people takes at most.
pub(super) const MOST_PAGES: usize = 4;

const NEEDED: [Program; 2] = [Program::Browser, Program::Poppler];

/// Prints Markdown to a file there.
fn print(workplace: &Workplace, markdown: &str, paper: Paper) -> String {
    let about = About {
        piece: "philosophy".to_owned(),
        language: "en".parse().unwrap(),
        edition: None,
        sections: Vec::new(),
        foreign: Foreign::default(),
        whose: Whose::default(),
        chart: None,
        skip: "Skip".to_owned(),
    };
    let setting = Setting { paper: Some(paper), ..Setting::default() };
    let press = press();
    let page = formats::write(Format::Pdf, markdown, &about, setting);
    workplace.write("it.pdf", press.print(&press.browser().unwrap(), &page).unwrap());
    told(&workplace.path("it.pdf"))
}

fn told(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}

/// Returns what `pdfinfo` says under a name.
pub(super) fn info(path: &str, name: &str) -> String {
    let said = said("pdfinfo", &[path]);
    let line = said.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    line.unwrap_or_else(|| panic!("{name} in {said}")).trim().to_owned()
}

/// Returns the fonts of a PDF that do not lie in it.
fn missing_fonts(path: &str) -> Vec<String> {
    let said = said("pdffonts", &[path]);
    let fonts = said.lines().skip(2).map(|line| line.split_whitespace().collect::<Vec<_>>());
    let lies_outside = |font: &Vec<&str>| font.iter().rev().nth(4) != Some(&"yes");
    fonts.filter(lies_outside).map(|font| font.join(" ")).collect()
}

#[test]
fn the_example_prints_with_text_tags_outline_and_fonts() {
    if !are_there(&NEEDED, "the document of the example as PDF") {
        return;
    }
    let workplace = Workplace::with_the_example();
    let said_of_it = workplace.credo("write --format pdf").succeeds();
    let browser = press().browser().unwrap();
    let said_of_it =
        said_of_it.replace(browser.file_stem().unwrap().to_str().unwrap(), "(browser)");
    insta::assert_snapshot!(said_of_it, @"
    Printing `philosophy` with (browser) …
    The document is written: (folder)/PHILOSOPHY.pdf. Before you share it, read it for names of customers.
    ");
    let path = told(&workplace.path("PHILOSOPHY.pdf"));
    assert_eq!(info(&path, "Tagged"), "yes");
    assert_eq!(info(&path, "Title"), "How we serve our customers");
    assert_eq!(missing_fonts(&path), Vec::<String>::new());
    let bytes = std::fs::read(&path).unwrap();
    let bytes = String::from_utf8_lossy(&bytes);
    assert!(bytes.contains("/Lang (en)"), "the language is there");
    assert!(bytes.contains("/Outlines"), "the outline is there");
    // Every heading stands there, in order.
    let markdown = workplace.credo("write --stdout --format markdown").runs().out;
    let text =
        said("pdftotext", &["-raw", &path, "-"]).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut rest = text.as_str();
    for heading in markdown.lines().filter(|line| line.starts_with("## ")) {
        let heading = heading.trim_start_matches(['#', ' ']);
        let at =
            rest.find(heading).unwrap_or_else(|| panic!("{heading:?} in its place in:\n{text}"));
        rest = &rest[at + heading.len()..];
    }
}

#[test]
fn both_quarters_take_four_pages() {
    if !are_there(&NEEDED, "how many pages the document takes") {
        return;
    }
    let workplace = Workplace::with_both_quarters();
    for edition in ["2025-q3", "2025-q4"] {
        let arguments = format!("write --edition {edition} --format pdf --output {edition}.pdf");
        workplace.credo(&arguments).succeeds();
        let path = told(&workplace.path(&format!("{edition}.pdf")));
        let pages: usize = info(&path, "Pages").parse().unwrap();
        assert!(pages <= MOST_PAGES, "{pages} pages of {edition}");
    }
}

#[test]
fn the_core_of_both_quarters_stands_on_the_first_page() {
    if !are_there(&NEEDED, "what stands on the first page of the document") {
        return;
    }
    let workplace = Workplace::with_both_quarters();
    for one in cores() {
        // What says that it is overdue takes a line more.
        workplace.credo(&one.written(Format::Pdf)).on("2027-01-01").succeeds();
        one.is_on_page_one(&workplace, &told(&workplace.path(&one.file(Format::Pdf))));
    }
}

#[test]
fn a_table_of_a_few_rows_stands_on_one_page() {
    if !are_there(&NEEDED, "whether a table is cut by the end of a page") {
        return;
    }
    let workplace = Workplace::with_both_quarters();
    workplace.credo("write --edition 2025-q3 --format pdf --output q3.pdf").succeeds();
    let path = told(&workplace.path("q3.pdf"));
    let pages = said("pdftotext", &[&path, "-"]);
    let scores = pages.split('\x0c').find(|page| page.contains("Lowest to highest")).unwrap();
    assert!(scores.contains("Goals in line"), "{scores}");
}

/// A document of the example whose core has a page of its own.
pub(super) struct Core {
    edition: &'static str,
    language: &'static str,
    paper: &'static str,
}

/// Returns those that are looked at: of the later edition, which says more, in every language.
pub(super) fn cores() -> Vec<Core> {
    let editions = [("2025-q3", &["en"][..]), ("2025-q4", &["en", "de", "fr", "es"])];
    let both = editions
        .iter()
        .flat_map(|(edition, languages)| languages.iter().map(|language| (*edition, *language)));
    let on = |paper| move |(edition, language)| Core { edition, language, paper };
    both.clone().map(on("a4")).chain(both.map(on("letter"))).collect()
}

impl Core {
    /// Returns what its file is called.
    pub(super) fn file(&self, format: Format) -> String {
        let Self { edition, language, paper } = self;
        format!("{edition}-{language}-{paper}.{}", format.name())
    }

    /// Returns the arguments that write it.
    pub(super) fn written(&self, format: Format) -> String {
        let Self { edition, language, paper } = self;
        let (format, file) = (format.name(), self.file(format));
        let of = format!("--edition {edition} --language {language}");
        format!("write {of} --format {format} --paper {paper} --output {file}")
    }

    /// Looks whether the first page of its PDF has all that carries over.
    #[track_caller]
    pub(super) fn is_on_page_one(&self, place: &Workplace, path: &str) {
        let plain = |text: &str| {
            text.replace(['*', '\\'], "").split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let first = plain(&said("pdftotext", &["-l", "1", path, "-"]));
        let Self { edition, language, paper } = self;
        let of = |language| {
            let written = format!("--edition {edition} --language {language}");
            place.credo(&format!("write {written} --stdout --format markdown")).runs().out
        };
        let at = |text: &str| text.split("\n## ").position(|it| it.starts_with("Whom we hire"));
        let (at, markdown) = (at(&of("en")).unwrap(), of(language));
        let mut sections = markdown.split("\n## ").skip(1).take(at).peekable();
        assert!(first.contains("We stay with you until your kiln fires."), "{edition}: {first}");
        while let Some(section) = sections.next() {
            let (title, text) = section.split_once('\n').unwrap();
            assert!(first.contains(title), "{edition} {language} {paper}: {title} in {first}");
            if sections.peek().is_none() {
                let end = plain(text.trim_start_matches("> "));
                let end = end.split(' ').rev().take(3).collect::<Vec<_>>();
                let end = end.into_iter().rev().collect::<Vec<_>>().join(" ");
                assert!(first.contains(&end), "{edition} {language} {paper}: {end} in {first}");
            }
        }
    }
}

#[test]
fn what_is_written_on_by_hand_ends_on_no_page_with_little_on_it() {
    if !are_there(&NEEDED, "the pages of what is written on by hand") {
        return;
    }
    let workplace = Workplace::with_both_quarters();
    for (piece, most) in [("interview-guide", 4), ("review-criteria", 2)] {
        for edition in ["2025-q3", "2025-q4"] {
            let name = format!("{piece}-{edition}.pdf");
            let arguments =
                format!("write {piece} --edition {edition} --format pdf --output {name}");
            workplace.credo(&arguments).succeeds();
            let pages: usize = info(&told(&workplace.path(&name)), "Pages").parse().unwrap();
            assert!(pages <= most, "{pages} pages of {name}");
        }
    }
}

#[test]
fn a_poster_is_one_page_however_much_there_is_to_say() {
    if !are_there(&NEEDED, "how many pages a poster takes") {
        return;
    }
    let place = Workplace::with_the_example();
    let statements = "editions/2025-q3/statements.yaml";
    let names = "Verantwortungsbewusstsein außergewöhnliche Gutschriftenverwaltung ".repeat(3);
    let long =
        place.read(statements).replace("\n  means:", &format!(" {names}until the end\n  means:"));
    place.write(statements, long);
    let promise = "somebody answers customers whenever anything important happens around kilns";
    place.edit(statements, "We stay with you until your kiln fires.", promise);
    for paper in ["a4", "a3", "letter"] {
        let name = format!("poster-{paper}.pdf");
        let arguments = format!("write poster --format pdf --paper {paper} --output {name}");
        place.credo(&arguments).succeeds();
        let path = told(&place.path(&name));
        assert_eq!(info(&path, "Pages"), "1", "{paper}");
        let text = said("pdftotext", &[&path, "-"]);
        assert!(text.contains("until the end") && text.contains("2025 Q3"), "{text}");
    }
}

#[test]
fn every_script_prints_as_text() {
    let needed = [Program::Browser, Program::Poppler, Program::Fonts];
    if !are_there(&needed, "a PDF in many scripts") {
        return;
    }
    let workplace = Workplace::new();
    let path = print(&workplace, &SCRIPTS.replace(' ', "\n\n"), Paper::A4);
    let text = said("pdftotext", &[&path, "-"]);
    // What runs from right to left is told between signs that say so.
    let text = text.replace(['\u{202a}', '\u{202b}', '\u{202c}'], "");
    for word in SCRIPTS.split(' ') {
        assert!(text.contains(word), "{word} in {text}");
    }
    assert_eq!(missing_fonts(&path), Vec::<String>::new());
}

#[test]
fn paper_is_what_was_asked_for_and_what_is_for_a_wall_or_a_first_day_is_one_page() {
    if !are_there(&NEEDED, "the sizes of paper") {
        return;
    }
    let workplace = Workplace::with_the_example();
    let sizes = [(Paper::A4, 595, 842), (Paper::A3, 842, 1191), (Paper::Letter, 612, 792)];
    for (paper, width, height) in sizes {
        let mut paths = vec![print(&workplace, "# A page\n", paper)];
        for piece in ["poster", "standards-card", "onboarding", "signature"] {
            let name = format!("{piece}-{}.pdf", paper.name());
            let arguments =
                format!("write {piece} --format pdf --paper {} --output {name}", paper.name());
            workplace.credo(&arguments).succeeds();
            paths.push(told(&workplace.path(&name)));
        }
        for path in paths {
            let size = info(&path, "Page size");
            let mut lengths = size.split(' ').filter_map(|word| word.parse::<f64>().ok());
            let (across, down) = (lengths.next().unwrap(), lengths.next().unwrap());
            let near = |side: f64, wanted: i32| (side - f64::from(wanted)).abs() < 2.0;
            assert!(near(across, width) && near(down, height), "{paper:?}: {size}");
            assert_eq!(info(&path, "Pages"), "1", "{path}");
        }
    }
}
