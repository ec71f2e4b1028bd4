//! The example's whole second quarter, from its first edition and a document that people edited: the
//! look back, answers, themes, votes, statements, commitments, the document; and what is true of it
//! afterwards.

use std::collections::{BTreeMap, BTreeSet};

use credo::domain::{
    CardId, CommitmentReview, Edition, Entry, Sheet, Theme, ThemeId, Unnamed, Way,
};
use credo::flow::candidates::{Wanted, candidates};
use credo::store::Folder;
use serde_json::Value;

use super::example::{as_typed, example, unanswered};
#[cfg(unix)]
use crate::by_keys::replay;
use crate::compare::changes;
use crate::later::Quarter;
use crate::quarters::LEAKS;
#[cfg(unix)]
use crate::screen::{Screen, Size};
use crate::script::{Saying, Script, as_written};
use crate::source;
use crate::stages::ANOTHER_DAY;
use crate::workplace::Workplace;

/// The day of the workshop, that of the decision, and that on which the team comes back.
const DAYS: [&str; 3] = ["2025-12-17", "2025-12-22", "2026-03-18"];

/// What the example asks of the check-in.
const CHECK_IN: &str = "\
format: 1
overlays: check-in
drop:
- promise-recall
- promise-kept
- principles-review
- sign-team-regarded
- sign-decisions
- sign-everyone-knows
- sign-in-strategy
- sign-definitions
";

/// What people edited in the document of the first quarter: what stood there, and what they made of it.
const EDITS: [(&str, &str); 12] = [
    ("# How we serve our customers\n", "# How we look after customers\n"),
    ("Keeper: Maren Oduya.", "Keeper: Maren Oduya (extension 14)."),
    ("your kiln fires.**\n", "your kiln fires.**\n\nSay it aloud before you pick up.\n"),
    ("**Our goal.** Get", "**What we're for.** Get"),
    ("- No parts sent as a guess.\n", "- No parts sent as a guess, not even a thermocouple.\n"),
    ("or a drawing.\n", "or a drawing. Drawings live in the blue folder.\n"),
    ("## Whom we hire and what we coach\n", "## Who we hire, and what we coach\n"),
    ("in one line.\n", "in one line, on the board by the kettle.\n"),
    (
        "bring back one question.\n",
        "bring back one question.\n- First Tuesday: lunch in the workshop.\n",
    ),
    (
        "## How we use this\n",
        "## Words we use\n\n- **E4**: it does not heat.\n\n## How we use this\n",
    ),
    ("Odile Farrow ran the workshop.", "Odile Farrow ran the workshop, and kept us to time."),
    ("on 17 December.*\n- **Calm", "on 17 December.* Bram has a draft of the board.\n- **Calm"),
];

/// What of these edits stands in the document however often it is written.
const ALIVE: [&str; 12] = [
    "# How we look after customers\n",
    "Keeper: Maren Oduya (extension 14).",
    "Say it aloud before you pick up.",
    "**What we're for.** Get the firing back on track",
    "- No parts sent as a guess, not even a thermocouple.",
    "Drawings live in the blue folder.",
    "## Who we hire, and what we coach\n",
    "on the board by the kettle.",
    "- First Tuesday: lunch in the workshop.",
    "## Words we use\n\n- **E4**: it does not heat.\n",
    "Odile Farrow ran the workshop, and kept us to time.",
    "Bram has a draft of the board.",
];

/// Returns the second edition as it is when it is typed: nobody adds languages and glosses by hand,
/// whoever asks about a commitment does so on a day, and a principle is made from what it may be.
fn typed(before: &Edition) -> Edition {
    let folder = Folder::at(source::root().join("examples/tarnwick-kilns"));
    let mut now = as_typed(folder.edition("2025-q4".parse().unwrap()).load().unwrap());
    for one in &mut now.agreement.commitments.commitments {
        one.asks_on.get_or_insert(DAYS[2].parse().unwrap());
    }
    let mut now = Quarter { before, now: &now }.in_order();
    let all = candidates(&now, Wanted::Principle);
    for one in &mut now.agreement.statements.principles {
        one.from.retain(|from| all.iter().any(|candidate| candidate.from == *from));
    }
    now
}

