//! The package round the text: the parts that every document has, in one ZIP file.

use std::io::{Cursor, Write as _};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::super::markdown::Page;
use super::body::Written;
use super::language::Tongue;
use super::xml::Xml;
use super::{About, Sheet};
use crate::document::words::Words;

/// The styles. A number between two `@` is a size or a distance, and grows with the piece; one with a `~`
/// before it is room between paragraphs, which may be closer.
const STYLES: &str = include_str!("styles.xml");

const TYPES: &str = include_str!("types.xml");
const ROOT: &str = include_str!("root.rels.xml");
const SETTINGS: &str = include_str!("settings.xml");
const APP: &str = include_str!("app.xml");

const W: (&str, &str) = ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Packs a document. The same parts give the same bytes.
pub(super) fn pack(page: &Page, about: &About, (sheet, written): (Sheet, &Written)) -> Vec<u8> {
    let tongue = Tongue::of(&about.language);
    let title = page.called(about);
    let parts = [
        ("[Content_Types].xml", TYPES.to_owned()),
        ("_rels/.rels", ROOT.to_owned()),
        ("docProps/app.xml", APP.to_owned()),
        ("docProps/core.xml", core(&title, about, &tongue)),
        ("word/_rels/document.xml.rels", relationships(written)),
        ("word/document.xml", written.text.clone()),
        ("word/footer.xml", footer(&title, about, &tongue)),
        ("word/numbering.xml", numbering(&written.counts)),
        ("word/settings.xml", SETTINGS.replace("LANGUAGE", &tongue.code)),
        ("word/styles.xml", styles(sheet, &tongue)),
    ];
    // In memory nothing fails short of memory itself.
    zipped(&parts).unwrap_or_default()
}

fn zipped(parts: &[(&str, String)]) -> ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        zip.start_file(*name, options)?;
        zip.write_all(part.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Writes what is known of the document: no name of anybody, and no day but the edition's.
fn core(title: &str, about: &About, tongue: &Tongue) -> String {
    let mut xml = Xml::new();
    xml.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    xml.holding("dc:title", &[], title);
    xml.holding("dc:language", &[], &tongue.code);
    if let Some(edition) = about.edition {
        let day = format!("{}T00:00:00Z", edition.first_day());
        for part in ["dcterms:created", "dcterms:modified"] {
            xml.holding(part, &[("xsi:type", "dcterms:W3CDTF")], &day);
        }
    }
    xml.done()
}

fn relationships(written: &Written) -> String {
    let mut xml = Xml::new();
    xml.open("Relationships", &[("xmlns", RELATIONSHIPS)]);
    for part in ["styles", "numbering", "settings", "footer"] {
        let (kind, target) = (format!("{OFFICE}/{part}"), format!("{part}.xml"));
        xml.empty("Relationship", &[("Id", part), ("Type", &kind), ("Target", &target)]);
    }
    let kind = format!("{OFFICE}/hyperlink");
    for (id, target) in written.links.outside() {
        let attributes =
            [("Id", &*id), ("Type", &*kind), ("Target", target), ("TargetMode", "External")];
        xml.empty("Relationship", &attributes);
    }
    xml.done()
}

/// Writes what stands at the foot of every page: the title, the edition, and which page of how many
/// it is.
fn footer(title: &str, about: &About, tongue: &Tongue) -> String {
    let mut xml = Xml::new();
    xml.open("w:ftr", &[W]);
    xml.open("w:p", &[]);
    xml.open("w:pPr", &[]);
    xml.empty("w:pStyle", &[("w:val", "Footer")]);
    if tongue.is_from_the_right {
        xml.empty("w:bidi", &[]);
    }
    xml.close();
    let words = Words::shipped(&about.language);
    let edition = about.edition.map(|edition| format!(" · {}", words.edition(edition)));
    text(&mut xml, &format!("{title}{}", edition.unwrap_or_default()));
    xml.open("w:r", &[]);
    xml.empty("w:tab", &[]);
    xml.close();
    field(&mut xml, "PAGE");
    text(&mut xml, " / ");
    field(&mut xml, "NUMPAGES");
    xml.done()
}

fn text(xml: &mut Xml, text: &str) {
    xml.open("w:r", &[]);
    xml.holding("w:t", &[("xml:space", "preserve")], text);
    xml.close();
}

fn field(xml: &mut Xml, field: &str) {
    xml.open("w:fldSimple", &[("w:instr", field)]);
    text(xml, "1");
    xml.close();
}

/// Writes how lists are numbered: with dots, with boxes, and by numbers, each list from its own
/// first.
fn numbering(counts: &[(usize, usize)]) -> String {
    let mut xml = Xml::new();
    xml.open("w:numbering", &[W]);
    for (kind, signs) in [["•", "◦", "▪"], ["☐"; 3], ["☑"; 3], ["%"; 3]].iter().enumerate()
    {
        xml.open("w:abstractNum", &[("w:abstractNumId", &kind.to_string())]);
        xml.empty("w:multiLevelType", &[("w:val", "hybridMultilevel")]);
        for level in 0..9 {
            let sign = signs.get(level % 3).copied().unwrap_or("•");
            list_level(&mut xml, level, sign);
        }
        xml.close();
    }
    let fixed = (0..3_usize).map(|kind| (kind, None));
    let counting = counts.iter().map(|count| (3, Some(*count)));
    for (at, (kind, count)) in fixed.chain(counting).enumerate() {
        xml.open("w:num", &[("w:numId", &(at + 1).to_string())]);
        xml.empty("w:abstractNumId", &[("w:val", &kind.to_string())]);
        if let Some((level, first)) = count {
            xml.open("w:lvlOverride", &[("w:ilvl", &level.to_string())]);
            xml.empty("w:startOverride", &[("w:val", &first.to_string())]);
            xml.close();
        }
        xml.close();
    }
    xml.done()
}

fn list_level(xml: &mut Xml, level: usize, sign: &str) {
    let counts = sign == "%";
    let text = if counts { format!("%{}.", level + 1) } else { sign.to_owned() };
    let indent = (360 * (level + 1)).to_string();
    xml.open("w:lvl", &[("w:ilvl", &level.to_string())]);
    xml.empty("w:start", &[("w:val", "1")]);
    xml.empty("w:numFmt", &[("w:val", if counts { "decimal" } else { "bullet" })]);
    xml.empty("w:lvlText", &[("w:val", &text)]);
    xml.empty("w:lvlJc", &[("w:val", "left")]);
    xml.open("w:pPr", &[]);
    xml.empty("w:ind", &[("w:left", &indent), ("w:hanging", "360")]);
    xml.close();
    xml.close();
}

fn styles(sheet: Sheet, tongue: &Tongue) -> String {
    let mut styles = String::with_capacity(STYLES.len());
    for (at, piece) in STYLES.split('@').enumerate() {
        let (number, share) = match piece.strip_prefix('~') {
            Some(room) => (room, sheet.look.spacing),
            None => (piece, 100),
        };
        match number.parse::<usize>() {
            Ok(size) if at % 2 == 1 => {
                styles.push_str(&(size * sheet.look.type_size * share / 10_000).to_string());
            }
            Ok(_) | Err(_) => styles.push_str(piece),
        }
    }
    styles
        .replace("USUAL-LINE", &sheet.look.line.to_string())
        .replace("FOOTER-END", &sheet.width().to_string())
        .replace("EAST-FONT", tongue.east_asian_font())
        .replace("EAST-ASIAN", &tongue.east_asian)
        .replace("FROM-THE-RIGHT", &tongue.from_the_right)
        .replace("LANGUAGE", &tongue.code)
}
