//! What holds for any three texts.

use proptest::prelude::*;

use super::*;
use crate::document::merge::blocks::{Kind, blocks, cells};
use crate::document::merge::mark::split_mark;
use crate::document::sentences::{key, sentences};

/// The sentences, cells and headings of a document, each by its words.
fn said(text: &str) -> Vec<String> {
    let text = plain(text);
    let mut said = Vec::new();
    for block in blocks(&text) {
        match block.kind {
            Kind::Table | Kind::Row => {
                let rows = block.text.split('\n').flat_map(|row| cells(row));
                said.extend(rows.flat_map(sentences).map(|it| it.key));
            }
            Kind::Paragraph | Kind::Item | Kind::Quote => {
                said.extend(sentences(split_mark(block.text).1).into_iter().map(|it| it.key));
            }
            Kind::Heading(_) => said.push(key(block.text.trim_matches(['#', ' ']))),
            Kind::Front | Kind::Code | Kind::Html | Kind::Rule => {
                said.extend(block.text.split('\n').map(whole));
            }
        }
    }
    said.retain(|it| it.chars().any(char::is_alphanumeric));
    said
}

/// All words of a document, without the signs before lines of quotations.
fn whole(text: &str) -> String {
    let text = plain(text);
    let lines: Vec<_> = text.lines().map(|line| line.trim_start_matches([' ', '>'])).collect();
    key(&lines.join("\n"))
}

/// A document of few words, so that much of it is the same.
fn document() -> impl Strategy<Value = String> {
    let sentence = || {
        prop::sample::select(vec![
            "One bell.",
            "Two bells ring.",
            "Three bells ring at noon.",
            "Four!",
            "Who rings five?",
            "Six ring, and seven.",
            "Nobody rings eight bells here.",
            "Nine rang 3 times.",
        ])
    };
    let words = move || prop::collection::vec(sentence(), 1..4).prop_map(|it| it.join(" "));
    let block = prop_oneof![
        3 => words().prop_map(|it| format!("\n{it}\n")),
        3 => words().prop_map(|it| format!("- {it}\n")),
        1 => words().prop_map(|it| format!("  - {it}\n")),
        1 => words().prop_map(|it| format!("\n> {it}\n")),
        1 => words().prop_map(|it| format!("\n**1. {it}** {it}\n")),
        2 => prop::sample::select(vec!["## Bells\n", "## Ropes\n\n", "### Small\n", "# Whole\n", "## Ours\n"])
            .prop_map(|it| format!("\n{it}")),
        1 => prop::collection::vec((0..4_u8, sentence(), sentence()), 0..4).prop_map(|rows| {
            let rows: Vec<_> =
                rows.iter().map(|(id, a, b)| format!("| C{id} | {a} | {b} |\n")).collect();
            format!("\n| | Who | What |\n|---|---|---|\n{}\n", rows.concat())
        }),
        1 => words().prop_map(|it| format!("\n```\n{it}\n```\n")),
    ];
    prop::collection::vec(block, 0..14).prop_map(|blocks| blocks.concat())
}

/// A document and what two sides made of it, line by line.
fn versions() -> impl Strategy<Value = (String, String, String)> {
    (document(), edits("mine"), edits("new")).prop_map(|(base, ours, theirs)| {
        (base.clone(), edited(&base, &ours), edited(&base, &theirs))
    })
}

type Edit = (usize, u8, String);

fn edits(whose: &'static str) -> impl Strategy<Value = Vec<Edit>> {
    let words = move |words: String| format!("{words} {whose}");
    prop::collection::vec((0..40_usize, 0..6_u8, "[a-z]{3} [a-z]{3}".prop_map(words)), 0..6)
}

