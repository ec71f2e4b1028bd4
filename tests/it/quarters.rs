//! What changed between the two quarters of the example, worked out from its files, against what was
//! reckoned by hand.

use std::fmt::Write as _;

use credo::changes::{
    Before, Changes, DissentFate, Now, Part, RitualsChange, RunFate, ScoreChange, ThemeMove,
    ThemesChange, between,
};
use credo::domain::{CommitmentId, CommitmentState, EditionId, Ground, Name, Subject};
use credo::figures::{Figures, Scores, Sums, Unlike, Verdict};
use credo::store::Folder;

use ThemeMove::{Fallen, New, Quiet, Risen, Same};

use crate::source;

/// The folder of the example.
fn example() -> Folder {
    Folder::at(source::root().join("examples/tarnwick-kilns"))
}

fn id(edition: &str) -> EditionId {
    edition.parse().unwrap()
}

/// Returns what changed from the first quarter to the second.
fn changes() -> Changes {
    let read = |edition: &str| {
        let folder = example().edition(id(edition));
        let workshop = folder.workshop().unwrap();
        let agreement = folder.agreement(&workshop).unwrap();
        let figures: Figures = {
            let mut sums = Sums::new(&workshop).sorted(&agreement.themes).by_person();
            folder.read(&workshop, &agreement, |portion| sums.add(&portion)).unwrap();
            sums.done()
        };
        (workshop, agreement, figures)
    };
    let (workshop, agreement, figures) = read("2025-q3");
    let before = Before::new(workshop, agreement, figures);
    let (workshop, agreement, figures) = read("2025-q4");
    let now = Now { workshop: &workshop, agreement: &agreement, figures: &figures };
    between(&before, now)
}

/// Says how scores lie.
fn told(scores: &Scores) -> String {
    let mut told = format!(
        "{}, {}–{}, n {}",
        scores.mean().unwrap(),
        scores.lowest().unwrap(),
        scores.highest().unwrap(),
        scores.count()
    );
    for (count, what) in [(scores.dont_know(), "don't know"), (scores.declined(), "declined")] {
        if count > 0 {
            write!(told, ", {count} {what}").unwrap();
        }
    }
    told
}

#[test]
fn the_scores_of_both_quarters_are_those_of_the_table() {
    let row = |ScoreChange { question, moved, .. }: &ScoreChange| {
        let (then, now) = moved.everyone().unwrap();
        let same = moved.same();
        let mean = |scores: &Scores| scores.mean().unwrap().to_string();
        format!(
            "{question} | {} | {} | {} → {} ({}) | {} up, {} down: {}",
            told(then),
            told(now),
            mean(same.then()),
            mean(same.now()),
            same.count(),
            same.up(),
            same.down(),
            same.verdict().map_or("too few", Verdict::as_str),
        )
    };
    let rows: Vec<_> = changes().scores.iter().map(row).collect();
    assert_eq!(
        rows,
        [
            "measuring-success | 2.4, 1–4, n 7 | 3.1, 2–4, n 7 | 2.7 → 3.3 (6) | 4 up, 0 down: changed",
            "workload-tasks | 2.6, 2–3, n 7 | 3.0, 2–4, n 7 | 2.5 → 3.0 (6) | 3 up, 1 down: changed",
            "team-dedication | 3.3, 2–4, n 6, 1 declined | 3.6, 2–5, n 7 | 3.3 → 3.3 (6) | 1 up, 1 down: about the same",
            "goal-alignment | 2.3, 1–3, n 6, 1 don't know | 2.5, 1–3, n 6, 1 don't know | 2.4 → 2.4 (5) | 1 up, 1 down: about the same",
        ]
    );
}

#[test]
fn choices_messages_and_rankings_are_those_of_the_table() {
    let changes = changes();
    let [goal] = &changes.choices[..] else { panic!("{:?}", changes.choices) };
    let options: Vec<_> = goal.options.iter().map(|it| (it.id.as_str(), it.then, it.now)).collect();
    let expected = [
        ("treat-as-we-would-like", 2, 1),
        ("reduce-effort", 3, 4),
        ("inform-and-teach", 2, 2),
        ("something-else", 0, 0),
    ];
    assert_eq!((goal.question.as_str(), &options[..]), ("ultimate-goal", &expected[..]));
    let switches: Vec<_> = goal
        .switches
        .switches
        .iter()
        .map(|it| (it.from.as_str(), it.to.as_str(), it.people))
        .collect();
    assert_eq!(switches, [("inform-and-teach", "reduce-effort", 1)]);
    let promise = changes.promise.unwrap();
    assert_eq!(
        (promise.question.as_str(), promise.then, promise.now),
        ("one-clear-message", (3, 7), (6, 7))
    );
    let [qualities] = &changes.rankings[..] else { panic!("{:?}", changes.rankings) };
    let stand: Vec<_> =
        qualities.qualities.iter().map(|it| (it.label.as_str(), it.then, it.now)).collect();
    assert_eq!(
        stand[..3],
        [
            ("patience", Some((10, 4)), Some((10, 5))),
            ("honest about not knowing", Some((5, 4)), Some((9, 5))),
            ("follow-through", Some((6, 2)), Some((6, 2))),
        ]
    );
    let gone: Vec<_> = stand.iter().filter(|it| it.2.is_none()).map(|it| it.0).collect();
    assert_eq!(gone, ["kiln knowledge"], "nobody names it any more, and that is said");
}

