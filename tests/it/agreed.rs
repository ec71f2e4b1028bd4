//! The document of what a team agreed on: it holds every figure of it, and nothing that must not be
//! in it.

use std::fs;

use crate::document::write;
use credo::domain::{
    Agreement, CardId, Commitment, Commitments, Day, Decided, Dissent, DissentStatus, Edition,
    Entry, InOrder, Name, NotNow, Origin, ParticipantId, Principle, QuestionId, Quote, Reply,
    Request, Review, Round, Said, Sorting, Statement, Statements, Subject, Theme, ThemeOf, Updates,
    Vote, VotedDown, Whose,
};
use credo::store::{Folder, Holder};

use crate::document::{
    Answers, PEOPLE, add_unnamed, answers, edition, hostile, made_of, sets, team, workshop,
};
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

/// Returns the example's answers in full.
fn appendix() -> String {
    let workplace = Workplace::with_the_example();
    workplace.credo("write --appendix --stdout").runs().out
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
        "| Measuring our success | **2.4** | 1 to 4, 7 scores |",
        "- **Measuring our success.** ● ●●● ●● ● · (1 “could be much improved”, 5 “well thought out”). \
         We don't agree.",
        "| Our workload | **2.6** | 2 to 3, 7 scores |",
        "- **Our workload.** · ●●● ●●●● · · (1 “not sustainable”, 5 “works well”). We agree.",
        "| The company's dedication | **3.3** | 2 to 4, 6 scores, one would not score |",
        "- **The company's dedication.** · ● ●● ●●● · (1 “not at all”, 5 “wholly”).",
        "| Goals in line | **2.3** | 1 to 3, 6 scores, one doesn't know |",
        "- **Goals in line.** ● ●● ●●● · · (1 “pulling apart”, 5 “fully aligned”).",
        "Treat them as we would like to be treated **2**, Reduce their effort **3**, \
         Inform and teach them **2**, Something else **0**.",
        "The seven of us gave four different answers; three of us share one.",
        "**Patience and honest about not knowing** lead: four of the seven of us name each.",
        "Both who name follow-through put it first.",
        "Every answer stands in the appendix.",
    ] {
        assert_eq!(document.matches(figure).count(), 1, "{figure} in:\n{document}");
    }
}

