//! Tests of how an answer is put together.

use proptest::prelude::*;

use super::*;
use crate::domain::{Column, Keeps, Localized, Minutes, Notes, Opt, Parts, When};

fn text(text: &str) -> Localized {
    Localized::english(text).unwrap()
}

fn question(parts: Vec<Part>) -> Question {
    Question {
        id: "q".parse().unwrap(),
        prompt: text("What?"),
        short: None,
        parts: Parts::new(parts).unwrap(),
        keeps: Keeps::default(),
        short_form: false,
        vote: false,
        minutes: Minutes::default(),
        feeds: Vec::new(),
        opposite_of: None,
        when: When::default(),
        notes: Notes::default(),
    }
}

fn scale_and_text() -> Question {
    let scale = Scale { low: text("bad"), high: text("good") };
    question(vec![Part::Scale(scale), Part::Text(Text::default())])
}

fn column(id: &str) -> Column {
    Column { id: id.parse().unwrap(), label: text(id), figure: false }
}

fn list(columns: &[&str], at_most: u8) -> Question {
    let columns = columns.iter().map(|id| column(id)).collect();
    question(vec![Part::Items(Items { at_most, columns })])
}

fn ranking() -> Question {
    question(vec![Part::Ranking(Ranking { menu: Vec::new(), own_words: true, places: 3 })])
}

/// Fills the fields with `typed`, and the rest with nothing.
fn fill(question: &Question, typed: &[&str]) -> Result<Said, Rejected> {
    let english = Language::english();
    let mut form = Form::new(question, &english, None);
    let mut typed = typed.iter();
    while form.step().is_some() {
        form.fill(typed.next().unwrap_or(&""))?;
    }
    assert_eq!(typed.next(), None, "more was typed than there are fields");
    form.said()
}

fn yaml(said: &Said) -> String {
    serde_yaml::to_string(said).unwrap()
}

#[test]
fn a_scale_and_its_words_are_two_fields() {
    let said = fill(&scale_and_text(), &["4", "because"]).unwrap();
    assert_eq!(yaml(&said), "score: 4\ntext: because\n");
}

#[test]
fn words_without_a_score_are_kept_and_the_score_is_a_pass() {
    let said = fill(&scale_and_text(), &["", "no number on people"]).unwrap();
    assert_eq!(yaml(&said), "score: pass\ntext: no number on people\n");
}

#[test]
fn what_was_picked_stands_there_again_by_its_number() {
    let option = |id: &str| Opt { id: id.parse().unwrap(), label: text(id) };
    let options: Vec<_> = ["reduce-effort", "teach", "other"].map(option).into();
    let question = question(vec![
        Part::Choice(Choice { options: options.clone() }),
        Part::Choices(Choices { options: options.clone(), at_most: 2 }),
        Part::Ranking(Ranking { menu: options, own_words: true, places: 2 }),
        Part::Evidence,
    ]);
    let typed = ["2", "3, 1", "1", "patience", "2"];
    let said = fill(&question, &typed).unwrap();
    let english = Language::english();
    let mut form = Form::new(&question, &english, Some(&said));
    for typed in typed {
        let stands = form.asked().unwrap().text;
        assert_eq!(stands, typed);
        form.fill(&stands).unwrap();
    }
    assert_eq!(form.said().unwrap(), said);
}

#[test]
fn nothing_at_all_is_no_answer() {
    assert_eq!(fill(&scale_and_text(), &[]), Err(Rejected::Blank));
}

#[test]
fn a_list_ends_at_an_empty_field_or_when_it_is_full() {
    assert_eq!(fill(&list(&[], 3), &["a", "b", ""]).unwrap().items.len(), 2);
    assert_eq!(fill(&list(&[], 2), &["a", "b"]).unwrap().items.len(), 2);
}

#[test]
fn several_lines_pasted_into_a_list_are_several_items() {
    assert_eq!(fill(&list(&[], 3), &["a\n b \n\nc"]).unwrap().items.len(), 3);
    assert_eq!(fill(&list(&[], 2), &["a\nb\nc"]), Err(Rejected::TooMany { found: 3, at_most: 2 }));
}

#[test]
fn two_lines_are_two_items_and_one_is_one() {
    assert_eq!(fill(&list(&[], 2), &["a\nb"]).unwrap().items.len(), 2);
    assert_eq!(fill(&list(&[], 2), &["a\n", ""]).unwrap().items.len(), 1);
}

#[test]
fn a_field_tells_which_it_is_and_what_stands_behind_it() {
    let (question, english) = (list(&["who", "how"], 3), Language::english());
    let mut form = Form::new(&question, &english, None);
    let mut told = Vec::new();
    for typed in ["Ada", "by bus", "Ben"] {
        let asked = form.asked().unwrap();
        told.push((asked.item, asked.column.unwrap(), asked.first, form.step().unwrap().name()));
        form.fill(typed).unwrap();
    }
    assert_eq!(
        told,
        [
            (1, "who", true, "0-0-0".to_owned()),
            (1, "how", false, "0-0-1".to_owned()),
            (2, "who", false, "0-1-0".to_owned()),
        ]
    );
    let behind: Vec<_> = form.behind().map(|asked| asked.text).collect();
    assert_eq!(behind, ["Ada", "by bus", "Ben"]);
    form.restart();
    assert_eq!(form.behind().count(), 0);
    assert_eq!(form.asked().unwrap().text, "Ada");
}