#[test]
fn who_left_and_joined_is_worked_out_and_what_was_said_of_it_stands_by() {
    let changes = changes();
    let left = changes.left.iter();
    let left: Vec<_> = left
        .map(|it| (it.name.as_str(), it.on.unwrap().to_string(), it.why.as_deref().unwrap()))
        .collect();
    let why = "retired after thirty-one years";
    assert_eq!(left, [("Gethin Prydderch", "2025-10-31".to_owned(), why)]);
    let joined: Vec<_> = changes.joined.iter().map(Name::as_str).collect();
    assert_eq!((joined, changes.same), (vec!["Noor Haddawey"], 6));
}

#[test]
fn what_was_kept_changed_added_and_dropped_is_told_with_its_reason() {
    let changes = changes();
    let kept: Vec<_> = changes.kept.iter().map(|it| it.on.to_string()).collect();
    assert_eq!(
        kept,
        [
            "promise",
            "goal",
            "feeling",
            "fix-the-cause-not",
            "calm-first-then-kiln",
            "leave-them-knowing-why",
            "order",
        ]
    );
    let [reworded] = &changes.altered[..] else { panic!("{:?}", changes.altered) };
    assert_eq!((reworded.part, reworded.number), (Part::Sentence, Some(3)));
    assert_eq!(
        (reworded.old.as_str(), reworded.new.as_str(), reworded.why.as_deref()),
        (
            "Ordinary words, the customer's language where we can, and an honest no.",
            "Ordinary words, the customer's language (or a date when someone who speaks it will \
             answer), and an honest no.",
            Some("Nine Spanish messages waited in October."),
        )
    );
    let added: Vec<_> = changes
        .added
        .iter()
        .map(|it| (it.part, it.number, it.text.as_str(), it.why.as_deref().unwrap()))
        .collect();
    assert_eq!(
        added,
        [
            (
                Part::Practice,
                Some(3),
                "Never ask for a code the customer can't see on the kiln.",
                "Noor was once asked for her SKU.",
            ),
            (
                Part::Whole,
                Some(6),
                "Done means it fired: A case closes when the kiln has completed a firing, or after \
                 we've asked twice in 14 days.",
                "Of 31 repairs we asked about, 4 had not fired properly; all 4 would have been \
                 closed.",
            ),
        ]
    );
    let [dropped] = &changes.dropped[..] else { panic!("{:?}", changes.dropped) };
    assert_eq!(
        (dropped.part, dropped.text.as_str(), dropped.ground),
        (
            Part::Practice,
            "Hand over only by talking to each other, never by note.",
            Some(Ground::NoLongerTrue),
        )
    );
}

#[test]
fn a_changed_sentence_is_told_word_by_word_and_the_rituals_line_by_line() {
    let changes = changes();
    let [reworded] = &changes.altered[..] else { panic!("{:?}", changes.altered) };
    let runs = reworded.runs.iter().map(|run| match run.fate {
        RunFate::Kept => run.text.clone(),
        RunFate::TakenOut => format!("[-{}-]", run.text),
        RunFate::New => format!("{{+{}+}}", run.text),
    });
    assert_eq!(
        runs.collect::<String>(),
        "Ordinary words, the customer's language [-where we can-]{+(or a date when someone who speaks it \
         will answer)+}, and an honest no."
    );
    let added =
        "Interviews: for each quality, a time they did it and a time they didn't".to_owned();
    assert_eq!(changes.rituals, RitualsChange { added: vec![added], ..RitualsChange::default() });
}

#[test]
fn no_commitment_and_no_request_is_left_out_and_nearly_is_not_done() {
    let changes = changes();
    let promised: Vec<_> = changes
        .promised
        .iter()
        .map(|it| (it.id.as_str(), it.state.unwrap(), it.days_late, it.is_carried))
        .collect();
    assert_eq!(
        promised,
        [
            ("c1", CommitmentState::Nearly, None, false),
            ("c2", CommitmentState::DoneLate, Some(28), false),
            ("c3", CommitmentState::Partly, None, true),
            ("c4", CommitmentState::Done, None, false),
        ]
    );
    let asked: Vec<_> = changes
        .asked
        .iter()
        .map(|it| {
            let to = it.passed_to.as_ref().map(Name::as_str);
            (it.id.as_str(), it.answer.as_ref().map(|reply| reply.yes), to)
        })
        .collect();
    let passed = Some("managing director");
    assert_eq!(
        asked,
        [("r1", Some(true), None), ("r2", Some(false), None), ("r3", None, passed)],
        "a refusal, and that nobody answered, are both told"
    );
    let put_off: Vec<_> =
        changes.put_off.iter().map(|it| (it.says.as_str(), it.is_raised, it.votes)).collect();
    assert_eq!(
        put_off,
        [
            ("No cover for Spanish", Some(true), Some(6)),
            ("No plan for term starts", Some(true), Some(5)),
            ("The eleven-box form", Some(false), None),
        ]
    );
}

