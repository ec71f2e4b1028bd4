//! The family: every piece of the example's editions as it is written, what goes out to the public,
//! and pieces of a team's own.

use std::fs;

use credo::document::{Piece, View, Writer};
use credo::domain::{Edition, Entry, Item, Portion, Said};
use proptest::prelude::*;

use crate::document::{hostile, made_of};
use crate::scenarios::example::example;
use crate::source;
use crate::workplace::{Ran, Workplace};

fn write(workplace: &Workplace, arguments: &str) -> Ran {
    workplace.credo(&format!("write {arguments}")).runs()
}

/// Returns the exit status and what was said.
fn said(ran: &Ran) -> String {
    format!("{}\n{}", ran.code.unwrap(), ran.err)
}

/// Returns the ids of the example's editions.
fn editions() -> Vec<String> {
    let folder = source::root().join("examples/tarnwick-kilns/editions");
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let mut editions: Vec<_> = entries.map(|name| name.into_string().unwrap()).collect();
    editions.sort();
    editions
}

/// Returns the view of an edition.
fn view(edition: Edition, public: bool) -> View {
    let Edition { workshop, sheets, unnamed, agreement } = edition;
    let writer = Writer::new(&workshop, &agreement).in_full();
    let mut writer = if public { writer.for_public() } else { writer };
    let sheets = sheets.into_iter().map(Portion::Sheet);
    for portion in sheets.chain(unnamed.into_iter().map(Portion::Unnamed)) {
        writer.take(portion);
    }
    writer.view()
}

#[test]
fn every_piece_of_every_edition_of_the_example() {
    let place = Workplace::with_both_quarters();
    for edition in editions() {
        for piece in Piece::ALL.iter().skip(1) {
            let name = format!("{edition}_{}", piece.name());
            let arguments =
                format!("{} --edition {edition} --format markdown --stdout", piece.name());
            let written = write(&place, &arguments);
            assert_eq!(written.code, Some(0), "{name}: {}", written.err);
            insta::assert_snapshot!(name, written.out);
        }
    }
}

#[test]
fn every_piece_of_the_example_for_the_public() {
    let view = view(example(), true);
    for piece in Piece::ALL {
        let written = match view.write(&piece) {
            Ok(written) => written,
            Err(error) => error.to_string(),
        };
        insta::assert_snapshot!(format!("public_{}", piece.name()), written);
    }
}

#[test]
fn a_text_of_the_newsletter_repeats_no_other() {
    for edition in editions() {
        let place = Workplace::with_both_quarters();
        let arguments = format!("newsletter --edition {edition} --format markdown --stdout");
        let written = write(&place, &arguments).out;
        let texts: Vec<_> = written.split("\n## ").skip(1).collect();
        assert_eq!(texts.len(), 12, "{written}");
        let mut lines: Vec<_> = texts
            .iter()
            .flat_map(|text| text.lines().skip(1))
            .filter(|line| !line.is_empty() && !line.starts_with('*'))
            .collect();
        let count = lines.len();
        lines.sort_unstable();
        lines.dedup();
        assert_eq!(lines.len(), count, "{written}");
    }
}

#[test]
fn texts_of_the_newsletter_end_in_questions_of_their_own() {
    for edition in editions() {
        let place = Workplace::with_both_quarters();
        let arguments = format!("newsletter --edition {edition} --format markdown --stdout");
        let written = write(&place, &arguments).out;
        // What is asked, by how it begins: the same sentence with other words in it is no other.
        let asked = written.lines().filter(|line| line.ends_with('?') && !line.starts_with('#'));
        let mut began: Vec<_> =
            asked.map(|line| line.split(' ').take(4).collect::<Vec<_>>()).collect();
        let count = began.len();
        began.sort_unstable();
        began.dedup();
        assert_eq!(began.len(), count, "{written}");
    }
}

