//! A document from right to left, and one without spaces between words, as programs show them.

use credo::document::formats::{self, Format, Paper, Setting};
use credo::document::{About, Piece, View, view_of};

use super::{Program, are_there, press, said};
use crate::scenarios::example::example;
use crate::workplace::Workplace;

/// What a team states: the promise, a principle, what it means, what it gives up.
type Stated = [&'static str; 4];

const HEBREW: Stated = [
    "נישאר איתך עד שהכבשן יצרוב.",
    "אדם אחד מחזיק",
    "מי שקיבל את הפנייה נשאר איתה עד הסוף.",
    "תור קצר יותר",
];

const JAPANESE: Stated = [
    "窯が焼けるまで、そばにいます。",
    "一人が最後まで受け持つ",
    "受けた人が、直るまで責任を持ちます。",
    "自分の列を片づけること",
];

/// Makes the view of an edition in a language, in which the team stated this.
fn view(code: &str, [promise, name, means, over]: Stated) -> View {
    let mut edition = example();
    edition.workshop.language = code.parse().unwrap();
    let statements = &mut edition.agreement.statements;
    statements.promise.as_mut().unwrap().text = promise.to_owned();
    for principle in &mut statements.principles {
        principle.name = name.to_owned();
        principle.means = means.to_owned();
        principle.in_practice = vec![means.to_owned()];
        principle.even_over = Some(over.to_owned());
    }
    statements.order = vec![name.to_owned(), over.to_owned()];
    view_of(edition)
}

/// Returns the words of a PDF, without spaces and signs that tell a direction.
fn words(path: &str) -> String {
    let text = said("pdftotext", &[path, "-"]);
    text.replace(|c: char| c.is_whitespace() || ('\u{202a}'..='\u{202e}').contains(&c), "")
}

/// Writes a piece as `format`, and returns where it lies.
fn put(place: &Workplace, (markdown, about): (&str, &About), format: Format) -> String {
    let setting = Setting { paper: Some(Paper::A4), ..Setting::default() };
    let name = format!("{}-{}.{}", about.piece, about.language, format.ending());
    let bytes = formats::write(format, markdown, about, setting);
    let bytes = match format {
        Format::Pdf => press().print(&press().browser().unwrap(), &bytes).unwrap(),
        Format::Markdown | Format::Html | Format::Docx | Format::Text => bytes,
    };
    place.write(&name, bytes);
    place.path(&name).to_str().unwrap().to_owned()
}

#[test]
fn documents_from_right_to_left_and_without_spaces_are_whole_in_every_format() {
    let needed = [Program::Browser, Program::Poppler, Program::Fonts, Program::WordProcessor];
    if !are_there(&needed, "documents in Hebrew and Japanese as HTML, PDF and DOCX") {
        return;
    }
    let place = Workplace::new();
    let folder = place.path("").to_str().unwrap().to_owned();
    let profile = format!("-env:UserInstallation=file://{folder}/.office");
    for (code, stated) in [("he", HEBREW), ("ja", JAPANESE)] {
        let view = view(code, stated);
        for name in ["philosophy", "poster", "standards-card"] {
            let piece = Piece::named(name).unwrap();
            let (markdown, about) = (view.write(&piece).unwrap(), view.about(&piece));
            let html = put(&place, (&markdown, &about), Format::Html);
            let page = std::fs::read_to_string(html).unwrap();
            let direction = if code == "he" { "rtl" } else { "ltr" };
            let says = format!("<html lang=\"{code}\" dir=\"{direction}\">");
            assert!(page.contains(&says), "{says} in {name}");
            let printed = put(&place, (&markdown, &about), Format::Pdf);
            let document = put(&place, (&markdown, &about), Format::Docx);
            let convert = ["--headless", &profile, "--convert-to", "pdf:writer_pdf_Export"];
            let to = format!("{folder}/office");
            said("soffice", &[&convert[..], &["--outdir", &to, &document]].concat());
            let converted = format!("{to}/{name}-{code}.pdf");
            // Where a full stop stands beside words from right to left, tools do not agree.
            let promise = stated[0].trim_end_matches('.').split_whitespace().collect::<String>();
            for path in [printed, converted] {
                let text = words(&path);
                assert!(text.contains(&promise), "{promise} in {path}: {text}");
            }
        }
    }
}
