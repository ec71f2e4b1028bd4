//! The figures of the made-up team's two quarters, reckoned by hand.

use super::quarters::{QUESTIONS, q3, q4};
use super::{moved, switches};
use crate::domain::Evidence::{Guessed, Heard, Seen};
use crate::domain::{Edition, QuestionId, Standing, Subject};
use crate::figures::{
    Accord, Figures, Messages, Outcome, QuestionFigures, Scores, Spread, Strength, Supports,
    Verdict,
};

/// Returns what the answers to one question add up to.
fn figures(edition: &Edition, id: &str) -> QuestionFigures {
    let at = QUESTIONS.iter().position(|(other, _)| *other == id).unwrap();
    Figures::of(edition).questions.remove(at)
}

/// Returns a question's mean, lowest and highest score, how many there are, and those who gave none.
fn scores(edition: &Edition, id: &str) -> String {
    let scores = figures(edition, id).tally.scores.unwrap();
    format!(
        "{}, {}-{}, n {}, {} don't know, {} declined",
        scores.mean().unwrap(),
        scores.lowest().unwrap(),
        scores.highest().unwrap(),
        scores.count(),
        scores.dont_know(),
        scores.declined()
    )
}

#[test]
fn the_scores_of_both_quarters_come_out() {
    let (then, now) = (q3(), q4());
    let both = |id: &str| [scores(&then, id), scores(&now, id)];
    assert_eq!(
        both("measuring-success"),
        ["2.4, 1-4, n 7, 0 don't know, 0 declined", "3.1, 2-4, n 7, 0 don't know, 0 declined"]
    );
    assert_eq!(
        both("workload-tasks"),
        ["2.6, 2-3, n 7, 0 don't know, 0 declined", "3.0, 2-4, n 7, 0 don't know, 0 declined"]
    );
    assert_eq!(
        both("team-dedication"),
        ["3.3, 2-4, n 6, 0 don't know, 1 declined", "3.6, 2-5, n 7, 0 don't know, 0 declined"]
    );
    assert_eq!(
        both("goal-alignment"),
        ["2.3, 1-3, n 6, 1 don't know, 0 declined", "2.5, 1-3, n 6, 1 don't know, 0 declined"]
    );
}

#[test]
fn a_mean_that_hides_a_split_is_told_from_one_that_does_not() {
    let spread = |id| figures(&q3(), id).tally.scores.unwrap().spread().unwrap();
    assert_eq!(spread("measuring-success"), Spread::DontAgree);
    assert_eq!(spread("workload-tasks"), Spread::Agree);
    assert_eq!(spread("team-dedication"), Spread::Mixed);
    assert_eq!(spread("goal-alignment"), Spread::Mixed);
}

#[test]
fn the_same_people_and_the_movers_come_out() {
    let (then, now) = (q3(), q4());
    let told = |id: &str| {
        let moved = moved(&then, &now, &id.parse().unwrap()).unwrap();
        let same = moved.same();
        format!(
            "{} to {} ({}), {} up, {} down: {}",
            same.then().mean().unwrap(),
            same.now().mean().unwrap(),
            same.count(),
            same.up(),
            same.down(),
            same.verdict().map(Verdict::as_str).unwrap()
        )
    };
    assert_eq!(told("measuring-success"), "2.7 to 3.3 (6), 4 up, 0 down: changed");
    assert_eq!(told("workload-tasks"), "2.5 to 3.0 (6), 3 up, 1 down: changed");
    assert_eq!(told("team-dedication"), "3.3 to 3.3 (6), 1 up, 1 down: about the same");
    assert_eq!(told("goal-alignment"), "2.4 to 2.4 (5), 1 up, 1 down: about the same");
}

#[test]
fn the_choices_come_out_and_who_switched() {
    let chosen = |edition: &Edition| {
        let counts = figures(edition, "ultimate-goal").tally.choice.unwrap();
        let leader = counts.leader().cloned();
        (counts.iter().map(|(_, count)| count).collect::<Vec<_>>(), leader)
    };
    // Treat as we would like, effort, teach, something else; four of seven are 57 % and do not lead.
    assert_eq!(chosen(&q3()), (vec![2, 3, 2, 0], None));
    assert_eq!(chosen(&q4()), (vec![1, 4, 2, 0], None));

    let id: QuestionId = "ultimate-goal".parse().unwrap();
    let switches = switches(&q3(), &q4(), &id).unwrap();
    let [switch] = switches.switches.as_slice() else { panic!("{switches:?}") };
    assert_eq!((switch.from.as_str(), switch.to.as_str()), ("inform-and-teach", "reduce-effort"));
    assert_eq!((switches.switched(), switches.people), (1, 6));
}

