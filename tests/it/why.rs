//! `credo why`: every line of the document tells where it comes from.

use credo::document::merge::MARKS;

use crate::workplace::{Ran, Workplace};

/// Asks where a line of the first edition comes from.
fn why(place: &Workplace, asked: &str) -> Ran {
    place.credo("why --edition 2025-q3").with(asked).runs()
}

/// Returns the exit status and everything that was said.
fn said(ran: &Ran) -> String {
    format!("{}\n{}{}", ran.code.unwrap(), ran.out, ran.err)
}

#[test]
fn a_statement_leads_to_its_theme_the_answers_the_support_and_who_decided() {
    let place = Workplace::with_the_example();
    insta::assert_snapshot!(said(&why(&place, "We stay with you until your kiln fires.")));
}

#[test]
fn a_principle_leads_to_themes_votes_and_answers() {
    let place = Workplace::with_the_example();
    insta::assert_snapshot!(said(&why(&place, "Calm first, then kiln")));
}

#[test]
fn an_objection_a_commitment_and_a_request_lead_to_their_files() {
    let place = Workplace::with_the_example();
    for words in ["I can't promise that", "Start a shared fault log"] {
        insta::assert_snapshot!(said(&why(&place, words)));
    }
}

#[test]
fn what_stands_nowhere_is_yours_to_put_right() {
    let place = Workplace::with_the_example();
    insta::assert_snapshot!(said(&why(&place, "We stay with you till your kiln fires.")));
    insta::assert_snapshot!(said(&why(&place, "9999")));
    insta::assert_snapshot!(said(&why(&place, "the moon")));
}

#[test]
fn an_answer_without_a_name_is_told_and_whose_it_is_is_withheld() {
    let place = Workplace::with_the_example();
    let edition = |file: &str| format!("editions/2025-q3/{file}");
    let unnamed = "format: 1\nquestion: one-clear-message\nsaid: {text: We never hang up.}\n";
    place.write(&edition("answers/unnamed/00000000c0ffee01.yaml"), unnamed);
    let gethin = edition("answers/gethin-prydderch.yaml");
    let theirs = place.read(&gethin);
    let start = theirs.find("  one-clear-message:").unwrap();
    let end = start + theirs[start..].find("\n  first-feeling:").unwrap();
    let apart = "  one-clear-message: answered";
    place.write(&gethin, format!("{}{apart}{}", &theirs[..start], &theirs[end..]));
    let (from, to) = ("gethin-prydderch", "unnamed/00000000c0ffee01");
    let says = "      says: We answer the phone\n      cards:\n      - ";
    place.edit(&edition("themes.yaml"), &format!("{says}{from}"), &format!("{says}{to}"));
    insta::assert_snapshot!(said(&why(&place, "We answer the phone")));
    insta::assert_snapshot!(said(&why(&place, "gave four different answers")));
}

#[test]
fn what_was_edited_and_what_was_put_there_by_hand_is_told_apart() {
    let place = Workplace::with_the_example();
    place.credo("write --edition 2025-q3 --force").runs();
    place.edit("PHILOSOPHY.md", "Our name, and what happens", "Our names, and what happens");
    let edited = place.read("PHILOSOPHY.md");
    place.write("PHILOSOPHY.md", format!("{edited}\nSally looks after the plants.\n"));
    let current = |asked: &str| place.credo("why").with(asked).runs();
    insta::assert_snapshot!(said(&current("Our names, and what")));
    insta::assert_snapshot!(said(&current("Sally")));
}

