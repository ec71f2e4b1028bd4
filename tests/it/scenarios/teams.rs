//! Small teams, divided teams, teams that leave stages out: each from an empty folder through every
//! stage to a document that is true.

use std::time::Duration;

use credo::domain::{Edition, Entry, Stage, Way, Workshop};

use super::example::run;
use crate::agreed::agreement;
use crate::document::{Answers, answers, edition, sets, team, workshop};
use crate::script::{Saying, Script, as_written};
use crate::workplace::Workplace;

/// Returns a closed workshop of these people in which whoever is not among the `answers` has passed.
fn held(names: &[&str], ids: &[&str], way: Way, answers: &Answers) -> Edition {
    let workshop = Workshop { way, stage: Stage::Closed, ..workshop(team(names), sets(ids)) };
    let mut edition = edition(workshop, answers);
    for sheet in &mut edition.sheets {
        let questions = edition.workshop.questions().map(|question| question.id.clone());
        let given = questions.map(|id| (sheet.entry(&id).cloned().unwrap_or(Entry::Pass), id));
        let given: Vec<_> = given.map(|(entry, id)| (id, entry)).collect();
        sheet.entries.clear();
        for (id, entry) in given {
            sheet.put(id, entry);
        }
    }
    edition.workshop.revealed =
        edition.workshop.questions().map(|question| question.id.clone()).collect();
    edition
}

/// Returns everything that is typed so that an edition comes out. Themes are left out where there
/// are none.
fn typed(edition: &Edition) -> String {
    let way = edition.workshop.way;
    let mut now = edition.clone();
    now.workshop.stage = Stage::Answer;
    now.workshop.revealed.clear();
    now.sheets.clear();
    let mut script = Script::default();
    script.opens(&now.workshop).answers(&now, |question, person| {
        as_written(edition, question, person).unwrap_or(Saying::Pass)
    });
    if edition.agreement.themes.iter().next().is_none() {
        script.line("Go on, and leave them as they are");
    } else {
        script.themes(edition);
    }
    script.votes(edition, way).pairs(edition).statements(edition, way);
    script.decides(edition).commitments(edition);
    script.closing(edition, way);
    script.text()
}

/// Holds the workshop of an edition in an empty folder, looks whether that comes out, and returns the
/// document.
#[track_caller]
fn document_of(edition: &Edition) -> String {
    let workplace = Workplace::new();
    let ids: Vec<_> = edition.workshop.sets.iter().map(|set| set.id.as_str()).collect();
    let credo = run(&workplace).with(&format!("--sets={}", ids.join(",")));
    credo.types(&typed(edition)).succeeds();
    let mut made = workplace.edition("2025-q3");
    let document = workplace.read("PHILOSOPHY.md");
    assert_eq!(document, crate::document::write(made.clone(), None).unwrap());
    assert_eq!(made.sheets, edition.sheets);
    assert_eq!(made.agreement, edition.agreement);
    assert_eq!(made.workshop.worth, edition.workshop.worth);
    assert_eq!(made.workshop.stage, Stage::Closed);
    // How long the test took is in no snapshot.
    made.workshop.spent = Duration::ZERO;
    crate::document::write(made, None).unwrap()
}

/// Whether a document says something, wherever its lines are broken.
#[track_caller]
fn says(document: &str, words: &str) {
    let flat = document.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains(words), "{words:?} in:\n{document}");
}

#[track_caller]
fn says_nothing_of(document: &str, words: &[&str]) {
    for word in words {
        assert!(!document.contains(word), "{word:?} in:\n{document}");
    }
}