#[test]
fn the_messages_come_out_with_one_that_is_alone() {
    let messages =
        |edition: &Edition| figures(edition, "one-clear-message").sorted.unwrap().messages();
    assert_eq!(messages(&q3()), Some(Messages { people: 7, share_one: 3, different: 4 }));
    assert_eq!(messages(&q4()), Some(Messages { people: 7, share_one: 6, different: 2 }));
    assert_eq!(Strength::of(6, 7), Some(Strength::NearlyAll));
}

#[test]
fn the_qualities_come_out_by_points_and_by_people() {
    let ranked = |edition: &Edition| {
        let places = figures(edition, "rep-qualities").tally.places.unwrap();
        let told: Vec<_> = places
            .ranked()
            .iter()
            .map(|place| format!("{} {}; {}", place.label, place.points, place.people))
            .collect();
        let few: Vec<_> = places.few_but_high().iter().map(|place| place.label.clone()).collect();
        let always_first = places.ranked().into_iter().filter(|place| place.is_always_first());
        let always_first: Vec<_> = always_first.map(|place| place.label.clone()).collect();
        (told, few, always_first)
    };
    let (told, few, always_first) = ranked(&q3());
    assert_eq!(
        told,
        [
            "patience 10; 4",
            "follow-through 6; 2",
            "honest 5; 4",
            "clear explaining 5; 3",
            "curious 5; 2",
            "calm 4; 3",
            "kiln knowledge 4; 2",
            "listening 3; 1"
        ]
    );
    assert_eq!(few, ["follow-through", "curious"]);
    assert_eq!(always_first, ["follow-through", "listening"]);

    let (told, few, always_first) = ranked(&q4());
    assert_eq!(told[..3], ["patience 10; 5", "honest 9; 5", "follow-through 6; 2"]);
    assert!(few.contains(&"follow-through".to_owned()));
    assert_eq!(always_first, ["follow-through"]);
}

#[test]
fn themes_come_out_with_their_people_and_how_they_know() {
    let people = |edition: &Edition, id: &str| {
        let sorted = figures(edition, id).sorted.unwrap();
        let told = |theme: &&crate::figures::Backing| (theme.theme.to_string(), theme.people);
        sorted.strongest().iter().map(told).collect::<Vec<_>>()
    };
    let named = |pairs: &[(&str, usize)]| {
        pairs.iter().map(|(id, people)| ((*id).to_owned(), *people)).collect::<Vec<_>>()
    };
    let (q3, q4) = (q3(), q4());
    assert_eq!(people(&q3, "first-feeling"), named(&[("calm", 5), ("confidence", 2)]));
    assert_eq!(
        people(&q3, "great-experiences"),
        named(&[("moved-first", 3), ("same-person", 2), ("taught-kindly", 1), ("owned-it", 1)])
    );
    assert_eq!(
        people(&q3, "why-choose-us"),
        named(&[("people-who-stay", 4), ("lasts", 2), ("word-of-mouth", 1)])
    );
    assert_eq!(people(&q4, "why-choose-us"), named(&[("people-who-stay", 5), ("lasts", 2)]));

    let how = |edition: &Edition| {
        let sorted = figures(edition, "why-choose-us").sorted.unwrap();
        sorted.strongest()[0].evidence.iter().collect::<Vec<_>>()
    };
    assert_eq!(how(&q3), [(Heard, 3), (Seen, 1), (Guessed, 0)]);
    assert_eq!(how(&q4), [(Heard, 4), (Seen, 1), (Guessed, 0)]);

    let calm = figures(&q3, "first-feeling").sorted.unwrap().themes.remove(0);
    assert!(calm.is_half_of(7));
}

/// Returns how the vote on a question came out.
fn outcome<'e>(edition: &'e Edition, id: &str) -> Outcome<'e> {
    let id: QuestionId = id.parse().unwrap();
    let agreement = &edition.agreement;
    let sorting = agreement.themes.get(&id).unwrap();
    Outcome::of(agreement.votes.get(&id).unwrap(), sorting).unwrap()
}