#[test]
fn every_theme_statement_dissent_and_commitment_of_the_example_is_in_its_document() {
    let (document, appendix) = (flat(&written()), flat(&appendix()));
    let Agreement { themes, votes, statements, commitments, .. } = example().agreement;
    let mut all = Vec::new();
    for (question, sorting) in themes.iter() {
        for theme in &sorting.themes {
            let votes = votes.get(question).and_then(|vote| vote.dots(&theme.id));
            all.push(match votes {
                Some(dots) => format!("{} ({dots}", theme.says),
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
        let figures =
            format!("{}: **{} → {}**", it.measure.unwrap(), it.from.unwrap(), it.to.unwrap());
        all.extend([it.will, figures]);
    }
    all.extend(commitments.requests.into_iter().map(|it| it.ask));
    all.extend(commitments.not_now.into_iter().map(|it| it.why));
    // Three themes stand beside a score, and the others are counted.
    let only_there = "The form after the call";
    for piece in all {
        let place = if piece == only_there { &appendix } else { &document };
        assert!(place.contains(&flat(&piece)), "{piece} in:\n{place}");
    }
    assert!(!document.contains(only_there));
}

/// Returns an agreement that stands in its files like this.
pub(crate) fn agreement([themes, votes, statements, commitments]: [&str; 4]) -> Agreement {
    Agreement {
        review: Review::default(),
        themes: serde_yaml::from_str(themes).unwrap(),
        votes: serde_yaml::from_str(votes).unwrap(),
        statements: serde_yaml::from_str(statements).unwrap(),
        commitments: serde_yaml::from_str(commitments).unwrap(),
        updates: Updates::default(),
    }
}

#[test]
fn three_of_us_who_passed_half_of_it() {
    let mut workshop = workshop(team(&PEOPLE[..3]), sets(&["general", "improvements"]));
    workshop.worth = [2, 4, 4].map(|points| points.try_into().unwrap()).into();
    let answers = answers(
        "
outstanding-service:
  maren: {text: One person stays with it until it works.}
  tomek: pass
  prisha: {text: They hang up knowing what to do next.}
bad-service: {maren: pass, tomek: {text: Guessing.}, prisha: pass}
ultimate-goal: {maren: {choice: reduce-effort}, tomek: pass, prisha: pass}
one-clear-message: {maren: {text: We stay.}, tomek: {text: We know kilns.}, prisha: pass}
first-feeling: {maren: pass, tomek: {text: Calm.}, prisha: {text: Calm.}}
great-experiences: {maren: pass, tomek: pass, prisha: pass}
department-issues:
  maren: {items: [Nobody owns a case., No plan for September.]}
  tomek: pass
  prisha: {items: [Cases are lost between us.]}
company-issues:
  maren: pass
  tomek:
    items: [Firmware goes out and nobody tells us., The manual is old., One van.]
  prisha: pass
",
    );
    let mut edition = edition(workshop, &answers);
    edition.agreement = agreement_of_three();
    insta::assert_snapshot!(write(edition, None).unwrap());
}

/// Returns what the three agreed on: issues with votes and without, and what becomes of each.
fn agreement_of_three() -> Agreement {
    agreement([
        "
outstanding-service:
  themes:
  - {id: stays, says: One person stays with it, cards: [maren]}
  - {id: next, says: They know what comes next., cards: [prisha]}
one-clear-message: {said-once: [maren, tomek]}
first-feeling: {themes: [{id: calm, says: Calm, cards: [tomek, prisha]}]}
department-issues:
  themes:
  - {id: no-owner, says: Nobody owns a case once it moves between us, cards: [maren/1, prisha/1]}
  - {id: september, says: No plan for September, cards: [maren/2]}
company-issues:
  themes:
  - {id: manual, says: The manual is old, cards: [tomek/2]}
  - {id: told-last, says: We are told last, cards: [tomek/1]}
  - {id: van, says: One van is too few, cards: [tomek/3]}
",
        "
department-issues:
  rounds:
  - {each: 1, voted: 3, dots: {no-owner: 1, september: 2}}
  - {each: 1, voted: 2, dots: {no-owner: 1, september: 1}}
",
        "
promise: {text: 'We stay with it.', support: [2, 4, 5]}
voted-down: [{about: promise, text: We know kilns., support: [1, 1, 5]}]
dissent: [{id: d1, about: promise, text: We can't while two of us are part-time.}]
",
        "
commitments:
- {id: c1, owner: maren, will: Name an owner for each case, by: 2025-10-01,
   issue: {question: department-issues, theme: no-owner}}
- {id: c2, owner: prisha, will: Write the manual anew, by: 2025-12-17,
   issue: {question: company-issues, theme: manual}}
requests:
- {id: r1, to: head of product, asked-by: tomek, ask: Tell us first, by: 2025-10-01,
   issue: {question: company-issues, theme: told-last}}
- {id: r2, to: head of sales, asked-by: tomek, ask: Wait for the manual, by: 2025-10-01,
   issue: {question: company-issues, theme: manual}}
not-now:
- {issue: {question: company-issues, theme: van}, why: Two are enough until spring.}
",
    ])
}

#[test]
fn twelve_of_us_from_one_end_to_the_other() {
    let names: Vec<_> = (1..=12).map(|n| format!("P{n} Nobody")).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let workshop = workshop(team(&names), sets(&["company"]));
    let mut edition = edition(workshop, &Answers::new());
    for (at, sheet) in edition.sheets.iter_mut().enumerate() {
        let (score, text) = if at < 6 { (1, "Nobody asks us.") } else { (5, "They all help.") };
        let evidence = ["heard", "seen", "guessed"][at % 3];
        let said = |yaml: &str| Entry::Named(serde_yaml::from_str::<Said>(yaml).unwrap());
        let scored = said(&format!("{{score: {score}, text: {text}}}"));
        sheet.put("team-dedication".parse().unwrap(), scored);
        let known = said(&format!("{{evidence: {evidence}, text: They last.}}"));
        sheet.put("why-choose-us".parse().unwrap(), known);
    }
    edition.agreement = agreement([
        "
team-dedication:
  themes:
  - {id: not-asked, says: Nobody asks us, cards: [p1, p2, p3, p4, p5, p6]}
  - {id: all-help, says: They all help, cards: [p7, p8, p9, p10, p11]}
why-choose-us:
  themes:
  - {id: guessed, says: They like our name, cards: [p3, p6, p9, p12]}
  - {id: last, says: Kilns that last, cards: [p1, p2, p4, p5]}
  - {id: nobody, says: We are cheap}
  said-once: [p7, p8, p10, p11]
  one-voice: [p10]
",
        "{}",
        "
goal: {text: Every kiln fires, support: [0, 1, 1, 1, 2, 3, 5, 5, 5, 5, 5, 5]}
principles:
- {id: ask, name: Ask first, means: We ask before we promise, since: 2025-q3,
   support: [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5]}
dissent:
- {id: d1, about: goal, by: p1, text: Not while nobody asks us, status: withdrawn}
- {id: d2, about: ask, text: It takes too long, answer: Then say so, status: closed, revisit: 2025-12-17}
decided: {by: P12 Nobody, when: 2025-09-20}
",
        "
requests:
- {id: r1, to: head of sales, asked-by: p2, ask: Ask us first, by: 2025-10-01,
   answer: {agreed: false, when: 2025-09-30, words: 'Not this quarter'}}
- {id: r2, to: head of product, asked-by: p3, ask: Tell us first, by: 2025-10-01,
   answer: {agreed: true}}
",
    ]);
    insta::assert_snapshot!(write(edition, None).unwrap());
}

#[test]
fn only_the_general_questions_with_themes_and_without_votes() {
    let workshop = workshop(team(&PEOPLE[..5]), sets(&["general"]));
    let answers = answers(
        "
outstanding-service:
  maren: {text: One person stays with it.}
  tomek: {text: Right first time.}
  prisha: {text: 'They know what comes next, and when.'}
  ines: {text: Que no tenga que repetir nada., language: es, gloss: They need not say it twice.}
  gethin: {text: A voice.}
bad-service: {maren: {text: Chasing us.}, tomek: {text: Guessing.}, gethin: {text: \"'User error'.\"}}
first-feeling: {maren: {text: Calm}, ines: {text: Tranquilidad, language: es}}
great-experiences: {prisha: {items: [{company: Pennybed Seeds, did: They sent a drawing.}]}}
",
    );
    let mut edition = edition(workshop, &answers);
    edition.agreement = agreement([
        "
outstanding-service:
  themes:
  - {id: stays, says: One person stays with it, cards: [maren, ines]}
  said-once: [gethin]
  quotes: [{card: ines, words: Que no tenga que repetir nada.}]
bad-service:
  themes: [{id: chasing, says: Making people chase us, cards: [maren]}]
  one-voice: [gethin]
first-feeling:
  themes: [{id: calm, says: Calm, cards: [maren, ines]}]
  quotes: [{card: maren, words: Words that nobody said}]
great-experiences: {said-once: [prisha/1]}
",
        "{}",
        "{}",
        "{}",
    ]);
    insta::assert_snapshot!(write(edition, None).unwrap());
}

#[test]
fn words_of_every_script() {
    let mut workshop = workshop(team(&["山田 太郎", "Ольга Петрова"]), sets(&["improvements"]));
    workshop.company = "窯元".parse().unwrap();
    workshop.team = "お客様窓口".parse().unwrap();
    let answers = answers(
        "
department-issues:
  山田: {items: [引き継ぎが遅い。, 手順書がない。]}
  ольга: {items: [Передача дел идёт медленно.]}
",
    );
    let mut edition = edition(workshop, &answers);
    edition.agreement = agreement([
        "
department-issues:
  themes:
  - {id: 引き継ぎ, says: 引き継ぎが遅い。, cards: [山田/1, ольга/1]}
  quotes: [{card: ольга/1, words: идёт медленно}]
",
        "department-issues: {rounds: [{each: 1, voted: 2, dots: {引き継ぎ: 2}}]}",
        "
promise: {text: 窯が焼けるまで一緒にいます。, support: [5, 5]}
principles:
- {id: 一人, name: 一人が最後まで, means: 受けた人が最後まで持つ。, in-practice: [名前を言う。],
   even-over: 早い返事, since: 2025-q3}
order: [安全, 約束]
",
        "
commitments:
- {id: c1, owner: 山田, will: 手順書を書く, by: 2025-10-01, from: なし, to: あり, asks: ольга,
   issue: {question: department-issues, theme: 引き継ぎ}}
",
    ]);
    insta::assert_snapshot!(write(edition, None).unwrap());
}

#[test]
fn who_is_not_named_is_one_of_us_and_where_names_tell_nobody_is() {
    let question: QuestionId = "bad-service".parse().unwrap();
    let workshop = workshop(team(&PEOPLE[..4]), sets(&["general"]));
    let given = "bad-service: {maren: {text: Chasing us.}, tomek: {text: Guessing.}, \
                 prisha: answered, ines: answered}";
    let mut edition = edition(workshop, &answers(given));
    for text in ["Being passed round.", "Late."] {
        let said = Said { text: Some(text.to_owned()), ..Said::default() };
        add_unnamed(&mut edition, question.clone(), said);
    }
    let themes = "
bad-service:
  themes: [{id: chasing, says: Chasing, cards: [maren, unnamed/0000000000000000]}]
  said-once: [tomek, unnamed/0000000000000001]
  quotes:
  - {card: unnamed/0000000000000000, words: passed round}
  - {card: maren, words: Chasing us.}
";
    edition.agreement = agreement([themes, "{}", "{}", "{}"]);
    let section = |edition: &Edition| {
        let document = write(edition.clone(), None).unwrap();
        let section = document.split("**Bad service.**").nth(1).unwrap();
        section.split("\n## ").next().unwrap().to_owned()
    };
    insta::assert_snapshot!(section(&edition));
    // With only one of us without a name everybody could tell whose the words are.
    let said = edition.unnamed.pop().unwrap().said;
    edition.sheets[3].put(question, Entry::Named(said));
    insta::assert_snapshot!(section(&edition));
}

/// Text that means something to Markdown, templates and terminals.
const NASTY: &str = "# Heading\n\n- item\n\n    code\n\n```\nfence\n\n| a | b |\n|---|---|\n\n\
                     <script>x</script> ![i](j) {{ company }} {% raw %}\n---\n\u{1b}[2J\u{202E}[^1]**\"";

/// Returns statements of which every text is nasty.
fn hostile_statements(from: &ThemeOf, by: &ParticipantId, name: &Name) -> Statements {
    let nasty = || NASTY.to_owned();
    let support = || [0, 3, 5].map(|fingers| fingers.try_into().unwrap()).to_vec();
    let from = || vec![Origin::Theme(from.clone())];
    let statement =
        || Some(Statement { text: nasty(), since: None, from: from(), support: support() });
    let day = Day("2025-09-25".parse().unwrap());
    let principle = Principle {
        id: "one".parse().unwrap(),
        name: nasty(),
        means: nasty(),
        in_practice: vec![nasty(), nasty()],
        even_over: Some(nasty()),
        since: "2025-q3".parse().unwrap(),
        from: from(),
        support: support(),
    };
    let dissent = Dissent {
        id: "d1".parse().unwrap(),
        on: Subject::Principle("one".parse().unwrap()),
        was: None,
        by: Some(by.clone()),
        text: nasty(),
        would_change_my_mind: Some(nasty()),
        answer: Some(nasty()),
        status: DissentStatus::Open,
        revisit: Some(day),
        since: Some("2025-q2".parse().unwrap()),
        update: Some(nasty()),
        closed: None,
        adopted_by: None,
    };
    let down = VotedDown { on: Subject::Order, text: nasty(), from: from(), support: support() };
    Statements {
        promise: statement(),
        goal: statement(),
        feeling: statement(),
        principles: vec![principle],
        order: vec![nasty(), nasty()],
        rituals: vec![nasty()],
        voted_down: vec![down],
        dissent: vec![dissent],
        changes: Vec::new(),
        dropped: Vec::new(),
        decided: Some(Decided { by: name.clone(), on: day }),
        gone: std::collections::BTreeMap::new(),
    }
}

/// Returns commitments of which every text is nasty.
fn hostile_commitments(issue: &ThemeOf, by: &ParticipantId, to: &Name) -> Commitments {
    let nasty = || Some(NASTY.to_owned());
    let day = Day("2025-09-25".parse().unwrap());
    let commitment = Commitment {
        id: "c1".parse().unwrap(),
        carried: Some("2025-q2".parse().unwrap()),
        owner: by.clone(),
        will: NASTY.to_owned(),
        by: day,
        measure: nasty(),
        from: nasty(),
        to: nasty(),
        asks: Some(by.clone()),
        asks_on: Some(day),
        issue: Some(issue.clone()),
        also: Vec::new(),
    };
    let request = Request {
        id: "r1".parse().unwrap(),
        carried: None,
        to: to.clone(),
        asked_by: by.clone(),
        ask: NASTY.to_owned(),
        by: day,
        answer: Some(Reply { yes: false, on: Some(day), words: nasty() }),
        issue: Some(issue.clone()),
        also: Vec::new(),
    };
    let not_now = NotNow { issue: issue.clone(), why: NASTY.to_owned() };
    Commitments { commitments: vec![commitment], requests: vec![request], not_now: vec![not_now] }
}

#[test]
fn hostile_text_in_what_was_agreed_breaks_neither_the_document_nor_a_terminal() {
    let people = team(&["**A** | [x](y)", "#2 <b>", "1. {{ x }}"]);
    let [first, second] = [0, 1].map(|at| people[at].id.clone());
    let mut edition =
        edition(workshop(people, sets(&["general", "company", "improvements"])), &Answers::new());
    let questions: Vec<_> = edition.workshop.questions().cloned().collect();
    for question in &questions {
        for sheet in &mut edition.sheets {
            sheet.put(question.id.clone(), Entry::Named(hostile(question, NASTY)));
        }
        let item = question.parts.items().map(|_| 1);
        let card = |of: &ParticipantId| CardId { of: Whose::Named(of.clone()), item };
        let theme =
            |id: &str, cards| Theme { id: id.parse().unwrap(), says: NASTY.to_owned(), cards };
        let sorting = Sorting {
            themes: vec![theme("one", vec![card(&first)]), theme("two", Vec::new())],
            one_voice: vec![card(&second)],
            quotes: vec![Quote { card: card(&first), words: NASTY.to_owned() }],
            ..Sorting::default()
        };
        edition.agreement.themes.put(question.id.clone(), sorting);
        if question.vote {
            let dots: InOrder<_, _> = [("one", 3), ("two", 1)]
                .map(|(id, dots)| (id.parse().unwrap(), dots))
                .into_iter()
                .collect();
            let round = Round { each: 2, voted: 2, dots };
            let vote = Vote { rounds: vec![round.clone(), round] };
            edition.agreement.votes.put(question.id.clone(), vote);
        }
    }
    let of = |question: &str| ThemeOf {
        question: question.parse().unwrap(),
        theme: "one".parse().unwrap(),
    };
    let name = "`**role**` | <b>".parse().unwrap();
    edition.agreement.statements = hostile_statements(&of("first-feeling"), &first, &name);
    edition.agreement.commitments = hostile_commitments(&of("department-issues"), &first, &name);
    let document = write(edition, None).unwrap();
    assert_eq!(credo::text::safe(&document), document);
    assert_eq!(
        made_of(&document),
        [
            "block_quote",
            "document",
            "emph",
            "heading",
            "item",
            "linebreak",
            "list",
            "paragraph",
            "softbreak",
            "strong",
            "table",
            "table_cell",
            "table_row",
            "text",
        ]
        .into()
    );
    insta::assert_snapshot!(document);
}

#[test]
fn rows_without_a_partner_stay_and_ties_stay_ties() {
    let workshop = workshop(team(&PEOPLE[..4]), sets(&["general"]));
    let given = "
outstanding-service: {maren: {text: A.}, tomek: {text: B.}, prisha: {text: C.}}
bad-service: {maren: {text: D.}}
";
    let mut edition = edition(workshop, &answers(given));
    edition.agreement = agreement([
        "
outstanding-service:
  themes:
  - {id: a, says: They say it once, cards: [maren]}
  - {id: b, says: Right first time, cards: [tomek]}
  - {id: c, says: A voice, cards: [prisha]}
bad-service: {themes: [{id: d, says: Chasing us, cards: [maren]}]}
",
        "
outstanding-service: {rounds: [{each: 2, voted: 4, dots: {a: 1, b: 4, c: 1}}]}
bad-service: {rounds: [{each: 1, voted: 3, dots: {d: 3}}]}
",
        "{}",
        "{}",
    ]);
    let document = write(edition, None).unwrap();
    let section = document.split("## Good and bad").nth(1).unwrap();
    insta::assert_snapshot!(section.split("\n## ").next().unwrap(), @"
    , as a customer would see it

    | What customers should meet | What they should never meet |
    |---|---|
    | Right first time (4 votes) | Chasing us (3 votes) |
    | They say it once (1) |  |
    | A voice (1) |  |

    Outstanding service: two votes each, from four of us.
    Bad service: one vote each, from three of us.
    ");
}
