//! Every document is a package that word processors take, whatever stood in the Markdown.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};

use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::super::markdown;
use super::super::{About, Foreign, Format, Paper, Setting, Whose};

fn about(piece: &str, language: &str) -> About {
    About {
        piece: piece.to_owned(),
        language: language.parse().unwrap(),
        edition: Some("2025-q3".parse().unwrap()),
        sections: vec![("scores".to_owned(), "Where we are".to_owned())],
        foreign: Foreign::default(),
        whose: Whose::default(),
        chart: None,
        skip: String::new(),
    }
}

fn docx(markdown: &str) -> Vec<u8> {
    super::write(&markdown::read(markdown), &about("tasks", "en"), None)
}

/// Returns the parts of a document by their names.
fn parts(docx: &[u8]) -> BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let names: Vec<_> = zip.file_names().map(str::to_owned).collect();
    let part = |name: String| {
        let mut text = String::new();
        zip.by_name(&name).unwrap().read_to_string(&mut text).unwrap();
        (name, text)
    };
    names.into_iter().map(part).collect()
}

/// Returns what stands between the marks of the body.
fn body(docx: &[u8]) -> String {
    let text = parts(docx).remove("word/document.xml").unwrap();
    let (_, body) = text.split_once("<w:body>").unwrap();
    body.split_once("<w:sectPr>").unwrap().0.replace("</w:p>", "</w:p>\n")
}

/// The order in which ECMA-376 (part 1, annex A) wants the children of an element that we write.
const ORDERS: [(&str, &str); 13] = [
    (
        "w:pPr",
        "pStyle keepNext keepLines numPr pBdr shd tabs bidi spacing ind jc outlineLvl sectPr",
    ),
    ("w:rPr", "rStyle rFonts b bCs i iCs strike noProof color sz szCs u rtl lang"),
    ("w:numPr", "ilvl numId"),
    ("w:tbl", "tblPr tblGrid tr"),
    ("w:tblPr", "tblStyle bidiVisual tblW tblInd tblBorders tblLayout tblCellMar tblLook"),
    ("w:trPr", "cantSplit trHeight tblHeader"),
    ("w:tc", "tcPr p"),
    ("w:sectPr", "footerReference type pgSz pgMar cols bidi"),
    ("w:style", "name basedOn next uiPriority semiHidden qFormat pPr rPr tblPr tblStylePr"),
    ("w:lvl", "start numFmt lvlText lvlJc pPr"),
    ("w:abstractNum", "multiLevelType lvl"),
    ("w:numbering", "abstractNum num"),
    (
        "w:settings",
        "defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator",
    ),
];

