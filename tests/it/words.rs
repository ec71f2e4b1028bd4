//! The languages of the document: the shipped ones, and a team's own.

use std::collections::BTreeSet;

use crate::source;
use crate::workplace::{Ran, Workplace};

fn write(workplace: &Workplace, arguments: &str) -> Ran {
    workplace.credo(&format!("write {arguments}")).runs()
}

/// Returns the exit status and what was said.
fn said(ran: &Ran) -> String {
    format!("{}\n{}", ran.code.unwrap(), ran.err)
}

/// Returns the ids of the messages in a file.
fn ids(file: &str) -> BTreeSet<String> {
    let text = source::read(&format!("src/document/words/{file}.ftl"));
    let id = |line: &str| Some(line.split_once(" =")?.0.to_owned());
    let begins = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase());
    text.lines().filter(begins).filter_map(id).collect()
}

/// Returns what stands between quotation marks in `text`.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('"')
}

#[test]
fn every_message_is_used_and_every_message_asked_for_is_there() {
    let ids = ids("en");
    let mut used = BTreeSet::new();
    let mut asked = BTreeSet::new();
    for file in source::all_files() {
        let is_code = file.path.starts_with("src/document/") && !file.path.contains("tests");
        match file.extension() {
            Some("rs") if is_code => used.extend(quoted(&file.text).map(str::to_owned)),
            Some("j2") => {
                used.extend(quoted(&file.text).map(str::to_owned));
                let calls = file.text.split(" t(\"").skip(1);
                asked.extend(calls.map(|call| call.split('"').next().unwrap().to_owned()));
            }
            _ => {}
        }
    }
    let english = source::read("src/document/words/en.ftl");
    let is_used = |id: &&String| {
        let begun = |text: &String| text.ends_with('-') && id.starts_with(text.as_str());
        used.contains(*id)
            || used.iter().any(begun)
            || english.contains(&format!("{{ {id} }}"))
            || id.starts_with("language-")
    };
    let unused: Vec<_> = ids.iter().filter(|id| !is_used(id)).collect();
    assert!(unused.is_empty(), "nothing says {unused:?}");
    let missing: Vec<_> =
        asked.iter().filter(|id| !id.ends_with('-') && !ids.contains(*id)).collect();
    assert!(missing.is_empty() && !asked.is_empty(), "there is no message {missing:?}");
}

#[test]
fn the_example_in_german() {
    let ran = write(&Workplace::with_the_example(), "--stdout --language de");
    assert_eq!(said(&ran), "0\n");
    insta::assert_snapshot!(ran.out);
}

#[test]
fn the_example_in_french() {
    let ran = write(&Workplace::with_the_example(), "--stdout --language fr");
    assert_eq!(said(&ran), "0\n");
    insta::assert_snapshot!(ran.out);
}

#[test]
fn the_example_in_spanish() {
    let ran = write(&Workplace::with_the_example(), "--stdout --language es");
    assert_eq!(said(&ran), "0\n");
    insta::assert_snapshot!(ran.out);
}

#[test]
fn what_stands_apart_has_the_blank_of_french_before_its_semicolon_in_every_piece() {
    let place = Workplace::with_both_quarters();
    let page = write(&place, "onboarding --format markdown --stdout --language fr").out;
    assert!(page.contains("people's safety\u{a0}; the firing"), "{page}");
    let compared = place.credo("compare --language fr").runs().out;
    assert!(compared.contains("2 à 4 (6)\u{a0};"), "{compared}");
}

/// Text has no italics where there is no colour, so no sentence may go by them.
#[test]
fn no_sentence_tells_of_italics_and_that_of_translations_is_true_of_text() {
    let place = Workplace::with_the_example();
    let text = write(&place, "--stdout --format text").out;
    assert!(text.contains("Translations in brackets are ours."), "{text}");
    assert!(
        text.contains("“No te dejamos a medias.” (We don't leave you halfway.) — Inés"),
        "{text}"
    );
    for language in ["en", "de", "fr", "es"] {
        let messages = source::read(&format!("src/document/words/{language}.ftl"));
        for look in ["italic", "kursiv", "italique", "cursiv"] {
            assert!(!messages.contains(look), "{language}: {look}");
        }
    }
}

/// Where a translation stands in brackets, it is told whose it is, in the language of the answer, too.
#[test]
fn every_language_says_whose_translations_stand_in_brackets() {
    let place = Workplace::with_both_quarters();
    let gloss = " *(We don't leave you until the kiln fires.)* — Inés";
    for (language, sentence) in [
        ("en", "Translations in brackets are ours."),
        ("de", "Übersetzungen in Klammern sind von uns."),
        ("fr", "Les traductions entre parenthèses sont de nous."),
        ("es", "Las traducciones entre paréntesis son nuestras."),
    ] {
        let told = |more: &str| {
            let text = write(&place, &format!("--stdout --language {language} {more}")).out;
            (text.contains(gloss), text.contains(sentence))
        };
        assert_eq!(told(""), (true, true), "{language}");
        assert_eq!(told("--public --yes"), (false, false), "{language}");
    }
}