#[test]
fn three_of_whom_each_passes_half() {
    let given = answers(
        "
outstanding-service:
  ada: {text: One person stays with it until it works.}
  cy: {text: They hang up knowing what to do next.}
bad-service: {ben: {text: Guessing.}}
ultimate-goal: {ada: {choice: reduce-effort, text: Less effort for them.}}
one-clear-message: {ada: {text: We stay.}, ben: {text: We know kilns.}}
first-feeling: {ben: {text: Calm.}, cy: {text: Calm.}}
department-issues:
  ada: {items: [Nobody owns a case., No plan for September.]}
  cy: {items: [Cases are lost between us.]}
company-issues: {ben: {items: [Firmware goes out unannounced.]}, cy: {items: [Nobody tells us.]}}
",
    );
    let mut edition = held(&["Ada", "Ben", "Cy"], &["general", "improvements"], Way::Round, &given);
    edition.workshop.worth = [2, 4, 4].map(|it| it.try_into().unwrap()).into();
    edition.agreement = agreement([
        "
outstanding-service:
  themes:
  - {id: one-person-stays-with, says: One person stays with it, cards: [ada]}
  - {id: they-know-what-comes, says: They know what comes next, cards: [cy]}
one-clear-message: {said-once: [ada, ben]}
first-feeling: {themes: [{id: calm, says: Calm, cards: [ben, cy]}]}
department-issues:
  themes:
  - {id: nobody-owns-a-case, says: Nobody owns a case once it moves, cards: [ada/1, cy/1]}
  - {id: no-plan-for-september, says: No plan for September, cards: [ada/2]}
company-issues:
  themes: [{id: we-are-told-last, says: We are told last, cards: [ben/1, cy/1]}]
",
        "
outstanding-service:
  rounds: [{each: 1, voted: 3, dots: {one-person-stays-with: 2, they-know-what-comes: 1}}]
department-issues:
  rounds: [{each: 1, voted: 2, dots: {nobody-owns-a-case: 1, no-plan-for-september: 1}}]
",
        "
promise:
  text: We stay with it.
  from: [{question: one-clear-message, card: ada}]
  support: [2, 4, 5]
dissent:
- {id: d1, about: promise, text: We can't while two of us are part-time., status: open,
   revisit: 2025-12-17}
",
        "
commitments:
- {id: c1, owner: ada, will: Name an owner for each case, by: 2025-10-01, asks: ben,
   asks-on: 2025-12-17, issue: {question: department-issues, theme: nobody-owns-a-case}}
requests:
- {id: r1, to: head of product, asked-by: cy, ask: Tell us first, by: 2025-10-01,
   issue: {question: company-issues, theme: we-are-told-last}}
not-now:
- {issue: {question: department-issues, theme: no-plan-for-september}, why: It is too late for it.}
",
    ]);
    let document = document_of(&edition);
    says(&document, " of 27 answers to ");
    says(&document, "the promise 2 to 5 (one under 3).");
    says_nothing_of(&document, &["Principles", "principles", "decided on", "agreed on"]);
    insta::assert_snapshot!(document);
}

#[test]
fn twelve_who_are_split_from_one_to_five() {
    let names: Vec<_> = (1..=12).map(|number| format!("P{number}")).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let half = |at: usize| {
        if at < 6 { "score: 1, text: Nobody asks us." } else { "score: 5, text: They all help." }
    };
    let dedicated = (0..12).map(|at| format!("p{}: {{{}}}", at + 1, half(at)));
    let dedicated = dedicated.collect::<Vec<_>>().join(", ");
    let given = answers(&format!(
        "
team-dedication: {{{dedicated}}}
why-choose-us: {{p1: {{evidence: heard, text: They last.}}, p2: {{evidence: seen, text: They last.}}}}
"
    ));
    let mut edition = held(&names, &["company"], Way::Room, &given);
    edition.workshop.worth =
        [1, 1, 2, 3, 3, 4, 4, 4, 5, 5, 5, 5].map(|it| it.try_into().unwrap()).into();
    edition.agreement = agreement([
        "
team-dedication:
  themes:
  - {id: nobody-asks-us, says: Nobody asks us, cards: [p1, p2, p3, p4, p5, p6]}
  - {id: they-all-help, says: They all help, cards: [p7, p8, p9, p10, p11]}
why-choose-us: {themes: [{id: kilns-that-last, says: Kilns that last, cards: [p1, p2]}]}
",
        "{}",
        "{}",
        "
requests:
- {id: r1, to: head of sales, asked-by: p2, ask: Ask us first, by: 2025-10-01}
",
    ]);
    let document = document_of(&edition);
    says(&document, "| The company's dedication | **3.0** | 1 to 5, 12 scores |");
    says(&document, "● (1 “not at all”, 5 “wholly”). We don't agree.");
    says_nothing_of(&document, &["## The principles", "Where we differ", "votes"]);
    insta::assert_snapshot!(document);
}

#[test]
fn only_the_general_questions_without_themes_votes_and_commitments() {
    let given = answers(
        "
outstanding-service:
  ada: {text: One person stays with it.}
  ben: {text: Right first time.}
  cy: {text: They know what comes next.}
bad-service: {ada: {text: Chasing us.}, dee: {text: Guessing.}}
first-feeling: {ada: {text: Calm}, eve: {text: Calm}}
one-clear-message: {eve: {text: We stay.}}
great-experiences: {cy: {items: [{company: Pennybed Seeds, did: They sent a drawing.}]}}
",
    );
    let people = ["Ada", "Ben", "Cy", "Dee", "Eve"];
    let mut edition = held(&people, &["general"], Way::Round, &given);
    edition.agreement = agreement([
        "{}",
        "{}",
        "
promise:
  text: We stay with you until it works.
  support: [3, 3, 4, 5, 5]
principles:
- id: one-of-us-keeps
  name: One of us keeps hold
  means: Whoever picks it up owns it until it works.
  since: 2025-q3
  from: [{question: outstanding-service, card: ada}, {question: bad-service, card: ada}]
  support: [4, 4, 4, 5, 5]
rituals: ['Mondays: one principle, one case']
decided: {by: Maren Oduya, when: 2025-09-18}
",
        "{}",
    ]);
    let document = document_of(&edition);
    says(&document, "We stay with you until it works.");
    says_nothing_of(&document, &["What we will do", "votes", "Where we differ"]);
    insta::assert_snapshot!(document);
}
