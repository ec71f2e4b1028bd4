//! The philosophy document, whole: as it is written for teams of every kind.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use credo::document::{DocumentError, Piece, View, view_of};
use credo::domain::{
    Agreement, Edition, Entry, Item, Language, Part, Participant, ParticipantId, Question,
    QuestionId, QuestionSet, Said, Sheet, Shown, Stage, Unnamed, UnnamedId, Way, Workshop,
};
use credo::figures::{Counts, Evidences, Figures, Places, QuestionFigures, Turnout};
use credo::questions::file::{SetFile, SetInFile};
use proptest::prelude::*;
use serde::Deserialize;

/// Writes the philosophy of an edition, and looks whether every piece of it comes out the same where
/// its view went through JSON.
#[track_caller]
pub(crate) fn write(
    edition: Edition,
    template: Option<(&str, &str)>,
) -> Result<String, DocumentError> {
    let view = view_of(edition);
    let mut json = Vec::new();
    view.json(&mut json).unwrap();
    let told = View::from_json("view.json", json).unwrap();
    for piece in &Piece::ALL {
        assert_eq!(told.write(piece), view.write(piece), "{}", piece.name());
    }
    let piece = Piece::PHILOSOPHY;
    let piece = match template {
        Some((name, text)) => piece.overridden(name.to_owned(), text.to_owned()),
        None => piece,
    };
    let written = view.write(&piece);
    // How far one that has no end comes hangs on how much there is to write, in either form.
    let is_endless = |it: &_| matches!(it, Err(DocumentError::Endless { .. }));
    match told.write(&piece) {
        told if is_endless(&told) => assert!(is_endless(&written), "{written:?}"),
        told => assert_eq!(told, written),
    }
    written
}

/// What somebody's file says of a question.
#[derive(Clone, Deserialize)]
#[serde(untagged)]
pub(crate) enum Given {
    /// `pass` or `answered`.
    Word(String),
    Said(Box<Said>),
}

pub(crate) type Answers = BTreeMap<QuestionId, BTreeMap<ParticipantId, Given>>;

pub(crate) const PEOPLE: [&str; 7] = [
    "Maren Oduya",
    "Tomek Wilczur",
    "Prisha Sandhal",
    "Inés Carravide",
    "Gethin Prydderch",
    "Lucy Abaro",
    "Bram Visserink",
];

/// Returns the shipped sets with these ids.
pub(crate) fn sets(ids: &[&str]) -> Vec<QuestionSet> {
    ids.iter()
        .map(|id| {
            let path = format!("{}/questions/{id}.yaml", env!("CARGO_MANIFEST_DIR"));
            let text = std::fs::read_to_string(path).unwrap();
            let file: SetFile = serde_yaml::from_str(&text).unwrap();
            SetInFile::from(file).try_into().unwrap()
        })
        .collect()
}

/// Returns people with these names; their first names are their ids.
pub(crate) fn team(names: &[&str]) -> Vec<Participant> {
    let person = |name: &&str| {
        let first = Participant::new(name.split(' ').next().unwrap().parse().unwrap(), &[]);
        Participant { name: name.parse().unwrap(), ..first }
    };
    names.iter().map(person).collect()
}

pub(crate) fn workshop(people: Vec<Participant>, sets: Vec<QuestionSet>) -> Workshop {
    let name = |name: &str| Some(name.parse().unwrap());
    Workshop {
        edition: "2025-q3".parse().unwrap(),
        number: 1,
        after: None,
        company: "Tarnwick Kilns".parse().unwrap(),
        team: "Customer support".parse().unwrap(),
        held: "2025-09-18".parse().unwrap(),
        next: "2025-12-17".parse().unwrap(),
        language: Language::english(),
        facilitator: name("Odile Farrow"),
        keeper: name("Maren Oduya"),
        decider: name("Maren Oduya"),
        way: Way::Round,
        shown: Shown::Named,
        participants: people,
        left: Vec::new(),
        sets,
        stage: Stage::Closed,
        revealed: BTreeSet::new(),
        spent: Duration::from_secs(162 * 60),
        worth: Vec::new(),
        private: Vec::new(),
    }
}

