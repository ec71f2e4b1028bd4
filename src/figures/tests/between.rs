//! Tests of what moved between two editions.

use proptest::prelude::*;

use super::{edition, moved, question, say, say_unnamed, switches};
use crate::domain::{Edition, Keeps, Localized, Parts, QuestionId};
use crate::figures::{SamePeople, Scores, Verdict};

const PEOPLE: [&str; 7] = ["ada", "ben", "cem", "dan", "eve", "fay", "gil"];

fn id() -> QuestionId {
    "workload".parse().unwrap()
}

/// Makes an edition in which people give these scores under their names; 0 is a don't know.
fn scored(points: &[u8]) -> Edition {
    let mut new = edition(vec![question("workload", "scale-and-text")], &PEOPLE);
    for (person, points) in PEOPLE.iter().zip(points) {
        let score = if *points == 0 { "don't know".to_owned() } else { points.to_string() };
        say(&mut new, "workload", &format!("{person}: {{score: {score}}}"));
    }
    new
}

fn same(then: &[u8], now: &[u8]) -> SamePeople {
    moved(&scored(then), &scored(now), &id()).unwrap().same().clone()
}

/// Returns the means of the same people, how many they are, movers up and down, and the verdict.
fn told(
    then: &[u8],
    now: &[u8],
) -> (Option<String>, Option<String>, usize, [usize; 2], &'static str) {
    let same = same(then, now);
    let mean = |scores: &Scores| scores.mean().map(|mean| mean.to_string());
    let verdict = same.verdict().map_or("too few", Verdict::as_str);
    (mean(same.then()), mean(same.now()), same.count(), [same.up(), same.down()], verdict)
}

fn means(then: &str, now: &str) -> (Option<String>, Option<String>) {
    (Some(then.to_owned()), Some(now.to_owned()))
}

#[test]
fn half_a_point_is_a_change_and_less_is_none() {
    let (then, now) = means("3.0", "3.5");
    assert_eq!(told(&[3, 3, 3, 3, 3, 3], &[5, 4, 3, 3, 3, 3]), (then, now, 6, [2, 0], "changed"));
    let (then, now) = means("3.0", "3.3");
    assert_eq!(
        told(&[3, 3, 3, 3, 3, 3], &[5, 3, 3, 3, 3, 3]),
        (then, now, 6, [1, 0], "about the same")
    );
    let (then, now) = means("3.5", "3.0");
    assert_eq!(told(&[5, 4, 3, 3, 3, 3], &[3, 3, 3, 3, 3, 3]), (then, now, 6, [0, 2], "changed"));
}

#[test]
fn the_means_are_compared_before_they_are_rounded() {
    // 2.57 and 3.00 are 0.43 apart, 2.6 and 3.0 no more than 0.4; 3.14 and 2.57 are 0.57 apart.
    let (then, now) = means("2.6", "3.0");
    assert_eq!(
        told(&[3, 3, 3, 3, 2, 2, 2], &[3, 3, 3, 3, 2, 2, 5]),
        (then, now, 7, [1, 0], "about the same")
    );
    // 2.71 and 3.14 are shown as 2.7 and 3.1; 0.43 is no change.
    let (then, now) = means("2.7", "3.1");
    assert_eq!(
        told(&[3, 3, 3, 3, 3, 2, 2], &[3, 3, 3, 3, 3, 2, 5]),
        (then, now, 7, [1, 0], "about the same")
    );
}

#[test]
fn half_of_them_moving_one_way_is_a_change_and_fewer_than_half_is_none() {
    let (then, now) = means("3.0", "3.0");
    assert_eq!(
        told(&[3, 3, 3, 3, 3, 3], &[4, 4, 4, 2, 1, 3]),
        (then.clone(), now.clone(), 6, [3, 2], "changed")
    );
    assert_eq!(
        told(&[3, 3, 3, 3, 3, 3], &[4, 4, 2, 2, 3, 3]),
        (then.clone(), now.clone(), 6, [2, 2], "about the same")
    );
    assert_eq!(told(&[3, 3, 3, 3, 3, 3], &[5, 4, 2, 2, 2, 3]), (then, now, 6, [2, 3], "changed"));
}

