//! Tests of what each part of an answer takes.

use super::*;
use crate::domain::Score;

fn options() -> Vec<Opt> {
    ["reduce effort", "teach", "other"]
        .into_iter()
        .map(|label| Opt {
            id: label.replace(' ', "-").parse().unwrap(),
            label: Localized::english(label).unwrap(),
        })
        .collect()
}

fn ids(typed: &str) -> Result<Vec<String>, Rejected> {
    let picked = Choices { options: options(), at_most: 2 }.read(typed)?;
    Ok(picked.iter().map(ToString::to_string).collect())
}

#[test]
fn a_score_is_a_whole_number_or_a_word_for_none() {
    assert_eq!(Scale::read(" 5 "), Ok(Score::Points(5)));
    assert_eq!(Scale::read("D"), Ok(Score::DontKnow));
    assert_eq!(Scale::read("don’t know"), Ok(Score::DontKnow));
    assert_eq!(Scale::read("pass"), Ok(Score::Pass));
    for wrong in ["", "0", "6", "2.5", "three", "+"] {
        assert_eq!(Scale::read(wrong), Err(Rejected::OffScale), "{wrong:?} passed");
    }
}

#[test]
fn digits_may_be_as_wide_as_a_japanese_keyboard_types_them() {
    assert_eq!(Scale::read("３"), Ok(Score::Points(3)));
    assert_eq!(Scale::read("ｄ"), Ok(Score::DontKnow));
    assert_eq!(Scale::read("６"), Err(Rejected::OffScale));
    assert_eq!(crate::domain::Evidence::read("２"), Ok(crate::domain::Evidence::Seen));
    assert_eq!(Choice { options: options() }.read("２").unwrap().as_str(), "teach");
    assert_eq!(ids("１、３").unwrap(), ["reduce-effort", "other"]);
    assert_eq!(ids("１\u{3000}３").unwrap(), ["reduce-effort", "other"]);
    let ranking = Ranking { menu: options(), own_words: true, places: 3 };
    assert_eq!(ranking.read("１").unwrap(), "reduce-effort");
    // Words are kept as they are typed.
    assert_eq!(ranking.read("１２時").unwrap(), "１２時");
}

#[test]
fn an_option_is_named_by_number_id_or_label() {
    let choice = Choice { options: options() };
    for typed in ["1", "reduce-effort", "Reduce Effort"] {
        assert_eq!(choice.read(typed).unwrap().as_str(), "reduce-effort");
    }
    assert_eq!(
        choice.read("4").unwrap_err().to_string(),
        "`4` is not one of them; answer with a number from 1 to 3"
    );
}

#[test]
fn several_options_may_stand_apart_by_commas_or_spaces() {
    assert_eq!(ids("1, teach").unwrap(), ["reduce-effort", "teach"]);
    assert_eq!(ids("1 3").unwrap(), ["reduce-effort", "other"]);
    assert_eq!(ids("reduce effort").unwrap(), ["reduce-effort"]);
    assert_eq!(ids("1 2 3"), Err(Rejected::TooMany { found: 3, at_most: 2 }));
    assert_eq!(ids("1 1"), Err(Rejected::Twice { text: "reduce-effort".to_owned() }));
}

#[test]
fn a_ranking_takes_own_words_only_where_it_says_so() {
    let open = Ranking { menu: Vec::new(), own_words: true, places: 3 };
    assert_eq!(open.read(" patience ").unwrap(), "patience");
    assert_eq!(
        open.check(&["patience".to_owned(), "Patience".to_owned()]),
        Err(Rejected::Twice { text: "patience".to_owned() })
    );
    let closed = Ranking { menu: options(), own_words: false, places: 3 };
    assert_eq!(closed.read("2").unwrap(), "teach");
    assert!(closed.read("patience").is_err());
}

#[test]
fn a_column_for_figures_needs_a_digit() {
    let label = Localized::english("Amount").unwrap();
    let column = Column { id: "amount".parse().unwrap(), label, figure: true };
    assert_eq!(column.check("up to 50"), Ok(()));
    assert_eq!(
        column.check("a lot").unwrap_err().to_string(),
        "`Amount` needs a number, such as an amount or a time"
    );
}

#[test]
fn pasted_text_keeps_its_paragraphs_and_loses_foreign_line_ends() {
    assert_eq!(Text::read("  one\r\n\r\ntwo ").unwrap(), "one\n\ntwo");
    assert_eq!(Text::read(" \n "), Err(Rejected::Blank));
    assert_eq!(Text::read(&"x".repeat(LONGEST_TEXT + 1)), Err(Rejected::Long));
}