#[test]
fn answers_that_nobody_made_a_rule_stand_apart_on_the_card() {
    let mut json = Vec::new();
    view(example(), false).json(&mut json).unwrap();
    let mut file: serde_json::Value = serde_json::from_slice(&json).unwrap();
    let questions = &mut file["view"]["sections"][0]["questions"];
    let mut asked = questions[0].clone();
    asked["id"] = "always-never".into();
    for field in ["themes", "items", "groups"] {
        asked[field] = serde_json::json!([]);
    }
    asked["table"] = serde_json::json!({
        "columns": ["Always", "Never"],
        "rows": [{"who": "Maren", "cells": ["Ring back", "Guess a date"]}],
    });
    questions.as_array_mut().unwrap().push(asked);
    let view = View::from_json("view.json", file.to_string().into_bytes()).unwrap();
    let card = view.write(&Piece::named("standards-card").unwrap()).unwrap();
    let (decided, answered) = card.split_once("## Always and never").unwrap();
    assert!(!decided.contains("Ring back") && !decided.contains("Guess a date"), "{card}");
    assert!(answered.contains("nobody has made it a rule yet"), "{card}");
    assert!(answered.contains("| Ring back | Guess a date |"), "{card}");
}

/// A language, the heads of its card, limits, and what is a no.
type Card = (&'static str, [&'static str; 4], [&'static str; 3], [&'static str; 4]);

const CARDS: [Card; 4] = [
    (
        "en",
        ["## We do", "## By when", "## Where we draw the line", "## When two"],
        [
            "No later than two hours after a call we say who has the case",
            "Not later than Friday we ring back",
            "Nobody waits longer than ten minutes",
        ],
        ["We never guess a part", "We do not close a case", "Nobody guesses", "We send no parts"],
    ),
    (
        "de",
        ["## Das tun wir", "## Bis wann", "## Wo wir die Grenze ziehen", "## Wenn zwei"],
        [
            "Nicht später als Freitag rufen wir zurück",
            "Spätestens am Freitag rufen wir zurück",
            "Niemand wartet länger als zehn Minuten",
        ],
        ["Wir raten nie", "Wir schließen keinen Fall", "Niemand rät", "Bei uns rät niemand"],
    ),
    (
        "fr",
        [
            "## Nous le faisons",
            "## Dans quel délai",
            "## Les limites que nous nous fixons",
            "## Quand deux",
        ],
        [
            "Pas plus tard que vendredi, nous rappelons",
            "Nous rappelons vendredi au plus tard",
            "Personne n’attend plus de dix minutes",
        ],
        [
            "Nous ne fermons pas un dossier avant d’avoir demandé",
            "N'oublie pas de rappeler",
            "Personne ne devine",
            "Nous n’envoyons aucune pièce",
        ],
    ),
    (
        "es",
        ["## Lo hacemos", "## En qué plazo", "## Los límites que nos ponemos", "## Cuando dos"],
        [
            "No más tarde del viernes llamamos",
            "Llamamos el viernes a más tardar",
            "Nadie espera más de diez minutos",
        ],
        [
            "No cerramos un caso antes de preguntar",
            "Nosotros no adivinamos",
            "Nadie adivina",
            "No enviamos ninguna pieza",
        ],
    ),
];

/// A limit that is kept is no prohibition, and a no is heard in whoever does it and in what is done, too.
#[test]
fn the_card_tells_a_limit_and_a_no_apart_in_every_language() {
    let place = Workplace::with_both_quarters();
    let statements = "editions/2025-q4/statements.yaml";
    for (language, heads, timed, never) in CARDS {
        let before = place.read(statements);
        let lines: Vec<_> =
            timed.iter().chain(&never).map(|line| format!("  - {line}\n")).collect();
        let lines = lines.concat();
        let first = "  - Our name, and what happens next and when, in the first reply.\n";
        place.edit(statements, first, &lines);
        let arguments = format!("standards-card --language {language} --format markdown --stdout");
        let card = write(&place, &arguments).out;
        let part = |from: &str, to: &str| -> String {
            let (_, rest) = card.split_once(&format!("\n{from}\n")).unwrap();
            rest.split_once(&format!("\n{to}")).unwrap().0.to_owned()
        };
        let [does, by_when, does_not, next] = heads;
        let (done, limits, not) =
            (part(does, by_when), part(by_when, does_not), part(does_not, next));
        for line in timed {
            assert!(limits.contains(line) && !done.contains(line) && !not.contains(line), "{card}");
        }
        for line in never {
            assert!(not.contains(line) && !done.contains(line), "{card}");
        }
        place.write(statements, before);
    }
}