/// Makes the example after its first quarter, with a document that people have edited since.
fn edited() -> Workplace {
    let workplace = Workplace::with_the_example();
    workplace.write("questions/check-in-of-ours.yaml", CHECK_IN);
    workplace.credo("write --plain").on("2025-09-25").succeeds();
    for (from, to) in EDITS {
        workplace.edit("PHILOSOPHY.md", from, to);
    }
    workplace
}

/// Returns what is typed on the day, on that of the decision, and by the keeper afterwards.
fn lines(quarter: Quarter<'_>) -> [String; 3] {
    let now = quarter.now;
    // Whoever says what stands without a name says it as well as anybody.
    let apart = now.workshop.questions().flat_map(|question| {
        let is_apart = |sheet: &&Sheet| sheet.entry(&question.id) == Some(&Entry::Apart);
        let people = now.sheets.iter().filter(is_apart).map(|sheet| &sheet.participant);
        let unnamed = now.unnamed.iter().filter(|one| one.question == question.id);
        people.zip(unnamed).map(|(person, one)| ((&question.id, person), &one.said))
    });
    let apart: BTreeMap<_, _> = apart.collect();
    assert_eq!(apart.len(), now.unnamed.len());
    let mut day = Script::default();
    // They begin.
    day.opens_after(quarter).looks_back(quarter).enter();
    let from = unanswered(now);
    day.answers(&from, |question, person| {
        let apart = || Saying::Usual(apart[&(&question.id, &person.id)]);
        as_written(now, question, person).unwrap_or_else(apart)
    });
    day.themes_after(quarter).votes(now, Way::Round).pairs(now);
    day.statements_after(quarter, Way::Round).line(ANOTHER_DAY);
    let mut decision = Script::default();
    decision.enter().comes_back_to_decide().decides(now).commitments_after(quarter);
    // What was added by hand behind a sentence that changes is asked about: both are kept.
    decision.closing(now, Way::Round).line("3");
    let mut keeper = Script::default();
    keeper.line("Keep this and all other");
    [day.text(), decision.text(), keeper.text()]
}

/// The commands in which these are typed.
const COMMANDS: [(&str, &str); 3] = [("run", DAYS[0]), ("run", DAYS[1]), ("write", DAYS[1])];

/// Returns what stands without a name by the names of its files, which are random.
fn unnamed(edition: &Edition) -> BTreeMap<String, String> {
    let told = |one: &Unnamed| format!("{} {:?}", one.question, one.said);
    edition.unnamed.iter().map(|one| (format!("unnamed/{}", one.id), told(one))).collect()
}

/// Returns themes by their questions and ids: what they say and who says it, or what is said where
/// that has no name.
fn themes(edition: &Edition) -> Vec<(String, BTreeMap<ThemeId, String>)> {
    let (all, unnamed) = (edition.agreement.themes.iter(), unnamed(edition));
    all.map(|(question, sorting)| {
        let card =
            |card: &CardId| unnamed.get(&card.to_string()).cloned().unwrap_or(card.to_string());
        let cards = |theme: &Theme| theme.cards.iter().map(card).collect::<Vec<_>>();
        let told = |theme: &Theme| format!("{} {:?}", theme.says, cards(theme));
        let themes = sorting.themes.iter().map(|theme| (theme.id.clone(), told(theme)));
        (question.to_string(), themes.collect())
    })
    .collect()
}

