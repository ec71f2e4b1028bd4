//! The document of what a team agreed on: it holds every figure of it, and nothing that must not be
//! in it.

use std::fs;

use credo::document::write;
use credo::domain::{Agreement, Edition};
use credo::store::{Folder, Holder};

use crate::scenarios::example::example;
use crate::workplace::Workplace;

/// Returns a document as one line of words, whatever marks stand between them.
fn flat(document: &str) -> String {
    document.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the example's document.
fn written() -> String {
    write(example(), None).unwrap()
}

#[test]
fn the_files_of_the_example_are_as_the_program_writes_them() {
    let workplace = Workplace::with_the_example();
    let Edition { agreement, workshop, .. } = example();
    let path = |name: &str| workplace.folder().join("editions/2025-q3").join(name);
    let names = ["themes.yaml", "votes.yaml", "statements.yaml", "commitments.yaml"];
    let before = names.map(|name| fs::read_to_string(path(name)).unwrap());
    for name in names {
        fs::remove_file(path(name)).unwrap();
    }
    let folder = Folder::at(workplace.folder()).edition(workshop.edition);
    let [user, host, since] = ["ada", "studio", "now"].map(str::to_owned);
    let mut sitting = folder.sit(&Holder { user, host, pid: 1, since }).unwrap();
    sitting.change_themes(|it| *it = agreement.themes).unwrap();
    sitting.change_votes(|it| *it = agreement.votes).unwrap();
    sitting.change_statements(|it| *it = agreement.statements).unwrap();
    sitting.change_commitments(|it| *it = agreement.commitments).unwrap();
    for (name, before) in names.into_iter().zip(before) {
        let now = fs::read_to_string(path(name)).unwrap();
        assert!(before == now, "{name} should be:\n{now}");
    }
}

/// What must be in nobody's document, and stands in the answers of the example.
const LEAKS: [&str; 4] = ["Ellwood", "20417", "Lucy passes", "twenty-eight"];

#[test]
fn what_identifies_a_customer_or_blames_a_colleague_stays_in_the_answers() {
    let folder = Folder::at(crate::source::root().join("examples/tarnwick-kilns"));
    let answers = folder.edition("2025-q3".parse().unwrap()).folder().join("answers");
    let answers = fs::read_dir(answers).unwrap().map(|file| file.unwrap().path());
    let answers: String = answers.map(|path| fs::read_to_string(path).unwrap()).collect();
    let (answers, document) = (flat(&answers), flat(&written()));
    for leak in LEAKS {
        assert!(answers.contains(leak), "{leak} was planted");
        assert!(!document.contains(leak), "{leak} in:\n{document}");
    }
    // It was said off the record, so it is in no file at all.
    for said in ["waiting for customer", "mark late repairs", "not comfortable"] {
        assert!(!answers.contains(said) && !document.contains(said), "{said}");
    }
}

#[test]
fn every_figure_of_the_example_is_in_its_document() {
    let document = flat(&written());
    for figure in [
        "| **2.4** | ● | ●●● | ●● | ● | | 1 to 4, 7 of 7 scores; we don't agree |",
        "| **2.6** | | ●●● | ●●●● | | | 2 to 3, 7 of 7 scores; we agree |",
        "| **3.3** | | ● | ●● | ●●● | | 2 to 4, 6 of 7 scores, one would not score; mixed |",
        "| **2.3** | ● | ●● | ●●● | | | 1 to 3, 6 of 7 scores, one doesn't know; mixed |",
        "Treat them as we would like to be treated **2**, Reduce their effort **3**, \
         Inform and teach them **2**, Something else **0**.",
        "four different answers; three of us share one.",
        "| Patience | 10 | 4 |",
        "| Follow-through | 6 | 2 |",
        "| Honest about not knowing | 5 | 4 |",
    ] {
        assert_eq!(document.matches(figure).count(), 1, "{figure} in:\n{document}");
    }
}

#[test]
fn every_theme_statement_dissent_and_commitment_of_the_example_is_in_its_document() {
    let document = flat(&written());
    let Agreement { themes, votes, statements, commitments } = example().agreement;
    let mut all = Vec::new();
    for (question, sorting) in themes.iter() {
        for theme in &sorting.themes {
            let votes = votes.get(question).and_then(|vote| vote.dots(&theme.id));
            all.push(match votes {
                Some(dots) if theme.cards[0].item.is_some() => {
                    format!("| {} | {dots} |", theme.says)
                }
                Some(dots) => format!("{} ({dots} votes)", theme.says),
                None => theme.says.clone(),
            });
        }
    }
    let stated = [statements.promise, statements.goal, statements.feeling];
    all.extend(stated.into_iter().map(|one| one.unwrap().text));
    for principle in statements.principles {
        all.extend([principle.name, principle.means, principle.even_over.unwrap()]);
        all.extend(principle.in_practice);
    }
    all.extend(statements.order.into_iter().chain(statements.rituals));
    for dissent in statements.dissent {
        all.push(dissent.text);
        all.extend(dissent.would_change_my_mind.into_iter().chain(dissent.answer));
    }
    for it in commitments.commitments {
        let figures = format!("{}: {} → {}", it.measure.unwrap(), it.from.unwrap(), it.to.unwrap());
        all.extend([format!("| {} |", it.will), figures]);
    }
    all.extend(commitments.requests.into_iter().map(|it| format!("| {} |", it.ask)));
    all.extend(commitments.not_now.into_iter().map(|it| it.why));
    for piece in all {
        assert!(document.contains(&flat(&piece)), "{piece} in:\n{document}");
    }
}