#[test]
fn before_anything_is_agreed_a_piece_says_what_it_is_made_of() {
    let place = Workplace::with_the_example();
    for name in ["themes", "votes", "statements", "commitments"] {
        fs::remove_file(place.path(&format!("editions/2025-q3/{name}.yaml"))).unwrap();
    }
    // What is not sorted under themes is there in full: somebody decides about its names and numbers.
    let decided =
        place.credo("write --plain --edition 2025-q3 --stdout").types(&"4\n1\n1\n1\n1\n".repeat(3));
    assert_eq!(decided.runs().code, Some(0));
    let told = Piece::ALL.into_iter().map(|piece| {
        let arguments = format!("{} --edition 2025-q3 --format markdown --stdout", piece.name());
        let ran = write(&place, &arguments);
        format!("{}: {}", piece.name(), if ran.code == Some(0) { "written\n" } else { &ran.err })
    });
    insta::assert_snapshot!(told.collect::<String>());
}

#[test]
fn hostile_text_breaks_no_piece() {
    let nasty = "# Heading\n\n- item\n\n    code\n\n```\nfence\n\n| a | b |\n|---|---|\n\n\
                 <script>x</script> ![i](j) {{ company }} {% raw %}\n---\n\u{1b}[2J\u{202E}[^1]";
    let mut edition = example();
    taint(&mut edition, &|_| nasty.to_owned());
    let statements = &mut edition.agreement.statements;
    for principle in &mut statements.principles {
        principle.name = nasty.to_owned();
        principle.means = nasty.to_owned();
        principle.in_practice = vec![nasty.to_owned()];
        principle.even_over = Some(nasty.to_owned());
    }
    statements.order = vec![nasty.to_owned(); 2];
    statements.promise.as_mut().unwrap().text = nasty.to_owned();
    let view = view(edition, false);
    for piece in Piece::ALL {
        let written = view.write(&piece).unwrap();
        assert_eq!(credo::text::safe(&written), written, "{}", piece.name());
        for wrong in
            ["code_block", "html_block", "html_inline", "image", "link", "footnote_reference"]
        {
            assert!(!made_of(&written).contains(wrong), "{wrong} in {}:\n{written}", piece.name());
        }
    }
}