/// A screen reader would read them out as words of the document's language.
#[test]
fn a_document_in_another_language_says_which_one_people_speak() {
    let place = Workplace::with_the_example();
    let page = |more: &str| write(&place, &format!("--format html --stdout {more}")).out;
    let german = page("--language de");
    let promise = "We stay with you until your kiln fires.";
    for words in
        [promise, "Put one named owner on every case that leaves chat or phone for the workshop"]
    {
        assert!(
            german.contains(&format!("<span lang=\"en\" dir=\"ltr\">{words}</span>")),
            "{words}"
        );
    }
    assert!(german.contains("<span lang=\"es\" dir=\"ltr\">No te dejamos a medias.</span>"));
    // The words of the document itself and its figures are in its own, and so is all of the team's.
    assert!(german.contains("<strong>Unser Ziel.</strong>"));
    assert!(german.contains("<strong>2,4</strong>"));
    for own in [page(""), page("--language en")] {
        assert!(own.contains(promise) && !own.contains("<span lang=\"en\""));
    }
    let public = page("--public --yes --language de");
    assert!(public.contains(&format!("<span lang=\"en\" dir=\"ltr\">{promise}</span>")));
    assert!(page("appendix --language de").contains("<span lang=\"en\""));
}

#[test]
fn the_messages_that_are_shown_are_a_language_of_ones_own_to_begin_with() {
    let place = Workplace::with_the_example();
    let english = write(&place, "--stdout").out;
    let ran = write(&place, "--stdout --language it");
    insta::assert_snapshot!(said(&ran), @"
    0
    There are no words in `it` yet, so that the document's own sentences are in English. `credo write --help-templates` tells how to add a language.
    ");
    assert_eq!(ran.out, english);
    let messages = write(&place, "--show-messages").out;
    place.write(
        "languages/it.ftl",
        messages.replace("\nsection-scores = ", "\nsection-scores = A che punto siamo. "),
    );
    let ran = write(&place, "--stdout --language it");
    assert_eq!(said(&ran), "0\n");
    assert!(ran.out.contains("\n## A che punto siamo. Where we honestly are\n"));
    assert_eq!(
        write(&place, "--show-messages --language de").out,
        source::read("src/document/words/de.ftl")
    );
}

#[test]
fn what_a_team_says_itself_counts_in_the_workshops_language_too() {
    let place = Workplace::with_the_example();
    place.write("languages/en.ftl", "section-scores = How true it is yet\n");
    let ran = write(&place, "--stdout");
    assert_eq!(said(&ran), "0\n");
    assert!(ran.out.contains("\n## How true it is yet\n"));
}

#[test]
fn a_language_half_done_is_told_by_count_and_a_fault_in_it_by_its_line() {
    let place = Workplace::with_the_example();
    place.write("languages/it.ftl", "section-scores = A che punto siamo\n");
    let ran = write(&place, "--stdout --language it-CH");
    assert!(ran.err.ends_with(" messages are not there in `it-CH` yet, and stand in English.\n"));
    place.write("languages/it.ftl", "section-scores = A che punto siamo\nsection-score = Oops\n");
    insta::assert_snapshot!(said(&write(&place, "--stdout --language it-CH")), @"
    2
    error: there is no message `section-score`
     --> languages/it.ftl:2:1
      |
    2 | section-score = Oops
      | ^^^^^^^^^^^^^
      |
      = help: did you mean `section-scores`?
    ");
}

#[test]
fn a_minute_holds_the_same_in_every_language() {
    let place = Workplace::with_both_quarters();
    let said_by_us = [
        "Of 31 repairs we asked about",
        "Saturday cases left until Monday",
        "The nine Spanish messages",
        "Every missed call",
        "Missed calls in February",
        "Nobody owns a case",
        "Sample of 30 open cases",
        "Measuring our success",
        "head of sales",
        "head of product",
    ];
    for edition in ["2025-q3", "2025-q4"] {
        let minute = |language: &str| {
            let ran = write(&place, &format!("--edition {edition} --language {language} --stdout"));
            let minute = ran.out.split("\n## ").nth(1).unwrap().to_owned();
            said_by_us.map(|it| minute.contains(it))
        };
        let english = minute("en");
        assert!(english.contains(&true));
        for language in ["de", "fr", "es"] {
            assert_eq!(minute(language), english, "{edition} in {language}");
        }
    }
}
