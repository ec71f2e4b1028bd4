//! The example comes out when its answers are typed, whichever way they come in.

use credo::domain::{Edition, Entry, Item, Said, Stage, Way};
use credo::store::Folder;

use crate::script::{Saying, Script, as_written};
use crate::source;
use crate::workplace::{Credo, Workplace};

/// What Bram said off the record in the example; it is in no file.
pub(super) const OFF_THE_RECORD: &str = "I've been asked to mark late repairs as \"waiting for customer\". \
                              I'm not comfortable with it.";

/// Returns the edition of the example.
pub(crate) fn example() -> Edition {
    let folder = Folder::at(source::root().join("examples/tarnwick-kilns"));
    folder.edition("2025-q3".parse().unwrap()).load().unwrap()
}

/// Returns an edition as it is before somebody adds languages and glosses by hand.
pub(super) fn as_typed(mut edition: Edition) -> Edition {
    let entries = edition.sheets.iter_mut().flat_map(|sheet| &mut sheet.entries);
    let named = entries.filter_map(|(_, entry)| match entry {
        Entry::Named(said) => Some(said),
        Entry::Apart | Entry::Pass => None,
    });
    for said in named.chain(edition.unnamed.iter_mut().map(|one| &mut one.said)) {
        said.language = None;
        said.gloss = None;
    }
    edition
}

/// Returns the example's edition as it is when nobody has said anything yet.
pub(super) fn unanswered(edition: &Edition) -> Edition {
    let mut edition = edition.clone();
    edition.sheets.clear();
    edition.workshop.revealed.clear();
    edition.workshop.stage = Stage::Answer;
    edition
}

/// Returns what a facilitator types so that the example comes out, from where it stands `now`:
/// nowhere, where there is no edition yet.
pub(super) fn lines(edition: &Edition, way: Way, now: Option<&Edition>) -> String {
    let secret = Said { items: vec![Item::Words(OFF_THE_RECORD.to_owned())], ..Said::default() };
    let mut script = Script::default();
    let mut from = now.cloned().unwrap_or_else(|| unanswered(edition));
    from.workshop.way = way;
    match now {
        None => script.opens(&from.workshop),
        Some(_) => script.enter(),
    };
    script.answers(&from, |question, person| {
        as_written(edition, question, person).unwrap_or(Saying::OffTheRecord(&secret))
    });
    script.closes(&from);
    script.text()
}

/// What the lines of the example do not tell.
pub(super) const OPTIONS: [&str; 4] = [
    "--next=2025-12-17",
    "--facilitator=Odile Farrow",
    "--keeper=Maren Oduya",
    "--decider=Maren Oduya",
];

/// Begins `credo run` with what the lines of the example do not tell.
pub(super) fn run(workplace: &Workplace) -> Credo {
    OPTIONS.into_iter().fold(workplace.credo("run --plain"), Credo::with)
}

/// Returns every line that somebody said.
fn said(edition: &Edition) -> impl Iterator<Item = &str> {
    let entries = edition.sheets.iter().flat_map(|sheet| &sheet.entries);
    let named = entries.filter_map(|(_, entry)| match entry {
        Entry::Named(said) => Some(said),
        Entry::Apart | Entry::Pass => None,
    });
    named.flat_map(|said| {
        let items = said.items.iter().flat_map(|item| match item {
            Item::Words(words) => vec![words],
            Item::Columns(texts) => texts.values().collect(),
        });
        items.chain(&said.text).flat_map(|text| text.lines()).filter(|line| !line.is_empty())
    })
}

/// Returns how often something is said, wherever lines are wrapped.
fn occurrences(text: &str, said: &str) -> usize {
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    flat(text).matches(&flat(said)).count()
}

/// Runs the example's workshop in an empty folder, and looks at everything that comes out.
#[track_caller]
fn the_example_comes_out(way: Way) {
    let workplace = Workplace::new();
    let edition = as_typed(example());
    let transcript = run(&workplace).types(&lines(&edition, way, None)).succeeds();

    let mut made = workplace.edition("2025-q3");
    assert_eq!(made.sheets, edition.sheets);
    assert_eq!(made.unnamed, edition.unnamed);

    // Nobody is asked at the close, so what may be private is masked; whoever keeps all of it sees it.
    let document = workplace.read("PHILOSOPHY.md");
    assert!(!document.contains("Ellwood") && !document.contains("20417"), "{document}");
    let document = workplace.credo("write --plain --stdout").types("4\n1\n1\n").runs().out;
    assert_eq!(document, crate::document::write(made.clone(), None).unwrap());
    for said in said(&edition) {
        assert_eq!(occurrences(&document, said), 1, "{said:?} in:\n{document}");
    }

    // Apart from how answers came in and how long it took, the workshop is the example's.
    made.workshop.way = edition.workshop.way;
    made.workshop.spent = edition.workshop.spent;
    made.workshop.sets.clone_from(&edition.workshop.sets);
    assert_eq!(made.workshop, edition.workshop);

    let marked = format!("- {OFF_THE_RECORD} — off the record: not written down");
    assert_eq!(occurrences(&transcript, &marked), 1, "in:\n{transcript}");
    for (path, text) in workplace.files() {
        assert!(!text.contains("waiting for customer"), "{path}:\n{text}");
    }
}

#[test]
fn the_example_comes_out_when_the_keyboard_goes_round() {
    the_example_comes_out(Way::Round);
}

#[test]
fn the_example_comes_out_when_the_facilitator_types_for_the_room() {
    the_example_comes_out(Way::Room);
}
