//! What people edited in a written document goes through its next writing.

use crate::source;
use crate::workplace::{Ran, Workplace};

const FILE: &str = "PHILOSOPHY.md";

/// What is made another in the second writing.
const OWNS: &str = "Whoever picks it up owns it until it's fixed.";

fn write(place: &Workplace, arguments: &str) -> Ran {
    place.credo(&format!("write {arguments}")).runs()
}

fn said(ran: &Ran) -> String {
    format!("{}\n{}", ran.code.unwrap(), ran.err)
}

/// The example, written once; then people edit a sentence, and what it is made from changes, too.
fn with_a_conflict() -> Workplace {
    let place = Workplace::with_the_example();
    write(&place, "");
    place.edit(FILE, OWNS, "Whoever picks it up owns it, always.");
    place.edit(FILE, "## How we use this\n", "## How we use it\n\nOur own words.\n");
    place.edit("editions/2025-q3/statements.yaml", OWNS, "Whoever takes it owns it.");
    place
}

/// Returns what the first principle means, on one line.
fn principle(place: &Workplace) -> String {
    let text = place.read(FILE);
    let (_, rest) = text.split_once("One person keeps hold.** ").unwrap();
    rest.split_once("\n- ").unwrap().0.replace('\n', " ")
}

#[test]
fn what_people_wrote_stays_and_what_is_new_comes() {
    let place = Workplace::with_the_example();
    write(&place, "");
    let written = place.read(FILE);
    place.edit(FILE, "## How we use this\n", "## How we use it\n\nOur own words.\n");
    let edited = place.read(FILE);
    // Nothing is new.
    assert_eq!(write(&place, "").code, Some(0));
    assert_eq!(place.read(FILE), edited);
    place.edit("editions/2025-q3/statements.yaml", OWNS, "Whoever takes it owns it.");
    insta::assert_snapshot!(said(&write(&place, "")), @"
    0
    What was edited by hand is in it; the one before is kept: (folder)/.credo/before/PHILOSOPHY.md.
    The document is written: (folder)/PHILOSOPHY.md. Before you share it, read it for names of customers.
    ");
    let merged = place.read(FILE);
    assert_eq!(merged, edited.replace(OWNS, "Whoever takes it owns it."));
    assert_eq!(place.read(".credo/before/PHILOSOPHY.md"), edited);
    assert_eq!(
        place.read("editions/2025-q3/written/PHILOSOPHY.md"),
        written.replace(OWNS, "Whoever takes it owns it.")
    );
    write(&place, "");
    assert_eq!(place.read(FILE), merged);
}

#[test]
fn what_both_changed_is_asked_and_either_both_or_something_else_goes_in() {
    for (typed, line) in [
        ("Keep what was edited\n", "Whoever picks it up owns it, always."),
        ("2\n", "Whoever takes it owns it."),
        ("3\n", "Whoever picks it up owns it, always. Whoever takes it owns it."),
        ("4\n:back\n:back\n2\n", "Whoever takes it owns it."),
    ] {
        let place = with_a_conflict();
        let ran = place.credo("write").types(typed).runs();
        assert_eq!(ran.code, Some(0), "{typed}: {ran}");
        let others = " Others may do the work; the customer hears from one name.";
        assert_eq!(principle(&place), format!("{line}{others}"), "{typed}");
        assert!(place.read(FILE).contains("## How we use it\n\nOur own words.\n"));
        let decided = place.read(FILE);
        assert_eq!(write(&place, "").code, Some(0), "{typed}");
        assert_eq!(place.read(FILE), decided, "{typed}");
    }
    let place = with_a_conflict();
    let ran = place.credo("write").types("4\n**1. One person keeps hold.** Quite.\n").runs();
    insta::assert_snapshot!(said(&ran), @r#"
    0
    One passage of PHILOSOPHY.md was edited by hand, and what credo writes there has
    changed, too.

    1 of 1, under "Five principles"

    It was:
      **1. One person keeps hold.** Whoever picks it up owns it until it's fixed.
      Others may do the work; the customer hears from one name.

    It is now, by hand:
      **1. One person keeps hold.** Whoever picks it up owns it, always.
      Others may do the work; the customer hears from one name.

    Credo writes:
      **1. One person keeps hold.** Whoever takes it owns it.
      Others may do the work; the customer hears from one name.
    What is it to be?
      1. Keep what was edited
      2. Take what credo writes
      3. Keep both
      4. Write it anew
      5. Leave the rest marked in the file
    1 to 5 [1]: 
    (`:back`)
    There is already (Enter keeps it):
      **1. One person keeps hold.** Whoever picks it up owns it, always.
      Others may do the work; the customer hears from one name.
    > 
    What was edited by hand is in it; the one before is kept: (folder)/.credo/before/PHILOSOPHY.md.
    The document is written: (folder)/PHILOSOPHY.md. Before you share it, read it for names of customers.
    "#);
    assert_eq!(principle(&place), "Quite.");
}

#[test]
fn where_nobody_answers_both_are_marked_until_somebody_decides() {
    let place = with_a_conflict();
    let ran = write(&place, "--quiet");
    assert_eq!(ran.code, Some(2), "{ran}");
    insta::assert_snapshot!(ran.err.rsplit_once("]: \n").unwrap().1, @r"
    error: `(folder)/PHILOSOPHY.md` has one conflict to decide, the first in line 59
    hint: between the marks stand what was edited and what credo writes: keep what you want and take the marks out, or `credo write` asks again; `--conflicts mine` or `new` decides all
    ");
    let marked = place.read(FILE);
    let (_, passage) = marked.split_once("<<<<<<< ").unwrap();
    let (passage, _) = passage.split_once("- Our name").unwrap();
    insta::assert_snapshot!(passage, @"
    what stands here
    **1. One person keeps hold.** Whoever picks it up owns it, always.
    Others may do the work; the customer hears from one name.
    =======
    **1. One person keeps hold.** Whoever takes it owns it.
    Others may do the work; the customer hears from one name.
    >>>>>>> what credo writes
    ");
    let again = write(&place, "");
    assert_eq!(again.code, Some(2), "{again}");
    insta::assert_snapshot!(again.err.rsplit_once("]: \n").unwrap().1, @r"
    error: `(folder)/PHILOSOPHY.md` has one conflict to decide, the first in line 59
    hint: between the marks stand what was edited and what credo writes: keep what you want and take the marks out, or `credo write` asks again; `--conflicts mine` or `new` decides all
    ");
    assert_eq!(place.read(FILE), marked);
    // Somebody decides in the file, and what is new comes with the next writing.
    let (before, rest) = marked.split_once("<<<<<<< what stands here\n").unwrap();
    let (ours, rest) = rest.split_once("=======\n").unwrap();
    let (_, after) = rest.split_once(">>>>>>> what credo writes\n").unwrap();
    place.write(FILE, format!("{before}{ours}{after}"));
    place.edit(
        "editions/2025-q3/statements.yaml",
        "No parts sent as a guess.",
        "No guessed parts.",
    );
    assert_eq!(write(&place, "").code, Some(0));
    let decided = format!("{before}{ours}{after}");
    assert_eq!(place.read(FILE), decided.replace("No parts sent as a guess.", "No guessed parts."));
}

#[test]
fn a_script_says_beforehand_what_becomes_of_conflicts() {
    for (word, line) in [
        ("mine", "Whoever picks it up owns it, always."),
        ("new", "Whoever takes it owns it."),
        ("both", "Whoever picks it up owns it, always. Whoever takes it owns it."),
    ] {
        let place = with_a_conflict();
        assert_eq!(write(&place, &format!("--conflicts {word}")).code, Some(0), "{word}");
        assert!(principle(&place).starts_with(line), "{word}");
    }
    let place = with_a_conflict();
    assert_eq!(write(&place, "--conflicts marks").code, Some(2));
    assert!(place.read(FILE).contains("<<<<<<< what stands here\n"));
}

#[test]
fn what_an_earlier_run_left_marked_is_asked_again_or_decided_for_all() {
    let marked = || {
        let place = with_a_conflict();
        assert_eq!(write(&place, "--conflicts marks").code, Some(2));
        place
    };
    for (word, line) in
        [("mine", "Whoever picks it up owns it, always."), ("new", "Whoever takes it owns it.")]
    {
        let place = marked();
        assert_eq!(write(&place, "--format html").code, Some(2), "{word}");
        assert_eq!(write(&place, &format!("--format html --conflicts {word}")).code, Some(0));
        assert!(place.read("PHILOSOPHY.html").contains(line), "{word}");
        // What is new since goes in, too.
        place.edit("editions/2025-q3/statements.yaml", "No parts sent as a guess.", "No guesses.");
        let ran = write(&place, &format!("--conflicts {word}"));
        assert_eq!(ran.code, Some(0), "{ran}");
        assert!(principle(&place).starts_with(line), "{word}");
        assert!(place.read(FILE).contains("- No guesses.\n"));
        let decided = place.read(FILE);
        write(&place, "");
        assert_eq!(place.read(FILE), decided, "{word}");
    }
    let place = marked();
    let ran = place.credo("write").types("2\n").runs();
    insta::assert_snapshot!(said(&ran), @r#"
    0
    One passage of PHILOSOPHY.md is still marked, with what was edited by hand and
    what credo writes.

    1 of 1, under "Five principles"

    It is now, by hand:
      **1. One person keeps hold.** Whoever picks it up owns it, always.
      Others may do the work; the customer hears from one name.

    Credo writes:
      **1. One person keeps hold.** Whoever takes it owns it.
      Others may do the work; the customer hears from one name.
    What is it to be?
      1. Keep what was edited
      2. Take what credo writes
      3. Keep both
      4. Write it anew
      5. Leave the rest marked in the file
    1 to 5 [1]: 
    What was edited by hand is in it; the one before is kept: (folder)/.credo/before/PHILOSOPHY.md.
    The document is written: (folder)/PHILOSOPHY.md. Before you share it, read it for names of customers.
    "#);
    assert!(principle(&place).starts_with("Whoever takes it owns it."));
    assert!(place.read(FILE).contains("## How we use it\n\nOur own words.\n"));
}

#[test]
fn marks_that_credo_did_not_write_are_left_to_people() {
    let place = with_a_conflict();
    place.edit(FILE, "Our own words.\n", "<<<<<<< a\nOurs.\n=======\nTheirs.\n>>>>>>> b\n");
    let edited = place.read(FILE);
    insta::assert_snapshot!(said(&write(&place, "--conflicts mine")), @"
    2
    error: `(folder)/PHILOSOPHY.md:214` still has the marks of a conflict
    hint: keep what you want of what stands between the marks, take the marks out, and go on as ever
    ");
    assert_eq!(place.read(FILE), edited);
}

#[test]
fn what_was_decided_of_what_is_marked_stays_decided_where_the_rest_is_left() {
    let place = with_a_conflict();
    place.edit(FILE, "No parts sent as a guess.", "No parts sent as a mere guess.");
    place.edit("editions/2025-q3/statements.yaml", "No parts sent as a guess.", "No guesses.");
    let ran = write(&place, "--conflicts marks");
    assert!(ran.err.contains("has 2 conflicts to decide"), "{ran}");
    place.edit("editions/2025-q3/statements.yaml", "Never \"user error\".", "No user error.");
    let ran = place.credo("write").types("1\n4\n").runs();
    assert_eq!(ran.code, Some(2), "{ran}");
    assert!(ran.err.contains("has one conflict to decide"), "{ran}");
    assert!(principle(&place).starts_with("Whoever picks it up owns it, always."));
    // What is new comes once all is decided.
    assert!(place.read(FILE).contains("Never \"user error\"."));
    let ran = write(&place, "--conflicts new");
    assert_eq!(ran.code, Some(0), "{ran}");
    let document = place.read(FILE);
    assert!(
        document.contains("- No guesses.\n") && document.contains("- No user error.\n"),
        "{document}"
    );
    assert!(principle(&place).starts_with("Whoever picks it up owns it, always."));
}

#[test]
fn other_formats_are_made_with_what_people_edited() {
    let place = with_a_conflict();
    insta::assert_snapshot!(said(&write(&place, "--format html")), @"
    2
    error: `(folder)/PHILOSOPHY.md` has one conflict to decide first
    hint: `credo write` asks; `--conflicts mine` or `new` decides all
    ");
    assert_eq!(write(&place, "--format html --conflicts mine").code, Some(0));
    let html = place.read("PHILOSOPHY.html");
    assert!(html.contains("Our own words.") && html.contains("owns it, always."), "{html}");
    assert!(!place.read(FILE).contains("Whoever takes it"));
}

#[test]
fn without_what_was_last_written_each_difference_is_asked() {
    let place = with_a_conflict();
    std::fs::remove_dir_all(place.path("editions/2025-q3/written")).unwrap();
    let edited = place.read(FILE);
    let ran = place.credo("write").types("1\n").runs();
    insta::assert_snapshot!(said(&ran), @r#"
    2
    2 passages of PHILOSOPHY.md are not as credo writes them, and what it wrote last
    is not there any more, so that nobody can tell who changed what.

    1 of 2, under "Five principles"

    It is now, by hand:
      **1. One person keeps hold.** Whoever picks it up owns it, always.
      Others may do the work; the customer hears from one name.

    Credo writes:
      **1. One person keeps hold.** Whoever takes it owns it.
      Others may do the work; the customer hears from one name.
    What is it to be?
      1. Keep what was edited
      2. Take what credo writes
      3. Keep both
      4. Write it anew
      5. Leave the rest marked in the file
    1 to 5 [1]: 

    2 of 2, under "How we use it"

    It is now, by hand:
      ## How we use it

    Credo writes:
      ## How we use this
    What is it to be?
      1. Keep what was edited
      2. Take what credo writes
      3. Keep both
      4. Write it anew
      5. Leave the rest marked in the file
    1 to 5 [1]: 
    What was edited by hand is in it; the one before is kept: (folder)/.credo/before/PHILOSOPHY.md.
    The document is written: (folder)/PHILOSOPHY.md. Before you share it, read it for names of customers.
    error: `(folder)/PHILOSOPHY.md` has one conflict to decide, the first in line 212
    hint: between the marks stand what was edited and what credo writes: keep what you want and take the marks out, or `credo write` asks again; `--conflicts mine` or `new` decides all
    "#);
    std::fs::remove_dir_all(place.path("editions/2025-q3/written")).unwrap();
    place.write(FILE, &edited);
    let ran = write(&place, "--conflicts mine");
    assert_eq!(ran.code, Some(0), "{ran}");
    assert_eq!(place.read(FILE), edited);
}

/// Forty edits of every kind; each leaves a word that is nowhere else. Returns the document and the
/// words.
fn edit_in_forty_places(document: &str) -> (String, Vec<String>) {
    let mut lines: Vec<String> = document.lines().map(str::to_owned).collect();
    let mut words: Vec<String> = Vec::new();
    let mut word = || {
        words.push(format!("hand{:02}", words.len() + 1));
        words.last().unwrap().clone()
    };
    let is_row = |line: &str| line.starts_with("| ") && !line.starts_with("| |");
    let is_item = |line: &str| line.starts_with("- ");
    let is_words =
        |line: &str| line.len() > 60 && line.starts_with(|c: char| c.is_alphabetic() || c == '*');
    let is_heading = |line: &str| line.starts_with("## ") || line.starts_with("### ");
    // Of each kind every so many, so that they lie all over the document; the last first.
    let places = |lines: &[String], is: &dyn Fn(&str) -> bool, count: usize, from: usize| {
        let all: Vec<_> = (0..lines.len()).filter(|at| is(&lines[*at])).collect();
        let step = all.len() / count;
        (0..count).rev().map(|at| all[at * step + from.min(step - 1)]).collect::<Vec<_>>()
    };
    for at in places(&lines, &is_item, 7, 0) {
        lines[at] = lines[at].replacen("- ", &format!("- {}: ", word()), 1);
    }
    for at in places(&lines, &is_row, 6, 1) {
        let cells = lines[at].strip_suffix(" |").unwrap().to_owned();
        lines[at] = format!("{cells} {} |", word());
    }
    for at in places(&lines, &is_heading, 3, 1) {
        lines[at] = format!("{} {}", lines[at], word());
    }
    for at in places(&lines, &is_words, 5, 0) {
        lines[at] = format!("{} This is {}.", lines[at], word());
    }
    for at in places(&lines, &is_item, 6, 1) {
        lines.insert(at + 1, format!("- We say {}.", word()));
    }
    for at in places(&lines, &is_words, 5, 1) {
        lines.insert(at + 1, format!("\nA note of ours, {}.\n", word()));
    }
    for at in places(&lines, &is_row, 3, 2) {
        let columns = lines[at].matches(" |").count();
        lines.insert(at + 1, format!("| {} |{}", word(), " mine |".repeat(columns - 1)));
    }
    for at in places(&lines, &|line| line.starts_with("## "), 4, 1) {
        lines.insert(at, format!("## Ours: {}\n\nWe wrote this.\n", word()));
    }
    lines.push(format!("\nThe last words are {}.", word()));
    lines.push(String::new());
    (lines.join("\n"), words)
}

#[test]
fn a_document_edited_in_forty_places_goes_through_the_next_edition_with_all_forty_alive() {
    let place = Workplace::with_both_quarters();
    let (later, aside) = (place.path("editions/2025-q4"), place.path("q4"));
    std::fs::rename(&later, &aside).unwrap();
    assert_eq!(write(&place, "").code, Some(0));
    let (edited, words) = edit_in_forty_places(&place.read(FILE));
    assert_eq!(words.len(), 40);
    place.write(FILE, &edited);
    std::fs::rename(&aside, &later).unwrap();
    let other = Workplace::new();
    source::copy_folder(place.folder(), other.folder());
    // Marked, every edit is in the file.
    let ran = write(&place, "--conflicts marks");
    assert_eq!(ran.code, Some(2), "{ran}");
    let marked = place.read(FILE);
    for word in &words {
        assert!(marked.contains(word.as_str()), "{word} is lost:\n{marked}");
    }
    // Kept, every edit is in the document once, and what is new is there, too.
    let ran = write(&other, "--conflicts mine");
    assert_eq!(ran.code, Some(0), "{ran}");
    let merged = other.read(FILE);
    for word in &words {
        assert_eq!(merged.matches(word.as_str()).count(), 1, "{word}:\n{merged}");
    }
    assert!(merged.contains("Edition 2, 2025 Q4"), "{merged}");
    // Running twice changes nothing, and the next change underneath leaves all forty.
    write(&other, "");
    assert_eq!(other.read(FILE), merged);
    other.edit(
        "editions/2025-q4/workshop.yaml",
        "company: Tarnwick Kilns",
        "company: Tarnwick Ovens",
    );
    let ran = write(&other, "--conflicts mine");
    assert_eq!(ran.code, Some(0), "{ran}");
    let again = other.read(FILE);
    for word in &words {
        assert_eq!(again.matches(word.as_str()).count(), 1, "{word}:\n{again}");
    }
}

/// The second edition of the example with the workshop all but over, and the first one's document
/// edited by hand: a sentence that changes underneath, and what nothing else touches.
fn about_to_close(way: &str) -> Workplace {
    let place = Workplace::with_both_quarters();
    let (later, aside) = (place.path("editions/2025-q4"), place.path("q4"));
    std::fs::rename(&later, &aside).unwrap();
    assert_eq!(write(&place, "").code, Some(0));
    std::fs::rename(&aside, &later).unwrap();
    let old = "Ordinary words, the customer's language where we can, and an honest no.";
    place.edit(FILE, old, "Ordinary words, and ours by hand.");
    place.edit(FILE, "## How we use this\n", "## How we use it\n\nOur own words.\n");
    let workshop = "editions/2025-q4/workshop.yaml";
    place.edit(workshop, "stage: closed", "stage: close");
    place.edit(workshop, "way: round", &format!("way: {way}"));
    place
}

/// What is typed at the close: the numbers stay, the thoughts are read out, the day stays.
const CLOSES: &str = "\n\n\n";

#[test]
fn whoever_closes_a_workshop_is_asked_about_conflicts_and_loses_nothing() {
    for way in ["round", "room"] {
        for (typed, line, is_marked) in [
            ("1\n", "Ordinary words, and ours by hand.\n", false),
            (
                "2\n",
                "Ordinary words, the customer's language (or a date when someone who speaks it will answer), and an honest no.\n",
                false,
            ),
            ("", "<<<<<<< what stands here\n", true),
            ("5\n", "<<<<<<< what stands here\n", true),
        ] {
            let place = about_to_close(way);
            let edited = place.read(FILE);
            let run = place.credo("run --plain").on("2025-12-17");
            let ran = run.types(CLOSES).types(typed).runs();
            assert_eq!(ran.code, Some(0), "{way} {typed:?}: {ran}");
            let document = place.read(FILE);
            assert!(document.contains(line), "{way} {typed:?}: {document}");
            assert!(document.contains("## How we use it\n\nOur own words.\n"), "{document}");
            assert!(document.contains("Edition 2, 2025 Q4"), "{document}");
            assert_eq!(document.contains(">>>>>>> what credo writes"), is_marked);
            assert_eq!(ran.err.contains("has one conflict to decide"), is_marked, "{ran}");
            assert_eq!(place.read(".credo/before/PHILOSOPHY.md"), edited);
            // Nothing is left to do, or the marks.
            assert_eq!(write(&place, "").code, Some(if is_marked { 2 } else { 0 }));
            assert_eq!(place.read(FILE), document);
        }
    }
}

#[test]
fn a_document_with_marks_in_it_is_left_alone_at_the_close() {
    let place = about_to_close("round");
    place.edit(FILE, "Our own words.\n", "<<<<<<< a\nOurs.\n=======\nTheirs.\n>>>>>>> b\n");
    let edited = place.read(FILE);
    let ran = place.credo("run --plain").on("2025-12-17").types(CLOSES).runs();
    assert_eq!(ran.code, Some(0), "{ran}");
    assert!(ran.err.contains("still has the marks of a conflict"), "{ran}");
    assert_eq!(place.read(FILE), edited);
    assert!(place.read("editions/2025-q4/workshop.yaml").contains("stage: closed"));
}

#[test]
fn whoever_keeps_an_edited_line_of_figures_is_told_that_these_are_old() {
    let place = Workplace::with_the_example();
    write(&place, "");
    place.edit(FILE, "**2.4** | 1 to 4, 7 scores", "**2.4** | 1 to 4, all of us");
    let answer = "editions/2025-q3/answers/lucy-abaro.yaml";
    let score = place.read(answer).replacen("score: ", "score: 1 # was ", 1);
    place.write(answer, score);
    let ran = place.credo("write --plain").types("1\n").runs();
    assert!(
        ran.err.contains("  1. Keep what was edited, with figures that are not those of now\n"),
        "{ran}"
    );
    assert!(place.read(FILE).contains("1 to 4, all of us"), "{ran}");
}

#[test]
fn a_block_of_code_that_never_ends_is_told_and_nothing_is_written() {
    let place = with_a_conflict();
    place.edit(FILE, "## How we use it\n", "```\n## How we use it\n");
    let edited = place.read(FILE);
    insta::assert_snapshot!(said(&write(&place, "")), @"
    2
    error: `(folder)/PHILOSOPHY.md:212` begins a block of code that never ends
    hint: end it with another line of the same signs, or take that line out, and go on as ever
    ");
    assert_eq!(place.read(FILE), edited);
    place.edit(FILE, "```\n", "");
    assert_eq!(write(&place, "--conflicts new").code, Some(0));
}