/// Looks whether a part is well-formed, its children are in order, and every paragraph and cell
/// stands where one may.
#[track_caller]
fn check(name: &str, xml: &str) {
    let mut reader = Reader::from_str(xml);
    let mut open: Vec<(String, usize)> = Vec::new();
    #[expect(clippy::wildcard_enum_match_arm, reason = "the rest is no element")]
    loop {
        let event = reader.read_event().unwrap_or_else(|error| panic!("{name}: {error}\n{xml}"));
        match event {
            Event::Start(start) => {
                place(name, &start, &mut open);
                open.push((tag(&start), 0));
            }
            Event::Empty(start) => place(name, &start, &mut open),
            Event::End(_) => drop(open.pop()),
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty(), "{name}");
    let is_allowed =
        |c: char| !matches!(c, '\0'..='\u{8}' | '\u{B}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}');
    assert!(xml.chars().all(is_allowed), "{name}");
}

fn tag(start: &BytesStart<'_>) -> String {
    for attribute in start.attributes() {
        attribute.unwrap();
    }
    start.name().as_ref().to_owned()
}

/// Checks that an element may stand behind those before it.
fn place(name: &str, start: &BytesStart<'_>, open: &mut [(String, usize)]) {
    let child = tag(start);
    let Some((parent, reached)) = open.last_mut() else { return };
    let Some((_, order)) = ORDERS.iter().find(|(known, _)| known == parent) else { return };
    let at = order.split(' ').position(|known| child.strip_prefix("w:") == Some(known));
    let at = at.unwrap_or_else(|| panic!("{name}: {child} in {parent}"));
    assert!(at >= *reached, "{name}: {child} too late in {parent}");
    *reached = at;
}

/// Looks whether all parts of a document are right and belong together.
#[track_caller]
fn is_sound(docx: &[u8]) {
    let parts = parts(docx);
    for (name, xml) in &parts {
        check(name, xml);
    }
    let values = |part: &str, attribute: &str| -> BTreeSet<String> {
        let begins = format!(" {attribute}=\"");
        let text = parts[part].split(&begins).skip(1);
        text.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
    };
    let relationships = "word/_rels/document.xml.rels";
    let mut used = values("word/document.xml", "r:id");
    used.extend(["styles", "numbering", "settings"].map(str::to_owned));
    assert_eq!(used, values(relationships, "Id"));
    let anchors = values("word/document.xml", "w:anchor");
    assert!(anchors.is_subset(&values("word/document.xml", "w:name")));
    let styles = values("word/styles.xml", "w:styleId");
    for style in parts["word/document.xml"].split("Style w:val=\"").skip(1) {
        let style = style.split('"').next().unwrap();
        assert!(styles.contains(style), "{style}");
    }
    let lists = values("word/numbering.xml", "w:numId");
    for list in parts["word/document.xml"].split("<w:numId w:val=\"").skip(1) {
        assert!(lists.contains(list.split('"').next().unwrap()));
    }
}

#[test]
fn headings_lists_tables_and_links_are_real_ones() {
    let docx = docx(
        "# Us\n\n## Where we are\n\nA **b *c*** ~~d~~ [e](#scores) [f](https://x.example/?a&b) \
         [g](#no)\\\nh\n\n> q\n\n3. one\n   - [x] in\n\n| a | b |\n|---|--:|\n| c | 1 |\n",
    );
    is_sound(&docx);
    insta::assert_snapshot!(body(&docx), @r#"
    <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:bookmarkStart w:id="1" w:name="heading1"/><w:r><w:t xml:space="preserve">Us</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>
    <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:bookmarkStart w:id="2" w:name="heading2"/><w:r><w:t xml:space="preserve">Where we are</w:t></w:r><w:bookmarkEnd w:id="2"/></w:p>
    <w:p><w:pPr></w:pPr><w:r><w:t xml:space="preserve">A </w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">b </w:t></w:r><w:r><w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr><w:t xml:space="preserve">c</w:t></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t xml:space="preserve">d</w:t></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r><w:hyperlink w:anchor="heading2" w:history="1"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t xml:space="preserve">e</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve"> </w:t></w:r><w:hyperlink r:id="link0" w:history="1"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t xml:space="preserve">f</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve"> </w:t></w:r><w:r><w:t xml:space="preserve">g</w:t></w:r><w:r><w:br/></w:r><w:r><w:t xml:space="preserve">h</w:t></w:r></w:p>
    <w:p><w:pPr><w:pStyle w:val="Quote"/><w:ind w:left="360"/></w:pPr><w:r><w:t xml:space="preserve">q</w:t></w:r></w:p>
    <w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:keepNext/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr><w:ind w:left="360" w:hanging="360"/></w:pPr><w:r><w:t xml:space="preserve">one</w:t></w:r></w:p>
    <w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr><w:spacing w:after="80"/><w:ind w:left="720" w:hanging="360"/></w:pPr><w:r><w:t xml:space="preserve">in</w:t></w:r></w:p>
    <w:tbl><w:tblPr><w:tblStyle w:val="Plain"/><w:tblW w:w="9638" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid><w:gridCol w:w="4819"/><w:gridCol w:w="4819"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4819" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHead"/></w:pPr><w:r><w:t xml:space="preserve">a</w:t></w:r></w:p>
    </w:tc><w:tc><w:tcPr><w:tcW w:w="4819" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHead"/><w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">b</w:t></w:r></w:p>
    </w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4819" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">c</w:t></w:r></w:p>
    </w:tc><w:tc><w:tcPr><w:tcW w:w="4819" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/><w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">1</w:t></w:r></w:p>
    </w:tc></w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>
    "#);
}

#[test]
fn the_same_piece_gives_the_same_bytes_and_names_nobody() {
    let markdown = "# Us\n\n- a\n";
    assert_eq!(docx(markdown), docx(markdown));
    insta::assert_snapshot!(parts(&docx(markdown))["docProps/core.xml"], @r#"
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Us</dc:title><dc:language>en-GB</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">2025-07-01T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2025-07-01T00:00:00Z</dcterms:modified></cp:coreProperties>
    "#);
    let names: Vec<_> = parts(&docx(markdown)).into_keys().collect();
    insta::assert_snapshot!(names.join("\n"), @r"
    [Content_Types].xml
    _rels/.rels
    docProps/app.xml
    docProps/core.xml
    word/_rels/document.xml.rels
    word/document.xml
    word/footer.xml
    word/numbering.xml
    word/settings.xml
    word/styles.xml
    ");
}

#[test]
fn what_runs_from_the_right_says_so() {
    let page = markdown::read("# שלום\n\nab שלום 12 cd\n\n| א | b |\n|---|---|\n| 1 | 2 |\n");
    let docx = super::write(&page, &about("tasks", "he"), None);
    is_sound(&docx);
    insta::assert_snapshot!(body(&docx), @r#"
    <w:p><w:pPr><w:pStyle w:val="Title"/><w:bidi/></w:pPr><w:bookmarkStart w:id="1" w:name="heading1"/><w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">שלום</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>
    <w:p><w:pPr><w:keepNext/><w:spacing w:after="40"/></w:pPr><w:r><w:t xml:space="preserve">ab </w:t></w:r><w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">שלום 12 </w:t></w:r><w:r><w:t xml:space="preserve">cd</w:t></w:r></w:p>
    <w:tbl><w:tblPr><w:tblStyle w:val="Plain"/><w:bidiVisual/><w:tblW w:w="9638" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid><w:gridCol w:w="4819"/><w:gridCol w:w="4819"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4819" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHead"/><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">א</w:t></w:r></w:p>
    </w:tc><w:tc><w:tcPr><w:tcW w:w="4819" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHead"/></w:pPr><w:r><w:t xml:space="preserve">b</w:t></w:r></w:p>
    </w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4819" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/><w:bidi/></w:pPr><w:r><w:t xml:space="preserve">1</w:t></w:r></w:p>
    </w:tc><w:tc><w:tcPr><w:tcW w:w="4819" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/><w:bidi/></w:pPr><w:r><w:t xml:space="preserve">2</w:t></w:r></w:p>
    </w:tc></w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>
    "#);
    let styles = parts(&docx).remove("word/styles.xml").unwrap();
    assert!(styles.contains("<w:lang w:val=\"he-IL\" w:eastAsia=\"ja-JP\" w:bidi=\"he-IL\"/>"));
}

#[test]
fn paper_and_piece_say_how_large_things_are() {
    let page = markdown::read("# Us\n");
    let written = |piece, paper| {
        let parts = parts(&super::write(&page, &about(piece, "en"), Some(paper)));
        let size = parts["word/document.xml"].split("<w:pgSz ").nth(1).unwrap();
        let size = size.split("/>").next().unwrap().to_owned();
        let title = parts["word/styles.xml"].split("w:styleId=\"Title\"").nth(1).unwrap();
        let title = title.split("<w:sz w:val=\"").nth(1).unwrap().split('"').next().unwrap();
        format!("{size} {title}")
    };
    assert_eq!(written("philosophy", Paper::A4), "w:w=\"11906\" w:h=\"16838\" 40");
    // What fills its page grows with it.
    assert_eq!(written("poster", Paper::Letter), "w:w=\"12240\" w:h=\"15840\" 76");
    assert_eq!(written("poster", Paper::A4), "w:w=\"11906\" w:h=\"16838\" 81");
    assert_eq!(written("poster", Paper::A3), "w:w=\"16838\" w:h=\"23811\" 114");
}

#[test]
fn a_table_of_a_few_rows_stays_on_one_page_and_a_long_one_does_not() {
    let kept = |rows: usize| {
        let markdown = format!("| a |\n|---|\n{}", "| x |\n".repeat(rows));
        body(&docx(&markdown)).matches("<w:pStyle w:val=\"TableText\"/><w:keepNext/>").count()
    };
    assert_eq!([1, 2, 6, 7, 40].map(kept), [0, 1, 5, 0, 0]);
}

#[test]
fn huge_paragraphs_and_tables_come_through() {
    let rows = "| a | b |\n".repeat(10_000);
    let markdown = format!("{}\n\n| x | y |\n|---|---|\n{rows}", "word ".repeat(200_000));
    assert_eq!(body(&docx(&markdown)).matches("<w:tr>").count(), 10_001);
}

/// Markdown made of what Markdown and XML react to.
fn nasty() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        2 => "[a-zA-Zאبé日 ]{1,6}",
        1 => any::<String>(),
        4 => prop::sample::select(vec![
            "\n", "\n\n", "# ", "### ", "> ", "- ", "1. ", "9. ", "  ", "- [ ] ", "- [x] ", "**", "*",
            "~~", "`", "```\n", "---\n", "| a | b |\n|---|--:|\n| c |\n", "[x](#a)", "[x](http://y.example/ü)",
            "[x](http://[)", "<b>", "]]>", "&amp;", "&#1;", "\\\n", "\u{202E}", "\u{1b}", "\u{FFFE}", "\t",
        ]).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..16).prop_map(|pieces| pieces.concat())
}

#[test]
fn what_was_said_in_another_language_says_which_and_begins_where_its_lines_do() {
    let of = |text: &str, code: &str| (text.to_owned(), code.parse().unwrap());
    let texts = [of("No te dejamos.", "es"), of("נישאר.", "he"), of("そばにいます。", "ja")];
    let about = About { foreign: Foreign::new(texts), ..about("appendix", "en") };
    let document = "> נישאר.\n\n- No te dejamos.\n- “そばにいます。”\n";
    let docx = super::super::write(Format::Docx, document, &about, Setting::default());
    insta::assert_snapshot!(body(&docx), @r#"
    <w:p><w:pPr><w:pStyle w:val="Promise"/><w:pBdr><w:left w:val="nil"/><w:right w:val="single" w:sz="18" w:space="10" w:color="7A9BAE"/></w:pBdr><w:bidi/><w:ind w:left="360"/></w:pPr><w:r><w:rPr><w:rtl/><w:lang w:bidi="he-IL"/></w:rPr><w:t xml:space="preserve">נישאר.</w:t></w:r></w:p>
    <w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:keepNext/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:ind w:left="360" w:hanging="360"/></w:pPr><w:r><w:rPr><w:lang w:val="es-ES"/></w:rPr><w:t xml:space="preserve">No te dejamos.</w:t></w:r></w:p>
    <w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="80"/><w:ind w:left="360" w:hanging="360"/></w:pPr><w:r><w:t xml:space="preserve">“</w:t></w:r><w:r><w:rPr><w:lang w:eastAsia="ja-JP"/></w:rPr><w:t xml:space="preserve">そばにいます。</w:t></w:r><w:r><w:t xml:space="preserve">”</w:t></w:r></w:p>
    "#);
}

proptest! {
    #[test]
    fn any_markdown_at_all_makes_a_sound_document(markdown in nasty()) {
        is_sound(&docx(&markdown));
    }
}

#[test]
fn what_has_no_heading_is_called_by_its_first_line() {
    let page = markdown::read("**We stay.**\\\nA company, a team\n");
    let parts = parts(&super::write(&page, &about("signature", "en"), None));
    assert!(parts["docProps/core.xml"].contains("<dc:title>We stay.</dc:title>"));
    assert!(parts["word/footer.xml"].contains("We stay. · 2025 Q3"));
}

#[test]
fn what_stands_before_the_first_section_goes_across_columns() {
    let text = "# A\n\nAcross.\n\n## B\n\nIn columns.\n\n## C\n\nToo.\n";
    let philosophy = |text: &str| {
        let docx = super::write(&markdown::read(text), &about("philosophy", "en"), None);
        parts(&docx).remove("word/document.xml").unwrap()
    };
    let document = philosophy(text);
    let sections: Vec<_> = document.split("<w:sectPr>").collect();
    assert_eq!(sections.len(), 4, "{document}");
    assert!(sections[0].contains("Across.") && !sections[0].contains("In columns."));
    assert!(!sections[1].split("</w:sectPr>").next().unwrap().contains("<w:cols"));
    assert!(sections[2].contains("continuous") && sections[2].contains("<w:cols w:num=\"2\""));
    // Something goes on behind the columns, so that both end alike on the last page: the last section.
    assert!(!sections[1].contains("Too.") && sections[2].contains("Too."), "{document}");
    assert!(sections[3].contains("continuous") && !sections[3].contains("<w:cols"));
    // One that is the first, or holds more than paragraphs, stands in columns, and nothing below them.
    for short in [text.split("## C").next().unwrap(), &format!("{text}\n- Item.\n")] {
        let document = philosophy(short);
        let end = document.rsplit("<w:sectPr>").nth(1).unwrap();
        assert!(
            end.ends_with("<w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>"),
            "{end}"
        );
    }
    // Without sections there is nothing to part.
    let document = philosophy("# A\n\nAcross.\n");
    assert_eq!(document.matches("<w:sectPr>").count(), 1);
    assert!(!document.contains("continuous"));
}