/// Looks whether a workplace holds the second quarter of the example.
#[track_caller]
fn is_the_second_quarter(workplace: &Workplace, expected: &Edition) {
    let made = workplace.edition("2025-q4");
    let (was, is) = (&expected.workshop, &made.workshop);
    assert_eq!((&was.participants, &was.left), (&is.participants, &is.left));
    assert_eq!((was.after, was.number, was.next), (is.after, is.number, is.next));
    assert_eq!((was.stage, &was.revealed, &was.worth), (is.stage, &is.revealed, &is.worth));
    assert_eq!(made.sheets, expected.sheets);
    let said = |edition| unnamed(edition).into_values().collect::<BTreeSet<_>>();
    assert_eq!((made.unnamed.len(), said(&made)), (expected.unnamed.len(), said(expected)));
    assert_eq!(themes(&made), themes(expected));
    assert_eq!(made.agreement.votes, expected.agreement.votes);

    let (was, is) = (&expected.agreement, &made.agreement);
    let told = |edition: &credo::domain::Review| {
        let commitments = edition.commitments.iter();
        // What comes of what is not done is asked when it is left over.
        let is_done = |it: &CommitmentReview| it.state.is_end() && it.on.is_some();
        let commitments = commitments.map(|it| {
            let next = it.next.as_ref().filter(|_| is_done(it));
            format!("{:?} {:?} {:?} {next:?}", it.state, it.on, it.result)
        });
        let requests = edition.requests.iter().map(|it| format!("{:?} {:?}", it.answer, it.result));
        commitments.chain(requests).collect::<Vec<_>>()
    };
    assert_eq!(told(&is.review), told(&was.review));
    let (mut promised, mut asked) =
        (was.commitments.commitments.clone(), was.commitments.requests.clone());
    promised.sort_by(|one, other| one.id.cmp(&other.id));
    asked.sort_by(|one, other| one.id.cmp(&other.id));
    assert_eq!(is.commitments.commitments, promised);
    assert_eq!(is.commitments.requests, asked);
    assert_eq!(is.commitments.not_now, was.commitments.not_now);
    let (was, is) = (&was.statements, &is.statements);
    assert_eq!((&is.order, &is.rituals), (&was.order, &was.rituals));
    assert_eq!((&is.dropped, &is.decided), (&was.dropped, &was.decided));
    assert_eq!(is.dissent, was.dissent);
    let sentences = [&is.promise, &is.goal, &is.feeling, &was.promise, &was.goal, &was.feeling];
    let [promise, goal, feeling, others @ ..] =
        sentences.map(|one| one.as_ref().map(|it| (&it.text, it.since, &it.support)));
    assert_eq!([promise, goal, feeling], others);
    let principle = |one: &credo::domain::Principle| {
        let told = (one.id.clone(), one.name.clone(), one.means.clone(), one.in_practice.clone());
        (told, one.even_over.clone(), one.since, one.support.clone())
    };
    assert!(is.principles.iter().map(principle).eq(was.principles.iter().map(principle)));
}

/// What is said of what is done next with something that is done: nobody is asked that.
const NEXT: &str = "next";

/// Returns a comparison with the themes in the order of their ids, and without what nobody is asked
/// and where the document before lies: the example keeps none.
fn plain(mut compared: Value) -> Value {
    compared.as_object_mut().unwrap().remove("document");
    for question in compared["themes"].as_array_mut().unwrap() {
        let themes = question["themes"].as_array_mut().unwrap();
        themes.sort_by_key(|theme| theme["id"].to_string());
    }
    for one in compared["commitments"].as_array_mut().unwrap() {
        one.as_object_mut().unwrap().remove(NEXT);
    }
    compared
}

/// Looks whether the document holds what people edited, and nothing that nobody may read.
#[track_caller]
fn the_document_is_alive(document: &str) {
    for edit in ALIVE {
        assert_eq!(document.matches(edit).count(), 1, "{edit:?} in:\n{document}");
    }
    for leak in LEAKS.iter().chain(&["<<<<<<<", "(…)"]) {
        assert!(!document.contains(leak), "{leak} in:\n{document}");
    }
    for line in document.lines() {
        assert!(!line.contains(".- **"), "two items in one line: {line}");
    }
    // Nearly is not done, a refusal and an answer that never came are both told, and so are a rise
    // that is none, a fall within a rise, and what nobody names any more.
    for told in [
        "for the workshop” (c1, Maren).\n  26 of 30 on 5 December",
        "- **Nearly.**",
        "**No.** Sales offered",
        "Asked 17 October and 28 November; no answer.",
        "We don't agree.\n  Same six 3.3 → 3.3; the difference is who answered.",
        "Same six 2.5 → 3.0; three up, one down.",
        "No longer named: kiln knowledge.",
        "Gethin retired on 31 October.",
        "*Withdrawn on 17 December.*",
        "“No te dejamos hasta que el horno cueza.”",
    ] {
        assert!(document.contains(told), "{told} is not in:\n{document}");
    }
}