/// Puts `word` in the place of everything that does not go out; it is told where it stands.
fn taint(edition: &mut Edition, word: &dyn Fn(usize) -> String) {
    let questions: Vec<_> = edition.workshop.questions().cloned().collect();
    for (at, sheet) in edition.sheets.iter_mut().enumerate() {
        sheet.parked = vec![word(at)];
        for question in &questions {
            if let Some(Entry::Named(before)) = sheet.entry(&question.id) {
                let after = Said { score: before.score, ..hostile(question, &word(at)) };
                let items = vec![after.items.first().cloned(); before.items.len()];
                let after = Said { items: items.into_iter().flatten().collect(), ..after };
                let after =
                    Said { choice: before.choice.clone(), evidence: before.evidence, ..after };
                sheet.put(question.id.clone(), Entry::Named(after));
            }
        }
    }
    let agreement = &mut edition.agreement;
    for dissent in &mut agreement.statements.dissent {
        dissent.text = word(1);
        dissent.would_change_my_mind = Some(word(2));
        dissent.answer = Some(word(3));
    }
    for it in &mut agreement.commitments.commitments {
        it.will = word(1);
        it.measure = Some(word(2));
        it.from = Some(word(3));
        it.to = Some(word(4));
    }
    for it in &mut agreement.commitments.requests {
        it.ask = word(1);
    }
    for it in &mut agreement.commitments.not_now {
        it.why = word(1);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn nothing_that_stays_in_is_in_any_public_piece(
        word in "withheld [a-z ]{0,12}",
        people in prop::collection::vec("Zz[a-z]{3,8} Qq[a-z]{3,8}", 7),
        unnamed in any::<bool>(),
    ) {
        let mut edition = example();
        taint(&mut edition, &|at| format!("{word}{at}"));
        for (person, name) in edition.workshop.participants.iter_mut().zip(&people) {
            person.name = name.parse().unwrap();
        }
        let roles = [
            &mut edition.workshop.keeper,
            &mut edition.workshop.decider,
            &mut edition.workshop.facilitator,
        ];
        for (role, name) in roles.into_iter().zip(&people) {
            *role = Some(name.parse().unwrap());
        }
        edition.agreement.statements.decided.as_mut().unwrap().by = people[0].parse().unwrap();
        if unnamed {
            edition.workshop.shown = credo::domain::Shown::Unnamed;
        }
        let view = view(edition, true);
        for piece in Piece::ALL {
            let Ok(written) = view.write(&piece) else { continue };
            for withheld in ["withheld", "Zz", "Qq", "●", "2.4", "votes", "Support, from"] {
                prop_assert!(!written.contains(withheld), "{withheld} in {}:\n{written}", piece.name());
            }
        }
        let mut json = Vec::new();
        view.json(&mut json).unwrap();
        let json = String::from_utf8(json).unwrap();
        for withheld in ["withheld", "Zz", "Qq", "●"] {
            prop_assert!(!json.contains(withheld), "{withheld} in {json}");
        }
        let view_again = View::from_json("view.json", json.into_bytes()).unwrap();
        prop_assert_eq!(view_again.stays_in(), Vec::<String>::new());
        prop_assert!(view.write(&Piece::APPENDIX).is_err());
        prop_assert!(view.write(&Piece::PHILOSOPHY).unwrap().contains("We stay with you"));
    }
}

#[test]
fn a_template_of_a_team_cannot_show_what_stays_in() {
    let everything = "{{ public }} {{ keeper or \"-\" }} {{ answers }} {{ dissent | length }} \
                      {{ commitments | length }} {{ requests | length }} {{ not_now | length }} \
                      {{ findings | length }} {{ parked | length }} {{ voted_down | length }} \
                      {% for section in sections %}{{ section.id }} {% for question in \
                      section.questions %}{{ question.groups | length }}{{ question.quotes | length \
                      }}{{ question.scores or \"-\" }}{% endfor %}{% endfor %}\n";
    let own = Piece::own(&"all".parse().unwrap(), everything.to_owned());
    insta::assert_snapshot!(view(example(), true).write(&own).unwrap(), @r"True \- 0 0 0 0 0 0 0 0 good-bad principles order qualities 00\-rituals");
}

#[test]
fn what_goes_out_is_listed_and_nothing_goes_without_a_yes() {
    let place = Workplace::with_the_example();
    let ran = place
        .credo("write poster signature --public --format md --edition 2025-q3 --plain --force")
        .types("n\n")
        .runs();
    insta::assert_snapshot!(said(&ran).replace('\u{A0}', " "), @r#"
    0
    This goes out with the public `poster`:

    Tarnwick Kilns, Customer support
    ════════════════════════════════
    │ We stay with you until your kiln fires.

    1. One person keeps hold
       even over clearing our own queue

    2. Fix the cause, not the call
       even over a fast first reply

    3. Say it plainly, including "no" and "I don't know"
       even over sounding like experts

    4. Calm first, then kiln
       even over whoever has waited longest

    5. Leave them knowing why
       even over ending the conversation sooner

    When two pull apart, the higher wins: people's safety › the firing in progress ›
    the promise already made › the cause › the queue

    2025 Q3

    This goes out with the public `signature`:

    We stay with you until your kiln fires.
    Tarnwick Kilns, Customer support

    This stays in:
      95 answers
      4 scores
      4 votes
      4 commitments
      3 requests
      3 issues put off
      3 objections
      7 names
    Write it for everybody to read?
    yes or no [no]: 
    Nothing was written.
    "#);
    assert!(!place.path("poster-public.md").exists());
    let ran = place
        .credo("write poster signature --public --format md --edition 2025-q3 --plain --force")
        .types("y\n")
        .runs();
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(place.read("poster-public.md").contains("We stay with you"));
    // Whether it was worth the time is a score as any other.
    let both = Workplace::with_both_quarters();
    let ran = both.credo("write poster --public --yes --format md --plain").runs();
    assert!(ran.err.contains("\n  7 scores\n"), "{}", ran.err);
}

#[test]
fn a_yes_can_be_said_beforehand() {
    let place = Workplace::with_the_example();
    let ran = write(&place, "--public --yes --edition 2025-q3 --force");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let written = place.read("PHILOSOPHY-public.md");
    // What it says is told, too, set as text.
    let words = |text: &str| {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty());
        words.map(str::to_owned).collect::<Vec<_>>().join(" ")
    };
    let told = words(&ran.err);
    for line in written.lines().filter(|line| !line.starts_with('|')) {
        assert!(told.contains(&words(line)), "{line}: {}", ran.err);
    }
    assert!(ran.err.contains("This stays in:\n  95 answers\n  4 scores\n"), "{}", ran.err);
    assert!(place.read("PHILOSOPHY-public.md").contains("We stay with you"));
    let ran = write(&place, "tasks --public --yes --edition 2025-q3 --force");
    insta::assert_snapshot!(said(&ran), @"
    2
    error: there is nothing to write in `tasks` yet
    hint: what it is made of stays in, and does not go out
    ");
}

#[test]
fn a_team_has_pieces_of_its_own() {
    let place = Workplace::with_the_example();
    place.write("templates/van-door.md.j2", "{# For the door of the van. #}\n{{ promise.text }}\n");
    place.write("templates/poster.md.j2", "# {{ team }}\n");
    for refused in ["Van Door", "poster-public", "con", "é", "a_b"] {
        place.write(&format!("templates/{refused}.md.j2"), "x");
    }
    place.write("templates/notes.txt", "x");
    let ran = write(&place, "van-door poster");
    insta::assert_snapshot!(said(&ran), @"
    0
    `van-door` is written: (folder)/van-door.md. Before you share it, read it for names of customers.
    `poster` is written: (folder)/poster.html. Before you share it, read it for names of customers.
    ");
    assert_eq!(place.read("van-door.md"), "We stay with you until your kiln fires.\n");
    for (format, begins) in
        [("html", "<!doctype html>"), ("text", "We stay with you"), ("docx", "PK")]
    {
        let arguments = format!("van-door --format {format} --output van-door-as.{format}");
        assert_eq!(write(&place, &arguments).code, Some(0), "{format}");
        let bytes = fs::read(place.path(&format!("van-door-as.{format}"))).unwrap();
        assert!(bytes.starts_with(begins.as_bytes()), "{format}");
    }
    let ran = place.credo("write --list").runs();
    insta::assert_snapshot!(format!("{}{}", ran.out, ran.err), @"
    Piece            What for                         Format    Written last
    ────────────────────────────────────────────────────────────────────────────────
    philosophy       what the team agreed, where it   markdown
                     differs, what it promised
    poster           one page for the wall: promise,  html      poster.html, 2025 Q3
                     principles, what wins (in your
                     shape)
    standards-card   what you do and never do, by     markdown
                     when, whom to tell
    onboarding       the first page for somebody new  markdown
    tasks            commitments and requests, to     markdown
                     tick off
    newsletter       twelve short texts, one a week   markdown
                     or month
    signature        a line below e-mails, as text    html
                     and as HTML
    interview-guide  questions about what candidates  markdown
                     have done, with a score sheet
    review-criteria  what a performance review goes   markdown
                     by
    appendix         every answer in full, as a       markdown
                     record beside the philosophy
    van-door         yours: For the door of the van.  markdown  van-door.md, 2025 Q3
    `templates/Van Door.md.j2` is no piece: the name of a piece is lower-case letters and digits, in words joined by single hyphens.
    `templates/a_b.md.j2` is no piece: the name of a piece is lower-case letters and digits, in words joined by single hyphens.
    `templates/con.md.j2` is no piece: some systems take that name for a device.
    `templates/poster-public.md.j2` is no piece: the name of a piece does not end in `-public`: public files are called so.
    `templates/é.md.j2` is no piece: the name of a piece is lower-case letters and digits, in words joined by single hyphens.
    ");
}

#[test]
fn a_name_of_no_piece_and_two_pieces_in_one_place_are_refused() {
    let place = Workplace::with_the_example();
    insta::assert_snapshot!(said(&write(&place, "../van-door")), @"
    2
    error: there is no piece `../van-door`
    hint: `credo write --list` names the pieces
    ");
    insta::assert_snapshot!(said(&write(&place, "poster tasks --stdout")), @"
    2
    error: there is room for one piece there
    hint: name one piece, or leave the place out: each then has its own file
    ");
}

#[test]
fn a_piece_that_somebody_edited_keeps_what_they_did() {
    let place = Workplace::with_the_example();
    write(&place, "tasks --format md");
    let written = place.read("tasks.md");
    let ticked = written.replace("- [ ] **c1**", "- [x] **c1**");
    assert_ne!(ticked, written);
    place.write("tasks.md", &ticked);
    let ran = write(&place, "tasks --format md");
    insta::assert_snapshot!(said(&ran), @"
    0
    `tasks` is written: (folder)/tasks.md. Before you share it, read it for names of customers.
    ");
    assert_eq!(place.read("tasks.md"), ticked);
}

#[test]
fn the_appendix_holds_every_word_and_keeps_the_promises_about_names() {
    let edition = example();
    let written = view(edition.clone(), false).write(&Piece::APPENDIX).unwrap();
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let flat_written = flat(&written).replace('\\', "");
    for sheet in &edition.sheets {
        for (_, entry) in &sheet.entries {
            let Entry::Named(said) = entry else { continue };
            let items = said.items.iter().flat_map(|item| match item {
                Item::Words(words) => vec![words.clone()],
                Item::Columns(cells) => cells.values().cloned().collect(),
            });
            for words in said.text.iter().cloned().chain(items) {
                assert!(flat_written.contains(&flat(&words)), "{words} in:\n{written}");
            }
        }
    }
}

#[test]
fn of_several_pieces_each_is_told_as_it_stands() {
    let place = Workplace::with_the_example();
    write(&place, "tasks poster standards-card");
    let tasks = place.read("tasks.md");
    let line = tasks.lines().find(|line| line.contains("**c1**")).unwrap();
    place.write("tasks.md", tasks.replace(line, "- [ ] **c1** ours"));
    place.write("poster.html", "ours");
    place.edit("editions/2025-q3/commitments.yaml", "owner: maren-oduya", "owner: bram-visserink");
    let ran = write(&place, "tasks poster standards-card newsletter");
    assert_eq!(ran.code, Some(2));
    let told = &ran.err[ran.err.find("`tasks` is written").unwrap()..];
    insta::assert_snapshot!(told, @"
    `tasks` is written: (folder)/tasks.md. Before you share it, read it for names of customers.
    `poster` is not written.
    `standards-card` is written: (folder)/standards-card.md. Before you share it, read it for names of customers.
    `newsletter` is written: (folder)/newsletter.md. Before you share it, read it for names of customers.
    error: `(folder)/tasks.md` has one conflict to decide, the first in line 12
    hint: between the marks stand what was edited and what credo writes: keep what you want and take the marks out, or `credo write` asks again; `--conflicts mine` or `new` decides all
    error: `(folder)/poster.html` was edited since it was last written
    hint: see the new one with `credo write poster --format html --stdout`; `--force` puts it there and keeps the edited one beside it
    ");
    assert_eq!(place.read("poster.html"), "ours");
    assert!(place.path("newsletter.md").exists());
}

#[test]
fn whoever_writes_the_appendix_hears_which_language_may_tell_whose_words_are() {
    let place = Workplace::with_both_quarters();
    let told = "Words without a name stand here in `es`";
    let ran = write(&place, "appendix --edition 2025-q4 --stdout");
    assert!(ran.err.contains(told) && !ran.err.contains("Inés"), "{}", ran.err);
    assert!(!write(&place, "--edition 2025-q4 --stdout").err.contains(told));
    assert!(!write(&place, "appendix --edition 2025-q3 --stdout").err.contains(told));
}

#[test]
fn what_is_no_text_is_seen_in_a_file() {
    let place = Workplace::with_the_example();
    place.write("poster.docx", "ours");
    let ran = write(&place, "poster --format docx");
    assert!(ran.err.contains("`credo write poster --format docx --output FILE`"), "{}", ran.err);
}