#[test]
fn votes_come_out_with_a_tie_and_what_is_at_the_top() {
    let told = |edition: &Edition, id: &str| {
        let outcome = outcome(edition, id);
        let one = |one: &Standing<'_>| format!("{}. {} {}", one.place, one.theme.id, one.dots);
        let all = outcome.standing.iter().map(one).collect::<Vec<_>>().join(", ");
        let top = outcome.standing.iter().filter(|one| one.is_at_the_top()).count();
        format!("{all}; {top} at the top; {} dots of {}", outcome.dots, outcome.voted)
    };
    assert_eq!(
        told(&q3(), "department-issues"),
        "1. no-owner 7, 2. fault-log 5, 3. did-it-fire 3, 3. escalation 3, 5. spanish-cover 2, \
         6. peak-plan 1, 7. eleven-boxes 0; 4 at the top; 21 dots of 7"
    );
    assert_eq!(
        told(&q3(), "company-issues"),
        "1. told-last 9, 2. sales-dates 7, 3. manual-es 4, 4. peak-budget 1; 3 at the top; \
         21 dots of 7"
    );
    assert_eq!(
        told(&q4(), "bad-service"),
        "1. silence 10, 2. talking-down 6, 3. guessing 5; 3 at the top; 21 dots of 7"
    );
}

#[test]
fn one_voice_comes_out_where_somebody_marked_it() {
    let sorted = figures(&q3(), "department-issues").sorted.unwrap();
    let one_voice: Vec<_> = sorted.one_voice.iter().map(ToString::to_string).collect();
    assert_eq!(one_voice, ["ines/1"]);
}

#[test]
fn all_but_two_answers_were_given_and_what_is_off_the_record_counts() {
    for edition in [q3(), q4()] {
        let all = Figures::of(&edition);
        let sum = |of: &dyn Fn(&QuestionFigures) -> usize| all.questions.iter().map(of).sum();
        let [asked, answered, passed]: [usize; 3] = [
            sum(&|figures| figures.turnout.asked),
            sum(&|figures| figures.turnout.answered),
            sum(&|figures| figures.turnout.passed),
        ];
        assert_eq!((asked, answered, passed), (98, 96, 2));
    }
    assert_eq!(figures(&q3(), "company-issues").kept, 5);
}

#[test]
fn support_comes_out_with_a_dissent_of_somebody_who_can_live_with_it() {
    let supports = |fingers: &[u8]| -> Supports {
        fingers.iter().map(|fingers| (*fingers).try_into().unwrap()).collect()
    };
    let dissents = serde_yaml::from_str::<Vec<crate::domain::Dissent>>(
        "
- {id: d1, about: promise, by: bram, text: I can't promise that., status: open}
- {id: d2, about: calm-first, by: gethin, text: 'Phone first for everyone, always.', status: open}
- {id: d3, about: goal, by: tomek, text: Teaching comes before effort., status: resolved}
",
    )
    .unwrap();
    let told = |fingers: &[u8], on: Subject| {
        let supports = supports(fingers);
        let range = (supports.lowest().unwrap(), supports.highest().unwrap());
        (range, supports.count(), supports.objections(), supports.accord(&on, &dissents))
    };
    assert_eq!(told(&[5, 4, 5, 5, 4, 4, 3], Subject::Promise), ((3, 5), 7, 0, Accord::Dissent));
    assert_eq!(told(&[5, 3, 4, 4, 4, 5, 5], Subject::Goal), ((3, 5), 7, 0, Accord::Consensus));
    assert_eq!(told(&[5, 4, 5, 5, 5, 5, 4], Subject::Feeling), ((4, 5), 7, 0, Accord::Consensus));
}

#[test]
fn the_tallies_without_people_come_out() {
    let mean = |points: &[u8]| {
        let worth = points.iter().map(|points| crate::domain::Worth::try_from(*points).unwrap());
        let scores: Scores = worth.collect();
        format!(
            "{}, {}-{}",
            scores.mean().unwrap(),
            scores.lowest().unwrap(),
            scores.highest().unwrap()
        )
    };
    assert_eq!(mean(&[3, 4, 4, 4, 4, 5, 5]), "4.1, 3-5");
    assert_eq!(mean(&[3, 3, 4, 4, 4, 5, 5]), "4.0, 3-5");
}
