//! Tests of how scores moved over made-up editions and check-ins.

use std::time::Duration;

use proptest::prelude::*;

use super::{Past, Trend, over};
use crate::domain::{
    Entry, Keeps, Language, Localized, Minutes, Notes, Part, Participant, Parts, Portion, Question,
    QuestionSet, Said, Scale, Score, Sheet, Shown, Stage, Unnamed, Way, When, Workshop,
};
use crate::figures::Sums;

/// What one person said: their id, or nothing for an answer without a name, and what they gave.
type Given<'a> = (&'a str, &'a str, Option<Score>);

const HELD: [&str; 4] = ["2025-09-18", "2025-12-17", "2026-03-18", "2026-06-17"];

fn words(text: &str) -> Localized {
    Localized::english(text).unwrap()
}

/// Makes a question with a scale of a prompt; `low` is what 1 means.
fn question(id: &str, prompt: &str, low: &str) -> Question {
    Question {
        id: id.parse().unwrap(),
        prompt: words(prompt),
        short: None,
        parts: Parts::new(vec![Part::Scale(Scale { low: words(low), high: words("good") })])
            .unwrap(),
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

/// Makes a workshop that is over, in which seven people are asked these questions.
fn workshop(at: usize, questions: Vec<Question>) -> Workshop {
    let name = |name: &str| name.parse().unwrap();
    let person =
        |id: &str| Participant { id: id.parse().unwrap(), name: name(id), role: None, left: false };
    let set = QuestionSet { id: "all".parse().unwrap(), title: words("All"), questions };
    Workshop {
        edition: ["2025-q3", "2025-q4", "2026-q1", "2026-q2"][at].parse().unwrap(),
        number: u32::try_from(at).unwrap() + 1,
        after: None,
        company: name("Tarnwick Kilns"),
        team: name("Customer support"),
        held: HELD[at].parse().unwrap(),
        next: "2026-09-17".parse().unwrap(),
        language: Language::english(),
        facilitator: None,
        keeper: None,
        decider: None,
        way: Way::default(),
        shown: Shown::default(),
        participants: ["a", "b", "c", "d", "e", "f", "g"].map(person).to_vec(),
        left: Vec::new(),
        sets: vec![set],
        stage: Stage::Closed,
        revealed: std::collections::BTreeSet::default(),
        spent: Duration::ZERO,
        worth: Vec::new(),
        private: Vec::new(),
    }
}

/// Makes the portions of what was said.
fn portions(given: &[Given<'_>]) -> Vec<Portion> {
    let portion = |(number, (person, question, score)): (usize, &Given<'_>)| {
        let said = Said { score: *score, ..Said::default() };
        let question = question.parse().unwrap();
        if person.is_empty() {
            let id = format!("{number:016x}").parse().unwrap();
            return Portion::Unnamed(Unnamed { id, question, said });
        }
        let mut sheet = Sheet::new(person.parse().unwrap());
        let entry = if score.is_some() { Entry::Named(said) } else { Entry::Pass };
        sheet.put(question, entry);
        Portion::Sheet(sheet)
    };
    given.iter().enumerate().map(portion).collect()
}

fn past(workshop: Workshop, portions: &[Portion], is_check_in: bool) -> Past {
    let mut sums = Sums::new(&workshop).by_person();
    for portion in portions {
        sums.add(portion);
    }
    let figures = sums.done();
    Past::new(workshop, figures, is_check_in)
}

/// Makes an occasion on which `a`, `b`, … gave these points to `success`.
fn gave(at: usize, points: &[u8], is_check_in: bool) -> Past {
    let people = ["a", "b", "c", "d", "e", "f", "g"];
    let given: Vec<_> = people
        .iter()
        .zip(points)
        .map(|(person, points)| (*person, "success", Some(Score::Points(*points))))
        .collect();
    past(workshop(at, vec![success()]), &portions(&given), is_check_in)
}

fn success() -> Question {
    question("success", "How well do we measure it?", "poor")
}

/// Makes an occasion on which something else was asked.
fn asked_else(at: usize, is_check_in: bool) -> Past {
    past(workshop(at, vec![question("other", "And else?", "poor")]), &[], is_check_in)
}

/// Tells trends, a scale and its points a line: mean and range, what broke it, how the same moved.
fn told(all: &[Past]) -> String {
    let occasions: Vec<_> = all.iter().map(Past::occasion).collect();
    let lines = over(&occasions).into_iter().map(|trend| line(&trend));
    lines.collect::<Vec<_>>().join("\n")
}

fn line(trend: &Trend<'_>) -> String {
    let points = trend.points.iter().map(|point| {
        let scores = point.scores;
        let mean = scores.mean().map_or_else(|| "-".to_owned(), |mean| mean.to_string());
        let ends = [scores.lowest(), scores.highest()].map(Option::unwrap_or_default);
        let broken = point.broken.map(|why| format!(" {why:?}")).unwrap_or_default();
        let moved = point.moved.as_ref().map(|moved| {
            let same = moved.same();
            format!(" same {} up {} down {}", same.count(), same.up(), same.down())
        });
        let moved = moved.unwrap_or_default();
        format!("{}: {mean} {}-{} of {}{broken}{moved}", point.at, ends[0], ends[1], scores.count())
    });
    format!("{} | {}", trend.asked.question.id, points.collect::<Vec<_>>().join(" | "))
}

#[test]
fn a_scale_has_a_point_for_each_time_it_was_asked() {
    let all = [gave(0, &[1, 2, 2, 3], false), gave(1, &[2, 3, 2, 4, 5], false)];
    insta::assert_snapshot!(told(&all), @"success | 0: 2.0 1-3 of 4 | 1: 3.2 2-5 of 5 same 4 up 3 down 0");
}

#[test]
fn of_fewer_than_four_there_is_no_mean_and_who_did_not_score_is_no_score() {
    let given = [
        ("a", "success", Some(Score::Points(2))),
        ("b", "success", Some(Score::DontKnow)),
        ("c", "success", None),
        ("d", "success", Some(Score::Pass)),
    ];
    let all = [past(workshop(0, vec![success()]), &portions(&given), false)];
    insta::assert_snapshot!(told(&all), @"success | 0: - 2-2 of 1");
    let occasion = all[0].occasion();
    let trends = over(&[occasion]);
    let point = &trends[0].points[0];
    assert_eq!((point.scores.dont_know(), point.scores.declined()), (1, 1));
    assert_eq!(point.figures.turnout.passed, 1);
}

#[test]
fn what_was_asked_in_other_words_or_on_another_scale_begins_anew() {
    let then = gave(0, &[1, 2, 2, 3], false);
    let asked = |at, question| {
        let given: Vec<_> =
            ["a", "b", "c", "d"].map(|it| (it, "success", Some(Score::Points(4)))).to_vec();
        past(workshop(at, vec![question]), &portions(&given), false)
    };
    let reworded = asked(1, question("success", "How well do we count it?", "poor"));
    let other = asked(2, question("success", "How well do we count it?", "very poor"));
    insta::assert_snapshot!(told(&[then, reworded, other]), @"success | 0: 2.0 1-3 of 4 | 1: 4.0 4-4 of 4 Reworded | 2: 4.0 4-4 of 4 OtherAnswers");
}

#[test]
fn a_quarter_without_it_is_a_break_and_a_check_in_without_it_is_none() {
    let first = || gave(0, &[1, 2, 2, 3], false);
    let last = || gave(2, &[1, 2, 2, 3], false);
    insta::assert_snapshot!(told(&[first(), asked_else(1, false), last()]), @"
    success | 0: 2.0 1-3 of 4 | 2: 2.0 1-3 of 4 NotAsked same 4 up 0 down 0
    other | 1: - 0-0 of 0
    ");
    insta::assert_snapshot!(told(&[first(), asked_else(1, true), last()]), @"
    success | 0: 2.0 1-3 of 4 | 2: 2.0 1-3 of 4 same 4 up 0 down 0
    other | 1: - 0-0 of 0
    ");
}

#[test]
fn what_belongs_to_check_ins_is_missed_by_check_ins_alone() {
    let first = || gave(0, &[1, 2, 2, 3], true);
    let last = || gave(2, &[1, 2, 2, 3], true);
    let is_broken = |between: Past| told(&[first(), between, last()]).contains("NotAsked");
    assert!(is_broken(asked_else(1, true)));
    assert!(!is_broken(asked_else(1, false)));
}

#[test]
fn the_widest_apart_goes_first_and_then_what_is_asked_first() {
    let questions = ["narrow", "wide", "few", "narrow-too"];
    let asked = questions.map(|id| question(id, id, "poor")).to_vec();
    let mut given = Vec::new();
    for (person, points) in [("a", 1), ("b", 2), ("c", 2), ("d", 5)] {
        given.push((person, "wide", Some(Score::Points(points))));
        given.push((person, "narrow", Some(Score::Points(points.min(2)))));
        given.push((person, "narrow-too", Some(Score::Points(points.min(2)))));
    }
    // Two people are far apart by chance.
    given.push(("a", "few", Some(Score::Points(1))));
    given.push(("b", "few", Some(Score::Points(5))));
    let all = [past(workshop(0, asked), &portions(&given), false)];
    let occasion = all[0].occasion();
    let order: Vec<_> =
        over(&[occasion]).iter().map(|it| it.asked.question.id.to_string()).collect();
    assert_eq!(order, ["wide", "narrow", "narrow-too", "few"]);
}

#[test]
fn the_last_scores_decide_the_order_and_not_those_before() {
    let asked = || vec![question("calmed", "calmed", "poor"), question("parted", "parted", "poor")];
    let occasion = |at, calmed: [u8; 4], parted: [u8; 4]| {
        let mut given = Vec::new();
        for (person, (calmed, parted)) in
            ["a", "b", "c", "d"].into_iter().zip(calmed.into_iter().zip(parted))
        {
            given.push((person, "calmed", Some(Score::Points(calmed))));
            given.push((person, "parted", Some(Score::Points(parted))));
        }
        past(workshop(at, asked()), &portions(&given), false)
    };
    let told =
        told(&[occasion(0, [1, 2, 3, 5], [3, 3, 3, 3]), occasion(1, [3, 3, 3, 3], [1, 2, 3, 5])]);
    assert!(told.starts_with("parted"), "{told}");
}

#[test]
fn without_names_nobody_is_the_same_and_one_joiner_is_not_given_away() {
    let unnamed = |at| {
        let given = [1, 2, 2, 3].map(|it| ("", "success", Some(Score::Points(it))));
        past(workshop(at, vec![success()]), &portions(&given), false)
    };
    assert!(!told(&[unnamed(0), unnamed(1)]).contains("same"));
    // Four by name both times, and now one without: the two means together tell what that one gave.
    let given = ["a", "b", "c", "d"].map(|it| (it, "success", Some(Score::Points(3))));
    let mut given = given.to_vec();
    given.push(("", "success", Some(Score::Points(1))));
    let now = past(workshop(1, vec![success()]), &portions(&given), false);
    assert!(!told(&[gave(0, &[3, 3, 3, 3], false), now]).contains("same"));
}

#[test]
fn what_is_not_revealed_is_no_point() {
    let mut on = workshop(1, vec![success()]);
    on.stage = Stage::Answer;
    let given = ["a", "b", "c", "d"].map(|it| (it, "success", Some(Score::Points(3))));
    let now = past(on.clone(), &portions(&given), false);
    assert!(told(&[gave(0, &[3, 3, 3, 3], false), now]).ends_with("0: 3.0 3-3 of 4"));
    on.revealed.insert("success".parse().unwrap());
    let now = past(on, &portions(&given), false);
    assert!(told(&[gave(0, &[3, 3, 3, 3], false), now]).contains("| 1: 3.0"));
}

#[test]
fn what_is_asked_of_nobody_is_no_point() {
    let mut question = success();
    question.when.roles = vec!["Driver".parse().unwrap()];
    let all = [past(workshop(0, vec![question]), &[], false)];
    assert_eq!(told(&all), "");
}

proptest! {
    #[test]
    fn it_is_the_same_in_whatever_order_answers_come(
        points in prop::collection::vec(prop::collection::vec(0_u8..=6, 7), 1..4),
        seed in any::<u64>(),
    ) {
        let make = |is_turned: bool| -> Vec<Past> {
            let occasion = |(at, points): (usize, &Vec<u8>)| {
                let people = ["a", "b", "c", "d", "e", "", ""];
                let score = |points: u8| match points {
                    0 => Score::DontKnow,
                    6 => Score::Pass,
                    points => Score::Points(points),
                };
                let given: Vec<_> = people
                    .iter()
                    .zip(points)
                    .map(|(person, points)| (*person, "success", Some(score(*points))))
                    .collect();
                let mut all = portions(&given);
                if is_turned {
                    let by = usize::try_from(seed % 7).unwrap();
                    all.rotate_left(by);
                    all.reverse();
                }
                past(workshop(at, vec![success()]), &all, false)
            };
            points.iter().enumerate().map(occasion).collect()
        };
        prop_assert_eq!(told(&make(false)), told(&make(true)));
    }
}