/// Looks whether what credo says between the workshops is true.
#[track_caller]
fn what_is_due_is_true(workplace: &Workplace) {
    let due = |day: &str| {
        let ran = workplace.credo("due --json").on(day).runs();
        let told: Value = serde_json::from_str(&ran.out).unwrap();
        let items = told["items"].as_array().unwrap().iter();
        let items = items.map(|item| {
            let what = item["id"].as_str().or(item["kind"].as_str()).unwrap();
            format!("{} {what}", item["day"].as_str().unwrap())
        });
        (ran.code.unwrap(), items.collect::<Vec<_>>().join("\n"))
    };
    assert_eq!(due("2026-01-04"), (0, String::new()));
    assert_eq!(due("2026-01-05"), (3, "2026-01-05 c7".to_owned()));
    let (code, all) = due(DAYS[2]);
    assert_eq!(code, 3);
    let days = [
        "2026-01-05 c7",
        "2026-01-09 c5",
        "2026-01-16 c3",
        "2026-01-16 r3",
        "2026-01-16 r4",
        "2026-02-06 c6",
        "2026-03-18 workshop",
        "2026-03-18 c3",
        "2026-03-18 c5",
        "2026-03-18 c6",
        "2026-03-18 c7",
        "2026-03-18 d1",
        "2026-03-18 d4",
    ];
    assert_eq!(all, days.join("\n"));
    let calendar = workplace.credo("calendar --stdout").on(DAYS[1]).runs().out;
    let days = calendar.lines().filter_map(|line| line.strip_prefix("DTSTART;VALUE=DATE:"));
    let due = all.lines().map(|line| line.split_once(' ').unwrap().0.replace('-', ""));
    // The check-in stands half-way, and is no longer due when the workshop is.
    let mut due: Vec<_> = due.chain(["20260131".to_owned()]).collect();
    due.sort();
    assert_eq!(days.collect::<Vec<_>>(), due);
}

#[cfg(unix)]
const DOWN: &str = "\x1b[B";
#[cfg(unix)]
const BACK: &str = "\x1b";
/// Erases what stands in a field.
#[cfg(unix)]
const ERASE: &str = "\x15";

/// Runs the program on a screen.
#[cfg(unix)]
fn on_a_screen(workplace: &Workplace, (command, day): (&str, &str), size: Size) -> Screen {
    let mut program = portable_pty::CommandBuilder::new(Workplace::program());
    program.arg(command);
    program.cwd(workplace.folder());
    program.env_clear();
    for (name, value) in Workplace::environment() {
        program.env(name, value);
    }
    program.env("CREDO_TODAY", day);
    Screen::open(program, size)
}

/// Begins the third quarter, and sees what the second promised.
#[cfg(unix)]
#[track_caller]
fn a_third_quarter_begins(workplace: &Workplace, size: Size) {
    let mut screen = on_a_screen(workplace, ("run", DAYS[2]), size);
    screen.is_asked("who is here", |rows| rows.contains("Noor Haddawey (chat and email)"));
    screen.types("\r").lists("> Yes").types("\r");
    let told = [screen.goes_on_to("What next?"), screen.contents()].concat();
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    for promised in [
        "What you promised last time: 2025 Q4",
        "c3, Bram Visserink, by Friday 16 January 2026 (carried over once): Send every repaired",
        "c7, Maren Oduya",
        "r3, managing director: Bring the Spanish manual up to date → nothing yet",
        "d4, on the principle “Done means it fired”, Tomek Wilczur",
    ] {
        assert!(told.contains(promised), "{promised} is not in:\n{told}");
    }
    assert!(!told.contains("We stay with you"), "{told}");
    screen.types("\x03");
    assert_eq!(screen.ends(), 130);
    screen.is_left_in_order();
    let third = workplace.edition("2026-q1").workshop;
    assert_eq!((third.number, third.after.unwrap().to_string()), (3, "2025-q4".to_owned()));
}