#[test]
fn an_item_may_leave_a_column_out() {
    let said = fill(&list(&["always", "never"], 3), &["", "hang up", "ring back", "", "", ""]);
    assert_eq!(yaml(&said.unwrap()), "items:\n- never: hang up\n- always: ring back\n");
}

#[test]
fn a_quality_is_ranked_once() {
    let said = fill(&ranking(), &["patience", "calm", ""]).unwrap();
    assert_eq!(said.ranked, ["patience", "calm"]);
    assert_eq!(
        fill(&ranking(), &["patience", "Patience"]),
        Err(Rejected::Twice { text: "patience".to_owned() })
    );
}

#[test]
fn going_back_keeps_what_was_typed() {
    let question = scale_and_text();
    let english = Language::english();
    let mut form = Form::new(&question, &english, None);
    form.fill("2").unwrap();
    assert!(form.back("half a th"));
    assert_eq!(form.asked().unwrap().text, "2");
    form.fill("3").unwrap();
    assert_eq!(form.asked().unwrap().text, "half a th");
    form.fill("a whole thought").unwrap();
    assert_eq!(yaml(&form.said().unwrap()), "score: 3\ntext: a whole thought\n");
    assert!(form.back(""));
    assert!(form.back(""));
    assert!(!form.back(""));
}

#[test]
fn a_gloss_stays_with_the_words_it_explains() {
    let question = scale_and_text();
    let english = Language::english();
    let earlier = serde_yaml::from_str("{text: sí, language: es, gloss: yes it is}").unwrap();
    let mut form = Form::new(&question, &english, Some(&earlier));
    form.fill("4").unwrap();
    form.fill("sí").unwrap();
    assert_eq!(form.said().unwrap().gloss.as_deref(), Some("yes it is"));
    assert!(form.back("no"));
    form.fill("no").unwrap();
    assert_eq!(form.said().unwrap().gloss, None);
}

#[test]
fn of_principles_only_those_that_there_are_are_reviewed_each_once_and_an_empty_one_ends_it() {
    let question = question(vec![Part::Items(crate::flow::sample::review_items())]);
    let english = Language::english();
    let offered = ["Calm first".to_owned(), "Be kind".to_owned()];
    let mut form = Form::new(&question, &english, None).offering(&offered);
    let none = |text: &str| Rejected::NotAnOption { text: text.to_owned(), options: 2 };
    assert_eq!(form.fill("Nonsense principle"), Err(none("Nonsense principle")));
    assert_eq!(form.fill("3"), Err(none("3")));
    form.fill("2").unwrap();
    assert_eq!(form.fill("maybe"), Err(Rejected::NotALeaning { text: "maybe".to_owned() }));
    form.fill("k").unwrap();
    form.fill("").unwrap();
    assert_eq!(form.fill("be kind!"), Err(Rejected::Twice { text: "Be kind".to_owned() }));
    form.fill("calm").unwrap();
    form.fill("Change it").unwrap();
    form.fill("Nine waited.").unwrap();
    form.fill("").unwrap();
    assert_eq!(form.asked(), None);
    let said = form.said().unwrap();
    assert_eq!(
        yaml(&said),
        "items:\n- principle: Be kind\n  verdict: keep\n- principle: Calm first\n  verdict: change\n  \
         why: Nine waited.\n"
    );

    // With none to choose from, it is a list like any other.
    let said = fill(&question, &["Calm", "maybe", "", "", "", ""]).unwrap();
    assert_eq!(yaml(&said), "items:\n- principle: Calm\n  verdict: maybe\n");
}

proptest! {
    #[test]
    fn an_earlier_answer_comes_through_its_form_unchanged(
        score in 1..=5_u8,
        words in "[^\\s\\p{C}]{1,9}( [^\\s\\p{C}]{1,9}){0,5}",
    ) {
        let question = scale_and_text();
        let english = Language::english();
        let said = Said { score: Some(Score::Points(score)), text: Some(words), ..Said::default() };
        let mut form = Form::new(&question, &english, Some(&said));
        while let Some(asked) = form.asked() {
            form.fill(&asked.text).unwrap();
        }
        prop_assert_eq!(form.said().unwrap(), said);
    }
}

#[test]
fn what_is_offered_is_picked_by_its_number_and_said_in_its_words() {
    let (question, english) = (ranking(), Language::english());
    let offered = ["calm".to_owned(), "patience".to_owned()];
    let mut form = Form::new(&question, &english, None).offering(&offered);
    assert_eq!(form.asked().unwrap().offered, offered);
    form.fill("2").unwrap();
    assert_eq!(form.fill("Patience"), Err(Rejected::Twice { text: "patience".to_owned() }));
    for wrong in ["0", "3"] {
        let options = 2;
        assert_eq!(form.fill(wrong), Err(Rejected::NotAnOption { text: wrong.into(), options }));
    }
    form.fill("listening\n1").unwrap();
    assert_eq!(form.said().unwrap().ranked, ["patience", "listening", "calm"]);
    // Nothing is offered the first time, and a number is a word like any other.
    assert_eq!(fill(&question, &["2", ""]).unwrap().ranked, ["2"]);
}