#[test]
fn of_three_people_nothing_is_said_but_who_moved() {
    assert_eq!(told(&[1, 1, 1], &[5, 5, 1, 4]), (None, None, 3, [2, 0], "too few"));
}

#[test]
fn who_did_not_give_a_score_both_times_is_not_among_the_same_people() {
    let (then, now) = means("2.0", "2.0");
    assert_eq!(
        told(&[2, 2, 2, 2, 0, 5], &[2, 2, 2, 2, 5, 0, 5]),
        (then, now, 4, [0, 0], "about the same")
    );
}

#[test]
fn everybody_is_shown_unless_one_score_without_a_name_would_be_given_away() {
    let everyone = |then: &Edition, now: &Edition| {
        let moved = moved(then, now, &id()).unwrap();
        moved.everyone().map(|(then, now)| (then.points(), now.points()))
    };
    let then = scored(&[3, 3, 3, 3]);
    let mut now = scored(&[3, 3, 3, 3]);
    assert_eq!(everyone(&then, &now), Some(([0, 0, 4, 0, 0], [0, 0, 4, 0, 0])));
    say(&mut now, "workload", "{eve: {score: 5}, fay: apart, gil: apart}");
    assert_eq!(everyone(&then, &now), Some(([0, 0, 4, 0, 0], [0, 0, 4, 0, 1])));
    say_unnamed(&mut now, "workload", "score: don't know");
    say_unnamed(&mut now, "workload", "score: 1");
    assert_eq!(everyone(&then, &now), None);
    assert_eq!(everyone(&now, &then), None);
    say_unnamed(&mut now, "workload", "score: 2");
    assert_eq!(everyone(&then, &now), Some(([0, 0, 4, 0, 0], [1, 1, 4, 0, 1])));
}

#[test]
fn the_difference_is_who_answered_only_where_others_did_and_the_same_people_stand() {
    let is_so = |then: &Edition, now: &Edition| moved(then, now, &id()).unwrap().is_who_answered();
    let differs = |then: &[u8], now: &[u8]| is_so(&scored(then), &scored(now));
    // The same seven, one of whom moved: it is they who think otherwise, if anybody does.
    assert!(!differs(&[3, 3, 3, 3, 3, 3, 3], &[3, 3, 3, 3, 3, 3, 4]));
    // One joined, left or did not score, and the others stand.
    assert!(differs(&[3, 3, 3, 3], &[3, 3, 3, 3, 5]));
    assert!(differs(&[3, 3, 3, 3, 5], &[3, 3, 3, 3]));
    assert!(differs(&[3, 3, 3, 3, 0], &[3, 3, 3, 3, 5]));
    assert!(differs(&[3, 3, 4, 4, 0], &[4, 3, 3, 4, 5]));
    // One joined who scores as they do, whose mean moved a little: that is not for who answered.
    assert!(!differs(&[3, 3, 3, 3, 3], &[5, 3, 3, 3, 3, 3]));
    // The mean of all looks as it did, or nobody can tell.
    assert!(!differs(&[3, 3, 3, 3], &[3, 3, 3, 3, 3]));
    assert!(!differs(&[3, 3, 3], &[3, 3, 3, 5]));
    // Whose the scores without a name are is not known.
    let then = scored(&[3, 3, 3, 3]);
    let mut now = scored(&[3, 3, 3, 3]);
    for score in ["score: 5", "score: 4"] {
        say_unnamed(&mut now, "workload", score);
    }
    assert!(!is_so(&then, &now));
}

#[test]
fn where_nobody_is_the_same_there_is_nothing_that_gives_away() {
    let then = scored(&[]);
    let mut now = scored(&[]);
    say_unnamed(&mut now, "workload", "score: 1");
    let moved = moved(&then, &now, &id()).unwrap();
    assert_eq!(moved.everyone().map(|(_, now)| now.points()), Some([1, 0, 0, 0, 0]));
}