#[cfg(unix)]
#[track_caller]
fn the_second_quarter_comes_out_by_keys(size: Size) {
    let before = example();
    let now = typed(&before);
    let lines = lines(Quarter { before: &before, now: &now });
    let (in_lines, workplace) = (edited(), edited());
    for ((command, day), lines) in COMMANDS.into_iter().zip(&lines) {
        let told = in_lines.credo(&format!("{command} --plain")).on(day).types(lines).succeeds();
        let mut screen = on_a_screen(&workplace, (command, day), size);
        replay(&mut screen, &told, lines);
        assert_eq!(screen.ends(), 0, "{}", screen.rows());
        screen.is_left_in_order();
    }
    is_the_second_quarter(&workplace, &now);
    let document = workplace.read("PHILOSOPHY.md");
    the_document_is_alive(&document);
    workplace.credo("write --plain").on(DAYS[1]).succeeds();
    assert_eq!(workplace.read("PHILOSOPHY.md"), document);
    assert_eq!(
        plain(changes(&workplace, "")),
        plain(changes(&Workplace::with_both_quarters(), ""))
    );
    what_is_due_is_true(&workplace);
    a_third_quarter_begins(&workplace, size);
}

#[cfg(unix)]
#[test]
fn the_whole_second_quarter_comes_out_by_keys_and_a_third_begins() {
    the_second_quarter_comes_out_by_keys((80, 24));
}

#[cfg(unix)]
#[test]
fn the_whole_second_quarter_comes_out_by_keys_on_a_narrow_terminal() {
    the_second_quarter_comes_out_by_keys((40, 15));
}

#[cfg(unix)]
#[test]
fn the_look_back_is_left_and_taken_up_by_keys() {
    let workplace = Workplace::with_the_example();
    let open = || on_a_screen(&workplace, ("run", DAYS[0]), (40, 15));
    let mut screen = open();
    // First names will do; whoever is new by name may be somebody who was there.
    screen.is_asked("who is here", |rows| rows.contains("Bram Visserink (repair workshop)"));
    screen.types(ERASE).types("Maren, Tomek Wilczur, Prisha Sandhal, Inés Carravide, ");
    screen.types("花子, Lucy Abaro, Bram Visserink\r").shows("Maren Oduya was here last time");
    screen.lists("> Is here, as Maren").types("\r").shows("Gethin Prydderch was here");
    screen.lists("> Has left the team").types(DOWN).types(DOWN);
    screen.marks("> Is here under another name").types("\r").lists("> 花子").types(BACK);
    screen.lists("> Has left the team").types("\r").asks("They left on: ").types("31 oct\r");
    screen.asks("Why: ").shows("That is Friday 31 October 2025.").types("retired\r");
    screen.lists("> Yes").types(BACK);
    // Back from there, everybody stands in the field as they were typed.
    screen.is_asked("who is here", |rows| rows.contains("花子, Lucy Abaro"));
    screen.types("\r").lists("> Is here, as Maren").types("\r").lists("> Has left").types("\r");
    screen.asks("They left on: ").types("\r").asks("Why: ").types("\r").lists("> Yes");
    screen.types("\r").goes_on_to("> Go through them: 10");
    let workshop = workplace.edition("2025-q4").workshop;
    let people = workshop.participants.iter().map(|one| (one.id.as_str(), one.name.as_str()));
    let people: Vec<_> = people.collect();
    assert_eq!(people[0], ("maren-oduya", "Maren Oduya"));
    assert_eq!(people[4].1, "花子");

    screen.types("\r").lists("> Done").types(DOWN).marks("> Nearly").types("\r");
    screen.asks("The figure now: ").pastes("二十六 of 30 (12 in September)").asks("ember)");
    screen.types("\x03");
    assert_eq!(screen.ends(), 130);
    screen.is_left_in_order();
    // What was being typed is there again, and is killed with what was said before it on the disk.
    let mut screen = open();
    screen.goes_on_to("> Go through them: 10");
    screen.types("\r").lists("> Done").types(DOWN).marks("> Nearly").types("\r");
    screen.asks("ember)").types("\r").lists("> Done").types(BACK);
    screen.lists("> Nearly").types("\r").asks("ember)").types("\r").lists("> Done");
    screen.types("\r").asks("Done on: ").signals("-KILL");
    screen.ends();
    let review = workplace.edition("2025-q4").agreement.review;
    let results: Vec<_> = review.commitments.iter().map(|one| one.result.as_deref()).collect();
    assert_eq!(results, [Some("二十六 of 30 (12 in September)")]);
    let mut screen = open();
    screen.goes_on_to("> Go through them: 9");
}