/// Says how the themes of one question moved.
fn moved(changes: &[ThemesChange], question: &str) -> Vec<(String, ThemeMove, [Option<u32>; 2])> {
    let of = changes.iter().find(|it| it.question.as_str() == question).unwrap();
    let votes = |told: &Option<credo::changes::Told>| told.as_ref().and_then(|told| told.votes);
    let themes = of.themes.iter();
    themes.map(|it| (it.id.to_string(), it.moved, [votes(&it.then), votes(&it.now)])).collect()
}

#[test]
fn themes_rise_fall_come_and_fall_silent_by_their_ids() {
    let changes = changes();
    let row = |id: &str, moved, then, now| (id.to_owned(), moved, [then, now]);
    assert_eq!(
        moved(&changes.themes, "department-issues"),
        [
            row("the-phone-since-gethin", New, None, Some(7)),
            row("no-cover-for-spanish", Risen, Some(2), Some(6)),
            row("no-plan-for-term", Risen, Some(1), Some(5)),
            row("nobody-checks-the-kiln", Fallen, Some(3), Some(2)),
            row("the-fault-log-depends", New, None, Some(1)),
            row("nobody-owns-a-case", Quiet, Some(7), None),
            row("no-shared-fault-log", Quiet, Some(5), None),
            row("no-rule-for-escalating", Quiet, Some(3), None),
            row("the-eleven-box-form", Quiet, Some(0), None),
        ]
    );
    assert_eq!(
        moved(&changes.themes, "company-issues"),
        [
            row("repair-dates-promised-without", Risen, Some(7), Some(8)),
            row("repairs-aren-t-on", New, None, Some(6)),
            row("the-spanish-manual-is", Same, Some(4), Some(4)),
            row("support-is-told-last", Fallen, Some(9), Some(2)),
            row("nobody-owns-replacing-the", New, None, Some(1)),
            row("no-budget-for-extra", Quiet, Some(1), None),
        ]
    );
    let bad = moved(&changes.themes, "bad-service");
    assert_eq!(bad[0], row("silence-ringing-out-unopened", New, None, Some(10)));
    assert!(bad.contains(&row("making-people-chase-us", Quiet, Some(9), None)));
    let own = changes.themes.iter().find(|it| it.question.as_str() == "department-issues").unwrap();
    let escalation = own.themes.iter().find(|it| it.id.as_str() == "no-rule-for-escalating");
    let answers: Vec<_> =
        escalation.unwrap().commitments.iter().map(CommitmentId::as_str).collect();
    assert_eq!(answers, ["c4"], "it is quiet because something was done about it");
}

#[test]
fn who_left_holds_no_objection_and_who_changed_his_mind_is_told_in_his_words() {
    let changes = changes();
    let told: Vec<_> = changes
        .dissent
        .iter()
        .map(|it| (it.id.as_str(), it.who.as_deref().unwrap(), it.fate))
        .collect();
    assert_eq!(
        told,
        [
            ("d1", "Bram Visserink", DissentFate::Open),
            ("d2", "Gethin Prydderch", DissentFate::Closed),
            ("d3", "Tomek Wilczur", DissentFate::Withdrawn),
            ("d4", "Tomek Wilczur", DissentFate::Opened),
        ]
    );
    assert!(matches!(changes.dissent[1].on, Subject::Principle(_)));
    assert_eq!(changes.dissent[1].name.as_deref(), Some("Calm first, then kiln"));
    assert!(changes.dissent.iter().take(3).all(|it| it.update.is_some()));
}

#[test]
fn what_was_asked_for_the_first_time_is_not_compared() {
    let told: Vec<_> =
        changes().incomparable.iter().map(|(id, why)| (id.to_string(), *why)).collect();
    let first = |id: &str| (id.to_owned(), Unlike::AskedFirst);
    assert_eq!(told, [first("still-sticking"), first("promise-broken"), first("safe-to-say")]);
}

/// What somebody said that must not be in the document of either quarter.
pub(crate) const LEAKS: [&str; 6] =
    ["Tolliver", "Ellwood", "20417", "Lucy passes", "every single E4", "waiting for customer"];

#[test]
fn the_documents_of_both_quarters_hold_neither_customers_nor_blame_nor_what_is_off_the_record() {
    for edition in ["2025-q3", "2025-q4"] {
        let view = credo::stages::view(&example(), &example().edition(id(edition))).unwrap();
        let document = view.write(&credo::document::Piece::PHILOSOPHY).unwrap();
        for leak in LEAKS {
            assert!(!document.contains(leak), "{leak} is in the document of {edition}");
        }
    }
}
