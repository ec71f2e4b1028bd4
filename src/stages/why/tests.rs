//! Every sentence of the example's documents leads to what it comes from, and none to what is not to
//! be seen.

use std::path::Path;

use super::*;
use crate::domain::{EditionId, Fingerprint, LeakKind, Ruling, Stretch, cards};

/// The messages of the shipped template that show nothing of the edition: column heads, leads, and
/// how to read what stands below.
const FIXED: &[&str] = &[
    "changes-commitments",
    "changes-requests",
    "changes-why-above",
    "good-bad-left",
    "good-bad-right",
    "method-appendix",
    "method-languages",
    "method-named",
    "method-unnamed",
    "outcome-none",
    "principles-cost",
    "scores-behind",
    "scores-dots",
    "scores-ends",
    "scores-from-to",
    "scores-new",
    "scores-now",
    "worth",
];

/// Fields that tell nothing by themselves: what they stand beside leads to its source.
const BESIDE: &[&str] = &["who"];

fn example() -> Folder {
    Folder::at(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/tarnwick-kilns"))
}

/// The example's document of an edition with its record, for `look`.
fn with_document<T>(id: &str, look: impl FnOnce(&Document<'_>) -> T) -> T {
    let folder = example();
    let edition = folder.edition(id.parse::<EditionId>().unwrap());
    let whole = trace(&folder, &edition, None).unwrap();
    let written: Vec<_> = whole.iter().flat_map(Line::as_written).collect();
    let lines = written.iter().map(|line| line.text.as_str()).collect();
    let record = Record::read(&folder, &edition).unwrap();
    look(&Document { name: id.to_owned(), lines, written: &written, whole: &whole, record })
}

/// Returns each line by its number that is not empty, no heading and no rule of a table, with its
/// sentences.
fn sentences<'d>(document: &'d Document<'_>) -> impl Iterator<Item = (usize, Vec<String>)> + 'd {
    let lines = document.lines.iter().zip(1..);
    let lines = lines
        .filter(|(line, _)| !line.is_empty() && level(line).is_none() && !line.starts_with("|---"));
    lines.map(|(line, number)| {
        let bare = lines::bare(line);
        let ends = bare.match_indices(['.', '?', '!', ';']).map(|(at, sign)| at + sign.len());
        let ends = ends.filter(|end| bare[*end..].starts_with(' ')).chain([bare.len()]);
        let mut from = 0;
        let sentences = ends.map(|end| {
            let sentence = bare[from..end].trim().to_owned();
            from = end;
            sentence
        });
        (number, sentences.filter(|it| it.chars().any(char::is_alphanumeric)).collect())
    })
}

/// Whether a source tells a file and a line, or that they are withheld.
fn leads_somewhere(source: &Source) -> bool {
    source.spot.is_some()
        || source.what.contains("withheld")
        || source.from.iter().any(leads_somewhere)
}

#[test]
fn every_sentence_of_the_examples_documents_has_a_source() {
    let mut without = Vec::new();
    for edition in ["2025-q3", "2025-q4"] {
        with_document(edition, |document| {
            for (number, sentences) in sentences(document) {
                for field in &document.written[number - 1].fields {
                    let name = &field.steps().last().unwrap().name;
                    let sources = field::sources(&document.record, field).unwrap();
                    if sources.is_empty() && !BESIDE.contains(&name.as_str()) {
                        without.push(format!("{edition}:{number}: the field {field}"));
                    }
                }
                for sentence in sentences {
                    let sources = document.sources(number, Some(&sentence)).unwrap();
                    let line = document.written[number - 1].of_piece(&sentence);
                    let is_fixed = line.messages.iter().all(|it| FIXED.contains(&it.id.as_str()));
                    let is_own = line.fields.is_empty() && !line.messages.is_empty() && is_fixed;
                    if !is_own && !sources.iter().all(leads_somewhere) {
                        let ids: Vec<_> = line.messages.iter().map(|it| &it.id).collect();
                        without.push(format!("{edition}:{number}: {sentence} {ids:?}"));
                    }
                }
            }
        });
    }
    assert!(without.is_empty(), "no source is told of\n{}", without.join("\n"));
}

/// What stands in the example's answers and must not be told: what was decided to be replaced, with
/// what stands round it where that is a name of the team's own, and what was said off the record.
fn private(document: &Document<'_>) -> Vec<String> {
    let record = &document.record;
    let records = [Some(record), record.before.as_ref().map(|(then, _)| then.as_ref())];
    let mut private = vec!["waiting for customer".to_owned()];
    for record in records.into_iter().flatten() {
        let id = record.workshop().edition;
        let decisions = example().edition(id).decisions().unwrap();
        for question in record.workshop().questions() {
            for text in cards(&record.edition, question).into_iter().map(|card| card.words) {
                let (of, letters) = (Fingerprint::of(&text), text.chars().collect::<Vec<_>>());
                for decision in decisions.iter().filter(|it| it.stretch.text == of) {
                    if decision.ruling == Ruling::Keep {
                        continue;
                    }
                    let Stretch { at, length, .. } = decision.stretch;
                    let round = if decision.kind == LeakKind::Participant { 12 } else { 0 };
                    let (from, to) = (at - round.min(at), (at + length + round).min(letters.len()));
                    private.push(letters[from..to].iter().collect());
                }
            }
        }
    }
    private
}

#[test]
fn nothing_that_is_hidden_or_off_the_record_is_told_of_any_line() {
    let mut hidden = Vec::new();
    for edition in ["2025-q3", "2025-q4"] {
        with_document(edition, |document| {
            let private = private(document);
            for number in 1..=document.lines.len() {
                let told = document.answer(&number.to_string(), usize::MAX).unwrap();
                for words in &private {
                    assert!(!told.contains(words.as_str()), "{edition}:{number}: {words}");
                }
            }
            hidden.extend(private);
        });
    }
    for planted in ["Mrs Ellwood", "20417", "Mr Tolliver", "waiting for customer"] {
        assert!(hidden.iter().any(|words| words == planted), "{planted} is not looked for");
    }
}

#[test]
fn a_fixed_message_stands_in_a_document() {
    let mut met: Vec<String> = Vec::new();
    for edition in ["2025-q3", "2025-q4"] {
        with_document(edition, |document| {
            let messages = document.written.iter().flat_map(|line| &line.messages);
            met.extend(messages.map(|message| message.id.clone()));
        });
    }
    let unsaid: Vec<_> = FIXED.iter().filter(|id| !met.iter().any(|met| met == *id)).collect();
    assert!(unsaid.is_empty(), "said nowhere: {unsaid:?}");
}