/// Returns the edition in which each person gave these answers, in the order of the questions.
pub(crate) fn edition(workshop: Workshop, answers: &Answers) -> Edition {
    let strangers = answers.values().flat_map(BTreeMap::keys);
    let mut strangers = strangers.filter(|id| workshop.participant(id).is_none());
    assert_eq!(strangers.next(), None, "everybody who answers is there");
    let mut sheets = Vec::new();
    for person in &workshop.participants {
        let mut sheet = Sheet::new(person.id.clone());
        for question in workshop.questions() {
            let given = answers.get(&question.id).and_then(|given| given.get(&person.id));
            let entry = match given {
                Some(Given::Said(said)) => {
                    question.check(said).unwrap();
                    Entry::Named((**said).clone())
                }
                Some(Given::Word(word)) if word == "pass" => Entry::Pass,
                Some(Given::Word(_)) => Entry::Apart,
                None => continue,
            };
            sheet.put(question.id.clone(), entry);
        }
        sheets.push(sheet);
    }
    Edition { workshop, sheets, unnamed: Vec::new(), agreement: Agreement::default() }
}

/// Adds an answer without a name.
pub(crate) fn add_unnamed(edition: &mut Edition, question: QuestionId, said: Said) {
    let id = UnnamedId::new(edition.unnamed.len().try_into().unwrap());
    edition.unnamed.push(Unnamed { id, question, said });
}

/// Returns the same edition with nobody's name on anything.
fn without_names(mut edition: Edition) -> Edition {
    edition.workshop.shown = Shown::Unnamed;
    let mut at_random = 0;
    for sheet in &mut edition.sheets {
        for (question, entry) in &mut sheet.entries {
            if let Entry::Named(said) = entry {
                let (id, question) = (UnnamedId::new(at_random), question.clone());
                at_random += 1;
                edition.unnamed.push(Unnamed { id, question, said: said.clone() });
                *entry = Entry::Apart;
            }
        }
    }
    edition
}

pub(crate) fn answers(yaml: &str) -> Answers {
    serde_yaml::from_str(yaml).unwrap()
}

/// Returns the example.
pub(crate) fn tarnwick() -> Edition {
    let mut edition = crate::scenarios::example::example();
    edition.sheets[5].parked.push("Could we see the workshop for a day?".to_owned());
    edition
}

/// Returns the example before anything was sorted.
fn answered() -> Edition {
    Edition { agreement: Agreement::default(), ..tarnwick() }
}

#[test]
fn a_first_edition_of_seven_people_and_fourteen_questions() {
    insta::assert_snapshot!(write(tarnwick(), None).unwrap());
}

#[test]
fn a_first_edition_before_anything_is_sorted() {
    insta::assert_snapshot!(write(answered(), None).unwrap());
}

#[test]
fn with_nobody_named_no_name_is_there() {
    let mut edition = without_names(answered());
    edition.workshop.facilitator = None;
    edition.workshop.keeper = None;
    edition.workshop.decider = None;
    let document = write(edition.clone(), None).unwrap();
    for person in &edition.workshop.participants {
        assert!(!document.contains(person.name.as_str()), "{} stands there", person.name);
    }
    insta::assert_snapshot!(document);
}