#[test]
fn what_is_asked_in_other_words_is_not_compared() {
    let then = scored(&[3, 3, 3, 3]);
    let reworded = |change: &dyn Fn(&mut crate::domain::Question)| {
        let mut now = then.clone();
        change(&mut now.workshop.sets[0].questions[0]);
        moved(&then, &now, &id())
    };
    assert!(reworded(&|_| ()).is_some());
    assert!(reworded(&|question| question.vote = true).is_some());
    // Whether names are kept is no part of its words.
    assert!(reworded(&|question| question.keeps = Keeps::NoNames).is_some());
    assert!(reworded(&|question| question.keeps = Keeps::Numbers).is_some());
    assert!(
        reworded(&|question| question.prompt = Localized::english("What else?").unwrap()).is_none()
    );
    assert!(reworded(&|question| question.parts = super::question("a", "text").parts).is_none());
    assert!(
        reworded(&|question| {
            let low = Localized::english("dreadful").unwrap();
            let high = Localized::english("good").unwrap();
            let scale = crate::domain::Part::Scale(crate::domain::Scale { low, high });
            question.parts = Parts::new(vec![scale]).unwrap();
        })
        .is_none()
    );
    assert!(reworded(&|question| question.id = "other".parse().unwrap()).is_none());
}

#[test]
fn who_switched_is_told_by_number() {
    let goal = |answers: &str| {
        let mut new = edition(vec![question("goal", "text-and-choice")], &PEOPLE);
        say(&mut new, "goal", answers);
        new
    };
    let then = goal(
        "{ada: {choice: reduce-effort}, ben: {choice: inform-and-teach},
          cem: {choice: inform-and-teach}, dan: {choice: something-else}, eve: {text: So.}}",
    );
    let now = goal(
        "{ada: {choice: reduce-effort}, ben: {choice: reduce-effort},
          cem: {choice: reduce-effort}, dan: {choice: inform-and-teach},
          eve: {choice: reduce-effort}, fay: {choice: reduce-effort}}",
    );
    let id: QuestionId = "goal".parse().unwrap();
    let found = switches(&then, &now, &id).unwrap();
    let told: Vec<_> = found
        .switches
        .iter()
        .map(|switch| (switch.from.as_str(), switch.to.as_str(), switch.people))
        .collect();
    assert_eq!(
        told,
        [("inform-and-teach", "reduce-effort", 2), ("something-else", "inform-and-teach", 1)]
    );
    assert_eq!((found.people, found.switched()), (4, 3));
    assert_eq!(moved(&then, &now, &id), None);
    assert_eq!(switches(&then, &scored(&[]), &id), None);
}

proptest! {
    #[test]
    fn an_edition_and_itself_move_nobody(points in prop::collection::vec(0_u8..=5, 7)) {
        let same = same(&points, &points);
        prop_assert_eq!((same.up(), same.down()), (0, 0));
        prop_assert_eq!(same.then(), same.now());
        prop_assert_ne!(same.verdict(), Some(Verdict::Changed));
    }

    #[test]
    fn turned_round_who_rose_fell_and_whoever_it_is_changes_nothing(
        mut pairs in prop::collection::vec((0_u8..=5, 0_u8..=5), 7),
    ) {
        let of = |pairs: &[(u8, u8)]| {
            let (then, now): (Vec<_>, Vec<_>) = pairs.iter().copied().unzip();
            (same(&then, &now), same(&now, &then))
        };
        let (there, back) = of(&pairs);
        prop_assert_eq!((there.up(), there.down()), (back.down(), back.up()));
        prop_assert_eq!((there.then(), there.now()), (back.now(), back.then()));
        prop_assert_eq!(there.verdict(), back.verdict());
        prop_assert!(there.up() + there.down() <= there.count());
        pairs.reverse();
        prop_assert_eq!(there, of(&pairs).0);
    }
}