#[test]
fn of_an_edited_line_each_sentence_is_told_by_itself() {
    let place = Workplace::with_both_quarters();
    place.credo("write").runs();
    let principle = "Whoever picks it up owns it until it's fixed.";
    place.edit("PHILOSOPHY.md", "Keeper: Maren Oduya.", "Keeper: Maren Oduya (ask her first).");
    place.edit(
        "PHILOSOPHY.md",
        &format!("{principle}\nOthers may do the work; the customer hears from one name."),
        &format!(
            "{principle} We write it on the board. Others may do all the work; the customer hears \
             from one name."
        ),
    );
    place.edit(
        "PHILOSOPHY.md",
        "Someone picks up when it matters (5",
        "Somebody picks up when it matters (5",
    );
    let told = |asked: &str| {
        let ran = place.credo("why").with(asked).runs();
        assert_eq!(ran.code, Some(0), "{ran}");
        ran.out.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let keeper = told("ask her first");
    assert!(keeper.contains("edited by hand; credo would write: Keeper: Maren Oduya. what the edition says of itself: keeper editions/2025-q4/workshop.yaml:"), "{keeper}");
    let text = place.read("PHILOSOPHY.md");
    let number = text.lines().position(|line| line.contains("on the board")).unwrap() + 1;
    let all = told(&number.to_string());
    let notes = "written by hand: “We write it on the board.”; nothing that credo keeps says it \
                 edited by hand: “Others may do all the work; the customer hears from one name.”; \
                 credo would write: Others may do the work; the customer hears from one name. \
                 the principle “One person keeps hold”, since 2025 Q3 \
                 editions/2025-q4/statements.yaml:";
    assert!(all.contains(notes), "{all}");
    let sentence = told("We write it on the board");
    assert!(sentence.ends_with("nothing that credo keeps says it"), "{sentence}");
    let sentence = told("owns it until it's fixed");
    assert!(!sentence.contains("by hand") && sentence.contains("the principle “One"), "{sentence}");
    let cell = told("Somebody picks up");
    let note = "edited by hand: “Somebody picks up when it matters (5)”; credo would write: \
                Someone picks up when it matters (5) the theme “Someone picks up";
    assert!(cell.contains(note), "{cell}");
}

#[test]
fn a_heading_that_was_renamed_is_known_by_what_stands_below_it() {
    let place = Workplace::with_both_quarters();
    place.credo("write").runs();
    place.edit("PHILOSOPHY.md", "\n## Whom we hire and what we coach\n", "\n## Our people\n");
    let text = place.read("PHILOSOPHY.md");
    place.write("PHILOSOPHY.md", format!("{text}\n## Plants\n\nSally waters them.\n"));
    let told = |asked: &str| place.credo("why").with(asked).runs().out;
    let renamed = "renamed by hand; credo would write: Whom we hire and what we coach\n";
    let section = told("Our people");
    assert!(section.contains(renamed) && section.contains("counted from 7 of 7"), "{section}");
    let heading = told("Our peo");
    assert!(heading.contains(&format!("{renamed}a heading of the template\n")), "{heading}");
    let section = told("Plants");
    assert!(
        section.ends_with(": Plants\nwritten by hand: nothing that credo keeps says it\n"),
        "{section}"
    );
}

#[test]
fn what_became_of_what_was_promised_leads_to_the_files_of_both_editions() {
    let place = Workplace::with_both_quarters();
    let second = |asked: &str| place.credo("why --edition 2025-q4").with(asked).runs();
    for words in [
        "C1, Maren Oduya: Put one named owner",
        "Principle 3: “… language",
        "Hand over only by talking",
        "six of the seven of us now give the promise",
    ] {
        insta::assert_snapshot!(said(&second(words)));
    }
}

#[test]
fn what_stands_out_leads_to_what_it_was_made_from() {
    let place = Workplace::with_both_quarters();
    let ran = place.credo("why --edition 2025-q4").with("Prisha has taken it on").runs();
    insta::assert_snapshot!(said(&ran));
}

#[test]
fn of_fewer_than_four_people_nothing_is_told_that_could_give_one_away() {
    let place = Workplace::with_both_quarters();
    let edition = |file: &str| format!("editions/2025-q4/{file}");
    let support = "  support:\n  - 3\n  - 4\n  - 4\n  - 5\n";
    place.edit(
        &edition("statements.yaml"),
        &format!("{support}  - 5\n  - 5\n  - 5\ngoal"),
        "  support:\n  - 3\n  - 4\n  - 4\ngoal",
    );
    place.edit(&edition("workshop.yaml"), "- 3\n- 3\n- 4\n- 4\n- 4\n- 5\n- 5\n", "- 3\n- 3\n- 4\n");
    for asked in ["We stay with you until your kiln fires.", "Worth the time", "Safe to speak up"] {
        let ran = place.credo("why --edition 2025-q4").with(asked).runs();
        insta::assert_snapshot!(said(&ran));
    }
}

#[test]
fn an_empty_line_is_told_to_be_one() {
    let place = Workplace::with_the_example();
    let ran = why(&place, "2");
    assert!(ran.out.contains(":2:\nan empty line\n"), "{ran}");
}

#[test]
fn who_has_the_promise_by_heart_leads_to_the_answers() {
    let place = Workplace::with_both_quarters();
    let workshop = "editions/2025-q4/workshop.yaml";
    place.edit(workshop, "revealed:\n", "revealed:\n- promise-recall\n");
    place.edit(
        workshop,
        "  - id: still-sticking\n",
        "  - {id: promise-recall, prompt: What is our promise?, kind: text, feeds: [promise]}\n  \
         - id: still-sticking\n",
    );
    for person in ["lucy-abaro", "noor-haddawey"] {
        let answer = "answers:\n  promise-recall: {text: We stay with you until your kiln fires}\n";
        place.edit(&format!("editions/2025-q4/answers/{person}.yaml"), "answers:\n", answer);
    }
    let second = place.credo("why --edition 2025-q4");
    let ran = second.with("Two of the seven of us gave it word for word").runs();
    let said = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
    let told = "counted from 2 of 7 answers to “What is our promise?”";
    assert!(said.contains(told), "{ran}");
    for person in ["Lucy Abaro  editions/2025-q4/answers/lucy-abaro.yaml:", "Noor Haddawey  "] {
        assert!(ran.out.contains(person), "{ran}");
    }
}

/// A document is written on one day and asked about on another, between which it became overdue.
#[test]
fn a_line_that_was_true_on_the_day_it_was_written_is_nobodys_edit() {
    let place = Workplace::with_both_quarters();
    place.credo("write").runs();
    let why = |today: &str, asked: &str| {
        let ran = place.credo("why --today").with(today).with(asked).runs();
        assert_eq!(ran.code, Some(0), "{ran}");
        ran.out
    };
    let next = "Next read: 18 March 2026.";
    for today in ["2025-12-23", "2026-11-28"] {
        let told = why(today, next);
        assert!(told.contains("next  editions/2025-q4/workshop.yaml"), "{today}: {told}");
        assert!(!told.contains("by hand"), "{today}: {told}");
    }
    place.credo("write --today 2026-11-28").runs();
    let told = why("2025-12-23", "Overdue: we were to read this again on 18 March 2026.");
    assert!(told.contains("workshop.yaml") && !told.contains("by hand"), "{told}");
}

#[test]
fn of_a_section_what_was_said_comes_before_the_words_around_it() {
    let place = Workplace::with_both_quarters();
    let ran = place.credo("why --edition 2025-q4").with("Where we honestly are").runs();
    let at = |what: &str| ran.out.find(what).unwrap_or_else(|| panic!("{what}: {ran}"));
    let first = ran.out.lines().nth(1).unwrap();
    assert!(first.starts_with("the question “How well thought out"), "{first}");
    assert!(at("the template's own words") > at("whether it was worth the time"));
    assert!(at("what the edition before says of itself") > at("whether it was worth the time"));
}

#[test]
fn a_mark_of_a_conflict_is_told_as_one() {
    let place = Workplace::with_the_example();
    place.credo("write").runs();
    place.edit("PHILOSOPHY.md", "Keeper: Maren Oduya.", "Keeper: all of us.");
    place.edit("credo.yaml", "keeper: Maren Oduya", "keeper: Bram Visserink");
    place.edit("editions/2025-q3/workshop.yaml", "keeper: Maren Oduya", "keeper: Bram Visserink");
    place.credo("write --conflicts marks").runs();
    for mark in MARKS {
        let text = place.read("PHILOSOPHY.md");
        let line = text.lines().position(|line| line == mark).unwrap() + 1;
        let ran = place.credo(&format!("why {line}")).runs();
        assert!(ran.out.contains("a mark of `credo write`"), "{ran}");
        assert!(!ran.out.contains("by hand: nothing"), "{ran}");
    }
}