fn edited(base: &str, edits: &[Edit]) -> String {
    let mut lines: Vec<String> = base.lines().map(str::to_owned).collect();
    for (at, how, words) in edits {
        if lines.is_empty() {
            lines.push(words.clone());
        }
        let at = at % lines.len();
        // Tables stay tables.
        if lines[at].starts_with('|') && *how != 2 {
            continue;
        }
        match how {
            // What stands apart stays apart: no paragraph becomes one with the next.
            0 | 3 | 4 if lines[at].is_empty() => {}
            0 => lines[at] = String::new(),
            1 => lines.insert(at, format!("\n- {words}.\n")),
            2 => lines[at] = lines[at].replacen("bell", words, 1),
            3 => {
                let end = lines[at].trim_end_matches('\n').len();
                lines[at].insert_str(end, &[" Now ", words, "."].concat());
            }
            4 => {
                let line = lines.remove(at);
                let to = words.len() * at % (lines.len() + 1);
                let rows = lines.iter().skip(to).take_while(|line| line.starts_with('|'));
                let to = to + rows.count();
                lines.insert(to, format!("\n{line}\n"));
            }
            _ => lines.insert(at, format!("\n## {words}\n")),
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

/// Everything that people said and that was not said before is still said, and no more often.
///
/// Where the three have little to do with each other (`is_edited` is false), what one side moved out
/// of a block may be what the other put into another; and a fence that was cut turns words into code.
fn check(base: &str, ours: &str, theirs: &str, is_edited: bool) -> Result<(), TestCaseError> {
    let merged = merged(base, ours, theirs);
    let before = said(base);
    let marked = merged.text(&[]);
    for conflict in merged.conflicts() {
        prop_assert!(marked.contains(&conflict.ours) && marked.contains(&conflict.theirs));
    }
    let count = |text: &[String], what: &str| text.iter().filter(|it| *it == what).count();
    let (mine, new) = (said(ours), said(theirs));
    let text = merged.text(&vec![Choice::Ours; merged.conflicts().len()]);
    let all = said(&text);
    let words = whole(&text);
    for sentence in &mine {
        let is_there = before.contains(sentence) || words.contains(sentence);
        prop_assert!(is_there, "lost: {sentence}\n{text}");
    }
    if [base, ours, theirs].iter().any(|text| text.contains("```")) {
        return Ok(());
    }
    for sentence in mine.iter().chain(&new) {
        let counts = [&before, &mine, &new].map(|version| count(version, sentence));
        // Of what is there several times nobody can say which is which. A quotation of other words is
        // another one, which may begin with the same sentence and stand beside what people made of the
        // first.
        let is_quoted = |text: &&str| {
            text.lines().any(|line| line.starts_with("> ") && line.contains(sentence.as_str()))
        };
        let is_single = is_edited
            && counts.iter().all(|it| *it <= 1)
            && ![base, ours, theirs].iter().any(is_quoted);
        let most = if is_single { 1 } else { counts[1] + counts[2] };
        prop_assert!(count(&all, sentence) <= most, "twice: {sentence}\n{text}");
    }
    Ok(())
}

/// Two lists, each of some of these items, and what stands over and below them.
fn lists() -> impl Strategy<Value = String> {
    let items =
        ["one bell", "two ropes", "three towers", "four ringers", "five hours", "six stays"];
    let list = move || prop::sample::subsequence(items.to_vec(), 1..=5).prop_shuffle();
    (list(), list(), "[a-z]{4} [a-z]{4}").prop_map(|(ours, others, words)| {
        let list = |items: Vec<&str>, of: &str| {
            let items = items.iter().map(|item| format!("- {item} of {of}\n"));
            items.collect::<Vec<_>>().concat()
        };
        let (ours, others) = (list(ours, "ours"), list(others, "others"));
        format!("## In the way\n\n**Ours**\n\n{ours}\n**Of others**\n\n{others}\nSay {words}.\n")
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_list_stays_apart_from_what_is_over_it_and_in_one_piece(base in lists(), ours in lists(), theirs in lists()) {
        let merged = merged(&base, &ours, &theirs);
        let text = merged.text(&vec![Choice::Ours; merged.conflicts().len()]);
        let lines: Vec<_> = text.lines().collect();
        for around in lines.windows(3) {
            let [above, line, below] = around else { continue };
            let is_bold = |line: &str| line.starts_with("**");
            let is_item = |line: &str| line.starts_with("- ");
            prop_assert!(!is_bold(above) || line.is_empty(), "{text}");
            let is_gap = line.is_empty() && is_item(above) && is_item(below);
            prop_assert!(!is_gap, "{text}");
        }
    }

    #[test]
    fn what_only_one_side_changed_is_as_that_side_has_it((base, ours, _) in versions()) {
        prop_assert_eq!(text(&base, &ours, &base), ours.as_str());
        prop_assert_eq!(text(&base, &base, &ours), ours.as_str());
        prop_assert_eq!(text(&base, &ours, &ours), ours.as_str());
    }

    #[test]
    fn what_people_wrote_is_neither_lost_nor_doubled((base, ours, theirs) in versions()) {
        check(&base, &ours, &theirs, true)?;
    }

    #[test]
    fn what_people_wrote_survives_whatever_is_new(base in document(), ours in document(), theirs in document()) {
        check(&base, &ours, &theirs, false)?;
    }

    #[test]
    fn any_text_at_all_survives(base in any::<String>(), ours in any::<String>(), theirs in any::<String>()) {
        check(&base, &ours, &theirs, false)?;
        prop_assert_eq!(text(&base, &ours, &base), ours.as_str());
        prop_assert_eq!(text(&base, &base, &theirs), theirs.as_str());
    }

    #[test]
    fn a_second_merge_with_the_same_changes_nothing((base, ours, theirs) in versions()) {
        let first = text(&base, &ours, &theirs);
        prop_assert_eq!(text(&theirs, &first, &theirs), first);
    }

    #[test]
    fn what_was_marked_comes_out_as_if_it_had_been_decided_at_once(base in document(), ours in document(), theirs in document()) {
        let merged = merged(&base, &ours, &theirs);
        let marked = merged.text(&[]);
        let reopened = Reopened::read(&marked).unwrap();
        prop_assert_eq!(reopened.conflicts().len(), merged.conflicts().len());
        prop_assert_eq!(reopened.text(&[]), marked);
        let lines = |text: String| {
            let lines = text.lines().filter(|line| !line.trim().is_empty());
            lines.map(str::to_owned).collect::<Vec<_>>()
        };
        for choice in [Choice::Ours, Choice::Theirs] {
            let choices = vec![choice; merged.conflicts().len()];
            prop_assert_eq!(lines(reopened.text(&choices)), lines(merged.text(&choices)));
        }
    }

    #[test]
    fn without_a_base_all_that_stands_there_stays(ours in document(), theirs in document()) {
        let merged = merge(None, &ours, Version { text: &theirs, sections: &[] });
        let all = said(&merged.text(&vec![Choice::Ours; merged.conflicts().len()]));
        for sentence in said(&ours) {
            prop_assert!(all.contains(&sentence), "lost: {sentence}");
        }
    }
}