#[test]
fn one_set_of_three_people_one_of_whom_came_late() {
    let workshop = workshop(team(&PEOPLE[..3]), sets(&["support-team"]));
    let answers = answers(
        "
measuring-success:
  maren: {score: 3, text: We count speed.}
  tomek: {score: 1}
rep-qualities:
  maren: {ranked: [Patience]}
  tomek: pass
workload-tasks:
  maren: {score: don't know}
",
    );
    insta::assert_snapshot!(write(edition(workshop, &answers), None).unwrap());
}

#[test]
fn nobody_has_answered_yet() {
    let workshop = workshop(team(&PEOPLE[..2]), sets(&["improvements"]));
    let edition = edition(workshop, &Answers::new());
    insta::assert_snapshot!(write(edition.clone(), None).unwrap());
}

#[test]
fn everybody_passed_everything() {
    let workshop = workshop(team(&PEOPLE[..5]), sets(&["general"]));
    let mut edition = edition(workshop, &Answers::new());
    let questions: Vec<_> = edition.workshop.questions().map(|q| q.id.clone()).collect();
    for sheet in &mut edition.sheets {
        for id in &questions {
            sheet.put(id.clone(), Entry::Pass);
        }
    }
    insta::assert_snapshot!(write(edition.clone(), None).unwrap());
}

#[test]
fn twelve_people_from_one_end_to_the_other() {
    let names: Vec<_> = (1..=12).map(|n| format!("p{n} Nobody")).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let workshop = workshop(team(&names), sets(&["company"]));
    let mut edition = edition(workshop, &Answers::new());
    for (at, sheet) in edition.sheets.iter_mut().enumerate() {
        let score = if at < 6 { 1 } else { 5 };
        let said: Said = serde_yaml::from_str(&format!("score: {score}")).unwrap();
        sheet.put("team-dedication".parse().unwrap(), Entry::Named(said));
    }
    insta::assert_snapshot!(write(edition.clone(), None).unwrap());
}

#[test]
fn the_optional_sets_with_tallies_columns_and_many_choices() {
    let mut workshop = workshop(team(&PEOPLE[..4]), sets(&["check-in", "define-your-culture"]));
    workshop.number = 2;
    workshop.edition = "2025-q4".parse().unwrap();
    let answers = answers(
        "
safe-to-say: {maren: answered, tomek: answered, prisha: answered, ines: answered}
still-sticking: {maren: {score: 4}, tomek: {score: 4, text: I rang back.}, prisha: {score: 5}}
even-over:
  maren: {choices: [right-over-fast, honest-no-over-happy-today]}
  tomek: {choices: [right-over-fast], items: [{this: A drawing, even-over: a long e-mail}]}
decide-alone:
  maren: {items: [{decision: Send an element, amount: up to 90 pounds}]}
listening-plan:
  tomek: {items: [{channel: Visits, how-often: twice a year}]}
  ines: {items: [{channel: Correo | e-mail, owner: Inés, answered-within: 1 día}], language: es, gloss: E-mail. Within a day.}
promise-broken:
  prisha: answered
",
    );
    let mut edition = edition(workshop, &answers);
    for score in [2, 4, 4, 5] {
        let said = serde_yaml::from_str(&format!("score: {score}")).unwrap();
        add_unnamed(&mut edition, "safe-to-say".parse().unwrap(), said);
    }
    insta::assert_snapshot!(write(edition.clone(), None).unwrap());
}

#[test]
fn the_figures_of_tarnwick_are_exact() {
    let edition = tarnwick();
    let figures = Figures::of(&edition);
    assert_eq!((figures.people, figures.took_part), (7, 7));
    let questions = edition.workshop.questions().zip(&figures.questions);
    let told: Vec<_> = questions.map(|(question, figures)| told(&question.id, figures)).collect();
    insta::assert_snapshot!(told.concat(), @"
    outstanding-service: 7 answered, 0 passed of 7
    bad-service: 7 answered, 0 passed of 7
    ultimate-goal: 7 answered, 0 passed of 7
      treat-as-we-would-like 2
      reduce-effort 3
      inform-and-teach 2
      something-else 0
    one-clear-message: 7 answered, 0 passed of 7
    first-feeling: 7 answered, 0 passed of 7
    great-experiences: 6 answered, 1 passed of 7
    measuring-success: 7 answered, 0 passed of 7
      2.4, 1 to 4, n 7, we don't agree; 0 no, 0 unknown
    rep-qualities: 7 answered, 0 passed of 7
      patience 10; 4
      follow-through 6; 2
      honest about not knowing 5; 4
      clear explaining 5; 3
      curious about causes 5; 2
      calm 4; 3
      kiln knowledge 4; 2
      listening 3; 1
    workload-tasks: 7 answered, 0 passed of 7
      2.6, 2 to 3, n 7, we agree; 0 no, 0 unknown
    team-dedication: 7 answered, 0 passed of 7
      3.3, 2 to 4, n 6, mixed; 1 no, 0 unknown
    goal-alignment: 7 answered, 0 passed of 7
      2.3, 1 to 3, n 6, mixed; 0 no, 1 unknown
    why-choose-us: 7 answered, 0 passed of 7
      Heard 4
      Seen 2
      Guessed 1
    department-issues: 7 answered, 0 passed of 7
    company-issues: 6 answered, 1 passed of 7
    ");
}

/// Returns everything that answers to a question add up to, a line each.
fn told(question: &QuestionId, figures: &QuestionFigures) -> String {
    let Turnout { asked, answered, passed } = figures.turnout;
    let mut lines = vec![format!("{question}: {answered} answered, {passed} passed of {asked}")];
    if let Some(scores) = &figures.tally.scores {
        let (low, high) = (scores.lowest().unwrap(), scores.highest().unwrap());
        let (mean, spread) = (scores.mean().unwrap(), scores.spread().unwrap().as_str());
        let (n, no, unknown) = (scores.count(), scores.declined(), scores.dont_know());
        lines.push(format!(
            "  {mean}, {low} to {high}, n {n}, {spread}; {no} no, {unknown} unknown"
        ));
    }
    let chosen = figures.tally.choice.iter().flat_map(Counts::iter);
    lines.extend(chosen.map(|(id, count)| format!("  {id} {count}")));
    let ranked = figures.tally.places.iter().flat_map(Places::ranked);
    lines.extend(ranked.map(|one| format!("  {} {}; {}", one.label, one.points, one.people)));
    let evidence = figures.tally.evidence.iter().flat_map(Evidences::iter);
    lines.extend(evidence.map(|(how, count)| format!("  {how:?} {count}")));
    lines.push(String::new());
    lines.join("\n")
}

#[test]
fn hostile_text_breaks_neither_the_document_nor_a_terminal() {
    let mut workshop = workshop(
        team(&["**A** | [x](y)", "#2 <b>", "1. {{ x }}"]),
        sets(&["support-team", "improvements"]),
    );
    workshop.company = "*Kilns* & <Sons>".parse().unwrap();
    workshop.keeper = Some("`keeper` |".parse().unwrap());
    let nasty = "# Heading\n\n- item\n\n    code\n\n```\nfence\n\n| a | b |\n|---|---|\n\n\
                 <script>x</script> ![i](j) {{ company }} {% raw %}\n---\n\u{1b}[2J\u{202E}[^1]";
    let mut edition = edition(workshop, &Answers::new());
    let questions: Vec<_> = edition.workshop.questions().cloned().collect();
    for (at, sheet) in edition.sheets.iter_mut().enumerate() {
        for question in &questions {
            let said = hostile(question, nasty);
            if at == 0 {
                sheet.put(question.id.clone(), Entry::Named(said));
            } else {
                sheet.put(question.id.clone(), Entry::Apart);
                let id = UnnamedId::new(edition.unnamed.len().try_into().unwrap());
                edition.unnamed.push(Unnamed { id, question: question.id.clone(), said });
            }
        }
        sheet.parked.push(nasty.to_owned());
    }
    let document = write(edition.clone(), None).unwrap();
    assert_eq!(credo::text::safe(&document), document);
    assert_eq!(
        made_of(&document),
        [
            "document",
            "heading",
            "item",
            "list",
            "paragraph",
            "strong",
            "table",
            "table_cell",
            "table_row",
            "text",
            "emph",
            "linebreak",
            "softbreak"
        ]
        .into()
    );
    insta::assert_snapshot!(document);
}

/// Returns what kinds of things a Markdown document is made of.
pub(crate) fn made_of(markdown: &str) -> BTreeSet<&'static str> {
    let mut options = comrak::Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    let arena = comrak::Arena::new();
    let root = comrak::parse_document(&arena, markdown, &options);
    root.descendants().map(|node| node.data.borrow().value.xml_node_name()).collect()
}

/// Returns an answer to `question` of which every text is `nasty`.
pub(crate) fn hostile(question: &Question, nasty: &str) -> Said {
    let mut said = Said { gloss: Some(nasty.to_owned()), ..Said::default() };
    for part in question.parts.iter() {
        match part {
            Part::Text(_) => said.text = Some(nasty.to_owned()),
            Part::Items(items) if items.columns.is_empty() => {
                said.items = vec![Item::Words(nasty.to_owned())];
            }
            Part::Items(items) => {
                let cells =
                    items.columns.iter().map(|column| (column.id.clone(), nasty.to_owned()));
                said.items = vec![Item::Columns(cells.collect())];
            }
            Part::Ranking(_) => said.ranked = vec![nasty.to_owned()],
            Part::Scale(_) | Part::Choice(_) | Part::Choices(_) | Part::Evidence => {}
        }
    }
    said
}

#[test]
fn the_same_answers_in_any_order_give_the_same_document() {
    let named = without_names(answered());
    let mut other = named.clone();
    other.unnamed.reverse();
    assert_eq!(write(named.clone(), None).unwrap(), write(other.clone(), None).unwrap());
}

#[test]
fn nothing_is_printed_before_it_is_revealed() {
    let mut edition = answered();
    edition.workshop.stage = Stage::Answer;
    edition.workshop.revealed = ["first-feeling".parse().unwrap()].into();
    insta::assert_snapshot!(write(edition.clone(), None).unwrap());
}

#[test]
fn what_is_off_the_record_cannot_be_told_from_a_pass() {
    let off_the_record = tarnwick();
    let mut passed = off_the_record.clone();
    for sheet in &mut passed.sheets {
        for (_, entry) in &mut sheet.entries {
            if *entry == Entry::Apart {
                *entry = Entry::Pass;
            }
        }
    }
    assert_ne!(off_the_record, passed);
    assert_eq!(write(off_the_record.clone(), None).unwrap(), write(passed.clone(), None).unwrap());
}

#[test]
fn one_unnamed_answer_among_named_ones_takes_the_names_from_all() {
    let question: QuestionId = "one-clear-message".parse().unwrap();
    let mut edition = answered();
    let (_, entry) = edition.sheets[0].entries.iter_mut().find(|(id, _)| *id == question).unwrap();
    let Entry::Named(said) = std::mem::replace(entry, Entry::Apart) else { panic!("not named") };
    add_unnamed(&mut edition, question.clone(), said);
    let names = |document: &str| {
        let message = document.split("### Our one message").nth(1).unwrap();
        let message = message.split("###").next().unwrap();
        let firsts = PEOPLE.iter().map(|name| name.split(' ').next().unwrap());
        firsts.filter(|name| message.contains(&format!("**{name}**"))).count()
    };
    assert_eq!(names(&write(edition.clone(), None).unwrap()), 0);
    // With a second one it can no longer be told whose it is.
    let (_, entry) = edition.sheets[1].entries.iter_mut().find(|(id, _)| *id == question).unwrap();
    let Entry::Named(said) = std::mem::replace(entry, Entry::Apart) else { panic!("not named") };
    add_unnamed(&mut edition, question, said);
    assert_eq!(names(&write(edition.clone(), None).unwrap()), 5);
}

/// Returns what a template of a team's own leads to.
fn with(template: &str) -> String {
    match write(answered(), Some(("templates/philosophy.md.j2", template))) {
        Ok(document) => document,
        Err(error) => match error.hint() {
            Some(hint) => format!("{error}\n{hint}\n"),
            None => format!("{error}\n"),
        },
    }
}

#[test]
fn a_team_has_a_template_of_its_own() {
    let template = "# {{ team }}\n\n{% for section in sections if section.id == 'issues' %}\n\
        {% for item in section.questions[0].items[:2] %}\n\
        > {{ item.text | quote }} ({{ item.who | upper }})\n\n{% endfor %}{% endfor %}\n";
    insta::assert_snapshot!(with(template), @"
    # Customer support

    > Once a case goes to the workshop nobody owns it. (MAREN)

    > No plan for September and January. (MAREN)
    ");
}

#[test]
fn a_misspelled_field_is_an_error_at_its_line_and_column() {
    insta::assert_snapshot!(with("# {{ team }}\n\n{{ compnay }}\n"), @"
    templates/philosophy.md.j2:3:4: there is no `compnay`, in `{{ compnay }}`
    did you mean `company`?
    ");
    insta::assert_snapshot!(
        with("{% for section in sections %}\n{{ section.tilte }}\n{% endfor %}"), @"
    templates/philosophy.md.j2:2:4: there is no `section.tilte`, in `{{ section.tilte }}`
    did you mean `title`?
    ");
    insta::assert_snapshot!(with("{% if keper %}\n{% endif %}"), @"
    templates/philosophy.md.j2:1:7: there is no `keper`, in `{% if keper %}`
    did you mean `keeper`?
    ");
    insta::assert_snapshot!(with("a\n{{ sections }}"), @"templates/philosophy.md.j2:2:4: this is a sequence; print one of its fields or items, in `{{ sections }}`");
    insta::assert_snapshot!(with("{% for x in sections %}"), @"templates/philosophy.md.j2:1:22: unexpected end of input, expected end of block, in `{% for x in sections %}`");
    insta::assert_snapshot!(with("{{ team | shout }}"), @"templates/philosophy.md.j2:1:11: filter shout is unknown, in `{{ team | shout }}`");
}

#[test]
fn a_template_comes_to_an_end_and_fills_no_memory() {
    for endless in [
        "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% set x = namespace(v='aaaaaaaa') %}{% for a in range(99) %}{% set x.v = x.v ~ x.v %}{% endfor %}",
        "{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' * 999999999 }}",
        "{{ team | indent(99999999999) }}",
        "{% for a in range(99999) %}{{ 'a' * 9999 }}{% endfor %}",
    ] {
        let refused = write(tarnwick(), Some(("t", endless)));
        assert!(refused.is_err(), "{endless} gave {} bytes", refused.unwrap().len());
    }
}

#[test]
fn who_came_late_and_who_left_are_counted_among_those_who_were_asked() {
    let nine = ["a A", "b B", "c C", "d D", "e E", "f F", "g G", "late L", "left L"];
    let mut workshop = workshop(team(&nine), sets(&["improvements"]));
    workshop.participants[8].left = true;
    let mut edition = edition(workshop, &Answers::new());
    let [first, second] = ["department-issues", "company-issues"].map(|id| id.parse().unwrap());
    for (at, sheet) in edition.sheets.iter_mut().enumerate() {
        if at != 7 {
            sheet.put(QuestionId::clone(&first), if at == 0 { Entry::Pass } else { Entry::Apart });
        }
        if at != 8 {
            sheet.put(QuestionId::clone(&second), Entry::Apart);
        }
    }
    let figures = Figures::of(&edition);
    let turnouts: Vec<_> = figures.questions.iter().map(|figures| figures.turnout).collect();
    assert_eq!(
        turnouts,
        [
            Turnout { asked: 9, answered: 7, passed: 1 },
            Turnout { asked: 9, answered: 8, passed: 0 }
        ]
    );
    assert!(turnouts.iter().all(|turnout| turnout.not_reached() == 1));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn everybody_is_counted_once_and_nothing_off_the_record_is_kept(
        entries in prop::collection::vec(prop::collection::vec(0_u8..5, 3), 1..9),
    ) {
        let names: Vec<_> = (0..entries.len()).map(|at| format!("p{at} P")).collect();
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        let mut edition = edition(workshop(team(&names), sets(&["support-team"])), &Answers::new());
        let questions: Vec<_> = edition.workshop.questions().map(|it| it.id.clone()).collect();
        let said = Said { text: Some("words".to_owned()), ..Said::default() };
        for (sheet, entries) in edition.sheets.iter_mut().zip(&entries) {
            for (question, entry) in questions.iter().zip(entries) {
                let entry = match entry {
                    0 => continue,
                    1 => Entry::Named(said.clone()),
                    2 => Entry::Pass,
                    unnamed_or_not => {
                        if *unnamed_or_not == 3 {
                            let (question, said) = (question.clone(), said.clone());
                            let id = UnnamedId::new(edition.unnamed.len().try_into().unwrap());
                            edition.unnamed.push(Unnamed { id, question, said });
                        }
                        Entry::Apart
                    }
                };
                sheet.put(question.clone(), entry);
            }
        }
        for (at, figures) in Figures::of(&edition).questions.iter().enumerate() {
            let count = |kinds: &[u8]| entries.iter().filter(|row| kinds.contains(&row[at])).count();
            prop_assert_eq!(figures.turnout.asked, entries.len());
            prop_assert_eq!(figures.turnout.answered, count(&[1, 3, 4]));
            prop_assert_eq!(figures.turnout.passed, count(&[2]));
            prop_assert_eq!(figures.turnout.not_reached(), count(&[0]));
            prop_assert_eq!(figures.kept, count(&[1, 3]));
            prop_assert_eq!(figures.unnamed, count(&[3]));
        }
    }
}
