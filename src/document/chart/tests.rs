//! Tests of how scores are drawn.

use proptest::prelude::*;

use super::{Chart, Point, Scale, alone};

fn chart(called: &str, points: Vec<Point>) -> Chart {
    let ends = ["poor".to_owned(), "good".to_owned()];
    Chart {
        title: "How our scores moved".to_owned(),
        legend: vec!["Each dot is a score.".to_owned()],
        occasions: ["2025 Q3", "5 November 2025", "2025 Q4"].map(str::to_owned).to_vec(),
        scales: vec![Scale { called: called.to_owned(), ends, points }],
    }
}

fn point(at: usize, counts: [usize; 5], mean: Option<usize>) -> Point {
    let given = || (1..=5).zip(counts).filter(|(_, count)| *count > 0).map(|(score, _)| score);
    Point {
        at,
        counts: counts.to_vec(),
        mean: mean.map(|mean| (format!("{}.{}", mean / 10, mean % 10), mean)),
        lowest: given().next(),
        highest: given().last(),
        count: counts.iter().sum(),
        told: "so many".to_owned(),
        ..Point::default()
    }
}

#[test]
fn a_scale_is_drawn_with_every_score_the_ends_the_mean_and_the_same_people() {
    let then = point(0, [1, 3, 0, 1, 0], Some(22));
    let now = Point { same: Some([20, 30]), ..point(2, [0, 0, 3, 2, 0], Some(34)) };
    insta::assert_snapshot!(alone(&chart("Success", vec![then, now])));
}

/// Returns how often something stands in a text.
fn count(text: &str, what: &str) -> usize {
    text.matches(what).count()
}

#[test]
fn every_score_is_a_dot_and_more_than_there_is_room_for_are_counted() {
    let svg = alone(&chart("Success", vec![point(0, [2, 0, 37, 0, 0], None)]));
    assert_eq!(count(&svg, "<circle"), 3);
    assert_eq!(count(&svg, ">×37</text>"), 1);
}

#[test]
fn what_is_not_to_be_compared_is_parted_and_not_joined() {
    let points = |is_broken: bool| {
        let then = point(0, [0, 0, 4, 0, 0], Some(30));
        let same = (!is_broken).then_some([30, 30]);
        vec![then, Point { same, is_broken, ..point(2, [0, 0, 4, 0, 0], Some(30)) }]
    };
    let drawn = |is_broken| {
        let svg = alone(&chart("Success", points(is_broken)));
        (count(&svg, "stroke-dasharray"), count(&svg, "class=\"same\""))
    };
    assert_eq!((drawn(false), drawn(true)), ((0, 1), (1, 0)));
}

#[test]
fn of_too_few_scores_no_mean_is_drawn() {
    let svg = alone(&chart("Success", vec![point(0, [1, 0, 0, 0, 1], None)]));
    assert_eq!((count(&svg, "stroke-width=\"6\""), count(&svg, ">(2)</text>")), (0, 1));
}

#[test]
fn nothing_that_people_worded_becomes_a_part_of_the_picture() {
    let svg = alone(&chart("<script>alert(\"1\")</script> & so", Vec::new()));
    assert!(!svg.contains("<script") && svg.contains("&lt;script&gt;"), "{svg}");
}

#[test]
fn only_what_is_drawn_is_explained() {
    let words = crate::document::words::Words::shipped(&crate::domain::Language::english());
    let told = |point| {
        let scale = minijinja::context! { called => "Success", points => vec![point] };
        let occasions = vec![minijinja::context! { title => "2025 Q3" }];
        let trends = minijinja::context! { occasions, scales => vec![scale] };
        Chart::of(&minijinja::context! { trends }, &words).unwrap().legend().join(" ")
    };
    let told = [
        told(minijinja::context! { at => 0 }),
        told(minijinja::context! { at => 0, broken => true }),
        told(minijinja::context! { at => 0, same_tenths_then => 20, same_tenths_now => 30 }),
    ];
    assert_eq!(told.each_ref().map(|told| count(told, ".")), [2, 3, 3]);
    let drawn = |what| told.each_ref().map(|told| told.contains(what));
    assert_eq!(drawn("dashed line"), [false, true, false]);
    assert_eq!(drawn("scored both times"), [false, false, true]);
}

proptest! {
    #[test]
    fn any_view_of_another_program_can_be_drawn(
        title in any::<String>(),
        at in any::<usize>(),
        tenths in any::<usize>(),
        counts in prop::collection::vec(any::<String>(), 0..9),
    ) {
        let scores = minijinja::context! {
            mean => title.clone(), lowest => at, highest => tenths, count => at, summary => title.clone(),
        };
        let point = minijinja::context! {
            at => at % 3, scores, counts, tenths, same_tenths_then => tenths, same_tenths_now => at,
        };
        let scale = minijinja::context! { called => title.clone(), low => title.clone(), points => vec![point] };
        let occasion = minijinja::context! { title => title.clone() };
        let trends = minijinja::context! { occasions => vec![occasion], scales => vec![scale] };
        let words = crate::document::words::Words::shipped(&crate::domain::Language::english());
        let drawn = Chart::of(&minijinja::context! { trends, company => title.clone() }, &words);
        let svg = alone(&drawn.unwrap());
        prop_assert!(!svg.contains(|c: char| c.is_control() && c != '\n'));
        prop_assert!(count(&svg, "<text") == count(&svg, "</text>"));
    }
}
